"""The theme: contrast, sizes, style sheet, icons and the switch."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ui.theme import Mode, Theme, ThemeSwitch, shipped_resources, tone_roles
from ui.theme.sheet import fill_sheet, set_state
from ui.theme.tones import Tone

RESOURCES = shipped_resources()
MODES: tuple[Mode, ...] = ("light", "dark")
TONES: tuple[Tone, ...] = ("ok", "warn", "error", "info", "neutral")
PLAIN = ("text", "text.muted", "text.subtle", "accent", "ok", "warn", "error")
GROUNDS = ("bg", "surface", "surface.alt")
BLOCKS = ("process", "technology", "organisation")


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Iterator[Theme]:
    yield Theme.load(RESOURCES)
    qapp.setStyleSheet("")


def contrast(first: QColor, second: QColor) -> float:
    """Give the contrast ratio of WCAG 2.2, 1 to 21."""

    def light(color: QColor) -> float:
        parts = (color.redF(), color.greenF(), color.blueF())
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    lighter, darker = sorted((light(first), light(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", PLAIN)
def test_text_can_be_read_on_every_ground(theme: Theme, mode: Mode, ground: str, text: str) -> None:
    shown = theme.in_mode(mode)
    assert contrast(shown.color(text), shown.color(ground)) >= 4.5


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("tone", TONES)
def test_text_can_be_read_on_its_soft_fill(theme: Theme, mode: Mode, tone: Tone) -> None:
    shown, roles = theme.in_mode(mode), tone_roles(tone)
    assert contrast(shown.color(roles.text), shown.color(roles.fill)) >= 4.5
    assert contrast(shown.color("text"), shown.color(roles.fill)) >= 4.5


@pytest.mark.parametrize("mode", MODES)
def test_numbers_can_be_read_in_their_band_and_words_on_the_accent(theme: Theme, mode: Mode) -> None:
    shown = theme.in_mode(mode)
    for band in range(6):
        assert contrast(shown.color(f"band.{band}.text"), shown.color(f"band.{band}")) >= 4.5
    for accent in ("accent", "accent.hover", "accent.pressed"):
        assert contrast(shown.color("on.accent"), shown.color(accent)) >= 4.5


@pytest.mark.parametrize("mode", MODES)
def test_borders_of_controls_focus_and_blocks_are_seen(theme: Theme, mode: Mode) -> None:
    shown = theme.in_mode(mode)
    for role in ("border.strong", "focus", *(f"block.{block}" for block in BLOCKS)):
        for ground in ("bg", "surface"):
            assert contrast(shown.color(role), shown.color(ground)) >= 3


def test_the_sheet_is_filled_and_has_no_colour_of_its_own(theme: Theme) -> None:
    for mode in MODES:
        filled = theme.in_mode(mode).qss()
        assert "@" not in filled
    assert re.findall(r"#[0-9A-Fa-f]{3,8}\b", theme.template) == []


def test_a_role_nobody_knows_is_refused(theme: Theme) -> None:
    with pytest.raises(KeyError, match=r"no\.such"):
        fill_sheet("a { color: @no.such; }", theme.tokens, "light", 1.0)


def test_the_sheet_grows_with_the_zoom(theme: Theme) -> None:
    text = "a { margin: @px(8); font-size: @font(body); font-weight: @weight(title); border: 1px; }"
    assert fill_sheet(text, theme.tokens, "light", 1.0) == (
        "a { margin: 8px; font-size: 14px; font-weight: 600; border: 1px; }"
    )
    assert fill_sheet(text, theme.tokens, "light", 2.0) == (
        "a { margin: 16px; font-size: 28px; font-weight: 600; border: 1px; }"
    )


@pytest.mark.parametrize("weight", [400, 500, 600, 700])
def test_the_bundled_typeface_is_used_in_every_weight(theme: Theme, weight: int) -> None:
    info = QFontInfo(theme.font("body", weight))
    assert info.family() == "Inter"
    assert info.weight() == weight


def test_figures_are_of_equal_width(theme: Theme) -> None:
    metrics = QFontMetrics(theme.font("figure"))
    assert {metrics.horizontalAdvance(digit) for digit in "0123456789"} == {metrics.horizontalAdvance("0")}


def test_the_zoom_is_held_between_one_and_two(theme: Theme) -> None:
    assert theme.zoomed(5).zoom == 2
    assert theme.zoomed(0.2).zoom == 1
    assert theme.zoomed(1.5).px(12) == 18


def test_every_icon_of_the_folder_can_be_drawn_in_a_colour(theme: Theme) -> None:
    for file in sorted((RESOURCES / "icons").glob("*.svg")):
        image = theme.pixmap(file.stem, "error").toImage()
        colors = {
            image.pixelColor(x, y).name() for x in range(16) for y in range(16) if image.pixelColor(x, y).alpha() == 255
        }
        assert any(QColor(color).red() > 120 for color in colors) or not colors, file.stem
        assert any(image.pixelColor(x, y).alpha() for x in range(16) for y in range(16)), file.stem


def test_every_icon_name_of_the_tokens_and_the_tones_has_a_file(theme: Theme) -> None:
    for state in theme.tokens.state.values():
        assert not theme.pixmap(state.icon).isNull()
    for tone in TONES:
        assert not theme.pixmap(tone_roles(tone).icon).isNull()


def test_an_icon_without_a_file_is_refused(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        theme.pixmap("no-such-icon")


def test_the_application_is_dressed_again_when_the_look_changes(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    switch = ThemeSwitch(theme)
    switch.dress()
    with qtbot.waitSignal(switch.changed):
        switch.set_mode("dark")
    assert qapp.styleSheet() == theme.in_mode("dark").qss()
    with qtbot.assertNotEmitted(switch.changed):
        switch.set_mode("dark")


def test_the_zoom_goes_in_steps_and_comes_back(qapp: QApplication, theme: Theme) -> None:
    switch = ThemeSwitch(theme)
    seen: list[float] = []
    switch.changed.connect(lambda: seen.append(switch.theme.zoom))
    for _ in range(5):
        switch.zoom_in()
    switch.zoom_out()
    switch.zoom_reset()
    assert seen == [1.25, 1.5, 1.75, 2.0, 1.75, 1.0]


def test_a_presentation_starts_at_125_percent_and_gives_the_former_zoom_back(theme: Theme) -> None:
    switch = ThemeSwitch(theme)
    switch.present(True)
    assert (switch.theme.zoom, switch.presenting) == (1.25, True)
    switch.present(False)
    assert (switch.theme.zoom, switch.presenting) == (1.0, False)
    switch.set_zoom(2.0)
    switch.present(True)
    assert switch.theme.zoom == 2.0


def test_a_state_changes_what_the_sheet_shows(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    theme.apply(qapp)
    button = QPushButton()
    qtbot.addWidget(button)
    button.resize(120, 60)
    set_state(button, "role", "primary")
    assert button.grab().toImage().pixelColor(60, 30) == theme.color("accent")
    set_state(button, "role", "secondary")
    assert button.grab().toImage().pixelColor(60, 30) == theme.color("surface")
