"""Words every section uses: bands, states, grades, dates, shortened names."""

from datetime import date
from fractions import Fraction

from assessment.domain.answers import Grade, State
from assessment.domain.assessment import Assessment
from assessment.domain.questionnaire import Attribute, Questionnaire
from assessment.domain.rules import BandRule, PointsRule, StagesRule
from assessment.domain.wording import N_, Speaker
from assessment.library.exact import level_key
from assessment.report.outline.blocks import Mark, Run
from assessment.report.outline.source import DASH, ReportInput
from assessment.scoring.applicability import counts
from assessment.scoring.scorecard import DimensionScore, Tally

MOST_BLOCKS = 4
"""As many outermost groups as are told apart by colour and hatching."""

GRADES: dict[Grade, str] = {
    Grade.E0: N_("Said by one person"),
    Grade.E1: N_("Confirmed by a second role"),
    Grade.E2: N_("Document or record seen"),
    Grade.E3: N_("Seen working, on the floor or on screen"),
    Grade.E4: N_("Measured data or log taken"),
}

_STATES: dict[State | None, tuple[Mark, str]] = {
    State.MET: ("met", N_("Met")),
    State.NOT_MET: ("not_met", N_("Not met")),
    State.NOT_APPLICABLE: ("not_applicable", N_("Not applicable")),
    State.UNKNOWN: ("open", N_("Unknown")),
    None: ("open", N_("Unanswered")),
}

_BANDS: dict[str, tuple[Mark, str]] = {
    "reached": ("met", N_("Reached")),
    "failed": ("not_met", N_("Not reached")),
    "blocked": ("blocked", N_("Complete, not counted yet")),
    "open": ("open", N_("Answers missing")),
    "transparent": ("not_applicable", N_("Not applicable")),
}


def state_of(attribute: Attribute, assessment: Assessment) -> State | None:
    """Give the state that counts: a question left out by its condition is not applicable."""
    if not counts(attribute.id, attribute.applies_when, assessment):
        return State.NOT_APPLICABLE
    return assessment.answer(attribute.id).state


def state_run(state: State | None, speaker: Speaker) -> Run:
    """Say a state, with its sign."""
    mark, word = _STATES[state]
    return Run(speaker.say(word), mark=mark)


def band_run(tally: Tally, speaker: Speaker) -> Run:
    """Say how a band came out, with its sign and count."""
    mark, word = _BANDS[tally.state]
    if not tally.applicable:
        return Run(speaker.say(word), mark=mark)
    return Run(f"{tally.met}/{tally.applicable} · {speaker.say(word)}", mark=mark)


def band_state(tally: Tally, speaker: Speaker) -> str:
    """Say how a band came out in words alone."""
    return speaker.say(_BANDS[tally.state][1])


def band_title(dimension: str, band: int, report: ReportInput) -> str:
    """Say a band with its name: "Band 2 · Digital"."""
    name = report.texts.get(f"dimensions/{dimension}/bands/{band}/name")
    title = report.say(N_("Band {band}"), band=band)
    return f"{title} · {name}" if name else title


def scale_title(level: Fraction, report: ReportInput) -> str:
    """Say a level or stage of the whole scale with its name: "Level 3 · Control", "Stage 3.5 · ..."."""
    stages = isinstance(report.questionnaire.rule, StagesRule)
    title = report.say(N_("Stage {stage}"), stage=level) if stages else report.say(N_("Level {level}"), level=level)
    name = report.texts.get(f"levels/{level_key(level)}/name")
    return f"{title} · {name}" if name else title


def standing(score: DimensionScore, report: ReportInput) -> str:
    """Say in a line where a page stands: its band, its points, or its stage."""
    amount = score.evidenced or Fraction(0)
    rule = report.questionnaire.rule
    if isinstance(rule, BandRule):
        return band_title(score.id, int(amount), report)
    if isinstance(rule, PointsRule):
        numbers = report.scorecard.group_by_id[score.id].numbers
        won, of = value(numbers.get("won"), report.speaker), value(numbers.get("of"), report.speaker)
        return report.say(N_("{won} of {of} points; {level} on average by evidence"), won=won, of=of, level=amount)
    if isinstance(rule, StagesRule):
        return scale_title(amount, report)
    return report.say(N_("Level {level}"), level=amount)


def value(amount: Fraction | int | None, speaker: Speaker) -> str:
    """Say a number, or a dash when there is none."""
    return DASH if amount is None else speaker.number(Fraction(amount))


def result(score: DimensionScore, claimed: bool, speaker: Speaker) -> str:
    """Say the result of a dimension: its value, its interval while open, or a dash when it does not apply."""
    if not score.applicable:
        return DASH
    amount = score.claimed if claimed else score.evidenced
    bounds = score.interval if claimed else score.interval_evidenced
    if amount is not None:
        return speaker.number(amount)
    if bounds is None or score.open == score.questions:
        return DASH
    return f"{speaker.number(bounds[0])}–{speaker.number(bounds[1])}"


def page_name(page: str, report: ReportInput, short: bool = False) -> str:
    """Give the name of a page: of a dimension or of a group of items; its id when it has none."""
    texts = report.texts
    for key in ([f"dimensions/{page}/short", f"groups/{page}/short"] if short else []) + [
        f"dimensions/{page}/name",
        f"groups/{page}/name",
    ]:
        if texts.get(key):
            return texts.get(key)
    return page


def block_of(page: str, questionnaire: Questionnaire) -> int:
    """Give the place of a page's outermost group among all outermost groups: 0, 1, 2 ...

    Where there are more than four, as with processes that stand side by side, they are not told apart: all are 0.
    """
    entry = questionnaire.by_id.get(page)
    group = entry.group if entry is not None else page
    roots = [root.id for root in questionnaire.groups if root.parent is None]
    return roots.index(questionnaire.lineage(group)[-1].id) if len(roots) <= MOST_BLOCKS else 0


def day(when: date | None) -> str:
    """Write a date as dd/mm/yyyy; a dash when there is none."""
    return DASH if when is None else when.strftime("%d/%m/%Y")


def place_and_day(place: str, when: date, speaker: Speaker) -> str:
    """Write place and day the way official papers do: two digits for days below 10 and for January and February."""
    month = f"{when.month:02d}" if when.month < 3 else str(when.month)
    parts = {"day": f"{when.day:02d}", "month": month, "year": str(when.year)}
    if place:
        return speaker.say(N_("{place}, {day}/{month}/{year}"), place=place, **parts)
    return speaker.say(N_("Date: {day}/{month}/{year}"), **parts)


def brief(text: str, limit: int = 140) -> str:
    """Shorten a typed text for places of fixed size; the whole text stands in the general information."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"
