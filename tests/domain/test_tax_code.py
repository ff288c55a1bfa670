"""The tax code: what is pointed out, and that nothing is refused."""

import pytest

from assessment.domain.tax_code import check_digit, warning, written


@pytest.mark.parametrize("code", ["0100109106", "0300588569", "0100109106-001", "9901002217", ""])
def test_a_code_whose_check_digit_fits_gives_no_warning(code: str) -> None:
    assert warning(code) is None


@pytest.mark.parametrize("code", ["9900863429", "0100109160", "0100109160-001"])
def test_swapped_digits_are_pointed_out_with_their_likely_cause(code: str) -> None:
    found = warning(code)
    assert found is not None
    assert found.finding == "check-digit"
    assert "swapped" in found.sentence.template


def test_every_other_last_digit_is_pointed_out() -> None:
    wrong = [digit for digit in range(10) if warning(f"010010910{digit}") is not None]
    assert wrong == [digit for digit in range(10) if digit != 6]


def test_nine_digits_without_a_tenth_fit_no_code() -> None:
    nine = next(f"{n:09}" for n in range(1000) if check_digit(f"{n:09}") is None)
    assert all(warning(f"{nine}{digit}") is not None for digit in range(10))


def test_twelve_digits_are_flagged_as_personal_data() -> None:
    found = warning("012345678901")
    assert found is not None
    assert found.finding == "personal"


@pytest.mark.parametrize(
    ("code", "finding"), [("12345", "length"), ("01001O9106", "characters"), ("=1+1", "characters")]
)
def test_other_slips_are_named(code: str, finding: str) -> None:
    found = warning(code)
    assert found is not None
    assert found.finding == finding


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" 0100 109 106 ", "0100109106"),
        ("0100109106001", "0100109106-001"),
        ("0100109106–001", "0100109106-001"),
        ("mã 12", "mã 12"),
    ],
)
def test_a_typed_code_is_given_its_usual_form(typed: str, kept: str) -> None:
    assert written(typed) == kept
