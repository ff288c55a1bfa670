"""Pieces that are pictures: charts drawn as vectors, photographs, the code square."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO

import segno
from PIL import UnidentifiedImageError
from reportlab.lib.utils import ImageReader

from assessment.report.charts.palette import Palette
from assessment.report.charts.radar import draw_radar
from assessment.report.charts.radar_data import RadarData
from assessment.report.outline.blocks import PictureRef, Pictures
from assessment.report.pdf.canvas_renderer import draw_figure
from assessment.report.pdf.pen import Pen
from assessment.report.pdf.piece import Piece
from assessment.report.pdf.skins import Look
from assessment.report.pdf.typeset import Line, set_text

PictureSource = Callable[[str], bytes | None]
"""Gives the bytes of a picture (JPEG or PNG) by its id, or `None` when there are none."""


@dataclass
class RadarPiece(Piece):
    """The radar, as wide as the text."""

    data: RadarData
    look: Look
    palette: Palette

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it as vectors with text that can be copied."""
        with pen.marked("Figure"):
            draw_figure(
                pen.canvas,
                (x, top - self.height, self.look.width, self.height),
                self.look.typeface,
                lambda figure: draw_radar(figure, self.data, self.palette),
            )


@dataclass(frozen=True, slots=True)
class Shot:
    """One photograph with its caption; without a picture only the rest of a long caption."""

    image: ImageReader | None
    size: tuple[float, float]
    caption: tuple[Line, ...]
    missing: tuple[Line, ...] = ()


@dataclass
class ShotRow(Piece):
    """Photographs beside each other, captions under them."""

    shots: Sequence[Shot]
    look: Look
    each: float
    gap: float = 8.0

    def __post_init__(self) -> None:
        self.high = max(shot.size[1] for shot in self.shots)
        self.height = self.high + 3 + max(len(shot.caption) for shot in self.shots) * self.look.small.leading

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the pictures, aligned at the top."""
        ink = self.look.ink
        for shot in self.shots:
            width, height = shot.size
            if shot.image is not None:
                pen.picture(shot.image, x, top - height, width, height)
                pen.box(x, top - height, width, height, ink.rule_light, line=0.5)
            elif height:
                pen.box(x, top - height, width, height, ink.rule, ink.fill_light, dash=(2, 2))
            pen.lines(shot.missing, self.look.small, x + 6, top - 6)
            pen.lines(shot.caption, self.look.small, x, top - self.high - 3)
            x += self.each + self.gap

    def split(self, room: float, page: float) -> tuple[Piece, Piece] | None:
        """Cut captions that are longer than a page; the pictures stay with their first lines."""
        leading = self.look.small.leading
        lines = int((room - self.high - 3) // leading)
        if self.height <= page or lines < 3:
            return None
        first = [replace(shot, caption=shot.caption[:lines]) for shot in self.shots]
        rest = [Shot(None, (0, 0), shot.caption[lines:]) for shot in self.shots]
        return (
            ShotRow(first, self.look, self.each, before=self.before),
            ShotRow(rest, self.look, self.each, after=self.after),
        )


def shot_rows(block: Pictures, look: Look, width: float, source: PictureSource) -> list[ShotRow]:
    """Set pictures in rows of three."""
    gap = 8.0
    each = (width - 2 * gap) / 3
    shots = [_shot(picture, block.unreadable, look, each, source) for picture in block.pictures]
    rows = [shots[i : i + 3] for i in range(0, len(shots), 3)]
    return [ShotRow(row, look, each, gap, before=6, after=6) for row in rows]


def _shot(picture: PictureRef, unreadable: str, look: Look, width: float, source: PictureSource) -> Shot:
    caption = set_text(picture.caption, look.small, width, look.typeface) if picture.caption else ()
    image = _image(source(picture.id))
    if image is None:
        notice = set_text(unreadable, look.small, width - 12, look.typeface)
        return Shot(None, (width, max(40.0, len(notice) * look.small.leading + 12)), caption, notice)
    pixels = image.getSize()
    scale = min(width / pixels[0], width / pixels[1])
    return Shot(image, (pixels[0] * scale, pixels[1] * scale), caption)


def _image(data: bytes | None) -> ImageReader | None:
    """Read a picture; `None` when there is none or it is broken."""
    if not data:
        return None
    try:
        image = ImageReader(BytesIO(data))
        image.getSize()
    except (OSError, UnidentifiedImageError, ValueError, SyntaxError):
        return None
    return image


def draw_code(pen: Pen, content: str, x: float, y: float, size: float, color: str) -> None:
    """Draw a QR code as vector rectangles, one per run of dark modules in a row."""
    matrix = [[bool(module) for module in row] for row in segno.make_qr(content, error="m").matrix]
    module = size / len(matrix)
    path = pen.canvas.beginPath()
    for number, row in enumerate(matrix):
        start: int | None = None
        for column, dark in enumerate([*row, False]):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                top = y + size - (number + 1) * module
                path.rect(x + start * module, top, (column - start) * module, module * 1.01)
                start = None
    pen.canvas.saveState()
    pen.canvas.setFillColor(color)
    pen.canvas.drawPath(path, stroke=0, fill=1)
    pen.canvas.restoreState()
