"""The tables. Integer keys inside; outside an assessment and a picture are known by their random hex `key`.

Exact numbers are kept as text ("7/2", "95.50"), moments as UTC. Everything here also holds in PostgreSQL.
Each change of a table needs a new file in `migrations/versions`; a test compares both.
"""

from datetime import date, datetime

from sqlalchemy import JSON, CheckConstraint, ForeignKey, LargeBinary, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
"""Every constraint has a name, so that a migration can change it on every database."""


class Base(DeclarativeBase):
    """What all tables share."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {str: Text()}  # noqa: RUF012 - read by SQLAlchemy while the class is made


class MetaRow(Base):
    """The single row about the database itself; `revision` counts the writes, so that a backup knows its age."""

    __tablename__ = "meta"
    __table_args__ = (CheckConstraint("id = 1", name="single"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    revision: Mapped[int]


class AssessmentRow(Base):
    """One assessment with the firm, the visit and the paper; `discarded_at` is set while it is off the list."""

    __tablename__ = "assessment"
    __table_args__ = (
        CheckConstraint("round >= 1", name="round"),
        CheckConstraint("(sector_edition IS NULL) = (sector_code IS NULL)", name="sector"),
        CheckConstraint("(province_edition IS NULL) = (province_code IS NULL)", name="province"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    questionnaire: Mapped[str]
    version: Mapped[str]
    digest: Mapped[str]
    firm: Mapped[str]
    tax_code: Mapped[str]
    sector_edition: Mapped[str | None]
    sector_code: Mapped[str | None]
    province_edition: Mapped[str | None]
    province_code: Mapped[str | None]
    employees: Mapped[int | None]
    revenue_bn_vnd: Mapped[str | None]
    capital_bn_vnd: Mapped[str | None]
    ownership: Mapped[str]
    visited: Mapped[date | None]
    site: Mapped[str]
    assessors: Mapped[list[str]] = mapped_column(JSON)
    met: Mapped[list[str]] = mapped_column(JSON)
    paper: Mapped[dict[str, str]] = mapped_column(JSON)
    round: Mapped[int]
    sample: Mapped[str]
    closed: Mapped[bool]
    carried: Mapped[dict[str, str]] = mapped_column(JSON)
    created: Mapped[datetime]
    changed: Mapped[datetime]
    discarded_at: Mapped[datetime | None]


def _owner() -> Mapped[int]:
    """Make the column that binds a row to its assessment and goes with it."""
    return mapped_column(ForeignKey("assessment.id", ondelete="CASCADE"), primary_key=True)


class AnswerRow(Base):
    """The answer to one question; a blank answer has no row."""

    __tablename__ = "answer"
    __table_args__ = (
        CheckConstraint("state IN ('met', 'not_met', 'not_applicable', 'unknown')", name="state"),
        CheckConstraint("evidence BETWEEN 0 AND 4", name="evidence"),
        {"sqlite_with_rowid": False},
    )

    assessment_id: Mapped[int] = _owner()
    question: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[str | None]
    level: Mapped[str | None]
    number: Mapped[str | None]
    evidence: Mapped[int | None]
    note: Mapped[str]
    reason: Mapped[str]


class EvidenceRow(Base):
    """What supports a whole page; none recorded has no row."""

    __tablename__ = "evidence"
    __table_args__ = (CheckConstraint("grade BETWEEN 0 AND 4", name="grade"), {"sqlite_with_rowid": False})

    assessment_id: Mapped[int] = _owner()
    page: Mapped[str] = mapped_column(primary_key=True)
    grade: Mapped[int | None]
    note: Mapped[str]


class TargetRow(Base):
    """The target of a page, as an exact fraction."""

    __tablename__ = "target"
    __table_args__ = ({"sqlite_with_rowid": False},)

    assessment_id: Mapped[int] = _owner()
    page: Mapped[str] = mapped_column(primary_key=True)
    level: Mapped[str]


class MarkRow(Base):
    """A page to be looked at again."""

    __tablename__ = "mark"
    __table_args__ = ({"sqlite_with_rowid": False},)

    assessment_id: Mapped[int] = _owner()
    page: Mapped[str] = mapped_column(primary_key=True)


class LossRow(Base):
    """A loss seen on the walk; its cost of a year, in million dong, as exact text."""

    __tablename__ = "loss"
    __table_args__ = (
        CheckConstraint("number >= 1", name="number"),
        CheckConstraint("kind IN ('quick_win', 'project')", name="kind"),
        {"sqlite_with_rowid": False},
    )

    assessment_id: Mapped[int] = _owner()
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    loss: Mapped[str]
    place: Mapped[str]
    cost_million_vnd: Mapped[str | None]
    note: Mapped[str]
    idea: Mapped[str]
    kind: Mapped[str | None]


class PictureRow(Base):
    """A picture without its bytes. One taken off keeps its row until the store is tidied, so that undo works."""

    __tablename__ = "picture"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    assessment_id: Mapped[int] = mapped_column(ForeignKey("assessment.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    owner: Mapped[str]
    caption: Mapped[str]
    width: Mapped[int]
    height: Mapped[int]
    taken_in: Mapped[datetime | None]
    taken_off: Mapped[bool]


class PictureBytesRow(Base):
    """The bytes of a picture (JPEG), apart so that listing pictures never reads them."""

    __tablename__ = "picture_bytes"

    picture_id: Mapped[int] = mapped_column(ForeignKey("picture.id", ondelete="CASCADE"), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)
