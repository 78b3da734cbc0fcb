"""The tables of the text index: texts, their fingerprints, the captures that hold them."""

from __future__ import annotations

from typing import Any, ClassVar

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from provenance import model
from provenance.store.columns import BigKey, key, one_of, refers
from provenance.store.record import table


class IndexedText(SQLModel, table=True):
    """A text, by the digest of its letters.

    `reach` is the rank up to which its prints are kept, `sketch` the low halves of them all.
    """

    __tablename__: ClassVar[Any] = "indexed_texts"
    id: int | None = key()
    digest: bytes = Field(sa_column=sa.Column(sa.LargeBinary(16), nullable=False, unique=True))
    letters: int
    reach: int
    sketch: bytes = Field(sa_column=sa.Column(sa.LargeBinary(), nullable=False))


class TextPrint(SQLModel, table=True):
    """A fingerprint of a text. No foreign key: it would be looked up at each of a million inserts."""

    __tablename__: ClassVar[Any] = "text_prints"
    __table_args__: ClassVar[Any] = ({"sqlite_with_rowid": False},)
    hash: int = Field(sa_column=sa.Column(sa.Integer, primary_key=True, autoincrement=False))
    text_id: int = Field(sa_column=sa.Column(BigKey, primary_key=True, autoincrement=False))


class TextHolder(SQLModel, table=True):
    """A capture that holds a text, and the newest check that found it there."""

    __tablename__: ClassVar[Any] = "text_holders"
    __table_args__: ClassVar[Any] = (one_of("held_as", model.HeldAs), {"sqlite_with_rowid": False})
    text_id: int = refers("indexed_texts.id", primary=True)
    capture_id: int = refers("captures.id", primary=True)
    held_as: str = Field(sa_column=sa.Column(sa.String(10), primary_key=True))
    check_id: int | None = Field(sa_column=sa.Column(BigKey, sa.ForeignKey("checks.id"), nullable=True))


class IndexedCheck(SQLModel, table=True):
    """A check whose texts are in the index, or are too short for it."""

    __tablename__: ClassVar[Any] = "indexed_checks"
    check_id: int = refers("checks.id", primary=True)


INDEXED, PRINTS, HOLDERS, DONE = map(table, (IndexedText, TextPrint, TextHolder, IndexedCheck))
