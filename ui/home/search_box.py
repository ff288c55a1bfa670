"""The search field: looking glass, hint and the key that leads here."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme import ThemeSwitch
from ui.widgets.keycap import cap_size, paint_cap
from ui.widgets.painted import draw_icon, text_width


class SearchBox(QLineEdit):
    """A line to type words in. `keys` is shown as a key cap while the line is empty and the hint leaves room for it."""

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

    @property
    def shows_keys(self) -> bool:
        """Whether the key cap is shown: never over what was typed, nor over the hint."""
        if self.text():
            return False
        theme = self._themes.theme
        hint = self.textMargins().left() + theme.px(16) + text_width(self.font(), self.placeholderText())
        return hint <= self._cap().left()

    def _cap(self) -> QRect:
        """Give where the key cap lies: at the right end, half way down."""
        theme = self._themes.theme
        size = cap_size(theme, self._keys)
        left = self.width() - size.width() - theme.px(10)
        return QRect(left, (self.height() - size.height()) // 2, size.width(), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, the looking glass and the key cap."""
        super().paintEvent(event)
        painter = QPainter(self)
        theme = self._themes.theme
        side = theme.size("icon")
        draw_icon(painter, theme, "search", "text.muted", QRect(theme.px(11), 0, side, self.height()))
        if self.shows_keys:
            paint_cap(painter, theme, self._cap(), self._keys, "text.muted")
