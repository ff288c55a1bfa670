"""The notice above a list or page."""

import pytest
from PySide6.QtWidgets import QLabel

from assessment.domain.problems import Problem
from assessment.domain.wording import Sentence
from tests.ui.house import House

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_a_fault_in_a_file_is_said_with_its_file_and_line(house: House) -> None:
    news = house.rooms.home.news
    news.tell_problems([Problem("yaml", Sentence("Not understood."), Sentence("Mend it."), file="more/x.yaml", line=7)])
    said = " ".join(label.text() for label in news.findChildren(QLabel))
    assert "more/x.yaml, line 7. Mend it." in said
