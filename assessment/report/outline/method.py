"""The method and its limits: what is counted, what the grades of evidence mean, what is ours."""

from assessment.domain.digest import check_code
from assessment.domain.rules import BandRule
from assessment.domain.wording import N_
from assessment.report.outline.blocks import (
    Block,
    Box,
    Bullets,
    Column,
    Heading,
    KeyValues,
    Paragraph,
    Row,
    Run,
    Table,
    Text,
)
from assessment.report.outline.source import ReportInput
from assessment.report.outline.words import GRADES


def method(report: ReportInput) -> tuple[Block, ...]:
    """Give the part about the method."""
    title = report.say(N_("II. Method and limits"))
    blocks: list[Block] = [Heading(1, title, "method", title)]
    summary = report.texts.get("summary")
    if summary:
        blocks.append(Paragraph(summary))
    if isinstance(report.questionnaire.rule, BandRule):
        blocks += [Heading(2, report.say(N_("How a band is reached"))), Bullets(_band_rule(report))]
    blocks += [
        Heading(2, report.say(N_("Evidence"))),
        Paragraph(_evidence(report), keep_with_next=True),
        _grades(report),
        Heading(2, report.say(N_("Limits and what is ours"))),
        Bullets(_limits(report)),
    ]
    disclaimer = report.texts.get("disclaimer")
    if disclaimer:
        blocks.append(Box((Paragraph(disclaimer),)))
    return (*blocks, Heading(2, report.say(N_("Matching this paper with its data"))), *_codes(report))


def _band_rule(report: ReportInput) -> tuple[Text, ...]:
    rule = report.questionnaire.rule
    share = report.speaker.percent(rule.share) if isinstance(rule, BandRule) else ""
    return (
        report.say(
            N_(
                "A band is reached when at least {share} of its applicable attributes are met and every band "
                "below it is reached."
            ),
            share=share,
        ),
        report.say(
            N_("With a applicable and m met attributes: m ≥ {share} × a, rounded up to whole attributes."), share=share
        ),
        report.say(N_("Attributes that are not applicable are left out of the count; a reason is recorded.")),
        report.say(
            N_(
                "Unknown and unanswered attributes are not counted as not met: while they could still change the band, "
                "an interval is given and no value."
            )
        ),
    )


def _evidence(report: ReportInput) -> str:
    return report.say(
        N_(
            "The claimed band counts every attribute found to be met. The evidenced band counts only those with "
            "evidence of grade {grade} or higher. An attribute without a grade of its own takes that of its dimension; "
            "without either it is E0."
        ),
        grade=report.questionnaire.evidence_from.name,
    )


def _grades(report: ReportInput) -> Table:
    floor = report.questionnaire.evidence_from
    rows = []
    for grade, meaning in GRADES.items():
        counts = report.say(N_("yes")) if grade >= floor else report.say(N_("no"))
        rows.append(Row(((Run(grade.name, "strong"),), report.say(meaning), counts)))
    columns = (
        Column(report.say(N_("Grade")), 14, "center"),
        Column(report.say(N_("Meaning")), 56),
        Column(report.say(N_("Counts for the evidenced band")), 30, "center"),
    )
    return Table(columns, tuple(rows))


def _limits(report: ReportInput) -> tuple[Text, ...]:
    floor = report.speaker.percent(report.questionnaire.coverage_from)
    return (
        report.say(
            N_(
                "Coverage is the share of applicable dimensions that are decided. Below {floor} the result is "
                "provisional."
            ),
            floor=floor,
        ),
        report.say(
            N_(
                "Means over dimensions, pillars and blocks are indices of this tool. The approach itself gives a "
                "profile of single results, not one number."
            )
        ),
        report.say(
            N_(
                "The result describes what was seen at the site on the days of the visit; it is not an audit of the "
                "accounts."
            )
        ),
        report.say(N_("What people said without anything to show for it is recorded as such and stays a claim.")),
    )


def _codes(report: ReportInput) -> tuple[Block, ...]:
    digest, questionnaire = report.digest, report.questionnaire
    explain = report.say(
        N_(
            "The same data always give the same code. If the code of a file differs from the one printed here, "
            "its data differ."
        )
    )
    rows = (
        (report.say(N_("Data code")), check_code(digest)),
        (report.say(N_("Data, SHA-256")), _spaced(digest)),
        (report.say(N_("Questionnaire")), f"{questionnaire.id} {questionnaire.version}"),
        (report.say(N_("Questionnaire code")), check_code(questionnaire.digest)),
        (report.say(N_("Questionnaire, SHA-256")), _spaced(questionnaire.digest)),
    )
    return Paragraph(explain, keep_with_next=True), KeyValues(rows)


def _spaced(digest: str) -> str:
    """Write a digest in groups of eight, so that it can be read and wraps."""
    return " ".join(digest[i : i + 8] for i in range(0, len(digest), 8)) or "–"
