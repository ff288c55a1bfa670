"""Framed pieces: tiles, band strip, box, two lists side by side."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from assessment.report.outline.blocks import BandStrip, PointList, Run, Rung, SideBySide, Tile, Tiles
from assessment.report.pdf.pen import Pen
from assessment.report.pdf.piece import Piece, Stack
from assessment.report.pdf.skins import Look
from assessment.report.pdf.typeset import Line, Style, natural_width, set_text

_LEAST_ROOM = 130.0
"""A box is not begun at the foot of a page with less room than this."""


@dataclass(frozen=True, slots=True)
class Label:
    """Set lines at a place inside a panel (`down` from its upper edge)."""

    lines: tuple[Line, ...]
    style: Style
    across: float
    down: float
    link: str = ""

    @property
    def bottom(self) -> float:
        """How far down the label reaches."""
        return self.down + len(self.lines) * self.style.leading


@dataclass(frozen=True, slots=True)
class Panel:
    """A framed rectangle with labels. `bar` is a thick left edge ("solid", "double"); `hatched` marks an open range."""

    x: float
    width: float
    height: float
    labels: tuple[Label, ...]
    stroke: str
    line: float = 0.6
    fill: str = ""
    dash: tuple[float, float] | None = None
    bar: str = ""
    hatched: bool = False


@dataclass
class PanelRow(Piece):
    """Panels beside each other, and labels that stand outside them."""

    panels: Sequence[Panel]
    look: Look
    radius: float = 3.0
    outside: Sequence[Label] = field(default_factory=tuple)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw each panel with its labels, from left to right."""
        for number, panel in enumerate(self.panels):
            self._frame(pen, panel, x + panel.x, top)
            below = [label for label in self.outside if label.link == str(number)]
            for label in (*panel.labels, *below):
                pen.lines(label.lines, label.style, x + panel.x + label.across, top - label.down)

    def _frame(self, pen: Pen, panel: Panel, x: float, top: float) -> None:
        y = top - panel.height
        pen.box(x, y, panel.width, panel.height, panel.stroke, panel.fill, panel.line, self.radius, panel.dash)
        if panel.hatched:
            step = 6.0
            marks = [
                (x + i * step, y + 1, x + i * step + panel.height - 2, top - 1)
                for i in range(1, int((panel.width - panel.height) / step) + 1)
            ]
            pen.rules(marks, self.look.ink.rule_light, 0.5)
        if panel.bar:
            pen.box(x, y, 2.4, panel.height, fill=self.look.ink.ink)
        if panel.bar == "double":
            pen.rule(x + 4, y, x + 4, top, self.look.ink.ink, 0.8)


@dataclass
class BoxPiece(Piece):
    """Pieces in a frame; cut where its content can be cut."""

    content: Sequence[Piece]
    stroke: str
    fill: str
    line: float
    pad: tuple[float, float] = (10.0, 8.0)

    def __post_init__(self) -> None:
        self.height = Stack(self.content).height + 2 * self.pad[1]
        self.width = 0.0

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the frame and what is in it."""
        width = self.width or 400.0
        pen.box(x, top - self.height, width, self.height, self.stroke, self.fill, self.line, 3.0)
        Stack(self.content).draw(pen, x + self.pad[0], top - self.pad[1])

    def split(self, room: float, page: float) -> tuple[Piece, Piece] | None:
        """Cut the content and frame both parts."""
        if room < _LEAST_ROOM:
            return None
        head, tail = Stack(self.content).cut(room - 2 * self.pad[1], page)
        if not head or not tail:
            return None
        first, second = self._framed(head), self._framed(tail)
        first.before, second.after = self.before, self.after
        return first, second

    def _framed(self, content: Sequence[Piece]) -> "BoxPiece":
        part = BoxPiece(content, self.stroke, self.fill, self.line, self.pad)
        part.width = self.width
        return part


def tiles_piece(block: Tiles, look: Look, width: float) -> PanelRow:
    """Set headline numbers side by side."""
    gap = 8.0
    each = (width - gap * (len(block.tiles) - 1)) / len(block.tiles)
    labels = [_tile(tile, look, each - 20) for tile in block.tiles]
    height = max(max(label.bottom for label in tile) for tile in labels) + 7
    panels = [
        Panel(i * (each + gap), each, height, tile, look.ink.rule, fill=look.ink.paper) for i, tile in enumerate(labels)
    ]
    return PanelRow(panels, look, height=height, before=8, after=10)


def _tile(tile: Tile, look: Look, width: float) -> tuple[Label, ...]:
    small = replace(look.small, size=8.5, leading=11.5, color=look.ink.muted, italic=False)
    big = replace(look.h1, size=18.0, leading=24.0, italic=False)
    title = Label(set_text(tile.label, small, width, look.typeface), small, 10, 7)
    figure = Label(set_text(tile.figure, big, width, look.typeface), big, 10, title.bottom)
    used = natural_width(tile.figure, big, look.typeface) + 7
    note = set_text(tile.note, small, max(width - used, 40), look.typeface) if tile.note else ()
    if len(note) == 1:
        return title, figure, Label(note, small, 10 + used, figure.down + 9)
    wrapped = set_text(tile.note, small, width, look.typeface) if tile.note else ()
    return title, figure, Label(wrapped, small, 10, figure.bottom)


def strip_piece(block: BandStrip, look: Look, width: float) -> PanelRow:
    """Set the bands of a dimension side by side."""
    gap = 4.0
    each = (width - gap * (len(block.rungs) - 1)) / len(block.rungs)
    number = replace(look.cell, size=11, leading=15, bold=True, align="center")
    name = replace(look.small, size=8.25, leading=11, color=look.ink.ink, italic=False, align="center")
    panels, outside = [], []
    bottom = 0.0
    for index, rung in enumerate(block.rungs):
        panels.append(_rung(rung, look, index * (each + gap), each, number))
        title = Label(set_text(rung.name, name, each, look.typeface), name, 0, 25, str(index))
        marks = [
            Label(
                set_text((mark,), replace(name, bold=True), each, look.typeface),
                name,
                0,
                title.bottom + i * 11.5,
                str(index),
            )
            for i, mark in enumerate(rung.marks)
        ]
        outside += [title, *marks]
        bottom = max(bottom, *(label.bottom for label in (title, *marks)))
    return PanelRow(panels, look, 0.0, outside, height=bottom, before=6, after=8, keep=True)


def _rung(rung: Rung, look: Look, x: float, width: float, style: Style) -> Panel:
    ink = look.ink
    label = Label(set_text(str(rung.number), style, width, look.typeface), style, 0, 3.5)
    thick = 2.0 if rung.current else 0.6
    dash = (2.5, 2.0) if rung.target and not rung.current else None
    fill = ink.fill_mid if rung.reached else ink.paper
    return Panel(x, width, 22, (label,), ink.ink, thick, fill, dash, hatched=rung.possible)


def lists_piece(block: SideBySide, look: Look, width: float) -> PanelRow:
    """Set two titled lists beside each other."""
    gap = 10.0
    each = (width - gap) / 2
    left, right = _points(block.left, look, each), _points(block.right, look, each)
    height = max(left[-1].bottom, right[-1].bottom) + 9
    panels = (
        Panel(0, each, height, left, look.ink.rule, bar="solid"),
        Panel(each + gap, each, height, right, look.ink.rule, bar="double"),
    )
    return PanelRow(panels, look, 2.0, height=height, before=6, after=8)


def _points(points: PointList, look: Look, width: float) -> tuple[Label, ...]:
    title_style = replace(look.h3, italic=False)
    strong = replace(look.cell, bold=True)
    why = replace(look.small, color=look.ink.muted, italic=False)
    code_room = 30.0
    title = set_text((Run(points.title, "strong", points.mark),), title_style, width - 24, look.typeface)
    labels = [Label(title, title_style, 13, 8)]
    down = labels[0].bottom + 4
    if not points.points:
        return (*labels, Label(set_text(points.empty, why, width - 26, look.typeface), why, 13, down))
    for point in points.points:
        room = width - 26 - code_room
        code = set_text((Run(point.code, link=point.link),), strong, code_room, look.typeface)
        labels.append(Label(code, strong, 13, down))
        name = set_text((Run(point.title, link=point.link),), strong, room, look.typeface)
        labels.append(Label(name, strong, 13 + code_room, down))
        reason = set_text(point.why, why, room, look.typeface)
        labels.append(Label(reason, why, 13 + code_room, labels[-1].bottom))
        down = labels[-1].bottom + 5
    return tuple(labels)
