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
    of_group: bool = False

    def whole(self, of_dimension: str, of_group: str) -> str:
        """Say a template for what the page is about: a dimension, or a group of items."""
        return self.speech.say(of_group if self.of_group else of_dimension)

    def meaning(self, view: RowView) -> str:
        """Say which grade counts for an attribute, where it comes from and what it means."""
        code, words = EVIDENCE_GRADES[view.grade]
        meaning = self.speech.say(words)
        if view.own is not None:
            return f"{code} · {meaning}"
        if view.inherited:
            template = N_("No own grade: takes {grade} of the dimension · {meaning}")
            if self.of_group:
                template = N_("No own grade: takes {grade} of the group · {meaning}")
            return self.speech.say(template, grade=code, meaning=meaning)
        return self.whole(
            N_("No grade here nor for the dimension: counts as E0."),
            N_("No grade here nor for the group: counts as E0."),
        )
