"""Builds the outline of a report: which sections, in which order."""

from assessment.domain.wording import N_
from assessment.report.outline.appendix import appendix
from assessment.report.outline.blocks import Block, Heading, Outline, PageBreak
from assessment.report.outline.dimension import dimension_section
from assessment.report.outline.firm import general_information
from assessment.report.outline.front import front, meta
from assessment.report.outline.items import items_section
from assessment.report.outline.method import method
from assessment.report.outline.results import results
from assessment.report.outline.signing import signing
from assessment.report.outline.source import ReportInput
from assessment.report.outline.summary import summary


def build_outline(report: ReportInput) -> Outline:
    """Give everything the report says, in order; the same input always gives the same outline."""
    blocks = (
        *front(report),
        *summary(report),
        *general_information(report),
        *method(report),
        *results(report),
        *_pages(report),
        *signing(report),
        *appendix(report),
    )
    return Outline(report.skin, meta(report), blocks)


def _pages(report: ReportInput) -> tuple[Block, ...]:
    title = report.say(N_("IV. Dimension by dimension") if report.questionnaire.dimensions else N_("IV. Item by item"))
    blocks: list[Block] = [PageBreak(always=report.skin == "consulting"), Heading(1, title, "pages", title)]
    for dimension in report.questionnaire.dimensions:
        blocks += dimension_section(dimension, report)
    if not report.questionnaire.dimensions:
        for page in report.questionnaire.pages:
            blocks += items_section(page, report)
    return tuple(blocks)
