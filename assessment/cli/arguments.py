"""The command line's grammar. Wrong usage is one sentence and exit 2."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn


class UsageError(Exception):
    """Raised for a command line that cannot be understood; carries what is wrong."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Report instead of exiting, so that the sentence is said in the user's language."""
        raise UsageError(message)


def parsed(arguments: Sequence[str], version: str) -> argparse.Namespace:
    """Read the command line; raises `UsageError`, and `SystemExit(0)` after --help or --version."""
    everywhere = _Parser(add_help=False)
    everywhere.add_argument(
        "--questionnaires",
        metavar="DIR",
        type=Path,
        action="append",
        default=[],
        help="also read questionnaires from DIR",
    )
    parser = _Parser(
        prog="sansang-cli",
        description="Assess how ready a factory is for smart manufacturing (commands for batch work and checks).",
        parents=[everywhere],
    )
    parser.add_argument("--version", action="version", version=f"sansang {version}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Parser)
    everywhere_after = _Parser(add_help=False)
    everywhere_after.add_argument(
        "--questionnaires", metavar="DIR", type=Path, action="append", default=[], dest="questionnaires_after",
        help="also read questionnaires from DIR",
    )  # fmt: skip
    _check(
        commands.add_parser(
            "check", parents=[everywhere_after], help="validate questionnaires (all shipped if none named)"
        )
    )
    _show(commands.add_parser("show", parents=[everywhere_after], help="print a questionnaire as JSON"))
    _score(commands.add_parser("score", parents=[everywhere_after], help="print the scorecard of assessment files"))
    _report(commands.add_parser("report", parents=[everywhere_after], help="write the report of an assessment file"))
    _sample(commands.add_parser("sample", parents=[everywhere_after], help="write a bundled sample assessment"))
    found = parser.parse_args(list(arguments))
    found.questionnaires = [*found.questionnaires, *found.questionnaires_after]
    return found


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", type=Path)
    parser.add_argument("--json", action="store_true", help="print the problems as JSON")


def _show(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("questionnaire", metavar="QUESTIONNAIRE", help="its id, id@version, or its folder")
    parser.add_argument("--language", default=None, help="language of the texts (default vi)")


def _score(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", type=Path)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print the scorecard as JSON")
    form.add_argument("--jsonl", action="store_true", help="print one JSON line per file")
    parser.add_argument("--language", choices=("vi", "en"), default=None, help="language of the sentences")


def _report(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("-o", "--output", required=True, metavar="OUT", type=Path)
    parser.add_argument("--language", choices=("vi", "en"), default="vi")
    parser.add_argument("--skin", choices=("administrative", "consulting"), default="consulting")
    parser.add_argument(
        "--format", choices=("pdf", "txt"), default=None, help="pdf, or txt (default: by the name of OUT)"
    )


def _sample(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", nargs="?", metavar="NAME")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path)
    parser.add_argument("--list", action="store_true", help="list the names, one a line")
