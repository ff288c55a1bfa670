"""Where everything of a radar lies: pure numbers shared by the screen's painter and the paper's.

Angles are radians clockwise from the top; x grows right, y grows down. A painter with y growing up mirrors y.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Point = tuple[float, float]
Side = Literal["left", "centre", "right"]

TOP_VALUE = 5.0
"""The outermost ring: bands run from 0 to 5."""


@dataclass(frozen=True, slots=True)
class RadarAxis:
    """One axis: its id, the short label at the rim ("07"), the group that colours it and a longer name."""

    id: str
    label: str
    group: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class RadarSeries:
    """One line of the radar: a value (0 to 5) per axis, `None` where there is none.

    `style` is a key of the tokens' chart series: "current", "target", "peer", "previous".
    """

    key: str
    label: str
    values: tuple[float | None, ...]
    style: str = "current"


@dataclass(frozen=True, slots=True)
class Arc:
    """A piece of the ring around the radar in the colour of one group, from one angle to another."""

    group: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Dial:
    """The circle of a radar: centre, radius of ring 5, number of axes, and how far ring 0 is from the centre (0-1).

    Ring 0 has a radius of its own, so that a zero is seen and is not the same as nothing.
    """

    x: float
    y: float
    radius: float
    axes: int
    zero: float = 0.14

    @property
    def step(self) -> float:
        """The angle between two axes."""
        return 2 * math.pi / max(1, self.axes)

    def angle(self, index: float) -> float:
        """Give the angle of an axis; a half index lies between two axes."""
        return index * self.step

    def distance(self, value: float) -> float:
        """Give how far from the centre a value lies; values beyond 0 to 5 are held at the edge."""
        share = min(TOP_VALUE, max(0.0, value)) / TOP_VALUE
        return self.radius * (self.zero + (1 - self.zero) * share)

    def polar(self, angle: float, distance: float) -> Point:
        """Give the point at an angle and a distance from the centre."""
        return self.x + distance * math.sin(angle), self.y - distance * math.cos(angle)

    def at(self, index: float, value: float) -> Point:
        """Give the point of a value on an axis."""
        return self.polar(self.angle(index), self.distance(value))

    def ring(self, value: float) -> tuple[Point, ...]:
        """Give the corners of the ring of a value, one on each axis."""
        return tuple(self.at(index, value) for index in range(self.axes))

    def spoke(self, index: int) -> tuple[Point, Point]:
        """Give the line of an axis, from ring 0 to ring 5."""
        return self.at(index, 0), self.at(index, TOP_VALUE)

    def wedge(self, index: int) -> tuple[Point, ...]:
        """Give the piece around an axis, half way to its neighbours: centre, edge, axis, edge."""
        rim = self.distance(TOP_VALUE)
        half = self.step / 2
        # The half-way points lie on the straight sides of the outer ring, so that wedges fill it exactly.
        side = rim * math.cos(half)
        middle = self.angle(index)
        return (
            (self.x, self.y),
            self.polar(middle - half, side),
            self.polar(middle, rim),
            self.polar(middle + half, side),
        )

    def label_anchor(self, index: int, gap: float) -> tuple[Point, Side]:
        """Give where the label of an axis is anchored, `gap` beyond ring 5, and on which side the text grows."""
        angle = self.angle(index)
        across = math.sin(angle)
        side: Side = "centre" if abs(across) < 0.2 else ("right" if across > 0 else "left")
        return self.polar(angle, self.radius + gap), side

    def axis_at(self, x: float, y: float, reach: float) -> int | None:
        """Give the axis nearest to a point no farther than `reach` from the centre; none at the very centre."""
        right, up = x - self.x, self.y - y
        distance = math.hypot(right, up)
        if self.axes == 0 or distance > reach or distance < self.radius * self.zero / 2:
            return None
        return round(math.atan2(right, up) / self.step) % self.axes


def arcs(axes: Sequence[RadarAxis], gap: float = 0.02) -> tuple[Arc, ...]:
    """Give one arc per run of axes of the same group, half a step beyond its ends, `gap` radians apart.

    A run that goes on past the last axis is joined with the one at the first.
    """
    count = len(axes)
    if count == 0:
        return ()
    step = 2 * math.pi / count
    starts = [index for index in range(count) if axes[index].group != axes[index - 1].group]
    if not starts:
        return (Arc(axes[0].group, 0.0, 2 * math.pi),)
    found = []
    for index, start in enumerate(starts):
        end = starts[index + 1] if index + 1 < len(starts) else starts[0] + count
        found.append(Arc(axes[start].group, (start - 0.5) * step + gap, (end - 0.5) * step - gap))
    return tuple(found)


def runs(values: Sequence[float | None]) -> tuple[tuple[int, ...], ...]:
    """Give the runs of neighbouring axes that have a value, going round past the last axis.

    When all have one the run is the whole circle; a missing value breaks the line and is never a zero.
    """
    count = len(values)
    if count == 0 or all(value is None for value in values):
        return ()
    if all(value is not None for value in values):
        return (tuple(range(count)),)
    found: list[tuple[int, ...]] = []
    current: list[int] = []
    first_gap = next(index for index, value in enumerate(values) if value is None)
    for offset in range(1, count + 1):
        index = (first_gap + offset) % count
        if values[index] is None:
            if current:
                found.append(tuple(current))
            current = []
        else:
            current.append(index)
    return tuple(sorted(found, key=lambda run: run[0]))


def outline(dial: Dial, values: Sequence[float | None], run: Sequence[int]) -> tuple[Point, ...]:
    """Give the points of a run of values; raises `ValueError` when the run goes over a missing value."""
    points = []
    for index in run:
        value = values[index]
        if value is None:
            raise ValueError(f"axis {index} has no value")
        points.append(dial.at(index, value))
    return tuple(points)


def filling(dial: Dial, values: Sequence[float | None], run: Sequence[int]) -> tuple[Point, ...]:
    """Give the area of a run: its outline, closed over the centre when it is not the whole circle."""
    points = outline(dial, values, run)
    return points if len(run) == dial.axes else ((dial.x, dial.y), *points)


def hatching(left: float, top: float, right: float, bottom: float, gap: float) -> tuple[tuple[Point, Point], ...]:
    """Give slanting lines over a box, `gap` apart; a painter clips them to the wedges without an answer."""
    height = bottom - top
    lines = []
    start = left - height
    while start < right:
        lines.append(((start, bottom), (start + height, top)))
        start += gap
    return tuple(lines)
