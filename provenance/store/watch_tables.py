"""The tables of what is looked at again, and of what changed. The queue itself is `targets`."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Boolean, Column, Index, String, Text
from sqlmodel import Field, SQLModel

from provenance import model
from provenance.store.columns import json, key, moment, one_of, part, place, refers, words


class Watched(SQLModel, table=True):
    """A target that is looked at again: how it stands, and the last capture that was read whole.

    `failures` counts the looks since `failing_since` that show it is not there;
    `steady` is the interval without the haste that a failure or a correction makes.
    """

    __tablename__: ClassVar[Any] = "watched"
    __table_args__: ClassVar[Any] = (one_of("state", model.LinkState),)
    target_id: int = refers("targets.id", primary=True)
    state: str = words(optional=False, length=20)
    since: datetime = moment()
    failing_since: datetime | None = moment(optional=True)
    failures: int = 0
    failed_at: datetime | None = moment(optional=True)
    capture_id: int | None = refers("captures.id", optional=True)
    born_at: datetime | None = moment(optional=True)
    changed_at: datetime | None = moment(optional=True)
    more: Any = json()


class Watch(SQLModel, table=True):
    """A repost and what is looked at for it: its page, its original, and the check to compare with."""

    __tablename__: ClassVar[Any] = "watches"
    repost_id: int = refers("reposts.id", primary=True)
    page_target_id: int = refers("targets.id")
    original_target_id: int | None = refers("targets.id", optional=True)
    check_id: int = refers("checks.id")
    present: bool = Field(default=True, sa_column=Column(Boolean, nullable=False))
    searched_at: datetime = moment()
    more: Any = json()


class LinkState(SQLModel, table=True):
    """One transition of an address, appended, with the capture that shows it."""

    __tablename__: ClassVar[Any] = "link_states"
    __table_args__: ClassVar[Any] = (
        one_of("state", model.LinkState),
        one_of("before", model.LinkState),
    )
    id: int | None = key()
    target_id: int = refers("targets.id")
    at: datetime = moment()
    before: str | None = words(length=20)
    state: str = words(optional=False, length=20)
    detail: str | None = words()
    failing_since: datetime | None = moment(optional=True)
    failures: int = 0
    capture_id: int | None = refers("captures.id", optional=True)


class Finding(SQLModel, table=True):
    """One change between two looks, appended and never changed; its alterations stand in `more`."""

    __tablename__: ClassVar[Any] = "findings"
    __table_args__: ClassVar[Any] = (
        one_of("kind", model.FindingKind),
        one_of("severity", model.Severity),
        Index(None, "kind"),
        Index(None, "found_at"),
    )
    id: int | None = key()
    finding_id: str = Field(sa_column=Column(String(64), nullable=False, unique=True))
    run_id: int | None = refers("runs.id", optional=True)
    repost_id: int = refers("reposts.id")
    check_id: str | None = words(length=60)
    since_check_id: str | None = words(length=60)
    kind: str = words(optional=False, length=30)
    severity: str = words(optional=False, length=10)
    found_at: datetime = moment()
    page_url: str | None = words()
    input: str = Field(sa_column=Column(Text, nullable=False))
    headline: str | None = words()
    outlet_name: str | None = words()
    outlet_id: str | None = words()
    outlet_domain: str | None = words()
    summary: str = words(optional=False)
    before: str | None = words()
    after: str | None = words()
    more: Any = json()


class FindingCapture(SQLModel, table=True):
    """A capture on which a finding stands."""

    __tablename__: ClassVar[Any] = "finding_captures"
    finding_id: int = part("findings.id")
    position: int = place()
    capture_id: int = refers("captures.id")
