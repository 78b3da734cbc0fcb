"""What reviewers do with what was found: the same functions for the command line and for a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from pathlib import Path

from provenance.errors import UsageError
from provenance.fetch.urls import UrlRefused, parse_url
from provenance.jobs.bench import Bench
from provenance.jobs.checks import keep_file
from provenance.jobs.pages import file_capture
from provenance.model import (
    Capture,
    Check,
    Finding,
    Review,
    ReviewAction,
    Subject,
    SubjectKind,
)
from provenance.read import Input, InputKind, read_file
from provenance.read.files import media_type_of
from provenance.report.exit import is_finding
from provenance.report.standing import (
    alteration_subject,
    decisions,
    finding_subject,
    standing_of,
    standing_of_finding,
    subjects_of,
)
from provenance.store import Selection, Store

LONGEST_NAME = 100  # characters of a reviewer's name
LONGEST_NOTE = 100_000  # characters: a long letter; what is longer belongs into a file
CHUNK = 200
SEE = "see `provenance review list --all`"


@dataclass(frozen=True, slots=True)
class About:
    """What a reviewer called by a name: the repost, and the things in it that can be decided on."""

    name: str
    repost_id: int
    subjects: tuple[Subject, ...]
    check: Check | None = None
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the list: a check or a finding, and the last decision on it."""

    name: str
    about: Check | Finding
    decision: Review | None

    @property
    def is_open(self) -> bool:
        """Whether nobody has decided on it, or somebody opened it again."""
        return self.decision is None or self.decision.action is ReviewAction.REOPEN


def reviewer_name(told: str | None) -> str:
    """The name under which reviews are kept. Raises UsageError where there is none, or none to print."""
    name = " ".join((told or "").split())
    if not name:
        raise UsageError(
            "no reviewer is named",
            remedy="give --reviewer, set PROVENANCE_REVIEWER, or `reviewer` in settings.toml",
        )
    if not name.isprintable() or len(name) > LONGEST_NAME:
        raise UsageError(
            f"{name[:LONGEST_NAME]!a} is no name for a reviewer",
            remedy=f"give at most {LONGEST_NAME} printable characters",
        )
    return name


# --- how things stand --------------------------------------------------------------------


def reviewed(store: Store, checks: Iterable[Check]) -> Iterator[Check]:
    """The checks with how they stand now, a few hundred at a time; unchanged where nobody reviewed."""
    if store.desk.is_empty():
        yield from checks
        return
    stream = iter(checks)
    while some := list(islice(stream, CHUNK)):
        reposts = store.desk.reposts_of([check.check_id for check in some])
        by_repost = defaultdict(list)
        for review in store.desk.reviews(reposts=set(reposts.values())):
            by_repost[review.repost_id].append(review)
        for check in some:
            mine = by_repost.get(reposts.get(check.check_id, -1), [])
            yield replace(check, standing=standing_of(check, mine)) if mine else check


def reviewed_findings(store: Store, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings with how they stand now, a few hundred at a time."""
    for some in _chunked(findings):
        by_repost = defaultdict(list)
        for review in store.desk.reviews(reposts={finding.repost_id for finding in some}):
            by_repost[review.repost_id].append(review)
        for finding in some:
            yield replace(finding, standing=standing_of_finding(finding, by_repost[finding.repost_id]))


def quiet_findings(store: Store, findings: Iterable[Finding]) -> frozenset[str]:
    """The names of those findings that a reviewer dismissed."""
    some = tuple(findings)
    last = decisions(store.desk.reviews(reposts={finding.repost_id for finding in some}))
    return frozenset(
        finding.finding_id
        for finding in some
        if (review := last.get((SubjectKind.FINDING, finding.finding_id)))
        and review.action is ReviewAction.DISMISS
    )


def listed(store: Store, *, every: bool = False, new_for: str | None = None) -> Iterator[Item]:
    """What waits for a decision: the last check of each repost, then the findings of change.

    `every` adds what is decided. `new_for` leaves out what that reviewer has seen.
    """
    seen = store.desk.seen_by(new_for) if new_for is not None else None
    checks = store.checks(Selection(latest=True))
    fresh = store.desk.checks_after(seen.checks) if seen is not None else None
    for check in reviewed(store, checks):
        if not is_finding(check.verdict) or (fresh is not None and check.check_id not in fresh):
            continue
        item = Item(check.check_id, check, check.standing.decision if check.standing else None)
        if every or item.is_open:
            yield item
    after = seen.findings if seen is not None else 0
    for some in _chunked(store.desk.findings_after(after)):
        last = decisions(store.desk.reviews(reposts={finding.repost_id for finding in some}))
        for finding in some:
            decided = last.get((SubjectKind.FINDING, finding.finding_id))
            item = Item(finding.finding_id, finding, decided)
            if every or item.is_open:
                yield item


def _chunked(findings: Iterable[Finding]) -> Iterator[list[Finding]]:
    stream = iter(findings)
    while some := list(islice(stream, CHUNK)):
        yield some


# --- acts --------------------------------------------------------------------------------


def about(store: Store, name: str) -> About:
    """What a name means: a check, an alteration of a check (`CHECK#2`), or a finding, also by its beginning.

    Raises UsageError for a name that means nothing here.
    """
    check_name, hash_sign, number = name.partition("#")
    check = next(store.checks(Selection(check_ids=(check_name,))), None) if _is_plain(check_name) else None
    if check is not None:
        check = next(reviewed(store, (check,)))
        repost = store.desk.reposts_of([check.check_id])[check.check_id]
        return About(name, repost, _chosen(check, number if hash_sign else None), check=check)
    found = store.desk.findings_named(name) if _is_plain(name) else ()
    if len(found) == 1:
        return About(found[0].finding_id, found[0].repost_id, (finding_subject(found[0]),), finding=found[0])
    if found:
        raise UsageError(f"{name} is the beginning of {len(found)} findings", remedy="give more of it")
    raise UsageError(f"there is no check or finding {name[:100]!a}", remedy=SEE)


def _is_plain(name: str) -> bool:
    """Whether it can be one of our names; what cannot is not asked of the database."""
    return 0 < len(name) <= 80 and name.isascii() and name.isprintable()


def _chosen(check: Check, number: str | None) -> tuple[Subject, ...]:
    if number is None:
        return subjects_of(check)
    alterations = check.comparison.alterations if check.comparison else ()
    if not number.isascii() or not number.isdigit() or not 1 <= int(number[:9]) <= len(alterations):
        has = f"has {len(alterations)}" if alterations else "has no alterations"
        raise UsageError(
            f"check {check.check_id} {has}: there is no #{ascii(number[:10])[1:-1]}",
            remedy=f"see `provenance review show {check.check_id}`",
        )
    return (alteration_subject(alterations[int(number) - 1]),)


def act(
    store: Store, name: str, action: ReviewAction, *, reviewer: str, note: str | None, now: datetime
) -> Review:
    """Records that a reviewer accepted, dismissed, reopened or noted what `name` means.

    Raises UsageError for an unknown name, a note that is too long, or a note without words.
    """
    meant = about(store, name)
    subjects = meant.subjects
    if action in (ReviewAction.NOTE, ReviewAction.REOPEN):
        subjects = (*subjects, _repost_subject(meant))
    return store.desk.record(
        Review(0, now, reviewer, action, meant.name, meant.repost_id, subjects, _note(note, action))
    )


def override(
    bench: Bench, name: str, original: str, *, reviewer: str, note: str | None, now: datetime
) -> Review:
    """Records where a reviewer says that the original is: an address, or a file, which is kept.

    The next check of the repost compares it first. Raises UsageError for what is neither,
    InputError for a file that cannot be read.
    """
    if not original.strip():
        raise UsageError("no original is named", remedy="give its address, or a file")
    meant = about(bench.store, name)
    told = _note(note, ReviewAction.OVERRIDE)
    sha256 = None
    if original.lower().startswith(("http://", "https://")):
        try:
            parse_url(original)
        except UrlRefused as refused:
            raise UsageError(
                f"{original[:200]!a} is no address: {refused.detail}",
                remedy="give the original's own address, or a file",
            ) from refused
    else:
        sha256 = _keep_original(bench, original).sha256
    review = Review(
        0,
        now,
        reviewer,
        ReviewAction.OVERRIDE,
        meant.name,
        meant.repost_id,
        (_repost_subject(meant),),
        told,
        original,
        sha256,
    )
    return bench.store.desk.record(review)


def _keep_original(bench: Bench, name: str) -> Capture:
    """The file that a reviewer names, kept and recorded as the capture that a check reads."""
    item = Input(name, InputKind.FILE, path=Path(name))
    body = read_file(Path(name), name, limit=bench.settings.max_input_bytes)
    capture = keep_file(bench, file_capture(body, item, bench.clock(), media_type_of(Path(name))))
    bench.store.record_capture(capture)
    return capture


def history(store: Store, name: str | None = None) -> tuple[Review, ...]:
    """Every review, oldest first: all, or those of the repost that `name` belongs to."""
    if name is None:
        return store.desk.reviews()
    return store.desk.reviews(reposts=(about(store, name).repost_id,))


def _repost_subject(meant: About) -> Subject:
    return Subject(SubjectKind.REPOST, str(meant.repost_id), "the repost")


def _note(note: str | None, action: ReviewAction) -> str | None:
    if note is not None and len(note) > LONGEST_NOTE:
        raise UsageError(
            f"the note has {len(note):,} characters",
            remedy=f"give at most {LONGEST_NOTE:,}, or name a file in it",
        )
    if action is ReviewAction.NOTE and not (note or "").strip():
        raise UsageError("the note is empty", remedy="say something in it")
    return note or None
