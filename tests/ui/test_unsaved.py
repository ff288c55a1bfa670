"""A disk that takes no answers: every screen says so, and nothing that is not saved gets out of sight."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from assessment.work.route import Place
from tests.ui.house import House

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

REFUSE = "CREATE TRIGGER refuse BEFORE INSERT ON answer BEGIN SELECT RAISE(FAIL, 'no room'); END"


def tell(house: House, command: str) -> None:
    """Give the database a command of SQLite from outside."""
    with closing(sqlite3.connect(house.folder / "sansang.db")) as database:
        database.execute(command)


@pytest.fixture
def stuck(house: House) -> House:
    """A house with an assessment whose latest note cannot be saved."""
    interview = house.start()
    tell(house, REFUSE)
    house.frame.go(Place("page", "D01"))
    interview.set_note("D01.1.a", "seen at line 4")
    house.until(lambda: house.frame.bars.is_failing)
    return house


def mend(house: House) -> None:
    """Let the database take answers again."""
    tell(house, "DROP TRIGGER refuse")
    saving = house.rooms.calls.opened.desk.saving
    assert saving is not None
    saving.retry()
    house.until(lambda: not house.rooms.leaving.waiting)


def test_the_list_says_what_is_not_saved_until_it_is(stuck: House) -> None:
    stuck.frame.go_to_list()
    news = stuck.rooms.home.news
    stuck.until(news.isVisible)
    assert "does not fit" in news.accessibleName()
    mend(stuck)
    stuck.until(news.isHidden)


def test_an_assessment_opened_again_shows_what_is_not_saved_and_the_bar(stuck: House) -> None:
    key = stuck.interview.assessment.key
    stuck.frame.go_to_list()
    stuck.rooms.deeds.open(key)
    stuck.until(lambda: stuck.rooms.walking.interview is not None)
    assert stuck.interview.assessment.answer("D01.1.a").note == "seen at line 4"
    assert stuck.frame.bars.unsaved.isVisible()
    mend(stuck)
    stuck.until(stuck.frame.bars.unsaved.isHidden)


def test_the_copy_at_closing_is_of_the_assessment_that_is_not_saved(stuck: House, tmp_path: Path) -> None:
    stuck.frame.go_to_list()
    stuck.start()
    stuck.rooms.leaving._answered("elsewhere")  # the question before it takes ten seconds
    dialog = stuck.dialog
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "copy.json"))
    dialog.close()
    stuck.until((tmp_path / "copy.json").exists)
    copy = json.loads((tmp_path / "copy.json").read_text(encoding="utf-8"))
    assert copy["answers"] == {"D01.1.a": {"note": "seen at line 4"}}
    mend(stuck)


def test_a_backup_is_not_put_back_while_something_is_not_saved(stuck: House) -> None:
    stuck.rooms.ground.backups.take()
    backup = stuck.rooms.ground.backups.found()[0]
    stuck.rooms.housekeeping.restore(backup.path)
    stuck.until(lambda: stuck.rooms.home.news.accessibleName().startswith("Not everything is saved yet"))
    assert stuck.rooms.leaving.waiting == 1
    mend(stuck)


def test_the_data_is_there_again_after_a_fault_while_it_was_closed(house: House) -> None:
    house.open_sample()
    house.frame.go_to_list()

    def fault() -> None:
        raise RuntimeError

    house.rooms.opening.reopen(fault, lambda: None)
    with house.qtbot.captureExceptions() as caught:
        house.until(lambda: house.rooms.calls.is_open and bool(caught))
    assert [kind for kind, *_ in caught] == [RuntimeError]
    assert house.rooms.calls.is_open
