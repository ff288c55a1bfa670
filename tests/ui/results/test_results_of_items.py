"""The results of points and stages: tiles, columns and summaries, and a derivation behind every number."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessment.domain.wording import ENGLISH
from assessment.exchange.assessment_file import parse_assessment
from assessment.library import samples
from assessment.work.interview import Interview
from assessment.work.route import Place
from tests.ui.surroundings import Room
from ui.results.results_page import ResultsPage
from ui.results.table_model import COLUMNS, Column

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    room = Room(tmp_path, ENGLISH)
    yield room
    room.close()
    qapp.setStyleSheet("")


def sample(room: Room, questionnaire: str) -> Interview:
    """Keep a copy of the garment firm answered in a questionnaire."""
    data = samples.text("garment", questionnaire).encode("utf-8")
    return room.desk.take_in(*parse_assessment(data, "garment", room.shelf.get))


def opened(room: Room, qtbot: QtBot, interview: Interview) -> ResultsPage:
    """Show the page."""
    page = ResultsPage(room.around)
    qtbot.addWidget(page)
    room.bridge.stepped.connect(page.stepped)
    page.resize(1286, 640)
    page.enter(interview, Place("results"))
    page.show()
    qtbot.waitUntil(lambda: page.radar.view.is_drawn, timeout=30_000)
    return page


def shown(page: ResultsPage) -> list[str]:
    """Give the columns in sight."""
    return [column for place, column in enumerate(COLUMNS) if not page.table.isColumnHidden(place)]


def press(page: ResultsPage, id_: str, column: Column) -> str:
    """Click a cell and give what its derivation says."""
    index = page.table.results.index(page.table.results.place_of(id_), COLUMNS.index(column))
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=page.table.visualRect(index).center())
    return page.derivation.plain()


def test_the_tiles_of_points_say_what_the_scorecard_says(room: Room, qtbot: QtBot) -> None:
    interview = sample(room, "kpc")
    overall = interview.scorecard.overall
    page = opened(room, qtbot, interview)
    names = {name: tile.accessibleName() for name, tile in page.tiles.tiles.items()}
    assert overall["points"] is not None
    assert overall["level"] is not None
    assert f": {ENGLISH.number(overall['points'])}" in names["mean"]
    assert f": {overall['level']} " in names["range"]
    assert "assumed" in names["range"]


@pytest.mark.parametrize("questionnaire", ["kpc", "cpc"])
def test_every_tile_opens_a_derivation_of_its_own(room: Room, qtbot: QtBot, questionnaire: str) -> None:
    page = opened(room, qtbot, sample(room, questionnaire))
    titles = []
    for tile in page.tiles.tiles.values():
        QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
        titles.append(page.derivation.title.text())
    assert len(set(titles)) == 4


def test_a_category_shows_its_points_and_where_they_come_from(room: Room, qtbot: QtBot) -> None:
    interview = sample(room, "kpc")
    page = opened(room, qtbot, interview)
    assert {"points", "share"} <= set(shown(page))
    assert "capped" not in shown(page)
    words = press(page, "K06", "points")
    won = interview.scorecard.group_by_id["K06"].numbers["won"]
    assert won is not None
    assert f"{ENGLISH.number(won)} ÷ 70" in words
    assert sum(line.startswith("K06.") for line in words.splitlines()) == 5


def test_the_areas_are_summed_up_with_points_and_level(room: Room, qtbot: QtBot) -> None:
    interview = sample(room, "kpc")
    page = opened(room, qtbot, interview)
    page.kinds.choose("area")
    assert page.groups.isVisible()
    page.groups.asked.emit("process", "claimed")
    assert page.derivation.isVisible()
    assert "Points of" in page.derivation.title.text()


def test_a_process_names_what_holds_it_down(room: Room, qtbot: QtBot) -> None:
    interview = room.desk.start("cpc")
    process = "P01"
    for item in (one for one in interview.questionnaire.items if one.group == process):
        interview.rate(item.id, item.levels[-1] if not item.foundation else item.levels[1])
    held = interview.scorecard.capped.get(process, ())
    page = opened(room, qtbot, interview)
    index = page.table.results.index(page.table.results.place_of(process), COLUMNS.index("capped"))
    assert index.data() == (", ".join(held) or "–")
    assert "capped" in shown(page)
    assert "points" not in shown(page)


def test_the_dearest_losses_come_first_and_lead_to_the_sheet(room: Room, qtbot: QtBot) -> None:
    interview = sample(room, "cpc")
    page = opened(room, qtbot, interview)
    codes = [button.text() for button in page.losses.buttons()]
    dearest = max(interview.assessment.losses, key=lambda loss: loss.cost_million_vnd or 0)
    assert codes[0] == dearest.loss
    with qtbot.waitSignal(page.go) as went:
        page.losses.buttons()[0].click()
    assert went.args == [Place("losses")]


def test_too_few_answers_give_no_points_and_no_level(room: Room, qtbot: QtBot) -> None:
    interview = room.desk.start("kpc")
    interview.rate("K06.1", interview.questionnaire.items[0].levels[3])
    page = opened(room, qtbot, interview)
    names = {name: tile.accessibleName() for name, tile in page.tiles.tiles.items()}
    assert ": – provisional" in names["mean"]
    assert ": – provisional" in names["range"]
