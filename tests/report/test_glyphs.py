"""No text of the product needs a glyph the report's fonts lack; every font in a PDF is embedded."""

import gettext
from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from assessment.library.shelf import Shelf
from assessment.library.shipped import questionnaires_folder, resources_folder
from assessment.report.outline.blocks import Skin
from assessment.report.pdf.fonts import Family, printable, typeface
from tests.report.papers import SAMPLES, sample, sample_pdf


def texts_of_the_product() -> set[str]:
    texts: set[str] = set()
    shelf = Shelf((questionnaires_folder(),))
    for header in shelf.headers():
        for spoken in shelf.get(header.id, header.version).texts.values():
            texts.update(line for lines in spoken.lines.values() for line in lines)
    for file in (resources_folder() / "translations").rglob("*.mo"):
        with file.open("rb") as stream:
            catalogue = gettext.GNUTranslations(stream)
        texts.update(str(text) for pair in vars(catalogue)["_catalog"].items() for text in pair)
    for name in SAMPLES:
        assessment, _ = sample(name)
        texts.update(answer.note + answer.reason for answer in assessment.answers.values())
    return texts


@pytest.mark.parametrize("family", ["Inter", "Tinos"])
def test_no_text_of_the_product_needs_a_glyph_the_font_lacks(family: Family) -> None:
    face = typeface(family).regular
    missing = {letter for text in texts_of_the_product() for letter in printable(text) if not face.has(letter)}
    assert missing == set()


@pytest.mark.parametrize("skin", ["consulting", "administrative"])
def test_every_font_is_embedded_in_part_and_can_be_read_back(skin: Skin) -> None:
    fonts: dict[str, DictionaryObject] = {}
    for page in PdfReader(BytesIO(sample_pdf(skin=skin))).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            found = font.get_object()
            fonts[found["/BaseFont"]] = found
    assert fonts
    for name, font in fonts.items():
        assert name[7] == "+", f"{name} is not a subset"
        assert "/FontFile2" in font["/FontDescriptor"], f"{name} is not embedded"  # type: ignore[operator]
        assert "/ToUnicode" in font, f"text in {name} cannot be copied"
