"""What every store promises, asked of each of them."""

import tempfile
import unicodedata
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assessment.domain.answers import Answer, Evidence, Grade, State
from assessment.domain.assessment import Assessment, Picture
from assessment.domain.changes import (
    AnswerChange,
    ClosingChange,
    EvidenceChange,
    MarkChange,
    PictureChange,
    ProfileChange,
    Step,
    TargetChange,
    applied,
    inverse,
)
from assessment.domain.enterprise import Profile
from assessment.domain.problems import Unusable
from assessment.store.composing import composed
from assessment.store.contract import Store
from assessment.store.memory import MemoryStore
from assessment.store.opening import open_store
from tests.store.store_cases import ANSWERS, HOSTILE, JPEG, PROFILE, START, answering, changes, later, levels, new, step

PICTURE = Picture("p1", "D01.1.a", "Máy cắt", 1600, 1200, START)
MET = Answer(State.MET, evidence=Grade.E2, note="đã xem sổ")


def full(key: str = "a1") -> Assessment:
    """Give an assessment in which every part is filled."""
    return new(
        key,
        answers={"D01.1.a": MET, "K1": Answer(level=Fraction(7, 2)), "N1": Answer(number=Decimal("12.50"))},
        evidence={"D01": Evidence(Grade.E3, "ghi chú")},
        targets=levels("3", "7/2"),
        pictures=(PICTURE,),
        marked=frozenset({"D01", "D05"}),
        round=2,
        sample="garment",
        closed=True,
        created=later(-1000),
        carried={"planning": '{"budget": "10"}'},
    )


def test_what_was_created_comes_back_whole(store: Store) -> None:
    store.create(full(), START, {"p1": JPEG})
    assert store.load("a1") == replace(full(), changed=START)
    assert store.picture("p1") == JPEG


def test_exact_numbers_keep_their_digits(store: Store) -> None:
    store.create(full(), START, {"p1": JPEG})
    firm = store.load("a1").profile.enterprise
    assert (str(firm.revenue_bn_vnd), str(firm.capital_bn_vnd)) == ("95.50", "1E+2")
    assert str(store.load("a1").answer("N1").number) == "12.50"


def test_a_new_assessment_gets_the_moment_it_was_made(store: Store) -> None:
    store.create(new(), START)
    assert store.load("a1").created == START


def test_a_moment_without_offset_is_local_time(store: Store) -> None:
    store.create(new(), datetime(2026, 11, 20, 9, 41, 7))
    found = store.load("a1").changed
    assert found is not None
    assert found.replace(tzinfo=None) == datetime(2026, 11, 20, 9, 41, 7)
    assert found.tzinfo is not None


def test_blank_entries_are_not_kept(store: Store) -> None:
    store.create(new(answers={"D01.1.a": Answer()}, evidence={"D01": Evidence()}), START)
    assert not store.load("a1").answers
    assert not store.load("a1").evidence


def test_every_kind_of_change_is_kept_and_can_be_taken_back(store: Store) -> None:
    store.create(new(), START)
    other = replace(PROFILE, visit=replace(PROFILE.visit, site="Xưởng 3"))
    whole = step(
        AnswerChange("D01.1.a", Answer(), MET),
        EvidenceChange("D01", Evidence(), Evidence(Grade.E1, "hai người nói")),
        TargetChange("D01", None, Fraction(7, 2)),
        ProfileChange(PROFILE, other),
        MarkChange("D02", True),
        PictureChange(None, PICTURE),
        ClosingChange(True),
    )
    before = store.load("a1")
    store.apply("a1", whole, later(1), {"p1": JPEG})
    assert store.load("a1") == replace(applied(before, whole), changed=later(1))
    store.apply("a1", inverse(whole), later(2))
    assert store.load("a1") == replace(before, changed=later(2))
    store.apply("a1", whole, later(3))
    assert store.load("a1") == replace(applied(before, whole), changed=later(3))
    assert store.picture("p1") == JPEG


def test_an_empty_profile_is_kept(store: Store) -> None:
    store.create(new(), START)
    store.apply("a1", step(ProfileChange(PROFILE, Profile())), later(1))
    assert store.load("a1").profile == Profile()


def test_a_changed_answer_replaces_the_one_before(store: Store) -> None:
    store.create(new(), START)
    store.apply("a1", answering("D01.1.a", MET), later(1))
    store.apply("a1", answering("D01.1.a", Answer(State.NOT_APPLICABLE, reason="không có kho"), MET), later(2))
    assert store.load("a1").answer("D01.1.a") == Answer(State.NOT_APPLICABLE, reason="không có kho")


def test_a_step_touches_no_other_assessment(store: Store) -> None:
    store.create(new("a1"), START)
    store.create(new("a2"), START)
    store.apply("a1", step(AnswerChange("D01.1.a", Answer(), MET), MarkChange("D01", True)), later(1))
    store.apply("a1", step(ProfileChange(PROFILE, Profile()), ClosingChange(True)), later(2))
    assert store.load("a2") == replace(new("a2"), created=START, changed=START)


def test_a_step_that_fails_changes_nothing(store: Store) -> None:
    store.create(new(), START)
    with pytest.raises(KeyError):
        store.apply("a1", step(AnswerChange("D01.1.a", Answer(), MET), PictureChange(None, PICTURE)), later(1))
    assert store.load("a1") == replace(new(), created=START, changed=START)
    store.apply("a1", answering("D01.1.a", MET), later(2))
    assert store.load("a1").answer("D01.1.a") == MET


def test_creating_fails_whole_when_the_bytes_of_a_picture_are_missing(store: Store) -> None:
    with pytest.raises(KeyError):
        store.create(full(), START)
    assert store.summaries() == ()


@pytest.mark.parametrize("key", ["nobody", "", "a1'"])
def test_an_unknown_key_is_a_key_error(store: Store, key: str) -> None:
    store.create(new(), START)
    for attempt in (
        lambda: store.load(key),
        lambda: store.apply(key, answering("D01.1.a", MET), START),
        lambda: store.discard(key, START),
        lambda: store.bring_back(key, START),
        lambda: store.picture(key),
    ):
        with pytest.raises(KeyError):
            attempt()


def test_the_same_assessment_is_not_created_twice(store: Store) -> None:
    store.create(full(), START, {"p1": JPEG})
    with pytest.raises(Unusable) as refusal:
        store.create(new(), later(1))
    assert refusal.value.problems[0].code == "store-not-fitting"
    with pytest.raises(Unusable):
        store.create(replace(full("a2")), later(1), {"p1": b"of another"})
    assert store.load("a1") == replace(full(), changed=START)
    assert len(store.summaries()) == 1
    assert store.picture("p1") == JPEG


# --- pictures -----------------------------------------------------------------------------------------------------


def test_pictures_come_oldest_first_and_one_brought_back_comes_last(store: Store) -> None:
    first, second, third = (replace(PICTURE, id=f"p{n}", caption=str(n)) for n in (1, 2, 3))
    store.create(new(), START)
    for number, picture in enumerate((first, second, third)):
        store.apply("a1", step(PictureChange(None, picture)), later(number), {picture.id: picture.caption.encode()})
    off = step(PictureChange(first, None))
    store.apply("a1", off, later(4))
    assert store.load("a1").pictures == (second, third)
    assert store.picture("p1") == b"1", "undo needs the bytes of a picture taken off"
    store.apply("a1", inverse(off), later(5))
    assert store.load("a1").pictures == (second, third, first)


def test_a_caption_can_be_changed(store: Store) -> None:
    store.create(full(), START, {"p1": JPEG})
    store.apply("a1", step(PictureChange(PICTURE, replace(PICTURE, caption="Máy may"))), later(1))
    assert store.load("a1").pictures == (replace(PICTURE, caption="Máy may"),)


def test_a_late_caption_does_not_bring_a_picture_back(store: Store) -> None:
    store.create(full(), START, {"p1": JPEG})
    store.apply("a1", step(PictureChange(PICTURE, None)), later(1))
    store.apply("a1", step(PictureChange(PICTURE, replace(PICTURE, caption="Máy may"))), later(2))
    assert store.load("a1").pictures == ()


def test_tidying_removes_only_pictures_taken_off(store: Store) -> None:
    store.create(full(), START, {"p1": JPEG})
    store.apply("a1", step(PictureChange(None, replace(PICTURE, id="p2"))), later(1), {"p2": b"2"})
    store.apply("a1", step(PictureChange(PICTURE, None)), later(2))
    store.tidy()
    assert store.picture("p2") == b"2"
    with pytest.raises(KeyError):
        store.picture("p1")


# --- the list -----------------------------------------------------------------------------------------------------


def test_the_list_says_what_a_row_shows(store: Store) -> None:
    store.create(full(), START, {"p1": JPEG})
    (row,) = store.summaries()
    assert (row.key, row.firm, row.tax_code) == ("a1", "Công ty TNHH May Thịnh Phát", "0312345678")
    assert (row.province_edition, row.province_code) == ("2025-07-01", "79")
    assert (row.questionnaire, row.version, row.round) == ("tuv-sud", "1.0", 2)
    assert (row.visited, row.assessor) == (PROFILE.visit.date, "Trần Bình")
    assert (row.answered, row.sample, row.closed, row.changed) == (3, "garment", True, START)


def test_an_empty_firm_has_a_row_too(store: Store) -> None:
    store.create(new(profile=Profile()), START)
    (row,) = store.summaries()
    assert (row.firm, row.province_edition, row.assessor, row.visited, row.answered) == ("", "", "", None, 0)


def test_the_latest_changed_comes_first_and_of_two_the_newer(store: Store) -> None:
    for number, key in enumerate(("old", "middle", "one", "two")):
        store.create(new(key), later(min(number, 2)))
    store.apply("middle", answering("D01.1.a", MET), later(9))
    assert [row.key for row in store.summaries()] == ["middle", "two", "one", "old"]


@given(answers=st.dictionaries(st.sampled_from("abcdef"), ANSWERS))
@settings(max_examples=30, deadline=None)
def test_both_stores_count_the_answers_that_decide_something(answers: dict[str, Answer]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        kept: list[Store] = [MemoryStore(), open_store(Path(folder) / "s.db")]
        for store in kept:
            store.create(new(answers=answers), START)
            assert store.summaries()[0].answered == sum(not answer.is_open for answer in answers.values())
            store.close()


def test_a_discarded_assessment_is_off_the_list_until_it_is_brought_back(store: Store) -> None:
    store.create(full(), START, {"p1": JPEG})
    store.create(new("a2"), later(1))
    store.discard("a1", later(2))
    assert [row.key for row in store.summaries()] == ["a2"]
    store.bring_back("a1", later(3))
    assert [row.key for row in store.summaries()] == ["a2", "a1"], "its place in the list is that of its last change"
    assert store.load("a1") == replace(full(), changed=START)


def test_tidying_removes_the_discarded_for_good_with_all_they_held(store: Store) -> None:
    store.create(full(), START, {"p1": JPEG})
    store.create(new("a2"), START)
    store.discard("a1", later(1))
    store.tidy()
    store.tidy()
    assert [row.key for row in store.summaries()] == ["a2"]
    with pytest.raises(KeyError):
        store.bring_back("a1", later(2))
    with pytest.raises(KeyError):
        store.picture("p1")
    store.create(full(), later(3), {"p1": b"again"})
    assert store.load("a1") == replace(full(), changed=later(3))
    assert store.picture("p1") == b"again"


def test_a_closed_store_takes_no_more_calls(store: Store) -> None:
    store.create(new(), START)
    store.close()
    with pytest.raises(RuntimeError):
        store.load("a1")
    with pytest.raises(RuntimeError):
        store.apply("a1", answering("D01.1.a", MET), START)
    store.close()


# --- texts --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_comes_back_as_it_was_typed(store: Store, text: str) -> None:
    profile = replace(PROFILE, enterprise=replace(PROFILE.enterprise, name=text, tax_code=text))
    store.create(new(profile=profile), START)
    answer = Answer(State.MET, note=text, reason=text)
    store.apply("a1", step(AnswerChange(text, Answer(), answer), MarkChange(text, True)), later(1))
    found = store.load("a1")
    assert found.profile == profile
    assert found.answer(text) == answer
    assert found.marked == {text}
    assert store.summaries()[0].firm == text


def test_decomposed_vietnamese_is_kept_composed(store: Store) -> None:
    apart = unicodedata.normalize("NFD", "Nhà máy Dệt Nhuộm Ước Vọng")
    together = unicodedata.normalize("NFC", apart)
    visit = replace(PROFILE.visit, assessors=(apart,), met=(apart, apart))
    firm = replace(PROFILE.enterprise, name=apart)
    store.create(new(profile=replace(PROFILE, enterprise=firm, visit=visit)), START)
    store.apply("a1", answering("D01.1.a", Answer(note=apart)), later(1))
    store.apply("a1", step(PictureChange(None, replace(PICTURE, caption=apart))), later(2), {"p1": JPEG})
    found = store.load("a1")
    assert found.profile.enterprise.name == together
    assert found.profile.visit.assessors == (together,)
    assert found.profile.visit.met == (together, together)
    assert found.answer("D01.1.a").note == together
    assert found.pictures[0].caption == together


def test_what_no_database_takes_becomes_a_visible_sign(store: Store) -> None:
    store.create(new(), START)
    store.apply("a1", answering("D01.1.a", Answer(note="a\0b\ud83dc")), later(1))
    assert store.load("a1").answer("D01.1.a").note == "a\ufffdb\ufffdc"


# --- any walk -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["memory", "sqlite"])
@given(data=st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_after_any_walk_the_store_holds_what_the_domain_says(kind: str, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "s.db"
        store: Store = MemoryStore() if kind == "memory" else open_store(path)
        store.create(new(), START)
        expected = store.load("a1")
        walked: list[Step] = []
        for number in range(data.draw(st.integers(1, 8))):
            made, pictures = _next_step(data, expected, walked, number)
            store.apply("a1", made, later(number), pictures)
            expected = replace(applied(expected, composed(made)), changed=later(number))
            assert store.load("a1") == expected
        if kind == "sqlite":
            store.close()
            store = open_store(path)
            assert store.load("a1") == expected
        store.close()


def _next_step(data: st.DataObject, kept: Assessment, walked: list[Step], number: int) -> tuple[Step, dict[str, bytes]]:
    """Draw a step forward, or take the last one back as undo does."""
    if walked and data.draw(st.integers(0, 3)) == 0:
        return inverse(walked.pop()), {}
    made = step()
    after = kept
    for part in range(data.draw(st.integers(1, 3))):
        change = composed(data.draw(changes(after, number * 10 + part)))
        made = replace(made, changes=(*made.changes, change))
        after = applied(after, step(change))
    walked.append(made)
    added = [c.after.id for c in made.changes if isinstance(c, PictureChange) and not c.before and c.after]
    return made, {picture: picture.encode() for picture in added}


def test_moments_are_compared_across_offsets(store: Store) -> None:
    store.create(new("east"), datetime(2026, 11, 20, 9, 0, tzinfo=UTC).astimezone())
    store.create(new("utc"), datetime(2026, 11, 20, 8, 59, tzinfo=UTC))
    assert [row.key for row in store.summaries()] == ["east", "utc"]
