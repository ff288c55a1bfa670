"""The head of a dimension page: where we are, what is asked, what to ask whom and what to look at where."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from assessment.domain.questionnaire import Dimension, Questionnaire, Texts
from assessment.domain.wording import N_
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import Card, IconView, column, row, space_out
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.labels import Label, TextTone, WrapLabel
from ui.widgets.marks import BlockGlyph
from ui.wizard.dimension.end_elided import EndElided
from ui.wizard.dimension.tool_chip import ToolChip

SHOWN_FIRST = 2
"""How many lines of "ask" and "look" show before they are unfolded, so that the attributes stay in view."""

BLOCK_TONES: dict[str, TextTone] = {
    "process": "process",
    "technology": "technology",
    "organisation": "organisation",
}


class PromptCard(Card):
    """A few lines as a list, and in the head who is asked or where it is seen. Folded, it shows the first two."""

    def __init__(self, themes: ThemeSwitch, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(themes, margin=0, spacing=0, parent=parent)
        self._lines: tuple[str, ...] = ()
        self._folded = True
        self._name = Label(themes, "", "label", "accent")
        self._whom = EndElided(themes, "", "caption")
        self._all = WrapLabel(themes, "", "caption")
        self._text = WrapLabel(themes, "", "caption", "text")
        self.more = ToolChip(themes)
        top = row(themes, 6, (10, 4, 4, 0))
        top.addWidget(IconView(themes, icon, "accent"))
        top.addWidget(self._name)
        top.addWidget(self._whom, 1)
        top.addWidget(self.more)
        lines = column(themes, 2, (10, 0, 10, 7))
        lines.addWidget(self._all)
        lines.addWidget(self._text)
        self.body.addLayout(top)
        self.body.addLayout(lines)
        self.body.addStretch(1)

    def show_prompts(self, title: str, lines: Sequence[str], whom: str) -> None:
        """Show other lines; `whom` is the line on people or places below them."""
        self._name.setText(title)
        self.setAccessibleName(title)
        self._lines = tuple(lines)
        self._whom.setText(whom)
        self._all.setText(whom)
        self._show()

    def fold(self, folded: bool) -> None:
        """Show the first lines only, or all and with whom or where."""
        self._folded = folded
        self._show()

    def _show(self) -> None:
        shown = self._lines[:SHOWN_FIRST] if self._folded else self._lines
        self._text.setText("\n".join(f"• {line}" for line in shown))
        hidden = len(self._lines) - len(shown)
        self.more.show_value(f"+{hidden}" if hidden else "", None, icon="chevron-down" if hidden else "chevron-up")
        self.more.setVisible(len(self._lines) > SHOWN_FIRST)
        self._whom.setVisible(self._folded)
        self._all.setVisible(not self._folded and bool(self._all.text()))
        self.setVisible(bool(self._lines))


class Head(QWidget):
    """Breadcrumb, code and name, the question, the two cards and the guide that unfolds."""

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._speech = themes, speech
        self._folded = True
        self._large = False
        layout = QVBoxLayout(self)
        space_out(layout, themes, 10)
        layout.addLayout(self._make_top())
        self._cards = row(themes, 12)
        self.ask, self.look = PromptCard(themes, "message"), PromptCard(themes, "eye")
        for card in (self.ask, self.look):
            self._cards.addWidget(card, 1)
            card.more.clicked.connect(self._turn_fold)
        layout.addLayout(self._cards)
        self.guide = Card(themes, margin=12, spacing=4)
        self._explain = WrapLabel(themes, "", "body")
        self._evidence_title = Label(themes, "", "label", "accent")
        self._evidence = WrapLabel(themes, "", "caption", "text")
        for widget in (self._explain, self._evidence_title, self._evidence):
            self.guide.body.addWidget(widget)
        self.guide.hide()
        layout.addWidget(self.guide)
        self.guide_button.toggled.connect(self._show_guide)

    def _make_top(self) -> QBoxLayout:
        themes = self._themes
        self._glyph = BlockGlyph(themes, "process")
        self._block = Label(themes, "", "label")
        self._trail = Label(themes, "", "caption")
        self._title = WrapLabel(themes, "", "title")
        self._question = WrapLabel(themes, "", "muted")
        self.guide_button = Button(themes, "", icon="book", size="small")
        self.guide_button.setCheckable(True)
        self.guide_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.why_chip = Chip(themes, "", "info", pressable=True)
        self.whole_chip = Chip(themes, "", "neutral", "radar", pressable=True)
        crumbs = row(themes, 6)
        for widget in (self._glyph, self._block, self._trail):
            crumbs.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        crumbs.addStretch(1)
        # Beside the title at large text, where the trail has no room.
        self._large_glyph = BlockGlyph(themes, "process", size=12)
        self._large_glyph.hide()
        named = row(themes, 6)
        named.addWidget(self._large_glyph)
        named.addWidget(self._title, 1)
        words = column(themes, 1)
        words.addLayout(crumbs)
        words.addLayout(named)
        words.addWidget(self._question)
        top = row(themes, 8)
        top.addLayout(words, 1)
        for button in (self.why_chip, self.whole_chip, self.guide_button):
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return top

    def show_dimension(self, questionnaire: Questionnaire, dimension: Dimension, texts: Texts) -> None:
        """Show another dimension, or the same in another language."""
        say = self._speech.say
        lineage = questionnaire.lineage(dimension.group)
        block = lineage[-1].id
        names = [texts.get(f"groups/{group.id}/name") or group.id for group in reversed(lineage)]
        self._glyph.set_block(block, names[0])
        self._large_glyph.set_block(block, names[0])
        self._block.setText(names[0])
        self._block.set_tone(BLOCK_TONES.get(block, "muted"))
        number = questionnaire.pages.index(dimension.id) + 1
        place = say(N_("Dimension {number}/{count}"), number=number, count=len(questionnaire.pages))
        self._trail.setText("  ›  ".join(["", *names[1:], place]).strip(" "))
        key = f"dimensions/{dimension.id}"
        self._title.setText(f"{dimension.id} · {texts.get(f'{key}/name')}")
        self._question.setText(texts.get(f"{key}/question"))
        self._explain.setText(texts.get(f"{key}/explain"))
        roles = ", ".join(texts.get(f"roles/{role}") or role for role in dimension.roles)
        places = ", ".join(texts.get(f"places/{place}") or place for place in dimension.places)
        whom = say(N_("Whom: {roles}"), roles=roles) if roles else ""
        where = say(N_("Where: {places}"), places=places) if places else ""
        self.ask.show_prompts(say(N_("Ask")), texts.all(f"{key}/ask"), whom)
        self.look.show_prompts(say(N_("Look at")), texts.all(f"{key}/look"), where)
        self._evidence_title.setText(say(N_("Key evidence of the shown band")))
        self._fold(self._folded)

    def show_evidence(self, lines: Sequence[str]) -> None:
        """Show the typical evidence of the shown band in the guide."""
        text = "\n".join(f"• {line}" for line in lines)
        if text != self._evidence.text():
            self._evidence.setText(text)
        self._evidence_title.setVisible(bool(lines))
        self._evidence.setVisible(bool(lines))

    def show_chips(self, shown: bool, why: str) -> None:
        """Show the two chips that stand for the right panel, where there is no room for it."""
        self.why_chip.setVisible(shown)
        self.whole_chip.setVisible(shown)
        if shown:
            self.why_chip.set_chip(why)
            self.whole_chip.set_chip(self._speech.say(N_("Overview")))

    def set_large(self, large: bool) -> None:
        """At large text the cards stand one above the other and only come with the guide."""
        if large == self._large:
            return
        self._large = large
        vertical, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._cards.setDirection(vertical if large else across)
        self._fold(self._folded)

    def _fold(self, folded: bool) -> None:
        self._folded = folded
        unfolded_by_guide = self.guide_button.isChecked()
        for card in (self.ask, self.look):
            card.fold(folded and not unfolded_by_guide)
            if self._large and not unfolded_by_guide:
                card.hide()
        self._question.setVisible(bool(self._question.text()) and (not self._large or unfolded_by_guide))
        for widget in (self._glyph, self._block, self._trail):
            widget.setVisible(not self._large)
        self._large_glyph.setVisible(self._large)
        guide = self._speech.say(N_("Guide"))
        self.guide_button.setText("" if self._large else guide)
        self.guide_button.setAccessibleName(guide)
        self.guide_button.setToolTip(guide if self._large else "")

    def _turn_fold(self) -> None:
        self._fold(not self._folded)

    def _show_guide(self, shown: bool) -> None:
        self.guide.setVisible(shown)
        self._fold(self._folded)
