"""What a person asks of an open assessment beside its questions: close it, open it again, save it elsewhere."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from assessment.domain.assessment import Assessment
from assessment.domain.wording import N_, Sentence
from ui.desk_calls import DeskCalls
from ui.dialogs.files import ask_where_to_save
from ui.dialogs.message import Choice, ask
from ui.home.deeds import HomeDeeds
from ui.home_wishes import file_name_for
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.wizard.frame import WizardFrame


class WizardWishes(QObject):
    """Joins the frame to its deeds; what is not about the assessment goes to `do`."""

    def __init__(
        self,
        window: MainWindow,
        frame: WizardFrame,
        deeds: HomeDeeds,
        calls: DeskCalls,
        settings: Settings,
        themes: ThemeSwitch,
        speech: SpeakerSwitch,
        do: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._frame = frame
        self._deeds = deeds
        self._calls = calls
        self._settings = settings
        self._themes = themes
        self._speech = speech
        self._do = do
        frame.wanted.connect(self._wanted)

    def save_elsewhere(self) -> None:
        """Ask for a place and write the assessment there as it is now, saved or not."""
        interview = self._frame.interview
        if interview is not None:
            self._save_copy(interview.assessment, lambda: None)

    def save_unsaved(self) -> None:
        """Do so with every assessment that has something not yet saved, one after the other."""
        saving = self._calls.opened.desk.saving
        self._save_next(saving.unsaved if saving is not None else ())

    def _save_next(self, keys: tuple[str, ...]) -> None:
        if keys:
            self._calls.call(
                lambda desk: desk.open(keys[0]).assessment,
                lambda assessment: self._save_copy(assessment, lambda: self._save_next(keys[1:])),
            )

    def _save_copy(self, assessment: Assessment, after: Callable[[], object]) -> None:
        firm = assessment.profile.enterprise.name
        proposed = self._settings.last_folder / file_name_for(firm, ".json")

        def then(path: Path) -> None:
            self._settings.last_folder = path.parent
            self._calls.run(lambda: _write(assessment, path), lambda _: written(path))

        def written(path: Path) -> None:
            self._tell_written(path)
            after()

        title = self._speech.say(N_("Write a copy elsewhere"))
        kind = self._speech.say(N_("Assessment (*.json)"))
        ask_where_to_save(self._speech, self._window, title, proposed, kind, then)

    def _tell_written(self, path: Path) -> None:
        if self._frame.isVisible():
            without = Sentence(N_("Pictures are not part of it."))
            self._frame.bars.tell_done(Sentence.of(N_("Written: {file}"), file=str(path)), without)
        else:
            self._deeds.tell_written(path)

    def _wanted(self, what: str) -> None:
        acts: dict[str, Callable[[], object]] = {
            "state": self._open_state_menu,
            "elsewhere": self.save_elsewhere,
            "reopen": self._reopen,
            "new_round": self._new_round,
            "retry": self._retry,
        }
        found = acts.get(what)
        if found is not None:
            found()
        else:
            self._do(what)

    def _open_state_menu(self) -> None:
        interview = self._frame.interview
        if interview is None:
            return
        say, chip = self._speech.say, self._frame.top_bar.state
        menu = QMenu(self._window)
        if interview.assessment.closed:
            menu.addAction(say(N_("Open again"))).triggered.connect(self._reopen)
            menu.addAction(say(N_("New round…"))).triggered.connect(self._new_round)
        else:
            closing = menu.addAction(say(N_("Close this assessment…")))
            closing.setEnabled(not interview.read_only)
            closing.triggered.connect(self.ask_to_close)
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height())))

    def ask_to_close(self) -> None:
        """Ask, then close: the answers can only be read from then on."""
        say = self._speech.say
        text = say(N_("The answers can then only be read. You can open the assessment again at any time."))
        choices = [Choice("close", say(N_("Close the assessment")), "primary"), Choice("stay", say(N_("Cancel")))]
        title = say(N_("Close this assessment?"))
        ask(
            self._themes,
            self._window,
            title,
            text,
            choices,
            lambda key: self._set_closed(True) if key == "close" else None,
        )

    def _reopen(self) -> None:
        self._set_closed(False)

    def _set_closed(self, closed: bool) -> None:
        interview = self._frame.interview
        if interview is not None and self._frame.leave():
            self._frame.guarded(lambda: interview.set_closed(closed))

    def _new_round(self) -> None:
        interview = self._frame.interview
        if interview is not None and self._frame.leave():
            self._deeds.duplicate(interview.assessment.key)

    def _retry(self) -> None:
        saving = self._calls.opened.desk.saving
        if saving is not None:
            saving.retry()


def _write(assessment: Assessment, path: Path) -> None:
    from assessment.exchange.assessment_writing import written_assessment
    from assessment.work.files import written_file

    written_file(path, written_assessment(assessment).encode("utf-8"))
