"""The use cases as commands, `sansang-cli`; their names are fixed, because others script against them."""

from assessment.cli.commands import run

__all__ = ["run"]
