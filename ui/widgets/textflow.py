"""Breaking plain text into lines of a width, with the line height of the type scale and room for stacked marks."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

from ui.widgets.painted import headroom


@dataclass(frozen=True, slots=True)
class Flow:
    """Text laid out: the Qt layout, its baseline pitch, the px its widest line takes and its height."""

    layouts: tuple[tuple[QTextLayout, float], ...]
    width: int
    height: int

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw the text in the painter's pen, its box starting at (left, top)."""
        for layout, y in self.layouts:
            layout.draw(painter, QPointF(left, top + y))


def line_pitch(font: QFont, line: float) -> int:
    """Give the distance of two baselines for a line height in em; never so small that marks are cut."""
    size = font.pixelSize() if font.pixelSize() > 0 else QFontMetrics(font).ascent()
    return max(round(size * line), QFontMetrics(font).height() + headroom(font))


def flow(
    text: str,
    font: QFont,
    width: float,
    line: float,
    align_centre: bool = False,
    lead_in: tuple[int, QTextCharFormat] | None = None,
) -> Flow:
    """Break text at a width in px; a word longer than the width is broken too. Newlines start a paragraph.

    `lead_in` gives so many of the first letters (UTF-16 units) a look of their own.
    """
    metrics = QFontMetrics(font)
    pitch = line_pitch(font, line)
    lead = max((pitch - metrics.height()) / 2, headroom(font))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    placed: list[tuple[QTextLayout, float]] = []
    widest = 0.0
    count = 0
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        if lead_in is not None and not placed:
            layout.setFormats([_range(*lead_in)])
        lines, used = _break(layout, max(1.0, width), pitch, align_centre)
        widest = max(widest, used)
        placed.append((layout, count * pitch + lead))
        count += max(1, lines)
    return Flow(tuple(placed), math.ceil(widest), count * pitch)


def _range(length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = 0, length, look
    return found


def _break(layout: QTextLayout, width: float, pitch: int, align_centre: bool) -> tuple[int, float]:
    """Lay the lines of a paragraph at multiples of the pitch; gives their number and the widest."""
    lines = 0
    widest = 0.0
    layout.beginLayout()
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        used = line.naturalTextWidth()
        shift = (width - used) / 2 if align_centre else 0.0
        line.setPosition(QPointF(max(0.0, shift), lines * pitch))
        widest = max(widest, used)
        lines += 1
    layout.endLayout()
    return lines, widest
