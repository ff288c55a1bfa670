"""What the review lists, and in which order."""

from assessment.domain.answers import Answer, Grade, State
from assessment.domain.assessment import Assessment
from assessment.scoring.score import score
from assessment.work.review import remarks
from assessment.work.route import Place, after, before
from tests.scoring.small_questionnaires import answered, banded, ticked


def listed(assessment: Assessment, sizes: tuple[int, ...] = (5, 5)) -> list[tuple[str, str]]:
    """Give topic and question of every remark."""
    questionnaire = banded(sizes)
    return [(r.topic, r.question) for r in remarks(questionnaire, assessment, score(questionnaire, assessment))]


def test_an_open_answer_that_can_change_the_result_comes_first() -> None:
    answers = {f"D01.1.{letter}": ticked(State.MET) for letter in "abc"}
    found = listed(answered(banded((5,)), answers), (5,))
    assert found == [("deciding", "D01.1.d"), ("deciding", "D01.1.e")]


def test_an_open_answer_that_changes_nothing_is_listed_last() -> None:
    answers = {f"D01.1.{letter}": ticked(State.NOT_MET) for letter in "ab"}
    found = listed(answered(banded((5,)), answers), (5,))
    assert {topic for topic, _ in found} == {"open"}
    assert len(found) == 3


def test_not_applicable_needs_a_reason() -> None:
    answers = {"D01.1.a": Answer(State.NOT_APPLICABLE, reason="  "), "D01.1.b": ticked(State.NOT_APPLICABLE)}
    found = listed(answered(banded((2,)), answers), (2,))
    assert found == [("no_reason", "D01.1.a")]


def test_a_tick_below_the_floor_of_evidence_is_listed() -> None:
    answers = {"D01.1.a": ticked(State.MET, Grade.E1), "D01.1.b": ticked(State.MET, Grade.E2)}
    assert listed(answered(banded((2,)), answers), (2,)) == [("weak", "D01.1.a")]


def test_a_marked_page_is_listed_as_a_whole() -> None:
    questionnaire = banded((1,))
    base = answered(questionnaire, {"D01.1.a": ticked(State.MET)})
    marked = Assessment(base.key, base.questionnaire, answers=base.answers, marked=frozenset({"D01"}))
    found = remarks(questionnaire, marked, score(questionnaire, marked))
    assert [(r.topic, r.page, r.question) for r in found] == [("marked", "D01", "")]


def test_a_jump_to_a_question_is_the_stop_of_its_page() -> None:
    questionnaire = banded((1,), dimensions=2)
    assert after(Place("page", "D01", "D01.1.a"), questionnaire) == Place("page", "D02")
    assert before(Place("page", "D01", "D01.1.a"), questionnaire) == Place("questionnaire")
