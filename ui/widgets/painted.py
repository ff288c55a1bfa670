"""What painted widgets share: they listen to the theme, keep room for the focus ring and know how to draw text."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import Theme, ThemeSwitch

RING = 4
"""Room around a widget for the focus ring, in px at any zoom: a gap of 2 and a line of 2."""


class Painted(QWidget):
    """A widget that paints itself from the theme; it repaints and lays out anew when the theme changes."""

    def __init__(self, themes: ThemeSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        themes.changed.connect(self._rethemed)

    @property
    def theme(self) -> Theme:
        """The current theme."""
        return self._themes.theme

    def _rethemed(self) -> None:
        """Follow a new theme; widgets that keep measures override this and call it."""
        self.updateGeometry()
        self.update()

    def draw_icon(self, painter: QPainter, name: str, role: str, box: QRect, bold: bool = False) -> None:
        """Draw an icon in the middle of a box; its side is the smaller side of the box."""
        draw_icon(painter, self.theme, name, role, box, bold)


def draw_icon(painter: QPainter, theme: Theme, name: str, role: str, box: QRect, bold: bool = False) -> None:
    """Draw an icon in the middle of a box, sharp at the ratio of what is painted on."""
    side = min(box.width(), box.height())
    ratio = painter.device().devicePixelRatioF()
    pixmap = theme.icons.pixmap(name, theme.color(role), side, ratio, 3.0 if bold else 2.0)
    painter.drawPixmap(box.x() + (box.width() - side) // 2, box.y() + (box.height() - side) // 2, pixmap)


def paint_ring(painter: QPainter, theme: Theme, around: QRect, radius: float = 4) -> None:
    """Paint the focus ring outside a box: a gap of 2 px, then a line of 2 px."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("focus"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(around).adjusted(-3, -3, 3, 3), radius + 3, radius + 3)
    painter.restore()


def paint_box(
    painter: QPainter, box: QRect, fill: QColor | None, line: QColor | None, radius: float = 4, width: float = 1
) -> None:
    """Paint a rounded box with a border that lies inside it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, width) if line else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill else Qt.BrushStyle.NoBrush)
    inset = width / 2 if line else 0
    painter.drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def text_height(font: QFont) -> int:
    """Give the height one line needs so that stacked Vietnamese marks (Ễ, Ẵ) are not cut."""
    return QFontMetrics(font).height() + headroom(font)


def headroom(font: QFont) -> int:
    """Give the px by which stacked marks rise above the ascent the font declares (an eighth of the size)."""
    return max(1, -(-font.pixelSize() * 13 // 100)) if font.pixelSize() > 0 else 2


def text_width(font: QFont, text: str) -> int:
    """Give the width of a line of text."""
    return QFontMetrics(font).horizontalAdvance(text)
