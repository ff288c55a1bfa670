"""The names of levels and stages, as the texts of a questionnaire give them."""

from fractions import Fraction

from assessment.domain.questionnaire import Questionnaire, Texts
from assessment.domain.rules import StagesRule
from assessment.domain.wording import N_, Speaker
from assessment.library.exact import level_key


def level_name(level: Fraction, texts: Texts) -> str:
    """Give the name of a level ("Monitor"), empty when the questionnaire names none."""
    return texts.get(f"levels/{level_key(level)}/name")


def level_word(level: Fraction, speaker: Speaker, is_stage: bool = False) -> str:
    """Write a level as a person would: "3", "3,5"; a stage always with its decimal, as the approach does ("3,0")."""
    if is_stage and level.denominator == 1:
        return speaker.number(level + Fraction(1, 2))[:-1] + "0"
    return speaker.number(level)


def level_title(level: Fraction, texts: Texts, speaker: Speaker, is_stage: bool) -> str:
    """Say a level with its name: "Level 3 · Control", "Stage 3.5 · Data-driven decisions"."""
    title = speaker.say(
        N_("Stage {level}") if is_stage else N_("Level {level}"), level=level_word(level, speaker, is_stage)
    )
    name = level_name(level, texts)
    return f"{title} · {name}" if name else title


def scale_of(questionnaire: Questionnaire) -> tuple[Fraction, ...]:
    """Give every level its items know, lowest first."""
    return tuple(sorted({level for item in questionnaire.items for level in item.levels}))


def has_stages(questionnaire: Questionnaire) -> bool:
    """Say whether its levels are called stages."""
    return isinstance(questionnaire.rule, StagesRule)
