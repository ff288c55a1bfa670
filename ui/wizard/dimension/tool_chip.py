"""A small flat button in a row: an icon, perhaps a word, lit up when there is something behind it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import ThemeSwitch, Tone, tone_roles
from ui.widgets.painted import draw_icon, paint_box, paint_ring, text_height, text_width


class ToolChip(QAbstractButton):
    """28 px high at 100 %. `tone` colours what it holds; `dashed` says that the value is taken over from elsewhere.

    A click does not take the keyboard away from the answers; Tab reaches it.
    """

    def __init__(self, themes: ThemeSwitch, icon: str = "", text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._icon = icon
        self._tone: Tone | None = None
        self._dashed = False
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self._rethemed)

    def show_value(self, text: str, tone: Tone | None, dashed: bool = False, icon: str | None = None) -> None:
        """Show a word, a tone (`None` for nothing there yet) and whether the value is taken over."""
        icon = self._icon if icon is None else icon
        if (text, tone, dashed, icon) == (self.text(), self._tone, self._dashed, self._icon):
            return
        self._tone, self._dashed, self._icon = tone, dashed, icon
        if text != self.text():
            self.setText(text)
            self.updateGeometry()
        self.update()

    @property
    def tone(self) -> Tone | None:
        """The tone shown; `None` when there is nothing behind the button."""
        return self._tone

    @property
    def dashed(self) -> bool:
        """Whether the value is shown as taken over."""
        return self._dashed

    def say(self, words: str) -> None:
        """Name the button for the tooltip and for a screen reader."""
        self.setToolTip(words)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        """Icon and word; the focus ring is painted inside."""
        theme = self._themes.theme
        word = text_width(self._font(), self.text()) + 1 if self.text() else 0
        icon = theme.size("icon") if self._icon else 0
        gap = theme.px(5) if word and icon else 0
        height = max(theme.size("hit.min"), text_height(self._font()) + theme.px(6))
        return QSize(max(height, word + icon + gap + theme.px(14)), height)

    def minimumSizeHint(self) -> QSize:
        """As the hint: nothing is cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box when there is something, then icon, word and ring."""
        painter = QPainter(self)
        theme = self._themes.theme
        box = self.rect()
        role = self._ground(painter, box)
        word = text_width(self._font(), self.text()) if self.text() else 0
        icon = theme.size("icon") if self._icon else 0
        gap = theme.px(5) if word and icon else 0
        left = box.left() + (box.width() - word - icon - gap) // 2
        if icon:
            draw_icon(painter, theme, self._icon, role, QRect(left, box.top(), icon, box.height()))
        painter.setFont(self._font())
        painter.setPen(theme.color(role))
        where = QRect(left + icon + gap, box.top(), word + 2, box.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            paint_ring(painter, theme, box.adjusted(4, 4, -4, -4))

    def _ground(self, painter: QPainter, box: QRect) -> str:
        """Paint what lies under the word; gives the colour role of icon and word."""
        theme = self._themes.theme
        lit = self.isChecked() or self._tone is not None
        roles = tone_roles(self._tone or "info")
        hover = self.underMouse() and self.isEnabled()
        if not lit:
            if hover:
                paint_box(painter, box, theme.color("surface.sunken"), None)
            return "text.muted" if self.isEnabled() else "text.disabled"
        fill = None if self._dashed else theme.color(roles.fill)
        paint_box(painter, box, fill, None if self._dashed else theme.color(roles.line))
        if self._dashed:
            pen = QPen(theme.color("border.strong"), 1)
            pen.setDashPattern([3, 2])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), 4, 4)
        return roles.text if not self._dashed else "text.muted"

    def _font(self) -> QFont:
        return self._themes.theme.font("caption", 600 if self._tone is not None or self.isChecked() else 500)

    def _rethemed(self) -> None:
        self.updateGeometry()
        self.update()
