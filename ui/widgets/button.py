"""Push buttons: five roles, three sizes, an icon before or after the word, a key cap, a painted focus ring."""

from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from ui.theme import ThemeSwitch
from ui.theme.sheet import set_state
from ui.widgets.keycap import cap_size, paint_cap
from ui.widgets.painted import RING, draw_icon, paint_ring, text_height, text_width

Role = Literal["primary", "secondary", "ghost", "link", "danger"]
Size = Literal["small", "normal", "large"]

_HEIGHT: dict[Size, int] = {"small": 28, "normal": 36, "large": 40}
_TEXT_ROLE: dict[Role, str] = {
    "primary": "on.accent",
    "secondary": "text",
    "ghost": "accent",
    "link": "accent",
    "danger": "error",
}


class Button(QPushButton):
    """A button with a word. `keys` ("F11", "Enter") is shown as a key cap and is no shortcut by itself.

    `trailing` is an icon after the word. The 4 px around the button are room for the focus ring.
    """

    def __init__(
        self,
        themes: ThemeSwitch,
        text: str = "",
        role: Role = "secondary",
        icon: str = "",
        trailing: str = "",
        keys: str = "",
        size: Size = "normal",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._themes = themes
        self._role: Role = role
        self._size: Size = size
        self._icon = icon
        self._trailing = trailing
        self._keys = keys
        self.setProperty("role", role)
        self.setProperty("size", size)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        themes.changed.connect(self._rethemed)

    def set_role(self, role: Role) -> None:
        """Change the role."""
        self._role = role
        set_state(self, "role", role)

    def set_icon(self, icon: str, trailing: str = "") -> None:
        """Change the icons before and after the word."""
        self._icon, self._trailing = icon, trailing
        self.updateGeometry()
        self.update()

    def set_keys(self, keys: str) -> None:
        """Change the key cap; an empty text takes it away."""
        self._keys = keys
        self.updateGeometry()
        self.update()

    def shown_font(self) -> QFont:
        """Give the font of the word."""
        if self._size == "small" or self._role == "link":
            return self._themes.theme.font("label", 600 if self._role == "link" else 500)
        return self._themes.theme.font("body", 600 if self._size == "large" and self._role == "primary" else 500)

    def box(self) -> QRect:
        """Give the painted box inside the room for the ring."""
        return self.rect().adjusted(RING, RING, -RING, -RING)

    def sizeHint(self) -> QSize:
        """The word, its icons and key cap, and the ring."""
        theme = self._themes.theme
        side = 0 if self._role == "link" else theme.px(10 if self._size == "small" else 14)
        height = max(theme.px(_HEIGHT[self._size]), text_height(self.shown_font()) + theme.px(6))
        return QSize(self._content_width() + 2 * side + 2 * RING, height + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """As the hint: a button's word never wraps and is never cut."""
        return self.sizeHint()

    def _word(self) -> str:
        """Give the word without the mnemonic mark."""
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _content_width(self) -> int:
        theme = self._themes.theme
        parts = [text_width(self.shown_font(), self._word())] if self.text() else []
        parts += [theme.size("icon") for icon in (self._icon, self._trailing) if icon]
        if self._keys:
            parts.append(cap_size(theme, self._keys).width())
        return sum(parts) + theme.px(8) * max(0, len(parts) - 1)

    def _rethemed(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the style sheet draw the box, then draw icon, word, key cap and ring."""
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        self._paint_content(painter)
        if self.hasFocus():
            paint_ring(painter, self._themes.theme, self.box())

    def _paint_content(self, painter: QPainter) -> None:
        theme = self._themes.theme
        role = _TEXT_ROLE[self._role] if self.isEnabled() else "text.disabled"
        if self.isEnabled() and self.isChecked() and self._role == "secondary":
            role = "accent"
        box = self.box()
        gap, icon = theme.px(8), theme.size("icon")
        left = box.left() + (box.width() - self._content_width()) // 2
        if self._icon:
            draw_icon(painter, theme, self._icon, role, QRect(left, box.top(), icon, box.height()))
            left += icon + gap
        if self.text():
            painter.setFont(self.shown_font())
            painter.setPen(theme.color(role))
            width = text_width(self.shown_font(), self._word())
            painter.drawText(
                QRect(left, box.top(), width + 2, box.height()), Qt.AlignmentFlag.AlignVCenter, self._word()
            )
            left += width + gap
        if self._trailing:
            draw_icon(painter, theme, self._trailing, role, QRect(left, box.top(), icon, box.height()))
            left += icon + gap
        if self._keys:
            size = cap_size(theme, self._keys)
            top = box.top() + (box.height() - size.height()) // 2
            paint_cap(painter, theme, QRect(left, top, size.width(), size.height()), self._keys, role, filled=False)

    def set_shortcut_keys(self, sequence: QKeySequence | str) -> None:
        """Set a shortcut and show it as the key cap."""
        wanted = QKeySequence(sequence)
        self.setShortcut(wanted)
        self.set_keys(wanted.toString(QKeySequence.SequenceFormat.NativeText))
