"""A card that describes a questionnaire: name, summary, what it holds, version, digest, and that it is ours."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assessment.domain.digest import check_code
from assessment.domain.problems import Problem
from assessment.domain.questionnaire import Questionnaire
from assessment.domain.wording import N_
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import Card, row
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.labels import Label, WrapLabel

LANGUAGE_WORDS = {"vi": "Tiếng Việt", "en": "English", "ko": "한국어", "zh_TW": "繁體中文"}
"""Each language in its own words."""


class QuestionnaireCard(Card):
    """`wanted` is emitted by its button; the card itself decides nothing."""

    wanted = Signal()

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, parent: QWidget | None = None) -> None:
        super().__init__(themes, "", "book", margin=14, parent=parent)
        self._speech = speech
        self.used = Chip(themes, "", "ok", "check")
        self.beside(self.used)
        self.summary = WrapLabel(themes)
        self.facts = Label(themes, "", "strong")
        self.version = WrapLabel(themes, "", "caption")
        self.disclaimer = WrapLabel(themes, "", "caption")
        for label in (self.summary, self.facts, self.version, self.disclaimer):
            self.body.addWidget(label)
        self.take = Button(themes, role="primary", icon="check")
        below = row(themes, 4)
        below.addWidget(self.take)
        below.addStretch(1)
        self.body.addLayout(below)
        self.take.clicked.connect(self.wanted)

    def show_questionnaire(self, questionnaire: Questionnaire, used: bool, free: bool) -> None:
        """Describe a questionnaire; `used` when the assessment is bound to it, `free` when it could be chosen."""
        say = self._speech.say
        texts = questionnaire.speaks(self._speech.language)
        self.set_title(texts.get("name") or questionnaire.id)
        self.summary.setText(texts.get("summary"))
        self.facts.setText(self._facts(questionnaire))
        languages = ", ".join(LANGUAGE_WORDS.get(code, code) for code in questionnaire.languages)
        words = N_("{id} · version {version} · check code {digest} · languages: {languages}")
        values = {"id": questionnaire.id, "version": questionnaire.version, "languages": languages}
        self.version.setText(say(words, digest=check_code(questionnaire.digest), **values))
        self.disclaimer.setText(texts.get("disclaimer"))
        self.used.set_chip(say(N_("Used by this assessment")))
        self.used.setVisible(used)
        self.set_current(used)
        self.take.setText(say(N_("Use this questionnaire")))
        self.take.setVisible(free and not used)

    def show_problems(self, name: str, problems: tuple[Problem, ...]) -> None:
        """Say why a questionnaire cannot be used: the first three problems and how many more."""
        say = self._speech.say
        self.set_title(name, "alert-circle")
        self.summary.setText(say(N_("This questionnaire cannot be used: {count} problems."), count=len(problems)))
        lines = [f"{say(one.sentence)} {say(one.repair)}" for one in problems[:3]]
        self.disclaimer.setText("\n".join(lines))
        for widget in (self.facts, self.version, self.used, self.take):
            widget.hide()

    def _facts(self, questionnaire: Questionnaire) -> str:
        say = self._speech.say
        if questionnaire.dimensions:
            return say(
                N_("{dimensions} dimensions · {attributes} attributes · bands 0 to {top}"),
                dimensions=len(questionnaire.dimensions),
                attributes=len(questionnaire.attribute_by_id),
                top=max(band.number for dimension in questionnaire.dimensions for band in dimension.bands),
            )
        return say(N_("{pages} pages · {items} items"), pages=len(questionnaire.pages), items=len(questionnaire.items))
