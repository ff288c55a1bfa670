"""The same pages as a .docx with headings and real tables, for LibreOffice to turn into PDF."""

from pathlib import Path

from docx import Document
from docx.document import Document as DocumentType

from assessment.report.outline import blocks as b


def write(outline: b.Outline, path: Path) -> None:
    """Write the outline's text into a .docx."""
    document = Document()
    for block in outline:
        _add(document, block)
    document.save(str(path))


def _add(document: DocumentType, block: b.Block) -> None:
    match block:
        case b.Heading(level=level, text=text):
            document.add_heading(_clean(text), level)
        case b.Paragraph(text=text):
            document.add_paragraph(_clean(b.words(text)))
        case b.Bullets(points=points):
            for point in points:
                document.add_paragraph(_clean(b.words(point)), style="List Bullet")
        case b.KeyValues(rows=rows):
            _table(document, [[name, b.words(value)] for name, value in rows])
        case b.Tiles(tiles=tiles):
            _table(document, [[f"{tile.label} {tile.figure} {tile.note}" for tile in tiles]])
        case b.Table(columns=columns, rows=table_rows):
            head = [column.title for column in columns]
            body = [["" if cell is None else b.words(cell) for cell in row.cells] for row in table_rows]
            _table(document, [head, *body])
        case b.BandStrip(rungs=rungs):
            _table(document, [[f"{rung.number} {rung.name}" for rung in rungs]])
        case b.Box(blocks=inner):
            for part in inner:
                _add(document, part)
        case b.SideBySide(left=left, right=right):
            for found in (*left.points, *right.points):
                document.add_paragraph(_clean(f"{found.code} {found.title} {found.why}"))
        case b.Cover():
            for line in (block.title, block.subtitle, block.firm, block.firm_line, block.disclaimer):
                document.add_paragraph(_clean(line))
            document.add_page_break()  # type: ignore[no-untyped-call]
        case b.PageBreak(always=True):
            document.add_page_break()  # type: ignore[no-untyped-call]
        case _:
            pass


def _table(document: DocumentType, rows: list[list[str]]) -> None:
    table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=False):  # a sub-heading has one cell
            cell.text = _clean(text)


def _clean(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable() or letter == "\n")
