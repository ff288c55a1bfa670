"""Choosing in a row of segments, by pointer and by key."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assessment.domain.wording import ENGLISH
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.answers import EvidencePicker, LevelPicker, TriState
from ui.widgets.segmented import Segment, Segmented

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def answer(qtbot: QtBot, themes: ThemeSwitch, speech: SpeakerSwitch) -> TriState:
    widget = TriState(themes, speech)
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    widget.show()
    widget.setFocus()
    return widget


def press(qtbot: QtBot, widget: Segmented, key: str) -> None:
    QTest.mouseClick(widget, LEFT, pos=widget.segment_rect(key).center())


@pytest.mark.parametrize("key", ["met", "not_met", "not_applicable", "unknown"])
def test_a_click_on_a_segment_chooses_it_and_says_so(qtbot: QtBot, answer: TriState, key: str) -> None:
    with qtbot.waitSignal(answer.chosen) as said:
        press(qtbot, answer, key)
    assert said.args == [key]
    assert answer.key() == key


def test_showing_an_answer_is_not_giving_one(qtbot: QtBot, answer: TriState) -> None:
    with qtbot.assertNotEmitted(answer.chosen):
        answer.set_chosen("met")
    assert answer.key() == "met"


def test_a_second_click_takes_the_answer_back(qtbot: QtBot, answer: TriState) -> None:
    press(qtbot, answer, "met")
    with qtbot.waitSignal(answer.cleared):
        press(qtbot, answer, "met")
    assert answer.key() is None


def test_a_double_click_answers_once(qtbot: QtBot, answer: TriState) -> None:
    press(qtbot, answer, "met")
    with qtbot.assertNotEmitted(answer.cleared):
        QTest.mouseDClick(answer, LEFT, pos=answer.segment_rect("met").center())
    assert answer.key() == "met"


def test_space_cycles_between_met_and_not_met(qtbot: QtBot, answer: TriState) -> None:
    keys: list[str] = []
    answer.chosen.connect(keys.append)
    for _ in range(3):
        QTest.keyClick(answer, Qt.Key.Key_Space)
    assert keys == ["met", "not_met", "met"]


def test_arrows_move_without_answering_until_space(qtbot: QtBot, answer: TriState) -> None:
    with qtbot.assertNotEmitted(answer.chosen):
        QTest.keyClick(answer, Qt.Key.Key_Right)
        QTest.keyClick(answer, Qt.Key.Key_Right)
    assert answer.key() is None
    QTest.keyClick(answer, Qt.Key.Key_Space)
    assert answer.key() == "not_applicable"


def test_arrows_go_round(qtbot: QtBot, answer: TriState) -> None:
    QTest.keyClick(answer, Qt.Key.Key_Left)
    QTest.keyClick(answer, Qt.Key.Key_Space)
    assert answer.key() == "unknown"


def test_delete_takes_the_answer_back(qtbot: QtBot, answer: TriState) -> None:
    answer.set_chosen("not_met")
    with qtbot.waitSignal(answer.cleared):
        QTest.keyClick(answer, Qt.Key.Key_Delete)
    assert answer.key() is None


def test_a_closed_answer_cannot_be_changed(qtbot: QtBot, answer: TriState) -> None:
    answer.set_chosen("met")
    answer.set_read_only(True)
    with qtbot.assertNotEmitted(answer.chosen):
        press(qtbot, answer, "not_met")
        QTest.keyClick(answer, Qt.Key.Key_Space)
    assert answer.key() == "met"


def test_a_click_beside_the_row_chooses_nothing(qtbot: QtBot, answer: TriState) -> None:
    answer.resize(answer.sizeHint().width() + 300, answer.height())
    with qtbot.assertNotEmitted(answer.chosen):
        QTest.mouseClick(answer, LEFT, pos=QPoint(answer.width() - 20, answer.height() // 2))


def test_a_language_switch_keeps_the_answer(answer: TriState, speech: SpeakerSwitch) -> None:
    answer.set_chosen("not_met")
    assert answer.segments[1].text == "Chưa đạt"
    speech.speak(ENGLISH)
    assert answer.segments[1].text == "Not met"
    assert answer.key() == "not_met"


def test_the_short_words_come_when_the_room_is_narrow(answer: TriState) -> None:
    full = answer.segment_rect("not_applicable").width()
    answer.resize(answer.minimumSizeHint())
    assert answer.segment_rect("not_applicable").width() < full
    assert answer.segment_rect("unknown").right() < answer.width()


def test_every_segment_is_a_target_of_28_px_at_least(answer: TriState) -> None:
    for segment in answer.segments:
        box = answer.segment_rect(segment.key)
        assert box.width() >= 28
        assert box.height() >= 28


def test_what_is_chosen_can_be_heard(answer: TriState) -> None:
    answer.set_chosen("met")
    assert answer.accessibleDescription() == "Đạt"


def test_a_digit_grades_the_evidence(qtbot: QtBot, themes: ThemeSwitch, speech: SpeakerSwitch) -> None:
    grades = EvidencePicker(themes, speech)
    qtbot.addWidget(grades)
    with qtbot.waitSignal(grades.chosen) as said:
        QTest.keyClick(grades, Qt.Key.Key_3)
    assert said.args == ["E3"]
    assert grades.meaning() == "E3 · Thấy tận nơi hoặc trên hệ thống"
    with qtbot.assertNotEmitted(grades.chosen):
        QTest.keyClick(grades, Qt.Key.Key_5)


def test_a_digit_rates_only_a_level_that_is_there(qtbot: QtBot, themes: ThemeSwitch) -> None:
    levels = LevelPicker(themes, ["2.0", "2.5", "3.0", "4"], words=["2,0", "2,5", "3,0", "4"])
    qtbot.addWidget(levels)
    with qtbot.assertNotEmitted(levels.chosen):
        QTest.keyClick(levels, Qt.Key.Key_2)
    QTest.keyClick(levels, Qt.Key.Key_4)
    assert levels.key() == "4"


def test_a_key_that_is_not_there_is_refused(themes: ThemeSwitch, qtbot: QtBot) -> None:
    row = Segmented(themes, [Segment("a", "A")])
    qtbot.addWidget(row)
    with pytest.raises(ValueError, match="b"):
        row.set_chosen("b")
