"""Turns key commands into what they do on a dimension page; holds nothing but where the page's parts are."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from assessment.domain.wording import N_, Sentence
from assessment.work.interview import Interview
from ui.wizard.dimension.band_panel import BandPanel
from ui.wizard.dimension.evidence_card import EvidenceCard
from ui.wizard.dimension.grade_picker import GradePicker
from ui.wizard.dimension.keys import Act, Command
from ui.wizard.dimension.tools import Tools
from ui.wizard.dimension.walk import neighbour, questions_of

Show = Callable[[int, str], None]


class Steering:
    """`show(band, question)` shows a band with an attribute current and puts the keyboard there.

    `look_at` scrolls to the evidence card.
    """

    def __init__(
        self, tools: Tools, panel: BandPanel, card: EvidenceCard, show: Show, look_at: Callable[[], None]
    ) -> None:
        self._tools, self._panel, self._card = tools, panel, card
        self._show, self._look_at = show, look_at
        self.page = ""
        self.band = 0

    def takes(self, command: Command) -> bool:
        """Say whether a command means something now: digits belong to a grade picker while it has the keyboard."""
        if isinstance(QApplication.focusWidget(), GradePicker):
            return command.act in (Act.EVIDENCE, Act.BACK, Act.NOTE, Act.UP, Act.DOWN)
        if command.act is Act.BACK:
            row = self._panel.current
            return row is not None and (bool(row.open_parts) or not row.picker.hasFocus())
        return True

    def run(self, command: Command) -> None:
        """Do what a command asks for."""
        self._panel.tell("")
        match command.act:
            case Act.SHOW:
                self._show(command.band, "")
            case Act.CLAIM_UP_TO:
                self._claim_up_to(command.band)
            case Act.CLAIM_SHOWN:
                self._claim_shown()
            case Act.UP | Act.DOWN:
                self._move(-1 if command.act is Act.UP else 1)
            case Act.EVIDENCE:
                self._evidence()
            case Act.PASTE:
                self._paste()
            case Act.BACK:
                self.back()
            case act:
                self._on_row(act)

    def back(self) -> None:
        """Return from an editor to the question."""
        row = self._panel.current
        if row is not None:
            row.close_parts()
            self._show(self.band, row.view.id if row.view else "")

    def _on_row(self, act: Act) -> None:
        row = self._panel.current
        if row is None:
            self._panel.tell(self._tools.speech.say(N_("Band 0 has no attributes: press 1 to 5.")))
            return
        match act:
            case Act.CYCLE:
                row.cycle()
            case Act.NOT_APPLICABLE:
                row.ask_reason()
            case Act.UNKNOWN:
                row.set_unknown()
            case Act.CLEAR:
                row.clear()
            case Act.NOTE:
                row.open_part("note")
            case Act.HELP:
                row.turn_help()
            case _:
                pass

    def _move(self, by: int) -> None:
        interview = self._tools.pen.interview
        if interview is None:
            return
        row = self._panel.current
        dimension = next(d for d in interview.questionnaire.dimensions if d.id == self.page)
        question = row.view.id if row is not None and row.view is not None else ""
        found = neighbour(dimension, self.band, question, by)
        if found is not None:
            self._show(*found)

    def _evidence(self) -> None:
        """Open the picker of the current attribute; a second E goes on to the dimension's, a third comes back."""
        row = self._panel.current
        here = QApplication.focusWidget()
        if row is None or (row.open_parts and here is row.drawer.picker):
            self._card.picker.setFocus()
            self._look_at()
        else:
            row.open_part("grade")

    def _paste(self) -> None:
        row = self._panel.current
        own = row is not None and row.view is not None and bool(row.open_parts & {"pictures", "note"})
        owner = row.view.id if own and row is not None and row.view is not None else self.page
        if not self._tools.intake.take_mime(owner, QGuiApplication.clipboard().mimeData()):
            self._panel.tell(self._tools.speech.say(N_("There is no picture on the clipboard.")))

    def _claim_shown(self) -> None:
        page, band = self.page, self.band
        self._claim(lambda interview: interview.claim_band(page, band), (band,))

    def _claim_up_to(self, band: int) -> None:
        page = self.page
        if band == 0:
            self._panel.tell(self._tools.speech.say(N_("Band 0 asks for nothing: there is nothing to mark.")))
            return
        self._show(band, "")
        self._claim(lambda interview: interview.claim_up_to(page, band), tuple(range(1, band + 1)))

    def _claim(self, act: Callable[[Interview], object], bands: tuple[int, ...]) -> None:
        interview = self._tools.pen.interview
        if interview is None or interview.read_only:
            return
        dimension = next(d for d in interview.questionnaire.dimensions if d.id == self.page)
        asked = [question for band in bands for question in questions_of(dimension, band)]
        count = sum(interview.assessment.answer(question).state is None for question in asked)
        self._tools.pen.do(act)
        said = (
            Sentence.of(N_("{count} unanswered marked as met; Ctrl+Z takes it back."), count=count)
            if count
            else Sentence(N_("Nothing here is unanswered: nothing was marked."))
        )
        self._panel.tell(self._tools.speech.say(said))
