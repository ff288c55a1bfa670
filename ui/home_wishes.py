"""What a person asks for on the home screen, with the questions that must be asked first."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from assessment.domain.problems import Unusable
from assessment.domain.wording import N_
from assessment.library.shelf import Header, Shelf
from assessment.work.route import Place
from ui.desk_calls import DeskCalls
from ui.dialogs.files import ask_where_to_save
from ui.home.deeds import HomeDeeds
from ui.home.home import HomeScreen
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch


def file_name_for(firm: str, ending: str) -> str:
    """Give a file name for a firm that every system takes: no separators, no leading dot, not too long."""
    kept = "".join(letter if letter.isalnum() or letter in " -_." else " " for letter in firm)
    return (" ".join(kept.split()).strip(". ")[:80] or "sansang") + ending


class HomeWishes(QObject):
    """Joins the home screen to its deeds; what is not about a row goes to `do`."""

    def __init__(
        self,
        window: MainWindow,
        home: HomeScreen,
        deeds: HomeDeeds,
        calls: DeskCalls,
        settings: Settings,
        themes: ThemeSwitch,
        speech: SpeakerSwitch,
        do: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._home = home
        self._deeds = deeds
        self._calls = calls
        self._settings = settings
        self._themes = themes
        self._speech = speech
        self._do = do
        home.wanted.connect(self._wanted)

    def start(self) -> None:
        """Start a new assessment; asks which questionnaire when there is a choice."""
        if self._calls.is_open and not self._calls.opened.desk.read_only:
            self._calls.run(self._calls.opened.shelf.headers, self._choose)

    def show_samples(self) -> None:
        """Offer the sample firms."""
        if not self._calls.is_open or self._calls.opened.desk.read_only:
            return
        from ui.dialogs.samples import SamplesDialog

        dialog = SamplesDialog(self._themes, self._speech, self._window)
        dialog.chosen.connect(self._deeds.open_sample)
        dialog.open()

    def ask_to_export(self, key: str) -> None:
        """Ask where the answers of an assessment should be written, then write them."""
        row = self._home.row_of(key)
        proposed = self._settings.last_folder / file_name_for(row.summary.firm if row else "", ".json")

        def then(path: Path) -> None:
            self._settings.last_folder = path.parent
            self._deeds.export(key, path)

        title = self._speech.say(N_("Save the answers as a file"))
        kind = self._speech.say(N_("Assessment (*.json)"))
        ask_where_to_save(self._speech, self._window, title, proposed, kind, then)

    def _wanted(self, what: str, key: str) -> None:
        if not self._calls.is_open and key:
            return
        acts: dict[str, Callable[[], object]] = {
            "open": lambda: self._deeds.open(key),
            "resume": lambda: self._deeds.resume(key),
            "report": lambda: self._deeds.open(key, Place("report")),
            "duplicate": lambda: self._deeds.duplicate(key),
            "export": lambda: self.ask_to_export(key),
            "discard": lambda: self._discard(key),
            "bring_back": lambda: self._deeds.bring_back(key),
            "samples": self.show_samples,
        }
        found = acts.get(what)
        if found is not None:
            found()
        else:
            self._do(what)

    def _discard(self, key: str) -> None:
        if not self._calls.opened.desk.read_only:
            self._deeds.discard(key)

    def _choose(self, headers: Sequence[Header]) -> None:
        names = {header.id for header in headers}
        if len(names) == 1:
            self._deeds.start(headers[-1].id, headers[-1].version)
            return
        shelf, language = self._calls.opened.shelf, self._speech.language
        self._calls.run(
            lambda: _summaries(shelf, headers, language), lambda found: self._offer(_latest(headers), found)
        )

    def _offer(self, headers: Sequence[Header], summaries: dict[tuple[str, str], str]) -> None:
        from ui.dialogs.choose_questionnaire import ChooseQuestionnaire

        dialog = ChooseQuestionnaire(self._themes, self._speech, headers, summaries, self._window)
        dialog.chosen.connect(self._deeds.start)
        dialog.open()


def _latest(headers: Sequence[Header]) -> list[Header]:
    """Give the newest version of each questionnaire, the sixteen dimensions first."""
    newest = {header.id: header for header in headers}
    return sorted(newest.values(), key=lambda header: (_ORDER.get(header.id, len(_ORDER)), header.id))


def _summaries(shelf: Shelf, headers: Sequence[Header], language: str) -> dict[tuple[str, str], str]:
    """Read what each questionnaire is about; one that cannot be read has none."""
    found = {}
    for header in _latest(headers):
        try:
            texts = shelf.get(header.id, header.version).speaks(language)
        except Unusable:
            continue
        found[(header.id, header.version)] = texts.get("summary")
    return found


_ORDER = {"tuv-sud": 0, "kpc": 1, "cpc": 2}
