"""A visit from beginning to end: list, firm, sixteen dimensions, review, results, report on paper."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from assessment.domain.answers import Grade, State
from assessment.domain.assessment import Assessment
from assessment.report.plain import render_text
from assessment.work.reporting import ReportOrder, ReportWork
from assessment.work.route import Place
from tests.report.papers import body_text, squeezed
from tests.ui.house import CTRL, House
from ui.paper.report_page import ReportPage
from ui.results.results_page import ResultsPage
from ui.settings import Settings
from ui.wizard.dimension_page import DimensionPage
from ui.wizard.firm_page import FirmPage

FIRM = "Công ty TNHH Một thành viên Sản xuất, Chế biến và Xuất nhập khẩu Thủy hải sản Cồn Gió"


@pytest.fixture(params=["vi", "en"])
def own_house(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[House]:
    """A window in each language."""
    folder = tmp_path / "data"
    folder.mkdir()
    settings = Settings(folder)
    settings.language = request.param
    settings.write()
    made = House(qtbot, folder).ready()
    yield made
    made.close()
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setStyleSheet("")
    assert made.surprises == []


def input_text(widget: QWidget, text: str) -> None:
    """Type as a Vietnamese keyboard does: through the input method, not key by key."""
    widget.setFocus()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def fill_firm(house: House) -> None:
    page = house.frame.page
    assert isinstance(page, FirmPage)
    input_text(page.legal.name.edit, FIRM)
    input_text(page.scale.employees.edit, "650")


def answer_dimension(house: House, number: int) -> None:
    """Claim two bands, give the whole dimension a grade; the odd ones stay bare of evidence."""
    page = house.frame.page
    assert isinstance(page, DimensionPage)
    house.press(Qt.Key.Key_2, CTRL)
    house.press(Qt.Key.Key_3)
    house.press(Qt.Key.Key_Space)
    house.press(Qt.Key.Key_Down)
    for _ in range(4):
        house.press(Qt.Key.Key_Space)
        house.press(Qt.Key.Key_Space)
        house.press(Qt.Key.Key_Down)
    if number % 2 == 0:
        house.press(Qt.Key.Key_E)
        house.press(Qt.Key.Key_E)
        house.press(Qt.Key.Key_3)


def save_report(house: House, page: ReportPage, aim: Path) -> bytes:
    house.until(lambda: page.controls.save.isEnabled())
    house.click(page.controls.save)
    dialog = house.dialog
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(aim))
    dialog.close()
    house.until(aim.is_file)
    return aim.read_bytes()


def test_a_visit_from_the_empty_list_to_the_signed_paper(own_house: House, tmp_path: Path) -> None:
    house = own_house
    interview = house.start()
    fill_firm(house)
    house.click(house.frame.footer.on)
    assert interview.assessment.profile.enterprise.name == FIRM
    house.click(house.frame.footer.on)
    for number, dimension in enumerate(interview.questionnaire.dimensions, start=1):
        assert house.frame.place.page == dimension.id
        answer_dimension(house, number)
        house.press(Qt.Key.Key_Return)
    assert house.frame.place.step == "review"
    card = interview.scorecard
    assert (card.decided, card.applicable) == (16, 16)
    assert {int(score.claimed or 0) for score in card.dimensions} == {2}
    assert [int(score.evidenced or 0) for score in card.dimensions] == [0, 2] * 8
    house.click(house.frame.footer.on)
    results = house.frame.page
    assert isinstance(results, ResultsPage)
    house.click(house.frame.footer.on)
    page = house.frame.page
    assert isinstance(page, ReportPage)
    language = page.controls.language()
    data = save_report(house, page, tmp_path / "báo cáo.pdf")
    work = ReportWork(interview.assessment, interview.questionnaire, ReportOrder(language), date.today())
    assert squeezed(body_text(data)) == squeezed(render_text(work.outline(), charts=False))
    assert FIRM in " ".join(PdfReader(BytesIO(data)).pages[0].extract_text().split())


def test_everything_done_can_be_taken_back_and_is_there_after_a_restart(tmp_path: Path, qtbot: QtBot) -> None:
    house = House(qtbot, tmp_path / "data").ready()
    interview = house.start()
    fill_firm(house)
    house.click(house.frame.footer.on)
    house.click(house.frame.footer.on)
    answer_dimension(house, 2)
    reached = interview.assessment
    for _ in range(40):
        house.press(Qt.Key.Key_Z, CTRL)
    assert interview.assessment.answers == {}
    assert interview.assessment.profile.enterprise.name == ""
    for _ in range(40):
        house.press(Qt.Key.Key_Y, CTRL)
    assert interview.assessment.answers == reached.answers
    assert interview.assessment.evidence["D01"].grade is Grade.E3
    house.close()
    again = House(qtbot, house.folder).ready()
    found = again.ask(lambda desk: desk.open(desk.summaries()[0].key)).assessment
    assert _content(found) == _content(interview.assessment)
    again.close()


def _content(assessment: Assessment) -> tuple[object, ...]:
    return (
        dict(assessment.answers),
        dict(assessment.evidence),
        dict(assessment.targets),
        assessment.profile,
        assessment.pictures,
    )


def test_a_picture_of_the_walk_is_printed_in_the_report(house: House, tmp_path: Path) -> None:
    interview = house.open_sample("garment")
    photo = tmp_path / "chuyền 2.jpg"
    Image.effect_noise((800, 600), 50).convert("RGB").save(photo)
    house.frame.go(Place("page", "D07"))
    page = house.frame.page
    assert isinstance(page, DimensionPage)
    page.tools.intake.take_files("D07", [photo])
    house.until(lambda: len(interview.assessment.pictures) == 1)
    house.frame.go(Place("report"))
    report = house.frame.page
    assert isinstance(report, ReportPage)
    data = save_report(house, report, tmp_path / "a.pdf")
    images = [image for page in PdfReader(BytesIO(data)).pages for image in page.images]
    assert len(images) == 1


def test_what_is_not_applicable_asks_why_and_the_review_leads_to_what_is_open(house: House) -> None:
    interview = house.start()
    house.frame.go(Place("page", "D01"))
    house.press(Qt.Key.Key_N)
    assert interview.assessment.answer("D01.1.a").state in (None, State.NOT_APPLICABLE)
    input_text(QApplication.focusWidget() or house.window, "Khách cấp toàn bộ vật tư")
    house.press(Qt.Key.Key_Return)
    house.until(lambda: interview.assessment.answer("D01.1.a").reason == "Khách cấp toàn bộ vật tư")
    assert interview.assessment.answer("D01.1.a").state is State.NOT_APPLICABLE
