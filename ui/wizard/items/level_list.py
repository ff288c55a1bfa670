"""The levels of the whole, highest first: number, name, from how many points on; the one reached is marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme import ThemeSwitch
from ui.widgets.boxes import IconView, space_out
from ui.widgets.labels import Label, WrapLabel


@dataclass(frozen=True, slots=True)
class Rung:
    """One level: its number as written, its name, what is said at its right; `reached` is the present one."""

    number: str
    name: str
    beside: str = ""
    reached: bool = False


class LevelList(QWidget):
    """Painted by labels only; built anew when what it shows changes."""

    def __init__(self, themes: ThemeSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._rungs: tuple[Rung, ...] = ()
        self._grid = QGridLayout(self)
        space_out(self._grid, themes, 6)
        self._grid.setColumnStretch(2, 1)

    @property
    def rungs(self) -> tuple[Rung, ...]:
        """What is shown, top down."""
        return self._rungs

    def show_rungs(self, rungs: Sequence[Rung]) -> None:
        """Show levels, top down."""
        if tuple(rungs) == self._rungs:
            return
        self._rungs = tuple(rungs)
        while (taken := self._grid.takeAt(0)) is not None:
            old = taken.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for line, rung in enumerate(self._rungs):
            self._add(line, rung)

    def _add(self, line: int, rung: Rung) -> None:
        themes = self._themes
        top = Qt.AlignmentFlag.AlignTop
        mark = IconView(themes, "check" if rung.reached else "", "accent", 14)
        self._grid.addWidget(mark, line, 0, top)
        self._grid.addWidget(Label(themes, rung.number, "strong", "accent" if rung.reached else ""), line, 1, top)
        name = WrapLabel(themes, rung.name, "strong" if rung.reached else "body", "accent" if rung.reached else "")
        self._grid.addWidget(name, line, 2)
        self._grid.addWidget(Label(themes, rung.beside, "caption"), line, 3, top)
