"""The one place where a SQLite file is opened: for what, and with which settings.

Encryption at rest would be added here and nowhere else.
"""

import sqlite3
from enum import Enum, auto
from pathlib import Path

PATIENCE_S = 5.0
"""How long a connection waits for another one before it gives up (SQLite's busy timeout), in seconds."""

WRITING_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
)
"""Settings of a writing connection. FULL because a power cut under NORMAL loses commits already shown as saved."""


class Access(Enum):
    """What a connection may do.

    `WRITE` reads and writes. `READ` sees every commit and cannot write. `FROZEN` reads a file that nobody has
    open, leaves no trace beside it, and does not see a log left behind by a crash.
    """

    WRITE = auto()
    READ = auto()
    FROZEN = auto()


def connect(path: Path, access: Access) -> sqlite3.Connection:
    """Open a database file; transactions are begun explicitly. Raises `sqlite3.Error`."""
    if access is Access.WRITE:
        return _set_up(_opened(str(path), is_uri=False))
    query = "mode=ro" if access is Access.READ else "mode=ro&immutable=1"
    return _opened(f"{path.absolute().as_uri()}?{query}", is_uri=True)


def log_of(path: Path) -> Path:
    """Give the path of the write-ahead log of a database; it exists while the database is open, or after a crash."""
    return path.with_name(path.name + "-wal")


def index_of(path: Path) -> Path:
    """Give the path of the shared index of the write-ahead log; it holds no data of its own."""
    return path.with_name(path.name + "-shm")


def _opened(name: str, is_uri: bool) -> sqlite3.Connection:
    return sqlite3.connect(name, uri=is_uri, timeout=PATIENCE_S, isolation_level=None, check_same_thread=False)


def _set_up(connection: sqlite3.Connection) -> sqlite3.Connection:
    try:
        for pragma in WRITING_PRAGMAS:
            connection.execute(pragma)
        # The first read opens the log. A connection that never did would not clear it away when it closes.
        connection.execute("PRAGMA user_version").fetchall()
    except sqlite3.Error:
        connection.close()
        raise
    return connection
