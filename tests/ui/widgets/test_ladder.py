"""The ladder of bands: looked at by click and key, readable in every state."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.widgets.gallery import RUNGS
from ui.theme import ThemeSwitch
from ui.widgets.ladder import BandLadder, Rung, RungState

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def ladder(qtbot: QtBot, themes: ThemeSwitch) -> BandLadder:
    widget = BandLadder(themes)
    qtbot.addWidget(widget)
    widget.set_rungs(RUNGS)
    widget.set_band(2)
    widget.resize(228, widget.heightForWidth(228))
    widget.show()
    widget.setFocus()
    return widget


def has(image: QImage, color: QColor) -> bool:
    """Say whether a colour is somewhere in the picture."""
    return any(image.pixelColor(x, y).rgb() == color.rgb() for y in range(image.height()) for x in range(image.width()))


@pytest.mark.parametrize("band", range(6))
def test_a_click_on_a_rung_shows_its_band(qtbot: QtBot, ladder: BandLadder, band: int) -> None:
    with qtbot.waitSignal(ladder.chosen) as said:
        QTest.mouseClick(ladder, LEFT, pos=ladder.rung_rect(band).center())
    assert said.args == [band]
    assert ladder.band() == band


def test_up_goes_to_the_higher_band_and_stops_at_the_top(qtbot: QtBot, ladder: BandLadder) -> None:
    shown: list[int] = []
    ladder.chosen.connect(shown.append)
    for _ in range(5):
        QTest.keyClick(ladder, Qt.Key.Key_Up)
    assert shown == [3, 4, 5]


def test_lying_down_the_arrows_turn_with_it(qtbot: QtBot, ladder: BandLadder) -> None:
    ladder.set_horizontal(True)
    ladder.resize(700, ladder.sizeHint().height())
    QTest.keyClick(ladder, Qt.Key.Key_Right)
    assert ladder.band() == 3
    assert ladder.rung_rect(0).left() < ladder.rung_rect(5).left()


def test_standing_up_band_five_is_on_top(ladder: BandLadder) -> None:
    assert ladder.rung_rect(5).top() < ladder.rung_rect(0).top()


def test_rungs_are_44_px_at_100_percent(ladder: BandLadder) -> None:
    assert {ladder.rung_rect(band).height() for band in range(6)} == {44}


def test_a_long_name_makes_its_rung_taller(ladder: BandLadder) -> None:
    before = ladder.heightForWidth(228)
    ladder.set_rungs([Rung(5, "Mở rộng linh hoạt khi thêm máy, thêm chuyền, thêm nhà máy", "2", "open"), *RUNGS[1:]])
    assert ladder.heightForWidth(228) > before


def test_showing_a_band_is_not_choosing_it(qtbot: QtBot, ladder: BandLadder) -> None:
    with qtbot.assertNotEmitted(ladder.chosen):
        ladder.set_band(4)
    with pytest.raises(ValueError, match="7"):
        ladder.set_band(7)


@pytest.mark.parametrize(
    ("state", "role"),
    [
        ("reached", "ok"),
        ("failed", "error"),
        ("blocked", "warn"),
        ("open", "accent"),
        ("unasked", "text.subtle"),
        ("transparent", "text.muted"),
        ("start", "ok"),
    ],
)
def test_every_state_has_its_colour(ladder: BandLadder, themes: ThemeSwitch, state: RungState, role: str) -> None:
    ladder.set_rungs([Rung(1, "", "MMMM", state)])
    image = ladder.grab().toImage()
    assert has(image, themes.theme.color(role))


def test_a_screen_reader_hears_the_band_its_name_and_why(ladder: BandLadder) -> None:
    assert ladder.accessibleDescription() == "2 Liên thông: 3/4 đạt · cần 4"
