import hashlib
import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest

from assessment.domain.answers import Answer, State
from assessment.domain.losses import Loss, LossKind
from assessment.domain.problems import Unusable
from assessment.store.migrating import migrate
from assessment.store.migrations import OURS, Migrations
from assessment.store.opening import open_store
from tests.store.store_cases import START, answering, later, new

ROOT = Path(__file__).parents[2]


def made(database: Path) -> Path:
    """Make a database with one assessment."""
    store = open_store(database)
    store.create(new(), START)
    store.close()
    return database


def seen(folder: Path) -> dict[str, str]:
    """Give every file of a folder with the digest of its bytes, but for the lock, which is always empty."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".lock"]
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def code_of(refusal: pytest.ExceptionInfo[Unusable]) -> str:
    """Give the code of a single problem."""
    (problem,) = refusal.value.problems
    return problem.code


def test_a_missing_folder_is_made_and_what_is_kept_outlives_the_store(database: Path) -> None:
    made(database)
    store = open_store(database)
    assert [row.key for row in store.summaries()] == ["a1"]
    store.close()


def test_a_closed_store_leaves_no_log_behind(database: Path) -> None:
    made(database)
    assert {path.name for path in database.parent.iterdir()} == {"sansang.db", "sansang.db.lock"}


def test_opening_and_closing_changes_no_byte(database: Path) -> None:
    made(database)
    before = seen(database.parent)
    store = open_store(database)
    store.summaries()
    store.tidy()
    store.close()
    assert seen(database.parent) == before


def test_the_file_is_kept_with_the_settings_that_lose_nothing(database: Path) -> None:
    from assessment.store.connecting import Access, connect

    made(database)
    with closing(connect(database, Access.WRITE)) as connection:
        asked = ("foreign_keys", "journal_mode", "synchronous", "busy_timeout")
        found = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in asked]
    assert found == [1, "wal", 2, 5000]


# --- another window -----------------------------------------------------------------------------------------------


def test_a_second_window_reads_but_does_not_write(database: Path) -> None:
    first = open_store(made(database))
    second = open_store(database)
    assert (first.read_only, second.read_only) == (False, True)
    first.apply("a1", answering("D01.1.a", Answer(State.MET)), later(1))
    assert second.load("a1").answer("D01.1.a") == Answer(State.MET), "what the first has saved is seen at once"
    writes: tuple[Callable[[], None], ...] = (
        lambda: second.apply("a1", answering("D01.1.a", Answer()), later(2)),
        lambda: second.create(new("a2"), later(2)),
        lambda: second.discard("a1", later(2)),
        lambda: second.bring_back("a1", later(2)),
    )
    for write in writes:
        with pytest.raises(Unusable) as refusal:
            write()
        assert code_of(refusal) == "store-read-only"
    second.tidy()
    first.close()
    second.close()


SECOND = """
import sys
from pathlib import Path
from assessment.store.opening import open_store
store = open_store(Path(sys.argv[1]))
print(store.read_only, len(store.summaries()), flush=True)
sys.stdin.readline()
store.close()
"""


def _second_process(database: Path) -> "subprocess.Popen[str]":
    words = [sys.executable, "-c", SECOND, str(database)]
    return subprocess.Popen(words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def test_a_window_of_another_process_is_read_only_too(database: Path) -> None:
    first = open_store(made(database))
    with _second_process(database) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "True 1\n"
        other.communicate("\n")
    first.close()


def test_the_right_to_write_dies_with_its_process(database: Path) -> None:
    made(database)
    with _second_process(database) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "False 1\n"
        mine = open_store(database)
        assert mine.read_only
        mine.close()
        other.kill()
    store = open_store(database)
    assert not store.read_only
    store.close()


def test_closing_gives_the_right_to_write_to_the_next(database: Path) -> None:
    open_store(made(database)).close()
    store = open_store(database)
    assert not store.read_only
    store.close()


# --- what is not ours ---------------------------------------------------------------------------------------------


def _of_the_future(database: Path, folder: Path) -> Migrations:
    """Make a database as a later version would: one more migration, taken over by Alembic itself."""
    shutil.copytree(OURS.folder, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "0009_more.py").write_text(
        'import sqlalchemy as sa\nfrom alembic import op\nrevision = "0009"\ndown_revision = "0002"\n\n\n'
        'def upgrade() -> None:\n    op.add_column("assessment", sa.Column("mood", sa.Text(), server_default="calm"))\n'
    )
    future = Migrations(folder, (*OURS.revisions, "0009"))
    store = open_store(database, future)
    store.close()
    return future


def test_a_database_of_a_newer_version_is_refused_and_not_touched(database: Path, tmp_path: Path) -> None:
    made(database)
    _of_the_future(database, tmp_path / "migrations")
    before = seen(database.parent)
    with pytest.raises(Unusable) as refusal:
        open_store(database)
    assert code_of(refusal) == "store-newer"
    assert seen(database.parent) == before


def test_a_newer_database_left_by_a_crash_is_refused_with_its_log_as_it_was(database: Path, tmp_path: Path) -> None:
    made(database)
    crash = tmp_path / "crash"
    crash.mkdir()
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0099'")
        connection.commit()
        for name in ("sansang.db", "sansang.db-wal"):
            shutil.copy(database.with_name(name), crash / name)
    before = seen(crash)
    with pytest.raises(Unusable) as refusal:
        open_store(crash / "sansang.db")
    assert code_of(refusal) == "store-newer"
    after = seen(crash)
    assert {name: after[name] for name in before} == before


def test_an_older_database_is_backed_up_and_brought_up_to_date(database: Path, tmp_path: Path) -> None:
    made(database)
    future = _of_the_future(database, tmp_path / "migrations")
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("SELECT firm, mood FROM assessment").fetchall() == [(_firm(), "calm")]
    (backup,) = (database.parent / "backups").iterdir()
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(OURS.head,)]
    store = open_store(database, future)
    assert store.summaries()[0].firm == _firm()
    store.close()


def _of_the_first_form(database: Path, losses: str) -> None:
    """Make a database as the first version did: losses are carried along as text."""
    database.parent.mkdir(parents=True, exist_ok=True)
    migrate(database, Migrations(OURS.folder, OURS.revisions[:1]))
    carried = json.dumps({"losses": losses, "priorities": "{}"})
    with closing(sqlite3.connect(database)) as connection:
        connection.execute(
            "INSERT INTO assessment (key, questionnaire, version, digest, firm, tax_code, ownership, site, assessors,"
            " met, paper, round, sample, closed, carried, created, changed)"
            " VALUES ('a1', 'cpc', '1.0', 'd', 'May', '', '', '', '[]', '[]', '{}', 1, '', 0, ?,"
            " '2026-11-20 08:00:00.000000', '2026-11-20 08:00:00.000000')",
            (carried,),
        )
        connection.commit()


def test_losses_carried_by_the_first_form_get_rows_of_their_own_and_a_backup_is_kept(database: Path) -> None:
    losses = [
        {"id": "W1", "place": "line", "cost_million_vnd": 0.1, "note": "tồn", "idea": "dồn lô", "kind": "quick_win"},
        {"id": "L6"},
    ]
    _of_the_first_form(database, json.dumps(losses))
    store = open_store(database)
    found = store.load("a1")
    store.close()
    first = Loss(1, "W1", "line", Decimal("0.1"), "tồn", "dồn lô", LossKind.QUICK_WIN)
    assert found.losses == (first, Loss(2, "L6"))
    assert dict(found.carried) == {"priorities": "{}"}
    (backup,) = (database.parent / "backups").iterdir()
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]


@pytest.mark.parametrize("losses", ["[1]", '[{"note": "x"}]', '[{"id": "W1", "cost_million_vnd": "9"}]', "{", "3"])
def test_what_cannot_be_a_loss_stays_carried(database: Path, losses: str) -> None:
    _of_the_first_form(database, losses)
    store = open_store(database)
    found = store.load("a1")
    store.close()
    assert found.losses == ()
    assert found.carried["losses"] == losses


def test_a_migration_that_fails_leaves_the_older_database_as_it_was(database: Path, tmp_path: Path) -> None:
    made(database)
    folder = tmp_path / "migrations"
    shutil.copytree(OURS.folder, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "0009_more.py").write_text(
        'from alembic import op\nrevision = "0009"\ndown_revision = "0002"\n\n\n'
        'def upgrade() -> None:\n    op.execute("CREATE TABLE half (id INTEGER)")\n    raise RuntimeError("cut")\n'
    )
    with pytest.raises(RuntimeError):
        open_store(database, Migrations(folder, (*OURS.revisions, "0009")))
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(OURS.head,)]
        assert not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'half'").fetchall()
    store = open_store(database)
    assert [row.key for row in store.summaries()] == ["a1"]
    store.close()


def _firm() -> str:
    return new().profile.enterprise.name


def _text(path: Path) -> None:
    path.write_text("Kính gửi ông bà, " * 500)


def _cut(path: Path) -> None:
    path.write_bytes(made(path).read_bytes()[:-4096])


def _short(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0")


def _scrambled(path: Path) -> None:
    content = bytearray(made(path).read_bytes())
    content[100:4096] = b"\xaa" * 3996
    path.write_bytes(content)


def _of_another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE photos (id INTEGER)")
        connection.commit()


@pytest.mark.parametrize("break_it", [_text, _cut, _short, _scrambled, _of_another_program])
def test_what_is_no_database_of_ours_is_refused_and_not_touched(tmp_path: Path, break_it: object) -> None:
    assert callable(break_it)
    database = tmp_path / "sansang.db"
    break_it(database)
    before = seen(tmp_path)
    with pytest.raises(Unusable) as refusal:
        open_store(database)
    assert code_of(refusal) == "store-damaged"
    assert seen(tmp_path) == before


def test_damage_met_while_reading_is_a_sentence(database: Path) -> None:
    store = open_store(database)
    for number in range(300):
        store.create(new(f"a{number}"), START)
    store.close()
    content = bytearray(database.read_bytes())
    half = len(content) // 2 // 4096 * 4096
    content[half:] = b"\xaa" * (len(content) - half)
    database.write_bytes(content)
    store = open_store(database)
    with pytest.raises(Unusable) as refusal:
        store.summaries()
    assert code_of(refusal) == "store-damaged"
    store.close()


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    (tmp_path / "sansang.db").touch()
    store = open_store(tmp_path / "sansang.db")
    store.create(new(), START)
    store.close()


def test_another_program_that_holds_the_database_is_a_sentence(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assessment.store.connecting.PATIENCE_S", 0.05)
    store = open_store(made(database))
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Unusable) as refusal:
            store.apply("a1", answering("D01.1.a", Answer(State.MET)), later(1))
        assert code_of(refusal) == "store-busy"
        other.execute("ROLLBACK")
    store.apply("a1", answering("D01.1.a", Answer(State.MET)), later(2))
    assert store.load("a1").answer("D01.1.a") == Answer(State.MET)
    store.close()


def test_a_number_too_large_for_its_column_is_a_sentence(database: Path) -> None:
    from dataclasses import replace

    store = open_store(database)
    profile = new().profile
    huge = replace(profile, enterprise=replace(profile.enterprise, employees=10**30))
    with pytest.raises(Unusable) as refusal:
        store.create(new(profile=huge), START)
    assert code_of(refusal) == "store-not-fitting"
    assert store.summaries() == ()
    store.close()


def test_a_database_that_is_up_to_date_opens_without_alembic(database: Path) -> None:
    made(database)
    words = f"import sys; {SECOND.strip()}; print('alembic' in sys.modules)".replace("\n", "; ")
    told = subprocess.run(
        [sys.executable, "-c", words, str(database)], cwd=ROOT, input="\n", capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == ["False", "1", "False"]
