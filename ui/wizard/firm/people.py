"""A list of people, one line each: added, changed, taken off."""

from unicodedata import normalize

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from assessment.domain.wording import N_
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import row, space_out
from ui.widgets.button import Button
from ui.widgets.fields import Ringed
from ui.widgets.labels import Label
from ui.widgets.painted import RING
from ui.wizard.firm.rows import LONGEST

MOST = 200
"""Most people an assessment file may hold in one list."""


class PeopleList(QWidget):
    """Lines with a name each; empty lines count for nothing. `first_role` is said of the first line ("leads")."""

    typed = Signal()
    settled = Signal()

    def __init__(
        self,
        themes: ThemeSwitch,
        speech: SpeakerSwitch,
        label: str,
        add: str,
        first_role: str = "",
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """All texts are English templates marked with `N_`."""
        super().__init__(parent)
        self._themes, self._speech = themes, speech
        self._words = (label, add, first_role, placeholder)
        layout = QVBoxLayout(self)
        space_out(layout, themes, 0)
        top = row(themes, 8, (RING, 0, 0, 0))
        self._label = Label(themes, "", "label", "text")
        self.add = Button(themes, icon="plus", size="small")
        top.addWidget(self._label)
        top.addStretch(1)
        top.addWidget(self.add)
        layout.addLayout(top)
        self._lines = QVBoxLayout()
        space_out(self._lines, themes, 0)
        layout.addLayout(self._lines)
        self._rows: list[_Person] = []
        self._read_only = False
        self.add.clicked.connect(self._add_line)
        self.retranslate()

    def value(self) -> tuple[str, ...]:
        """Give the names, without empty lines."""
        return tuple(text for line in self._rows if (text := line.text()))

    def lines(self) -> tuple[QLineEdit, ...]:
        """Give the editors, top to bottom."""
        return tuple(line.edit for line in self._rows)

    def removers(self) -> tuple[Button, ...]:
        """Give the buttons that take a line off, top to bottom."""
        return tuple(line.remove for line in self._rows)

    def show_value(self, names: tuple[str, ...]) -> None:
        """Show names unless the lines already say them; at least one line is there to write on."""
        if self._rows and self.value() == names:
            return
        for line in self._rows:
            self._lines.removeWidget(line)
            line.deleteLater()
        self._rows = []
        for name in names or ("",):
            self._append(name)
        self._say_lines()

    def set_read_only(self, on: bool) -> None:
        """Let the list be read only."""
        self._read_only = on
        self.add.setVisible(not on)
        for line in self._rows:
            line.set_read_only(on)

    def retranslate(self) -> None:
        """Say every text in the present language."""
        label, add, _, _ = self._words
        self._label.setText(self._speech.say(label))
        self.add.setText(self._speech.say(add))
        self._say_lines()

    def _say_lines(self) -> None:
        label, _, first_role, placeholder = (self._speech.say(word) if word else "" for word in self._words)
        for number, line in enumerate(self._rows, start=1):
            line.say(self._speech, f"{label} {number}", first_role if number == 1 else "", placeholder)
        self.add.setEnabled(len(self._rows) < MOST)

    def _append(self, name: str) -> "_Person":
        line = _Person(self._themes, name)
        line.edit.textEdited.connect(self.typed)
        line.edit.editingFinished.connect(self.settled)
        line.remove.clicked.connect(lambda: self._remove(line))
        line.set_read_only(self._read_only)
        self._rows.append(line)
        self._lines.addWidget(line)
        return line

    def _add_line(self) -> None:
        line = self._append("")
        self._say_lines()
        line.edit.setFocus()

    def _remove(self, line: "_Person") -> None:
        self._rows.remove(line)
        self._lines.removeWidget(line)
        line.deleteLater()
        if not self._rows:
            self._append("")
        self._say_lines()
        self._rows[-1].edit.setFocus()
        self.settled.emit()


class _Person(QWidget):
    """One line: a name, what it is, and a button to take it off."""

    def __init__(self, themes: ThemeSwitch, name: str) -> None:
        super().__init__()
        across = row(themes, 4)
        self.setLayout(across)
        self.edit = QLineEdit(name)
        self.edit.setMaxLength(LONGEST)
        self.edit.setCursorPosition(0)
        self._role = Label(themes, "", "caption", "accent")
        self.remove = Button(themes, role="ghost", icon="x", size="small")
        across.addWidget(Ringed(themes, self.edit), 1)
        across.addWidget(self._role)
        across.addWidget(self.remove)

    def text(self) -> str:
        """Give the name: composed (NFC), on one line."""
        return " ".join(normalize("NFC", self.edit.text()).split())

    def set_read_only(self, on: bool) -> None:
        """Let the name be read only."""
        self.edit.setReadOnly(on)
        self.remove.setVisible(not on)

    def say(self, speech: SpeakerSwitch, name: str, role: str, placeholder: str) -> None:
        """Say what the line is, for eyes and for a screen reader."""
        self.edit.setAccessibleName(f"{name} ({role})" if role else name)
        self.edit.setPlaceholderText(placeholder)
        self._role.setText(role)
        self._role.setVisible(bool(role))
        self.remove.setToolTip(speech.say(N_("Take this line off")))
        self.remove.setAccessibleName(speech.say(N_("Take this line off")))
