"""What holds for every test: no screen unless one is asked for, and never the folders of whoever runs them."""

import os
from pathlib import Path

import pytest


def pytest_configure() -> None:
    """Draw off screen unless the caller says otherwise (`make window` does)."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give each test, and the processes it starts, empty folders for data, settings and logs."""
    home = tmp_path_factory.mktemp("home")
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home / name))
    return home
