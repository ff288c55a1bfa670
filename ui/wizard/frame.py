"""The frame of an open assessment: rail, pages, footer. It shows the route and keeps none of the answers."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from assessment.domain.changes import ClosingChange, ProfileChange, Step
from assessment.domain.events import NotSaved, Saved, Stepped
from assessment.domain.losses import LOSSES_PAGE
from assessment.domain.problems import Unusable
from assessment.work.interview import Interview
from assessment.work.route import Place, StepName, after, before, places
from ui.keys import types_text
from ui.wizard.bars import Bars
from ui.wizard.footer import Footer
from ui.wizard.page import Surroundings, WizardPage
from ui.wizard.rail import Rail
from ui.wizard.rail_row import ICONS_FROM_ZOOM
from ui.wizard.stops import make_page, page_kind
from ui.wizard.top_bar import TopBar

_RAIL_FULL_FROM = 1181
_WIDE_STOPS: frozenset[StepName] = frozenset({"results", "report"})
"""Stops that want the room of the rail's list for themselves (design notes 2)."""
_SAVING_SHOWN_AFTER_MS = 400

MakePage = Callable[[str, Surroundings], WizardPage]


class WizardFrame(QWidget):
    """Shows one interview at a time.

    `left` is emitted to go back to the list, `moved` after each change of page, `wanted` carries what the window
    must do: "present", "help", "settings", "state", "elsewhere", "reopen", "new_round", "retry".
    """

    left = Signal()
    moved = Signal()
    wanted = Signal(str)

    def __init__(self, around: Surroundings, make: MakePage = make_page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = replace(around, guarded=self.guarded)
        self._make = make
        self._pages: dict[str, WizardPage] = {}
        self.interview: Interview | None = None
        self.place = Place("firm")
        self.top_bar = TopBar(around.theme, around.text)
        self.rail = Rail(around.theme, around.text)
        self.bars = Bars(around.theme, around.text)
        self.footer = Footer(around.theme, around.text)
        self.stack = QStackedWidget()
        self._saving_shown = QTimer(self)
        self._saving_shown.setSingleShot(True)
        self._saving_shown.setInterval(_SAVING_SHOWN_AFTER_MS)
        self._saving_shown.timeout.connect(self.top_bar.saved.set_saving)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        whole, below, centre = QVBoxLayout(self), QHBoxLayout(), QVBoxLayout()
        for layout in (whole, below, centre):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        whole.addWidget(self.top_bar)
        whole.addLayout(below, 1)
        below.addWidget(self.rail)
        below.addLayout(centre, 1)
        centre.addWidget(self.bars)
        centre.addWidget(self.stack, 1)
        centre.addWidget(self.footer)

    def _connect(self) -> None:
        self.top_bar.wanted.connect(self._top_bar_wanted)
        self.bars.wanted.connect(self.wanted)
        self.rail.chosen.connect(self.go)
        self.footer.wanted.connect(lambda what: self.next() if what == "on" else self.previous())
        self.footer.marked.connect(self._mark)
        bridge, around = self._around.bridge, self._around
        bridge.stepped.connect(self._stepped)
        bridge.saved.connect(self._saved)
        bridge.not_saved.connect(self._not_saved)
        around.text.changed.connect(self._retranslate)
        around.theme.changed.connect(self._measure)

    # going

    @property
    def page(self) -> WizardPage | None:
        """The page on screen; `None` before an interview is shown."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, WizardPage) else None

    def show_interview(self, interview: Interview, place: Place) -> None:
        """Show an assessment at a place; a place its questionnaire does not have becomes the first one."""
        self.leave()
        self.interview = interview
        self.bars.clear_news()
        self.bars.show_failure(None)
        self.bars.show_interview(interview)
        self.top_bar.stop_telling()
        self.top_bar.show_interview(interview)
        self.rail.show_interview(interview)
        known = Place(place.step, place.page) in places(interview.questionnaire)
        self._enter(place if known else Place("firm"))

    def go(self, place: Place) -> None:
        """Go to a stop; what is typed on the present page is handed over first."""
        if self.interview is not None and self.leave():
            self._enter(place)

    def next(self) -> None:
        """Go to the next stop."""
        found = after(self.place, self.interview.questionnaire) if self.interview else None
        if found is not None:
            self.go(found)

    def previous(self) -> None:
        """Go to the stop before, from the first one back to the list."""
        found = before(self.place, self.interview.questionnaire) if self.interview else None
        if found is not None:
            self.go(found)
        else:
            self.go_to_list()

    def go_to_list(self) -> None:
        """Hand over what is typed and leave for the list."""
        if self.leave():
            self.left.emit()

    def leave(self) -> bool:
        """Let the page hand over what is typed; false, with a word why, when that is refused."""
        page = self.page
        return page is None or self.interview is None or self.guarded(page.leave)

    def _enter(self, place: Place) -> None:
        assert self.interview is not None
        page = self._page_for(place)
        self.place = place
        self._measure()
        page.enter(self.interview, place)
        self.stack.setCurrentWidget(page)
        self.rail.show_place(place)
        self.footer.show_place(self.interview, place)
        self.footer.show_hints(page.hints())
        page.focus_first()
        self.moved.emit()

    def _page_for(self, place: Place) -> WizardPage:
        assert self.interview is not None
        kind = page_kind(place, self.interview.questionnaire)
        page = self._pages.get(kind)
        if page is None:
            page = self._pages[kind] = self._make(kind, self._around)
            self.stack.addWidget(page)
            page.go.connect(self.go)
            page.hints_changed.connect(lambda page=page: self._hints_changed(page))
        return page

    def _hints_changed(self, page: WizardPage) -> None:
        if page is self.page:
            self.footer.show_hints(page.hints())

    # acting

    def guarded(self, act: Callable[[], object]) -> bool:
        """Run an act; say why when it is refused. Gives whether it was done."""
        try:
            act()
        except Unusable as error:
            self.bars.tell_problems(error.problems)
            return False
        return True

    def undo(self) -> None:
        """Take the latest step back and show where that was."""
        self._turn_back(lambda interview: interview.undo())

    def redo(self) -> None:
        """Do again what was taken back last, and show where that is."""
        self._turn_back(lambda interview: interview.redo(), again=True)

    def _turn_back(self, act: Callable[[Interview], Step | None], again: bool = False) -> None:
        if self.interview is None or not self.leave():
            return
        step = act(self.interview)
        self.top_bar.tell_turned(step.label if step is not None else None, again)
        place = self._place_of(step) if step is not None else None
        if place is not None and place != self.place:
            self._enter(place)

    def _place_of(self, step: Step) -> Place | None:
        if step.page == LOSSES_PAGE:
            return Place("losses")
        if step.page:
            return Place("page", step.page)
        return Place("firm") if any(isinstance(change, ProfileChange) for change in step.changes) else None

    def _mark(self, on: bool) -> None:
        interview, page = self.interview, self.place.page
        if interview is not None and not self.guarded(lambda: interview.set_mark(page, on)):
            self.footer.refresh()

    def _top_bar_wanted(self, what: str) -> None:
        if what == "list":
            self.go_to_list()
        else:
            self.wanted.emit(what)

    # following what happened

    def _stepped(self, event: Stepped) -> None:
        if self.interview is None or event.key != self.interview.assessment.key:
            return
        if not self.bars.is_failing:
            self._saving_shown.start()
        self.bars.clear_news()
        self.rail.refresh()
        self.footer.refresh()
        if any(isinstance(change, ProfileChange | ClosingChange) for change in event.step.changes):
            self.top_bar.show_interview(self.interview)
            self.bars.show_interview(self.interview)
            self.moved.emit()
        page = self.page
        if page is None:
            return
        if any(isinstance(change, ClosingChange) for change in event.step.changes):
            page.enter(self.interview, self.place)
            self.footer.show_place(self.interview, self.place)
        else:
            page.stepped(event)

    def _saved(self, event: Saved) -> None:
        """Say so only when nothing done since is still on its way."""
        desk = self._around.desk
        saving = desk().saving if desk is not None else None
        if saving is not None and saving.waiting:
            return
        self._saving_shown.stop()
        if self.interview is not None and event.key == self.interview.assessment.key:
            self.top_bar.saved.set_saved(event.at.time())
        if self.bars.is_failing:
            self.bars.show_failure(None)

    def _not_saved(self, event: NotSaved) -> None:
        self._saving_shown.stop()
        self.top_bar.saved.set_unsaved(event.waiting)
        self.bars.show_failure(event)

    def _retranslate(self) -> None:
        for page in self._pages.values():
            page.retranslate()
        shown = self.page
        if shown is not None and self.interview is not None:
            self.footer.show_hints(shown.hints())
            self.moved.emit()

    # room and keys

    def regions(self) -> tuple[QWidget, ...]:
        """Give the areas F6 walks through: rail, what the page names, footer."""
        page = self.page
        return (self.rail, *(page.regions() if page is not None else ()), self.footer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the rail as icons where there is little room."""
        super().resizeEvent(event)
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on and Shift+Enter back, unless text is being typed."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_enter and not types_text(QApplication.focusWidget()):
            if modifiers == Qt.KeyboardModifier.NoModifier:
                self.next()
                return
            if modifiers == Qt.KeyboardModifier.ShiftModifier:
                self.previous()
                return
        super().keyPressEvent(event)

    def _measure(self) -> None:
        theme = self._around.theme.theme
        narrow = self.width() < theme.px(_RAIL_FULL_FROM) or theme.zoom >= ICONS_FROM_ZOOM
        narrow = narrow or self.place.step in _WIDE_STOPS
        self.rail.set_compact(narrow)
