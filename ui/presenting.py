"""Showing the screen to a room: the whole display and larger letters, and back again."""

from PySide6.QtCore import QObject

from ui.main_window import MainWindow
from ui.theme import ThemeSwitch


class Presenting(QObject):
    """Starts and ends a presentation; the window then is as it was."""

    def __init__(self, window: MainWindow, themes: ThemeSwitch) -> None:
        super().__init__(window)
        self._window = window
        self._themes = themes
        self._was_maximized = False

    def toggle(self) -> None:
        """Start a presentation, or end it."""
        if self._themes.presenting:
            self.end()
            return
        self._was_maximized = self._window.isMaximized()
        self._themes.present(True)
        self._window.showFullScreen()

    def end(self) -> bool:
        """End the presentation; false when there is none."""
        if not self._themes.presenting:
            return False
        self._themes.present(False)
        if self._was_maximized:
            self._window.showMaximized()
        else:
            self._window.showNormal()
        return True
