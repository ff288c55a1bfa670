"""Which dimensions stand out: the strongest, and the farthest from where the firm wants to be."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from assessment.scoring.scorecard import DimensionScore, Scorecard


@dataclass(frozen=True, slots=True)
class Gap:
    """A dimension, and how many bands it is below its target (`None` when no target is set)."""

    score: DimensionScore
    short_of: Fraction | None


def strengths(scorecard: Scorecard, count: int = 3) -> tuple[DimensionScore, ...]:
    """Give the dimensions with the highest evidenced value above 0; equals in the questionnaire's order."""
    known = [score for score in scorecard.dimensions if score.evidenced]
    return tuple(sorted(known, key=lambda score: -(score.evidenced or 0))[:count])


def gaps(scorecard: Scorecard, targets: Mapping[str, Fraction], top: int = 5, count: int = 3) -> tuple[Gap, ...]:
    """Give the dimensions farthest below their target; without any target the lowest ones below the highest band.

    Equals: the lower evidenced value first, then the questionnaire's order.
    """
    known = [score for score in scorecard.dimensions if score.evidenced is not None]
    if any(score.id in targets for score in known):
        found = [Gap(score, targets[score.id] - (score.evidenced or 0)) for score in known if score.id in targets]
        found = [gap for gap in found if gap.short_of and gap.short_of > 0]
        return tuple(sorted(found, key=lambda gap: (-(gap.short_of or 0), gap.score.evidenced or 0))[:count])
    low = [score for score in known if (score.evidenced or 0) < top]
    return tuple(Gap(score, None) for score in sorted(low, key=lambda score: score.evidenced or 0)[:count])


def borne_out(scorecard: Scorecard) -> tuple[int, int]:
    """Count the decided dimensions whose claimed value stays when only shown answers count, and all decided ones."""
    decided = [score for score in scorecard.dimensions if score.claimed is not None]
    return sum(score.evidenced == score.claimed for score in decided), len(decided)


def met_and_shown(score: DimensionScore) -> tuple[int, int]:
    """Count the met attributes with evidence from the floor, and all met ones."""
    return sum(tally.met_with_evidence for tally in score.tallies), sum(tally.met for tally in score.tallies)
