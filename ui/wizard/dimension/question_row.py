"""What attribute rows and item cards share: small buttons, the reason asked inline, a drawer that opens, drops."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from assessment.domain.answers import State
from ui.widgets.boxes import space_out
from ui.wizard.dimension.reason_line import ReasonLine
from ui.wizard.dimension.row_drawer import RowDrawer
from ui.wizard.dimension.row_tools import RowTools
from ui.wizard.dimension.row_view import RowView
from ui.wizard.dimension.tools import Tools


class QuestionRow(QFrame):
    """Reused for other questions. `focused(id)` when keyboard or pointer came here; `grown` when it got taller.

    Not applicable is written only together with a reason; until then the row just asks. A kind of row derives from
    it, puts what it asks into `asked` and says how its answer is shown and where the keyboard goes.
    """

    focused = Signal(str)
    grown = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.view: RowView | None = None
        self._current = False
        self._asking = False
        self._parts: frozenset[str] = frozenset()
        self._reason: ReasonLine | None = None
        self._drawer: RowDrawer | None = None
        themes = tools.themes
        self.tools = RowTools(themes, tools.speech, tools.of_group)
        self._outer = QVBoxLayout(self)
        space_out(self._outer, themes, 2, (12, 5, 10, 5))
        self.asked = QVBoxLayout()
        self.asked.setContentsMargins(0, 0, 0, 0)
        self.asked.setSpacing(0)
        self._outer.addLayout(self.asked)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAcceptDrops(True)
        self.tools.unknown_wanted.connect(self.set_unknown)
        self.tools.part_wanted.connect(self._part_clicked)

    # what is shown

    def show_view(self, view: RowView) -> None:
        """Show an attribute; nothing is laid out anew when nothing changed."""
        if view == self.view:
            return
        if self.view is not None and self.view.id != view.id:
            self._turn_to_another()
        elif self._asking and view.state is State.NOT_APPLICABLE:
            self._asking = False
        self.view = view
        self.show_answer(view, State.NOT_APPLICABLE if self._asking else view.state)
        self.tools.show_view(view)
        self._show_reason()
        if self._drawer is not None:
            self._drawer.show_view(view)

    def set_current(self, on: bool) -> None:
        """Mark the row as the one the keys speak to; a row no longer current closes its drawer."""
        if on == self._current:
            return
        self._current = on
        if not on:
            self.close_parts()
        self.update()

    @property
    def is_current(self) -> bool:
        """Whether the keys speak to this row."""
        return self._current

    @property
    def asks_for_reason(self) -> bool:
        """Whether "not applicable" was chosen and its reason is still missing."""
        return self._asking

    @property
    def open_parts(self) -> frozenset[str]:
        """The parts of the drawer now open."""
        return self._parts

    @property
    def reason(self) -> ReasonLine:
        """The line that asks why not applicable; made when first needed."""
        if self._reason is None:
            self._reason = ReasonLine(self._tools.themes, self._tools.speech)
            self._reason.hide()
            self._outer.insertWidget(1, self._reason)
            self._reason.given.connect(self._reason_given)
            self._reason.dropped.connect(self._reason_dropped)
            self._reason.left.connect(self.take_focus)
        return self._reason

    @property
    def drawer(self) -> RowDrawer:
        """The parts that open below; made when first needed."""
        if self._drawer is None:
            self._drawer = RowDrawer(self._tools)
            self._drawer.hide()
            self._outer.addWidget(self._drawer)
            self._drawer.back.connect(self._part_done)
            if self.view is not None:
                self._drawer.show_view(self.view)
        return self._drawer

    # what a kind of row says for itself

    def show_answer(self, view: RowView, state: State | None) -> None:
        """Show the question and its answer; `state` is "not applicable" while the reason is being asked."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the keyboard on the answers."""
        raise NotImplementedError

    # what a person does

    def answer(self, state: State | None) -> None:
        """Answer with a state that needs no reason, or take the answer off."""
        if self.view is None:
            return
        self._asking = False
        if not self._tools.pen.state(self.view.id, state):
            self._restore()
        self._show_reason()

    def clear(self) -> None:
        """Take the answer off; grade and note stay."""
        if self.view is not None and self.view.may_write:
            self.answer(None)

    def set_unknown(self) -> None:
        """Answer "unknown", or take it back when it was."""
        if self.view is not None and self.view.may_write:
            self.answer(None if self.view.state is State.UNKNOWN else State.UNKNOWN)

    def ask_reason(self) -> None:
        """Choose "not applicable": open the line and put the keyboard there."""
        if self.view is None or not self.view.may_write:
            return
        if self.view.state is not State.NOT_APPLICABLE:
            self._asking = True
            self.show_answer(self.view, State.NOT_APPLICABLE)
        self._show_reason()
        self.reason.ask()
        self.grown.emit()

    def open_part(self, part: str) -> None:
        """Open a part of the drawer and put the keyboard there."""
        self._show_parts(self._parts | {part})
        self.drawer.focus_part(part)
        self.grown.emit()

    def turn_help(self) -> None:
        """Show typical evidence and first steps, or close the drawer."""
        if "help" in self._parts:
            self.close_parts()
        else:
            self.open_part("help")

    def close_parts(self) -> None:
        """Close the drawer; what is typed there is given on first."""
        if self._parts:
            self.commit()
            self._show_parts(frozenset())

    def commit(self) -> None:
        """Give on what is typed in this row."""
        if self._drawer is not None:
            self._drawer.commit()
        if self._reason is not None:
            self._reason.field.commit()

    def retranslate(self) -> None:
        """Say every text again."""
        self.tools.retranslate()
        if self._reason is not None:
            self._reason.retranslate()
            self._show_reason()
        if self._drawer is not None:
            self._drawer.retranslate()

    # inner workings

    def _turn_to_another(self) -> None:
        """Give on what was typed for the former attribute and close what was open for it."""
        self.commit()
        self._asking = False
        self._show_parts(frozenset())

    def _show_reason(self) -> None:
        view = self.view
        wanted = view is not None and (self._asking or view.state is State.NOT_APPLICABLE)
        if not wanted and self._reason is None:
            return
        if view is not None and wanted:
            self.reason.show_reason(view.reason, view.may_not_apply, self._asking, view.may_write)
        self.reason.setVisible(wanted)

    def _show_parts(self, parts: frozenset[str]) -> None:
        self._parts = parts
        if parts or self._drawer is not None:
            self.drawer.show_parts(parts)
        self.tools.show_open(parts)

    def _restore(self) -> None:
        """Show again what is kept, after nothing was written."""
        if self.view is not None:
            self.show_answer(self.view, self.view.state)

    def _reason_given(self, reason: str) -> None:
        self._asking = False
        if self.view is not None and not self._tools.pen.state(self.view.id, State.NOT_APPLICABLE, reason):
            self._restore()
            self._show_reason()

    def _reason_dropped(self) -> None:
        had_focus = self.reason.field.hasFocus()
        self._asking = False
        self._restore()
        if had_focus:
            self.take_focus()
        self._show_reason()

    def _part_clicked(self, part: str) -> None:
        self.tell_focused()
        if part in self._parts:
            self._part_done(part)
        else:
            self.take_focus()
            self.open_part(part)

    def _part_done(self, part: str) -> None:
        """Close one part, or all, and go back to the answers."""
        self.commit()
        self.take_focus()
        self._show_parts(self._parts - {part} if part else frozenset())

    def tell_focused(self) -> None:
        """Ask to become the current one."""
        if self.view is not None:
            self.focused.emit(self.view.id)

    # events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make the row the current one by a click anywhere on it."""
        self.tell_focused()
        self.take_focus()
        super().mousePressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take pictures dragged over the row."""
        if self.view is not None and self.view.may_write and self._tools.intake.can_take(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take dropped pictures as evidence of this attribute and show them."""
        if self.view is not None and self._tools.intake.take_mime(self.view.id, event.mimeData()):
            event.acceptProposedAction()
            self.tell_focused()
            self._show_parts(self._parts | {"pictures"})
            self.grown.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Repaint the ground with the style."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and edge of the current row, and the line above every row."""
        painter = QPainter(self)
        theme = self._tools.themes.theme
        if self._current:
            painter.fillRect(self.rect(), theme.color("surface.alt"))
            painter.fillRect(0, 0, theme.px(3), self.height(), theme.color("accent"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("divider"))
