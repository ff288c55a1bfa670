"""Two columns of cards where there is room, one below the other where there is not."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.theme import ThemeSwitch
from ui.widgets.boxes import space_out


class Columns(QWidget):
    """Places `left` and `right` side by side from `from_width` (px at 100 %) on.

    Stacked, `left` comes first, or `right` with `second_first` (a table before its picture).
    """

    def __init__(
        self,
        themes: ThemeSwitch,
        left: Sequence[QWidget],
        right: Sequence[QWidget],
        from_width: int = 860,
        stretch: tuple[int, int] = (1, 1),
        second_first: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._from_width = from_width
        downwards = QBoxLayout.Direction.BottomToTop if second_first else QBoxLayout.Direction.TopToBottom
        self._downwards = downwards
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        space_out(self._layout, themes, 16)
        for share, widgets in zip(stretch, (left, right), strict=True):
            side = QWidget()
            column = QVBoxLayout(side)
            space_out(column, themes, 12)
            for widget in widgets:
                column.addWidget(widget)
            column.addStretch(1)
            self._layout.addWidget(side, share)
        themes.changed.connect(self._arrange)

    @property
    def side_by_side(self) -> bool:
        """Whether both columns stand beside each other."""
        return self._layout.direction() == QBoxLayout.Direction.LeftToRight

    def minimumSizeHint(self) -> QSize:
        """No least width: a narrow page stacks the columns."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack or unstack."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= self._themes.theme.px(self._from_width)
        direction = QBoxLayout.Direction.LeftToRight if wide else self._downwards
        if direction != self._layout.direction():
            self._layout.setDirection(direction)
            self.updateGeometry()
