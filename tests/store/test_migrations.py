from pathlib import Path
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine, inspect

from assessment.store.connecting import Access
from assessment.store.engine import engine_for
from assessment.store.migrating import migrate
from assessment.store.migrations import OURS
from assessment.store.models import Base


def test_the_revisions_we_name_are_those_of_the_folder() -> None:
    config = Config()
    config.set_main_option("script_location", str(OURS.folder))
    scripts = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(scripts)) == OURS.revisions


def test_the_models_and_the_migrations_make_the_same_tables(tmp_path: Path) -> None:
    migrate(tmp_path / "migrated.db", OURS)
    migrated = engine_for(tmp_path / "migrated.db", Access.READ)
    with migrated.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, Base.metadata) == []
    modelled = create_engine(f"sqlite:///{tmp_path / 'modelled.db'}")
    Base.metadata.create_all(modelled)
    assert _described(migrated) == _described(modelled)
    for engine in (migrated, modelled):
        engine.dispose()


def _described(engine: Engine) -> dict[str, Any]:
    """Describe every table, with what Alembic does not compare: checks, rules of deletion, names of constraints."""
    look = inspect(engine)
    return {
        name: {
            "columns": [{**column, "type": str(column["type"])} for column in look.get_columns(name)],
            "key": look.get_pk_constraint(name),
            "foreign": sorted(look.get_foreign_keys(name), key=str),
            "unique": sorted(look.get_unique_constraints(name), key=str),
            "checks": sorted(look.get_check_constraints(name), key=str),
            "indexes": sorted(look.get_indexes(name), key=str),
            "options": look.get_table_options(name),
        }
        for name in look.get_table_names()
        if name != "alembic_version"
    }


def test_every_table_of_an_assessment_goes_with_it() -> None:
    for table in Base.metadata.tables.values():
        for foreign in table.foreign_keys:
            assert foreign.ondelete == "CASCADE", f"{table.name} would keep rows of an assessment removed for good"
