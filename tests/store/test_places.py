import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from assessment.domain.problems import Unusable
from assessment.store.backups import take
from assessment.store.opening import open_store
from assessment.store.places import data_folder, database_in, make_folder
from tests.store.store_cases import START, new
from tests.store.test_opening import code_of

NOBODY = 65534


@contextmanager
def as_nobody() -> Iterator[None]:
    """Be a user without rights, if we are the one who may do everything."""
    if os.name != "posix" or os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def protected() -> Iterator[Path]:
    """A folder in which nothing can be written."""
    if os.name != "posix":
        pytest.skip("rights of folders work differently here")
    with tempfile.TemporaryDirectory() as outside:
        Path(outside).chmod(0o755)
        folder = Path(outside) / "data"
        folder.mkdir()
        open_store(database_in(folder)).close()
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)


def test_the_usual_place_is_the_users_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    folder = data_folder({})
    assert folder.name == "SanSang"
    assert not folder.exists()


def test_a_variable_names_another_place(tmp_path: Path) -> None:
    assert data_folder({"SANSANG_DATA": str(tmp_path / "ổ đĩa")}) == tmp_path / "ổ đĩa"
    assert data_folder({"SANSANG_DATA": "~/x"}) == Path.home() / "x"
    assert data_folder({"SANSANG_DATA": ""}) == data_folder({})
    assert database_in(tmp_path) == tmp_path / "sansang.db"


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


def test_a_read_only_folder_is_a_sentence(protected: Path) -> None:
    with as_nobody(), pytest.raises(Unusable) as refusal:
        open_store(database_in(protected))
    assert code_of(refusal) == "store-folder"
    with as_nobody(), pytest.raises(Unusable) as refusal:
        open_store(database_in(protected / "below"))
    assert code_of(refusal) == "store-folder"


def test_a_folder_that_cannot_hold_backups_is_a_sentence(protected: Path) -> None:
    with as_nobody(), pytest.raises(Unusable) as refusal:
        take(database_in(protected), START)
    assert code_of(refusal) == "store-folder"


def test_a_file_where_the_folder_should_be_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("x")
    with pytest.raises(Unusable) as refusal:
        open_store(database_in(tmp_path / "data"))
    assert code_of(refusal) == "store-folder"


def test_a_folder_where_the_database_should_be_is_a_sentence(tmp_path: Path) -> None:
    database_in(tmp_path).mkdir()
    with pytest.raises(Unusable) as refusal:
        open_store(database_in(tmp_path))
    assert code_of(refusal) == "store-folder"


def test_a_database_that_became_write_protected_is_a_sentence(protected: Path) -> None:
    protected.chmod(0o777)
    (protected / "sansang.db.lock").chmod(0o666)
    database_in(protected).chmod(0o444)
    with as_nobody():
        store = open_store(database_in(protected))
        with pytest.raises(Unusable) as refusal:
            store.create(new(), START)
        store.close()
    assert code_of(refusal) == "store-folder"
