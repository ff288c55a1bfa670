"""The look a person chose: language, light or dark, zoom, presentation; applied at once and remembered."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from assessment.domain.wording import Speaker
from ui.settings import Settings
from ui.skeleton import desktop_is_dark
from ui.text import SpeakerSwitch
from ui.theme import Mode, ThemeSwitch


def mode_for(chosen: str) -> Mode:
    """Give light or dark for a chosen mode; "system" asks the desktop."""
    if chosen == "dark":
        return "dark"
    return "dark" if chosen == "system" and desktop_is_dark() else "light"


class Look(QObject):
    """Changes the look and keeps it in the settings; a presentation's zoom is not kept."""

    def __init__(
        self,
        themes: ThemeSwitch,
        speech: SpeakerSwitch,
        settings: Settings,
        speaker: Callable[[str], Speaker],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._speech = speech
        self._settings = settings
        self._speaker = speaker
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def mode(self) -> str:
        """The chosen mode: "light", "dark" or "system"."""
        return self._settings.mode

    @property
    def zoom(self) -> float:
        """The zoom now shown."""
        return self._themes.theme.zoom

    def speak(self, language: str) -> None:
        """Change the language of every screen."""
        self._settings.language = language
        self._speech.speak(self._speaker(language))

    def set_mode(self, mode: str) -> None:
        """Change to light, dark or what the desktop has."""
        self._settings.mode = mode
        self._themes.set_mode(mode_for(mode))

    def set_zoom(self, zoom: float) -> None:
        """Change the size of everything."""
        self._themes.set_zoom(zoom)
        self._keep_zoom()

    def larger(self) -> None:
        """Go one zoom step up."""
        self._themes.zoom_in()
        self._keep_zoom()

    def smaller(self) -> None:
        """Go one zoom step down."""
        self._themes.zoom_out()
        self._keep_zoom()

    def usual_size(self) -> None:
        """Go back to 100 %."""
        self.set_zoom(1.0)

    def _keep_zoom(self) -> None:
        if not self._themes.presenting:
            self._settings.zoom = self._themes.theme.zoom

    def _follow_system(self) -> None:
        if self._settings.mode == "system":
            self._themes.set_mode(mode_for("system"))
