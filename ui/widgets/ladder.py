"""The ladder of bands: six rungs, which of them hold, which one is looked at."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.theme import ThemeSwitch
from ui.widgets.painted import RING, Painted, paint_box, paint_ring, text_height, text_width
from ui.widgets.textflow import Flow, flow

RungState = Literal["reached", "failed", "blocked", "open", "unasked", "transparent", "start"]
"""reached: holds and counts; failed: cannot hold; blocked: complete but a lower one fails; open: partly answered;
unasked: nothing answered; transparent: nothing applies, so it neither holds nor blocks; start: band 0."""

_MARK: dict[RungState, tuple[str, str]] = {
    "reached": ("check", "ok"),
    "start": ("check", "ok"),
    "failed": ("x", "error"),
    "blocked": ("lock", "warn"),
    "open": ("circle-half", "accent"),
    "unasked": ("circle", "text.subtle"),
    "transparent": ("minus", "text.muted"),
}
"""Icon and colour role of each state."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One band: number, name, a short note ("3/4 met · needs 4") and its state."""

    band: int
    name: str
    note: str
    state: RungState


class BandLadder(Painted):
    """Rungs from the highest down, or side by side from the lowest (`set_horizontal`).

    Click, Up and Down (Left and Right when horizontal), Home and End choose; only a person's choice emits `chosen`.
    """

    chosen = Signal(int)

    def __init__(self, themes: ThemeSwitch, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._rungs: tuple[Rung, ...] = ()
        self._band: int | None = None
        self._horizontal = False
        self._hover: int | None = None
        # Words laid out, by band and width; emptied whenever words, fonts or the band shown change.
        self._laid: dict[tuple[int, int], tuple[Flow, Flow]] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._fit()

    def set_rungs(self, rungs: Sequence[Rung]) -> None:
        """Show bands in any order; the chosen band stays when it is still there."""
        self._laid.clear()
        taller = [(rung.name, rung.note) for rung in self._rungs] != [(rung.name, rung.note) for rung in rungs]
        self._rungs = tuple(sorted(rungs, key=lambda rung: -rung.band))
        if self._rung(self._band) is None:
            self._band = None
        self._describe()
        if taller:
            self.updateGeometry()
        self.update()

    def rungs(self) -> tuple[Rung, ...]:
        """Give the rungs, the highest first."""
        return self._rungs

    def set_band(self, band: int | None) -> None:
        """Show which band is looked at, without a signal. Raises `ValueError` for one that is not there."""
        if band is not None and self._rung(band) is None:
            raise ValueError(band)
        self._laid.clear()
        self._band = band
        self._describe()
        self.update()

    def band(self) -> int | None:
        """Give the band looked at."""
        return self._band

    def set_horizontal(self, on: bool) -> None:
        """Lay the rungs side by side (large text) or one above the other."""
        self._horizontal = on
        self._fit()
        self.updateGeometry()
        self.update()

    def rung_rect(self, band: int) -> QRect:
        """Give the box of a band in this widget; raises `ValueError` for one that is not there."""
        for rung, box in self._placed():
            if rung.band == band:
                return box
        raise ValueError(band)

    def _rethemed(self) -> None:
        self._laid.clear()
        super()._rethemed()

    # geometry

    def _fit(self) -> None:
        vertical = not self._horizontal
        policy = QSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum if vertical else QSizePolicy.Policy.Fixed
        )
        policy.setHeightForWidth(vertical)
        self.setSizePolicy(policy)

    def _rung(self, band: int | None) -> Rung | None:
        return next((rung for rung in self._rungs if rung.band == band), None)

    def _text_left(self) -> int:
        return self.theme.px(50)

    def _words(self, rung: Rung, width: int) -> tuple[Flow, Flow]:
        """Lay out name and note of a rung for the width of the whole rung."""
        found = self._laid.get((rung.band, width))
        if found is None:
            found = self._lay_out(rung, width)
            self._laid[rung.band, width] = found
        return found

    def _lay_out(self, rung: Rung, width: int) -> tuple[Flow, Flow]:
        theme = self.theme
        strong = theme.font("body", 600 if rung.band == self._band else 500)
        room = width - self._text_left()
        icon = theme.px(12) + theme.px(5)
        # Rungs lie close: the tightest line height that keeps stacked marks whole.
        return (
            flow(rung.name, strong, room - theme.px(20), theme.tokens.min_line),
            flow(rung.note, theme.font("caption"), room - icon - theme.px(3), theme.tokens.min_line),
        )

    def _row_height(self, rung: Rung, width: int) -> int:
        name, note = self._words(rung, width)
        return max(self.theme.px(44), name.height + (note.height if rung.note else 0) + self.theme.px(6))

    def hasHeightForWidth(self) -> bool:
        """A narrow ladder wraps its names."""
        return not self._horizontal

    def heightForWidth(self, width: int) -> int:
        """Give the height of all rungs at a width."""
        if self._horizontal:
            return self._flat_height()
        return sum(self._row_height(rung, width - 2 * RING) for rung in self._rungs) + 2 * RING

    def _flat_height(self) -> int:
        return max(self.theme.px(38), text_height(self._digit_font()) + self.theme.px(12)) + 2 * RING

    def sizeHint(self) -> QSize:
        """Room for names of usual length."""
        if self._horizontal:
            return QSize(self.theme.px(60) * max(1, len(self._rungs)) + 2 * RING, self._flat_height())
        width = self.theme.px(228)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The narrowest that can be read."""
        if self._horizontal:
            return QSize(self.theme.px(46) * max(1, len(self._rungs)) + 2 * RING, self._flat_height())
        return QSize(self.theme.px(180), self.theme.px(44) * len(self._rungs) + 2 * RING)

    def _placed(self) -> list[tuple[Rung, QRect]]:
        """Give every rung with its box, as they lie on the screen."""
        frame = self._frame()
        if self._horizontal:
            count = len(self._rungs)
            lefts = [frame.left() + frame.width() * index // max(1, count) for index in range(count + 1)]
            return [
                (rung, QRect(lefts[index], frame.top(), lefts[index + 1] - lefts[index], frame.height()))
                for index, rung in enumerate(reversed(self._rungs))
            ]
        heights = [self._row_height(rung, frame.width()) for rung in self._rungs]
        # What is left over goes to the rungs evenly, as in a table that is taller than its rows.
        spare = max(0, frame.height() - sum(heights))
        placed = []
        top = frame.top()
        for index, (rung, height) in enumerate(zip(self._rungs, heights, strict=True)):
            height += spare * (index + 1) // len(heights) - spare * index // len(heights)
            placed.append((rung, QRect(frame.left(), top, frame.width(), height)))
            top += height
        return placed

    def _frame(self) -> QRect:
        return self.rect().adjusted(RING, RING, -RING, -RING)

    def _at(self, position: QPoint) -> Rung | None:
        return next((rung for rung, box in self._placed() if box.contains(position)), None)

    def _digit_font(self) -> QFont:
        return self.theme.font("subtitle")

    # events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the band under the pointer."""
        rung = self._at(event.position().toPoint())
        if rung and event.button() == Qt.MouseButton.LeftButton:
            self._choose(rung.band)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which band a click would choose."""
        rung = self._at(event.position().toPoint())
        self._set_hover(rung.band if rung else None)

    def leaveEvent(self, event: QEvent) -> None:
        """Show none any more."""
        self._set_hover(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up, down, to the top or to the bottom."""
        up = Qt.Key.Key_Right if self._horizontal else Qt.Key.Key_Up
        down = Qt.Key.Key_Left if self._horizontal else Qt.Key.Key_Down
        bands = sorted(rung.band for rung in self._rungs)
        place = bands.index(self._band) if self._band in bands else -1
        moves = {up: place + 1, down: place - 1, Qt.Key.Key_Home: len(bands) - 1, Qt.Key.Key_End: 0}
        target = moves.get(Qt.Key(event.key()))
        if target is None or not bands:
            super().keyPressEvent(event)
            return
        target = min(len(bands) - 1, max(0, target))
        if target != place:
            self._choose(bands[target])

    def event(self, event: QEvent) -> bool:
        """Show name and note as a tooltip where they are not written out."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            rung = self._at(event.pos())
            said = f"{rung.name}\n{rung.note}" if rung and self._horizontal else ""
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().event(event)

    def _choose(self, band: int) -> None:
        self.set_band(band)
        self.chosen.emit(band)

    def _set_hover(self, band: int | None) -> None:
        if band != self._hover:
            self._hover = band
            self.update()

    def _describe(self) -> None:
        """Tell a screen reader the band looked at, or all when none is."""
        shown = self._rung(self._band)
        rungs = (shown,) if shown else self._rungs
        self.setAccessibleDescription("; ".join(f"{rung.band} {rung.name}: {rung.note}" for rung in rungs))

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame, rungs and focus ring."""
        painter = QPainter(self)
        theme = self.theme
        frame = self._frame()
        paint_box(painter, frame, theme.color("surface"), theme.color("border"), 6)
        placed = self._placed()
        for index, (rung, box) in enumerate(placed):
            if self._horizontal:
                self._paint_flat(painter, rung, box, index)
            else:
                self._paint_rung(painter, rung, box, index, len(placed))
        paint_box(painter, frame, None, theme.color("border"), 6)
        if self.hasFocus():
            paint_ring(painter, theme, frame, 6)

    def _fill(self, painter: QPainter, rung: Rung, box: QRect) -> None:
        inner = box.adjusted(1, 0, -1, 0)
        if rung.band == self._band:
            painter.fillRect(inner, self.theme.color("accent.soft"))
        elif rung.band == self._hover:
            painter.fillRect(inner, self.theme.color("surface.alt"))

    def _paint_rung(self, painter: QPainter, rung: Rung, box: QRect, index: int, count: int) -> None:
        theme = self.theme
        is_shown = rung.band == self._band
        self._fill(painter, rung, box)
        if is_shown:
            painter.fillRect(QRect(box.left() + 1, box.top(), theme.px(4), box.height()), theme.color("accent"))
            side = theme.size("icon")
            place = QRect(box.right() - side - theme.px(6), box.top(), side, box.height())
            self.draw_icon(painter, "chevron-right", "accent", place)
        if index:
            painter.setPen(theme.color("divider"))
            painter.drawLine(box.left() + self._text_left(), box.top(), box.right() - 1, box.top())
        self._paint_step(painter, rung, box, index, count)
        self._paint_words(painter, rung, box)

    def _paint_step(self, painter: QPainter, rung: Rung, box: QRect, index: int, count: int) -> None:
        """Paint the circle with the band and the rail to its neighbours."""
        theme = self.theme
        side = theme.px(28)
        circle = QRect(box.left() + theme.px(12), box.center().y() - side // 2, side, side)
        holds = rung.state in ("reached", "start")
        x = circle.center().x()
        if index:
            painter.fillRect(QRect(x, box.top(), 2, circle.top() - box.top()), theme.color(self._rail(index - 1)))
        if index + 1 < count:
            below = QRect(x, circle.bottom(), 2, box.bottom() - circle.bottom() + 1)
            painter.fillRect(below, theme.color(self._rail(index)))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent" if holds else "border.strong"), 2))
        painter.setBrush(theme.color("accent" if holds else "surface"))
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
        painter.restore()
        painter.setFont(theme.font("body", 700))
        painter.setPen(theme.color("on.accent" if holds else "text"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(rung.band))

    def _rail(self, upper: int) -> str:
        """Give the colour role of the rail between a rung and the next lower: filled when both hold."""
        both = all(self._rungs[place].state in ("reached", "start") for place in (upper, upper + 1))
        return "accent" if both else "border.strong"

    def _paint_words(self, painter: QPainter, rung: Rung, box: QRect) -> None:
        theme = self.theme
        name, note = self._words(rung, box.width())
        left = box.left() + self._text_left()
        top = box.top() + (box.height() - name.height - (note.height if rung.note else 0)) // 2
        painter.setPen(theme.color("text"))
        name.draw(painter, left, top)
        if not rung.note:
            return
        icon, role = _MARK[rung.state]
        side = theme.px(12)
        first = text_height(theme.font("caption"))
        self.draw_icon(painter, icon, role, QRect(left, top + name.height + 1, side, first), bold=True)
        painter.setPen(theme.color(role))
        note.draw(painter, left + side + theme.px(5), top + name.height)

    def _paint_flat(self, painter: QPainter, rung: Rung, box: QRect, index: int) -> None:
        theme = self.theme
        self._fill(painter, rung, box.adjusted(0, 1, 0, -1))
        if index:
            painter.setPen(theme.color("divider"))
            painter.drawLine(box.left(), box.top() + 1, box.left(), box.bottom() - 1)
        if rung.band == self._band:
            bar = theme.px(3)
            painter.fillRect(QRect(box.left() + 1, box.bottom() - bar, box.width() - 2, bar), theme.color("accent"))
        font = self._digit_font()
        digit, side, gap = text_width(font, str(rung.band)), theme.size("icon"), theme.px(5)
        left = box.left() + (box.width() - digit - gap - side) // 2
        painter.setFont(font)
        painter.setPen(theme.color("accent" if rung.state in ("reached", "start") else "text"))
        painter.drawText(QRect(left, box.top(), digit + 2, box.height()), Qt.AlignmentFlag.AlignVCenter, str(rung.band))
        icon, role = _MARK[rung.state]
        self.draw_icon(painter, icon, role, QRect(left + digit + gap, box.top(), side, box.height()), bold=True)
