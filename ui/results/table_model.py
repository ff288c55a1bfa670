"""The table of results as a model: what each cell says, how columns sort, and the target that can be changed."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from assessment.domain.wording import N_, Speaker
from assessment.report.outline.words import result, value
from assessment.scoring.derivation import Which
from ui.results.rows import ResultRow

Column = Literal[
    "name", "points", "share", "claimed", "evidenced", "capped", "target", "bar", "gap", "evidence", "coverage"
]
COLUMNS: tuple[Column, ...] = (
    "name", "points", "share", "claimed", "evidenced", "capped", "target", "bar", "gap", "evidence", "coverage"
)  # fmt: skip

_ONLY: dict[Column, str] = {"points": "points", "share": "points", "capped": "stages"}
"""Columns that only one rule has."""


def columns_of(rule: str) -> tuple[Column, ...]:
    """Give the columns of a kind of rule ("bands", "points", "stages", "means")."""
    return tuple(column for column in COLUMNS if _ONLY.get(column, rule) == rule)


FIRST_HEADS = {"points": N_("Category"), "stages": N_("Process"), "means": N_("Group")}

HEADS: dict[Column, str] = {
    "name": N_("Dimension"),
    "points": N_("Points"),
    "share": N_("Share"),
    "capped": N_("Held down by"),
    "claimed": N_("Claimed"),
    "evidenced": N_("Evidenced"),
    "target": N_("Target"),
    "bar": N_("0 → 5"),
    "gap": N_("Gap"),
    "evidence": N_("Evidence"),
    "coverage": N_("Coverage"),
}
ITEM_TIPS: dict[Column, str] = {
    "points": N_("Points won of those that the answered items can win; press to see how it came about"),
    "share": N_("Points won ÷ points that could be won"),
    "capped": N_("Foundation items below the stage at which they hold the process"),
    "claimed": N_("By every answer; press a number to see how it came about"),
    "evidenced": N_("With items without sufficient evidence at their lowest; press a number to see how it came about"),
    "target": N_("What the firm aims at; press to change it"),
    "gap": N_("Target minus evidenced value"),
    "evidence": N_("Answered items with sufficient evidence, of those answered"),
    "coverage": N_("Share of the items answered"),
}
"""What the columns mean for items instead of bands."""

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
    return "claimed" if column in ("claimed", "coverage", "points", "share", "capped") else None


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
        self.rule = "bands"

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
            return self._speaker.say(self._head(column))
        if role == Qt.ItemDataRole.ToolTipRole and column in self._tips:
            return self._speaker.say(self._tips[column])
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
            return f"{row.id} {row.name}, {self._speaker.say(self._head(column))}: {self._text(row, column)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            if column == "name":
                return f"{row.id} · {row.name}"
            return self._speaker.say(self._tips[column]) if column in self._tips else None
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

    @property
    def _tips(self) -> dict[Column, str]:
        return TIPS if self.rule == "bands" else ITEM_TIPS

    def _head(self, column: Column) -> str:
        return FIRST_HEADS.get(self.rule, HEADS["name"]) if column == "name" else HEADS[column]

    def _text(self, row: ResultRow, column: Column) -> str:
        match column:
            case "name":
                return f"{row.id}  {row.name}"
            case "claimed" | "evidenced":
                return result(row.score, column == "claimed", self._speaker)
            case "points":
                return "–" if row.won is None else f"{value(row.won, self._speaker)}/{value(row.of, self._speaker)}"
            case "share":
                return "–" if row.share is None else self._speaker.percent(row.share, 0)
            case "capped":
                return ", ".join(row.capped) or "–"
            case "target":
                return value(row.target, self._speaker)
            case "bar":
                return f"{result(row.score, False, self._speaker)} → {value(row.target, self._speaker)}"
            case "gap":
                return self._gap(row.gap)
            case "evidence":
                if row.shown is not None:
                    return f"{row.shown[0]}/{row.shown[1]}" if row.shown[1] else "–"
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
        case "points":
            return row.won
        case "share":
            return row.share
        case "capped":
            return Fraction(len(row.capped))
        case "evidence":
            if row.shown is not None:
                return Fraction(row.shown[0], row.shown[1]) if row.shown[1] else None
            return None if row.carried is None else Fraction(int(row.carried))
        case _:
            return row.score.coverage
