"""Fields: a label, its editor, help and the error with its likely cause; and the editors we paint ourselves."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assessment.domain.wording import N_
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.theme.sheet import set_state
from ui.widgets.boxes import IconView, space_out
from ui.widgets.flowrow import TopColumn
from ui.widgets.labels import Label, WrapLabel
from ui.widgets.painted import RING, draw_icon, paint_box, paint_ring
from ui.widgets.textflow import Flow, flow, line_pitch


class Ringed(QWidget):
    """Keeps the room for a focus ring around an editor and paints it while the editor has the focus."""

    def __init__(self, themes: ThemeSwitch, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._editor = editor
        layout = QVBoxLayout(self)
        layout.setContentsMargins(RING, RING, RING, RING)
        layout.addWidget(editor)
        self.setSizePolicy(editor.sizePolicy())
        editor.installEventFilter(self)
        themes.changed.connect(self.update)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Repaint when the editor gains or loses the focus."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        if self._editor.hasFocus():
            paint_ring(QPainter(self), self._themes.theme, self._editor.geometry())


class FieldRow(QWidget):
    """Label above, editor, then help or the error. The error is a sentence in red with an icon, never colour alone.

    A 4 px ring room surrounds the editor; label and help are set in by as much, so that their edges meet.
    """

    def __init__(
        self,
        themes: ThemeSwitch,
        speech: SpeakerSwitch,
        editor: QWidget,
        label: str = "",
        help_: str = "",
        required: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._speech = speech
        self._required = required
        self._help_text = help_
        # In a row of fields of other heights the labels stand on one line.
        layout = TopColumn(self)
        space_out(layout, themes, 0)
        self._label = Label(themes, label, "label", "text")
        self._star = Label(themes, "*", "label", "error")
        self._help = WrapLabel(themes, help_, "caption")
        self._error_icon = IconView(themes, "alert-circle", "error", 14)
        self._error = WrapLabel(themes, "", "caption", "error")
        top, below = QHBoxLayout(), QHBoxLayout()
        for part in (top, below):
            part.setSpacing(4)
            part.setContentsMargins(RING, 0, RING, 0)
        top.addWidget(self._label)
        top.addWidget(self._star)
        top.addStretch(1)
        below.addWidget(self._error_icon, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._error, 1)
        below.addWidget(self._help, 1)
        layout.addLayout(top)
        layout.addWidget(Ringed(themes, editor))
        layout.addLayout(below)
        self._label.setBuddy(editor)
        speech.changed.connect(self._name)
        self.set_label(label)
        self.set_required(required)
        self.set_error("")

    def set_label(self, label: str) -> None:
        """Change the label; it is also the editor's accessible name."""
        self._label.setText(label)
        self._name()

    def set_required(self, required: bool) -> None:
        """Mark the field as needed, with a star and in words for a screen reader."""
        self._required = required
        self._star.setVisible(required)
        self._name()

    def set_help(self, help_: str) -> None:
        """Change the line below; an error hides it."""
        self._help_text = help_
        self.set_error(self._error.text())

    def set_error(self, error: str) -> None:
        """Show what is wrong and the likely cause; an empty text says all is well."""
        self._error.setText(error)
        self._help.setText(self._help_text)
        self._error.setVisible(bool(error))
        self._error_icon.setVisible(bool(error))
        self._help.setVisible(bool(self._help_text) and not error)
        self.editor.setAccessibleDescription(error or self._help_text)
        set_state(self.editor, "state", "error" if error else "")

    def error(self) -> str:
        """Give the error now shown."""
        return self._error.text()

    def _name(self) -> None:
        label = self._label.text()
        named = self._speech.say(N_("{field} (required)"), field=label) if self._required else label
        self.editor.setAccessibleName(named)


class ComboBox(QComboBox):
    """A combo box with our chevron, that a turning wheel does not change while a page is scrolled."""

    def __init__(self, themes: ThemeSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        themes.changed.connect(self.update)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box as the sheet says, and the chevron."""
        super().paintEvent(event)
        theme = self._themes.theme
        side = theme.size("icon")
        place = QRect(self.width() - side - theme.px(9), 0, side, self.height())
        draw_icon(QPainter(self), theme, "chevron-down", "text" if self.isEnabled() else "text.disabled", place)


class CheckBox(QCheckBox):
    """A tick whose sentence wraps: box at the left, 28 px target, ring around the box and its words."""

    def __init__(self, themes: ThemeSwitch, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._themes = themes
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        themes.changed.connect(self._rethemed)

    def _rethemed(self) -> None:
        self.updateGeometry()
        self.update()

    def _left(self) -> int:
        """Give the px before the words: ring room, box and gap."""
        return RING + self._themes.theme.px(18) + self._themes.theme.px(8)

    def _flow(self, width: int) -> Flow:
        theme = self._themes.theme
        return flow(self.text(), theme.font("body"), max(1, width - self._left() - RING), theme.line("body"))

    def hasHeightForWidth(self) -> bool:
        """Narrow sentences are taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the wrapped sentence, at least the smallest target."""
        return max(self._themes.theme.size("hit.min"), self._flow(width).height) + 2 * RING

    def sizeHint(self) -> QSize:
        """One line when it is short, else lines of about fifty letters."""
        whole = self._flow(100_000).width + 1
        width = min(whole, self._themes.theme.px(360)) + self._left() + RING
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Room for the box and a word."""
        return QSize(self._left() + self._themes.theme.px(80), self._themes.theme.size("hit.min") + 2 * RING)

    def hitButton(self, position: QPoint) -> bool:
        """The whole widget is the target."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, tick, sentence and ring."""
        painter = QPainter(self)
        theme = self._themes.theme
        side = theme.px(18)
        laid = self._flow(self.width())
        top = max(RING, (self.height() - laid.height) // 2)
        first = line_pitch(theme.font("body"), theme.line("body"))
        box = QRect(RING, top + (first - side) // 2, side, side)
        alive = self.isEnabled()
        if self.isChecked():
            paint_box(painter, box, theme.color("accent" if alive else "text.disabled"), None, 3)
            draw_icon(painter, theme, "check", "on.accent", box.adjusted(2, 2, -2, -2), bold=True)
        else:
            paint_box(painter, box, theme.color("surface"), theme.color("border.strong" if alive else "border"), 3)
        painter.setPen(theme.color("text" if alive else "text.disabled"))
        laid.draw(painter, self._left(), top)
        if self.hasFocus():
            paint_ring(painter, theme, self.rect().adjusted(RING, RING, -RING, -RING))
