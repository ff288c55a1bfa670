"""Items are rated by digits, stages too; a number is typed in the reader's language and checked at once."""

from decimal import Decimal
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from assessment.domain.answers import Grade, State
from assessment.domain.wording import ENGLISH, Speaker
from tests.ui.wizard.items.conftest import Open
from ui.wizard.items.number_text import read_number, shown_number

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
VIETNAMESE = Speaker("vi", lambda template: template)


def test_a_digit_rates_the_current_item_and_shows_what_it_means_and_what_is_next(open_page: Open) -> None:
    walk = open_page("quality-points", "quality")
    walk.press(Key.Key_1)
    assert walk.answer("K1").level == 1
    assert "Mỗi lô được kiểm" in walk.card.descriptor.text()
    assert "Máy tự dừng" in walk.card.beyond.text()


def test_a_digit_that_is_no_level_changes_nothing(open_page: Open) -> None:
    walk = open_page("quality-points", "quality")
    walk.press(Key.Key_5)
    assert walk.answer("K1").level is None


def test_the_same_digit_again_takes_the_next_stage_of_it(open_page: Open) -> None:
    walk = open_page("order-stages", "orders")
    taken = []
    for _ in range(3):
        walk.press(Key.Key_3)
        taken.append(walk.answer("P1").level)
    assert taken == [Fraction(3), Fraction(7, 2), Fraction(3)]


def test_a_click_on_a_level_rates_and_a_second_click_takes_it_off(open_page: Open) -> None:
    walk = open_page("order-stages", "orders")
    place = walk.card.picker.segment_rect("7/2").center()
    QTest.mouseClick(walk.card.picker, LEFT, Qt.KeyboardModifier.NoModifier, place)
    assert walk.answer("P1").level == Fraction(7, 2)
    QTest.mouseClick(walk.card.picker, LEFT, Qt.KeyboardModifier.NoModifier, place)
    assert walk.answer("P1").level is None


def test_the_arrows_go_from_item_to_item(open_page: Open) -> None:
    walk = open_page("order-stages", "orders")
    walk.press(Key.Key_Down)
    assert walk.question == "P2"
    walk.press(Key.Key_1)
    assert walk.answer("P1").level is None
    assert walk.answer("P2").level == 1
    walk.press(Key.Key_Up)
    assert walk.question == "P1"


def test_not_applicable_asks_for_a_reason_and_takes_the_rating_off(open_page: Open) -> None:
    walk = open_page("quality-points", "quality")
    walk.press(Key.Key_2)
    walk.press(Key.Key_N)
    assert walk.answer("K1").level == 2
    walk.type("customer checks")
    walk.press(Key.Key_Return)
    assert walk.answer("K1").state is State.NOT_APPLICABLE
    assert walk.answer("K1").reason == "customer checks"
    assert walk.card.picker.key() is None
    walk.press(Key.Key_0)
    assert walk.answer("K1").level == 0
    assert walk.answer("K1").state is None


def test_unknown_is_neither_zero_nor_unanswered(open_page: Open) -> None:
    walk = open_page("quality-points", "quality")
    walk.press(Key.Key_U)
    assert walk.answer("K1").state is State.UNKNOWN
    assert walk.answer("K1").level is None
    assert walk.page.score.value.text() == "–"


def test_a_grade_of_the_item_and_of_the_group(open_page: Open) -> None:
    walk = open_page("quality-points", "quality")
    walk.press(Key.Key_E)
    walk.press(Key.Key_3)
    assert walk.answer("K1").evidence is Grade.E3
    walk.press(Key.Key_E)
    walk.press(Key.Key_E)
    walk.press(Key.Key_2)
    assert walk.interview.assessment.evidence_for("quality").grade is Grade.E2


def test_a_number_is_typed_and_shows_the_level_of_its_range(open_page: Open) -> None:
    walk = open_page("quality-points", "results")
    assert walk.focus is walk.card.field
    walk.type("92.5")
    walk.press(Key.Key_Return)
    assert walk.answer("K2").number == Decimal("92.5")
    assert "1" in walk.card.descriptor.text()
    assert walk.page.score.value.text() == "1"
    walk.interview.undo()
    assert walk.card.field.text() == ""


@pytest.mark.parametrize("typed", ["a lot", "120", "-1", "9,5", "1e5"])
def test_a_number_that_cannot_be_is_said_and_not_kept(open_page: Open, typed: str) -> None:
    walk = open_page("quality-points", "results")
    walk.type(typed)
    walk.press(Key.Key_Return)
    assert walk.answer("K2").number is None
    assert walk.card.descriptor.text()
    assert walk.card.field.text() == typed


def test_a_number_still_being_typed_is_kept_when_the_page_is_left(open_page: Open) -> None:
    walk = open_page("quality-points", "results")
    walk.type("81")
    walk.page.leave()
    assert walk.answer("K2").number == Decimal(81)


def test_a_closed_assessment_can_only_be_read(open_page: Open) -> None:
    walk = open_page("quality-points", "quality")
    walk.press(Key.Key_2)
    walk.interview.set_closed(True)
    walk.page.focus_first()
    walk.press(Key.Key_0)
    walk.press(Key.Key_N)
    assert walk.answer("K1").level == 2
    assert walk.card.picker.key() == "2"
    assert not walk.card.asks_for_reason


@pytest.mark.parametrize(
    ("text", "speaker", "number"),
    [
        ("1.234,5", VIETNAMESE, Decimal("1234.5")),
        ("1,234.5", ENGLISH, Decimal("1234.5")),
        (" 12 ", ENGLISH, Decimal(12)),
        ("−3,25", VIETNAMESE, Decimal("-3.25")),
        ("", ENGLISH, None),
    ],
)
def test_numbers_are_read_by_the_rules_of_the_language(text: str, speaker: Speaker, number: Decimal | None) -> None:
    read = read_number(text, speaker, None, None)
    assert (read.number, read.problem) == (number, None)
    assert read_number(shown_number(number, speaker), speaker, None, None).number == number
