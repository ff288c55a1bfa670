"""The summary of pillars or blocks, marked as this tool's own; every mean opens its derivation."""

from collections.abc import Callable
from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from assessment.domain.wording import N_
from assessment.report.outline.words import value
from ui.results.rows import GroupRow
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.bars import BulletBar
from ui.widgets.boxes import Card, space_out
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.labels import Label, WrapLabel
from ui.widgets.marks import BlockGlyph

HEADS = (N_("Decided"), N_("Mean, claimed"), N_("Mean, evidenced"), N_("0 → 5"))


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
        for column, head in enumerate(HEADS, start=2):
            grid.addWidget(Label(self._themes, say(head), "caption"), 0, column, Qt.AlignmentFlag.AlignHCenter)
        for line, row in enumerate(rows, start=1):
            self._add(grid, line, row)
        self.body.addWidget(self._holder)

    def _add(self, grid: QGridLayout, line: int, row: GroupRow) -> None:
        score = row.score
        grid.addWidget(BlockGlyph(self._themes, row.block), line, 0)
        grid.addWidget(WrapLabel(self._themes, row.name), line, 1)
        decided = Label(self._themes, f"{score.decided}/{score.applicable}")
        grid.addWidget(decided, line, 2, Qt.AlignmentFlag.AlignHCenter)
        claimed = self._number(row, "claimed", score.mean_claimed)
        evidenced = self._number(row, "evidenced", score.mean_evidenced)
        grid.addWidget(claimed, line, 3, Qt.AlignmentFlag.AlignHCenter)
        grid.addWidget(evidenced, line, 4, Qt.AlignmentFlag.AlignHCenter)
        bar = BulletBar(self._themes)
        bar.set_values(None if score.mean_evidenced is None else float(score.mean_evidenced))
        grid.addWidget(bar, line, 5)

    def _number(self, row: GroupRow, which: str, mean: Fraction | None) -> Button:
        text = value(mean, self._speech.speaker)
        button = Button(self._themes, text, "link", size="small")
        button.setAccessibleName(f"{row.name}, {which}: {text}")
        button.clicked.connect(self._asker(row.id, which))
        return button

    def _asker(self, id_: str, which: str) -> Callable[[], None]:
        return lambda: self.asked.emit(id_, which)
