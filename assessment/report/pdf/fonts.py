"""The fonts of paper: which glyphs they have, how wide text is, and what stands for a glyph nobody has."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from assessment.domain.problems import refused
from assessment.domain.wording import N_, Sentence
from assessment.library.shipped import resources_folder

Family = Literal["Inter", "Tinos"]

SUBSTITUTE = "□"
"""Printed where no font has the glyph, so that nothing typed vanishes without a trace."""

_INVISIBLE = dict.fromkeys(
    [
        *(0x00AD, 0x061C, 0xFEFF),
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x206A),
        *range(0xFE00, 0xFE10),
    ]
)
"""Marks without a glyph of their own: direction, joining and variation marks. They only steer, so paper drops them."""

_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")

_SPACES = {0x09: " ", 0x0B: " ", 0x0C: " ", 0x0D: " ", 0x85: " ", 0x2028: "\n", 0x2029: "\n", 0x202F: "\u00a0"}


@dataclass(frozen=True, slots=True)
class Face:
    """One registered font: its name for the canvas, glyph widths in thousandths of the size, letters it has."""

    name: str
    widths: dict[int, float]
    letters: frozenset[str]
    measured: dict[str, float] = field(default_factory=dict)

    def width(self, text: str) -> float:
        """Give the width of a text at size 1; words are remembered, because reports repeat them."""
        found = self.measured.get(text)
        if found is None:
            found = sum([self.widths.get(ord(letter), 0.0) for letter in text]) / 1000
            if len(self.measured) < 20_000:
                self.measured[text] = found
        return found

    def has(self, text: str) -> bool:
        """Whether the font has a glyph for every letter."""
        return self.letters.issuperset(text)


@dataclass(frozen=True, slots=True)
class Typeface:
    """The faces of one family, and the faces asked when a glyph is missing."""

    regular: Face
    bold: Face
    italic: Face
    fallback: Face
    fallback_bold: Face

    def split(self, text: str, face: Face) -> Iterator[tuple[Face, str]]:
        """Cut a text into runs of one face each; a glyph that no face has becomes the substitute."""
        if face.has(text):
            yield face, text
            return
        second = self.fallback_bold if face is self.bold else self.fallback
        run, current = "", face
        for letter in text.translate(_INVISIBLE):
            chosen, shown = _face_for(letter, face, second)
            if chosen is not current and run:
                yield current, run
                run = ""
            current, run = chosen, run + shown
        if run:
            yield current, run


def printable(text: str) -> str:
    """Give typed text as paper takes it: NFC, without direction marks, with plain spaces and line feeds."""
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text
    clean = unicodedata.normalize("NFC", text.replace("\r\n", "\n")).translate(_SPACES).translate(_INVISIBLE)
    return _CONTROLS.sub(SUBSTITUTE, clean)


@lru_cache(maxsize=4)
def typeface(family: Family) -> Typeface:
    """Give a family with every face registered at the PDF library (once a process).

    Raises `Unusable` with the name of the file when a font is missing or unreadable.
    """
    inter, inter_bold = _face("Inter-Regular"), _face("Inter-Bold")
    tinos, tinos_bold = _face("Tinos-Regular"), _face("Tinos-Bold")
    if family == "Inter":
        return Typeface(inter, inter_bold, inter, tinos, tinos_bold)
    return Typeface(tinos, tinos_bold, _face("Tinos-Italic"), inter, inter_bold)


@lru_cache(maxsize=16)
def _face(name: str) -> Face:
    try:
        font = TTFont(name, str(resources_folder() / "fonts" / f"{name}.ttf"))
    except (TTFError, OSError) as error:
        raise refused(
            "font-missing",
            Sentence.of(N_("The font file {file} is missing or damaged."), file=f"{name}.ttf"),
            Sentence.of(N_("Install the program again; the fonts come with it.")),
        ) from error
    pdfmetrics.registerFont(font)
    widths = {code: float(width) for code, width in font.face.charWidths.items()}
    return Face(name, widths, frozenset([*map(chr, widths), "\n"]))


def _face_for(letter: str, first: Face, second: Face) -> tuple[Face, str]:
    if ord(letter) in first.widths or letter == "\n":
        return first, letter
    if ord(letter) in second.widths:
        return second, letter
    return first, SUBSTITUTE
