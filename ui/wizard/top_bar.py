"""The bar above an open assessment: whose it is, what state it is in, and whether everything is saved."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from assessment.domain.wording import N_, Sentence
from assessment.work.interview import Interview
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import IconView, line, row
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.saving import SaveIndicator

_ROOMY, _SOME = 1240, 960
"""Widths in px at 100 % from which everything is shown, and from which most is."""

TURNED_SHOWN_MS = 5000
"""How long it is said what was just undone or done again."""


class TopBar(QFrame):
    """`wanted` carries "list", "present", "help", "settings" or "state"."""

    wanted = Signal(str)

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._speech = speech
        self._interview: Interview | None = None
        self.setProperty("area", "top")
        self.back = Button(themes, role="ghost", icon="chevron-left")
        self.firm = ElidedLabel(themes, "", "subtitle")
        self.facts = Chip(themes)
        self.state = Chip(themes, pressable=True)
        for chip in (self.facts, self.state):
            # A long firm's name gives way first.
            chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.saved = SaveIndicator(themes, speech)
        self.turned = Chip(themes, "", "info", "undo")
        self.turned.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.turned.hide()
        self._turned: Sentence | None = None
        self.turned_over = QTimer(self, singleShot=True, interval=TURNED_SHOWN_MS)
        self.turned_over.timeout.connect(self.stop_telling)
        self._offline_icon = IconView(themes, "wifi-off", "text.muted", 14)
        self._offline = Label(themes, "", "label")
        self._zoom = Chip(themes, icon="type")
        self.settings = Button(themes, role="ghost", icon="settings", size="small")
        self.present = Button(themes, icon="maximize", keys="F11", size="small")
        self.help = Button(themes, icon="help-circle", keys="F1", size="small")
        self._column = line(upright=True)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._measure()

    def _lay_out(self) -> None:
        layout = row(self._themes, 8, (8, 0, 12, 0))
        self.setLayout(layout)
        for left in (self.back, line(upright=True), self.firm, self.facts, self.state):
            layout.addWidget(left)
        layout.addStretch(1)
        for right in (self.turned, self.saved, self._column, self._offline_icon, self._offline, self._zoom):
            layout.addWidget(right)
        for button in (self.settings, self.present, self.help):
            layout.addWidget(button)

    def _connect(self) -> None:
        pairs = (
            (self.back, "list"),
            (self.state, "state"),
            (self.settings, "settings"),
            (self.present, "present"),
            (self.help, "help"),
        )
        for button, what in pairs:
            button.clicked.connect(lambda _=False, what=what: self.wanted.emit(what))
        self._themes.changed.connect(self._measure)
        self._speech.changed.connect(self.retranslate)

    def show_interview(self, interview: Interview) -> None:
        """Say whose assessment it is; call it again when that may have changed."""
        self._interview = interview
        self.retranslate()

    def tell_turned(self, what: Sentence | None, again: bool = False) -> None:
        """Say for a while what was undone, or done again; `None` when there was nothing."""
        if what is None:
            self._turned = Sentence(N_("Nothing to do again")) if again else Sentence(N_("Nothing to undo"))
        elif again:
            self._turned = Sentence.of(N_("Done again: {what}"), what=what)
        else:
            self._turned = Sentence.of(N_("Undone: {what}"), what=what)
        self.turned.set_chip(self._speech.say(self._turned), icon="redo" if again else "undo")
        self.turned.show()
        self.turned_over.start()
        self._measure()

    def stop_telling(self) -> None:
        """Say no more what was undone."""
        self.turned_over.stop()
        self.turned.hide()
        self._measure()

    def retranslate(self) -> None:
        """Say it again."""
        say = self._speech.say
        self._words = {
            self.back: say(N_("List")),
            self.present: say(N_("Present")),
            self.help: say(N_("Help")),
            self.settings: say(N_("Settings")),
        }
        for button, word in self._words.items():
            button.setAccessibleName(word)
        self._offline.setText(say(N_("Offline")))
        self._offline_icon.setToolTip(say(N_("Offline, data on this machine")))
        if self._turned is not None:
            self.turned.set_chip(say(self._turned))
        self._say_interview()
        self._measure()

    def _say_interview(self) -> None:
        if self._interview is None:
            return
        say, assessment = self._speech.say, self._interview.assessment
        self.firm.setText(assessment.profile.enterprise.name or say(N_("(firm without a name)")))
        texts = self._interview.questionnaire.speaks(self._speech.language)
        self.facts.set_chip(f"{texts.get('short') or texts.get('name')} · {say(round_words(self._interview))}")
        if assessment.closed:
            self.state.set_chip(say(N_("Closed")), "ok", "lock")
        elif self._interview.read_only:
            self.state.set_chip(say(N_("Read only")), "warn", "eye")
        else:
            self.state.set_chip(say(N_("In progress")), "info", "circle-half")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up words where there is no room for them."""
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        theme = self._themes.theme
        self.setMinimumHeight(theme.size("topbar"))
        is_roomy = self.width() >= theme.px(_ROOMY)
        has_some = self.width() >= theme.px(_SOME)
        # What was just undone takes, for its few seconds, the place of what one knows anyway.
        is_telling = not self.turned.isHidden()
        for part in (self._offline, self._offline_icon, self._column):
            part.setVisible(is_roomy and not is_telling)
        self.facts.setVisible(has_some and not is_telling)
        self.saved.setVisible(is_roomy or not is_telling)
        percent = f"{theme.zoom * 100:.0f}\u00a0%"
        self._zoom.set_chip(percent)
        self._zoom.setAccessibleName(self._speech.say(N_("Text size {percent}"), percent=percent))
        self._zoom.setVisible(theme.zoom > 1.0 and not is_roomy and not is_telling)
        for button, word in self._words.items():
            with_word = (is_roomy and button is not self.settings) or (button is self.back and has_some)
            button.setText(word if with_word else "")
            button.setToolTip("" if with_word else word)
        self.present.set_keys("F11" if is_roomy else "")
        self.help.set_keys("F1" if is_roomy else "")


def round_words(interview: Interview) -> Sentence:
    """Say round and year: "Round 1/2026"; without a date of the visit, the round alone."""
    assessment = interview.assessment
    day = assessment.profile.visit.date or assessment.created
    if day is None:
        return Sentence.of(N_("Round {round}"), round=assessment.round)
    return Sentence.of(N_("Round {round}/{year}"), round=assessment.round, year=str(day.year))
