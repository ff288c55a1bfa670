"""The one road of what nobody foresaw: note where it happened, say that the work is safe, offer the details."""

import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from traceback import extract_tb
from types import TracebackType

from PySide6.QtCore import QObject, Signal

LOG = "faults.log"
"""Name of the file in the data folder; it holds places in the program, never what was typed."""

_ENOUGH = 200_000
"""Bytes after which the file is begun anew."""


class Surprises(QObject):
    """Takes every exception nobody caught, on any thread. `happened` carries the details, on the window's thread."""

    happened = Signal(str)

    def __init__(
        self, folder: Path, version: Callable[[], str], clock: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._version = version
        self._clock = clock

    def watch(self) -> None:
        """Take over from Python's own hooks."""
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def unwatch(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def report(self, error: BaseException) -> None:
        """Take an exception that was caught but not foreseen."""
        details = self._details(error)
        if sys.stderr is not None:
            # For whoever started the program from a terminal; a window has none on Windows.
            sys.stderr.write(details + "\n")
        self._note(details)
        self.happened.emit(details)

    def _caught(self, kind: type[BaseException], error: BaseException, place: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, place)
            return
        self.report(error)

    def _caught_in_thread(self, found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None:
            self.report(found.exc_value)

    def _details(self, error: BaseException) -> str:
        """Give kind and places. The message of an exception is left out: it may hold what a person typed."""
        places = [
            f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in extract_tb(error.__traceback__)
        ]
        system = f"Python {sys.version.split()[0]}, {sys.platform}"
        head = f"{self._clock():%Y-%m-%d %H:%M:%S} Sẵn Sàng {self._version()}, {system}"
        return "\n".join((head, type(error).__name__, *(f"  {place}" for place in places)))

    def _note(self, details: str) -> None:
        file = self._folder / LOG
        try:
            mode = "w" if file.exists() and file.stat().st_size > _ENOUGH else "a"
            with file.open(mode, encoding="utf-8") as out:
                out.write(details + "\n\n")
        except OSError:
            # A full disk must not turn one fault into two; the details are shown all the same.
            return
