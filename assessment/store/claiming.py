"""One writer at a time: a lock beside the database that dies with its process."""

from pathlib import Path
from typing import TYPE_CHECKING

from assessment.store.refusals import translated

if TYPE_CHECKING:
    from filelock import BaseFileLock


class Claim:
    """The right to write to a database, until it is let go or the process ends, however it ends."""

    def __init__(self, lock: "BaseFileLock") -> None:
        self._lock = lock

    def let_go(self) -> None:
        """Give the right back; letting go twice is harmless."""
        self._lock.release()


def claim(database: Path) -> Claim | None:
    """Take the right to write, or give `None` when another process or window has it.

    Raises `Unusable` when the folder cannot be written.
    """
    from filelock import FileLock, Timeout

    # Not thread-local: a store is opened on one thread and closed on another.
    lock = FileLock(database.with_name(database.name + ".lock"), thread_local=False)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        return None
    except OSError as error:
        raise translated(error, database) from error
    return Claim(lock)
