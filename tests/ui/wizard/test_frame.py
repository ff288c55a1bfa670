"""The frame of an open assessment: the way on and back, undo over everything, and what stands above a page."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from assessment.domain.answers import State
from assessment.work.route import Place, StepName, places
from tests.ui.house import CTRL, SHIFT, House

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def walk(house: House) -> House:
    """A window on the first dimension of a new assessment."""
    house.start()
    house.frame.go(Place("page", "D01"))
    return house


def _lines(walk: House) -> list[QLineEdit]:
    """Give the text lines of the page that can be typed in."""
    page = walk.frame.page
    assert page is not None
    return [line for line in page.findChildren(QLineEdit) if line.isVisible() and line.isEnabled()]


def test_every_step_is_in_sight_and_each_page_is_reachable_at_once(walk: House) -> None:
    rail = walk.frame.rail
    hidden = [step for step, line in rail.steps.items() if not line.isVisible()]
    assert hidden == ["losses"], "only a questionnaire with losses has a walk sheet"
    walk.click(rail.blocks["organisation"])
    walk.click(rail.pages["D16"])
    assert walk.frame.place == Place("page", "D16")
    walk.click(rail.steps["results"])
    assert walk.frame.place == Place("results")


@pytest.mark.real_window
def test_enter_walks_every_stop_to_the_last_and_shift_enter_back_to_the_first(walk: House) -> None:
    frame = walk.frame
    stops = places(walk.interview.questionnaire)
    for _ in range(len(stops) + 2):
        frame.setFocus()
        walk.press(Qt.Key.Key_Return)
    assert frame.place == stops[-1]
    for place in reversed(stops[:-1]):
        frame.setFocus()
        walk.press(Qt.Key.Key_Return, SHIFT)
        assert frame.place == place


def test_enter_in_a_text_line_does_not_leave_the_page(walk: House) -> None:
    walk.frame.go(Place("firm"))
    line = _lines(walk)[0]
    line.setFocus()
    walk.press(Qt.Key.Key_Return)
    assert walk.frame.place == Place("firm")


def test_from_the_first_stop_back_leads_to_the_list(walk: House) -> None:
    walk.frame.go(Place("firm"))
    walk.click(walk.frame.footer.back)
    assert not walk.rooms.walking.is_in_frame


def test_undo_shows_the_page_where_the_answer_was_given(walk: House) -> None:
    walk.interview.set_state("D01.1.a", State.MET)
    walk.frame.go(Place("page", "D09"))
    walk.press(Qt.Key.Key_Z, CTRL)
    assert walk.frame.place == Place("page", "D01")
    assert walk.interview.assessment.answer("D01.1.a").state is None
    walk.frame.go(Place("page", "D09"))
    walk.press(Qt.Key.Key_Y, CTRL)
    assert walk.frame.place == Place("page", "D01")
    assert walk.interview.assessment.answer("D01.1.a").state is State.MET


def test_what_was_undone_is_said_for_a_while(walk: House) -> None:
    walk.interview.set_state("D01.1.a", State.MET)
    said = walk.frame.top_bar.turned
    walk.press(Qt.Key.Key_Z, CTRL)
    assert (said.isVisible(), said.text()) == (True, "Undone: answer D01.1.a")
    walk.press(Qt.Key.Key_Y, CTRL)
    assert said.text() == "Done again: answer D01.1.a"
    walk.rooms.look.speak("vi")
    assert said.text() == "Làm lại: câu trả lời D01.1.a"
    walk.rooms.look.speak("en")
    walk.press(Qt.Key.Key_Y, CTRL)
    assert said.text() == "Nothing to do again"
    for zoom in (1.0, 2.0):
        walk.rooms.look.set_zoom(zoom)
        walk.until(lambda: said.width() >= said.sizeHint().width() and said.geometry().right() < walk.frame.width())
    walk.frame.top_bar.turned_over.start(1)
    walk.until(lambda: not said.isVisible())


@pytest.mark.real_window
def test_ctrl_z_works_from_an_editor_that_has_nothing_to_undo(walk: House) -> None:
    walk.interview.set_state("D01.1.a", State.MET)
    walk.frame.go(Place("firm"))
    line = _lines(walk)[0]
    line.setFocus()
    walk.until(lambda: QApplication.focusWidget() is line)
    walk.press(Qt.Key.Key_Z, CTRL)
    assert walk.interview.assessment.answer("D01.1.a").state is None


def test_what_is_typed_is_kept_when_one_goes_on(walk: House) -> None:
    walk.frame.go(Place("firm"))
    line = next(found for found in _lines(walk) if found.accessibleName().startswith("Firm name"))
    line.setFocus()
    walk.type(line, "Ben Trang")
    walk.click(walk.frame.rail.steps["results"])
    assert walk.interview.assessment.profile.enterprise.name == "Ben Trang"
    assert walk.frame.top_bar.firm.text() == "Ben Trang"
    assert walk.window.windowTitle().startswith("Sẵn Sàng – Ben Trang – Round 1/")


def test_saved_is_said_only_with_the_time_of_the_commit(walk: House) -> None:
    walk.interview.set_state("D01.1.a", State.MET)
    walk.until(lambda: walk.frame.top_bar.saved.state == "saved")
    key = walk.interview.assessment.key
    assert walk.ask(lambda desk: desk.open(key)).assessment.answer("D01.1.a").state is State.MET


def test_the_rail_shows_the_band_once_it_is_decided(walk: House) -> None:
    before = walk.frame.rail.pages["D01"].mark
    walk.interview.claim_up_to("D01", 5)
    assert before.band == ""
    assert walk.frame.rail.pages["D01"].mark.band == "5"
    assert walk.frame.rail.blocks["process"].accessibleDescription() == "1/3"


def test_a_page_is_marked_to_be_looked_at_again_and_unmarked(walk: House) -> None:
    walk.click(walk.frame.footer.again)
    assert "D01" in walk.interview.assessment.marked
    assert walk.frame.rail.pages["D01"].mark.again
    walk.frame.undo()
    assert walk.interview.assessment.marked == frozenset()
    assert not walk.frame.footer.again.isChecked()


def test_closing_makes_the_answers_readable_only_until_it_is_opened_again(walk: House) -> None:
    walk.click(walk.frame.top_bar.state)
    walk.until(lambda: bool(walk.window.findChildren(QMenu)))
    menu = next(found for found in walk.window.findChildren(QMenu) if found.isVisible())
    menu.actions()[0].trigger()
    menu.close()
    walk.choose("Close the assessment")
    assert walk.interview.assessment.closed
    assert walk.frame.bars.closed.isVisible()
    refused = not walk.frame.guarded(lambda: walk.interview.set_state("D01.1.a", State.MET))
    assert refused
    assert walk.frame.bars.news.isVisible()
    walk.click(walk.frame.bars.reopen)
    assert not walk.frame.bars.closed.isVisible()
    assert walk.frame.guarded(lambda: walk.interview.set_state("D01.1.a", State.MET))


def test_a_new_round_is_opened_from_a_closed_one(walk: House) -> None:
    walk.interview.set_closed(True)
    walk.click(walk.frame.bars.new_round)
    walk.until(lambda: walk.interview.assessment.round == 2)


@pytest.fixture
def locked(walk: House) -> Iterator[sqlite3.Connection]:
    """The database held by somebody else, so that nothing can be committed."""
    with closing(sqlite3.connect(walk.folder / "sansang.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield other


def test_what_cannot_be_saved_is_said_with_its_count_and_saved_by_trying_again(
    walk: House, locked: sqlite3.Connection
) -> None:
    walk.interview.set_state("D01.1.a", State.MET)
    walk.interview.set_state("D01.1.b", State.MET)
    walk.until(walk.frame.bars.unsaved.isVisible)
    assert walk.frame.top_bar.saved.state == "unsaved"
    assert "2" in walk.frame.bars.unsaved.accessibleDescription()
    locked.execute("ROLLBACK")
    walk.click(walk.frame.bars.retry)
    walk.until(lambda: walk.frame.top_bar.saved.state == "saved" and not walk.frame.bars.unsaved.isVisible())


def test_the_rail_shows_icons_where_there_is_little_room_and_pages_in_a_menu(walk: House) -> None:
    walk.rooms.look.set_zoom(2.0)
    rail = walk.frame.rail
    assert rail.is_compact
    assert not rail.pages["D01"].isVisible()
    rail.steps["page"].click()
    menu = next(found for found in rail.findChildren(QMenu) if found.isVisible())
    next(action for action in menu.actions() if action.text().startswith("D07")).trigger()
    menu.close()
    assert walk.frame.place == Place("page", "D07")
    walk.rooms.look.usual_size()
    assert not rail.is_compact


@pytest.mark.parametrize("step", ["results", "report"])
def test_pages_that_want_room_have_a_narrow_rail_whose_steps_the_arrows_reach(walk: House, step: StepName) -> None:
    rail, wide = walk.frame.rail, walk.frame.rail.width()
    walk.frame.go(Place(step))
    assert rail.is_compact
    assert rail.width() < wide / 2
    lines = [line for name, line in rail.steps.items() if name != "losses"]
    assert all(line.isVisible() for line in lines)
    rail.steps["firm"].setFocus()
    reached = [QApplication.focusWidget()]
    for _ in lines[1:]:
        walk.press(Qt.Key.Key_Down)
        reached.append(QApplication.focusWidget())
    assert reached == lines
    rail.steps["firm"].setFocus()
    walk.press(Qt.Key.Key_Space)
    assert walk.frame.place == Place("firm")
    assert rail.width() == wide


@pytest.mark.real_window
def test_f6_moves_through_rail_page_and_footer(walk: House) -> None:
    frame = walk.frame
    seen = []
    for _ in range(len(frame.regions())):
        walk.press(Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(next(region for region in reversed(frame.regions()) if region.isAncestorOf(focused)))
    assert frame.rail in seen
    assert frame.footer in seen
    assert len(set(map(id, seen))) == len(frame.regions())


def test_the_language_changes_on_every_part_at_once(walk: House) -> None:
    walk.rooms.look.speak("vi")
    assert walk.frame.footer.on.text().startswith("Tiếp")
    assert walk.frame.rail.steps["review"].accessibleName().endswith("Rà soát")
    walk.rooms.look.speak("en")
    assert walk.frame.footer.on.text().startswith("Next")


@pytest.mark.real_window
def test_the_arrows_lead_through_the_rail(walk: House) -> None:
    walk.frame.rail.focus_current()
    walk.press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is walk.frame.rail.pages["D02"]
    walk.press(Qt.Key.Key_Space)
    assert walk.frame.place == Place("page", "D02")
