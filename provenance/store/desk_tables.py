"""The tables of the desk: reviews, looks, and what was told to whom.

Rows of `reviews` and `looks` are only ever added. `deliveries` holds each message
from before it is first sent, so that a message that was cut off keeps its name.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import BigInteger, Column, Index, String, UniqueConstraint
from sqlmodel import Field, SQLModel

from provenance import model
from provenance.store import tables  # noqa: F401 - its naming convention, before any table of ours
from provenance.store.columns import key, moment, one_of, part, place, refers, words

NAME_LENGTH = 100  # of a reviewer's or a destination's name


class Review(SQLModel, table=True):
    """One act of one reviewer; what it speaks of is in `review_subjects`."""

    __tablename__: ClassVar[Any] = "reviews"
    __table_args__: ClassVar[Any] = (one_of("action", model.ReviewAction), Index(None, "about"))
    id: int | None = key()
    at: datetime = moment()
    reviewer: str = words(optional=False, length=NAME_LENGTH)
    action: str = words(optional=False, length=10)
    about: str = words(optional=False, length=80)
    repost_id: int = refers("reposts.id")
    note: str | None = words()
    original: str | None = words()
    original_sha256: str | None = words(length=64)


class ReviewSubject(SQLModel, table=True):
    """One thing that a review speaks of; `key` is the same for the same thing in later checks."""

    __tablename__: ClassVar[Any] = "review_subjects"
    __table_args__: ClassVar[Any] = (one_of("kind", model.SubjectKind),)
    review_id: int = part("reviews.id")
    position: int = place()
    kind: str = words(optional=False, length=10)
    key: str = words(optional=False, length=80)
    label: str = words(optional=False)


class Look(SQLModel, table=True):
    """A reviewer looked at what was new: the numbers of the last check and finding that there were.

    Numbers and no times: a run that is under way records today what it saw before the look.
    """

    __tablename__: ClassVar[Any] = "looks"
    __table_args__: ClassVar[Any] = (Index(None, "reviewer"),)
    id: int | None = key()
    reviewer: str = words(optional=False, length=NAME_LENGTH)
    at: datetime = moment()
    checks: int = Field(sa_column=Column(BigInteger, nullable=False))
    findings: int = Field(sa_column=Column(BigInteger, nullable=False))


class Destination(SQLModel, table=True):
    """Somebody who is told: by name, never by address, for addresses hold passwords.

    Findings up to number `after_finding` were recorded before it was first told of anything
    and are old news there. `last_error` is what was said last of a delivery that failed.
    """

    __tablename__: ClassVar[Any] = "destinations"
    id: int | None = key()
    name: str = Field(sa_column=Column(String(NAME_LENGTH), nullable=False, unique=True))
    since: datetime = moment()
    after_finding: int = Field(sa_column=Column(BigInteger, nullable=False))
    last_error: str | None = words()


class DeliveryState(StrEnum):
    """How far a message has come."""

    PENDING = "pending"
    DELIVERED = "delivered"
    GIVEN_UP = "given_up"


class Delivery(SQLModel, table=True):
    """One message to one destination; `message_id` stays the same however often it is sent."""

    __tablename__: ClassVar[Any] = "deliveries"
    __table_args__: ClassVar[Any] = (one_of("state", DeliveryState), Index(None, "state"))
    id: int | None = key()
    message_id: str = Field(sa_column=Column(String(80), nullable=False, unique=True))
    destination_id: int = refers("destinations.id")
    state: str = words(optional=False, length=10)
    attempts: int = 0
    created_at: datetime = moment()
    next_at: datetime = moment()
    delivered_at: datetime | None = moment(optional=True)
    last_error: str | None = words()


class DeliveredFinding(SQLModel, table=True):
    """A finding that a message tells; no destination is told one twice."""

    __tablename__: ClassVar[Any] = "delivered_findings"
    __table_args__: ClassVar[Any] = (UniqueConstraint("destination_id", "finding_id"),)
    delivery_id: int = part("deliveries.id")
    position: int = place()
    destination_id: int = refers("destinations.id")
    finding_id: str = words(optional=False, length=80)
