"""General information: the firm, the visit, who took part."""

from decimal import Decimal

from assessment.domain.wording import N_
from assessment.report.outline.blocks import Block, Heading, KeyValues, PageBreak
from assessment.report.outline.source import DASH, ReportInput
from assessment.report.outline.words import day


def general_information(report: ReportInput) -> tuple[Block, ...]:
    """Give the part about firm and visit; what was not filled in is a dash."""
    title = report.say(N_("I. General information"))
    return (
        PageBreak(always=report.skin == "consulting"),
        Heading(1, title, "firm", title),
        Heading(2, report.say(N_("The enterprise"))),
        KeyValues(tuple((name, text or DASH) for name, text in _firm(report))),
        Heading(2, report.say(N_("The visit"))),
        KeyValues(tuple((name, text or DASH) for name, text in _visit(report))),
    )


def _firm(report: ReportInput) -> list[tuple[str, str]]:
    firm, say = report.assessment.profile.enterprise, report.say
    return [
        (say(N_("Name")), firm.name),
        (say(N_("Tax code")), firm.tax_code),
        (say(N_("Sector")), report.names.sector),
        (say(N_("Province or city")), report.names.province),
        (say(N_("Ownership")), report.names.ownership),
        (say(N_("Employees")), "" if firm.employees is None else report.speaker.number(firm.employees)),
        (say(N_("Revenue of the year")), _money(firm.revenue_bn_vnd, report)),
        (say(N_("Total capital")), _money(firm.capital_bn_vnd, report)),
        (say(N_("Size class")), report.names.size_class),
    ]


def _visit(report: ReportInput) -> list[tuple[str, str]]:
    assessment, say = report.assessment, report.say
    visit = assessment.profile.visit
    rows = [
        (say(N_("Date")), day(visit.date)),
        (say(N_("Site")), visit.site),
        (say(N_("Assessors (the first leads)")), "\n".join(visit.assessors)),
        (say(N_("People met")), "\n".join(visit.met)),
        (say(N_("Round")), report.speaker.number(assessment.round)),
        (say(N_("Questionnaire")), _questionnaire(report)),
    ]
    if assessment.sample:
        rows.append((say(N_("Note")), say(N_("Sample firm; people and figures are invented"))))
    return rows


def _questionnaire(report: ReportInput) -> str:
    name = report.texts.get("name") or report.questionnaire.id
    return report.say(
        N_("{name}, {id} version {version}"),
        name=name,
        id=report.questionnaire.id,
        version=report.questionnaire.version,
    )


def _money(amount: Decimal | None, report: ReportInput) -> str:
    if amount is None:
        return ""
    exponent = amount.normalize().as_tuple().exponent
    decimals = max(-exponent, 0) if isinstance(exponent, int) else 0
    return report.say(N_("{amount} billion dong"), amount=report.speaker.number(amount, decimals))
