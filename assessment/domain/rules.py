"""The scoring rules a questionnaire can choose from, as data."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal


@dataclass(frozen=True, slots=True)
class BandRule:
    """A band is reached when `share` of its applicable attributes are met and so is every lower band (models.md 1)."""

    share: Fraction = Fraction(4, 5)
    kind: Literal["bands"] = "bands"


@dataclass(frozen=True, slots=True)
class PointsRule:
    """Items win points by level; the sum, re-scaled to `total`, gives a level by cut-offs (models.md 2).

    `cut_offs` are the lower bounds of levels 1, 2, ...; `area_kind` is the kind of group on which the gate
    looks: no area may lie more than `gate` levels below the overall level.
    """

    total: Fraction
    cut_offs: tuple[Fraction, ...]
    area_kind: str
    gate: int | None = 1
    kind: Literal["points"] = "points"


@dataclass(frozen=True, slots=True)
class StagesRule:
    """A process has the lower median of its items, at most `cap` while a foundation item is below it (models.md 3)."""

    cap: Fraction = Fraction(3)
    kind: Literal["stages"] = "stages"


@dataclass(frozen=True, slots=True)
class MeansRule:
    """Items give their group a weighted mean or the minimum, groups give the whole likewise."""

    within: Literal["mean", "minimum"] = "mean"
    across: Literal["mean", "minimum"] = "mean"
    kind: Literal["means"] = "means"


Rule = BandRule | PointsRule | StagesRule | MeansRule
