"""Starting, closing, and what the window offers beside assessments."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from assessment.domain.answers import State
from assessment.domain.events import Saved
from assessment.work.route import Place
from main import ground
from tests.library.format_examples import write_examples
from tests.ui.house import CTRL, House
from ui.app import first_window
from ui.dialogs.backups import BackupsDialog
from ui.dialogs.message import Message
from ui.settings import Settings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

HEAVY = ("sqlalchemy", "alembic", "matplotlib", "reportlab", "numpy", "pydantic", "yaml", "PIL", "babel")


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    script = f"""
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from ui.app import first_window
app = QApplication(sys.argv)
window = first_window(Path({str(tmp_path)!r}), lambda: None)
window.painted_once.disconnect()
window.painted_once.connect(app.quit)
window.show()
app.exec()
import ui.furnishing, ui.wizard.frame
print([name for name in {HEAVY!r} if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "[]"


def test_without_a_display_it_says_so_and_writes_a_report(tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, str(root / "main.py")],
        capture_output=True,
        text=True,
        env={"SANSANG_DATA": str(tmp_path), "PATH": "", "HOME": str(tmp_path)},
    )
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) >= 3
    assert next((tmp_path / "reports").glob("*.pdf")).read_bytes().startswith(b"%PDF")


def test_a_command_goes_to_the_command_line(tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, str(root / "main.py"), "sample", "--list"], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["garment", "electronics", "seafood"]


def test_what_was_chosen_is_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    first = House(qtbot, tmp_path).ready()
    first.rooms.look.set_mode("dark")
    first.rooms.look.set_zoom(1.25)
    first.rooms.look.speak("vi")
    first.close()
    settings = Settings(tmp_path)
    assert (settings.mode, settings.zoom, settings.language) == ("dark", 1.25, "vi")
    second = House(qtbot, tmp_path).ready()
    assert second.rooms.home.new_button.text() == "Đánh giá mới"
    assert second.rooms.look.zoom == 1.25
    second.close()


def test_settings_that_make_no_sense_are_read_as_the_usual_ones(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_text(
        "[window]\nlanguage=xx\nmode=7\nzoom=big\ngeometry=?\n[files]\nfolder=/not/there\n", encoding="utf-8"
    )
    settings = Settings(tmp_path)
    assert (settings.language, settings.mode, settings.zoom) == ("vi", "light", 1.0)
    assert settings.geometry.isEmpty()
    assert settings.last_folder == Path.home()


def test_closing_waits_until_the_last_answer_is_in_the_database(qtbot: QtBot, tmp_path: Path) -> None:
    house = House(qtbot, tmp_path).ready()
    interview = house.start()
    for attribute in interview.questionnaire.attribute_by_id:
        interview.set_state(attribute, State.MET)
    house.close()
    with closing(sqlite3.connect(tmp_path / "sansang.db")) as database:
        stored = database.execute("SELECT count(*) FROM answer").fetchone()[0]
    assert stored == len(interview.questionnaire.attribute_by_id)


def test_word_of_the_last_commit_may_come_after_the_data_was_closed(house: House) -> None:
    key = house.start().assessment.key
    house.rooms.window.close()
    house.until(lambda: not house.rooms.calls.is_open)
    house.rooms.bridge.announce(Saved(key, house.rooms.ground.clock()))
    assert house.frame.top_bar.saved.accessibleName().startswith("Saved at")


def test_closing_asks_when_something_cannot_be_saved(house: House, tmp_path: Path) -> None:
    interview = house.start()
    with closing(sqlite3.connect(house.folder / "sansang.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        interview.set_state("D01.1.a", State.MET)
        house.window.close()
        assert house.window.isVisible()
        house.choose("Do not wait")
        house.choose("Write a copy elsewhere…")
        dialog = house.dialog
        assert isinstance(dialog, QFileDialog)
        dialog.fileSelected.emit(str(tmp_path / "copy.json"))
        dialog.close()
        house.until((tmp_path / "copy.json").exists)
        copy = json.loads((tmp_path / "copy.json").read_text(encoding="utf-8"))
        assert copy["answers"] == {"D01.1.a": {"state": "met"}}
        assert house.window.isVisible()


def test_a_second_window_says_so_and_only_reads(house: House, qtbot: QtBot) -> None:
    house.open_sample()
    second = House(qtbot, house.folder).ready()
    assert second.rooms.home.read_only_notice.isVisible()
    assert not second.rooms.home.new_button.isEnabled()
    second.until(lambda: second.firms() == ["Công ty CP May Bến Trăng"])
    second.rooms.home.wanted.emit("open", second.rooms.home.rows[0].summary.key)
    second.until(lambda: second.rooms.walking.interview is not None)
    assert second.frame.bars.read_only.isVisible()
    assert not second.frame.guarded(lambda: second.interview.set_state("D01.1.a", State.NOT_MET))
    second.close()


def test_a_database_of_a_newer_version_is_refused_with_a_sentence_and_not_touched(qtbot: QtBot, tmp_path: Path) -> None:
    House(qtbot, tmp_path).ready().close()
    with closing(sqlite3.connect(tmp_path / "sansang.db")) as database, database:
        database.execute("UPDATE alembic_version SET version_num = 'from the future'")
    before = (tmp_path / "sansang.db").read_bytes()
    house = House(qtbot, tmp_path)
    house.until(house.rooms.home.news.isVisible)
    assert not house.rooms.calls.is_open
    assert house.rooms.home.news.accessibleName()
    house.press(Qt.Key.Key_N, CTRL)
    house.close()
    assert (tmp_path / "sansang.db").read_bytes() == before


def test_a_backup_is_restored_after_a_word_and_the_state_before_is_kept(house: House) -> None:
    house.ask(lambda desk: desk.start("tuv-sud").assessment.key)
    house.rooms.deeds.refresh()
    house.until(lambda: len(house.firms()) == 1)
    house.until(house.rooms.home.side_bar.backup_now.isVisible)
    first = house.firms()
    house.click(house.rooms.home.side_bar.backup_now)
    house.until(lambda: len(house.rooms.ground.backups.found()) == 1)
    house.open_sample("seafood")
    house.frame.go_to_list()
    house.until(lambda: len(house.firms()) == 2)
    house.click(house.rooms.home.side_bar.items["backups"])
    dialog = house.dialog
    assert isinstance(dialog, BackupsDialog)
    dialog.list.setCurrentRow(dialog.list.count() - 1)
    house.click(dialog.restore)
    house.choose("Restore")
    house.until(lambda: house.firms() == first)
    assert house.rooms.home.news.accessibleName() == "The backup is in place again"
    assert len(house.rooms.ground.backups.found()) >= 2


def test_a_fault_nobody_foresaw_is_told_and_noted_without_what_was_typed(house: House) -> None:
    house.rooms.surprises.report(ValueError("Công ty CP May Bến Trăng"))
    message = house.dialog
    assert isinstance(message, Message)
    assert "every answer up to now is saved" in message.text.text().casefold()
    house.choose("Copy the details")
    assert "ValueError" in QApplication.clipboard().text()
    noted = (house.folder / "faults.log").read_text(encoding="utf-8")
    assert "ValueError" in noted
    assert "Bến Trăng" not in noted
    house.surprises.clear()


def test_further_questionnaires_are_read_from_a_folder_and_then_there_is_a_choice(house: House, tmp_path: Path) -> None:
    write_examples(tmp_path / "more")
    house.open_sample()
    house.rooms.housekeeping.use_questionnaires(tmp_path / "more")
    house.until(lambda: house.rooms.calls.is_open and len(house.firms()) == 1)
    assert house.start("line-check").questionnaire.id == "line-check"


def test_a_window_that_is_not_yet_furnished_can_be_closed(qtbot: QtBot, tmp_path: Path) -> None:
    window = first_window(tmp_path, lambda: ground(tmp_path))
    qtbot.addWidget(window)
    assert window.close()


def test_an_exception_in_a_slot_takes_the_one_road(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    house.rooms.surprises.watch()
    try:
        raise KeyError("typed by somebody")
    except KeyError as error:
        sys.excepthook(KeyError, error, error.__traceback__)
    finally:
        house.rooms.surprises.unwatch()
    assert "KeyError" in house.surprises[0]
    assert "typed by somebody" not in house.surprises[0]
    house.choose("Go on")
    house.surprises.clear()


@pytest.mark.real_window
def test_f11_starts_a_presentation_and_esc_ends_it(house: House) -> None:
    house.press(Qt.Key.Key_F11)
    assert house.rooms.look.zoom == 1.25
    assert house.window.isFullScreen()
    house.press(Qt.Key.Key_Escape)
    assert house.rooms.look.zoom == 1.0
    assert not house.window.isFullScreen()


@pytest.mark.real_window
def test_f1_explains_the_screen_and_its_keys(house: House) -> None:
    house.press(Qt.Key.Key_F1)
    assert house.rooms.help_panel.isVisible()
    house.press(Qt.Key.Key_Escape)
    assert not house.rooms.help_panel.isVisible()


def test_the_keys_for_zoom_change_the_size_but_leave_ctrl_0_to_a_dimension(house: House) -> None:
    house.press(Qt.Key.Key_Plus, CTRL)
    assert house.rooms.look.zoom == 1.25
    house.press(Qt.Key.Key_0, CTRL)
    assert house.rooms.look.zoom == 1.0
    house.start()
    house.press(Qt.Key.Key_Plus, CTRL)
    house.frame.go(Place("page", "D01"))
    house.press(Qt.Key.Key_0, CTRL)
    assert house.rooms.look.zoom == 1.25


@pytest.mark.real_window
def test_ctrl_f_leads_from_an_assessment_to_the_search(house: House) -> None:
    house.open_sample()
    house.press(Qt.Key.Key_F, CTRL)
    assert not house.rooms.walking.is_in_frame
    house.until(lambda: QApplication.focusWidget() is house.rooms.home.filters.search)


def test_ctrl_p_leads_to_the_report(house: House) -> None:
    house.open_sample()
    house.press(Qt.Key.Key_P, CTRL)
    assert house.frame.place == Place("report")
