"""A notice above a list or page: what went well or wrong with what was just asked for."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from assessment.domain.problems import Problem
from assessment.domain.wording import N_, Sentence
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch, Tone
from ui.widgets.notice import Notice


class News(Notice):
    """Hidden until there is something to say; stays until it is closed or something else is said."""

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, parent: QWidget | None = None) -> None:
        super().__init__(themes, "info", beside_text=True, parent=parent)
        self._speech = speech
        self._said: tuple[Tone, Sentence, tuple[Sentence, ...]] | None = None
        self.away = self.add_action("", "ghost", "x")
        self.away.clicked.connect(self.clear)
        speech.changed.connect(self.retranslate)
        self.retranslate()
        self.hide()

    def tell(self, tone: Tone, title: Sentence, *more: Sentence) -> None:
        """Say something."""
        self._said = (tone, title, more)
        self.retranslate()
        self.show()

    def tell_problems(self, problems: Sequence[Problem]) -> None:
        """Say the first problem and how to repair it, and how many more there are."""
        first = problems[0]
        more = [first.repair]
        if len(problems) > 1:
            more.append(Sentence.of(N_("And {count} more problems."), count=len(problems) - 1))
        self.tell("error", first.sentence, *more)

    def is_saying(self, title: Sentence) -> bool:
        """Whether this is what is being said now."""
        return self._said is not None and self._said[1] == title

    def clear(self) -> None:
        """Say nothing any more."""
        self._said = None
        self.hide()

    def retranslate(self) -> None:
        """Say it again."""
        self.away.setAccessibleName(self._speech.say(N_("Close")))
        self.away.setToolTip(self._speech.say(N_("Close")))
        if self._said is not None:
            tone, title, more = self._said
            self.set_notice(tone, self._speech.say(title), self._speech.speaker.all(more))
