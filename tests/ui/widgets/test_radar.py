"""The small radar: every axis can be hit, nothing unanswered looks like a zero."""

from time import perf_counter

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.widgets.gallery import AXES, CURRENT, TARGET
from ui.theme import ThemeSwitch
from ui.widgets.radar import MiniRadar, RadarSeries

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def radar(qtbot: QtBot, themes: ThemeSwitch) -> MiniRadar:
    widget = MiniRadar(themes)
    qtbot.addWidget(widget)
    widget.set_radar(AXES, [RadarSeries("now", "Mức", CURRENT), RadarSeries("aim", "Đích", TARGET, "target")])
    widget.resize(256, 256)
    widget.show()
    widget.setFocus()
    return widget


@pytest.mark.parametrize("index", range(16))
def test_a_click_on_an_axis_chooses_it(qtbot: QtBot, radar: MiniRadar, index: int) -> None:
    x, y = radar.dial().at(index, 4)
    with qtbot.waitSignal(radar.axis_chosen) as said:
        QTest.mouseClick(radar, LEFT, pos=QPoint(round(x), round(y)))
    assert said.args == [index]
    assert radar.highlight() == index


def test_a_click_in_the_corner_chooses_nothing(qtbot: QtBot, radar: MiniRadar) -> None:
    with qtbot.assertNotEmitted(radar.axis_chosen):
        QTest.mouseClick(radar, LEFT, pos=QPoint(2, 2))


def test_arrows_go_round_the_axes(qtbot: QtBot, radar: MiniRadar) -> None:
    radar.set_highlight(15)
    QTest.keyClick(radar, Qt.Key.Key_Right)
    assert radar.highlight() == 0
    QTest.keyClick(radar, Qt.Key.Key_Left)
    assert radar.highlight() == 15


def test_a_zero_does_not_look_like_no_answer(radar: MiniRadar) -> None:
    zeros = tuple(0.0 if value is None else value for value in CURRENT)
    before = radar.grab().toImage()
    radar.set_radar(AXES, [RadarSeries("now", "Mức", zeros)])
    assert radar.grab().toImage() != before


def test_a_screen_reader_hears_a_dash_for_no_answer(radar: MiniRadar) -> None:
    radar.set_highlight(7)
    assert radar.accessibleDescription() == "08 Khía cạnh: Mức –, Đích –"


def test_values_must_fit_the_axes(radar: MiniRadar) -> None:
    with pytest.raises(ValueError, match="2 values for 16 axes"):
        radar.set_radar(AXES, [RadarSeries("now", "Mức", (1.0, 2.0))])


def test_labels_stay_inside_at_every_zoom(radar: MiniRadar, themes: ThemeSwitch) -> None:
    for zoom in (1.0, 1.5, 2.0):
        themes.set_zoom(zoom)
        radar.resize(radar.sizeHint())
        dial = radar.dial()
        for index in range(16):
            (x, y), _ = dial.label_anchor(index, themes.theme.px(18))
            half = themes.theme.px(9)
            assert half <= x <= radar.width() - half
            assert half <= y <= radar.height() - half


def test_a_repaint_takes_less_than_half_a_frame(radar: MiniRadar) -> None:
    canvas = QPixmap(radar.size())
    radar.render(canvas)
    times = []
    for _ in range(20):
        start = perf_counter()
        radar.render(canvas)
        times.append(perf_counter() - start)
    # The median, because other work on the machine may delay a single one.
    assert sorted(times)[10] < 0.008
