"""The table of results as a model: what each cell says, how columns sort, and the target that can be changed."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from assessment.domain.wording import N_, Speaker
from assessment.report.outline.words import result, value
from assessment.scoring.derivation import Which
from ui.results.rows import ResultRow

Column = Literal["name", "claimed", "evidenced", "target", "bar", "gap", "evidence", "coverage"]
COLUMNS: tuple[Column, ...] = ("name", "claimed", "evidenced", "target", "bar", "gap", "evidence", "coverage")

HEADS: dict[Column, str] = {
    "name": N_("Dimension"),
    "claimed": N_("Claimed"),
    "evidenced": N_("Evidenced"),
    "target": N_("Target"),
    "bar": N_("0 → 5"),
    "gap": N_("Gap"),
    "evidence": N_("Evidence"),
    "coverage": N_("Coverage"),
}
TIPS: dict[Column, str] = {
    "claimed": N_("Band by every attribute said to be met; press a number to see how it came about"),
    "evidenced": N_("Band by attributes met with sufficient evidence; press a number to see how it came about"),
    "target": N_("The band the firm aims at; press to change it"),
    "gap": N_("Target minus evidenced band"),
    "evidence": N_("The evidence grade up to which the claimed band still holds"),
    "coverage": N_("Share of the attributes answered; 100 % as soon as the band is decided"),
}

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


def derives(column: Column) -> Which | None:
    """Say which derivation a column opens, or `None` when its cells are no derived numbers."""
    if column in ("evidenced", "gap", "evidence"):
        return "evidenced"
    return "claimed" if column in ("claimed", "coverage") else None


class ResultModel(QAbstractTableModel):
    """Rows in a chosen order. `set_target` is called when a person changes a target; it gives whether it was done."""

    def __init__(
        self, set_target: Callable[[str, Fraction | None], bool], speaker: Speaker, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._set_target = set_target
        self._speaker = speaker
        self._rows: tuple[ResultRow, ...] = ()
        self._by: tuple[int, Qt.SortOrder] = (0, Qt.SortOrder.AscendingOrder)
        self.read_only = False

    def show_rows(self, rows: Sequence[ResultRow], speaker: Speaker) -> None:
        """Show other rows, kept in the chosen order."""
        same = {row.id for row in rows} == {row.id for row in self._rows} and speaker is self._speaker
        self._speaker = speaker
        if same:
            found = {row.id: row for row in rows}
            self._rows = tuple(found[row.id] for row in self._rows)
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(COLUMNS) - 1))
            return
        self.beginResetModel()
        self._rows = self._sorted(tuple(rows))
        self.endResetModel()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def at(self, row: int) -> ResultRow:
        """Give the row at a place."""
        return self._rows[row]

    def place_of(self, id_: str) -> int:
        """Give the place of a dimension, or -1."""
        return next((place for place, row in enumerate(self._rows) if row.id == id_), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | int | None:
        """Say the head of a column and what it means."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = COLUMNS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._speaker.say(HEADS[column])
        if role == Qt.ItemDataRole.ToolTipRole and column in TIPS:
            return self._speaker.say(TIPS[column])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if column == "name" else Qt.AlignmentFlag.AlignHCenter
            return int(side | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Say a cell; its accessible text names dimension and column too."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.id} {row.name}, {self._speaker.say(HEADS[column])}: {self._text(row, column)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            if column == "name":
                return f"{row.id} · {row.name}"
            return self._speaker.say(TIPS[column]) if column in TIPS else None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Targets can be edited while the assessment is open."""
        flags = super().flags(index)
        if index.isValid() and COLUMNS[index.column()] == "target" and not self.read_only:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Set a target: a number of a band, or `None` to remove it."""
        if role != Qt.ItemDataRole.EditRole or COLUMNS[index.column()] != "target":
            return False
        return self._set_target(self.at(index.row()).id, Fraction(value) if isinstance(value, int) else None)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; rows without a value stay last either way, equals in the questionnaire's order."""
        self._by = (column, order)
        self.layoutAboutToBeChanged.emit()
        before = self._rows
        self._rows = self._sorted(before)
        self._move_indexes(before)
        self.layoutChanged.emit()

    def _move_indexes(self, before: tuple[ResultRow, ...]) -> None:
        """Let the selection go where its rows went."""
        for index in self.persistentIndexList():
            place = self.place_of(before[index.row()].id)
            self.changePersistentIndex(index, self.index(place, index.column()))

    def _sorted(self, rows: tuple[ResultRow, ...]) -> tuple[ResultRow, ...]:
        place, order = self._by
        column = COLUMNS[place]
        ordered = sorted(rows, key=lambda row: row.id)
        if column == "name":
            return tuple(reversed(ordered)) if order == Qt.SortOrder.DescendingOrder else tuple(ordered)
        known = [(value, row) for row in ordered if (value := _number(row, column)) is not None]
        known.sort(key=lambda pair: pair[0] if order == Qt.SortOrder.AscendingOrder else -pair[0])
        return (*(row for _, row in known), *(row for row in ordered if _number(row, column) is None))

    def _text(self, row: ResultRow, column: Column) -> str:
        match column:
            case "name":
                return f"{row.id}  {row.name}"
            case "claimed" | "evidenced":
                return result(row.score, column == "claimed", self._speaker)
            case "target":
                return value(row.target, self._speaker)
            case "bar":
                return f"{result(row.score, False, self._speaker)} → {value(row.target, self._speaker)}"
            case "gap":
                return self._gap(row.gap)
            case "evidence":
                return row.carried.name if row.carried is not None else "–"
            case "coverage":
                return "–" if row.score.coverage is None else self._speaker.percent(row.score.coverage, 0)

    def _gap(self, gap: Fraction | None) -> str:
        if gap is None:
            return "–"
        return f"+{self._speaker.number(gap)}" if gap > 0 else self._speaker.number(gap)


def _number(row: ResultRow, column: Column) -> Fraction | None:
    match column:
        case "claimed":
            return row.score.claimed
        case "evidenced" | "bar":
            return row.score.evidenced
        case "target":
            return row.target
        case "gap":
            return row.gap
        case "evidence":
            return None if row.carried is None else Fraction(int(row.carried))
        case _:
            return row.score.coverage
