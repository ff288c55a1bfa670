"""Looks at a database file before it is opened, without changing a byte of it or leaving anything beside it."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from assessment.store.connecting import Access, connect, log_of
from assessment.store.refusals import damaged, plainly

_MAGIC = b"SQLite format 3\0"
_HEADER = 100


@dataclass(frozen=True, slots=True)
class Glance:
    """What a database file is: `schema` is its Alembic revision (`None` when it holds nothing yet).

    `writes` counts the writes it has seen, from its own table.
    """

    schema: str | None = None
    writes: int = 0


def glance(path: Path) -> Glance:
    """Look at a database file; one that is missing or empty holds nothing yet.

    Raises `Unusable`: "store-damaged" when it is cut off, is no SQLite file, or is one of another program.
    """
    with plainly(path):
        if not path.exists() or path.stat().st_size == 0:
            return Glance()
        _expect_whole(path)
        # A log beside the file holds commits that are not in it yet; only a true reader sees them.
        log = log_of(path)
        access = Access.READ if log.exists() and log.stat().st_size else Access.FROZEN
        with closing(connect(path, access)) as connection:
            return _seen(connection, path)


def _seen(connection: sqlite3.Connection, path: Path) -> Glance:
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables:
        return Glance()
    if "alembic_version" not in tables:
        raise damaged(path)
    schema = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if schema is None:
        raise damaged(path)
    # A newer version may count its writes elsewhere; it is refused for its schema all the same.
    writes = connection.execute("SELECT revision FROM meta").fetchone() if "meta" in tables else None
    return Glance(str(schema[0]), int(writes[0]) if writes else 0)


def _expect_whole(path: Path) -> None:
    """Refuse a file that does not begin as a database does, or is shorter than it says of itself."""
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise damaged(path)
    # A page size of 1 stands for 65536. The count of pages holds only if the two change counters agree.
    size = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    counts = header[24:28] == header[92:96]
    if counts and not log_of(path).exists() and path.stat().st_size < pages * (65536 if size == 1 else size):
        raise damaged(path)
