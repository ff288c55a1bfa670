"""The report page: a real PDF in the window, saved, printed, stopped and refused."""

import os
from collections.abc import Iterator
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from assessment.domain.wording import ENGLISH
from assessment.work.interview import Interview
from assessment.work.route import Place
from tests.ui.surroundings import Room
from ui.paper.printing import PrintRun
from ui.paper.report_page import ReportPage
from ui.widgets.scrollpage import ScrollPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    room = Room(tmp_path, ENGLISH)
    yield room
    room.close()
    qapp.setStyleSheet("")


def opened(room: Room, qtbot: QtBot, interview: Interview) -> ReportPage:
    """Show the page with its report made."""
    page = ReportPage(room.around, lambda: date(2026, 11, 20))
    qtbot.addWidget(page)
    room.bridge.stepped.connect(page.stepped)
    page.resize(1118, 640)
    page.enter(interview, Place("report"))
    page.show()
    wait(page, qtbot)
    return page


def wait(page: ReportPage, qtbot: QtBot) -> None:
    """Wait until the preview is up to date."""
    qtbot.waitUntil(
        lambda: bool(page.data()) and not page.maker.at_work and page.controls.save.isEnabled(), timeout=60_000
    )


def words(data: bytes) -> str:
    """Give the text of a PDF."""
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)


def test_the_preview_shows_the_report(room: Room, qtbot: QtBot) -> None:
    page = opened(room, qtbot, room.sample())
    pages = len(PdfReader(BytesIO(page.data())).pages)
    assert page.preview.pdf.pageCount() == pages > 16
    assert "Công ty CP May Bến Trăng" in words(page.data())
    assert room.refusals == []


def test_what_is_saved_is_what_is_shown(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    page = opened(room, qtbot, room.sample())
    (tmp_path / "out").mkdir()
    path = tmp_path / "out" / "report.pdf"
    page.save_as(path, "pdf")
    qtbot.waitUntil(lambda: page.notice.isVisible(), timeout=10_000)
    assert path.read_bytes() == page.data()
    assert room.saved_in == path.parent
    assert "report.pdf" in page.notice.accessibleName()


def test_the_text_version_is_saved(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    page = opened(room, qtbot, room.sample())
    path = tmp_path / "report.txt"
    page.save_as(path, "txt")
    qtbot.waitUntil(lambda: page.notice.isVisible(), timeout=30_000)
    assert "Công ty CP May Bến Trăng" in path.read_text(encoding="utf-8")


def test_saving_offers_a_safe_name_in_the_folder_used_last(room: Room, qtbot: QtBot) -> None:
    page = opened(room, qtbot, room.sample())
    QTest.mouseClick(page.controls.save, Qt.MouseButton.LeftButton)
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert Path(dialog.selectedFiles()[0]).name == "Cong-ty-CP-May-Ben-Trang_report_2026-11-17.pdf"
    assert Path(dialog.directory().path()) == room.saved_in
    dialog.reject()


def test_the_language_of_the_report_is_apart_from_the_screens(room: Room, qtbot: QtBot) -> None:
    page = opened(room, qtbot, room.sample())
    english = page.data()
    page.controls.languages.choose("vi")
    qtbot.waitUntil(lambda: page.data() != english and not page.maker.at_work, timeout=60_000)
    assert "Tích hợp theo chiều dọc" in words(page.data())
    assert page.controls.save.text() == "Save as PDF…"


def test_the_administrative_form_is_another_report(room: Room, qtbot: QtBot) -> None:
    page = opened(room, qtbot, room.sample())
    before = page.data()
    place = page.controls.skins.segment_rect("administrative").center()
    QTest.mouseClick(page.controls.skins, Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: page.data() != before and not page.maker.at_work, timeout=60_000)
    assert page.preview.pdf.pageCount() > 1


def test_a_change_makes_the_report_anew(room: Room, qtbot: QtBot) -> None:
    interview = room.sample()
    page = opened(room, qtbot, interview)
    before = page.data()
    interview.set_note("D01", "Một ghi chú mới")
    qtbot.waitUntil(lambda: page.data() != before and not page.maker.at_work, timeout=60_000)
    assert "Một ghi chú mới" in words(page.data())


def test_stopping_keeps_the_report_that_was_there(room: Room, qtbot: QtBot) -> None:
    page = opened(room, qtbot, room.sample())
    before = page.data()
    page.controls.languages.choose("vi")
    page.maker.cancel()
    assert page.notice.isVisible()
    assert page.data() == before
    assert page.controls.save.isEnabled()
    page.again.click()
    qtbot.waitUntil(lambda: page.data() != before, timeout=60_000)


def test_a_folder_that_is_not_there_is_said_beside_the_preview(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    page = opened(room, qtbot, room.sample())
    page.save_as(tmp_path / "gone" / "report.pdf", "pdf")
    qtbot.waitUntil(lambda: page.notice.isVisible(), timeout=10_000)
    assert "folder is not there" in page.notice.accessibleName()
    assert page.data()


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() == 0, reason="nothing is closed to the superuser")
def test_a_folder_that_may_not_be_written_to_is_said(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    page = opened(room, qtbot, room.sample())
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    page.save_as(closed / "report.pdf", "pdf")
    qtbot.waitUntil(lambda: page.notice.isVisible(), timeout=10_000)
    assert "may not be written to" in page.notice.accessibleName()


def test_a_file_in_the_place_of_a_folder_is_left_alone(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    page = opened(room, qtbot, room.sample())
    (tmp_path / "taken.pdf").mkdir()
    page.save_as(tmp_path / "taken.pdf", "pdf")
    qtbot.waitUntil(lambda: page.notice.isVisible(), timeout=10_000)
    assert (tmp_path / "taken.pdf").is_dir()
    assert "taken.pdf" in page.notice.accessibleName()


def test_the_pages_wanted_are_printed(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    page = opened(room, qtbot, room.sample())
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFromTo(2, 3)
    run = PrintRun(page.preview.pdf, printer)
    with qtbot.waitSignal(run.finished, timeout=30_000) as ended:
        run.start()
    assert ended.args == [True]
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 2


def test_leaving_while_it_is_made_tells_nothing_more(room: Room, qtbot: QtBot) -> None:
    page = opened(room, qtbot, room.sample())
    before = page.data()
    page.controls.languages.choose("vi")
    page.leave()
    with qtbot.assertNotEmitted(page.maker.made, wait=300):
        room.background.run(lambda: None, lambda _: None, lambda _: None)
    assert page.data() == before


def test_every_button_can_be_reached_in_a_low_window_with_large_letters(room: Room, qtbot: QtBot) -> None:
    page = opened(room, qtbot, room.sample())
    room.around.theme.set_zoom(2.0)
    page.resize(920, 300)
    area = page.findChildren(ScrollPage)[0]
    for button in (page.controls.text, page.controls.print, page.controls.save):
        area.show_widget(button, 0)
        qtbot.waitUntil(partial(_is_whole, button))


def _is_whole(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect().size() == widget.size()
