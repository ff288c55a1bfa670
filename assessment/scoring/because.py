"""The sentence why a value is not higher, for every result: the manager's first question."""

from fractions import Fraction

from assessment.domain.answers import Grade
from assessment.domain.wording import N_, Sentence
from assessment.scoring.scorecard import Tally

Bounds = tuple[int, int]


def why_band(
    tallies: tuple[Tally, ...], claimed: Bounds, evidenced: Bounds, evidence_from: Grade
) -> tuple[Sentence, ...]:
    """Say why the band of a dimension is what it is; `tallies` empty means that nothing applies."""
    if not tallies:
        return (Sentence.of(N_("No attribute of this dimension applies here.")),)
    sentences = [_claim(tallies, claimed)]
    sentences += _blocked(tallies, claimed[0]) if claimed[0] == claimed[1] else []
    sentences += _weaker(tallies, claimed, evidenced, evidence_from)
    return tuple(sentences)


def _claim(tallies: tuple[Tally, ...], claimed: Bounds) -> Sentence:
    lower, upper = claimed
    if lower != upper:
        return _undecided(tallies, lower, upper)
    stop = _next_applicable(tallies, lower)
    if stop is None:
        return Sentence.of(N_("Every band that applies is reached."))
    template = (
        N_("Band {band} has {met} of {applicable} attributes met; it needs {needed}.")
        if stop.open == 0
        else N_(
            "Band {band} has {met} of {applicable} attributes met and {open} open; it needs {needed}, out of reach."
        )
    )
    return Sentence.of(
        template, band=stop.band, met=stop.met, applicable=stop.applicable, needed=stop.needed, open=stop.open
    )


def _undecided(tallies: tuple[Tally, ...], lower: int, upper: int) -> Sentence:
    if all(tally.open == tally.applicable for tally in tallies):
        return Sentence.of(N_("Nothing is answered yet."))
    count = deciding(tallies, lower, upper)
    if count == 1:
        return Sentence.of(N_("Between bands {lower} and {upper}: one open answer decides."), lower=lower, upper=upper)
    return Sentence.of(
        N_("Between bands {lower} and {upper}: {count} open answers decide."), lower=lower, upper=upper, count=count
    )


def deciding(tallies: tuple[Tally, ...], lower: int, upper: int) -> int:
    """Count the open answers that can move the band between its two ends."""
    between = [tally for tally in tallies if lower < tally.band <= upper and tally.met < tally.needed]
    return sum(tally.open for tally in between)


def _blocked(tallies: tuple[Tally, ...], reached: int) -> list[Sentence]:
    stop = _next_applicable(tallies, reached)
    return [
        Sentence.of(
            N_("Band {band} has {met} of {applicable} but does not count while band {below} is not reached."),
            band=tally.band,
            met=tally.met,
            applicable=tally.applicable,
            below=stop.band,
        )
        for tally in tallies
        if stop is not None and tally.state == "blocked"
    ]


def _weaker(tallies: tuple[Tally, ...], claimed: Bounds, evidenced: Bounds, evidence_from: Grade) -> list[Sentence]:
    if evidenced == claimed:
        return []
    stop = _next_applicable(tallies, evidenced[0])
    if stop is None:
        return []
    grade = evidence_from.name
    if evidenced[0] != evidenced[1]:
        return [
            Sentence.of(
                N_("Counting only evidence from {grade}, it lies between bands {lower} and {upper}."),
                grade=grade,
                lower=evidenced[0],
                upper=evidenced[1],
            )
        ]
    return [
        Sentence.of(
            N_(
                "With evidence from {grade} it is band {band}: band {next} has {met} of {applicable} shown; "
                "it needs {needed}."
            ),
            grade=grade,
            band=evidenced[0],
            next=stop.band,
            met=stop.met_with_evidence,
            applicable=stop.applicable,
            needed=stop.needed,
        )
    ]


def why_items(
    answered: int, applicable: int, capped_by: tuple[str, ...], cap: Fraction | None, decided: bool
) -> tuple[Sentence, ...]:
    """Say why a group of items has no value yet, or what caps it; `decided` when open items cannot change it."""
    if applicable == 0:
        return (Sentence.of(N_("No item of this group applies here.")),)
    sentences = []
    if answered < applicable:
        sentences.append(
            Sentence.of(
                N_("{answered} of {applicable} items are answered; the rest can no longer change it.")
                if decided
                else N_("{answered} of {applicable} items are answered; the rest can still change it."),
                answered=answered,
                applicable=applicable,
            )
        )
    if capped_by and cap is not None:
        items = ", ".join(capped_by)
        sentences.append(
            Sentence.of(N_("Held at {cap} because the foundation is missing: {items}."), cap=cap, items=items)
        )
    return tuple(sentences) or (Sentence.of(N_("Every item that applies is answered.")),)


def _next_applicable(tallies: tuple[Tally, ...], reached: int) -> Tally | None:
    return next((tally for tally in tallies if tally.band > reached and tally.applicable), None)
