"""Draws on a page: text, lines, boxes, signs, links, pictures. Coordinates are points from the lower left."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Literal

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from assessment.report.outline.blocks import Mark
from assessment.report.pdf.marks import draw_mark
from assessment.report.pdf.typeset import MARK_ROOM, Line, Style

Kind = Literal["Artifact", "Figure"]


@lru_cache(maxsize=64)
def paint(code: str) -> Color:
    """Give the canvas colour of a hex code."""
    return HexColor(code)


class Pen:
    """A canvas with the few strokes a report needs."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self._fill = ""

    def lines(self, lines: Sequence[Line], style: Style, x: float, top: float) -> None:
        """Write set lines; `top` is the upper edge of the first."""
        text = self.canvas.beginText()
        current, cursor = "", (-1.0, 0)
        first = top - (style.leading + style.size * 0.72) / 2
        for number, line in enumerate(lines):
            baseline = first - number * style.leading
            for part in line.fragments:
                if current != part.face.name:
                    current = part.face.name
                    text.setFont(current, style.size, style.leading)
                if self._fill != part.color:
                    self._fill = part.color
                    text.setFillColor(paint(part.color))
                start = x + part.x
                if part.mark:
                    self.mark(part.mark, start, baseline, style.size, part.color)
                    start += MARK_ROOM * style.size
                # Going to the next line is shorter than a new origin and far cheaper to write.
                if cursor != (start, number):
                    text.setTextOrigin(start, baseline)
                text.textLine(part.text)
                cursor = (start, number + 1)
                if part.link:
                    self.link(part.link, start, baseline - 2, start + part.width, baseline + style.size)
        self.canvas.drawText(text)

    def mark(self, mark: Mark, x: float, baseline: float, size: float, color: str) -> None:
        """Draw a sign of the height of a capital letter."""
        self.canvas.saveState()
        self.canvas.setStrokeColor(paint(color))
        self.canvas.setFillColor(paint(color))
        draw_mark(self.canvas, mark, x, baseline, size)
        self.canvas.restoreState()

    def rule(self, x1: float, y1: float, x2: float, y2: float, color: str, width: float = 0.6) -> None:
        """Draw a straight line."""
        self.canvas.setStrokeColor(paint(color))
        self.canvas.setLineWidth(width)
        self.canvas.line(x1, y1, x2, y2)

    def rules(self, segments: Sequence[tuple[float, float, float, float]], color: str, width: float = 0.6) -> None:
        """Draw many straight lines at once."""
        self.canvas.setStrokeColor(paint(color))
        self.canvas.setLineWidth(width)
        self.canvas.lines(list(segments))

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        stroke: str = "",
        fill: str = "",
        line: float = 0.6,
        radius: float = 0.0,
        dash: tuple[float, float] | None = None,
    ) -> None:
        """Draw a rectangle from its lower left corner."""
        canvas = self.canvas
        canvas.saveState()
        if fill:
            canvas.setFillColor(paint(fill))
        if stroke:
            canvas.setStrokeColor(paint(stroke))
            canvas.setLineWidth(line)
        if dash:
            canvas.setDash(*dash)
        if radius:
            canvas.roundRect(x, y, width, height, radius, stroke=bool(stroke), fill=bool(fill))
        else:
            canvas.rect(x, y, width, height, stroke=bool(stroke), fill=bool(fill))
        canvas.restoreState()

    def link(self, anchor: str, x1: float, y1: float, x2: float, y2: float) -> None:
        """Make an area lead to an anchor of this document."""
        self.canvas.linkRect("", anchor, (x1, y1, x2, y2), relative=0, thickness=0)

    def anchor(self, name: str, top: float, title: str = "", level: int = 0) -> None:
        """Set an anchor at a height of this page; with a title it also stands in the bookmarks."""
        self.canvas.bookmarkPage(name, fit="XYZ", top=top + 6)
        if title:
            self.canvas.addOutlineEntry(title, name, level=level, closed=level > 0)

    def picture(self, image: ImageReader, x: float, y: float, width: float, height: float) -> None:
        """Draw a picture."""
        self.canvas.drawImage(image, x, y, width, height)

    @contextmanager
    def marked(self, kind: Kind) -> Iterator[None]:
        """Mark what is drawn as page furniture ("Artifact") or as a figure, for readers that skip either."""
        # The canvas has no public call for marked content; every PDF operator of a page goes through this list.
        code: list[str] = vars(self.canvas)["_code"]
        code.append(f"/{kind} BMC")
        yield
        code.append("EMC")
