"""The first form: runs and their inputs, captures, pages, reposts, claims, checks and what they found."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

BIG_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")
TIME = sa.String(length=32).with_variant(sa.DateTime(timezone=True), "postgresql")


def upgrade() -> None:
    op.create_table(
        "captures",
        sa.Column("id", BIG_KEY, autoincrement=True, nullable=False),
        sa.Column("identity", sa.String(length=64), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("final_url", sa.Text(), nullable=True),
        sa.Column("via", sa.String(length=10), nullable=False),
        sa.Column("captured_at", TIME, nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("media_type", sa.Text(), nullable=True),
        sa.Column("charset", sa.Text(), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("complete", sa.String(length=10), nullable=False),
        sa.Column("complete_reason", sa.Text(), nullable=True),
        sa.Column("warc_file", sa.Text(), nullable=True),
        sa.Column("warc_offset", sa.BigInteger(), nullable=True),
        sa.Column("warc_length", sa.BigInteger(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("more", JSON, nullable=True),
        sa.CheckConstraint("complete IN ('yes', 'no', 'unattested')", name=op.f("ck_captures_complete")),
        sa.CheckConstraint("via IN ('live', 'memento', 'warc', 'file')", name=op.f("ck_captures_via")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_captures")),
        sa.UniqueConstraint("identity", name=op.f("uq_captures_identity")),
    )
    op.create_index(op.f("ix_captures_sha256"), "captures", ["sha256"], unique=False)
    op.create_index(op.f("ix_captures_url"), "captures", ["url"], unique=False)

    op.create_table(
        "hosts",
        sa.Column("id", BIG_KEY, autoincrement=True, nullable=False),
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.Column("next_at", TIME, nullable=True),
        sa.Column("delay_s", sa.Float(), nullable=True),
        sa.Column("lease_token", sa.String(length=40), nullable=True),
        sa.Column("lease_until", TIME, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hosts")),
        sa.UniqueConstraint("name", name=op.f("uq_hosts_name")),
    )
    op.create_table(
        "runs",
        sa.Column("id", BIG_KEY, autoincrement=True, nullable=False),
        sa.Column("run_id", sa.String(length=40), nullable=False),
        sa.Column("command", sa.String(length=20), nullable=False),
        sa.Column("signature", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("started_at", TIME, nullable=False),
        sa.Column("finished_at", TIME, nullable=True),
        sa.Column("tool", JSON, nullable=True),
        sa.Column("checkpoint", JSON, nullable=True),
        sa.CheckConstraint("state IN ('running', 'finished')", name=op.f("ck_runs_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_runs")),
        sa.UniqueConstraint("run_id", name=op.f("uq_runs_run_id")),
    )
    op.create_index(op.f("ix_runs_signature_state"), "runs", ["signature", "state"], unique=False)

    op.create_table(
        "settings",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_settings")),
    )
    op.create_table(
        "texts",
        sa.Column("id", BIG_KEY, autoincrement=True, nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_texts")),
        sa.UniqueConstraint("sha256", name=op.f("uq_texts_sha256")),
    )
    op.create_table(
        "pages",
        sa.Column("id", BIG_KEY, autoincrement=True, nullable=False),
        sa.Column("page_key", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("host_id", BIG_KEY, nullable=True),
        sa.Column("first_seen_at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["host_id"], ["hosts.id"], name=op.f("fk_pages_host_id_hosts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pages")),
        sa.UniqueConstraint("page_key", name=op.f("uq_pages_page_key")),
    )
    op.create_index(op.f("ix_pages_host_id"), "pages", ["host_id"], unique=False)

    op.create_table(
        "problems",
        sa.Column("id", BIG_KEY, autoincrement=True, nullable=False),
        sa.Column("run_id", BIG_KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("input", sa.Text(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("remedy", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_problems_run_id_runs")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problems")),
    )
    op.create_index(op.f("ix_problems_run_id"), "problems", ["run_id"], unique=False)

    op.create_table(
        "targets",
        sa.Column("id", BIG_KEY, autoincrement=True, nullable=False),
        sa.Column("input", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("host_id", BIG_KEY, nullable=True),
        sa.Column("next_check_at", TIME, nullable=True),
        sa.Column("interval_s", sa.Float(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("last_error", sa.Text(), nullable=True),
        sa.Column("last_checked_at", TIME, nullable=True),
        sa.CheckConstraint("status IN ('idle', 'due', 'dead')", name=op.f("ck_targets_status")),
        sa.ForeignKeyConstraint(["host_id"], ["hosts.id"], name=op.f("fk_targets_host_id_hosts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_targets")),
        sa.UniqueConstraint("input", name=op.f("uq_targets_input")),
    )
    op.create_index(op.f("ix_targets_host_id"), "targets", ["host_id"], unique=False)
    op.create_index(
        op.f("ix_targets_status_next_check_at"), "targets", ["status", "next_check_at"], unique=False
    )

    op.create_table(
        "reposts",
        sa.Column("id", BIG_KEY, autoincrement=True, nullable=False),
        sa.Column("page_id", BIG_KEY, nullable=False),
        sa.Column("repost_key", sa.Text(), nullable=False),
        sa.Column("headline", sa.Text(), nullable=True),
        sa.Column("first_seen_at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["page_id"], ["pages.id"], name=op.f("fk_reposts_page_id_pages")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reposts")),
    )
    op.create_index(op.f("ix_reposts_page_id"), "reposts", ["page_id"], unique=False)

    op.create_table(
        "run_inputs",
        sa.Column("run_id", BIG_KEY, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("target_id", BIG_KEY, nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("recorded_at", TIME, nullable=True),
        sa.CheckConstraint(
            "state IN ('pending', 'checked', 'no_repost', 'problem')", name=op.f("ck_run_inputs_state")
        ),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_run_inputs_run_id_runs")),
        sa.ForeignKeyConstraint(["target_id"], ["targets.id"], name=op.f("fk_run_inputs_target_id_targets")),
        sa.PrimaryKeyConstraint("run_id", "position", name=op.f("pk_run_inputs")),
        sa.UniqueConstraint("run_id", "target_id", name=op.f("uq_run_inputs_run_id_target_id")),
    )
    op.create_index(op.f("ix_run_inputs_target_id"), "run_inputs", ["target_id"], unique=False)

    op.create_table(
        "claims",
        sa.Column("id", BIG_KEY, autoincrement=True, nullable=False),
        sa.Column("repost_id", BIG_KEY, nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("page_capture_id", BIG_KEY, nullable=False),
        sa.Column("page_text_id", BIG_KEY, nullable=False),
        sa.Column("text_sha256", sa.String(length=64), nullable=True),
        sa.Column("repost_index", sa.Integer(), nullable=False),
        sa.Column("span_start", sa.Integer(), nullable=False),
        sa.Column("span_end", sa.Integer(), nullable=False),
        sa.Column("headline", sa.Text(), nullable=True),
        sa.Column("outlet_name", sa.Text(), nullable=True),
        sa.Column("outlet_id", sa.Text(), nullable=True),
        sa.Column("outlet_domain", sa.Text(), nullable=True),
        sa.Column("authors", JSON, nullable=True),
        sa.Column("date_value", sa.String(length=30), nullable=True),
        sa.Column("date_precision", sa.String(length=10), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("url_reason", sa.Text(), nullable=True),
        sa.Column("original_headline", sa.Text(), nullable=True),
        sa.Column("licence", sa.Text(), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("more", JSON, nullable=True),
        sa.ForeignKeyConstraint(
            ["page_capture_id"], ["captures.id"], name=op.f("fk_claims_page_capture_id_captures")
        ),
        sa.ForeignKeyConstraint(["page_text_id"], ["texts.id"], name=op.f("fk_claims_page_text_id_texts")),
        sa.ForeignKeyConstraint(["repost_id"], ["reposts.id"], name=op.f("fk_claims_repost_id_reposts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claims")),
        sa.UniqueConstraint("repost_id", "digest", name=op.f("uq_claims_repost_id_digest")),
    )
    op.create_index(op.f("ix_claims_outlet_id"), "claims", ["outlet_id"], unique=False)
    op.create_index(op.f("ix_claims_page_capture_id"), "claims", ["page_capture_id"], unique=False)
    op.create_index(op.f("ix_claims_page_text_id"), "claims", ["page_text_id"], unique=False)
    op.create_index(op.f("ix_claims_repost_id"), "claims", ["repost_id"], unique=False)
    op.create_index(op.f("ix_claims_text_sha256"), "claims", ["text_sha256"], unique=False)

    op.create_table(
        "checks",
        sa.Column("id", BIG_KEY, autoincrement=True, nullable=False),
        sa.Column("check_id", sa.String(length=60), nullable=False),
        sa.Column("run_id", BIG_KEY, nullable=False),
        sa.Column("repost_id", BIG_KEY, nullable=False),
        sa.Column("claim_id", BIG_KEY, nullable=False),
        sa.Column("checked_at", TIME, nullable=False),
        sa.Column("input", sa.Text(), nullable=False),
        sa.Column("page_url", sa.Text(), nullable=True),
        sa.Column("verdict", sa.String(length=20), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("resolution_reason", sa.Text(), nullable=True),
        sa.Column("extractor", sa.Text(), nullable=True),
        sa.Column("extracted_text_sha256", sa.String(length=64), nullable=True),
        sa.Column("more", JSON, nullable=True),
        sa.CheckConstraint(
            "verdict IN ('faithful', 'abridged', 'altered', 'rewritten', 'different', 'not_found', 'unverifiable', 'unsourced')",
            name=op.f("ck_checks_verdict"),
        ),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_checks_claim_id_claims")),
        sa.ForeignKeyConstraint(["repost_id"], ["reposts.id"], name=op.f("fk_checks_repost_id_reposts")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_checks_run_id_runs")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checks")),
        sa.UniqueConstraint("check_id", name=op.f("uq_checks_check_id")),
    )
    op.create_index(op.f("ix_checks_claim_id"), "checks", ["claim_id"], unique=False)
    op.create_index(op.f("ix_checks_repost_id"), "checks", ["repost_id"], unique=False)
    op.create_index(op.f("ix_checks_run_id"), "checks", ["run_id"], unique=False)
    op.create_index(op.f("ix_checks_verdict"), "checks", ["verdict"], unique=False)

    op.create_table(
        "citations",
        sa.Column("claim_id", BIG_KEY, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("outlet_name", sa.Text(), nullable=False),
        sa.Column("outlet_id", sa.Text(), nullable=True),
        sa.Column("outlet_domain", sa.Text(), nullable=True),
        sa.Column("span_start", sa.Integer(), nullable=False),
        sa.Column("span_end", sa.Integer(), nullable=False),
        sa.Column("href", sa.Text(), nullable=True),
        sa.Column("quote_start", sa.Integer(), nullable=True),
        sa.Column("quote_end", sa.Integer(), nullable=True),
        sa.Column("speaker", sa.Text(), nullable=True),
        sa.Column("more", JSON, nullable=True),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_citations_claim_id_claims")),
        sa.PrimaryKeyConstraint("claim_id", "position", name=op.f("pk_citations")),
    )
    op.create_index(op.f("ix_citations_outlet_id"), "citations", ["outlet_id"], unique=False)

    op.create_table(
        "credits",
        sa.Column("claim_id", BIG_KEY, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("span_start", sa.Integer(), nullable=True),
        sa.Column("span_end", sa.Integer(), nullable=True),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("href", sa.Text(), nullable=True),
        sa.Column("language", sa.String(length=40), nullable=True),
        sa.Column("polarity", sa.String(length=10), nullable=False),
        sa.Column("strength", sa.Float(), nullable=False),
        sa.Column("outlet_name", sa.Text(), nullable=True),
        sa.Column("outlet_id", sa.Text(), nullable=True),
        sa.Column("outlet_domain", sa.Text(), nullable=True),
        sa.Column("authors", JSON, nullable=True),
        sa.Column("date_value", sa.String(length=30), nullable=True),
        sa.Column("date_precision", sa.String(length=10), nullable=True),
        sa.Column("headline", sa.Text(), nullable=True),
        sa.Column("licence", sa.Text(), nullable=True),
        sa.Column("more", JSON, nullable=True),
        sa.CheckConstraint(
            "kind IN ('teaser', 'notice', 'byline', 'dateline', 'source_line', 'end_credit', 'canonical', 'json_ld', 'meta', 'pixel', 'feed')",
            name=op.f("ck_credits_kind"),
        ),
        sa.CheckConstraint(
            "polarity IN ('positive', 'weak', 'self', 'negative')", name=op.f("ck_credits_polarity")
        ),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_credits_claim_id_claims")),
        sa.PrimaryKeyConstraint("claim_id", "position", name=op.f("pk_credits")),
    )
    op.create_table(
        "alterations",
        sa.Column("check_id", BIG_KEY, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("severity", sa.String(length=10), nullable=False),
        sa.Column("repost_start", sa.Integer(), nullable=True),
        sa.Column("repost_end", sa.Integer(), nullable=True),
        sa.Column("original_start", sa.Integer(), nullable=True),
        sa.Column("original_end", sa.Integer(), nullable=True),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.Column("context", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("more", JSON, nullable=True),
        sa.CheckConstraint(
            "kind IN ('headline_replaced', 'subhead_changed', 'byline_changed', 'date_changed', 'outlet_changed', 'passage_dropped', 'passage_inserted', 'passage_changed', 'passage_moved', 'tail_cut', 'number_changed', 'negation_changed', 'name_changed', 'quote_changed', 'hedge_changed', 'caption_inserted', 'link_inserted', 'link_removed', 'link_retargeted', 'text_repeated')",
            name=op.f("ck_alterations_kind"),
        ),
        sa.CheckConstraint(
            "severity IN ('material', 'editorial', 'cosmetic')", name=op.f("ck_alterations_severity")
        ),
        sa.ForeignKeyConstraint(["check_id"], ["checks.id"], name=op.f("fk_alterations_check_id_checks")),
        sa.PrimaryKeyConstraint("check_id", "position", name=op.f("pk_alterations")),
    )
    op.create_index(op.f("ix_alterations_kind"), "alterations", ["kind"], unique=False)

    op.create_table(
        "attempts",
        sa.Column("check_id", BIG_KEY, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("way", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("cost", sa.Integer(), nullable=False),
        sa.Column("fetched", sa.Boolean(), nullable=False),
        sa.Column("outcome", sa.String(length=20), nullable=False),
        sa.Column("outcome_url", sa.Text(), nullable=True),
        sa.Column("detail", sa.Text(), nullable=True),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("capture_id", BIG_KEY, nullable=True),
        sa.Column("accepted", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("more", JSON, nullable=True),
        sa.CheckConstraint(
            "outcome IN ('ok', 'not_modified', 'gone', 'not_found', 'blocked', 'paywalled', 'consent_wall', 'rate_limited', 'soft_404', 'parked', 'wrong_type', 'too_large', 'server_error', 'too_many_redirects', 'tls_fault', 'dns_fault', 'timeout', 'reset', 'protocol_fault', 'refused', 'robots', 'offline', 'not_archived')",
            name=op.f("ck_attempts_outcome"),
        ),
        sa.ForeignKeyConstraint(
            ["capture_id"], ["captures.id"], name=op.f("fk_attempts_capture_id_captures")
        ),
        sa.ForeignKeyConstraint(["check_id"], ["checks.id"], name=op.f("fk_attempts_check_id_checks")),
        sa.PrimaryKeyConstraint("check_id", "position", name=op.f("pk_attempts")),
    )
    op.create_index(op.f("ix_attempts_capture_id"), "attempts", ["capture_id"], unique=False)

    op.create_table(
        "comparisons",
        sa.Column("check_id", BIG_KEY, autoincrement=False, nullable=False),
        sa.Column("verdict", sa.String(length=20), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("kept", sa.Float(), nullable=False),
        sa.Column("from_original", sa.Float(), nullable=False),
        sa.Column("longest_run", sa.Integer(), nullable=False),
        sa.Column("repost_words", sa.Integer(), nullable=False),
        sa.Column("original_words", sa.Integer(), nullable=False),
        sa.Column("repost_text_id", BIG_KEY, nullable=False),
        sa.Column("original_text_id", BIG_KEY, nullable=False),
        sa.Column("repost_side", JSON, nullable=False),
        sa.Column("original_side", JSON, nullable=False),
        sa.Column("more", JSON, nullable=True),
        sa.CheckConstraint(
            "verdict IN ('faithful', 'abridged', 'altered', 'rewritten', 'different', 'not_found', 'unverifiable', 'unsourced')",
            name=op.f("ck_comparisons_verdict"),
        ),
        sa.ForeignKeyConstraint(["check_id"], ["checks.id"], name=op.f("fk_comparisons_check_id_checks")),
        sa.ForeignKeyConstraint(
            ["original_text_id"], ["texts.id"], name=op.f("fk_comparisons_original_text_id_texts")
        ),
        sa.ForeignKeyConstraint(
            ["repost_text_id"], ["texts.id"], name=op.f("fk_comparisons_repost_text_id_texts")
        ),
        sa.PrimaryKeyConstraint("check_id", name=op.f("pk_comparisons")),
    )
    op.create_index(
        op.f("ix_comparisons_original_text_id"), "comparisons", ["original_text_id"], unique=False
    )
    op.create_index(op.f("ix_comparisons_repost_text_id"), "comparisons", ["repost_text_id"], unique=False)

    op.create_table(
        "evidence",
        sa.Column("check_id", BIG_KEY, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("capture_id", BIG_KEY, nullable=False),
        sa.ForeignKeyConstraint(
            ["capture_id"], ["captures.id"], name=op.f("fk_evidence_capture_id_captures")
        ),
        sa.ForeignKeyConstraint(["check_id"], ["checks.id"], name=op.f("fk_evidence_check_id_checks")),
        sa.PrimaryKeyConstraint("check_id", "position", name=op.f("pk_evidence")),
    )
    op.create_index(op.f("ix_evidence_capture_id"), "evidence", ["capture_id"], unique=False)
    settings = sa.table("settings", sa.column("name", sa.Text()), sa.column("value", sa.Text()))
    op.bulk_insert(settings, [{"name": "application", "value": "provenance"}])
