"""The PDF says what its plain-text twin says, word for word."""

from itertools import product

import pytest

from assessment.report.outline.blocks import Skin
from assessment.report.plain import render_text
from tests.report.papers import body_text, sample_outline, sample_pdf, squeezed

CASES = [*product(["garment"], ["vi", "en"], ["consulting", "administrative"], ["tuv-sud", "kpc", "cpc"])]
CASES += [("electronics", "vi", "consulting", "tuv-sud"), ("seafood", "en", "administrative", "tuv-sud")]
CASES += [("electronics", "vi", "administrative", "kpc"), ("seafood", "vi", "consulting", "cpc")]


@pytest.mark.parametrize(("name", "language", "skin", "questionnaire"), CASES)
def test_the_text_of_the_pdf_is_the_plain_text(name: str, language: str, skin: Skin, questionnaire: str) -> None:
    said = squeezed(render_text(sample_outline(name, language, skin, questionnaire), charts=False))
    assert squeezed(body_text(sample_pdf(name, language, skin, questionnaire))) == said
