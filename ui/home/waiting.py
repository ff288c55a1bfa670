"""Grey bars in the place of the list while it is being read; nothing at all when that is quick."""

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.theme import ThemeSwitch

_QUICK_MS = 400


class Waiting(QWidget):
    """Empty at first, bars after 0.4 s."""

    def __init__(self, themes: ThemeSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._is_slow = False

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to count."""
        super().showEvent(event)
        QTimer.singleShot(_QUICK_MS, self, self._show_bars)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars."""
        if not self._is_slow:
            return
        painter, theme = QPainter(self), self._themes.theme
        for place in range(6):
            width = self.width() * (9 - place) // 10
            bar = QRect(0, place * theme.px(40), width, theme.px(16))
            painter.fillRect(bar, theme.color("surface.sunken"))

    def _show_bars(self) -> None:
        self._is_slow = True
        self.update()
