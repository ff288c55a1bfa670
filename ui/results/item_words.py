"""What the results page says of points and stages: tiles, strengths and gaps, losses."""

from fractions import Fraction

from assessment.domain.losses import by_cost
from assessment.domain.questionnaire import Texts
from assessment.domain.rules import BandRule, PointsRule, StagesRule
from assessment.domain.wording import N_, Speaker
from assessment.report.outline.words import value
from assessment.scoring.derivation_items import held_words
from assessment.scoring.scorecard import Scorecard
from assessment.work.interview import Interview
from ui.results.tiles import TileWords
from ui.wizard.items.scale import level_name, level_word
from ui.wizard.losses.words import loss_name

Line = tuple[str, str]
"""An id and what is said of it."""


def item_tiles(interview: Interview, speaker: Speaker) -> dict[str, TileWords]:
    """Give the tiles that differ from those of bands, by their place ("mean", "evidence", "range")."""
    texts = interview.questionnaire.speaks(speaker.language)
    match interview.questionnaire.rule:
        case PointsRule() as rule:
            return _points_tiles(interview, rule, texts, speaker)
        case StagesRule():
            return _stage_tiles(interview, texts, speaker)
        case _:
            return {}


def level_said(interview: Interview, amount: Fraction | None, speaker: Speaker) -> str:
    """Write a level or stage of a page: "2,7", "3,0", or a dash."""
    if amount is None:
        return "–"
    return level_word(amount, speaker, isinstance(interview.questionnaire.rule, StagesRule))


def _missing(card: Scorecard, speaker: Speaker) -> str:
    return speaker.say(N_("provisional: not enough answered") if card.provisional else N_("not decided yet"))


def _points_tiles(interview: Interview, rule: PointsRule, texts: Texts, speaker: Speaker) -> dict[str, TileWords]:
    card, say = interview.scorecard, speaker.say
    points, level, before, share = (
        card.overall.get(key) for key in ("points", "level", "level_before_gate", "evidenced_share")
    )
    total = say(N_("Points of {total} (index of this tool)"), total=rule.total)
    grade = interview.questionnaire.evidence_from.name
    tiles = {"mean": TileWords(total, value(points, speaker), "" if points is not None else _missing(card, speaker))}
    enough = share is not None and share >= interview.questionnaire.coverage_from
    tiles["evidence"] = TileWords(
        say(N_("Points with evidence from {grade}"), grade=grade),
        "–" if share is None else speaker.percent(share),
        say(N_("of the points won")),
        ("check" if enough else "alert-triangle") if share is not None else "",
        "ok" if enough else "warn",
    )
    name = level_name(level, texts) if level is not None else ""
    small = name
    if level is not None and level != before:
        small = say(
            N_("{name}; before the gate {before}. {why}"),
            name=name,
            before=value(before, speaker),
            why=say(held_words(card, rule)),
        )
    held = level != before
    tiles["range"] = TileWords(
        say(N_("Level of the firm (cut-offs assumed)")),
        value(level, speaker),
        small if level is not None else _missing(card, speaker),
        "alert-triangle" if held else "",
        "warn",
    )
    return tiles


def _stage_tiles(interview: Interview, texts: Texts, speaker: Speaker) -> dict[str, TileWords]:
    card, say = interview.scorecard, speaker.say
    stage = card.overall.get("stage")
    known = [score.claimed for score in card.dimensions if score.claimed is not None]
    losses, cost = interview.assessment.losses, interview.losses_cost
    spread = f"{level_word(min(known), speaker, True)} – {level_word(max(known), speaker, True)}" if known else "–"
    return {
        "mean": TileWords(
            say(N_("Stage of the plant (index of this tool)")),
            level_said(interview, stage, speaker),
            level_name(stage, texts) if stage is not None else _missing(card, speaker),
        ),
        "evidence": TileWords(
            say(N_("Losses seen, million dong a year")),
            value(cost, speaker),
            say(N_("rough; {count} recorded"), count=len(losses)) if losses else say(N_("none recorded yet")),
        ),
        "range": TileWords(say(N_("Stage of the processes")), spread, say(N_("lowest – highest"))),
    }


def page_said(interview: Interview, id_: str, speaker: Speaker) -> str:
    """Say the evidenced level or stage of a page: "level 2.7", "stage 3.0"."""
    amount = interview.scorecard.by_id[id_].evidenced
    stages = isinstance(interview.questionnaire.rule, StagesRule)
    template = N_("stage {level}") if stages else N_("level {level}")
    return speaker.say(template, level=level_said(interview, amount, speaker))


def is_banded(interview: Interview) -> bool:
    """Say whether the results are bands of dimensions."""
    return isinstance(interview.questionnaire.rule, BandRule)


def losses_lines(interview: Interview, speaker: Speaker, count: int = 5) -> tuple[Line, ...]:
    """Name the dearest losses with their rough cost a year."""
    texts = interview.questionnaire.speaks(speaker.language)
    lines = []
    for loss in by_cost(interview.assessment.losses)[:count]:
        cost = None if loss.cost_million_vnd is None else Fraction(loss.cost_million_vnd)
        words = speaker.say(
            N_("{loss}: {cost} million dong a year"),
            loss=loss_name(loss.loss, texts).partition(" · ")[2],
            cost=value(cost, speaker),
        )
        place = texts.get(f"places/{loss.place}") if loss.place else ""
        lines.append((loss.loss, f"{words} · {place}" if place else words))
    return tuple(lines)
