import sqlite3
import threading
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from assessment.domain.answers import Answer, State
from assessment.domain.problems import Unusable
from assessment.store.backups import Backup, backups, take, take_if_changed
from assessment.store.connecting import Access, connect
from assessment.store.contract import Store
from assessment.store.opening import open_store
from tests.store.store_cases import START, answering, later, new


def answer(store: Store, number: int) -> None:
    """Write one answer that has not been there."""
    store.apply("a1", answering("D01.1.a", Answer(State.MET, note=str(number))), later(number))


def notes_in(path: Path) -> list[str]:
    """Read the notes of a copy."""
    with closing(connect(path, Access.FROZEN)) as connection:
        return [note for (note,) in connection.execute("SELECT note FROM answer")]


@pytest.fixture
def store(database: Path) -> Store:
    """A store with one assessment."""
    made = open_store(database)
    made.create(new(), START)
    return made


def test_a_backup_is_named_by_its_moment_and_revision(database: Path, store: Store) -> None:
    at = datetime(2026, 11, 21, 9, 41, 7)
    backup = take(database, at)
    assert backup.path == database.parent / "backups" / "sansang-20261121-094107-r1.db"
    assert backup == Backup(backup.path, at.astimezone(), 1, backup.path.stat().st_size)
    assert backups(database.parent) == (backup,)
    assert [path.name for path in backup.path.parent.iterdir()] == [backup.path.name]
    store.close()


def test_a_backup_holds_what_is_committed_but_still_in_the_log(database: Path, store: Store) -> None:
    answer(store, 7)
    assert database.with_name("sansang.db-wal").stat().st_size > 0
    assert notes_in(take(database, START).path) == ["7"]
    store.close()


def test_nothing_is_taken_when_nothing_changed(database: Path, store: Store) -> None:
    first = take_if_changed(database, later(0))
    assert first is not None
    assert take_if_changed(database, later(60)) is None
    answer(store, 1)
    second = take_if_changed(database, later(120))
    assert second is not None
    assert second.revision == first.revision + 1
    store.close()
    assert take_if_changed(database, later(180)) is None


def test_an_empty_database_needs_no_backup(database: Path) -> None:
    open_store(database).close()
    assert take_if_changed(database, START) is None
    assert backups(database.parent) == ()


def test_ten_are_kept_and_foreign_files_are_left_alone(database: Path, store: Store) -> None:
    take(database, START)
    foreign = database.parent / "backups" / "sansang-my own copy.db"
    foreign.write_text("x")
    for number in range(1, 13):
        answer(store, number)
        take(database, later(number * 60))
    store.close()
    kept = backups(database.parent)
    assert [backup.revision for backup in kept] == list(range(13, 3, -1))
    assert foreign.exists()


def test_a_fresh_backup_stays_even_when_the_clock_was_set_back(database: Path, store: Store) -> None:
    for number in range(10):
        answer(store, number)
        take(database, later(number))
    answer(store, 11)
    early = take(database, START - timedelta(days=400))
    store.close()
    assert early in backups(database.parent)
    assert len(backups(database.parent)) == 10


def test_a_backup_taken_while_answers_are_written_is_one_consistent_state(database: Path, store: Store) -> None:
    stop = threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            answer(store, number)

    writer = threading.Thread(target=write)
    writer.start()
    taken = [take(database, later(number)) for number in range(5)]
    stop.set()
    writer.join()
    store.close()
    for backup in taken:
        with closing(connect(backup.path, Access.FROZEN)) as connection:
            ((writes, note),) = connection.execute("SELECT revision, (SELECT note FROM answer) FROM meta")
        assert (writes, int(note or 0)) == (backup.revision, backup.revision - 1)


def test_a_copy_that_is_not_sound_is_not_kept_and_removes_nothing(database: Path, store: Store) -> None:
    for number in range(40):
        store.create(new(f"b{number}"), START)
    good = take(database, START, kept=1)
    store.close()
    content = bytearray(database.read_bytes())
    half = len(content) // 2 // 4096 * 4096
    content[half:] = b"\xaa" * (len(content) - half)
    database.write_bytes(content)
    with pytest.raises(Unusable) as refusal:
        take(database, later(1), kept=1)
    assert refusal.value.problems[0].code in ("backup-failed", "store-damaged")
    assert [path.name for path in good.path.parent.iterdir()] == [good.path.name]


def test_what_a_killed_backup_left_is_swept_away(database: Path, store: Store) -> None:
    folder = database.parent / "backups"
    folder.mkdir()
    (folder / "copy.part-journal").write_bytes(b"half")
    backup = take(database, START)
    assert [path.name for path in folder.iterdir()] == [backup.path.name]
    store.close()


def test_a_backup_opens_as_any_sqlite_file_does(database: Path, store: Store) -> None:
    backup = take(database, START)
    store.close()
    with closing(sqlite3.connect(backup.path)) as connection:
        assert connection.execute("SELECT count(*) FROM assessment").fetchone() == (1,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
