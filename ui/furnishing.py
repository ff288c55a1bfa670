"""Builds the screens after the first paint and joins them; nothing is decided here."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

from assessment.domain.problems import Unusable
from assessment.library.reference import ReferenceTables
from ui.background import Background
from ui.bridge import Bridge
from ui.desk_calls import DeskCalls
from ui.ground import Ground
from ui.help_panel import HelpPanel
from ui.home.deeds import HomeDeeds
from ui.home.home import HomeScreen
from ui.home_wishes import HomeWishes
from ui.housekeeping import Housekeeping
from ui.keys import WindowKeys
from ui.leaving import Leaving
from ui.look import Look, mode_for
from ui.main_window import MainWindow
from ui.opening import Opening
from ui.presenting import Presenting
from ui.settings import Settings
from ui.settings_menu import SettingsMenu
from ui.surprised import tell_surprise
from ui.surprises import Surprises
from ui.text import SpeakerSwitch
from ui.theme import Theme, ThemeSwitch
from ui.unsaved import Unsaved
from ui.walking import Walking
from ui.warming import Warming
from ui.wizard.frame import WizardFrame
from ui.wizard.page import Surroundings
from ui.wizard_wishes import WizardWishes


def furnish(window: MainWindow, ground: Ground, settings: Settings) -> "Furnishing":
    """Dress the program in its look and language and fill the window."""
    themes = ThemeSwitch(Theme.load(ground.resources, mode_for(settings.mode), settings.zoom), window)
    themes.dress()
    speech = SpeakerSwitch(ground.speaker(settings.language), window)
    return Furnishing(window, ground, settings, themes, speech)


class Furnishing(QObject):
    """Everything behind the window, kept together for as long as the window lives."""

    def __init__(
        self, window: MainWindow, ground: Ground, settings: Settings, themes: ThemeSwitch, speech: SpeakerSwitch
    ) -> None:
        super().__init__(window)
        self.window = window
        self.ground = ground
        self._settings = settings
        self._themes = themes
        self._speech = speech
        self.surprises = Surprises(ground.folder, ground.version, ground.clock, self)
        self.bridge = Bridge(self)
        self.background = Background(self)
        self.calls = DeskCalls(self.background, self.failed)
        self._tables = ReferenceTables()
        self.home = HomeScreen(themes, speech, ground.clock)
        self.help_panel = HelpPanel(themes, speech)
        self.look = Look(themes, speech, settings, ground.speaker, self)
        self.presenting = Presenting(window, themes)
        self.deeds = HomeDeeds(self.home, self.calls, speech, settings, self._tables, self)
        self.walking = Walking(window, self.home, self.deeds, self.help_panel, settings, speech, self._make_frame)
        self.opening = Opening(ground, self.calls, self.bridge, settings, self)
        self.housekeeping = Housekeeping(
            window, self.home, ground, self.calls, self.opening, settings, themes, speech, self.walking.go_home
        )
        self.menu = SettingsMenu(speech, self.look, self._menu_chosen, window)
        self.wishes = HomeWishes(window, self.home, self.deeds, self.calls, settings, themes, speech, self.do)
        self.leaving = Leaving(
            window, ground, self.calls, settings, themes, speech, self.walking.leave, self._save_elsewhere
        )
        self.warming = Warming(self)
        self.unsaved = Unsaved(self.bridge, self.calls, self.home, self.walking, self)
        self._wizard_wishes: WizardWishes | None = None
        self._join()
        self.opening.open()

    def _join(self) -> None:
        self.surprises.watch()
        self.surprises.happened.connect(
            lambda details: tell_surprise(self._themes, self._speech, self.window, details, self.leaving.waiting)
        )
        self.bridge.list_changed.connect(self.deeds.refresh)
        self.opening.opened.connect(self._opened)
        self.opening.refused.connect(lambda error: self.home.news.tell_problems(error.problems))
        self.help_panel.closed.connect(self.walking.focus_screen)
        self.window.escaped.connect(self._escaped)
        self.window.screen_changed.connect(self.unsaved.show_again)
        self.home.listed.connect(self.warming.begin)
        self.window.close_wanted.connect(self.warming.stop)
        self.walking.keys = WindowKeys(
            self.window,
            {
                "new": lambda: self.do("new"),
                "search": self.walking.search,
                "print": self.walking.print,
                "undo": self.walking.undo,
                "redo": self.walking.redo,
                "help": self.walking.toggle_help,
                "region": self.walking.next_region,
                "region_back": lambda: self.walking.next_region(back=True),
                "present": self.presenting.toggle,
                "larger": self.look.larger,
                "smaller": self.look.smaller,
                "usual_size": self.look.usual_size,
            },
        )
        self.window.add_panel(self.help_panel)
        skeleton = self.window.screens.currentWidget()
        self.window.show_screen(self.home)
        if skeleton is not None:
            self.window.drop_screen(skeleton)
        app = QApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._end)

    def _make_frame(self) -> WizardFrame:
        opened = self.calls
        around = Surroundings(
            theme=self._themes,
            text=self._speech,
            bridge=self.bridge,
            background=self.background,
            picture=lambda picture: opened.opened.desk.picture(picture),
            guarded=lambda act: bool(act()),
            failed=self.failed,
            desk=lambda: opened.latest.desk,
            shelf=lambda: opened.opened.shelf,
            reference=lambda: self._tables,
            last_folder=lambda: self._settings.last_folder,
            remember_folder=self._remember_folder,
        )
        frame = WizardFrame(around)
        frame.moved.connect(self.unsaved.show_again)
        self._wizard_wishes = WizardWishes(
            self.window, frame, self.deeds, self.calls, self._settings, self._themes, self._speech, self.do
        )
        return frame

    def do(self, what: str) -> None:
        """Do what any screen may ask of the window: "new", "present", "help", "settings", or a menu entry."""
        if what == "new":
            if self.walking.go_home():
                self.wishes.start()
        elif what == "present":
            self.presenting.toggle()
        elif what == "help":
            self.walking.toggle_help()
        elif what == "settings":
            self.menu.open_at(QCursor.pos() if self.window.underMouse() else self.window.mapToGlobal(QPoint(8, 56)))
        else:
            self.housekeeping.act(what)

    def failed(self, error: Exception) -> None:
        """Take what a job on the worker raised: said when it was foreseen, else the road of surprises."""
        if not isinstance(error, Unusable):
            self.surprises.report(error)
        elif self.walking.frame is not None and self.walking.is_in_frame:
            self.walking.frame.bars.tell_problems(error.problems)
        else:
            self.home.news.tell_problems(error.problems)

    def _opened(self) -> None:
        self.home.show_read_only(self.calls.opened.desk.read_only)
        self.deeds.refresh()
        self.housekeeping.show_latest_backup()
        self.home.focus_first()

    def _menu_chosen(self, name: str) -> None:
        self.do(name)

    def _escaped(self) -> None:
        if self.help_panel.isVisible():
            self.help_panel.close_panel()
        else:
            self.presenting.end()

    def _remember_folder(self, folder: object) -> None:
        from pathlib import Path

        if isinstance(folder, Path):
            self._settings.last_folder = folder

    def _save_elsewhere(self) -> None:
        if self._wizard_wishes is not None:
            self._wizard_wishes.save_unsaved()

    def _end(self) -> None:
        self.surprises.unwatch()
        self.warming.stop()
        self.background.close()
