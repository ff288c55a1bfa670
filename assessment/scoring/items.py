"""Level and stage items: their level, the points they win, and their group's value under a rule."""

from collections.abc import Callable, Sequence
from fractions import Fraction

from assessment.domain.answers import Grade, State
from assessment.domain.assessment import Assessment
from assessment.domain.questionnaire import Item, Questionnaire
from assessment.domain.rules import MeansRule, PointsRule, StagesRule
from assessment.scoring.adding import added
from assessment.scoring.applicability import standing
from assessment.scoring.because import why_items
from assessment.scoring.scorecard import DimensionScore, ItemScore

Rated = Sequence[tuple[Item, Fraction]]
"""Items with the level taken for each; the levels an open item could have are put in for intervals."""


def score_item(item: Item, assessment: Assessment, evidence_from: Grade) -> ItemScore:
    """Score one item: won = points x level / highest level (models.md 2, measuring.md)."""
    stands = standing(item.applies_when, assessment.answers)
    applicable = stands is not False and assessment.answer(item.id).state is not State.NOT_APPLICABLE
    level = level_of(item, assessment) if applicable and stands else None
    points = item.points if applicable else None
    won = points * level / item.levels[-1] if points is not None and level is not None else None
    shown = level is not None and assessment.grade(item.id, item.group) >= evidence_from
    return ItemScore(item.id, item.group, applicable, level, shown, won, points, applicable and stands is None)


def level_of(item: Item, assessment: Assessment) -> Fraction | None:
    """Give the level answered, or the level of the range in which the number lies; `None` while open."""
    amount = assessment.answer(item.id).amount
    if amount is None or not item.is_number:
        return amount
    for band in item.number_bands:
        if (band.start is None or amount >= band.start) and (band.end is None or amount < band.end):
            return band.level
    return None


def score_group(group: str, questionnaire: Questionnaire, scores: dict[str, ItemScore]) -> DimensionScore:
    """Score the items that stand on one page; claimed from all levels, evidenced with unshown items at their lowest."""
    items = [item for item in questionnaire.items if item.group == group and scores[item.id].applicable]
    answered = [item for item in items if scores[item.id].level is not None]
    if not items:
        return DimensionScore(group, False, None, None, None, None, None, why_items(0, 0, (), None, True))
    value = _value_by_rule(questionnaire)
    claimed = _ends(value, items, scores, False)
    # The evidenced ends differ from the claimed only where an item is not shown.
    shown = all(scores[item.id].shown for item in answered)
    evidenced = claimed if shown else _ends(value, items, scores, True)
    capped = caps(questionnaire, items, scores)
    cap = questionnaire.rule.cap if isinstance(questionnaire.rule, StagesRule) else None
    return DimensionScore(
        id=group,
        applicable=True,
        claimed=claimed[0] if claimed[0] == claimed[1] else None,
        evidenced=evidenced[0] if evidenced[0] == evidenced[1] else None,
        interval=claimed,
        interval_evidenced=evidenced,
        coverage=Fraction(len(answered), len(items)),
        because=why_items(
            len(answered), len(items), capped, cap, claimed[0] == claimed[1] and evidenced[0] == evidenced[1]
        ),
        open=len(items) - len(answered),
        answered=len(answered),
        questions=len(items),
    )


def _ends(
    value: Callable[[Rated], Fraction], items: Sequence[Item], scores: dict[str, ItemScore], shown_only: bool
) -> tuple[Fraction, Fraction]:
    """Give the least and the greatest value the group can have; one and the same when nothing is open."""
    least = value(_rated(items, scores, 0, shown_only))
    if all(scores[item.id].level is not None for item in items):
        return least, least
    return least, value(_rated(items, scores, -1, shown_only))


def caps(questionnaire: Questionnaire, items: Sequence[Item], scores: dict[str, ItemScore]) -> tuple[str, ...]:
    """List the foundation items that hold a process down; empty when its median is not above the cap anyway."""
    rule = questionnaire.rule
    if not isinstance(rule, StagesRule):
        return ()
    rated = [(item, level) for item in items if (level := scores[item.id].level) is not None]
    weak = tuple(item.id for item, level in rated if item.foundation and level < rule.cap)
    return weak if rated and lower_median([level for _, level in rated]) > rule.cap else ()


def lower_median(values: Sequence[Fraction]) -> Fraction:
    """Give the lower of the two middle values, or the middle one (models.md 3)."""
    return sorted(values)[(len(values) - 1) // 2]


def stage(rated: Rated, cap: Fraction) -> Fraction:
    """Give the stage of a process: lower median, not above `cap` while a foundation item is below it (models.md 3)."""
    median = lower_median([level for _, level in rated])
    held = any(item.foundation and level < cap for item, level in rated)
    return min(median, cap) if held else median


def _value_by_rule(questionnaire: Questionnaire) -> Callable[[Rated], Fraction]:
    match questionnaire.rule:
        case StagesRule(cap):
            return lambda rated: stage(rated, cap)
        case MeansRule(within="minimum"):
            return lambda rated: min(level for _, level in rated)
        case PointsRule():
            return lambda rated: _weighted([(item.points or Fraction(0), level) for item, level in rated])
        case _:
            return lambda rated: _weighted([(item.weight, level) for item, level in rated])


def _weighted(parts: Sequence[tuple[Fraction, Fraction]]) -> Fraction:
    """Give the weighted mean; with no weight at all, the plain mean."""
    if all(weight.denominator == 1 == level.denominator for weight, level in parts):  # integers add far quicker
        whole = sum(weight.numerator for weight, _ in parts)
        if whole:
            return Fraction(sum(weight.numerator * level.numerator for weight, level in parts), whole)
    total = added(weight for weight, _ in parts)
    if total == 0:
        return added(level for _, level in parts) / len(parts)
    return added(weight * level for weight, level in parts) / total


def _rated(items: Sequence[Item], scores: dict[str, ItemScore], end: int, shown_only: bool) -> Rated:
    """Take each item's level; an open one at its lowest (`end` 0) or highest (-1), an unshown one at its lowest.

    One that may drop out is taken at the lowest or highest of the whole group: leaving it out lies between the two.
    """
    ends = (min(item.levels[0] for item in items), max(item.levels[-1] for item in items))
    rated = []
    for item in items:
        score = scores[item.id]
        if score.may_drop_out:
            rated.append((item, ends[end]))
        elif score.level is None:
            rated.append((item, item.levels[end]))
        elif shown_only and not score.shown:
            rated.append((item, item.levels[0]))
        else:
            rated.append((item, score.level))
    return rated
