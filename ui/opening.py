"""Opening the data behind the window, and closing and opening it again for a copy or another folder."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from assessment.domain.problems import Unusable, refused
from assessment.domain.wording import N_, Sentence
from ui.bridge import Bridge
from ui.desk_calls import DeskCalls
from ui.ground import Ground, Opened
from ui.settings import Settings

_PATIENCE = 30.0
"""Seconds to wait for what is under way before data is closed."""


@dataclass(frozen=True)
class _Reopened:
    """The data open again, and what was wrong with the act in between."""

    opened: Opened
    refusal: Exception | None


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

        `then` is called when the act in between went well; `refused` is emitted when it did not. While something
        cannot be saved nothing is closed: it would be lost.
        """
        before = self._calls.opened if self._calls.is_open else None
        self._calls.take(None)

        def job() -> _Reopened:
            refusal: Exception | None = None
            if before is not None:
                if not _all_saved(before):
                    return _Reopened(before, _not_yet())
                self._ground.shut(before)
            try:
                between()
            except Exception as error:
                # Also after a fault nobody foresaw the data must be there again.
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
            self._failed(found.refusal)
        else:
            then()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Unusable):
            raise error
        self.refused.emit(error)


def _all_saved(opened: Opened) -> bool:
    """Try once more what could not be saved; gives whether nothing is waiting any more."""
    saving = opened.desk.saving
    if saving is None:
        return True
    saving.retry()
    return saving.wait(_PATIENCE)


def _not_yet() -> Unusable:
    sentence = Sentence(N_("Not everything is saved yet, so the data was left as it is."))
    repair = Sentence(N_("Free some space or write a copy elsewhere; try again once all is saved."))
    return refused("not-all-saved", sentence, repair)
