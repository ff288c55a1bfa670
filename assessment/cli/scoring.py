"""A scorecard as JSON and as text (command `score`; schema in docs/scorecard.schema.json)."""

from collections.abc import Mapping
from fractions import Fraction

from assessment.cli.console import Part
from assessment.domain.assessment import Assessment
from assessment.domain.losses import total_cost
from assessment.domain.questionnaire import Questionnaire
from assessment.domain.rules import PointsRule, StagesRule
from assessment.domain.wording import N_, Speaker
from assessment.scoring.scorecard import DimensionScore, GroupScore, Scorecard


def scorecard_parts(card: Scorecard, assessment: Assessment, speaker: Speaker) -> dict[str, Part]:
    """Give a scorecard as JSON; a value that is not scored is null, never 0."""
    return {
        "questionnaire": {
            "id": card.questionnaire.id,
            "version": card.questionnaire.version,
            "digest": card.questionnaire.digest,
        },
        "coverage": number(card.coverage),
        "provisional": card.provisional,
        "decided": card.decided,
        "applicable": card.applicable,
        "dimensions": [_dimension(score, speaker) for score in card.dimensions],
        "overall": _overall(card, assessment),
        "groups": [_group(group) for group in card.groups],
        "items": [
            {
                "id": item.id,
                "group": item.group,
                "applicable": item.applicable,
                "level": number(item.level),
                "shown": item.shown,
                "won": number(item.won),
                "of": number(item.of),
            }
            for item in card.items
        ],
    }


def number(value: Fraction | None) -> int | float | None:
    """Write an exact value as a JSON number: whole ones as integers."""
    if value is None:
        return None
    return int(value) if value.denominator == 1 else float(value)


def _dimension(score: DimensionScore, speaker: Speaker) -> Part:
    return {
        "id": score.id,
        "applicable": score.applicable,
        "claimed": number(score.claimed),
        "evidenced": number(score.evidenced),
        "interval": _interval(score.interval),
        "interval_evidenced": _interval(score.interval_evidenced),
        "coverage": number(score.coverage),
        "because": speaker.all(score.because),
        "bands": [
            {
                "band": tally.band,
                "applicable": tally.applicable,
                "met": tally.met,
                "met_with_evidence": tally.met_with_evidence,
                "open": tally.open,
                "needed": tally.needed,
                "state": tally.state,
            }
            for tally in score.tallies
        ],
    }


def _interval(interval: tuple[Fraction, Fraction] | None) -> Part:
    return None if interval is None else [number(end) for end in interval]


def _group(group: GroupScore) -> Part:
    parts: dict[str, Part] = {
        "id": group.id,
        "kind": group.kind,
        "decided": group.decided,
        "applicable": group.applicable,
        "mean_claimed": number(group.mean_claimed),
        "mean_evidenced": number(group.mean_evidenced),
    }
    return parts | {name: number(value) for name, value in group.numbers.items()}


def _overall(card: Scorecard, assessment: Assessment) -> Part:
    parts: dict[str, Part] = {name: number(value) for name, value in card.overall.items()}
    if isinstance(card.rule, PointsRule):
        kind = card.rule.area_kind
        parts["areas"] = [_numbers(g.id, g.numbers) for g in card.groups if g.kind == kind]
        parts["categories"] = [_numbers(g.id, g.numbers) for g in card.groups if g.kind != kind]
    if isinstance(card.rule, StagesRule):
        parts["processes"] = [
            {"id": score.id, "stage": number(score.claimed), "capped_by": list(card.capped.get(score.id, ()))}
            for score in card.dimensions
        ]
        parts["losses_cost_million_vnd"] = number(total_cost(assessment.losses))
    return parts


def _numbers(group: str, numbers: Mapping[str, Fraction | None]) -> Part:
    parts: dict[str, Part] = {"id": group}
    return parts | {name: number(value) for name, value in numbers.items()}


def scorecard_lines(card: Scorecard, questionnaire: Questionnaire, speaker: Speaker) -> list[str]:
    """Give a scorecard as text for a person at a terminal."""
    texts = questionnaire.speaks(speaker.language)
    say = speaker.say
    coverage = "–" if card.coverage is None else speaker.percent(card.coverage)
    lines = [f"{texts.get('name')} {card.questionnaire.version}"]
    template = N_("Coverage {coverage} ({decided} of {applicable})")
    lines.append(say(template, coverage=coverage, decided=card.decided, applicable=card.applicable))
    if card.provisional:
        lines.append(
            say(N_("Provisional: coverage is below {floor}."), floor=speaker.percent(questionnaire.coverage_from))
        )
    lines += [f"{say(_HEADLINES[name])}: {_shown(value, speaker)}" for name, value in card.overall.items()]
    for score in card.dimensions:
        key = "dimensions" if score.id in questionnaire.by_id else "groups"
        name = texts.get(f"{key}/{score.id}/name")
        values = f"{_shown(score.claimed, speaker)} / {_shown(score.evidenced, speaker)}"
        lines.append(f"{score.id} {name}: {values}. {speaker.all(score.because)}")
    return lines


_HEADLINES = {
    "mean_claimed": N_("Mean of the claimed values (index of this tool)"),
    "mean_evidenced": N_("Mean of the evidenced values (index of this tool)"),
    "minimum_evidenced": N_("Lowest evidenced band"),
    "points": N_("Points"),
    "points_of": N_("Points at most"),
    "won": N_("Points won of the items answered"),
    "maximum_applicable": N_("Points the items answered are worth"),
    "level": N_("Level"),
    "level_before_gate": N_("Level before the area gate"),
    "evidenced_share": N_("Share of the points shown by evidence"),
    "stage": N_("Stage"),
}


def _shown(value: Fraction | None, speaker: Speaker) -> str:
    return "–" if value is None else speaker.number(value)
