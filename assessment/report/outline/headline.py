"""The headline numbers of the summary, by the rule of the questionnaire."""

from assessment.domain.losses import total_cost
from assessment.domain.rules import PointsRule, StagesRule
from assessment.domain.wording import N_
from assessment.report.outline.blocks import Tile, Tiles
from assessment.report.outline.highlights import borne_out
from assessment.report.outline.losses import cost
from assessment.report.outline.source import DASH, ReportInput
from assessment.report.outline.words import value


def tiles(report: ReportInput) -> Tiles:
    """Give the tiles; each number that is ours or assumed says so."""
    rule = report.questionnaire.rule
    if isinstance(rule, PointsRule):
        return Tiles((_points(report), _level(report), _shown(report)))
    if isinstance(rule, StagesRule):
        last = _losses(report) if report.questionnaire.losses else _borne_out(report)
        return Tiles((_stage(report), _spread(report), last))
    return Tiles((_mean(report), _spread(report), _borne_out(report)))


def _note(amount: object, assumed: str, report: ReportInput) -> str:
    return report.say(assumed) if amount is not None else report.say(N_("not enough yet"))


def _points(report: ReportInput) -> Tile:
    overall = report.scorecard.overall
    points, of = overall.get("points"), overall.get("points_of")
    note = report.say(N_("of {total}"), total=of or 0) if points is not None else report.say(N_("not enough yet"))
    return Tile(report.say(N_("Points")), value(points, report.speaker), note)


def _level(report: ReportInput) -> Tile:
    level = report.scorecard.overall.get("level")
    label = report.say(N_("Level of the whole"))
    return Tile(label, value(level, report.speaker), _note(level, N_("cut-offs assumed"), report))


def _shown(report: ReportInput) -> Tile:
    share = report.scorecard.overall.get("evidenced_share")
    grade = report.questionnaire.evidence_from.name
    figure = DASH if share is None else report.speaker.percent(share)
    return Tile(report.say(N_("Borne out from {grade}"), grade=grade), figure, report.say(N_("of the points won")))


def _stage(report: ReportInput) -> Tile:
    stage = report.scorecard.overall.get("stage")
    label = report.say(N_("Stage of the plant"))
    return Tile(label, value(stage, report.speaker), _note(stage, N_("rule of this tool"), report))


def _losses(report: ReportInput) -> Tile:
    total = total_cost(report.assessment.losses)
    label = report.say(N_("Losses seen, a year"))
    note = report.say(N_("million dong, rough")) if total is not None else report.say(N_("no cost recorded"))
    return Tile(label, cost(total, report), note)


def _mean(report: ReportInput) -> Tile:
    card = report.scorecard
    amount = card.overall.get("mean_evidenced")
    count = sum(score.evidenced is not None for score in card.dimensions)
    label = report.say(N_("Mean of {count} dimensions"), count=count)
    return Tile(label, value(amount, report.speaker), _note(amount, N_("index of this tool"), report))


def _spread(report: ReportInput) -> Tile:
    known = [score.evidenced for score in report.scorecard.dimensions if score.evidenced is not None]
    speaker = report.speaker
    spread = f"{value(min(known), speaker)} – {value(max(known), speaker)}" if known else DASH
    return Tile(report.say(N_("Lowest – highest")), spread, report.say(N_("evidenced")))


def _borne_out(report: ReportInput) -> Tile:
    kept, decided = borne_out(report.scorecard)
    grade = report.questionnaire.evidence_from.name
    label = report.say(N_("Claims borne out from {grade}"), grade=grade)
    return Tile(label, f"{kept}/{decided}" if decided else DASH, report.say(N_("dimensions")))
