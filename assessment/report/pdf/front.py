"""First pages and last lines: the cover, the head of an administrative document, the signatures."""

from dataclasses import dataclass, replace

from assessment.report.charts.palette import Palette
from assessment.report.charts.wheel import draw_wheel
from assessment.report.outline.blocks import Cover, Masthead, Signatures, Text
from assessment.report.pdf.canvas_renderer import draw_figure
from assessment.report.pdf.figures import draw_code
from assessment.report.pdf.pen import Pen
from assessment.report.pdf.piece import Piece
from assessment.report.pdf.skins import Look
from assessment.report.pdf.typeset import Line, Style, natural_width, set_text

Lines = tuple[Line, ...]


@dataclass
class CoverPiece(Piece):
    """The cover: a head, the title, the wheel, and at the foot the firm with the facts and the code square."""

    cover: Cover
    look: Look
    palette: Palette

    def __post_init__(self) -> None:
        self.height = self.look.height

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw head and foot first, in reading order, and give the wheel what is left between them."""
        below = self._head(pen, x, top)
        foot = self._foot_height()
        bottom = top - self.height
        with pen.marked("Figure"):
            draw_figure(
                pen.canvas,
                (x, bottom + foot + 14, self.look.width, max(below - bottom - foot - 28, 120)),
                self.look.typeface,
                lambda figure: draw_wheel(figure, self.cover.wheel, self.palette),
            )
        self._foot(pen, x, bottom + foot)

    def _style(self, size: float, bold: bool = False, muted: bool = False, line: float = 1.35) -> Style:
        ink = self.look.ink
        return Style(size, size * line, ink.muted if muted else ink.ink, ink.muted, bold=bold)

    def _set(self, text: Text, style: Style, width: float | None = None) -> Lines:
        return set_text(text, style, width or self.look.width, self.look.typeface)

    def _head(self, pen: Pen, x: float, top: float) -> float:
        """Draw bodies, circulation mark, number, title; give the height reached."""
        cover, look = self.cover, self.look
        left = look.width - 150
        down = top + 8
        body, own = self._style(9.5, muted=True), self._style(11, bold=True)
        for text, style in ((cover.parent_body, body), (cover.issuing_body, own)):
            if text:
                lines = self._set(text, style, left)
                pen.lines(lines, style, x, down)
                down -= len(lines) * style.leading
        beside = self._stamp(pen, x, top + 8)
        down = min(down, beside) - 20
        pen.rule(x, down, x + 58, down, look.ink.accent, 1.6)
        down -= 18
        title, subtitle = self._style(27, bold=True, line=1.25), self._style(13.5, line=1.4)
        for text, style in ((cover.title, title), (cover.subtitle, subtitle)):
            lines = self._set(text, style)
            pen.lines(lines, style, x, down)
            down -= len(lines) * style.leading + 6
        return down

    def _stamp(self, pen: Pen, x: float, top: float) -> float:
        """Draw the circulation mark and the number at the right; give the height reached."""
        look = self.look
        mark, number = self._style(9, bold=True), replace(self._style(9, muted=True), align="right")
        if self.cover.circulation:
            width = min(natural_width(self.cover.circulation, mark, look.typeface), 126) + 14
            lines = self._set(self.cover.circulation, mark, width - 14 + 0.1)
            high = len(lines) * mark.leading + 6
            pen.box(x + look.width - width, top - high, width, high, look.ink.ink, line=0.7, radius=2)
            pen.lines(lines, mark, x + look.width - width + 7, top - 3)
            top -= high + 4
        lines = self._set(self.cover.number, number, 140)
        pen.lines(lines, number, x + look.width - 140, top)
        return top - len(lines) * number.leading

    def _parts(self) -> tuple[Lines, Lines, list[tuple[Lines, Lines]], Lines]:
        width = self.look.width
        fact = self._style(9.5, line=1.5)
        facts = [
            (self._set(name, fact, 92), self._set(value, fact, width - 100 - 80)) for name, value in self.cover.facts
        ]
        return (
            self._set(self.cover.firm, self._style(17, bold=True, line=1.3)),
            self._set(self.cover.firm_line, self._style(10.5, muted=True)),
            facts,
            self._set(self.cover.disclaimer, self._style(7.75, muted=True)),
        )

    def _foot_height(self) -> float:
        firm, line, facts, disclaimer = self._parts()
        rows = sum(max(len(name), len(value)) * 9.5 * 1.5 for name, value in facts)
        rows = max(rows, 76)
        return 12 + len(firm) * 17 * 1.3 + len(line) * 10.5 * 1.35 + 12 + rows + 18 + len(disclaimer) * 7.75 * 1.35

    def _foot(self, pen: Pen, x: float, top: float) -> None:
        look = self.look
        firm, line, facts, disclaimer = self._parts()
        pen.rule(x, top, x + look.width, top, look.ink.ink, 1.2)
        down = top - 12
        for lines, style in ((firm, self._style(17, bold=True, line=1.3)), (line, self._style(10.5, muted=True))):
            pen.lines(lines, style, x, down)
            down -= len(lines) * style.leading
        down -= 12
        self._code(pen, x + look.width - 58, down)
        fact, name_style = self._style(9.5, line=1.5), self._style(9.5, muted=True, line=1.5)
        start = down
        for name, value in facts:
            pen.lines(name, name_style, x, down)
            pen.lines(value, fact, x + 100, down)
            down -= max(len(name), len(value)) * fact.leading
        down = min(down, start - 76) - 10
        pen.rule(x, down, x + look.width, down, look.ink.rule_light, 0.6)
        pen.lines(disclaimer, self._style(7.75, muted=True), x, down - 6)

    def _code(self, pen: Pen, x: float, top: float) -> None:
        draw_code(pen, self.cover.code_content, x, top - 58, 58, self.look.ink.ink)
        style = replace(self._style(8.25), align="center")
        with pen.marked("Artifact"):
            pen.lines(self._set(self.cover.code, style, 58), style, x, top - 60)


@dataclass
class Centred:
    """Set lines with the style they are drawn in."""

    lines: Lines
    style: Style


@dataclass
class MastheadPiece(Piece):
    """The head after Decree 30/2020: bodies and number at the left, national heading, place and date at the right."""

    block: Masthead
    look: Look

    def __post_init__(self) -> None:
        left, right, below = self._left(), self._right(), self._title()
        self.height = max(_tall(left), _tall(right)) + 26 + _tall(below)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the left column, the right column, then the title."""
        left, right, below = self._left(), self._right(), self._title()
        share = self.look.width * 0.42
        bodies = sum(1 for text in (self.block.parent_body, self.block.issuing_body) if text)
        self._column(pen, left, x, top, share, rule_after=bodies, rule=62)
        self._column(pen, right, x + share, top, self.look.width - share, rule_after=2, rule=166)
        down = top - max(_tall(left), _tall(right)) - 26
        for part in below:
            pen.lines(part.lines, part.style, x, down)
            down -= len(part.lines) * part.style.leading

    def _column(
        self, pen: Pen, parts: list[Centred], x: float, top: float, width: float, rule_after: int, rule: float
    ) -> None:
        for number, part in enumerate(parts, 1):
            pen.lines(part.lines, part.style, x, top)
            top -= len(part.lines) * part.style.leading
            if number == rule_after:
                middle = x + width / 2
                pen.rule(middle - rule / 2, top - 1, middle + rule / 2, top - 1, self.look.ink.ink, 0.8)
                top -= 8

    def _set(self, text: str, width: float, size: float, bold: bool = False, italic: bool = False) -> Centred:
        style = Style(size, size * 1.3, self.look.ink.ink, self.look.ink.ink, bold=bold, italic=italic, align="center")
        return Centred(set_text(text, style, width, self.look.typeface), style)

    def _left(self) -> list[Centred]:
        width = self.look.width * 0.42 - 6
        block = self.block
        parts = [self._set(block.parent_body, width, 12)] if block.parent_body else []
        parts += [self._set(block.issuing_body, width, 12, bold=True)] if block.issuing_body else []
        return [*parts, self._set(block.number, width, 13)]

    def _right(self) -> list[Centred]:
        width, block = self.look.width * 0.58, self.block
        return [
            self._set(block.country, width, 11.5, bold=True),
            self._set(block.motto, width, 13, bold=True),
            self._set(block.place_date, width, 13, italic=True),
        ]

    def _title(self) -> list[Centred]:
        width = self.look.width
        title = self._set(self.block.title, width, 15, bold=True)
        return [title, *(self._set(line, width, 13.5, bold=True) for line in self.block.abstract)]


def _tall(parts: list[Centred]) -> float:
    return sum(len(part.lines) * part.style.leading for part in parts) + 8


@dataclass(frozen=True, slots=True)
class Place:
    """One column to sign in: where it starts, and its title, hint and name, set in its width."""

    across: float
    title: Centred
    hint: Centred
    name: Centred

    @property
    def head(self) -> float:
        """The height of title and hint."""
        return _lines_high(self.title) + _lines_high(self.hint)


@dataclass
class SignaturesPiece(Piece):
    """Columns to sign in: title, what to do, 25 mm of room, name. A longer title gets a wider column."""

    block: Signatures
    look: Look
    room: float = 71.0

    def __post_init__(self) -> None:
        self.places = self._set()
        self.head = max(place.head for place in self.places)
        self.height = self.head + self.room + max(_lines_high(place.name) for place in self.places)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw column by column."""
        for place in self.places:
            start = x + place.across
            pen.lines(place.title.lines, place.title.style, start, top)
            pen.lines(place.hint.lines, place.hint.style, start, top - _lines_high(place.title))
            pen.lines(place.name.lines, place.name.style, start, top - self.head - self.room)

    def _set(self) -> list[Place]:
        size = min(self.look.body.size, 12.5)
        base = replace(
            self.look.body, size=size, leading=size * 1.35, align="center", justified=False, first_indent=0.0
        )
        strong, hint = replace(base, bold=True), replace(base, italic=True, size=size - 0.5)
        face = self.look.typeface
        wide = [
            max(natural_width(column.title, strong, face), natural_width(column.hint, hint, face)) + 2
            for column in self.block.columns
        ]
        spare = max(self.look.width - sum(wide), 0.0) / len(wide)
        places, across = list[Place](), 0.0
        for column, title in zip(self.block.columns, wide, strict=True):
            width = min(title + spare, self.look.width - across)
            parts = [
                Centred(set_text(text, style, width - 1, face), style)
                for text, style in ((column.title, strong), (column.hint, hint), (column.name, strong))
            ]
            places.append(Place(across, *parts))
            across += width
        return places


def _lines_high(part: Centred) -> float:
    return len(part.lines) * part.style.leading
