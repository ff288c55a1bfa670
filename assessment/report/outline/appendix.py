"""The appendix: every answer with its evidence and the counts, so that each number can be worked out by hand."""

from fractions import Fraction

from assessment.domain.answers import State
from assessment.domain.questionnaire import Attribute, Dimension
from assessment.domain.rules import PointsRule, StagesRule
from assessment.domain.wording import N_
from assessment.report.outline.blocks import Block, Column, Heading, PageBreak, Paragraph, Row, Run, Table, Text
from assessment.report.outline.source import DASH, ReportInput
from assessment.report.outline.words import (
    band_state,
    band_title,
    page_name,
    result,
    state_of,
    state_run,
)
from assessment.report.outline.working import items_working
from assessment.scoring.scorecard import Tally


def appendix(report: ReportInput) -> tuple[Block, ...]:
    """Give the appendix: how means are worked out, then a table per dimension. Items stand in part IV."""
    title = report.say(N_("Appendix. Answers and evidence"))
    blocks: list[Block] = [PageBreak(), Heading(1, title, "appendix", title)]
    if isinstance(report.questionnaire.rule, PointsRule | StagesRule):
        return (*blocks, *items_working(report))
    blocks += [Paragraph(line) for line in _means(report)]
    if report.questionnaire.dimensions:
        blocks.append(Paragraph(report.say(_READING), "small"))
    for dimension in report.questionnaire.dimensions:
        blocks += _dimension(dimension, report)
    return tuple(blocks)


_READING = N_(
    "For each band: a applicable, m met, e met with sufficient evidence, n needed. “dim.” after a grade: taken from "
    "the dimension; “none”: no grade recorded, counted as E0."
)


def _means(report: ReportInput) -> list[str]:
    """Work the means out before the reader's eyes."""
    lines = []
    for key, template in (
        ("mean_evidenced", N_("Mean of the evidenced bands = {sum} / {count} = {mean}")),
        ("mean_claimed", N_("Mean of the claimed bands = {sum} / {count} = {mean}")),
    ):
        mean = report.scorecard.overall.get(key)
        parts = [s.evidenced if key == "mean_evidenced" else s.claimed for s in report.scorecard.dimensions]
        known = [part for part in parts if part is not None]
        if mean is None or not known or sum(known, Fraction(0)) / len(known) != mean:
            continue
        added = " + ".join(report.speaker.number(part) for part in known)
        said = report.speaker.number(mean, 3)
        lines.append(report.say(template, sum=f"({added})", count=len(known), mean=said))
    return lines or [_overall(report)]


def _overall(report: ReportInput) -> str:
    """Say that there is no mean, or list the numbers of another rule."""
    known = {name: amount for name, amount in report.scorecard.overall.items() if amount is not None}
    if not known:
        return report.say(N_("No overall number: coverage is not sufficient."))
    return "; ".join(f"{name} = {report.speaker.number(amount, 3)}" for name, amount in known.items())


def _dimension(dimension: Dimension, report: ReportInput) -> list[Block]:
    score = report.scorecard.by_id[dimension.id]
    heading = report.say(
        N_("{code} {name}: evidenced {evidenced}, claimed {claimed}"),
        code=dimension.id,
        name=page_name(dimension.id, report),
        evidenced=result(score, False, report.speaker),
        claimed=result(score, True, report.speaker),
    )
    columns = (
        Column(report.say(N_("Code")), 9.5),
        Column(report.say(N_("Attribute")), 34),
        Column(report.say(N_("Result")), 14),
        Column(report.say(N_("Evidence")), 9.5),
        Column(report.say(N_("Note, reason")), 33),
    )
    tallies = {tally.band: tally for tally in score.tallies}
    rows: list[Row] = []
    for band in dimension.bands:
        rows.append(_count(dimension, tallies[band.number], report))
        rows += [_row(attribute, dimension, report) for attribute in band.attributes]
    blocks: list[Block] = [Heading(3, heading, f"answers-{dimension.id}")]
    evidence = report.assessment.evidence_for(dimension.id)
    if not evidence.is_blank:
        grade = evidence.grade.name if evidence.grade is not None else DASH
        line = report.say(N_("Evidence of the dimension: {grade}"), grade=grade)
        blocks.append(Paragraph(f"{line}. {evidence.note}".strip(), "small"))
    return [*blocks, Table(columns, tuple(rows), small=True)]


def _count(dimension: Dimension, tally: Tally, report: ReportInput) -> Row:
    counts = report.say(
        N_("a = {applicable}, m = {met}, e = {shown}, n = {needed}"),
        applicable=tally.applicable,
        met=tally.met,
        shown=tally.met_with_evidence,
        needed=tally.needed,
    )
    title = band_title(dimension.id, tally.band, report)
    return Row((f"{title}: {counts}. {band_state(tally, report.speaker)}",), "group")


def _row(attribute: Attribute, dimension: Dimension, report: ReportInput) -> Row:
    answer = report.assessment.answer(attribute.id)
    state = state_of(attribute, report.assessment)
    by_condition = state is State.NOT_APPLICABLE and answer.state is not State.NOT_APPLICABLE
    remark = report.say(N_("left out by a condition of the questionnaire")) if by_condition else ""
    notes = "\n".join(part for part in (remark, answer.reason, answer.note) if part)
    return Row(
        (
            attribute.id,
            report.texts.get(f"attributes/{attribute.id}/text") or attribute.id,
            (state_run(state, report.speaker),),
            _grade(attribute, dimension, state, report),
            notes,
        )
    )


def _grade(attribute: Attribute, dimension: Dimension, state: State | None, report: ReportInput) -> Text:
    """Say the grade that counts and where it comes from."""
    if state in (None, State.NOT_APPLICABLE, State.UNKNOWN):
        return DASH
    grade = report.assessment.grade(attribute.id, dimension.id).name
    if report.assessment.answer(attribute.id).evidence is not None:
        return grade
    if report.assessment.evidence_for(dimension.id).grade is not None:
        source = report.say(N_("dim."))
    else:
        source = report.say(N_("none"))
    return (Run(grade), Run(f" ({source})", "muted"))
