"""The small radar that redraws with every answer: axes, rings, blocks and lines, painted in about a millisecond."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from assessment.library.tokens import SeriesStyle
from assessment.report.charts import radar_geometry as geometry
from assessment.report.charts.radar_geometry import Dial, Point, RadarAxis, RadarSeries
from ui.theme import ThemeSwitch
from ui.widgets.markers import paint_marker
from ui.widgets.painted import RING, Painted, paint_ring, text_height, text_width

__all__ = ["MiniRadar", "RadarAxis", "RadarSeries"]


class MiniRadar(Painted):
    """A radar of any number of axes. Axes where the first series has no value are hatched, not zero.

    Click or Left and Right choose an axis; `axis_chosen` carries its index.
    """

    axis_chosen = Signal(int)

    def __init__(self, themes: ThemeSwitch, side: int = 256, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._side = side
        self._axes: tuple[RadarAxis, ...] = ()
        self._series: tuple[RadarSeries, ...] = ()
        self._highlight: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def set_radar(self, axes: Sequence[RadarAxis], series: Sequence[RadarSeries]) -> None:
        """Show axes and lines; the first line is the filled one. Raises `ValueError` when their lengths differ."""
        for one in series:
            if len(one.values) != len(axes):
                raise ValueError(f"{one.key}: {len(one.values)} values for {len(axes)} axes")
        self._axes, self._series = tuple(axes), tuple(series)
        if self._highlight is not None and self._highlight >= len(axes):
            self._highlight = None
        self._describe()
        self.update()

    def set_highlight(self, index: int | None) -> None:
        """Mark an axis, without a signal. Raises `ValueError` for an axis that is not there."""
        if index is not None and not 0 <= index < len(self._axes):
            raise ValueError(index)
        self._highlight = index
        self._describe()
        self.update()

    def highlight(self) -> int | None:
        """Give the marked axis."""
        return self._highlight

    def dial(self) -> Dial:
        """Give the circle as it lies in this widget now."""
        room = min(self.width(), self.height()) / 2 - RING
        rim = self._label_gap() + text_height(self._label_font(True)) / 2
        return Dial(self.width() / 2, self.height() / 2, max(10.0, room - rim), len(self._axes), self._zero())

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self.theme.px(self._side), self.theme.px(self._side))

    def minimumSizeHint(self) -> QSize:
        """Still readable."""
        return QSize(self.theme.px(140), self.theme.px(140))

    def _zero(self) -> float:
        return self.theme.tokens.radar_zero

    def _label_gap(self) -> int:
        """Give how far beyond ring 5 the middle of a label lies: past the ring of blocks."""
        return self.theme.px(18)

    def _label_font(self, strong: bool) -> QFont:
        return self.theme.font("caption", 700 if strong else 400)

    # events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the nearest axis; the labels at the rim count too."""
        at = event.position()
        dial = self.dial()
        index = dial.axis_at(at.x(), at.y(), dial.radius + self.theme.px(30))
        if index is not None and event.button() == Qt.MouseButton.LeftButton:
            self._choose(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go round clockwise or back."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is None or not self._axes:
            super().keyPressEvent(event)
            return
        start = self._highlight if self._highlight is not None else (-1 if step > 0 else 0)
        self._choose((start + step) % len(self._axes))

    def event(self, event: QEvent) -> bool:
        """Name the axis under the pointer and its values."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            dial = self.dial()
            index = dial.axis_at(event.pos().x(), event.pos().y(), dial.radius + self.theme.px(30))
            QToolTip.showText(event.globalPos(), "" if index is None else self._spoken(index), self)
            return True
        return super().event(event)

    def _choose(self, index: int) -> None:
        self.set_highlight(index)
        self.axis_chosen.emit(index)

    def _spoken(self, index: int) -> str:
        axis = self._axes[index]
        values = [
            f"{one.label} {'–' if one.values[index] is None else f'{one.values[index]:g}'}" for one in self._series
        ]
        return f"{axis.label} {axis.name}: {', '.join(values)}"

    def _describe(self) -> None:
        """Tell a screen reader the marked axis, or all when none is."""
        indexes = range(len(self._axes)) if self._highlight is None else (self._highlight,)
        self.setAccessibleDescription("; ".join(self._spoken(index) for index in indexes))

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint from the back to the front: hatching, rings, blocks, lines, labels, focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dial = self.dial()
        if self._axes:
            self._paint_unanswered(painter, dial)
            self._paint_rings(painter, dial)
            self._paint_blocks(painter, dial)
            for one in reversed(self._series):
                self._paint_series(painter, dial, one)
            self._paint_highlight(painter, dial)
            self._paint_labels(painter, dial)
        if self.hasFocus():
            paint_ring(painter, self.theme, self.rect().adjusted(RING, RING, -RING, -RING), 6)

    def _paint_unanswered(self, painter: QPainter, dial: Dial) -> None:
        if not self._series:
            return
        path = QPainterPath()
        for index, value in enumerate(self._series[0].values):
            if value is None:
                path.addPolygon(_polygon(dial.wedge(index)))
        if path.isEmpty():
            return
        painter.save()
        painter.setClipPath(path.simplified())
        painter.setPen(QPen(self.theme.color("border"), 1))
        box = (dial.x - dial.radius, dial.y - dial.radius, dial.x + dial.radius, dial.y + dial.radius)
        for start, end in geometry.hatching(*box, gap=self.theme.px(8)):
            painter.drawLine(QPointF(*start), QPointF(*end))
        painter.restore()

    def _paint_rings(self, painter: QPainter, dial: Dial) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for value in range(6):
            painter.setPen(QPen(self.theme.color("border"), 1))
            painter.drawPolygon(_polygon(dial.ring(value)))
        painter.setPen(QPen(self.theme.color("divider"), 1))
        for index in range(dial.axes):
            start, end = dial.spoke(index)
            painter.drawLine(QPointF(*start), QPointF(*end))

    def _paint_blocks(self, painter: QPainter, dial: Dial) -> None:
        """Paint the ring of blocks just outside ring 5."""
        width = self.theme.px(4)
        reach = dial.radius + width
        box = QRectF(dial.x - reach, dial.y - reach, 2 * reach, 2 * reach)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for arc in geometry.arcs(self._axes, gap=0.03):
            role = f"block.{arc.group}"
            known = role in self.theme.tokens.color[self.theme.mode]
            pen = QPen(self.theme.color(role if known else "border.strong"), width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            # Qt counts sixteenths of a degree, counter-clockwise from three o'clock.
            start, span = 90 - _degrees(arc.start), -_degrees(arc.end - arc.start)
            painter.drawArc(box, round(start * 16), round(span * 16))

    def _paint_series(self, painter: QPainter, dial: Dial, one: RadarSeries) -> None:
        style = self.theme.series(one.style)
        color = self.theme.color(style.color)
        for run in geometry.runs(one.values):
            if style.fill_alpha:
                fill = QColor(color)
                fill.setAlphaF(style.fill_alpha)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(fill)
                painter.drawPolygon(_polygon(geometry.filling(dial, one.values, run)))
            self._paint_run(painter, dial, one, run, style)

    def _paint_run(
        self, painter: QPainter, dial: Dial, one: RadarSeries, run: Sequence[int], style: SeriesStyle
    ) -> None:
        color = self.theme.color(style.color)
        pen = QPen(color, style.width * 0.8)
        if style.dash:
            pen.setDashPattern([length / style.width for length in style.dash])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        points = _polygon(geometry.outline(dial, one.values, run))
        if len(run) == dial.axes:
            painter.drawPolygon(points)
        else:
            painter.drawPolyline(points)
        # On a small dial the markers of a large zoom would hide the lines.
        size = min(self.theme.px(3), max(2.0, dial.radius * 0.035))
        for index in range(points.count()):
            paint_marker(painter, style.marker, points.at(index), size, color, self.theme.color("surface"))

    def _paint_highlight(self, painter: QPainter, dial: Dial) -> None:
        if self._highlight is None:
            return
        painter.setPen(QPen(self.theme.color("text"), 1.5))
        start, end = dial.spoke(self._highlight)
        painter.drawLine(QPointF(*start), QPointF(*end))

    def _paint_labels(self, painter: QPainter, dial: Dial) -> None:
        theme = self.theme
        gap = self._label_gap()
        for index, axis in enumerate(self._axes):
            strong = index == self._highlight
            font = self._label_font(strong)
            (x, y), _ = dial.label_anchor(index, gap)
            width, height = text_width(font, axis.label), text_height(font)
            painter.setFont(font)
            painter.setPen(theme.color("text" if strong else "text.muted"))
            box = QRectF(x - width / 2 - 1, y - height / 2, width + 2, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, axis.label)


def _polygon(points: Sequence[Point]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def _degrees(radians: float) -> float:
    return radians * 57.29577951308232
