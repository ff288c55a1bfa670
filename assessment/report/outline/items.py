"""A generic section per group of rated items: result, why, and every item with its level."""

from assessment.domain.answers import Answer
from assessment.domain.questionnaire import Item
from assessment.domain.wording import N_
from assessment.report.outline.blocks import Block, Box, Column, Heading, PageBreak, Paragraph, Row, Run, Table, Text
from assessment.report.outline.source import DASH, ReportInput
from assessment.report.outline.words import page_name, result, state_run, value


def items_section(page: str, report: ReportInput) -> tuple[Block, ...]:
    """Give the section of one group of items."""
    score = report.scorecard.by_id[page]
    title = page_name(page, report)
    outcome = report.say(N_("Result: {result}."), result=result(score, True, report.speaker))
    items = [item for item in report.questionnaire.items if item.group == page]
    return (
        PageBreak(always=False),
        Heading(2, title, f"page-{page}", title),
        Box((Paragraph((Run(outcome, "strong"), Run(f" {report.speaker.all(score.because)}"))),)),
        items_table(items, page, report),
    )


def items_table(items: list[Item], page: str, report: ReportInput) -> Table:
    """Give every item with its level, what the level means, the grade that counts, and its note."""
    columns = (
        Column(report.say(N_("Code")), 11),
        Column(report.say(N_("Question")), 33),
        Column(report.say(N_("Level")), 10, "center"),
        Column(report.say(N_("What was found, note")), 34),
        Column(report.say(N_("Evidence")), 12, "center"),
    )
    return Table(columns, tuple(_row(item, page, report) for item in items))


def _row(item: Item, page: str, report: ReportInput) -> Row:
    answer = report.assessment.answer(item.id)
    score = next((found for found in report.scorecard.items if found.id == item.id), None)
    level = score.level if score else answer.level
    text = report.texts.get(f"items/{item.id}/text") or report.texts.get(f"items/{item.id}/name") or item.id
    grade = report.assessment.grade(item.id, page).name if answer.amount is not None else DASH
    return Row((item.id, text, value(level, report.speaker), _found(item, answer, report), grade))


def _found(item: Item, answer: Answer, report: ReportInput) -> Text:
    if answer.amount is None:
        note = f" {answer.reason or answer.note}".rstrip()
        return (state_run(answer.state, report.speaker), Run(note))
    said = report.texts.get(f"items/{item.id}/levels/{answer.level}/text") if answer.level is not None else ""
    if item.is_number:
        unit = f" {item.unit}" if item.unit else ""
        said = f"{report.speaker.number(answer.amount, 2)}{unit}"
    return "\n".join(part for part in (said, answer.note) if part)
