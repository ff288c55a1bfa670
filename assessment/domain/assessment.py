"""One assessment: a firm, a visit, a questionnaire version, and everything answered so far."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from fractions import Fraction
from types import MappingProxyType
from typing import TypeVar

from assessment.domain.answers import BLANK, NO_EVIDENCE, Answer, Evidence, Grade, grade_of
from assessment.domain.enterprise import Profile
from assessment.domain.losses import Loss

_V = TypeVar("_V")


@dataclass(frozen=True, slots=True)
class QuestionnaireRef:
    """The questionnaire an assessment is bound to; the digest says that nothing that scores has changed."""

    id: str
    version: str
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture kept as evidence. `owner` is the attribute or page id; the bytes (JPEG) live in the store."""

    id: str
    owner: str
    caption: str = ""
    width: int = 0
    height: int = 0
    taken_in: datetime | None = None


@dataclass(frozen=True, slots=True)
class Assessment:
    """Frozen; each change gives a new one. Blank answers are never kept in the mappings.

    `key` is a random hex id used only inside this machine and in packages. `round` counts from 1.
    `marked` are pages to look at again, `losses` those seen on the walk, by number. `carried` holds parts of a file
    that a later step uses, as JSON text.
    """

    key: str
    questionnaire: QuestionnaireRef
    profile: Profile = Profile()
    answers: Mapping[str, Answer] = field(default_factory=lambda: MappingProxyType({}))
    evidence: Mapping[str, Evidence] = field(default_factory=lambda: MappingProxyType({}))
    targets: Mapping[str, Fraction] = field(default_factory=lambda: MappingProxyType({}))
    pictures: tuple[Picture, ...] = ()
    losses: tuple[Loss, ...] = ()
    marked: frozenset[str] = frozenset()
    round: int = 1
    sample: str = ""
    closed: bool = False
    created: datetime | None = None
    changed: datetime | None = None
    carried: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def answer(self, question: str) -> Answer:
        """Give the answer to an attribute or item; `BLANK` when there is none."""
        return self.answers.get(question, BLANK)

    def evidence_for(self, page: str) -> Evidence:
        """Give the evidence of a whole dimension or group."""
        return self.evidence.get(page, NO_EVIDENCE)

    def grade(self, question: str, page: str) -> Grade:
        """Give the grade that counts for an answer on a page."""
        return grade_of(self.answer(question), self.evidence_for(page))

    def pictures_of(self, owner: str) -> tuple[Picture, ...]:
        """Give the pictures of an attribute or page, oldest first."""
        return tuple(picture for picture in self.pictures if picture.owner == owner)

    def with_answer(self, question: str, answer: Answer) -> "Assessment":
        """Give the assessment with one answer replaced."""
        return replace(self, answers=_with(self.answers, question, None if answer.is_blank else answer))

    def with_evidence(self, page: str, evidence: Evidence) -> "Assessment":
        """Give the assessment with the evidence of one page replaced."""
        return replace(self, evidence=_with(self.evidence, page, None if evidence.is_blank else evidence))

    def with_target(self, page: str, target: Fraction | None) -> "Assessment":
        """Give the assessment with one target set, or removed by `None`."""
        return replace(self, targets=_with(self.targets, page, target))


def _with(mapping: Mapping[str, _V], key: str, value: _V | None) -> Mapping[str, _V]:
    """Copy a mapping with one entry set, or removed when the value is `None`."""
    changed = dict(mapping)
    if value is None:
        changed.pop(key, None)
    else:
        changed[key] = value
    return MappingProxyType(changed)
