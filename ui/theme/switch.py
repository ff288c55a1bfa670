"""The switch between looks: light and dark, zoom and presentation; widgets are given it and listen."""

from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from ui.theme.theme import Mode, Theme

PRESENTATION_ZOOM = 1.25


class ThemeSwitch(QObject):
    """Holds the current theme, dresses the application in it and says when it changed.

    `changed` carries nothing: listeners read `theme`.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._zoom_before: float | None = None

    @property
    def theme(self) -> Theme:
        """The current theme."""
        return self._theme

    @property
    def presenting(self) -> bool:
        """Whether the larger look for a projector is on."""
        return self._zoom_before is not None

    def dress(self) -> None:
        """Dress the application in the current theme; call it once before the first window."""
        app = cast(QApplication | None, QApplication.instance())
        if app is not None:
            self._theme.apply(app)

    def set_theme(self, theme: Theme) -> None:
        """Change the look; nothing happens when it looks the same."""
        if theme == self._theme:
            return
        self._theme = theme
        self.dress()
        self.changed.emit()

    def set_mode(self, mode: Mode) -> None:
        """Change to light or dark."""
        self.set_theme(self._theme.in_mode(mode))

    def set_zoom(self, zoom: float) -> None:
        """Change the zoom, held between 1.0 and 2.0."""
        self.set_theme(self._theme.zoomed(zoom))

    def zoom_in(self) -> None:
        """Go to the next larger zoom step."""
        larger = [step / 100 for step in self._theme.tokens.zoom_steps if step / 100 > self._theme.zoom + 0.001]
        if larger:
            self.set_zoom(larger[0])

    def zoom_out(self) -> None:
        """Go to the next smaller zoom step."""
        smaller = [step / 100 for step in self._theme.tokens.zoom_steps if step / 100 < self._theme.zoom - 0.001]
        if smaller:
            self.set_zoom(smaller[-1])

    def zoom_reset(self) -> None:
        """Go back to 100 %."""
        self.set_zoom(1.0)

    def present(self, on: bool) -> None:
        """Start or end the presentation: it starts at 125 % at least and gives the former zoom back."""
        if on == self.presenting:
            return
        if on:
            self._zoom_before = self._theme.zoom
            self.set_zoom(max(PRESENTATION_ZOOM, self._theme.zoom))
        else:
            before, self._zoom_before = self._zoom_before, None
            self.set_zoom(before or 1.0)
