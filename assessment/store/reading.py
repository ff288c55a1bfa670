"""What the tables say: the list of assessments, and one assessment whole."""

from fractions import Fraction
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, exists, func, or_, select

from assessment.domain.answers import State
from assessment.domain.assessment import Assessment
from assessment.store import rows
from assessment.store.contract import Summary
from assessment.store.models import (
    AnswerRow,
    AssessmentRow,
    EvidenceRow,
    LossRow,
    MarkRow,
    PictureBytesRow,
    PictureRow,
    TargetRow,
)


def summaries(connection: Connection) -> tuple[Summary, ...]:
    """Read the list, the latest changed first; answers are counted by the database, not loaded."""
    counted = (
        select(AnswerRow.assessment_id, func.count().label("answered"))
        .where(_decides())
        .group_by(AnswerRow.assessment_id)
        .subquery()
    )
    statement: Select[Any] = (
        select(*_listed(), func.coalesce(counted.c.answered, 0).label("answered"))
        .outerjoin(counted, counted.c.assessment_id == AssessmentRow.id)
        .where(AssessmentRow.discarded_at.is_(None))
        .order_by(AssessmentRow.changed.desc(), AssessmentRow.id.desc())
    )
    return tuple(rows.summary_of(row) for row in connection.execute(statement))


def load(connection: Connection, key: str) -> Assessment:
    """Read one assessment; `KeyError` when there is none. The bytes of its pictures are not read."""
    statement = select(*AssessmentRow.__table__.columns).where(AssessmentRow.key == key)
    own = connection.execute(statement).one_or_none()
    if own is None:
        raise KeyError(key)

    answers = _of(connection, own, AnswerRow)
    evidence = _of(connection, own, EvidenceRow)
    targets = _of(connection, own, TargetRow)
    marks = _of(connection, own, MarkRow)
    losses = sorted((rows.loss_of(row) for row in _of(connection, own, LossRow)), key=lambda loss: loss.number)
    pictures = connection.execute(
        select(*PictureRow.__table__.columns)
        .where(PictureRow.assessment_id == own.id, ~PictureRow.taken_off)
        .order_by(PictureRow.position)
    )
    return rows.assessment_of(
        own,
        {row.question: rows.answer_of(row) for row in answers},
        {row.page: rows.evidence_of(row) for row in evidence},
        {row.page: Fraction(row.level) for row in targets},
        tuple(rows.picture_of(row) for row in pictures),
        tuple(losses),
        frozenset(row.page for row in marks),
    )


def picture(connection: Connection, key: str) -> bytes:
    """Read the bytes of a picture, also of one taken off; `KeyError` when there is none."""
    statement = select(PictureBytesRow.content).join(PictureRow).where(PictureRow.key == key)
    found = connection.execute(statement).scalar_one_or_none()
    if found is None:
        raise KeyError(key)
    return found


def _listed() -> list[ColumnElement[Any]]:
    """Name the columns a row of the list shows; the rest of an assessment can be large."""
    names = (
        *("key", "firm", "tax_code", "province_edition", "province_code", "questionnaire", "version", "round"),
        *("visited", "assessors", "sample", "closed", "changed"),
    )
    return [AssessmentRow.__table__.c[name] for name in names]


def has_waste(connection: Connection) -> bool:
    """Say whether there is something to tidy: a discarded assessment, or a picture taken off."""
    discarded = exists().where(AssessmentRow.discarded_at.is_not(None))
    return bool(connection.execute(select(or_(discarded, exists().where(PictureRow.taken_off)))).scalar_one())


def _decides() -> ColumnElement[bool]:
    """Say in SQL what `Answer.is_open` denies: a level, a number, or a state other than unknown."""
    return or_(AnswerRow.level.is_not(None), AnswerRow.number.is_not(None), AnswerRow.state != State.UNKNOWN.value)


def _of(
    connection: Connection,
    own: Row[Any],
    model: type[AnswerRow] | type[EvidenceRow] | type[TargetRow] | type[MarkRow] | type[LossRow],
) -> list[Row[Any]]:
    statement: Select[Any] = select(*model.__table__.columns).where(model.assessment_id == own.id)
    return list(connection.execute(statement))
