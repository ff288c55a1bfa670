"""What a person did, as values that can be applied, undone and stored: one step is one transaction."""

from dataclasses import dataclass, replace
from fractions import Fraction

from assessment.domain.answers import Answer, Evidence
from assessment.domain.assessment import Assessment, Picture
from assessment.domain.enterprise import Profile
from assessment.domain.losses import Loss, replaced
from assessment.domain.wording import Sentence


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """The answer to one question went from `before` to `after`."""

    question: str
    before: Answer
    after: Answer


@dataclass(frozen=True, slots=True)
class EvidenceChange:
    """The evidence of a page went from `before` to `after`."""

    page: str
    before: Evidence
    after: Evidence


@dataclass(frozen=True, slots=True)
class TargetChange:
    """The target of a page went from `before` to `after`; `None` is no target."""

    page: str
    before: Fraction | None
    after: Fraction | None


@dataclass(frozen=True, slots=True)
class ProfileChange:
    """Firm, visit or paper details changed."""

    before: Profile
    after: Profile


@dataclass(frozen=True, slots=True)
class MarkChange:
    """A page was marked to be looked at again (`after` true), or the mark was taken off."""

    page: str
    after: bool


@dataclass(frozen=True, slots=True)
class PictureChange:
    """A picture was added (`before` is `None`), taken off (`after` is `None`) or its caption changed."""

    before: Picture | None
    after: Picture | None


@dataclass(frozen=True, slots=True)
class LossChange:
    """A loss was recorded (`before` is `None`), taken off (`after` is `None`) or changed; its number stays."""

    before: Loss | None
    after: Loss | None


@dataclass(frozen=True, slots=True)
class ClosingChange:
    """The assessment was closed (`after` true) or opened again."""

    after: bool


Change = (
    AnswerChange
    | EvidenceChange
    | TargetChange
    | ProfileChange
    | MarkChange
    | PictureChange
    | LossChange
    | ClosingChange
)


@dataclass(frozen=True, slots=True)
class Step:
    """Changes made together by one act of a person; `label` says the act in the undo menu, `page` where it was made."""

    changes: tuple[Change, ...]
    label: Sentence
    page: str = ""


def applied(assessment: Assessment, step: Step) -> Assessment:
    """Give the assessment after a step."""
    for change in step.changes:
        assessment = _after(assessment, change)
    return assessment


def inverse(step: Step) -> Step:
    """Give the step that takes a step back."""
    return replace(step, changes=tuple(_turned(change) for change in reversed(step.changes)))


def _after(assessment: Assessment, change: Change) -> Assessment:
    match change:
        case AnswerChange(question, _, after):
            return assessment.with_answer(question, after)
        case EvidenceChange(page, _, found):
            return assessment.with_evidence(page, found)
        case TargetChange(page, _, target):
            return assessment.with_target(page, target)
        case ProfileChange(_, profile):
            return replace(assessment, profile=profile)
        case MarkChange(page, on):
            marked = assessment.marked | {page} if on else assessment.marked - {page}
            return replace(assessment, marked=marked)
        case PictureChange(before, picture):
            return replace(assessment, pictures=_pictures(assessment.pictures, before, picture))
        case LossChange(loss_before, loss):
            return replace(assessment, losses=replaced(assessment.losses, loss_before, loss))
        case ClosingChange(closed):
            return replace(assessment, closed=closed)


def _pictures(pictures: tuple[Picture, ...], before: Picture | None, after: Picture | None) -> tuple[Picture, ...]:
    if before is None:
        return (*pictures, after) if after is not None else pictures
    if after is None:
        return tuple(picture for picture in pictures if picture.id != before.id)
    return tuple(after if picture.id == before.id else picture for picture in pictures)


def _turned(change: Change) -> Change:
    match change:
        case MarkChange(page, on):
            return MarkChange(page, not on)
        case ClosingChange(closed):
            return ClosingChange(not closed)
        case PictureChange(before, after):
            return PictureChange(after, before)
        case LossChange(loss_before, loss_after):
            return LossChange(loss_after, loss_before)
        case AnswerChange(question, answer_before, answer_after):
            return AnswerChange(question, answer_after, answer_before)
        case EvidenceChange(page, evidence_before, evidence_after):
            return EvidenceChange(page, evidence_after, evidence_before)
        case TargetChange(page, target_before, target_after):
            return TargetChange(page, target_after, target_before)
        case ProfileChange(profile_before, profile_after):
            return ProfileChange(profile_after, profile_before)
