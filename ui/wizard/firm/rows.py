"""Rows whose editor is one line: text, an amount, a number of people, a date."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TypeVar
from unicodedata import normalize

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from assessment.domain.wording import Sentence
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.wizard.firm.amounts import Read, read_amount, read_count, read_date, shown_amount, shown_date
from ui.wizard.firm.field import CheckedRow

_T = TypeVar("_T")

LONGEST = 5_000
"""Most characters an assessment file may hold in one line."""


class LineRow(CheckedRow):
    """A line of text. `typed` while writing, `settled` when a person is done with it."""

    typed = Signal()
    settled = Signal()

    def __init__(
        self, themes: ThemeSwitch, speech: SpeakerSwitch, required: bool = False, parent: QWidget | None = None
    ) -> None:
        self.edit = QLineEdit()
        self.edit.setMaxLength(LONGEST)
        super().__init__(themes, speech, self.edit, required, parent)
        self.edit.textEdited.connect(self.typed)
        self.edit.editingFinished.connect(self.settled)

    def text(self) -> str:
        """Give what was typed: composed (NFC), without space around it, on one line."""
        return " ".join(normalize("NFC", self.edit.text()).split())

    def show_text(self, text: str) -> None:
        """Show a text unless the field already says it; what is being typed is not touched."""
        if self.text() != text:
            with QSignalBlocker(self.edit):
                self.edit.setText(text)
                self.edit.setCursorPosition(0)

    def set_read_only(self, on: bool) -> None:
        """Let it be read only."""
        self.edit.setReadOnly(on)


class UnitLine(QLineEdit):
    """A line with its unit at the right end, inside the frame."""

    def __init__(self, themes: ThemeSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._unit = QLabel(self)
        self._unit.setTextFormat(Qt.TextFormat.PlainText)
        self._unit.setProperty("type", "caption")
        self._unit.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        themes.changed.connect(self._place)

    def set_unit(self, unit: str) -> None:
        """Change the unit."""
        self._unit.setText(unit)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the unit at the end."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        self._unit.adjustSize()
        gap = self._themes.theme.px(8)
        self._unit.move(self.width() - self._unit.width() - gap, (self.height() - self._unit.height()) // 2)
        self.setTextMargins(0, 0, self._unit.width() + gap // 2 if self._unit.text() else 0, 0)


class ReadRow(CheckedRow):
    """A line that is read as a value. What cannot be read stays in the field with a sentence; the value stays too."""

    typed = Signal()
    settled = Signal()

    def __init__(
        self, themes: ThemeSwitch, speech: SpeakerSwitch, required: bool = False, parent: QWidget | None = None
    ) -> None:
        self.edit = UnitLine(themes)
        self.edit.setMaxLength(40)
        self._problem: Sentence | None = None
        super().__init__(themes, speech, self.edit, required, parent)
        self.edit.textEdited.connect(self.typed)
        self.edit.editingFinished.connect(self._done)

    def problem(self) -> Sentence | None:
        """Give what is wrong with the text now in the field."""
        return self._problem

    def set_read_only(self, on: bool) -> None:
        """Let it be read only."""
        self.edit.setReadOnly(on)

    def say_problem(self) -> None:
        """Show what is wrong, in the present language."""
        self.set_error(self._speech.say(self._problem) if self._problem else "")

    def _done(self) -> None:
        self.say_problem()
        self.settled.emit()

    def _value(self, kept: _T | None, read: Callable[[str], Read[_T]]) -> _T | None:
        """Read the field; when that fails the kept value stays."""
        found = read(self.edit.text())
        self._problem = found.problem
        return kept if found.problem is not None else found.value

    def _show(self, value: object, read: Callable[[str], Read[_T]], written: str, anew: bool) -> None:
        """Write a value, unless the field already says it or holds a text that is still to be mended."""
        found = read(self.edit.text())
        if not anew and (found.problem is not None or found.value == value):
            return
        self._problem = None
        with QSignalBlocker(self.edit):
            self.edit.setText(written)
        self.say_problem()


class AmountRow(ReadRow):
    """An amount in billion dong."""

    def value(self, kept: Decimal | None) -> Decimal | None:
        """Give the amount typed, or `kept` while the text cannot be read."""
        return self._value(kept, lambda text: read_amount(text, self._speech.language))

    def show_value(self, value: Decimal | None, anew: bool) -> None:
        """Show an amount; `anew` writes it again whatever stands there (another language, another firm)."""
        language = self._speech.language
        self._show(value, lambda text: read_amount(text, language), shown_amount(value, language), anew)


class CountRow(ReadRow):
    """A number of people."""

    def value(self, kept: int | None) -> int | None:
        """Give the number typed, or `kept` while the text cannot be read."""
        return self._value(kept, lambda text: read_count(text, self._speech.language))

    def show_value(self, value: int | None, anew: bool) -> None:
        """Show a number; see `AmountRow.show_value`."""
        language = self._speech.language
        self._show(value, lambda text: read_count(text, language), shown_amount(value, language), anew)


class DateRow(ReadRow):
    """A day, written day/month/year in every language."""

    def value(self, kept: date | None) -> date | None:
        """Give the day typed, or `kept` while the text cannot be read."""
        return self._value(kept, read_date)

    def show_value(self, value: date | None, anew: bool) -> None:
        """Show a day; see `AmountRow.show_value`."""
        self._show(value, read_date, shown_date(value), anew)
