"""Run by Alembic: brings the connection it is handed to a revision, inside the caller's transaction."""

from alembic import context

from assessment.store.models import Base


def run() -> None:
    """Run the migrations on `config.attributes["connection"]`."""
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=Base.metadata,
        # Changing a table of SQLite means writing it anew.
        render_as_batch=True,
    )
    context.run_migrations()


run()
