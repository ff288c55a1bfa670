"""The home screen: what there is, what to go on with, and what can be done with each."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import cast

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from assessment.domain.wording import N_
from ui.home.filters import Filters
from ui.home.listing import Column, Progress, Row, RowState, Wish, counts, shown
from ui.home.resume_card import ResumeCard
from ui.home.side_bar import SideBar
from ui.home.table import AssessmentTable
from ui.home.table_model import TableModel
from ui.home.undo_bar import UndoBar
from ui.home.waiting import Waiting
from ui.news import News
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import Card, IconView, column, row, space_out
from ui.widgets.button import Button
from ui.widgets.labels import ElidedLabel, Label, WrapLabel
from ui.widgets.notice import EmptyState, Notice

_NARROW_BELOW = 1050
"""Width in px at 100 % below which the side bar shows icons only."""

_LOW_BELOW = 600
"""Height in px at 100 % below which hint and backup card are left out."""

ROW_ACTIONS: tuple[tuple[str, str], ...] = (
    ("open", N_("Open")),
    ("report", N_("Open the report")),
    ("duplicate", N_("New round for this firm")),
    ("export", N_("Save the answers as a file…")),
    ("discard", N_("Delete")),
)
"""What the menu of a row offers: key and word."""


class HomeScreen(QWidget):
    """Shows rows it is given; every wish goes out as `wanted(what, key)`.

    `what` is one of `ROW_ACTIONS`, or "new", "resume", "bring_back", "samples", "backups", "backup_now",
    "settings", "help" (then `key` is empty, or names the assessment brought back). `listed` tells that rows
    were shown.
    """

    wanted = Signal(str, str)
    listed = Signal()

    def __init__(
        self,
        themes: ThemeSwitch,
        speech: SpeakerSwitch,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._speech = speech
        self._clock = clock
        self._rows: tuple[Row, ...] = ()
        self._last: tuple[str, str] = ("", "")
        self._order: tuple[Column, bool] = ("date", True)
        self._is_loaded = False
        self.side_bar = SideBar(themes, speech)
        self.resume_card = ResumeCard(themes, speech)
        self.filters = Filters(themes, speech)
        self.model = TableModel(speech, self)
        self.table = AssessmentTable(themes, speech, self.model)
        self.undo_bar = UndoBar(themes, speech)
        self.new_button = Button(themes, role="primary", icon="plus", keys="Ctrl+N", size="large")
        self.samples_button = Button(themes, size="small")
        self.read_only_notice = Notice(themes, "warn", icon="lock")
        self.news = News(themes, speech)
        self._title = Label(themes, "", "headline")
        self._count = ElidedLabel(themes, "", "caption")
        self._hint_text = WrapLabel(themes, "", "caption")
        self._hint = Card(themes)
        self._empty = EmptyState(themes, "list")
        self._nothing_found = EmptyState(themes, "search")
        self._body = QStackedWidget()
        self._lay_out()
        self._connect()
        self._let_change(False)
        self.retranslate()

    def _lay_out(self) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.side_bar)
        centre = QVBoxLayout()
        space_out(centre, self._themes, 12, (20, 16, 20, 16))
        across.addLayout(centre, 1)
        centre.addLayout(self._header())
        self.read_only_notice.hide()
        for above in (self.read_only_notice, self.news, self.resume_card):
            centre.addWidget(above)
        centre.addWidget(self.filters)
        self._body.addWidget(Waiting(self._themes))
        for shown_alone in (self.table, self._empty, self._nothing_found):
            self._body.addWidget(shown_alone)
        centre.addWidget(self._body, 1)
        centre.addWidget(self.undo_bar)
        centre.addWidget(self._hint)
        self._fill_hint()
        self.filters.hide()
        self._hint.hide()

    def _header(self) -> QHBoxLayout:
        header, words = row(self._themes, 12), column(self._themes, 0)
        words.addWidget(self._title)
        words.addWidget(self._count)
        header.addLayout(words, 1)
        header.addWidget(self.new_button)
        return header

    def _fill_hint(self) -> None:
        self._hint.setProperty("dashed", True)
        across = row(self._themes, 12)
        across.addWidget(IconView(self._themes, "lightbulb", "accent", 18))
        across.addWidget(self._hint_text, 1)
        across.addWidget(self.samples_button)
        self._hint.body.addLayout(across)

    def _connect(self) -> None:
        self.empty_new = self._empty.add_action("", "primary", "plus")
        self.empty_samples = self._empty.add_action("", "secondary", "lightbulb")
        self.clear_filters = self._nothing_found.add_action("", "secondary", "x")
        self.clear_filters.clicked.connect(self.filters.clear)
        for button in (self.new_button, self.empty_new):
            button.clicked.connect(lambda: self.wanted.emit("new", ""))
        for button in (self.samples_button, self.empty_samples):
            button.clicked.connect(lambda: self.wanted.emit("samples", ""))
        self.side_bar.wanted.connect(lambda what: self.wanted.emit(what, ""))
        self.resume_card.resumed.connect(lambda key: self.wanted.emit("resume", key))
        self.undo_bar.undone.connect(lambda key: self.wanted.emit("bring_back", key))
        self.table.opened.connect(lambda key: self.wanted.emit("open", key))
        self.table.discarded.connect(lambda key: self.wanted.emit("discard", key))
        self.table.menu_wanted.connect(self.open_menu)
        self.table.sort_wanted.connect(self._sort)
        self.filters.changed.connect(self._refresh)
        self._speech.changed.connect(self.retranslate)
        self._themes.changed.connect(self._measure)

    # what it is given

    def show_rows(self, rows: Sequence[Row], last: tuple[str, str] = ("", "")) -> None:
        """Show the list; `last` is the key that was open last and the name of its stop."""
        self._rows, self._last, self._is_loaded = tuple(rows), last, True
        self.side_bar.show_stock(any(not found.summary.sample for found in rows))
        self._refresh()
        self.listed.emit()

    def show_progress(self, key: str, progress: Progress) -> None:
        """Fill in the progress of one row."""
        self._rows = tuple(replace(r, progress=progress) if r.summary.key == key else r for r in self._rows)
        found = self.row_of(key)
        if found is not None:
            self.model.replace(found)
        if key == self._last[0]:
            self._show_resume()

    def show_read_only(self, on: bool) -> None:
        """Say that another window has the database, so that nothing can be changed here; call it once data is open."""
        self.read_only_notice.setVisible(on)
        self._let_change(not on)

    def _let_change(self, on: bool) -> None:
        side = self.side_bar
        for part in (self.new_button, self.samples_button, self.empty_new, self.empty_samples):
            part.setEnabled(on)
        side.items["samples"].setEnabled(on)
        side.backup_now.setEnabled(on)

    def row_of(self, key: str) -> Row | None:
        """Give the row of an assessment, filtered away or not."""
        return next((found for found in self._rows if found.summary.key == key), None)

    @property
    def is_loaded(self) -> bool:
        """Whether the list was shown at least once."""
        return self._is_loaded

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every row, filtered away or not."""
        return self._rows

    def focus_search(self) -> None:
        """Put the keyboard into the search line."""
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def focus_first(self) -> None:
        """Put the keyboard on the list."""
        (self.table if self.model.rowCount() else self.empty_new).setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> tuple[QWidget, ...]:
        """Give the areas F6 walks through."""
        return (self.filters.search, self.table, self.side_bar)

    def open_menu(self, key: str, place: QPoint) -> None:
        """Show what can be done with a row."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        read_only = self.read_only_notice.isVisibleTo(self)
        for what, word in ROW_ACTIONS:
            if what == "discard":
                menu.addSeparator()
            action = menu.addAction(self._speech.say(word))
            action.setObjectName(what)
            action.setEnabled(not read_only or what in ("open", "report", "export"))
            action.triggered.connect(lambda _=False, what=what: self.wanted.emit(what, key))
        menu.popup(place)

    def retranslate(self) -> None:
        """Say it again."""
        say = self._speech.say
        self._title.setText(say(N_("Assessments")))
        self.new_button.setText(say(N_("New assessment")))
        self.samples_button.setText(say(N_("Open a sample firm")))
        self._hint_text.setText(
            say(N_("Not in the list? Clear the filter. To practise, open a sample firm: a copy you may throw away."))
        )
        self._empty.set_text(
            say(N_("No assessment yet")),
            say(N_("Start the first one at a firm, or open a sample firm to see what a finished one looks like.")),
        )
        self.empty_new.setText(say(N_("New assessment")))
        self.empty_samples.setText(say(N_("Open a sample firm")))
        self._nothing_found.set_text(say(N_("Nothing matches the search and the filter")))
        self.clear_filters.setText(say(N_("Clear the filter")))
        self.read_only_notice.set_notice(
            "warn",
            say(N_("Another window has the data open")),
            say(N_("Here everything can be read, nothing can be changed. Close the other window, then start again.")),
            "lock",
        )
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the side bar as icons where there is no room for words."""
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        """Give up what is only nice to have where the window is small or the letters are large."""
        theme = self._themes.theme
        self.side_bar.set_room(self.width() >= theme.px(_NARROW_BELOW), self.height() >= theme.px(_LOW_BELOW))
        self._hint.setVisible(bool(self._rows) and self.height() >= theme.px(_LOW_BELOW))

    # showing

    def _refresh(self) -> None:
        if not self._is_loaded:
            return
        column_, descending = self._order
        wish = Wish(self.filters.words, cast(RowState, self.filters.state), column_, descending)
        current = self.table.current_key()
        self.model.show(shown(self._rows, wish), column_, descending)
        self.table.make_current(current)
        self.filters.show_counts(counts(self._rows, self.filters.words))
        part = self.table if self.model.rowCount() else self._nothing_found if self._rows else self._empty
        self._body.setCurrentWidget(part)
        self.filters.setVisible(bool(self._rows))
        self._measure()
        self._say_count()
        self._show_resume()

    def _show_resume(self) -> None:
        found = self.row_of(self._last[0])
        offered = found if found is not None and not found.summary.closed else None
        self.resume_card.show_row(offered, self._last[1], self._clock())

    def _say_count(self) -> None:
        firms = {(r.summary.tax_code or r.summary.firm) for r in self._rows}
        template = N_("Assessments: {count} · firms: {firms} · all on this machine")
        said = self._speech.say(template, count=len(self._rows), firms=len(firms))
        self._count.setText(said if self._rows else "")

    def _sort(self, column_: str) -> None:
        before, descending = self._order
        self._order = (cast(Column, column_), not descending if before == column_ else column_ == "date")
        self._refresh()
