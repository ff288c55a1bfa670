"""The rail: every step and every page, always in sight and reachable at any time."""

from collections.abc import Callable
from functools import partial
from typing import Literal

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QVBoxLayout, QWidget

from assessment.domain.questionnaire import Questionnaire
from assessment.domain.wording import ENGLISH, N_, Speaker
from assessment.scoring.scorecard import DimensionScore
from assessment.work.interview import Interview
from assessment.work.route import Place, StepName, first_open_page
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.bars import CoverageBar
from ui.widgets.boxes import row
from ui.wizard.rail_row import Mark, RailRow, Words
from ui.wizard.stop_words import STEP_ICONS, STEP_SHORT, STEP_WORDS, page_name

_BEFORE: tuple[StepName, ...] = ("firm", "questionnaire", "page")
_AFTER: tuple[StepName, ...] = ("losses", "review", "results", "report")
_WIDE, _NARROW = 248, 80


class Rail(QFrame):
    """Shows an interview; `chosen` carries the `Place` a person wants to go to."""

    chosen = Signal(object)

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._speech = speech
        self._interview: Interview | None = None
        self._place = Place("firm")
        self._is_compact = False
        self.steps = {step: RailRow(themes, "step", STEP_ICONS[step]) for step in (*_BEFORE, *_AFTER)}
        self.blocks: dict[str, RailRow] = {}
        self.pages: dict[str, RailRow] = {}
        self._block_of: dict[str, str] = {}
        self._unfolded: set[str] = set()
        self._coverage = CoverageBar(themes)
        self.setProperty("area", "rail")
        self._lay_out()
        for step, line in self.steps.items():
            line.clicked.connect(lambda _=False, step=step: self._step_clicked(step))
            line.stepped.connect(self._move_focus)
        themes.changed.connect(self._measure)
        speech.changed.connect(self.retranslate)
        self._measure()

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 1, 0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        self._lines = QVBoxLayout(content)
        self._lines.setContentsMargins(0, 8, 0, 8)
        self._lines.setSpacing(0)
        for step in _BEFORE:
            self._lines.addWidget(self.steps[step])
        self._bar = QWidget()
        held = row(self._themes, 0, (46, 0, 12, 6))
        self._bar.setLayout(held)
        held.addWidget(self._coverage)
        self._lines.addWidget(self._bar)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._lines.addLayout(self._list)
        for step in _AFTER:
            self._lines.addWidget(self.steps[step])
        self._lines.addStretch(1)
        self._scroll.setWidget(content)
        content.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        outer.addWidget(self._scroll)

    def show_interview(self, interview: Interview) -> None:
        """Build the list of pages of its questionnaire and fill in what is known."""
        is_same = self._interview is not None and self._interview.questionnaire is interview.questionnaire
        self._interview = interview
        if not is_same:
            self._build(interview.questionnaire)
            self.steps["losses"].setVisible(bool(interview.questionnaire.losses))
        self.retranslate()

    def show_place(self, place: Place) -> None:
        """Mark where one is, and unfold its block."""
        self._place = place
        for step, line in self.steps.items():
            line.set_current(step == place.step and (step != "page" or self._is_compact or not self.pages))
        for page, line in self.pages.items():
            line.set_current(place.step == "page" and page == place.page)
        if place.step == "page" and place.page in self._block_of:
            self._unfolded = {self._block_of[place.page]}
        self._fold()
        found = self.pages.get(place.page) if place.step == "page" else self.steps[place.step]
        if found is not None:
            self._scroll.ensureWidgetVisible(found, 0, self._themes.theme.px(40))

    def refresh(self) -> None:
        """Fill in counts, bands and marks; cheap enough for every key press."""
        if self._interview is None:
            return
        card, assessment = self._interview.scorecard, self._interview.assessment
        for page, line in self.pages.items():
            result = card.by_id.get(page)
            if result is not None:
                line.set_mark(mark_of(result, page in assessment.marked, self._speech.speaker))
        for block, line in self.blocks.items():
            self._say_block(block, line)
        self._say_steps()
        coverage = card.coverage
        said = f"{card.decided}/{card.applicable}"
        self._coverage.set_share(None if coverage is None else float(coverage), said)

    def set_compact(self, on: bool) -> None:
        """Show icons only; the pages are then in a menu behind theirs."""
        if on == self._is_compact:
            return
        self._is_compact = on
        for line in self.steps.values():
            line.set_compact(on)
        self._bar.setVisible(not on)
        self._measure()
        self.show_place(self._place)

    @property
    def is_compact(self) -> bool:
        """Whether icons only are shown."""
        return self._is_compact

    def retranslate(self) -> None:
        """Say it again."""
        self.setAccessibleName(self._speech.say(N_("Steps")))
        if self._interview is None:
            return
        questionnaire, language = self._interview.questionnaire, self._speech.language
        for page, line in self.pages.items():
            name = page_name(questionnaire, page, language, short=True)
            line.say(Words(page if questionnaire.dimensions else "", name))
        self.refresh()

    def focus_current(self) -> None:
        """Put the keyboard on the line of the present stop."""
        found = self.pages.get(self._place.page) if self._place.step == "page" and not self._is_compact else None
        (found or self.steps[self._place.step]).setFocus(Qt.FocusReason.ShortcutFocusReason)

    # building

    def _build(self, questionnaire: Questionnaire) -> None:
        for old in (*self.blocks.values(), *self.pages.values()):
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.blocks, self.pages, self._block_of = {}, {}, {}
        for page in questionnaire.pages:
            block = _block_of(questionnaire, page)
            if block and block not in self.blocks:
                self.blocks[block] = self._line("block", block, partial(self._toggle, block))
            self.pages[page] = self._line("page", "", partial(self.chosen.emit, Place("page", page)))
            self._block_of[page] = block

    def _line(self, kind: Literal["block", "page"], icon: str, act: Callable[[], object]) -> RailRow:
        line = RailRow(self._themes, kind, icon)
        line.clicked.connect(lambda _=False: act())
        line.stepped.connect(self._move_focus)
        self._list.addWidget(line)
        return line

    def _measure(self) -> None:
        self.setFixedWidth(self._themes.theme.px(_WIDE) if not self._is_compact else self._narrow())

    def _narrow(self) -> int:
        # Icons need not grow as much as words: 88 px at 200 %, as on the drawing board.
        return min(self._themes.theme.px(_NARROW), 88)

    def _toggle(self, block: str) -> None:
        self._unfolded ^= {block}
        self._fold()

    def _fold(self) -> None:
        for block, line in self.blocks.items():
            line.set_unfolded(block in self._unfolded)
            line.setVisible(not self._is_compact)
        for page, line in self.pages.items():
            block = self._block_of[page]
            line.setVisible(not self._is_compact and (not block or block in self._unfolded))

    # saying

    def _say_steps(self) -> None:
        assert self._interview is not None
        card, firm = self._interview.scorecard, self._interview.assessment.profile
        losses = self._interview.assessment.losses
        shown = [one for one in self.steps.items() if one[0] != "losses" or self._interview.questionnaire.losses]
        for number, (step, line) in enumerate(shown, start=1):
            beside = f"{card.decided}/{card.applicable}" if step == "page" else ""
            beside = str(len(losses)) if step == "losses" and losses else beside
            short = self._speech.say(STEP_SHORT[step]) if step in STEP_SHORT else ""
            line.say(Words(str(number), self._speech.say(STEP_WORDS[step]), beside, short=short))
        self.steps["firm"].set_done(bool(firm.enterprise.name and firm.visit.date))
        self.steps["questionnaire"].set_done(True)
        self.steps["page"].set_done(bool(card.applicable) and card.decided == card.applicable)

    def _say_block(self, block: str, line: RailRow) -> None:
        assert self._interview is not None
        by_id = self._interview.scorecard.by_id
        results = [by_id[page] for page, owner in self._block_of.items() if owner == block and page in by_id]
        counted = [result for result in results if result.applicable]
        decided = sum(result.decided for result in counted)
        name = page_name_of_group(self._interview.questionnaire, block, self._speech.language)
        line.say(Words("", name, f"{decided}/{len(counted)}"))

    # moving

    def _step_clicked(self, step: StepName) -> None:
        if self._interview is None:
            return
        if step != "page":
            self.chosen.emit(Place(step))
        elif self._is_compact:
            self._open_page_menu()
        else:
            self.chosen.emit(self._page_to_go_on())

    def _page_to_go_on(self) -> Place:
        assert self._interview is not None
        found = first_open_page(self._interview.questionnaire, self._interview.scorecard)
        return found if found.step == "page" else Place("page", self._interview.questionnaire.pages[0])

    def _open_page_menu(self) -> None:
        assert self._interview is not None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        language = self._speech.language
        for page in self.pages:
            name = page_name(self._interview.questionnaire, page, language, short=True).replace("&", "&&")
            action = menu.addAction(f"{page}  {name}")
            action.setCheckable(True)
            action.setChecked(page == self._place.page)
            action.triggered.connect(lambda _=False, page=page: self.chosen.emit(Place("page", page)))
        line = self.steps["page"]
        menu.popup(line.mapToGlobal(QPoint(line.width(), 0)))

    def _move_focus(self, by: int) -> None:
        seen = [self.steps[step] for step in _BEFORE]
        for page, line in self.pages.items():
            block = self.blocks.get(self._block_of[page])
            if block is not None and block not in seen:
                seen.append(block)
            seen.append(line)
        seen += [self.steps[step] for step in _AFTER]
        seen = [line for line in seen if line.isVisible()]
        here = next((index for index, line in enumerate(seen) if line.hasFocus()), 0)
        aim = seen[min(len(seen) - 1, max(0, here + by))]
        aim.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(aim)


def mark_of(result: DimensionScore, again: bool, speaker: Speaker = ENGLISH) -> Mark:
    """Give what stands beside a page: its claimed value, or, once something is answered, the least it can become."""
    if not result.applicable:
        return Mark(applies=False, again=again)
    if result.claimed is not None:
        return Mark(speaker.number(result.claimed), again=again)
    if result.answered and result.interval is not None:
        return Mark(speaker.number(result.interval[0]), is_open=True, again=again)
    return Mark(again=again)


def page_name_of_group(questionnaire: Questionnaire, group: str, language: str) -> str:
    """Give the name of a group in a language, or its id."""
    return questionnaire.speaks(language).get(f"groups/{group}/name") or group


def _block_of(questionnaire: Questionnaire, page: str) -> str:
    """Give the outermost group a page lies in; empty when the page is itself the outermost."""
    entry = questionnaire.by_id.get(page)
    outermost = questionnaire.lineage(entry.group if entry is not None else page)[-1].id
    return "" if outermost == page else outermost
