"""What the wishes of the home screen do: every call goes to the desk on the worker, never on the window's thread."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from assessment.domain.enterprise import Coded
from assessment.domain.problems import Unusable
from assessment.domain.questionnaire import Questionnaire
from assessment.domain.wording import N_, Sentence
from assessment.library.reference import ReferenceTables
from assessment.work.desk import Desk, Summary
from assessment.work.interview import Interview
from assessment.work.route import Place, StepName
from ui.desk_calls import DeskCalls
from ui.home.home import HomeScreen
from ui.home.listing import Progress, Row
from ui.settings import Settings
from ui.text import SpeakerSwitch
from ui.wizard.stop_words import STEP_WORDS, stop_name


@dataclass(frozen=True)
class _List:
    """The list as read: summaries, and the questionnaires that could be read by (id, version)."""

    summaries: tuple[Summary, ...]
    questionnaires: Mapping[tuple[str, str], Questionnaire]


class HomeDeeds(QObject):
    """Fills the home screen and does what is asked of a row. `opened` carries an `Interview` and a `Place` or none."""

    opened = Signal(object, object)

    def __init__(
        self,
        home: HomeScreen,
        calls: DeskCalls,
        speech: SpeakerSwitch,
        settings: Settings,
        tables: ReferenceTables,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._calls = calls
        self._speech = speech
        self._settings = settings
        self._tables = tables
        self._list = _List((), {})
        self._known: dict[tuple[str, object], Progress] = {}
        self._counting: list[Summary] = []
        speech.changed.connect(self._show)

    def refresh(self) -> None:
        """Read the list anew."""
        if self._calls.is_open:
            self._calls.call(lambda desk: _read(desk, self._tables), self._take)

    def open(self, key: str, place: Place | None = None) -> None:
        """Open an assessment, at a place if one is given."""
        self._calls.call(lambda desk: desk.open(key), lambda interview: self._opened(interview, place))

    def resume(self, key: str) -> None:
        """Open an assessment where it was left."""
        self.open(key, self.stop_of(key))

    def start(self, questionnaire: str, version: str) -> None:
        """Start a new assessment with a questionnaire."""
        self._calls.call(lambda desk: desk.start(questionnaire, version), self._opened)

    def duplicate(self, key: str) -> None:
        """Start a new round of the same firm."""
        self._calls.call(lambda desk: desk.duplicate(key), self._opened)

    def discard(self, key: str) -> None:
        """Take an assessment off the list and offer to bring it back."""
        row = self._home.row_of(key)
        firm = row.summary.firm if row else ""
        self._calls.call(lambda desk: desk.discard(key), lambda _: self._home.undo_bar.offer(key, firm))

    def bring_back(self, key: str) -> None:
        """Put a discarded assessment back."""
        self._calls.call(lambda desk: desk.bring_back(key), lambda _: None)

    def export(self, key: str, path: Path) -> None:
        """Write the answers of an assessment as a file that `sansang-cli` reads."""
        self._calls.call(lambda desk: _written(desk, key, path), lambda _: self.tell_written(path))

    def open_sample(self, name: str, questionnaire: str = "tuv-sud") -> None:
        """Keep a copy of a sample firm, answered in a questionnaire, and open it."""
        shelf = self._calls.opened.shelf
        self._calls.call(lambda desk: _sample(desk, shelf.get, name, questionnaire), self._opened)

    def stop_of(self, key: str) -> Place | None:
        """Give where an assessment was left, if that is known."""
        step, page = self._settings.stop_of(key)
        known: tuple[StepName, ...] = tuple(STEP_WORDS)
        return next((Place(name, page) for name in known if name == step), None)

    def _opened(self, interview: Interview, place: Place | None = None) -> None:
        self.opened.emit(interview, place)

    def tell_written(self, path: Path) -> None:
        """Say that answers were written to a file."""
        without = Sentence(N_("Pictures are not part of it."))
        self._home.news.tell("ok", Sentence.of(N_("Written: {file}"), file=str(path)), without)

    # filling the list

    def _take(self, found: _List) -> None:
        self._list = found
        self._show()
        self._counting = [s for s in found.summaries if (s.key, s.changed) not in self._known]
        self._count_next()

    def _show(self) -> None:
        rows = [self._row(summary) for summary in self._list.summaries]
        last = self._settings.last_open
        self._home.show_rows(rows, (last, self._said_stop(last)))

    def _row(self, summary: Summary) -> Row:
        language = self._speech.language
        found = self._list.questionnaires.get((summary.questionnaire, summary.version))
        texts = found.speaks(language) if found else None
        name = (texts.get("short") or texts.get("name")) if texts else f"{summary.questionnaire} {summary.version}"
        coded = Coded(summary.province_edition, summary.province_code) if summary.province_code else None
        entry = self._tables.find(coded)
        province = entry.name(language) if entry else ""
        return Row(summary, name, province, self._known.get((summary.key, summary.changed)))

    def _said_stop(self, key: str) -> str:
        place = self.stop_of(key)
        summary = next((s for s in self._list.summaries if s.key == key), None)
        found = self._list.questionnaires.get((summary.questionnaire, summary.version)) if summary else None
        return stop_name(found, place, self._speech) if found and place else ""

    def _count_next(self) -> None:
        """Count one row's progress, then the next: whatever a person asks for meanwhile gets in between."""
        if not self._counting or not self._calls.is_open:
            return
        summary = self._counting.pop(0)
        self._calls.call(lambda desk: _progress(desk, summary), lambda found: self._counted(summary, found))

    def _counted(self, summary: Summary, found: Progress | None) -> None:
        if found is not None:
            self._known[(summary.key, summary.changed)] = found
            self._home.show_progress(summary.key, found)
        self._count_next()


def _read(desk: Desk, tables: ReferenceTables) -> _List:
    summaries = desk.summaries()
    found: dict[tuple[str, str], Questionnaire] = {}
    for name, version in {(s.questionnaire, s.version) for s in summaries}:
        questionnaire = _questionnaire(desk, name, version)
        if questionnaire is not None:
            found[(name, version)] = questionnaire
    # Read here, because the window's thread must not read files.
    tables.find(Coded("", ""))
    return _List(summaries, found)


def _questionnaire(desk: Desk, name: str, version: str) -> Questionnaire | None:
    from assessment.domain.assessment import QuestionnaireRef

    try:
        return desk.questionnaire_of(QuestionnaireRef(name, version))
    except Unusable:
        # The row is shown with the bare id; opening it says what is missing.
        return None


def _progress(desk: Desk, summary: Summary) -> Progress | None:
    try:
        return desk.progress(summary)
    except (Unusable, KeyError):
        # Discarded meanwhile, or its questionnaire is not there: the row keeps its dash.
        return None


def _written(desk: Desk, key: str, path: Path) -> None:
    from assessment.exchange.assessment_writing import written_assessment
    from assessment.work.files import written_file

    written_file(path, written_assessment(desk.open(key).assessment).encode("utf-8"))


def _sample(desk: Desk, find: Callable[[str, str], Questionnaire], name: str, answered: str) -> Interview:
    from assessment.exchange.assessment_file import parse_assessment
    from assessment.library import samples

    data = samples.text(name, answered).encode("utf-8")
    assessment, questionnaire = parse_assessment(data, name, find)
    return desk.take_in(assessment, questionnaire, sample=name)
