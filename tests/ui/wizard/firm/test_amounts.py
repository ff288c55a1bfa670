"""Numbers and dates read by the rules of their language."""

from datetime import date
from decimal import Decimal

import pytest

from assessment.domain.wording import ENGLISH
from ui.wizard.firm.amounts import read_amount, read_count, read_date, shown_amount, shown_date


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("142,5", "vi", "142.5"),
        ("1.234,5", "vi", "1234.5"),
        ("1 234,5", "vi", "1234.5"),
        ("1.234", "vi", "1234"),
        ("92", "vi", "92"),
        ("142.5", "en", "142.5"),
        ("1,234.5", "en", "1234.5"),
        ("0,25", "vi", "0.25"),
    ],
)
def test_an_amount_is_read_by_its_language(text: str, language: str, value: str) -> None:
    assert read_amount(text, language).value == Decimal(value)


@pytest.mark.parametrize(("text", "language", "example"), [("142.5", "vi", "142,5"), ("142,5", "en", "142.5")])
def test_an_amount_written_the_other_way_is_asked_about_and_not_guessed(text: str, language: str, example: str) -> None:
    read = read_amount(text, language)
    assert read.value is None
    assert read.problem is not None
    assert example in ENGLISH.say(read.problem)


@pytest.mark.parametrize("text", ["1.23.4", "12,,5", "abc", "-5", "1e5", "=1+1", "٣", "NaN", "99999999999"])
def test_what_is_no_amount_is_said_and_never_zero(text: str) -> None:
    read = read_amount(text, "vi")
    assert read.value is None
    assert read.problem is not None


def test_a_blank_field_is_no_answer_and_no_fault() -> None:
    assert read_amount("  ", "vi") == read_amount("", "en")
    assert read_amount("", "vi").value is None
    assert read_amount("", "vi").problem is None


def test_people_are_counted_whole() -> None:
    assert read_count("1.200", "vi").value == 1200
    assert read_count("12,5", "vi").problem is not None


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("value", ["0", "92", "142.5", "1234.25", "9999999.125"])
def test_what_is_shown_is_read_back_as_the_same_number(value: str, language: str) -> None:
    assert read_amount(shown_amount(Decimal(value), language), language).value == Decimal(value)


@pytest.mark.parametrize("text", ["20/11/2026", "20-11-2026", "20.11.2026", "2026-11-20"])
def test_a_date_is_read_day_first(text: str) -> None:
    assert read_date(text).value == date(2026, 11, 20)
    assert shown_date(read_date(text).value) == "20/11/2026"


@pytest.mark.parametrize("text", ["31/2/2026", "11/20/2026", "hôm nay", "20/11"])
def test_a_date_that_is_none_is_said(text: str) -> None:
    assert read_date(text).problem is not None
