"""One line of the rail: a step with its number, a block with its count, or a page with its band."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import ThemeSwitch
from ui.widgets.marks import paint_band, paint_glyph
from ui.widgets.painted import draw_icon, paint_box, text_height, text_width

Kind = Literal["step", "block", "page"]
_HEIGHT: dict[Kind, int] = {"step": 36, "block": 32, "page": 31}
_CENTRED = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands at the right of a page: its band (or stage) as text, dashed while open answers could change it.

    `band` empty is unanswered and shows a ring; `applies` false shows a dash; `again` a flag before it.
    """

    band: str = ""
    is_open: bool = False
    applies: bool = True
    again: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """What a line says: its code or number, its name, what stands at the right, and what a reader hears beside it.

    `short` is the name where there is room for one word only; without it the name is used.
    """

    code: str = ""
    name: str = ""
    beside: str = ""
    spoken: str = ""
    short: str = ""


ICONS_FROM_ZOOM = 1.5
"""From here on a narrow rail shows icons without their words, which would not fit."""


class RailRow(QAbstractButton):
    """A line of the rail, painted. `stepped` carries +1 or -1 when Down or Up is pressed."""

    stepped = Signal(int)

    def __init__(self, themes: ThemeSwitch, kind: Kind, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.kind: Kind = kind
        self._icon = icon
        self._words = Words()
        self._mark = Mark()
        self._is_current = self._is_done = self._is_unfolded = self._is_compact = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        themes.changed.connect(self.updateGeometry)

    def say(self, words: Words) -> None:
        """Change the words."""
        if words == self._words:
            return
        self._words = words
        self.setAccessibleName(f"{words.code} {words.name}".strip())
        self.setAccessibleDescription(words.spoken or words.beside)
        self._set_tip()
        self.update()

    @property
    def mark(self) -> Mark:
        """What stands at the right of a page."""
        return self._mark

    def set_mark(self, mark: Mark) -> None:
        """Change what stands at the right of a page."""
        if mark != self._mark:
            self._mark = mark
            self.update()

    def set_current(self, on: bool) -> None:
        """Mark as the stop one is at; only it is reached by Tab, the arrows lead on from there."""
        self._is_current = on
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)
        self.update()

    def set_done(self, on: bool) -> None:
        """Show a step as done."""
        if on != self._is_done:
            self._is_done = on
            self.update()

    def set_unfolded(self, on: bool) -> None:
        """Turn the arrow of a block."""
        self._is_unfolded = on
        self.update()

    def set_compact(self, on: bool) -> None:
        """Show the icon with its word below, or alone where letters are large."""
        self._is_compact = on
        self._set_tip()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A line; taller when compact, so that the icon is easily hit."""
        theme = self._themes.theme
        height = _HEIGHT[self.kind]
        if self._is_compact:
            height = 68 if self._has_word else 52
        return QSize(theme.px(60), max(theme.px(height), text_height(theme.font("body")) + 4))

    def minimumSizeHint(self) -> QSize:
        """As high as the hint; the rail says how wide."""
        return QSize(0, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go to the neighbour."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, content and focus."""
        painter = QPainter(self)
        theme = self._themes.theme
        if self._is_current:
            painter.fillRect(self.rect(), theme.color("accent.soft"))
            painter.fillRect(QRect(0, 0, theme.px(4), self.height()), theme.color("accent"))
        elif self.underMouse():
            painter.fillRect(self.rect(), theme.color("surface.sunken"))
        elif self.kind == "block":
            painter.fillRect(self.rect(), theme.color("surface.alt"))
        if self._is_compact:
            self._paint_icon(painter)
        elif self.kind == "step":
            self._paint_step(painter)
        elif self.kind == "block":
            self._paint_block(painter)
        else:
            self._paint_page(painter)
        if self.hasFocus():
            painter.setPen(theme.color("focus"))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
            painter.drawRect(self.rect().adjusted(2, 2, -3, -3))

    def _set_tip(self) -> None:
        whole = f"{self._words.code} {self._words.name}".strip() if self.kind == "page" else self._words.name
        self.setToolTip(whole if self._is_compact or self.kind == "page" else "")

    @property
    def _has_word(self) -> bool:
        return self._themes.theme.zoom < ICONS_FROM_ZOOM

    def _paint_icon(self, painter: QPainter) -> None:
        theme = self._themes.theme
        side = theme.px(22)
        box = QRect(0, 0, side, side)
        box.moveCenter(self.rect().center())
        role = "accent" if self._is_current else "text.muted"
        if self._has_word:
            box.moveTop(theme.px(8))
            painter.setFont(theme.font("caption", 600 if self._is_current else 400))
            painter.setPen(theme.color(role))
            below = self.rect().adjusted(theme.px(5), box.bottom() + 1, -theme.px(3), 0)
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(below, flags, self._words.short or self._words.name)
        draw_icon(painter, theme, self._icon, role, box)

    def _paint_step(self, painter: QPainter) -> None:
        theme = self._themes.theme
        side = theme.px(24)
        box = QRect(theme.px(12), (self.height() - side) // 2, side, side)
        fill, edge = ("accent", "accent") if self._is_current else ("surface", "border.strong")
        if self._is_done and not self._is_current:
            fill, edge = "ok.soft", "ok.line"
        paint_box(painter, box, theme.color(fill), theme.color(edge), side / 2)
        if self._is_done and not self._is_current:
            inner = theme.px(5)
            draw_icon(painter, theme, "check", "ok", box.adjusted(inner, inner, -inner, -inner), bold=True)
        else:
            painter.setFont(theme.font("caption", 600))
            painter.setPen(theme.color("on.accent" if self._is_current else "text.muted"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._words.code)
        right = self._paint_beside(painter, "text", 600)
        self._paint_name(painter, box.right() + theme.px(10), right, 600 if self._is_current else 400)

    def _paint_block(self, painter: QPainter) -> None:
        theme = self._themes.theme
        side = theme.px(10)
        paint_glyph(painter, theme, self._icon, QRect(theme.px(16), (self.height() - side) // 2, side, side))
        arrow = theme.px(16)
        place = QRect(self.width() - arrow - theme.px(10), 0, arrow, self.height())
        draw_icon(painter, theme, "chevron-down" if self._is_unfolded else "chevron-right", "text.muted", place)
        right = self._paint_beside(painter, "text.muted", 400, arrow + theme.px(8))
        role = f"block.{self._icon}" if self._icon in theme.tokens.block_glyph else "text"
        self._paint_name(painter, theme.px(34), right, 600, role)
        painter.setPen(theme.color("border"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _paint_page(self, painter: QPainter) -> None:
        theme = self._themes.theme
        painter.setFont(theme.font("label", 600 if self._is_current else 400))
        painter.setPen(theme.color("text" if self._is_current else "text.subtle"))
        left = theme.px(16)
        painter.drawText(QRect(left, 0, theme.px(40), self.height()), _CENTRED, self._words.code)
        left += max(theme.px(36), text_width(painter.font(), self._words.code) + theme.px(8))
        right = self._paint_mark(painter)
        answered = self._mark.band or self._is_current
        self._paint_name(painter, left, right, 600 if self._is_current else 400, "text" if answered else "text.muted")

    def _paint_mark(self, painter: QPainter) -> int:
        """Paint band, ring or dash, and the flag; gives the x where the name must end."""
        theme = self._themes.theme
        side = max(theme.px(20), text_height(theme.font("caption", 700)))
        box = QRect(self.width() - side - theme.px(12), (self.height() - side) // 2, side, side)
        if not self._mark.applies:
            draw_icon(painter, theme, "minus", "text.muted", box.adjusted(3, 3, -3, -3))
        else:
            wide = text_width(theme.font("caption", 700), self._mark.band) + theme.px(8) - side
            box.adjust(-max(0, wide), 0, 0, 0)
            paint_band(painter, theme, box, self._mark.band or None, self._mark.is_open)
        right = box.left() - theme.px(6)
        if self._mark.again:
            flag = theme.px(14)
            draw_icon(painter, theme, "flag", "warn", QRect(right - flag, 0, flag, self.height()))
            right -= flag + theme.px(4)
        return right

    def _paint_beside(self, painter: QPainter, role: str, weight: int, room: int = 0) -> int:
        theme = self._themes.theme
        font = theme.font("label", weight)
        width = text_width(font, self._words.beside)
        right = self.width() - theme.px(12) - room
        painter.setFont(font)
        painter.setPen(theme.color(role))
        painter.drawText(QRect(right - width, 0, width + 1, self.height()), _CENTRED, self._words.beside)
        return right - width - theme.px(6)

    def _paint_name(self, painter: QPainter, left: int, right: int, weight: int, role: str = "") -> None:
        theme = self._themes.theme
        font = theme.font("body" if self.kind == "step" else "label", weight)
        painter.setFont(font)
        painter.setPen(theme.color(role or ("text" if self._is_current else "text.muted")))
        shown = QFontMetrics(font).elidedText(self._words.name, Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QRect(left, 0, right - left, self.height()), _CENTRED, shown)
