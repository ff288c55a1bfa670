"""Small painted marks: the icon of a state, the box with a band, the glyph of a building block."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme, ThemeSwitch
from ui.widgets.painted import Painted, text_width


class StateIcon(Painted):
    """The icon of a state of tokens.json ("met", "not_met", "not_applicable", "unanswered", "blocked" …).

    `word` is its accessible name and tooltip; colour is never the only sign.
    """

    def __init__(
        self, themes: ThemeSwitch, state: str, word: str = "", size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state(state, word)

    def set_state(self, state: str, word: str = "") -> None:
        """Show another state. Raises `KeyError` for one the tokens do not know."""
        self.theme.state(state)
        self._state = state
        self.setAccessibleName(word)
        self.setToolTip(word)
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self.theme.px(self._size), self.theme.px(self._size))

    def minimumSizeHint(self) -> QSize:
        """As the hint."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        style = self.theme.state(self._state)
        self.draw_icon(QPainter(self), style.icon, style.color, self.rect(), bold=True)


def paint_band(
    painter: QPainter, theme: Theme, box: QRect, band: str | None, provisional: bool = False, large: bool = False
) -> None:
    """Paint a band in a box: its number in band colours, dashed while provisional, a ring when there is none."""
    if band is None:
        side = min(box.width(), box.height()) * 2 // 3
        ring = QRect(box.center().x() - side // 2, box.center().y() - side // 2, side, side)
        pixmap = theme.icons.pixmap(
            "circle", theme.color("text.subtle"), side, painter.device().devicePixelRatioF(), 2.5
        )
        painter.drawPixmap(ring.topLeft(), pixmap)
        return
    step = min(5, max(0, int(float(band.replace(",", ".")))))
    fill, text = ("accent", "on.accent") if large and not provisional else (f"band.{step}", f"band.{step}.text")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.color("accent" if provisional or large else "border.strong"), 1)
    if provisional:
        pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(theme.color(fill))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 5 if large else 3, 5 if large else 3)
    painter.setFont(theme.font("figure") if large else theme.font("caption", 700))
    painter.setPen(theme.color(text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, band)
    painter.restore()


class BandBox(Painted):
    """A square with a band (0 to 5); `None` is unanswered and shows a ring, never a zero."""

    def __init__(
        self,
        themes: ThemeSwitch,
        band: int | None = None,
        provisional: bool = False,
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, parent)
        self._large = large
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_band(band, provisional)

    def set_band(self, band: int | None, provisional: bool = False, word: str = "") -> None:
        """Show a band; `word` names it for a screen reader, else the bare number does."""
        self._band, self._provisional = band, provisional
        self.setAccessibleName(word or ("–" if band is None else str(band)))
        self.update()

    @property
    def band(self) -> int | None:
        """The band shown."""
        return self._band

    def sizeHint(self) -> QSize:
        """20 px, or 52 when large."""
        theme = self.theme
        font = theme.font("figure") if self._large else theme.font("caption", 700)
        side = max(theme.px(52 if self._large else 20), text_width(font, "5") + theme.px(6))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """As the hint."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box."""
        side = self.sizeHint().width()
        box = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        band = None if self._band is None else str(self._band)
        paint_band(QPainter(self), self.theme, box, band, self._provisional, self._large)


def paint_glyph(painter: QPainter, theme: Theme, block: str, box: QRect) -> None:
    """Paint the glyph of a block ("process" ●, "technology" ■, "organisation" ▲) in its colour.

    A group without a glyph of its own gets a plain diamond in muted colour.
    """
    shape = theme.tokens.block_glyph.get(block, "diamond")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(f"block.{block}" if block in theme.tokens.block_glyph else "text.muted"))
    side = min(box.width(), box.height())
    area = QRectF(box.x() + (box.width() - side) / 2, box.y() + (box.height() - side) / 2, side, side)
    if shape == "circle":
        painter.drawEllipse(area)
    elif shape == "square":
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
    elif shape == "triangle":
        painter.drawPolygon(QPolygonF([QPointF(area.center().x(), area.top()), area.bottomRight(), area.bottomLeft()]))
    else:
        middle = area.center()
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(middle.x(), area.top()),
                    QPointF(area.right(), middle.y()),
                    QPointF(middle.x(), area.bottom()),
                    QPointF(area.left(), middle.y()),
                ]
            )
        )
    painter.restore()


class BlockGlyph(Painted):
    """The glyph of a building block; `word` is its accessible name."""

    def __init__(
        self, themes: ThemeSwitch, block: str, word: str = "", size: int = 10, parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_block(block, word)

    def set_block(self, block: str, word: str = "") -> None:
        """Show another block."""
        self._block = block
        self.setAccessibleName(word)
        self.update()

    def sizeHint(self) -> QSize:
        """A small square."""
        return QSize(self.theme.px(self._size), self.theme.px(self._size))

    def minimumSizeHint(self) -> QSize:
        """As the hint."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the glyph."""
        paint_glyph(QPainter(self), self.theme, self._block, self.rect())
