"""Assessments in a SQLite file."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from assessment.domain.assessment import Assessment
from assessment.domain.changes import Step
from assessment.store import reading, writing
from assessment.store.claiming import Claim
from assessment.store.composing import composed, ready
from assessment.store.connecting import Access
from assessment.store.contract import Summary
from assessment.store.engine import engine_for, speaking_plainly
from assessment.store.refusals import read_only


class SqliteStore:
    """Keeps the promises of `Store` in a file that is up to date; `open_store` makes sure that it is.

    Any thread may call any method. Writers wait for each other and share one connection, because opening one
    costs more than a commit; readers have their own and never wait for a writer.
    """

    def __init__(self, path: Path, claim: Claim | None) -> None:
        """Take over a file and the right to write to it; without the right the store is read-only."""
        self._path = path
        self._claim = claim
        self._readers = engine_for(path, Access.READ)
        self._writer = engine_for(path, Access.WRITE)
        # Opened at once, so that the first answer does not wait for it and the log is put back when the store closes.
        with speaking_plainly(path):
            self._writing = None if claim is None else self._writer.connect()
        self._lock = threading.RLock()
        self._is_open = True

    @property
    def read_only(self) -> bool:
        """Whether another window has the database open, so that this one may only read."""
        return self._claim is None

    def summaries(self) -> tuple[Summary, ...]:
        """Give every assessment that is not discarded, the latest changed first."""
        with self._read() as connection:
            return reading.summaries(connection)

    def load(self, key: str) -> Assessment:
        """Give one assessment whole, without the bytes of its pictures."""
        with self._read() as connection:
            return reading.load(connection, key)

    def create(self, assessment: Assessment, at: datetime, pictures: Mapping[str, bytes] | None = None) -> None:
        """Keep a new assessment with all it holds; `pictures` are JPEG bytes by picture id."""
        new = ready(assessment, at)
        with self._write() as connection:
            writing.write_assessment(connection, new, pictures or {})

    def apply(self, key: str, step: Step, at: datetime, pictures: Mapping[str, bytes] | None = None) -> None:
        """Write what a step changed, and only that; `pictures` are the bytes of pictures it adds."""
        changes = composed(step.changes)
        with self._write() as connection:
            owner = writing.touch(connection, key, at)
            for change in changes:
                writing.write_change(connection, owner, change, pictures or {})

    def picture(self, picture: str) -> bytes:
        """Give the JPEG bytes of a picture, also of one taken off in this session."""
        with self._read() as connection:
            return reading.picture(connection, picture)

    def discard(self, key: str, at: datetime) -> None:
        """Take an assessment off the list; it can be brought back until the store is tidied."""
        with self._write() as connection:
            writing.set_discarded(connection, key, at)

    def bring_back(self, key: str, at: datetime) -> None:
        """Put a discarded assessment back on the list."""
        with self._write() as connection:
            writing.set_discarded(connection, key, None)

    def tidy(self) -> None:
        """Remove for good what was discarded and pictures no longer used; does nothing in a read-only store."""
        if not self.read_only and self._has_waste():
            with self._write() as connection:
                writing.remove_discarded(connection)

    def close(self) -> None:
        """Let go of the file and of the right to write; further calls raise `RuntimeError`."""
        with self._lock:
            self._is_open = False
            # Readers first: the last connection puts the log back into the database file, and only a writer can.
            self._readers.dispose()
            if self._writing is not None:
                self._writing.close()
                self._writing = None
            self._writer.dispose()
            if self._claim is not None:
                self._claim.let_go()

    def _has_waste(self) -> bool:
        with self._read() as connection:
            return reading.has_waste(connection)

    @contextmanager
    def _read(self) -> Iterator[Connection]:
        self._expect_open()
        with speaking_plainly(self._path), self._readers.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def _write(self) -> Iterator[Connection]:
        """Give a connection inside a transaction that counts as one write."""
        with self._lock, speaking_plainly(self._path):
            self._expect_open()
            if self._writing is None:
                raise read_only(self._path)
            with self._writing.begin():
                yield self._writing
                writing.count_write(self._writing)

    def _expect_open(self) -> None:
        if not self._is_open:
            raise RuntimeError("the store is closed")
