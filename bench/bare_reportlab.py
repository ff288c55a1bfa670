"""The same pages by bare reportlab platypus: ready strings, plain paragraphs and tables, two figures of ready lines.

This is what a developer would write by hand for one report, with nothing decided, named or checked on the way.
"""

from collections.abc import Iterable
from html import escape
from io import BytesIO
from pathlib import Path

from reportlab.graphics.shapes import Drawing, Line
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from assessment.report.outline import blocks as b

FONTS = Path(__file__).parents[1] / "resources" / "fonts"
_WIDTH = A4[0] - 48 * mm


class BareReport:
    """Holds the ready strings of an outline; `render` prints them."""

    def __init__(self, outline: b.Outline) -> None:
        regular = next(FONTS.glob("Inter*400*.ttf"), None) or next(FONTS.glob("Inter*Regular*.ttf"))
        pdfmetrics.registerFont(TTFont("BareInter", regular))
        self._body = ParagraphStyle("body", fontName="BareInter", fontSize=10, leading=14)
        self._small = ParagraphStyle("small", parent=self._body, fontSize=8.5, leading=11)
        self._title = ParagraphStyle("title", parent=self._body, fontSize=15, leading=20)
        self._blocks = tuple(outline)

    def render(self) -> bytes:
        """Print everything once and give the PDF."""
        target = BytesIO()
        document = SimpleDocTemplate(target, pagesize=A4, leftMargin=30 * mm, rightMargin=18 * mm, invariant=1)
        document.build([flowable for block in self._blocks for flowable in self._flowables(block)])
        return target.getvalue()

    def _flowables(self, block: b.Block) -> Iterable[Flowable]:
        match block:
            case b.Heading(text=text):
                return [self._text(text, self._title)]
            case b.Paragraph(text=text):
                return [self._text(b.words(text))]
            case b.Bullets(points=points):
                return [self._text(f"– {b.words(point)}") for point in points]
            case b.KeyValues(rows=rows):
                return [self._grid([[name, b.words(value)] for name, value in rows])]
            case b.Tiles(tiles=tiles):
                return [self._grid([[f"{tile.label} {tile.figure} {tile.note}" for tile in tiles]])]
            case b.Table(columns=columns, rows=rows):
                head = [column.title for column in columns]
                body = [["" if cell is None else b.words(cell) for cell in row.cells] for row in rows]
                total = sum(column.width for column in columns)
                return [self._grid([head, *body], [column.width / total * _WIDTH for column in columns])]
            case b.RadarBlock():
                return [_lines()]
            case b.BandStrip(rungs=rungs):
                return [self._grid([[f"{rung.number} {rung.name}" for rung in rungs]])]
            case b.Box(blocks=inner):
                return [flowable for part in inner for flowable in self._flowables(part)]
            case b.SideBySide(left=left, right=right):
                return [self._text(f"{p.code} {p.title} {p.why}") for p in (*left.points, *right.points)]
            case b.Cover():
                lines = [block.title, block.subtitle, block.firm, block.firm_line, block.disclaimer]
                return [*(self._text(line, self._title) for line in lines), _lines(), PageBreak()]
            case b.Signatures(columns=columns):
                return [Spacer(1, 40), self._grid([[f"{c.title} {c.hint} {c.name}" for c in columns]])]
            case b.PageBreak(always=True):
                return [PageBreak()]
            case _:
                return []

    def _text(self, text: str, style: ParagraphStyle | None = None) -> Paragraph:
        return Paragraph(escape(text, quote=False), style or self._body)

    def _grid(self, rows: list[list[str]], widths: list[float] | None = None) -> Table:
        columns = len(rows[0])
        cells = [[self._text(cell, self._small) for cell in row] for row in rows]
        return Table(
            cells,
            widths or [_WIDTH / columns] * columns,
            repeatRows=1,
            style=[("GRID", (0, 0), (-1, -1), 0.5, "#8C8C8C")],
        )


def _lines() -> Drawing:
    drawing = Drawing(_WIDTH, 260)
    for number in range(300):
        drawing.add(Line(number, 10, 300 - number, 250))
    return drawing
