"""A message with buttons in our own words; what was chosen comes as a signal, because nothing here waits."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from assessment.domain.problems import Problem
from assessment.domain.wording import N_
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch, Tone, tone_roles
from ui.widgets.boxes import IconView, column, row, space_out
from ui.widgets.button import Button, Role
from ui.widgets.labels import WrapLabel


@dataclass(frozen=True, slots=True)
class Choice:
    """One button: its key, its word, how it looks."""

    key: str
    text: str
    role: Role = "secondary"


class Message(QDialog):
    """Title, sentence, details to copy, buttons. `chosen` carries the key; Esc and the cross choose the last one.

    Texts are shown as they are, never as markup. Open it with `open()`; it deletes itself.
    """

    chosen = Signal(str)

    def __init__(
        self,
        themes: ThemeSwitch,
        title: str,
        text: str,
        choices: Sequence[Choice],
        tone: Tone = "info",
        details: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._themes = themes
        self._last = choices[-1].key
        self._is_answered = False
        self.buttons: dict[str, Button] = {}
        layout = QVBoxLayout(self)
        space_out(layout, themes, 16, (20, 20, 20, 16))
        across, words = row(themes, 16), column(themes, 6)
        roles = tone_roles(tone)
        across.addWidget(IconView(themes, roles.icon, roles.text, 24), 0, Qt.AlignmentFlag.AlignTop)
        self.title = WrapLabel(themes, title, "subtitle")
        self.text = WrapLabel(themes, text)
        for label in (self.title, self.text):
            label.setMinimumWidth(themes.theme.px(420))
            words.addWidget(label)
        across.addLayout(words, 1)
        layout.addLayout(across)
        if details:
            layout.addWidget(self._details(details))
        layout.addLayout(self._row_of(choices))
        self.rejected.connect(lambda: self._answer(self._last))

    def _details(self, details: str) -> QPlainTextEdit:
        shown = QPlainTextEdit(details)
        shown.setReadOnly(True)
        shown.setMinimumHeight(self._themes.theme.px(140))
        return shown

    def _row_of(self, choices: Sequence[Choice]) -> QVBoxLayout:
        held, across = column(self._themes, 0), row(self._themes, 8)
        across.addStretch(1)
        for choice in choices:
            button = Button(self._themes, choice.text, choice.role)
            button.clicked.connect(lambda _=False, key=choice.key: self._answer(key))
            button.setDefault(choice.role == "primary")
            self.buttons[choice.key] = button
            across.addWidget(button)
        held.addLayout(across)
        return held

    def _answer(self, key: str) -> None:
        if self._is_answered:
            return
        self._is_answered = True
        self.chosen.emit(key)
        self.close()


def ask(
    themes: ThemeSwitch,
    parent: QWidget,
    title: str,
    text: str,
    choices: Sequence[Choice],
    then: Callable[[str], None],
    tone: Tone = "info",
) -> Message:
    """Open a question; `then` gets the key of the chosen button."""
    message = Message(themes, title, text, choices, tone, parent=parent)
    message.chosen.connect(then)
    message.open()
    return message


def tell_problems(
    themes: ThemeSwitch, speech: SpeakerSwitch, parent: QWidget, problems: Sequence[Problem], title: str = ""
) -> Message:
    """Open a message that says what is wrong and how to repair it, every problem of it."""
    lines = [f"{speech.say(problem.sentence)} {speech.say(problem.repair)}" for problem in problems]
    heading = title or speech.say(N_("This cannot be done"))
    details = "\n".join(lines) if len(lines) > 1 else ""
    text = lines[0] if len(lines) == 1 else speech.say(N_("Problems found: {count}"), count=len(lines))
    message = Message(
        themes, heading, text, [Choice("close", speech.say(N_("Close")), "primary")], "warn", details, parent
    )
    message.open()
    return message
