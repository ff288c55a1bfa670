"""What the page shows besides answers: result, next step, other languages, zoom, and an assessment that is closed."""

from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessment.domain.answers import State
from assessment.domain.wording import ENGLISH, Speaker
from assessment.work.route import Place
from tests.ui.surroundings import Room
from tests.ui.wizard.dimension.conftest import CTRL, Walk, walk_on
from ui.wizard.dimension.ladder_model import next_step

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def fill(walk: Walk, band: int, met: int) -> None:
    """Answer all attributes of a band of D01, so many of them as met."""
    attributes = walk.interview.questionnaire.dimensions[0].band(band).attributes
    for index, attribute in enumerate(attributes):
        walk.interview.set_state(attribute.id, State.MET if index < met else State.NOT_MET)


def test_the_reason_says_why_not_higher_and_its_link_leads_to_the_missing_attribute(walk: Walk) -> None:
    fill(walk, 1, 5)
    fill(walk, 2, 3)
    assert "3 of 5" in walk.page.result.reason.words
    walk.press(Key.Key_5)
    QTest.mouseClick(walk.page.result.reason.link, LEFT)
    assert (walk.page.band, walk.question) == (2, "D01.2.d")
    assert walk.on_answers


def test_the_next_step_may_reach_a_band_higher_than_its_own(walk: Walk) -> None:
    fill(walk, 1, 5)
    fill(walk, 2, 3)
    fill(walk, 3, 5)
    fill(walk, 4, 0)
    dimension = walk.interview.questionnaire.dimensions[0]
    step = next_step(walk.interview.questionnaire, walk.interview.assessment, dimension)
    assert step is not None
    assert (step.band, step.needed, step.reaches) == (2, 1, 3)
    assert "straight to band 3" in walk.page.result.step.words


def test_a_click_on_an_axis_of_the_radar_asks_to_go_to_that_dimension(walk: Walk) -> None:
    radar = walk.page.result.radar
    walk.page.result.page.show_widget(radar)
    dial = radar.dial()
    x, y = dial.at(4, 4.0)
    with walk.qtbot.waitSignal(walk.page.go) as asked:
        QTest.mouseClick(radar, LEFT, Qt.KeyboardModifier.NoModifier, radar.rect().topLeft() + _point(x, y))
    assert asked.args == [Place("page", "D05")]


def _point(x: float, y: float):  # type: ignore[no-untyped-def]
    from PySide6.QtCore import QPoint

    return QPoint(round(x), round(y))


def test_the_target_is_set_and_taken_off_in_the_panel(walk: Walk) -> None:
    target = walk.page.result.target
    place = target.segment_rect("3").center()
    QTest.mouseClick(target, LEFT, Qt.KeyboardModifier.NoModifier, place)
    assert walk.interview.assessment.targets == {"D01": Fraction(3)}
    QTest.mouseClick(target, LEFT, Qt.KeyboardModifier.NoModifier, place)
    assert walk.interview.assessment.targets == {}


def test_a_click_on_a_rung_shows_its_band(walk: Walk) -> None:
    box = walk.page.ladder.rung_rect(4)
    QTest.mouseClick(walk.page.ladder, LEFT, Qt.KeyboardModifier.NoModifier, box.center())
    assert walk.page.band == 4
    assert walk.on_answers


def test_an_open_dimension_shows_no_band_and_no_zero(walk: Walk) -> None:
    assert walk.page.result.claimed.band is None


def test_rows_are_reused_when_another_band_or_dimension_is_shown(walk: Walk) -> None:
    before = walk.page.panel.rows
    walk.press(Key.Key_2)
    walk.page.enter(walk.interview, Place("page", "D09"))
    assert all(row in before for row in walk.page.panel.rows[: len(before)])


def test_every_text_follows_the_language_while_running(walk: Walk) -> None:
    walk.press(Key.Key_N)
    statement = walk.row.statement.text()
    said: list[str] = []

    def mark(template: str) -> str:
        said.append(template)
        return f"«{template}»"

    walk.room.speech.speak(Speaker("vi", mark))
    walk.page.retranslate()
    assert walk.row.statement.text() != statement
    assert "«" in walk.row.reason.hint
    assert walk.page.head.guide_button.text() == "«Guide»"
    assert "«" in walk.page.result.reason.words
    walk.room.speech.speak(ENGLISH)
    walk.page.retranslate()
    assert walk.row.statement.text() == statement


def test_a_closed_assessment_can_be_read_and_walked_but_not_changed(sample: Walk) -> None:
    sample.interview.set_closed(True)
    before = sample.interview.assessment
    shown = sample.row.picker.key()
    assert shown is not None
    sample.page.focus_first()
    for key in (Key.Key_Space, Key.Key_N, Key.Key_U, Key.Key_A, Key.Key_Delete):
        sample.press(key)
    assert sample.interview.assessment is before
    assert not sample.row.asks_for_reason
    assert sample.row.picker.key() == shown
    QTest.mouseClick(
        sample.row.picker, LEFT, Qt.KeyboardModifier.NoModifier, sample.row.picker.segment_rect("met").center()
    )
    assert sample.interview.assessment is before
    band = sample.page.band
    sample.press(Key.Key_1)
    sample.press(Key.Key_Down)
    assert (sample.page.band, band) == (1, 2)


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_the_longest_statement_is_never_cut(walk: Walk, zoom: float) -> None:
    texts = walk.interview.questionnaire.speaks("en")
    ids = walk.interview.questionnaire.attribute_by_id
    longest = max(ids, key=lambda one: len(texts.get(f"attributes/{one}/text")))
    walk.page.enter(walk.interview, Place("page", longest[:3]))
    walk.room.themes.set_zoom(zoom)
    walk.page.show_question(longest)
    label = walk.row.statement
    walk.qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()), timeout=3000)
    assert label.mapTo(walk.row, label.rect().bottomRight()).x() <= walk.row.width()
    assert walk.row.picker.width() >= walk.row.picker.sizeHint().width()
    assert walk.row.mapTo(walk.page, walk.row.rect().bottomRight()).x() <= walk.page.width()


def test_at_large_text_the_panel_becomes_chips_that_open_it_over_the_page(walk: Walk) -> None:
    assert walk.page.result.isVisible()
    walk.room.themes.set_zoom(1.5)
    walk.qtbot.waitUntil(lambda: not walk.page.result.isVisible())
    chip = walk.page.head.why_chip
    QTest.mouseClick(chip, LEFT)
    assert walk.page.result.isVisible()
    walk.page.focus_first()
    walk.press(Key.Key_Escape)
    assert not walk.page.result.isVisible()


def test_a_refused_act_leaves_the_page_showing_what_is_kept(qtbot: QtBot, tmp_path: Path) -> None:
    first = Room(tmp_path)
    key = first.empty().assessment.key
    first.desk.saving.wait(5.0) if first.desk.saving else None
    second = Room(tmp_path)
    try:
        assert second.desk.read_only
        walk = walk_on(qtbot, second, second.desk.open(key))
        walk.press(Key.Key_Space)
        assert walk.row.picker.key() is None
        assert not walk.interview.assessment.answers
    finally:
        second.close()
        first.close()


def test_a_place_that_names_an_attribute_opens_its_band_on_it(walk: Walk) -> None:
    walk.press(Key.Key_0, CTRL)
    walk.page.enter(walk.interview, Place("page", "D02", "D02.4.b"))
    walk.page.focus_first()
    assert (walk.page.band, walk.question) == (4, "D02.4.b")
    assert walk.on_answers
    assert walk.page.panel.said == ""


def test_the_page_names_the_key_it_takes_from_the_window(walk: Walk) -> None:
    assert "Ctrl+0" in walk.page.owns
    assert QApplication.focusWidget() is not None
