"""The band aimed at, set in the panel: six small boxes; the chosen one again takes the target off."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.theme import ThemeSwitch
from ui.widgets.segmented import Segment, Segmented


class TargetPicker(Segmented):
    """`picked` carries the band, or `None` when the target was taken off."""

    picked = Signal(object)

    def __init__(self, themes: ThemeSwitch, parent: QWidget | None = None) -> None:
        super().__init__(themes, [Segment(str(band), str(band)) for band in range(6)], "soft", True, parent)
        self.chosen.connect(lambda key: self.picked.emit(int(key)))
        self.cleared.connect(lambda: self.picked.emit(None))

    def show_target(self, target: int | None) -> None:
        """Show a target without a signal."""
        key = None if target is None else str(target)
        if key != self.key():
            self.set_chosen(key)

    def _row_height(self) -> int:
        return max(self.theme.size("hit.min"), super()._row_height() - self.theme.px(8))
