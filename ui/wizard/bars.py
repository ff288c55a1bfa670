"""What stands above a page when something needs to be known: not saved, closed, or something that was refused."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessment.domain.events import NotSaved
from assessment.domain.problems import Problem
from assessment.domain.wording import N_, Sentence
from assessment.work.interview import Interview
from ui.news import News
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import space_out
from ui.widgets.notice import Notice


class Bars(QWidget):
    """`wanted` carries "retry", "elsewhere", "reopen" or "new_round"."""

    wanted = Signal(str)

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._speech = speech
        self._interview: Interview | None = None
        self._failure: NotSaved | None = None
        self.unsaved = Notice(themes, "warn", icon="save")
        self.elsewhere = self.unsaved.add_action("", "primary", "usb")
        self.retry = self.unsaved.add_action("", "secondary", "refresh-cw")
        self.closed = Notice(themes, "ok", icon="lock", beside_text=True)
        self.reopen = self.closed.add_action("", "secondary", "lock-open")
        self.new_round = self.closed.add_action("", "secondary", "plus")
        self.read_only = Notice(themes, "warn", icon="eye")
        self.news = News(themes, speech)
        layout = QVBoxLayout(self)
        space_out(layout, themes, 8, (16, 8, 16, 0))
        for bar in (self.unsaved, self.read_only, self.closed, self.news):
            layout.addWidget(bar)
        for button, what in (
            (self.elsewhere, "elsewhere"),
            (self.retry, "retry"),
            (self.reopen, "reopen"),
            (self.new_round, "new_round"),
        ):
            button.clicked.connect(lambda _=False, what=what: self.wanted.emit(what))
        self.news.away.clicked.connect(self._show)
        speech.changed.connect(self.retranslate)
        self.retranslate()

    def show_interview(self, interview: Interview) -> None:
        """Say whether it is closed or may only be read."""
        self._interview = interview
        self.retranslate()

    def show_failure(self, failure: NotSaved | None) -> None:
        """Say that steps are not saved; `None` once they are."""
        self._failure = failure
        self.retranslate()

    @property
    def is_failing(self) -> bool:
        """Whether something could not be saved."""
        return self._failure is not None

    def tell_problems(self, problems: Sequence[Problem]) -> None:
        """Say why something was refused."""
        self.news.tell_problems(problems)
        self._show()

    def tell_done(self, sentence: Sentence, *more: Sentence) -> None:
        """Say that something was done."""
        self.news.tell("ok", sentence, *more)
        self._show()

    def clear_news(self) -> None:
        """Take the last message away."""
        self.news.clear()
        self._show()

    def retranslate(self) -> None:
        """Say it again."""
        say = self._speech.say
        self.elsewhere.setText(say(N_("Write to USB…")))
        self.retry.setText(say(N_("Try again")))
        self.reopen.setText(say(N_("Open again")))
        self.new_round.setText(say(N_("New round…")))
        if self._failure is not None:
            waiting = say(
                N_(
                    "Changes kept in memory: {count}; saving is tried again every 10 seconds. Do not close the program."
                ),
                count=self._failure.waiting,
            )
            text = f"{say(self._failure.problem.repair)} {waiting}"
            self.unsaved.set_notice("warn", say(self._failure.problem.sentence), text, "save")
        self.closed.set_notice(
            "ok", say(N_("Closed")), say(N_("The answers can only be read. To go on, start a new round.")), "lock"
        )
        self.read_only.set_notice(
            "warn",
            say(N_("Another window has the data open")),
            say(N_("Here everything can be read, nothing can be changed. Close the other window, then start again.")),
            "eye",
        )
        self._show()

    def _show(self) -> None:
        interview = self._interview
        closed = interview is not None and interview.assessment.closed
        self.closed.setVisible(closed)
        self.read_only.setVisible(interview is not None and interview.read_only and not closed)
        self.unsaved.setVisible(self._failure is not None)
        bars = (self.unsaved, self.read_only, self.closed, self.news)
        self.setVisible(any(not bar.isHidden() for bar in bars))
