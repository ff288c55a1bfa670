"""Runs one command and gives its exit code: 0 done, 1 problems found by `check`, 2 wrong usage or an unusable file."""

import errno
import os
from argparse import Namespace
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from assessment.cli import streams
from assessment.cli.arguments import parsed
from assessment.cli.console import Console, language_of
from assessment.cli.usage import UsageError
from assessment.domain.problems import Problem, Unusable, refused
from assessment.domain.questionnaire import Questionnaire
from assessment.domain.wording import N_, Sentence

if TYPE_CHECKING:
    from assessment.library.shelf import Shelf


def run(arguments: Sequence[str]) -> int:
    """Run a command line (without the program's name)."""
    from assessment.library.translations import speaker

    console = Console(speaker(language_of(os.environ)))
    streams.prepare(os.environ)
    try:
        code = _run(arguments, console)
        streams.finish()
    except BrokenPipeError:
        # The reader went away (`| head`): nothing is wrong.
        streams.let_go()
        return 0
    except streams.Unprintable as found:
        full = found.error is not None and found.error.errno == errno.ENOSPC
        console.err(Sentence(_DISK_FULL if full else _NOT_PRINTED))
        streams.let_go()
        return 2
    return code


_DISK_FULL = N_("The result could not be printed: the disk is full.")
_NOT_PRINTED = N_("The result could not be printed: standard output is closed or broken.")


def _run(arguments: Sequence[str], console: Console) -> int:
    try:
        options = parsed(arguments, program_version(), console.speaker)
        return _COMMANDS[options.command](options, console)
    except UsageError as error:
        console.err(Sentence.of(N_("Wrong usage: {detail} See --help."), detail=error.sentence))
    except Unusable as error:
        console.refuse(error.problems[0].file or " ".join(arguments), error.problems)
    except BrokenPipeError:
        raise
    except OSError as error:
        template = N_("The system does not allow it: {reason} ({file}).")
        console.err(Sentence.of(template, reason=error.strerror or "?", file=str(error.filename or "–")))
    except SystemExit as asked:
        return int(asked.code or 0)
    return 2


def program_version() -> str:
    """Give the installed version, or that of the source tree when run without installing."""
    try:
        return version("sansang")
    except PackageNotFoundError:
        return _SOURCE_VERSION


_SOURCE_VERSION = "0.1.0"


def _check(options: Namespace, console: Console) -> int:
    shelf = _shelf(options)
    problems: list[Problem] = []
    for path in options.paths or shelf.entries.values():
        problems += shelf.check(path)
    if options.json:
        console.json({"problems": [console.problem_parts(problem) for problem in problems]})
    else:
        for line in console.problem_lines(problems):
            console.out(line)
        console.out(console.speaker.say(_found(len(problems)), count=len(problems)))
    return 1 if problems else 0


def _found(count: int) -> str:
    if count == 0:
        return N_("No problem found.")
    return N_("One problem found.") if count == 1 else N_("{count} problems found.")


def _show(options: Namespace, console: Console) -> int:
    from assessment.cli.showing import questionnaire_parts

    questionnaire = _named(options)
    language = options.language or "vi"
    if language not in questionnaire.texts:
        if options.language is not None:
            allowed = ", ".join(questionnaire.languages)
            template = N_("{id} has no texts in “{language}”; it has: {allowed}.")
            console.err(Sentence.of(template, id=questionnaire.id, language=language, allowed=allowed))
            return 2
        language = questionnaire.languages[0]
    console.json(questionnaire_parts(questionnaire, language))
    return 0


def _named(options: Namespace) -> Questionnaire:
    from assessment.library.shelf import read

    shelf = _shelf(options)
    name, _, wanted = options.questionnaire.partition("@")
    if wanted:
        return shelf.get(name, wanted)
    folder = Path(options.questionnaire)
    if (folder / "questionnaire.yaml").is_file():
        return read(folder)
    return shelf.latest(name)


def _score(options: Namespace, console: Console) -> int:
    from assessment.cli.scoring import scorecard_lines, scorecard_parts
    from assessment.exchange.assessment_file import read_assessment
    from assessment.library.translations import speaker
    from assessment.scoring.score import score

    said_in = speaker(language_of(os.environ, options.language))
    shelf = _shelf(options)
    results: list[dict[str, object]] = []
    unusable = 0
    for file in options.files:
        try:
            assessment, questionnaire = read_assessment(file, shelf.get)
        except Unusable as error:
            unusable += 1
            parts: dict[str, object] = {
                "file": str(file),
                "problems": [console.problem_parts(problem) for problem in error.problems],
            }
            console.refuse(str(file), error.problems)
        else:
            card = score(questionnaire, assessment)
            parts = {"file": str(file), **scorecard_parts(card, assessment, said_in)}
            if not (options.json or options.jsonl):
                console.out("\n".join([str(file), *scorecard_lines(card, questionnaire, said_in), ""]))
        if options.jsonl:
            console.json(parts, indent=None)
        results.append(parts)
    if options.json:
        console.json(results[0] if len(results) == 1 else results)
    return 2 if unusable else 0


def _report(options: Namespace, console: Console) -> int:
    from assessment.exchange.assessment_file import read_assessment
    from assessment.work.reporting import Form, ReportOrder, ReportWork, write_report

    assessment, questionnaire = read_assessment(options.file, _shelf(options).get)
    if _is_same(options.output, options.file):
        raise UsageError(Sentence(N_("the report would overwrite the assessment itself.")))
    form: Form = options.format or ("txt" if options.output.suffix.lower() == ".txt" else "pdf")
    order = ReportOrder(options.language, options.skin, form)
    write_report(ReportWork(assessment, questionnaire, order, date.today()), options.output)
    if options.output.is_file():  # a report sent to a pipe or to standard output has nothing added to it
        console.out(console.speaker.say(N_("Written: {file}"), file=str(options.output)))
    return 0


def _is_same(one: Path, other: Path) -> bool:
    with suppress(OSError):
        return one.samefile(other)
    return False


def _sample(options: Namespace, console: Console) -> int:
    from assessment.library import samples
    from assessment.work.files import written_file

    if options.list and options.name is None and options.output is None:
        for name in samples.names():
            console.out(name)
        return 0
    if options.list or options.name is None or options.output is None:
        raise UsageError(Sentence.of(N_("write either “{one}” or “{other}”."), one="NAME -o FILE.json", other="--list"))
    if options.name not in samples.names():
        known = ", ".join(samples.names())
        console.err(Sentence.of(N_("There is no sample “{name}”; there are: {known}."), name=options.name, known=known))
        return 2
    if options.questionnaire not in samples.questionnaires(options.name):
        known = ", ".join(samples.questionnaires(options.name))
        template = N_("The sample “{name}” was not assessed with “{questionnaire}”, but with: {known}.")
        console.err(Sentence.of(template, name=options.name, questionnaire=options.questionnaire, known=known))
        return 2
    written_file(options.output, samples.text(options.name, options.questionnaire).encode())
    return 0


def _shelf(options: Namespace) -> "Shelf":
    from assessment.library.shelf import shipped_shelf

    missing = [folder for folder in options.questionnaires if not os.path.isdir(folder)]  # noqa: PTH112 - never raises
    if missing:
        sentence = Sentence.of(N_("There is no folder “{folder}”."), folder=str(missing[0]))
        repair = Sentence.of(N_("Check what stands behind {option}."), option="--questionnaires")
        raise refused("folder-missing", sentence, repair)
    return shipped_shelf(*options.questionnaires)


_COMMANDS = {"check": _check, "show": _show, "score": _score, "report": _report, "sample": _sample}
