"""What cannot be committed stays with its assessment, wherever one goes meanwhile."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from assessment.domain.answers import State
from assessment.domain.enterprise import Enterprise, Profile
from assessment.library.shelf import shipped_shelf
from assessment.store.opening import open_store
from assessment.work.desk import Desk

NOON = datetime(2026, 11, 21, 12, 0, 0).astimezone()
REFUSE = "CREATE TRIGGER refuse BEFORE INSERT ON answer BEGIN SELECT RAISE(FAIL, 'no room'); END"


class Stuck:
    """A desk on a database that takes no answer until it is mended."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "sansang.db"
        self.desk = Desk(open_store(self.file), shipped_shelf(), lambda event: None, lambda: NOON)
        self.interview = self.desk.start("tuv-sud")
        self._tell(REFUSE)

    def mend(self) -> None:
        """Take answers again."""
        self._tell("DROP TRIGGER refuse")
        assert self.desk.saving is not None
        self.desk.saving.retry()
        assert self.desk.saving.wait(10.0)

    def _tell(self, command: str) -> None:
        with closing(sqlite3.connect(self.file)) as database:
            database.execute(command)


@pytest.fixture
def stuck(tmp_path: Path) -> Iterator[Stuck]:
    made = Stuck(tmp_path)
    yield made
    made.desk.close()


def test_an_assessment_opened_again_has_what_could_not_be_saved(stuck: Stuck) -> None:
    stuck.interview.set_state("D01.1.a", State.MET)
    stuck.interview.set_note("D01.1.a", "seen at line 4")
    stuck.interview.set_profile(Profile(Enterprise(name="May Bến Trăng")))
    key = stuck.interview.assessment.key
    assert stuck.desk.open(key).assessment == stuck.interview.assessment
    assert stuck.desk.duplicate(key).assessment.profile.enterprise.name == "May Bến Trăng"
    assert stuck.desk.firm_of(key).name == "May Bến Trăng"


def test_progress_counts_what_could_not_be_saved(stuck: Stuck) -> None:
    (summary,) = stuck.desk.summaries()
    stuck.interview.claim_up_to("D01", 5)
    assert stuck.desk.progress(summary) == (1, 16)


def test_a_picture_that_could_not_be_saved_is_shown_all_the_same(stuck: Stuck) -> None:
    stuck.interview.set_state("D01.1.a", State.MET)
    picture = stuck.interview.add_picture("D01", b"a jpeg", 4, 3)
    assert stuck.desk.picture(picture.id) == b"a jpeg"
    assert stuck.desk.open(stuck.interview.assessment.key).assessment.pictures == (picture,)
    stuck.mend()
    assert stuck.desk.picture(picture.id) == b"a jpeg"
    assert stuck.desk.open(stuck.interview.assessment.key).assessment.pictures == (picture,)


def test_the_saving_knows_whose_steps_are_waiting(stuck: Stuck) -> None:
    assert stuck.desk.saving is not None
    stuck.interview.set_state("D01.1.a", State.MET)
    assert stuck.desk.saving.unsaved == (stuck.interview.assessment.key,)
    stuck.mend()
    assert not stuck.desk.saving.unsaved
