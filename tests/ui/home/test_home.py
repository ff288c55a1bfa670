"""The home screen on real data, by clicks and keys."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMenu

from assessment.domain.enterprise import Enterprise, Visit
from assessment.work.desk import Desk
from tests.ui.house import CTRL, House


def _started(desk: Desk, firm: str) -> str:
    interview = desk.start("tuv-sud")
    profile = interview.assessment.profile
    interview.set_profile(replace(profile, enterprise=Enterprise(name=firm), visit=Visit(profile.visit.date)))
    interview.claim_up_to("D01", 5)
    if desk.saving is not None:
        desk.saving.wait()
    return interview.assessment.key


def _with(house: House, *firms: str) -> list[str]:
    keys = [house.ask(lambda desk, firm=firm: _started(desk, firm)) for firm in firms]  # type: ignore[misc]
    house.rooms.deeds.refresh()
    house.until(lambda: sorted(house.firms()) == sorted(firms))
    return keys


def test_an_empty_list_offers_a_first_assessment_and_a_sample(house: House) -> None:
    home = house.rooms.home
    assert home.empty_new.isVisible()
    assert home.empty_samples.isVisible()
    assert not home.table.isVisible()


def test_ctrl_n_starts_an_assessment_at_the_firm(house: House) -> None:
    interview = house.start()
    assert house.frame.place.step == "firm"
    assert interview.assessment.answers == {}


def test_a_name_is_found_without_its_marks(house: House) -> None:
    _with(house, "Công ty CP May Bến Trăng", "Công ty CP Cơ khí Suối Thép")
    house.press(Qt.Key.Key_F, CTRL)
    house.type(house.rooms.home.filters.search, "ben trang")
    assert house.firms() == ["Công ty CP May Bến Trăng"]
    assert house.rooms.home.filters.states.segments[0].text == "All 1"


def test_a_search_without_result_says_so_and_can_be_cleared(house: House) -> None:
    _with(house, "Bến Trăng")
    house.rooms.home.filters.search.setFocus()
    house.type(house.rooms.home.filters.search, "zzz")
    house.click(house.rooms.home.clear_filters)
    assert house.firms() == ["Bến Trăng"]


def test_a_click_on_a_state_holds_the_others_back(house: House) -> None:
    _with(house, "Bến Trăng")
    states = house.rooms.home.filters.states
    house.click_at(states, states.segment_rect("closed").center())
    assert house.firms() == []
    house.click_at(states, states.segment_rect("in_progress").center())
    assert house.firms() == ["Bến Trăng"]


def test_progress_is_counted_in_the_background(house: House) -> None:
    keys = _with(house, "Bến Trăng")
    house.until(lambda: house.rooms.home.model.rows[0].progress == (1, 16))
    assert house.rooms.home.model.rows[0].summary.key == keys[0]


@pytest.mark.real_window
def test_enter_opens_the_current_row(house: House) -> None:
    _with(house, "Bến Trăng", "Ẩn Ý")
    house.rooms.home.table.make_current(house.rooms.home.model.rows[1].summary.key)
    house.rooms.home.table.setFocus()
    wanted = house.firms()[1]
    house.press(Qt.Key.Key_Return)
    house.until(lambda: house.rooms.walking.interview is not None)
    assert house.interview.assessment.profile.enterprise.name == wanted


@pytest.mark.real_window
def test_a_double_click_opens(house: House) -> None:
    _with(house, "Bến Trăng")
    viewport = house.rooms.home.table.viewport()
    house.double_click_at(viewport, house.cell(0, "firm"))
    house.until(lambda: house.rooms.walking.interview is not None)


@pytest.mark.real_window
def test_delete_takes_a_row_off_and_undo_brings_it_back(house: House) -> None:
    _with(house, "Bến Trăng", "Ẩn Ý")
    table = house.rooms.home.table
    table.make_current(next(row.summary.key for row in house.rooms.home.rows if row.summary.firm == "Ẩn Ý"))
    table.setFocus()
    house.press(Qt.Key.Key_Delete)
    house.until(lambda: house.firms() == ["Bến Trăng"] and house.rooms.home.undo_bar.isVisible())
    house.click(house.rooms.home.undo_bar.undo)
    house.until(lambda: sorted(house.firms()) == ["Bến Trăng", "Ẩn Ý"])
    assert not house.rooms.home.undo_bar.isVisible()


def test_ctrl_z_in_the_list_brings_the_deleted_back(house: House) -> None:
    keys = _with(house, "Bến Trăng")
    house.rooms.home.wanted.emit("discard", keys[0])
    house.until(lambda: house.firms() == [])
    house.press(Qt.Key.Key_Z, CTRL)
    house.until(lambda: house.firms() == ["Bến Trăng"])


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_three_dots_offer_a_new_round(house: House) -> None:
    _with(house, "Bến Trăng")
    viewport = house.rooms.home.table.viewport()
    house.click_at(viewport, house.cell(0, "menu"))
    house.until(lambda: bool(house.rooms.home.findChildren(QMenu)))
    menu = house.rooms.home.findChildren(QMenu)[-1]
    next(action for action in menu.actions() if action.objectName() == "duplicate").trigger()
    house.until(lambda: house.rooms.walking.interview is not None)
    assert house.interview.assessment.round == 2
    assert house.interview.assessment.answers == {}
    menu.close()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_answers_are_written_as_a_file_where_one_wants(house: House, tmp_path: Path) -> None:
    keys = _with(house, "A/B: <b>Bến</b>")
    house.rooms.home.wanted.emit("export", keys[0])
    dialog = house.dialog
    assert isinstance(dialog, QFileDialog)
    assert dialog.labelText(QFileDialog.DialogLabel.Accept) == "Save"
    aim = tmp_path / "xuất.json"
    dialog.fileSelected.emit(str(aim))
    dialog.close()
    house.until(aim.exists)
    assert json.loads(aim.read_text(encoding="utf-8"))["enterprise"]["name"] == "A/B: <b>Bến</b>"
    house.until(house.rooms.home.news.isVisible)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_sample_is_opened_as_a_copy_that_says_so(house: House) -> None:
    house.click(house.rooms.home.empty_samples)
    house.choose("Open a copy")
    house.until(lambda: house.rooms.walking.interview is not None)
    assert house.interview.assessment.sample == "garment"
    house.frame.go_to_list()
    house.until(lambda: len(house.firms()) == 1)
    model = house.rooms.home.model
    assert "sample" in str(model.index(0, 0).data())


def test_the_resume_card_leads_back_to_the_page_left(house: House) -> None:
    house.open_sample()
    house.frame.rail.pages["D05"].click()
    house.frame.go_to_list()
    house.until(house.rooms.home.resume_card.isVisible)
    house.click(house.rooms.home.resume_card.button)
    house.until(lambda: house.rooms.walking.interview is not None)
    assert house.frame.place.page == "D05"


def test_a_header_orders_the_list_and_again_the_other_way(house: House) -> None:
    _with(house, "Ông Đốc", "Bến Trăng", "Ẩn Ý")
    header = house.rooms.home.table.horizontalHeader()
    house.click_at(header.viewport(), house.cell(0, "firm"))
    assert house.firms() == ["Ẩn Ý", "Bến Trăng", "Ông Đốc"]
    house.click_at(header.viewport(), house.cell(0, "firm"))
    assert house.firms() == ["Ông Đốc", "Bến Trăng", "Ẩn Ý"]


def test_hostile_names_are_shown_as_they_are(house: House) -> None:
    name = "<b>&amp; =HYPERLINK(1) \u202e \U0001f3ed"
    _with(house, name)
    assert name in str(house.rooms.home.model.index(0, 0).data())
    assert house.rooms.home.table.grab().width() > 0


def _asks_for_a_backup(house: House) -> tuple[bool, bool]:
    """Give whether the card is there, and whether it warns."""
    side = house.rooms.home.side_bar
    return side.card.isVisible(), side.is_warning


def test_no_backup_is_asked_for_while_there_is_nothing_of_ones_own(house: House) -> None:
    assert _asks_for_a_backup(house) == (False, False)
    house.open_sample()
    house.frame.go_to_list()
    house.until(lambda: len(house.firms()) == 1)
    assert _asks_for_a_backup(house) == (False, False)
    house.start()
    house.frame.go_to_list()
    house.until(lambda: len(house.firms()) == 2)
    assert _asks_for_a_backup(house) == (True, True)
    house.click(house.rooms.home.side_bar.backup_now)
    house.until(lambda: _asks_for_a_backup(house) == (True, False))


def test_the_key_cap_of_the_search_gives_way_to_its_hint(house: House) -> None:
    _with(house, "Bến Trăng")
    search = house.rooms.home.filters.search
    for language in ("en", "vi"):
        house.rooms.look.speak(language)
        assert search.shows_keys
    house.rooms.look.set_zoom(2.0)
    house.until(lambda: not search.shows_keys)
    house.rooms.look.usual_size()
    house.until(lambda: search.shows_keys)
    search.setFocus()
    house.type(search, "b")
    assert not search.shows_keys
