"""The room labels take around a round chart, told from their letters: the same on screen and on paper, without a font.

Lengths are points. A label is a code with a name under it, in one line or two, beyond the rim of the circle.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from unicodedata import combining, east_asian_width, normalize

_SLIM, _NARROW, _BROAD = "ijlI.,:;'|! ", "frt()-/", "mwMW"
_DASHES = "–—-"

LINE = 1.24
"""From one line of a label to the next, in em."""

AWAY = 0.9
"""From the rim to the anchor of a label, in em."""

RAISED = 1.35
"""How much farther up (down) a label above (below) the circle lies, in em, so that its lines clear the rim."""

_HALF_LINE = 0.68
"""From the middle of a line to the end of its marks and tails, in em."""

Names = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class LabelRoom:
    """The radius that leaves room for every label, and the name of each axis in lines."""

    radius: float
    names: Names


def text_width(text: str, size: float, bold: bool = False) -> float:
    """Give about how wide a text is, rather too wide than too narrow (widths of Inter's letters)."""
    letters = (letter for letter in normalize("NFD", text) if not combining(letter))
    return sum(_em(letter) for letter in letters) * size * (1.06 if bold else 1.0)


def label_room(labels: Sequence[tuple[str, str]], width: float, height: float, size: float, rim: float) -> LabelRoom:
    """Fit a circle and its labels (code, name) into a box; `rim` is where labels begin, as a share of the radius.

    Names that would make the circle smaller are written in two lines where neighbours leave room for them.
    """
    turns = [2 * pi * index / max(1, len(labels)) for index in range(len(labels))]
    tallest = max(size * 3, min((_high(turn, height, size, rim) for turn in turns), default=height / 2))
    names = tuple(
        _lines(name) if _is_long(code, name, turn, tallest, width, size, rim, len(labels)) else (name,)
        for (code, name), turn in zip(labels, turns, strict=True)
    )
    widest = [
        _wide(turn, _widest(code, lines, size), width, size, rim)
        for (code, _), lines, turn in zip(labels, names, turns, strict=True)
    ]
    return LabelRoom(max(size * 3, min([tallest, *widest])), names)


def _em(letter: str) -> float:
    if east_asian_width(letter) in "WF":
        return 1.0
    for known, width in ((_SLIM, 0.29), (_NARROW, 0.39), (_BROAD, 0.92)):
        if letter in known:
            return width
    return 0.75 if letter.isupper() else 0.62


def _widest(code: str, lines: Sequence[str], size: float) -> float:
    return max(text_width(code, size, bold=True), *(text_width(line, size) for line in lines))


def _high(turn: float, height: float, size: float, rim: float) -> float:
    """Give the largest radius at which a label of two lines stays within the height."""
    along = abs(cos(turn))
    if along < 0.05:
        return height / 2
    return ((height / 2 - (LINE / 2 + _HALF_LINE) * size) / along - (AWAY + RAISED) * size) / rim


def _wide(turn: float, label: float, width: float, size: float, rim: float) -> float:
    """Give the largest radius at which a label stays within the width."""
    across = abs(sin(turn))
    return ((width / 2 - label) / across - AWAY * size) / rim if across > 0.05 else width / 2


def _is_long(
    code: str, name: str, turn: float, radius: float, width: float, size: float, rim: float, count: int
) -> bool:
    """Say whether a name would make the circle smaller and its neighbours leave room for a line more."""
    if _wide(turn, _widest(code, (name,), size), width, size, rim) >= radius:
        return False
    step, reach = 2 * pi / count, radius * rim + (AWAY + RAISED) * size
    nearest = min(abs(cos(turn + by) - cos(turn)) for by in (-step, step))
    return nearest * reach >= (2 * LINE + 2 * _HALF_LINE) * size


def _lines(name: str) -> tuple[str, ...]:
    """Part a name at the space that leaves the shorter lines; no line begins with a dash."""
    words = name.split()
    places = [at for at in range(1, len(words)) if words[at] not in _DASHES]
    parted = [(" ".join(words[:at]), " ".join(words[at:])) for at in places]
    return min(parted, key=lambda pair: max(text_width(line, 1) for line in pair), default=(name,))
