"""Puts pieces on pages: what fits, what stays together, what is cut."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from assessment.report.pdf.piece import Piece


@dataclass
class Break(Piece):
    """A page break; `share` is the part of a page that must be left for going on without one (0: always break)."""

    share: float = 0.0

    def draw(self, pen: object, x: float, top: float) -> None:
        """Draw nothing."""


class Placed(NamedTuple):
    """A piece and its distance from the top of the text area."""

    piece: Piece
    offset: float


@dataclass
class Sheet:
    """One page while it is filled: what stands on it and how far it is used."""

    placed: list[Placed] = field(default_factory=list)
    used: float = 0.0
    after: float = 0.0

    def gap(self, piece: Piece) -> float:
        """Give the distance a piece needs to what stands above it; none at the top of a page."""
        return max(self.after, piece.before) if self.placed else 0.0

    def put(self, piece: Piece) -> None:
        """Place a piece under what is there."""
        self.used += self.gap(piece)
        self.placed.append(Placed(piece, self.used))
        self.used += piece.height
        self.after = piece.after


def paginate(pieces: Iterable[Piece], height: float) -> list[Sheet]:
    """Fill pages of `height` points. A piece that neither fits a page nor can be cut gets a page of its own."""
    waiting = deque(pieces)
    sheets = [Sheet()]
    while waiting:
        piece = waiting.popleft()
        sheet = sheets[-1]
        if isinstance(piece, Break):
            if sheet.placed and (not piece.share or height - sheet.used < height * piece.share):
                sheets.append(Sheet())
            continue
        room = height - sheet.used - sheet.gap(piece)
        if piece.height <= room + 0.01 and (not sheet.placed or _company(piece, waiting) <= room + 0.01):
            sheet.put(piece)
            continue
        parts = None if piece.keep and piece.height <= height else piece.split(room, height)
        if parts is not None:
            sheet.put(parts[0])
            waiting.appendleft(parts[1])
        elif not sheet.placed:
            sheet.put(piece)
        else:
            waiting.appendleft(piece)
        if waiting:
            sheets.append(Sheet())
    return sheets


def _company(piece: Piece, waiting: "deque[Piece]") -> float:
    """Give the height of a piece with all it must not be parted from."""
    total, index = piece.height, 0
    while piece.keep and index < len(waiting) and not isinstance(waiting[index], Break):
        following = waiting[index]
        total += max(piece.after, following.before) + (following.height if following.keep else following.least)
        piece, index = following, index + 1
    return total
