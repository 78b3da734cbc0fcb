"""The tables, as SQLModel row classes that never leave this room.

What people ask about stands in columns and rows of its own, readable in
sqlite3 or datasette. What only gives a row its shape (spans of blocks, clues,
hops) stands in `more`, a JSON column. A field that the values in `model`
gain later is kept in `more` until somebody needs a column for it, so adding
one asks for no migration.

`hosts`, `targets` and `captures` are made so that they can be the work queue:
a host's lease and pace, a target's next check and attempts.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    String,
    Text,
    UniqueConstraint,
)
from sqlmodel import Field, SQLModel

from provenance import model
from provenance.store.columns import json, key, moment, one_of, part, place, refers, words

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
SQLModel.metadata.naming_convention = NAMING
metadata = SQLModel.metadata


class RunState(StrEnum):
    """Whether a run still has inputs to do."""

    RUNNING = "running"
    FINISHED = "finished"


class InputState(StrEnum):
    """What became of one input of a run."""

    PENDING = "pending"
    CHECKED = "checked"
    NO_REPOST = "no_repost"
    PROBLEM = "problem"


class Setting(SQLModel, table=True):
    """What this database says of itself: `application` is ours."""

    __tablename__: ClassVar[Any] = "settings"
    name: str = Field(sa_column=Column(Text, primary_key=True))
    value: str = words(optional=False)


class Run(SQLModel, table=True):
    """One call that made checks. `signature` finds the unfinished run of the same call."""

    __tablename__: ClassVar[Any] = "runs"
    __table_args__: ClassVar[Any] = (one_of("state", RunState), Index(None, "signature", "state"))
    id: int | None = key()
    run_id: str = Field(sa_column=Column(String(40), nullable=False, unique=True))
    command: str = words(optional=False, length=20)
    signature: str = words(optional=False, length=64)
    state: str = words(optional=False, length=10)
    started_at: datetime = moment()
    finished_at: datetime | None = moment(optional=True)
    tool: Any = json()
    checkpoint: Any = json()


class Host(SQLModel, table=True):
    """A host and the pace at which it may be asked; the lease is a fence (one UPDATE a request)."""

    __tablename__: ClassVar[Any] = "hosts"
    id: int | None = key()
    name: str = Field(sa_column=Column(String(255), nullable=False, unique=True))
    next_at: datetime | None = moment(optional=True)
    delay_s: float | None = None
    lease_token: str | None = words(length=40)
    lease_until: datetime | None = moment(optional=True)


class TargetStatus(StrEnum):
    """Where a target stands in the queue."""

    IDLE = "idle"
    DUE = "due"
    DEAD = "dead"


class Target(SQLModel, table=True):
    """Something to check, now and again: an address or a file, as it was named."""

    __tablename__: ClassVar[Any] = "targets"
    __table_args__: ClassVar[Any] = (one_of("status", TargetStatus), Index(None, "status", "next_check_at"))
    id: int | None = key()
    input: str = Field(sa_column=Column(Text, nullable=False, unique=True))
    url: str | None = words()
    host_id: int | None = refers("hosts.id", optional=True)
    next_check_at: datetime | None = moment(optional=True)
    interval_s: float | None = None
    attempts: int = 0
    status: str = words(optional=False, length=10)
    last_error: str | None = words()
    last_checked_at: datetime | None = moment(optional=True)


class RunInput(SQLModel, table=True):
    """One input of a run: what is still to do is `pending`."""

    __tablename__: ClassVar[Any] = "run_inputs"
    __table_args__: ClassVar[Any] = (one_of("state", InputState), UniqueConstraint("run_id", "target_id"))
    run_id: int = part("runs.id")
    position: int = place()
    target_id: int = refers("targets.id")
    state: str = words(optional=False, length=10)
    recorded_at: datetime | None = moment(optional=True)


class Problem(SQLModel, table=True):
    """An input of a run that could not be checked, and what to do about it."""

    __tablename__: ClassVar[Any] = "problems"
    id: int | None = key()
    run_id: int = refers("runs.id")
    position: int
    input: str = words(optional=False)
    code: str = words(optional=False, length=40)
    message: str = words(optional=False)
    remedy: str = words(optional=False)


class Text_(SQLModel, table=True):
    """A text, once, however many pages and checks carry it."""

    __tablename__: ClassVar[Any] = "texts"
    id: int | None = key()
    sha256: str = Field(sa_column=Column(String(64), nullable=False, unique=True))
    text: str = words(optional=False)


class Capture(SQLModel, table=True):
    """The bytes of a URL or file as seen at one moment; the bytes themselves are in the archive.

    `identity` is the digest of what makes a capture the same capture when it is
    seen again: the bytes, the way, and the address and moment or the file.
    """

    __tablename__: ClassVar[Any] = "captures"
    __table_args__: ClassVar[Any] = (
        one_of("via", model.Via),
        one_of("complete", model.Complete),
        Index(None, "sha256"),
        Index(None, "url"),
    )
    id: int | None = key()
    identity: str = Field(sa_column=Column(String(64), nullable=False, unique=True))
    url: str | None = words()
    final_url: str | None = words()
    via: str = words(optional=False, length=10)
    captured_at: datetime = moment()
    status: int | None = None
    media_type: str | None = words()
    charset: str | None = words()
    sha256: str = words(optional=False, length=64)
    size: int = Field(sa_column=Column(BigInteger, nullable=False))
    complete: str = words(optional=False, length=10)
    complete_reason: str | None = words()
    warc_file: str | None = words()
    warc_offset: int | None = Field(default=None, sa_column=Column(BigInteger))
    warc_length: int | None = Field(default=None, sa_column=Column(BigInteger))
    source: str | None = words()
    more: Any = json()


class Page(SQLModel, table=True):
    """A page over time: its address, else the file it was read from."""

    __tablename__: ClassVar[Any] = "pages"
    id: int | None = key()
    page_key: str = Field(sa_column=Column(Text, nullable=False, unique=True))
    url: str | None = words()
    host_id: int | None = refers("hosts.id", optional=True)
    first_seen_at: datetime = moment()


class Repost(SQLModel, table=True):
    """One republished item of a page over time, whatever was changed in it meanwhile.

    `repost_key` is by what it was told apart at first sight: `text:DIGEST`,
    `headline:TEXT` or `index:N`.
    """

    __tablename__: ClassVar[Any] = "reposts"
    id: int | None = key()
    page_id: int = refers("pages.id")
    repost_key: str = words(optional=False)
    headline: str | None = words()
    first_seen_at: datetime = moment()


class Claim(SQLModel, table=True):
    """What the credits of a repost said together, as one capture of its page gave it.

    `digest` is that of the whole reading: reading the same capture again with the
    same rules makes no second row. Equal `text_sha256` means the same text,
    typography aside.
    """

    __tablename__: ClassVar[Any] = "claims"
    __table_args__: ClassVar[Any] = (
        UniqueConstraint("repost_id", "digest"),
        Index(None, "outlet_id"),
        Index(None, "text_sha256"),
    )
    id: int | None = key()
    repost_id: int = refers("reposts.id")
    digest: str = words(optional=False, length=64)
    page_capture_id: int = refers("captures.id")
    page_text_id: int = refers("texts.id")
    text_sha256: str | None = words(length=64)
    repost_index: int
    span_start: int
    span_end: int
    headline: str | None = words()
    outlet_name: str | None = words()
    outlet_id: str | None = words()
    outlet_domain: str | None = words()
    authors: Any = json()
    date_value: str | None = words(length=30)
    date_precision: str | None = words(length=10)
    url: str | None = words()
    url_reason: str | None = words()
    original_headline: str | None = words()
    licence: str | None = words()
    confidence: float
    more: Any = json()


class Credit(SQLModel, table=True):
    """One place in the page that speaks of a source."""

    __tablename__: ClassVar[Any] = "credits"
    __table_args__: ClassVar[Any] = (one_of("kind", model.CreditKind), one_of("polarity", model.Polarity))
    claim_id: int = part("claims.id")
    position: int = place()
    kind: str = words(optional=False, length=20)
    text: str = words(optional=False)
    span_start: int | None = None
    span_end: int | None = None
    rule: str = words(optional=False)
    href: str | None = words()
    language: str | None = words(length=40)
    polarity: str = words(optional=False, length=10)
    strength: float
    outlet_name: str | None = words()
    outlet_id: str | None = words()
    outlet_domain: str | None = words()
    authors: Any = json()
    date_value: str | None = words(length=30)
    date_precision: str | None = words(length=10)
    headline: str | None = words()
    licence: str | None = words()
    more: Any = json()


class Citation(SQLModel, table=True):
    """An outlet named or linked inside a repost's body."""

    __tablename__: ClassVar[Any] = "citations"
    __table_args__: ClassVar[Any] = (Index(None, "outlet_id"),)
    claim_id: int = part("claims.id")
    position: int = place()
    outlet_name: str = words(optional=False)
    outlet_id: str | None = words()
    outlet_domain: str | None = words()
    span_start: int
    span_end: int
    href: str | None = words()
    quote_start: int | None = None
    quote_end: int | None = None
    speaker: str | None = words()
    more: Any = json()


class Check(SQLModel, table=True):
    """One try at one repost at one time: appended, never changed."""

    __tablename__: ClassVar[Any] = "checks"
    __table_args__: ClassVar[Any] = (one_of("verdict", model.Verdict), Index(None, "verdict"))
    id: int | None = key()
    check_id: str = Field(sa_column=Column(String(60), nullable=False, unique=True))
    run_id: int = refers("runs.id")
    repost_id: int = refers("reposts.id")
    claim_id: int = refers("claims.id")
    checked_at: datetime = moment()
    input: str = words(optional=False)
    page_url: str | None = words()
    verdict: str = words(optional=False, length=20)
    reason: str | None = words()
    resolution_reason: str | None = words()
    extractor: str | None = words()
    extracted_text_sha256: str | None = words(length=64)
    more: Any = json()


class Attempt(SQLModel, table=True):
    """One candidate that was tried, why, and what came back."""

    __tablename__: ClassVar[Any] = "attempts"
    __table_args__: ClassVar[Any] = (one_of("outcome", model.OutcomeKind),)
    check_id: int = part("checks.id")
    position: int = place()
    url: str = words(optional=False)
    way: str = words(optional=False, length=40)
    reason: str = words(optional=False)
    cost: int
    fetched: bool
    outcome: str = words(optional=False, length=20)
    outcome_url: str | None = words()
    detail: str | None = words()
    status: int | None = None
    capture_id: int | None = refers("captures.id", optional=True)
    accepted: bool
    note: str | None = words()
    more: Any = json()


class Evidence(SQLModel, table=True):
    """A capture that stands behind a check."""

    __tablename__: ClassVar[Any] = "evidence"
    check_id: int = part("checks.id")
    position: int = place()
    capture_id: int = refers("captures.id")


class Comparison(SQLModel, table=True):
    """How a repost's text stands to the original's; `repost_side` and `original_side` hold the spans."""

    __tablename__: ClassVar[Any] = "comparisons"
    __table_args__: ClassVar[Any] = (one_of("verdict", model.Verdict),)
    check_id: int = part("checks.id")
    verdict: str = words(optional=False, length=20)
    reason: str | None = words()
    kept: float
    from_original: float
    longest_run: int
    repost_words: int
    original_words: int
    repost_text_id: int = refers("texts.id")
    original_text_id: int = refers("texts.id")
    repost_side: Any = json(optional=False)
    original_side: Any = json(optional=False)
    more: Any = json()


class Alteration(SQLModel, table=True):
    """One edit, named by its most specific kind."""

    __tablename__: ClassVar[Any] = "alterations"
    __table_args__: ClassVar[Any] = (
        one_of("kind", model.AlterationKind),
        one_of("severity", model.Severity),
        Index(None, "kind"),
    )
    check_id: int = part("checks.id")
    position: int = place()
    kind: str = words(optional=False, length=30)
    severity: str = words(optional=False, length=10)
    repost_start: int | None = None
    repost_end: int | None = None
    original_start: int | None = None
    original_end: int | None = None
    before: str | None = words()
    after: str | None = words()
    context: str = words(optional=False)
    note: str | None = words()
    more: Any = json()
