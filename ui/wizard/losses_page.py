"""The walk sheet: the losses seen, one card each, added from the catalogue; their rough sum at the bottom."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from assessment.domain.events import Stepped
from assessment.domain.questionnaire import Texts
from assessment.domain.wording import N_
from assessment.work.interview import Interview
from assessment.work.route import Place
from ui.widgets.boxes import Card, column, row, space_out
from ui.widgets.button import Button
from ui.widgets.labels import Label, WrapLabel
from ui.widgets.notice import EmptyState
from ui.widgets.scrollpage import ScrollPage
from ui.wizard.dimension.picture_intake import PictureIntake
from ui.wizard.dimension.picture_thumbs import Thumbs
from ui.wizard.dimension.tools import Tools
from ui.wizard.dimension.writing import Pen
from ui.wizard.losses.loss_card import LossCard
from ui.wizard.losses.words import by_kind, loss_name, total_words
from ui.wizard.page import Surroundings, WizardPage

STACK_BELOW = 900
"""Width in px at 100 % below which the fields of a loss stand one below the other."""


class LossesPage(WizardPage):
    """Reads the losses of the interview and writes through the pen."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        themes = around.theme
        pen = Pen(around.guarded, lambda: self.interview)
        thumbs = Thumbs(around.picture, around.background, self)
        self._tools = Tools(themes, around.text, pen, thumbs, PictureIntake(around.background, pen, self), True)
        self._cards: list[LossCard] = []
        self._count = 0
        self._title = Label(themes, "", "title")
        self._explain = WrapLabel(themes, "", "muted")
        self.add = Button(themes, role="primary", icon="plus", keys="Insert")
        self.empty = EmptyState(themes, "clipboard")
        self.empty_add = self.empty.add_action("", "primary", "plus")
        self.centre = ScrollPage(themes, 10, (16, 10, 16, 16), self)
        self._list = column(themes, 10)
        self._sum = Card(themes, icon="", margin=10)
        self.total = WrapLabel(themes, "", "strong")
        self._build()
        for button in (self.add, self.empty_add):
            button.clicked.connect(lambda _=False, button=button: self._offer(button))
        themes.changed.connect(self._arrange)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+Delete"), self, self._take_off_here, context=inside)
        QShortcut(QKeySequence("Insert"), self, self._offer_by_key, context=inside)

    def _build(self) -> None:
        themes = self.around.theme
        outer = QVBoxLayout(self)
        space_out(outer, themes, 0)
        top = row(themes, 12)
        words = column(themes, 1)
        words.addWidget(self._title)
        words.addWidget(self._explain)
        top.addLayout(words, 1)
        top.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        self.centre.body.addLayout(top)
        self.centre.body.addWidget(self.empty)
        self.centre.body.addLayout(self._list)
        self._sum.body.addWidget(self.total)
        outer.addWidget(self.centre, 1)
        held = column(themes, 0, (16, 4, 16, 8))
        held.addWidget(self._sum)
        outer.addLayout(held)

    # the promises of a stop

    def enter(self, interview: Interview, place: Place) -> None:
        """Show the sheet."""
        self.leave()
        self.interview = interview
        self.retranslate()
        self.centre.verticalScrollBar().setValue(0)

    def leave(self) -> None:
        """Hand over what is typed but not yet given to the interview."""
        for card in self.cards:
            card.commit()

    def stepped(self, event: Stepped) -> None:
        """Show what changed."""
        self._refresh()

    def hints(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        """Give the keys of the sheet."""
        say = self.around.text.say
        return (
            (("Insert",), say(N_("record a loss"))),
            (("Tab",), say(N_("next field"))),
            (("Ctrl", "+", "Delete"), say(N_("take the loss off"))),
        )

    def retranslate(self) -> None:
        """Say every text again."""
        say = self.around.text.say
        self._title.setText(say(N_("Losses seen on the walk")))
        self._explain.setText(
            say(
                N_("What costs money and could be seen today. The cost of a year is rough; it is no part of the stage.")
            )
        )
        for button in (self.add, self.empty_add):
            button.setText(say(N_("Record a loss")))
        self.empty.set_text(
            say(N_("No loss is recorded yet")),
            say(N_("Choose what you saw from the seven wastes and the six big losses; place and cost can follow.")),
        )
        self._refresh()

    def focus_first(self) -> None:
        """Put the keyboard where a person goes on."""
        (self.add if self.cards else self.empty_add).setFocus()

    # what is shown

    @property
    def cards(self) -> tuple[LossCard, ...]:
        """The cards now shown, top down."""
        return tuple(self._cards[: self._count])

    @property
    def _texts(self) -> Texts:
        assert self.interview is not None, "a page is entered before it is used"
        return self.interview.questionnaire.speaks(self.around.text.language)

    def _refresh(self) -> None:
        interview = self.interview
        if interview is None:
            return
        losses = interview.assessment.losses
        while len(self._cards) < len(losses):
            self._add_card()
        self._count = len(losses)
        for index, card in enumerate(self._cards):
            card.setVisible(index < len(losses))
            if index < len(losses):
                card.show_loss(losses[index], interview, self._texts)
        self.empty.setVisible(not losses)
        self.add.setVisible(bool(losses) and not interview.read_only)
        self.empty_add.setVisible(not interview.read_only)
        self._sum.setVisible(bool(losses))
        self.total.setText(total_words(interview, self.around.text.speaker))
        self._arrange()

    def _add_card(self) -> None:
        card = LossCard(self._tools)
        card.removed.connect(self._take_off)
        self._cards.append(card)
        self._list.addWidget(card)

    # what a person does

    def menu(self) -> QMenu:
        """Give the catalogue as a menu: kinds as sections, losses below; what to look for is the tip."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        interview = self.interview
        if interview is None:
            return menu
        texts = self._texts
        for kind, losses in by_kind(interview.questionnaire, texts):
            head = menu.addAction(kind)
            head.setEnabled(False)
            for loss in losses:
                action = menu.addAction(loss_name(loss, texts).replace("&", "&&"))
                action.setData(loss)
                action.setToolTip(texts.get(f"losses/{loss}/look"))
                action.triggered.connect(lambda _=False, loss=loss: self.record(loss))
            menu.addSeparator()
        return menu

    def record(self, loss: str) -> None:
        """Record a loss of the catalogue and go on to its place."""
        self.leave()
        if self._tools.pen.do(lambda interview: interview.add_loss(loss)) and self.cards:
            card = self.cards[-1]
            self.centre.body.activate()
            self.centre.show_widget(card)
            card.place.setFocus()

    def _offer(self, button: Button) -> None:
        if self.interview is not None and not self.interview.read_only:
            self.menu().popup(button.mapToGlobal(QPoint(0, button.height())))

    def _take_off(self, number: int) -> None:
        at = next((index for index, card in enumerate(self.cards) if card.loss and card.loss.number == number), 0)
        self.leave()
        if self._tools.pen.do(lambda interview: interview.remove_loss(number)):
            if self.cards:
                self.cards[min(at, len(self.cards) - 1)].which.setFocus()
            else:
                self.focus_first()

    def _offer_by_key(self) -> None:
        self._offer(self.add if self.cards else self.empty_add)

    def _take_off_here(self) -> None:
        """Take off the loss the keyboard is in."""
        here = QApplication.focusWidget()
        card = next((one for one in self.cards if here is not None and one.isAncestorOf(here)), None)
        if card is not None and card.loss is not None and self.interview and not self.interview.read_only:
            self._take_off(card.loss.number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the fields where it is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        stacked = self.width() < self.around.theme.theme.px(STACK_BELOW)
        for card in self._cards:
            card.set_stacked(stacked)
