"""What a person can do to an assessment, as pure functions: each gives the step to take, or `None` for no change."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from unicodedata import normalize

from assessment.domain.answers import BLANK, Answer, Evidence, Grade, State
from assessment.domain.assessment import Assessment, Picture
from assessment.domain.changes import (
    AnswerChange,
    ClosingChange,
    EvidenceChange,
    LossChange,
    MarkChange,
    PictureChange,
    ProfileChange,
    Step,
    TargetChange,
)
from assessment.domain.enterprise import Profile
from assessment.domain.losses import LOSSES_PAGE, Loss
from assessment.domain.questionnaire import Questionnaire
from assessment.domain.wording import N_, Sentence


def answer(assessment: Assessment, page: str, question: str, after: Answer) -> Step | None:
    """Replace one answer."""
    before = assessment.answer(question)
    if before == after:
        return None
    return Step((AnswerChange(question, before, after),), Sentence.of(N_("answer {id}"), id=question), page)


def with_state(before: Answer, state: State | None, reason: str | None = None) -> Answer:
    """Give an answer with another state; its evidence and note stay, the reason stays only for not applicable."""
    kept = before.reason if reason is None else normalize("NFC", reason)
    return Answer(
        state=state,
        evidence=before.evidence,
        note=before.note,
        reason=kept if state is State.NOT_APPLICABLE else "",
    )


def with_level(before: Answer, level: Fraction | None) -> Answer:
    """Give an answer with another level; its evidence and note stay."""
    return Answer(level=level, evidence=before.evidence, note=before.note)


def with_number(before: Answer, number: Decimal | None) -> Answer:
    """Give an answer with another number; its evidence and note stay."""
    return Answer(number=number, evidence=before.evidence, note=before.note)


def grade(assessment: Assessment, page: str, owner: str, value: Grade | None) -> Step | None:
    """Set the evidence grade of an attribute, an item or (when `owner` is the page) the whole page."""
    label = Sentence.of(N_("evidence of {id}"), id=owner)
    if owner == page:
        old = assessment.evidence_for(page)
        return _evidence(page, old, Evidence(value, old.note), label)
    before = assessment.answer(owner)
    after = Answer(before.state, before.level, before.number, value, before.note, before.reason)
    return None if before == after else Step((AnswerChange(owner, before, after),), label, page)


def note(assessment: Assessment, page: str, owner: str, text: str) -> Step | None:
    """Set the note of an attribute, an item or the whole page."""
    text = normalize("NFC", text)
    label = Sentence.of(N_("note on {id}"), id=owner)
    if owner == page:
        old = assessment.evidence_for(page)
        return _evidence(page, old, Evidence(old.grade, text), label)
    before = assessment.answer(owner)
    after = Answer(before.state, before.level, before.number, before.evidence, text, before.reason)
    return None if before == after else Step((AnswerChange(owner, before, after),), label, page)


def _evidence(page: str, before: Evidence, after: Evidence, label: Sentence) -> Step | None:
    return None if before == after else Step((EvidenceChange(page, before, after),), label, page)


def claim_band(assessment: Assessment, questionnaire: Questionnaire, page: str, band: int) -> Step | None:
    """Mark the still unanswered attributes of one band as met."""
    return _claimed(
        assessment, questionnaire, page, (band,), Sentence.of(N_("band {band} of {page}"), band=band, page=page)
    )


def claim_up_to(assessment: Assessment, questionnaire: Questionnaire, page: str, band: int) -> Step | None:
    """Mark the still unanswered attributes of all bands up to one as met."""
    bands = tuple(range(1, band + 1))
    label = Sentence.of(N_("bands up to {band} of {page}"), band=band, page=page)
    return _claimed(assessment, questionnaire, page, bands, label)


def _claimed(
    assessment: Assessment, questionnaire: Questionnaire, page: str, bands: tuple[int, ...], label: Sentence
) -> Step | None:
    dimension = next(d for d in questionnaire.dimensions if d.id == page)
    changes = tuple(
        AnswerChange(attribute.id, before, with_state(before, State.MET))
        for attribute in dimension.attributes
        if attribute.band in bands and (before := assessment.answer(attribute.id)).state is None
    )
    return Step(changes, label, page) if changes else None


def clear_page(assessment: Assessment, questionnaire: Questionnaire, page: str) -> Step | None:
    """Take off every answer of a page; evidence of the page and pictures stay."""
    changes = tuple(
        AnswerChange(question, before, BLANK)
        for question, before in assessment.answers.items()
        if questionnaire.page_of(question) == page
    )
    return Step(changes, Sentence.of(N_("answers of {page}"), page=page), page) if changes else None


def target(assessment: Assessment, page: str, value: Fraction | None) -> Step | None:
    """Set or remove the target of a page."""
    before = assessment.targets.get(page)
    if before == value:
        return None
    return Step((TargetChange(page, before, value),), Sentence.of(N_("target of {page}"), page=page), page)


def mark(assessment: Assessment, page: str, on: bool) -> Step | None:
    """Mark a page to be looked at again, or take the mark off."""
    if (page in assessment.marked) == on:
        return None
    return Step((MarkChange(page, on),), Sentence.of(N_("mark on {page}"), page=page), page)


def profile(assessment: Assessment, after: Profile) -> Step | None:
    """Replace firm, visit and paper details."""
    if assessment.profile == after:
        return None
    return Step((ProfileChange(assessment.profile, after),), Sentence(N_("firm and visit")))


def add_picture(picture: Picture, page: str) -> Step:
    """Add a picture to an attribute or page."""
    return Step((PictureChange(None, picture),), Sentence.of(N_("picture for {id}"), id=picture.owner), page)


def remove_picture(picture: Picture, page: str) -> Step:
    """Take a picture off."""
    return Step((PictureChange(picture, None),), Sentence.of(N_("picture of {id}"), id=picture.owner), page)


def caption(picture: Picture, text: str, page: str) -> Step | None:
    """Change the caption of a picture."""
    after = replace(picture, caption=normalize("NFC", text))
    if after == picture:
        return None
    return Step(
        (PictureChange(picture, after),), Sentence.of(N_("caption of a picture of {id}"), id=picture.owner), page
    )


def add_loss(loss: Loss) -> Step:
    """Record a loss."""
    label = Sentence.of(N_("loss {id}"), id=loss.loss)
    return Step((LossChange(None, _composed_loss(loss)),), label, LOSSES_PAGE)


def change_loss(assessment: Assessment, after: Loss) -> Step | None:
    """Replace the loss of the same number; `KeyError` when there is none."""
    before = next((loss for loss in assessment.losses if loss.number == after.number), None)
    if before is None:
        raise KeyError(after.number)
    after = _composed_loss(after)
    if before == after:
        return None
    return Step((LossChange(before, after),), Sentence.of(N_("loss {id}"), id=after.loss), LOSSES_PAGE)


def remove_loss(assessment: Assessment, number: int) -> Step | None:
    """Take a loss off with its pictures."""
    before = next((loss for loss in assessment.losses if loss.number == number), None)
    if before is None:
        return None
    pictures = tuple(PictureChange(picture, None) for picture in assessment.pictures_of(before.owner))
    label = Sentence.of(N_("taking off loss {id}"), id=before.loss)
    return Step((*pictures, LossChange(before, None)), label, LOSSES_PAGE)


def _composed_loss(loss: Loss) -> Loss:
    return replace(loss, note=normalize("NFC", loss.note), idea=normalize("NFC", loss.idea))


def closing(assessment: Assessment, closed: bool) -> Step | None:
    """Close an assessment, or open it again."""
    if assessment.closed == closed:
        return None
    label = Sentence(N_("closing the assessment")) if closed else Sentence(N_("opening the assessment again"))
    return Step((ClosingChange(closed),), label)
