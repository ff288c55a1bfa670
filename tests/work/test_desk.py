"""The desk on a real database file: starting, opening, copying, throwing away and bringing back."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from assessment.domain.answers import State
from assessment.domain.enterprise import Enterprise, Profile
from assessment.domain.events import Event, ListChanged
from assessment.domain.problems import Unusable
from assessment.exchange.assessment_file import read_assessment
from assessment.library import samples
from assessment.library.shelf import shipped_shelf
from assessment.store.opening import open_store
from assessment.work.desk import Desk

NOON = datetime(2026, 11, 21, 12, 0, 0).astimezone()
SHELF = shipped_shelf()


class Place:
    """A desk on a database in a folder, and what it announced."""

    def __init__(self, folder: Path) -> None:
        self.events: list[Event] = []
        self.desk = Desk(open_store(folder / "sansang.db"), SHELF, self.events.append, lambda: NOON)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = Place(tmp_path)
    yield made
    made.desk.close()


def test_an_assessment_is_there_again_after_the_program_ended(tmp_path: Path) -> None:
    place = Place(tmp_path)
    interview = place.desk.start("tuv-sud")
    interview.set_profile(Profile(Enterprise(name="Công ty <b>A</b> & Con")))
    interview.set_state("D01.1.a", State.MET)
    assert place.desk.close()
    again = Place(tmp_path)
    (summary,) = again.desk.summaries()
    assert summary.firm == "Công ty <b>A</b> & Con"
    assert again.desk.open(summary.key).assessment == interview.assessment
    again.desk.close()


def test_a_sample_is_opened_complete_and_can_be_thrown_away_and_brought_back(place: Place) -> None:
    assessment, questionnaire = read_assessment(samples.path("seafood"), SHELF.get)
    interview = place.desk.take_in(assessment, questionnaire, sample="seafood")
    (summary,) = place.desk.summaries()
    assert (summary.sample, place.desk.progress(summary)) == ("seafood", (15, 16))
    place.desk.discard(interview.assessment.key)
    assert place.desk.summaries() == ()
    place.desk.bring_back(interview.assessment.key)
    assert place.desk.open(summary.key).assessment.answers == assessment.answers
    assert ListChanged() in place.events


def test_a_new_round_takes_over_the_firm_and_starts_without_answers(place: Place) -> None:
    assessment, questionnaire = read_assessment(samples.path("garment"), SHELF.get)
    first = place.desk.take_in(assessment, questionnaire)
    second = place.desk.duplicate(first.assessment.key)
    assert second.assessment.profile.enterprise == first.assessment.profile.enterprise
    assert (second.assessment.round, len(second.assessment.answers)) == (2, 0)
    assert second.assessment.profile.visit.date == NOON.date()
    assert second.assessment.targets == first.assessment.targets


def test_progress_follows_the_answers(place: Place) -> None:
    interview = place.desk.start("tuv-sud")
    assert place.desk.progress(place.desk.summaries()[0]) == (0, 16)
    for letter in "ab":
        interview.set_state(f"D01.1.{letter}", State.NOT_MET)
    assert place.desk.progress(place.desk.summaries()[0]) == (1, 16)


def test_a_second_desk_on_the_same_file_can_only_read(place: Place, tmp_path: Path) -> None:
    first = place.desk.start("tuv-sud")
    first.set_state("D01.1.a", State.MET)
    assert place.desk.saving is not None
    place.desk.saving.wait()
    second = Place(tmp_path)
    assert second.desk.read_only
    interview = second.desk.open(first.assessment.key)
    assert interview.assessment.answer("D01.1.a").state is State.MET
    with pytest.raises(Unusable):
        interview.set_state("D01.1.b", State.MET)
    second.desk.close()


def test_a_questionnaire_that_is_not_there_is_said(place: Place) -> None:
    with pytest.raises(Unusable) as caught:
        place.desk.start("tuv-sud", "9.9")
    assert caught.value.problems[0].code == "version-not-found"
