"""Draws the cells of the list: two lines for the firm, a chip for the state, a bar for the progress."""

from typing import cast

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.home.listing import COLUMNS, Column, Row, RowState
from ui.home.table_model import ROW_ROLE, STATE_WORDS, day_of, firm_name, second_line
from ui.text import SpeakerSwitch
from ui.theme import Theme, ThemeSwitch, Tone, tone_roles
from ui.widgets.painted import draw_icon, paint_box, text_height, text_width

_STATE_LOOK: dict[RowState, tuple[Tone, str]] = {
    "draft": ("neutral", "circle"),
    "in_progress": ("info", "circle-half"),
    "closed": ("ok", "lock"),
}

STATE_ICONS: dict[str, str] = {state: icon for state, (_, icon) in _STATE_LOOK.items()}
"""Icon name by state, for the filter above the list."""

_CENTRED = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def row_height(theme: Theme) -> int:
    """Give the height of a row: two lines and air, 52 px at 100 %."""
    lines = text_height(theme.font("body", 600)) + text_height(theme.font("caption"))
    return max(theme.px(52), lines + theme.px(12))


class RowPainter(QStyledItemDelegate):
    """Paints a `Row`; the current row has a bar in the accent at its left."""

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._speech = speech

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The height of a row; the table gives the widths."""
        return QSize(0, row_height(self._themes.theme))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        row = cast(Row, index.data(ROW_ROLE))
        column = COLUMNS[index.column()]
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        self._paint_ground(painter, box, column, is_current)
        self._paint_cell(painter, box, row, column)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRect, column: Column, is_current: bool) -> None:
        theme = self._themes.theme
        painter.fillRect(box, theme.color("accent.soft" if is_current else "surface"))
        painter.setPen(theme.color("divider"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if is_current and column == "firm":
            painter.fillRect(QRect(box.left(), box.top(), theme.px(4), box.height()), theme.color("accent"))

    def _paint_cell(self, painter: QPainter, box: QRect, row: Row, column: Column) -> None:
        theme = self._themes.theme
        inner = box.adjusted(theme.px(12 if column == "firm" else 8), 0, -theme.px(8), 0)
        match column:
            case "firm":
                self._paint_firm(painter, inner, row)
            case "questionnaire":
                self._paint_text(painter, inner, row.questionnaire, "text")
            case "state":
                self._paint_state(painter, inner, row.state)
            case "progress":
                self._paint_progress(painter, inner, row)
            case "date":
                self._paint_text(painter, inner, day_of(row), "text")
            case "assessor":
                self._paint_text(painter, inner, row.summary.assessor, "text.muted")
            case "menu":
                side = theme.px(16)
                icon = QRect(0, 0, side, side)
                icon.moveCenter(box.center())
                draw_icon(painter, theme, "more-horizontal", "text.muted", icon)

    def _paint_firm(self, painter: QPainter, box: QRect, row: Row) -> None:
        theme = self._themes.theme
        name, more = theme.font("body", 600), theme.font("caption")
        above, below = text_height(name), text_height(more)
        top = box.top() + (box.height() - above - below) // 2
        metrics = QFontMetrics(name)
        painter.setFont(name)
        painter.setPen(theme.color("text" if row.summary.firm else "text.muted"))
        shown = metrics.elidedText(firm_name(row, self._speech), Qt.TextElideMode.ElideMiddle, box.width())
        painter.drawText(QRect(box.left(), top, box.width(), above), _CENTRED, shown)
        painter.setFont(more)
        painter.setPen(theme.color("text.subtle"))
        line = QFontMetrics(more).elidedText(second_line(row, self._speech), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(QRect(box.left(), top + above, box.width(), below), _CENTRED, line)

    def _paint_text(self, painter: QPainter, box: QRect, text: str, role: str) -> None:
        theme = self._themes.theme
        font = theme.font("body")
        painter.setFont(font)
        painter.setPen(theme.color(role))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _CENTRED, shown)

    def _paint_state(self, painter: QPainter, box: QRect, state: RowState) -> None:
        theme = self._themes.theme
        tone, icon = _STATE_LOOK[state]
        roles = tone_roles(tone)
        font = theme.font("caption", 500)
        word = self._speech.say(STATE_WORDS[state])
        side, pad, gap = theme.px(14), theme.px(10), theme.px(5)
        height = max(theme.px(22), text_height(font) + theme.px(4))
        width = min(box.width(), 2 * pad + side + gap + text_width(font, word) + 1)
        chip = QRect(box.left(), box.top() + (box.height() - height) // 2, width, height)
        paint_box(painter, chip, theme.color(roles.fill), theme.color(roles.line), height / 2)
        draw_icon(painter, theme, icon, roles.text, QRect(chip.left() + pad, chip.top(), side, height), bold=True)
        painter.setFont(font)
        painter.setPen(theme.color(roles.text))
        painter.drawText(chip.adjusted(pad + side + gap, 0, -theme.px(4), 0), _CENTRED, word)

    def _paint_progress(self, painter: QPainter, box: QRect, row: Row) -> None:
        theme = self._themes.theme
        height = theme.px(8)
        words = text_width(theme.font("body"), "00/00") + theme.px(8)
        width = min(theme.px(84), max(0, box.width() - words))
        bar = QRect(box.left(), box.center().y() - height // 2, width, height)
        paint_box(painter, bar, theme.color("surface.sunken"), theme.color("border"), height / 2)
        if row.progress is None:
            return
        decided, applicable = row.progress
        if applicable and decided:
            done = QRect(bar.left(), bar.top(), max(height, bar.width() * decided // applicable), height)
            role = "ok" if row.state == "closed" else "accent"
            paint_box(painter, done, theme.color(role), None, height / 2)
        self._paint_text(
            painter, box.adjusted(width + theme.px(8), 0, theme.px(8), 0), f"{decided}/{applicable}", "text"
        )
