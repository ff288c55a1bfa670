"""What a change does to the tables. Statements are built once: building one costs more than running it."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache

from sqlalchemy import Connection, Table, Update, bindparam, delete, func, insert, literal_column, select, update
from sqlalchemy.dialects.sqlite import insert as upserting

from assessment.domain.assessment import Assessment, Picture
from assessment.domain.changes import (
    AnswerChange,
    Change,
    ClosingChange,
    EvidenceChange,
    LossChange,
    MarkChange,
    PictureChange,
    ProfileChange,
    TargetChange,
)
from assessment.domain.losses import Loss
from assessment.store import rows
from assessment.store.models import (
    AnswerRow,
    AssessmentRow,
    Base,
    EvidenceRow,
    LossRow,
    MarkRow,
    MetaRow,
    PictureBytesRow,
    PictureRow,
    TargetRow,
)
from assessment.store.prepared import Prepared, prepared

PictureBytes = Mapping[str, bytes]
"""JPEG bytes by picture id."""


def touch(connection: Connection, key: str, at: datetime) -> int:
    """Say that an assessment changed and give its inside key; `KeyError` when there is none."""
    parameters = {"of_key": key, "changed": rows.stored(at)}
    found = _touching().run(connection, parameters).fetchall()
    if not found:
        raise KeyError(key)
    return int(found[0][0])


def count_write(connection: Connection) -> None:
    """Raise the revision of the database by one; part of every transaction that writes."""
    _counting().run(connection, {})


def write_assessment(connection: Connection, assessment: Assessment, pictures: PictureBytes) -> None:
    """Write a new assessment with all it holds; `KeyError` when the bytes of one of its pictures are missing."""
    columns = rows.assessment_columns(assessment)
    owner = _inserted(connection, AssessmentRow, columns)
    content: dict[type[Base], list[rows.Columns]] = {
        AnswerRow: [{"question": q, **rows.answer_columns(a)} for q, a in assessment.answers.items()],
        EvidenceRow: [{"page": p, **rows.evidence_columns(e)} for p, e in assessment.evidence.items()],
        TargetRow: [{"page": p, "level": str(level)} for p, level in assessment.targets.items()],
        LossRow: [{"number": loss.number, **rows.loss_columns(loss)} for loss in assessment.losses],
        MarkRow: [{"page": page} for page in sorted(assessment.marked)],
    }
    for model, entries in content.items():
        if entries:
            connection.execute(insert(_table(model)), [{"assessment_id": owner, **entry} for entry in entries])
    for picture in assessment.pictures:
        _add_picture(connection, owner, picture, pictures)


def write_change(connection: Connection, owner: int, change: Change, pictures: PictureBytes) -> None:
    """Write one change of the assessment with the inside key `owner`; `KeyError` for a picture without bytes."""
    match change:
        case AnswerChange(question, _, answer):
            columns = None if answer.is_blank else rows.answer_columns(answer)
            _put(connection, AnswerRow, {"question": question}, owner, columns)
        case EvidenceChange(page, _, evidence):
            columns = None if evidence.is_blank else rows.evidence_columns(evidence)
            _put(connection, EvidenceRow, {"page": page}, owner, columns)
        case TargetChange(page, _, target):
            _put(connection, TargetRow, {"page": page}, owner, None if target is None else {"level": str(target)})
        case MarkChange(page, on):
            _put(connection, MarkRow, {"page": page}, owner, {} if on else None)
        case ProfileChange(_, profile):
            connection.execute(_changing_assessment(), {"of_id": owner, **rows.profile_columns(profile)})
        case ClosingChange(closed):
            connection.execute(_changing_assessment(), {"of_id": owner, "closed": closed})
        case LossChange(loss_before, loss):
            _put_loss(connection, owner, loss_before, loss)
        case PictureChange(before, picture):
            _change_picture(connection, owner, before, picture, pictures)


def set_discarded(connection: Connection, key: str, at: datetime | None) -> None:
    """Take an assessment off the list, or put it back with `None`; `KeyError` when there is none."""
    statement = update(_table(AssessmentRow)).where(AssessmentRow.key == key)
    if connection.execute(statement, {"discarded_at": rows.stored(at)}).rowcount == 0:
        raise KeyError(key)


def remove_discarded(connection: Connection) -> int:
    """Remove discarded assessments and pictures taken off for good; give how many rows went."""
    gone = connection.execute(delete(_table(AssessmentRow)).where(AssessmentRow.discarded_at.is_not(None))).rowcount
    return gone + connection.execute(delete(_table(PictureRow)).where(PictureRow.taken_off)).rowcount


def _put(
    connection: Connection, model: type[Base], key: rows.Columns, owner: int, columns: rows.Columns | None
) -> None:
    """Write the row of a composite key, or remove it when there are no columns."""
    name = next(iter(key))
    if columns is None:
        _removing(model, name).run(connection, {"of_owner": owner, "of_name": key[name]})
    else:
        _putting(model).run(connection, {"assessment_id": owner, **key, **columns})


def _put_loss(connection: Connection, owner: int, before: Loss | None, after: Loss | None) -> None:
    """Write a loss by its number, or remove it; a change that moved the number takes the old row away."""
    if before is not None and (after is None or after.number != before.number):
        _put(connection, LossRow, {"number": before.number}, owner, None)
    if after is not None:
        _put(connection, LossRow, {"number": after.number}, owner, rows.loss_columns(after))


def _change_picture(
    connection: Connection, owner: int, before: Picture | None, after: Picture | None, pictures: PictureBytes
) -> None:
    if before is None:
        if after is not None:
            _add_picture(connection, owner, after, pictures)
    elif after is None:
        connection.execute(_changing_picture(), {"of_owner": owner, "of_key": before.id, "taken_off": True})
    else:
        changed = {"of_owner": owner, "of_key": before.id, "key": after.id, **rows.picture_columns(after)}
        connection.execute(_changing_picture(), changed)


def _add_picture(connection: Connection, owner: int, picture: Picture, pictures: PictureBytes) -> None:
    """Put a picture at the end; one taken off before comes back with the bytes it had."""
    last = select(func.coalesce(func.max(PictureRow.position), 0)).where(PictureRow.assessment_id == owner)
    columns = {
        "position": int(connection.execute(last).scalar_one()) + 1,
        "taken_off": False,
        **rows.picture_columns(picture),
    }
    if connection.execute(_bringing_back(), {"of_owner": owner, "of_key": picture.id, **columns}).rowcount:
        return
    content = pictures[picture.id]
    row = {"key": picture.id, "assessment_id": owner, **columns}
    number = _inserted(connection, PictureRow, row)
    connection.execute(insert(_table(PictureBytesRow)), {"picture_id": number, "content": content})


def _inserted(connection: Connection, model: type[Base], columns: rows.Columns) -> int:
    """Insert a row and give its inside key."""
    table = _table(model)
    return int(connection.execute(insert(table).returning(table.c.id), columns).scalar_one())


@cache
def _touching() -> Prepared:
    table = _table(AssessmentRow)
    statement = update(table).where(table.c.key == bindparam("of_key")).values(changed=bindparam("changed"))
    return prepared(statement.returning(table.c.id))


@cache
def _counting() -> Prepared:
    table = _table(MetaRow)
    return prepared(update(table).values(revision=table.c.revision + literal_column("1")))


@cache
def _putting(model: type[Base]) -> Prepared:
    table = _table(model)
    statement = upserting(table).values({column.name: bindparam(column.name) for column in table.c})
    key = tuple(table.primary_key.columns)
    new = {column.name: statement.excluded[column.name] for column in table.c if not column.primary_key}
    if not new:
        return prepared(statement.on_conflict_do_nothing(index_elements=key))
    return prepared(statement.on_conflict_do_update(index_elements=key, set_=new))


@cache
def _removing(model: type[Base], name: str) -> Prepared:
    table = _table(model)
    named = table.c[name] == bindparam("of_name")
    return prepared(delete(table).where(table.c.assessment_id == bindparam("of_owner"), named))


@cache
def _changing_assessment() -> Update:
    table = _table(AssessmentRow)
    return update(table).where(table.c.id == bindparam("of_id"))


@cache
def _changing_picture() -> Update:
    return _bringing_back().where(~_table(PictureRow).c.taken_off)


@cache
def _bringing_back() -> Update:
    table = _table(PictureRow)
    return update(table).where(table.c.assessment_id == bindparam("of_owner"), table.c.key == bindparam("of_key"))


def _table(model: type[Base]) -> Table:
    table = model.__table__
    assert isinstance(table, Table)
    return table
