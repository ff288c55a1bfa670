"""Every form the database ever had, as Alembic revisions, and which of them this version knows.

The names stand here so that a database that is up to date opens without importing Alembic (a quarter of a second).
"""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Migrations:
    """A folder of Alembic revisions and their names, oldest first."""

    folder: Path
    revisions: tuple[str, ...]

    @property
    def head(self) -> str:
        """The revision this version of the program works with."""
        return self.revisions[-1]


OURS = Migrations(Path(__file__).parent, ("0001", "0002"))
"""The revisions this version of the program knows; a test compares them with the folder."""
