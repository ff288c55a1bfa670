"""Which derivation a number of the results page opens, by the rule of the questionnaire."""

from assessment.domain.rules import PointsRule, StagesRule
from assessment.scoring.derivation import (
    Derivation,
    Which,
    of_coverage,
    of_dimension,
    of_evidence,
    of_group,
    of_mean,
    of_range,
)
from assessment.scoring.derivation_items import (
    of_evidenced_points,
    of_group_points,
    of_items_answered,
    of_level,
    of_points,
)
from assessment.scoring.derivation_stages import of_losses, of_plant_stage, of_process_stage, of_stage_range
from assessment.work.interview import Interview


def of_tile(interview: Interview, name: str) -> Derivation:
    """Derive the number of a tile ("mean", "coverage", "evidence", "range")."""
    card, questionnaire = interview.scorecard, interview.questionnaire
    rule = questionnaire.rule
    match name, rule:
        case "mean", PointsRule():
            return of_points(card, rule)
        case "mean", StagesRule():
            return of_plant_stage(card)
        case "mean", _:
            return of_mean(card, "evidenced")
        case "coverage", PointsRule() | StagesRule():
            return of_items_answered(questionnaire, card)
        case "coverage", _:
            return of_coverage(card, questionnaire.coverage_from)
        case "evidence", PointsRule():
            return of_evidenced_points(questionnaire, card)
        case "evidence", StagesRule():
            return of_losses(interview.assessment)
        case "evidence", _:
            return of_evidence(questionnaire, interview.assessment, card)
        case "range", PointsRule():
            return of_level(card, rule)
        case "range", StagesRule():
            return of_stage_range(card)
    return of_range(card)


def of_cell(interview: Interview, page: str, which: Which) -> Derivation:
    """Derive a number of a row."""
    card, questionnaire = interview.scorecard, interview.questionnaire
    match questionnaire.rule:
        case PointsRule():
            return of_group_points(questionnaire, card, page)
        case StagesRule():
            return of_process_stage(questionnaire, card, page, which)
        case _:
            return of_dimension(questionnaire, card.by_id[page], which)


def of_summary(interview: Interview, group: str, which: Which) -> Derivation:
    """Derive a number of the summary of groups."""
    if isinstance(interview.questionnaire.rule, PointsRule):
        return of_group_points(interview.questionnaire, interview.scorecard, group)
    return of_group(interview.questionnaire, interview.scorecard, group, which)
