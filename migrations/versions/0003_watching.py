"""Schedules, link states and findings of change."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

BIG_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")
TIME = sa.String(length=32).with_variant(sa.DateTime(timezone=True), "postgresql")


def upgrade() -> None:
    op.create_table(
        "link_states",
        sa.Column("id", BIG_KEY, autoincrement=True, nullable=False),
        sa.Column("target_id", BIG_KEY, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("before", sa.String(length=20), nullable=True),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("detail", sa.Text(), nullable=True),
        sa.Column("failing_since", TIME, nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("capture_id", BIG_KEY, nullable=True),
        sa.CheckConstraint(
            "before IN ('alive', 'moved', 'changed', 'soft_404', 'parked', 'blocked', 'paywalled', 'rate_limited', 'unreachable', 'failing', 'dead', 'back')",
            name=op.f("ck_link_states_before"),
        ),
        sa.CheckConstraint(
            "state IN ('alive', 'moved', 'changed', 'soft_404', 'parked', 'blocked', 'paywalled', 'rate_limited', 'unreachable', 'failing', 'dead', 'back')",
            name=op.f("ck_link_states_state"),
        ),
        sa.ForeignKeyConstraint(
            ["capture_id"], ["captures.id"], name=op.f("fk_link_states_capture_id_captures")
        ),
        sa.ForeignKeyConstraint(["target_id"], ["targets.id"], name=op.f("fk_link_states_target_id_targets")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link_states")),
    )
    op.create_index(op.f("ix_link_states_capture_id"), "link_states", ["capture_id"], unique=False)
    op.create_index(op.f("ix_link_states_target_id"), "link_states", ["target_id"], unique=False)
    op.create_table(
        "watched",
        sa.Column("target_id", BIG_KEY, nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("since", TIME, nullable=False),
        sa.Column("failing_since", TIME, nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("failed_at", TIME, nullable=True),
        sa.Column("capture_id", BIG_KEY, nullable=True),
        sa.Column("born_at", TIME, nullable=True),
        sa.Column("changed_at", TIME, nullable=True),
        sa.Column("more", JSON, nullable=True),
        sa.CheckConstraint(
            "state IN ('alive', 'moved', 'changed', 'soft_404', 'parked', 'blocked', 'paywalled', 'rate_limited', 'unreachable', 'failing', 'dead', 'back')",
            name=op.f("ck_watched_state"),
        ),
        sa.ForeignKeyConstraint(["capture_id"], ["captures.id"], name=op.f("fk_watched_capture_id_captures")),
        sa.ForeignKeyConstraint(["target_id"], ["targets.id"], name=op.f("fk_watched_target_id_targets")),
        sa.PrimaryKeyConstraint("target_id", name=op.f("pk_watched")),
    )
    op.create_index(op.f("ix_watched_capture_id"), "watched", ["capture_id"], unique=False)
    op.create_table(
        "findings",
        sa.Column("id", BIG_KEY, autoincrement=True, nullable=False),
        sa.Column("finding_id", sa.String(length=64), nullable=False),
        sa.Column("run_id", BIG_KEY, nullable=True),
        sa.Column("repost_id", BIG_KEY, nullable=False),
        sa.Column("check_id", sa.String(length=60), nullable=True),
        sa.Column("since_check_id", sa.String(length=60), nullable=True),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("severity", sa.String(length=10), nullable=False),
        sa.Column("found_at", TIME, nullable=False),
        sa.Column("page_url", sa.Text(), nullable=True),
        sa.Column("input", sa.Text(), nullable=False),
        sa.Column("headline", sa.Text(), nullable=True),
        sa.Column("outlet_name", sa.Text(), nullable=True),
        sa.Column("outlet_id", sa.Text(), nullable=True),
        sa.Column("outlet_domain", sa.Text(), nullable=True),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.Column("more", JSON, nullable=True),
        sa.CheckConstraint(
            "kind IN ('original_edited', 'original_corrected', 'original_gone', 'original_moved', 'original_back', 'original_link_state', 'repost_edited', 'repost_removed', 'repost_back', 'source_link_added', 'source_link_lost', 'verdict_changed', 'check_failed')",
            name=op.f("ck_findings_kind"),
        ),
        sa.CheckConstraint(
            "severity IN ('material', 'editorial', 'cosmetic')", name=op.f("ck_findings_severity")
        ),
        sa.ForeignKeyConstraint(["repost_id"], ["reposts.id"], name=op.f("fk_findings_repost_id_reposts")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_findings_run_id_runs")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_findings")),
        sa.UniqueConstraint("finding_id", name=op.f("uq_findings_finding_id")),
    )
    op.create_index(op.f("ix_findings_found_at"), "findings", ["found_at"], unique=False)
    op.create_index(op.f("ix_findings_kind"), "findings", ["kind"], unique=False)
    op.create_index(op.f("ix_findings_repost_id"), "findings", ["repost_id"], unique=False)
    op.create_index(op.f("ix_findings_run_id"), "findings", ["run_id"], unique=False)
    op.create_table(
        "finding_captures",
        sa.Column("finding_id", BIG_KEY, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("capture_id", BIG_KEY, nullable=False),
        sa.ForeignKeyConstraint(
            ["capture_id"], ["captures.id"], name=op.f("fk_finding_captures_capture_id_captures")
        ),
        sa.ForeignKeyConstraint(
            ["finding_id"], ["findings.id"], name=op.f("fk_finding_captures_finding_id_findings")
        ),
        sa.PrimaryKeyConstraint("finding_id", "position", name=op.f("pk_finding_captures")),
    )
    op.create_index(op.f("ix_finding_captures_capture_id"), "finding_captures", ["capture_id"], unique=False)
    op.create_table(
        "watches",
        sa.Column("repost_id", BIG_KEY, nullable=False),
        sa.Column("page_target_id", BIG_KEY, nullable=False),
        sa.Column("original_target_id", BIG_KEY, nullable=True),
        sa.Column("check_id", BIG_KEY, nullable=False),
        sa.Column("present", sa.Boolean(), nullable=False),
        sa.Column("searched_at", TIME, nullable=False),
        sa.Column("more", JSON, nullable=True),
        sa.ForeignKeyConstraint(["check_id"], ["checks.id"], name=op.f("fk_watches_check_id_checks")),
        sa.ForeignKeyConstraint(
            ["original_target_id"], ["targets.id"], name=op.f("fk_watches_original_target_id_targets")
        ),
        sa.ForeignKeyConstraint(
            ["page_target_id"], ["targets.id"], name=op.f("fk_watches_page_target_id_targets")
        ),
        sa.ForeignKeyConstraint(["repost_id"], ["reposts.id"], name=op.f("fk_watches_repost_id_reposts")),
        sa.PrimaryKeyConstraint("repost_id", name=op.f("pk_watches")),
    )
    op.create_index(op.f("ix_watches_check_id"), "watches", ["check_id"], unique=False)
    op.create_index(op.f("ix_watches_original_target_id"), "watches", ["original_target_id"], unique=False)
    op.create_index(op.f("ix_watches_page_target_id"), "watches", ["page_target_id"], unique=False)
