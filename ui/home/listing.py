"""What the list of assessments shows: one row each, filtered and put in order."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from assessment.work.desk import Summary
from ui.home.collation import dictionary_key, finds

RowState = Literal["draft", "in_progress", "closed"]
Column = Literal["firm", "questionnaire", "state", "progress", "date", "assessor", "menu"]
COLUMNS: tuple[Column, ...] = ("firm", "questionnaire", "state", "progress", "date", "assessor", "menu")

Progress = tuple[int, int]
"""Pages (or items) decided, and how many apply."""

_STATE_ORDER = {"in_progress": 0, "draft": 1, "closed": 2}


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the summary and its words in the present language. `progress` is `None` until it is counted."""

    summary: Summary
    questionnaire: str
    province: str = ""
    progress: Progress | None = None

    @property
    def state(self) -> RowState:
        """Closed, begun, or not begun."""
        if self.summary.closed:
            return "closed"
        return "in_progress" if self.summary.answered else "draft"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person wants to see: words to find, a state ("" is every state), a column to sort by."""

    words: str = ""
    state: RowState | Literal[""] = ""
    column: Column = "date"
    descending: bool = True


def shown(rows: Iterable[Row], wish: Wish) -> list[Row]:
    """Give the rows that match, in the wished order; equal ones stay as they came (latest changed first)."""
    found = [row for row in rows if wish.state in ("", row.state) and finds(wish.words, _findable(row))]
    return sorted(found, key=lambda row: _key(row, wish.column), reverse=wish.descending)


def counts(rows: Iterable[Row], words: str) -> dict[str, int]:
    """Count the rows that match the words, by state; under "" all of them."""
    found = {"": 0, "draft": 0, "in_progress": 0, "closed": 0}
    for row in rows:
        if finds(words, _findable(row)):
            found[""] += 1
            found[row.state] += 1
    return found


def grouped_tax_code(code: str) -> str:
    """Write a tax code the way it is read aloud: "9900863492" becomes "9900 863 492"; anything else stays."""
    digits, dash, branch = code.partition("-")
    if len(digits) == 10 and digits.isdigit():
        digits = f"{digits[:4]} {digits[4:7]} {digits[7:]}"
    return f"{digits}{dash}{branch}"


def _findable(row: Row) -> str:
    summary = row.summary
    spaced = grouped_tax_code(summary.tax_code)
    return f"{summary.firm} {summary.tax_code} {spaced} {summary.assessor} {row.province} {row.questionnaire}"


def _share(row: Row) -> float:
    if row.progress is None or not row.progress[1]:
        return 0.0
    return row.progress[0] / row.progress[1]


def _key(row: Row, column: Column) -> tuple[object, ...]:
    summary = row.summary
    match column:
        case "firm" | "menu":
            return (dictionary_key(summary.firm), summary.round)
        case "questionnaire":
            return (dictionary_key(row.questionnaire), summary.version)
        case "state":
            return (_STATE_ORDER[row.state],)
        case "progress":
            return (_share(row),)
        case "date":
            return (summary.visited or date.min, summary.changed)
        case "assessor":
            return (dictionary_key(summary.assessor),)
