"""The plain-text twin of a report: the same words in the same order, for reading, searching and comparing."""

from collections.abc import Iterable

from assessment.report.outline.blocks import (
    BandStrip,
    Block,
    Box,
    Bullets,
    Cover,
    Heading,
    KeyValues,
    Masthead,
    Outline,
    PageBreak,
    Paragraph,
    Pictures,
    PointList,
    RadarBlock,
    Row,
    SideBySide,
    Signatures,
    Table,
    Tiles,
    words,
)


def render_text(outline: Outline, charts: bool = True) -> str:
    """Give the report as text; `charts` also gives the numbers of the radar as lines."""
    parts = [text for block in outline if charts or not isinstance(block, RadarBlock) for text in _block(block)]
    return "\n".join(parts).strip() + "\n"


def _block(block: Block) -> Iterable[str]:
    match block:
        case Heading(level, text):
            above = [words(block.above)] if block.above else []
            return ("", "", *above, text) if level == 1 else ("", *above, text)
        case Paragraph(text):
            return (words(text),)
        case Bullets(points):
            return [f"  – {words(point)}" for point in points]
        case KeyValues(rows):
            return [f"  {name}    {_indented(words(text))}" for name, text in rows]
        case Tiles(tiles):
            return [f"  {tile.label}    {tile.figure}  {tile.note}".rstrip() for tile in tiles]
        case Table(columns, rows):
            return ("", _cells([column.title for column in columns]), *(_row(row) for row in rows), "")
        case RadarBlock(_, spoken):
            return ("", *(f"  {line}" for line in spoken), "")
        case BandStrip(rungs):
            return [" ".join([f"  {r.number}", r.name, *(mark.text for mark in r.marks)]) for r in rungs]
        case Box(blocks):
            return [text for inner in blocks for text in _block(inner)]
        case SideBySide(left, right):
            return (*_points(left), *_points(right))
        case Pictures(pictures):
            return [f"  {picture.caption}" for picture in pictures]
        case Signatures(columns):
            heads = [f"  {column.title} {column.hint} {column.name}".rstrip() for column in columns]
            return ("", *heads)
        case Cover() | Masthead():
            return _first_page(block)
        case PageBreak():
            return ()


def _first_page(block: Cover | Masthead) -> Iterable[str]:
    if isinstance(block, Masthead):
        left = [line for line in (block.parent_body, block.issuing_body) if line]
        return (*left, block.number, block.country, block.motto, block.place_date, "", block.title, *block.abstract)
    head = [line for line in (block.parent_body, block.issuing_body, block.circulation) if line]
    facts = [f"  {name}    {value}" for name, value in block.facts]
    body = (block.number, "", block.title, block.subtitle, "", block.firm, block.firm_line, *facts, "")
    return (*head, *body, block.disclaimer)


def _row(row: Row) -> str:
    return _cells([words(cell) if cell is not None else "" for cell in row.cells])


def _cells(cells: list[str]) -> str:
    return "  " + "    ".join(" ".join(cell.split("\n")) for cell in cells).rstrip()


def _indented(text: str) -> str:
    return text.replace("\n", "\n      ")


def _points(points: PointList) -> list[str]:
    lines = ["", points.title]
    lines += [f"  {point.code} {point.title}\n      {point.why}" for point in points.points]
    return lines if points.points else [*lines, f"  {points.empty}"]
