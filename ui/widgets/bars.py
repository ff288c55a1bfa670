"""Painted bars: coverage with the mark at 80 %, and a band from 0 to 5 with its target."""

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme, ThemeSwitch
from ui.widgets.painted import Painted, paint_box


class CoverageBar(Painted):
    """How much is answered, 0 to 1; `threshold` is the tick from which a total is shown (0 for no tick).

    `None` is an empty bar: nothing can be said yet. `tone` colours the fill ("accent", "ok").
    """

    def __init__(
        self,
        themes: ThemeSwitch,
        share: float | None = None,
        threshold: float = 0.8,
        tone: str = "accent",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, parent)
        self._threshold, self._tone = threshold, tone
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_share(share)

    def set_share(self, share: float | None, word: str = "", tone: str = "") -> None:
        """Show another share; `word` ("10/16 · 62,5 %") is what a screen reader says."""
        self._share = None if share is None else min(1.0, max(0.0, share))
        self._tone = tone or self._tone
        self.setAccessibleDescription(word or ("–" if self._share is None else f"{self._share * 100:.0f} %"))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room; the tick stands out above and below."""
        return QSize(self.theme.px(120), self.theme.px(14 if self._threshold else 8))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a table cell."""
        return QSize(self.theme.px(40), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint trough, fill and tick."""
        painter = QPainter(self)
        theme = self.theme
        height = theme.px(7)
        bar = QRect(0, (self.height() - height) // 2, self.width(), height)
        paint_share(painter, theme, bar, self._share, self._tone)
        if self._threshold:
            at = round(self._threshold * (self.width() - 2))
            painter.fillRect(QRect(at, 0, 2, self.height()), theme.color("text"))


def paint_share(painter: QPainter, theme: Theme, bar: QRect, share: float | None, tone: str = "accent") -> None:
    """Paint a share as a bar in its trough; `None` leaves the trough empty."""
    paint_box(painter, bar, theme.color("surface.sunken"), theme.color("border"), bar.height() / 2)
    if share:
        filled = QRect(bar.left(), bar.top(), max(bar.height(), round(bar.width() * share)), bar.height())
        paint_box(painter, filled, theme.color(tone), None, bar.height() / 2)


def paint_bullet(painter: QPainter, theme: Theme, box: QRect, value: float | None, target: float | None) -> None:
    """Paint a band (0 to 5) as a bar and its target as a hollow diamond; `None` paints no bar, 0 a thin stub."""
    half = theme.px(6)
    left, width = box.left() + 1, box.width() - half - 1
    height = theme.px(7)
    trough = QRect(left, box.center().y() - height // 2, width, height)
    painter.fillRect(trough, theme.color("surface.sunken"))
    painter.setPen(theme.color("border"))
    painter.drawRect(trough.adjusted(0, 0, -1, -1))
    if value is not None:
        long = max(theme.px(2), round(width * min(5.0, max(0.0, value)) / 5))
        painter.fillRect(QRect(left, trough.top(), long, height), theme.color("accent"))
    painter.setPen(theme.color("border.strong"))
    for step in range(1, 5):
        x = left + round(width * step / 5)
        painter.drawLine(x, trough.top() - 1, x, trough.bottom() + 1)
    if target is not None:
        at = left + width * min(5.0, max(0.0, target)) / 5
        _paint_diamond(painter, theme, QPointF(at, trough.center().y() + 0.5), half - 1)


def _paint_diamond(painter: QPainter, theme: Theme, at: QPointF, half: float) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("text"), 1.5))
    painter.setBrush(theme.color("surface"))
    corners = [QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0)]
    painter.drawPolygon(QPolygonF([at + corner for corner in corners]))
    painter.restore()


class BulletBar(Painted):
    """A band from 0 to 5 and its target; an unanswered one is an empty trough, band 0 a thin stub."""

    def __init__(self, themes: ThemeSwitch, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._value: float | None = None
        self._target: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_values(self, value: float | None, target: float | None = None, word: str = "") -> None:
        """Show a band and a target; `word` is what a screen reader says."""
        self._value, self._target = value, target
        said = word or f"{'–' if value is None else f'{value:g}'} / {'–' if target is None else f'{target:g}'}"
        self.setAccessibleDescription(said)
        self.update()

    def sizeHint(self) -> QSize:
        """A table cell."""
        return QSize(self.theme.px(90), self.theme.px(16))

    def minimumSizeHint(self) -> QSize:
        """Still readable."""
        return QSize(self.theme.px(60), self.theme.px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar."""
        paint_bullet(QPainter(self), self.theme, self.rect(), self._value, self._target)
