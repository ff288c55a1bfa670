"""The walk sheet by clicks and keys: recorded from the catalogue, rough cost in the reader's language, undone."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessment.domain.losses import LossKind
from assessment.domain.wording import ENGLISH, Speaker
from assessment.work.interview import Interview
from assessment.work.route import Place, after, places
from tests.ui.surroundings import Room
from ui.wizard.losses_page import LossesPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    room = Room(tmp_path, ENGLISH)
    yield room
    room.close()
    qapp.setStyleSheet("")


def opened(room: Room, qtbot: QtBot, interview: Interview) -> LossesPage:
    """Show the sheet with the keyboard on it."""
    page = LossesPage(room.around)
    qtbot.addWidget(page)
    room.bridge.stepped.connect(page.stepped)
    page.resize(1118, 634)
    page.enter(interview, Place("losses"))
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    page.focus_first()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return page


def record(page: LossesPage, loss: str) -> None:
    """Choose a loss in the menu of the catalogue."""
    action = next(one for one in page.menu().actions() if one.data() == loss)
    action.trigger()


def test_only_a_questionnaire_with_losses_has_the_stop(room: Room) -> None:
    with_losses, without = room.shelf.get("cpc", "1.0"), room.shelf.get("kpc", "1.0")
    assert Place("losses") in places(with_losses)
    assert after(Place("losses"), with_losses) == Place("review")
    assert Place("losses") not in places(without)


def test_an_empty_sheet_says_so_and_offers_the_catalogue(room: Room, qtbot: QtBot) -> None:
    page = opened(room, qtbot, room.desk.start("cpc"))
    assert page.empty.isVisible()
    assert not page.total.isVisible()
    assert QApplication.focusWidget() is page.empty_add
    offered = [action.data() for action in page.menu().actions() if action.data()]
    assert offered == [loss.id for loss in room.shelf.get("cpc", "1.0").losses]


def test_a_recorded_loss_goes_on_to_its_place_and_undo_takes_it_back(room: Room, qtbot: QtBot) -> None:
    interview = room.desk.start("cpc")
    page = opened(room, qtbot, interview)
    record(page, "W2")
    assert [loss.loss for loss in interview.assessment.losses] == ["W2"]
    assert QApplication.focusWidget() is page.cards[0].place
    interview.undo()
    assert page.cards == ()
    assert page.empty.isVisible()


def test_a_cost_is_typed_in_the_readers_language_and_added_up(room: Room, qtbot: QtBot) -> None:
    interview = room.desk.start("cpc")
    room.speech.speak(Speaker("vi", lambda template: template))
    page = opened(room, qtbot, interview)
    for loss, typed in (("W2", "1.200,5"), ("L1", "300")):
        record(page, loss)
        cost = page.cards[-1].cost
        cost.setFocus()
        QTest.keyClicks(cost, typed)
        QTest.keyClick(cost, Qt.Key.Key_Return)
    record(page, "W3")
    assert [loss.cost_million_vnd for loss in interview.assessment.losses] == [Decimal("1200.5"), Decimal(300), None]
    assert "1.500,5" in page.total.text()
    assert "2 of 3" in page.total.text()


def test_a_cost_that_is_no_number_is_said_and_not_kept(room: Room, qtbot: QtBot) -> None:
    interview = room.desk.start("cpc")
    page = opened(room, qtbot, interview)
    record(page, "W2")
    cost = page.cards[0].cost
    cost.setFocus()
    QTest.keyClicks(cost, "-5")
    QTest.keyClick(cost, Qt.Key.Key_Return)
    assert interview.assessment.losses[0].cost_million_vnd is None
    assert cost.text() == "-5"
    assert cost.property("state") == "error"


def test_place_kind_and_words_are_kept(room: Room, qtbot: QtBot) -> None:
    interview = room.desk.start("cpc")
    page = opened(room, qtbot, interview)
    record(page, "W2")
    card = page.cards[0]
    card.place.setCurrentIndex(card.place.findData("line"))
    card.place.activated.emit(card.place.currentIndex())
    QTest.mouseClick(card.kind, LEFT, pos=card.kind.segment_rect("quick_win").center())
    QTest.keyClicks(card.idea, "one card a pallet")
    page.leave()
    loss = interview.assessment.losses[0]
    assert (loss.place, loss.kind, loss.idea) == ("line", LossKind.QUICK_WIN, "one card a pallet")


def test_ctrl_delete_takes_off_the_loss_the_keyboard_is_in(room: Room, qtbot: QtBot) -> None:
    interview = room.desk.start("cpc")
    page = opened(room, qtbot, interview)
    record(page, "W1")
    record(page, "W2")
    page.cards[0].place.setFocus()
    QTest.keyClick(page.cards[0].place, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert [loss.loss for loss in interview.assessment.losses] == ["W2"]


def test_a_closed_assessment_can_only_be_read(room: Room, qtbot: QtBot) -> None:
    interview = room.desk.start("cpc")
    interview.add_loss("W1")
    interview.set_closed(True)
    page = opened(room, qtbot, interview)
    assert page.cards[0].cost.isReadOnly()
    assert not page.cards[0].remove.isVisible()
    assert not page.add.isVisible()
