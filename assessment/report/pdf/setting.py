"""Turns blocks into measured pieces in the look of a skin."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from assessment.report.charts.palette import Palette
from assessment.report.outline.blocks import (
    BandStrip,
    Block,
    Box,
    Bullets,
    Cover,
    Heading,
    KeyValues,
    Masthead,
    PageBreak,
    Paragraph,
    Pictures,
    RadarBlock,
    Run,
    SideBySide,
    Signatures,
    Skin,
    Table,
    Text,
    Tiles,
    runs,
)
from assessment.report.pdf.figures import PictureSource, RadarPiece, shot_rows
from assessment.report.pdf.front import CoverPiece, MastheadPiece, SignaturesPiece
from assessment.report.pdf.pages import Break
from assessment.report.pdf.panels import BoxPiece, lists_piece, strip_piece, tiles_piece
from assessment.report.pdf.piece import Piece, TextPiece
from assessment.report.pdf.skins import Look
from assessment.report.pdf.tables import pairs_piece, table_piece
from assessment.report.pdf.typeset import Style, set_text

_A_THIRD = 0.3

_RADAR: dict[Skin, float] = {"consulting": 400.0, "administrative": 258.0}
"""Heights of the radar: the summary fits one page in both skins."""


@dataclass(frozen=True)
class Setter:
    """Sets blocks: with which look and palette, in what width, with pictures from where."""

    look: Look
    palette: Palette
    pictures: PictureSource
    width: float

    def pieces(self, blocks: Iterable[Block]) -> Iterable[Piece]:
        """Give the pieces of blocks, in order."""
        for block in blocks:
            yield from self._piece(block)

    def _piece(self, block: Block) -> Iterable[Piece]:
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph():
                return (self._paragraph(block),)
            case Bullets(points):
                return tuple(self._bullet(point) for point in points)
            case KeyValues(rows):
                return (pairs_piece(rows, self.look, self.width),)
            case Table():
                return (table_piece(block, self.look, self.width),)
            case Box():
                return (self._box(block),)
            case Pictures():
                return shot_rows(block, self.look, self.width, self.pictures)
            case PageBreak(always):
                return (Break(share=0.0 if always else _A_THIRD),)
            case _:
                return (self._figure(block),)

    def _figure(self, block: Block) -> Piece:
        match block:
            case Tiles():
                return tiles_piece(block, self.look, self.width)
            case BandStrip():
                return strip_piece(block, self.look, self.width)
            case SideBySide():
                return lists_piece(block, self.look, self.width)
            case RadarBlock(data):
                return RadarPiece(
                    data,
                    self.look,
                    self.palette,
                    height=_RADAR[self.look.skin],
                    before=4,
                    after=8,
                )
            case Cover():
                return CoverPiece(block, self.look, self.palette)
            case Masthead():
                return MastheadPiece(block, self.look, after=14)
            case Signatures():
                return SignaturesPiece(block, self.look, before=14)
        raise TypeError(f"no piece for {type(block).__name__}")

    def _lines(self, text: Text, style: Style, width: float | None = None) -> TextPiece:
        return TextPiece(set_text(text, style, width or self.width, self.look.typeface), style)

    def _heading(self, block: Heading) -> tuple[Piece, ...]:
        style = (self.look.h1, self.look.h2, self.look.h3)[min(block.level, 3) - 1]
        piece = self._lines(block.text, style)
        piece.anchor, piece.bookmark = block.anchor, block.bookmark
        piece.level = min(block.level, 2) - 1
        piece.before, piece.after, piece.keep = (18.0, 13.0, 10.0)[min(block.level, 3) - 1], 3.0, True
        if not block.above:
            return (piece,)
        above = self._lines(block.above, self.look.small)
        above.before, above.keep, piece.before = 20.0, True, 1.0
        return above, piece

    def _paragraph(self, block: Paragraph) -> Piece:
        style = {"body": self.look.body, "lead": self.look.lead, "small": self.look.small}[block.kind]
        if self.width < self.look.width:
            style = replace(style, first_indent=0.0)
        piece = self._lines(block.text, style)
        piece.after = 6.0 if block.kind == "body" else 5.0
        piece.keep = block.keep_with_next
        return piece

    def _bullet(self, point: Text) -> Piece:
        style = replace(self.look.body, first_indent=0.0)
        piece = self._lines((Run("– "), *runs(point)), style, self.width - 10)
        piece.indent, piece.after = 10.0, 3.0
        return piece

    def _box(self, block: Box) -> Piece:
        ink = self.look.ink
        inner = replace(self, width=self.width - 20)
        task = block.kind == "task"
        fill = ink.paper if task else ink.fill_light
        box = BoxPiece(tuple(inner.pieces(block.blocks)), ink.ink if task else ink.rule, fill, 1.2 if task else 0.6)
        box.width, box.before, box.after, box.keep = self.width, 6.0, 10.0, block.keep_with_next
        return box
