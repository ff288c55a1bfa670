"""Each key does what the design notes say, on the page and in the kept answers."""

from fractions import Fraction

import pytest
from PySide6.QtCore import Qt

from assessment.domain.answers import Grade, State
from tests.ui.wizard.dimension.conftest import CTRL, Walk

Key = Qt.Key


def test_the_page_opens_on_the_lowest_band_not_reached_with_the_keyboard_on_its_first_attribute(walk: Walk) -> None:
    assert walk.page.band == 1
    assert walk.question == "D01.1.a"
    assert walk.on_answers


def test_space_cycles_met_not_met_and_unanswered(walk: Walk) -> None:
    seen = []
    for _ in range(3):
        walk.press(Key.Key_Space)
        seen.append(walk.answer("D01.1.a").state)
    assert seen == [State.MET, State.NOT_MET, None]


def test_the_arrows_walk_the_attributes_and_cross_into_the_next_band(walk: Walk) -> None:
    for _ in range(5):
        walk.press(Key.Key_Down)
    assert (walk.page.band, walk.question) == (2, "D01.2.a")
    walk.press(Key.Key_Up)
    assert (walk.page.band, walk.question) == (1, "D01.1.e")


def test_up_on_the_first_attribute_and_down_on_the_last_stay(walk: Walk) -> None:
    walk.press(Key.Key_Up)
    assert walk.question == "D01.1.a"
    walk.page.show_question("D01.5.e")
    walk.press(Key.Key_Down)
    assert walk.question == "D01.5.e"


@pytest.mark.parametrize("band", range(1, 6))
def test_a_digit_shows_its_band_and_changes_no_answer(walk: Walk, band: int) -> None:
    walk.press(Key(Key.Key_0 + band))
    assert walk.page.band == band
    assert {row.view.id[:5] for row in walk.page.panel.rows if row.view} == {f"D01.{band}"}
    assert not walk.interview.assessment.answers


def test_band_zero_has_no_attributes_and_down_leads_to_band_one(walk: Walk) -> None:
    walk.press(Key.Key_0)
    assert walk.page.band == 0
    assert walk.page.panel.rows == ()
    walk.press(Key.Key_Space)
    assert not walk.interview.assessment.answers
    walk.press(Key.Key_Down)
    assert walk.question == "D01.1.a"


def test_u_says_unknown_and_u_again_takes_it_back(walk: Walk) -> None:
    walk.press(Key.Key_U)
    assert walk.answer("D01.1.a").state is State.UNKNOWN
    assert walk.row.tools.unknown.tone == "warn"
    walk.press(Key.Key_U)
    assert walk.answer("D01.1.a").state is None


def test_delete_clears_the_answer_and_keeps_the_grade(walk: Walk) -> None:
    walk.press(Key.Key_Space)
    walk.interview.set_grade("D01.1.a", Grade.E3)
    walk.press(Key.Key_Delete)
    assert walk.answer("D01.1.a").state is None
    assert walk.answer("D01.1.a").evidence is Grade.E3


def test_a_marks_only_what_is_unanswered_in_the_shown_band(walk: Walk) -> None:
    walk.interview.set_state("D01.1.b", State.NOT_MET)
    walk.interview.set_state("D01.1.c", State.UNKNOWN)
    walk.press(Key.Key_A)
    states = [walk.answer(f"D01.1.{letter}").state for letter in "abcde"]
    assert states == [State.MET, State.NOT_MET, State.UNKNOWN, State.MET, State.MET]
    assert walk.answer("D01.2.a").state is None


def test_ctrl_and_a_digit_claims_all_bands_up_to_it_in_one_step(walk: Walk) -> None:
    walk.press(Key.Key_3, CTRL)
    claimed = walk.interview.scorecard.by_id["D01"].claimed
    assert claimed is None
    assert walk.interview.scorecard.by_id["D01"].interval == (Fraction(3), Fraction(5))
    assert walk.page.band == 3
    walk.interview.undo()
    assert not walk.interview.assessment.answers


def test_ctrl_zero_marks_nothing_and_says_so(walk: Walk) -> None:
    walk.press(Key.Key_0, CTRL)
    assert not walk.interview.assessment.answers
    assert "nothing to mark" in walk.page.panel.said


def test_a_on_a_full_band_says_that_nothing_was_marked(walk: Walk) -> None:
    walk.press(Key.Key_A)
    assert "5 unanswered marked" in walk.page.panel.said
    walk.press(Key.Key_A)
    assert "nothing was marked" in walk.page.panel.said


def test_e_and_a_digit_grades_the_attribute_and_returns_to_the_answers(walk: Walk) -> None:
    walk.press(Key.Key_E)
    assert walk.focus is walk.row.drawer.picker
    walk.press(Key.Key_3)
    assert walk.answer("D01.1.a").evidence is Grade.E3
    assert walk.page.band == 1
    assert walk.on_answers
    assert not walk.row.open_parts


def test_a_second_e_grades_the_whole_dimension_and_a_third_comes_back(walk: Walk) -> None:
    walk.press(Key.Key_E)
    walk.press(Key.Key_E)
    assert walk.focus is walk.page.card.picker
    walk.press(Key.Key_E)
    assert walk.focus is walk.row.drawer.picker
    walk.press(Key.Key_E)
    walk.press(Key.Key_2)
    assert walk.interview.assessment.evidence_for("D01").grade is Grade.E2
    assert walk.answer("D01.1.a").evidence is None
    assert walk.on_answers


def test_g_opens_the_note_and_esc_keeps_it_and_returns(walk: Walk) -> None:
    walk.press(Key.Key_G)
    walk.type("3 an 5 met e")
    assert walk.page.band == 1
    assert walk.answer("D01.1.a").state is None
    walk.press(Key.Key_Escape)
    assert walk.answer("D01.1.a").note == "3 an 5 met e"
    assert walk.on_answers


def test_a_note_is_kept_after_a_pause_in_typing(walk: Walk) -> None:
    walk.press(Key.Key_G)
    walk.type("line 3")
    assert walk.answer("D01.1.a").note == ""
    walk.qtbot.waitUntil(lambda: walk.answer("D01.1.a").note == "line 3", timeout=3000)


def test_a_note_still_being_typed_is_kept_when_the_page_is_left(walk: Walk) -> None:
    walk.press(Key.Key_G)
    walk.type("half a sentence")
    walk.page.leave()
    assert walk.answer("D01.1.a").note == "half a sentence"


def test_a_note_typed_for_one_attribute_never_lands_on_another(walk: Walk) -> None:
    walk.press(Key.Key_G)
    walk.type("for a")
    walk.page.show_band(2, "")
    assert walk.answer("D01.1.a").note == "for a"
    assert walk.answer("D01.2.a").note == ""
    walk.press(Key.Key_G)
    assert walk.row.drawer.note.toPlainText() == ""


def test_h_shows_typical_evidence_and_first_steps(walk: Walk) -> None:
    walk.press(Key.Key_H)
    assert walk.row.open_parts == {"help"}
    walk.press(Key.Key_H)
    assert not walk.row.open_parts


def test_the_left_and_right_arrows_aim_and_space_takes_what_they_aim_at(walk: Walk) -> None:
    walk.press(Key.Key_Right)
    assert walk.answer("D01.1.a").state is None
    walk.press(Key.Key_Space)
    assert walk.answer("D01.1.a").state is State.NOT_MET


def test_enter_is_left_to_the_frame(walk: Walk) -> None:
    before = walk.interview.assessment
    walk.press(Key.Key_Return)
    assert walk.interview.assessment is before
    assert walk.question == "D01.1.a"


def test_letters_with_shift_or_alt_change_nothing(walk: Walk) -> None:
    for modifier in (Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier):
        for key in (Key.Key_A, Key.Key_U, Key.Key_N):
            walk.press(key, modifier)
    assert not walk.interview.assessment.answers
    assert not walk.row.asks_for_reason
