"""Opens the store: looks first, takes the right to write, brings the database up to date."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from assessment.store.claiming import Claim, claim
from assessment.store.contract import Store
from assessment.store.glancing import Glance, glance
from assessment.store.migrations import OURS, Migrations
from assessment.store.places import make_folder
from assessment.store.refusals import busy, newer

if TYPE_CHECKING:
    from assessment.store.sqlite import SqliteStore


def open_store(path: Path, migrations: Migrations = OURS) -> Store:
    """Open the database at `path`, making it and its folder when they are missing.

    When another window has it open, the store is read-only. An older database is backed up and brought up to date.
    Raises `Unusable`: "store-newer" and "store-damaged" leave the file byte for byte as it was; "store-folder",
    "store-disk-full", "store-busy" when another window is just setting it up.
    """
    make_folder(path.parent)
    _expect_known(path, glance(path), migrations)
    right = claim(path)
    try:
        # Looked at again: only now nobody else can be bringing it up to date.
        found = glance(path)
        _expect_known(path, found, migrations)
        if found.schema != migrations.head:
            _bring_up_to_date(path, found, right, migrations)
        return _store(path, right)
    except BaseException:
        if right is not None:
            right.let_go()
        raise


def _expect_known(path: Path, found: Glance, migrations: Migrations) -> None:
    if found.schema is not None and found.schema not in migrations.revisions:
        raise newer(path)


def _bring_up_to_date(path: Path, found: Glance, right: Claim | None, migrations: Migrations) -> None:
    from assessment.store.backups import take
    from assessment.store.migrating import migrate

    if right is None:
        raise busy(path)
    if found.schema is not None:
        take(path, datetime.now())
    migrate(path, migrations)


def _store(path: Path, right: Claim | None) -> "SqliteStore":
    from assessment.store.sqlite import SqliteStore

    return SqliteStore(path, right)
