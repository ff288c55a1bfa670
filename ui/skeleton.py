"""What is painted first, while nothing is loaded yet: the shape of the home screen in grey."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Theme

_BAR, _TOP, _SIDE = 224, 86, 20


class Skeleton(QWidget):
    """Side bar, name and empty rows; replaced as soon as the real screen is built."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in one go."""
        theme = self._theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("bg"))
        bar = QRect(0, 0, theme.px(_BAR), self.height())
        painter.fillRect(bar, theme.color("surface"))
        painter.fillRect(QRect(bar.right(), 0, 1, self.height()), theme.color("border"))
        painter.setFont(theme.font("subtitle"))
        painter.setPen(theme.color("text"))
        painter.drawText(theme.px(58), theme.px(40), "Sẵn Sàng")
        left, width = bar.right() + theme.px(_SIDE), self.width() - bar.width() - 2 * theme.px(_SIDE)
        painter.fillRect(QRect(left, theme.px(24), theme.px(180), theme.px(22)), theme.color("surface.sunken"))
        for place in range(7):
            top = theme.px(_TOP) + place * theme.px(64)
            painter.fillRect(QRect(left, top, width, theme.px(52)), theme.color("surface"))
