"""The table of results: sortable, every number opens its derivation, targets are changed in place."""

from collections.abc import Callable
from fractions import Fraction

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableView, QWidget

from assessment.domain.wording import N_
from ui.results.rows import ResultRow
from ui.results.table_cells import ResultCells
from ui.results.table_model import COLUMNS, HEADS, Column, ResultModel, columns_of, derives
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.painted import text_height, text_width


class ResultTable(QTableView):
    """`chosen` carries the id of the dimension whose row is current; `asked` id and column of a pressed number."""

    chosen = Signal(str)
    asked = Signal(str, str)

    def __init__(
        self,
        themes: ThemeSwitch,
        speech: SpeakerSwitch,
        set_target: Callable[[str, Fraction | None], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes, self._speech = themes, speech
        self.results = ResultModel(set_target, speech.speaker, self)
        self.cells = ResultCells(themes, self.results, self)
        self.setModel(self.results)
        self.setItemDelegate(self.cells)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.verticalHeader().hide()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        themes.changed.connect(self._measure)

    def show_rows(self, rows: tuple[ResultRow, ...]) -> None:
        """Show rows in the present language."""
        self.results.show_rows(rows, self._speech.speaker)
        self.setAccessibleName(self._speech.say(N_("Results of every dimension")))
        self._measure()

    def choose(self, id_: str) -> None:
        """Make the row of a dimension current, without a signal when it is already."""
        place = self.results.place_of(id_)
        if place >= 0 and place != self.currentIndex().row():
            column = max(0, self.currentIndex().column())
            self.setCurrentIndex(self.results.index(place, column))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what a click on a number or a target opens."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index == self.currentIndex():
            self._open(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, or Space, what a click opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        column = COLUMNS[index.column()]
        if column == "target":
            if not self.results.read_only:
                self.edit(index)
        elif derives(column) is not None:
            self.asked.emit(self.results.at(index.row()).id, column)

    def _row_changed(self, current: QModelIndex, _: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.results.at(current.row()).id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let columns go where it is narrow."""
        super().resizeEvent(event)
        self._fit()

    def _measure(self) -> None:
        """Give columns the room their heads need, the name what is left; the whole table is as high as its rows."""
        theme = self._themes.theme
        head = self.horizontalHeader()
        head.setMinimumSectionSize(theme.px(32))
        # Two lines of words, so that the columns of numbers stay narrow and the names get the room.
        head.setFixedHeight(2 * text_height(theme.font("label")) + theme.px(8))
        for place, column in enumerate(COLUMNS):
            if column == "name":
                head.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
                continue
            head.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
            head.resizeSection(place, self._width_of(column))
        row = self.cells.sizeHint(self.viewOptions(), QModelIndex()).height()
        self.verticalHeader().setDefaultSectionSize(row)
        self.setFixedHeight(head.height() + row * self.results.rowCount() + 2 * self.frameWidth() + 2)
        self._fit()

    def _width_of(self, column: Column) -> int:
        """Give the least width at which a head fits on two lines."""
        theme = self._themes.theme
        if column == "bar":
            return theme.px(92)
        font = theme.font("label", 600)
        words = self._speech.say(HEADS[column]).split()
        ways = [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words) + 1)]
        narrowest = min(max(text_width(font, part) for part in way) for way in ways)
        return max(narrowest + theme.px(18), theme.px(54))

    def _fit(self) -> None:
        """Leave out coverage, the bar, the gap, then the share (the points say it too), until the names have room."""
        room = self.viewport().width() - self._themes.theme.px(185)
        known = columns_of(self.results.rule)
        hidden: set[Column] = set(COLUMNS) - set(known)
        optional: tuple[Column, ...] = ("coverage", "bar", "gap", "share")
        for column in optional:
            if sum(self._width_of(one) for one in known if one != "name" and one not in hidden) > room:
                hidden.add(column)
        for place, column in enumerate(COLUMNS):
            self.setColumnHidden(place, column in hidden)

    def viewOptions(self) -> QStyleOptionViewItem:
        """Give the options items are painted with."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        return option
