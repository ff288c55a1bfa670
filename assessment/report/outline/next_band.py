"""What the next band asks: the attributes still missing, the evidence to show, the first steps."""

from fractions import Fraction

from assessment.domain.answers import State
from assessment.domain.questionnaire import Attribute, Dimension
from assessment.domain.wording import N_
from assessment.report.outline.blocks import Block, Box, Column, Heading, Paragraph, Row, Run, Table, Text
from assessment.report.outline.source import ReportInput
from assessment.report.outline.words import state_of
from assessment.scoring.scorecard import DimensionScore, Tally


def next_band(dimension: Dimension, score: DimensionScore, report: ReportInput) -> tuple[Block, ...]:
    """Give the box for the lowest band not reached by evidence; nothing when all are, or when nothing is answered."""
    if not score.answered or score.interval_evidenced is None:
        return ()
    tally = _next(score)
    if tally is None:
        return ()
    missing = [
        attribute for attribute in dimension.band(tally.band).attributes if _is_missing(attribute, dimension, report)
    ]
    band = tally.band
    content: list[Block] = [
        Heading(3, report.say(N_("To reach band {band}"), band=band)),
        Paragraph(_needed(tally, len(missing), report), keep_with_next=True),
        _table(missing, report),
    ]
    jump = _reached_then(score, tally)
    if jump > band:
        content.append(
            Paragraph(
                report.say(
                    N_("Once band {band} is reached, what lies above counts too: the dimension rises to band {jump}."),
                    band=band,
                    jump=jump,
                ),
                "small",
            )
        )
    return (Box(tuple(content), "task"),)


def _next(score: DimensionScore) -> Tally | None:
    low = score.interval_evidenced[0] if score.interval_evidenced else Fraction(0)
    above = (tally for tally in score.tallies if tally.band > low and tally.applicable)
    return next((tally for tally in above if tally.met_with_evidence < tally.needed), None)


def _reached_then(score: DimensionScore, completed: Tally) -> int:
    """Give the evidenced band once a band is completed: what is complete above it counts at once."""
    reached = completed.band
    for tally in score.tallies:
        if tally.band <= completed.band or not tally.applicable:
            continue
        if tally.met_with_evidence < tally.needed:
            break
        reached = tally.band
    return reached


def _is_missing(attribute: Attribute, dimension: Dimension, report: ReportInput) -> bool:
    state = state_of(attribute, report.assessment)
    if state is State.MET:
        return report.assessment.grade(attribute.id, dimension.id) < report.questionnaire.evidence_from
    return state is not State.NOT_APPLICABLE


def _needed(tally: Tally, missing: int, report: ReportInput) -> str:
    count = tally.needed - tally.met_with_evidence
    if count == missing:
        return report.say(
            N_("Shown so far: {shown} of {applicable}; needed: {needed}. All {count} of these are still needed:"),
            shown=tally.met_with_evidence,
            applicable=tally.applicable,
            needed=tally.needed,
            count=count,
        )
    return report.say(
        N_(
            "Shown so far: {shown} of {applicable}; needed: {needed}. At least {count} of these {missing} "
            "are still needed:"
        ),
        shown=tally.met_with_evidence,
        applicable=tally.applicable,
        needed=tally.needed,
        count=count,
        missing=missing,
    )


def _table(missing: list[Attribute], report: ReportInput) -> Table:
    columns = (
        Column(report.say(N_("Still missing")), 36),
        Column(report.say(N_("Evidence to show")), 28),
        Column(report.say(N_("First steps")), 36),
    )
    return Table(columns, tuple(_row(attribute, report) for attribute in missing))


def _row(attribute: Attribute, report: ReportInput) -> Row:
    key = f"attributes/{attribute.id}"
    texts = report.texts
    text: Text = texts.get(f"{key}/text") or attribute.id
    if state_of(attribute, report.assessment) is State.MET:
        remark = report.say(N_("met, evidence from {grade} is missing"), grade=report.questionnaire.evidence_from.name)
        text = (Run(f"{text} "), Run(f"({remark})", "italic"))
    return Row((text, texts.get(f"{key}/evidence"), "\n".join(texts.all(f"{key}/steps"))))
