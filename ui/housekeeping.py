"""What the settings offer beside the look: copies, the data folder, further questionnaires, about."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from assessment.domain.wording import N_, Sentence
from ui.desk_calls import DeskCalls
from ui.dialogs.backups import BackupsDialog
from ui.dialogs.files import ask_for_folder
from ui.ground import Backup, Ground
from ui.home.home import HomeScreen
from ui.main_window import MainWindow
from ui.opening import Opening
from ui.settings import Settings
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch


class Housekeeping(QObject):
    """Acts on the data as a whole. `go_home` leaves an open assessment first, because its data is closed meanwhile."""

    def __init__(
        self,
        window: MainWindow,
        home: HomeScreen,
        ground: Ground,
        calls: DeskCalls,
        opening: Opening,
        settings: Settings,
        themes: ThemeSwitch,
        speech: SpeakerSwitch,
        go_home: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._home = home
        self._ground = ground
        self._calls = calls
        self._opening = opening
        self._settings = settings
        self._themes = themes
        self._speech = speech
        self._go_home = go_home

    def act(self, name: str) -> bool:
        """Do what a menu entry names; false when it is not one of these."""
        acts: dict[str, Callable[[], object]] = {
            "backups": self.show_backups,
            "backup_now": self.back_up,
            "data_folder": self.open_data_folder,
            "questionnaires": self.choose_questionnaires,
            "about": self.about,
        }
        found = acts.get(name)
        if found is None:
            return False
        found()
        return True

    def show_latest_backup(self) -> None:
        """Say on the home screen when the latest copy was taken."""
        self._calls.run(self._ground.backups.found, self._show_latest)

    def show_backups(self) -> None:
        """List the copies."""
        self._calls.run(self._ground.backups.found, self._open_backups)

    def back_up(self) -> None:
        """Take a copy now."""
        self._calls.run(self._ground.backups.take, self._backed_up)

    def restore(self, backup: Path) -> None:
        """Put a copy in the place of the database."""
        if self._go_home():
            self._home.news.tell("info", Sentence(N_("The backup is being put back…")))
            self._opening.reopen(lambda: self._ground.backups.restore(backup), self._tell_restored)

    def open_data_folder(self) -> None:
        """Show the data folder in the system's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._ground.folder)))

    def choose_questionnaires(self) -> None:
        """Ask for the folder of further questionnaires and read them."""
        start = self._settings.questionnaires or self._settings.last_folder
        title = self._speech.say(N_("Folder of further questionnaires"))
        ask_for_folder(self._speech, self._window, title, start, self.use_questionnaires)

    def use_questionnaires(self, folder: Path) -> None:
        """Read further questionnaires from a folder from now on."""
        if self._go_home():
            self._settings.questionnaires = folder
            self._opening.reopen(lambda: None, lambda: self._tell_questionnaires(folder))

    def about(self) -> None:
        """Say what this program is."""
        from ui.dialogs.about import about

        about(self._themes, self._speech, self._ground.version(), self._window)

    def _tell_restored(self) -> None:
        self._home.news.tell("ok", Sentence(N_("The backup is in place again")))

    def _tell_questionnaires(self, folder: Path) -> None:
        template = N_("Questionnaires are now also read from {folder}")
        self._home.news.tell("ok", Sentence.of(template, folder=str(folder)))

    def _show_latest(self, found: Sequence[Backup]) -> None:
        self._home.side_bar.show_backup(found[0] if found else None, self._ground.clock())

    def _backed_up(self, backup: Backup) -> None:
        self._home.news.tell("ok", Sentence.of(N_("Backed up to {file}"), file=str(backup.path)))
        self.show_latest_backup()

    def _open_backups(self, found: Sequence[Backup]) -> None:
        may_write = self._calls.is_open is False or not self._calls.opened.desk.read_only
        dialog = BackupsDialog(self._themes, self._speech, found, may_write, self._window)
        dialog.restored.connect(self.restore)
        dialog.taken.connect(self.back_up)
        dialog.folder_wanted.connect(self.open_data_folder)
        dialog.open()
