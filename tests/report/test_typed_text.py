"""What people type comes out as it was typed, whatever it is: never as markup, never lost without a trace."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from assessment.report.outline.blocks import Skin
from assessment.report.outline.build import build_outline
from assessment.report.pdf.fonts import SUBSTITUTE, printable, typeface
from assessment.report.pdf.render import render_pdf
from assessment.report.plain import render_text
from tests.report.papers import body_text, named, page_texts, squeezed

SKINS: tuple[Skin, ...] = ("consulting", "administrative")


def joined(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("skin", SKINS)
@pytest.mark.parametrize(
    "firm",
    [
        '<b>Công ty</b> & Con <img src="file:///etc/passwd"/> <a href="https://example.org">x</a>',
        '=HYPERLINK("http://example.org","Công ty")',
        "{firm} {0} %s %(name)s \\n",
        "Công ty Cổ phần May Bến Trăng – Chi nhánh Khu công nghiệp Phước Đông, ấp Phước Đức",
    ],
)
def test_a_name_that_looks_like_code_is_printed_as_text(firm: str, skin: Skin) -> None:
    outline = build_outline(named(firm, skin=skin))
    pdf = render_pdf(outline)
    assert squeezed(body_text(pdf)) == squeezed(render_text(outline, charts=False))
    assert squeezed(firm) in squeezed(body_text(pdf))
    for page in PdfReader(BytesIO(pdf)).pages:
        for annotation in page.get("/Annots", []):
            assert "/A" not in annotation.get_object(), "a typed text became a link out of the document"


@pytest.mark.parametrize("skin", SKINS)
def test_a_name_of_five_thousand_letters_wraps_and_is_all_there(skin: Skin) -> None:
    firm = "Công ty " + "Ắ" * 4_990
    outline = build_outline(named(firm, skin=skin))
    pdf = render_pdf(outline)
    assert joined(body_text(pdf)) == joined(render_text(outline, charts=False))
    assert joined(firm) in joined(body_text(pdf))
    assert len(page_texts(pdf)) < 75


def test_decomposed_letters_are_printed_composed() -> None:
    composed, decomposed = "Bến Trăng ễ", "Be\u0302\u0301n Tra\u0306ng e\u0302\u0303"
    assert printable(decomposed) == composed
    assert composed in squeezed(body_text(render_pdf(build_outline(named(decomposed)))))


def test_direction_marks_leave_the_name_readable() -> None:
    firm = "Công ty \u202eABC\u202c \u200fXYZ\u2069"
    assert "Công ty ABC XYZ" in squeezed(body_text(render_pdf(build_outline(named(firm)))))


def test_a_glyph_no_font_has_is_replaced_where_everyone_sees_it() -> None:
    text = squeezed(body_text(render_pdf(build_outline(named("May 🧵 Bến Trăng 刺繡 \x07")))))
    assert f"May {SUBSTITUTE} Bến Trăng {SUBSTITUTE}{SUBSTITUTE} {SUBSTITUTE}" in text


def test_a_lone_surrogate_does_not_stop_the_report() -> None:
    assert SUBSTITUTE in body_text(render_pdf(build_outline(named("May \ud83e"))))


def test_a_glyph_only_the_other_font_has_is_taken_from_it() -> None:
    face = typeface("Tinos")
    parts = list(face.split("a✓b", face.regular))
    assert [text for _, text in parts] == ["a", "✓", "b"]
    assert parts[1][0] is typeface("Inter").regular


def test_the_substitute_itself_can_be_printed() -> None:
    for family in ("Inter", "Tinos"):
        assert typeface(family).regular.has(SUBSTITUTE)
        assert typeface(family).bold.has(SUBSTITUTE)
