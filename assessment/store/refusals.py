"""Every sentence with which the store says no, and the one place where errors of the system become sentences."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assessment.domain.problems import Unusable, refused
from assessment.domain.wording import N_, Sentence

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NOT_ALLOWED = frozenset(
    {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT, errno.EEXIST, errno.ENOTDIR, errno.EISDIR}
)


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Turn what the system or SQLite raises inside into `Unusable`; `path` is the file worked on."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise translated(error, path) from error


def translated(error: sqlite3.Error | OSError, path: Path) -> Unusable:
    """Give the sentence for an error met while working on a database file."""
    if isinstance(error, OSError):
        return _of_system(error, path)
    code = getattr(error, "sqlite_errorcode", None)
    # The low byte is the kind of error, the rest its variety.
    match None if code is None else code & 0xFF:
        case sqlite3.SQLITE_FULL:
            return disk_full(path)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return damaged(path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return busy(path)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_AUTH:
            return not_writable(path)
        case sqlite3.SQLITE_CONSTRAINT:
            return not_fitting(path)
        case _:
            return disk_failing(path)


def _of_system(error: OSError, path: Path) -> Unusable:
    if error.errno in _FULL:
        return disk_full(path)
    if error.errno in _NOT_ALLOWED:
        return not_writable(path)
    return disk_failing(path)


def disk_full(path: Path) -> Unusable:
    """Say that the disk is full."""
    return refused(
        "store-disk-full",
        Sentence.of(N_("The disk is full, so this could not be saved. What was saved before is not affected.")),
        Sentence.of(
            N_("Free some space on the disk that holds {folder}; saving is then tried again."), folder=_in(path)
        ),
        file=str(path),
    )


def disk_failing(path: Path) -> Unusable:
    """Say that the disk refused to read or write for another reason."""
    return refused(
        "store-disk",
        Sentence.of(N_("The disk could not read or write {file}."), file=path.name),
        Sentence.of(
            N_("Check that the disk is connected, works and has space left, then try again. Backups are in {folder}."),
            folder=str(path.parent / "backups"),
        ),
        file=str(path),
    )


def damaged(path: Path) -> Unusable:
    """Say that the file is no readable database."""
    return refused(
        "store-damaged",
        Sentence.of(N_("{file} is damaged or is not a Sẵn Sàng database. It was left as it is."), file=path.name),
        Sentence.of(N_("Restore a backup; the damaged file is kept beside it.")),
        file=str(path),
    )


def newer(path: Path) -> Unusable:
    """Say that a later version of the program wrote the database."""
    return refused(
        "store-newer",
        Sentence.of(
            N_("{file} was written by a newer version of Sẵn Sàng. It was not opened and not changed."), file=path.name
        ),
        Sentence.of(N_("Install the newest version of Sẵn Sàng, or choose another data folder.")),
        file=str(path),
    )


def read_only(path: Path) -> Unusable:
    """Say that another window has the database, so that nothing can be written here."""
    return refused(
        "store-read-only",
        Sentence.of(N_("Another window of Sẵn Sàng has the data open, so nothing can be changed in this one.")),
        Sentence.of(N_("Work in the other window, or close both and start again.")),
        file=str(path),
    )


def busy(path: Path) -> Unusable:
    """Say that another program holds the database for too long, or is still setting it up."""
    return refused(
        "store-busy",
        Sentence.of(N_("Another window or program is using {file} at the moment."), file=path.name),
        Sentence.of(N_("Close it, then try again.")),
        file=str(path),
    )


def not_writable(path: Path) -> Unusable:
    """Say that the folder or the file is missing or may not be written."""
    return refused(
        "store-folder",
        Sentence.of(
            N_("The data folder {folder} cannot be used: it is missing or may not be written."), folder=_in(path)
        ),
        Sentence.of(N_("Allow writing in this folder, or choose another one with the variable SANSANG_DATA.")),
        file=str(path),
    )


def not_fitting(path: Path) -> Unusable:
    """Say that the database refused a row, mostly because it is there already."""
    return refused(
        "store-not-fitting",
        Sentence.of(N_("This does not fit into the data: it is there already, or a value is out of range.")),
        Sentence.of(N_("Nothing was changed. Look for the assessment in the list, also among those just deleted.")),
        file=str(path),
    )


def backup_newer(path: Path) -> Unusable:
    """Say that a backup comes from a later version of the program."""
    return refused(
        "backup-newer",
        Sentence.of(N_("The backup {file} was made by a newer version of Sẵn Sàng."), file=path.name),
        Sentence.of(N_("Install the newest version of Sẵn Sàng, or choose an older backup.")),
        file=str(path),
    )


def backup_damaged(path: Path) -> Unusable:
    """Say that a backup cannot be read whole."""
    return refused(
        "backup-damaged",
        Sentence.of(N_("The backup {file} is damaged and was not restored. Your data is unchanged."), file=path.name),
        Sentence.of(N_("Choose another backup.")),
        file=str(path),
    )


def backup_disk_full(path: Path) -> Unusable:
    """Say that there is no room for a backup."""
    return refused(
        "backup-disk-full",
        Sentence.of(N_("The disk is full, so no backup was made. Your data and the earlier backups are unchanged.")),
        Sentence.of(N_("Free some space on the disk that holds {folder}."), folder=_in(path)),
        file=str(path),
    )


def backup_failed(path: Path) -> Unusable:
    """Say that a fresh copy did not come out whole."""
    return refused(
        "backup-failed",
        Sentence.of(N_("The backup could not be read back, so it was not kept. Earlier backups are still there.")),
        Sentence.of(N_("Check the disk, then close the program to try again.")),
        file=str(path),
    )


def _in(path: Path) -> str:
    return str(path.parent)
