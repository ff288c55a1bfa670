"""One loss seen: what it is, where, what it costs a year, note and idea, quick win or project, pictures."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from unicodedata import normalize

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from assessment.domain.losses import Loss, LossKind
from assessment.domain.questionnaire import Questionnaire, Texts
from assessment.domain.wording import N_, Sentence
from assessment.work.interview import Interview
from ui.theme.sheet import set_state
from ui.widgets.boxes import Card, column, row
from ui.widgets.button import Button
from ui.widgets.fields import ComboBox, Ringed
from ui.widgets.labels import Label, WrapLabel
from ui.widgets.segmented import Segment, Segmented
from ui.wizard.dimension.fields import LineField, NoteField
from ui.wizard.dimension.picture_strip import PictureStrip
from ui.wizard.dimension.tools import Tools
from ui.wizard.items.number_text import read_number, shown_number
from ui.wizard.losses.words import KIND_WORDS, loss_name, place_name

MOST_COST = Fraction(10_000_000)
"""Million dong a year; more is a slip of the hand."""


class CostField(LineField):
    """A field for a rough cost; tells when the keyboard comes."""

    focused = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.focused.emit()


class LossCard(Card):
    """Reused for other losses. `removed(number)` when it is to be taken off, `entered(number)` when worked on."""

    removed = Signal(int)
    entered = Signal(int)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        themes = tools.themes
        super().__init__(themes, margin=10, spacing=6, parent=parent)
        self._tools = tools
        self.loss: Loss | None = None
        self._shown: object = None
        self.which = ComboBox(themes)
        self.place = ComboBox(themes)
        self.cost = CostField()
        self.kind = Segmented(themes, look="solid")
        self.remove = Button(themes, role="ghost", icon="trash", size="small")
        self.note, self.idea = NoteField(), NoteField()
        self.strip = PictureStrip(themes, tools.speech, tools.pen, tools.thumbs, tools.intake)
        self._heads = {name: Label(themes, "", "caption") for name in ("place", "cost", "note", "idea")}
        self._explain = WrapLabel(themes, "", "caption", "text")
        self._hint = WrapLabel(themes, "", "caption")
        self._problem = WrapLabel(themes, "", "caption", "error")
        self._lay_out()
        self.which.activated.connect(lambda _: self._change(loss=str(self.which.currentData())))
        self.place.activated.connect(lambda _: self._change(place=str(self.place.currentData() or "")))
        self.kind.chosen.connect(lambda key: self._change(kind=LossKind(key)))
        self.kind.cleared.connect(lambda: self._change(kind=None))
        self.cost.settled.connect(self._cost_typed)
        self.cost.focused.connect(self._tell_entered)
        self.note.settled.connect(lambda text: self._change(note=normalize("NFC", text)))
        self.idea.settled.connect(lambda text: self._change(idea=normalize("NFC", text)))
        self.remove.clicked.connect(self._remove_clicked)
        themes.changed.connect(self._fit)
        self._fit()

    def _lay_out(self) -> None:
        themes = self._themes
        self._top = row(themes, 8)
        self._top.addWidget(Ringed(themes, self.which), 3)
        for name, editor, share in (("place", self.place, 2), ("cost", self.cost, 0)):
            self._top.addWidget(self._heads[name])
            self._top.addWidget(Ringed(themes, editor), share)
        self._top.addWidget(self.kind)
        self._top.addWidget(self.remove)
        self._texts = row(themes, 12)
        for name, field in (("note", self.note), ("idea", self.idea)):
            side = column(themes, 0)
            side.addWidget(self._heads[name])
            side.addWidget(Ringed(themes, field))
            side.addStretch(1)
            self._texts.addLayout(side, 2)
        self.body.addLayout(self._top)
        for label in (self._explain, self._hint, self._problem):
            self.body.addWidget(label)
        self.body.addLayout(self._texts)
        self._texts.addWidget(self.strip, 1, Qt.AlignmentFlag.AlignTop)

    def show_loss(self, loss: Loss, interview: Interview, texts: Texts) -> None:
        """Show a loss; typing that is under way is not disturbed."""
        pictures = interview.assessment.pictures_of(loss.owner)
        shown = (loss, pictures, texts.language, interview.read_only, interview.assessment.key)
        if shown == self._shown:
            return
        if self.loss is not None and self.loss.number != loss.number:
            for field in (self.note, self.idea, self.cost):
                field.forget()
        self._shown, self.loss = shown, loss
        self._fill_lists(interview.questionnaire, texts)
        self._choose(self.which, loss.loss)
        self._choose(self.place, loss.place)
        self.cost.show_text(shown_number(loss.cost_million_vnd, self._tools.speech.speaker))
        self.note.show_text(loss.note)
        self.idea.show_text(loss.idea)
        self._problem.setVisible(False)
        set_state(self.cost, "state", "")
        self._say(loss, texts)
        self.strip.show_owner(loss.owner, pictures, not interview.read_only)
        self._set_read_only(interview.read_only)

    def commit(self) -> None:
        """Give on at once what is typed."""
        for field in (self.cost, self.note, self.idea):
            field.commit()

    def set_stacked(self, stacked: bool) -> None:
        """Put fields one below the other where there is little room."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._top.setDirection(down if stacked else across)
        self._texts.setDirection(down if stacked else across)

    def _fill_lists(self, questionnaire: Questionnaire, texts: Texts) -> None:
        names = [(loss.id, loss_name(loss.id, texts)) for loss in questionnaire.losses]
        _fill(self.which, names)
        nowhere = self._tools.speech.say(N_("No certain place"))
        _fill(self.place, [("", nowhere), *((place, place_name(place, texts)) for place in questionnaire.places)])

    def _choose(self, box: ComboBox, key: str) -> None:
        box.setCurrentIndex(box.findData(key))

    def _say(self, loss: Loss, texts: Texts) -> None:
        say = self._tools.speech.say
        heads = {
            "place": N_("Place"),
            "cost": N_("Million dong a year, rough"),
            "note": N_("What was seen, how the cost is reckoned"),
            "idea": N_("Idea"),
        }
        editors = {"place": self.place, "cost": self.cost, "note": self.note, "idea": self.idea}
        for name, template in heads.items():
            self._heads[name].setText(say(template))
            editors[name].setAccessibleName(say(template))
        self.which.setAccessibleName(say(N_("Loss")))
        self.kind.set_segments([Segment(kind.value, say(word)) for kind, word in KIND_WORDS.items()])
        self.kind.set_chosen(loss.kind.value if loss.kind else None)
        self.kind.setAccessibleName(say(N_("Quick win or project")))
        self.remove.setToolTip(say(N_("Take this loss off (undo brings it back)")))
        self.remove.setAccessibleName(self.remove.toolTip())
        key = f"losses/{loss.loss}"
        look = texts.get(f"{key}/look")
        self._explain.setText(" ".join(part for part in (texts.get(f"{key}/explain"), look) if part))
        hint = texts.get(f"{key}/cost_hint")
        self._hint.setText(say(N_("Rough cost: {hint}"), hint=hint) if hint else "")
        self.setAccessibleName(loss_name(loss.loss, texts))

    def _set_read_only(self, on: bool) -> None:
        for box in (self.which, self.place):
            box.setEnabled(not on)
        for field in (self.cost, self.note, self.idea):
            field.setReadOnly(on)
        self.kind.set_read_only(on)
        self.remove.setVisible(not on)

    def _tell_entered(self) -> None:
        if self.loss is not None:
            self.entered.emit(self.loss.number)

    def _remove_clicked(self) -> None:
        if self.loss is not None:
            self.removed.emit(self.loss.number)

    def _cost_typed(self, text: str) -> None:
        read = read_number(text, self._tools.speech.speaker, Fraction(0), MOST_COST)
        self._problem.setVisible(read.problem is not None)
        set_state(self.cost, "state", "error" if read.problem else "")
        if isinstance(read.problem, Sentence):
            self._problem.setText(self._tools.speech.say(read.problem))
        else:
            self._change(cost_million_vnd=read.number)

    def _change(self, **fields: str | Decimal | LossKind | None) -> None:
        """Write what a person changed onto the loss as it is now."""
        if self.loss is None:
            return
        number = self.loss.number

        def act(interview: Interview) -> None:
            now = next((one for one in interview.assessment.losses if one.number == number), None)
            if now is not None:
                interview.change_loss(replace(now, **fields))  # type: ignore[arg-type]

        self._tools.pen.do(act)

    def _fit(self) -> None:
        theme = self._themes.theme
        self.cost.setFixedWidth(theme.px(96))
        for field in (self.note, self.idea):
            field.setFixedHeight(theme.px(62))


def _fill(box: ComboBox, entries: list[tuple[str, str]]) -> None:
    """Put entries into a list, unless they are there already."""
    if [(box.itemData(at), box.itemText(at)) for at in range(box.count())] != entries:
        box.clear()
        for key, text in entries:
            box.addItem(text, key)
