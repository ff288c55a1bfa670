"""Losses seen on the walk: what the catalogue of a questionnaire names, and what a consultant recorded of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

LOSSES_PAGE = "losses"
"""The page on which losses are recorded, as steps name it; no questionnaire page has this id."""
_OWNER = "loss/"


class LossKind(StrEnum):
    """How a loss can be taken away: at once with what is there, or by a project."""

    QUICK_WIN = "quick_win"
    PROJECT = "project"


@dataclass(frozen=True, slots=True)
class CatalogueLoss:
    """A loss the questionnaire asks to look for; `kind` sorts it (seven wastes, six big losses)."""

    id: str
    kind: str


@dataclass(frozen=True, slots=True)
class Loss:
    """A loss seen. `number` counts from 1 within its assessment and tells it from the others; they stand in its order.

    `loss` is an id of the catalogue, `place` a place of the questionnaire or empty, `cost_million_vnd` the rough cost
    of a year in million dong; `None` where nobody could say, which is not 0.
    """

    number: int
    loss: str
    place: str = ""
    cost_million_vnd: Decimal | None = None
    note: str = ""
    idea: str = ""
    kind: LossKind | None = None

    @property
    def owner(self) -> str:
        """The owner under which its pictures are kept."""
        return f"{_OWNER}{self.number}"


def is_owner(name: str) -> bool:
    """Whether the owner of a picture is a loss."""
    return name.startswith(_OWNER)


def next_number(losses: Iterable[Loss]) -> int:
    """Give the number of a loss to be added."""
    return max((loss.number for loss in losses), default=0) + 1


def replaced(losses: tuple[Loss, ...], before: Loss | None, after: Loss | None) -> tuple[Loss, ...]:
    """Give the losses with one added (`before` is `None`), taken off (`after` is `None`) or changed, by number."""
    gone = {loss.number for loss in (before, after) if loss is not None}
    kept = [loss for loss in losses if loss.number not in gone]
    return tuple(sorted([*kept, *([] if after is None else [after])], key=lambda loss: loss.number))


def total_cost(losses: Iterable[Loss]) -> Fraction | None:
    """Add up the known costs of a year, in million dong; `None` when none is known."""
    known = [Fraction(loss.cost_million_vnd) for loss in losses if loss.cost_million_vnd is not None]
    return sum(known, Fraction(0)) if known else None


def by_cost(losses: Iterable[Loss]) -> tuple[Loss, ...]:
    """Give the losses with the dearest first; those whose cost nobody knows come last."""

    def rank(loss: Loss) -> tuple[bool, Decimal, int]:
        cost = loss.cost_million_vnd
        return cost is None, -(cost or Decimal(0)), loss.number

    return tuple(sorted(losses, key=rank))
