"""An item page on a real desk, with the example questionnaires of the documentation."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assessment.domain.answers import Answer
from assessment.library.shelf import Shelf
from assessment.store.opening import open_store
from assessment.work.desk import Desk
from assessment.work.interview import Interview
from assessment.work.route import Place
from tests.library.format_examples import write_examples
from tests.ui.surroundings import NOW, Room
from ui.wizard.items.item_card import ItemCard
from ui.wizard.items_page import ItemsPage

NO = Qt.KeyboardModifier.NoModifier


@dataclass
class Walk:
    """A page and the hands that drive it."""

    room: Room
    page: ItemsPage
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
    def card(self) -> ItemCard:
        """The current card."""
        card = self.page.current
        assert card is not None
        return card

    @property
    def question(self) -> str:
        """The id of the current item."""
        assert self.card.view is not None
        return self.card.view.id

    def answer(self, question: str) -> Answer:
        """What the interview holds."""
        return self.interview.assessment.answer(question)


Open = Callable[[str, str], Walk]


@pytest.fixture
def open_page(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    """Give a way to open a group of an example questionnaire."""
    room = Room(tmp_path)
    shelf = Shelf((write_examples(tmp_path / "examples"),))
    desk = Desk(open_store(tmp_path / "items.db"), shelf, room.bridge.announce, lambda: NOW)
    pages: list[ItemsPage] = []

    def opened(questionnaire: str, group: str) -> Walk:
        interview = desk.start(questionnaire)
        page = ItemsPage(room.around)
        pages.append(page)
        qtbot.addWidget(page)
        room.bridge.stepped.connect(page.stepped)
        page.resize(1118, 634)
        page.enter(interview, Place("page", group))
        page.show()
        page.activateWindow()
        qtbot.waitExposed(page)
        page.focus_first()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        return Walk(room, page, interview)

    yield opened
    for page in pages:
        page.leave()
    desk.close()
    room.close()
