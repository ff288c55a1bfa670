"""The museum of broken questionnaires: one room per problem code, each with what its visitor must be told.

A room is a small questionnaire with one mistake and `room.json`: why it is broken, the file and the line (null: the
file as a whole). `ask` names what to take from the shelf instead of checking, `pad` the file to fill up, and a room
with `ours` and `theirs` has two shelves.
"""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from assessment.domain.problems import Problem, Unusable
from assessment.library.documents import LARGEST
from assessment.library.shelf import Shelf, folders_in

MUSEUM = Path(__file__).parent / "museum"


@dataclass(frozen=True)
class Room:
    """One room: the code it stands for, and where the mistake is."""

    code: str
    folder: Path
    why: str
    file: str
    line: int | None
    ask: tuple[str, str] | None
    pad: str | None

    def problems(self, workshop: Path) -> tuple[Problem, ...]:
        """Give what is found in the room; `workshop` is an empty folder for what must be made first."""
        if self.ask is not None:
            return self._refused(*self.ask)
        if (self.folder / "theirs").is_dir():
            return Shelf((self.folder / "theirs",)).check(self.folder / "ours")
        place = self.folder
        if self.pad is not None:
            place = shutil.copytree(self.folder, workshop / self.code)
            with next(place.rglob(self.pad)).open("ab") as stream:
                stream.write(b"\n# filled up" * (LARGEST // 10))
        found = folders_in(place)
        return Shelf(()).check(found[0] if found else place / "mini" / "1.0")

    def _refused(self, name: str, version: str) -> tuple[Problem, ...]:
        try:
            Shelf((self.folder,)).get(name, version)
        except Unusable as error:
            return error.problems
        return ()


def rooms() -> list[Room]:
    """List the rooms by code."""
    return [_room(file) for file in sorted(MUSEUM.glob("*/room.json"))]


def _room(file: Path) -> Room:
    plan = json.loads(file.read_text(encoding="utf-8"))
    ask = plan.get("ask")
    return Room(
        code=file.parent.name,
        folder=file.parent,
        why=plan["why"],
        file=plan["file"],
        line=plan["line"],
        ask=(ask[0], ask[1]) if ask else None,
        pad=plan.get("pad"),
    )
