"""Not applicable is an answer only together with a reason, asked in the row itself."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from assessment.domain.answers import State
from tests.ui.wizard.dimension.conftest import Walk

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def test_n_asks_for_a_reason_and_changes_nothing_before_there_is_one(walk: Walk) -> None:
    walk.press(Key.Key_N)
    assert walk.row.asks_for_reason
    assert walk.focus is walk.row.reason.field
    assert walk.answer("D01.1.a").state is None


def test_a_reason_and_enter_make_it_not_applicable_and_return_to_the_answers(walk: Walk) -> None:
    walk.press(Key.Key_N)
    walk.type("one product only 5")
    walk.press(Key.Key_Return)
    assert walk.answer("D01.1.a").state is State.NOT_APPLICABLE
    assert walk.answer("D01.1.a").reason == "one product only 5"
    assert walk.on_answers
    assert walk.page.band == 1


def test_enter_without_a_reason_says_that_one_is_needed(walk: Walk) -> None:
    walk.press(Key.Key_N)
    walk.press(Key.Key_Return)
    assert walk.answer("D01.1.a").state is None
    assert walk.focus is walk.row.reason.field
    assert "reason first" in walk.row.reason.hint


def test_esc_gives_up_and_the_former_answer_shows_again(walk: Walk) -> None:
    walk.press(Key.Key_Space)
    walk.press(Key.Key_N)
    assert walk.row.picker.key() == "not_applicable"
    walk.press(Key.Key_Escape)
    assert walk.row.picker.key() == "met"
    assert walk.on_answers
    assert not walk.row.reason.isVisible()


def test_leaving_the_line_empty_by_a_click_elsewhere_gives_up_too(walk: Walk) -> None:
    walk.press(Key.Key_N)
    other = walk.page.panel.rows[2]
    QTest.mouseClick(other.statement, LEFT)
    assert walk.question == "D01.1.c"
    first = walk.page.panel.rows[0]
    assert not first.asks_for_reason
    assert first.picker.key() is None


def test_a_reason_typed_and_left_without_enter_is_kept(walk: Walk) -> None:
    walk.press(Key.Key_N)
    walk.type("customer decides")
    QTest.mouseClick(walk.page.panel.rows[1].statement, LEFT)
    assert walk.answer("D01.1.a").state is State.NOT_APPLICABLE
    assert walk.answer("D01.1.a").reason == "customer decides"


def test_the_hint_says_that_the_questionnaire_lets_it_always_apply(walk: Walk) -> None:
    walk.press(Key.Key_N)
    assert "always applies" in walk.row.reason.hint


def test_the_hint_gives_the_questionnaires_own_reason_and_down_takes_it(walk: Walk) -> None:
    walk.page.show_question("D01.5.a")
    walk.press(Key.Key_N)
    suggestion = walk.interview.questionnaire.speaks("en").get("attributes/D01.5.a/not_applicable")
    assert suggestion
    assert suggestion in walk.row.reason.hint
    walk.press(Key.Key_Down)
    assert walk.answer("D01.5.a").state is State.NOT_APPLICABLE
    assert walk.answer("D01.5.a").reason == suggestion


def test_a_click_on_not_applicable_asks_like_the_key(walk: Walk) -> None:
    box = walk.row.picker.segment_rect("not_applicable")
    QTest.mouseClick(walk.row.picker, LEFT, Qt.KeyboardModifier.NoModifier, box.center())
    assert walk.focus is walk.row.reason.field
    assert walk.answer("D01.1.a").state is None


def test_another_answer_takes_the_reason_away_and_undo_brings_it_back(walk: Walk) -> None:
    walk.press(Key.Key_N)
    walk.type("no such work here")
    walk.press(Key.Key_Return)
    walk.press(Key.Key_Space)
    assert walk.answer("D01.1.a").state is State.MET
    assert not walk.row.reason.isVisible()
    walk.interview.undo()
    assert walk.row.picker.key() == "not_applicable"
    assert walk.row.reason.field.text() == "no such work here"


def test_a_typed_reason_is_kept_in_composed_form(walk: Walk) -> None:
    walk.press(Key.Key_N)
    walk.row.reason.field.setText("Không có")
    walk.row.reason.field.setModified(True)
    walk.press(Key.Key_Return)
    assert walk.answer("D01.1.a").reason == "Không có"


def test_a_not_applicable_attribute_leaves_the_count_of_its_band(walk: Walk) -> None:
    walk.press(Key.Key_N)
    walk.type("no such work here")
    walk.press(Key.Key_Return)
    walk.press(Key.Key_A)
    assert walk.page.panel.chip.text().startswith("4/4")
