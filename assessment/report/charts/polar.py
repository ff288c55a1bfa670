"""Where things lie on a round chart: angles clockwise from the top, band 0 on an inner ring so that zero shows."""

from math import cos, pi, sin

ZERO = 0.14
"""Radius of band 0 as a share of the whole (tokens: chart.radar.zero_offset)."""


def angle(index: float, count: int) -> float:
    """Give the angle of axis `index` of `count` in radians, clockwise from the top."""
    return 2 * pi * index / count


def reach(value: float, top: int) -> float:
    """Give the radius (0..1) of a value on 0..top."""
    return ZERO + (1 - ZERO) * value / top


def at(turn: float, radius: float) -> tuple[float, float]:
    """Give the point at an angle and a distance from the middle; y grows upwards."""
    return radius * sin(turn), radius * cos(turn)


def arc(start: float, end: float, radius: float, step: float = 0.06) -> list[tuple[float, float]]:
    """Give points along an arc, fine enough to look round."""
    count = max(int(abs(end - start) / step), 1)
    return [at(start + (end - start) * i / count, radius) for i in range(count + 1)]


def blocks(members: list[int]) -> list[tuple[int, int, int]]:
    """Give (block, first axis, last axis) for each run of neighbouring axes of one block."""
    found: list[tuple[int, int, int]] = []
    for index, block in enumerate(members):
        if found and found[-1][0] == block:
            found[-1] = (block, found[-1][1], index)
        else:
            found.append((block, index, index))
    return found
