"""The review by real clicks: jumps, closing with and without enough coverage, opening again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessment.domain.answers import State
from assessment.domain.wording import ENGLISH
from assessment.work.interview import Interview
from assessment.work.route import Place
from tests.ui.surroundings import Room
from ui.wizard.review_page import ReviewPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    room = Room(tmp_path, ENGLISH)
    yield room
    room.close()
    qapp.setStyleSheet("")


def opened(room: Room, qtbot: QtBot, interview: Interview) -> ReviewPage:
    page = ReviewPage(room.around)
    qtbot.addWidget(page)
    room.bridge.stepped.connect(page.stepped)
    page.resize(1118, 640)
    page.enter(interview, Place("review"))
    page.show()
    return page


def is_closed(interview: Interview) -> bool:
    """Ask the interview anew each time."""
    return interview.assessment.closed


def topics(page: ReviewPage) -> list[str]:
    """Give the titles of the topics."""
    model = page.tree.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def first_line(page: ReviewPage, topic: int = 0) -> QModelIndex:
    """Give the first question of a topic, unfolded."""
    model = page.tree.model()
    top = model.index(topic, 0)
    pages = model.index(0, 0, top)
    page.tree.setExpanded(top, True)
    page.tree.setExpanded(pages, True)
    return model.index(0, 0, pages)


def test_everything_open_is_listed_with_what_decides_first(room: Room, qtbot: QtBot) -> None:
    page = opened(room, qtbot, room.empty())
    assert topics(page) == ["Unanswered, and can still change the result (405)"]


def test_a_decided_sample_folds_what_no_longer_matters(room: Room, qtbot: QtBot) -> None:
    page = opened(room, qtbot, room.sample())
    assert not any(title.startswith("Unanswered, and can") for title in topics(page))
    last = page.tree.model().index(len(topics(page)) - 1, 0)
    assert "no longer changes" in str(last.data())
    assert not page.tree.isExpanded(last)


def test_a_click_on_a_line_jumps_to_its_question(room: Room, qtbot: QtBot) -> None:
    page = opened(room, qtbot, room.empty())
    line = first_line(page)
    page.tree.scrollTo(line)
    with qtbot.waitSignal(page.go) as asked:
        QTest.mouseClick(page.tree.viewport(), Qt.MouseButton.LeftButton, pos=page.tree.visualRect(line).center())
    assert asked.args == [Place("page", "D01", "D01.1.a")]


def test_enter_jumps_too(room: Room, qtbot: QtBot) -> None:
    page = opened(room, qtbot, room.empty())
    page.tree.setCurrentIndex(first_line(page))
    with qtbot.waitSignal(page.go) as asked:
        QTest.keyClick(page.tree, Qt.Key.Key_Return)
    assert asked.args == [Place("page", "D01", "D01.1.a")]


def test_an_answer_given_leaves_the_list(room: Room, qtbot: QtBot) -> None:
    interview = room.empty()
    page = opened(room, qtbot, interview)
    interview.set_state("D01.1.a", State.NOT_APPLICABLE, "")
    assert "Not applicable, but without a reason (1)" in topics(page)
    interview.set_state("D01.1.a", State.NOT_APPLICABLE, "one product only")
    assert "Not applicable, but without a reason (1)" not in topics(page)


def test_a_covered_assessment_is_closed_and_opened_again(room: Room, qtbot: QtBot) -> None:
    interview = room.sample()
    page = opened(room, qtbot, interview)
    QTest.mouseClick(page.close_button, Qt.MouseButton.LeftButton)
    assert is_closed(interview)
    assert page.closing.closed.isVisible()
    assert not page.close_button.isVisible()
    QTest.mouseClick(page.closing.again, Qt.MouseButton.LeftButton)
    assert not is_closed(interview)
    assert page.close_button.isVisible()


def test_a_thin_walk_is_closed_only_after_a_clear_word(room: Room, qtbot: QtBot) -> None:
    interview = room.sample()
    for dimension in interview.questionnaire.dimensions[:8]:
        interview.clear_page(dimension.id)
    page = opened(room, qtbot, interview)
    QTest.mouseClick(page.close_button, Qt.MouseButton.LeftButton)
    assert not is_closed(interview)
    assert page.closing.question.isVisible()
    QTest.mouseClick(page.closing.not_yet, Qt.MouseButton.LeftButton)
    assert not page.closing.question.isVisible()
    QTest.mouseClick(page.close_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.closing.anyway, Qt.MouseButton.LeftButton)
    assert is_closed(interview)


def test_a_firm_without_a_name_is_not_closed(room: Room, qtbot: QtBot) -> None:
    interview = room.empty()
    page = opened(room, qtbot, interview)
    QTest.mouseClick(page.close_button, Qt.MouseButton.LeftButton)
    assert not is_closed(interview)
    with qtbot.waitSignal(page.go) as asked:
        QTest.mouseClick(page.closing.go_firm, Qt.MouseButton.LeftButton)
    assert asked.args == [Place("firm")]
