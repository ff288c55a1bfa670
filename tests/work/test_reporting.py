"""Reports of assessments in which hostile things were typed: real bytes, nothing lost but what steers a terminal."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from unicodedata import category

from assessment.domain.enterprise import Enterprise, Profile
from assessment.exchange.assessment_file import read_assessment
from assessment.library import samples
from assessment.library.shelf import shipped_shelf
from assessment.work.reporting import ReportOrder, ReportWork, write_report

HOSTILE = 'Cơ sở <b>&amp; =HYPERLINK("x") \x00\x1b[31mđỏ\x07 {name} \ud800'


def test_a_text_report_keeps_what_was_typed_but_no_control_character(tmp_path: Path) -> None:
    assessment, questionnaire = read_assessment(samples.path("garment"), shipped_shelf().get)
    assessment = replace(assessment, profile=Profile(Enterprise(name=HOSTILE)))
    path = tmp_path / "a.txt"
    write_report(ReportWork(assessment, questionnaire, ReportOrder("vi", form="txt"), date(2026, 11, 21)), path)
    text = path.read_text(encoding="utf-8")
    assert 'Cơ sở <b>&amp; =HYPERLINK("x") [31mđỏ {name}' in text
    assert not {letter for letter in text if category(letter) == "Cc"} - set("\n\t\f")
