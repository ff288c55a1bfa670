"""The four numbers on top of the results; each opens its derivation."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from assessment.domain.wording import N_
from assessment.report.outline.words import value
from assessment.scoring.derivation import carried
from assessment.work.interview import Interview
from ui.results.item_words import item_tiles
from ui.results.tiles import PressTile
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import space_out

NAMES = ("mean", "coverage", "evidence", "range")

HEADLINES = {
    "mean_evidenced": N_("Mean of {count} dimensions (index of this tool)"),
    "points": N_("Points (index of this tool)"),
    "stage": N_("Stage (index of this tool)"),
}


class TileRow(QWidget):
    """Mean, coverage, evidence, lowest and highest; `asked` carries one of `NAMES`. Two rows where it is narrow."""

    asked = Signal(str)

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._speech = themes, speech
        self._grid = QGridLayout(self)
        space_out(self._grid, themes, 4)
        self.tiles = {name: PressTile(themes) for name in NAMES}
        for name, tile in self.tiles.items():
            tile.pressed.connect(self._asker(name))
        self._across = 0
        self._arrange()
        themes.changed.connect(self._arrange)

    def show_card(self, interview: Interview) -> None:
        """Show the numbers of an interview, in the present language."""
        tip = self._speech.say(N_("Press to see how this number came about"))
        special = item_tiles(interview, self._speech.speaker)
        for name, words in special.items():
            self.tiles[name].set_tile(words.caption, words.figure, words.small, words.icon, words.role, tip)
        self._coverage(interview, tip)
        if special:
            return
        self._mean(interview, tip)
        self._evidence(interview, tip)
        known = [score.evidenced for score in interview.scorecard.dimensions if score.evidenced is not None]
        speaker = self._speech.speaker
        spread = f"{value(min(known), speaker)} – {value(max(known), speaker)}" if known else "–"
        say = self._speech.say
        self.tiles["range"].set_tile(say(N_("Evidenced band")), spread, say(N_("lowest – highest")), tip=tip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between one row and two."""
        super().resizeEvent(event)
        self._arrange()

    def _asker(self, name: str) -> Callable[[], None]:
        return lambda: self.asked.emit(name)

    def _mean(self, interview: Interview, tip: str) -> None:
        card, say = interview.scorecard, self._speech.say
        key = next((name for name in HEADLINES if name in card.overall), "mean_evidenced")
        count = sum(score.evidenced is not None for score in card.dimensions)
        amount = card.overall.get(key)
        claimed = card.overall.get("mean_claimed")
        if amount is None:
            small = say(N_("provisional: not enough decided")) if card.provisional else say(N_("not decided yet"))
        else:
            small = say(N_("claimed {mean}"), mean=value(claimed, self._speech.speaker)) if claimed is not None else ""
        caption = say(HEADLINES[key], count=count)
        self.tiles["mean"].set_tile(caption, value(amount, self._speech.speaker), small, tip=tip)

    def _coverage(self, interview: Interview, tip: str) -> None:
        card, say, speaker = interview.scorecard, self._speech.say, self._speech.speaker
        floor = speaker.percent(interview.questionnaire.coverage_from, 0)
        share = "–" if card.coverage is None else speaker.percent(card.coverage, 1)
        small = (
            say(N_("{share}; from {floor} on it can be published"), share=share, floor=floor)
            if card.provisional
            else say(N_("{share}, enough to publish"), share=share)
        )
        icon, role = ("alert-triangle", "warn") if card.provisional else ("check", "ok")
        self.tiles["coverage"].set_tile(
            say(N_("Coverage")), f"{card.decided}/{card.applicable}", small, icon, role, tip
        )

    def _evidence(self, interview: Interview, tip: str) -> None:
        say = self._speech.say
        holding, decided = carried(interview.scorecard)
        missing = len(decided) - len(holding)
        grade = interview.questionnaire.evidence_from.name
        small = say(N_("{count} need more evidence"), count=missing) if missing else say(N_("every claim is borne out"))
        icon, role = ("alert-triangle", "warn") if missing else ("check", "ok")
        figure = f"{len(holding)}/{len(decided)}" if decided else "–"
        caption = say(N_("Claims borne out from {grade}"), grade=grade)
        self.tiles["evidence"].set_tile(caption, figure, small if decided else "", icon if decided else "", role, tip)

    def _arrange(self) -> None:
        across = 4 if self.width() >= self._themes.theme.px(860) else 2
        if across == self._across:
            return
        self._across = across
        for number, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, number // across, number % across)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
