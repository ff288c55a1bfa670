"""A piece: a measured part of the report that knows its height, where it may be cut, and how to draw itself."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field

from assessment.report.pdf.pen import Pen
from assessment.report.pdf.typeset import Line, Style


@dataclass(kw_only=True)
class Piece(ABC):
    """`before` and `after` are least distances to the neighbours; `keep` ties it to the next piece on its page."""

    height: float = 0.0
    before: float = 0.0
    after: float = 0.0
    keep: bool = False

    @abstractmethod
    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw with the upper left corner at (`x`, `top`)."""

    def split(self, room: float, page: float) -> "tuple[Piece, Piece] | None":
        """Cut so that the first part is at most `room` high (`page`: height of an empty page); `None` if it cannot."""
        return None

    @property
    def least(self) -> float:
        """The least height that must follow on the same page as what is kept with this piece."""
        return self.height


@dataclass
class TextPiece(Piece):
    """Set lines of one style; never leaves one line alone on a page."""

    lines: Sequence[Line]
    style: Style
    anchor: str = ""
    bookmark: str = ""
    level: int = 0
    indent: float = 0.0
    rule: str = ""

    def __post_init__(self) -> None:
        self.height = len(self.lines) * self.style.leading

    @property
    def least(self) -> float:
        """Two lines, or all of a short text."""
        return min(len(self.lines), 2 if len(self.lines) != 3 else 3) * self.style.leading

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Write the lines and set the anchor."""
        if self.anchor:
            pen.anchor(self.anchor, top, self.bookmark, self.level)
        pen.lines(self.lines, self.style, x + self.indent, top)

    def split(self, room: float, page: float) -> tuple[Piece, Piece] | None:
        """Cut between lines, with at least two on either side."""
        fitting = min(int((room + 0.01) // self.style.leading), len(self.lines) - 2)
        if fitting < 2 or (self.keep and self.height < page):
            return None
        head = TextPiece(self.lines[:fitting], self.style, self.anchor, self.bookmark, self.level, self.indent)
        tail = TextPiece(self.lines[fitting:], self.style, indent=self.indent, after=self.after, keep=self.keep)
        head.before = self.before
        return head, tail


@dataclass
class Stack:
    """Pieces one under another, with the larger of two neighbouring distances between them."""

    pieces: Sequence[Piece] = field(default_factory=list)

    @property
    def height(self) -> float:
        """The height of all with their distances."""
        return sum(piece.height for piece in self.pieces) + sum(self.gaps)

    @property
    def gaps(self) -> list[float]:
        """The distance above each piece; none above the first."""
        after = [piece.after for piece in self.pieces]
        return [max(after[i - 1], piece.before) if i else 0.0 for i, piece in enumerate(self.pieces)]

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw all."""
        for piece, gap in zip(self.pieces, self.gaps, strict=True):
            piece.draw(pen, x, top - gap)
            top -= gap + piece.height

    def cut(self, room: float, page: float) -> tuple[list[Piece], list[Piece]]:
        """Give the pieces that fit into `room` and the rest; either may be empty."""
        used, head = 0.0, list[Piece]()
        for number, (piece, gap) in enumerate(zip(self.pieces, self.gaps, strict=True)):
            if used + gap + piece.height <= room:
                head.append(piece)
                used += gap + piece.height
                continue
            parts = piece.split(room - used - gap, page)
            rest = list(self.pieces[number + 1 :])
            if parts is not None:
                return [*head, parts[0]], [parts[1], *rest]
            while head and head[-1].keep:
                rest.insert(0, piece)
                piece = head.pop()
            return head, [piece, *rest]
        return head, []
