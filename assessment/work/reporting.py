"""Making the report of an assessment: PDF or plain text, in a language and a skin, written whole or not at all."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal
from unicodedata import category

from assessment.domain.assessment import Assessment
from assessment.domain.enterprise import OWNERSHIPS, Enterprise
from assessment.domain.questionnaire import Questionnaire
from assessment.domain.wording import Speaker
from assessment.library.reference import ReferenceTables
from assessment.library.translations import speaker
from assessment.report.outline.blocks import Outline
from assessment.report.outline.build import build_outline
from assessment.report.outline.source import Names, ReportInput
from assessment.scoring.score import score
from assessment.scoring.size_class import size_class
from assessment.work.files import written_file

Skin = Literal["administrative", "consulting"]
Form = Literal["pdf", "txt"]


@dataclass(frozen=True, slots=True)
class ReportOrder:
    """How a report is wanted: language ("vi", "en"), skin, and form."""

    language: str = "vi"
    skin: Skin = "consulting"
    form: Form = "pdf"


def _no_picture(_: str) -> None:
    """Pictures are not part of an assessment file."""
    return


@dataclass(frozen=True)
class ReportWork:
    """A report to be made. `today` is the day printed; `pictures` gives JPEG bytes by id."""

    assessment: Assessment
    questionnaire: Questionnaire
    order: ReportOrder
    today: date
    pictures: Callable[[str], bytes | None] = _no_picture

    def outline(self) -> Outline:
        """Decide what the report says."""
        said = speaker(self.order.language)
        return build_outline(
            ReportInput(
                assessment=self.assessment,
                questionnaire=self.questionnaire,
                scorecard=score(self.questionnaire, self.assessment),
                speaker=said,
                today=self.today,
                skin=self.order.skin,
                names=names_of(self.assessment.profile.enterprise, said, ReferenceTables()),
                pictures=self.pictures,
            )
        )

    def data(
        self,
        progress: Callable[[int, int], None] = lambda done, of: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> bytes:
        """Make the file's bytes. `progress` is told pages done and in all; raises `Cancelled` when told to stop."""
        outline = self.outline()
        if self.order.form == "txt":
            from assessment.report.plain import render_text

            return _without_controls(render_text(outline)).encode(errors="replace")
        from assessment.report.pdf.render import render_pdf

        return render_pdf(outline, self.pictures, progress, cancelled)


def _without_controls(text: str) -> str:
    """Leave out control characters, as the PDF does: a name that holds them must not steer the reader's terminal."""
    return "".join(letter for letter in text if letter in "\n\t\f" or category(letter) != "Cc")


def names_of(firm: Enterprise, said: Speaker, tables: ReferenceTables) -> Names:
    """Say the codes of a firm in the report's language; empty where nothing was entered."""
    size = size_class(firm, tables.thresholds)
    return Names(
        sector=tables.name_of(firm.sector, said.language),
        province=tables.name_of(firm.province, said.language),
        size_class=said.say(size.name) if size.size else "",
        ownership=said.say(OWNERSHIPS[firm.ownership]) if firm.ownership in OWNERSHIPS else "",
    )


def write_report(work: ReportWork, path: Path) -> None:
    """Make a report and write it; raises `Unusable` when it cannot be written, and then leaves the old file."""
    written_file(path, work.data())
