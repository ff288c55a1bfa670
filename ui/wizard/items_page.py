"""The page of a group of items: each rated on levels or stages by digits, or answered with a number."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from assessment.domain.events import Stepped
from assessment.domain.questionnaire import Item, Questionnaire, Texts
from assessment.domain.wording import N_
from assessment.work.interview import Interview
from assessment.work.route import Place
from ui.widgets.boxes import column
from ui.widgets.labels import Label, WrapLabel
from ui.wizard.dimension.evidence_card import EvidenceCard
from ui.wizard.dimension.grade_picker import GradePicker
from ui.wizard.dimension.keys import Act, Command
from ui.wizard.dimension.split_page import SplitPage
from ui.wizard.items.item_card import ItemCard
from ui.wizard.items.item_view import item_view
from ui.wizard.items.score_panel import ScorePanel
from ui.wizard.page import Surroundings

STACK_BELOW = 640
"""Width in px at 100 % of the centre below which levels go under their question."""

_MEANT = (Act.SHOW, Act.UP, Act.DOWN, Act.NOT_APPLICABLE, Act.UNKNOWN, Act.CLEAR, Act.EVIDENCE, Act.NOTE, Act.HELP)


class ItemsPage(SplitPage):
    """Reused for every group: it reads the interview and writes through its pen."""

    of_group = True
    topic = "items"

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        themes = around.theme
        self._cards: list[ItemCard] = []
        self._count = 0
        self._current = ""
        self._trail = Label(themes, "", "caption")
        self._title = WrapLabel(themes, "", "title")
        self._explain = WrapLabel(themes, "", "muted")
        self._list = column(themes, 8)
        self.card = EvidenceCard(self.tools)
        self.score = ScorePanel(self.tools, self)
        self.set_panel(self.score)
        head = column(themes, 1)
        for widget in (self._trail, self._title, self._explain):
            head.addWidget(widget)
        self.centre.body.addLayout(head)
        self.centre.body.addLayout(self._list)
        self.centre.body.addWidget(self.card)
        self.centre.body.addStretch(1)
        self.card.back.connect(self._back)

    # the promises of a stop

    def enter(self, interview: Interview, place: Place) -> None:
        """Show a group, the item the place names or else its first open one current."""
        self.leave()
        self.interview = interview
        self.page = place.page
        asked = [item.id for item in self._items]
        unanswered = (question for question in asked if interview.assessment.answer(question).is_open)
        first = next(unanswered, asked[0] if asked else "")
        self._current = place.question if place.question in asked else first
        self._refresh()
        self.centre.verticalScrollBar().setValue(0)
        if place.question and self.current is not None:
            self.settle_and_show(self.current)

    def leave(self) -> None:
        """Hand over what is typed but not yet given to the interview."""
        if self.page:
            for card in self._cards:
                card.commit()
            self.card.commit()

    def stepped(self, event: Stepped) -> None:
        """Show what changed."""
        self._refresh()

    def hints(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        """Give the keys worth showing in the footer."""
        say = self.around.text.say
        levels = sorted({int(level) for item in self._items for level in item.levels}) if self.interview else []
        ends = (str(levels[0]), "–", str(levels[-1])) if levels else ("0", "–", "5")
        return (
            (("↑", "↓"), say(N_("item"))),
            (ends, say(N_("rate"))),
            (("N",), say(N_("not applicable"))),
            (("E",), say(N_("evidence"))),
        )

    def retranslate(self) -> None:
        """Say every text again."""
        for card in self._cards:
            card.retranslate()
        self.card.retranslate()
        self._refresh()

    def focus_first(self) -> None:
        """Put the keyboard on the current item, or on the page when nothing can be answered."""
        current = self.current
        if current is not None and current.view is not None and current.view.may_write:
            current.take_focus()
        else:
            self.content.setFocus()

    # what is shown

    @property
    def cards(self) -> tuple[ItemCard, ...]:
        """The cards now shown, top down."""
        return tuple(self._cards[: self._count])

    @property
    def current(self) -> ItemCard | None:
        """The card the keys speak to."""
        return next((card for card in self.cards if card.view and card.view.id == self._current), None)

    def show_item(self, question: str) -> None:
        """Make an item the current one and put the keyboard there."""
        self._make_current(question)
        self.focus_first()
        if self.current is not None:
            self.settle_and_show(self.current)

    @property
    def _questionnaire(self) -> Questionnaire:
        assert self.interview is not None, "a page is entered before it is used"
        return self.interview.questionnaire

    @property
    def _items(self) -> list[Item]:
        return [item for item in self._questionnaire.items if item.group == self.page]

    @property
    def _texts(self) -> Texts:
        return self._questionnaire.speaks(self.around.text.language)

    def _refresh(self) -> None:
        """Show the interview as it stands now; what did not change is not touched."""
        if self.interview is None:
            return
        interview, texts, speaker = self.interview, self._texts, self.around.text.speaker
        may_write = not interview.read_only
        items = self._items
        while len(self._cards) < len(items):
            self._add_card()
        self._count = len(items)
        for index, card in enumerate(self._cards):
            card.setVisible(index < len(items))
            if index < len(items):
                item = items[index]
                card.show_item(
                    item_view(item, interview.assessment, interview.questionnaire, texts, speaker, may_write)
                )
        self._mark()
        self._show_head(texts)
        evidence = interview.assessment.evidence_for(self.page)
        pictures = interview.assessment.pictures_of(self.page)
        self.card.show_page(self.page, evidence, pictures, interview.questionnaire.evidence_from, may_write)
        self.score.show_score(interview.questionnaire, interview.scorecard, self.page, texts)

    def _show_head(self, texts: Texts) -> None:
        pages = self._questionnaire.pages
        place = self.around.text.say(N_("Group {number}/{count}"), number=pages.index(self.page) + 1, count=len(pages))
        above = [texts.get(f"groups/{one.id}/name") or one.id for one in self._questionnaire.lineage(self.page)[1:]]
        self._trail.setText("  ›  ".join([*reversed(above), place]))
        name = texts.get(f"groups/{self.page}/name") or self.page
        self._title.setText(f"{self.page} · {name}" if len(self.page) <= 4 and name != self.page else name)
        explain = texts.get(f"groups/{self.page}/explain")
        self._explain.setText(explain)
        self._explain.setVisible(bool(explain))

    def _add_card(self) -> None:
        new = ItemCard(self.tools)
        new.focused.connect(self._make_current)
        new.grown.connect(lambda: self.settle_and_show(new))
        new.moved.connect(self._move)
        new.set_stacked(self._stacked())
        self._cards.append(new)
        self._list.addWidget(new)

    def _make_current(self, question: str) -> None:
        self._current = question
        self._mark()

    def _mark(self) -> None:
        for card in self._cards:
            card.set_current(card.view is not None and card.view.id == self._current and not card.isHidden())

    def _stacked(self) -> bool:
        return self.large or self.centre_width < self.around.theme.theme.px(STACK_BELOW)

    def arrange(self) -> None:
        """Put levels beside or below their questions."""
        for card in self._cards:
            card.set_stacked(self._stacked())
        self.card.set_stacked(self._stacked())
        self._refresh()

    # keys

    def takes(self, command: Command) -> bool:
        """Say whether a key means something now: digits belong to a grade picker while it has the keyboard."""
        here = QApplication.focusWidget()
        if command.act is Act.BACK:
            current = self.current
            return current is not None and (bool(current.open_parts) or here is not current.picker)
        if isinstance(here, GradePicker):
            return command.act in (Act.EVIDENCE, Act.NOTE, Act.UP, Act.DOWN)
        return command.act in (*_MEANT, Act.PASTE)

    def run(self, command: Command) -> None:
        """Do what a key asks for."""
        current = self.current
        match command.act:
            case Act.UP | Act.DOWN:
                self._move(-1 if command.act is Act.UP else 1)
            case Act.BACK:
                self._back()
            case Act.PASTE:
                self.tools.intake.take_mime(self._owner(), QGuiApplication.clipboard().mimeData())
            case Act.EVIDENCE:
                self._evidence()
            case act if current is not None:
                self._on_card(current, act, command.band)

    def _on_card(self, card: ItemCard, act: Act, digit: int) -> None:
        match act:
            case Act.SHOW:
                card.rate_by_digit(digit)
            case Act.NOT_APPLICABLE:
                card.ask_reason()
            case Act.UNKNOWN:
                card.set_unknown()
            case Act.CLEAR:
                card.clear()
            case Act.NOTE:
                card.open_part("note")
            case Act.HELP:
                card.turn_help()
            case _:
                pass

    def _move(self, by: int) -> None:
        asked = [card.view.id for card in self.cards if card.view]
        place = asked.index(self._current) + by if self._current in asked else 0
        if 0 <= place < len(asked):
            self.show_item(asked[place])

    def _evidence(self) -> None:
        """Open the picker of the current item; a second E goes on to the group's, a third comes back."""
        current = self.current
        if current is None or (current.open_parts and QApplication.focusWidget() is current.drawer.picker):
            self.card.picker.setFocus()
            self.centre.show_widget(self.card)
        else:
            current.open_part("grade")

    def _owner(self) -> str:
        """Give whose a pasted picture is: the item's whose drawer is open, else the group's."""
        current = self.current
        own = current is not None and bool(current.open_parts & {"pictures", "note"})
        return self._current if own else self.page

    def _back(self) -> None:
        if self.current is not None:
            self.current.close_parts()
            self.show_item(self._current)
