"""Has a report made on the worker: told how far it is, able to stop, and only the latest wish counts."""

from collections.abc import Callable
from datetime import date
from threading import Event

from PySide6.QtCore import QObject, Qt, Signal, Slot

from assessment.work.interview import Interview
from ui.background import Background
from ui.wizard.page import Surroundings


class Maker(QObject):
    """`made` carries form, language, skin and bytes; `failed` what was raised; `stopped` that a person stopped it.

    A new order stops the one under way.
    """

    made = Signal(object, bytes)
    failed = Signal(object)
    stopped = Signal()
    progress = Signal(int, int)
    _told = Signal(object, int, int)

    def __init__(self, around: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._stop: Event | None = None
        self._told.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    @property
    def at_work(self) -> bool:
        """Whether an order is under way."""
        return self._stop is not None

    def make(self, interview: Interview, language: str, skin: str, today: date) -> None:
        """Order a PDF of the assessment as it is now."""
        self.stop()
        mine = self._stop = Event()
        work = report_job(interview, language, skin, "pdf", today, self._around.picture)
        order = (language, skin)

        def tell(done: int, of: int) -> None:
            self._told.emit(mine, done, of)

        background: Background = self._around.background
        background.run(
            lambda: work(tell, mine.is_set), lambda data: self._done(mine, order, data), lambda e: self._fail(mine, e)
        )

    def stop(self) -> None:
        """Stop what is under way; nothing more is told of it."""
        if self._stop is not None:
            self._stop.set()
            self._stop = None

    def cancel(self) -> None:
        """Stop because a person said so."""
        if self.at_work:
            self.stop()
            self.stopped.emit()

    def _done(self, mine: Event, order: tuple[str, str], data: bytes) -> None:
        if mine is self._stop:
            self._stop = None
            self.made.emit(order, data)

    def _fail(self, mine: Event, error: Exception) -> None:
        if mine is self._stop:
            self._stop = None
            self.failed.emit(error)

    @Slot(object, int, int)
    def _pass_on(self, mine: Event, done: int, of: int) -> None:
        if mine is self._stop:
            self.progress.emit(done, of)


Job = Callable[[Callable[[int, int], None], Callable[[], bool]], bytes]


def report_job(
    interview: Interview, language: str, skin: str, form: str, today: date, picture: Callable[[str], bytes]
) -> Job:
    """Give a job that makes the bytes of a report; what prints is imported on the worker, not before."""
    assessment, questionnaire = interview.assessment, interview.questionnaire

    def job(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> bytes:
        from assessment.work.reporting import ReportOrder, ReportWork

        order = ReportOrder(
            language,
            "administrative" if skin == "administrative" else "consulting",
            "txt" if form == "txt" else "pdf",
        )
        return ReportWork(assessment, questionnaire, order, today, picture).data(progress, cancelled)

    return job
