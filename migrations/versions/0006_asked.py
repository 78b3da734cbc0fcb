"""What was asked of others, and what they answered."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

BIG_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.String(length=32).with_variant(sa.DateTime(timezone=True), "postgresql")


def upgrade() -> None:
    op.create_table(
        "asked",
        sa.Column("question", sa.String(length=64), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("asked_at", TIME, nullable=False),
        sa.Column("outcome", sa.String(length=20), nullable=False),
        sa.Column("detail", sa.Text(), nullable=True),
        sa.Column("capture_id", BIG_KEY, nullable=True),
        sa.CheckConstraint(
            "outcome IN ('ok', 'not_modified', 'gone', 'not_found', 'blocked', 'paywalled', 'consent_wall', 'rate_limited', 'soft_404', 'parked', 'wrong_type', 'too_large', 'server_error', 'too_many_redirects', 'tls_fault', 'dns_fault', 'timeout', 'reset', 'protocol_fault', 'refused', 'robots', 'offline', 'not_archived')",
            name=op.f("ck_asked_outcome"),
        ),
        sa.ForeignKeyConstraint(["capture_id"], ["captures.id"], name=op.f("fk_asked_capture_id_captures")),
        sa.PrimaryKeyConstraint("question", name=op.f("pk_asked")),
    )
    op.create_index(op.f("ix_asked_capture_id"), "asked", ["capture_id"], unique=False)
