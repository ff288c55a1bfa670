"""Where the data lives on this machine."""

import os
from collections.abc import Mapping
from pathlib import Path

VARIABLE = "SANSANG_DATA"
"""Environment variable that names another data folder."""

DATABASE = "sansang.db"
"""Name of the database file inside the data folder."""


def data_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Give the data folder: the one `SANSANG_DATA` names, else the usual place of this system. Creates nothing."""
    named = environment.get(VARIABLE, "")
    if named:
        return Path(named).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("SanSang", appauthor=False)


def database_in(folder: Path) -> Path:
    """Give the path of the database inside a data folder."""
    return folder / DATABASE


def make_folder(folder: Path) -> None:
    """Create a folder and those above it if they are missing; `Unusable` when that is not allowed."""
    # Imported here, because the window asks for the data folder before its first paint.
    from assessment.store.refusals import plainly

    with plainly(folder / DATABASE):
        folder.mkdir(parents=True, exist_ok=True)
