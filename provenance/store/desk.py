"""The desk's history: what reviewers did, and when they last looked (the facade `store.desk`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, func, select

from provenance import model
from provenance.store import desk_tables
from provenance.store.codec import encode, from_columns, storable
from provenance.store.load import CHUNK, capture_of, load_checks
from provenance.store.record import (
    CAPTURES,
    CHECKS,
    CLAIMS,
    PAGES,
    REPOSTS,
    add,
    add_all,
    table,
)

if TYPE_CHECKING:
    from provenance.store import Store

REVIEWS, SUBJECTS, LOOKS = map(table, (desk_tables.Review, desk_tables.ReviewSubject, desk_tables.Look))


class Desk:
    """Reviews and looks, appended and never changed."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # --- reviews ---

    def record(self, review: model.Review) -> model.Review:
        """Appends a review in one transaction; gives it back under its number."""
        row = {
            name: encode(getattr(review, name))
            for name in ("reviewer", "action", "about", "repost_id", "note", "original", "original_sha256")
        }
        with self._store._writing() as connection:
            key = add(connection, REVIEWS, {**row, "at": review.at})
            add_all(connection, SUBJECTS, _subject_rows(key, review.subjects))
            return next(_load(connection, [key]))

    def reviews(
        self, *, reposts: Iterable[int] | None = None, about: str | None = None
    ) -> tuple[model.Review, ...]:
        """The reviews, oldest first: all, those of some reposts, or those called by one name."""
        wanted = select(REVIEWS.c.id).order_by(REVIEWS.c.id)
        if reposts is not None:
            wanted = wanted.where(REVIEWS.c.repost_id.in_(list(reposts)))
        if about is not None:
            wanted = wanted.where(REVIEWS.c.about == about)
        with self._store._reading() as connection:
            keys = list(connection.scalars(wanted))
            chunks = (keys[start : start + CHUNK] for start in range(0, len(keys), CHUNK))
            return tuple(review for chunk in chunks for review in _load(connection, chunk))

    def is_empty(self) -> bool:
        """Whether nobody has reviewed anything yet."""
        with self._store._reading() as connection:
            return connection.scalar(select(REVIEWS.c.id).limit(1)) is None

    # --- what reviews are about ---

    def reposts_of(self, check_ids: Sequence[str]) -> dict[str, int]:
        """For each check that is recorded, the store's number of its repost."""
        wanted = select(CHECKS.c.check_id, CHECKS.c.repost_id).where(CHECKS.c.check_id.in_(check_ids))
        with self._store._reading() as connection:
            return {row.check_id: row.repost_id for row in connection.execute(wanted)}

    def first_checks(self) -> Iterator[model.Check]:
        """The first check of each repost, newest first, read a few hundred at a time."""
        first = select(func.min(CHECKS.c.id).label("id")).group_by(CHECKS.c.repost_id).subquery()
        with self._store._reading() as connection:
            keys = list(connection.scalars(select(first.c.id).order_by(first.c.id.desc())))
        for start in range(0, len(keys), CHUNK):
            with self._store._reading() as connection:
                some = list(load_checks(connection, keys[start : start + CHUNK]))
            yield from some

    def override_for(
        self, *, page_key: str, page_sha256: str, text_sha256: str | None, headline: str | None
    ) -> model.Review | None:
        """The newest override of the repost that a reading of a page shows, if there is one.

        The repost is known again as a check is when it is recorded: by its page, then by its
        words, else by its headline.
        """
        with self._store._reading() as connection:
            repost = _known_repost(connection, page_key, page_sha256, text_sha256, headline)
            if repost is None:
                return None
            newest = (
                select(REVIEWS.c.id)
                .where(REVIEWS.c.repost_id == repost)
                .where(REVIEWS.c.action.in_([model.ReviewAction.OVERRIDE.value]))
                .order_by(REVIEWS.c.id.desc())
                .limit(1)
            )
            key = connection.scalar(newest)
            return next(_load(connection, [key])) if key is not None else None

    def capture_with(self, sha256: str) -> model.Capture | None:
        """The newest recorded capture with that digest, without its bytes."""
        wanted = select(CAPTURES).where(CAPTURES.c.sha256 == sha256).order_by(CAPTURES.c.id.desc()).limit(1)
        with self._store._reading() as connection:
            row = connection.execute(wanted).mappings().one_or_none()
            return capture_of(dict(row)) if row is not None else None

    # --- looks ---

    def last_look(self, reviewer: str) -> datetime | None:
        """When the reviewer last looked at what was new; None for never."""
        wanted = select(func.max(LOOKS.c.id)).where(LOOKS.c.reviewer == storable(reviewer))
        with self._store._reading() as connection:
            key = connection.scalar(wanted)
            return connection.scalar(select(LOOKS.c.at).where(LOOKS.c.id == key)) if key else None

    def look(self, reviewer: str, at: datetime) -> None:
        """Marks that the reviewer has seen everything up to `at`."""
        with self._store._writing() as connection:
            add(connection, LOOKS, {"reviewer": storable(reviewer), "at": at})


def _subject_rows(review: int, subjects: Iterable[model.Subject]) -> Iterator[dict[str, Any]]:
    for position, subject in enumerate(subjects):
        yield {
            "review_id": review,
            "position": position,
            "kind": subject.kind.value,
            "key": subject.key,
            "label": storable(subject.label),
        }


def _load(connection: Connection, keys: Sequence[int]) -> Iterator[model.Review]:
    """The reviews with these keys, in the order in which they were made."""
    subjects: dict[int, list[model.Subject]] = defaultdict(list)
    rows = connection.execute(
        select(SUBJECTS)
        .where(SUBJECTS.c.review_id.in_(keys))
        .order_by(SUBJECTS.c.review_id, SUBJECTS.c.position)
    ).mappings()
    for row in rows:
        subjects[row["review_id"]].append(from_columns(model.Subject, dict(row)))
    found = connection.execute(select(REVIEWS).where(REVIEWS.c.id.in_(keys)).order_by(REVIEWS.c.id))
    for row in found.mappings():
        yield from_columns(model.Review, dict(row), review_id=row["id"], subjects=tuple(subjects[row["id"]]))


def _known_repost(
    connection: Connection, page_key: str, page_sha256: str, text_sha256: str | None, headline: str | None
) -> int | None:
    page = connection.scalar(select(PAGES.c.id).where(PAGES.c.page_key == storable(page_key)))
    if page is None and page_key.startswith("input:"):
        page = connection.scalar(
            select(PAGES.c.id)
            .join(REPOSTS, REPOSTS.c.page_id == PAGES.c.id)
            .join(CLAIMS, CLAIMS.c.repost_id == REPOSTS.c.id)
            .join(CAPTURES, CAPTURES.c.id == CLAIMS.c.page_capture_id)
            .where(PAGES.c.url.is_(None), CAPTURES.c.sha256 == page_sha256)
            .order_by(PAGES.c.id)
            .limit(1)
        )
    if page is None:
        return None
    return _on_page(connection, page, text_sha256, headline)


def _on_page(connection: Connection, page: int, text_sha256: str | None, headline: str | None) -> int | None:
    ways = []
    if text_sha256 is not None:
        ways.append(CLAIMS.c.text_sha256 == text_sha256)
    if headline is not None:
        ways.append(REPOSTS.c.headline == storable(headline))
    for way in ways:
        found = connection.scalar(
            select(REPOSTS.c.id)
            .join(CLAIMS, CLAIMS.c.repost_id == REPOSTS.c.id)
            .where(REPOSTS.c.page_id == page, way)
            .order_by(REPOSTS.c.id)
            .limit(1)
        )
        if found is not None:
            return int(found)
    return None
