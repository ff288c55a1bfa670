"""The firm page by real keys: what is typed arrives in the assessment, what looks wrong is pointed out."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from unicodedata import normalize

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from assessment.domain.enterprise import Coded
from assessment.domain.wording import Speaker
from assessment.work.interview import Interview
from assessment.work.route import Place
from tests.ui.surroundings import Room
from ui.wizard.firm_page import FirmPage

# Said by the off-screen platform about windows and popups, never by a real one.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

VIETNAMESE = Speaker("vi", lambda template: template.replace("{whole}.{decimals}", "{whole},{decimals}"))


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    room = Room(tmp_path, VIETNAMESE)
    yield room
    room.close()
    qapp.setStyleSheet("")


def opened(room: Room, qtbot: QtBot, interview: Interview) -> FirmPage:
    """Show the page with the tables read."""
    page = FirmPage(room.around)
    qtbot.addWidget(page)
    room.bridge.stepped.connect(page.stepped)
    page.resize(1118, 640)
    page.enter(interview, Place("firm"))
    page.show()
    qtbot.waitUntil(lambda: page.where.sector.count() > 20)
    return page


def write(edit: QLineEdit, text: str, done: bool = True) -> None:
    """Click into a field, replace what stands there key by key, and leave it with Enter."""
    QTest.mouseClick(edit, Qt.MouseButton.LeftButton)
    edit.selectAll()
    for letter in text:
        press = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(edit, press)
    if done:
        QTest.keyClick(edit, Qt.Key.Key_Return)


def team_of(interview: Interview) -> list[str]:
    """Give the assessors as kept."""
    return list(interview.assessment.profile.visit.assessors)


def test_the_sample_is_shown_with_its_size_class(room: Room, qtbot: QtBot) -> None:
    page = opened(room, qtbot, room.sample())
    assert page.legal.name.edit.text() == "Công ty CP May Bến Trăng"
    assert page.where.sector.currentText().startswith("14 – ")
    assert page.visit.day.edit.text() == "17/11/2026"
    assert page.scale.result.name.text() == "Large enterprise"
    assert "420 > 200" in page.scale.result.because.text()


def test_the_size_class_follows_while_typing(room: Room, qtbot: QtBot) -> None:
    page = opened(room, qtbot, room.sample())
    write(page.scale.employees.edit, "186", done=False)
    assert page.scale.result.name.text() == "Medium enterprise"
    write(page.scale.revenue.edit, "142,5")
    assert "142,5 ≤ 200" in page.scale.result.because.text()


def test_a_finished_field_is_handed_over_as_one_step(room: Room, qtbot: QtBot) -> None:
    interview = room.empty()
    page = opened(room, qtbot, interview)
    write(page.legal.name.edit, "  Xưởng <b>&  =1+1  ")
    assert interview.assessment.profile.enterprise.name == "Xưởng <b>& =1+1"
    interview.undo()
    assert interview.assessment.profile.enterprise.name == ""
    assert page.legal.name.edit.text() == ""


def test_a_pause_in_typing_hands_over_without_leaving_the_field(room: Room, qtbot: QtBot) -> None:
    interview = room.empty()
    page = opened(room, qtbot, interview)
    write(page.where.site.edit, "Xuong 1 ", done=False)
    qtbot.waitUntil(lambda: interview.assessment.profile.visit.site == "Xuong 1", timeout=3000)
    assert page.where.site.edit.text() == "Xuong 1 ", "the space just typed is not taken away"


def test_leaving_the_page_loses_no_key(room: Room, qtbot: QtBot) -> None:
    interview = room.empty()
    page = opened(room, qtbot, interview)
    write(page.paper.lines["number"].edit, "12/BC", done=False)
    page.leave()
    assert interview.assessment.profile.paper.number == "12/BC"


def test_decomposed_vietnamese_is_kept_composed(room: Room, qtbot: QtBot) -> None:
    interview = room.empty()
    page = opened(room, qtbot, interview)
    page.legal.name.edit.insert(normalize("NFD", "Dệt Ễ"))
    page.leave()
    assert interview.assessment.profile.enterprise.name == normalize("NFC", "Dệt Ễ")


def test_an_unreadable_amount_stays_in_its_field_with_the_reason(room: Room, qtbot: QtBot) -> None:
    interview = room.sample()
    page = opened(room, qtbot, interview)
    write(page.scale.revenue.edit, "142.5")
    assert interview.assessment.profile.enterprise.revenue_bn_vnd == Decimal(92)
    assert "142,5" in page.scale.revenue.error()
    page.leave()
    page.enter(interview, Place("firm"))
    assert page.scale.revenue.edit.text() == "142.5", "typing is not lost on leaving"
    assert page.findings.isVisible()
    write(page.scale.revenue.edit, "142,5")
    assert interview.assessment.profile.enterprise.revenue_bn_vnd == Decimal("142.5")
    assert page.scale.revenue.error() == ""


def test_a_wrong_check_digit_warns_and_is_kept(room: Room, qtbot: QtBot) -> None:
    interview = room.sample()
    page = opened(room, qtbot, interview)
    write(page.legal.tax_code.edit, "9900 863 429")
    assert interview.assessment.profile.enterprise.tax_code == "9900863429"
    assert "swapped" in page.legal.tax_code.error()
    assert page.legal.tax_code.edit.property("state") == "warn"
    QTest.mouseClick(page.findings, Qt.MouseButton.LeftButton)
    assert page.legal.tax_code.edit.hasFocus()


def test_a_province_is_found_by_a_former_name_without_accents(room: Room, qtbot: QtBot) -> None:
    interview = room.empty()
    page = opened(room, qtbot, interview)
    edit = page.where.province.lineEdit()
    assert edit is not None
    write(edit, "thai binh")
    province = interview.assessment.profile.enterprise.province
    assert province is not None
    assert room.tables.name_of(province, "vi") == "Tỉnh Hưng Yên"
    assert province.edition == "2025-07-01"


def test_a_sector_group_is_found_by_its_code(room: Room, qtbot: QtBot) -> None:
    interview = room.empty()
    page = opened(room, qtbot, interview)
    edit = page.where.sector.lineEdit()
    assert edit is not None
    write(edit, "141")
    assert interview.assessment.profile.enterprise.sector == Coded("VSIC-2025", "141")


def test_a_text_that_names_no_row_changes_nothing(room: Room, qtbot: QtBot) -> None:
    interview = room.sample()
    before = interview.assessment.profile.enterprise.sector
    page = opened(room, qtbot, interview)
    edit = page.where.sector.lineEdit()
    assert edit is not None
    write(edit, "không có đâu")
    assert interview.assessment.profile.enterprise.sector == before
    assert edit.text() == "không có đâu"


def test_a_code_of_an_older_edition_is_shown_and_kept(room: Room, qtbot: QtBot) -> None:
    interview = room.sample()
    profile = interview.assessment.profile
    old = Coded("2004", "36")
    interview.set_profile(replace(profile, enterprise=replace(profile.enterprise, province=old)))
    page = opened(room, qtbot, interview)
    assert page.where.province.currentText() == "36 (2004)"
    page.leave()
    assert interview.assessment.profile.enterprise.province == old


def test_people_are_added_and_taken_off(room: Room, qtbot: QtBot) -> None:
    interview = room.empty()
    page = opened(room, qtbot, interview)
    team = page.visit.assessors
    write(team.lines()[0], "Lan")
    QTest.mouseClick(team.add, Qt.MouseButton.LeftButton)
    write(team.lines()[1], "Minh")
    assert team_of(interview) == ["Lan", "Minh"]
    page.visit.assessors.removers()[0].click()
    assert team_of(interview) == ["Minh"]


def test_changing_the_language_writes_numbers_its_way(room: Room, qtbot: QtBot) -> None:
    from assessment.domain.wording import ENGLISH

    page = opened(room, qtbot, room.sample())
    write(page.scale.revenue.edit, "1.234,5")
    room.speech.speak(ENGLISH)
    assert page.scale.revenue.edit.text() == "1,234.5"


def test_a_closed_assessment_is_read_only(room: Room, qtbot: QtBot) -> None:
    interview = room.sample()
    interview.set_closed(True)
    page = opened(room, qtbot, interview)
    write(page.legal.name.edit, "Khác")
    assert page.legal.name.edit.text() == "Công ty CP May Bến Trăng"
    assert not page.where.sector.isEnabled()
    assert room.refusals == []
