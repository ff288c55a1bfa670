"""Chips: a state or a fact in a word, in a rounded box; some can be pressed."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import ThemeSwitch, Tone, tone_roles
from ui.widgets.painted import RING, draw_icon, paint_box, paint_ring, text_height, text_width


class Chip(QAbstractButton):
    """Icon and word in a tone. With `pressable` it is a button (signal `clicked`) with a target of 28 px and a ring.

    When there is no room the word loses its middle and the tooltip has it whole.
    """

    def __init__(
        self,
        themes: ThemeSwitch,
        text: str = "",
        tone: Tone = "neutral",
        icon: str = "",
        pressable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._tone: Tone = tone
        self._icon = icon
        self._pressable = pressable
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if pressable else Qt.FocusPolicy.NoFocus)
        if pressable:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)
        themes.changed.connect(self._rethemed)

    def set_chip(self, text: str, tone: Tone | None = None, icon: str | None = None) -> None:
        """Change the word, and tone and icon when given."""
        self._tone = tone or self._tone
        self._icon = self._icon if icon is None else icon
        self.setText(text)
        self.updateGeometry()
        self.update()

    @property
    def tone(self) -> Tone:
        """The tone now shown."""
        return self._tone

    def _rethemed(self) -> None:
        self.updateGeometry()
        self.update()

    def _font(self) -> QFont:
        return self._themes.theme.font("caption", 500)

    def _ring(self) -> int:
        return RING if self._pressable else 0

    def _height(self) -> int:
        theme = self._themes.theme
        least = theme.size("hit.min") if self._pressable else theme.px(22)
        return max(least, text_height(self._font()) + theme.px(4))

    def _around(self) -> int:
        """Give the px beside the word: sides, icon and gap."""
        theme = self._themes.theme
        return theme.px(20) + (theme.px(14) + theme.px(5) if self._icon else 0)

    def sizeHint(self) -> QSize:
        """Room for icon and word."""
        width = text_width(self._font(), self.text()) + 1 + self._around()
        return QSize(width + 2 * self._ring(), self._height() + 2 * self._ring())

    def minimumSizeHint(self) -> QSize:
        """Room for icon and a few letters."""
        few = min(text_width(self._font(), self.text()) + 1, text_width(self._font(), "MMM…"))
        return QSize(few + self._around() + 2 * self._ring(), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rounded box, the icon and the word."""
        painter = QPainter(self)
        theme = self._themes.theme
        roles = tone_roles(self._tone)
        height = self._height()
        ring = self._ring()
        width = min(self.width(), self.sizeHint().width()) - 2 * ring
        box = QRect(ring, (self.height() - height) // 2, width, height)
        line = "accent" if self.underMouse() and self._pressable else roles.line
        paint_box(painter, box, theme.color(roles.fill), theme.color(line), height / 2)
        left = box.left() + theme.px(10)
        if self._icon:
            side = theme.px(14)
            draw_icon(painter, theme, self._icon, roles.text, QRect(left, box.top(), side, height), bold=True)
            left += side + theme.px(5)
        painter.setFont(self._font())
        painter.setPen(theme.color(roles.text))
        room = box.right() - theme.px(10) - left + 2
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room)
        self.setToolTip(self.text() if shown != self.text() else "")
        painter.drawText(QRect(left, box.top(), room, height), Qt.AlignmentFlag.AlignVCenter, shown)
        if self.hasFocus():
            paint_ring(painter, theme, box, height / 2)
