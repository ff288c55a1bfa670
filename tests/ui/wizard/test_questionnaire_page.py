"""The questionnaire page: what is on the shelf, what binds an assessment, and what cannot be used."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessment.domain.answers import State
from assessment.domain.wording import ENGLISH
from assessment.library.shelf import shipped_shelf
from assessment.library.shipped import questionnaires_folder
from assessment.work.route import Place
from tests.ui.surroundings import Room
from ui.wizard.questionnaire_page import QuestionnairePage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    room = Room(tmp_path, ENGLISH)
    yield room
    room.close()
    qapp.setStyleSheet("")


def test_the_questionnaire_in_use_is_described_and_bound_by_answers(room: Room, qtbot: QtBot) -> None:
    page = QuestionnairePage(room.around)
    qtbot.addWidget(page)
    page.enter(room.sample(), Place("questionnaire"))
    page.show()
    card = page.cards[0]
    assert "16 dimensions · 405 attributes · bands 0 to 5" in card.facts.text()
    assert "version 1.0" in card.version.text()
    assert "Tiếng Việt, English" in card.version.text()
    assert "not an official" in card.disclaimer.text() or "independent" in card.disclaimer.text().lower()
    assert card.used.isVisible()
    assert not card.take.isVisible()
    assert "start a new assessment" in page.bound.accessibleDescription()


def test_another_version_can_be_chosen_until_the_first_answer(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    own = tmp_path / "own"
    copytree(questionnaires_folder() / "tuv-sud" / "1.0", own / "tuv-sud" / "2.0")
    for file in (own / "tuv-sud" / "2.0").glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace('version: "1.0"', 'version: "2.0"', 1), encoding="utf-8")
    room.shelf = shipped_shelf(own)
    asked: list[tuple[str, str]] = []
    interview = room.empty()
    page = QuestionnairePage(room.around, lambda id_, version: asked.append((id_, version)), lambda: own)
    qtbot.addWidget(page)
    room.bridge.stepped.connect(page.stepped)
    page.enter(interview, Place("questionnaire"))
    page.show()
    qtbot.waitUntil(lambda: len(page.cards) == 4, timeout=20_000)
    other = next(card for card in page.cards if "version 2.0" in card.version.text())
    QTest.mouseClick(other.take, Qt.MouseButton.LeftButton)
    assert asked == [("tuv-sud", "2.0")]
    assert str(own) in page.own.accessibleDescription()
    interview.set_state("D01.1.a", State.MET)
    assert not other.take.isVisible()


def test_a_questionnaire_with_faults_says_what_is_wrong(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    broken = tmp_path / "own" / "broken" / "1"
    broken.mkdir(parents=True)
    (broken / "questionnaire.yaml").write_text("format: nonsense\n", encoding="utf-8")
    room.shelf = shipped_shelf(tmp_path / "own")
    page = QuestionnairePage(room.around)
    qtbot.addWidget(page)
    page.enter(room.empty(), Place("questionnaire"))
    page.show()
    qtbot.waitUntil(lambda: len(page.cards) == 4, timeout=20_000)
    bad = next(card for card in page.cards if "cannot be used" in card.summary.text())
    assert bad.disclaimer.text()
    assert not bad.take.isVisible()
    assert room.refusals == []
