"""What every store promises; the memory twin, SQLite and later PostgreSQL keep the same promises."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from assessment.domain.assessment import Assessment
from assessment.domain.changes import Step


@dataclass(frozen=True, slots=True)
class Summary:
    """One row of the list of assessments, read without loading its answers.

    `answered` counts the answers that decide something (not `Answer.is_open`); `assessor` is the leading one.
    """

    key: str
    firm: str
    tax_code: str
    province_edition: str
    province_code: str
    questionnaire: str
    version: str
    round: int
    visited: date | None
    assessor: str
    answered: int
    sample: str
    closed: bool
    changed: datetime


class Store(Protocol):
    """Keeps assessments. Every method that writes is one transaction: it is wholly done, or raises and changes nothing.

    Methods raise `assessment.domain.problems.Unusable` with a sentence for what a user can meet (disk full,
    read-only store, a database of a newer version, a damaged file) and `KeyError` for an unknown key.

    Any thread may call any method. Text is kept composed (NFC). Moments come back with this machine's offset; one
    given without an offset is taken for local time.
    """

    @property
    def read_only(self) -> bool:
        """Whether another window has the database open, so that this one may only read."""
        ...

    def summaries(self) -> tuple[Summary, ...]:
        """Give every assessment that is not discarded, the latest changed first."""
        ...

    def load(self, key: str) -> Assessment:
        """Give one assessment whole, without the bytes of its pictures."""
        ...

    def create(self, assessment: Assessment, at: datetime, pictures: Mapping[str, bytes] | None = None) -> None:
        """Keep a new assessment with all it holds; `pictures` are JPEG bytes by picture id.

        `created` stays when it is set, else it becomes `at`; `changed` becomes `at`. Raises `Unusable`
        ("store-not-fitting") when its key or a picture is there already, `KeyError` for a picture without bytes.
        """
        ...

    def apply(self, key: str, step: Step, at: datetime, pictures: Mapping[str, bytes] | None = None) -> None:
        """Write what a step changed, and only that; `pictures` are the bytes of pictures it adds.

        A picture taken off since the store was last tidied comes back without them. `changed` becomes `at`.
        """
        ...

    def picture(self, picture: str) -> bytes:
        """Give the JPEG bytes of a picture, also of one taken off in this session (so that undo works)."""
        ...

    def discard(self, key: str, at: datetime) -> None:
        """Take an assessment off the list; it can be brought back until the store is tidied."""
        ...

    def bring_back(self, key: str, at: datetime) -> None:
        """Put a discarded assessment back on the list."""
        ...

    def tidy(self) -> None:
        """Remove for good what was discarded and pictures no longer used; called when the program ends.

        Does nothing in a read-only store, so that a second window can end without a complaint.
        """
        ...

    def close(self) -> None:
        """Let go of the file; further calls raise `RuntimeError`, closing again does nothing."""
        ...
