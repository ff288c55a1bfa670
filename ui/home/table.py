"""The list of assessments as a table: mouse, keyboard and menu all lead to the same few signals."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from assessment.domain.wording import N_
from ui.home.listing import COLUMNS, Column, Row
from ui.home.row_painter import RowPainter, row_height
from ui.home.table_model import TableModel
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch

_WIDTHS: dict[Column, int] = {
    "questionnaire": 128,
    "state": 130,
    "progress": 150,
    "date": 100,
    "assessor": 156,
    "menu": 44,
}
"""Widths in px at 100 %; the firm takes the rest."""

_LEAST_FIRM = 230
_GIVEN_UP: tuple[Column, ...] = ("assessor", "questionnaire", "date", "progress")
"""Columns hidden, in this order, when the firm would get less than `_LEAST_FIRM`."""


class AssessmentTable(QTableView):
    """Shows a `TableModel`. `opened` and `discarded` carry a key, `menu_wanted` a key and a place on the screen."""

    opened = Signal(str)
    discarded = Signal(str)
    menu_wanted = Signal(str, QPoint)
    sort_wanted = Signal(str)

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, model: TableModel, parent: QWidget | None = None):
        super().__init__(parent)
        self._themes = themes
        self._speech = speech
        self._model = model
        self.setModel(model)
        self.setItemDelegate(RowPainter(themes, speech, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self._set_up_headers()
        themes.changed.connect(self._measure)
        speech.changed.connect(self.retranslate)
        self.retranslate()
        self._measure()

    def _set_up_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(COLUMNS.index("firm"), QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._sort_by)

    def retranslate(self) -> None:
        """Say header and cells again."""
        self.setAccessibleName(self._speech.say(N_("Assessments")))
        self._model.retranslate()

    def current_key(self) -> str:
        """Give the key of the current row, or an empty text."""
        row = self._row(self.currentIndex())
        return row.summary.key if row else ""

    def make_current(self, key: str) -> None:
        """Make a row current; the first one when the key is not shown."""
        position = self._model.position(key)
        if self._model.rowCount():
            self.setCurrentIndex(self._model.index(max(0, position), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete discards, the menu key asks for the menu."""
        key = self.current_key()
        if key and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(key)
        elif key and event.key() == Qt.Key.Key_Delete:
            self.discarded.emit(key)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the three dots asks for the menu."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self._row(index)
        if row and event.button() == Qt.MouseButton.LeftButton and COLUMNS[index.column()] == "menu":
            self.menu_wanted.emit(row.summary.key, event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens."""
        row = self._row(self.indexAt(event.position().toPoint()))
        if row and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(row.summary.key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A right click, or the menu key, asks for the menu."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        row = self._row(self.indexAt(event.pos()) if by_mouse else self.currentIndex())
        if row:
            place = event.globalPos() if by_mouse else self._below_current()
            self.menu_wanted.emit(row.summary.key, place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up columns when there is no room for the firm's name."""
        super().resizeEvent(event)
        self._share_width()

    def _measure(self) -> None:
        theme = self._themes.theme
        self.verticalHeader().setDefaultSectionSize(row_height(theme))
        for column, width in _WIDTHS.items():
            self.setColumnWidth(COLUMNS.index(column), theme.px(width))
        self._share_width()
        self.viewport().update()

    def _share_width(self) -> None:
        theme = self._themes.theme
        left = self.viewport().width() - sum(theme.px(width) for width in _WIDTHS.values())
        hidden: set[Column] = set()
        for column in _GIVEN_UP:
            if left >= theme.px(_LEAST_FIRM):
                break
            hidden.add(column)
            left += theme.px(_WIDTHS[column])
        for column in _GIVEN_UP:
            self.setColumnHidden(COLUMNS.index(column), column in hidden)

    def _row(self, index: QModelIndex) -> Row | None:
        return self._model.rows[index.row()] if index.isValid() else None

    def _below_current(self) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())

    def _sort_by(self, section: int) -> None:
        if COLUMNS[section] != "menu":
            self.sort_wanted.emit(COLUMNS[section])
