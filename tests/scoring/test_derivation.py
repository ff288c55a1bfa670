"""Derivations: every term adds up to the number it explains."""

from fractions import Fraction

from assessment.domain.answers import Answer, Grade, State
from assessment.domain.assessment import Assessment
from assessment.domain.questionnaire import Questionnaire
from assessment.domain.wording import ENGLISH, Sentence
from assessment.scoring.derivation import (
    Derivation,
    carried,
    holds_until,
    members,
    of_coverage,
    of_dimension,
    of_evidence,
    of_group,
    of_mean,
    of_range,
)
from assessment.scoring.score import score
from assessment.scoring.scorecard import Scorecard
from tests.scoring.small_questionnaires import answered, banded, ticked


def walked(bands: dict[str, int], grade: Grade | None = Grade.E3) -> tuple[Questionnaire, Assessment, Scorecard]:
    """Answer dimensions of two bands of five: every attribute up to the band met, the rest not met."""
    questionnaire = banded((5, 5), dimensions=4)
    answers: dict[str, Answer] = {}
    for dimension in questionnaire.dimensions:
        if dimension.id in bands:
            for attribute in dimension.attributes:
                state = State.MET if attribute.band <= bands[dimension.id] else State.NOT_MET
                answers[attribute.id] = ticked(state, grade)
    assessment = answered(questionnaire, answers)
    return questionnaire, assessment, score(questionnaire, assessment)


def said(derivation: Derivation) -> str:
    """Say all sentences in English."""
    return ENGLISH.all(derivation.sentences)


def test_the_mean_can_be_recomputed_from_its_rows() -> None:
    _, _, card = walked({"D01": 2, "D02": 1, "D03": 1, "D04": 1})
    derivation = of_mean(card, "evidenced")
    terms = [row.cells[0] for row in derivation.rows]
    assert all(isinstance(term, Fraction) for term in terms)
    assert card.overall["mean_evidenced"] == sum(term for term in terms if isinstance(term, Fraction)) / len(terms)
    assert "5 ÷ 4 = 1.25 (rounded)" in said(derivation)


def test_the_mean_of_a_thin_walk_says_that_it_is_provisional() -> None:
    _, _, card = walked({"D01": 2})
    derivation = of_mean(card, "claimed")
    assert "provisional" in said(derivation)
    assert [row.cells[0] for row in derivation.rows] == [Fraction(2), None, None, None]


def test_the_mean_of_nothing_is_said_and_not_zero() -> None:
    _, _, card = walked({})
    assert "no mean" in said(of_mean(card, "claimed"))


def test_coverage_is_decided_over_applicable() -> None:
    _, _, card = walked({"D01": 2, "D02": 0, "D03": 1})
    derivation = of_coverage(card, Fraction(4, 5))
    assert "3 ÷ 4 = 75 %" in said(derivation)
    assert "Below 80 %" in said(derivation)
    decided = [row.cells[0] for row in derivation.rows]
    assert [cell.template for cell in decided if isinstance(cell, Sentence)] == ["yes", "yes", "yes", "no"]


def test_a_claim_holds_up_to_the_grade_of_its_weakest_needed_tick() -> None:
    questionnaire = banded((5,), dimensions=1)
    grades = (Grade.E4, Grade.E3, Grade.E3, Grade.E2, Grade.E0)
    ids = [attribute.id for attribute in questionnaire.dimensions[0].attributes]
    answers = {id_: ticked(State.MET, grade) for id_, grade in zip(ids, grades, strict=True)}
    assessment = answered(questionnaire, answers)
    # Four of five are needed: the E0 tick is not, the E2 tick is.
    assert holds_until(questionnaire, assessment, "D01") is Grade.E2


def test_nothing_claimed_needs_no_evidence() -> None:
    questionnaire, assessment, card = walked({"D01": 0})
    assert holds_until(questionnaire, assessment, "D01") is None
    assert holds_until(questionnaire, assessment, "D02") is None
    assert [len(part) for part in carried(card)] == [1, 1]


def test_claims_without_evidence_are_counted_as_not_carried() -> None:
    questionnaire, assessment, card = walked({"D01": 2, "D02": 1, "D03": 0}, Grade.E1)
    holding, decided = carried(card)
    assert (len(holding), len(decided)) == (1, 3)
    derivation = of_evidence(questionnaire, assessment, card)
    assert "1 of 3" in said(derivation)
    assert derivation.rows[0].cells[:2] == (Fraction(2), Fraction(0))
    assert derivation.rows[0].cells[2] == Sentence("E1")


def test_the_band_of_a_dimension_shows_the_count_of_each_band() -> None:
    questionnaire, _, card = walked({"D01": 1}, Grade.E1)
    claimed = of_dimension(questionnaire, card.by_id["D01"], "claimed")
    evidenced = of_dimension(questionnaire, card.by_id["D01"], "evidenced")
    assert claimed.rows[0].cells[:3] == (5, 5, 4)
    assert evidenced.rows[0].cells[:3] == (0, 5, 4)
    assert said(claimed).endswith("Result: band 1.")
    assert said(evidenced).endswith("Result: band 0.")
    assert len(claimed.heads) == len(claimed.rows[0].cells) + 1


def test_an_open_dimension_lies_between_two_bands() -> None:
    questionnaire, _, card = walked({})
    assert "between 0 and 2" in said(of_dimension(questionnaire, card.by_id["D01"], "claimed"))


def test_the_range_names_lowest_and_highest() -> None:
    _, _, card = walked({"D01": 2, "D02": 0})
    assert "Lowest 0, highest 2, of 2" in said(of_range(card))
    assert "No dimension" in said(of_range(walked({})[2]))


def test_a_group_is_derived_from_the_dimensions_inside_it_at_any_depth() -> None:
    questionnaire, _, card = walked({"D01": 2, "D02": 1})
    assert [s.id for s in members(questionnaire, card, "block")] == ["D01", "D02", "D03", "D04"]
    derivation = of_group(questionnaire, card, "pillar", "claimed")
    assert "3 ÷ 2 = 1.5" in said(derivation)
    assert "not part of the approach" in said(derivation)
