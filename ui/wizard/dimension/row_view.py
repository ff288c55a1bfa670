"""What one attribute row shows, read from questionnaire and assessment as one value that can be compared."""

from dataclasses import dataclass

from assessment.domain.answers import Grade, State
from assessment.domain.assessment import Assessment, Picture
from assessment.domain.conditions import Condition
from assessment.domain.questionnaire import Attribute, Questionnaire, Texts
from assessment.scoring.applicability import applies


@dataclass(frozen=True, slots=True)
class RowView:
    """One attribute or item as it stands. `own` is its own grade, `grade` what counts, `inherited` if from the page.

    `left_out` tells that a condition of the questionnaire leaves it out; `may_not_apply` is the hint of the
    questionnaire when it may be not applicable (empty: by the questionnaire it always applies).
    """

    id: str
    text: str
    state: State | None
    reason: str
    own: Grade | None
    grade: Grade
    inherited: bool
    counts: bool
    note: str
    pictures: tuple[Picture, ...]
    evidence: str
    steps: tuple[str, ...]
    may_not_apply: str
    left_out: bool
    may_write: bool


def row_view(
    attribute: Attribute, page: str, assessment: Assessment, questionnaire: Questionnaire, texts: Texts, may_write: bool
) -> RowView:
    """Read one attribute's row."""
    key = f"attributes/{attribute.id}"
    return row_of(
        attribute.id,
        page,
        attribute.applies_when,
        assessment,
        questionnaire,
        text=texts.get(f"{key}/text") or attribute.id,
        evidence=texts.get(f"{key}/evidence"),
        steps=texts.all(f"{key}/steps"),
        may_not_apply=texts.get(f"{key}/not_applicable"),
        may_write=may_write,
    )


def row_of(
    question: str,
    page: str,
    condition: Condition | None,
    assessment: Assessment,
    questionnaire: Questionnaire,
    *,
    text: str,
    evidence: str,
    steps: tuple[str, ...],
    may_not_apply: str,
    may_write: bool,
) -> RowView:
    """Read the answer to any question, an attribute or an item, beside the texts that go with it."""
    answer = assessment.answer(question)
    grade = assessment.grade(question, page)
    return RowView(
        id=question,
        text=text,
        state=answer.state,
        reason=answer.reason,
        own=answer.evidence,
        grade=grade,
        inherited=answer.evidence is None and assessment.evidence_for(page).grade is not None,
        counts=grade >= questionnaire.evidence_from,
        note=answer.note,
        pictures=assessment.pictures_of(question),
        evidence=evidence,
        steps=steps,
        may_not_apply=may_not_apply,
        left_out=answer.state is not State.NOT_APPLICABLE and not applies(condition, assessment.answers),
        may_write=may_write,
    )
