"""The file itself: same input, same bytes; properties, bookmarks, links, progress, stopping."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from assessment.domain.digest import assessment_digest, check_code
from assessment.report.outline.blocks import Skin
from assessment.report.outline.build import build_outline
from assessment.report.pdf.render import Cancelled, render_pdf
from tests.report.papers import named, page_texts, sample, sample_outline, sample_pdf, squeezed


def read(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def test_the_same_report_gives_the_same_bytes() -> None:
    assert render_pdf(sample_outline()) == sample_pdf()


def test_every_page_is_a4() -> None:
    for page in read(sample_pdf()).pages:
        assert [round(float(edge)) for edge in page.mediabox[2:]] == [595, 842]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_properties_name_firm_assessors_and_language(language: str) -> None:
    reader = read(sample_pdf(language=language))
    assert reader.metadata is not None
    assert "Công ty CP May Bến Trăng" in str(reader.metadata.title)
    assert str(reader.metadata.author).startswith("Nguyễn Thị Mẫu")
    assert reader.trailer["/Root"]["/Lang"] == language  # type: ignore[index]


def entries(reader: PdfReader, level: object = None) -> Iterator[Destination]:
    """Give all bookmarks, the nested ones too."""
    for entry in reader.outline if level is None else level:  # type: ignore[attr-defined]
        if isinstance(entry, list):
            yield from entries(reader, entry)
        else:
            yield entry


def test_bookmarks_lead_to_every_part_and_dimension() -> None:
    reader, texts = read(sample_pdf()), page_texts(sample_pdf())
    found = list(entries(reader))
    titles = [str(entry.title) for entry in found]
    assert [title[:3] for title in titles if title[0] == "D"] == [f"D{number:02}" for number in range(1, 17)]
    for entry in found:
        number = reader.get_destination_page_number(entry)
        assert number is not None
        assert str(entry.title) in squeezed(texts[number])


def test_the_table_of_results_links_to_each_section() -> None:
    reader = read(sample_pdf())
    sections = {entry.raw_get("/Page").idnum for entry in entries(reader) if str(entry.title).startswith("D")}
    links = [a.get_object() for page in reader.pages for a in page.get("/Annots", [])]
    assert sections <= {link["/Dest"][0].idnum for link in links}


@pytest.mark.parametrize(("skin", "first"), [("consulting", 2), ("administrative", 1)])
def test_pages_are_numbered_with_their_total(skin: Skin, first: int) -> None:
    pages = read(sample_pdf(skin=skin, language="en")).pages
    for number, page in enumerate(pages, 1):
        assert (f"Page {number}/{len(pages)}" in page.extract_text()) == (number >= first)


def test_the_administrative_number_is_hidden_on_page_one() -> None:
    pages = read(sample_pdf(skin="administrative", language="en")).pages
    before_the_footer = [page.extract_text().strip().split("\n")[-3] for page in pages]
    assert before_the_footer[0] != "1"
    assert before_the_footer[1:] == [str(number) for number in range(2, len(pages) + 1)]


def test_progress_is_told_for_each_page() -> None:
    told: list[tuple[int, int]] = []
    render_pdf(sample_outline(), progress=lambda done, of: told.append((done, of)))
    assert told == [(number, len(told)) for number in range(1, len(told) + 1)]


def test_a_report_can_be_stopped() -> None:
    asked: list[bool] = []

    def stop() -> bool:
        asked.append(True)
        return len(asked) > 3

    with pytest.raises(Cancelled):
        render_pdf(sample_outline(), cancelled=stop)
    assert len(asked) == 4


def test_the_data_code_changes_with_an_answer_and_not_with_the_paper() -> None:
    assessment, _ = sample("garment")
    code = check_code(assessment_digest(assessment))
    paper = replace(assessment.profile, paper=replace(assessment.profile.paper, number="12/BC"))
    assert check_code(assessment_digest(replace(assessment, profile=paper))) == code
    assert len(code) == 9
    assert code[4] == "-"
    other = dict(assessment.answers)
    other.pop("D01.1.a")
    assert check_code(assessment_digest(replace(assessment, answers=other))) != code


def test_a_report_without_anything_filled_in_is_still_a_report() -> None:
    report = named("")
    empty = replace(report.assessment, answers={}, evidence={}, targets={}, profile=type(report.assessment.profile)())
    blank = build_outline(replace(report, assessment=empty))
    assert len(read(render_pdf(blank)).pages) > 5
