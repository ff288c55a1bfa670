"""The search field: looking glass, hint and the key that leads here."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme import ThemeSwitch
from ui.widgets.keycap import cap_size, paint_cap
from ui.widgets.painted import draw_icon


class SearchBox(QLineEdit):
    """A line to type words in. `keys` is shown as a key cap while the line is empty."""

    def __init__(self, themes: ThemeSwitch, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._keys = keys
        self.setMaxLength(200)
        self.setClearButtonEnabled(False)
        themes.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        self.setTextMargins(self._themes.theme.px(24), 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, the looking glass and the key cap."""
        super().paintEvent(event)
        painter = QPainter(self)
        theme = self._themes.theme
        side = theme.size("icon")
        draw_icon(painter, theme, "search", "text.muted", QRect(theme.px(11), 0, side, self.height()))
        if not self.text():
            size = cap_size(theme, self._keys)
            left = self.width() - size.width() - theme.px(10)
            top = (self.height() - size.height()) // 2
            paint_cap(painter, theme, QRect(left, top, size.width(), size.height()), self._keys, "text.muted")
