from pathlib import Path

import pytest

from assessment.domain.answers import Answer, State
from assessment.domain.problems import Unusable
from assessment.store.backups import Backup, backups, take, take_if_changed
from assessment.store.migrations import OURS, Migrations
from assessment.store.opening import open_store
from assessment.store.restoring import restore
from tests.store.store_cases import START, answering, later, new
from tests.store.test_opening import code_of, seen

BEFORE = Answer(State.MET, note="trước")
AFTER = Answer(State.NOT_MET, note="sau")


@pytest.fixture
def backup(database: Path) -> Backup:
    """A backup of the state with the answer before; the database then got the answer after, and is closed."""
    store = open_store(database)
    store.create(new(), START)
    store.apply("a1", answering("D01.1.a", BEFORE), later(1))
    taken = take(database, later(2))
    store.apply("a1", answering("D01.1.a", AFTER, BEFORE), later(3))
    store.close()
    return taken


def answer_in(database: Path) -> Answer:
    """Open, read the one answer, close."""
    store = open_store(database)
    found = store.load("a1").answer("D01.1.a")
    store.close()
    return found


def test_a_restored_backup_is_what_is_opened_next(database: Path, backup: Backup) -> None:
    restore(backup.path, database, later(10))
    assert answer_in(database) == BEFORE
    assert {path.name for path in database.parent.iterdir()} == {"sansang.db", "sansang.db.lock", "backups"}


def test_the_state_before_is_kept_and_can_be_restored_in_turn(database: Path, backup: Backup) -> None:
    kept = restore(backup.path, database, later(10))
    assert kept is not None
    restore(kept, database, later(20))
    assert answer_in(database) == AFTER


def test_restoring_leaves_the_backup_as_it_was(database: Path, backup: Backup) -> None:
    before = seen(backup.path.parent)
    restore(backup.path, database, later(10))
    after = seen(backup.path.parent)
    assert {name: after[name] for name in before} == before


def test_the_oldest_of_ten_can_be_restored(database: Path, backup: Backup) -> None:
    store = open_store(database)
    for number in range(9):
        store.apply("a1", answering("D01.1.b", Answer(note=str(number))), later(number))
        take(database, later(100 + number))
    store.close()
    assert backup in backups(database.parent)
    restore(backup.path, database, later(1000))
    assert answer_in(database) == BEFORE


def test_what_is_written_after_restoring_is_backed_up_however_many_writes_that_takes(
    database: Path, backup: Backup
) -> None:
    restore(backup.path, database, later(10))
    assert take_if_changed(database, later(11)) is not None, "the restored state differs from the one kept last"
    store = open_store(database)
    for number in range(5):
        store.apply("a1", answering("D01.1.b", Answer(note=str(number))), later(20 + number))
        assert take_if_changed(database, later(30 + number)) is not None
    store.close()


def test_a_backup_of_a_newer_version_is_refused(database: Path, backup: Backup) -> None:
    before = seen(database.parent)
    with pytest.raises(Unusable) as refusal:
        restore(backup.path, database, later(10), Migrations(OURS.folder, ("0000",)))
    assert code_of(refusal) == "backup-newer"
    assert seen(database.parent) == before


@pytest.mark.parametrize("content", [b"", b"no database", None])
def test_a_damaged_backup_is_refused(database: Path, backup: Backup, content: bytes | None) -> None:
    if content is None:
        whole = bytearray(backup.path.read_bytes())
        whole[-8192:] = b"\xaa" * 8192
        content = bytes(whole)
    backup.path.write_bytes(content)
    before = seen(database.parent)
    with pytest.raises(Unusable) as refusal:
        restore(backup.path, database, later(10))
    assert code_of(refusal) == "backup-damaged"
    assert seen(database.parent) == before


def test_a_backup_that_has_gone_is_refused(database: Path, backup: Backup) -> None:
    backup.path.unlink()
    with pytest.raises(Unusable) as refusal:
        restore(backup.path, database, later(10))
    assert code_of(refusal) == "backup-damaged"
    assert answer_in(database) == AFTER


def test_an_open_store_keeps_its_database(database: Path, backup: Backup) -> None:
    store = open_store(database)
    with pytest.raises(Unusable) as refusal:
        restore(backup.path, database, later(10))
    assert code_of(refusal) == "store-busy"
    store.close()
    assert answer_in(database) == AFTER


def test_a_second_window_that_only_reads_keeps_its_database_too(database: Path, backup: Backup) -> None:
    first = open_store(database)
    second = open_store(database)
    assert second.load("a1").answer("D01.1.a") == AFTER
    first.close()
    with pytest.raises(Unusable) as refusal:
        restore(backup.path, database, later(10))
    assert code_of(refusal) == "store-busy"
    assert second.load("a1").answer("D01.1.a") == AFTER
    second.close()
    restore(backup.path, database, later(20))
    assert answer_in(database) == BEFORE


def test_a_damaged_database_is_set_aside_and_replaced(database: Path, backup: Backup) -> None:
    database.write_bytes(b"damaged beyond repair" * 1000)
    database.with_name("sansang.db-wal").write_bytes(b"stale log")
    kept = restore(backup.path, database, later(10))
    assert kept is not None
    assert kept.name.startswith("damaged-")
    assert kept.read_bytes() == b"damaged beyond repair" * 1000
    assert not database.with_name("sansang.db-wal").exists(), "a stale log would be taken for one of the restored file"
    assert answer_in(database) == BEFORE


def test_a_database_that_has_gone_is_brought_back(database: Path, backup: Backup) -> None:
    database.unlink()
    assert restore(backup.path, database, later(10)) is None
    assert answer_in(database) == BEFORE


def test_a_log_left_by_a_crash_is_part_of_the_state_that_is_kept(database: Path, backup: Backup) -> None:
    store = open_store(database)
    store.apply("a1", answering("D01.1.a", Answer(note="chỉ trong nhật ký"), AFTER), later(5))
    crashed = database.parent.parent / "crashed" / "sansang.db"
    crashed.parent.mkdir()
    for end in ("", "-wal"):
        left = database.with_name(database.name + end).read_bytes()
        crashed.with_name(crashed.name + end).write_bytes(left)
    store.close()
    kept = restore(backup.path, crashed, later(10))
    assert answer_in(crashed) == BEFORE
    assert kept is not None
    restore(kept, crashed, later(20))
    assert answer_in(crashed).note == "chỉ trong nhật ký"
