"""What to look at before an assessment is closed: open questions, missing reasons, weak evidence, marked pages."""

from dataclasses import dataclass
from typing import Literal

from assessment.domain.answers import State
from assessment.domain.assessment import Assessment
from assessment.domain.questionnaire import Questionnaire
from assessment.scoring.scorecard import Scorecard
from assessment.work.route import open_questions

Topic = Literal["deciding", "no_reason", "marked", "weak", "open"]

TOPICS: tuple[Topic, ...] = ("deciding", "no_reason", "marked", "weak", "open")
"""In the order of what matters most: what can still change the result first."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to look at; `question` is empty for a whole page, `band` is given for attributes."""

    topic: Topic
    page: str
    question: str = ""
    band: int | None = None


def remarks(questionnaire: Questionnaire, assessment: Assessment, scorecard: Scorecard) -> tuple[Remark, ...]:
    """List everything to look at, by topic and in the questionnaire's order."""
    found = [
        Remark("deciding" if one.matters else "open", one.page, one.question, one.band)
        for one in open_questions(questionnaire, assessment, scorecard)
    ]
    for page, question, band in _questions(questionnaire):
        answer = assessment.answer(question)
        if answer.state is State.NOT_APPLICABLE and not answer.reason.strip():
            found.append(Remark("no_reason", page, question, band))
        claims = answer.state is State.MET or (answer.amount is not None and answer.amount > 0)
        if claims and assessment.grade(question, page) < questionnaire.evidence_from:
            found.append(Remark("weak", page, question, band))
    found += [Remark("marked", page) for page in questionnaire.pages if page in assessment.marked]
    return tuple(sorted(found, key=lambda remark: TOPICS.index(remark.topic)))


def _questions(questionnaire: Questionnaire) -> list[tuple[str, str, int | None]]:
    """List page, id and band of every question."""
    attributes = [(d.id, attribute.id, attribute.band) for d in questionnaire.dimensions for attribute in d.attributes]
    return [*attributes, *((item.group, item.id, None) for item in questionnaire.items)]
