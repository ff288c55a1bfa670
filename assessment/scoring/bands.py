"""The band rule (models.md 1): whole bands, exact arithmetic, no leap-frogging, an interval while answers are open."""

from collections.abc import Callable
from fractions import Fraction

from assessment.domain.answers import BLANK, Grade, State, grade_of
from assessment.domain.assessment import Assessment
from assessment.domain.questionnaire import Band, Dimension
from assessment.scoring.applicability import standing
from assessment.scoring.because import why_band
from assessment.scoring.scorecard import BandState, DimensionScore, Tally

Counted = Callable[[Tally], int]


def score_dimension(
    dimension: Dimension, assessment: Assessment, share: Fraction, evidence_from: Grade
) -> DimensionScore:
    """Score one dimension.

    The lower end of an interval takes open attributes as not met, the upper as met (for the evidenced band: met
    and shown). A value is given only where both ends agree.
    """
    tallies = tuple(_tally(band, dimension.id, assessment, share, evidence_from) for band in dimension.bands)
    applicable = sum(tally.applicable for tally in tallies)
    if applicable == 0:
        return _not_applicable(dimension, tallies)
    claimed = (_reached(tallies, _met), _reached(tallies, lambda t: t.met + t.open))
    evidenced = (_reached(tallies, _shown), _reached(tallies, lambda t: t.met_with_evidence + t.open))
    tallies = tuple(tally._replace(state=_state(tally, claimed[0])) for tally in tallies)
    open_ones = sum(tally.open for tally in tallies)
    decided = claimed[0] == claimed[1]
    return DimensionScore(
        id=dimension.id,
        applicable=True,
        claimed=Fraction(claimed[0]) if decided else None,
        evidenced=Fraction(evidenced[0]) if evidenced[0] == evidenced[1] else None,
        interval=(Fraction(claimed[0]), Fraction(claimed[1])),
        interval_evidenced=(Fraction(evidenced[0]), Fraction(evidenced[1])),
        coverage=Fraction(1) if decided else Fraction(applicable - open_ones, applicable),
        because=why_band(tallies, claimed, evidenced, evidence_from),
        tallies=tallies,
        open=open_ones,
        answered=applicable - open_ones,
        questions=applicable,
    )


def needed(applicable: int, share: Fraction) -> int:
    """Give the least number of met attributes that reaches the share: ceil(applicable x share), in integers."""
    return -(-applicable * share.numerator // share.denominator)


def _met(tally: Tally) -> int:
    return tally.met


def _shown(tally: Tally) -> int:
    return tally.met_with_evidence


def _tally(band: Band, page: str, assessment: Assessment, share: Fraction, evidence_from: Grade) -> Tally:
    answers, of_page = assessment.answers, assessment.evidence_for(page)
    met = shown = not_met = unanswered = left_out = 0
    for attribute in band.attributes:
        answer = answers.get(attribute.id, BLANK)
        stands = standing(attribute.applies_when, answers)
        if answer.state is State.NOT_APPLICABLE or stands is False:
            left_out += 1
        elif stands is None:
            unanswered += 1
        elif answer.state is State.MET:
            met += 1
            shown += grade_of(answer, of_page) >= evidence_from
        elif answer.state is State.NOT_MET:
            not_met += 1
        else:
            unanswered += 1
    applicable = len(band.attributes) - left_out
    return Tally(band.number, applicable, met, shown, not_met, unanswered, left_out, needed(applicable, share), "open")


def _reached(tallies: tuple[Tally, ...], counted: Counted) -> int:
    """Climb while each band's own test holds; a band without applicable attributes is stepped over."""
    result = 0
    for tally in tallies:
        if tally.applicable == 0:
            continue
        if counted(tally) < tally.needed:
            break
        result = tally.band
    return result


def _state(tally: Tally, lower: int) -> BandState:
    if tally.applicable == 0:
        return "transparent"
    if tally.band <= lower:
        return "reached"
    if tally.met >= tally.needed:
        return "blocked"
    if tally.met + tally.open >= tally.needed:
        return "open"
    return "failed"


def _not_applicable(dimension: Dimension, tallies: tuple[Tally, ...]) -> DimensionScore:
    return DimensionScore(
        id=dimension.id,
        applicable=False,
        claimed=None,
        evidenced=None,
        interval=None,
        interval_evidenced=None,
        coverage=None,
        because=why_band((), (0, 0), (0, 0), Grade.E0),
        tallies=tuple(tally._replace(state="transparent") for tally in tallies),
    )
