"""Numbers and dates as people type them, read by the rules of their language; what could be read two ways is asked."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

from assessment.domain.wording import N_, Sentence

_T = TypeVar("_T")

MOST_MONEY = Decimal(10_000_000)
"""Largest amount in billion dong an assessment file may hold."""
MOST_PEOPLE = 10_000_000
"""Largest number of employees an assessment file may hold."""


@dataclass(frozen=True, slots=True)
class Read(Generic[_T]):
    """What was read: a value, or none with the sentence why; a blank text is neither."""

    value: _T | None = None
    problem: Sentence | None = None


def read_amount(text: str, language: str) -> Read[Decimal]:
    """Read an amount: "1.234,5" in Vietnamese, "1,234.5" in English; spaces may group digits as well."""
    tight = _tight(text)
    if not tight:
        return Read()
    group, decimal = (".", ",") if language == "vi" else (",", ".")
    if not _fits(tight, group, decimal):
        return Read(problem=_not_a_number(tight, group, decimal))
    value = Decimal(tight.replace(group, "").replace(decimal, "."))
    if value > MOST_MONEY:
        return Read(problem=Sentence(N_("That is too much: the unit is billion dong, not dong.")))
    return Read(value)


def read_count(text: str, language: str) -> Read[int]:
    """Read a number of people; digits may be grouped."""
    amount = read_amount(text, language)
    if amount.problem is not None:
        return Read(problem=amount.problem)
    if amount.value is None:
        return Read()
    if amount.value != int(amount.value):
        return Read(problem=Sentence(N_("People are counted whole.")))
    return Read(int(amount.value))


def shown_amount(value: int | Decimal | None, language: str) -> str:
    """Write an amount with all its decimals, as it would be typed: "1.234,25"."""
    if value is None:
        return ""
    whole, _, decimals = f"{Decimal(value):f}".partition(".")
    decimals = decimals.rstrip("0")
    text = f"{int(whole):,}" + (f".{decimals}" if decimals else "")
    return text.translate(str.maketrans(",.", ".,")) if language == "vi" else text


def read_date(text: str) -> Read[date]:
    """Read day, month and year ("20/11/2026", "20-11-2026", "20.11.2026") or an ISO date."""
    tight = text.strip()
    if not tight:
        return Read()
    found = re.fullmatch(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})", tight)
    iso = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", tight)
    try:
        if found:
            return Read(date(int(found[3]), int(found[2]), int(found[1])))
        if iso:
            return Read(date(int(iso[1]), int(iso[2]), int(iso[3])))
    except ValueError:
        return Read(problem=Sentence(N_("There is no such day; write day/month/year.")))
    return Read(problem=Sentence(N_("Write the date as day/month/year, such as 20/11/2026.")))


def shown_date(value: date | None) -> str:
    """Write a date as dd/MM/yyyy."""
    return "" if value is None else f"{value:%d/%m/%Y}"


def _tight(text: str) -> str:
    return re.sub(r"[\s\u00a0\u202f]+", "", text)


def _fits(text: str, group: str, decimal: str) -> bool:
    parts = rf"(\d{{1,3}}(\{group}\d{{3}})+|\d+)(\{decimal}\d+)?"
    return re.fullmatch(parts, text, re.ASCII) is not None


def _not_a_number(text: str, group: str, decimal: str) -> Sentence:
    """Say what is wrong; a number written the other language's way is shown the way it is written here."""
    if _fits(text, decimal, group):
        meant = text.replace(decimal, "\0").replace(group, decimal).replace("\0", group)
        return Sentence.of(
            N_("This can be read in two ways. Here decimals are written like this: {example}"), example=meant
        )
    if text.startswith("-"):
        return Sentence(N_("This number cannot be below zero."))
    return Sentence.of(N_("Write digits only, such as {example}."), example=f"142{decimal}5")
