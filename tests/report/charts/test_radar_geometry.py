"""Where the parts of a radar lie, worked out by hand."""

import math

import pytest

from assessment.report.charts.radar_geometry import (
    Dial,
    RadarAxis,
    arcs,
    filling,
    hatching,
    outline,
    runs,
)

FOUR = Dial(100, 100, 50, 4, zero=0.2)


def axes(*groups: str) -> tuple[RadarAxis, ...]:
    return tuple(RadarAxis(f"D{number}", str(number), group) for number, group in enumerate(groups))


def test_the_first_axis_points_up_and_the_next_goes_clockwise() -> None:
    assert FOUR.at(0, 5) == pytest.approx((100, 50))
    assert FOUR.at(1, 5) == pytest.approx((150, 100))
    assert FOUR.at(2, 5) == pytest.approx((100, 150))


def test_zero_has_a_ring_of_its_own() -> None:
    assert FOUR.at(0, 0) == pytest.approx((100, 90))
    assert FOUR.distance(2.5) == pytest.approx(50 * 0.6)


def test_a_value_beyond_the_scale_stays_on_the_paper() -> None:
    assert FOUR.distance(7) == FOUR.distance(5)
    assert FOUR.distance(-1) == FOUR.distance(0)


def test_a_missing_value_breaks_the_line() -> None:
    assert runs((1.0, None, 2.0, 3.0, None, 4.0)) == ((2, 3), (5, 0))


def test_a_full_round_is_one_run() -> None:
    assert runs((0.0, 0.0, 0.0)) == ((0, 1, 2),)


def test_nothing_answered_is_no_line() -> None:
    assert runs((None, None)) == ()
    assert runs(()) == ()


def test_a_run_over_a_missing_value_is_refused() -> None:
    with pytest.raises(ValueError, match="axis 1"):
        outline(FOUR, (1.0, None, 1.0, 1.0), (0, 1))


def test_a_broken_run_is_filled_over_the_centre() -> None:
    values = (5.0, 5.0, None, None)
    assert filling(FOUR, values, (0, 1))[0] == (100, 100)
    assert len(filling(FOUR, (1.0, 1.0, 1.0, 1.0), (0, 1, 2, 3))) == 4


def test_one_arc_per_block_even_across_the_top() -> None:
    found = arcs(axes("a", "b", "b", "a"), gap=0.0)
    assert [arc.group for arc in found] == ["b", "a"]
    step = math.pi / 2
    assert (found[0].start, found[0].end) == pytest.approx((0.5 * step, 2.5 * step))
    assert (found[1].start, found[1].end) == pytest.approx((2.5 * step, 4.5 * step))


def test_a_single_block_goes_all_round() -> None:
    (whole,) = arcs(axes("a", "a", "a"))
    assert whole.end - whole.start == pytest.approx(2 * math.pi)


def test_the_wedges_together_are_the_outer_ring() -> None:
    dial = Dial(0, 0, 10, 16)
    ring = dial.ring(5)

    def area(points: tuple[tuple[float, float], ...]) -> float:
        pairs = zip(points, points[1:] + points[:1], strict=True)
        return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2

    assert sum(area(dial.wedge(index)) for index in range(16)) == pytest.approx(area(ring))


@pytest.mark.parametrize("count", [3, 8, 16])
def test_every_axis_is_found_at_its_own_points(count: int) -> None:
    dial = Dial(50, 60, 40, count)
    for index in range(count):
        for value in (1, 3, 5):
            assert dial.axis_at(*dial.at(index, value), reach=60) == index


def test_no_axis_is_found_at_the_centre_or_far_away() -> None:
    assert FOUR.axis_at(100, 100, reach=60) is None
    assert FOUR.axis_at(100, 20, reach=60) is None


def test_labels_grow_away_from_the_circle() -> None:
    sides = [FOUR.label_anchor(index, 10)[1] for index in range(4)]
    assert sides == ["centre", "right", "centre", "left"]
    assert FOUR.label_anchor(1, 10)[0] == pytest.approx((160, 100))


def test_hatching_crosses_the_whole_box() -> None:
    lines = hatching(0, 0, 10, 10, gap=5)
    assert [start[0] for start, _ in lines] == [-10, -5, 0, 5]
    assert all(start[1] == 10 and end[1] == 0 and end[0] - start[0] == 10 for start, end in lines)
