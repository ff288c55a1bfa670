"""What happened, as small values; one bridge in the window makes them signals."""

from dataclasses import dataclass
from datetime import datetime

from assessment.domain.changes import Step
from assessment.domain.problems import Problem


@dataclass(frozen=True, slots=True)
class Stepped:
    """A step was applied in memory; it is not yet saved.

    `undone` when it came by undo or redo: no editor shows it yet, not even the one that has the keyboard.
    """

    key: str
    step: Step
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Saved:
    """Everything handed over up to now is committed; `at` is local time of the commit."""

    key: str
    at: datetime


@dataclass(frozen=True, slots=True)
class NotSaved:
    """A step could not be committed; `waiting` steps are kept in memory and will be tried again."""

    key: str
    problem: Problem
    waiting: int


@dataclass(frozen=True, slots=True)
class ListChanged:
    """The list of assessments changed: one was created, deleted, brought back or renamed."""


Event = Stepped | Saved | NotSaved | ListChanged
