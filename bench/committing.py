"""One answer to committed, against a bare SQLAlchemy Core upsert and raw sqlite3 with the same pragmas."""

import sqlite3
import statistics
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Column, Engine, ForeignKey, Integer, MetaData, String, Table, create_engine, event
from sqlalchemy.dialects.sqlite import insert

from assessment.domain.answers import BLANK, Answer, State
from assessment.domain.assessment import Assessment, QuestionnaireRef
from assessment.domain.changes import AnswerChange, Step
from assessment.domain.wording import Sentence
from assessment.store.opening import open_store
from bench.measuring import Row, compared, milliseconds, once

_PRAGMAS = ("PRAGMA foreign_keys=ON", "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL")
_ROUNDS = 300


def run() -> list[Row]:
    """Commit 300 answers on each side, in turn, in one folder on one disk."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        sides = (_ours(folder), _core(folder), _raw(folder))
        times: tuple[list[float], ...] = ([], [], [])
        for number in range(_ROUNDS):
            for side, found in zip(sides, times, strict=True):
                found.append(once(lambda side=side, number=number: side(number)))  # type: ignore[misc]
    ours, core, raw = (found[20:] for found in times)
    row = compared("answer to committed", ours, core, "bare Core upsert and commit", 1.5)
    shown = f"{row.baseline}; raw sqlite3 {milliseconds(statistics.median(raw))}"
    return [Row(row.what, row.ours, shown, row.ratio, row.goal, row.holds)]


def _ours(folder: Path) -> Callable[[int], None]:
    store = open_store(folder / "ours.db")
    now = datetime(2026, 11, 21, 9, 0, 0).astimezone()
    store.create(Assessment("k", QuestionnaireRef("tuv-sud", "1.0")), now)

    def commit(number: int) -> None:
        after = Answer(State.MET, note=f"note {number}")
        change = AnswerChange(f"D01.1.{number % 40}", BLANK, after)
        store.apply("k", Step((change,), Sentence("answer")), now)

    return commit


def _core(folder: Path) -> Callable[[int], None]:
    engine = _engine(folder / "core.db")
    tables = MetaData()
    parent = Table("assessment", tables, Column("id", Integer, primary_key=True))
    answer = Table(
        "answer",
        tables,
        Column("assessment_id", ForeignKey("assessment.id"), primary_key=True),
        Column("question", String, primary_key=True),
        Column("state", String),
        Column("note", String),
    )
    tables.create_all(engine)
    with engine.begin() as connection:
        connection.execute(parent.insert().values(id=1))

    def commit(number: int) -> None:
        values = {"assessment_id": 1, "question": f"D01.1.{number % 40}", "state": "met", "note": f"note {number}"}
        statement = insert(answer).values(values)
        update = {"state": statement.excluded.state, "note": statement.excluded.note}
        with engine.begin() as connection:
            connection.execute(
                statement.on_conflict_do_update(index_elements=["assessment_id", "question"], set_=update)
            )

    return commit


def _engine(path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{path}")

    @event.listens_for(engine, "connect")
    def _set(connection: sqlite3.Connection, _: object) -> None:
        for pragma in _PRAGMAS:
            connection.execute(pragma)

    return engine


def _raw(folder: Path) -> Callable[[int], None]:
    connection = sqlite3.connect(folder / "raw.db")
    for pragma in _PRAGMAS:
        connection.execute(pragma)
    connection.execute("CREATE TABLE answer (question TEXT PRIMARY KEY, state TEXT, note TEXT)")

    def commit(number: int) -> None:
        with connection:
            connection.execute(
                "INSERT INTO answer VALUES (?, ?, ?)"
                " ON CONFLICT (question) DO UPDATE SET state=excluded.state, note=excluded.note",
                (f"D01.1.{number % 40}", "met", f"note {number}"),
            )

    return commit
