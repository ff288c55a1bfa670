"""Numbers of questionnaires are exact or refused."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.library.exact import NotExact, exact, level_key, whole


@pytest.mark.parametrize(
    ("text", "number"),
    [("4/5", Fraction(4, 5)), ("0.8", Fraction(4, 5)), ("3.5", Fraction(7, 2)), ("-3", Fraction(-3)), ("950", 950)],
)
def test_a_number_is_read_exactly(text: str, number: Fraction) -> None:
    assert exact(text) == number


@pytest.mark.parametrize("text", ["0,8", "1,5", "-2,25"])
def test_a_decimal_comma_is_told_apart(text: str) -> None:
    with pytest.raises(NotExact) as caught:
        exact(text)
    assert caught.value.code == "number-comma"


@pytest.mark.parametrize(
    "text",
    ["", " 1", "1 ", "1e3", "nan", "inf", "1_000", "٣", "1/0", "0x10", ".5", "5.", "1.000.000", "1/2/3", "9" * 400],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(NotExact) as caught:
        exact(text)
    assert caught.value.code == "number-form"


def test_a_fraction_is_no_whole_number() -> None:
    assert whole("4") == 4
    with pytest.raises(NotExact) as caught:
        whole("4.5")
    assert caught.value.code == "number-not-whole"


@given(st.decimals(min_value=0, max_value=10_000, places=3))
def test_the_key_of_a_level_leads_back_to_the_level(number: object) -> None:
    level = exact(str(number))
    assert exact(level_key(level)) == level


@pytest.mark.parametrize(("text", "key"), [("3.0", "3"), ("3.5", "3.5"), ("10", "10"), ("0", "0"), ("2.50", "2.5")])
def test_a_level_has_one_key_however_it_is_written(text: str, key: str) -> None:
    assert level_key(exact(text)) == key
