"""Why an attribute does not apply: asked inline, right where "not applicable" was chosen."""

from unicodedata import normalize

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessment.domain.wording import N_
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.theme.sheet import set_state
from ui.widgets.boxes import row, space_out
from ui.widgets.button import Button
from ui.widgets.fields import Ringed
from ui.widgets.labels import Label, WrapLabel
from ui.wizard.dimension.fields import LineField


class ReasonLine(QWidget):
    """A line for the reason and what the questionnaire says about it.

    `given(text)` with a reason that is not blank; `dropped` when it was left without one: the answer then stays
    what it was. `left` when Enter was pressed on a good reason.
    """

    given = Signal(str)
    dropped = Signal()
    left = Signal()

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._speech = speech
        self._suggestion = ""
        self._pending = False
        layout = QVBoxLayout(self)
        space_out(layout, themes, 0)
        self._label = Label(themes, "", "label", "text")
        self.field = LineField()
        self.field.setMaxLength(2000)
        self._use = Button(themes, "", "link")
        self._hint = WrapLabel(themes, "", "caption")
        across = row(themes, 4)
        across.addWidget(self._label)
        across.addWidget(Ringed(themes, self.field), 1)
        layout.addLayout(across)
        below = row(themes, 8, (0, 0, 4, 2))
        below.addWidget(self._hint, 1)
        below.addWidget(self._use)
        layout.addLayout(below)
        self._use.clicked.connect(self._take_suggestion)
        self.field.settled.connect(self._settled)
        self.field.left.connect(self._entered)
        self.field.dropped.connect(self.dropped)
        self.field.unfocused.connect(self._abandoned)
        self.field.lowered.connect(self._take_suggestion)
        self._use.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.retranslate()

    def show_reason(self, reason: str, suggestion: str, pending: bool, may_write: bool) -> None:
        """Show a kept reason, or ask for one (`pending`); `suggestion` is the questionnaire's own word on it."""
        self._suggestion, self._pending = suggestion, pending
        self.field.show_text(reason)
        if pending and not self.field.hasFocus():
            self.field.clear()
        self.field.setReadOnly(not may_write)
        self._use.setVisible(bool(suggestion) and may_write and not reason)
        self._warn(False)

    def ask(self) -> None:
        """Put the keyboard into the line."""
        self.field.setFocus()
        self.field.selectAll()

    @property
    def hint(self) -> str:
        """What is said below the line."""
        return self._hint.text()

    def retranslate(self) -> None:
        """Say every text again."""
        say = self._speech.say
        self._label.setText(say(N_("Why not applicable?")))
        self.field.setAccessibleName(say(N_("Why not applicable?")))
        self._use.setText(say(N_("Use this reason (↓)")))
        self._warn(False)

    def _warn(self, missing: bool) -> None:
        """Say the hint, or that a reason is missing."""
        if missing:
            words = self._speech.say(N_("Write the reason first; until then the answer stays as it was."))
        elif self._suggestion:
            words = self._speech.say(N_("The questionnaire allows it: {when}"), when=self._suggestion)
        else:
            words = self._speech.say(N_("By the questionnaire this always applies; say clearly why not here."))
        self._hint.setText(words)
        self._hint.set_tone("error" if missing else "muted")
        set_state(self.field, "state", "error" if missing else "")

    def _take_suggestion(self) -> None:
        if not self._suggestion or self.field.text().strip() or self.field.isReadOnly():
            return
        self.field.setText(self._suggestion)
        self.given.emit(normalize("NFC", self._suggestion))
        self.left.emit()

    def _settled(self, text: str) -> None:
        if text.strip():
            self.given.emit(text.strip())
        elif not self._pending:
            self._warn(True)

    def _entered(self) -> None:
        if self.field.text().strip():
            self.left.emit()
        else:
            self._warn(True)

    def _abandoned(self) -> None:
        """Drop a question for a reason that was left unanswered."""
        if self._pending and not self.field.text().strip():
            self.dropped.emit()
