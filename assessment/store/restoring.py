"""Puts a backup in the place of the database; the state before is kept as a backup of its own."""

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from assessment.domain.problems import Unusable
from assessment.store.backups import FOLDER, backups, copy, is_sound, stamp, take
from assessment.store.claiming import claim
from assessment.store.connecting import Access, connect, index_of, log_of
from assessment.store.glancing import glance
from assessment.store.migrations import OURS, Migrations
from assessment.store.refusals import backup_damaged, backup_newer, busy, plainly

_BEYOND_REPAIR = frozenset({"store-damaged", "backup-failed"})


def restore(backup: Path, database: Path, at: datetime, migrations: Migrations = OURS) -> Path | None:
    """Replace the database by a backup, in one step, and give the path under which the state before is kept.

    The store must be closed first. The state before becomes a backup; a database too damaged for that is moved to
    the folder of backups as it is; `None` when there was none. Raises `Unusable` with the database unchanged:
    "backup-newer", "backup-damaged", "store-busy" when any window has it open, "backup-disk-full", "store-disk-full".
    """
    right = claim(database)
    if right is None:
        raise busy(database)
    part = database.with_name(database.name + ".restoring")
    try:
        with plainly(database):
            own = _revision_of(backup, migrations)
            _prepare(backup, part, _next_revision(database, own))
            kept = _keep(database, at)
            part.replace(database)
            _sync_folder(database.parent)
            return kept
    finally:
        part.unlink(missing_ok=True)
        right.let_go()


def _revision_of(backup: Path, migrations: Migrations) -> int:
    """Give the revision of a backup that can be restored; `Unusable` when it cannot."""
    try:
        found = glance(backup)
    except Unusable as refusal:
        raise backup_damaged(backup) from refusal
    if found.schema is None:
        raise backup_damaged(backup)
    if found.schema not in migrations.revisions:
        raise backup_newer(backup)
    if not is_sound(backup):
        raise backup_damaged(backup)
    return found.writes


def _next_revision(database: Path, own: int) -> int:
    """Give a revision no state ever had, so that the next backup is not taken for one already there."""
    try:
        present = glance(database).writes
    except Unusable:
        present = 0
    return 1 + max([own, present, *(backup.revision for backup in backups(database.parent))])


def _prepare(backup: Path, part: Path, revision: int) -> None:
    """Copy the backup beside the database, with no log of its own."""
    part.unlink(missing_ok=True)
    copy(backup, part, Access.FROZEN)
    with closing(sqlite3.connect(part, isolation_level=None)) as connection:
        connection.execute("UPDATE meta SET revision = ?", (revision,))


def _keep(database: Path, at: datetime) -> Path | None:
    """Keep the present state and leave no log that would be taken for one of the restored file."""
    if not database.exists():
        _set_log_aside(database, database.parent / FOLDER / f"damaged-{stamp(at)}.db")
        return None
    try:
        glance(database)
        kept = take(database, at, kept=None).path
        _fold_log(database)
        return kept
    except Unusable as refusal:
        if refusal.problems[0].code not in _BEYOND_REPAIR:
            raise
        return _set_aside(database, at)


def _fold_log(database: Path) -> None:
    """Put the log into the file. This fails while anybody else, even a reader, has the database open."""
    with closing(connect(database, Access.WRITE)) as connection:
        connection.execute("PRAGMA busy_timeout = 500")
        mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
    if mode != "delete":
        raise busy(database)


def _set_aside(database: Path, at: datetime) -> Path:
    """Move a damaged database and its log to the backups, in case somebody can still read something from it."""
    aside = database.parent / FOLDER / f"damaged-{stamp(at)}.db"
    aside.parent.mkdir(exist_ok=True)
    _set_log_aside(database, aside)
    database.replace(aside)
    return aside


def _set_log_aside(database: Path, aside: Path) -> None:
    if log_of(database).exists():
        aside.parent.mkdir(exist_ok=True)
        log_of(database).replace(log_of(aside))
    index_of(database).unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make sure a rename outlives a power cut; Windows does this by itself and cannot open folders."""
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
