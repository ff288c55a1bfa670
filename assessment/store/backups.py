"""Backups: whole, checked copies of the database in a folder beside it."""

import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from assessment.domain.problems import Unusable
from assessment.store.composing import local
from assessment.store.connecting import Access, connect
from assessment.store.glancing import glance
from assessment.store.refusals import backup_disk_full, backup_failed, plainly

FOLDER = "backups"
"""Name of the folder of backups inside the data folder."""

KEPT = 10
"""How many backups are kept."""

_NAME = re.compile(r"sansang-(\d{8}-\d{6})-r(\d+)\.db")
_STAMP = "%Y%m%d-%H%M%S"


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the database: where, taken when (local time), after how many writes, and its size in bytes."""

    path: Path
    taken: datetime
    revision: int
    size: int


def backups(folder: Path) -> tuple[Backup, ...]:
    """List the backups of a data folder, the newest first; other files are passed over."""
    found = [_named(path) for path in (folder / FOLDER).glob("sansang-*.db")]
    listed = [backup for backup in found if backup is not None]
    return tuple(sorted(listed, key=lambda backup: (backup.taken, backup.revision), reverse=True))


def take_if_changed(database: Path, at: datetime) -> Backup | None:
    """Take a backup when something was written since the latest one; `None` when there was nothing to do.

    Called at start and at exit by the window that may write. Raises `Unusable` like `take`.
    """
    writes = glance(database).writes
    latest = next(iter(backups(database.parent)), None)
    if writes == (latest.revision if latest else 0):
        return None
    return take(database, at)


def take(database: Path, at: datetime, kept: int | None = KEPT) -> Backup:
    """Copy the database as of its last commit, also while it is being written to, and read the copy back.

    Only when the copy is sound, backups beyond the `kept` newest are removed (`None` keeps all). Raises `Unusable`:
    "backup-disk-full", "backup-failed" when the copy is not sound; then nothing is left of it.
    """
    folder = database.parent / FOLDER
    part = folder / "copy.part"
    try:
        with plainly(database):
            folder.mkdir(exist_ok=True)
            _sweep(folder)
            copy(database, part, Access.WRITE)
            backup = _checked_in(part, at)
            if kept is not None:
                _prune(database.parent, backup, kept)
            return backup
    except Unusable as refusal:
        if refusal.problems[0].code == "store-disk-full":
            raise backup_disk_full(part) from refusal
        raise
    finally:
        _sweep(folder)


def copy(source: Path, target: Path, access: Access) -> None:
    """Copy a database in one consistent piece to a file that needs no log beside it. Raises `sqlite3.Error`.

    `access` says how to read: `WRITE` a database that may be in use, because a mere reader would leave a log behind
    if it is the last to close; `FROZEN` a backup.
    """
    with closing(connect(source, access)) as reader, closing(sqlite3.connect(target)) as writer:
        reader.backup(writer)
        writer.execute("PRAGMA journal_mode = DELETE")


def is_sound(path: Path) -> bool:
    """Say whether every page of a database that nobody has open can be read and fits the others."""
    try:
        with closing(connect(path, Access.FROZEN)) as connection:
            return bool(connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        return False


def stamp(at: datetime) -> str:
    """Write a moment as it stands in the names of files: local time, to the second."""
    return local(at).strftime(_STAMP)


def _checked_in(part: Path, at: datetime) -> Backup:
    """Give a finished copy its name, if it is sound."""
    if not is_sound(part):
        raise backup_failed(part)
    path = part.with_name(f"sansang-{stamp(at)}-r{glance(part).writes}.db")
    part.replace(path)
    backup = _named(path)
    assert backup is not None, "the name was just made to this pattern"
    return backup


def _prune(folder: Path, fresh: Backup, kept: int) -> None:
    # The fresh one stays even when a clock set back makes it look old.
    others = [backup for backup in backups(folder) if backup.path != fresh.path]
    for backup in others[kept - 1 :]:
        backup.path.unlink(missing_ok=True)


def _named(path: Path) -> Backup | None:
    """Read a backup's name; `None` when it is not one, or has just gone."""
    match = _NAME.fullmatch(path.name)
    try:
        if match is None:
            return None
        taken = local(datetime.strptime(match[1], _STAMP))
        return Backup(path, taken, int(match[2]), path.stat().st_size)
    except (ValueError, OSError):
        return None


def _sweep(folder: Path) -> None:
    """Remove what a copy that did not finish left, now or when the program was killed."""
    for path in folder.glob("*.part*"):
        path.unlink(missing_ok=True)
