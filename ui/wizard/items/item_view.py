"""What one item card shows, read from questionnaire and assessment as one value that can be compared."""

from dataclasses import dataclass
from fractions import Fraction

from assessment.domain.assessment import Assessment
from assessment.domain.questionnaire import Item, Questionnaire, Texts
from assessment.domain.wording import N_, Speaker
from assessment.library.exact import level_key
from assessment.scoring.items import level_of
from ui.wizard.dimension.row_view import RowView, row_of
from ui.wizard.items.number_text import shown_number


@dataclass(frozen=True, slots=True)
class ItemView:
    """One item: `levels` as exact values with their `words`, the `level` that counts, and what it means.

    `descriptor` describes the level answered, `beyond` what the next one asks. For a number question `number` is the
    text of its field, `unit` stands behind it, and `level` is what its range means.
    """

    row: RowView
    code: str
    name: str
    question: str
    levels: tuple[Fraction, ...]
    words: tuple[str, ...]
    level: Fraction | None
    descriptor: str
    beyond: str
    is_number: bool
    number: str
    unit: str
    minimum: Fraction | None
    maximum: Fraction | None


def item_view(
    item: Item, assessment: Assessment, questionnaire: Questionnaire, texts: Texts, speaker: Speaker, may_write: bool
) -> ItemView:
    """Read one item's card."""
    key = f"items/{item.id}"
    level = level_of(item, assessment)
    words = tuple(level_word(one, speaker) for one in item.levels)
    following = next((one for one in item.levels if level is not None and one > level), None)
    step = texts.get(f"{key}/levels/{level_key(level)}/step") if level is not None else ""
    look, proof = texts.get(f"{key}/look"), texts.get(f"{key}/evidence")
    evidence = "\n".join(text for text in (look, proof) if text)
    name = texts.get(f"{key}/name") or item.id
    return ItemView(
        row=row_of(
            item.id,
            item.group,
            item.applies_when,
            assessment,
            questionnaire,
            text=name,
            evidence=evidence,
            steps=(step,) if step else (),
            may_not_apply=texts.get(f"{key}/not_applicable"),
            may_write=may_write,
        ),
        code=item.id,
        name=name,
        question=texts.get(f"{key}/question"),
        levels=item.levels,
        words=words,
        level=level,
        descriptor=_descriptor(key, level, texts, speaker),
        beyond=_beyond(key, following, texts, speaker),
        is_number=item.is_number,
        number=shown_number(assessment.answer(item.id).number, speaker),
        unit=texts.get(f"{key}/unit") or item.unit,
        minimum=item.minimum,
        maximum=item.maximum,
    )


def level_word(level: Fraction, speaker: Speaker) -> str:
    """Write a level as a person would: "3", "3,5"."""
    return speaker.number(level)


def _descriptor(key: str, level: Fraction | None, texts: Texts, speaker: Speaker) -> str:
    if level is None:
        return ""
    text = texts.get(f"{key}/levels/{level_key(level)}/text")
    word = level_word(level, speaker)
    if not text:
        return speaker.say(N_("Level {level}"), level=word)
    return speaker.say(N_("Level {level}: {text}"), level=word, text=text)


def _beyond(key: str, level: Fraction | None, texts: Texts, speaker: Speaker) -> str:
    text = texts.get(f"{key}/levels/{level_key(level)}/text") if level is not None else ""
    if level is None or not text:
        return ""
    return speaker.say(N_("Level {level} asks: {text}"), level=level_word(level, speaker), text=text)
