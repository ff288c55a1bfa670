"""Reports made from the bundled samples, and the text a reader of the PDF gets out of it."""

import re
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import DecodedStreamObject, NameObject

from assessment.domain.assessment import Assessment
from assessment.domain.questionnaire import Questionnaire
from assessment.exchange.assessment_file import read_assessment
from assessment.library.shelf import Shelf
from assessment.library.shipped import questionnaires_folder, resources_folder
from assessment.library.translations import speaker
from assessment.report.outline.blocks import Outline, Skin
from assessment.report.outline.build import build_outline
from assessment.report.outline.source import Names, ReportInput
from assessment.report.pdf.render import render_pdf
from assessment.scoring.score import score

SAMPLES = ("garment", "electronics", "seafood")
DAY = date(2026, 2, 5)

_APART = re.compile(rb"^/(?:Artifact|Figure) BMC$.*?^EMC$", re.DOTALL | re.MULTILINE)


@cache
def sample(name: str, questionnaire: str = "tuv-sud") -> tuple[Assessment, Questionnaire]:
    """Read a bundled sample and its questionnaire."""
    shelf = Shelf((questionnaires_folder(),))
    return read_assessment(resources_folder() / "samples" / name / f"{questionnaire}.json", shelf.get)


def report_on(
    assessment: Assessment, questionnaire: Questionnaire, language: str = "vi", skin: Skin = "consulting"
) -> ReportInput:
    """Build the input of a report."""
    card = score(questionnaire, assessment)
    names = Names("Sản xuất trang phục (VSIC 14)", "Tỉnh Vĩnh Long", "Doanh nghiệp vừa", "Tư nhân")
    return ReportInput(assessment, questionnaire, card, speaker(language), DAY, skin, names)


def sample_report(
    name: str = "garment", language: str = "vi", skin: Skin = "consulting", questionnaire: str = "tuv-sud"
) -> ReportInput:
    """Build the input of a report on a sample."""
    return report_on(*sample(name, questionnaire), language, skin)


@cache
def sample_outline(
    name: str = "garment", language: str = "vi", skin: Skin = "consulting", questionnaire: str = "tuv-sud"
) -> Outline:
    """Build the outline of a report on a sample."""
    return build_outline(sample_report(name, language, skin, questionnaire))


@cache
def sample_pdf(
    name: str = "garment", language: str = "vi", skin: Skin = "consulting", questionnaire: str = "tuv-sud"
) -> bytes:
    """Print a report on a sample."""
    return render_pdf(sample_outline(name, language, skin, questionnaire))


def named(firm: str, language: str = "vi", skin: Skin = "consulting") -> ReportInput:
    """Build the input of a report on the garment sample under another firm name."""
    assessment, questionnaire = sample("garment")
    enterprise = replace(assessment.profile.enterprise, name=firm)
    changed = replace(assessment, profile=replace(assessment.profile, enterprise=enterprise))
    return report_on(changed, questionnaire, language, skin)


def body_text(pdf: bytes) -> str:
    """Extract what the report says: everything but page furniture, repeated table heads and charts."""
    return "\n".join(page_texts(pdf))


def page_texts(pdf: bytes) -> list[str]:
    """Extract what the report says, page by page."""
    reader = PdfReader(BytesIO(pdf))
    texts = []
    for page in reader.pages:
        content = page.get_contents()
        assert content is not None
        kept = DecodedStreamObject()
        kept.set_data(_APART.sub(b"", content.get_data()))
        page[NameObject("/Contents")] = kept
        texts.append(page.extract_text())
    return texts


def squeezed(text: str) -> str:
    """Give a text with every stretch of white space as one space."""
    return " ".join(text.split())
