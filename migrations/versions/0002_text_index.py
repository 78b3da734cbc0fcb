"""Fingerprints of texts."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

BIG_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "indexed_texts",
        sa.Column("id", BIG_KEY, autoincrement=True, nullable=False),
        sa.Column("digest", sa.LargeBinary(length=16), nullable=False),
        sa.Column("letters", sa.Integer(), nullable=False),
        sa.Column("reach", sa.Integer(), nullable=False),
        sa.Column("sketch", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indexed_texts")),
        sa.UniqueConstraint("digest", name=op.f("uq_indexed_texts_digest")),
    )
    op.create_table(
        "text_prints",
        sa.Column("hash", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text_id", BIG_KEY, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("hash", "text_id", name=op.f("pk_text_prints")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "text_holders",
        sa.Column("text_id", BIG_KEY, nullable=False),
        sa.Column("capture_id", BIG_KEY, nullable=False),
        sa.Column("held_as", sa.String(length=10), nullable=False),
        sa.Column("check_id", BIG_KEY, nullable=True),
        sa.CheckConstraint(
            "held_as IN ('repost', 'original', 'article')", name=op.f("ck_text_holders_held_as")
        ),
        sa.ForeignKeyConstraint(
            ["text_id"], ["indexed_texts.id"], name=op.f("fk_text_holders_text_id_indexed_texts")
        ),
        sa.ForeignKeyConstraint(
            ["capture_id"], ["captures.id"], name=op.f("fk_text_holders_capture_id_captures")
        ),
        sa.ForeignKeyConstraint(["check_id"], ["checks.id"], name=op.f("fk_text_holders_check_id_checks")),
        sa.PrimaryKeyConstraint("text_id", "capture_id", "held_as", name=op.f("pk_text_holders")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "indexed_checks",
        sa.Column("check_id", BIG_KEY, nullable=False),
        sa.ForeignKeyConstraint(["check_id"], ["checks.id"], name=op.f("fk_indexed_checks_check_id_checks")),
        sa.PrimaryKeyConstraint("check_id", name=op.f("pk_indexed_checks")),
    )
