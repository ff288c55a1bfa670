"""The room of labels round a chart: told from letters, never too narrow, two lines only where they fit."""

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from assessment.report.charts.label_room import label_room, text_width
from assessment.report.outline.summary import radar_data
from assessment.report.pdf.fonts import typeface
from tests.report.papers import sample_report

SCREEN = (359.0, 300.0, 9.0, 1.045)
"""The card of the results page at 1366x768, in points, with its letters and rim."""


def labels(language: str) -> list[tuple[str, str]]:
    return [(axis.code, axis.name) for axis in radar_data(sample_report("garment", language)).axes]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_label_is_never_wider_than_the_room_kept_for_it(language: str) -> None:
    face = typeface("Inter")
    for code, name in labels(language):
        assert stringWidth(name, face.regular.name, 9) <= text_width(name, 9), name
        assert stringWidth(code, face.bold.name, 9) <= text_width(code, 9, bold=True), code


@pytest.mark.parametrize("language", ["vi", "en"])
def test_long_names_beside_the_circle_take_two_lines_and_leave_it_large(language: str) -> None:
    found = label_room(labels(language), *SCREEN)
    assert found.radius >= 11.4 * 9
    assert any(len(lines) == 2 for lines in found.names)
    above_and_below = (found.names[0], found.names[8])
    assert all(len(lines) == 1 for lines in above_and_below)
    assert [" ".join(lines) for lines in found.names] == [name for _, name in labels(language)]


def test_no_line_begins_with_a_dash() -> None:
    found = label_room([("", "Automation – enterprise")] * 16, 200, 300, 9, 1.045)
    assert ("Automation –", "enterprise") in found.names


def test_a_name_of_one_word_makes_the_circle_smaller_instead() -> None:
    short = label_room([("A", "x")] * 4, 200, 200, 9, 1.045)
    long = label_room([("A", "Unternehmensführung")] * 4, 200, 200, 9, 1.045)
    assert long.radius < short.radius
    assert set(long.names) == {("Unternehmensführung",)}


def test_no_axes_need_no_room() -> None:
    assert label_room([], 200, 200, 9, 1.045).names == ()
