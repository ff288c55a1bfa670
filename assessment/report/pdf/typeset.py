"""Breaks text into lines of a given width. Only spaces break; a word wider than the line is cut between letters."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from assessment.report.outline.blocks import Align, Mark, Text, Tone, runs
from assessment.report.pdf.fonts import Face, Typeface, printable

MARK_ROOM = 1.25
"""Room of a drawn sign before a word, in em."""


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set: size and line height in points, colour, alignment, whether all of it is bold or italic."""

    size: float
    leading: float
    color: str
    muted: str
    strong: str = ""
    bold: bool = False
    italic: bool = False
    align: Align = "left"
    justified: bool = False
    first_indent: float = 0.0

    @property
    def strong_color(self) -> str:
        """The colour of strong runs."""
        return self.strong or self.color


class Fragment(NamedTuple):
    """A stretch of a line: where it starts, what, in which face and colour; a sign is drawn at its start."""

    x: float
    width: float
    text: str
    face: Face
    color: str
    mark: Mark | None
    link: str


class Line(NamedTuple):
    """One line of set text: its fragments and its width."""

    fragments: tuple[Fragment, ...]
    width: float


class _Atom(NamedTuple):
    """A piece of text that is never broken; `spaced` when a space stands before it."""

    text: str
    width: float
    face: Face
    color: str
    mark: Mark | None
    link: str
    spaced: bool


def set_text(text: Text, style: Style, width: float, typeface: Typeface) -> tuple[Line, ...]:
    """Break a text into lines no wider than `width` points, aligned by its style."""
    quick = _quick(text, style, width, typeface)
    if quick is not None:
        return quick
    lines: list[Line] = []
    for atoms in _lines_of_atoms(text, style, typeface):
        lines += _broken(atoms, style, width)
    return tuple(lines)


def _quick(text: Text, style: Style, width: float, typeface: Typeface) -> tuple[Line, ...] | None:
    """Set text of one look without signs, which most text is; `None` when it needs the long way."""
    tone: Tone = "plain"
    link = ""
    if not isinstance(text, str):
        if len(text) != 1 or text[0].mark:
            return None
        tone, link, text = text[0].tone, text[0].link, text[0].text
    face, color = _look(tone, style, typeface)
    text = printable(text)
    if style.justified or "\n" in text or not face.has(text):
        return None
    size, words = style.size, text.split(" ")
    space, limit = face.width(" ") * size, width + 0.01
    lines: list[Line] = []
    start, used, indent = 0, 0.0, style.first_indent
    for number, word in enumerate(words):
        wide = face.width(word) * size
        if wide > width:
            return None
        if number > start and used + space + wide > limit - indent:
            lines.append(_one(" ".join(words[start:number]), used, indent, face, color, link, style, width))
            start, used, indent = number, wide, 0.0
        else:
            used += wide + (space if number > start else 0.0)
    lines.append(_one(" ".join(words[start:]), used, indent, face, color, link, style, width))
    return tuple(lines)


def _one(text: str, span: float, indent: float, face: Face, color: str, link: str, style: Style, width: float) -> Line:
    """Give a line of one fragment."""
    free = 0.0 if style.align == "left" else (width - span) * (0.5 if style.align == "center" else 1.0)
    return Line((Fragment(indent + free, span, text, face, color, None, link),), span)


def natural_width(text: Text, style: Style, typeface: Typeface) -> float:
    """Give the width of the longest line when nothing is broken."""
    return max((_span(atoms, style) for atoms in _lines_of_atoms(text, style, typeface)), default=0.0)


def shortened(text: str, style: Style, width: float, typeface: Typeface) -> str:
    """Give a text that fits one line, with an ellipsis in its middle when something had to go."""
    text = printable(text).replace("\n", " ")
    if natural_width(text, style, typeface) <= width:
        return text
    keep = max(int(len(text) * width / natural_width(text, style, typeface)), 4)
    while keep > 2:
        half = keep // 2
        short = f"{text[:half].rstrip()}…{text[-(keep - half) :].lstrip()}"
        if natural_width(short, style, typeface) <= width:
            return short
        keep -= 1
    return "…"


def _lines_of_atoms(text: Text, style: Style, typeface: Typeface) -> Iterator[list[_Atom]]:
    """Give the atoms of each line as typed (between line feeds)."""
    atoms: list[_Atom] = []
    spaced = False
    for run in runs(text):
        face, color = _look(run.tone, style, typeface)
        mark = run.mark
        for number, part in enumerate(printable(run.text).split("\n")):
            if number:
                yield atoms
                atoms, spaced = [], False
            for position, word in enumerate(part.split(" ")):
                spaced = spaced or position > 0
                if not word and mark is None:
                    continue
                _add_word(atoms, word, face, color, mark, run.link, spaced, style.size, typeface)
                spaced, mark = False, None
    yield atoms


def _add_word(
    atoms: list[_Atom],
    word: str,
    face: Face,
    color: str,
    mark: Mark | None,
    link: str,
    spaced: bool,
    size: float,
    typeface: Typeface,
) -> None:
    room = MARK_ROOM * size if mark else 0.0
    if face.has(word):
        atoms.append(_Atom(word, face.width(word) * size + room, face, color, mark, link, spaced))
        return
    for found, part in typeface.split(word, face):
        atoms.append(_Atom(part, found.width(part) * size + room, found, color, mark, link, spaced))
        room, mark, spaced = 0.0, None, False


def _look(tone: Tone, style: Style, typeface: Typeface) -> tuple[Face, str]:
    if tone == "strong":
        return typeface.bold, style.strong_color
    face = typeface.bold if style.bold else typeface.italic if style.italic or tone == "italic" else typeface.regular
    return face, style.muted if tone == "muted" else style.color


def _broken(atoms: list[_Atom], style: Style, width: float) -> Iterator[Line]:
    """Fill lines greedily."""
    current: list[_Atom] = []
    used, indent = 0.0, style.first_indent
    for word in _words(atoms, style.size, width):
        gap = word[0].face.width(" ") * style.size if word[0].spaced and current else 0.0
        wide = sum([atom.width for atom in word])
        if current and used + gap + wide > width - indent + 0.01:
            yield _line(current, style, width, indent, last=False)
            current, used, gap, indent = [], 0.0, 0.0, 0.0
        current += word
        used += gap + wide
    yield _line(current, style, width, indent, last=True)


def _words(atoms: list[_Atom], size: float, width: float) -> Iterator[list[_Atom]]:
    """Group atoms that touch into words; cut a word wider than the line."""
    word: list[_Atom] = []
    for atom in atoms:
        if atom.spaced and word:
            yield from _cut(word, size, width)
            word = []
        word.append(atom)
    if word:
        yield from _cut(word, size, width)


def _cut(word: list[_Atom], size: float, width: float) -> Iterator[list[_Atom]]:
    if sum([atom.width for atom in word]) <= width:
        yield word
        return
    for atom in word:
        part, used, first = "", MARK_ROOM * size if atom.mark else 0.0, True
        for letter in atom.text:
            wide = atom.face.widths.get(ord(letter), 0.0) * size / 1000
            if part and used + wide > width * 0.98:
                yield [_part(atom, part, used, first)]
                part, used, first = "", 0.0, False
            part, used = part + letter, used + wide
        yield [_part(atom, part, used, first)]


def _part(atom: _Atom, text: str, width: float, first: bool) -> _Atom:
    return atom._replace(text=text, width=width, mark=atom.mark if first else None, spaced=atom.spaced and first)


def _span(atoms: list[_Atom], style: Style) -> float:
    return sum([a.width + (a.face.width(" ") * style.size if a.spaced and i else 0.0) for i, a in enumerate(atoms)])


def _line(atoms: list[_Atom], style: Style, width: float, indent: float, last: bool) -> Line:
    span = _span(atoms, style)
    spread = style.justified and not last and span > width * 0.6
    gaps = sum([1 for i, atom in enumerate(atoms) if i and atom.spaced])
    extra = (width - indent - span) / gaps if spread and gaps else 0.0
    start = indent + (0.0 if style.align == "left" else (width - span) * (0.5 if style.align == "center" else 1.0))
    fragments = tuple(_merged(_placed(atoms, style.size, start, extra), joined=not extra))
    return Line(fragments, span)


def _placed(atoms: list[_Atom], size: float, x: float, extra: float) -> Iterator[tuple[_Atom, Fragment]]:
    for number, atom in enumerate(atoms):
        if number and atom.spaced:
            x += atom.face.width(" ") * size + extra
        text = f"{atom.text} " if extra and number + 1 < len(atoms) and atoms[number + 1].spaced else atom.text
        yield atom, Fragment(x, atom.width, text, atom.face, atom.color, atom.mark, atom.link)
        x += atom.width


def _merged(placed: Iterator[tuple[_Atom, Fragment]], joined: bool) -> Iterator[Fragment]:
    """Join neighbours that look alike, so that a line is mostly one string on the canvas."""
    before: Fragment | None = None
    for atom, now in placed:
        if before is not None and joined and _alike(before, now):
            text = f"{before.text} {now.text}" if atom.spaced else before.text + now.text
            before = before._replace(text=text, width=now.x + now.width - before.x)
            continue
        if before is not None:
            yield before
        before = now
    if before is not None:
        yield before


def _alike(one: Fragment, other: Fragment) -> bool:
    return one.face is other.face and one.color == other.color and one.link == other.link and other.mark is None
