"""The desk's history: what reviewers did, and when they last looked (the facade `store.desk`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, func, select

from provenance import model
from provenance.store import desk_tables
from provenance.store.codec import encode, from_columns, storable
from provenance.store.found import FINDINGS
from provenance.store.found import load as load_findings
from provenance.store.load import CHUNK, capture_of, load_checks
from provenance.store.record import (
    CAPTURES,
    CHECKS,
    CLAIMS,
    PAGES,
    REPOSTS,
    RUNS,
    add,
    add_all,
    table,
)

if TYPE_CHECKING:
    from provenance.store import Store

REVIEWS, SUBJECTS, LOOKS = map(table, (desk_tables.Review, desk_tables.ReviewSubject, desk_tables.Look))

NAMING_THE_ORIGINAL = (model.ReviewAction.OVERRIDE, model.ReviewAction.REOPEN)


@dataclass(frozen=True, slots=True)
class Seen:
    """How far a reviewer has seen: the numbers of the last check and finding, and when that was."""

    checks: int = 0
    findings: int = 0
    at: datetime | None = None


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

    def reviews(self, *, reposts: Iterable[int] | None = None) -> tuple[model.Review, ...]:
        """The reviews, oldest first: all, or those of some reposts."""
        wanted = select(REVIEWS.c.id)
        with self._store._reading() as connection:
            if reposts is None:
                keys = list(connection.scalars(wanted))
            else:
                keys = [
                    key
                    for some in _chunks(sorted(set(reposts)))
                    for key in connection.scalars(wanted.where(REVIEWS.c.repost_id.in_(some)))
                ]
            keys.sort()
            return tuple(review for some in _chunks(keys) for review in _load(connection, some))

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

    def first_checks(self, verdicts: Iterable[model.Verdict]) -> Iterator[model.Check]:
        """The first check of each repost that came to one of these verdicts, newest first.

        Rechecks are left out: what they found are findings. Read a few hundred at a time.
        """
        first = (
            select(func.min(CHECKS.c.id).label("id"))
            .select_from(CHECKS.join(RUNS, RUNS.c.id == CHECKS.c.run_id))
            .where(CHECKS.c.verdict.in_([verdict.value for verdict in verdicts]))
            .where(RUNS.c.command != "recheck")
            .group_by(CHECKS.c.repost_id)
            .subquery()
        )
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
                .join(SUBJECTS, SUBJECTS.c.review_id == REVIEWS.c.id)
                .where(REVIEWS.c.repost_id == repost, SUBJECTS.c.kind == model.SubjectKind.REPOST.value)
                .where(REVIEWS.c.action.in_([action.value for action in NAMING_THE_ORIGINAL]))
                .order_by(REVIEWS.c.id.desc())
                .limit(1)
            )
            key = connection.scalar(newest)
            review = next(_load(connection, [key])) if key is not None else None
        return review if review and review.action is model.ReviewAction.OVERRIDE else None

    def capture_with(self, sha256: str) -> model.Capture | None:
        """The newest recorded capture with that digest, without its bytes."""
        wanted = select(CAPTURES).where(CAPTURES.c.sha256 == sha256).order_by(CAPTURES.c.id.desc()).limit(1)
        with self._store._reading() as connection:
            row = connection.execute(wanted).mappings().one_or_none()
            return capture_of(dict(row)) if row is not None else None

    # --- what is new, and for whom ---

    def findings_named(self, beginning: str) -> tuple[model.Finding, ...]:
        """The findings whose name begins so; two are enough to know that it is not enough."""
        wanted = (
            select(FINDINGS.c.id)
            .where(FINDINGS.c.finding_id.startswith(storable(beginning), autoescape=True))
            .order_by(FINDINGS.c.finding_id)
            .limit(2)
        )
        with self._store._reading() as connection:
            return tuple(load_findings(connection, list(connection.scalars(wanted))))

    def findings_after(self, number: int) -> Iterator[model.Finding]:
        """The findings recorded after that one, oldest first, read a few hundred at a time."""
        with self._store._reading() as connection:
            wanted = select(FINDINGS.c.id).where(FINDINGS.c.id > number).order_by(FINDINGS.c.id)
            keys = list(connection.scalars(wanted))
        for start in range(0, len(keys), CHUNK):
            with self._store._reading() as connection:
                some = list(load_findings(connection, keys[start : start + CHUNK]))
            yield from some

    def checks_after(self, number: int) -> frozenset[str]:
        """The names of the checks recorded after that one."""
        with self._store._reading() as connection:
            return frozenset(connection.scalars(select(CHECKS.c.check_id).where(CHECKS.c.id > number)))

    def seen_by(self, reviewer: str) -> Seen:
        """What the reviewer saw at the last look; nothing where there was none."""
        wanted = (
            select(LOOKS).where(LOOKS.c.reviewer == storable(reviewer)).order_by(LOOKS.c.id.desc()).limit(1)
        )
        with self._store._reading() as connection:
            row = connection.execute(wanted).one_or_none()
        return Seen(row.checks, row.findings, row.at) if row is not None else Seen()

    def all_there_is(self) -> Seen:
        """The last check and the last finding that are recorded now."""
        with self._store._reading() as connection:
            checks = connection.scalar(select(func.max(CHECKS.c.id)))
            findings = connection.scalar(select(func.max(FINDINGS.c.id)))
        return Seen(checks or 0, findings or 0)

    def look(self, reviewer: str, seen: Seen, at: datetime) -> None:
        """Marks what the reviewer has seen."""
        row = {"reviewer": storable(reviewer), "at": at, "checks": seen.checks, "findings": seen.findings}
        with self._store._writing() as connection:
            add(connection, LOOKS, row)


def _chunks(keys: Sequence[int]) -> Iterator[Sequence[int]]:
    """As many at a time as any database takes in one question."""
    return (keys[start : start + CHUNK] for start in range(0, len(keys), CHUNK))


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
