"""The memory twin of the store: for tests, and for trying something out without keeping it."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from assessment.domain.assessment import Assessment
from assessment.domain.changes import PictureChange, Step, applied
from assessment.store.composing import composed, local, ready
from assessment.store.contract import Summary
from assessment.store.refusals import not_fitting


class MemoryStore:
    """Keeps the promises of `Store` without a file; nothing outlives it."""

    def __init__(self) -> None:
        self._kept: dict[str, Assessment] = {}
        self._discarded: set[str] = set()
        self._bytes: dict[str, bytes] = {}
        self._owner: dict[str, str] = {}
        self._lock = threading.Lock()
        self._is_open = True

    @property
    def read_only(self) -> bool:
        """Never: nobody else can have it open."""
        return False

    def summaries(self) -> tuple[Summary, ...]:
        """Give every assessment that is not discarded, the latest changed first."""
        with self._access():
            listed = [found for key, found in self._kept.items() if key not in self._discarded]
        # Turned before sorting, so that of two changed at the same moment the newer one comes first.
        listed.reverse()
        return tuple(sorted(map(_summary, listed), key=lambda summary: summary.changed, reverse=True))

    def load(self, key: str) -> Assessment:
        """Give one assessment whole, without the bytes of its pictures."""
        with self._access():
            return self._kept[key]

    def create(self, assessment: Assessment, at: datetime, pictures: Mapping[str, bytes] | None = None) -> None:
        """Keep a new assessment with all it holds; `pictures` are JPEG bytes by picture id."""
        with self._access():
            if assessment.key in self._kept:
                raise not_fitting(Path(assessment.key))
            new = ready(assessment, at)
            self._take_in([picture.id for picture in new.pictures], new.key, pictures or {})
            self._kept[new.key] = new

    def apply(self, key: str, step: Step, at: datetime, pictures: Mapping[str, bytes] | None = None) -> None:
        """Keep what a step changed; `pictures` are the bytes of pictures it adds."""
        with self._access():
            before = self._kept[key]
            clean = replace(step, changes=composed(step.changes))
            added = [
                change.after.id
                for change in clean.changes
                if isinstance(change, PictureChange) and change.before is None and change.after is not None
            ]
            self._take_in(added, key, pictures or {})
            self._kept[key] = replace(applied(before, clean), changed=local(at))

    def picture(self, picture: str) -> bytes:
        """Give the JPEG bytes of a picture, also of one taken off in this session."""
        with self._access():
            return self._bytes[picture]

    def discard(self, key: str, at: datetime) -> None:
        """Take an assessment off the list; it can be brought back until the store is tidied."""
        with self._access():
            self._discarded.add(self._kept[key].key)

    def bring_back(self, key: str, at: datetime) -> None:
        """Put a discarded assessment back on the list."""
        with self._access():
            self._discarded.discard(self._kept[key].key)

    def tidy(self) -> None:
        """Remove for good what was discarded and pictures no longer used."""
        with self._access():
            for key in self._discarded:
                del self._kept[key]
            self._discarded.clear()
            used = {picture.id for found in self._kept.values() for picture in found.pictures}
            self._bytes = {picture: content for picture, content in self._bytes.items() if picture in used}
            self._owner = {picture: owner for picture, owner in self._owner.items() if picture in used}

    def close(self) -> None:
        """Let go; further calls raise `RuntimeError`."""
        self._is_open = False

    @contextmanager
    def _access(self) -> Iterator[None]:
        with self._lock:
            if not self._is_open:
                raise RuntimeError("the store is closed")
            yield

    def _take_in(self, added: list[str], key: str, pictures: Mapping[str, bytes]) -> None:
        """Keep the bytes of added pictures, all or none; one that was here before keeps the bytes it had."""
        if any(self._owner.get(picture, key) != key for picture in added):
            raise not_fitting(Path(key))
        new = {picture: pictures[picture] for picture in added if picture not in self._bytes}
        self._bytes.update(new)
        self._owner.update(dict.fromkeys(new, key))


def _summary(assessment: Assessment) -> Summary:
    firm, visit = assessment.profile.enterprise, assessment.profile.visit
    assert assessment.changed is not None, "the store always writes when an assessment changed"
    return Summary(
        key=assessment.key,
        firm=firm.name,
        tax_code=firm.tax_code,
        province_edition=firm.province.edition if firm.province else "",
        province_code=firm.province.code if firm.province else "",
        questionnaire=assessment.questionnaire.id,
        version=assessment.questionnaire.version,
        round=assessment.round,
        visited=visit.date,
        assessor=visit.assessors[0] if visit.assessors else "",
        answered=sum(not answer.is_open for answer in assessment.answers.values()),
        sample=assessment.sample,
        closed=assessment.closed,
        changed=assessment.changed,
    )
