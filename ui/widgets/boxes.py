"""Layouts whose gaps grow with the zoom, and the card everything lies on."""

from typing import Literal

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import ThemeSwitch, Tone
from ui.theme.sheet import set_state
from ui.widgets.flowrow import TopColumn
from ui.widgets.labels import Label
from ui.widgets.painted import Painted, draw_icon


class IconView(Painted):
    """One icon in a colour role; decoration beside words, so it has no accessible name."""

    def __init__(
        self, themes: ThemeSwitch, icon: str, role: str = "text", size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, parent)
        self._icon, self._role, self._size = icon, role, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str, role: str | None = None) -> None:
        """Show another icon, in another colour role when given."""
        self._icon, self._role = icon, role or self._role
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self.theme.px(self._size), self.theme.px(self._size))

    def minimumSizeHint(self) -> QSize:
        """As the hint."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        if self._icon:
            draw_icon(QPainter(self), self.theme, self._icon, self._role, self.rect())


class _Spacing(QObject):
    """Keeps the gaps of one layout at the zoom; lives and dies with the layout."""

    def __init__(self, layout: QLayout, themes: ThemeSwitch, spacing: int, margins: tuple[int, int, int, int]) -> None:
        super().__init__(layout)
        self._layout, self._themes = layout, themes
        self._spacing, self._margins = spacing, margins
        themes.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Set spacing and margins for the current zoom."""
        theme = self._themes.theme
        self._layout.setSpacing(theme.px(self._spacing))
        left, top, right, bottom = self._margins
        self._layout.setContentsMargins(theme.px(left), theme.px(top), theme.px(right), theme.px(bottom))


def space_out(
    layout: QLayout, themes: ThemeSwitch, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> None:
    """Give a layout spacing and margins (left, top, right, bottom; px at 100 %) that follow the zoom."""
    _Spacing(layout, themes, spacing, margins)


def column(themes: ThemeSwitch, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """Give a vertical layout with spacing that follows the zoom."""
    layout = QVBoxLayout()
    space_out(layout, themes, spacing, margins)
    return layout


def row(themes: ThemeSwitch, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """Give a horizontal layout with spacing that follows the zoom."""
    layout = QHBoxLayout()
    space_out(layout, themes, spacing, margins)
    return layout


def line(upright: bool = False, parent: QWidget | None = None) -> QFrame:
    """Give a thin dividing line, lying or upright."""
    frame = QFrame(parent)
    frame.setProperty("area", "column" if upright else "line")
    return frame


class Card(QFrame):
    """A bordered surface. With a title it has a header row; put things into `body`, and beside the title with `beside`.

    `tone` fills it softly, `accent` gives it a thick left edge.
    """

    def __init__(
        self,
        themes: ThemeSwitch,
        title: str = "",
        icon: str = "",
        tone: Tone | None = None,
        accent: Tone | None = None,
        margin: int = 12,
        spacing: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setProperty("card", True)
        if tone:
            self.setProperty("tone", tone)
        if accent:
            self.setProperty("accent", accent)
        outer = QVBoxLayout(self)
        space_out(outer, themes, spacing, (margin, margin, margin, margin))
        self.header = row(themes, 8)
        self._icon = IconView(themes, icon, "accent")
        self._title = Label(themes, title, "strong")
        self.header.addWidget(self._icon)
        self.header.addWidget(self._title)
        self.header.addStretch(1)
        outer.addLayout(self.header)
        self.body: QVBoxLayout = TopColumn()
        space_out(self.body, themes, spacing)
        outer.addLayout(self.body, 1)
        self.set_title(title, icon)

    def set_title(self, title: str, icon: str | None = None) -> None:
        """Change the title; without title and icon the header row takes no room."""
        if icon is not None:
            self._icon.set_icon(icon)
            self._icon.setVisible(bool(icon))
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)

    def beside(self, widget: QWidget) -> None:
        """Put a widget at the right end of the header row."""
        self.header.addWidget(widget)

    def set_tone(self, tone: Tone | Literal[""]) -> None:
        """Change the soft fill; an empty tone is plain."""
        set_state(self, "tone", tone)

    def set_accent(self, accent: Tone | Literal[""]) -> None:
        """Change the thick left edge; an empty accent has none."""
        set_state(self, "accent", accent)

    def set_current(self, on: bool) -> None:
        """Mark the card as the one worked on."""
        set_state(self, "current", "true" if on else "false")
