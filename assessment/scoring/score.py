"""From a questionnaire and an assessment to the scorecard."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Literal

from assessment.domain.assessment import Assessment, QuestionnaireRef
from assessment.domain.questionnaire import Group, Questionnaire
from assessment.domain.rules import BandRule, MeansRule, PointsRule, StagesRule
from assessment.scoring.adding import added
from assessment.scoring.applicability import with_conditions
from assessment.scoring.bands import score_dimension
from assessment.scoring.items import caps, lower_median, score_group, score_item
from assessment.scoring.points import group_numbers, overall_points
from assessment.scoring.scorecard import DimensionScore, GroupScore, ItemScore, Scorecard


def score(questionnaire: Questionnaire, assessment: Assessment) -> Scorecard:
    """Score an assessment by the questionnaire's rule (docs/scoring.md); reads nothing else and keeps nothing."""
    assessment = with_conditions(questionnaire, assessment)
    items = {item.id: score_item(item, assessment, questionnaire.evidence_from) for item in questionnaire.items}
    dimensions = _dimensions(questionnaire, assessment, items)
    decided, applicable = _counts(questionnaire, dimensions, items)
    coverage = Fraction(decided, applicable) if applicable else None
    provisional = coverage is None or coverage < questionnaire.coverage_from
    groups = tuple(_group(group, questionnaire, dimensions, items) for group in questionnaire.groups)
    capped = {
        group: caps(questionnaire, [i for i in questionnaire.items if i.group == group], items)
        for group in dict.fromkeys(item.group for item in questionnaire.items)
    }
    return Scorecard(
        questionnaire=QuestionnaireRef(questionnaire.id, questionnaire.version, questionnaire.digest),
        rule=questionnaire.rule,
        dimensions=dimensions,
        groups=groups,
        items=tuple(items.values()),
        overall=_overall(questionnaire, dimensions, groups, items, provisional),
        decided=decided,
        applicable=applicable,
        coverage=coverage,
        provisional=provisional,
        capped=capped,
    )


def mean(values: Sequence[Fraction | None]) -> Fraction | None:
    """Give the plain mean of the values there are, or `None` when there is none."""
    known = [value for value in values if value is not None]
    if all(value.denominator == 1 for value in known):  # whole bands: adding integers is far quicker
        return Fraction(sum(value.numerator for value in known), len(known)) if known else None
    return added(known) / len(known)


def _dimensions(
    questionnaire: Questionnaire, assessment: Assessment, items: dict[str, ItemScore]
) -> tuple[DimensionScore, ...]:
    if isinstance(questionnaire.rule, BandRule):
        share, floor = questionnaire.rule.share, questionnaire.evidence_from
        return tuple(score_dimension(d, assessment, share, floor) for d in questionnaire.dimensions)
    return tuple(score_group(page, questionnaire, items) for page in questionnaire.pages)


def _counts(
    questionnaire: Questionnaire, dimensions: Sequence[DimensionScore], items: dict[str, ItemScore]
) -> tuple[int, int]:
    """Count decided and applicable dimensions (bands), or answered and applicable items (measuring.md 1)."""
    if isinstance(questionnaire.rule, BandRule):
        return sum(d.decided for d in dimensions), sum(d.applicable for d in dimensions)
    applicable = [item for item in items.values() if item.applicable]
    return sum(item.level is not None for item in applicable), len(applicable)


def _group(
    group: Group,
    questionnaire: Questionnaire,
    dimensions: Sequence[DimensionScore],
    items: dict[str, ItemScore],
) -> GroupScore:
    inside = [d for d in dimensions if group.id in questionnaire.lineage_ids[_home(d.id, questionnaire)]]
    own = next((d for d in dimensions if d.id == group.id), None)
    numbers = group_numbers(group, questionnaire, items)
    if isinstance(questionnaire.rule, StagesRule):
        numbers["stage"] = own.claimed if own else None
    return GroupScore(
        id=group.id,
        kind=group.kind,
        decided=sum(d.decided for d in inside),
        applicable=sum(d.applicable for d in inside),
        mean_claimed=mean([d.claimed for d in inside]),
        mean_evidenced=mean([d.evidenced for d in inside]),
        numbers=numbers,
    )


def _home(page: str, questionnaire: Questionnaire) -> str:
    entry = questionnaire.by_id.get(page)
    return entry.group if entry is not None else page


def _overall(
    questionnaire: Questionnaire,
    dimensions: Sequence[DimensionScore],
    groups: Sequence[GroupScore],
    items: dict[str, ItemScore],
    provisional: bool,
) -> dict[str, Fraction | None]:
    """Give the headline numbers; below the coverage floor they are `None` (measuring.md 1)."""
    match questionnaire.rule:
        case PointsRule() as rule:
            areas = [group.numbers for group in groups if group.kind == rule.area_kind]
            return overall_points(rule, items.values(), areas, provisional)
        case StagesRule():
            stages = [d.claimed for d in dimensions if d.claimed is not None]
            return {"stage": None if provisional or not stages else lower_median(stages)}
        case MeansRule(_, across):
            return {
                "mean_claimed": None
                if provisional
                else _across(questionnaire, {d.id: d.claimed for d in dimensions}, across),
                "mean_evidenced": None
                if provisional
                else _across(questionnaire, {d.id: d.evidenced for d in dimensions}, across),
            }
        case BandRule():
            evidenced = [d.evidenced for d in dimensions]
            return {
                "mean_claimed": None if provisional else mean([d.claimed for d in dimensions]),
                "mean_evidenced": None if provisional else mean(evidenced),
                "minimum_evidenced": None
                if provisional
                else min((band for band in evidenced if band is not None), default=None),
            }


def _across(
    questionnaire: Questionnaire, values: Mapping[str, Fraction | None], how: Literal["mean", "minimum"]
) -> Fraction | None:
    """Join the groups' values: the least, or the mean weighted by the groups' weights."""
    known = {group: value for group, value in values.items() if value is not None}
    if not known:
        return None
    if how == "minimum":
        return min(known.values())
    weights = {group: questionnaire.group_by_id[group].weight for group in known}
    total = sum(weights.values(), Fraction(0))
    return sum((weights[group] * value for group, value in known.items()), Fraction(0)) / total if total else None
