"""The real program on a screen of a given size, driven from a script, for pictures and for trying things out."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication

import main
from assessment.work.interview import Interview
from assessment.work.route import Place
from ui.app import first_window
from ui.furnishing import Furnishing
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.wizard.frame import WizardFrame

MOMENT = datetime(2026, 11, 20, 9, 41, 7, tzinfo=timezone(timedelta(hours=7)))
"""The time every picture shows, so that pictures change only when the program does."""


class NotSoonEnough(RuntimeError):
    """Raised when what was waited for did not come."""


class Camera:
    """One running program. `window` is its main window."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self._app = app
        ground = replace(main.ground(folder), clock=lambda: MOMENT)
        self.window: MainWindow = first_window(folder, lambda: ground)
        self.window.show()
        # A small screen (the off-screen one has 800 x 800) would fill itself with the window.
        self.window.setWindowState(Qt.WindowState.WindowNoState)
        self.window.resize(1366, 768)
        self.until(lambda: self._furnishing() is not None and self.inside.calls.is_open)

    @property
    def inside(self) -> Furnishing:
        """Everything behind the window."""
        found = self._furnishing()
        if found is None:
            raise NotSoonEnough("the window is not furnished")
        return found

    def _furnishing(self) -> Furnishing | None:
        return next((child for child in self.window.findChildren(QObject) if isinstance(child, Furnishing)), None)

    def until(self, holds: Callable[[], bool], seconds: float = 60.0) -> None:
        """Let the program work until something holds; raises `NotSoonEnough`."""
        end = time.monotonic() + seconds
        while not holds():
            if time.monotonic() > end:
                raise NotSoonEnough(f"after {seconds:g} s")
            self.breathe(0.01)

    def breathe(self, seconds: float = 0.2) -> None:
        """Let the program work for a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._app.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    @property
    def frame(self) -> WizardFrame:
        """The frame of the open assessment."""
        frame = self.inside.walking.frame
        if frame is None:
            raise NotSoonEnough("no assessment is open")
        return frame

    def open_sample(self, name: str, questionnaire: str = "tuv-sud") -> Interview:
        """Open a copy of a sample firm with one of its questionnaires and give its interview."""
        before = self.inside.walking.interview
        self.inside.deeds.open_sample(name, questionnaire)
        self.until(lambda: self.inside.walking.interview not in (None, before))
        interview = self.inside.walking.interview
        if interview is None:
            raise NotSoonEnough(name)
        return interview

    def go(self, place: Place) -> None:
        """Go to a stop of the walk and wait until it is drawn."""
        self.frame.go(place)
        self.breathe()

    def snap(self, file: Path) -> None:
        """Take a picture of the window."""
        self.breathe()
        file.parent.mkdir(parents=True, exist_ok=True)
        self.window.grab().save(str(file))

    def close(self) -> None:
        """End the program."""
        self.window.close()
        self.until(lambda: not self.window.isVisible())


@contextmanager
def camera(
    app: QApplication, folder: Path, language: str = "vi", mode: str = "light", zoom: float = 1.0
) -> Iterator[Camera]:
    """Run the program in a data folder with these settings, and end it afterwards."""
    settings = Settings(folder)
    settings.language, settings.mode, settings.zoom = language, mode, zoom
    running = Camera(app, folder)
    try:
        yield running
    finally:
        running.close()
