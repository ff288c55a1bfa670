"""One attribute of a band: its statement and, beside or below it, the three answers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from assessment.domain.answers import State
from assessment.domain.wording import N_
from ui.widgets.boxes import column, row
from ui.widgets.labels import WrapLabel
from ui.wizard.dimension.answer_picker import AnswerPicker
from ui.wizard.dimension.question_row import QuestionRow
from ui.wizard.dimension.row_view import RowView
from ui.wizard.dimension.tools import Tools


class AttributeRow(QuestionRow):
    """Met, not met, not applicable as one row of choices; unknown and what belongs to evidence below them."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        themes = tools.themes
        self.statement = WrapLabel(themes)
        self.statement.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.left_out = WrapLabel(themes, "", "caption")
        self.picker = AnswerPicker(themes, tools.speech)
        self._main = row(themes, 10)
        words, self._answers = column(themes, 0), column(themes, 0)
        words.addWidget(self.statement, 1)
        words.addWidget(self.left_out)
        self._answers.addWidget(self.picker)
        self._answers.addWidget(self.tools)
        self._answers.addStretch(1)
        self._main.addLayout(words, 1)
        self._main.addLayout(self._answers)
        self.asked.addLayout(self._main)
        self.picker.chosen.connect(self._chosen)
        self.picker.cleared.connect(lambda: self.answer(None))
        self.picker.focused.connect(self.tell_focused)

    def show_answer(self, view: RowView, state: State | None) -> None:
        """Show statement and answer."""
        if self.statement.text() != view.text:
            self.statement.setText(view.text)
            self.picker.setAccessibleName(view.text)
        if view.left_out:
            self.left_out.setText(self._tools.speech.say(N_("Left out by another answer; it does not count.")))
        self.left_out.setVisible(view.left_out)
        self.picker.set_read_only(not view.may_write)
        self.picker.show_state(state)

    def set_stacked(self, stacked: bool, one_line: bool) -> None:
        """Put the answers below the statement (large text, narrow window) or beside it.

        `one_line`: below the statement there is room for the small buttons beside the answers.
        """
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        wanted = (down if stacked else across, across if stacked and one_line else down)
        if (self._main.direction(), self._answers.direction()) != wanted:
            self._main.setDirection(wanted[0])
            self._answers.setDirection(wanted[1])
            where = Qt.AlignmentFlag.AlignLeft if stacked else Qt.AlignmentFlag(0)
            self._answers.setAlignment(self.tools, where)

    def take_focus(self) -> None:
        """Put the keyboard on the answers."""
        self.picker.setFocus()

    def cycle(self) -> None:
        """Do what Space does: take what the arrows aim at, else met, not met, unanswered in turn."""
        if self.view is None or not self.view.may_write:
            return
        aimed = self.picker.aimed_at()
        if aimed is State.NOT_APPLICABLE:
            self.ask_reason()
        elif aimed is not None and aimed is not self.view.state:
            self.answer(aimed)
        else:
            turn = {State.MET: State.NOT_MET, State.NOT_MET: None}
            self.answer(turn.get(self.view.state, State.MET) if self.view.state else State.MET)

    def retranslate(self) -> None:
        """Say every text again."""
        super().retranslate()
        if self.view is not None:
            self.show_answer(self.view, State.NOT_APPLICABLE if self.asks_for_reason else self.view.state)

    def _chosen(self, key: str) -> None:
        self.tell_focused()
        state = State(key)
        if state is State.NOT_APPLICABLE:
            self.ask_reason()
        else:
            self.answer(state)
