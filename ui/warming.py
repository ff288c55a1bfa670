"""Reads what charts and reports need while nobody waits, so that the first of them does not freeze the window."""

import gc
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

PIECES = (
    "numpy",
    "pyparsing",
    "PIL.Image",
    "matplotlib",
    "matplotlib.text",
    "matplotlib.figure",
    "matplotlib.backends.backend_agg",
    "assessment.report.charts.radar",
    "assessment.report.pdf.fonts",
    "assessment.report.pdf.render",
    "assessment.work.reporting",
)
"""Modules in the order they are read; each stands for those it needs that no earlier one brought."""

FIRST_AFTER_MS = 1500
"""How long the list must have been there before the first piece."""

_BETWEEN_MS = 120
"""The pause between two pieces, in which the window catches up."""


class Warming(QObject):
    """Imports one piece after the other on a thread of its own: nothing a person asks for stands in line behind it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left = [name for name in PIECES if name not in sys.modules]
        self._pool: ThreadPoolExecutor | None = None
        self._under_way: Future[None] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_done(self) -> bool:
        """Whether every piece has been read."""
        return not self._left and self._under_way is None

    @property
    def is_active(self) -> bool:
        """Whether it is waiting to begin, or at work."""
        return self._timer.isActive()

    def begin(self) -> None:
        """Begin in a while; call it once the list is shown. A second call changes nothing."""
        if not self.is_active and not self.is_done:
            self._timer.start(FIRST_AFTER_MS)

    def stop(self) -> None:
        """Begin nothing more; the piece under way ends by itself."""
        self._timer.stop()
        self._under_way = None
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None

    def _go_on(self) -> None:
        if self._under_way is not None and not self._under_way.done():
            return
        if not self._left:
            self.stop()
            # What was just read stays for good; no later search for garbage need look through it.
            gc.freeze()
            return
        self._timer.start(_BETWEEN_MS)
        if self._pool is None:
            self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="warming")
        # What cannot be read is told where it is needed, so nobody asks this for its error.
        self._under_way = self._pool.submit(_read, self._left.pop(0))


def _read(name: str) -> None:
    with _uncollected():
        import_module(name)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Hold back the search for garbage: over the many new objects of an import it stops every thread for 50 ms."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
