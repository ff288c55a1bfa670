"""The card that leads back to where one was: firm, page, and how much is left."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from assessment.domain.wording import N_
from ui.home.listing import Row
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import Card, IconView, column, row
from ui.widgets.button import Button
from ui.widgets.labels import ElidedLabel


class ResumeCard(Card):
    """Hidden until there is something to go on with; `resumed` carries the key."""

    resumed = Signal(str)

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, parent: QWidget | None = None) -> None:
        super().__init__(themes, accent="info", margin=12, parent=parent)
        self._speech = speech
        self._row: Row | None = None
        self._stop = ""
        self._now = datetime.min
        self._when = ElidedLabel(themes, "", "caption")
        self._firm = ElidedLabel(themes, "", "subtitle")
        self._is_narrow = False
        self._where = ElidedLabel(themes, "", "muted")
        self.button = Button(themes, role="primary", trailing="chevron-right")
        across, words, names = row(themes, 16), column(themes, 0), row(themes, 8)
        names.addWidget(self._firm)
        names.addWidget(self._where)
        names.addStretch(1)
        words.addWidget(self._when)
        words.addLayout(names)
        across.addWidget(IconView(themes, "clock", "accent", 20), 0, Qt.AlignmentFlag.AlignVCenter)
        across.addLayout(words, 1)
        across.addWidget(self.button)
        self.body.addLayout(across)
        self.button.clicked.connect(self._resume)
        speech.changed.connect(self.retranslate)
        self.hide()

    def show_row(self, row_: Row | None, stop: str, now: datetime) -> None:
        """Offer an assessment and name the stop it was left at; `None` hides the card."""
        self._row, self._stop, self._now = row_, stop, now
        self.retranslate()
        self.setVisible(row_ is not None)

    def retranslate(self) -> None:
        """Say it again."""
        if self._row is None:
            return
        say = self._speech.say
        self.button.setText(say(N_("Continue")))
        self._firm.setText(self._row.summary.firm or say(N_("(firm without a name)")))
        parts = [self._stop] if self._stop else []
        if self._row.progress and self._row.progress[1] > self._row.progress[0]:
            left = self._row.progress[1] - self._row.progress[0]
            parts.append(say(N_("left: {count}"), count=left))
        when = self._said_when(self._row.summary.changed)
        self._when.setText(" · ".join((when, *parts)) if self._is_narrow else when)
        self._where.setText("" if self._is_narrow else "".join(f"· {part} " for part in parts).strip())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say where one was on the line above where the firm's name needs its own."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < self._themes.theme.px(760)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self.retranslate()

    def _said_when(self, at: datetime) -> str:
        if at.date() == self._now.date():
            return self._speech.say(N_("In progress, at {time} today"), time=at.strftime("%H:%M"))
        return self._speech.say(N_("In progress, on {day}"), day=at.strftime("%d/%m/%Y"))

    def _resume(self) -> None:
        if self._row is not None:
            self.resumed.emit(self._row.summary.key)
