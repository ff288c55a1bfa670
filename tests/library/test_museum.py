"""Every problem code has its room in the museum, and every room is told exactly its one problem."""

import re
from pathlib import Path

import pytest

from assessment.domain.wording import ENGLISH
from assessment.library.faults import FAULTS
from assessment.library.shelf import Shelf
from assessment.library.translations import speaker
from tests.library.museum_rooms import Room, rooms

HERE = Path(__file__).parent
EVERY_ROOM = pytest.mark.parametrize("room", rooms(), ids=lambda room: room.code)


def test_every_problem_code_has_its_room_and_no_room_is_without_a_code() -> None:
    assert {room.code for room in rooms()} == set(FAULTS)


@EVERY_ROOM
def test_a_room_gives_its_one_problem_in_its_file_and_line(room: Room, tmp_path: Path) -> None:
    found = [(problem.code, Path(problem.file).name, problem.line) for problem in room.problems(tmp_path)]
    assert found == [(room.code, room.file, room.line)]


@EVERY_ROOM
def test_a_room_says_what_is_wrong_and_how_to_repair_it_in_both_languages(room: Room, tmp_path: Path) -> None:
    vietnamese = speaker("vi")
    for problem in room.problems(tmp_path):
        for sentence in (problem.sentence, problem.repair):
            for said in (ENGLISH.say(sentence), vietnamese.say(sentence)):
                assert re.search(r"\w{2}", said)
                assert not re.search(r"\{\w+\}", said)
                assert "“”" not in said, "a value of the sentence is empty"


def test_a_file_with_twenty_mistakes_gives_twenty_problems_each_with_its_line() -> None:
    folder = HERE / "twenty_mistakes" / "mini" / "1.0"
    problems = Shelf(()).check(folder)
    marked = {
        (file.name, number): line.rpartition("# ")[2].strip()
        for file in sorted(folder.glob("*.yaml"))
        for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1)
        if "  # " in line
    }
    found = {(Path(problem.file).name, problem.line): problem.code for problem in problems}
    assert found == marked
    assert len(problems) == 20
