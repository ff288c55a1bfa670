"""What the store does on a disk with no room: run as `python -m tests.store.cramped FOLDER` on a disk of 2 MB.

Writes one line of JSON: what was refused with which code, and whether everything was as before.
"""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from assessment.domain.answers import Answer
from assessment.domain.problems import Unusable
from assessment.store.backups import backups, take
from assessment.store.contract import Store
from assessment.store.opening import open_store
from assessment.store.restoring import restore
from tests.store.store_cases import START, answering, new


@contextmanager
def full(folder: Path, room: int = 0) -> Iterator[None]:
    """Fill the disk but for `room` bytes."""
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"\0" * 4096)
        except OSError:
            file.truncate(max(0, file.tell() - room))
    yield
    ballast.unlink()


def refused_with(act: Callable[[], object]) -> str:
    """Give the code of the refusal, or "done"."""
    try:
        act()
    except Unusable as refusal:
        return refusal.problems[0].code
    return "done"


def write_until_refused(store: Store) -> tuple[str, int]:
    """Write long notes until one is refused; give the code and how many went in."""
    for number in range(1000):
        long = answering(f"q{number}", Answer(note="x" * 9000))
        code = refused_with(partial(store.apply, "a1", long, START))
        if code != "done":
            return code, number
    return "done", 1000


def _steps(folder: Path) -> Iterator[tuple[str, object]]:
    database = folder / "sansang.db"
    with full(folder):
        yield "made", refused_with(lambda: open_store(database))
    store = open_store(database)
    store.create(new(), START)
    with full(folder):
        code, number = write_until_refused(store)
        yield "written", code
        yield "kept", len(store.load("a1").answers) == number
        yield "created", refused_with(lambda: store.create(new("a2", answers={"q": Answer(note="x" * 90000)}), START))
        yield "listed", len(store.summaries())
        yield "backed up", refused_with(lambda: take(database, START))
        yield "left of the backup", [path.name for path in (folder / "backups").glob("*")]
    yield "written later", refused_with(lambda: store.apply("a1", answering("q", Answer(note="y")), START))
    before = store.load("a1")
    backup = take(database, START)
    store.close()
    content = database.read_bytes()
    with full(folder):
        yield "restored", refused_with(lambda: restore(backup.path, database, START))
        yield "unchanged", database.read_bytes() == content
    with full(folder, room=len(content) + 32768):
        yield "restored with room for one", refused_with(lambda: restore(backup.path, database, START))
    yield "backups", len(backups(folder))
    yield "files", sorted(path.name for path in folder.iterdir())
    store = open_store(database)
    yield "same", store.load("a1") == before
    store.close()


if __name__ == "__main__":
    sys.stdout.write(json.dumps(dict(_steps(Path(sys.argv[1])))))
