"""Every store that keeps the contract, under one name."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assessment.store.contract import Store
from assessment.store.memory import MemoryStore
from assessment.store.opening import open_store


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    made: Store = MemoryStore() if request.param == "memory" else open_store(tmp_path / "sansang.db")
    yield made
    made.close()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Where a database file may be made."""
    return tmp_path / "dữ liệu 100% #1?" / "sansang.db"
