"""A process that is made to be killed: it applies one step after the other and says each one only when it is saved.

Run as `python -m tests.store.walker DATABASE`. Each line on its input starts one walk in a process of its own, which
writes "started PID", then "saved N" after each commit; when that process has ended, "ended" is written.
"""

import os
import sys
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

from assessment.domain.answers import Answer, Evidence, Grade, State
from assessment.domain.assessment import Assessment, Picture
from assessment.domain.changes import (
    AnswerChange,
    Change,
    EvidenceChange,
    MarkChange,
    PictureChange,
    Step,
    TargetChange,
    applied,
)
from assessment.domain.wording import Sentence
from assessment.store.contract import Store
from assessment.store.opening import open_store

COUNT = "count"
"""The question whose answer says how many steps were applied."""


def step_at(number: int) -> Step:
    """Give the step with a number: always several changes, so that a half-written one would show."""
    state = list(State)[number % 4]
    picture = _picture(number - number % 7)
    page = f"D{number % 16:02}"
    extra: dict[int, Change] = {
        0: PictureChange(None, picture),
        1: MarkChange(page, number % 2 == 0),
        2: EvidenceChange(page, Evidence(), Evidence(Grade(number % 5), f"bằng chứng {number}")),
        3: TargetChange(page, None, Fraction(number, 7)),
        4: AnswerChange(f"{page}.1.a", Answer(), Answer()),
        5: PictureChange(picture, None),
    }
    changes = [
        AnswerChange(COUNT, Answer(), Answer(number=Decimal(number))),
        AnswerChange(f"{page}.{number % 5}.b", Answer(), Answer(state, note=f"ghi chú {number} " * (number % 50))),
    ]
    return Step((*changes, *([extra[number % 7]] if number % 7 in extra else [])), Sentence("Answer"))


def pictures_at(number: int) -> dict[str, bytes]:
    """Give the bytes of the picture a step adds."""
    return {_picture(number).id: number.to_bytes(4, "big") * 4000}


def count_in(assessment: Assessment) -> int:
    """Say how many steps an assessment has seen."""
    return int(assessment.answer(COUNT).number or 0)


def walked(assessment: Assessment, until: int) -> Assessment:
    """Give the assessment after the steps up to a number; the moment of change is left out."""
    for number in range(count_in(assessment) + 1, until + 1):
        assessment = applied(assessment, step_at(number))
    return replace(assessment, changed=None)


def _picture(number: int) -> Picture:
    return Picture(f"p{number}", f"D{number % 16:02}", f"ảnh {number}")


def _walk(database: Path) -> None:
    """Go on where the database stands, until killed."""
    from tests.store.store_cases import START

    _say(f"started {os.getpid()}")
    store: Store = open_store(database)
    number = count_in(store.load("a1"))
    while True:
        number += 1
        store.apply("a1", step_at(number), START, pictures_at(number))
        _say(f"saved {number}")


def _warm_up() -> None:
    """Walk a few steps elsewhere, so that what is loaded at first use is loaded once, before the processes part."""
    from tests.store.store_cases import START, new

    with TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "warm.db")
        store.create(new(), START)
        for number in range(1, 8):
            store.apply("a1", step_at(number), START, pictures_at(number))
        store.load("a1")
        store.close()


def _say(line: str) -> None:
    # Straight to the system: nothing said can wait in a buffer of the process that is killed.
    os.write(1, f"{line}\n".encode())


def main() -> None:
    """Start a walk for each line read."""
    database = Path(sys.argv[1])
    _warm_up()
    while sys.stdin.readline():
        child = os.fork()
        if child == 0:
            _walk(database)
        os.waitpid(child, 0)
        _say("ended")


if __name__ == "__main__":
    main()
