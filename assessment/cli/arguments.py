"""The command line's grammar. Wrong usage is one sentence and exit 2."""

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path

from assessment.cli.usage import Parser
from assessment.domain.wording import N_, Speaker

_OPTIONS = N_("options")


def parsed(arguments: Sequence[str], version: str, speaker: Speaker) -> argparse.Namespace:
    """Read the command line; raises `UsageError`, and `SystemExit(0)` after --help or --version."""
    say = speaker.say
    parser = Parser(
        speaker,
        prog="sansang-cli",
        description=say(
            N_("Assess how ready a factory is for smart manufacturing (commands for batch work and checks).")
        ),
    )
    options = _everywhere(parser, speaker, "questionnaires")
    version_help = say(N_("say the version and stop"))
    options.add_argument("--version", action="version", version=f"sansang {version}", help=version_help)
    commands = parser.add_subparsers(
        title=say(N_("commands")),
        dest="command",
        required=True,
        metavar="COMMAND",
    )
    for name, (what, add) in _COMMANDS.items():
        command = commands.add_parser(name, speaker=speaker, help=say(what), description=say(what))
        # The same option before and after the command: two places, or the second would empty the first.
        add(command, _everywhere(command, speaker, "questionnaires_after"), speaker)
    found = parser.parse_args(list(arguments))
    found.questionnaires = [*found.questionnaires, *found.questionnaires_after]
    return found


def _everywhere(parser: argparse.ArgumentParser, speaker: Speaker, name: str) -> "argparse._ArgumentGroup":
    """Add what every command takes, and give the group of options to add more to."""
    options = parser.add_argument_group(speaker.say(_OPTIONS))
    options.add_argument("-h", "--help", action="help", help=speaker.say(N_("show this help and stop")))
    told = speaker.say(N_("also read questionnaires from DIR"))
    options.add_argument(
        "--questionnaires", metavar="DIR", type=Path, action="append", default=[], dest=name, help=told
    )
    return options


def _named(parser: argparse.ArgumentParser, speaker: Speaker) -> "argparse._ArgumentGroup":
    return parser.add_argument_group(speaker.say(N_("what to work on")))


def _check(parser: argparse.ArgumentParser, options: "argparse._ArgumentGroup", speaker: Speaker) -> None:
    told = speaker.say(N_("folders or files of questionnaires; all shipped if none is named"))
    _named(parser, speaker).add_argument("paths", nargs="*", metavar="PATH", type=Path, help=told)
    options.add_argument("--json", action="store_true", help=speaker.say(N_("print the problems as JSON")))


def _show(parser: argparse.ArgumentParser, options: "argparse._ArgumentGroup", speaker: Speaker) -> None:
    told = speaker.say(N_("its id, id@version, or its folder"))
    _named(parser, speaker).add_argument("questionnaire", metavar="QUESTIONNAIRE", help=told)
    options.add_argument("--language", default=None, help=speaker.say(N_("language of the texts (default vi)")))


def _score(parser: argparse.ArgumentParser, options: "argparse._ArgumentGroup", speaker: Speaker) -> None:
    _named(parser, speaker).add_argument("files", nargs="+", metavar="FILE", type=Path, help=_file(speaker))
    form = options.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=speaker.say(N_("print the scorecard as JSON")))
    form.add_argument("--jsonl", action="store_true", help=speaker.say(N_("print one JSON line per file")))
    _one_of(options, "--language", ("vi", "en"), None, speaker.say(N_("language of the sentences")))


def _report(parser: argparse.ArgumentParser, options: "argparse._ArgumentGroup", speaker: Speaker) -> None:
    say = speaker.say
    _named(parser, speaker).add_argument("file", metavar="FILE", type=Path, help=_file(speaker))
    told = say(N_("the file to write"))
    options.add_argument("-o", "--output", required=True, metavar="OUT", type=Path, help=told)
    _one_of(options, "--language", ("vi", "en"), "vi", say(N_("language of the report (default vi)")))
    skins = ("administrative", "consulting")
    _one_of(options, "--skin", skins, "consulting", say(N_("look of the report (default consulting)")))
    _one_of(options, "--format", ("pdf", "txt"), None, say(N_("pdf, or txt (default: by the name of OUT)")))


def _sample(parser: argparse.ArgumentParser, options: "argparse._ArgumentGroup", speaker: Speaker) -> None:
    told = speaker.say(N_("which sample"))
    _named(parser, speaker).add_argument("name", nargs="?", metavar="NAME", help=told)
    options.add_argument("-o", "--output", metavar="FILE", type=Path, help=speaker.say(N_("the file to write")))
    told = speaker.say(N_("the questionnaire it was assessed with (default tuv-sud)"))
    options.add_argument("--questionnaire", metavar="ID", default="tuv-sud", help=told)
    options.add_argument("--list", action="store_true", help=speaker.say(N_("list the names, one a line")))


def _file(speaker: Speaker) -> str:
    return speaker.say(N_("an assessment (.json)"))


def _one_of(
    options: "argparse._ArgumentGroup", name: str, allowed: Iterable[str], default: str | None, told: str
) -> None:
    options.add_argument(name, choices=tuple(allowed), default=default, help=told)


_COMMANDS = {
    "check": (N_("validate questionnaires (all shipped if none named)"), _check),
    "show": (N_("print a questionnaire as JSON"), _show),
    "score": (N_("print the scorecard of assessment files"), _score),
    "report": (N_("write the report of an assessment file"), _report),
    "sample": (N_("write a bundled sample assessment"), _sample),
}
