"""A notice: icon, title, sentence and what to do about it, in a tone; and the empty state of a list."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import ThemeSwitch, Tone, tone_roles
from ui.widgets.boxes import Card, IconView, column, row, space_out
from ui.widgets.button import Button, Role
from ui.widgets.labels import TextTone, WrapLabel

_TITLE_TONE: dict[Tone, TextTone] = {
    "ok": "ok", "warn": "warn", "error": "error", "info": "accent", "neutral": "text"
}  # fmt: skip


class Notice(Card):
    """A card that tells something. Actions are small buttons below the text, or beside it with `beside_text`."""

    def __init__(
        self,
        themes: ThemeSwitch,
        tone: Tone = "info",
        title: str = "",
        text: str = "",
        icon: str = "",
        beside_text: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, tone=tone, margin=10, parent=parent)
        across = row(themes, 10)
        self._mark = IconView(themes, icon or tone_roles(tone).icon, tone_roles(tone).text, 18)
        across.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        words = column(themes, 2)
        self._heading = WrapLabel(themes, title, "strong", _TITLE_TONE[tone])
        self._text = WrapLabel(themes, text, "caption", "text")
        words.addWidget(self._heading)
        words.addWidget(self._text)
        self._actions = row(themes, 4)
        if not beside_text:
            words.addLayout(self._actions)
            self._actions.setAlignment(Qt.AlignmentFlag.AlignLeft)
        across.addLayout(words, 1)
        if beside_text:
            across.addLayout(self._actions)
        self.body.addLayout(across)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.set_notice(tone, title, text, icon)

    def set_notice(self, tone: Tone, title: str, text: str = "", icon: str = "") -> None:
        """Say something else; without an icon name the tone's own is shown."""
        roles = tone_roles(tone)
        self.set_tone(tone)
        self._mark.set_icon(icon or roles.icon, roles.text)
        self._heading.setText(title)
        self._heading.set_tone(_TITLE_TONE[tone])
        self._heading.setVisible(bool(title))
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(title or text)
        self.setAccessibleDescription(text)

    def add_action(self, text: str, role: Role = "secondary", icon: str = "") -> Button:
        """Add a small button and give it back, to be connected."""
        button = Button(self._themes, text, role, icon, size="small")
        self._actions.addWidget(button)
        return button


class EmptyState(QWidget):
    """Nothing here yet: an icon, one sentence, what to do. Actions stand in a row below."""

    def __init__(
        self, themes: ThemeSwitch, icon: str, title: str = "", text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        layout = QVBoxLayout(self)
        space_out(layout, themes, 8, (24, 24, 24, 24))
        layout.addStretch(1)
        layout.addWidget(IconView(themes, icon, "accent", 40), 0, Qt.AlignmentFlag.AlignHCenter)
        self._title = WrapLabel(themes, title, "subtitle")
        self._text = WrapLabel(themes, text, "caption")
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        self._actions = row(themes, 8)
        self._actions.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(self._actions)
        layout.addStretch(1)
        self.set_text(title, text)

    def set_text(self, title: str, text: str = "") -> None:
        """Change title and sentence."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def add_action(self, text: str, role: Role = "secondary", icon: str = "") -> Button:
        """Add a button and give it back, to be connected."""
        button = Button(self._themes, text, role, icon)
        self._actions.addWidget(button)
        return button
