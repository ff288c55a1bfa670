"""Pages: what stays together, what is repeated, what is cut."""

from functools import cache
from io import BytesIO
from typing import get_args

import pytest
from PIL import Image
from pypdf import PdfReader

from assessment.library.shipped import resources_folder
from assessment.library.tokens import read_tokens
from assessment.report.charts.palette import palette
from assessment.report.outline.blocks import (
    Block,
    Column,
    Heading,
    Mark,
    Outline,
    Paragraph,
    PictureRef,
    Pictures,
    Row,
    Run,
    Signature,
    Signatures,
    Table,
)
from assessment.report.outline.front import meta
from assessment.report.pdf.pages import Sheet, paginate
from assessment.report.pdf.piece import Stack, TextPiece
from assessment.report.pdf.render import no_pictures, render_pdf
from assessment.report.pdf.setting import Setter
from assessment.report.pdf.skins import Look, look_of
from assessment.report.pdf.tables import TablePiece
from tests.report.papers import page_texts, sample_outline, sample_report, squeezed

LONG = "Mỗi chuyền có bảng theo dõi sản lượng theo giờ. " * 12


@cache
def look() -> Look:
    return look_of("consulting", read_tokens(resources_folder() / "theme" / "tokens.json"))


def pages(*blocks: Block) -> list[Sheet]:
    tokens = read_tokens(resources_folder() / "theme" / "tokens.json")
    setter = Setter(look(), palette(tokens, "print"), no_pictures, look().width)
    return paginate(setter.pieces(blocks), look().height)


def printed(*blocks: Block, **source: object) -> bytes:
    return render_pdf(Outline("consulting", meta(sample_report()), blocks), **source)  # type: ignore[arg-type]


@pytest.mark.parametrize("filler", range(4, 30))
def test_a_heading_is_never_the_last_thing_on_a_page(filler: int) -> None:
    sheets = pages(*[Paragraph(LONG) for _ in range(filler)], Heading(2, "D05"), Paragraph(LONG), Paragraph(LONG))
    for sheet in sheets:
        assert not sheet.placed[-1].piece.keep


@pytest.mark.parametrize("filler", range(4, 24))
def test_signatures_stand_under_at_least_two_lines_of_text(filler: int) -> None:
    block = Signatures(tuple(Signature(title, "(ký)", "Nguyễn Thị Mẫu") for title in ("A", "B", "C")))
    sheets = pages(*[Paragraph(LONG) for _ in range(filler)], Paragraph(LONG, keep_with_next=True), block)
    last = sheets[-1].placed
    assert isinstance(last[-2].piece, TextPiece)
    assert len(last[-2].piece.lines) >= 2


@pytest.mark.parametrize("skin", ["consulting", "administrative"])
def test_in_the_sample_the_signatures_follow_text_on_their_page(skin: str) -> None:
    outline = sample_outline(skin=skin)
    signing = next(block for block in outline if isinstance(block, Signatures))
    page = next(text for text in page_texts(render_pdf(outline)) if signing.columns[0].title in text)
    before = page[: page.index(signing.columns[0].title)].strip().split("\n")
    assert len(before) >= 3


def test_no_piece_reaches_below_the_text_area() -> None:
    tokens = read_tokens(resources_folder() / "theme" / "tokens.json")
    setter = Setter(look(), palette(tokens, "print"), no_pictures, look().width)
    for sheet in paginate(setter.pieces(sample_outline().blocks), look().height):
        for piece, offset in sheet.placed:
            assert offset + piece.height <= look().height + 0.1, piece


def table(count: int, text: str = "Lệnh sản xuất có số") -> Table:
    rows = tuple(Row((f"{number}", text, "Đạt")) for number in range(count))
    return Table((Column("STT", 10), Column("Thuộc tính", 70), Column("Kết quả", 20)), rows)


def test_a_long_table_says_its_head_again_on_each_page() -> None:
    reader = PdfReader(BytesIO(printed(table(120))))
    assert len(reader.pages) > 2
    for page in reader.pages:
        assert "Thuộc tính" in page.extract_text()


def test_no_row_is_lost_where_a_table_is_cut() -> None:
    rows = [row for sheet in pages(table(333)) for piece, _ in sheet.placed for row in getattr(piece, "rows", [])]
    assert [row.cells[0][0].fragments[0].text for row in rows] == [str(number) for number in range(333)]


def test_a_row_higher_than_a_page_is_cut_inside() -> None:
    pdf = printed(table(3, "dài " * 4000))
    assert squeezed(" ".join(page_texts(pdf))).count("dài") == 3 * 4000


def test_a_cell_over_several_rows_is_said_again_after_a_cut() -> None:
    rows = tuple(Row(("Mức 1" if number == 0 else None, f"câu {number}")) for number in range(90))
    block = Table((Column("Mức", 20), Column("Thuộc tính", 80)), rows)
    reader = PdfReader(BytesIO(printed(block)))
    assert len(reader.pages) >= 2
    for page in reader.pages:
        assert "Mức 1" in page.extract_text()
    assert squeezed(" ".join(page_texts(printed(block)))).count("Mức 1") == 1


def test_a_row_is_as_high_as_its_highest_cell() -> None:
    (sheet,) = pages(table(1, LONG))
    piece = sheet.placed[0].piece
    assert isinstance(piece, TablePiece)
    assert piece.rows[0].height >= len(piece.rows[0].cells[1] or ()) * look().cell.leading


def test_every_sign_can_be_drawn() -> None:
    marks: tuple[Mark, ...] = get_args(Mark)
    assert printed(*(Paragraph((Run(mark, mark=mark),)) for mark in marks)).startswith(b"%PDF")


def jpeg(width: int = 640, height: int = 480) -> bytes:
    target = BytesIO()
    Image.new("RGB", (width, height), "#5a6a78").save(target, "JPEG")
    return target.getvalue()


def test_pictures_are_printed_with_their_captions() -> None:
    block = Pictures(tuple(PictureRef(f"p{n}", f"Ảnh {n}. Tủ mạng") for n in range(1, 6)), "Không đọc được ảnh này.")
    pdf = printed(block, pictures=lambda _: jpeg())
    reader = PdfReader(BytesIO(pdf))
    assert len(reader.pages[0].images) >= 1
    assert "Ảnh 5. Tủ mạng" in page_texts(pdf)[0]


@pytest.mark.parametrize("data", [None, b"", b"no picture", jpeg()[:200], b"\xff\xd8\xff\xe0garbage"])
def test_a_picture_that_cannot_be_read_is_said_to_be_so(data: bytes | None) -> None:
    block = Pictures((PictureRef("p1", "Ảnh 1."),), "Không đọc được ảnh này.")
    assert "Không đọc được ảnh này." in squeezed(page_texts(printed(block, pictures=lambda _: data))[0])


def test_a_very_long_caption_is_all_there() -> None:
    block = Pictures((PictureRef("p1", "chú thích " * 1500),), "–")
    text = squeezed(" ".join(page_texts(printed(block, pictures=lambda _: jpeg(300, 900)))))
    assert text.count("chú thích") == 1500


def test_a_stack_is_as_high_as_its_parts_and_their_distances() -> None:
    (sheet,) = pages(Paragraph("a"), Paragraph("b"))
    parts = [placed.piece for placed in sheet.placed]
    assert Stack(parts).height == pytest.approx(sheet.used)
