"""A tile: caption, figure and a few words beside it."""

from PySide6.QtWidgets import QWidget

from ui.theme import ThemeSwitch
from ui.widgets.boxes import Card, IconView, row
from ui.widgets.flowrow import FlowRow
from ui.widgets.labels import Label, WrapLabel


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
        top, below = row(themes, 4), FlowRow(themes, 8)
        self._mark = IconView(themes, icon, icon_role, 14)
        self._caption = WrapLabel(themes, caption, "label")
        self._figure = Label(themes, figure, "title")
        self._small = WrapLabel(themes, small, "caption")
        top.addWidget(self._mark)
        top.addWidget(self._caption, 1)
        below.add(self._figure)
        below.add(self._small)
        self.body.addLayout(top)
        self.body.addWidget(below)
        self.set_tile(caption, figure, small, icon, icon_role)

    def set_tile(self, caption: str, figure: str, small: str = "", icon: str = "", icon_role: str = "ok") -> None:
        """Show another number."""
        self._mark.set_icon(icon, icon_role)
        self._mark.setVisible(bool(icon))
        self._caption.setText(caption)
        self._figure.setText(figure)
        self._small.setText(small)
        self.setAccessibleName(f"{caption}: {figure} {small}".strip())
