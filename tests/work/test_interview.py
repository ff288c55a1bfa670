"""One open assessment: what an act does, that it is saved in order, and that everything can be taken back."""

import threading
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from assessment.domain.answers import Answer, Grade, State
from assessment.domain.assessment import Assessment, QuestionnaireRef
from assessment.domain.changes import Step
from assessment.domain.enterprise import Enterprise, Profile
from assessment.domain.events import Event, NotSaved, Saved
from assessment.domain.losses import LossKind
from assessment.domain.problems import Unusable, refused
from assessment.domain.wording import ENGLISH, N_, Sentence
from assessment.store.memory import MemoryStore
from assessment.work.interview import Interview
from assessment.work.saving import Saving
from tests.scoring.small_questionnaires import banded

QUESTIONNAIRE = banded(dimensions=2)
START = Assessment("k1", QuestionnaireRef("small", "1", QUESTIONNAIRE.digest))
NOON = datetime(2026, 11, 21, 12, 0, 0)


class StumblingStore(MemoryStore):
    """A real memory store whose disk is full for the first few tries."""

    def __init__(self, times: int) -> None:
        super().__init__()
        self.times = times

    def apply(self, key: str, step: Step, at: datetime, pictures: Mapping[str, bytes] | None = None) -> None:
        if self.times:
            self.times -= 1
            raise refused("disk-full", Sentence(N_("The disk is full.")), Sentence(N_("Free some space.")))
        super().apply(key, step, at, pictures)


class Bench:
    """A store, the saving thread and an interview on it."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store
        self.events: list[Event] = []
        self.store.create(START, NOON)
        self.saving = Saving(store, self.events.append, lambda: NOON, retry_after=0.01)
        self.interview = Interview(START, QUESTIONNAIRE, self.saving, self.events.append, lambda: NOON)

    def stored(self) -> Assessment:
        assert self.saving.wait(5)
        return self.store.load("k1")


@pytest.fixture
def bench() -> Iterator[Bench]:
    made = Bench(MemoryStore())
    yield made
    made.saving.close()


def test_an_answer_is_scored_at_once_and_stored(bench: Bench) -> None:
    for letter in "abcd":
        bench.interview.set_state(f"D01.1.{letter}", State.MET)
    bench.interview.set_state("D01.1.e", State.NOT_MET)
    bench.interview.set_state("D01.2.a", State.NOT_MET)
    bench.interview.set_state("D01.2.b", State.NOT_MET)
    assert bench.interview.scorecard.by_id["D01"].claimed == 1
    assert bench.interview.scorecard.by_id["D01"].evidenced == 0
    assert bench.stored().answer("D01.1.a").state is State.MET


def test_saved_is_said_only_after_the_store_has_it(bench: Bench) -> None:
    bench.interview.set_state("D01.1.a", State.MET)
    assert bench.stored().answer("D01.1.a").state is State.MET
    assert [event for event in bench.events if isinstance(event, Saved)] == [Saved("k1", NOON)]


def test_every_kind_of_act_is_taken_back_and_done_again(bench: Bench) -> None:
    interview = bench.interview
    interview.set_state("D01.1.a", State.NOT_APPLICABLE, "khách cấp vật tư")
    interview.set_grade("D01.1.a", Grade.E2)
    interview.set_note("D01.1.a", "xem sổ")
    interview.set_grade("D01", Grade.E3)
    interview.set_note("D01", "xem tại chuyền")
    interview.set_target("D01", Fraction(3))
    interview.set_mark("D01", True)
    interview.set_profile(Profile(Enterprise(name="Công ty A")))
    picture = interview.add_picture("D01", b"jpeg", 4, 3)
    interview.set_caption(picture, "Chuyền 2")
    interview.claim_up_to("D02", 2)
    loss = interview.add_loss("W1", "line", Decimal("1.5"), kind=LossKind.QUICK_WIN)
    interview.change_loss(replace(loss, idea="dồn lô"))
    interview.add_loss("L1")
    interview.remove_loss(loss.number)
    reached = interview.assessment
    assert bench.stored() == _changed(reached, bench)
    steps = 0
    while interview.undo():
        steps += 1
    assert steps == 15
    assert interview.assessment == START
    assert bench.stored() == _changed(START, bench)
    while interview.redo():
        pass
    assert interview.assessment == reached
    assert bench.stored() == _changed(reached, bench)


def _changed(assessment: Assessment, bench: Bench) -> Assessment:
    stored = bench.store.load("k1")
    return replace(assessment, created=stored.created, changed=stored.changed, pictures=stored.pictures)


def test_a_loss_taken_off_comes_back_to_its_place_with_its_pictures(bench: Bench) -> None:
    first = bench.interview.add_loss("W1", "line", Decimal("120.5"))
    second = bench.interview.add_loss("L2")
    bench.interview.add_picture(first.owner, b"jpeg", 4, 3)
    assert bench.interview.losses_cost == Fraction(241, 2)
    assert bench.interview.remove_loss(first.number)
    assert bench.interview.assessment.losses == (second,)
    assert bench.interview.assessment.pictures == ()
    bench.interview.undo()
    assert bench.stored().losses == (first, second)
    assert len(bench.stored().pictures_of(first.owner)) == 1


def test_changing_a_loss_to_what_it_is_is_no_step(bench: Bench) -> None:
    loss = bench.interview.add_loss("W1", note="tồn kho")
    assert not bench.interview.change_loss(loss)
    with pytest.raises(KeyError):
        bench.interview.change_loss(replace(loss, number=9))


def test_a_new_act_after_undo_ends_what_could_be_done_again(bench: Bench) -> None:
    bench.interview.set_state("D01.1.a", State.MET)
    bench.interview.undo()
    bench.interview.set_state("D01.1.b", State.MET)
    assert bench.interview.redo() is None


def test_claiming_a_band_leaves_what_is_answered_alone(bench: Bench) -> None:
    bench.interview.set_state("D01.1.a", State.NOT_MET)
    bench.interview.set_state("D01.1.b", State.UNKNOWN)
    assert bench.interview.claim_band("D01", 1)
    states = [bench.interview.assessment.answer(f"D01.1.{letter}").state for letter in "abcde"]
    assert states == [State.NOT_MET, State.UNKNOWN, State.MET, State.MET, State.MET]
    assert not bench.interview.claim_band("D01", 1)
    assert not bench.interview.claim_up_to("D01", 0)


def test_a_reason_stays_only_with_not_applicable(bench: Bench) -> None:
    bench.interview.set_state("D01.1.a", State.NOT_APPLICABLE, "không có kho")
    bench.interview.set_state("D01.1.a", State.MET)
    assert bench.interview.assessment.answer("D01.1.a") == Answer(State.MET)


def test_a_closed_assessment_can_only_be_read(bench: Bench) -> None:
    bench.interview.set_state("D01.1.a", State.MET)
    assert bench.interview.set_closed(True)
    with pytest.raises(Unusable) as caught:
        bench.interview.set_state("D01.1.a", State.NOT_MET)
    assert caught.value.problems[0].code == "assessment-closed"
    assert bench.interview.undo() is None
    assert bench.stored().closed
    assert bench.interview.set_closed(False)
    assert bench.interview.set_state("D01.1.a", State.NOT_MET)


def test_in_a_second_window_nothing_can_be_changed() -> None:
    interview = Interview(START, QUESTIONNAIRE, None, lambda event: None, lambda: NOON)
    with pytest.raises(Unusable) as caught:
        interview.set_state("D01.1.a", State.MET)
    assert caught.value.problems[0].code == "store-read-only"
    assert interview.assessment == START


def test_what_cannot_be_saved_waits_in_order_and_is_tried_again() -> None:
    bench = Bench(StumblingStore(3))
    bench.interview.set_state("D01.1.a", State.MET)
    bench.interview.set_state("D01.1.a", State.NOT_MET)
    deadline = threading.Event()
    for _ in range(500):
        if bench.saving.waiting == 0:
            break
        deadline.wait(0.01)
    assert bench.store.load("k1").answer("D01.1.a").state is State.NOT_MET
    failures = [event for event in bench.events if isinstance(event, NotSaved)]
    assert len(failures) == 3
    assert ENGLISH.say(failures[0].problem.sentence) == "The disk is full."
    assert bench.saving.close()


def test_closing_says_when_something_could_not_be_saved() -> None:
    bench = Bench(StumblingStore(1_000_000))
    bench.interview.set_state("D01.1.a", State.MET)
    assert not bench.saving.close(seconds=0.2)
