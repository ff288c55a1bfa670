"""The one place where SQLAlchemy engines are made."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError

from assessment.store.connecting import Access, connect
from assessment.store.refusals import not_fitting, plainly


def engine_for(path: Path, access: Access) -> Engine:
    """Make an engine on a SQLite file. Nothing is opened before the first connection.

    A transaction is begun in words, because the driver would begin one only at the first writing statement: a
    reader would then see two states in one load, and tables would be made outside of the transaction.
    """
    engine = create_engine("sqlite://", creator=partial(connect, path, access), poolclass=QueuePool)
    event.listen(engine, "begin", _begin_writing if access is Access.WRITE else _begin_reading)
    return engine


@contextmanager
def speaking_plainly(path: Path) -> Iterator[None]:
    """Turn what an engine raises inside into `Unusable`: what SQLAlchemy wraps, what the driver and the system say."""
    with plainly(path):
        try:
            yield
        except DBAPIError as error:
            if isinstance(error.orig, Exception):
                raise error.orig from error
            raise
        except OverflowError as error:  # a number that fits no column
            raise not_fitting(path) from error


def _begin_writing(connection: Connection) -> None:
    _said_to_driver(connection, "BEGIN IMMEDIATE")


def _begin_reading(connection: Connection) -> None:
    _said_to_driver(connection, "BEGIN")


def _said_to_driver(connection: Connection, words: str) -> None:
    """Run words without values; straight to the driver, which takes a tenth of the time."""
    connection.connection.cursor().execute(words)
