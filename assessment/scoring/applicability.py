"""Which questions apply by the questionnaire's own conditions; a person's "not applicable" is an answer."""

from dataclasses import replace

from assessment.domain.answers import Answer, Answers, State
from assessment.domain.assessment import Assessment
from assessment.domain.conditions import Condition, holds, questions_of
from assessment.domain.questionnaire import Attribute, Item, Questionnaire


def standing(condition: Condition | None, answers: Answers) -> bool | None:
    """Say whether a condition lets a question count; `None` while the answers it asks for are open.

    What may still drop out must be scored as open, or a result would be called decided that can still change.
    """
    return True if condition is None else holds(condition, answers)


def applies(condition: Condition | None, answers: Answers) -> bool:
    """Say whether a condition lets a question count; while it is open it does."""
    return standing(condition, answers) is not False


def counts(question: str, condition: Condition | None, assessment: Assessment) -> bool:
    """Say whether a question counts: its condition lets it, and nobody judged it not applicable."""
    return assessment.answer(question).state is not State.NOT_APPLICABLE and applies(condition, assessment.answers)


def with_conditions(questionnaire: Questionnaire, assessment: Assessment) -> Assessment:
    """Give the assessment in which a question taken away by its condition is not applicable, and open while that is.

    A condition may ask for a question that itself does not apply: nobody will answer that one, so left open it would
    keep the other open for ever; and an answer given before it ceased to apply must not count. Nor may an answer
    settle other conditions while its own is open.
    """
    conditions = _conditions(questionnaire)
    if not conditions:
        return assessment
    answers = dict(assessment.answers)
    seen: set[str] = set()

    def settle(question: str) -> None:
        if question in seen or question not in conditions:
            return
        seen.add(question)
        for asked in questions_of(conditions[question]):
            settle(asked)
        stands = holds(conditions[question], answers)
        if stands is False:
            answers[question] = _NOT_HERE
        elif stands is None and question in answers and answers[question].state is not State.NOT_APPLICABLE:
            del answers[question]

    for question in conditions:
        settle(question)
    return replace(assessment, answers=answers)


def _conditions(questionnaire: Questionnaire) -> dict[str, Condition]:
    entries: tuple[Attribute | Item, ...] = (*questionnaire.attribute_by_id.values(), *questionnaire.items)
    return {entry.id: entry.applies_when for entry in entries if entry.applies_when is not None}


_NOT_HERE = Answer(state=State.NOT_APPLICABLE)
