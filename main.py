"""Start-up only: says which front is wanted, and wires settings, store, shelf and work to it."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

# Little is imported here: the window should be seen before the rest of the program is read.
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from assessment.domain.events import Event
    from ui.ground import Backup, Ground, Opened

OPTIONS = ("--help", "-h", "--version", "--questionnaires")
"""Options that mean the command line; other first words with a dash are left to Qt (such as -platform)."""


def main(arguments: "Sequence[str]") -> int:
    """Run the program with its arguments (without its name) and give the exit code."""
    if is_for_the_command_line(arguments):
        from assessment.cli import run

        return run(arguments)
    if not has_display(sys.platform, os.environ):
        return without_display()
    from assessment.store.places import data_folder
    from ui.app import run as open_window

    folder = data_folder()
    return open_window(folder, lambda: ground(folder), [sys.argv[0], *arguments])


def is_for_the_command_line(arguments: "Sequence[str]") -> bool:
    """Say whether these arguments are a command, known or misspelt, and not a wish to open the window."""
    if not arguments:
        return False
    first = arguments[0]
    return not first.startswith("-") or first.partition("=")[0] in OPTIONS


def window() -> None:
    """Run as `sansang`."""
    sys.exit(main(sys.argv[1:]))


def command_line() -> None:
    """Run as `sansang-cli`."""
    from assessment.cli import run

    sys.exit(run(sys.argv[1:]))


def has_display(platform: str, environment: "Mapping[str, str]") -> bool:
    """Say whether a window can be shown: always outside Linux; there, when a display or a Qt platform is named."""
    if not platform.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def without_display() -> int:
    """Say that there is no display, walk a sample firm instead and write its report; gives the exit code."""
    from assessment.domain.problems import Unusable
    from assessment.domain.wording import N_
    from assessment.library.translations import speaker
    from assessment.store.places import data_folder, make_folder
    from assessment.work.demonstration import demonstrate

    said = speaker("vi")
    folder = data_folder() / "reports"
    _print(said.say(N_("There is no display, so no window is opened; a sample firm is walked through instead.")))
    try:
        make_folder(folder)
        demonstrate(folder, said, _print, now)
    except Unusable as error:
        for problem in error.problems:
            sys.stderr.write(f"{said.say(problem.sentence)} {said.say(problem.repair)}\n")
        return 2
    return 0


def now() -> "datetime":
    """Give local time with its offset: the program's one clock."""
    from datetime import datetime

    return datetime.now().astimezone()


def ground(folder: Path) -> "Ground":
    """Wire what the window stands on in a data folder; everything slow is opened when the window asks for it."""
    from assessment.library.shipped import resources_folder
    from assessment.library.translations import speaker
    from ui.ground import Ground

    return Ground(
        resources=resources_folder(),
        folder=folder,
        speaker=speaker,
        open=lambda announce, more: _open(folder, announce, more),
        shut=lambda opened: _shut(folder, opened),
        backups=_Backups(folder),
        clock=now,
        version=_version,
    )


class _Backups:
    """The copies of the database in a data folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def found(self) -> "Sequence[Backup]":
        """Give the copies there are, the latest first."""
        from assessment.store.backups import backups

        return backups(self._folder)

    def take(self) -> "Backup":
        """Copy the database now."""
        from assessment.store.backups import take
        from assessment.store.places import database_in

        return take(database_in(self._folder), now())

    def restore(self, backup: Path) -> Path | None:
        """Put a copy in the place of the database."""
        from assessment.store.places import database_in
        from assessment.store.restoring import restore

        return restore(backup, database_in(self._folder), now())


def _open(folder: Path, announce: "Callable[[Event], None]", more: Path | None) -> "Opened":
    """Open the database, take the backup of the start, and put the questionnaires on the shelf."""
    from assessment.library.shelf import shipped_shelf
    from assessment.store.opening import open_store
    from assessment.store.places import database_in
    from assessment.work.desk import Desk
    from ui.ground import Opened

    store = open_store(database_in(folder))
    shelf = shipped_shelf(*(() if more is None else (more,)))
    if not store.read_only:
        _back_up(folder)
    return Opened(Desk(store, shelf, announce, now), shelf)


def _shut(folder: Path, opened: "Opened") -> bool:
    """Take the backup of the end, then close the desk; false when something could not be saved."""
    if opened.desk.saving is not None:
        opened.desk.saving.wait(30.0)
        _back_up(folder)
    return opened.desk.close()


def _back_up(folder: Path) -> None:
    """Take a backup when something changed. A full disk must keep nobody from working: the home screen says how
    old the latest backup is."""
    from contextlib import suppress

    from assessment.domain.problems import Unusable
    from assessment.store.backups import take_if_changed
    from assessment.store.places import database_in

    with suppress(Unusable):
        take_if_changed(database_in(folder), now())


def _version() -> str:
    from assessment.cli.commands import program_version

    return program_version()


def _print(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
