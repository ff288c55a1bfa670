"""What stands around the text of every page: header, footer, page number."""

from dataclasses import replace

from assessment.report.outline.blocks import Meta
from assessment.report.pdf.pen import Pen
from assessment.report.pdf.skins import MM, PAGE, Look
from assessment.report.pdf.typeset import Style, natural_width, set_text, shortened


def draw_furniture(pen: Pen, meta: Meta, look: Look, number: int, pages: int) -> None:
    """Draw what the skin puts around page `number` of `pages`."""
    if look.skin == "consulting":
        _around(pen, meta, look, number, pages)
    else:
        _official(pen, meta, look, number, pages)


def _around(pen: Pen, meta: Meta, look: Look, number: int, pages: int) -> None:
    """Header with the circulation mark, footer with the check codes and page n/N, each over a thin rule."""
    style = Style(8.25, 11.5, look.ink.muted, look.ink.muted)
    right = look.left + look.width
    head = look.top + 22
    _ends(pen, meta.header, meta.circulation, style, look, head + 14)
    pen.rule(look.left, head, right, head, look.ink.rule, 0.6)
    foot = look.margins[2] - 12
    pen.rule(look.left, foot, right, foot, look.ink.rule_light, 0.6)
    _ends(pen, meta.footer, _page(meta, number, pages), style, look, foot - 4)


def _official(pen: Pen, meta: Meta, look: Look, number: int, pages: int) -> None:
    """The page number in the middle of the top margin, not on page 1; the check codes small at the foot."""
    if number > 1:
        style = Style(13, 17, look.ink.ink, look.ink.ink, align="center")
        pen.lines(set_text(str(number), style, look.width, look.typeface), style, look.left, PAGE[1] - 9 * MM)
    style = Style(8.5, 11, look.ink.muted, look.ink.muted)
    _ends(pen, meta.footer, _page(meta, number, pages), style, look, look.margins[2] - 14)


def _page(meta: Meta, number: int, pages: int) -> str:
    return meta.page_label.replace("{pages}", str(pages)).replace("{page}", str(number))


def _ends(pen: Pen, left: str, right: str, style: Style, look: Look, top: float) -> None:
    """Write one text at the left and one at the right of a line, the left one shortened to what is left."""
    end = shortened(right, style, look.width * 0.4, look.typeface)
    used = natural_width(end, style, look.typeface) + 14
    start = shortened(left, style, look.width - used, look.typeface)
    pen.lines(set_text(start, style, look.width, look.typeface), style, look.left, top)
    style = replace(style, align="right")
    pen.lines(set_text(end, style, look.width, look.typeface), style, look.left, top)
