"""Choosing a sample firm: its story, and a copy of it to practise with."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from assessment.domain.wording import N_
from assessment.library import samples
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import row, space_out
from ui.widgets.button import Button
from ui.widgets.labels import WrapLabel
from ui.widgets.segmented import Segment, Segmented

_KINDS = {
    "garment": N_("Garments"),
    "electronics": N_("Electronic parts"),
    "seafood": N_("Seafood"),
}
_QUESTIONNAIRES = {
    "tuv-sud": N_("16 dimensions"),
    "kpc": N_("1,000 points"),
    "cpc": N_("10 processes, losses"),
}


class SamplesDialog(QDialog):
    """`chosen` carries the name of the sample to copy and the questionnaire in which it is answered."""

    chosen = Signal(str, str)

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._speech = speech
        say = speech.say
        self.setWindowTitle(say(N_("Sample firms")))
        self.setModal(True)
        self.resize(themes.theme.px(720), themes.theme.px(520))
        layout = QVBoxLayout(self)
        space_out(layout, themes, 12, (20, 16, 20, 16))
        layout.addWidget(
            WrapLabel(
                themes,
                say(N_("Invented firms with answers, evidence and notes. A copy is yours to change or delete.")),
                "muted",
            )
        )
        self.kinds = Segmented(
            themes, [Segment(name, say(_KINDS.get(name, name))) for name in samples.names()], look="solid"
        )
        self.kinds.setAccessibleName(say(N_("Sample firms")))
        layout.addWidget(self.kinds)
        self.questionnaires = Segmented(themes)
        self.questionnaires.setAccessibleName(say(N_("Questionnaire")))
        layout.addWidget(self.questionnaires)
        self._story = QTextBrowser()
        self._story.setOpenLinks(False)
        layout.addWidget(self._story, 1)
        layout.addLayout(self._buttons())
        self.kinds.chosen.connect(self._tell)
        self.kinds.choose(samples.names()[0])

    def _buttons(self) -> QVBoxLayout:
        say = self._speech.say
        across = row(self._themes, 8)
        self.copy = Button(self._themes, say(N_("Open a copy")), "primary", "copy")
        self.away = Button(self._themes, say(N_("Close")))
        across.addStretch(1)
        across.addWidget(self.copy)
        across.addWidget(self.away)
        held = QVBoxLayout()
        held.addLayout(across)
        self.copy.setDefault(True)
        self.copy.clicked.connect(self._choose)
        self.away.clicked.connect(self.reject)
        return held

    def _tell(self, name: str) -> None:
        # Our own text, never a person's: the only place where markup is read. Headings are made two steps smaller.
        story = samples.story(name, self._speech.language)
        self._story.setMarkdown(re.sub(r"^#", "###", story, flags=re.MULTILINE))
        say, before = self._speech.say, self.questionnaires.key()
        offered = samples.questionnaires(name)
        self.questionnaires.set_segments([Segment(one, say(_QUESTIONNAIRES.get(one, one))) for one in offered])
        self.questionnaires.setVisible(len(offered) > 1)
        self.questionnaires.set_chosen(before if before in offered else offered[0])

    def _choose(self) -> None:
        name, questionnaire = self.kinds.key(), self.questionnaires.key()
        self.accept()
        if name is not None and questionnaire is not None:
            self.chosen.emit(name, questionnaire)
