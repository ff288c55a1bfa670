"""What can be wrong with something given to us: a code, a place, a sentence and how to repair it."""

from dataclasses import dataclass

from assessment.domain.wording import Sentence


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, said so that its owner can mend it.

    `code` never changes ("answer-unknown-id"); `place` is a path inside the document ("answers.D01.9.z");
    `file` and `line` (from 1) say where it stands, when known.
    """

    code: str
    sentence: Sentence
    repair: Sentence
    place: str = ""
    file: str = ""
    line: int | None = None


class Unusable(Exception):
    """Raised when something cannot be used at all; carries every problem found, never just the first."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(problem.code for problem in problems))
        self.problems = problems


def refused(
    code: str, sentence: Sentence, repair: Sentence, place: str = "", file: str = "", line: int | None = None
) -> Unusable:
    """Build the exception for a single problem."""
    return Unusable((Problem(code, sentence, repair, place, file, line),))
