"""The menu of settings: language, look, size, copies, questionnaires, what this program is."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from assessment.domain.wording import N_
from ui.look import Look
from ui.text import SpeakerSwitch

_LANGUAGES = (("vi", "Tiếng Việt"), ("en", "English"))
"""Each language is named in itself, so that whoever needs it can read it."""

_MODES = (("light", N_("Light")), ("dark", N_("Dark")), ("system", N_("As the system")))
_ZOOMS = (1.0, 1.25, 1.5, 1.75, 2.0)


class SettingsMenu(QMenu):
    """Built anew each time it is opened, in the present language. `act` gets what else was chosen, by name.

    Names: "present", "backups", "data_folder", "questionnaires", "about".
    """

    def __init__(self, speech: SpeakerSwitch, look: Look, act: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._speech = speech
        self._look = look
        self._act = act
        self._fill()

    def open_at(self, place: QPoint) -> None:
        """Show it; whatever was chosen last time is ticked anew."""
        self.clear()
        self._fill()
        self.popup(place)

    def _fill(self) -> None:
        say = self._speech.say
        languages = self._group(say(N_("Language")))
        for code, name in _LANGUAGES:
            self._choice(languages, name, code == self._speech.language, partial(self._look.speak, code))
        modes = self._group(say(N_("Look")))
        for mode, word in _MODES:
            self._choice(modes, say(word), mode == self._look.mode, partial(self._look.set_mode, mode))
        zooms = self._group(say(N_("Text size")))
        for zoom in _ZOOMS:
            on = abs(zoom - self._look.zoom) < 0.01
            self._choice(zooms, f"{zoom * 100:.0f} %", on, partial(self._look.set_zoom, zoom))
        self._entry("present", say(N_("Present")), "F11")
        self.addSeparator()
        self._entry("backups", say(N_("Backups…")))
        self._entry("data_folder", say(N_("Open the data folder")))
        self._entry("questionnaires", say(N_("Folder of further questionnaires…")))
        self.addSeparator()
        self._entry("about", say(N_("About this program")))

    def _group(self, title: str) -> QActionGroup:
        menu = self.addMenu(title)
        group = QActionGroup(menu)
        group.setObjectName(title)
        return group

    def _choice(self, group: QActionGroup, word: str, on: bool, act: Callable[[], None]) -> None:
        menu = group.parent()
        assert isinstance(menu, QMenu)
        action = QAction(word, group)
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(lambda _=False: act())
        menu.addAction(action)

    def _entry(self, name: str, word: str, keys: str = "") -> None:
        action = self.addAction(f"{word}\t{keys}" if keys else word)
        action.setObjectName(name)
        action.triggered.connect(lambda _=False: self._act(name))
