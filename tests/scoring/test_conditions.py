"""Questions that apply only under a condition: while it is open, nothing is called decided that can still change."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.domain.answers import Answer, Grade, State
from assessment.domain.conditions import AtLeast, Condition, Equals, Not
from assessment.domain.questionnaire import Band, Dimension, Group, Item, Questionnaire
from assessment.domain.rules import MeansRule, Rule
from assessment.scoring.score import score
from tests.scoring.small_questionnaires import LEVELS, POINTS, STAGED, STAGES, answered, banded, itemised, ticked

RULES: tuple[Rule, ...] = (STAGED, MeansRule("mean"), MeansRule("minimum"), POINTS)
SCALES = (LEVELS, STAGES, LEVELS[1:4], LEVELS[::5])


def conditional_bands(conditions: dict[str, Condition]) -> Questionnaire:
    plain = banded((2, 3, 1), dimensions=2)

    def with_conditions(band: Band) -> Band:
        return Band(band.number, tuple(replace(a, applies_when=conditions.get(a.id)) for a in band.attributes))

    def of(dimension: Dimension) -> Dimension:
        return replace(dimension, bands=tuple(map(with_conditions, dimension.bands)))

    return replace(plain, dimensions=tuple(map(of, plain.dimensions)))


def test_a_dimension_is_not_decided_while_an_open_answer_elsewhere_can_take_an_attribute_away() -> None:
    questionnaire = conditional_bands({"D01.2.b": Equals("D02.1.a", "met"), "D01.2.c": Equals("D02.1.a", "met")})
    answers = {f"D01.1.{letter}": ticked(State.MET) for letter in "ab"} | {
        "D01.2.a": ticked(State.MET),
        "D01.2.b": ticked(State.NOT_MET),
        "D01.2.c": ticked(State.NOT_MET),
        "D01.3.a": ticked(State.NOT_MET),
    }
    open_still = score(questionnaire, answered(questionnaire, answers)).dimensions[0]
    assert open_still.claimed is None
    assert open_still.interval == (Fraction(1), Fraction(2))
    for state, band in ((State.MET, 1), (State.NOT_MET, 2)):
        known = answers | {"D02.1.a": ticked(state)}
        assert score(questionnaire, answered(questionnaire, known)).dimensions[0].claimed == band


ATTRIBUTES = tuple(conditional_bands({}).attribute_by_id)


@st.composite
def banded_cases(draw: st.DrawFn) -> tuple[Questionnaire, dict[str, Answer], dict[str, Answer]]:
    """A questionnaire, some answers, and the same answers with every open one answered."""
    conditions: dict[str, Condition] = {}
    for number, attribute in enumerate(ATTRIBUTES[1:], start=1):
        if draw(st.booleans()):
            asked = Equals(draw(st.sampled_from(ATTRIBUTES[:number])), draw(st.sampled_from(["met", "not_met"])))
            conditions[attribute] = Not(asked) if draw(st.booleans()) else asked
    decided = st.builds(ticked, st.sampled_from([State.MET, State.MET, State.NOT_MET]), st.sampled_from(list(Grade)))
    final = {attribute: draw(decided) for attribute in ATTRIBUTES}
    now = {attribute: answer for attribute, answer in final.items() if draw(st.integers(0, 2))}
    return conditional_bands(conditions), now, final


@given(banded_cases())
def test_the_interval_of_bands_holds_whatever_the_open_answers_let_apply(
    case: tuple[Questionnaire, dict[str, Answer], dict[str, Answer]],
) -> None:
    check_interval(*case)


@st.composite
def item_cases(draw: st.DrawFn) -> tuple[Questionnaire, dict[str, Answer], dict[str, Answer]]:
    items: list[Item] = []
    for number in range(draw(st.integers(2, 6))):
        levels = draw(st.sampled_from(SCALES))
        condition: Condition | None = None
        if number and draw(st.booleans()):
            asked = items[draw(st.integers(0, number - 1))]
            condition = AtLeast(asked.id, asked.levels[-1])
            condition = condition if draw(st.booleans()) else Not(condition)
        weight = draw(st.sampled_from([Fraction(1), Fraction(5, 2)]))
        items.append(
            Item(f"P{number}", f"g{number % 2}", levels, weight, weight, draw(st.booleans()), applies_when=condition)
        )
    final = {
        item.id: Answer(level=draw(st.sampled_from(item.levels)), evidence=draw(st.sampled_from(list(Grade))))
        for item in items
    }
    now = {item: answer for item, answer in final.items() if draw(st.integers(0, 2))}
    groups = (Group("g0", "area"), Group("g1", "area"))
    return itemised(draw(st.sampled_from(RULES)), tuple(items), groups), now, final


@given(item_cases())
def test_the_interval_of_items_holds_whatever_the_open_answers_let_apply(
    case: tuple[Questionnaire, dict[str, Answer], dict[str, Answer]],
) -> None:
    check_interval(*case)


def check_interval(questionnaire: Questionnaire, now: dict[str, Answer], final: dict[str, Answer]) -> None:
    before = score(questionnaire, answered(questionnaire, now))
    after = score(questionnaire, answered(questionnaire, final)).by_id
    for early in before.dimensions:
        late = after[early.id]
        if early.interval is None:
            assert not late.applicable
        elif late.claimed is not None and late.evidenced is not None:
            assert early.interval[0] <= late.claimed <= early.interval[1]
            assert early.interval_evidenced is not None
            assert early.interval_evidenced[0] <= late.evidenced <= early.interval_evidenced[1]


@pytest.mark.parametrize("level", [0, 5])
def test_an_item_that_may_drop_out_wins_no_points_yet(level: int) -> None:
    items = (
        Item("A", "g", LEVELS, points=Fraction(500)),
        Item("B", "g", LEVELS, points=Fraction(500), applies_when=AtLeast("A", Fraction(1))),
    )
    questionnaire = itemised(POINTS, items, (Group("g", "area"),))
    card = score(questionnaire, answered(questionnaire, {"B": Answer(level=Fraction(level))}))
    assert card.items[1].won is None
    assert card.coverage == 0


def test_a_question_that_does_not_apply_settles_the_conditions_that_ask_for_it() -> None:
    items = (
        Item("A", "g", LEVELS),
        Item("B", "g", LEVELS, applies_when=AtLeast("A", Fraction(3))),
        Item("C", "g", LEVELS, applies_when=AtLeast("B", Fraction(3))),
    )
    questionnaire = itemised(MeansRule(), items, (Group("g", "area"),))
    a_low = {"A": Answer(level=Fraction(1))}
    for answers in (a_low, a_low | {"B": Answer(level=Fraction(5)), "C": Answer(level=Fraction(5))}):
        card = score(questionnaire, answered(questionnaire, answers))
        assert card.coverage == 1
        assert card.dimensions[0].claimed == 1
        assert [item.applicable for item in card.items] == [True, False, False]
