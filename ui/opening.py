"""Opening the data behind the window, and closing and opening it again for a copy or another folder."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from assessment.domain.problems import Unusable
from ui.bridge import Bridge
from ui.desk_calls import DeskCalls
from ui.ground import Ground, Opened
from ui.settings import Settings


@dataclass(frozen=True)
class _Reopened:
    """The data open again, and what was wrong with the act in between."""

    opened: Opened
    refusal: Unusable | None


class Opening(QObject):
    """`opened` is emitted once the desk can be used; `refused` carries an `Unusable` when the data cannot be."""

    opened = Signal()
    refused = Signal(object)

    def __init__(
        self, ground: Ground, calls: DeskCalls, bridge: Bridge, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._ground = ground
        self._calls = calls
        self._bridge = bridge
        self._settings = settings

    def open(self) -> None:
        """Open the data on the worker."""
        self._calls.background.run(self._open, self._take, self._failed)

    def reopen(self, between: Callable[[], object], then: Callable[[], object]) -> None:
        """Close the data, do something with the files, and open it again; the data is opened again in any case.

        `then` is called when the act in between went well; `refused` is emitted when it did not.
        """
        before = self._calls.opened if self._calls.is_open else None
        self._calls.take(None)

        def job() -> _Reopened:
            refusal = None
            if before is not None:
                self._ground.shut(before)
            try:
                between()
            except Unusable as error:
                refusal = error
            return _Reopened(self._open(), refusal)

        self._calls.background.run(job, lambda found: self._take_again(found, then), self._failed)

    def _open(self) -> Opened:
        return self._ground.open(self._bridge.announce, self._settings.questionnaires)

    def _take(self, opened: Opened) -> None:
        self._calls.take(opened)
        self.opened.emit()

    def _take_again(self, found: _Reopened, then: Callable[[], object]) -> None:
        self._take(found.opened)
        if found.refusal is not None:
            self.refused.emit(found.refusal)
        else:
            then()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Unusable):
            raise error
        self.refused.emit(error)
