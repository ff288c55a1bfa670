"""What the right panel of an item page says of the whole: its points, level or stage, and the ladder of levels."""

from fractions import Fraction
from math import ceil

from assessment.domain.questionnaire import Questionnaire, Texts
from assessment.domain.rules import PointsRule, StagesRule
from assessment.domain.wording import N_, Speaker
from assessment.scoring.derivation_items import held_words, items_within
from assessment.scoring.scorecard import Scorecard
from ui.wizard.items.level_list import Rung
from ui.wizard.items.scale import level_name, level_title, level_word, scale_of


def hidden_words(questionnaire: Questionnaire, card: Scorecard, speaker: Speaker) -> str:
    """Say that the total is hidden, and how many answers it still takes; empty when it is shown."""
    if not card.provisional or card.coverage is None:
        return ""
    missing = max(1, ceil(questionnaire.coverage_from * card.applicable) - card.decided)
    return speaker.say(
        N_("Total hidden for now: coverage {share}, needed from {floor}. {count} more to answer."),
        share=speaker.percent(card.coverage),
        floor=speaker.percent(questionnaire.coverage_from, 0),
        count=missing,
    )


def total_words(card: Scorecard, texts: Texts, speaker: Speaker) -> str:
    """Say the points and level, or the stage, of the whole; empty while hidden or when the rule gives neither."""
    points, level, stage = (card.overall.get(key) for key in ("points", "level", "stage"))
    if points is not None and level is not None and isinstance(card.rule, PointsRule):
        reached = level_title(level, texts, speaker, False)
        template = N_("{points} of {total} points: {level}")
        return speaker.say(template, points=points, total=card.rule.total, level=reached)
    if stage is not None:
        return speaker.say(N_("The plant: {stage}"), stage=level_title(stage, texts, speaker, True))
    return ""


def held_down(card: Scorecard, speaker: Speaker) -> str:
    """Say that the gate holds the level down; empty when it does not."""
    level, before = card.overall.get("level"), card.overall.get("level_before_gate")
    if not isinstance(card.rule, PointsRule) or level is None or level == before:
        return ""
    return speaker.say(held_words(card, card.rule))


def rungs(questionnaire: Questionnaire, card: Scorecard, page: str, texts: Texts, speaker: Speaker) -> tuple[Rung, ...]:
    """Give the ladder: levels of the firm with their cut-offs (points), or the stages with the process's own marked."""
    rule = questionnaire.rule
    if isinstance(rule, PointsRule):
        reached = card.overall.get("level")
        cuts = [speaker.say(N_("from {points}"), points=cut) for cut in rule.cut_offs]
        beside = dict(enumerate(cuts, start=1))
    elif isinstance(rule, StagesRule):
        reached, beside = card.by_id[page].claimed, {}
    else:
        return ()
    stages = isinstance(rule, StagesRule)
    return tuple(
        Rung(level_word(one, speaker, stages), level_name(one, texts), beside.get(int(one), ""), one == reached)
        for one in reversed(scale_of(questionnaire))
        if stages or one > 0 or level_name(one, texts)
    )


def foundation_words(questionnaire: Questionnaire, card: Scorecard, page: str, texts: Texts, speaker: Speaker) -> str:
    """Name the foundation items that hold a process down; empty when none does."""
    capped = card.capped.get(page, ())
    if not capped or not isinstance(questionnaire.rule, StagesRule):
        return ""
    named = "; ".join(f"{item} {texts.get(f'items/{item}/name')}".strip() for item in capped)
    cap = level_word(questionnaire.rule.cap, speaker, True)
    return speaker.say(N_("Held at {cap} until these foundations reach it: {items}."), cap=cap, items=named)


def most_of(questionnaire: Questionnaire, card: Scorecard, group: str) -> Fraction:
    """Give the points that can be won in a group: items that do not apply have left it."""
    return sum((item.of for item in items_within(questionnaire, card, group) if item.of is not None), Fraction(0))
