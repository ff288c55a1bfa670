"""The points rule (models.md 2): points won of the points that apply, re-scaled; level by cut-offs; the area gate."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from assessment.domain.questionnaire import Group, Questionnaire
from assessment.domain.rules import PointsRule
from assessment.scoring.adding import added
from assessment.scoring.scorecard import ItemScore


def level_at(points: Fraction, rule: PointsRule) -> int:
    """Give the level of a number of points: how many cut-offs it has reached."""
    return sum(points >= cut_off for cut_off in rule.cut_offs)


def won_of(scores: Iterable[ItemScore]) -> tuple[Fraction, Fraction]:
    """Add up the points won and winnable over the answered items; not applicable and open ones are in neither."""
    answered = [score for score in scores if score.won is not None and score.of is not None]
    won = added(score.won for score in answered if score.won is not None)
    return won, added(score.of for score in answered if score.of is not None)


def group_numbers(
    group: Group, questionnaire: Questionnaire, scores: dict[str, ItemScore]
) -> dict[str, Fraction | None]:
    """Give won, of, share and (for areas) the level of a group."""
    rule = questionnaire.rule
    if not isinstance(rule, PointsRule):
        return {}
    inside = [score for score in scores.values() if group.id in questionnaire.lineage_ids[score.group]]
    won, of = won_of(inside)
    share = won / of if of else None
    numbers: dict[str, Fraction | None] = {"won": won if of else None, "of": of, "share": share}
    if group.kind == rule.area_kind:
        numbers["level"] = None if share is None else Fraction(level_at(share * rule.total, rule))
    return numbers


def overall_points(
    rule: PointsRule, scores: Iterable[ItemScore], areas: Iterable[Mapping[str, Fraction | None]], provisional: bool
) -> dict[str, Fraction | None]:
    """Give the headline: points, level before and after the gate, and the share of points won with shown evidence.

    `won` and `maximum_applicable` are what the points are worked out from; they are given also while provisional.
    """
    scores = tuple(scores)
    won, of = won_of(scores)
    result: dict[str, Fraction | None] = dict.fromkeys(("points", "level", "level_before_gate", "evidenced_share"))
    result |= {"points_of": rule.total, "won": won if of else None, "maximum_applicable": of}
    if provisional or of == 0:
        return result
    points = won / of * rule.total
    before = level_at(points, rule)
    lowest = min((level for area in areas if (level := area.get("level")) is not None), default=None)
    gated = before if rule.gate is None or lowest is None else min(before, int(lowest) + rule.gate)
    shown = added(score.won for score in scores if score.won is not None and score.shown)
    result |= {"points": points, "level_before_gate": Fraction(before), "level": Fraction(gated)}
    result["evidenced_share"] = shown / won if won else None
    return result
