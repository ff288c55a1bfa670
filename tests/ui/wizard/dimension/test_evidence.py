"""Grades: an attribute's own goes before its dimension's, and both can be seen and changed."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from assessment.domain.answers import Grade, State
from tests.ui.wizard.dimension.conftest import Walk

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def test_a_row_without_its_own_grade_shows_that_it_takes_the_dimensions(walk: Walk) -> None:
    walk.interview.set_grade("D01", Grade.E3)
    chip = walk.row.tools.grade
    assert chip.text() == "E3 · dimension"
    assert chip.dashed


def test_its_own_grade_replaces_the_inherited_one_and_can_be_given_back(walk: Walk) -> None:
    walk.interview.set_grade("D01", Grade.E3)
    walk.press(Key.Key_E)
    walk.press(Key.Key_1)
    chip = walk.row.tools.grade
    assert (chip.text(), chip.dashed, chip.tone) == ("E1", False, "neutral")
    QTest.mouseClick(chip, LEFT)
    QTest.mouseClick(walk.row.drawer.take_over, LEFT)
    assert walk.answer("D01.1.a").evidence is None
    assert chip.text() == "E3 · dimension"


def test_without_any_grade_the_row_says_that_evidence_is_missing(walk: Walk) -> None:
    assert walk.row.tools.grade.tone is None
    assert "counts as E0" in walk.row.tools.grade.toolTip()


def test_a_click_in_the_card_grades_the_whole_dimension(walk: Walk) -> None:
    picker = walk.page.card.picker
    walk.page.centre.show_widget(walk.page.card)
    QTest.mouseClick(picker, LEFT, Qt.KeyboardModifier.NoModifier, picker.segment_rect("E2").center())
    assert walk.interview.assessment.evidence_for("D01").grade is Grade.E2
    assert "floor E2" in walk.page.card.chip.text()
    assert walk.page.card.chip.tone == "ok"


def test_the_note_of_the_dimension_is_kept_when_the_page_turns_to_another(walk: Walk) -> None:
    from assessment.work.route import Place

    walk.page.card.note.setFocus()
    walk.type("seen on line 4")
    walk.page.enter(walk.interview, Place("page", "D02"))
    assert walk.interview.assessment.evidence_for("D01").note == "seen on line 4"
    assert walk.interview.assessment.evidence_for("D02").note == ""
    assert walk.page.card.note.toPlainText() == ""


def test_undo_brings_the_former_note_back_into_its_field(walk: Walk) -> None:
    walk.page.card.note.setFocus()
    walk.type("first")
    walk.page.card.commit()
    walk.type(" second")
    walk.page.card.commit()
    walk.interview.undo()
    assert walk.page.card.note.toPlainText() == "first"


def test_undo_returns_the_row_to_what_it_was_and_brings_its_band_up(walk: Walk) -> None:
    walk.press(Key.Key_Space)
    walk.press(Key.Key_4)
    walk.interview.undo()
    assert walk.page.band == 1
    assert walk.question == "D01.1.a"
    assert walk.row.picker.key() is None


def test_claimed_and_evidenced_band_differ_until_evidence_is_given(walk: Walk) -> None:
    for letter in "abcde":
        walk.interview.set_state(f"D01.1.{letter}", State.MET)
        walk.interview.set_state(f"D01.2.{letter}", State.NOT_MET)
    assert (walk.page.result.claimed.band, walk.page.result.evidenced.band) == (1, 0)
    walk.interview.set_grade("D01", Grade.E2)
    assert (walk.page.result.claimed.band, walk.page.result.evidenced.band) == (1, 1)
