"""One line of a side bar: icon and word, or the icon alone where there is no room."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import ThemeSwitch
from ui.widgets.painted import draw_icon, text_height


class NavItem(QAbstractButton):
    """A place to go. The current one is tinted and has a bar; compact, the word becomes the tooltip."""

    def __init__(self, themes: ThemeSwitch, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._icon = icon
        self._current = False
        self._compact = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.updateGeometry)

    def set_word(self, word: str) -> None:
        """Say where it leads."""
        self.setText(word)
        self.setAccessibleName(word)
        self.setToolTip(word if self._compact else "")
        self.updateGeometry()
        self.update()

    def set_current(self, on: bool) -> None:
        """Mark as the place one is at."""
        self._current = on
        self.update()

    def set_compact(self, on: bool) -> None:
        """Show the icon alone."""
        self._compact = on
        self.set_word(self.text())

    def sizeHint(self) -> QSize:
        """A row of 40 px."""
        theme = self._themes.theme
        height = max(theme.px(40), text_height(theme.font("body")) + theme.px(8))
        return QSize(theme.px(56 if self._compact else 160), height)

    def minimumSizeHint(self) -> QSize:
        """As the hint, the word may be cut."""
        return QSize(self._themes.theme.px(48), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, bar, icon and word."""
        painter = QPainter(self)
        theme = self._themes.theme
        if self._current or self.isDown():
            painter.fillRect(self.rect(), theme.color("accent.soft"))
        elif self.underMouse():
            painter.fillRect(self.rect(), theme.color("surface.alt"))
        if self._current:
            painter.fillRect(QRect(0, 0, theme.px(4), self.height()), theme.color("accent"))
        role = "accent" if self._current else "text.muted" if self.isEnabled() else "text.disabled"
        side = theme.px(18)
        left = (self.width() - side) // 2 if self._compact else theme.px(16)
        draw_icon(painter, theme, self._icon, role, QRect(left, 0, side, self.height()))
        if not self._compact:
            painter.setFont(theme.font("body", 600 if self._current else 400))
            painter.setPen(theme.color(role))
            room = QRect(left + side + theme.px(12), 0, self.width() - left - side - theme.px(16), self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            painter.setPen(theme.color("focus"))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
            painter.drawRect(self.rect().adjusted(2, 2, -3, -3))
