"""A tile that can be pressed: its number opens the way it came about."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import ThemeSwitch
from ui.widgets.painted import RING, paint_ring
from ui.widgets.tile import Tile


@dataclass(frozen=True, slots=True)
class TileWords:
    """What a tile says; an empty `icon` shows none."""

    caption: str
    figure: str
    small: str = ""
    icon: str = ""
    role: str = "ok"


class PressTile(QWidget):
    """A tile with a focus ring; a click, Enter or Space emits `pressed`."""

    pressed = Signal()

    def __init__(self, themes: ThemeSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.tile = Tile(themes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(RING, RING, RING, RING)
        layout.addWidget(self.tile)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_tile(
        self, caption: str, figure: str, small: str = "", icon: str = "", icon_role: str = "ok", tip: str = ""
    ) -> None:
        """Show a number; `tip` says that it opens its derivation."""
        self.tile.set_tile(caption, figure, small, icon, icon_role)
        self.setAccessibleName(self.tile.accessibleName())
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press by click."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press by key."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Repaint the ring with the style."""
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring while focused."""
        if self.hasFocus():
            paint_ring(QPainter(self), self._themes.theme, self.rect().adjusted(RING, RING, -RING, -RING), 6)
