"""The radar as a widget: shows what the worker drew, marks the chosen axis, and lets one be chosen."""

from collections.abc import Callable
from math import degrees

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHideEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from assessment.report.charts.palette import palette
from assessment.report.charts.radar_data import RadarData
from ui.background import Background
from ui.results.radar_picture import Drawn, drawn
from ui.theme import ThemeSwitch
from ui.widgets.painted import Painted, paint_ring


class RadarView(Painted):
    """Asks the worker for a picture whenever data, size or theme change; the last one stays up until it is there.

    Click, Left and Right choose an axis: `axis_chosen` carries its index. `words` names an axis for a screen reader.
    """

    axis_chosen = Signal(int)
    shown = Signal()

    def __init__(self, themes: ThemeSwitch, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._background = background
        self._data: RadarData | None = None
        self._words: tuple[str, ...] = ()
        self._image: QImage | None = None
        self._drawn: Drawn | None = None
        self._chosen: int | None = None
        self._asked = 0
        self._under_way = False
        self._failed: Callable[[Exception], None] = lambda _: None
        self._later = QTimer(self, singleShot=True, interval=60)
        self._later.timeout.connect(self._ask)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def on_failure(self, failed: Callable[[Exception], None]) -> None:
        """Say who is told when drawing fails."""
        self._failed = failed

    def set_radar(self, data: RadarData, words: tuple[str, ...]) -> None:
        """Show other numbers."""
        if data == self._data and words == self._words:
            return
        self._data, self._words = data, words
        if self._chosen is not None and self._chosen >= len(data.axes):
            self._chosen = None
        self._describe()
        self._later.start()

    def choose(self, index: int | None) -> None:
        """Mark an axis, without a signal."""
        self._chosen = index
        self._describe()
        self.update()

    def chosen(self) -> int | None:
        """Give the marked axis."""
        return self._chosen

    @property
    def is_drawn(self) -> bool:
        """Whether a picture of the present data is up."""
        return self._image is not None and not self._under_way and not self._later.isActive()

    def sizeHint(self) -> QSize:
        """Room for sixteen labels around a circle."""
        return QSize(self.theme.px(520), self.theme.px(430))

    def minimumSizeHint(self) -> QSize:
        """Still readable."""
        return QSize(self.theme.px(300), self.theme.px(300))

    def axis_at(self, point: QPointF) -> int | None:
        """Give the axis at a point, labels included."""
        if self._drawn is None:
            return None
        return self._drawn.dial.axis_at(point.x(), point.y(), max(self.width(), self.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for the new size."""
        super().resizeEvent(event)
        self._later.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what was asked for while nobody looked."""
        super().showEvent(event)
        self._later.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask for nothing while nobody looks."""
        super().hideEvent(event)
        self._later.stop()

    def _rethemed(self) -> None:
        super()._rethemed()
        self._later.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the axis under the pointer."""
        index = self.axis_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and index is not None:
            self._take(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from axis to axis."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        count = len(self._data.axes) if self._data else 0
        if event.key() not in steps or count == 0:
            super().keyPressEvent(event)
            return
        step = steps[Qt.Key(event.key())]
        self._take(0 if self._chosen is None else (self._chosen + step) % count)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the picture, and over it the sign of the chosen axis."""
        painter = QPainter(self)
        if self._image is not None and self._drawn is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(self.rect()), self._image)
            if self._chosen is not None and self._chosen < self._drawn.dial.axes:
                self._paint_choice(painter, self._drawn, self._chosen)
        if self.hasFocus():
            paint_ring(painter, self.theme, self.rect().adjusted(4, 4, -4, -4))

    def _paint_choice(self, painter: QPainter, now: Drawn, index: int) -> None:
        """Draw the axis through and underline its place beyond the rim: nothing that could be read as a value."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dial, middle = now.dial, now.dial.angle(index)
        painter.setPen(QPen(self.theme.color("text"), self.theme.px(1.25)))
        painter.drawLine(QPointF(*dial.at(index, 0)), QPointF(*dial.polar(middle, dial.radius * 1.1)))
        pen = QPen(self.theme.color("text"), self.theme.px(3))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        reach = dial.radius * 1.1
        round_ = QRectF(dial.x - reach, dial.y - reach, 2 * reach, 2 * reach)
        # Qt counts sixteenths of a degree from three o'clock, against the clock.
        start, half = 90 - degrees(middle), degrees(dial.step) * 0.3
        painter.drawArc(round_, round((start - half) * 16), round(2 * half * 16))

    def _take(self, index: int) -> None:
        self.choose(index)
        self.axis_chosen.emit(index)

    def _describe(self) -> None:
        chosen = self._words[self._chosen] if self._chosen is not None and self._chosen < len(self._words) else ""
        self.setAccessibleDescription(chosen or "; ".join(self._words))

    def _ask(self) -> None:
        """Have the present data drawn; while a picture is under way the newest wish waits."""
        if self._data is None or not self.isVisible() or self.width() < 50 or self.height() < 50:
            return
        if self._under_way:
            self._later.start()
            return
        self._under_way = True
        self._asked += 1
        theme, data = self.theme, self._data
        colors = palette(theme.tokens, theme.mode)
        size, zoom, ratio = self.size(), theme.zoom, self.devicePixelRatioF()
        self._background.run(
            lambda: drawn(data, colors, size.width(), size.height(), zoom, ratio), self._show, self._give_up
        )

    def _show(self, now: Drawn) -> None:
        self._under_way = False
        self._drawn = now
        image = QImage(now.pixels, now.width, now.height, QImage.Format.Format_RGBA8888).copy()
        self._image = image
        self.update()
        self.shown.emit()

    def _give_up(self, error: Exception) -> None:
        self._under_way = False
        self._failed(error)
