"""The method and its limits: what is counted, what the grades of evidence mean, what is ours."""

from assessment.domain.digest import check_code
from assessment.domain.rules import BandRule, PointsRule, StagesRule
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
    else:
        blocks += [Heading(2, report.say(N_("How the result comes about"))), Bullets(_item_rule(report))]
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


def _item_rule(report: ReportInput) -> tuple[Text, ...]:
    said = [report.say(N_("Each item is rated by the descriptor that fits what was seen, not by what is planned."))]
    rule = report.questionnaire.rule
    if isinstance(rule, PointsRule):
        cuts = " · ".join(report.speaker.number(cut) for cut in rule.cut_offs)
        said.append(
            report.say(
                N_("Points won = points of the item × level ÷ highest level; all items give {total}."), total=rule.total
            )
        )
        said.append(report.say(N_("Level 1, 2, ... begin at {cuts} points (ours, assumed)."), cuts=cuts))
        if rule.gate is not None:
            template = N_("The whole lies at most {gate} above the level of its lowest area (ours, assumed).")
            said.append(report.say(template, gate=rule.gate))
    elif isinstance(rule, StagesRule):
        template = N_(
            "A process stands at the lower median of its items, but not above {cap} while one of its foundation items "
            "is below it; the plant stands at the lower median of its processes (ours)."
        )
        said.append(report.say(template, cap=rule.cap))
    said.append(report.say(N_("Items that do not apply are left out of the count; a reason is recorded.")))
    said.append(report.say(N_("Unknown and unanswered items are never counted as the lowest level.")))
    return tuple(said)


def _evidence(report: ReportInput) -> str:
    if not report.questionnaire.dimensions:
        return report.say(
            N_(
                "The claimed value counts every answer. The evidenced value takes an item without evidence of grade "
                "{grade} or higher at its lowest level. An item without a grade of its own takes that of its group; "
                "without either it is E0."
            ),
            grade=report.questionnaire.evidence_from.name,
        )
    return report.say(
        N_(
            "The claimed band counts every attribute found to be met. The evidenced band counts only those with "
            "evidence of grade {grade} or higher. An attribute without a grade of its own takes that of its dimension; "
            "without either it is E0."
        ),
        grade=report.questionnaire.evidence_from.name,
    )


_COUNTS = {True: N_("Counts for the evidenced band"), False: N_("Counts for the evidenced value")}


def _grades(report: ReportInput) -> Table:
    floor = report.questionnaire.evidence_from
    rows = []
    for grade, meaning in GRADES.items():
        counts = report.say(N_("yes")) if grade >= floor else report.say(N_("no"))
        rows.append(Row(((Run(grade.name, "strong"),), report.say(meaning), counts)))
    columns = (
        Column(report.say(N_("Grade")), 14, "center"),
        Column(report.say(N_("Meaning")), 56),
        Column(report.say(_COUNTS[bool(report.questionnaire.dimensions)]), 30, "center"),
    )
    return Table(columns, tuple(rows))


_COVERAGE = {
    "dimensions": N_(
        "Coverage is the share of applicable dimensions that are decided. Below {floor} the result is provisional."
    ),
    "items": N_(
        "Coverage is the share of applicable items that are answered. Below {floor} the result is provisional."
    ),
}
_INDICES = {
    "dimensions": N_(
        "Means over dimensions, pillars and blocks are indices of this tool. The approach itself gives a "
        "profile of single results, not one number."
    ),
    "items": N_(
        "Items, levels and the rule by which they count are worked out by this tool after publicly described "
        "structures; what is not published is assumed and said to be so."
    ),
}


def _limits(report: ReportInput) -> tuple[Text, ...]:
    floor = report.speaker.percent(report.questionnaire.coverage_from)
    kind = "dimensions" if report.questionnaire.dimensions else "items"
    return (
        report.say(_COVERAGE[kind], floor=floor),
        report.say(_INDICES[kind]),
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
