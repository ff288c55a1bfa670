"""A word that leads somewhere: underlined under the pointer, its target 28 px high, no margin of its own."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import ThemeSwitch
from ui.widgets.painted import paint_ring, text_height, text_width


class LinkWord(QAbstractButton):
    """Starts where the text above it starts; the focus ring is painted inside."""

    def __init__(self, themes: ThemeSwitch, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.updateGeometry)

    def _font(self) -> QFont:
        return self._themes.theme.font("label", 600)

    def sizeHint(self) -> QSize:
        """The word and a little room to its right."""
        theme = self._themes.theme
        height = max(theme.size("hit.min"), text_height(self._font()) + theme.px(6))
        return QSize(text_width(self._font(), self.text()) + theme.px(8), height)

    def minimumSizeHint(self) -> QSize:
        """As the hint: nothing is cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the word and the ring."""
        painter = QPainter(self)
        theme = self._themes.theme
        font = self._font()
        font.setUnderline(self.underMouse() and self.isEnabled())
        painter.setFont(font)
        painter.setPen(theme.color("accent" if self.isEnabled() else "text.disabled"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self.hasFocus():
            paint_ring(painter, theme, self.rect().adjusted(4, 4, -4, -4))
