"""Every widget together, light, dark and at 200 %: nothing is cut, and the pictures can be looked at."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.gallery import gallery
from ui.text import SpeakerSwitch
from ui.theme import Mode, ThemeSwitch
from ui.widgets.button import Button
from ui.widgets.labels import ElidedLabel, Label, WrapLabel
from ui.widgets.painted import headroom
from ui.widgets.segmented import Segmented

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def shown(qtbot: QtBot, themes: ThemeSwitch, speech: SpeakerSwitch, width: int, height: int) -> QWidget:
    page = gallery(themes, speech)
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    qtbot.waitExposed(page)
    QApplication.sendPostedEvents()
    return page


@pytest.mark.parametrize(("mode", "zoom"), [("light", 1.0), ("dark", 1.0), ("light", 2.0)])
def test_the_gallery_is_painted_without_a_warning(
    qtbot: QtBot, themes: ThemeSwitch, speech: SpeakerSwitch, tmp_path: Path, mode: Mode, zoom: float
) -> None:
    page = shown(qtbot, themes, speech, 1366, 1900 if zoom == 1 else 3600)
    themes.set_mode(mode)
    themes.set_zoom(zoom)
    qtbot.waitUntil(lambda: not page.findChildren(Button)[0].visibleRegion().isEmpty())
    picture = page.grab()
    assert picture.save(str(tmp_path / f"gallery_{mode}_{zoom:g}.png"))
    corner = picture.toImage().pixelColor(2, 2)
    assert corner == themes.theme.color("bg")


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_no_text_is_cut(qtbot: QtBot, themes: ThemeSwitch, speech: SpeakerSwitch, zoom: float) -> None:
    themes.set_zoom(zoom)
    page = shown(qtbot, themes, speech, 1366, 1900)
    for label in page.findChildren(Label):
        if not label.isVisible() or isinstance(label, ElidedLabel):
            continue
        if isinstance(label, WrapLabel):
            assert label.height() >= label.heightForWidth(label.width()), label.text()
        else:
            metrics = QFontMetrics(label.text_font())
            assert label.height() >= metrics.height() + headroom(label.text_font()), label.text()
            assert label.width() >= metrics.horizontalAdvance(label.text()), label.text()
    for button in page.findChildren(Button):
        assert button.width() >= button.sizeHint().width(), button.text()
        assert button.height() >= button.sizeHint().height(), button.text()
    for choice in page.findChildren(Segmented):
        assert choice.width() >= choice.minimumSizeHint().width()
        assert choice.height() >= choice.sizeHint().height()
