"""What a report is built from."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from assessment.domain.assessment import Assessment
from assessment.domain.digest import assessment_digest
from assessment.domain.questionnaire import Questionnaire, Texts
from assessment.domain.wording import Sentence, Speaker, Value
from assessment.report.outline.blocks import Skin
from assessment.scoring.scorecard import Scorecard

DASH = "–"
"""Printed where there is no value; a null is never printed as zero."""


@dataclass(frozen=True, slots=True)
class Names:
    """Codes of the profile already said in the report's language; an empty one is printed as a dash."""

    sector: str = ""
    province: str = ""
    size_class: str = ""
    ownership: str = ""


def _none(_: str) -> None:
    return


@dataclass(frozen=True)
class ReportInput:
    """Everything a report says, and how: language by the speaker, skin, day it is made (`today`).

    `pictures` gives the bytes of a picture by id; only the printer calls it.
    """

    assessment: Assessment
    questionnaire: Questionnaire
    scorecard: Scorecard
    speaker: Speaker
    today: date
    skin: Skin = "consulting"
    names: Names = Names()
    pictures: Callable[[str], bytes | None] = field(default=_none)

    @property
    def texts(self) -> Texts:
        """The questionnaire's texts in the report's language, or in the first there is."""
        return self.questionnaire.speaks(self.speaker.language)

    @property
    def digest(self) -> str:
        """The fingerprint of the data (64 hex digits)."""
        return assessment_digest(self.assessment)

    def say(self, what: str | Sentence, /, **values: Value | Sentence) -> str:
        """Say a template or sentence in the report's language."""
        return self.speaker.say(what, **values)
