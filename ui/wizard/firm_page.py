"""The first stop: the firm, its size, the visit and what the paper says; typing is handed over as it pauses."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessment.domain.changes import ProfileChange
from assessment.domain.events import Stepped
from assessment.domain.wording import N_
from assessment.library.reference import ReferenceTables
from assessment.work.interview import Interview
from assessment.work.route import Place
from ui.widgets.boxes import column, row
from ui.widgets.chip import Chip
from ui.widgets.labels import Label, WrapLabel
from ui.widgets.scrollpage import ScrollPage
from ui.wizard.firm.cards import Finding, LegalCard, ProfileCard
from ui.wizard.firm.columns import Columns
from ui.wizard.firm.scale import ScaleCard
from ui.wizard.firm.visit import PaperCard, VisitCard
from ui.wizard.firm.where import WhereCard
from ui.wizard.page import Surroundings, WizardPage

PAUSE = 600
"""Milliseconds without a key after which what is typed is handed over."""


class FirmPage(WizardPage):
    """Firm and visit. A field is handed over when it is left, after a pause in typing, and before the page is left.

    Text that cannot be read as a number or date stays in its field, with the reason, also across stops.
    """

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        themes, speech = around.theme, around.text
        self.legal = LegalCard(themes, speech)
        self.where = WhereCard(themes, speech)
        self.scale = ScaleCard(themes, speech)
        self.visit = VisitCard(themes, speech)
        self.paper = PaperCard(themes, speech)
        self.cards: tuple[ProfileCard, ...] = (self.legal, self.where, self.paper, self.scale, self.visit)
        self._key = ""
        self._tables_asked = False
        self._build()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._hand_over)
        for card in self.cards:
            card.typed.connect(self._pause.start)
            card.settled.connect(self._hand_over)
        speech.changed.connect(self.retranslate)
        self.retranslate()

    def _build(self) -> None:
        themes = self.around.theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = ScrollPage(themes)
        outer.addWidget(self._scroll)
        top = row(themes, 12)
        words = column(themes, 0)
        self._title = Label(themes, "", "title")
        self._hint = WrapLabel(themes, "", "caption")
        words.addWidget(self._title)
        words.addWidget(self._hint)
        top.addLayout(words, 1)
        self.findings = Chip(themes, "", "error", "alert-circle", pressable=True)
        self.findings.clicked.connect(self._to_finding)
        top.addWidget(self.findings)
        self._scroll.body.addLayout(top)
        right = (self.scale, self.visit)
        self._scroll.body.addWidget(Columns(themes, (self.legal, self.where, self.paper), right))

    def enter(self, interview: Interview, place: Place) -> None:
        """Show the profile; texts still to be mended stay when it is the same assessment as before."""
        anew = interview.assessment.key != self._key
        self.interview, self._key = interview, interview.assessment.key
        self._ask_tables()
        for card in self.cards:
            card.set_read_only(interview.read_only)
            card.show_profile(interview.assessment.profile, anew)
        self._say_findings()

    def leave(self) -> None:
        """Hand over what is typed."""
        self.where.sector.settle()
        self.where.province.settle()
        self._hand_over()

    def stepped(self, event: Stepped) -> None:
        """Show what changed, as undo does; the field being typed in already says it."""
        if self.interview is None:
            return
        if any(isinstance(change, ProfileChange) for change in event.step.changes):
            for card in self.cards:
                card.show_profile(self.interview.assessment.profile, event.undone)
        for card in self.cards:
            card.set_read_only(self.interview.read_only)
        self._say_findings()

    def retranslate(self) -> None:
        """Say every text again."""
        say = self.around.text.say
        self._title.setText(say(N_("Firm and visit")))
        self._hint.setText(say(N_("A star marks what is needed; everything else can be added later.")))
        for card in self.cards:
            card.retranslate()
        self._say_findings()

    def focus_first(self) -> None:
        """Put the keyboard on the firm's name."""
        self.legal.name.edit.setFocus()

    def _hand_over(self) -> None:
        self._pause.stop()
        interview = self.interview
        if interview is None or interview.read_only:
            return
        profile = interview.assessment.profile
        for card in self.cards:
            profile = card.profile(profile)
        if profile != interview.assessment.profile:
            self.around.guarded(lambda: interview.set_profile(profile))
        self._say_findings()

    def _found(self) -> list[Finding]:
        """What is to be seen to, needed things first."""
        found = [finding for card in self.cards for finding in card.findings()]
        return sorted(found, key=lambda finding: not finding[2])

    def _say_findings(self) -> None:
        found = self._found() if self.interview is not None else []
        self.findings.setVisible(bool(found))
        if not found:
            return
        say = self.around.text.say
        needed = [finding for finding in found if finding[2]]
        label = say(found[0][0])
        if needed:
            text = say(N_("{count} to mend: {field} · go there"), count=len(needed), field=label)
            self.findings.set_chip(text, "error", "alert-circle")
        else:
            text = say(N_("{count} to look at: {field} · go there"), count=len(found), field=label)
            self.findings.set_chip(text, "warn", "alert-triangle")

    def _to_finding(self) -> None:
        found = self._found()
        if found:
            _, editor, _ = found[0]
            self._scroll.show_widget(editor)
            editor.setFocus()

    def _ask_tables(self) -> None:
        """Have the tables read on the worker, once."""
        reference = self.around.reference
        if self._tables_asked or reference is None:
            return
        self._tables_asked = True
        self.around.background.run(_read(reference), self._take_tables, self._no_tables)

    def _take_tables(self, tables: ReferenceTables) -> None:
        self.where.take_tables(tables)
        self.scale.take_tables(tables)

    def _no_tables(self, error: Exception) -> None:
        self._tables_asked = False
        if self.around.failed is not None:
            self.around.failed(error)


def _read(reference: Callable[[], ReferenceTables]) -> Callable[[], ReferenceTables]:
    """Give a job that reads every table, so that nothing is left to read on the window's thread."""

    def job() -> ReferenceTables:
        tables = reference()
        _ = (tables.sectors, tables.provinces, tables.thresholds, tables.find(None))
        return tables

    return job
