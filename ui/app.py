"""Starts the window: first something to see, then everything else."""

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from ui.ground import Ground
from ui.look import mode_for
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.skeleton import Skeleton
from ui.text import SpeakerSwitch
from ui.theme import Theme, ThemeSwitch


def run(ground: Ground, arguments: Sequence[str]) -> int:
    """Open the window and stay until it is closed; gives the exit code."""
    app = QApplication(list(arguments))
    app.setApplicationName("SanSang")
    window = first_window(ground, app)
    window.show()
    return app.exec()


def first_window(ground: Ground, app: QApplication) -> MainWindow:
    """Give the window with its skeleton; it furnishes itself once it has been painted."""
    settings = Settings(ground.folder)
    themes = ThemeSwitch(Theme.load(ground.resources, mode_for(settings.mode), settings.zoom), app)
    themes.dress()
    speech = SpeakerSwitch(ground.speaker(settings.language), app)
    window = MainWindow()
    window.place(settings.geometry)
    window.show_screen(Skeleton(themes.theme))

    def furnish() -> None:
        # Imported only now, because the person should see a window before the rest of the program is read.
        from ui.furnishing import Furnishing

        Furnishing(window, ground, settings, themes, speech)

    window.painted_once.connect(furnish)
    return window
