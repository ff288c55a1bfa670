"""Which questionnaire: what it asks, where it comes from, and that an assessment with answers stays with its own."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessment.domain.events import Stepped
from assessment.domain.problems import Problem, Unusable
from assessment.domain.questionnaire import Questionnaire
from assessment.domain.wording import N_
from assessment.library.shelf import Shelf
from assessment.work.interview import Interview
from assessment.work.route import Place
from ui.widgets.labels import Label
from ui.widgets.notice import Notice
from ui.widgets.scrollpage import ScrollPage
from ui.wizard.page import Surroundings, WizardPage
from ui.wizard.questionnaire_card import QuestionnaireCard

Found = tuple[str, Questionnaire | tuple[Problem, ...]]
"""Name of a questionnaire on the shelf, and it itself or what is wrong with it."""


class QuestionnairePage(WizardPage):
    """Lists what is on the shelf, read on the worker.

    `choose(id, version)` puts another questionnaire in the place of the present one; without it, the page says to
    start a new assessment. `own_folder` gives where a person keeps questionnaires of their own.
    """

    def __init__(
        self,
        around: Surroundings,
        choose: Callable[[str, str], None] | None = None,
        own_folder: Callable[[], Path | None] = lambda: None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(around, parent)
        themes = around.theme
        self._choose = choose
        self._own_folder = own_folder
        self._found: tuple[Found, ...] = ()
        self._asked = False
        self.cards: list[QuestionnaireCard] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollPage(themes)
        outer.addWidget(scroll)
        self._title = Label(themes, "", "title")
        self.bound = Notice(themes, "info", icon="lock")
        self._list = QVBoxLayout()
        self.own = Notice(themes, "neutral", icon="folder-open")
        scroll.body.addWidget(self._title)
        scroll.body.addWidget(self.bound)
        scroll.body.addLayout(self._list)
        scroll.body.addWidget(self.own)
        scroll.body.addStretch(1)
        around.text.changed.connect(self.retranslate)
        self.retranslate()

    def enter(self, interview: Interview, place: Place) -> None:
        """Show the questionnaire of an interview, and once they are read the others."""
        self.interview = interview
        if not self._found:
            self._found = ((interview.questionnaire.id, interview.questionnaire),)
        self._ask_shelf()
        self._show()

    def stepped(self, event: Stepped) -> None:
        """An answer binds the assessment; taking the last one back frees it."""
        self._show()

    def retranslate(self) -> None:
        """Say every text again."""
        say = self.around.text.say
        self._title.setText(say(N_("Questionnaire")))
        folder = self._own_folder()
        where = (
            say(N_("Yours are read from “{folder}”."), folder=str(folder))
            if folder is not None
            else say(N_("Choose their folder in the settings on the home screen."))
        )
        text = say(
            N_("Put each into a folder of its own: id, in it the version, in it questionnaire.yaml and its texts.")
        )
        self.own.set_notice("neutral", say(N_("Questionnaires of your own")), f"{text} {where}", "folder-open")
        self._show()

    def _show(self) -> None:
        interview = self.interview
        if interview is None:
            return
        answered = bool(interview.assessment.answers)
        self._say_bound(answered)
        while len(self.cards) < len(self._found):
            card = QuestionnaireCard(self.around.theme, self.around.text)
            card.wanted.connect(self._taker(len(self.cards)))
            self.cards.append(card)
            self._list.addWidget(card)
        free = not answered and not interview.read_only and self._choose is not None
        for card, (name, found) in zip(self.cards, self._found, strict=False):
            if isinstance(found, Questionnaire):
                ref = interview.assessment.questionnaire
                card.show_questionnaire(found, (found.id, found.version) == (ref.id, ref.version), free)
            else:
                card.show_problems(name, found)

    def _say_bound(self, answered: bool) -> None:
        say = self.around.text.say
        title = say(N_("This assessment is bound to its questionnaire"))
        if answered:
            text = say(N_("It has answers already. For another questionnaire, start a new assessment from the list."))
        elif self._choose is None:
            text = say(N_("For another questionnaire, start a new assessment from the list."))
        else:
            title = say(N_("Nothing is answered yet"))
            text = say(N_("You can still choose another questionnaire; from the first answer on it stays."))
        self.bound.set_notice("info", title, text, "lock" if answered or self._choose is None else "info")

    def _taker(self, place: int) -> Callable[[], None]:
        return lambda: self._take(place)

    def _take(self, place: int) -> None:
        found = self._found[place][1]
        if isinstance(found, Questionnaire) and self._choose is not None:
            self._choose(found.id, found.version)

    def _ask_shelf(self) -> None:
        shelf = self.around.shelf
        if self._asked or shelf is None:
            return
        self._asked = True
        language = self.around.text.language
        self.around.background.run(lambda: _read(shelf(), language), self._take_found, self._failed)

    def _take_found(self, found: tuple[Found, ...]) -> None:
        ref = self.interview.assessment.questionnaire if self.interview is not None else None
        own = [one for one in found if ref and isinstance(one[1], Questionnaire) and one[1].id == ref.id]
        self._found = (*own, *(one for one in found if one not in own)) or self._found
        self._show()

    def _failed(self, error: Exception) -> None:
        self._asked = False
        if self.around.failed is not None:
            self.around.failed(error)


def _read(shelf: Shelf, language: str) -> tuple[Found, ...]:
    """Read every questionnaire on the shelf; one that cannot be used gives its problems."""
    found: list[Found] = []
    for header in shelf.headers():
        try:
            found.append((header.name(language), shelf.get(header.id, header.version)))
        except Unusable as error:
            found.append((header.name(language), error.problems))
    return tuple(found)
