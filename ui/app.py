"""Starts the window: first something to see, then everything else."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ui.main_window import MainWindow
from ui.settings import Settings
from ui.skeleton import Skeleton, desktop_is_dark

if TYPE_CHECKING:
    from ui.ground import Ground


def run(folder: Path, ground: "Callable[[], Ground]", arguments: Sequence[str]) -> int:
    """Open the window and stay until it is closed; gives the exit code.

    `folder` is the data folder; `ground` is asked for once the window has been painted.
    """
    app = QApplication(list(arguments))
    app.setApplicationName("SanSang")
    window = first_window(folder, ground)
    window.show()
    return app.exec()


def first_window(folder: Path, ground: "Callable[[], Ground]") -> MainWindow:
    """Give the window with its skeleton; it furnishes itself once it has been painted."""
    settings = Settings(folder)
    is_dark = settings.mode == "dark" or (settings.mode == "system" and desktop_is_dark())
    window = MainWindow()
    window.place(settings.geometry)
    window.show_screen(Skeleton(is_dark, settings.zoom))

    def furnish() -> None:
        # Imported only now, because the person should see a window before the rest of the program is read.
        from ui.furnishing import furnish

        furnish(window, ground(), settings)

    window.painted_once.connect(furnish)
    return window
