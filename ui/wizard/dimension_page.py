"""The page of one dimension: the screen on which a consultant spends the visit. See design notes 3 and 5."""

from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from assessment.domain.changes import AnswerChange
from assessment.domain.events import Stepped
from assessment.domain.questionnaire import Dimension, Texts
from assessment.domain.wording import N_
from assessment.work.interview import Interview
from assessment.work.route import Place
from ui.widgets.boxes import row
from ui.widgets.ladder import BandLadder
from ui.wizard.dimension.band_panel import ONE_LINE_FROM, STACK_BELOW, BandPanel
from ui.wizard.dimension.evidence_card import EvidenceCard
from ui.wizard.dimension.head import Head
from ui.wizard.dimension.keys import Command
from ui.wizard.dimension.ladder_model import band_mark, band_name, rungs, share_of, tally_of
from ui.wizard.dimension.result_model import radar_of, result_of
from ui.wizard.dimension.result_panel import ResultPanel
from ui.wizard.dimension.row_view import row_view
from ui.wizard.dimension.split_page import SplitPage
from ui.wizard.dimension.steering import Steering
from ui.wizard.dimension.walk import first_band, first_question
from ui.wizard.page import Surroundings

LADDER_BESIDE_FROM = 640
"""Width in px at 100 % of the centre from which the ladder stands beside the attributes."""

HINTS_FROM = 960
"""Width in px at 100 % of the centre from which the keys are shown beside the band's name; the footer has them too."""


class DimensionPage(SplitPage):
    """Reused for every dimension: it reads the interview, shows one band at a time and writes through its pen."""

    owns = frozenset({"Ctrl+0"})

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._band = 0
        self._build()
        self._connect()

    def _build(self) -> None:
        themes = self.around.theme
        self.head = Head(themes, self.around.text)
        self.ladder = BandLadder(themes)
        self.ladder.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.panel = BandPanel(self.tools)
        self.card = EvidenceCard(self.tools)
        self.result = ResultPanel(self.tools, self)
        self.set_panel(self.result)
        self._middle = row(themes, 8)
        self._middle.addWidget(self.ladder, 0, Qt.AlignmentFlag.AlignTop)
        self._middle.addWidget(self.panel, 1)
        self.centre.body.addWidget(self.head)
        self.centre.body.addLayout(self._middle)
        self.centre.body.addWidget(self.card)
        self.centre.body.addStretch(1)
        self.steering = Steering(
            self.tools, self.panel, self.card, self.show_band, lambda: self.centre.show_widget(self.card)
        )

    def _connect(self) -> None:
        self.ladder.chosen.connect(self._ladder_chosen)
        self.panel.grown.connect(self.settle_and_show)
        self.card.back.connect(self.steering.back)
        self.result.jump.connect(self.show_question)
        self.result.go_to.connect(lambda page: self.go.emit(Place("page", page)))
        self.result.target_picked.connect(self._set_target)
        self.head.why_chip.clicked.connect(lambda: self.turn_floating(self.result.show_top))
        self.head.whole_chip.clicked.connect(lambda: self.turn_floating(self.result.show_whole))
        self.head.guide_button.toggled.connect(lambda _: self.focus_first())

    # the promises of a stop

    def enter(self, interview: Interview, place: Place) -> None:
        """Show a dimension: the attribute the place names, else the first open one of the lowest band not reached."""
        self.leave()
        self.interview = interview
        self.page = self.steering.page = place.page
        self._show_head()
        self.panel.tell("")
        named = interview.questionnaire.attribute_by_id.get(place.question)
        band = named.band if named else first_band(self._dimension, interview.scorecard.by_id[place.page])
        self._turn_to(band, place.question if named else "")
        self._refresh()
        self.centre.verticalScrollBar().setValue(0)
        if named and self.panel.current is not None:
            self.settle_and_show(self.panel.current)

    def leave(self) -> None:
        """Hand over what is typed but not yet given to the interview."""
        if self.page:
            self.panel.commit()
            self.card.commit()

    def stepped(self, event: Stepped) -> None:
        """Show what changed; an undone answer elsewhere on the page brings its band up."""
        if self.interview is None:
            return
        if event.undone and event.step.page == self.page:
            changed = [change.question for change in event.step.changes if isinstance(change, AnswerChange)]
            attributes = self.interview.questionnaire.attribute_by_id
            bands = {attributes[question].band: question for question in reversed(changed) if question in attributes}
            if bands and self._band not in bands:
                band = max(bands)
                self._turn_to(band, bands[band])
        self._refresh()

    def hints(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        """Give the keys worth showing in the footer."""
        say = self.around.text.say
        return (
            (("0", "–", "5"), say(N_("show band"))),
            (("N",), say(N_("not applicable"))),
            (("E",), say(N_("evidence"))),
            (("G",), say(N_("note"))),
            (("A",), say(N_("all met"))),
        )

    def retranslate(self) -> None:
        """Say every text again."""
        self.panel.retranslate()
        self.card.retranslate()
        self.result.retranslate()
        if self.interview is not None:
            self._show_head()
            self._refresh()

    def focus_first(self) -> None:
        """Put the keyboard on the current attribute, or on the page when nothing can be answered."""
        current = self.panel.current
        if current is not None and current.view is not None and current.view.may_write:
            current.take_focus()
        else:
            self.content.setFocus()

    # what is shown

    @property
    def band(self) -> int:
        """The band now shown."""
        return self._band

    def show_band(self, band: int, question: str = "") -> None:
        """Show a band, an attribute of it (its first open one when none is named) current with the keyboard on it."""
        if self.interview is None or band not in (0, *(one.number for one in self._dimension.bands)):
            return
        turned = band != self._band
        if turned or question or self.panel.current is None:
            self._turn_to(band, question)
            self._refresh_centre()
        self.focus_first()
        if turned:
            self._show_top_of_band()
        if self.panel.current is not None:
            self.settle_and_show(self.panel.current)

    def show_question(self, question: str) -> None:
        """Show an attribute of this dimension, as a jump from the reason does."""
        if self.interview is None or question not in self.interview.questionnaire.attribute_by_id:
            return
        self.close_floating()
        self.show_band(self.interview.questionnaire.attribute_by_id[question].band, question)

    @property
    def _dimension(self) -> Dimension:
        assert self.interview is not None, "a page is entered before it is used"
        found = self.interview.questionnaire.by_id[self.page]
        assert isinstance(found, Dimension), "this page is only entered for dimensions"
        return found

    @property
    def _texts(self) -> Texts:
        assert self.interview is not None, "a page is entered before it is used"
        return self.interview.questionnaire.speaks(self.around.text.language)

    def _turn_to(self, band: int, question: str) -> None:
        assert self.interview is not None, "a page is entered before it is used"
        self._band = self.steering.band = band
        self.panel.make_current(question or first_question(self._dimension, band, self.interview.assessment))

    def _show_head(self) -> None:
        assert self.interview is not None, "a page is entered before it is used"
        self.head.show_dimension(self.interview.questionnaire, self._dimension, self._texts)

    def _refresh(self) -> None:
        """Show the interview as it stands now; what did not change is not touched."""
        if self.interview is None:
            return
        interview, texts, speaker = self.interview, self._texts, self.around.text.speaker
        self._refresh_centre()
        evidence = interview.assessment.evidence_for(self.page)
        pictures = interview.assessment.pictures_of(self.page)
        floor = interview.questionnaire.evidence_from
        self.card.show_page(self.page, evidence, pictures, floor, not interview.read_only)
        result = result_of(interview, self._dimension, texts, speaker)
        self.result.show_result(result, not interview.read_only)
        targets = dict(interview.assessment.targets)
        axes, lines = radar_of(interview.questionnaire, interview.scorecard, targets, texts, speaker)
        self.result.show_radar(axes, lines, interview.questionnaire.pages.index(self.page))
        self.head.show_chips(not self.panel_beside, result.chip)

    def _refresh_centre(self) -> None:
        """Show ladder and attributes."""
        assert self.interview is not None, "a page is entered before it is used"
        interview, texts, speaker = self.interview, self._texts, self.around.text.speaker
        score = interview.scorecard.by_id[self.page]
        shown = rungs(self._dimension, score, texts, speaker)
        if shown != tuple(sorted(self.ladder.rungs(), key=lambda rung: rung.band)):
            self.ladder.set_rungs(shown)
        if self.ladder.band() != self._band:
            self.ladder.set_band(self._band)
        attributes = [a for one in self._dimension.bands if one.number == self._band for a in one.attributes]
        views = tuple(
            row_view(a, self.page, interview.assessment, interview.questionnaire, texts, not interview.read_only)
            for a in attributes
        )
        name = band_name(texts, self.page, self._band)
        title = speaker.say(N_("Band {band} · {name}"), band=self._band, name=name)
        idea = texts.get(f"dimensions/{self.page}/bands/{self._band}/idea")
        mark = band_mark(tally_of(score, self._band), share_of(interview.questionnaire), speaker)
        empty = "" if attributes else speaker.say(N_("This is where every firm starts; it asks for nothing."))
        self.panel.show_band(title, idea, mark, empty)
        self.panel.show_rows(views, self._stacked(), self._room() >= self.around.theme.theme.px(ONE_LINE_FROM))
        self.head.show_evidence([view.evidence for view in views if view.evidence])

    # layout

    def _ladder_beside(self) -> bool:
        return not self.large and self.centre_width >= self.around.theme.theme.px(LADDER_BESIDE_FROM)

    def _stacked(self) -> bool:
        return self.large or self._room() < self.around.theme.theme.px(STACK_BELOW)

    def _room(self) -> int:
        """Give the width left for the attributes."""
        beside = self.around.theme.theme.px(240) if self._ladder_beside() else 0
        return self.centre_width - beside

    def arrange(self) -> None:
        """Lay ladder, attributes and evidence beside or below each other."""
        theme = self.around.theme.theme
        ladder_beside = self._ladder_beside()
        direction = QBoxLayout.Direction.LeftToRight if ladder_beside else QBoxLayout.Direction.TopToBottom
        self._middle.setDirection(direction)
        self._middle.setAlignment(self.ladder, Qt.AlignmentFlag.AlignTop if ladder_beside else Qt.AlignmentFlag(0))
        self.ladder.set_horizontal(not ladder_beside)
        self.ladder.setMaximumWidth(theme.px(228) if ladder_beside else _ANY_WIDTH)
        self.head.set_large(self.large)
        self.panel.set_hints(self.centre_width >= theme.px(HINTS_FROM))
        self.card.set_stacked(self.large or self.centre_width < theme.px(560))
        if self.interview is not None:
            self._refresh()

    def _show_top_of_band(self) -> None:
        """Scroll back until the name of the band is in view; never further down."""
        bar = self.centre.verticalScrollBar()
        top = self.panel.mapTo(self.content, self.panel.rect().topLeft()).y() - self.around.theme.theme.px(8)
        bar.setValue(min(bar.value(), max(0, top)))

    # acts

    def _ladder_chosen(self, band: int) -> None:
        by_key = self.ladder.hasFocus()
        self.show_band(band)
        if by_key:
            self.ladder.setFocus()

    def _set_target(self, band: int | None) -> None:
        self.tools.pen.target(self.page, None if band is None else Fraction(band))

    def takes(self, command: Command) -> bool:
        """Say whether a key means something now."""
        return self.steering.takes(command)

    def run(self, command: Command) -> None:
        """Do what a key asks for."""
        self.steering.run(command)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take dropped pictures and show where they go."""
        super().dropEvent(event)
        if event.isAccepted():
            self.centre.show_widget(self.card)


_ANY_WIDTH = 16777215
"""Qt's own word for "as wide as you like"."""
