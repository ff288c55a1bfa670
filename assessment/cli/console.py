"""What commands print with: the language, the streams, and how problems look as text and as JSON."""

import json
import locale
import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assessment.domain.problems import Problem
from assessment.domain.wording import N_, Sentence, Speaker

Part = str | int | float | bool | list["Part"] | dict[str, "Part"] | None


@dataclass(frozen=True, slots=True)
class Console:
    """Speaks the user's language; results go to standard output, refusals to standard error."""

    speaker: Speaker

    def out(self, text: str) -> None:
        """Print a line of the result."""
        sys.stdout.write(text + "\n")

    def err(self, what: str | Sentence) -> None:
        """Print a sentence about what cannot be done."""
        sys.stderr.write((self.speaker.say(what) if isinstance(what, Sentence) else what) + "\n")

    def json(self, part: object, indent: int | None = 1) -> None:
        """Print a JSON document; with `indent` `None` on one line."""
        self.out(json.dumps(part, ensure_ascii=False, indent=indent, allow_nan=False))

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
            lines.append(f"{head}: {said} [{problem.code}]" if head else f"{said} [{problem.code}]")
        return lines

    def refuse(self, file: str, problems: tuple[Problem, ...]) -> None:
        """Say in one sentence that a file cannot be used, then name every problem, a line each."""
        self.err(
            Sentence.of(N_("{file} cannot be used: {count} problems."), file=file, count=len(problems))
            if len(problems) > 1
            else Sentence.of(N_("{file} cannot be used: one problem."), file=file)
        )
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
