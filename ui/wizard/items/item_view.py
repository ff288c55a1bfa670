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
from ui.wizard.items.scale import has_stages, level_title, level_word


@dataclass(frozen=True, slots=True)
class ItemView:
    """One item: `levels` as exact values with their `words`, the `level` that counts, and what it means.

    `title` names the level answered ("Level 3 · Control."), `descriptor` describes it, `beyond` says what the next
    asks. For a number question `number` is the text of its field, `unit` stands behind it, and `level` is what its
    range means.
    """

    row: RowView
    code: str
    name: str
    question: str
    levels: tuple[Fraction, ...]
    words: tuple[str, ...]
    level: Fraction | None
    title: str
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
    stages = has_stages(questionnaire)
    words = tuple(level_word(one, speaker, stages) for one in item.levels)
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
        title=f"{level_title(level, texts, speaker, stages)}." if level is not None else "",
        descriptor=texts.get(f"{key}/levels/{level_key(level)}/text") if level is not None else "",
        beyond=_beyond(key, following, texts, speaker, stages),
        is_number=item.is_number,
        number=shown_number(assessment.answer(item.id).number, speaker),
        unit=texts.get(f"{key}/unit") or item.unit,
        minimum=item.minimum,
        maximum=item.maximum,
    )


def _beyond(key: str, level: Fraction | None, texts: Texts, speaker: Speaker, stages: bool) -> str:
    text = texts.get(f"{key}/levels/{level_key(level)}/text") if level is not None else ""
    if level is None or not text:
        return ""
    template = N_("Stage {level} asks: {text}") if stages else N_("Level {level} asks: {text}")
    return speaker.say(template, level=level_word(level, speaker, stages), text=text)
