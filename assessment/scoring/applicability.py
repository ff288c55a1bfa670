"""Which questions apply: what a person judged not applicable, and what a condition of the questionnaire leaves out."""

from assessment.domain.answers import State
from assessment.domain.assessment import Assessment
from assessment.domain.conditions import Condition, holds


def applies(question: str, condition: Condition | None, assessment: Assessment) -> bool:
    """Say whether a question counts; while its condition is open it does."""
    if assessment.answer(question).state is State.NOT_APPLICABLE:
        return False
    return condition is None or holds(condition, assessment.answers) is not False
