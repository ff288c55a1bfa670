"""What is painted first, while nothing is loaded yet: the shape of the home screen in grey."""

import json
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

_BAR, _TOP, _SIDE, _ROW, _GAP = 224, 96, 24, 52, 60
"""Measures in px at 100 %: the side bar, where rows begin, air beside them, a row, from row to row."""


class Skeleton(QWidget):
    """Side bar, heading and empty rows; replaced as soon as the real screen is built."""

    def __init__(self, is_dark: bool, zoom: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colors = _colors("dark" if is_dark else "light")
        self._zoom = zoom

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in one go."""
        bar, top, side, row, gap = (round(length * self._zoom) for length in (_BAR, _TOP, _SIDE, _ROW, _GAP))
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colors["bg"])
        painter.fillRect(QRect(0, 0, bar, self.height()), self._colors["surface"])
        painter.fillRect(QRect(bar, 0, 1, self.height()), self._colors["border"])
        left, width = bar + side, self.width() - bar - 2 * side
        painter.fillRect(QRect(left, side, width // 4, row // 2), self._colors["surface.sunken"])
        for place in range(7):
            painter.fillRect(QRect(left, top + place * gap, width, row), self._colors["surface"])


def _colors(mode: str) -> dict[str, QColor]:
    """Read the colours from the tokens, without the rest of the theme: that would take longer than painting."""
    tokens = Path(__file__).resolve().parents[1] / "resources" / "theme" / "tokens.json"
    codes = json.loads(tokens.read_text(encoding="utf-8"))["color"][mode]
    return {role: QColor(code) for role, code in codes.items()}


def desktop_is_dark() -> bool:
    """Say whether the desktop has a dark look."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
