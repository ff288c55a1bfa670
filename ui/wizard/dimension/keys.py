"""Which key does what on a dimension page (design notes 5), apart from the widgets that get the key."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class Act(Enum):
    """What a key asks the page to do; `SHOW` and `CLAIM_UP_TO` come with a band."""

    SHOW = auto()
    CLAIM_UP_TO = auto()
    CLAIM_SHOWN = auto()
    UP = auto()
    DOWN = auto()
    CYCLE = auto()
    NOT_APPLICABLE = auto()
    UNKNOWN = auto()
    CLEAR = auto()
    EVIDENCE = auto()
    NOTE = auto()
    HELP = auto()
    PASTE = auto()
    BACK = auto()


@dataclass(frozen=True, slots=True)
class Command:
    """An act and, for acts on a band, its number (0..5)."""

    act: Act
    band: int = 0


_PLAIN = {
    Qt.Key.Key_Up: Act.UP,
    Qt.Key.Key_Down: Act.DOWN,
    Qt.Key.Key_Space: Act.CYCLE,
    Qt.Key.Key_N: Act.NOT_APPLICABLE,
    Qt.Key.Key_U: Act.UNKNOWN,
    Qt.Key.Key_E: Act.EVIDENCE,
    Qt.Key.Key_G: Act.NOTE,
    Qt.Key.Key_A: Act.CLAIM_SHOWN,
    Qt.Key.Key_H: Act.HELP,
    Qt.Key.Key_Delete: Act.CLEAR,
    Qt.Key.Key_Backspace: Act.CLEAR,
    Qt.Key.Key_Escape: Act.BACK,
}

HIGHEST = 5
"""The highest band a digit can name."""


def command_of(event: QKeyEvent) -> Command | None:
    """Give what a key press asks for when no text field has the keyboard; `None` when it means nothing here.

    The key pad counts as the digits do. With Shift or Alt nothing is meant, so that a slip changes no answer.
    """
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    digit = _digit(event)
    if modifiers == Qt.KeyboardModifier.ControlModifier:
        if digit is not None:
            return Command(Act.CLAIM_UP_TO, digit)
        return Command(Act.PASTE) if event.key() == Qt.Key.Key_V else None
    if modifiers != Qt.KeyboardModifier.NoModifier:
        return None
    if digit is not None:
        return Command(Act.SHOW, digit)
    act = _PLAIN.get(Qt.Key(event.key())) if event.key() in _KNOWN else None
    return Command(act) if act is not None else None


_KNOWN = frozenset(int(key) for key in _PLAIN)


def _digit(event: QKeyEvent) -> int | None:
    digit = event.key() - int(Qt.Key.Key_0)
    return digit if 0 <= digit <= HIGHEST else None
