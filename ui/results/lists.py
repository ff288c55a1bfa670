"""Strengths and gaps: two cards with three lines each; a line leads to its dimension."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.theme import ThemeSwitch, Tone
from ui.widgets.boxes import Card, row
from ui.widgets.button import Button
from ui.widgets.labels import WrapLabel

Line = tuple[str, str]
"""Id of a dimension and what is said of it."""


class PointCard(Card):
    """A titled list with a thick edge; `asked` carries the id of the line pressed."""

    asked = Signal(str)

    def __init__(self, themes: ThemeSwitch, tone: Tone, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(themes, "", icon, accent=tone, margin=10, spacing=2, parent=parent)
        self._lines: list[QWidget] = []

    def show_lines(self, title: str, lines: tuple[Line, ...], none: str) -> None:
        """Show lines, or a sentence when there are none."""
        self.set_title(title)
        for old in self._lines:
            self.body.removeWidget(old)
            old.deleteLater()
        self._lines = [self._line(id_, text) for id_, text in lines] or [WrapLabel(self._themes, none, "caption")]
        for line in self._lines:
            self.body.addWidget(line)

    def buttons(self) -> tuple[Button, ...]:
        """Give the codes as buttons, top to bottom."""
        found = (line.findChild(Button) for line in self._lines)
        return tuple(button for button in found if button is not None)

    def _line(self, id_: str, text: str) -> QWidget:
        holder = QWidget()
        across = row(self._themes, 8)
        holder.setLayout(across)
        code = Button(self._themes, id_, "link", size="small")
        code.setAccessibleName(f"{id_} {text}")
        code.clicked.connect(lambda: self.asked.emit(id_))
        across.addWidget(code, 0, Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(WrapLabel(self._themes, text), 1, Qt.AlignmentFlag.AlignVCenter)
        return holder
