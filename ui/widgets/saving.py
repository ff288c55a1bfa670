"""Whether what was typed is on the disk: saved with its time, being saved, or not saved and why."""

from datetime import time
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessment.domain.wording import N_
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import IconView, space_out
from ui.widgets.labels import Label, TextTone

State = Literal["none", "saved", "saving", "unsaved"]

_LOOK: dict[State, tuple[str, str, TextTone]] = {
    "none": ("", "text.muted", "muted"),
    "saved": ("check", "ok", "muted"),
    "saving": ("clock", "text.muted", "muted"),
    "unsaved": ("alert-triangle", "warn", "warn"),
}


class SaveIndicator(QWidget):
    """Says "saved" only when told so after the commit; nothing is shown before the first word."""

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._speech = speech
        self._state: State = "none"
        self._at: time | None = None
        self._pending = 0
        layout = QHBoxLayout(self)
        space_out(layout, themes, 6)
        self._icon = IconView(themes, "", "ok")
        self._label = Label(themes, "", "label")
        layout.addWidget(self._icon)
        layout.addWidget(self._label, 0, Qt.AlignmentFlag.AlignVCenter)
        speech.changed.connect(self.retranslate)

    @property
    def state(self) -> State:
        """What is shown now."""
        return self._state

    def set_saved(self, at: time) -> None:
        """Show that everything up to this local time is committed."""
        self._state, self._at = "saved", at
        self.retranslate()

    def set_saving(self) -> None:
        """Show that something is on its way to the disk."""
        self._state = "saving"
        self.retranslate()

    def set_unsaved(self, pending: int) -> None:
        """Show that so many changes could not be saved yet."""
        self._state, self._pending = "unsaved", pending
        self.retranslate()

    def retranslate(self) -> None:
        """Say the state in the current language."""
        icon, role, tone = _LOOK[self._state]
        self._icon.set_icon(icon, role)
        self._label.set_tone(tone)
        self._label.setText(self._sentence())
        self.setAccessibleName(self._label.text())

    def _sentence(self) -> str:
        if self._state == "saved" and self._at is not None:
            return self._speech.say(N_("Saved at {time}"), time=f"{self._at:%H:%M:%S}")
        if self._state == "saving":
            return self._speech.say(N_("Saving…"))
        if self._state == "unsaved":
            return self._speech.say(N_("Not saved yet: {count}"), count=self._pending)
        return ""
