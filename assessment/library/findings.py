"""Collects what is wrong with one file: code, path, line and the values its sentence speaks of."""

from typing import Protocol

from assessment.domain.problems import Problem
from assessment.domain.wording import Sentence, Value
from assessment.library.faults import FAULTS

Step = str | int


class Located(Protocol):
    """A document that can say where a path stands."""

    def walk(self, path: tuple[Step, ...]) -> tuple[tuple[Step, ...], int]:
        """Give the part of the path that exists, and its line."""
        ...

    def place(self, path: tuple[Step, ...]) -> str:
        """Write the path for people."""
        ...


class Findings:
    """The problems of one file, in the order found; `document` is set once the file could be read."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.document: Located | None = None
        self._problems: list[Problem] = []

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every problem, by line; those without a line first."""
        return tuple(sorted(self._problems, key=lambda problem: problem.line or 0))

    def add(self, code: str, path: tuple[Step, ...], **values: Value) -> None:
        """Note a problem at a path of the document."""
        place, line = "", None
        if self.document is not None:
            place, line = self.document.place(path), self.document.walk(path)[1]
        self._note(code, place, line, values)

    def line(self, path: tuple[Step, ...]) -> int:
        """Give the line of a path; 1 before the document is known."""
        return 1 if self.document is None else self.document.walk(path)[1]

    def add_line(self, code: str, line: int | None, **values: Value) -> None:
        """Note a problem of the file itself, where no path is known."""
        self._note(code, "", line, values)

    def _note(self, code: str, place: str, line: int | None, values: dict[str, Value]) -> None:
        fault = FAULTS[code]
        said = {"file": self.file.rpartition("/")[2], "place": place, **values}
        self._problems.append(
            Problem(
                code=code,
                sentence=Sentence.of(fault.sentence, **said),
                repair=Sentence.of(fault.repair, **said),
                place=place,
                file=self.file,
                line=line,
            )
        )
