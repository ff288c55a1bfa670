"""What must hold of the band rule for any answers whatever."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.domain.answers import Answer, Grade, State
from assessment.domain.questionnaire import Band, Dimension, Questionnaire
from assessment.scoring.bands import needed
from assessment.scoring.score import score
from assessment.scoring.scorecard import DimensionScore
from tests.scoring.small_questionnaires import answered, banded, ticked

SIZES = st.lists(st.integers(1, 6), min_size=5, max_size=5).map(tuple)
ANSWER = st.one_of(
    st.just(Answer()),
    st.builds(ticked, st.sampled_from(list(State)), st.sampled_from([None, *Grade])),
)


@st.composite
def answered_dimensions(draw: st.DrawFn) -> tuple[Questionnaire, dict[str, Answer]]:
    questionnaire = banded(draw(SIZES))
    ids = list(questionnaire.attribute_by_id)
    return questionnaire, dict(zip(ids, draw(st.lists(ANSWER, min_size=len(ids), max_size=len(ids))), strict=True))


def result(questionnaire: Questionnaire, answers: dict[str, Answer]) -> DimensionScore:
    return score(questionnaire, answered(questionnaire, answers)).dimensions[0]


@given(answered_dimensions())
def test_every_value_lies_in_its_interval_and_on_the_scale(case: tuple[Questionnaire, dict[str, Answer]]) -> None:
    found = result(*case)
    for value, interval in ((found.claimed, found.interval), (found.evidenced, found.interval_evidenced)):
        if interval is None:
            assert value is None
            assert not found.applicable
            continue
        lower, upper = interval
        assert 0 <= lower <= upper <= 5
        assert value == (lower if lower == upper else None)


@given(answered_dimensions())
def test_evidence_never_raises_a_band(case: tuple[Questionnaire, dict[str, Answer]]) -> None:
    found = result(*case)
    if found.interval and found.interval_evidenced:
        assert found.interval_evidenced[0] <= found.interval[0]
        assert found.interval_evidenced[1] <= found.interval[1]


@given(answered_dimensions(), st.data())
def test_meeting_one_more_attribute_never_lowers_a_band(
    case: tuple[Questionnaire, dict[str, Answer]], data: st.DataObject
) -> None:
    questionnaire, answers = case
    candidates = [q for q, a in answers.items() if a.state in (State.NOT_MET, State.UNKNOWN, None)]
    if not candidates:
        return
    question = data.draw(st.sampled_from(candidates))
    before = result(questionnaire, answers)
    after = result(questionnaire, answers | {question: ticked(State.MET, Grade.E4)})
    assert before.interval is not None
    assert after.interval is not None
    assert after.interval[0] >= before.interval[0]
    assert before.interval_evidenced is not None
    assert after.interval_evidenced is not None
    assert after.interval_evidenced[0] >= before.interval_evidenced[0]


@given(answered_dimensions(), st.randoms())
def test_the_order_of_answering_changes_nothing(case: tuple[Questionnaire, dict[str, Answer]], random: object) -> None:
    questionnaire, answers = case
    shuffled = list(answers.items())
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert result(questionnaire, dict(shuffled)) == result(questionnaire, answers)


@given(answered_dimensions())
def test_a_not_applicable_attribute_scores_as_if_it_were_not_in_the_questionnaire(
    case: tuple[Questionnaire, dict[str, Answer]],
) -> None:
    questionnaire, answers = case
    left_out = {question for question, answer in answers.items() if answer.state is State.NOT_APPLICABLE}
    without = _without(questionnaire, left_out)
    kept = {question: answer for question, answer in answers.items() if question not in left_out}
    with_them, without_them = result(questionnaire, answers), result(without, kept)
    assert with_them.interval == without_them.interval
    assert with_them.interval_evidenced == without_them.interval_evidenced
    assert (with_them.claimed, with_them.evidenced) == (without_them.claimed, without_them.evidenced)
    assert with_them.coverage == without_them.coverage


def _without(questionnaire: Questionnaire, left_out: set[str]) -> Questionnaire:
    dimension = questionnaire.dimensions[0]
    bands = tuple(
        Band(band.number, tuple(a for a in band.attributes if a.id not in left_out)) for band in dimension.bands
    )
    smaller = Dimension(dimension.id, dimension.group, bands)
    return Questionnaire("small", "1", "", questionnaire.rule, questionnaire.groups, (smaller,))


@given(answered_dimensions())
def test_no_band_is_leapt_over(case: tuple[Questionnaire, dict[str, Answer]]) -> None:
    found = result(*case)
    if found.claimed is None:
        return
    for tally in found.tallies:
        if tally.band <= found.claimed and tally.applicable:
            assert 5 * tally.met >= 4 * tally.applicable


@given(answered_dimensions())
@settings(max_examples=60)
def test_the_interval_holds_whatever_the_open_answers_turn_out_to_be(
    case: tuple[Questionnaire, dict[str, Answer]],
) -> None:
    questionnaire, answers = case
    before = result(questionnaire, answers)
    if before.interval is None:
        return
    unanswered = [question for question, answer in answers.items() if answer.state in (None, State.UNKNOWN)]
    for state in (State.MET, State.NOT_MET):
        full = result(questionnaire, answers | {question: ticked(state) for question in unanswered})
        assert full.claimed is not None
        assert before.interval[0] <= full.claimed <= before.interval[1]


@given(st.integers(0, 200), st.integers(1, 100), st.integers(1, 100))
def test_the_number_needed_is_the_least_that_reaches_the_share(applicable: int, part: int, more: int) -> None:
    share = Fraction(part, part + more)
    least = needed(applicable, share)
    assert Fraction(least) >= share * applicable
    assert least == 0 or Fraction(least - 1) < share * applicable


def test_eighty_percent_is_exact_for_every_size_up_to_a_hundred() -> None:
    for applicable in range(1, 101):
        for met in range(applicable + 1):
            assert (met >= needed(applicable, Fraction(4, 5))) == (met * 100 >= 80 * applicable)
