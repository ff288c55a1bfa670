"""The review: what is still open and matters, what lacks a reason or evidence, and closing the assessment."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessment.domain.answers import State
from assessment.domain.events import Stepped
from assessment.domain.wording import N_
from assessment.work.interview import Interview
from assessment.work.review import TOPICS, Remark, Topic, remarks
from assessment.work.route import Place
from ui.widgets.bars import CoverageBar
from ui.widgets.boxes import column, row, space_out
from ui.widgets.button import Button
from ui.widgets.labels import Label, WrapLabel
from ui.widgets.notice import EmptyState
from ui.wizard.page import Surroundings, WizardPage
from ui.wizard.review.closing import ClosingView
from ui.wizard.review.tree import Branch, ReviewTree
from ui.wizard.stop_words import page_name

_TOPICS: dict[Topic, tuple[str, str, str, bool]] = {
    "deciding": (N_("Unanswered, and can still change the result ({count})"), "alert-triangle", "warn", True),
    "no_reason": (N_("Not applicable, but without a reason ({count})"), "minus", "error", True),
    "marked": (N_("Pages marked to be looked at again ({count})"), "flag", "accent", True),
    "weak": (N_("Met, but with evidence below {grade} ({count})"), "paperclip", "warn", True),
    "open": (N_("Unanswered, but no longer changes the result ({count})"), "circle-dashed", "text.muted", False),
}
"""Words, icon, colour role, and whether a topic starts unfolded."""


class ReviewPage(WizardPage):
    """Reads the interview; its only acts are closing and opening again. Lines jump with `go`."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        themes, speech = around.theme, around.text
        self.tree = ReviewTree(themes)
        self.closing = ClosingView(themes, speech)
        self.close_button = Button(themes, icon="lock")
        self.bar = CoverageBar(themes)
        self._title = Label(themes, "", "title")
        self._coverage = WrapLabel(themes, "", "caption")
        self._all_done = EmptyState(themes, "circle-check")
        self._build()
        self.tree.asked.connect(self._jump)
        self.close_button.clicked.connect(self._ask_close)
        self.closing.close_now.connect(lambda: self._set_closed(True))
        self.closing.open_again.connect(lambda: self._set_closed(False))
        self.closing.to_firm.connect(lambda: self.go.emit(Place("firm")))
        speech.changed.connect(self.retranslate)
        self.retranslate()

    def _build(self) -> None:
        themes = self.around.theme
        outer = QVBoxLayout(self)
        space_out(outer, themes, 10, (16, 12, 16, 12))
        top = row(themes, 16)
        words = column(themes, 2)
        words.addWidget(self._title)
        words.addWidget(self._coverage)
        words.addWidget(self.bar)
        top.addLayout(words, 1)
        top.addWidget(self.close_button)
        outer.addLayout(top)
        outer.addWidget(self.closing)
        outer.addWidget(self.tree, 1)
        outer.addWidget(self._all_done, 1)

    def enter(self, interview: Interview, place: Place) -> None:
        """Show what to look at."""
        self.interview = interview
        self.closing.dismiss()
        self._show()

    def stepped(self, event: Stepped) -> None:
        """Show what changed."""
        self._show()

    def retranslate(self) -> None:
        """Say every text again."""
        say = self.around.text.say
        self._title.setText(say(N_("Review")))
        self.close_button.setText(say(N_("Close the assessment…")))
        self._all_done.set_text(
            say(N_("Nothing is left to look at")), say(N_("Every question is answered, with reasons and evidence."))
        )
        self.tree.setAccessibleName(say(N_("What to look at before closing")))
        self._show()

    def hints(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        """Keys of the tree."""
        say = self.around.text.say
        return ((("↑", "↓"), say(N_("choose"))), (("Enter",), say(N_("go there"))), (("←", "→"), say(N_("fold"))))

    def focus_first(self) -> None:
        """Put the keyboard into the tree."""
        self.tree.setFocus()

    def _show(self) -> None:
        interview = self.interview
        if interview is None:
            return
        self._show_coverage(interview)
        self.closing.show_state(interview)
        self.close_button.setVisible(not interview.read_only)
        found = remarks(interview.questionnaire, interview.assessment, interview.scorecard)
        self.tree.setVisible(bool(found))
        self._all_done.setVisible(not found)
        self.tree.show_branches([self._branch(topic, found, interview) for topic in TOPICS if _of(topic, found)])

    def _show_coverage(self, interview: Interview) -> None:
        card, speech = interview.scorecard, self.around.text
        share = None if card.coverage is None else float(card.coverage)
        percent = "–" if card.coverage is None else speech.speaker.percent(card.coverage)
        words = speech.say(
            N_("Coverage: {decided} of {applicable} dimensions decided ({percent})"),
            decided=card.decided, applicable=card.applicable, percent=percent,
        )  # fmt: skip
        self._coverage.setText(words)
        self.bar.set_share(share, words, "accent" if card.provisional else "ok")

    def _branch(self, topic: Topic, found: tuple[Remark, ...], interview: Interview) -> Branch:
        words, icon, tone, unfolded = _TOPICS[topic]
        mine = _of(topic, found)
        grade = interview.questionnaire.evidence_from.name
        title = self.around.text.say(words, count=len(mine), grade=grade)
        pages = tuple(self._page(page, tuple(lines), interview) for page, lines in groupby(mine, lambda one: one.page))
        return Branch(title, icon, tone, pages, unfolded)

    def _page(
        self, page: str, lines: tuple[Remark, ...], interview: Interview
    ) -> tuple[str, tuple[tuple[Remark, str], ...]]:
        """Give a page in words and its lines; a page marked as a whole has no lines of its own."""
        name = page_name(interview.questionnaire, page, self.around.text.language)
        head = f"{page} · {name}" if len(page) <= 4 else name
        count = len([one for one in lines if one.question])
        if count:
            head = self.around.text.say(N_("{page} ({count})"), page=head, count=count)
        return head, tuple((one, self._line(one, interview)) for one in lines)

    def _line(self, remark: Remark, interview: Interview) -> str:
        if not remark.question:
            return ""
        texts = interview.questionnaire.speaks(self.around.text.language)
        kind = "attributes" if remark.band is not None else "items"
        text = texts.get(f"{kind}/{remark.question}/text") or texts.get(f"{kind}/{remark.question}/name")
        say = self.around.text.say
        parts = [say(N_("Band {band}"), band=remark.band)] if remark.band is not None else [remark.question]
        if interview.assessment.answer(remark.question).state is State.UNKNOWN:
            parts.append(say(N_("Unknown")))
        if remark.topic == "weak":
            parts.append(interview.assessment.grade(remark.question, remark.page).name)
        return f"{' · '.join(parts)}: {text}"

    def _jump(self, remark: Remark) -> None:
        self.go.emit(Place("page", remark.page, remark.question))

    def _ask_close(self) -> None:
        if self.interview is not None and self.closing.ask(self.interview):
            self._set_closed(True)

    def _set_closed(self, closed: bool) -> None:
        interview = self.interview
        if interview is not None:
            self.around.guarded(lambda: interview.set_closed(closed))
            self._show()


def _of(topic: Topic, found: Iterable[Remark]) -> tuple[Remark, ...]:
    return tuple(remark for remark in found if remark.topic == topic)
