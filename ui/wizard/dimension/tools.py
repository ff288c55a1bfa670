"""What the parts of a page share: look, words, the pen that writes, small views of pictures, their way in."""

from dataclasses import dataclass

from assessment.domain.wording import N_
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.answers import EVIDENCE_GRADES
from ui.wizard.dimension.picture_intake import PictureIntake
from ui.wizard.dimension.picture_thumbs import Thumbs
from ui.wizard.dimension.row_view import RowView
from ui.wizard.dimension.writing import Pen


@dataclass(frozen=True)
class Tools:
    """Handed to every part instead of the page itself, so that no part knows the page."""

    themes: ThemeSwitch
    speech: SpeakerSwitch
    pen: Pen
    thumbs: Thumbs
    intake: PictureIntake

    def meaning(self, view: RowView) -> str:
        """Say which grade counts for an attribute, where it comes from and what it means."""
        code, words = EVIDENCE_GRADES[view.grade]
        meaning = self.speech.say(words)
        if view.own is not None:
            return f"{code} · {meaning}"
        if view.inherited:
            return self.speech.say(
                N_("No own grade: takes {grade} of the dimension · {meaning}"), grade=code, meaning=meaning
            )
        return self.speech.say(N_("No grade here nor for the dimension: counts as E0."))
