"""Full-text search over what the checks compared: reposts, originals and alterations.

A text is kept once, as the words of `text.searching`: in an FTS5 table on
SQLite, which then only splits at blanks, and as an array of words with a GIN
index on PostgreSQL, so that both find the same. `search_places` says in which
check a text stands as what. Everything is written in the transaction that
records the check.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any, ClassVar

import sqlalchemy as sa
from sqlalchemy import Connection, Select
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import ARRAY
from sqlmodel import Field, SQLModel

from provenance.errors import UsageError
from provenance.model import COMPARED, Check
from provenance.store.columns import key, one_of, part, refers
from provenance.store.record import CHECKS, add_all, insert_once, table
from provenance.text.searching import search_phrases, search_words

# A question of a person. SQLite refuses one of more than about 500 phrases.
LONGEST_QUESTION = 1000
_BREAK = "\n"


class Place(StrEnum):
    """Where words may stand."""

    REPOST = "repost"
    ORIGINAL = "original"
    ALTERATIONS = "alterations"


class SearchText(SQLModel, table=True):
    """A text that can be searched, once, by the digest of its words; `search_words` holds these."""

    __tablename__: ClassVar[Any] = "search_texts"
    id: int | None = key()
    sha256: str = Field(sa_column=sa.Column(sa.String(64), nullable=False, unique=True))


class SearchPlace(SQLModel, table=True):
    """In which check a text stands, and as what."""

    __tablename__: ClassVar[Any] = "search_places"
    __table_args__: ClassVar[Any] = (one_of("place", Place),)
    check_id: int = part("checks.id")
    place: str = Field(sa_column=sa.Column(sa.String(12), primary_key=True))
    text_id: int = refers("search_texts.id")


TEXTS, PLACES = table(SearchText), table(SearchPlace)
# Made by the migration, in each database's own way: no row class can say what it is.
_WORDS = sa.table(
    "search_words",
    sa.column("rowid", sa.BigInteger),
    sa.column("search_words", sa.Text),
    sa.column("id", sa.BigInteger),
    sa.column("words", sa.Text),
    sa.column("listed", ARRAY(sa.Text)),
)


def record_words(connection: Connection, checks: Iterable[Check]) -> None:
    """Makes the texts of recorded checks searchable; those of a check that were kept before stay."""
    for check in checks:
        row = connection.scalar(sa.select(CHECKS.c.id).where(CHECKS.c.check_id == check.check_id))
        if connection.scalar(sa.select(PLACES.c.check_id).where(PLACES.c.check_id == row)) is None:
            rows = (
                {"check_id": row, "place": place.value, "text_id": _record_text(connection, found)}
                for place, text in _texts_of(check)
                if (found := search_words(text))
            )
            add_all(connection, PLACES, rows)


def _texts_of(check: Check) -> Iterator[tuple[Place, str]]:
    """What is searched of a check. Differences that are no findings are no alterations here either."""
    repost, comparison = check.repost, check.comparison
    text = comparison.repost.text if comparison else repost.span.of(check.page_text)
    headlines = (repost.headline.text if repost.headline else None, repost.claim.original_headline)
    yield Place.REPOST, _BREAK.join((*filter(None, headlines), text))
    if comparison is not None:
        yield Place.ORIGINAL, comparison.original.text
        if check.verdict in COMPARED:
            sides = (side for a in comparison.alterations for side in (a.before, a.after) if side)
            yield Place.ALTERATIONS, _BREAK.join(sides)


def _record_text(connection: Connection, found: list[str]) -> int:
    """The key of a text's words, kept once."""
    joined = " ".join(found)
    sha256 = hashlib.sha256(joined.encode()).hexdigest()
    known = connection.scalar(sa.select(TEXTS.c.id).where(TEXTS.c.sha256 == sha256))
    if known is not None:
        return int(known)
    number = insert_once(connection, TEXTS, "sha256", {"sha256": sha256})
    if connection.dialect.name == "sqlite":
        connection.execute(sa.insert(_WORDS).values(rowid=number, words=joined))
    else:
        row = {"id": number, "words": f" {joined} ", "listed": sorted(set(found))}
        connection.execute(postgresql.insert(_WORDS).values(row).on_conflict_do_nothing())
    return number


def holding(connection: Connection, question: str, places: tuple[Place, ...] = ()) -> Select[Any]:
    """The keys of the checks of which one text holds everything that is asked for.

    Raises UsageError for a question that is too long, or holds no word.
    """
    if len(question) > LONGEST_QUESTION:
        raise UsageError(
            f"--search has {len(question):,} characters",
            remedy=f"ask for at most {LONGEST_QUESTION:,}; a sentence is enough",
        )
    phrases = search_phrases(question)
    if not phrases:
        raise UsageError(f"--search {question!r} holds no word", remedy="give a word of the text")
    wanted = sa.select(PLACES.c.check_id).where(PLACES.c.text_id.in_(_matches(connection, phrases)))
    return wanted.where(PLACES.c.place.in_([place.value for place in places])) if places else wanted


def _matches(connection: Connection, phrases: list[list[str]]) -> Select[Any]:
    if connection.dialect.name == "sqlite":
        query = " ".join(f'"{" ".join(phrase)}"' for phrase in phrases)
        return sa.select(_WORDS.c.rowid).where(_WORDS.c.search_words.op("MATCH")(query))
    every = sorted({word for phrase in phrases for word in phrase})
    runs = (_WORDS.c.words.contains(f" {' '.join(phrase)} ") for phrase in phrases if len(phrase) > 1)
    return sa.select(_WORDS.c.id).where(_WORDS.c.listed.contains(every), *runs)
