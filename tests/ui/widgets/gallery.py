"""All widgets on one page, as they stand in the screens; for looking at and for measuring."""

from datetime import time

from PySide6.QtWidgets import QLayout, QLineEdit, QMainWindow, QPlainTextEdit, QWidget

from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.answers import EvidencePicker, LevelPicker, TriState
from ui.widgets.bars import BulletBar, CoverageBar
from ui.widgets.boxes import Card, column, line, row
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.fields import CheckBox, ComboBox, FieldRow
from ui.widgets.flowrow import FlowRow
from ui.widgets.keycap import KeyHint
from ui.widgets.labels import ElidedLabel, Label, WrapLabel
from ui.widgets.ladder import BandLadder, Rung
from ui.widgets.marks import BandBox, BlockGlyph, StateIcon
from ui.widgets.notice import EmptyState, Notice
from ui.widgets.radar import MiniRadar, RadarAxis, RadarSeries
from ui.widgets.saving import SaveIndicator
from ui.widgets.scrollpage import ScrollPage
from ui.widgets.segmented import Segment, Segmented
from ui.widgets.tile import Tile

LONG = "Tổ trưởng, nhân viên kỹ thuật và cán bộ kế hoạch đều xem được cùng một số liệu sản lượng, lỗi và dừng máy"
MARKS = "Ẫ Ễ Ỗ Ữ Ặ Ẩ Ể Ổ Ự ỵ g"
RUNGS = (
    Rung(5, "Mở rộng linh hoạt", "2 chưa trả lời", "unasked"),
    Rung(4, "Thời gian thực", "0/1 đạt · 1 không áp dụng", "failed"),
    Rung(3, "Liên thông và an toàn", "3/3 đạt · chưa tính", "blocked"),
    Rung(2, "Liên thông", "3/4 đạt · cần 4", "failed"),
    Rung(1, "Có kết nối", "3/3 đạt", "reached"),
    Rung(0, "Không có", "Điểm xuất phát", "start"),
)
AXES = tuple(
    RadarAxis(
        f"D{number:02}",
        f"{number:02}",
        "process" if number < 4 else "technology" if number < 13 else "organisation",
        "Khía cạnh",
    )
    for number in range(1, 17)
)
CURRENT = (1.0, 1.5, 1.0, 2.0, 1.0, 0.0, 1.0, None, None, None, None, None, 3.0, 2.0, 2.5, 2.0)
TARGET = (2.0, 3.0, 2.0, 3.0, 2.0, 1.0, 3.0, None, None, None, None, None, 4.0, 3.0, 3.0, 3.0)


def gallery(themes: ThemeSwitch, speech: SpeakerSwitch) -> QMainWindow:
    """Build the page."""
    window = QMainWindow()
    page = ScrollPage(themes)
    window.setCentralWidget(page)
    page.body.addWidget(_heads(themes, speech))
    page.body.addLayout(_question(themes, speech))
    page.body.addWidget(_buttons(themes))
    page.body.addLayout(_form(themes, speech))
    page.body.addLayout(_tiles(themes))
    page.body.addWidget(_notices(themes))
    empty = Card(themes)
    state = EmptyState(themes, "list", "Chưa có đợt đánh giá nào", "Tạo đợt đầu tiên, hoặc nhập gói từ USB.")
    state.add_action("Đánh giá mới", "primary", "plus")
    state.add_action("Nhập gói…", icon="download")
    empty.body.addWidget(state)
    page.body.addWidget(empty)
    return window


def _heads(themes: ThemeSwitch, speech: SpeakerSwitch) -> QWidget:
    card = Card(themes, "Chữ và dấu", "type")
    saved = SaveIndicator(themes, speech)
    saved.set_saved(time(9, 41, 7))
    card.beside(saved)
    waiting = SaveIndicator(themes, speech)
    waiting.set_unsaved(3)
    card.beside(waiting)
    for type_ in ("headline", "title", "subtitle", "strong", "body", "label", "caption", "subtle"):
        card.body.addWidget(Label(themes, f"{MARKS} · Kết nối hiện trường sản xuất", type_))
    card.body.addWidget(WrapLabel(themes, f"{MARKS}. {LONG}. {LONG}.", "muted"))
    card.body.addWidget(ElidedLabel(themes, f"Công ty TNHH Một thành viên {LONG} Cồn Gió {LONG}", "subtitle"))
    marks = FlowRow(themes)
    for state in ("met", "not_met", "not_applicable", "unanswered", "blocked", "in_progress", "waiting_merge"):
        marks.add(StateIcon(themes, state, state))
    for band in (None, 0, 1, 2, 3, 4, 5):
        marks.add(BandBox(themes, band))
    marks.add(BandBox(themes, 1, provisional=True))
    marks.add(BandBox(themes, 1, large=True))
    for block in ("process", "technology", "organisation", "other"):
        marks.add(BlockGlyph(themes, block, block))
    marks.add(Chip(themes, "16 khía cạnh · Vòng 1/2026"))
    marks.add(Chip(themes, "Đang làm", "info", "circle-half"))
    marks.add(Chip(themes, "Đã chốt", "ok", "lock"))
    marks.add(Chip(themes, "Chờ gộp", "warn", "inbox"))
    marks.add(Chip(themes, "3/4 = 75 % · cần từ 80 %", "error", "x"))
    marks.add(Chip(themes, "Mức 1 · vì sao?", "info", pressable=True))
    card.body.addWidget(marks)
    return card


def _question(themes: ThemeSwitch, speech: SpeakerSwitch) -> QLayout:
    across = row(themes, 12)
    ladder = BandLadder(themes)
    ladder.set_rungs(RUNGS)
    ladder.set_band(2)
    across.addWidget(ladder, 2)
    middle = column(themes, 4)
    flat = BandLadder(themes)
    flat.set_horizontal(True)
    flat.set_rungs(RUNGS)
    flat.set_band(2)
    middle.addWidget(flat)
    for key in ("met", "not_met", "not_applicable", "unknown", None):
        answer = TriState(themes, speech)
        answer.set_chosen(key)
        middle.addWidget(answer)
    closed = TriState(themes, speech)
    closed.set_chosen("met")
    closed.set_read_only(True)
    middle.addWidget(closed)
    grades = EvidencePicker(themes, speech)
    grades.set_chosen("E3")
    levels = LevelPicker(themes)
    levels.set_chosen("3")
    state = Segmented(
        themes,
        [Segment("all", "Tất cả 7"), Segment("open", "Đang làm 4", icon="circle-half")],
        "solid",
    )
    state.set_chosen("all")
    for picker in (grades, levels, state):
        middle.addWidget(picker)
    middle.addStretch(1)
    across.addLayout(middle, 3)
    radar = MiniRadar(themes)
    radar.set_radar(AXES, [RadarSeries("now", "Mức", CURRENT), RadarSeries("aim", "Mục tiêu", TARGET, "target")])
    radar.set_highlight(6)
    both = column(themes, 12)
    both.addLayout(across)
    both.addWidget(radar)
    return both


def _buttons(themes: ThemeSwitch) -> QWidget:
    card = Card(themes, "Nút")
    first, second = FlowRow(themes, 4), FlowRow(themes)
    first.add(Button(themes, "Tiếp: D08 Kết nối", "primary", trailing="chevron-right", keys="Enter", size="large"))
    first.add(Button(themes, "D06", icon="chevron-left", size="large"))
    first.add(Button(themes, "Xem lại sau", "ghost", "flag"))
    first.add(Button(themes, "Đến thuộc tính còn thiếu", "link"))
    first.add(Button(themes, "Xóa", "danger", "trash"))
    off = Button(themes, "Chốt kết quả…", "primary")
    off.setEnabled(False)
    first.add(off)
    second.add(Button(themes, "Trình chiếu", icon="maximize", keys="F11", size="small"))
    second.add(KeyHint(themes, ["0", "–", "5"], "xem mức"))
    second.add(KeyHint(themes, ["↑", "↓"], "chọn"))
    second.add(KeyHint(themes, ["Space"], "đổi"))
    card.body.addWidget(first)
    card.body.addWidget(line())
    card.body.addWidget(second)
    return card


def _form(themes: ThemeSwitch, speech: SpeakerSwitch) -> QLayout:
    across = row(themes, 12)
    left = Card(themes, "Pháp lý", "file-text")
    left.body.addWidget(FieldRow(themes, speech, QLineEdit(f"Công ty {MARKS}"), "Tên doanh nghiệp", required=True))
    wrong = FieldRow(themes, speech, QLineEdit("9900863429"), "Mã số thuế", required=True)
    wrong.set_error("Chữ số cuối không khớp số kiểm tra. Hay gặp khi gõ đảo hai số cạnh nhau.")
    left.body.addWidget(wrong)
    right = Card(themes, "Quy mô", "users")
    box = ComboBox(themes)
    box.addItems(["Hưng Yên", "Bắc Ninh"])
    right.body.addWidget(FieldRow(themes, speech, box, "Tỉnh/thành phố", "Gồm cả tỉnh Thái Bình cũ"))
    tick = CheckBox(themes, LONG)
    tick.setChecked(True)
    right.body.addWidget(tick)
    right.body.addWidget(CheckBox(themes, "Liên hệ mời đào tạo"))
    right.body.addWidget(FieldRow(themes, speech, QPlainTextEdit(LONG), "Ghi chú"))
    across.addWidget(left, 1)
    across.addWidget(right, 1)
    return across


def _tiles(themes: ThemeSwitch) -> QLayout:
    across = row(themes, 12)
    across.addWidget(Tile(themes, "Trung bình 16 khía cạnh", "1,4", "khoảng 90 %: 1,2–1,6"), 1)
    across.addWidget(Tile(themes, "Độ phủ", "16/16", "đủ để công bố", "check"), 1)
    across.addWidget(Tile(themes, "Điểm tổng", "–", "chưa đủ", "circle", "text.subtle"), 1)
    bars = Card(themes)
    for share in (None, 0.0, 0.625, 1.0):
        bars.body.addWidget(CoverageBar(themes, share))
    bullets = row(themes)
    for value, target in ((None, 3.0), (0.0, 1.0), (1.0, 3.0), (3.0, 4.0), (5.0, 5.0)):
        bullet = BulletBar(themes)
        bullet.set_values(value, target)
        bullets.addWidget(bullet)
    bars.body.addLayout(bullets)
    across.addWidget(bars, 1)
    return across


def _notices(themes: ThemeSwitch) -> QWidget:
    card = Card(themes, "Thông báo", accent="info")
    wrong = Notice(themes, "error", "Không đọc được gói “HY-014.ssg”", f"Tệp bị cắt ngang. {LONG}.")
    wrong.add_action("Chọn tệp khác")
    wrong.add_action("Bỏ qua gói này")
    card.body.addWidget(wrong)
    unsaved = Notice(themes, "warn", "Chưa ghi được vào ổ D:", "Ổ đĩa đầy. 3 thay đổi đang giữ.", "save")
    unsaved.add_action("Ghi sang USB…", "primary")
    card.body.addWidget(unsaved)
    closed = Notice(themes, "ok", "Đã chốt 18/11/2026, 16:32", "Chỉ đọc.", "lock", beside_text=True)
    closed.add_action("Mở vòng mới…")
    card.body.addWidget(closed)
    card.body.addWidget(Notice(themes, "info", "Doanh nghiệp vừa", "186 ≤ 200 lao động", "building"))
    card.body.addWidget(Notice(themes, "neutral", "", "Điểm tổng tạm ẩn: độ phủ 70,5 %, cần từ 80 %."))
    return card
