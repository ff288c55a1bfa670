"""Evidence of the whole dimension: grade, note, pictures. What an attribute has of its own goes before it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from assessment.domain.answers import Evidence, Grade
from assessment.domain.assessment import Picture
from assessment.domain.wording import N_
from ui.widgets.answers import EVIDENCE_GRADES
from ui.widgets.boxes import Card, IconView, column, row
from ui.widgets.chip import Chip
from ui.widgets.fields import Ringed
from ui.widgets.keycap import KeyHint
from ui.widgets.labels import Label, WrapLabel
from ui.wizard.dimension.fields import NoteField
from ui.wizard.dimension.grade_picker import GradePicker
from ui.wizard.dimension.picture_strip import PictureStrip
from ui.wizard.dimension.tools import Tools


class EvidenceCard(Card):
    """For a whole dimension (or a group of items). `back` when a chosen grade or Esc returns to the question."""

    back = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools.themes, margin=12, spacing=6, parent=parent)
        self._tools = tools
        self._page = ""
        self._floor = Grade.E2
        self._evidence = Evidence()
        themes = tools.themes
        self.picker = GradePicker(themes, tools.speech)
        self.note = NoteField()
        self.strip = PictureStrip(themes, tools.speech, tools.pen, tools.thumbs, tools.intake)
        self._name = Label(themes, "", "strong")
        self._meaning = WrapLabel(themes, "", "body")
        self.chip = Chip(themes)
        self._keys = [KeyHint(themes, ["0", "–", "4"]), KeyHint(themes, ["E"]), KeyHint(themes, ["Esc"])]
        self._privacy = WrapLabel(themes, "", "caption")
        self._top = row(themes, 8)
        first = row(themes, 8)
        first.addWidget(IconView(themes, "paperclip", "text"))
        first.addWidget(self._name)
        first.addWidget(self.picker)
        self._top.addLayout(first)
        self._top.addWidget(self._meaning, 1)
        self._top.addWidget(self.chip)
        self.body.addLayout(self._top)
        keys = row(themes, 12)
        for hint in self._keys:
            keys.addWidget(hint)
            hint.hide()
        keys.addStretch(1)
        self.body.addLayout(keys)
        self._below = row(themes, 8)
        note_part = column(themes, 2)
        note_part.addWidget(Ringed(themes, self.note))
        note_part.addWidget(self._privacy)
        note_part.addStretch(1)
        self._below.addLayout(note_part, 5)
        self._below.addWidget(self.strip, 7)
        self.body.addLayout(self._below)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.setAcceptDrops(True)
        self.note.settled.connect(lambda text: self._tools.pen.note(self._page, text))
        self.note.left.connect(self.back)
        self.note.pictured.connect(lambda data: self._tools.intake.take_mime(self._page, data))
        self.picker.picked.connect(self._keep_grade)
        self.picker.focused.connect(lambda: self._show_keys(True))
        self.picker.unfocused.connect(lambda: self._show_keys(False))
        self._tools.themes.changed.connect(self._fit)
        self._fit()

    def show_page(
        self, page: str, evidence: Evidence, pictures: tuple[Picture, ...], floor: Grade, may_write: bool
    ) -> None:
        """Show the evidence of a page; what was typed for another page must have been given on before."""
        if page != self._page:
            self.note.forget()
            self.note.show_text("")
        self._page, self._evidence, self._floor = page, evidence, floor
        self.note.show_text(evidence.note)
        self.note.setReadOnly(not may_write)
        self.picker.show_grade(evidence.grade)
        self.picker.set_read_only(not may_write)
        self.strip.show_owner(page, pictures, may_write)
        self._say()

    def set_stacked(self, stacked: bool) -> None:
        """Put note and pictures one above the other where there is no room beside."""
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._below.setDirection(direction)
        self._top.setDirection(direction)
        self._top.setAlignment(self.chip, Qt.AlignmentFlag.AlignLeft if stacked else Qt.AlignmentFlag(0))

    def commit(self) -> None:
        """Give on what is typed."""
        self.note.commit()

    def retranslate(self) -> None:
        """Say every text again."""
        say = self._tools.speech.say
        self._name.setText(self._tools.whole(N_("Evidence of the dimension"), N_("Evidence of the group")))
        self.note.setAccessibleName(say(N_("Note on the evidence")))
        self.note.setPlaceholderText(say(N_("What was seen, where, which figures.")))
        self._privacy.setText(say(N_("No names and no private phone numbers in notes.")))
        for hint, words in zip(self._keys, (N_("choose"), N_("this question only"), N_("back")), strict=True):
            hint.set_text(say(words))
        self.strip.retranslate()
        self._say()

    def _say(self) -> None:
        say = self._tools.speech.say
        grade = self._evidence.grade
        if grade is None:
            meaning = say(N_("No grade yet: counts as E0"))
        else:
            code, words = EVIDENCE_GRADES[grade]
            meaning = f"{code} · {say(words)}"
        if meaning != self._meaning.text():
            self._meaning.setText(meaning)
        reached = grade is not None and grade >= self._floor
        template = N_("Reaches the floor {grade}") if reached else N_("Below the floor {grade}")
        self.chip.set_chip(
            say(template, grade=self._floor.name), *(("ok", "check") if reached else ("neutral", "circle"))
        )

    def _keep_grade(self, grade: Grade | None) -> None:
        self._tools.pen.grade(self._page, grade)
        self.back.emit()

    def _show_keys(self, shown: bool) -> None:
        for hint in self._keys:
            hint.setVisible(shown)

    def _fit(self) -> None:
        self.note.setFixedHeight(self._tools.themes.theme.px(92))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take pictures dragged over the card."""
        if self._tools.pen.may_write and self._tools.intake.can_take(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take dropped pictures as evidence of the whole dimension."""
        if self._tools.intake.take_mime(self._page, event.mimeData()):
            event.acceptProposedAction()
