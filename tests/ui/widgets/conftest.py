"""A theme and a Vietnamese speaker for the widgets under test."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from assessment.domain.wording import Speaker
from ui.text import SpeakerSwitch
from ui.theme import Theme, ThemeSwitch, shipped_resources

VIETNAMESE = {
    "Met": "Đạt",
    "Not met": "Chưa đạt",
    "Not applicable": "Không áp dụng",
    "N/A": "KAD",
    "Unknown": "Chưa rõ",
    "Saved at {time}": "Đã lưu lúc {time}",
    "Saving…": "Đang lưu…",
    "Not saved yet: {count}": "Chưa lưu được: {count}",
    "{field} (required)": "{field} (bắt buộc)",
    "Seen working, on the floor or on screen": "Thấy tận nơi hoặc trên hệ thống",
}


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[ThemeSwitch]:
    switch = ThemeSwitch(Theme.load(shipped_resources()))
    switch.dress()
    yield switch
    qapp.setStyleSheet("")


@pytest.fixture
def speech() -> SpeakerSwitch:
    return SpeakerSwitch(Speaker("vi", lambda template: VIETNAMESE.get(template, template)))
