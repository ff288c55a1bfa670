"""Tables: columns of fixed width, a header repeated on every page, cells that may run down over several rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from assessment.report.outline.blocks import Row, Table, Text
from assessment.report.pdf.fonts import Typeface
from assessment.report.pdf.pen import Pen
from assessment.report.pdf.piece import Piece
from assessment.report.pdf.skins import Look
from assessment.report.pdf.typeset import Line, Style, natural_width, set_text

Cell = tuple[Line, ...] | None
"""Set lines; `None` belongs to the cell above."""


_WORTH_CUTTING = 140.0
"""Rows that belong together are moved to the next page together, unless more than this much paper stayed empty."""


@dataclass(frozen=True, slots=True)
class SetRow:
    """A row whose text is broken into lines; `repeated` columns say again what stands on the page before."""

    cells: tuple[Cell, ...]
    height: float
    kind: str = "plain"
    repeated: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Grid:
    """What all parts of a table share. `edges` are the x of all column borders, `ruled` whether lines are drawn."""

    edges: tuple[float, ...]
    styles: tuple[Style, ...]
    head_styles: tuple[Style, ...]
    pad: tuple[float, float]
    ruled: bool
    rule: str
    fill: str


@dataclass
class TablePiece(Piece):
    """A table or the part of it that stands on one page."""

    grid: Grid
    head: SetRow | None
    rows: Sequence[SetRow]
    continued: bool = False

    def __post_init__(self) -> None:
        self.height = sum(row.height for row in self.rows) + self._head_height

    @property
    def _head_height(self) -> float:
        return self.head.height if self.head else 0.0

    @property
    def least(self) -> float:
        """The header and the first rows that stay together."""
        first = next((stop for stop in _stops(self.rows) if stop), len(self.rows))
        used = 0.0
        for row in self.rows[:first]:
            used += row.height
            if used > _WORTH_CUTTING:
                break
        return self._head_height + used

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw grounds, text and rules."""
        self._grounds(pen, x, top)
        down = top
        if self.head is not None:
            if self.continued:
                with pen.marked("Artifact"):
                    self._text(pen, self.head, self.grid.head_styles, x, down)
            else:
                self._text(pen, self.head, self.grid.head_styles, x, down)
            down -= self.head.height
        for row in self.rows:
            self._text(pen, row, self.grid.styles, x, down)
            down -= row.height
        if self.grid.ruled:
            pen.rules(list(self._rules(x, top)), self.grid.rule)

    def split(self, room: float, page: float) -> tuple[Piece, Piece] | None:
        """Cut between rows, rather where nothing runs down over the cut; a row higher than a page is cut itself."""
        count, used = 0, self._head_height
        while count < len(self.rows) and used + self.rows[count].height <= room + 0.01:
            used += self.rows[count].height
            count += 1
        stops = [stop for stop in _stops(self.rows) if 0 < stop <= count]
        best = stops[-1] if stops else 0
        lost = sum(row.height for row in self.rows[best:count])
        if count and lost > _WORTH_CUTTING and self.rows[count - 1].kind != "group":
            best = count
        if best:
            return self._parts(self.rows[:best], _resumed(self.rows, best, self.grid))
        if self.rows and self.rows[0].height + self._head_height > page:
            return self._cut_first(room)
        return None

    def _parts(self, head: Sequence[SetRow], tail: Sequence[SetRow]) -> tuple[Piece, Piece]:
        first = TablePiece(self.grid, self.head, head, self.continued, before=self.before)
        return first, TablePiece(self.grid, self.head, tail, True, after=self.after, keep=self.keep)

    def _cut_first(self, room: float) -> tuple[Piece, Piece] | None:
        grid, row = self.grid, self.rows[0]
        left = room - self._head_height - 2 * grid.pad[1]
        counts = [max(int(left // style.leading), 0) for style in grid.styles]
        if min(counts) < 3:
            return None
        heads = tuple(cell[:n] if cell else cell for cell, n in zip(row.cells, counts, strict=True))
        tails = tuple(cell[n:] if cell else cell for cell, n in zip(row.cells, counts, strict=True))
        first = replace(row, cells=heads, height=_height(heads, grid))
        second = replace(row, cells=tails, height=_height(tails, grid))
        return self._parts([first], [second, *self.rows[1:]])

    def _grounds(self, pen: Pen, x: float, top: float) -> None:
        if not self.grid.ruled:
            return
        width = self.grid.edges[-1]
        if self.head is not None:
            pen.box(x, top - self.head.height, width, self.head.height, fill=self.grid.fill)
        down = top - self._head_height
        for row in self.rows:
            if row.kind != "plain":
                pen.box(x, down - row.height, width, row.height, fill=self.grid.fill)
            down -= row.height

    def _text(self, pen: Pen, row: SetRow, styles: Sequence[Style], x: float, top: float) -> None:
        across, down = self.grid.pad
        for number, cell in enumerate(row.cells):
            if not cell:
                continue
            start = x + self.grid.edges[number] + across
            if number in row.repeated:
                with pen.marked("Artifact"):
                    pen.lines(cell, styles[number], start, top - down)
            else:
                pen.lines(cell, styles[number], start, top - down)

    def _rules(self, x: float, top: float) -> Iterator[tuple[float, float, float, float]]:
        """Give the frame and the lines between cells; none through a cell that runs on."""
        edges, bottom = self.grid.edges, top - self.height
        yield x, top, x + edges[-1], top
        for edge in (edges[0], edges[-1]):
            yield x + edge, top, x + edge, bottom
        down = top
        rows = ([self.head] if self.head else []) + list(self.rows)
        for number, row in enumerate(rows):
            if row.kind != "group":
                for edge in edges[1:-1]:
                    yield x + edge, down, x + edge, down - row.height
            down -= row.height
            below = rows[number + 1].cells if number + 1 < len(rows) else ()
            start = next((i for i, cell in enumerate(below) if cell is not None), 0)
            yield x + edges[start], down, x + edges[-1], down


def table_piece(table: Table, look: Look, width: float) -> TablePiece:
    """Set a table in a width."""
    style = look.fine if table.small else look.cell
    pad = (4.0, 1.8) if table.small else (5.0, 2.8)
    edges = _edges(table, width, style, pad[0], look.typeface)
    styles = tuple(replace(style, align=column.align) for column in table.columns)
    heads = tuple(replace(each, bold=True) for each in styles)
    grid = Grid(edges, styles, heads, pad, True, look.ink.rule, look.ink.fill_light)
    titles = Row(tuple(column.title for column in table.columns))
    head = next(iter(_set_rows([titles], grid, heads, look.typeface))) if any(titles.cells) else None
    return TablePiece(grid, head, _set_rows(table.rows, grid, styles, look.typeface), before=6, after=6)


def pairs_piece(rows: Sequence[tuple[Text, Text]], look: Look, width: float, share: float = 0.34) -> TablePiece:
    """Set names and values in two columns without rules."""
    style = replace(look.body, justified=False, first_indent=0.0, leading=look.body.size * 1.3)
    edges = (0.0, width * share - 10, width * share, width)
    styles = (replace(style, color=look.ink.muted), style, style)
    grid = Grid(edges, styles, styles, (0.0, 2.4), False, "", "")
    set_rows = _set_rows([Row((name, "", text)) for name, text in rows], grid, styles, look.typeface)
    return TablePiece(grid, None, set_rows, before=4, after=6)


def _edges(table: Table, width: float, style: Style, pad: float, typeface: Typeface) -> tuple[float, ...]:
    """Share out the width; no column is narrower than its longest fixed word, the widest one gives way."""
    total = sum(column.width for column in table.columns)
    widths = [width * column.width / total for column in table.columns]
    bold = replace(style, bold=True)
    for number in range(len(widths)):
        longest = max((natural_width(word, bold, typeface) for word in _fixed_words(table, number)), default=0.0)
        lacking = longest + 2 * pad + 0.5 - widths[number]
        if lacking > 0:
            widths[number] += lacking
            widths[widths.index(max(widths))] -= lacking
    return tuple(accumulate(widths, initial=0.0))


def _fixed_words(table: Table, number: int) -> set[Text]:
    """Give the words of a column that are ours: those of its title, and those with a sign before them."""
    found: set[Text] = {*table.columns[number].title.split()}
    for row in table.rows:
        cell = row.cells[number] if number < len(row.cells) else None
        if isinstance(cell, tuple) and len(cell) == 1 and cell[0].mark:
            first, *rest = cell[0].text.split()
            found |= {(replace(cell[0], text=first),), *rest}
    return found


def _set_rows(rows: Sequence[Row], grid: Grid, styles: Sequence[Style], typeface: Typeface) -> list[SetRow]:
    result = []
    for row in rows:
        full = replace(row, cells=row.cells + ("",) * (len(styles) - len(row.cells)))
        cells = tuple(_set_cell(full, number, grid, styles, typeface) for number in range(len(styles)))
        result.append(SetRow(cells, 0.0, row.kind))
    return _with_heights(result, grid)


def _set_cell(row: Row, number: int, grid: Grid, styles: Sequence[Style], typeface: Typeface) -> Cell:
    text = row.cells[number]
    if text is None:
        return None
    if not text:
        return ()
    style = styles[number] if row.kind == "plain" else replace(styles[number], bold=True)
    right = grid.edges[-1] if row.kind == "group" else grid.edges[number + 1]
    return set_text(text, style, right - grid.edges[number] - 2 * grid.pad[0], typeface)


def _with_heights(rows: Sequence[SetRow], grid: Grid) -> list[SetRow]:
    """Give each row the height of its own cells, and the last row of a cell that runs down what is still missing."""
    heights = []
    for number, row in enumerate(rows):
        below = rows[number + 1].cells if number + 1 < len(rows) else ()
        own = tuple(() if below and below[i] is None else cell for i, cell in enumerate(row.cells))
        heights.append(_height(own, grid))
    for number, row in enumerate(rows):
        for column, cell in enumerate(row.cells):
            last = _last(rows, number, column)
            if cell and last > number:
                need = len(cell) * grid.styles[column].leading + 2 * grid.pad[1]
                heights[last] += max(need - sum(heights[number : last + 1]), 0.0)
    return [replace(row, height=height) for row, height in zip(rows, heights, strict=True)]


def _last(rows: Sequence[SetRow], start: int, column: int) -> int:
    """Give the last row over which a cell runs down."""
    last = start
    while last + 1 < len(rows) and rows[last + 1].cells[column] is None:
        last += 1
    return last


def _height(cells: Sequence[Cell], grid: Grid) -> float:
    lines = [len(cell or ()) * style.leading for cell, style in zip(cells, grid.styles, strict=False)]
    return max([*lines, grid.styles[0].leading]) + 2 * grid.pad[1]


def _stops(rows: Sequence[SetRow]) -> Iterator[int]:
    """Give the row numbers before which the table is best cut: nothing runs over, no sub-heading is left alone."""
    for number in range(len(rows) + 1):
        runs_over = number < len(rows) and any(cell is None for cell in rows[number].cells)
        if not runs_over and not (number and rows[number - 1].kind == "group"):
            yield number


def _resumed(rows: Sequence[SetRow], start: int, grid: Grid) -> list[SetRow]:
    """Give the rows from `start`, saying again in the first what runs down from the page before."""
    first, repeated = list(rows[start].cells), set()
    for column, cell in enumerate(first):
        above = start
        while cell is None and above > 0:
            above -= 1
            cell = rows[above].cells[column]
        if first[column] is None:
            first[column] = cell or ()
            repeated.add(column)
    resumed = replace(rows[start], cells=tuple(first), repeated=frozenset(repeated))
    return _with_heights([resumed, *rows[start + 1 :]], grid) if repeated else list(rows[start:])
