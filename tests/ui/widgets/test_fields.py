"""Fields, labels, chips, buttons and the word about saving."""

from datetime import time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from assessment.domain.wording import ENGLISH
from tests.ui.widgets.gallery import LONG
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.bars import BulletBar, CoverageBar
from ui.widgets.boxes import Card
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.fields import CheckBox, ComboBox, FieldRow
from ui.widgets.flowrow import FlowRow
from ui.widgets.labels import ElidedLabel, WrapLabel
from ui.widgets.marks import BandBox
from ui.widgets.notice import EmptyState, Notice
from ui.widgets.saving import SaveIndicator
from ui.widgets.scrollpage import ScrollPage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def test_an_error_is_shown_said_and_taken_away(qtbot: QtBot, themes: ThemeSwitch, speech: SpeakerSwitch) -> None:
    field = FieldRow(themes, speech, QLineEdit(), "Mã số thuế", "10 chữ số", required=True)
    qtbot.addWidget(field)
    field.show()
    calm = field.sizeHint().height()
    field.set_error("Chữ số cuối không khớp số kiểm tra.")
    assert field.editor.property("state") == "error"
    assert field.editor.accessibleName() == "Mã số thuế (bắt buộc)"
    assert field.editor.accessibleDescription() == "Chữ số cuối không khớp số kiểm tra."
    field.set_error("")
    assert field.editor.property("state") == ""
    assert field.editor.accessibleDescription() == "10 chữ số"
    assert field.sizeHint().height() == calm


def test_a_focused_editor_has_a_ring_around_it(qtbot: QtBot, themes: ThemeSwitch, speech: SpeakerSwitch) -> None:
    editor = QLineEdit()
    field = FieldRow(themes, speech, editor, "Tên")
    qtbot.addWidget(field)
    field.resize(300, 90)
    field.show()
    qtbot.waitExposed(field)
    before = field.grab().toImage()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    after = field.grab().toImage()
    corner = editor.mapTo(field, editor.rect().center())
    at = (corner.x(), editor.mapTo(field, editor.rect().topLeft()).y() - 3)
    assert before.pixelColor(*at) != after.pixelColor(*at)
    assert after.pixelColor(*at) == themes.theme.color("focus")


def test_the_wheel_over_a_choice_scrolls_the_page_only(qtbot: QtBot, themes: ThemeSwitch) -> None:
    box = ComboBox(themes)
    qtbot.addWidget(box)
    box.addItems(["1", "2", "3"])
    box.show()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, wheel)
    assert box.currentIndex() == 0


def test_a_long_consent_wraps_and_is_ticked_anywhere(qtbot: QtBot, themes: ThemeSwitch) -> None:
    tick = CheckBox(themes, LONG)
    qtbot.addWidget(tick)
    tick.resize(300, tick.heightForWidth(300))
    tick.show()
    assert tick.heightForWidth(300) > tick.heightForWidth(900)
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=tick.rect().bottomRight())
    assert tick.isChecked()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert not tick.isChecked()


@pytest.mark.parametrize("width", [160, 300, 700])
def test_wrapped_text_on_a_page_is_never_cut(qtbot: QtBot, themes: ThemeSwitch, width: int) -> None:
    page = ScrollPage(themes)
    qtbot.addWidget(page)
    card, inner = Card(themes, "Ẫ"), Card(themes)
    label = WrapLabel(themes, f"{LONG}. {LONG}.")
    inner.body.addWidget(label)
    card.body.addWidget(inner)
    page.body.addWidget(card)
    page.resize(width, 200)
    page.show()
    qtbot.waitExposed(page)
    assert label.height() >= label.heightForWidth(label.width())
    assert card.width() <= page.viewport().width()


def test_typed_markup_is_shown_as_it_was_typed(qtbot: QtBot, themes: ThemeSwitch) -> None:
    label = WrapLabel(themes, "<b>&amp;</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.sizeHint().width() > WrapLabel(themes, "&").sizeHint().width() * 4


def test_a_long_name_loses_its_middle_and_keeps_it_in_the_tooltip(qtbot: QtBot, themes: ThemeSwitch) -> None:
    label = ElidedLabel(themes, LONG)
    qtbot.addWidget(label)
    label.resize(200, 24)
    label.show()
    assert label.toolTip() == LONG
    label.resize(label.sizeHint())
    assert label.toolTip() == ""


def test_a_chip_that_can_be_pressed_is_pressed_by_key(qtbot: QtBot, themes: ThemeSwitch) -> None:
    chip = Chip(themes, "Mức 1", "info", pressable=True)
    qtbot.addWidget(chip)
    chip.show()
    with qtbot.waitSignal(chip.clicked):
        QTest.keyClick(chip, Qt.Key.Key_Space)
    assert chip.sizeHint().height() >= 28


@pytest.mark.parametrize("zoom", [1.0, 1.25, 2.0])
def test_a_button_has_room_for_its_word_and_its_ring(qtbot: QtBot, themes: ThemeSwitch, zoom: float) -> None:
    themes.set_zoom(zoom)
    button = Button(themes, "Chọn tệp khác Ẫ", icon="plus", keys="Ctrl+N", size="small")
    qtbot.addWidget(button)
    assert button.sizeHint().height() >= 28 + 8
    plain = Button(themes, "Chọn tệp khác Ẫ", size="small")
    qtbot.addWidget(plain)
    assert button.sizeHint().width() > plain.sizeHint().width() + 2 * themes.theme.size("icon")


def test_saved_is_said_only_after_the_word(qtbot: QtBot, themes: ThemeSwitch, speech: SpeakerSwitch) -> None:
    saving = SaveIndicator(themes, speech)
    qtbot.addWidget(saving)
    assert saving.accessibleName() == ""
    saving.set_saving()
    assert saving.accessibleName() == "Đang lưu…"
    saving.set_saved(time(9, 41, 7))
    assert saving.accessibleName() == "Đã lưu lúc 09:41:07"
    speech.speak(ENGLISH)
    assert saving.accessibleName() == "Saved at 09:41:07"
    saving.set_unsaved(3)
    assert saving.accessibleName() == "Not saved yet: 3"


def test_actions_of_a_notice_and_an_empty_list_work(qtbot: QtBot, themes: ThemeSwitch) -> None:
    for place in (Notice(themes, "error", "Không đọc được"), EmptyState(themes, "list", "Chưa có đợt nào")):
        qtbot.addWidget(place)
        button = place.add_action("Chọn tệp khác", "primary")
        place.show()
        with qtbot.waitSignal(button.clicked):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_notice_can_change_its_mind(qtbot: QtBot, themes: ThemeSwitch) -> None:
    notice = Notice(themes, "warn", "Chưa lưu")
    qtbot.addWidget(notice)
    notice.set_notice("ok", "Đã lưu")
    assert notice.property("tone") == "ok"
    assert notice.accessibleName() == "Đã lưu"


def test_nothing_and_zero_are_painted_apart(qtbot: QtBot, themes: ThemeSwitch) -> None:
    bullet, coverage, band = BulletBar(themes), CoverageBar(themes), BandBox(themes, None)
    for widget in (bullet, coverage, band):
        qtbot.addWidget(widget)
    nothing = bullet.grab().toImage(), band.grab().toImage()
    bullet.set_values(0.0)
    band.set_band(0)
    assert bullet.grab().toImage() != nothing[0]
    assert band.grab().toImage() != nothing[1]
    assert coverage.accessibleDescription() == "–"


def test_chips_go_on_in_the_next_line(qtbot: QtBot, themes: ThemeSwitch) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    flow = FlowRow(themes)
    layout = QVBoxLayout(window)
    layout.addWidget(flow)
    chips = [Chip(themes, "Đang làm") for _ in range(6)]
    for chip in chips:
        flow.add(chip)
    window.resize(300, 400)
    window.show()
    qtbot.waitExposed(window)
    assert len({chip.y() for chip in chips}) > 1
    assert all(chip.geometry().right() <= flow.width() for chip in chips)
