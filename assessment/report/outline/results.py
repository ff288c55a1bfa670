"""The results: every dimension in one table, then the summaries of pillars and blocks, which are ours."""

from assessment.domain.rules import PointsRule, StagesRule
from assessment.domain.wording import N_
from assessment.report.outline.blocks import Block, Column, Heading, Mark, PageBreak, Paragraph, Row, Run, Table, Text
from assessment.report.outline.highlights import met_and_shown
from assessment.report.outline.losses import losses
from assessment.report.outline.points import points_results
from assessment.report.outline.source import DASH, ReportInput
from assessment.report.outline.stages import stages_results
from assessment.report.outline.words import block_of, page_name, result, value
from assessment.scoring.scorecard import DimensionScore, GroupScore

_MARKS: tuple[Mark, ...] = ("block0", "block1", "block2")


def results(report: ReportInput) -> tuple[Block, ...]:
    """Give the part with the result tables."""
    title = report.say(N_("III. Results"))
    card = report.scorecard
    coverage = report.speaker.percent(card.coverage) if card.coverage is not None else DASH
    counted = (
        N_("Decided: {decided} of {applicable} (coverage {coverage}).")
        if report.questionnaire.dimensions
        else N_("Answered: {decided} of {applicable} items (coverage {coverage}).")
    )
    sentence = report.say(
        counted,
        decided=card.decided,
        applicable=card.applicable,
        coverage=coverage,
    )
    blocks: list[Block] = [
        PageBreak(always=report.skin == "consulting"),
        Heading(1, title, "results", title),
        Paragraph(sentence, keep_with_next=True),
    ]
    rule = report.questionnaire.rule
    if isinstance(rule, PointsRule):
        return (*blocks, *points_results(rule, report), *losses(report))
    if isinstance(rule, StagesRule):
        return (*blocks, *stages_results(rule, report), *losses(report))
    blocks.append(_dimensions(report))
    blocks.append(Paragraph(report.say(_REMARK), "small"))
    groups = [group for group in card.groups if _sums_up(group, report)]
    if groups:
        ours = report.say(N_("Pillars and blocks (our summary)"))
        blocks += [Heading(2, ours, "groups"), _groups(groups, report), Paragraph(report.say(_OURS), "small")]
    return (*blocks, *losses(report))


_REMARK = N_(
    "“1–3” means that open answers still decide between these bands; “–” means no result. "
    "“Shown” counts the met attributes with sufficient evidence."
)
_OURS = N_("Means over the decided dimensions of a group. They are an index of this tool and not part of the approach.")


def _dimensions(report: ReportInput) -> Table:
    columns = (
        Column(report.say(N_("Dimension")), 40),
        Column(report.say(N_("Evidenced")), 12, "center"),
        Column(report.say(N_("Claimed")), 12, "center"),
        Column(report.say(N_("Target")), 11, "center"),
        Column(report.say(N_("Gap")), 12.5, "center"),
        Column(report.say(N_("Shown")), 12.5, "center"),
    )
    return Table(columns, tuple(_row(score, report) for score in report.scorecard.dimensions))


def _row(score: DimensionScore, report: ReportInput) -> Row:
    target = report.assessment.targets.get(score.id)
    gap = target - score.evidenced if target is not None and score.evidenced is not None else None
    shown, met = met_and_shown(score)
    mark = _MARKS[block_of(score.id, report.questionnaire) % len(_MARKS)]
    name: Text = (
        Run(f"{score.id} ", "strong", mark, link=f"page-{score.id}"),
        Run(page_name(score.id, report), link=f"page-{score.id}"),
    )
    cells: tuple[Text, ...] = (
        name,
        (Run(result(score, False, report.speaker), "strong"),),
        result(score, True, report.speaker),
        value(target, report.speaker),
        _signed(gap, report),
        f"{shown}/{met}" if score.tallies and met else DASH,
    )
    return Row(cells)


def _signed(gap: object, report: ReportInput) -> str:
    from fractions import Fraction

    if not isinstance(gap, Fraction):
        return DASH
    return f"+{report.speaker.number(gap)}" if gap > 0 else report.speaker.number(max(gap, Fraction(0)))


def _sums_up(group: GroupScore, report: ReportInput) -> bool:
    """Whether a group holds more than itself: the pages of items are in the table above already."""
    return group.applicable > 0 and group.id not in report.scorecard.by_id


def _groups(groups: list[GroupScore], report: ReportInput) -> Table:
    columns = (
        Column(report.say(N_("Block or pillar")), 46),
        Column(report.say(N_("Decided")), 18, "center"),
        Column(report.say(N_("Mean, evidenced")), 18, "center"),
        Column(report.say(N_("Mean, claimed")), 18, "center"),
    )
    rows: list[Row] = []
    for group in _in_tree_order(groups, report):
        root = report.questionnaire.group_by_id[group.id].parent is None
        name = page_name(group.id, report)
        label: Text = (Run(name, "strong"),) if root else (Run(f"– {name}"),)
        speaker = report.speaker
        numbers = (value(group.mean_evidenced, speaker), value(group.mean_claimed, speaker))
        rows.append(Row((label, f"{group.decided}/{group.applicable}", *numbers), "total" if root else "plain"))
    return Table(columns, tuple(rows))


def _in_tree_order(groups: list[GroupScore], report: ReportInput) -> list[GroupScore]:
    """Put each group after the one that holds it."""
    order = [group.id for group in report.questionnaire.groups]

    def place(group: GroupScore) -> tuple[int, ...]:
        lineage = report.questionnaire.lineage(group.id)
        return tuple(order.index(holder.id) for holder in reversed(lineage))

    return sorted(groups, key=place)
