"""The bar below a page: back, what the keys do, look again later, on."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from assessment.domain.wording import N_
from assessment.work.interview import Interview
from assessment.work.route import Place, after, before
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import row
from ui.widgets.button import Button
from ui.widgets.keycap import KeyHint
from ui.wizard.stop_words import stop_name

Hints = Sequence[tuple[tuple[str, ...], str]]


class Footer(QFrame):
    """`wanted` carries "back" or "on"; `marked` whether the page is to be looked at again."""

    wanted = Signal(str)
    marked = Signal(bool)

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._speech = speech
        self._interview: Interview | None = None
        self._place = Place("firm")
        self._hints: list[KeyHint] = []
        self.setProperty("area", "footer")
        self.back = Button(themes, icon="chevron-left")
        self.again = Button(themes, role="ghost", icon="flag")
        self.again.setCheckable(True)
        self.on = Button(themes, role="primary", trailing="chevron-right", size="large")
        self._held = row(themes, 20, (12, 0, 0, 0))
        layout = row(themes, 8, (12, 0, 12, 0))
        self.setLayout(layout)
        layout.addWidget(self.back)
        layout.addLayout(self._held)
        layout.addStretch(1)
        layout.addWidget(self.again)
        layout.addWidget(self.on)
        self.back.clicked.connect(lambda: self.wanted.emit("back"))
        self.on.clicked.connect(lambda: self.wanted.emit("on"))
        self.again.clicked.connect(self.marked)
        themes.changed.connect(self._measure)
        speech.changed.connect(self.retranslate)
        self.setMinimumHeight(themes.theme.size("footer"))

    def show_place(self, interview: Interview, place: Place) -> None:
        """Say where back and on lead from a place."""
        self._interview, self._place = interview, place
        self.retranslate()

    def show_hints(self, hints: Hints) -> None:
        """Put other key hints; those there is no room for are hidden, the last first."""
        for old in self._hints:
            self._held.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._hints = [KeyHint(self._themes, keys, words) for keys, words in hints]
        for hint in self._hints:
            self._held.addWidget(hint)
        self._measure()

    def refresh(self) -> None:
        """Show whether the page is marked."""
        if self._interview is not None:
            self.again.setChecked(self._place.page in self._interview.assessment.marked)

    def retranslate(self) -> None:
        """Say it again."""
        if self._interview is None:
            return
        say, questionnaire = self._speech.say, self._interview.questionnaire
        self.again.setText(say(N_("Look again later")))
        self.again.setVisible(self._place.step == "page")
        self.again.setEnabled(not self._interview.read_only)
        previous, following = before(self._place, questionnaire), after(self._place, questionnaire)
        if previous is None:
            self.back.setText(say(N_("List")))
        elif previous.step == "page":
            self.back.setText(previous.page if questionnaire.dimensions else say(N_("Back")))
        else:
            self.back.setText(stop_name(questionnaire, previous, self._speech))
        self.back.setToolTip(stop_name(questionnaire, previous, self._speech) if previous else "")
        self.on.setVisible(following is not None)
        self._following = following
        self.refresh()
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for."""
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        self.setMinimumHeight(self._themes.theme.size("footer"))
        if self._interview is None:
            return
        room = self.width() - self._themes.theme.px(60) - self.back.sizeHint().width()
        room -= self.again.sizeHint().width() if self._place.step == "page" else 0
        room -= self._name_on(room)
        for hint in self._hints:
            room -= hint.sizeHint().width() + self._themes.theme.px(20)
            hint.setVisible(room > 0)

    def _name_on(self, room: int) -> int:
        """Name where it goes on, in short where there is little room; gives the width that takes."""
        assert self._interview is not None
        if self._following is None:
            return 0
        questionnaire, is_roomy = self._interview.questionnaire, self.width() >= self._themes.theme.px(900)
        self.on.set_keys("Enter" if is_roomy else "")
        for name in (
            stop_name(questionnaire, self._following, self._speech),
            stop_name(questionnaire, self._following, self._speech, short=True),
        ):
            self.on.setText(self._speech.say(N_("Next: {stop}"), stop=name).replace("&", "&&"))
            if is_roomy and self.on.sizeHint().width() <= min(room, self._themes.theme.px(380)):
                return self.on.sizeHint().width()
        self.on.setToolTip(self.on.text())
        self.on.setText(self._speech.say(N_("Next")))
        return self.on.sizeHint().width()
