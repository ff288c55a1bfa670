"""A combo box of a reference table that is searched while typing, without regard to accents."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from assessment.domain.enterprise import Coded
from assessment.library.reference import Entry, folded
from ui.theme import ThemeSwitch
from ui.widgets.fields import ComboBox

_CODED = Qt.ItemDataRole.UserRole
_SEARCH = Qt.ItemDataRole.UserRole + 1


class _Completer(QCompleter):
    """Offers the rows whose folded text holds what was typed, folded as well."""

    def splitPath(self, path: str) -> list[str]:
        """Give what is looked for."""
        return [folded(path.strip())]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Give what a chosen row puts into the field."""
        return str(index.data(Qt.ItemDataRole.DisplayRole))


class CodedChoice(ComboBox):
    """Chooses a code with its edition; `picked` tells of a person's choice, or `None` when it was emptied.

    A code that no table has any more is offered as one more row, with its edition, and kept. Text that names no
    row chooses nothing: `strange` gives it, for the field to say so.
    """

    picked = Signal(object)
    strange = Signal(str)

    def __init__(self, themes: ThemeSwitch, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self._entries: tuple[Entry, ...] = ()
        self._language = "vi"
        self._value: Coded | None = None
        completer = _Completer(self._model, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionRole(_SEARCH)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setMaxVisibleItems(10)
        self.setCompleter(completer)
        completer.activated.connect(self._completed)
        self.activated.connect(self._row_chosen)
        edit = self.lineEdit()
        assert edit is not None
        edit.editingFinished.connect(self.settle)
        self.setCurrentIndex(-1)

    def value(self) -> Coded | None:
        """Give the code chosen."""
        return self._value

    def set_entries(self, entries: Sequence[Entry], language: str) -> None:
        """Offer the rows of a table, named in a language; the choice stays."""
        self._entries, self._language = tuple(entries), language
        self.set_value(self._value)

    def set_value(self, value: Coded | None) -> None:
        """Show a code without a signal."""
        self._value = value
        with QSignalBlocker(self):
            self._fill()
            self.setCurrentIndex(self._row_of(value))
            self.setEditText("" if value is None else self.currentText())
        edit = self.lineEdit()
        if edit is not None:
            edit.setCursorPosition(0)

    def settle(self) -> None:
        """Take what stands in the field: a row, nothing, or a strange text."""
        text = self.currentText().strip()
        if text == self._text_of(self._value):
            self.strange.emit("")
            return
        if not text:
            self._take(None)
            return
        row = self._named(text)
        if row < 0:
            self.strange.emit(text)
        else:
            self._take(self._coded(row))

    def _fill(self) -> None:
        """List the table, and before it the chosen code when it is not of this table."""
        self._model.clear()
        known = {entry.coded for entry in self._entries}
        if self._value is not None and self._value not in known:
            self._model.appendRow(_item(f"{self._value.code} ({self._value.edition})", self._value, ""))
        for entry in self._entries:
            self._model.appendRow(_item(self._line(entry), entry.coded, entry.search))

    def _line(self, entry: Entry) -> str:
        return f"{entry.code} – {entry.name(self._language)}"

    def _coded(self, row: int) -> Coded | None:
        found = self._model.item(row).data(_CODED)
        return found if isinstance(found, Coded) else None

    def _row_of(self, value: Coded | None) -> int:
        rows = range(self._model.rowCount())
        return next((row for row in rows if value is not None and self._coded(row) == value), -1)

    def _text_of(self, value: Coded | None) -> str:
        row = self._row_of(value)
        return "" if row < 0 else self._model.item(row).text()

    def _named(self, text: str) -> int:
        """Find the one row a typed text means: its line, its code, or the only row that holds it; else -1."""
        wanted = folded(text)
        rows = range(self._model.rowCount())
        exact = [row for row in rows if folded(self._model.item(row).text()) == wanted]
        codes = [row for row in rows if (coded := self._coded(row)) is not None and coded.code == text]
        names = [row for row in rows if wanted in str(self._model.item(row).data(_SEARCH))]
        for found in (exact, codes, names):
            if len(found) == 1:
                return found[0]
        return -1

    def _completed(self, text: str) -> None:
        row = next((row for row in range(self._model.rowCount()) if self._model.item(row).text() == text), -1)
        if row >= 0:
            self._take(self._coded(row))

    def _row_chosen(self, row: int) -> None:
        if row >= 0:
            self._take(self._coded(row))

    def _take(self, value: Coded | None) -> None:
        changed = value != self._value
        self.set_value(value)
        self.strange.emit("")
        if changed:
            self.picked.emit(value)


def _item(text: str, coded: Coded, search: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setData(coded, _CODED)
    item.setData(search or folded(text), _SEARCH)
    item.setToolTip(text)
    return item
