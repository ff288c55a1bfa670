"""A dimension page on a real desk with a real database, shown in a window of its own, keys sent to what has focus."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assessment.domain.answers import Answer
from assessment.work.interview import Interview
from assessment.work.route import Place
from tests.ui.surroundings import Room
from ui.wizard.dimension.attribute_row import AttributeRow
from ui.wizard.dimension_page import DimensionPage

NO = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Walk:
    """A page and the hands that drive it."""

    qtbot: QtBot
    room: Room
    page: DimensionPage
    interview: Interview

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self.focus, key, modifier)

    def type(self, text: str) -> None:
        """Type into what has the keyboard."""
        QTest.keyClicks(self.focus, text)

    @property
    def focus(self) -> QWidget:
        """What has the keyboard."""
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    @property
    def on_answers(self) -> bool:
        """Whether the keyboard is on the answers of the current row."""
        return self.focus is self.row.picker

    @property
    def row(self) -> AttributeRow:
        """The current row."""
        row = self.page.panel.current
        assert row is not None
        return row

    @property
    def question(self) -> str:
        """The id of the current attribute."""
        assert self.row.view is not None
        return self.row.view.id

    def answer(self, question: str) -> Answer:
        """What the interview holds."""
        return self.interview.assessment.answer(question)


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    """Real surroundings, closed at the end."""
    made = Room(tmp_path)
    yield made
    made.close()


def walk_on(qtbot: QtBot, room: Room, interview: Interview, dimension: str = "D01") -> Walk:
    """Open a page for an interview as the frame does."""
    page = DimensionPage(room.around)
    qtbot.addWidget(page)
    room.bridge.stepped.connect(page.stepped)
    page.resize(1118, 634)
    page.enter(interview, Place("page", dimension))
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    page.focus_first()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return Walk(qtbot, room, page, interview)


@pytest.fixture
def walk(qtbot: QtBot, room: Room) -> Iterator[Walk]:
    """A new, empty assessment on its first dimension."""
    made = walk_on(qtbot, room, room.empty())
    yield made
    made.page.leave()


@pytest.fixture
def sample(qtbot: QtBot, room: Room) -> Iterator[Walk]:
    """The garment sample on D07."""
    made = walk_on(qtbot, room, room.sample("garment"), "D07")
    yield made
    made.page.leave()
