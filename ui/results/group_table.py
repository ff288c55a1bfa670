"""The summary of pillars or blocks, marked as this tool's own; every mean opens its derivation."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from assessment.domain.wording import N_
from assessment.report.outline.words import value
from ui.results.rows import GroupRow
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.bars import BulletBar, CoverageBar
from ui.widgets.boxes import Card, space_out
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.labels import Label, WrapLabel
from ui.widgets.marks import BlockGlyph

HEADS = (N_("Decided"), N_("Mean, claimed"), N_("Mean, evidenced"), N_("0 → 5"))
POINT_HEADS = (N_("Points"), N_("Share"), N_("Level"), N_("0 → 100 %"))


class GroupTable(Card):
    """One line per group; `asked` carries the group's id and "claimed" or "evidenced"."""

    asked = Signal(str, str)

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, parent: QWidget | None = None) -> None:
        super().__init__(themes, "", "layers", parent=parent)
        self._speech = speech
        self._ours = Chip(themes, "", "info", "info")
        self.beside(self._ours)
        self._holder: QWidget | None = None

    def show_rows(self, title: str, rows: tuple[GroupRow, ...]) -> None:
        """Show groups in the present language."""
        say = self._speech.say
        self.set_title(title)
        self._ours.set_chip(say(N_("of this tool, not of the approach")))
        if self._holder is not None:
            self.body.removeWidget(self._holder)
            self._holder.deleteLater()
        self._holder = QWidget()
        grid = QGridLayout(self._holder)
        space_out(grid, self._themes, 6)
        grid.setColumnStretch(1, 1)
        heads = POINT_HEADS if any("won" in row.score.numbers for row in rows) else HEADS
        for column, head in enumerate(heads, start=2):
            grid.addWidget(Label(self._themes, say(head), "caption"), 0, column, Qt.AlignmentFlag.AlignHCenter)
        for line, row in enumerate(rows, start=1):
            self._add(grid, line, row)
        self.body.addWidget(self._holder)

    def _add(self, grid: QGridLayout, line: int, row: GroupRow) -> None:
        score = row.score
        grid.addWidget(BlockGlyph(self._themes, row.block), line, 0)
        grid.addWidget(WrapLabel(self._themes, row.name), line, 1)
        if "won" in score.numbers:
            self._add_points(grid, line, row)
            return
        decided = Label(self._themes, f"{score.decided}/{score.applicable}")
        grid.addWidget(decided, line, 2, Qt.AlignmentFlag.AlignHCenter)
        speaker = self._speech.speaker
        claimed = self._number(row, "claimed", value(score.mean_claimed, speaker))
        evidenced = self._number(row, "evidenced", value(score.mean_evidenced, speaker))
        grid.addWidget(claimed, line, 3, Qt.AlignmentFlag.AlignHCenter)
        grid.addWidget(evidenced, line, 4, Qt.AlignmentFlag.AlignHCenter)
        bar = BulletBar(self._themes)
        bar.set_values(None if score.mean_evidenced is None else float(score.mean_evidenced))
        grid.addWidget(bar, line, 5)

    def _add_points(self, grid: QGridLayout, line: int, row: GroupRow) -> None:
        """Show points, share and level of an area, and the share as a bar."""
        numbers, speaker = row.score.numbers, self._speech.speaker
        won, of, share, level = (numbers.get(key) for key in ("won", "of", "share", "level"))
        said = (
            "–" if won is None else f"{value(won, speaker)}/{value(of, speaker)}",
            "–" if share is None else speaker.percent(share),
            value(level, speaker),
        )
        for column, text in enumerate(said, start=2):
            button = self._number(row, "claimed", text)
            grid.addWidget(button, line, column, Qt.AlignmentFlag.AlignHCenter)
        bar = CoverageBar(self._themes, None, 0)
        bar.set_share(None if share is None else float(share), said[1])
        grid.addWidget(bar, line, 5)

    def _number(self, row: GroupRow, which: str, text: str) -> Button:
        button = Button(self._themes, text, "link", size="small")
        button.setAccessibleName(f"{row.name}, {which}: {text}")
        button.clicked.connect(self._asker(row.id, which))
        return button

    def _asker(self, id_: str, which: str) -> Callable[[], None]:
        return lambda: self.asked.emit(id_, which)
