"""Closing the assessment and opening it again; below the coverage floor only after a clear word."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessment.domain.digest import assessment_digest, check_code
from assessment.domain.wording import N_
from assessment.work.interview import Interview
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import space_out
from ui.widgets.notice import Notice


class ClosingView(QWidget):
    """Shows that it is closed, or asks whether to close all the same. `close_now`, `open_again` and `to_firm` ask."""

    close_now = Signal()
    open_again = Signal()
    to_firm = Signal()

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._speech = speech
        self._asking = False
        layout = QVBoxLayout(self)
        space_out(layout, themes, 8)
        self.closed = Notice(themes, "ok", icon="lock", beside_text=True)
        self.again = self.closed.add_action("", icon="lock-open")
        self.question = Notice(themes, "warn")
        self.anyway = self.question.add_action("", "danger", "lock")
        self.not_yet = self.question.add_action("")
        self.nameless = Notice(themes, "error")
        self.go_firm = self.nameless.add_action("", icon="building")
        for notice in (self.closed, self.question, self.nameless):
            layout.addWidget(notice)
            notice.hide()
        self.again.clicked.connect(self.open_again)
        self.anyway.clicked.connect(self.close_now)
        self.not_yet.clicked.connect(self.dismiss)
        self.go_firm.clicked.connect(self.to_firm)

    def show_state(self, interview: Interview) -> None:
        """Show whether it is closed, in the present language."""
        say = self._speech.say
        closed = interview.assessment.closed
        code = check_code(assessment_digest(interview.assessment))
        self.closed.set_notice(
            "ok",
            say(N_("This assessment is closed")),
            say(N_("It can only be read. Check code {code}."), code=code),
            "lock",
        )
        self.again.setText(say(N_("Open it again")))
        self.closed.setVisible(closed)
        if closed:
            self.dismiss()

    def ask(self, interview: Interview) -> bool:
        """Ask what stands in the way of closing; gives true when nothing does."""
        say, card = self._speech.say, interview.scorecard
        self.dismiss()
        if not interview.assessment.profile.enterprise.name:
            self.nameless.set_notice(
                "error", say(N_("The firm has no name yet")), say(N_("A closed assessment needs one."))
            )
            self.go_firm.setText(say(N_("Write the name")))
            self.nameless.show()
            self.go_firm.setFocus()
            return False
        if not card.provisional:
            return True
        share = "–" if card.coverage is None else self._speech.speaker.percent(card.coverage)
        floor = self._speech.speaker.percent(interview.questionnaire.coverage_from, 0)
        text = say(
            N_("Coverage is {share}, below {floor}: the result stays provisional and has no overall index."),
            share=share, floor=floor,
        )  # fmt: skip
        self.question.set_notice("warn", say(N_("Close it all the same?")), text)
        self.anyway.setText(say(N_("Close as provisional")))
        self.not_yet.setText(say(N_("Not yet")))
        self.question.show()
        self.not_yet.setFocus()
        return False

    def dismiss(self) -> None:
        """Take the question away."""
        self.question.hide()
        self.nameless.hide()
