"""The losses seen on the walk, the dearest first, and what can be done about them at once."""

from fractions import Fraction

from assessment.domain.losses import Loss, LossKind, by_cost, total_cost
from assessment.domain.wording import N_
from assessment.report.outline.blocks import (
    Block,
    Bullets,
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

_KINDS = {LossKind.QUICK_WIN: N_("Quick win"), LossKind.PROJECT: N_("Project")}


def losses(report: ReportInput) -> tuple[Block, ...]:
    """Give the section of losses; nothing where the questionnaire has no catalogue of them."""
    if not report.questionnaire.losses:
        return ()
    heading = Heading(2, report.say(N_("Losses seen on the walk")), "losses", report.say(N_("Losses seen on the walk")))
    if not report.assessment.losses:
        return PageBreak(always=False), heading, Paragraph(report.say(N_("No loss was recorded.")))
    return (
        PageBreak(always=False),
        heading,
        _table(report),
        Paragraph(report.say(_ROUGH), "small"),
        *_quick_wins(report),
        *_pictures(report),
    )


_ROUGH = N_(
    "Costs are rough estimates made on the walk with the people of the plant; they are not figures of the accounts. "
    "“–” means that nobody could say; such a loss is not in the sum."
)


def loss_name(loss: Loss, report: ReportInput) -> str:
    """Give the name of a loss in the report's language; its id when it has none."""
    return report.texts.get(f"losses/{loss.loss}/name") or loss.loss


def cost(amount: Fraction | None, report: ReportInput) -> str:
    """Say a cost; a dash when it is not known."""
    return DASH if amount is None else report.speaker.number(amount)


def _table(report: ReportInput) -> Table:
    columns = (
        Column(report.say(N_("Loss")), 20),
        Column(report.say(N_("Place")), 16),
        Column(report.say(N_("Million dong a year (rough)")), 13, "right"),
        Column(report.say(N_("What was seen")), 25),
        Column(report.say(N_("Idea")), 26),
    )
    rows = [_row(loss, report) for loss in by_cost(report.assessment.losses)]
    total = report.say(N_("Sum of the known costs"))
    amount = (Run(cost(total_cost(report.assessment.losses), report), "strong"),)
    rows.append(Row(((Run(total, "strong"),), "", amount, "", ""), "total"))
    return Table(columns, tuple(rows))


def _row(loss: Loss, report: ReportInput) -> Row:
    known = None if loss.cost_million_vnd is None else Fraction(loss.cost_million_vnd)
    name: Text = (Run(f"{loss.loss} ", "strong"), Run(loss_name(loss, report)))
    place = report.texts.get(f"places/{loss.place}") or loss.place or DASH
    idea: Text = loss.idea or DASH
    if loss.kind is not None:
        kind = report.say(_KINDS[loss.kind])
        idea = (Run(f"{kind}. ", "strong"), Run(loss.idea))
    return Row((name, place, cost(known, report), loss.note or DASH, idea))


def _quick_wins(report: ReportInput) -> tuple[Block, ...]:
    wins = [loss for loss in by_cost(report.assessment.losses) if loss.kind is LossKind.QUICK_WIN]
    if not wins:
        return ()
    points: list[Text] = []
    for loss in wins:
        head = report.say(
            N_("{loss}, {cost} million dong a year:"), loss=loss_name(loss, report), cost=_of(loss, report)
        )
        points.append((Run(head, "strong"), Run(f" {loss.idea or DASH}")))
    return Heading(3, report.say(N_("Quick wins")), "quick-wins"), Bullets(tuple(points))


def _of(loss: Loss, report: ReportInput) -> str:
    return cost(None if loss.cost_million_vnd is None else Fraction(loss.cost_million_vnd), report)


def _pictures(report: ReportInput) -> tuple[Block, ...]:
    shown = tuple(
        PictureRef(picture.id, picture.caption or loss_name(loss, report), picture.width, picture.height)
        for loss in report.assessment.losses
        for picture in report.assessment.pictures_of(loss.owner)
    )
    return (Pictures(shown, report.say(N_("This picture could not be read."))),) if shown else ()
