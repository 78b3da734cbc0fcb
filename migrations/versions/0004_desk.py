"""Reviews, looks, and deliveries of findings."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

BIG_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.String(length=32).with_variant(sa.DateTime(timezone=True), "postgresql")


def upgrade() -> None:
    _reviews()
    _deliveries()


def _reviews() -> None:
    op.create_table(
        "looks",
        sa.Column("id", BIG_KEY, autoincrement=True, nullable=False),
        sa.Column("reviewer", sa.String(length=100), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("checks", sa.BigInteger(), nullable=False),
        sa.Column("findings", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_looks")),
    )
    op.create_index(op.f("ix_looks_reviewer"), "looks", ["reviewer"], unique=False)
    op.create_table(
        "reviews",
        sa.Column("id", BIG_KEY, autoincrement=True, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("reviewer", sa.String(length=100), nullable=False),
        sa.Column("action", sa.String(length=10), nullable=False),
        sa.Column("about", sa.String(length=80), nullable=False),
        sa.Column("repost_id", BIG_KEY, nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("original", sa.Text(), nullable=True),
        sa.Column("original_sha256", sa.String(length=64), nullable=True),
        sa.CheckConstraint(
            "action IN ('accept', 'dismiss', 'reopen', 'override', 'note')", name=op.f("ck_reviews_action")
        ),
        sa.ForeignKeyConstraint(["repost_id"], ["reposts.id"], name=op.f("fk_reviews_repost_id_reposts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reviews")),
    )
    op.create_index(op.f("ix_reviews_about"), "reviews", ["about"], unique=False)
    op.create_index(op.f("ix_reviews_repost_id"), "reviews", ["repost_id"], unique=False)
    op.create_table(
        "review_subjects",
        sa.Column("review_id", BIG_KEY, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('finding', 'alteration', 'verdict', 'repost')", name=op.f("ck_review_subjects_kind")
        ),
        sa.ForeignKeyConstraint(
            ["review_id"], ["reviews.id"], name=op.f("fk_review_subjects_review_id_reviews")
        ),
        sa.PrimaryKeyConstraint("review_id", "position", name=op.f("pk_review_subjects")),
    )


def _deliveries() -> None:
    op.create_table(
        "destinations",
        sa.Column("id", BIG_KEY, autoincrement=True, nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("since", TIME, nullable=False),
        sa.Column("after_finding", sa.BigInteger(), nullable=False),
        sa.Column("last_error", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_destinations")),
        sa.UniqueConstraint("name", name=op.f("uq_destinations_name")),
    )
    op.create_table(
        "deliveries",
        sa.Column("id", BIG_KEY, autoincrement=True, nullable=False),
        sa.Column("message_id", sa.String(length=80), nullable=False),
        sa.Column("destination_id", BIG_KEY, nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("next_at", TIME, nullable=False),
        sa.Column("delivered_at", TIME, nullable=True),
        sa.Column("last_error", sa.Text(), nullable=True),
        sa.CheckConstraint("state IN ('pending', 'delivered', 'given_up')", name=op.f("ck_deliveries_state")),
        sa.ForeignKeyConstraint(
            ["destination_id"], ["destinations.id"], name=op.f("fk_deliveries_destination_id_destinations")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deliveries")),
        sa.UniqueConstraint("message_id", name=op.f("uq_deliveries_message_id")),
    )
    op.create_index(op.f("ix_deliveries_destination_id"), "deliveries", ["destination_id"], unique=False)
    op.create_index(op.f("ix_deliveries_state"), "deliveries", ["state"], unique=False)
    op.create_table(
        "delivered_findings",
        sa.Column("delivery_id", BIG_KEY, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("destination_id", BIG_KEY, nullable=False),
        sa.Column("finding_id", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["deliveries.id"], name=op.f("fk_delivered_findings_delivery_id_deliveries")
        ),
        sa.ForeignKeyConstraint(
            ["destination_id"],
            ["destinations.id"],
            name=op.f("fk_delivered_findings_destination_id_destinations"),
        ),
        sa.PrimaryKeyConstraint("delivery_id", "position", name=op.f("pk_delivered_findings")),
        sa.UniqueConstraint(
            "destination_id", "finding_id", name=op.f("uq_delivered_findings_destination_id_finding_id")
        ),
    )
    op.create_index(
        op.f("ix_delivered_findings_destination_id"), "delivered_findings", ["destination_id"], unique=False
    )
