"""Calls to the desk, made on the worker, with one road for what goes wrong."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from ui.background import Background
from ui.ground import Opened

if TYPE_CHECKING:
    from assessment.work.desk import Desk

_T = TypeVar("_T")


class NotOpenYet(RuntimeError):
    """Raised when the desk is asked for before the data is open; a fault of the program, not of a person."""


class DeskCalls:
    """Knows what was opened, once it is. `failed` is told, on the window's thread, what a job raised."""

    def __init__(self, background: Background, failed: Callable[[Exception], None]) -> None:
        self.background = background
        self._failed = failed
        self._opened: Opened | None = None
        self._latest: Opened | None = None

    @property
    def is_open(self) -> bool:
        """Whether the data is open."""
        return self._opened is not None

    @property
    def opened(self) -> Opened:
        """What was opened; raises `NotOpenYet` before."""
        if self._opened is None:
            raise NotOpenYet
        return self._opened

    @property
    def latest(self) -> Opened:
        """What was opened last, also once it is closed: word of its last commits may arrive after that."""
        if self._latest is None:
            raise NotOpenYet
        return self._latest

    def take(self, opened: Opened | None) -> None:
        """Take over what was opened, or forget it once it is closed."""
        self._opened = opened
        self._latest = opened or self._latest

    def call(self, job: "Callable[[Desk], _T]", done: Callable[[_T], None]) -> None:
        """Run a job with the desk on the worker, then `done` with its result on the window's thread."""
        desk = self.opened.desk
        self.background.run(lambda: job(desk), done, self._failed)

    def run(self, job: Callable[[], _T], done: Callable[[_T], None]) -> None:
        """Run any other job on the worker."""
        self.background.run(job, done, self._failed)
