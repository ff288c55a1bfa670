"""The whole window for the tests that walk through it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.house import House


@pytest.fixture
def house(qtbot: QtBot, tmp_path: Path) -> Iterator[House]:
    """A window on an empty data folder, with the list shown; nothing unexpected may have happened at the end."""
    made = House(qtbot, tmp_path / "data").ready()
    yield made
    made.close()
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setStyleSheet("")
    assert made.surprises == []
