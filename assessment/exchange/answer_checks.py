"""What an answer may say, given the questionnaire: known ids, the right kind of answer, values within the scale."""

from fractions import Fraction

from assessment.domain.problems import Problem
from assessment.domain.questionnaire import Item, Questionnaire
from assessment.domain.wording import N_, Sentence
from assessment.exchange.file_models import AnswerFile
from assessment.exchange.near_ids import not_a_page, not_a_question, unknown_id
from assessment.exchange.strict_json import joined


def answer_problems(
    question: str, answer: AnswerFile | None, questionnaire: Questionnaire, place: str, file: str
) -> list[Problem]:
    """Check one answer; `answer` is `None` when its shape was wrong already, then only the id is checked."""
    if question in questionnaire.attribute_by_id:
        return [] if answer is None else _attribute_problems(answer, place, file)
    item = questionnaire.by_id.get(question)
    if isinstance(item, Item):
        return [] if answer is None else _item_problems(item, answer, place, file)
    if question in questionnaire.pages:
        return [not_a_question(question, questionnaire, place, file)]
    known = [*questionnaire.attribute_by_id, *(item.id for item in questionnaire.items)]
    return [unknown_id(question, known, questionnaire, place, file)]


def unknown_pages(pages: list[str], questionnaire: Questionnaire, name: str, file: str) -> list[Problem]:
    """Check the ids under "evidence", "targets" or "marked": dimensions, or groups of items."""
    known = set(questionnaire.pages)
    return [_page_problem(page, questionnaire, joined(name, page), file) for page in pages if page not in known]


def _page_problem(page: str, questionnaire: Questionnaire, place: str, file: str) -> Problem:
    if page in questionnaire.attribute_by_id or isinstance(questionnaire.by_id.get(page), Item):
        return not_a_page(page, questionnaire, place, file)
    return unknown_id(page, questionnaire.pages, questionnaire, place, file)


def target_problems(page: str, target: Fraction, questionnaire: Questionnaire, place: str, file: str) -> list[Problem]:
    """Check that a target lies on the scale of its page."""
    scale = scale_of(page, questionnaire)
    if not scale or target in scale:
        return []
    allowed = ", ".join(_written(level) for level in scale)
    sentence = Sentence.of(N_("“{value}” is not on the scale."), value=_written(target))
    repair = Sentence.of(N_("Use one of: {allowed}."), allowed=allowed)
    return [Problem("value-out-of-range", sentence, repair, place, file)]


def loss_problems(loss: object, place_id: object, questionnaire: Questionnaire, place: str, file: str) -> list[Problem]:
    """Check that a loss is one of the questionnaire's catalogue, and its place one of the questionnaire's places."""
    found: list[Problem] = []
    known = [entry.id for entry in questionnaire.losses]
    if isinstance(loss, str) and loss not in known:
        found.append(unknown_id(loss, known, questionnaire, f"{place}/id", file))
    if isinstance(place_id, str) and place_id and place_id not in questionnaire.places:
        found.append(unknown_id(place_id, questionnaire.places, questionnaire, f"{place}/place", file))
    return found


def scale_of(page: str, questionnaire: Questionnaire) -> tuple[Fraction, ...]:
    """Give the values a target of a page can have; empty when the page is unknown."""
    for dimension in questionnaire.dimensions:
        if dimension.id == page:
            return tuple(Fraction(band) for band in range(len(dimension.bands) + 1))
    levels = {level for item in questionnaire.items if item.group == page for level in item.levels}
    return tuple(sorted(levels))


def _attribute_problems(answer: AnswerFile, place: str, file: str) -> list[Problem]:
    return [
        _wrong_kind(f"{place}/{name}", N_("An attribute takes “state”, not “{field}”."), name, file)
        for name in ("level", "number")
        if getattr(answer, name) is not None
    ]


def _item_problems(item: Item, answer: AnswerFile, place: str, file: str) -> list[Problem]:
    found: list[Problem] = []
    if answer.state in ("met", "not_met"):
        found.append(
            _wrong_kind(f"{place}/state", N_("An item takes “level” or “number”, not “{field}”."), "state", file)
        )
    right, wrong = ("number", "level") if item.is_number else ("level", "number")
    if getattr(answer, wrong) is not None:
        template = (
            N_("This question takes a number, not “{field}”.")
            if item.is_number
            else N_("This item takes a level, not “{field}”.")
        )
        found.append(_wrong_kind(f"{place}/{wrong}", template, wrong, file))
    value = getattr(answer, right)
    if value is not None and answer.state is not None:
        sentence = Sentence(N_("An answer has either a value or a state, not both."))
        found.append(Problem("answer-contradictory", sentence, Sentence(N_("Keep one of the two.")), place, file))
    if value is not None:
        found += _value_problems(item, Fraction(value), f"{place}/{right}", file)
    return found


def _value_problems(item: Item, value: Fraction, place: str, file: str) -> list[Problem]:
    if item.is_number:
        low, high = item.minimum, item.maximum
        if (low is None or value >= low) and (high is None or value <= high):
            return []
        repair = Sentence.of(
            N_("Use a number from {low} to {high}."),
            low="…" if low is None else _written(low),
            high="…" if high is None else _written(high),
        )
    elif value in item.levels:
        return []
    else:
        repair = Sentence.of(N_("Use one of: {allowed}."), allowed=", ".join(map(_written, item.levels)))
    sentence = Sentence.of(N_("“{value}” is not on the scale."), value=_written(value))
    return [Problem("value-out-of-range", sentence, repair, place, file)]


def _wrong_kind(place: str, template: str, field: str, file: str) -> Problem:
    repair = Sentence(N_("Compare with the answers in a bundled sample (command “sample”)."))
    return Problem("answer-wrong-kind", Sentence.of(template, field=field), repair, place, file)


def _written(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else str(float(value))
