"""Kills a real process at random moments and compares what it showed as saved with what is there."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from assessment.domain.assessment import Assessment
from assessment.store.backups import is_sound
from assessment.store.opening import open_store
from tests.store.store_cases import START, new
from tests.store.walker import count_in, pictures_at, walked

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 and fork are not there")

KILLS = [60, pytest.param(1000, marks=[pytest.mark.soak, pytest.mark.timeout(1800)])]
"""Kills in one test: in the check, and in `make soak`."""
ROOT = Path(__file__).parents[2]


@pytest.fixture
def walker(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    """The process that starts walks on the database."""
    words = [sys.executable, "-m", "tests.store.walker", str(tmp_path / "sansang.db")]
    with subprocess.Popen(words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield process
        process.communicate()


def killed_after(walker: "subprocess.Popen[str]", pause_s: float, first_saved: bool) -> int:
    """Start a walk, kill it after a pause, and give the last step it showed as saved (0: none).

    The pause begins with the first step saved, or already when the process starts, so that opening is killed too.
    """
    assert walker.stdin is not None
    assert walker.stdout is not None
    walker.stdin.write("go\n")
    walker.stdin.flush()
    child = int(walker.stdout.readline().split()[1])
    shown = int(walker.stdout.readline().split()[1]) if first_saved else 0
    time.sleep(pause_s)  # not a wait for something, but the random moment itself
    os.kill(child, signal.SIGKILL)
    while (line := walker.stdout.readline()) != "ended\n":
        shown = int(line.split()[1])
    return shown


def found_in(database: Path) -> tuple[Assessment, dict[str, bytes]]:
    """Open as the program would after a crash, and read everything."""
    store = open_store(database)
    try:
        assert not store.read_only, "the right to write must die with the killed process"
        found = store.load("a1")
        return found, {picture.id: store.picture(picture.id) for picture in found.pictures}
    finally:
        store.close()


@pytest.mark.parametrize("kills", KILLS)
def test_a_process_killed_at_any_moment_loses_nothing_it_showed_as_saved(
    tmp_path: Path, walker: "subprocess.Popen[str]", kills: int
) -> None:
    seed = int(os.environ.get("KILL_SEED", random.SystemRandom().randrange(10**6)))
    chance = random.Random(seed)
    database = tmp_path / "sansang.db"
    store = open_store(database)
    store.create(new(), START)
    before = store.load("a1")
    store.close()

    unshown = 0
    for kill in range(kills):
        said = f"kill {kill} of KILL_SEED={seed}"
        first_saved = chance.random() < 0.8
        pause_s = chance.uniform(0.005, 0.150) if first_saved else chance.uniform(0, 0.030)
        shown = max(killed_after(walker, pause_s, first_saved), count_in(before))
        found, pictures = found_in(database)
        assert shown <= count_in(found) <= shown + 1, f"{said}: {shown} shown, {count_in(found)} there"
        assert walked(found, 0) == walked(before, count_in(found)), said
        assert all(content == pictures_at(int(key[1:]))[key] for key, content in pictures.items()), said
        unshown += count_in(found) - shown
        before = found
    assert count_in(before) > kills, "the walks must have saved something between the kills"
    assert is_sound(database)


def test_a_process_killed_while_it_makes_the_database_leaves_one_that_opens(tmp_path: Path) -> None:
    code = "import sys, pathlib; from assessment.store.opening import open_store; import alembic.command, sqlalchemy\n"
    code += "print(1, flush=True); open_store(pathlib.Path(sys.argv[1])); print(2, flush=True); sys.stdin.read()"
    chance = random.Random(20261121)
    for number in range(6):
        database = tmp_path / str(number) / "sansang.db"
        words = [sys.executable, "-c", code, str(database)]
        with subprocess.Popen(words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(chance.uniform(0, 0.3))
            process.kill()
        store = open_store(database)
        store.create(new(), START)
        assert store.load("a1").key == "a1"
        store.close()
