"""The results of a points rule: points by area and category, the ladder of levels, what held the level down."""

from fractions import Fraction

from assessment.domain.questionnaire import Group
from assessment.domain.rules import PointsRule
from assessment.domain.wording import N_
from assessment.report.outline.blocks import Block, Box, Column, Heading, Paragraph, Row, Run, Table, Text
from assessment.report.outline.source import DASH, ReportInput
from assessment.report.outline.words import page_name, value
from assessment.scoring.derivation_items import gate_words


def points_results(rule: PointsRule, report: ReportInput) -> tuple[Block, ...]:
    """Give the tables of points and levels; what is assumed is said to be so."""
    said = [report.say(sentence) for sentence in gate_words(report.scorecard, rule)]
    return (
        Heading(2, report.say(N_("Points by area and category")), "points"),
        _table(rule, report),
        Paragraph(report.say(_HOW, total=rule.total), "small"),
        Heading(2, report.say(N_("Level of the whole")), "level"),
        Box((Paragraph((Run(working(report), "strong"), Run(" " + " ".join(said)))),)),
        _ladder(rule, report),
        Paragraph(report.say(_ASSUMED), "small"),
    )


_HOW = N_(
    "Points won = points of the item × level ÷ highest level. Items that do not apply and items not answered leave the "
    "maximum, which is then re-scaled to {total}. An area has the level its share would have as a whole."
)
_ASSUMED = N_(
    "Points per item, the lower bounds of the levels and the rule for areas are assumed by this tool; they are not "
    "published by the owners of the approach."
)


def working(report: ReportInput) -> str:
    """Work the points out before the reader's eyes."""
    overall = report.scorecard.overall
    points, won, of, total = (overall.get(key) for key in ("points", "won", "maximum_applicable", "points_of"))
    if points is None or won is None or of is None or total is None:
        return report.say(N_("No points for the whole yet: too few items are answered."))
    return report.say(N_("{won} ÷ {of} × {total} = {points} points."), won=won, of=of, total=total, points=points)


def _table(rule: PointsRule, report: ReportInput) -> Table:
    columns = (
        Column(report.say(N_("Area, category")), 44),
        Column(report.say(N_("Points won")), 14, "right"),
        Column(report.say(N_("Out of")), 14, "right"),
        Column(report.say(N_("Share")), 14, "right"),
        Column(report.say(N_("Level")), 14, "center"),
    )
    groups = sorted(report.questionnaire.groups, key=lambda group: _place(group, report))
    rows = [_row(group, rule, report) for group in groups]
    overall = report.scorecard.overall
    share = _share(overall.get("won"), overall.get("maximum_applicable"))
    numbers = (*_numbers(overall.get("won"), overall.get("maximum_applicable"), share, report),)
    whole = (Run(report.say(N_("Whole")), "strong"),)
    rows.append(Row((whole, *numbers, value(overall.get("level"), report.speaker)), "total"))
    return Table(columns, tuple(rows))


def _place(group: Group, report: ReportInput) -> tuple[int, ...]:
    order = [each.id for each in report.questionnaire.groups]
    return tuple(order.index(holder.id) for holder in reversed(report.questionnaire.lineage(group.id)))


def _row(group: Group, rule: PointsRule, report: ReportInput) -> Row:
    numbers = report.scorecard.group_by_id[group.id].numbers
    name = page_name(group.id, report)
    link = f"page-{group.id}" if group.id in report.questionnaire.pages else ""
    area = group.kind == rule.area_kind
    label: Text = (Run(name, "strong"),) if area else (Run(f"{group.id} {name}", link=link),)
    level = value(numbers.get("level"), report.speaker) if area else ""
    cells = _numbers(numbers.get("won"), numbers.get("of"), numbers.get("share"), report)
    return Row((label, *cells, level), "total" if area else "plain")


def _numbers(
    won: Fraction | None, of: Fraction | None, share: Fraction | None, report: ReportInput
) -> tuple[str, str, str]:
    said = DASH if share is None else report.speaker.percent(share)
    return value(won, report.speaker), value(of if of else None, report.speaker), said


def _share(won: Fraction | None, of: Fraction | None) -> Fraction | None:
    return won / of if won is not None and of else None


def _ladder(rule: PointsRule, report: ReportInput) -> Table:
    columns = (
        Column(report.say(N_("Level")), 12, "center"),
        Column(report.say(N_("Name")), 40),
        Column(report.say(N_("From points (assumed)")), 22, "right"),
        Column(report.say(N_("The firm")), 26),
    )
    bounds = (Fraction(0), *rule.cut_offs)
    rows = []
    for level, bound in enumerate(bounds):
        name = report.texts.get(f"levels/{level}/name")
        rows.append(Row((str(level), name, report.speaker.number(bound), _standing(level, report))))
    return Table(columns, tuple(rows))


def _standing(level: int, report: ReportInput) -> Text:
    overall = report.scorecard.overall
    if overall.get("level") == level:
        return (Run(report.say(N_("stands here")), "strong", "current"),)
    if overall.get("level_before_gate") == level:
        return (Run(report.say(N_("by points alone")), mark="open"),)
    return ""
