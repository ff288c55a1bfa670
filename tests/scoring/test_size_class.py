"""The size class by Decree 80/2021: which class, by which comparison, and when it cannot be known."""

from decimal import Decimal

import pytest

from assessment.domain.enterprise import Enterprise
from assessment.domain.wording import ENGLISH, Speaker
from assessment.library.reference import ReferenceTables
from assessment.scoring.size_class import SizeClass, size_class

ROWS = ReferenceTables().thresholds


def firm(employees: int | None, revenue: str | None = None, capital: str | None = None) -> Enterprise:
    """Build a firm with these numbers."""
    return Enterprise(
        employees=employees,
        revenue_bn_vnd=None if revenue is None else Decimal(revenue),
        capital_bn_vnd=None if capital is None else Decimal(capital),
    )


def said(result: SizeClass) -> str:
    """Say the comparison in English."""
    return ENGLISH.say(result.because)


@pytest.mark.parametrize(
    ("employees", "revenue", "capital", "size"),
    [
        (10, "3", None, "micro"),
        (11, "3", None, "small"),
        (10, "3.01", "3", "micro"),
        (10, "3.01", "3.01", "small"),
        (100, "50", None, "small"),
        (186, "142.5", "78.3", "medium"),
        (200, "200.04", "100", "medium"),
        (201, "1", "1", "large"),
        (150, "200.04", "100.5", "large"),
    ],
)
def test_the_class_is_the_first_whose_limits_hold(
    employees: int, revenue: str | None, capital: str | None, size: str
) -> None:
    assert size_class(firm(employees, revenue, capital), ROWS).size == size


def test_trade_has_other_limits() -> None:
    assert size_class(firm(60, "90", "40"), ROWS).size == "medium"
    assert size_class(firm(60, "90", "40"), ROWS, "TRADE_SERVICE").size == "medium"
    assert size_class(firm(120, "90", "40"), ROWS, "TRADE_SERVICE").size == "large"


def test_the_comparison_is_said_with_the_numbers() -> None:
    assert said(size_class(firm(186, "142.5", "78.3"), ROWS)) == (
        "186 ≤ 200 employees, and revenue 142.5 ≤ 200 billion dong"
    )
    assert (
        said(size_class(firm(186, "250", "78.3"), ROWS)) == "186 ≤ 200 employees, and capital 78.3 ≤ 100 billion dong"
    )
    assert said(size_class(firm(420, "92", "45"), ROWS)) == "420 > 200 employees"


def test_a_comparison_is_never_rounded_into_an_untruth() -> None:
    large = size_class(firm(150, "200.04", "100.5"), ROWS)
    assert "200.04 > 200" in said(large)
    vietnamese = Speaker("vi", lambda text: text.replace("{whole}.{decimals}", "{whole},{decimals}"))
    assert "200,04 > 200" in vietnamese.say(large.because)


@pytest.mark.parametrize(
    ("employees", "revenue", "capital", "missing"),
    [
        (None, "10", "10", "employees"),
        (50, None, None, "Revenue or capital"),
        (150, "300", None, "capital is missing"),
        (150, None, "300", "revenue is missing"),
        (5, "20", None, "capital is missing"),
    ],
)
def test_it_is_not_known_while_a_missing_number_decides(
    employees: int | None, revenue: str | None, capital: str | None, missing: str
) -> None:
    result = size_class(firm(employees, revenue, capital), ROWS)
    assert result.size is None
    assert missing in said(result)


def test_it_is_known_when_the_missing_number_cannot_change_it() -> None:
    assert size_class(firm(500), ROWS).size == "large"
    assert size_class(firm(150, "60"), ROWS).size == "medium"
    assert size_class(firm(None, "250", "150"), ROWS).size == "large"


def test_without_thresholds_nothing_is_guessed() -> None:
    assert size_class(firm(500), ()).size is None
