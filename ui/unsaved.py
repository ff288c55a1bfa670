"""Says on every screen that something could not be saved, for as long as that is so."""

from PySide6.QtCore import QObject

from assessment.domain.events import NotSaved
from assessment.domain.wording import N_, Sentence
from ui.bridge import Bridge
from ui.desk_calls import DeskCalls
from ui.home.home import HomeScreen
from ui.walking import Walking

KEPT = N_("Changes kept in memory: {count}; saving is tried again every 10 seconds. Do not close the program.")
"""What is said beside the reason."""


class Unsaved(QObject):
    """Remembers the latest failure to save: whoever goes to the list or to another assessment must still know."""

    def __init__(self, bridge: Bridge, calls: DeskCalls, home: HomeScreen, walking: Walking, parent: QObject) -> None:
        super().__init__(parent)
        self._calls = calls
        self._home = home
        self._walking = walking
        self._failure: NotSaved | None = None
        bridge.not_saved.connect(self._failed)
        bridge.saved.connect(self._look)

    def show_again(self) -> None:
        """Say it on the screen that came up."""
        if self._failure is None:
            return
        frame = self._walking.frame
        if frame is not None and self._walking.is_in_frame:
            frame.bars.show_failure(self._failure)
        else:
            self._tell_at_home(self._failure)

    def _failed(self, event: NotSaved) -> None:
        self._failure = event
        # Every try that fails says so; what else was just said must be readable for longer than that.
        if not self._walking.is_in_frame and self._home.news.isHidden():
            self._tell_at_home(event)

    def _look(self) -> None:
        """Be quiet again once nothing is waiting any more."""
        saving = self._calls.opened.desk.saving if self._calls.is_open else None
        if self._failure is None or (saving is not None and saving.waiting):
            return
        if self._home.news.is_saying(self._failure.problem.sentence):
            self._home.news.clear()
        self._failure = None

    def _tell_at_home(self, event: NotSaved) -> None:
        waiting = Sentence.of(KEPT, count=event.waiting)
        self._home.news.tell("warn", event.problem.sentence, event.problem.repair, waiting)
