"""Real surroundings for the pages under test: a SQLite desk with a sample firm, the shipped tables and themes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from assessment.domain.problems import Unusable
from assessment.domain.wording import ENGLISH, Speaker
from assessment.exchange.assessment_file import read_assessment
from assessment.library import samples
from assessment.library.reference import ReferenceTables
from assessment.library.shelf import shipped_shelf
from assessment.store.opening import open_store
from assessment.work.desk import Desk
from assessment.work.interview import Interview
from ui.background import Background
from ui.bridge import Bridge
from ui.text import SpeakerSwitch
from ui.theme import Theme, ThemeSwitch, shipped_resources
from ui.wizard.page import Surroundings

NOW = datetime(2026, 11, 20, 9, 41, 7)


@dataclass
class Room:
    """A desk on a real database file and what a page is given; `refusals` are what `guarded` and jobs refused."""

    folder: Path
    speaker: Speaker = ENGLISH
    refusals: list[Exception] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.bridge = Bridge()
        self.background = Background()
        self.shelf = shipped_shelf()
        self.tables = ReferenceTables()
        self.desk = Desk(open_store(self.folder / "sansang.db"), self.shelf, self.bridge.announce, lambda: NOW)
        self.themes = ThemeSwitch(Theme.load(shipped_resources()))
        self.themes.dress()
        self.speech = SpeakerSwitch(self.speaker)
        self.saved_in = self.folder
        self.around = Surroundings(
            theme=self.themes,
            text=self.speech,
            bridge=self.bridge,
            background=self.background,
            picture=self.desk.picture,
            guarded=self.guarded,
            failed=self.refusals.append,
            desk=lambda: self.desk,
            shelf=lambda: self.shelf,
            reference=lambda: self.tables,
            last_folder=lambda: self.saved_in,
            remember_folder=self.remember,
        )

    def sample(self, name: str = "garment") -> Interview:
        """Open a bundled sample firm."""
        assessment, questionnaire = read_assessment(samples.path(name), self.shelf.get)
        return self.desk.take_in(assessment, questionnaire, name)

    def empty(self) -> Interview:
        """Open a new assessment without answers."""
        return self.desk.start("tuv-sud")

    def guarded(self, act: Callable[[], object]) -> bool:
        """Run an act and keep the refusal, as the frame shows it."""
        try:
            act()
        except Unusable as error:
            self.refusals.append(error)
            return False
        return True

    def remember(self, folder: Path) -> None:
        """Keep the folder a file was saved to."""
        self.saved_in = folder

    def close(self) -> None:
        """End threads and let go of the file."""
        self.background.close()
        self.desk.close()
