"""Losses seen on the walk, until now carried along as text, get a table of their own."""

import json
from decimal import Decimal

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table and move what assessments carried into it; what cannot be a loss stays carried."""
    loss = op.create_table('loss',
    sa.Column('assessment_id', sa.Integer(), nullable=False),
    sa.Column('number', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('loss', sa.Text(), nullable=False),
    sa.Column('place', sa.Text(), nullable=False),
    sa.Column('cost_million_vnd', sa.Text(), nullable=True),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('idea', sa.Text(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=True),
    sa.CheckConstraint("kind IN ('quick_win', 'project')", name=op.f('ck_loss_kind')),
    sa.CheckConstraint('number >= 1', name=op.f('ck_loss_number')),
    sa.ForeignKeyConstraint(['assessment_id'], ['assessment.id'], name=op.f('fk_loss_assessment_id_assessment'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('assessment_id', 'number', name=op.f('pk_loss')),
    sqlite_with_rowid=False
    )
    assessment = sa.table('assessment', sa.column('id', sa.Integer), sa.column('carried', sa.JSON))
    connection = op.get_bind()
    for owner, carried in connection.execute(sa.select(assessment.c.id, assessment.c.carried)).fetchall():
        if 'losses' not in carried:
            continue
        rows = moved(owner, carried['losses'])
        if rows is None:
            continue
        if rows:
            connection.execute(sa.insert(loss), rows)
        rest = {name: part for name, part in carried.items() if name != 'losses'}
        connection.execute(sa.update(assessment).where(assessment.c.id == owner).values(carried=rest))


def moved(owner: int, text: str) -> list[dict[str, object]] | None:
    """Give the rows of a carried list of losses, or nothing when one of them is not what a loss looks like."""
    try:
        found = json.loads(text, parse_float=Decimal)
        return [_row(owner, number, entry) for number, entry in enumerate(found, 1)]
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _row(owner: int, number: int, entry: dict[str, object]) -> dict[str, object]:
    cost, kind = entry.get('cost_million_vnd'), entry.get('kind')
    if isinstance(cost, bool) or not (cost is None or isinstance(cost, int | Decimal)):
        raise ValueError(cost)
    if kind not in (None, 'quick_win', 'project'):
        raise ValueError(kind)
    words = {name: entry.get(name, '') for name in ('place', 'note', 'idea')}
    if not all(isinstance(word, str) for word in (entry['id'], *words.values())):
        raise ValueError(words)
    cost = None if cost is None else str(cost)
    return {'assessment_id': owner, 'number': number, 'loss': entry['id'], 'cost_million_vnd': cost, 'kind': kind, **words}
