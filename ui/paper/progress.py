"""A row that tells how far the report is, after half a second, with a button to stop."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from assessment.domain.wording import N_
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import space_out
from ui.widgets.button import Button
from ui.widgets.labels import Label

PATIENCE = 500
"""Milliseconds during which nothing is shown: what is quick needs no bar."""


class ProgressRow(QWidget):
    """`begin`, then `show_progress` as often as there is news, then `finish`."""

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._speech = speech
        self._count = (0, 0)
        layout = QHBoxLayout(self)
        space_out(layout, themes, 12)
        self._words = Label(themes, "", "caption")
        self._bar = QProgressBar(textVisible=False)
        self.stop = Button(themes, role="ghost", size="small", icon="x")
        layout.addWidget(self._words)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self.stop)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self.show)
        self.hide()

    def begin(self) -> None:
        """Wait, then show that something is under way."""
        self._count = (0, 0)
        self._bar.setRange(0, 0)
        self._say()
        self._patience.start()

    def show_progress(self, done: int, of: int) -> None:
        """Show how many pages are done."""
        self._count = (done, of)
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        self._say()

    def finish(self) -> None:
        """Take the row away."""
        self._patience.stop()
        self.hide()

    def retranslate(self) -> None:
        """Say the words again."""
        self.stop.setText(self._speech.say(N_("Stop")))
        self._say()

    def _say(self) -> None:
        done, of = self._count
        words = N_("Page {done} of {of}") if of else N_("Making the report…")
        self._words.setText(self._speech.say(words, done=done, of=of))
