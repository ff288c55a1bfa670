"""The blocks a report is made of. All text is already said in the report's language; nothing here knows paper.

Text a person typed stands in these blocks as it was typed; it is never markup, because no block has markup.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from assessment.report.charts.radar_data import RadarData
from assessment.report.charts.wheel_data import WheelData

Skin = Literal["consulting", "administrative"]
Tone = Literal["plain", "strong", "muted", "italic"]
Align = Literal["left", "center", "right"]
Mark = Literal[
    "met",
    "not_met",
    "not_applicable",
    "open",
    "blocked",
    "current",
    "target",
    "strength",
    "gap",
    "block0",
    "block1",
    "block2",
]
"""Small drawn signs; a word with the same meaning always stands beside them, so that text alone is enough."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one tone, with a drawn sign before it and a link to an anchor, if any."""

    text: str
    tone: Tone = "plain"
    mark: Mark | None = None
    link: str = ""


Text = str | tuple[Run, ...]
"""Text of a block: plain, or runs that follow each other on the same lines. A line feed starts a new line."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is a part, 2 a section, 3 a sub-section. `anchor` is where links and bookmarks go.

    With a `bookmark` it stands in the document's table of contents; `above` is a small line over it.
    """

    level: int
    text: str
    anchor: str = ""
    bookmark: str = ""
    above: Text = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. `lead` is the muted line under a heading, `small` a remark."""

    text: Text
    kind: Literal["body", "lead", "small"] = "body"
    keep_with_next: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of short points."""

    points: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class KeyValues:
    """Names and values in two columns."""

    rows: tuple[tuple[str, Text], ...]


@dataclass(frozen=True, slots=True)
class Tile:
    """A headline number: what it is, the number as said, and a remark beside it."""

    label: str
    figure: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Tiles:
    """Headline numbers side by side."""

    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A table column; `width` is its share relative to the other columns."""

    title: str
    width: float
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Row:
    """A table row. A cell of `None` belongs to the cell above it. `kind` "group" is a sub-heading, "total" a sum."""

    cells: tuple[Text | None, ...]
    kind: Literal["plain", "group", "total"] = "plain"


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose header is repeated on every page it runs over. `small` sets it in small type."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    small: bool = False


@dataclass(frozen=True, slots=True)
class RadarBlock:
    """The radar of all dimensions; the plain text gives the same numbers as lines (`spoken`)."""

    data: RadarData
    spoken: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rung:
    """One band of a strip: its number and name, and what stands on it (each a sign and a word)."""

    number: int
    name: str
    reached: bool
    marks: tuple[Run, ...] = ()
    current: bool = False
    target: bool = False
    possible: bool = False


@dataclass(frozen=True, slots=True)
class BandStrip:
    """The bands 0-5 of a dimension side by side. `possible` rungs lie in the interval of an open result."""

    rungs: tuple[Rung, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A framed part. `notice` is set on grey, `task` in a strong frame."""

    blocks: tuple["Block", ...]
    kind: Literal["notice", "task"] = "notice"
    keep_with_next: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """A strength or gap: code, headline, one line why."""

    code: str
    title: str
    why: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class PointList:
    """A titled list of points; `empty` is said when there is none."""

    title: str
    mark: Mark
    points: tuple[Point, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two lists beside each other."""

    left: PointList
    right: PointList


@dataclass(frozen=True, slots=True)
class PictureRef:
    """A picture to print: its id in the store, its caption, its size in pixels (0: unknown)."""

    id: str
    caption: str
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Pictures:
    """Pictures in rows of three; `unreadable` is printed in the place of one that cannot be shown."""

    pictures: tuple[PictureRef, ...]
    unreadable: str


@dataclass(frozen=True, slots=True)
class Signature:
    """One column of the signature block: title, what to do, the name if known."""

    title: str
    hint: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """The signature block; it stays on one page with the text before it."""

    columns: tuple[Signature, ...]
    lines_before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cover:
    """The cover page of the consulting skin."""

    parent_body: str
    issuing_body: str
    circulation: str
    number: str
    title: str
    subtitle: str
    wheel: WheelData
    firm: str
    firm_line: str
    facts: tuple[tuple[str, str], ...]
    code: str
    code_content: str
    disclaimer: str


@dataclass(frozen=True, slots=True)
class Masthead:
    """The head of an administrative document: bodies, national heading, number, place and date, title, abstract."""

    parent_body: str
    issuing_body: str
    country: str
    motto: str
    number: str
    place_date: str
    title: str
    abstract: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next block starts a page. Without `always` only when little of the page is left."""

    always: bool = True


Block = (
    Heading
    | Paragraph
    | Bullets
    | KeyValues
    | Tiles
    | Table
    | RadarBlock
    | BandStrip
    | Box
    | SideBySide
    | Pictures
    | Signatures
    | Cover
    | Masthead
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class Meta:
    """What stands around the text: document properties, header, footer. `page_label` has {page} and {pages}."""

    language: str
    title: str
    subject: str
    author: str
    header: str
    circulation: str
    footer: str
    page_label: str


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole report: what is said, in order."""

    skin: Skin
    meta: Meta
    blocks: tuple[Block, ...] = field(default=())

    def __iter__(self) -> Iterator[Block]:
        """Give the blocks in order."""
        return iter(self.blocks)


def runs(text: Text) -> tuple[Run, ...]:
    """Give text as runs."""
    return (Run(text),) if isinstance(text, str) else text


def words(text: Text) -> str:
    """Give the letters of a text alone."""
    return text if isinstance(text, str) else "".join(run.text for run in text)
