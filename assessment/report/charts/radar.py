"""Draws the radar: claimed, evidenced and target bands of every dimension, safe in black and white."""

from math import cos, sin

from matplotlib.figure import Figure

from assessment.report.charts.palette import Palette
from assessment.report.charts.polar import angle, arc, at, blocks, reach
from assessment.report.charts.radar_data import RadarAxis, RadarData
from assessment.report.charts.strokes import Point, Strokes
from assessment.report.charts.words import Across, side

_APART = 0.09
"""How far a series moves outwards, in bands, where it would lie on another."""


def draw_radar(figure: Figure, data: RadarData, palette: Palette) -> None:
    """Draw onto the whole figure; the caller clears it before. Needs at least three axes, else draws nothing."""
    if len(data.axes) < 3:
        return
    width, height = (float(side) * 72 for side in figure.get_size_inches())
    size = _text_size(width, height)
    legend = size * 2.4
    radius = _radius(data, width, height - legend, size)
    strokes = Strokes(figure, palette, (width / 2, legend + (height - legend) / 2))
    _net(strokes, data, palette, radius, size)
    _wedges(strokes, data, palette, radius)
    _series(strokes, data, palette, radius)
    _labels(strokes, data, palette, radius, size)
    _legend(strokes, data, palette, size, -(height - legend) / 2 - legend * 0.55, width)


def _text_size(width: float, height: float) -> float:
    """Text of 9 points on paper, a little more on a large screen, never below 7."""
    return max(7.0, min(11.0, min(width, height * 1.35) / 50))


def _radius(data: RadarData, width: float, height: float, size: float) -> float:
    """Give the largest radius that leaves room for every label."""
    room = size * 1.6
    result = height / 2 - size * 2.8 - room * 0.5
    for index, axis in enumerate(data.axes):
        turn = angle(index, len(data.axes))
        label = max(len(axis.name), len(axis.code)) * size * 0.53
        across = abs(sin(turn))
        if across > 0.05:
            result = min(result, (width / 2 - label) / across - room)
        if abs(cos(turn)) > 0.05:
            result = min(result, (height / 2 - size * 2.5) / abs(cos(turn)) - room * 0.6)
    return max(result, size * 3)


def _net(strokes: Strokes, data: RadarData, palette: Palette, radius: float, size: float) -> None:
    count, top = len(data.axes), data.top
    turns = [angle(i, count) for i in range(count)]
    rings = [[at(turn, reach(band, top) * radius) for turn in turns] for band in range(top + 1)]
    strokes.shapes(rings, edge=palette.grid, width=0.6)
    strokes.segments([(at(turn, reach(0, top) * radius), at(turn, radius)) for turn in turns], palette.grid, 0.6)
    for block, first, last in blocks([axis.block for axis in data.axes]):
        ring = arc(angle(first - 0.44, count), angle(last + 0.44, count), radius * 1.045)
        strokes.line(ring, palette.block(block), 3.6)
    between = angle(count - 0.5, count)
    for band in range(top + 1):
        place = at(between, reach(band, top) * radius * cos(angle(0.5, count)))
        strokes.text(place, str(band), size * 0.88, palette.muted, ground=True)


def _wedges(strokes: Strokes, data: RadarData, palette: Palette, radius: float) -> None:
    """Hatch the axes that have no result, so that nobody reads them as zero."""
    count = len(data.axes)
    inner = reach(0, data.top) * radius
    wedges = []
    for index, axis in enumerate(data.axes):
        if axis.undecided:
            start, end = angle(index - 0.4, count), angle(index + 0.4, count)
            wedges.append([*arc(start, end, radius * 0.985), *reversed(arc(start, end, inner))])
    if wedges:
        strokes.shapes(wedges, edge="none", fill="none", hatch="///", hatch_color=palette.axis)


def _series(strokes: Strokes, data: RadarData, palette: Palette, radius: float) -> None:
    evidenced = [_number(axis.evidenced) for axis in data.axes]
    claimed = [_moved(_number(a.claimed), (_number(a.evidenced),)) for a in data.axes]
    target = [_moved(_number(a.target), (_number(a.evidenced), _number(a.claimed))) for a in data.axes]
    _area(strokes, evidenced, data, palette, radius)
    _trace(strokes, claimed, data, radius, palette.claimed, 1.0, (1.2, 2.2), ("s", 5.6), palette.surface)
    _trace(strokes, target, data, radius, palette.target, 1.1, (4.0, 3.0), ("D", 4.8), palette.surface)
    _trace(strokes, evidenced, data, radius, palette.current, 1.9, (), ("o", 5.2), palette.current)


def _number(value: object) -> float | None:
    return None if value is None else float(value)  # type: ignore[arg-type]


def _moved(value: float | None, others: tuple[float | None, ...]) -> float | None:
    """Move a value outwards by a little for every other series that lies at the same band."""
    return None if value is None else value + _APART * sum(other == value for other in others)


def _area(strokes: Strokes, values: list[float | None], data: RadarData, palette: Palette, radius: float) -> None:
    if all(value is not None for value in values):
        points = [_point(i, value or 0.0, data, radius) for i, value in enumerate(values)]
        strokes.polygon(points, fill=palette.current, alpha=palette.fill)


def _trace(
    strokes: Strokes,
    values: list[float | None],
    data: RadarData,
    radius: float,
    color: str,
    width: float,
    dash: tuple[float, ...],
    marker: tuple[str, float],
    inside: str,
) -> None:
    """Draw a series: a line between neighbouring axes that both have a value, a marker on each."""
    count = len(values)
    places = [None if value is None else _point(i, value, data, radius) for i, value in enumerate(values)]
    for stretch in _stretches(places):
        if len(stretch) > 1:
            strokes.line(stretch, color, width, dash)
    there = [place for place in places if place is not None]
    if count:
        strokes.markers(there, marker[0], marker[1], color, inside, 1.0)


def _stretches(places: list[Point | None]) -> list[list[Point]]:
    """Cut a closed ring of places into runs without a hole; a ring without any hole is closed."""
    if all(place is not None for place in places):
        ring = [place for place in places if place is not None]
        return [[*ring, ring[0]]]
    start = next(i for i, place in enumerate(places) if place is None)
    runs: list[list[Point]] = [[]]
    for place in (*places[start:], *places[:start]):
        if place is None:
            runs.append([])
        else:
            runs[-1].append(place)
    return runs


def _point(index: int, value: float, data: RadarData, radius: float) -> Point:
    return at(angle(index, len(data.axes)), reach(value, data.top) * radius)


def _labels(strokes: Strokes, data: RadarData, palette: Palette, radius: float, size: float) -> None:
    for index, axis in enumerate(data.axes):
        turn = angle(index, len(data.axes))
        x, y = at(turn, radius * 1.045 + size * 0.9)
        y += cos(turn) * size * 1.35
        _label(strokes, axis, palette, (x, y), side(x, radius), size)


def _label(strokes: Strokes, axis: RadarAxis, palette: Palette, place: Point, across: Across, size: float) -> None:
    x, y = place
    strokes.text((x, y + size * 0.62), axis.code, size, palette.block(axis.block), True, across)
    strokes.text((x, y - size * 0.62), axis.name, size, palette.ink, False, across)


def _legend(strokes: Strokes, data: RadarData, palette: Palette, size: float, y: float, width: float) -> None:
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
    ends, middle = [(x, y), (x + size * 2.8, y)], [(x + size * 1.4, y)]
    if kind == "evidenced":
        strokes.line(ends, palette.current, 1.9)
        strokes.markers(middle, "o", 5.2, palette.current, palette.current, 1.0)
    elif kind == "claimed":
        strokes.line(ends, palette.claimed, 1.0, (1.2, 2.2))
        strokes.markers(middle, "s", 5.6, palette.claimed, palette.surface, 1.0)
    elif kind == "target":
        strokes.line(ends, palette.target, 1.1, (4.0, 3.0))
        strokes.markers(middle, "D", 4.8, palette.target, palette.surface, 1.0)
    else:
        half = size * 0.5
        corners = [(x, y - half), (x + size * 2.8, y - half), (x + size * 2.8, y + half), (x, y + half)]
        strokes.polygon(corners, hatch="///", hatch_color=palette.axis)
