"""The three answers of an attribute side by side; "unknown" has its own small button below (see `RowTools`)."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from assessment.domain.answers import State
from assessment.domain.wording import N_
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.answers import TriState
from ui.widgets.segmented import Segment


class AnswerPicker(TriState):
    """Met, not met, not applicable. Left and Right aim at one of them, Space then takes it; without aiming it cycles.

    `focused` tells that the keyboard came here, so that the row becomes the current one.
    """

    focused = Signal()

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, parent: QWidget | None = None) -> None:
        self._aimed = False
        super().__init__(themes, speech, parent)
        self.set_compact(False)

    def retranslate(self) -> None:
        """Say the three words in the current language."""
        say = self._speech.say
        self.set_segments(
            [
                Segment(State.MET, say(N_("Met")), "", "check", "ok"),
                Segment(State.NOT_MET, say(N_("Not met")), "", "x", "error"),
                Segment(State.NOT_APPLICABLE, say(N_("Not applicable")), "", "minus", "neutral"),
            ]
        )

    def show_state(self, state: State | None) -> None:
        """Show an answer; unknown is shown by its own button, so that nothing is chosen here."""
        key = None if state in (None, State.UNKNOWN) else str(state)
        self._aimed = False
        if key == self.key():
            return
        if key is None:
            self._cursor = 0
        self.set_chosen(key)

    def aimed_at(self) -> State | None:
        """Give the answer the arrows aim at, or `None` when they were not used."""
        return State(self.segments[self._cursor].key) if self._aimed else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Aim with the arrows; everything else is the page's."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not self._read_only:
            self._aimed = True
            super().keyPressEvent(event)
            return
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.focused.emit()

    def event(self, event: QEvent) -> bool:
        """Forget the aim when the keyboard goes elsewhere."""
        if event.type() == QEvent.Type.FocusOut:
            self._aimed = False
        return super().event(event)
