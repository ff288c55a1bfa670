"""Draws the wheel of the cover: a ring a band, a spoke a dimension, blocks told apart by colour and by hatching."""

from collections.abc import Sequence
from math import cos

from matplotlib.figure import Figure

from assessment.report.charts.palette import Palette
from assessment.report.charts.radar_geometry import TOP_VALUE, Dial, Point
from assessment.report.charts.strokes import Strokes, curve
from assessment.report.charts.wheel_data import Spoke, WheelData
from assessment.report.charts.words import side

_HUB = 0.25
"""The hub's share of the radius; it holds the figure."""

_HATCHES = ("", "//", "--", "xx")
"""Blocks on paper: solid, diagonal lines, level lines (tokens: print.block.hatch), crossed lines."""

_GAP = 1.6
"""Points between two fields."""


def draw_wheel(figure: Figure, data: WheelData, palette: Palette) -> None:
    """Draw onto the whole figure; the caller clears it before. Draws nothing without spokes."""
    if not data.spokes:
        return
    width, height = (float(edge) * 72 for edge in figure.get_size_inches())
    size = max(7.5, min(10.0, height / 36))
    legend = size * 4.4
    radius = min(width / 2 - size * 4, (height - legend) / 2 - size * 2.2)
    dial = Dial(0.0, 0.0, radius, len(data.spokes), _HUB)
    strokes = Strokes(figure, palette, (width / 2, legend + (height - legend) / 2))
    _fields(strokes, dial, data.spokes, palette)
    for index, spoke in enumerate(data.spokes):
        turn = dial.angle(index)
        x, y = dial.polar(turn, radius + size * 0.9)
        strokes.text((x, y - cos(turn) * size * 0.4), spoke.code, size, palette.muted, across=side(x, radius))
    strokes.text((0, -size * 0.5), data.figure, size * 2.5, palette.ink, bold=True)
    strokes.text((0, size * 1.5), data.remark, size * 0.95, palette.muted)
    _legend(strokes, data, palette, size, (height - legend) / 2 + legend * 0.4)


def _field(dial: Dial, index: int, band: int) -> list[Point]:
    """Give the corners of one field: spoke `index`, ring `band` (1 is innermost), with a thin gap around it."""
    inner, outer = dial.distance(band - 1) + _GAP / 2, dial.distance(band) - _GAP / 2
    start, end = dial.angle(index - 0.5), dial.angle(index + 0.5)
    near, far = _GAP / 2 / inner, _GAP / 2 / outer
    return [
        *curve(dial, start + far, end - far, outer),
        *reversed(curve(dial, start + near, end - near, inner)),
    ]


def _fields(strokes: Strokes, dial: Dial, spokes: Sequence[Spoke], palette: Palette) -> None:
    """Draw all fields empty, then those reached in the look of their block; undecided spokes are hatched grey."""
    rings = range(1, int(TOP_VALUE) + 1)
    strokes.shapes([_field(dial, i, band) for i in range(dial.axes) for band in rings], edge=palette.grid, width=0.6)
    for block in sorted({spoke.block for spoke in spokes}):
        reached = [
            _field(dial, index, band)
            for index, spoke in enumerate(spokes)
            if spoke.block == block and spoke.value is not None
            for band in rings
            if band <= spoke.value
        ]
        if reached:
            _paint(strokes, reached, block, palette)
    undecided = [_field(dial, index, 1) for index, spoke in enumerate(spokes) if spoke.value is None]
    if undecided:
        strokes.shapes(undecided, hatch="////", hatch_color=palette.axis)


def _paint(strokes: Strokes, fields: list[list[Point]], block: int, palette: Palette) -> None:
    color = palette.block(block)
    strokes.shapes(fields, fill=color, hatch=_HATCHES[block % len(_HATCHES)], hatch_color=palette.surface)


def _legend(strokes: Strokes, data: WheelData, palette: Palette, size: float, y: float) -> None:
    """Draw the blocks in one centred line, and under it how to read the rings."""
    widths = [size * 2.8 + len(name) * size * 0.54 + size * 2.4 for name in data.blocks]
    x, half = -(sum(widths) - size * 2.4) / 2, size * 0.62
    for block, (name, wide) in enumerate(zip(data.blocks, widths, strict=True)):
        corners = [(x, y - half), (x + size * 2.1, y - half), (x + size * 2.1, y + half), (x, y + half)]
        _paint(strokes, [corners], block, palette)
        strokes.text((x + size * 2.8, y), name, size, palette.ink, across="left")
        x += wide
    strokes.text((0, y + size * 1.9), data.reading, size * 0.92, palette.muted)
