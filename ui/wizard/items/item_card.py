"""One item: what is asked, a row of levels or a field for a number, what the answer means and what comes next."""

from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from assessment.domain.answers import State
from assessment.domain.wording import N_
from ui.theme.sheet import set_state
from ui.widgets.answers import LevelPicker
from ui.widgets.boxes import column, row
from ui.widgets.fields import Ringed
from ui.widgets.labels import Label, LeadLabel, WrapLabel
from ui.wizard.dimension.fields import LineField
from ui.wizard.dimension.question_row import QuestionRow
from ui.wizard.dimension.row_view import RowView
from ui.wizard.dimension.tool_chip import ToolChip
from ui.wizard.dimension.tools import Tools
from ui.wizard.items.item_view import ItemView
from ui.wizard.items.number_text import read_number


class RatingPicker(LevelPicker):
    """Levels side by side. Digits and the arrows up and down are the page's; Left, Right and Space stay here."""

    focused = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave digits to the page, which knows what a second press of the same digit means."""
        if event.text().isdigit():
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.focused.emit()


class NumberField(LineField):
    """A field for a number; the arrows up and down go on to other items (`raised`, `lowered`)."""

    raised = Signal()
    focused = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up on Up, else as any line."""
        if event.key() == Qt.Key.Key_Up:
            self.raised.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.focused.emit()


class ItemCard(QuestionRow):
    """Reused for other items. `moved(by)` when the arrows in a number field ask for the item before or after."""

    moved = Signal(int)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._item: ItemView | None = None
        themes = tools.themes
        self.setProperty("card", True)
        self._code = Label(themes, "", "strong", "accent")
        self._name = WrapLabel(themes, "", "strong")
        self._question = WrapLabel(themes, "", "caption")
        self.picker = RatingPicker(themes)
        self.field = NumberField()
        self._ringed = Ringed(themes, self.field)
        self._unit = Label(themes, "", "muted")
        self.not_applicable = ToolChip(themes, "minus")
        self.descriptor = LeadLabel(themes)
        self.beyond = WrapLabel(themes, "", "caption")
        self._lay_out()
        self.picker.chosen.connect(lambda key: self.rate(Fraction(key)))
        self.picker.cleared.connect(self.clear)
        self.picker.focused.connect(self.tell_focused)
        self.field.focused.connect(self.tell_focused)
        self.field.settled.connect(self._number_typed)
        self.field.raised.connect(lambda: self.moved.emit(-1))
        self.field.lowered.connect(lambda: self.moved.emit(1))
        self.not_applicable.clicked.connect(self._turn_not_applicable)
        themes.changed.connect(self._fit)
        self._fit()

    def _lay_out(self) -> None:
        themes = self._tools.themes
        named = row(themes, 8)
        named.addWidget(self._code, 0, Qt.AlignmentFlag.AlignTop)
        named.addWidget(self._name, 1)
        words = column(themes, 2)
        words.addLayout(named)
        words.addWidget(self._question)
        words.addStretch(1)
        answers = row(themes, 4)
        for widget in (self.picker, self._ringed, self._unit, self.not_applicable):
            answers.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        answers.addStretch(1)
        self._main = row(themes, 12)
        self._main.addLayout(words, 1)
        self._main.addLayout(answers)
        said = column(themes, 2)
        said.addWidget(self.descriptor)
        said.addWidget(self.beyond)
        self._below = row(themes, 8)
        self._below.addLayout(said, 1)
        self._below.addWidget(self.tools, 0, Qt.AlignmentFlag.AlignTop)
        self.asked.addLayout(self._main)
        self.asked.addLayout(self._below)

    def show_item(self, item: ItemView) -> None:
        """Show an item; nothing is laid out anew when nothing changed."""
        if item == self._item:
            return
        self._item = item
        if item.row == self.view:
            self.show_answer(item.row, item.row.state)
        else:
            self.show_view(item.row)

    def show_answer(self, view: RowView, state: State | None) -> None:
        """Show question, answer and what it means."""
        item = self._item
        if item is None:
            return
        self._code.setText(item.code)
        self._name.setText(item.name)
        self._question.setText(item.question)
        self._show_editor(item, state)
        say = self._tools.speech.say
        out = state is State.NOT_APPLICABLE
        self.not_applicable.show_value(say(N_("Not applicable")), "neutral" if out else None)
        self.not_applicable.setEnabled(view.may_write)
        empty = N_("Not answered: type the number.") if item.is_number else _NOT_RATED
        words = item.descriptor if item.title else ("" if state is not None else say(empty))
        if view.left_out:
            words = say(N_("Left out by another answer; it does not count."))
        self.descriptor.set_words("" if view.left_out else item.title, words)
        self.descriptor.set_tone("" if item.title else "muted")
        self.beyond.setText(item.beyond)
        self.beyond.setVisible(bool(item.beyond))

    def _show_editor(self, item: ItemView, state: State | None) -> None:
        for widget in (self._ringed, self._unit):
            widget.setVisible(item.is_number)
        self.picker.setVisible(not item.is_number)
        if item.is_number:
            self.field.show_text(item.number)
            self.field.setReadOnly(not item.row.may_write)
            self.field.setAccessibleName(item.name)
            self._unit.setText(item.unit)
            return
        keys = tuple(str(level) for level in item.levels)
        if (keys, item.words) != (
            tuple(segment.key for segment in self.picker.segments),
            tuple(segment.text for segment in self.picker.segments),
        ):
            self.picker.set_levels(keys, words=item.words)
        self.picker.setAccessibleName(item.name)
        self.picker.set_read_only(not item.row.may_write)
        wanted = str(item.level) if item.level is not None and state is None else None
        if self.picker.key() != wanted:
            self.picker.set_chosen(wanted)

    def rate(self, level: Fraction) -> None:
        """Answer with a level."""
        if self.view is not None and not self._tools.pen.rate(self.view.id, level):
            self._restore()

    def rate_by_digit(self, digit: int) -> None:
        """Answer with the level of a digit; the same digit again takes the next stage of it (3, then 3,5)."""
        item = self._item
        if item is None or item.is_number or not item.row.may_write:
            return
        named = [level for level in item.levels if int(level) == digit]
        if named:
            at = named.index(item.level) + 1 if item.level in named else 0
            self.rate(named[at % len(named)])

    def take_focus(self) -> None:
        """Put the keyboard on the levels or into the number."""
        if self._item is not None and self._item.is_number:
            self.field.setFocus()
        else:
            self.picker.setFocus()

    def commit(self) -> None:
        """Give on what is typed, the number too."""
        self.field.commit()
        super().commit()

    def set_stacked(self, stacked: bool) -> None:
        """Put levels below the question where there is no room beside it."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._main.setDirection(down if stacked else across)
        self._below.setDirection(down if stacked else across)
        self._below.setAlignment(self.tools, Qt.AlignmentFlag.AlignLeft if stacked else Qt.AlignmentFlag.AlignTop)

    def set_current(self, on: bool) -> None:
        """Mark the card as the one worked on."""
        super().set_current(on)
        set_state(self, "current", "true" if on else "false")

    def _turn_not_applicable(self) -> None:
        self.tell_focused()
        if self.view is not None and self.view.state is State.NOT_APPLICABLE:
            self.clear()
        else:
            self.ask_reason()

    def _number_typed(self, text: str) -> None:
        item = self._item
        if item is None:
            return
        read = read_number(text, self._tools.speech.speaker, item.minimum, item.maximum)
        set_state(self.field, "state", "error" if read.problem else "")
        if read.problem is not None:
            self.descriptor.setText(self._tools.speech.say(read.problem))
            self.descriptor.set_tone("error")
        elif not self._tools.pen.number(item.row.id, read.number):
            self._restore()

    def _fit(self) -> None:
        self.field.setFixedWidth(self._tools.themes.theme.px(120))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the style sheet draw the card."""
        QFrame.paintEvent(self, event)


_NOT_RATED = N_("Not answered: choose a level to read what it means.")
