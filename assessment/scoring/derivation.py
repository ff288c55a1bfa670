"""How a number came about, so that a person can recompute it by hand: words, then every term."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from assessment.domain.answers import Grade
from assessment.domain.assessment import Assessment
from assessment.domain.questionnaire import Questionnaire
from assessment.domain.rules import BandRule
from assessment.domain.wording import N_, Sentence
from assessment.scoring.bands import score_dimension
from assessment.scoring.scorecard import DimensionScore, Scorecard, Tally

Which = Literal["claimed", "evidenced"]

Cell = Sentence | Fraction | int | None
"""A value of a row: words, an exact number, or `None` for what is not known (never shown as 0)."""


@dataclass(frozen=True, slots=True)
class Row:
    """One term. `id` is a dimension or group to be named by the reader's texts; else `label` says what it is."""

    cells: tuple[Cell, ...]
    id: str = ""
    label: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Derivation:
    """What a number is, how it is worked out, and its terms under `heads` (the first head is of id or label).

    An `id` among the title's values is a dimension or group, to be named by the reader's texts.
    """

    title: Sentence
    sentences: tuple[Sentence, ...]
    heads: tuple[Sentence, ...] = ()
    rows: tuple[Row, ...] = ()


def value_of(score: DimensionScore, which: Which) -> Fraction | None:
    """Give the claimed or the evidenced value of a dimension."""
    return score.claimed if which == "claimed" else score.evidenced


def holds_until(questionnaire: Questionnaire, assessment: Assessment, dimension: str) -> Grade | None:
    """Give the highest grade from which evidence alone still carries the claimed band of a dimension.

    `None` when the band is undecided or 0 (nothing is claimed that evidence could carry), or the rule has no bands.
    """
    rule = questionnaire.rule
    found = next((d for d in questionnaire.dimensions if d.id == dimension), None)
    if not isinstance(rule, BandRule) or found is None:
        return None
    carried: Grade | None = None
    for grade in Grade:
        score = score_dimension(found, assessment, rule.share, grade)
        if not score.claimed or score.evidenced != score.claimed:
            return carried
        carried = grade
    return carried


def carried(card: Scorecard) -> tuple[tuple[DimensionScore, ...], tuple[DimensionScore, ...]]:
    """Give the decided dimensions whose claim holds by evidence from the floor alone, and all decided ones."""
    decided = tuple(score for score in card.dimensions if score.decided)
    return tuple(score for score in decided if score.evidenced == score.claimed), decided


def of_mean(card: Scorecard, which: Which) -> Derivation:
    """Derive the plain mean over the decided dimensions (ours; hidden below the coverage floor)."""
    scores = [score for score in card.dimensions if score.applicable]
    return _mean(Sentence(_MEAN[which]), scores, which, Sentence(_OURS), provisional=card.provisional)


def members(questionnaire: Questionnaire, card: Scorecard, group: str) -> tuple[DimensionScore, ...]:
    """Give the dimensions (or item groups) that lie inside a group, at any depth."""
    inside = []
    for score in card.dimensions:
        entry = questionnaire.by_id.get(score.id)
        home = score.id if entry is None else entry.group
        if any(around.id == group for around in questionnaire.lineage(home)):
            inside.append(score)
    return tuple(inside)


def of_group(questionnaire: Questionnaire, card: Scorecard, group: str, which: Which) -> Derivation:
    """Derive the mean of a pillar or block from the dimensions in it."""
    inside = [score for score in members(questionnaire, card, group) if score.applicable]
    return _mean(Sentence.of(_GROUP_MEAN[which], id=group), inside, which, Sentence(_OURS_GROUP))


def of_coverage(card: Scorecard, floor: Fraction) -> Derivation:
    """Derive the coverage: decided of applicable dimensions (measuring.md 1)."""
    sentences = (
        Sentence(N_("Coverage = dimensions decided ÷ dimensions that apply.")),
        Sentence(N_("A dimension is decided when its open answers can no longer change its band.")),
        Sentence.of(N_("{decided} ÷ {applicable} = {percent} %"), **_share(card.decided, card.applicable)),
        Sentence.of(N_("Below {floor} % there is no headline number, only a provisional result."), floor=floor * 100),
    )
    rows = tuple(
        Row((_decided(score), score.open if score.applicable else None), score.id) for score in card.dimensions
    )
    heads = (Sentence(N_("Dimension")), Sentence(N_("Decided")), Sentence(N_("Open answers")))
    return Derivation(Sentence(N_("Coverage")), sentences, heads, rows)


def of_evidence(questionnaire: Questionnaire, assessment: Assessment, card: Scorecard) -> Derivation:
    """Derive how many claimed bands hold by evidence from the questionnaire's floor alone."""
    holding, decided = carried(card)
    grade = questionnaire.evidence_from.name
    sentences = (
        Sentence.of(
            N_(
                "Counted are dimensions whose claimed band is still reached when only ticks with evidence from "
                "{grade} count."
            ),
            grade=grade,
        ),
        Sentence.of(
            N_("{count} of {total} decided dimensions. Band 0 claims nothing, so it needs no evidence."),
            count=len(holding),
            total=len(decided),
        ),
    )
    rows = tuple(
        Row((score.claimed, score.evidenced, _grade(holds_until(questionnaire, assessment, score.id))), score.id)
        for score in card.dimensions
    )
    heads = (
        Sentence(N_("Dimension")),
        Sentence(N_("Claimed")),
        Sentence(N_("Evidenced")),
        Sentence(N_("Claim holds up to")),
    )
    return Derivation(Sentence.of(N_("Evidence from {grade}"), grade=grade), sentences, heads, rows)


def of_range(card: Scorecard) -> Derivation:
    """Derive the lowest and the highest evidenced band."""
    known = [score.evidenced for score in card.dimensions if score.evidenced is not None]
    said = (
        Sentence.of(
            N_("Lowest {lowest}, highest {highest}, of {count} dimensions with an evidenced band."),
            lowest=min(known),
            highest=max(known),
            count=len(known),
        )
        if known
        else Sentence(N_("No dimension has an evidenced band yet."))
    )
    ordered = sorted((s for s in card.dimensions if s.evidenced is not None), key=lambda s: s.evidenced or Fraction(0))
    rows = tuple(Row((score.evidenced,), score.id) for score in ordered)
    heads = (Sentence(N_("Dimension")), Sentence(N_("Evidenced")))
    return Derivation(Sentence(N_("Lowest and highest")), (said,), heads, rows)


def of_dimension(questionnaire: Questionnaire, score: DimensionScore, which: Which) -> Derivation:
    """Derive the band of one dimension from the count of each of its bands."""
    sentences = (*_rule_in_words(questionnaire, which), *score.because, *_between(score, which))
    heads = tuple(Sentence(head) for head in _BAND_HEADS[which])
    rows = tuple(_band_row(tally, which) for tally in score.tallies)
    return Derivation(Sentence.of(_DIMENSION[which], id=score.id), sentences, heads if rows else (), rows)


def _rule_in_words(questionnaire: Questionnaire, which: Which) -> tuple[Sentence, ...]:
    rule = questionnaire.rule
    if not isinstance(rule, BandRule):
        return ()
    counted = (
        Sentence(N_("Every attribute said to be met counts."))
        if which == "claimed"
        else Sentence.of(
            N_("Only attributes met with evidence from {grade} count."), grade=questionnaire.evidence_from.name
        )
    )
    ladder = Sentence.of(
        N_(
            "A band is reached when at least {share} % of its applicable attributes count and every lower band "
            "is reached."
        ),
        share=rule.share * 100,
    )
    return (ladder, counted)


def _between(score: DimensionScore, which: Which) -> tuple[Sentence, ...]:
    """Say the band in a last sentence, or between which bands it lies."""
    value = value_of(score, which)
    interval = score.interval if which == "claimed" else score.interval_evidenced
    if value is not None:
        return (Sentence.of(N_("Result: band {band}."), band=value),)
    if interval is None:
        return ()
    return (Sentence.of(N_("Result: not decided, between {lower} and {upper}."), lower=interval[0], upper=interval[1]),)


def _band_row(tally: Tally, which: Which) -> Row:
    counted = tally.met if which == "claimed" else tally.met_with_evidence
    cells: tuple[Cell, ...] = (counted, tally.applicable, tally.needed, tally.open, tally.not_applicable)
    if tally.applicable == 0:
        cells = (*cells[:2], None, *cells[3:], Sentence(_STATE_WORDS["transparent"]))
    elif which == "claimed":
        cells = (*cells, Sentence(_STATE_WORDS[tally.state]))
    else:
        cells = (*cells, Sentence(_own_test(tally)))
    return Row(cells, label=Sentence.of(N_("Band {band}"), band=tally.band))


def _own_test(tally: Tally) -> str:
    """Say the evidenced count's own test; whether lower bands hold shows in the rows above."""
    if tally.met_with_evidence >= tally.needed:
        return N_("Enough")
    return N_("Answers missing") if tally.met_with_evidence + tally.open >= tally.needed else N_("Not enough")


def _mean(
    title: Sentence,
    scores: Sequence[DimensionScore],
    which: Which,
    note: Sentence,
    provisional: bool = False,
) -> Derivation:
    known = [value for score in scores if (value := value_of(score, which)) is not None]
    sentences = [note, Sentence(N_("Mean = sum of the decided bands ÷ how many dimensions are decided."))]
    if known:
        total = sum(known, Fraction(0))
        values = {"sum": total, "count": len(known), "mean": _hundredths(total / len(known))}
        sentences.append(Sentence.of(N_("{sum} ÷ {count} = {mean}"), **values))
    else:
        sentences.append(Sentence(N_("No dimension is decided yet, so there is no mean.")))
    if provisional:
        sentences.append(Sentence(N_("Coverage is too low to publish it: the result is provisional.")))
    rows = tuple(Row((value_of(score, which),), score.id) for score in scores)
    heads = (Sentence(N_("Dimension")), Sentence(N_("Claimed") if which == "claimed" else N_("Evidenced")))
    return Derivation(title, tuple(sentences), heads, rows)


def _hundredths(value: Fraction) -> Fraction | Sentence:
    """Keep two decimals where one would make the division untrue."""
    if (value * 10).denominator == 1:
        return value
    cents = int(value * 100 + Fraction(1, 2))
    return Sentence.of(N_("{whole}.{hundredths} (rounded)"), whole=cents // 100, hundredths=f"{cents % 100:02d}")


def _share(part: int, whole: int) -> dict[str, int | Fraction]:
    return {"decided": part, "applicable": whole, "percent": Fraction(100 * part, whole) if whole else Fraction(0)}


def _decided(score: DimensionScore) -> Sentence:
    if not score.applicable:
        return Sentence(N_("does not apply"))
    return Sentence(N_("yes")) if score.decided else Sentence(N_("no"))


def _grade(grade: Grade | None) -> Sentence | None:
    return None if grade is None else Sentence(grade.name)


_MEAN: dict[Which, str] = {
    "claimed": N_("Mean of the claimed bands"),
    "evidenced": N_("Mean of the evidenced bands"),
}
_GROUP_MEAN: dict[Which, str] = {
    "claimed": N_("Mean of the claimed bands in {id}"),
    "evidenced": N_("Mean of the evidenced bands in {id}"),
}
_DIMENSION: dict[Which, str] = {
    "claimed": N_("Claimed band of {id}"),
    "evidenced": N_("Evidenced band of {id}"),
}
_OURS = N_("This mean is an index of this tool; the approach itself gives a profile, not one number.")
_OURS_GROUP = N_("This summary is worked out by this tool; it is not part of the approach.")
_STATE_WORDS = {
    "reached": N_("Reached"),
    "failed": N_("Not reached"),
    "blocked": N_("Complete, not counted yet"),
    "open": N_("Answers missing"),
    "transparent": N_("Not applicable"),
}
_BAND_HEADS: dict[Which, tuple[str, ...]] = {
    "claimed": (
        N_("Band"),
        N_("Met"),
        N_("Applicable"),
        N_("Needed"),
        N_("Still open"),
        N_("Not applicable"),
        N_("State"),
    ),
    "evidenced": (
        N_("Band"),
        N_("Met and shown"),
        N_("Applicable"),
        N_("Needed"),
        N_("Still open"),
        N_("Not applicable"),
        N_("State"),
    ),
}
