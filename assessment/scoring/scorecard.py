"""What scoring gives: values with an exact number or `None`, never a guess, and the reasons as sentences."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Literal, NamedTuple

from assessment.domain.assessment import QuestionnaireRef
from assessment.domain.rules import Rule
from assessment.domain.wording import Sentence

BandState = Literal["reached", "failed", "blocked", "open", "transparent"]
"""reached: counts; failed: own test fails; blocked: own test holds but a lower band fails; open: answers are missing;
transparent: no applicable attribute."""


class Tally(NamedTuple):
    """The count of one band's attributes. `needed` is the least number that must be met."""

    band: int
    applicable: int
    met: int
    met_with_evidence: int
    not_met: int
    open: int
    not_applicable: int
    needed: int
    state: BandState


@dataclass(frozen=True, slots=True)
class DimensionScore:
    """The result of one dimension (bands), or of one item group (`claimed`/`evidenced` then are its level or stage).

    `claimed` counts every tick, `evidenced` only ticks with evidence from the questionnaire's floor (E2). Both are
    `None` while open answers could change them; the intervals say between which values. `coverage` is the share
    decided: 1 when decided, else answered/applicable, `None` when nothing applies.
    """

    id: str
    applicable: bool
    claimed: Fraction | None
    evidenced: Fraction | None
    interval: tuple[Fraction, Fraction] | None
    interval_evidenced: tuple[Fraction, Fraction] | None
    coverage: Fraction | None
    because: tuple[Sentence, ...]
    tallies: tuple[Tally, ...] = ()
    open: int = 0
    answered: int = 0
    questions: int = 0

    @property
    def decided(self) -> bool:
        """Whether the claimed value can no longer be changed by the open answers."""
        return self.claimed is not None


@dataclass(frozen=True, slots=True)
class GroupScore:
    """A summary over a group (pillar, block, area ...); ours, not part of the approach.

    `mean_claimed` and `mean_evidenced` are over the decided dimensions only, `None` when there is none.
    `numbers` holds what the rule adds: "won", "of", "share", "level" (points), "stage" (stages).
    """

    id: str
    kind: str
    decided: int
    applicable: int
    mean_claimed: Fraction | None
    mean_evidenced: Fraction | None
    numbers: Mapping[str, Fraction | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ItemScore:
    """One rated item: its level, the points it won of those it could win, and whether it is shown to be so.

    `may_drop_out`: the condition under which it counts is open, so its level is not taken yet (`None`).
    """

    id: str
    group: str
    applicable: bool
    level: Fraction | None
    shown: bool
    won: Fraction | None = None
    of: Fraction | None = None
    may_drop_out: bool = False


@dataclass(frozen=True)
class Scorecard:
    """The whole result. `overall` holds what the questionnaire's rule yields, by name; `None` is "not scored".

    bands: mean_claimed, mean_evidenced, minimum_evidenced (ours, hidden below the coverage floor).
    points: points, points_of, level, level_before_gate, evidenced_share. stages: stage. means: mean_claimed,
    mean_evidenced.
    """

    questionnaire: QuestionnaireRef
    rule: Rule
    dimensions: tuple[DimensionScore, ...]
    groups: tuple[GroupScore, ...]
    items: tuple[ItemScore, ...]
    overall: Mapping[str, Fraction | None]
    decided: int
    applicable: int
    coverage: Fraction | None
    provisional: bool
    capped: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def by_id(self) -> Mapping[str, DimensionScore]:
        """Dimension scores by id."""
        return {score.id: score for score in self.dimensions}

    @cached_property
    def group_by_id(self) -> Mapping[str, GroupScore]:
        """Group scores by id."""
        return {score.id: score for score in self.groups}
