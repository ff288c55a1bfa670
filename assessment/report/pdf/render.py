"""Prints an outline: sets it, puts it on pages, draws the pages with header, footer and bookmarks."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFString
from reportlab.pdfgen.canvas import Canvas

from assessment.library.shipped import resources_folder
from assessment.library.tokens import Tokens, read_tokens
from assessment.report.charts.palette import palette
from assessment.report.outline.blocks import Outline
from assessment.report.pdf.figures import PictureSource
from assessment.report.pdf.fonts import printable
from assessment.report.pdf.front import CoverPiece
from assessment.report.pdf.furniture import draw_furniture
from assessment.report.pdf.pages import Sheet, paginate
from assessment.report.pdf.pen import Pen
from assessment.report.pdf.setting import Setter
from assessment.report.pdf.skins import PAGE, Look, look_of

Progress = Callable[[int, int], None]
"""Told after each page: pages drawn, pages in all."""


class Cancelled(Exception):
    """Raised when the caller asked to stop; nothing was written."""


def no_pictures(_: str) -> None:
    """A picture source without pictures."""
    return


def render_pdf(
    outline: Outline,
    pictures: PictureSource = no_pictures,
    progress: Progress = lambda done, of: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> bytes:
    """Give the PDF of an outline; the same outline and pictures always give the same bytes.

    `cancelled` is asked before each page; when it says yes, `Cancelled` is raised. Raises `Unusable` when a font of
    the program is missing.
    """
    with _binary_streams():
        return _rendered(outline, pictures, progress, cancelled)


def _rendered(outline: Outline, pictures: PictureSource, progress: Progress, cancelled: Callable[[], bool]) -> bytes:
    tokens = _tokens()
    look = look_of(outline.skin, tokens)
    setter = Setter(look, palette(tokens, "print"), pictures, look.width)
    sheets = paginate(setter.pieces(outline.blocks), look.height)
    target = BytesIO()
    canvas = _canvas(target, outline, look)
    for number, sheet in enumerate(sheets, 1):
        if cancelled():
            raise Cancelled
        _draw(Pen(canvas), sheet, outline, look, number, len(sheets))
        canvas.showPage()
        progress(number, len(sheets))
    canvas.save()
    return target.getvalue()


@lru_cache(maxsize=1)
def _tokens() -> Tokens:
    return read_tokens(resources_folder() / "theme" / "tokens.json")


@contextmanager
def _binary_streams() -> Iterator[None]:
    """Write streams as bytes: the library's text armour for them costs a fifth of the time and of the file."""
    before = rl_config.useA85
    rl_config.useA85 = 0
    try:
        yield
    finally:
        rl_config.useA85 = before


def _canvas(target: BytesIO, outline: Outline, look: Look) -> Canvas:
    """Open a canvas with our fonts only, document properties and language; nothing in it depends on the clock."""
    first: Any = look.typeface.regular.name  # the stubs take it for a number
    canvas = Canvas(target, pagesize=PAGE, invariant=1, initialFontName=first, pageCompression=1)
    meta = outline.meta
    canvas.setTitle(printable(meta.title))
    canvas.setSubject(printable(meta.subject))
    canvas.setAuthor(printable(meta.author))
    canvas.setCreator("Sẵn Sàng")
    vars(canvas)["_doc"].Catalog.Lang = PDFString(meta.language)
    canvas.showOutline()
    return canvas


def _draw(pen: Pen, sheet: Sheet, outline: Outline, look: Look, number: int, pages: int) -> None:
    for piece, offset in sheet.placed:
        piece.draw(pen, look.left, look.top - offset)
    if any(isinstance(piece, CoverPiece) for piece, _ in sheet.placed):
        return
    with pen.marked("Artifact"):
        draw_furniture(pen, outline.meta, look, number, pages)


__all__ = ["Cancelled", "PictureSource", "Progress", "no_pictures", "render_pdf"]
