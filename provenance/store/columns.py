"""How a column of each sort is declared, the same on every database."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    String,
    Text,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from provenance.store.times import UtcTime

BigKey = BigInteger().with_variant(Integer(), "sqlite")  # only INTEGER is a rowid there
Json = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")


def one_of(column: str, values: type[StrEnum]) -> CheckConstraint:
    """A CHECK that names every value of an enum, the same text on every database."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def key() -> Any:
    """The table's own number."""
    return Field(default=None, sa_column=Column(BigKey, primary_key=True, autoincrement=True))


def refers(column: str, *, optional: bool = False, primary: bool = False) -> Any:
    """A number that points at another table's key."""
    return Field(
        default=None,
        sa_column=Column(
            BigKey, ForeignKey(column), nullable=optional, primary_key=primary, index=not primary
        ),
    )


def part(column: str) -> Any:
    """The owner's number and the place in its list make the key of a listed row."""
    return Field(sa_column=Column(BigKey, ForeignKey(column), primary_key=True, autoincrement=False))


def place() -> Any:
    """The place in the owner's list, from 0."""
    return Field(sa_column=Column(Integer, primary_key=True, autoincrement=False))


def words(*, optional: bool = True, length: int | None = None) -> Any:
    """Text; short where a length is given."""
    return Field(default=None, sa_column=Column(String(length) if length else Text, nullable=optional))


def moment(*, optional: bool = False) -> Any:
    """A time in UTC."""
    return Field(default=None, sa_column=Column(UtcTime, nullable=optional))


def json(*, optional: bool = True) -> Any:
    """A small structure that nobody filters by."""
    return Field(default=None, sa_column=Column(Json, nullable=optional))
