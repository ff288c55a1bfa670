"""A row of exclusive choices with icon and word: the base of answers, evidence grades and levels."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.theme import ThemeSwitch, Tone, tone_roles
from ui.widgets.painted import RING, Painted, paint_box, paint_ring, text_height, text_width

Look = Literal["soft", "solid"]
"""How the chosen segment shows: soft fill with a bar below (answers), or filled with the accent (grades)."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice: its key, its word, a shorter word for narrow room, an icon name, a tone and a tooltip."""

    key: str
    text: str
    short: str = ""
    icon: str = ""
    tone: Tone = "info"
    tip: str = ""


class Segmented(Painted):
    """Exclusive choices in one frame; nothing is chosen at first.

    Keys: Left and Right move a cursor, Space chooses under it, Delete and Backspace clear when `clearable`.
    Only a person's action emits; `set_chosen` does not.
    """

    chosen = Signal(str)
    cleared = Signal()

    def __init__(
        self,
        themes: ThemeSwitch,
        segments: Sequence[Segment] = (),
        look: Look = "soft",
        clearable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, parent)
        self._segments = tuple(segments)
        self._look = look
        self._clearable = clearable
        self._chosen: str | None = None
        self._cursor = 0
        self._hover = -1
        self._read_only = False
        self._compact: bool | None = None
        # Where the segments lie, for the room they were laid out in; None when it must be worked out anew.
        self._laid: tuple[QSize, list[QRect]] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._describe()

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The choices, left to right."""
        return self._segments

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Put other choices or other words; the chosen key stays when it is still there."""
        self._segments = tuple(segments)
        self._laid = None
        if self._chosen not in {segment.key for segment in self._segments}:
            self._chosen = None
        self._cursor = min(self._cursor, max(0, len(self._segments) - 1))
        self._describe()
        self.updateGeometry()
        self.update()

    def key(self) -> str | None:
        """Give the key of the chosen segment, or None."""
        return self._chosen

    def set_chosen(self, key: str | None) -> None:
        """Show a choice, or none, without a signal. Raises `ValueError` for a key that is not a segment."""
        if key is not None:
            self._cursor = self._index(key)
        self._chosen = key
        self._describe()
        self.update()

    def set_read_only(self, on: bool) -> None:
        """Show the choice without inviting to change it (a closed assessment)."""
        self._read_only = on
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if on else Qt.FocusPolicy.StrongFocus)
        self.update()

    def set_compact(self, compact: bool | None) -> None:
        """Use the short words always (True), never (False) or when the room is too narrow (None, the default)."""
        self._compact = compact
        self._laid = None
        self.updateGeometry()
        self.update()

    def segment_rect(self, key: str) -> QRect:
        """Give the box of a segment in this widget; a click there chooses it."""
        return self._boxes()[self._index(key)]

    def choose(self, key: str) -> None:
        """Do as if a person had clicked the segment: shows the choice and emits `chosen`."""
        self.set_chosen(key)
        self.chosen.emit(key)

    def sizeHint(self) -> QSize:
        """Room for the full words, or the short ones when set so."""
        return self._hint(bool(self._compact))

    def minimumSizeHint(self) -> QSize:
        """Room for the short words, or the full ones when set so."""
        return self._hint(self._compact is not False)

    def _rethemed(self) -> None:
        self._laid = None
        super()._rethemed()

    # geometry

    def _index(self, key: str) -> int:
        for index, segment in enumerate(self._segments):
            if segment.key == key:
                return index
        raise ValueError(key)

    def _word(self, segment: Segment, short: bool) -> str:
        return (segment.short or segment.text) if short else segment.text

    def _font(self, strong: bool) -> QFont:
        return self.theme.font("body", 600 if strong else 500 if self._look == "solid" else 400)

    def _segment_width(self, segment: Segment, short: bool) -> int:
        """Give the width with the strong font, so that choosing does not move the others."""
        theme = self.theme
        word = self._word(segment, short)
        icon = theme.size("icon") + (theme.px(6) if word else 0) if segment.icon else 0
        least = theme.px(44) if self._look == "solid" else theme.size("hit.min")
        return max(least, text_width(self._font(True), word) + icon + theme.px(20))

    def _row_height(self) -> int:
        return max(self.theme.size("hit.answer"), text_height(self._font(True)) + self.theme.px(8))

    def _hint(self, short: bool) -> QSize:
        width = sum(self._segment_width(segment, short) for segment in self._segments) + 2
        return QSize(width + 2 * RING, self._row_height() + 2 * RING)

    def _short(self) -> bool:
        return self._compact if self._compact is not None else self.width() < self._hint(False).width()

    def _frame(self) -> QRect:
        height = self._row_height()
        # In a wider place the row keeps its width and stays at the left.
        width = min(self.width(), self._hint(self._short()).width()) - 2 * RING
        return QRect(RING, (self.height() - height) // 2, max(0, width), height)

    def _boxes(self) -> list[QRect]:
        """Share the frame: every segment its own width, what is missing taken from all evenly."""
        if self._laid is None or self._laid[0] != self.size():
            self._laid = (self.size(), self._lay_out())
        return self._laid[1]

    def _lay_out(self) -> list[QRect]:
        frame = self._frame().adjusted(1, 1, -1, -1)
        widths = [self._segment_width(segment, self._short()) for segment in self._segments]
        spare = frame.width() - sum(widths)
        boxes: list[QRect] = []
        left = frame.left()
        for index, width in enumerate(widths):
            share = spare * (index + 1) // len(widths) - spare * index // len(widths)
            boxes.append(QRect(left, frame.top(), max(1, width + share), frame.height()))
            left += width + share
        return boxes

    def _at(self, position: QPoint) -> int:
        return next((index for index, box in enumerate(self._boxes()) if box.contains(position)), -1)

    # events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the segment under the pointer; the chosen one again clears when that is allowed."""
        index = self._at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index >= 0 and not self._read_only:
            self._take(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second press of a double click for nothing: it would undo the first."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which segment a click would choose."""
        self._set_hover(-1 if self._read_only else self._at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Show none any more."""
        self._set_hover(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor, choose or clear."""
        key = event.key()
        if self._read_only or not self._segments:
            event.ignore()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            self._cursor = (self._cursor + step) % len(self._segments)
            self._describe()
            self.update()
        elif key == Qt.Key.Key_Space:
            self._take_by_key()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._clearable and self._chosen is not None:
            self._clear()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Show the tooltip of the segment under the pointer; its full word when it is shortened."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self._at(event.pos())
            segment = self._segments[index] if index >= 0 else None
            tip = (segment.tip or (segment.text if self._short() else "")) if segment else ""
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().event(event)

    def _take(self, index: int) -> None:
        segment = self._segments[index]
        if segment.key == self._chosen:
            if self._clearable:
                self._clear()
            return
        self.choose(segment.key)

    def _take_by_key(self) -> None:
        segment = self._segments[self._cursor]
        if segment.key != self._chosen:
            self.choose(segment.key)

    def _clear(self) -> None:
        self.set_chosen(None)
        self.cleared.emit()

    def _set_hover(self, index: int) -> None:
        if index != self._hover:
            self._hover = index
            self.update()

    def _describe(self) -> None:
        """Tell a screen reader what is chosen, and what the cursor is on when it is elsewhere."""
        words = {segment.key: segment.text for segment in self._segments}
        said = [words[self._chosen]] if self._chosen else ["–"]
        if self._segments and self._segments[self._cursor].key != self._chosen:
            said.append(f"[{self._segments[self._cursor].text}]")
        self.setAccessibleDescription(" ".join(said))

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame, segments, cursor and focus ring."""
        painter = QPainter(self)
        theme = self.theme
        frame = self._frame()
        paint_box(painter, frame, theme.color("surface"), None)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(frame), 4, 4)
        painter.setClipPath(shape)
        short = self._short()
        boxes = self._boxes()
        for index, (segment, box) in enumerate(zip(self._segments, boxes, strict=True)):
            self._paint_segment(painter, index, segment, box, short)
            if index:
                painter.setPen(theme.color("border"))
                painter.drawLine(box.topLeft(), box.bottomLeft())
        painter.setClipping(False)
        paint_box(painter, frame, None, theme.color("border" if self._read_only else "border.strong"))
        if self.hasFocus():
            paint_ring(painter, theme, frame)

    def _paint_segment(self, painter: QPainter, index: int, segment: Segment, box: QRect, short: bool) -> None:
        theme = self.theme
        is_chosen = segment.key == self._chosen
        text_role = self._fill_segment(painter, segment, box, is_chosen, index == self._hover)
        word = self._word(segment, short)
        font = self._font(is_chosen)
        icon = theme.size("icon") if segment.icon else 0
        gap = theme.px(6) if icon and word else 0
        left = box.left() + (box.width() - icon - gap - text_width(font, word)) // 2
        if icon:
            place = QRect(left, box.top(), icon, box.height())
            self.draw_icon(painter, segment.icon, text_role, place, is_chosen)
        painter.setFont(font)
        painter.setPen(theme.color(text_role))
        where = QRect(left + icon + gap, box.top(), box.right() - left - icon - gap + 1, box.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
        if self.hasFocus() and index == self._cursor and not is_chosen:
            painter.setPen(QPen(theme.color("focus"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(3, 3, -4, -4))

    def _fill_segment(self, painter: QPainter, segment: Segment, box: QRect, is_chosen: bool, hover: bool) -> str:
        """Fill the ground of a segment; gives the colour role of its text."""
        theme = self.theme
        if not is_chosen:
            if hover:
                painter.fillRect(box, theme.color("surface.alt"))
            return "text.disabled" if self._read_only or not self.isEnabled() else "text.muted"
        neutral = segment.tone == "neutral" or self._read_only
        if self._look == "solid" and not neutral:
            painter.fillRect(box, theme.color("accent"))
            return "on.accent"
        tone = tone_roles("neutral" if neutral else segment.tone)
        text = "text" if neutral else tone.text
        painter.fillRect(box, theme.color("surface.sunken" if neutral else tone.fill))
        bar = theme.px(3)
        painter.fillRect(QRect(box.left(), box.bottom() - bar + 1, box.width(), bar), theme.color(tone.text))
        return text
