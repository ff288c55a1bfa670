"""A tile: caption, figure and a few words beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.theme import ThemeSwitch
from ui.widgets.boxes import Card, IconView, row
from ui.widgets.labels import ElidedLabel, Label


class Tile(Card):
    """One number with its name; a missing number is given as "–", never as 0."""

    def __init__(
        self,
        themes: ThemeSwitch,
        caption: str = "",
        figure: str = "–",
        small: str = "",
        icon: str = "",
        icon_role: str = "ok",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, margin=10, spacing=0, parent=parent)
        top, below = row(themes, 4), row(themes, 8)
        self._mark = IconView(themes, icon, icon_role, 14)
        self._caption = ElidedLabel(themes, caption, "label")
        self._figure = Label(themes, figure, "title")
        self._small = ElidedLabel(themes, small, "caption")
        top.addWidget(self._mark)
        top.addWidget(self._caption, 1)
        below.addWidget(self._figure)
        below.addWidget(self._small, 1, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(top)
        self.body.addLayout(below)
        self.set_tile(caption, figure, small, icon, icon_role)

    def set_tile(self, caption: str, figure: str, small: str = "", icon: str = "", icon_role: str = "ok") -> None:
        """Show another number."""
        self._mark.set_icon(icon, icon_role)
        self._mark.setVisible(bool(icon))
        self._caption.setText(caption)
        self._figure.setText(figure)
        self._small.setText(small)
        self.setAccessibleName(f"{caption}: {figure} {small}".strip())
