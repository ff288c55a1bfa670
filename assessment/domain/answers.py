"""One answer and its evidence: what was said, how well it is supported, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum, StrEnum
from fractions import Fraction


class State(StrEnum):
    """What was found for an attribute; for an item only `NOT_APPLICABLE` and `UNKNOWN` are used."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_APPLICABLE = "not_applicable"
    UNKNOWN = "unknown"


class Grade(IntEnum):
    """How well an answer is supported (measuring.md 2).

    E0 said by one person, E1 confirmed by a second role, E2 document or record seen, E3 seen working,
    E4 measured data or log taken.
    """

    E0 = 0
    E1 = 1
    E2 = 2
    E3 = 3
    E4 = 4


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one attribute, item or number question; all fields empty means unanswered.

    `state` for attributes (and for items not applicable or unknown), `level` for level and stage items,
    `number` for number questions. `evidence` is the answer's own grade; without one it takes its dimension's.
    """

    state: State | None = None
    level: Fraction | None = None
    number: Decimal | None = None
    evidence: Grade | None = None
    note: str = ""
    reason: str = ""

    @property
    def amount(self) -> Fraction | None:
        """The level or number as an exact fraction, or `None` when neither was given."""
        if self.level is not None:
            return self.level
        return None if self.number is None else Fraction(self.number)

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all was entered."""
        return self == BLANK

    @property
    def is_open(self) -> bool:
        """Whether the answer decides nothing yet: unanswered or unknown."""
        return self.amount is None and self.state in (None, State.UNKNOWN)


BLANK = Answer()
"""The answer of a question nobody has answered."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What supports the answers of a whole dimension (or of a group of items)."""

    grade: Grade | None = None
    note: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all was entered."""
        return self == NO_EVIDENCE


NO_EVIDENCE = Evidence()
"""The evidence of a dimension for which none was recorded."""


def grade_of(answer: Answer, of_dimension: Evidence) -> Grade:
    """Give the grade that counts: the answer's own, else its dimension's, else E0."""
    if answer.evidence is not None:
        return answer.evidence
    return of_dimension.grade if of_dimension.grade is not None else Grade.E0


Answers = Mapping[str, Answer]
"""Answers by the id of their attribute, item or question; a missing id is unanswered."""
