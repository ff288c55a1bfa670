"""A section per group of rated items: result, why, and every item with its level and what the next one asks."""

from fractions import Fraction

from assessment.domain.answers import Answer
from assessment.domain.questionnaire import Item
from assessment.domain.rules import PointsRule
from assessment.domain.wording import N_
from assessment.library.exact import level_key
from assessment.report.outline.blocks import (
    Block,
    Box,
    Column,
    Heading,
    PageBreak,
    Paragraph,
    PictureRef,
    Pictures,
    Row,
    Run,
    Table,
    Text,
)
from assessment.report.outline.source import DASH, ReportInput
from assessment.report.outline.words import page_name, result, scale_title, state_run, value
from assessment.scoring.scorecard import ItemScore


def items_section(page: str, report: ReportInput) -> tuple[Block, ...]:
    """Give the section of one group of items."""
    title = f"{page} · {page_name(page, report)}"
    items = [item for item in report.questionnaire.items if item.group == page]
    blocks: list[Block] = [PageBreak(always=False), Heading(2, title, f"page-{page}", title)]
    explain = report.texts.get(f"groups/{page}/explain")
    if explain:
        blocks.append(Paragraph(explain, "lead", keep_with_next=True))
    score = report.scorecard.by_id[page]
    why = Run(f" {report.speaker.all(score.because)}")
    blocks.append(Box((Paragraph((Run(_outcome(page, report), "strong"), why)),), keep_with_next=True))
    note = report.assessment.evidence_for(page).note
    if note:
        blocks.append(Paragraph(note, keep_with_next=True))
    return (*blocks, items_table(items, page, report), *_pictures(items, page, report))


def _outcome(page: str, report: ReportInput) -> str:
    """Say the result of a group the way its rule does."""
    score, speaker = report.scorecard.by_id[page], report.speaker
    claimed, evidenced = result(score, True, speaker), result(score, False, speaker)
    if isinstance(report.questionnaire.rule, PointsRule):
        numbers = report.scorecard.group_by_id[page].numbers
        won, of = value(numbers.get("won"), speaker), value(numbers.get("of") or None, speaker)
        template = N_("{won} of {of} points; level on average {claimed}, shown by evidence {evidenced}.")
        return report.say(template, won=won, of=of, claimed=claimed, evidenced=evidenced)
    if claimed == evidenced:
        return report.say(N_("Result: {result}."), result=claimed)
    return report.say(N_("Result: {evidenced} by evidence, {claimed} claimed."), evidenced=evidenced, claimed=claimed)


def items_table(items: list[Item], page: str, report: ReportInput) -> Table:
    """Give every item with its level, what it looks like, what the next level asks, and the grade that counts."""
    columns = (
        Column(report.say(N_("Item")), 19),
        Column(report.say(N_("Level")), 16),
        Column(report.say(N_("What was found, note")), 29),
        Column(report.say(N_("What the next level asks")), 29),
        Column(report.say(N_("Evidence")), 11, "center"),
    )
    return Table(columns, tuple(_row(item, page, report) for item in items))


def _row(item: Item, page: str, report: ReportInput) -> Row:
    answer = report.assessment.answer(item.id)
    score = next(found for found in report.scorecard.items if found.id == item.id)
    name = report.texts.get(f"items/{item.id}/name")
    label: Text = (Run(f"{item.id} ", "strong"), Run(name))
    grade = report.assessment.grade(item.id, page).name if score.level is not None else DASH
    return Row((label, _level(item, score, report), _found(item, answer, report), _next(item, score, report), grade))


def _level(item: Item, score: ItemScore, report: ReportInput) -> Text:
    """Say the level, that it is a foundation, and the points it wins."""
    if score.level is None:
        return DASH
    lines = [scale_title(score.level, report)]
    if item.foundation:
        lines.append(report.say(N_("foundation")))
    if score.won is not None and score.of is not None:
        lines.append(report.say(N_("{won} of {of} points"), won=score.won, of=score.of))
    return "\n".join(lines)


def _found(item: Item, answer: Answer, report: ReportInput) -> Text:
    if answer.amount is None:
        note = answer.reason or answer.note
        return (state_run(answer.state, report.speaker), Run(f". {note}" if note else ""))
    said = "" if answer.level is None else _words(item, answer.level, "text", report)
    if item.is_number:
        unit = f" {item.unit}" if item.unit else ""
        said = f"{report.speaker.number(answer.amount, 2)}{unit}"
    if not said or not answer.note:
        return said or answer.note
    return (Run(said), Run(f"\n{answer.note}", "italic"))


def _next(item: Item, score: ItemScore, report: ReportInput) -> Text:
    """Say what the next level looks like and the first step towards it."""
    above = [level for level in item.levels if score.level is not None and level > score.level]
    if score.level is None or not above:
        return DASH
    asks, step = _words(item, above[0], "text", report), _words(item, score.level, "step", report)
    title = Run(f"{report.speaker.number(above[0])}: ", "strong")
    if not step:
        return (title, Run(asks or DASH))
    first = report.say(N_("First step:"))
    return (title, Run(asks), Run(f"\n{first} ", "strong"), Run(step))


def _words(item: Item, level: Fraction, name: str, report: ReportInput) -> str:
    return report.texts.get(f"items/{item.id}/levels/{level_key(level)}/{name}")


def _pictures(items: list[Item], page: str, report: ReportInput) -> tuple[Block, ...]:
    owners = [page, *(item.id for item in items)]
    shown = tuple(
        PictureRef(picture.id, picture.caption, picture.width, picture.height)
        for owner in owners
        for picture in report.assessment.pictures_of(owner)
    )
    return (Pictures(shown, report.say(N_("This picture could not be read."))),) if shown else ()
