"""What commands print with: the language, the streams, and how problems look as text and as JSON."""

import json
import locale
import os
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from assessment.cli.streams import is_unicode, visible, write_result
from assessment.domain.problems import Problem
from assessment.domain.wording import N_, Sentence, Speaker

Part = str | int | float | bool | list["Part"] | dict[str, "Part"] | None


@dataclass(frozen=True, slots=True)
class Console:
    """Speaks the user's language; results go to standard output, refusals to standard error."""

    speaker: Speaker

    def out(self, text: str) -> None:
        """Print a line of the result; raises `Unprintable`."""
        write_result(visible(text) + "\n")

    def err(self, what: str | Sentence) -> None:
        """Print a sentence about what cannot be done; where nobody can be told, the exit code says it."""
        said = self.speaker.say(what) if isinstance(what, Sentence) else what
        if sys.stderr is not None:
            with suppress(OSError):
                sys.stderr.write(visible(said) + "\n")

    def json(self, part: object, indent: int | None = 1) -> None:
        """Print a JSON document; with `indent` `None` on one line. Raises `Unprintable`."""
        # Where letters cannot be printed as they are, JSON has its own way of writing them.
        plain = sys.stdout is not None and not is_unicode(sys.stdout.encoding)
        write_result(json.dumps(part, ensure_ascii=plain, indent=indent, allow_nan=False) + "\n")

    def problem_parts(self, problem: Problem) -> dict[str, Part]:
        """Give a problem as JSON: code, file, line, place, sentence, repair."""
        return {
            "code": problem.code,
            "file": problem.file,
            "line": problem.line,
            "place": problem.place,
            "sentence": self.speaker.say(problem.sentence),
            "repair": self.speaker.say(problem.repair),
        }

    def problem_lines(self, problems: Iterable[Problem]) -> list[str]:
        """Give problems as text, one a line: file:line: place: sentence repair [code]."""
        lines = []
        for problem in problems:
            where = problem.file + (f":{problem.line}" if problem.line else "")
            head = ": ".join(part for part in (where, problem.place) if part)
            said = f"{self.speaker.say(problem.sentence)} {self.speaker.say(problem.repair)}"
            line = f"{head}: {said} [{problem.code}]" if head else f"{said} [{problem.code}]"
            lines.append(line.replace("\n", "\\n"))
        return lines

    def refuse(self, file: str, problems: tuple[Problem, ...]) -> None:
        """Name what keeps a file from being used: a single problem in its line, several below a line that counts."""
        if len(problems) == 1:
            self.err(self.problem_lines(problems)[0])
            return
        self.err(Sentence.of(N_("{file} cannot be used: {count} problems."), file=file, count=len(problems)))
        for line in self.problem_lines(problems):
            self.err(f"  {line}")


def language_of(environment: Mapping[str, str], wanted: str | None = None) -> str:
    """Choose the language of messages: asked for, else SANSANG_LANGUAGE, else the locale, else Vietnamese."""
    if wanted:
        return wanted
    named = environment.get("SANSANG_LANGUAGE") or next(
        (environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), ""
    )
    if not named and os.name == "nt":
        named = locale.getlocale()[0] or ""
    return "en" if named.lower().startswith("en") else "vi"
