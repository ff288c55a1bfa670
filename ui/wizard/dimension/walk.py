"""Where the arrows lead on a dimension: through the attributes of a band, then into the neighbouring band."""

from assessment.domain.assessment import Assessment
from assessment.domain.questionnaire import Dimension
from assessment.scoring.scorecard import DimensionScore


def questions_of(dimension: Dimension, band: int) -> tuple[str, ...]:
    """Give the attribute ids of a band, none for band 0."""
    return tuple(attribute.id for one in dimension.bands if one.number == band for attribute in one.attributes)


def neighbour(dimension: Dimension, band: int, question: str, by: int) -> tuple[int, str] | None:
    """Give the attribute after (`by` 1) or before (-1), with its band; forward goes from band 1 to the highest."""
    asked = [(attribute.band, attribute.id) for attribute in dimension.attributes]
    ids = [found for _, found in asked]
    if question in ids:
        place = ids.index(question) + by
    else:
        # Band 0 has no attributes: forward leads to the first one, back nowhere.
        place = next((i for i, (of, _) in enumerate(asked) if of > band), len(asked)) if by > 0 else -1
    return asked[place] if 0 <= place < len(asked) else None


def first_band(dimension: Dimension, score: DimensionScore) -> int:
    """Give the band to show first: the lowest that is not reached, or the highest when all are."""
    reached = int(score.interval[0]) if score.interval else 0
    above = (tally.band for tally in score.tallies if tally.band > reached and tally.applicable)
    return next(above, dimension.bands[-1].number)


def first_question(dimension: Dimension, band: int, assessment: Assessment) -> str:
    """Give the attribute to begin with in a band: the first one still open, or the first."""
    asked = questions_of(dimension, band)
    unanswered = (question for question in asked if assessment.answer(question).is_open)
    return next(unanswered, asked[0] if asked else "")
