"""Runs slow work off the window's thread, one job after the other, and gives the result back on it."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

_T = TypeVar("_T")


class Background(QObject):
    """One worker thread for reads, openings, pictures and reports; the window never waits.

    Jobs run in the order given. `run` calls `done` (or `failed`) on the window's thread.
    """

    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="background")
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self, job: Callable[[], _T], done: Callable[[_T], None], failed: Callable[[Exception], None]
    ) -> "Future[_T]":
        """Run `job` on the worker; later call `done` with its result, or `failed` with what it raised."""
        future = self._pool.submit(job)
        future.add_done_callback(lambda ended: self._finished.emit(ended, (done, failed)))
        return future

    def close(self) -> None:
        """Wait for the jobs under way and end the worker."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    @Slot(object, object)
    def _deliver(self, ended: "Future[_T]", then: tuple[Callable[[_T], None], Callable[[Exception], None]]) -> None:
        if ended.cancelled():
            return
        done, failed = then
        error = ended.exception()
        if error is None:
            done(ended.result())
        elif isinstance(error, Exception):
            failed(error)
