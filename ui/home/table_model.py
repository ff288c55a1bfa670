"""The rows of the list as a Qt model: words for a screen reader and tooltips, the row itself for the painter."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from assessment.domain.wording import N_, Sentence
from ui.home.listing import COLUMNS, Column, Row, RowState, grouped_tax_code
from ui.text import SpeakerSwitch

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE: Final = Qt.ItemDataRole.UserRole
"""Role under which every cell gives its `Row`."""

STATE_WORDS: dict[RowState, str] = {
    "draft": N_("Draft"),
    "in_progress": N_("In progress"),
    "closed": N_("Closed"),
}

_TITLES: dict[Column, str] = {
    "firm": N_("Firm"),
    "questionnaire": N_("Questionnaire"),
    "state": N_("State"),
    "progress": N_("Progress"),
    "date": N_("Date"),
    "assessor": N_("Assessor"),
}


def firm_name(row: Row, speech: SpeakerSwitch) -> str:
    """Give the firm's name, or say that it has none yet."""
    return row.summary.firm or speech.say(N_("(firm without a name)"))


def second_line(row: Row, speech: SpeakerSwitch) -> str:
    """Give tax code, province, round, and that it is a sample, as far as they are known."""
    parts = [grouped_tax_code(row.summary.tax_code), row.province, speech.say(round_of(row))]
    if row.summary.sample:
        parts.append(speech.say(N_("sample")))
    return " · ".join(part for part in parts if part)


def round_of(row: Row) -> Sentence:
    """Say which round of the firm it is."""
    return Sentence.of(N_("Round {round}"), round=row.summary.round)


def day_of(row: Row) -> str:
    """Write the day of the visit as dd/mm/yyyy; a dash when it has none."""
    return row.summary.visited.strftime("%d/%m/%Y") if row.summary.visited else "–"


class TableModel(QAbstractTableModel):
    """Rows in the order they are shown; it neither filters nor sorts."""

    def __init__(self, speech: SpeakerSwitch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speech = speech
        self._rows: list[Row] = []
        self._mark = ("date", True)

    @property
    def rows(self) -> Sequence[Row]:
        """The rows, top to bottom."""
        return self._rows

    def show(self, rows: Sequence[Row], column: Column, descending: bool) -> None:
        """Put other rows; `column` and `descending` say by what they are ordered."""
        self.beginResetModel()
        self._rows = list(rows)
        self._mark = (column, descending)
        self.endResetModel()

    def replace(self, row: Row) -> None:
        """Put a row in the place of the one with the same key, if it is shown."""
        for index, old in enumerate(self._rows):
            if old.summary.key == row.summary.key:
                self._rows[index] = row
                self.dataChanged.emit(self.index(index, 0), self.index(index, len(COLUMNS) - 1))

    def position(self, key: str) -> int:
        """Give the place of an assessment, or -1."""
        return next((index for index, row in enumerate(self._rows) if row.summary.key == key), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Give the number of rows; cells have no children."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Give the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the row, the word of a cell, or the whole name as a tooltip."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        column = COLUMNS[index.column()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.ToolTipRole and column == "firm":
            return f"{firm_name(row, self._speech)}\n{second_line(row, self._speech)}"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._word(row, column)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name a column; the one that orders the list has an arrow."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = COLUMNS[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or column not in _TITLES:
            return None
        title = self._speech.say(_TITLES[column])
        if column != self._mark[0]:
            return title
        return f"{title} {'↓' if self._mark[1] else '↑'}"

    def retranslate(self) -> None:
        """Say header and cells again."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(COLUMNS) - 1))

    def _word(self, row: Row, column: Column) -> str:
        match column:
            case "firm":
                return f"{firm_name(row, self._speech)}, {second_line(row, self._speech)}"
            case "questionnaire":
                return row.questionnaire
            case "state":
                return self._speech.say(STATE_WORDS[row.state])
            case "progress":
                return f"{row.progress[0]}/{row.progress[1]}" if row.progress else "–"
            case "date":
                return day_of(row)
            case "assessor":
                return row.summary.assessor
            case "menu":
                return self._speech.say(N_("More"))
