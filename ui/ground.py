"""What start-up hands the window: where things are and how to open them. Only `main` fills it in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from assessment.domain.wording import Speaker

if TYPE_CHECKING:
    from assessment.domain.events import Event
    from assessment.library.shelf import Shelf
    from assessment.work.desk import Desk


class Backup(Protocol):
    """One copy of the database: its file, when it was taken (local time) and its size in bytes."""

    @property
    def path(self) -> Path:
        """The file."""
        ...

    @property
    def taken(self) -> datetime:
        """The moment it shows."""
        ...

    @property
    def size(self) -> int:
        """Bytes."""
        ...


class Backups(Protocol):
    """Copies of the database. Every method reads or writes files: call it off the window's thread."""

    def found(self) -> Sequence[Backup]:
        """Give the copies there are, the latest first."""
        ...

    def take(self) -> Backup:
        """Copy the database now; raises `Unusable` when that cannot be done."""
        ...

    def restore(self, backup: Path) -> Path | None:
        """Put a copy in the place of the database, which must be closed; gives where what was there is kept."""
        ...


@dataclass(frozen=True)
class Opened:
    """What there is once the data is open: the desk and the questionnaires."""

    desk: "Desk"
    shelf: "Shelf"


@dataclass(frozen=True)
class Ground:
    """Folders and openers. `open` is slow and imports much: call it off the window's thread.

    `folder` is the data folder. `open` takes where events go and a folder of further questionnaires; it raises
    `Unusable` when the database cannot be used. `shut` waits for what is being saved, tidies and lets go of the
    database; false when something could not be saved. `clock` gives local time with its offset.
    """

    resources: Path
    folder: Path
    speaker: Callable[[str], Speaker]
    open: "Callable[[Callable[[Event], None], Path | None], Opened]"
    shut: Callable[[Opened], bool]
    backups: Backups
    clock: Callable[[], datetime]
    version: Callable[[], str]
