"""Draws the radar: claimed, evidenced and target bands of every dimension, safe in black and white."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import cos

from matplotlib.figure import Figure

from assessment.report.charts import radar_geometry as geometry
from assessment.report.charts.label_room import AWAY, LINE, RAISED, LabelRoom, label_room
from assessment.report.charts.palette import Palette
from assessment.report.charts.radar_data import RadarAxis, RadarData
from assessment.report.charts.radar_geometry import TOP_VALUE, Dial, Point
from assessment.report.charts.strokes import Strokes, curve
from assessment.report.charts.words import Across, side

_APART = 0.09
"""How far a series moves outwards, in bands, where it would lie on another."""

_RIM = 1.045
"""Where the ring of the blocks lies, as a share of the radius."""

SMALLEST, USUAL, LARGEST = 7.0, 9.0, 11.0
"""Points of the labels: 9 (design notes 1), more where there is much room, less only in a very small picture."""

_LEAST_RADIUS = 11.4
"""In em: around a smaller circle the labels above it would touch each other."""

Values = tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """How a series is drawn: colour, width and dashes in points, marker, its size and what fills it."""

    color: str
    width: float
    dash: tuple[float, ...]
    marker: str
    size: float
    inside: str


def draw_radar(figure: Figure, data: RadarData, palette: Palette) -> None:
    """Draw onto the whole figure; the caller clears it before. Needs at least three axes, else draws nothing."""
    if len(data.axes) < 3:
        return
    width, height = (float(edge) * 72 for edge in figure.get_size_inches())
    fit = _fit(data, width, height)
    size, legend = fit.size, fit.legend
    dial = Dial(0.0, 0.0, fit.room.radius, len(data.axes))
    strokes = Strokes(figure, palette, (width / 2, (height + legend) / 2))
    _net(strokes, dial, data, palette)
    _wedges(strokes, dial, data, palette)
    _series(strokes, dial, data, palette)
    _bands(strokes, dial, palette, size)
    for index, (axis, lines) in enumerate(zip(data.axes, fit.room.names, strict=True)):
        _label(strokes, dial, index, axis, lines, palette, size)
    _legend(strokes, data, palette, size, (height - legend) / 2 + legend * 0.55)


def radar_dial(data: RadarData, width: float, height: float) -> Dial:
    """Give the circle `draw_radar` draws on a figure of a size in points, y counted from the top."""
    fit = _fit(data, width, height)
    return Dial(width / 2, (height - fit.legend) / 2, fit.room.radius, len(data.axes))


@dataclass(frozen=True, slots=True)
class _Fit:
    """How a radar fills a box: size of the text, height of the legend, radius and lines of the labels."""

    size: float
    legend: float
    room: LabelRoom


def _fit(data: RadarData, width: float, height: float) -> _Fit:
    """Find the largest letters round which the circle is still large enough to keep labels apart."""
    labels = [(axis.code, axis.name) for axis in data.axes]
    size = max(USUAL, min(LARGEST, width / 49, height / 38))
    while True:
        legend = size * 2.4
        room = label_room(labels, width, height - legend, size, _RIM)
        if room.radius >= size * _LEAST_RADIUS or size <= SMALLEST:
            return _Fit(size, legend, room)
        size = max(SMALLEST, size - 0.25)


def _net(strokes: Strokes, dial: Dial, data: RadarData, palette: Palette) -> None:
    """Draw rings, spokes and the ring of the blocks."""
    strokes.shapes([dial.ring(band) for band in range(int(TOP_VALUE) + 1)], edge=palette.grid, width=0.6)
    strokes.segments([dial.spoke(index) for index in range(dial.axes)], palette.grid, 0.6)
    named = [geometry.RadarAxis(axis.code, axis.code, str(axis.block)) for axis in data.axes]
    for piece in geometry.arcs(named):
        ring = curve(dial, piece.start, piece.end, dial.radius * _RIM)
        strokes.line(ring, palette.block(int(piece.group)), 3.6)


def _bands(strokes: Strokes, dial: Dial, palette: Palette, size: float) -> None:
    """Write the band numbers between the last axis and the first, over the series."""
    flat = cos(dial.step / 2)
    for band in range(int(TOP_VALUE) + 1):
        place = dial.polar(-dial.step / 2, dial.distance(band) * flat)
        strokes.text(place, str(band), size * 0.88, palette.muted, ground=True)


def _wedges(strokes: Strokes, dial: Dial, data: RadarData, palette: Palette) -> None:
    """Hatch the axes that have no result, so that nobody reads them as zero."""
    half, inner = dial.step * 0.4, dial.distance(0)
    wedges = [
        [
            *curve(dial, dial.angle(index) - half, dial.angle(index) + half, dial.radius * 0.985),
            *reversed(curve(dial, dial.angle(index) - half, dial.angle(index) + half, inner)),
        ]
        for index, axis in enumerate(data.axes)
        if axis.undecided
    ]
    if wedges:
        strokes.shapes(wedges, hatch="///", hatch_color=palette.axis)


def _series(strokes: Strokes, dial: Dial, data: RadarData, palette: Palette) -> None:
    evidenced = tuple(_number(axis.evidenced) for axis in data.axes)
    claimed = tuple(_moved(_number(a.claimed), _number(a.evidenced)) for a in data.axes)
    target = tuple(_moved(_number(a.target), _number(a.evidenced), _number(a.claimed)) for a in data.axes)
    if None not in evidenced:
        area = geometry.filling(dial, evidenced, range(dial.axes))
        strokes.polygon(area, fill=palette.current, alpha=palette.fill)
    looks = _looks(palette)
    for key, values in (("claimed", claimed), ("target", target), ("evidenced", evidenced)):
        _draw(strokes, dial, values, looks[key])


def _looks(palette: Palette) -> dict[str, Trace]:
    """Give the series apart by dash and marker, not by colour alone."""
    return {
        "evidenced": Trace(palette.current, 1.9, (), "o", 5.2, palette.current),
        "claimed": Trace(palette.claimed, 1.0, (1.2, 2.2), "s", 5.6, palette.surface),
        "target": Trace(palette.target, 1.1, (4.0, 3.0), "D", 4.8, palette.surface),
    }


def _number(value: Fraction | None) -> float | None:
    return None if value is None else float(value)


def _moved(value: float | None, *others: float | None) -> float | None:
    """Move a value outwards by a little for every other series that lies at the same band."""
    return None if value is None else value + _APART * sum(other == value for other in others)


def _draw(strokes: Strokes, dial: Dial, values: Values, look: Trace) -> None:
    """Draw a series: lines between neighbouring axes that both have a value, a marker on each."""
    places: list[Point] = []
    for run in geometry.runs(values):
        points: Sequence[Point] = geometry.outline(dial, values, run)
        places += points
        if len(run) == dial.axes:
            points = [*points, points[0]]
        if len(points) > 1:
            strokes.line(points, look.color, look.width, look.dash)
    strokes.markers(places, look.marker, look.size, look.color, look.inside, 1.0)


def _label(
    strokes: Strokes, dial: Dial, index: int, axis: RadarAxis, lines: Sequence[str], palette: Palette, size: float
) -> None:
    """Write the code in the block's colour and the name under it, beyond the ring of the blocks."""
    turn = dial.angle(index)
    x, y = dial.polar(turn, dial.radius * _RIM + size * AWAY)
    across: Across = side(x, dial.radius)
    top = y - (cos(turn) * RAISED + len(lines) * LINE / 2) * size
    strokes.text((x, top), axis.code, size, palette.block(axis.block), True, across)
    for number, line in enumerate(lines, start=1):
        strokes.text((x, top + number * LINE * size), line, size, palette.ink, False, across)


def _legend(strokes: Strokes, data: RadarData, palette: Palette, size: float, y: float) -> None:
    """Draw the legend as one centred line of samples and words; only what the chart shows."""
    words = data.legend
    entries = [("evidenced", words.evidenced), ("claimed", words.claimed)]
    entries += [("target", words.target)] if data.has_targets else []
    entries += [("undecided", words.undecided)] if data.has_undecided else []
    widths = [size * 3.4 + len(text) * size * 0.52 + size * 2 for _, text in entries]
    x = -sum(widths) / 2 + size
    for (kind, text), wide in zip(entries, widths, strict=True):
        _sample(strokes, kind, palette, (x, y), size)
        strokes.text((x + size * 3.4, y), text, size, palette.ink, across="left")
        x += wide


def _sample(strokes: Strokes, kind: str, palette: Palette, place: Point, size: float) -> None:
    x, y = place
    if kind == "undecided":
        half = size * 0.5
        corners = [(x, y - half), (x + size * 2.8, y - half), (x + size * 2.8, y + half), (x, y + half)]
        strokes.polygon(corners, hatch="///", hatch_color=palette.axis)
        return
    look = _looks(palette)[kind]
    strokes.line([(x, y), (x + size * 2.8, y)], look.color, look.width, look.dash)
    strokes.markers([(x + size * 1.4, y)], look.marker, look.size, look.color, look.inside, 1.0)
