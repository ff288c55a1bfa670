"""Draws the wheel of the cover: a ring a band, a spoke a dimension, blocks told apart by colour and by hatching."""

from collections.abc import Iterator
from math import cos

from matplotlib.figure import Figure

from assessment.report.charts.palette import Palette
from assessment.report.charts.polar import angle, arc, at
from assessment.report.charts.strokes import Point, Strokes
from assessment.report.charts.wheel_data import Spoke, WheelData
from assessment.report.charts.words import side

_HUB = 0.25
_HATCHES = ("", "//", "--")
"""Blocks on paper: solid, diagonal lines, level lines (tokens: print.block.hatch)."""


def draw_wheel(figure: Figure, data: WheelData, palette: Palette) -> None:
    """Draw onto the whole figure; the caller clears it before. Draws nothing without spokes."""
    if not data.spokes:
        return
    width, height = (float(side) * 72 for side in figure.get_size_inches())
    size = max(7.5, min(10.0, height / 36))
    legend = size * 4.4
    radius = min(width / 2 - size * 4, (height - legend) / 2 - size * 2.2)
    strokes = Strokes(figure, palette, (width / 2, legend + (height - legend) / 2))
    _empty(strokes, data, palette, radius)
    _filled(strokes, data, palette, radius)
    for index, spoke in enumerate(data.spokes):
        turn = angle(index, len(data.spokes))
        x, y = at(turn, radius + size * 0.9)
        strokes.text((x, y + cos(turn) * size * 0.4), spoke.code, size, palette.muted, across=side(x, radius))
    strokes.text((0, size * 0.5), data.figure, size * 2.5, palette.ink, bold=True)
    strokes.text((0, -size * 1.5), data.remark, size * 0.95, palette.muted)
    _legend(strokes, data, palette, size, -(height - legend) / 2 - legend * 0.6)


def _cell(index: int, band: int, count: int, top: int, radius: float) -> list[Point]:
    """Give the corners of one field: spoke `index`, ring `band` (1 is innermost), with a thin gap around it."""
    ring = (1 - _HUB) / top
    inner, outer = (_HUB + ring * (band - 1)) * radius + 0.6, (_HUB + ring * band) * radius - 0.6
    gap = 1.6 / inner / 2
    start, end = angle(index - 0.5, count), angle(index + 0.5, count)
    far = 1.6 / outer / 2
    return [*arc(start + far, end - far, outer), *reversed(arc(start + gap, end - gap, inner))]


def _empty(strokes: Strokes, data: WheelData, palette: Palette, radius: float) -> None:
    count = len(data.spokes)
    cells = [_cell(i, band, count, data.top, radius) for i in range(count) for band in range(1, data.top + 1)]
    strokes.shapes(cells, edge=palette.grid, width=0.6)


def _filled(strokes: Strokes, data: WheelData, palette: Palette, radius: float) -> None:
    for block in sorted({spoke.block for spoke in data.spokes}):
        cells = [
            _cell(index, band, len(data.spokes), data.top, radius)
            for index, spoke in enumerate(data.spokes)
            if spoke.block == block
            for band in _bands(spoke)
        ]
        if cells:
            _paint(strokes, cells, block, palette)
    open_cells = [
        _cell(index, 1, len(data.spokes), data.top, radius)
        for index, spoke in enumerate(data.spokes)
        if spoke.value is None
    ]
    if open_cells:
        strokes.shapes(open_cells, hatch="////", hatch_color=palette.axis)


def _paint(strokes: Strokes, cells: list[list[Point]], block: int, palette: Palette) -> None:
    color = palette.block(block)
    strokes.shapes(cells, fill=color, hatch=_HATCHES[block % len(_HATCHES)], hatch_color=palette.surface)


def _bands(spoke: Spoke) -> Iterator[int]:
    """Give the rings that are full."""
    return iter(range(1, int(spoke.value) + 1)) if spoke.value is not None else iter(())


def _legend(strokes: Strokes, data: WheelData, palette: Palette, size: float, y: float) -> None:
    widths = [size * 2.8 + len(name) * size * 0.54 + size * 2.4 for name in data.blocks]
    x = -(sum(widths) - size * 2.4) / 2
    y += size * 0.9
    half = size * 0.62
    for block, (name, wide) in enumerate(zip(data.blocks, widths, strict=True)):
        corners = [(x, y - half), (x + size * 2.1, y - half), (x + size * 2.1, y + half), (x, y + half)]
        _paint(strokes, [corners], block, palette)
        strokes.text((x + size * 2.8, y), name, size, palette.ink, across="left")
        x += wide
    strokes.text((0, y - size * 1.9), data.reading, size * 0.92, palette.muted)
