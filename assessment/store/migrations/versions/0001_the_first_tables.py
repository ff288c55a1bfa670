"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = '0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table of an empty database."""
    op.create_table('assessment',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('questionnaire', sa.Text(), nullable=False),
    sa.Column('version', sa.Text(), nullable=False),
    sa.Column('digest', sa.Text(), nullable=False),
    sa.Column('firm', sa.Text(), nullable=False),
    sa.Column('tax_code', sa.Text(), nullable=False),
    sa.Column('sector_edition', sa.Text(), nullable=True),
    sa.Column('sector_code', sa.Text(), nullable=True),
    sa.Column('province_edition', sa.Text(), nullable=True),
    sa.Column('province_code', sa.Text(), nullable=True),
    sa.Column('employees', sa.Integer(), nullable=True),
    sa.Column('revenue_bn_vnd', sa.Text(), nullable=True),
    sa.Column('capital_bn_vnd', sa.Text(), nullable=True),
    sa.Column('ownership', sa.Text(), nullable=False),
    sa.Column('visited', sa.Date(), nullable=True),
    sa.Column('site', sa.Text(), nullable=False),
    sa.Column('assessors', sa.JSON(), nullable=False),
    sa.Column('met', sa.JSON(), nullable=False),
    sa.Column('paper', sa.JSON(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('sample', sa.Text(), nullable=False),
    sa.Column('closed', sa.Boolean(), nullable=False),
    sa.Column('carried', sa.JSON(), nullable=False),
    sa.Column('created', sa.DateTime(), nullable=False),
    sa.Column('changed', sa.DateTime(), nullable=False),
    sa.Column('discarded_at', sa.DateTime(), nullable=True),
    sa.CheckConstraint('(province_edition IS NULL) = (province_code IS NULL)', name=op.f('ck_assessment_province')),
    sa.CheckConstraint('(sector_edition IS NULL) = (sector_code IS NULL)', name=op.f('ck_assessment_sector')),
    sa.CheckConstraint('round >= 1', name=op.f('ck_assessment_round')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_assessment')),
    sa.UniqueConstraint('key', name=op.f('uq_assessment_key'))
    )
    op.create_table('meta',
    sa.Column('id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.CheckConstraint('id = 1', name=op.f('ck_meta_single')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_meta'))
    )
    op.create_table('answer',
    sa.Column('assessment_id', sa.Integer(), nullable=False),
    sa.Column('question', sa.Text(), nullable=False),
    sa.Column('state', sa.Text(), nullable=True),
    sa.Column('level', sa.Text(), nullable=True),
    sa.Column('number', sa.Text(), nullable=True),
    sa.Column('evidence', sa.Integer(), nullable=True),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.CheckConstraint("state IN ('met', 'not_met', 'not_applicable', 'unknown')", name=op.f('ck_answer_state')),
    sa.CheckConstraint('evidence BETWEEN 0 AND 4', name=op.f('ck_answer_evidence')),
    sa.ForeignKeyConstraint(['assessment_id'], ['assessment.id'], name=op.f('fk_answer_assessment_id_assessment'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('assessment_id', 'question', name=op.f('pk_answer')),
    sqlite_with_rowid=False
    )
    op.create_table('evidence',
    sa.Column('assessment_id', sa.Integer(), nullable=False),
    sa.Column('page', sa.Text(), nullable=False),
    sa.Column('grade', sa.Integer(), nullable=True),
    sa.Column('note', sa.Text(), nullable=False),
    sa.CheckConstraint('grade BETWEEN 0 AND 4', name=op.f('ck_evidence_grade')),
    sa.ForeignKeyConstraint(['assessment_id'], ['assessment.id'], name=op.f('fk_evidence_assessment_id_assessment'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('assessment_id', 'page', name=op.f('pk_evidence')),
    sqlite_with_rowid=False
    )
    op.create_table('mark',
    sa.Column('assessment_id', sa.Integer(), nullable=False),
    sa.Column('page', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['assessment_id'], ['assessment.id'], name=op.f('fk_mark_assessment_id_assessment'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('assessment_id', 'page', name=op.f('pk_mark')),
    sqlite_with_rowid=False
    )
    op.create_table('picture',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('assessment_id', sa.Integer(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('owner', sa.Text(), nullable=False),
    sa.Column('caption', sa.Text(), nullable=False),
    sa.Column('width', sa.Integer(), nullable=False),
    sa.Column('height', sa.Integer(), nullable=False),
    sa.Column('taken_in', sa.DateTime(), nullable=True),
    sa.Column('taken_off', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['assessment_id'], ['assessment.id'], name=op.f('fk_picture_assessment_id_assessment'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_picture')),
    sa.UniqueConstraint('key', name=op.f('uq_picture_key'))
    )
    op.create_index(op.f('ix_picture_assessment_id'), 'picture', ['assessment_id'], unique=False)
    op.create_table('target',
    sa.Column('assessment_id', sa.Integer(), nullable=False),
    sa.Column('page', sa.Text(), nullable=False),
    sa.Column('level', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['assessment_id'], ['assessment.id'], name=op.f('fk_target_assessment_id_assessment'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('assessment_id', 'page', name=op.f('pk_target')),
    sqlite_with_rowid=False
    )
    op.create_table('picture_bytes',
    sa.Column('picture_id', sa.Integer(), nullable=False),
    sa.Column('content', sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(['picture_id'], ['picture.id'], name=op.f('fk_picture_bytes_picture_id_picture'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('picture_id', name=op.f('pk_picture_bytes'))
    )
    op.execute("INSERT INTO meta (id, revision) VALUES (1, 0)")
