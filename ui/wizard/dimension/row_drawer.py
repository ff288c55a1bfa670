"""What opens below a row: typical evidence and first steps, its own grade, its note, its pictures."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessment.domain.answers import Grade
from assessment.domain.wording import N_
from ui.theme import ThemeSwitch
from ui.widgets.boxes import column, row, space_out
from ui.widgets.button import Button
from ui.widgets.fields import Ringed
from ui.widgets.keycap import KeyHint
from ui.widgets.labels import Label, WrapLabel
from ui.wizard.dimension.fields import NoteField
from ui.wizard.dimension.grade_picker import GradePicker
from ui.wizard.dimension.picture_strip import PictureStrip
from ui.wizard.dimension.row_view import RowView
from ui.wizard.dimension.tools import Tools

PARTS = ("help", "grade", "note", "pictures")
"""The parts of the drawer, top down."""


class RowDrawer(QWidget):
    """Shows the opened parts of one attribute. `back(part)` when a part is done with; an empty part means all."""

    back = Signal(str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._view: RowView | None = None
        themes = tools.themes
        layout = QVBoxLayout(self)
        space_out(layout, themes, 6, (0, 2, 0, 6))
        self._help = self._make_help(themes)
        self._grade = self._make_grade(themes)
        self.note = NoteField()
        self._note = _labelled(themes, Ringed(themes, self.note))
        self.strip = PictureStrip(themes, tools.speech, tools.pen, tools.thumbs, tools.intake)
        self._pictures = _labelled(themes, self.strip)
        self._parts = {"help": self._help, "grade": self._grade, "note": self._note[0], "pictures": self._pictures[0]}
        for name in PARTS:
            layout.addWidget(self._parts[name])
            self._parts[name].hide()
        self.note.settled.connect(self._keep_note)
        self.note.left.connect(lambda: self.back.emit(""))
        self.note.pictured.connect(self._take_pictures)
        self.picker.picked.connect(self._keep_grade)
        self.take_over.clicked.connect(lambda: self._keep_grade(None))
        themes.changed.connect(self._fit)
        self._fit()
        self.retranslate()

    def _make_help(self, themes: ThemeSwitch) -> QWidget:
        part = QWidget()
        lines = QVBoxLayout(part)
        space_out(lines, themes, 2, (4, 0, 4, 0))
        self._evidence_title = Label(themes, "", "label", "accent")
        self._evidence = WrapLabel(themes, "", "caption", "text")
        self._steps_title = Label(themes, "", "label", "accent")
        self._steps = WrapLabel(themes, "", "caption", "text")
        for widget in (self._evidence_title, self._evidence, self._steps_title, self._steps):
            lines.addWidget(widget)
        return part

    def _make_grade(self, themes: ThemeSwitch) -> QWidget:
        part = QWidget()
        across = QVBoxLayout(part)
        space_out(across, themes, 0)
        self.picker = GradePicker(themes, self._tools.speech)
        self._grade_label = Label(themes, "", "label", "text")
        self._meaning = WrapLabel(themes, "", "caption", "text")
        self.take_over = Button(themes, "", "link")
        named = row(themes, 0, (4, 0, 4, 0))
        named.addWidget(self._grade_label)
        named.addStretch(1)
        first = row(themes, 8)
        first.addWidget(self.picker)
        first.addWidget(self.take_over)
        first.addStretch(1)
        second = column(themes, 4, (4, 0, 4, 2))
        second.addWidget(self._meaning)
        self._keys = [KeyHint(themes, ["0", "–", "4"]), KeyHint(themes, ["E"]), KeyHint(themes, ["Esc"])]
        keys = row(themes, 12)
        for hint in self._keys:
            keys.addWidget(hint)
        keys.addStretch(1)
        second.addLayout(keys)
        for line in (named, first, second):
            across.addLayout(line)
        return part

    def show_view(self, view: RowView) -> None:
        """Show an attribute; what was being typed for another one must have been given on before."""
        if self._view is not None and self._view.id != view.id:
            self.note.forget()
            self.note.show_text("")
        self._view = view
        self.note.show_text(view.note)
        self.note.setReadOnly(not view.may_write)
        self.picker.show_grade(view.own, view.grade if view.inherited else None)
        self.picker.set_read_only(not view.may_write)
        self.take_over.setVisible(view.own is not None and view.may_write)
        self.strip.show_owner(view.id, view.pictures, view.may_write)
        self._say_view(view)

    def show_parts(self, parts: frozenset[str]) -> None:
        """Open just these parts."""
        for name, part in self._parts.items():
            part.setVisible(name in parts)
        self.setVisible(bool(parts))

    def focus_part(self, part: str) -> None:
        """Put the keyboard into a part."""
        target = {"grade": self.picker, "note": self.note, "pictures": self.strip.add_tile}.get(part)
        if target is not None:
            target.setFocus()

    def commit(self) -> None:
        """Give on what is typed."""
        self.note.commit()

    def retranslate(self) -> None:
        """Say every text again."""
        say = self._tools.speech.say
        self._evidence_title.setText(say(N_("Typical evidence")))
        self._steps_title.setText(say(N_("First steps")))
        self._grade_label.setText(say(N_("Its own evidence")))
        self.take_over.setText(self._tools.whole(N_("Take that of the dimension"), N_("Take that of the group")))
        whole = self._tools.whole(N_("whole dimension"), N_("whole group"))
        for hint, words in zip(self._keys, (say(N_("choose")), whole, say(N_("back"))), strict=True):
            hint.set_text(words)
        self._note[1].setText(say(N_("Its own note")))
        self.note.setAccessibleName(say(N_("Its own note")))
        self.note.setPlaceholderText(say(N_("What was seen or said. No names, no private phone numbers.")))
        self._pictures[1].setText(say(N_("Its own pictures")))
        self.strip.retranslate()
        if self._view is not None:
            self._say_view(self._view)

    def _say_view(self, view: RowView) -> None:
        self._evidence.setText(view.evidence)
        self._evidence_title.setVisible(bool(view.evidence))
        self._steps.setText("\n".join(f"• {step}" for step in view.steps))
        self._steps_title.setVisible(bool(view.steps))
        self._meaning.setText(self._tools.meaning(view))

    def _fit(self) -> None:
        self.note.setFixedHeight(self._tools.themes.theme.px(64))

    def _keep_note(self, text: str) -> None:
        if self._view is not None:
            self._tools.pen.note(self._view.id, text)

    def _take_pictures(self, data: QMimeData) -> None:
        if self._view is not None and self._view.may_write:
            self._tools.intake.take_mime(self._view.id, data)

    def _keep_grade(self, grade: Grade | None) -> None:
        if self._view is not None:
            self._tools.pen.grade(self._view.id, grade)
            self.back.emit("grade")


def _labelled(themes: ThemeSwitch, editor: QWidget) -> tuple[QWidget, Label]:
    """Put a small label above an editor."""
    part = QWidget()
    lines = QVBoxLayout(part)
    space_out(lines, themes, 0)
    label = Label(themes, "", "label", "text")
    label.setContentsMargins(4, 0, 0, 0)
    lines.addWidget(label)
    lines.addWidget(editor)
    return part, label
