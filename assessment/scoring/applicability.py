"""Which questions apply by the questionnaire's own conditions; a person's "not applicable" is an answer."""

from assessment.domain.answers import Answers, State
from assessment.domain.assessment import Assessment
from assessment.domain.conditions import Condition, holds


def applies(condition: Condition | None, answers: Answers) -> bool:
    """Say whether a condition lets a question count; while it is open it does."""
    return condition is None or holds(condition, answers) is not False


def counts(question: str, condition: Condition | None, assessment: Assessment) -> bool:
    """Say whether a question counts: its condition lets it, and nobody judged it not applicable."""
    return assessment.answer(question).state is not State.NOT_APPLICABLE and applies(condition, assessment.answers)
