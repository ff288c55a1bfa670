"""The attributes of the shown band, beside the ladder: what the band means, its count, one row per attribute."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessment.domain.wording import N_
from ui.widgets.boxes import Card, row, space_out
from ui.widgets.chip import Chip
from ui.widgets.keycap import KeyHint
from ui.widgets.labels import ElidedLabel, WrapLabel
from ui.wizard.dimension.attribute_row import AttributeRow
from ui.wizard.dimension.ladder_model import Mark
from ui.wizard.dimension.row_view import RowView
from ui.wizard.dimension.tools import Tools

STACK_BELOW = 520
"""Width in px at 100 % below which the answers go under the statement."""

ONE_LINE_FROM = 610
"""Width in px at 100 % from which answers and small buttons under a statement fit in one line."""


class BandPanel(Card):
    """Rows are made once and reused. `current_changed(id)` when another attribute became the current one."""

    current_changed = Signal(str)
    grown = Signal(QWidget)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools.themes, margin=0, parent=parent)
        self._tools = tools
        self._rows: list[AttributeRow] = []
        self._count = 0
        self._current = ""
        self._said = ""
        self._band_idea = ""
        themes = tools.themes
        self._name = ElidedLabel(themes, "", "subtitle")
        self.chip = Chip(themes)
        self._arrows = KeyHint(themes, ["↑", "↓"])
        self._space = KeyHint(themes, ["Space"])
        self._idea = WrapLabel(themes, "", "caption")
        self._empty = WrapLabel(themes, "", "muted")
        head = row(themes, 8, (12, 8, 12, 0))
        head.addWidget(self._name)
        head.addWidget(self.chip)
        head.addStretch(1)
        head.addWidget(self._arrows)
        head.addWidget(self._space)
        self.body.setSpacing(0)
        space_out(self.body, themes, 0)
        self.body.addLayout(head)
        idea = row(themes, 0, (12, 2, 12, 6))
        idea.addWidget(self._idea)
        self.body.addLayout(idea)
        self._nothing = QWidget()
        empty = QVBoxLayout(self._nothing)
        space_out(empty, themes, 0, (12, 8, 12, 12))
        empty.addWidget(self._empty)
        self.body.addWidget(self._nothing)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._list.setContentsMargins(1, 0, 1, 1)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self.retranslate()

    @property
    def rows(self) -> tuple[AttributeRow, ...]:
        """The rows now shown, top down."""
        return tuple(self._rows[: self._count])

    @property
    def current(self) -> AttributeRow | None:
        """The row the keys speak to."""
        return next((shown for shown in self.rows if shown.view and shown.view.id == self._current), None)

    def show_band(self, name: str, idea: str, mark: Mark, empty: str) -> None:
        """Show the head of a band; `empty` is said instead of attributes when it has none."""
        say = self._tools.speech.say
        if self._name.text() != name:
            self._name.setText(name)
            self.setAccessibleName(name)
        words = say(mark.words)
        if (words, mark.tone) != (self.chip.text(), self.chip.tone):
            self.chip.set_chip(words, mark.tone, mark.icon)
        if self._empty.text() != empty:
            self._empty.setText(empty)
        self._nothing.setVisible(bool(empty))
        self._band_idea = idea
        self._show_idea()

    def show_rows(self, views: tuple[RowView, ...], stacked: bool, one_line: bool) -> None:
        """Show the attributes; rows are reused, and one that shows the same is left alone."""
        while len(self._rows) < len(views):
            self._add_row()
        self._count = len(views)
        for index, shown in enumerate(self._rows):
            if index < len(views):
                shown.set_stacked(stacked, one_line)
                shown.show_view(views[index])
            if shown.isHidden() == (index < len(views)):
                shown.setVisible(index < len(views))
        self._mark()

    def make_current(self, question: str) -> None:
        """Make an attribute the current one, without moving the keyboard."""
        if question != self._current:
            self._current = question
            self._mark()
            self.current_changed.emit(question)

    def commit(self) -> None:
        """Give on everything typed in the rows."""
        for shown in self._rows:
            shown.commit()

    def tell(self, words: str) -> None:
        """Tell what a key did, in place of the band's idea; an empty text brings the idea back."""
        if words == self._said:
            return
        self._said = words
        self._show_idea()
        if words:
            self.grown.emit(self._idea)

    @property
    def said(self) -> str:
        """What a key was said to have done; empty when the band's idea is shown."""
        return self._said

    def _show_idea(self) -> None:
        text = self._said or self._band_idea
        if self._idea.text() != text:
            self._idea.setText(text)
        self._idea.set_tone("accent" if self._said else "")
        self._idea.setVisible(bool(text))

    def set_hints(self, shown: bool) -> None:
        """Show the key caps in the head, where there is room for them beside name and count."""
        self._arrows.setVisible(shown)
        self._space.setVisible(shown)

    def retranslate(self) -> None:
        """Say every text again."""
        say = self._tools.speech.say
        self._arrows.set_text(say(N_("choose")))
        self._space.set_text(say(N_("change")))
        for shown in self._rows:
            shown.retranslate()

    def _add_row(self) -> None:
        new = AttributeRow(self._tools, self)
        new.hide()
        new.focused.connect(self.make_current)
        new.grown.connect(lambda: self.grown.emit(new))
        self._rows.append(new)
        self._list.addWidget(new)

    def _mark(self) -> None:
        for shown in self._rows:
            shown.set_current(shown.view is not None and shown.view.id == self._current and not shown.isHidden())
