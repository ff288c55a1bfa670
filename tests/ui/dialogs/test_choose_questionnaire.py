"""Choosing among questionnaires by cards: summaries to read, arrows, Enter and clicks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessment.domain.wording import ENGLISH
from tests.ui.surroundings import Room
from ui.dialogs.choose_questionnaire import ChooseQuestionnaire

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    room = Room(tmp_path, ENGLISH)
    yield room
    room.close()
    qapp.setStyleSheet("")


def opened(room: Room, qtbot: QtBot) -> ChooseQuestionnaire:
    headers = room.shelf.headers()
    dialog = ChooseQuestionnaire(
        room.themes, room.speech, headers, {(h.id, h.version): f"about {h.id}" for h in headers}
    )
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitExposed(dialog)
    return dialog


def test_each_questionnaire_has_a_card_with_its_summary(room: Room, qtbot: QtBot) -> None:
    dialog = opened(room, qtbot)
    told = {card.accessibleDescription() for card in dialog.cards}
    assert {"about tuv-sud", "about kpc", "about cpc"} <= told


def test_down_and_enter_start_the_second(room: Room, qtbot: QtBot) -> None:
    dialog = opened(room, qtbot)
    second = room.shelf.headers()[1]
    QTest.keyClick(dialog.cards[0], Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        QTest.keyClick(dialog.cards[1], Qt.Key.Key_Return)
    assert chosen.args == [second.id, second.version]


def test_a_click_chooses_and_the_button_starts(room: Room, qtbot: QtBot) -> None:
    dialog = opened(room, qtbot)
    last = room.shelf.headers()[-1]
    QTest.mouseClick(dialog.cards[-1], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.start.click()
    assert chosen.args == [last.id, last.version]
