"""Points, stages and means, by numbers computed by hand."""

from fractions import Fraction

import pytest

from assessment.domain.answers import Answer, Grade, State
from assessment.domain.questionnaire import Group, Item, NumberBand
from assessment.domain.rules import MeansRule
from assessment.domain.wording import ENGLISH
from assessment.scoring.items import lower_median
from assessment.scoring.score import score
from tests.scoring.small_questionnaires import LEVELS, MEANS, POINTS, STAGED, STAGES, answered, itemised

AREAS = (Group("a", "area", points=Fraction(400)), Group("b", "area", points=Fraction(600)))
CATEGORIES = (Group("a1", "category", "a"), Group("b1", "category", "b"))


def rated(level: float, grade: Grade = Grade.E3) -> Answer:
    return Answer(level=Fraction(level), evidence=grade)


def points_items() -> tuple[Item, ...]:
    return (
        Item("a1.1", "a1", LEVELS, Fraction(100)),
        Item("a1.2", "a1", LEVELS, Fraction(300)),
        Item("b1.1", "b1", LEVELS, Fraction(600)),
    )


def test_points_are_won_by_level_and_the_share_with_evidence_is_told() -> None:
    questionnaire = itemised(POINTS, points_items(), AREAS + CATEGORIES)
    card = score(
        questionnaire, answered(questionnaire, {"a1.1": rated(5), "a1.2": rated(2, Grade.E1), "b1.1": rated(3)})
    )
    # 100 + 300*2/5 + 600*3/5 = 100 + 120 + 360 = 580; shown 460/580
    assert card.overall["points"] == 580
    assert card.overall["evidenced_share"] == Fraction(460, 580)
    assert card.overall["level_before_gate"] == 2


def test_not_applicable_items_leave_the_maximum_and_the_total_is_rescaled() -> None:
    questionnaire = itemised(POINTS, points_items(), AREAS + CATEGORIES)
    answers = {"a1.1": rated(5), "a1.2": Answer(state=State.NOT_APPLICABLE, reason="none"), "b1.1": rated(3)}
    card = score(questionnaire, answered(questionnaire, answers))
    # (100 + 360) / 700 * 1000
    assert card.overall["points"] == Fraction(460, 700) * 1000
    assert card.coverage == 1


def test_no_area_may_lie_more_than_one_level_below_the_overall_level() -> None:
    questionnaire = itemised(POINTS, points_items(), AREAS + CATEGORIES)
    card = score(questionnaire, answered(questionnaire, {"a1.1": rated(0), "a1.2": rated(0), "b1.1": rated(5)}))
    # 600 points: level 3; area a has share 0, level 0, so the gate allows level 1
    assert card.overall["level_before_gate"] == 3
    assert card.overall["level"] == 1


def test_below_the_coverage_floor_there_is_no_headline() -> None:
    questionnaire = itemised(POINTS, points_items(), AREAS + CATEGORIES)
    card = score(questionnaire, answered(questionnaire, {"a1.1": rated(5), "b1.1": rated(3)}))
    assert card.provisional
    assert card.overall["points"] is None
    assert card.overall["level"] is None
    assert card.coverage == Fraction(2, 3)


@pytest.mark.parametrize(
    ("levels", "median"), [((1, 2, 3), 2), ((1, 2, 3, 4), 2), ((4,), 4), ((2, 3.5), 2), ((4, 1, 3, 3, 3.5), 3)]
)
def test_the_lower_median_is_the_lower_of_the_two_in_the_middle(levels: tuple[float, ...], median: float) -> None:
    assert lower_median([Fraction(level) for level in levels]) == Fraction(median)


def test_a_process_stays_at_the_cap_while_a_foundation_item_is_below_it() -> None:
    groups = (Group("P01", "process"), Group("P02", "process"))
    items = (
        Item("P01.1", "P01", STAGES),
        Item("P01.2", "P01", STAGES, foundation=True),
        Item("P01.3", "P01", STAGES),
        Item("P02.1", "P02", STAGES),
    )
    questionnaire = itemised(STAGED, items, groups)
    answers = {"P01.1": rated(4), "P01.2": rated(2), "P01.3": rated(3.5), "P02.1": rated(4)}
    card = score(questionnaire, answered(questionnaire, answers))
    assert card.by_id["P01"].claimed == 3
    assert card.capped["P01"] == ("P01.2",)
    assert card.by_id["P02"].claimed == 4
    assert card.overall["stage"] == 3


def test_an_open_item_leaves_a_process_undecided_only_while_it_can_matter() -> None:
    groups = (Group("P01", "process"),)
    items = tuple(Item(f"P01.{n}", "P01", STAGES) for n in range(1, 4))
    questionnaire = itemised(STAGED, items, groups)
    decided = score(questionnaire, answered(questionnaire, {"P01.1": rated(2), "P01.2": rated(2)}))
    undecided = score(questionnaire, answered(questionnaire, {"P01.1": rated(2), "P01.2": rated(3)}))
    assert decided.by_id["P01"].claimed == 2
    assert "can no longer change it" in ENGLISH.all(decided.by_id["P01"].because)
    assert "can still change it" in ENGLISH.all(undecided.by_id["P01"].because)
    assert undecided.by_id["P01"].claimed is None
    assert undecided.by_id["P01"].interval == (Fraction(2), Fraction(3))


def test_means_follow_weights_and_the_minimum_rule_takes_the_least() -> None:
    groups = (Group("g", "pillar", weight=Fraction(3)), Group("h", "pillar", weight=Fraction(1)))
    items = (
        Item("g.1", "g", LEVELS, weight=Fraction(2)),
        Item("g.2", "g", LEVELS, weight=Fraction(1)),
        Item("h.1", "h", LEVELS),
    )
    answers = {"g.1": rated(4), "g.2": rated(1), "h.1": rated(5)}
    mean = itemised(MEANS, items, groups)
    # g = (2*4 + 1)/3 = 3; overall = (3*3 + 5)/4 = 3.5
    assert score(mean, answered(mean, answers)).overall["mean_claimed"] == Fraction(7, 2)
    least = itemised(MeansRule("minimum", "minimum"), items, groups)
    assert score(least, answered(least, answers)).overall["mean_claimed"] == 1


def test_a_number_falls_into_exactly_one_half_open_band() -> None:
    from decimal import Decimal

    bands = (
        NumberBand(None, Fraction(10), Fraction(0)),
        NumberBand(Fraction(10), Fraction(50), Fraction(3)),
        NumberBand(Fraction(50), None, Fraction(5)),
    )
    questionnaire = itemised(MEANS, (Item("n.1", "n", LEVELS, number_bands=bands),), (Group("n", "pillar"),))
    for number, level in (("9.99", 0), ("10", 3), ("49.999", 3), ("50", 5)):
        answers = {"n.1": Answer(number=Decimal(number), evidence=Grade.E4)}
        assert score(questionnaire, answered(questionnaire, answers)).by_id["n"].claimed == level


def test_an_item_without_shown_evidence_counts_at_its_lowest_in_the_evidenced_value() -> None:
    questionnaire = itemised(MEANS, (Item("n.1", "n", LEVELS), Item("n.2", "n", LEVELS)), (Group("n", "pillar"),))
    card = score(questionnaire, answered(questionnaire, {"n.1": rated(4), "n.2": rated(2, Grade.E1)}))
    assert card.by_id["n"].claimed == 3
    assert card.by_id["n"].evidenced == 2
