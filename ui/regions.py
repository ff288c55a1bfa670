"""Moving the keyboard between the areas of a screen (F6), in reading order and around."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def go_to_neighbour(regions: Sequence[QWidget], back: bool = False) -> None:
    """Put the keyboard into the area after (or before) the one that has it; areas without a taker are passed over."""
    seen = [region for region in regions if region.isVisible()]
    if not seen:
        return
    here = _present(seen)
    step = -1 if back else 1
    for count in range(1, len(seen) + 1):
        taker = _first_taker(seen[(here + step * count) % len(seen)])
        if taker is not None:
            taker.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return


def _present(regions: Sequence[QWidget]) -> int:
    """Give the innermost area that holds the keyboard; the last one when none does, so that going on starts at 0."""
    focused = QApplication.focusWidget()
    holding = [
        index
        for index, region in enumerate(regions)
        if focused is not None and (region is focused or region.isAncestorOf(focused))
    ]
    return holding[-1] if holding else len(regions) - 1


def _first_taker(region: QWidget) -> QWidget | None:
    if _takes(region):
        return region
    return next((child for child in region.findChildren(QWidget) if _takes(child) and child.isVisible()), None)


def _takes(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()
