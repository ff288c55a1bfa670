"""The desk: the list of assessments, and opening, starting, copying and throwing them away."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from uuid import uuid4

from assessment.domain.assessment import Assessment, QuestionnaireRef
from assessment.domain.changes import applied
from assessment.domain.enterprise import Enterprise, Profile, Visit
from assessment.domain.events import Event, ListChanged, Stepped
from assessment.domain.questionnaire import Questionnaire
from assessment.library.shelf import Shelf
from assessment.scoring.score import score
from assessment.store.contract import Store, Summary
from assessment.work.interview import Interview
from assessment.work.saving import Saving

__all__ = ["Desk", "Summary"]


class Desk:
    """All assessments on this machine. Not to be used from two threads at once; the worker of the window calls it."""

    def __init__(
        self, store: Store, shelf: Shelf, announce: Callable[[Event], None], clock: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._shelf = shelf
        self._announce = announce
        self._clock = clock
        self._progress: dict[str, tuple[int, int]] = {}
        self.saving: Saving | None = None if store.read_only else Saving(store, announce, clock)

    @property
    def read_only(self) -> bool:
        """Whether another window has the database open."""
        return self._store.read_only

    def summaries(self) -> tuple[Summary, ...]:
        """Give the list, the latest changed first."""
        self._settle()
        return self._store.summaries()

    def progress(self, summary: Summary) -> tuple[int, int]:
        """Give how many pages (or items) are decided and how many apply; remembered until the assessment changes."""
        found = self._progress.get(summary.key)
        if found is None:
            assessment = self._load(summary.key)
            card = score(self.questionnaire_of(assessment.questionnaire), assessment)
            found = self._progress[summary.key] = (card.decided, card.applicable)
        return found

    def open(self, key: str) -> Interview:
        """Open an assessment; raises `Unusable` when its questionnaire version is not there, `KeyError` if unknown."""
        assessment = self._load(key)
        return self._interview(assessment, self.questionnaire_of(assessment.questionnaire))

    def start(self, questionnaire: str, version: str | None = None) -> Interview:
        """Start a new, empty assessment."""
        chosen = self._shelf.get(questionnaire, version) if version else self._shelf.latest(questionnaire)
        now = self._clock()
        assessment = Assessment(
            key=uuid4().hex,
            questionnaire=QuestionnaireRef(chosen.id, chosen.version, chosen.digest),
            profile=Profile(visit=Visit(date=now.date())),
            created=now,
            changed=now,
        )
        return self._kept(assessment, chosen)

    def take_in(self, assessment: Assessment, questionnaire: Questionnaire, sample: str = "") -> Interview:
        """Keep an assessment that came from a file, under a new key; `sample` names a bundled sample."""
        now = self._clock()
        return self._kept(replace(assessment, key=uuid4().hex, sample=sample, created=now, changed=now), questionnaire)

    def duplicate(self, key: str) -> Interview:
        """Start a new round for the same firm: the profile is taken over, answers and evidence start empty."""
        old = self._load(key)
        now = self._clock()
        visit = replace(old.profile.visit, date=now.date())
        paper = replace(old.profile.paper, number="")
        new = Assessment(
            key=uuid4().hex,
            questionnaire=old.questionnaire,
            profile=replace(old.profile, visit=visit, paper=paper),
            targets=MappingProxyType(dict(old.targets)),
            round=old.round + 1,
            sample=old.sample,
            created=now,
            changed=now,
        )
        return self._kept(new, self.questionnaire_of(old.questionnaire))

    def discard(self, key: str) -> None:
        """Take an assessment off the list; `bring_back` undoes it until the program ends."""
        self._settle()
        self._store.discard(key, self._clock())
        self._announce(ListChanged())

    def bring_back(self, key: str) -> None:
        """Put a discarded assessment back on the list."""
        self._store.bring_back(key, self._clock())
        self._announce(ListChanged())

    def picture(self, picture: str) -> bytes:
        """Give the JPEG bytes of a picture."""
        self._settle()
        waiting = self.saving.picture(picture) if self.saving is not None else None
        return waiting if waiting is not None else self._store.picture(picture)

    def questionnaire_of(self, ref: QuestionnaireRef) -> Questionnaire:
        """Give the questionnaire an assessment is bound to."""
        return self._shelf.get(ref.id, ref.version)

    def firm_of(self, key: str) -> Enterprise:
        """Give the firm of an assessment, to start another from its details."""
        return self._load(key).profile.enterprise

    def close(self) -> bool:
        """Wait for what is under way, tidy up and let go of the database; false when something is not saved."""
        try:
            saved = self.saving is None or self.saving.close()
            if self.saving is not None and saved:
                self._store.tidy()
        finally:
            self._store.close()
        return saved

    def _load(self, key: str) -> Assessment:
        """Give an assessment as it was left, also with what could not be committed yet (a full disk, say)."""
        self._settle()
        if self.saving is None:
            return self._store.load(key)
        with self.saving.held(key) as steps:
            assessment = self._store.load(key)
        for step in steps:
            assessment = applied(assessment, step)
        return assessment

    def _kept(self, assessment: Assessment, questionnaire: Questionnaire) -> Interview:
        self._store.create(assessment, self._clock())
        self._announce(ListChanged())
        return self._interview(assessment, questionnaire)

    def _interview(self, assessment: Assessment, questionnaire: Questionnaire) -> Interview:
        return Interview(assessment, questionnaire, self.saving, self._stepped, self._clock)

    def _stepped(self, event: Event) -> None:
        if isinstance(event, Stepped):
            self._progress.pop(event.key, None)
        self._announce(event)

    def _settle(self) -> None:
        if self.saving is not None:
            self.saving.wait(5.0)
