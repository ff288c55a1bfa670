"""Conditions over answers: when a question applies. Three-valued, because an open answer decides nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from assessment.domain.answers import Answer, State


@dataclass(frozen=True, slots=True)
class Answered:
    """True when the question has an answer that is not "unknown"."""

    question: str


@dataclass(frozen=True, slots=True)
class Equals:
    """True when the answer's state, level or number equals `value` ("met", "3", "12.5")."""

    question: str
    value: str


@dataclass(frozen=True, slots=True)
class AtLeast:
    """True when the answer's level or number is at least `value`."""

    question: str
    value: Fraction


@dataclass(frozen=True, slots=True)
class All:
    """True when every part is true."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """True when at least one part is true (`any` in a file)."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """True when the part is false."""

    part: "Condition"


Condition = Answered | Equals | AtLeast | All | AnyOf | Not


def holds(condition: Condition, answers: Mapping[str, Answer]) -> bool | None:
    """Say whether a condition is true; `None` while open answers could still make it either."""
    match condition:
        case Answered(question):
            return _is_answered(answers.get(question, Answer()))
        case Equals(question, value):
            return _equals(answers.get(question, Answer()), value)
        case AtLeast(question, value):
            return _at_least(answers.get(question, Answer()), value)
        case All(parts):
            return _conjunction([holds(part, answers) for part in parts])
        case AnyOf(parts):
            turned = _conjunction([_negated(holds(part, answers)) for part in parts])
            return _negated(turned)
        case Not(part):
            return _negated(holds(part, answers))


def questions_of(condition: Condition) -> tuple[str, ...]:
    """List the ids of the questions a condition looks at, in order, with repetitions."""
    match condition:
        case Answered(question) | Equals(question, _) | AtLeast(question, _):
            return (question,)
        case All(parts) | AnyOf(parts):
            return tuple(question for part in parts for question in questions_of(part))
        case Not(part):
            return questions_of(part)


def _is_answered(answer: Answer) -> bool:
    return answer.amount is not None or answer.state not in (None, State.UNKNOWN)


def _equals(answer: Answer, value: str) -> bool | None:
    if not _is_answered(answer):
        return None
    if answer.amount is None:
        return answer.state == value
    try:
        return answer.amount == Fraction(value)
    except (ValueError, ZeroDivisionError):
        return False


def _at_least(answer: Answer, value: Fraction) -> bool | None:
    if answer.amount is None:
        return False if _is_answered(answer) else None  # not applicable: it has no amount and never will
    return answer.amount >= value


def _conjunction(parts: list[bool | None]) -> bool | None:
    if False in parts:
        return False
    return None if None in parts else True


def _negated(value: bool | None) -> bool | None:
    return None if value is None else not value
