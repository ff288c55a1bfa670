"""Brings a database to the form this version works with. Alembic is imported only when there is something to do."""

from pathlib import Path

from assessment.store.connecting import Access
from assessment.store.engine import engine_for, speaking_plainly
from assessment.store.migrations import Migrations


def migrate(path: Path, migrations: Migrations) -> None:
    """Run what is missing, in one transaction: afterwards the database is wholly in the new form, or as before.

    A missing file is made. Raises `Unusable` when the disk refuses.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations.folder).replace("%", "%%"))
    engine = engine_for(path, Access.WRITE)
    try:
        with speaking_plainly(path), engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, migrations.head)
    finally:
        engine.dispose()
