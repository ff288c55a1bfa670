"""The report: previewed inside the window, saved as PDF or text, printed; its language is its own."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from assessment.domain.events import Stepped
from assessment.domain.problems import Unusable
from assessment.domain.wording import N_
from assessment.work.files import written_file
from assessment.work.interview import Interview
from assessment.work.route import Place
from ui.paper.controls import Controls
from ui.paper.making import Maker, report_job
from ui.paper.naming import file_stem
from ui.paper.preview import Preview
from ui.paper.progress import ProgressRow
from ui.widgets.notice import Notice
from ui.widgets.scrollpage import ScrollPage
from ui.wizard.page import Surroundings, WizardPage

SETTLE = 150
"""Milliseconds after the last change before the preview is made anew."""


class ReportPage(WizardPage):
    """Makes the PDF on the worker whenever what it shows changed; saving writes the very bytes of the preview."""

    owns = frozenset({"Ctrl+P"})

    def __init__(
        self, around: Surroundings, today: Callable[[], date] = date.today, parent: QWidget | None = None
    ) -> None:
        super().__init__(around, parent)
        themes, speech = around.theme, around.text
        self._today = today
        self._data = b""
        self.controls = Controls(themes, speech)
        self.maker = Maker(around, self)
        self.row = ProgressRow(themes, speech)
        self.notice = Notice(themes)
        self.notice.hide()
        self.again = self.notice.add_action("", icon="refresh-cw")
        self.preview = Preview(themes)
        self._lay_out()
        self._later = QTimer(self, singleShot=True, interval=SETTLE)
        self._later.timeout.connect(self._make)
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        """Let the page scroll where a low window has no room for the buttons and something of the preview."""
        themes = self.around.theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollPage(themes, 8, (16, 12, 16, 0))
        outer.addWidget(scroll)
        for widget in (self.controls, self.row, self.notice):
            scroll.body.addWidget(widget)
        scroll.body.addWidget(self.preview, 1)

    def _connect(self) -> None:
        self.around.text.changed.connect(self.retranslate)
        self.controls.changed.connect(self._make)
        self.controls.fits.chosen.connect(lambda fit: self.preview.fit(fit == "page"))
        self.controls.save.clicked.connect(lambda: self._ask_file("pdf"))
        self.controls.text.clicked.connect(lambda: self._ask_file("txt"))
        self.controls.print.clicked.connect(self._ask_printer)
        self.again.clicked.connect(self._make)
        self.row.stop.clicked.connect(self.maker.cancel)
        self.maker.made.connect(self._made)
        self.maker.failed.connect(self._refused)
        self.maker.progress.connect(self.row.show_progress)
        self.maker.stopped.connect(self._stopped)

    def enter(self, interview: Interview, place: Place) -> None:
        """Show the report of an interview, first in the language of the screen."""
        anew = self.interview is None or self.interview.assessment.key != interview.assessment.key
        self.interview = interview
        if anew:
            self._data = b""
            self.controls.choose_language(self.around.text.language)
        self._make()

    def leave(self) -> None:
        """Stop what is under way; nobody looks at it."""
        self._later.stop()
        self.maker.stop()
        self.row.finish()

    def stepped(self, event: Stepped) -> None:
        """Make it anew, once changes pause."""
        self._later.start()

    def retranslate(self) -> None:
        """Say every text again; the report keeps its own language."""
        self.controls.retranslate()
        self.row.retranslate()
        say = self.around.text.say
        self.again.setText(say(N_("Make it again")))
        self.preview.setAccessibleName(say(N_("Preview of the report")))

    def hints(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        """Keys of the page."""
        return ((("Ctrl", "P"), self.around.text.say(N_("print"))),)

    def focus_first(self) -> None:
        """Put the keyboard on saving."""
        self.controls.save.setFocus()

    def data(self) -> bytes:
        """Give the PDF now shown; empty while there is none."""
        return self._data

    def save_as(self, path: Path, form: str) -> None:
        """Write the report: the PDF that is shown, or its text version made for this."""
        interview = self.interview
        if interview is None:
            return
        self.around.remember_folder(path.parent)
        pdf = self._data
        language, skin = self.controls.language(), self.controls.skin()
        job = report_job(interview, language, skin, form, self._today(), self.around.picture)

        def write() -> None:
            data = pdf if form == "pdf" else job(lambda done, of: None, lambda: False)
            written_file(path, data)

        self.around.background.run(write, lambda _: self._written(path), self._refused)

    def file_name(self) -> str:
        """Give the name a file is offered under, without its ending."""
        if self.interview is None:
            return "report"
        kind = "bao-cao" if self.controls.language() == "vi" else "report"
        return file_stem(self.interview.assessment.profile, kind)

    def _make(self) -> None:
        if self.interview is None:
            return
        self._later.stop()
        self.notice.hide()
        self.controls.set_ready(False)
        self.row.begin()
        self.maker.make(self.interview, self.controls.language(), self.controls.skin(), self._today())

    def _made(self, _: tuple[str, str], data: bytes) -> None:
        self._data = data
        self.row.finish()
        self.controls.set_ready(self.preview.show_pdf(data))

    def _stopped(self) -> None:
        self.row.finish()
        self.controls.set_ready(bool(self._data))
        say = self.around.text.say
        self._say("neutral", say(N_("Stopped")), say(N_("The preview shows the report as it was before.")), again=True)

    def _refused(self, error: Exception) -> None:
        self.row.finish()
        self.controls.set_ready(bool(self._data))
        if isinstance(error, Unusable):
            problem, say = error.problems[0], self.around.text.say
            self._say("error", say(problem.sentence), say(problem.repair), again=not self._data)
        elif self.around.failed is not None:
            self.around.failed(error)

    def _written(self, path: Path) -> None:
        self._say("ok", self.around.text.say(N_("Saved as “{name}”"), name=path.name), str(path.parent))

    def _say(self, tone: str, title: str, text: str, again: bool = False) -> None:
        self.notice.set_notice("ok" if tone == "ok" else "error" if tone == "error" else "neutral", title, text)
        self.again.setVisible(again)
        self.notice.show()

    def _ask_file(self, form: str) -> None:
        ending = "txt" if form == "txt" else "pdf"
        start = self.around.last_folder() / f"{self.file_name()}.{ending}"
        title = self.controls.text.text() if form == "txt" else self.controls.save.text()
        dialog = QFileDialog(self, title, str(start), f"{ending.upper()} (*.{ending})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.fileSelected.connect(lambda name: self.save_as(Path(name), form))
        dialog.open()

    def _ask_printer(self) -> None:
        from ui.paper.print_dialog import ask_printer

        ask_printer(self, self.preview.pdf, self.file_name(), self._printing, self._printed)

    def _printing(self, done: int, of: int) -> None:
        self.row.show_progress(done, of)

    def _printed(self, well: bool) -> None:
        self.row.finish()
        say = self.around.text.say
        if well:
            self._say("ok", say(N_("Handed to the printer")), "")
        else:
            self._say(
                "error", say(N_("The printer did not take the report")), say(N_("Check that it is on and chosen."))
            )
