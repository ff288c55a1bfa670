"""What the ladder and its panel say, computed from the scorecard: rungs, counts, the next step and what it reaches."""

from dataclasses import dataclass, replace
from fractions import Fraction
from types import MappingProxyType

from assessment.domain.answers import Answer, Grade, State
from assessment.domain.assessment import Assessment
from assessment.domain.questionnaire import Dimension, Questionnaire, Texts
from assessment.domain.rules import BandRule
from assessment.domain.wording import N_, Sentence, Speaker
from assessment.scoring.applicability import counts
from assessment.scoring.bands import score_dimension
from assessment.scoring.scorecard import DimensionScore, Tally
from ui.theme import Tone
from ui.widgets.ladder import Rung, RungState


@dataclass(frozen=True, slots=True)
class Mark:
    """A short word about a band with its icon and tone, as in the chip beside its name."""

    words: Sentence
    icon: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class NextStep:
    """Completing `band` (or proving what is met there) reaches `reaches`, which may lie higher than `band`.

    `missing` are the attributes that lack an answer "met" (or evidence), in order; `needed` of them are enough
    for the band itself.
    """

    band: int
    missing: tuple[str, ...]
    needed: int
    reaches: int


def tally_of(score: DimensionScore, band: int) -> Tally | None:
    """Give the counts of a band; `None` for band 0, which asks for nothing."""
    return next((tally for tally in score.tallies if tally.band == band), None)


def rungs(dimension: Dimension, score: DimensionScore, texts: Texts, speaker: Speaker) -> tuple[Rung, ...]:
    """Give every rung, lowest first: name, short note and state, as the ladder paints them."""
    numbers = (0, *(band.number for band in dimension.bands))
    return tuple(_rung(number, tally_of(score, number), dimension, texts, speaker) for number in numbers)


def _rung(band: int, tally: Tally | None, dimension: Dimension, texts: Texts, speaker: Speaker) -> Rung:
    note = speaker.say(rung_note(tally))
    return Rung(band, band_name(texts, dimension.id, band), note, _rung_state(tally))


def _rung_state(tally: Tally | None) -> RungState:
    if tally is None:
        return "start"
    if tally.state == "open" and tally.open == tally.applicable:
        return "unasked"
    return tally.state


def rung_note(tally: Tally | None) -> Sentence:
    """Say a band in a few words: reached, failed, complete but not counted, or unanswered."""
    if tally is None:
        return Sentence(N_("Starting point"))
    counts = {"met": tally.met, "applicable": tally.applicable, "needed": tally.needed, "open": tally.open}
    match tally.state:
        case "transparent":
            return Sentence(N_("Nothing applies"))
        case "reached":
            return Sentence.of(N_("{met}/{applicable} met"), **counts)
        case "blocked":
            return Sentence.of(N_("{met}/{applicable} met · not counted"), **counts)
        case "failed":
            return Sentence.of(N_("{met}/{applicable} met · {needed} needed"), **counts)
        case _ if tally.open == tally.applicable:
            return Sentence.of(N_("{open} unanswered"), **counts)
        case _:
            return Sentence.of(N_("{met}/{applicable} met · {open} open"), **counts)


def band_mark(tally: Tally | None, share: Fraction, speaker: Speaker) -> Mark:
    """Say the count of the shown band in full, with the threshold computed from what applies."""
    icon, tone = _SIGNS[_rung_state(tally)]
    if tally is None or tally.applicable == 0:
        return Mark(rung_note(tally), icon, tone)
    counts = {"met": tally.met, "applicable": tally.applicable, "needed": tally.needed, "open": tally.open}
    percent = speaker.percent(Fraction(tally.met, tally.applicable), 0)
    floor = speaker.percent(share, 0)
    if tally.state == "failed":
        template = N_("{met}/{applicable} = {percent} · {floor} needed ({needed})")
    elif tally.state == "open":
        template = N_("{met}/{applicable} met · {open} open · {needed} needed")
    elif tally.state == "blocked":
        template = N_("{met}/{applicable} = {percent} · a lower band is missing")
    else:
        template = N_("{met}/{applicable} = {percent}")
    return Mark(Sentence.of(template, percent=percent, floor=floor, **counts), icon, tone)


_SIGNS: dict[RungState, tuple[str, Tone]] = {
    "start": ("check", "ok"),
    "reached": ("check", "ok"),
    "failed": ("x", "error"),
    "blocked": ("lock", "warn"),
    "open": ("circle-half", "info"),
    "unasked": ("circle", "neutral"),
    "transparent": ("minus", "neutral"),
}
"""Icon and tone of each state; the ladder paints the same icons."""


def band_name(texts: Texts, dimension: str, band: int) -> str:
    """Give the name of a band of a dimension ("Liên thông"); empty when the questionnaire names none."""
    return texts.get(f"dimensions/{dimension}/bands/{band}/name")


def next_step(questionnaire: Questionnaire, assessment: Assessment, dimension: Dimension) -> NextStep | None:
    """Give the nearest step up and the band it would really reach; `None` at the top or when nothing applies.

    The step is the lowest band not reached; all of its applicable attributes are taken as met and the dimension
    is scored again, so that bands already complete above it count too.
    """
    score = _score(questionnaire, assessment, dimension)
    if score.interval is None:
        return None
    reached = int(score.interval[0])
    stop = _first_above(score, reached)
    if stop is None:
        return None
    missing = tuple(
        attribute.id
        for attribute in dimension.band(stop.band).attributes
        if counts(attribute.id, attribute.applies_when, assessment)
        and assessment.answer(attribute.id).state is not State.MET
    )
    done = _score(questionnaire, _with_all(assessment, missing, State.MET), dimension)
    reaches = int(done.interval[0]) if done.interval else stop.band
    return NextStep(stop.band, missing, stop.needed - stop.met, reaches)


def proof_step(questionnaire: Questionnaire, assessment: Assessment, dimension: Dimension) -> NextStep | None:
    """Give the met attributes whose evidence is too weak to count, when better evidence alone would lift the band."""
    score = _score(questionnaire, assessment, dimension)
    if score.interval is None or score.interval_evidenced is None:
        return None
    shown = int(score.interval_evidenced[0])
    stop = _first_above(score, shown)
    if stop is None or stop.met < stop.needed:
        return None
    floor = questionnaire.evidence_from
    missing = tuple(
        attribute.id
        for attribute in dimension.band(stop.band).attributes
        if counts(attribute.id, attribute.applies_when, assessment)
        and assessment.answer(attribute.id).state is State.MET
        and assessment.grade(attribute.id, dimension.id) < floor
    )
    done = _score(questionnaire, _with_grade(assessment, missing, floor), dimension)
    reaches = int(done.interval_evidenced[0]) if done.interval_evidenced else stop.band
    return NextStep(stop.band, missing, stop.needed - stop.met_with_evidence, reaches)


def _first_above(score: DimensionScore, reached: int) -> Tally | None:
    return next((tally for tally in score.tallies if tally.band > reached and tally.applicable), None)


def share_of(questionnaire: Questionnaire) -> Fraction:
    """Give the share of a band that must be met, by the questionnaire's rule."""
    rule = questionnaire.rule
    return rule.share if isinstance(rule, BandRule) else Fraction(1)


def _score(questionnaire: Questionnaire, assessment: Assessment, dimension: Dimension) -> DimensionScore:
    return score_dimension(dimension, assessment, share_of(questionnaire), questionnaire.evidence_from)


def _with_all(assessment: Assessment, questions: tuple[str, ...], state: State) -> Assessment:
    answers = dict(assessment.answers)
    for question in questions:
        answers[question] = replace(answers.get(question, Answer()), state=state, reason="")
    return replace(assessment, answers=MappingProxyType(answers))


def _with_grade(assessment: Assessment, questions: tuple[str, ...], grade: Grade) -> Assessment:
    answers = dict(assessment.answers)
    for question in questions:
        answers[question] = replace(answers.get(question, Answer()), evidence=grade)
    return replace(assessment, answers=MappingProxyType(answers))
