"""The results page by real clicks: numbers that can be traced, a table and a radar that point at each other."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessment.domain.wording import ENGLISH, Speaker
from assessment.work.interview import Interview
from assessment.work.route import Place
from tests.ui.surroundings import Room
from ui.results.results_page import ResultsPage
from ui.results.table_model import COLUMNS, Column
from ui.widgets.fields import ComboBox

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    room = Room(tmp_path, ENGLISH)
    yield room
    room.close()
    qapp.setStyleSheet("")


def opened(room: Room, qtbot: QtBot, interview: Interview) -> ResultsPage:
    """Show the page with its radar drawn."""
    page = ResultsPage(room.around)
    qtbot.addWidget(page)
    room.bridge.stepped.connect(page.stepped)
    page.resize(1286, 640)
    page.enter(interview, Place("results"))
    page.show()
    qtbot.waitUntil(lambda: page.radar.view.is_drawn, timeout=30_000)
    return page


def cell(page: ResultsPage, id_: str, column: Column) -> QPoint:
    """Give the middle of a cell in the table's viewport."""
    index = page.table.results.index(page.table.results.place_of(id_), COLUMNS.index(column))
    return page.table.visualRect(index).center()


def click(page: ResultsPage, id_: str, column: Column) -> None:
    """Click a cell."""
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=cell(page, id_, column))


def order(page: ResultsPage) -> list[str]:
    """Give the codes from top to bottom."""
    return [page.table.results.at(place).id for place in range(page.table.results.rowCount())]


def test_the_tiles_say_what_the_scorecard_says(room: Room, qtbot: QtBot) -> None:
    page = opened(room, qtbot, room.sample())
    names = {name: tile.accessibleName() for name, tile in page.tiles.tiles.items()}
    assert "index of this tool" in names["mean"]
    assert ": 0.9 " in names["mean"]
    assert ": 16/16 " in names["coverage"]
    assert ": 12/16 " in names["evidence"]
    assert ": 0 – 3 " in names["range"]
    assert page.provisional.isHidden()


def test_a_thin_walk_has_no_mean_and_says_that_it_is_provisional(room: Room, qtbot: QtBot) -> None:
    page = opened(room, qtbot, room.empty())
    assert ": – provisional" in page.tiles.tiles["mean"].accessibleName()
    assert page.provisional.isVisible()
    assert page.table.results.index(0, COLUMNS.index("claimed")).data() == "–"


def test_every_tile_opens_its_derivation(room: Room, qtbot: QtBot) -> None:
    interview = room.sample()
    page = opened(room, qtbot, interview)
    titles = []
    for tile in page.tiles.tiles.values():
        QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
        titles.append(page.derivation.title.text())
    assert titles == ["Mean of the evidenced bands", "Coverage", "Evidence from E2", "Lowest and highest"]


def test_the_mean_shown_is_the_mean_of_the_rows_of_its_derivation(room: Room, qtbot: QtBot) -> None:
    interview = room.sample()
    page = opened(room, qtbot, interview)
    page.tiles.tiles["mean"].setFocus()
    QTest.keyClick(page.tiles.tiles["mean"], Qt.Key.Key_Return)
    page.derivation.copy.click()
    copied = QGuiApplication.clipboard().text()
    bands = [int(line.split("\t")[1]) for line in copied.splitlines() if line[:1] == "D" and line[1:3].isdigit()]
    assert len(bands) == 16
    assert Fraction(sum(bands), 16) == interview.scorecard.overall["mean_evidenced"]


def test_a_click_on_a_band_opens_the_count_of_its_bands(room: Room, qtbot: QtBot) -> None:
    page = opened(room, qtbot, room.sample())
    click(page, "D08", "evidenced")
    assert page.derivation.isVisible()
    assert page.derivation.title.text().startswith("Evidenced band of D08")
    assert "Result: band 0." in page.derivation.plain()
    QTest.keyClick(page.derivation, Qt.Key.Key_Escape)
    assert not page.derivation.isVisible()


def test_enter_on_a_number_opens_what_a_click_opens(room: Room, qtbot: QtBot) -> None:
    page = opened(room, qtbot, room.sample())
    click(page, "D01", "name")
    assert not page.derivation.isVisible()
    QTest.keyClick(page.table, Qt.Key.Key_Right)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.derivation.title.text().startswith("Claimed band of D01")


def test_a_click_on_a_head_sorts_and_a_second_turns_it_around(room: Room, qtbot: QtBot) -> None:
    page = opened(room, qtbot, room.sample())
    assert order(page) == [f"D{number:02}" for number in range(1, 17)]
    head = page.table.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(COLUMNS.index("evidenced")) + 10, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    card = page.interview.scorecard if page.interview else None
    assert card is not None
    bands = [card.by_id[id_].evidenced for id_ in order(page)]
    known = [band for band in bands if band is not None]
    assert known == sorted(known, reverse=True) or known == sorted(known)
    assert order(page) != [f"D{number:02}" for number in range(1, 17)]


def test_choosing_a_row_marks_its_axis_and_the_other_way_round(room: Room, qtbot: QtBot) -> None:
    page = opened(room, qtbot, room.sample())
    click(page, "D05", "name")
    assert page.radar.view.chosen() == 4
    view = page.radar.view
    drawn = view._drawn
    assert drawn is not None
    x, y = drawn.dial.at(12, 4)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPointF(x, y).toPoint())
    assert page.table.results.at(page.table.currentIndex().row()).id == "D13"
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert page.table.results.at(page.table.currentIndex().row()).id == "D14"


def test_a_target_is_chosen_in_the_table_and_can_be_taken_back(room: Room, qtbot: QtBot) -> None:
    interview = room.sample()
    page = opened(room, qtbot, interview)
    click(page, "D01", "target")
    editor = page.table.findChild(ComboBox)
    assert editor is not None
    editor.setCurrentIndex(editor.findData(5))
    editor.activated.emit(editor.currentIndex())
    assert interview.assessment.targets["D01"] == 5
    assert page.table.results.index(0, COLUMNS.index("gap")).data() == "+4"
    interview.undo()
    assert interview.assessment.targets["D01"] == 2
    assert page.table.results.index(0, COLUMNS.index("target")).data() == "2"


def test_a_closed_assessment_keeps_its_targets(room: Room, qtbot: QtBot) -> None:
    interview = room.sample()
    interview.set_closed(True)
    page = opened(room, qtbot, interview)
    click(page, "D01", "target")
    assert page.table.findChild(ComboBox) is None


def test_pillars_and_blocks_are_marked_as_ours_and_derived(room: Room, qtbot: QtBot) -> None:
    page = opened(room, qtbot, room.sample())
    QTest.mouseClick(page.kinds, Qt.MouseButton.LeftButton, pos=page.kinds.segment_rect("pillar").center())
    assert page.groups.isVisible()
    assert not page.table.isVisible()
    page.groups.asked.emit("connectivity", "evidenced")
    assert "not part of the approach" in page.derivation.plain()
    assert "1 ÷ 3 = 0.33" in page.derivation.plain()
    assert page.derivation.title.text() == "Mean of the evidenced bands in Connectivity"


def test_a_strength_leads_to_its_row(room: Room, qtbot: QtBot) -> None:
    page = opened(room, qtbot, room.sample())
    QTest.mouseClick(page.strong.buttons()[0], Qt.MouseButton.LeftButton)
    assert page.table.results.at(page.table.currentIndex().row()).id == "D13"


def test_lines_can_be_switched_off(room: Room, qtbot: QtBot) -> None:
    page = opened(room, qtbot, room.sample())
    with qtbot.waitSignal(page.radar.view.shown, timeout=10_000):
        page.radar.actions_by_series["target"].trigger()
    data = page.radar._data
    assert data is not None
    assert not data.has_targets


@pytest.mark.parametrize("suffix", ["png", "svg"])
def test_the_picture_is_saved(room: Room, qtbot: QtBot, tmp_path: Path, suffix: str) -> None:
    page = opened(room, qtbot, room.sample())
    path = tmp_path / f"radar.{suffix}"
    page.radar.save_as(path)
    qtbot.waitUntil(lambda: page.radar.notice.isVisible(), timeout=20_000)
    if suffix == "png":
        assert QImage(str(path)).width() >= 1500
    else:
        assert "D07" in path.read_text(encoding="utf-8")


def test_a_picture_that_cannot_be_written_is_said(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    page = opened(room, qtbot, room.sample())
    page.radar.save_as(tmp_path / "no such folder" / "radar.png")
    qtbot.waitUntil(lambda: page.radar.notice.isVisible(), timeout=20_000)
    assert "folder is not there" in page.radar.notice.accessibleName()


def test_the_page_speaks_the_language_chosen(room: Room, qtbot: QtBot) -> None:
    page = opened(room, qtbot, room.sample())
    room.speech.speak(Speaker("vi", lambda template: {"Claimed": "Tự nhận"}.get(template, template)))
    assert page.table.results.headerData(COLUMNS.index("claimed"), Qt.Orientation.Horizontal) == "Tự nhận"
    assert ": 0,9 " in page.tiles.tiles["mean"].accessibleName()
