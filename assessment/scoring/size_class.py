"""The size class of a firm by Decree 80/2021/NĐ-CP, Article 5, with the comparison that decides it.

employees <= most employees AND (revenue <= most revenue OR capital <= most capital), classes tried from micro up; a
firm that fits none is large. A number that is missing leaves a class undecided only where it could change it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, Protocol

from assessment.domain.enterprise import Enterprise
from assessment.domain.wording import N_, Sentence

SizeName = Literal["micro", "small", "medium", "large"]

SIZES: tuple[SizeName, ...] = ("micro", "small", "medium", "large")

SIZE_NAMES: dict[SizeName, str] = {
    "micro": N_("Micro enterprise"),
    "small": N_("Small enterprise"),
    "medium": N_("Medium enterprise"),
    "large": N_("Large enterprise"),
}

INDUSTRY = "AGRI_IND_CONSTR"
"""Agriculture, forestry, fishery, industry and construction: the sector group of every manufacturer (VSIC C)."""

TRADE = "TRADE_SERVICE"
"""Trade and services."""

_GROUPS = {INDUSTRY: N_("industry and construction"), TRADE: N_("trade and services")}


class Threshold(Protocol):
    """The most a class may have, for one sector group; money in billion dong. A row of `sme_thresholds.csv`."""

    @property
    def sector_group(self) -> str:
        """`INDUSTRY` or `TRADE`."""

    @property
    def size_class(self) -> str:
        """One of `SIZES`, never large."""

    @property
    def max_employees(self) -> int:
        """Yearly average of employees who take part in social insurance."""

    @property
    def max_revenue_bn_vnd(self) -> Decimal:
        """Total revenue of the year."""

    @property
    def max_capital_bn_vnd(self) -> Decimal:
        """Total capital of the year."""


@dataclass(frozen=True, slots=True)
class SizeClass:
    """The class, or `None` when it cannot be known; `because` is the comparison or what is missing."""

    size: SizeName | None
    because: Sentence
    basis: Sentence

    @property
    def name(self) -> Sentence:
        """The class in words; a dash when it is not known."""
        return Sentence(SIZE_NAMES[self.size]) if self.size else Sentence(N_("Not known yet"))


def size_class(firm: Enterprise, thresholds: Sequence[Threshold], sector_group: str = INDUSTRY) -> SizeClass:
    """Give the size class of a firm; `thresholds` may hold other sector groups too, smallest class first."""
    rows = [row for row in thresholds if row.sector_group == sector_group]
    basis = Sentence.of(
        N_("Decree 80/2021/NĐ-CP, Article 5, group: {group}"), group=Sentence(_GROUPS.get(sector_group, sector_group))
    )
    for row in rows:
        fits = _fits(firm, row)
        if fits is None:
            return SizeClass(None, _missing(firm), basis)
        if fits:
            return SizeClass(_named(row.size_class), _within(firm, row), basis)
    if not rows:
        return SizeClass(None, Sentence(N_("The thresholds of this sector group are not there.")), basis)
    return SizeClass("large", _beyond(firm, rows[-1]), basis)


def _named(text: str) -> SizeName:
    return next(size for size in SIZES if size == text)


def _fits(firm: Enterprise, row: Threshold) -> bool | None:
    """Say whether a firm fits a class; `None` while a missing number could decide either way."""
    people = _at_most(firm.employees, row.max_employees)
    money = _either(
        _at_most(firm.revenue_bn_vnd, row.max_revenue_bn_vnd), _at_most(firm.capital_bn_vnd, row.max_capital_bn_vnd)
    )
    if people is False or money is False:
        return False
    return None if people is None or money is None else True


def _at_most(value: int | Decimal | None, most: int | Decimal) -> bool | None:
    return None if value is None else value <= most


def _either(first: bool | None, second: bool | None) -> bool | None:
    if first or second:
        return True
    return False if first is False and second is False else None


def _within(firm: Enterprise, row: Threshold) -> Sentence:
    """Say the comparison that holds; revenue is named when it is enough, else capital."""
    people = {"employees": firm.employees or 0, "most": row.max_employees}
    if _at_most(firm.revenue_bn_vnd, row.max_revenue_bn_vnd):
        return Sentence.of(
            N_("{employees} ≤ {most} employees, and revenue {revenue} ≤ {limit} billion dong"),
            **people,
            revenue=exact(firm.revenue_bn_vnd),
            limit=exact(row.max_revenue_bn_vnd),
        )
    return Sentence.of(
        N_("{employees} ≤ {most} employees, and capital {capital} ≤ {limit} billion dong"),
        **people,
        capital=exact(firm.capital_bn_vnd),
        limit=exact(row.max_capital_bn_vnd),
    )


def _beyond(firm: Enterprise, row: Threshold) -> Sentence:
    """Say why not even the largest class of small and medium firms fits."""
    if firm.employees is not None and firm.employees > row.max_employees:
        return Sentence.of(N_("{employees} > {most} employees"), employees=firm.employees, most=row.max_employees)
    return Sentence.of(
        N_("revenue {revenue} > {most_revenue} and capital {capital} > {most_capital} billion dong"),
        revenue=exact(firm.revenue_bn_vnd),
        most_revenue=exact(row.max_revenue_bn_vnd),
        capital=exact(firm.capital_bn_vnd),
        most_capital=exact(row.max_capital_bn_vnd),
    )


def _missing(firm: Enterprise) -> Sentence:
    if firm.employees is None:
        return Sentence(N_("The number of employees is missing."))
    if firm.revenue_bn_vnd is None and firm.capital_bn_vnd is None:
        return Sentence(N_("Revenue or capital is missing."))
    if firm.capital_bn_vnd is None:
        return Sentence(N_("Revenue alone does not decide it; total capital is missing."))
    return Sentence(N_("Capital alone does not decide it; revenue is missing."))


def exact(value: int | Decimal | None) -> Sentence | int:
    """Write an amount with all its decimals, so that a printed comparison is true (200.04 > 200, not 200.0 > 200)."""
    if value is None or value == int(value):
        return int(value or 0)
    sign, digits = ("-", -Decimal(value)) if value < 0 else ("", Decimal(value))
    decimals = f"{digits:f}".rstrip("0").partition(".")[2]
    return Sentence.of(N_("{sign}{whole}.{decimals}"), sign=sign, whole=int(digits), decimals=decimals)
