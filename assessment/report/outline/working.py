"""The part of the appendix for rated items: the numbers of every item, so that points and stages can be recomputed."""

from assessment.domain.questionnaire import Item
from assessment.domain.rules import PointsRule, StagesRule
from assessment.domain.wording import N_
from assessment.report.outline.blocks import Block, Column, Heading, Paragraph, Row, Table
from assessment.report.outline.points import working as points_working
from assessment.report.outline.source import DASH, ReportInput
from assessment.report.outline.stages import working as stages_working
from assessment.report.outline.words import page_name, result, value
from assessment.scoring.scorecard import ItemScore


def items_working(report: ReportInput) -> tuple[Block, ...]:
    """Give how the whole is worked out, then a small table for each group of items."""
    rule = report.questionnaire.rule
    if isinstance(rule, PointsRule):
        lines = [points_working(report), report.say(_POINTS)]
    elif isinstance(rule, StagesRule):
        lines = [stages_working(report), report.say(_STAGES, cap=rule.cap)]
    else:
        lines = []
    blocks: list[Block] = [Paragraph(line) for line in lines]
    for page in report.questionnaire.pages:
        blocks += [Heading(3, _heading(page, report), f"answers-{page}"), _table(page, report)]
    return tuple(blocks)


_POINTS = N_(
    "For each item: points won = worth × level ÷ highest level; “counts” says whether its evidence is sufficient."
)
_STAGES = N_(
    "For each process: line the stages up and take the lower median; while a foundation item is below {cap}, take at "
    "most {cap}. For the evidenced stage, items whose evidence is not sufficient are taken at their lowest stage."
)


def _heading(page: str, report: ReportInput) -> str:
    score = report.scorecard.by_id[page]
    return report.say(
        N_("{code} {name}: evidenced {evidenced}, claimed {claimed}"),
        code=page,
        name=page_name(page, report),
        evidenced=result(score, False, report.speaker),
        claimed=result(score, True, report.speaker),
    )


def _table(page: str, report: ReportInput) -> Table:
    points = isinstance(report.questionnaire.rule, PointsRule)
    extra = (N_("Worth"), N_("Won")) if points else (N_("Lowest"), N_("Foundation"))
    columns = (
        Column(report.say(N_("Code")), 14),
        Column(report.say(N_("Level")), 14, "center"),
        Column(report.say(N_("Highest")), 14, "center"),
        Column(report.say(extra[0]), 14, "right"),
        Column(report.say(extra[1]), 14, "right" if points else "center"),
        Column(report.say(N_("Evidence")), 14, "center"),
        Column(report.say(N_("Counts")), 16, "center"),
    )
    scores = {score.id: score for score in report.scorecard.items}
    items = [item for item in report.questionnaire.items if item.group == page]
    rows = [_row(item, scores[item.id], points, report) for item in items]
    if points:
        numbers = report.scorecard.group_by_id[page].numbers
        sums = (value(numbers.get("of"), report.speaker), value(numbers.get("won"), report.speaker))
        rows.append(Row((report.say(N_("Sum")), "", "", *sums, "", ""), "total"))
    return Table(columns, tuple(rows), small=True)


def _row(item: Item, score: ItemScore, points: bool, report: ReportInput) -> Row:
    speaker = report.speaker
    level = value(score.level, speaker) if score.applicable else report.say(N_("does not apply"))
    counted = score.level is not None
    if points:
        extra = (value(score.of if counted else None, speaker), value(score.won, speaker))
    else:
        foundation = report.say(N_("yes")) if item.foundation else report.say(N_("no"))
        extra = (value(item.levels[0], speaker), foundation)
    grade = report.assessment.grade(item.id, item.group).name if counted else DASH
    shown = report.say(N_("yes") if score.shown else N_("no")) if counted else DASH
    return Row((item.id, level, value(item.levels[-1], speaker), *extra, grade, shown))
