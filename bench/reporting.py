"""The sample's PDF report, against bare reportlab and against LibreOffice turning a .docx of the same text into PDF."""

import shutil
import statistics
import subprocess
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from assessment.exchange.assessment_file import read_assessment
from assessment.library import samples
from assessment.library.shelf import shipped_shelf
from assessment.report.outline.blocks import Outline
from assessment.work.reporting import ReportOrder, ReportWork
from bench import office_document
from bench.bare_reportlab import BareReport
from bench.measuring import Row, compared, in_turn, milliseconds, once


def run() -> list[Row]:
    """Print the garment sample in Vietnamese, in turn with each of the others."""
    assessment, questionnaire = read_assessment(samples.path("garment"), shipped_shelf().get)
    work = ReportWork(assessment, questionnaire, ReportOrder("vi", "consulting"), date(2026, 11, 21))
    bare = BareReport(work.outline())
    ours, theirs = in_turn(work.data, bare.render, rounds=7, warm_up=1)
    rows = [compared("the sample's PDF report", ours, theirs, "bare reportlab, ready strings", 1.5)]
    return [*rows, _against_office(work.outline(), statistics.median(ours))]


def _against_office(outline: Outline, ours: float) -> Row:
    office = shutil.which("soffice") or shutil.which("libreoffice")
    what = "the sample's PDF report"
    if office is None:
        return Row(
            what, milliseconds(ours), "LibreOffice is not installed (libreoffice-writer)", "–", "≥ 10 × faster", None
        )
    with TemporaryDirectory() as name:
        folder = Path(name)
        office_document.write(outline, folder / "report.docx")
        times = [once(lambda: _convert(office, folder)) for _ in range(3)]
    times_faster = statistics.median(times) / ours
    return Row(
        what,
        milliseconds(ours),
        f"{milliseconds(statistics.median(times))} (LibreOffice from .docx)",
        f"{times_faster:.1f} × faster",
        "≥ 10 × faster",
        times_faster >= 10,
    )


def _convert(office: str, folder: Path) -> None:
    profile = f"-env:UserInstallation=file://{folder}/profile"
    words = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(folder / "report.docx")]
    subprocess.run(words, check=True, capture_output=True)
