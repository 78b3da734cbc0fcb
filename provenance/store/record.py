"""Writes a check: captures and texts once, the repost found again, everything else appended.

All functions work inside the caller's transaction. Lists go in as one Core
insert each.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Connection, Table, insert, select
from sqlalchemy.dialects import postgresql, sqlite

from provenance import model
from provenance.store import tables
from provenance.store.codec import encode, storable, to_columns


def table(row: type[Any]) -> Table:
    """The Core table of a row class."""
    found = row.__table__
    assert isinstance(found, Table)
    return found


RUNS, HOSTS, TARGETS = table(tables.Run), table(tables.Host), table(tables.Target)
RUN_INPUTS, PROBLEMS = table(tables.RunInput), table(tables.Problem)
TEXTS, CAPTURES, PAGES, REPOSTS = map(table, (tables.Text_, tables.Capture, tables.Page, tables.Repost))
CLAIMS, CREDITS, CITATIONS = map(table, (tables.Claim, tables.Credit, tables.Citation))
CHECKS, ATTEMPTS, EVIDENCE = map(table, (tables.Check, tables.Attempt, tables.Evidence))
COMPARISONS, ALTERATIONS = map(table, (tables.Comparison, tables.Alteration))


def digest(*parts: str) -> str:
    """SHA-256 over parts that cannot run into each other."""
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def identity_of(capture: model.Capture) -> str:
    """What makes a capture the same capture when it is seen again.

    A file read twice is the same capture while its bytes are, whatever its name; a look at
    the web is one of its own each time; a record of a WARC is one moment of one address.
    """
    if capture.via is model.Via.FILE:
        return digest(capture.via, capture.url or "", capture.sha256)
    moment = capture.captured_at.isoformat()
    return digest(capture.via, capture.url or "", moment, capture.sha256, str(capture.status))


def insert_once(connection: Connection, into: Table, unique: str, values: Mapping[str, Any]) -> int:
    """The key of the row with that unique value, inserted if it is not there."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    known = select(into.c.id).where(into.c[unique] == values[unique])
    found = connection.scalar(known)
    if found is None:
        # Of whatever constraint: long addresses have an exclusion, which cannot be named by its columns.
        connection.execute(dialect.insert(into).values(**values).on_conflict_do_nothing())
        found = connection.scalar(known)
    assert found is not None, f"{into.name}: the row is not there after it was inserted"
    return int(found)


def add(connection: Connection, into: Table, values: Mapping[str, Any]) -> int:
    """Inserts one row; its key."""
    key = connection.execute(insert(into).values(**values)).inserted_primary_key
    assert key is not None
    return int(key[0])


def add_all(connection: Connection, into: Table, rows: Iterable[Mapping[str, Any]]) -> None:
    """Inserts many rows with one statement."""
    listed = list(rows)
    if listed:
        connection.execute(insert(into), listed)


def record_text(connection: Connection, text: str) -> int:
    """The key of a text, stored once."""
    kept = storable(text)
    sha256 = hashlib.sha256(kept.encode()).hexdigest()
    return insert_once(connection, TEXTS, "sha256", {"sha256": sha256, "text": kept})


def record_capture(connection: Connection, capture: model.Capture) -> int:
    """The key of a capture, stored once; its bytes are in the archive."""
    row = to_columns(capture, CAPTURES.c.keys(), skip=("body", "warc"))
    row |= {"identity": identity_of(capture), "size": len(capture.body)}
    if capture.warc is not None:
        row |= {
            "warc_file": capture.warc.file,
            "warc_offset": capture.warc.offset,
            "warc_length": capture.warc.length,
        }
    return insert_once(connection, CAPTURES, "identity", row)


def record_host(connection: Connection, url: str | None) -> int | None:
    """The key of an address's host."""
    try:
        name = urlsplit(url or "").hostname
    except ValueError:  # "http://[" is written in pages
        return None
    return insert_once(connection, HOSTS, "name", {"name": storable(name)[:255]}) if name else None


def record_page(connection: Connection, check: model.Check) -> int:
    """The key of the page: by its address where that is known, else by its bytes, else by its name.

    The same file under another name is the same page, and so is a file that was
    saved anew under the same name.
    """
    if check.page_url is None:
        same_bytes = (
            select(PAGES.c.id)
            .join(REPOSTS, REPOSTS.c.page_id == PAGES.c.id)
            .join(CLAIMS, CLAIMS.c.repost_id == REPOSTS.c.id)
            .join(CAPTURES, CAPTURES.c.id == CLAIMS.c.page_capture_id)
            .where(PAGES.c.url.is_(None), CAPTURES.c.sha256 == check.page_capture.sha256)
            .order_by(PAGES.c.id)
        )
        found = connection.scalar(same_bytes)
        if found is not None:
            return int(found)
    row = {
        "page_key": storable(check.page_url or f"input:{check.input}"),
        "url": encode(check.page_url),
        "host_id": record_host(connection, check.page_url),
        "first_seen_at": check.checked_at,
    }
    page = insert_once(connection, PAGES, "page_key", row)
    # Whoever records the same page meanwhile waits here, and then finds its reposts.
    connection.execute(select(PAGES.c.id).where(PAGES.c.id == page).with_for_update())
    return page


def record_checks(
    connection: Connection,
    run: int,
    checks: Iterable[model.Check],
    reposts: Mapping[str, int] | None = None,
) -> None:
    """Appends the checks of one page; a check that is already recorded is left alone.

    `reposts` are the keys of reposts that are known already, by the id of their check.
    """
    known_reposts = reposts or {}
    taken: set[int] = set(known_reposts.values())
    for check in checks:
        known = connection.scalar(select(CHECKS.c.repost_id).where(CHECKS.c.check_id == check.check_id))
        if known is None:
            known = _record_check(connection, run, check, taken, known_reposts.get(check.check_id))
        taken.add(known)


_IN_OTHER_TABLES = (
    *("run_id", "page_capture", "repost", "page_text", "resolution", "comparison", "evidence"),
    *("extracted", "same_text_as", "text_sha256"),
)
_AS_IT_STANDS = ("standing", "links")  # read anew at each report


def _record_check(
    connection: Connection, run: int, check: model.Check, taken: set[int], repost: int | None
) -> int:
    if repost is None:
        repost = record_repost(connection, record_page(connection, check), check, taken)
    row = to_columns(check, CHECKS.c.keys(), skip=(*_IN_OTHER_TABLES, *_AS_IT_STANDS))
    row |= {
        "run_id": run,
        "repost_id": repost,
        "claim_id": record_claim(connection, repost, check),
        "resolution_reason": encode(check.resolution.reason),
        "extractor": check.extracted.extractor if check.extracted else None,
        "extracted_text_sha256": check.extracted.text_sha256 if check.extracted else None,
    }
    looked = to_columns(check.resolution, ("more",), skip=("attempts", "reason"))["more"]
    row["more"] = {**(row["more"] or {}), **({"resolution": looked} if looked else {})} or None
    key = add(connection, CHECKS, row)
    add_all(connection, ATTEMPTS, _attempt_rows(connection, key, check.resolution.attempts))
    captures = [record_capture(connection, capture) for capture in check.evidence]
    rows = ({"check_id": key, "position": n, "capture_id": c} for n, c in enumerate(captures))
    add_all(connection, EVIDENCE, rows)
    if check.comparison is not None:
        _record_comparison(connection, key, check.comparison)
    return repost


def record_repost(connection: Connection, page: int, check: model.Check, taken: set[int]) -> int:
    """The key of the repost: the same words on that page, else the same headline, else a new one.

    `taken` are the reposts of this page that other checks of the same reading hold:
    a text that stands twice on a page is two reposts.
    """
    headline = encode(check.repost.headline.text) if check.repost.headline else None
    for condition in _ways_to_recognise(check, headline):
        matches = (
            select(REPOSTS.c.id)
            .select_from(REPOSTS.outerjoin(CLAIMS, CLAIMS.c.repost_id == REPOSTS.c.id))
            .where(REPOSTS.c.page_id == page, condition)
            .distinct()
            .order_by(REPOSTS.c.id)
        )
        found = next((key for key in connection.scalars(matches) if key not in taken), None)
        if found is not None:
            return int(found)
    row = {
        "page_id": page,
        "repost_key": _repost_key(check, headline),
        "headline": headline,
        "first_seen_at": check.checked_at,
    }
    return add(connection, REPOSTS, row)


def _ways_to_recognise(check: model.Check, headline: str | None) -> list[Any]:
    ways = []
    if check.text_sha256 is not None:
        ways.append(CLAIMS.c.text_sha256 == check.text_sha256)
    if headline is not None:
        ways.append(REPOSTS.c.headline == headline)
    return ways or [REPOSTS.c.repost_key == _repost_key(check, headline)]


def _repost_key(check: model.Check, headline: str | None) -> str:
    if check.text_sha256 is not None:
        return f"text:{check.text_sha256}"
    return f"headline:{headline}" if headline is not None else f"index:{check.repost.index}"


def record_claim(connection: Connection, repost: int, check: model.Check) -> int:
    """The key of what this capture of the page claims of the repost; recorded once for the same reading."""
    capture = record_capture(connection, check.page_capture)
    reading = json.dumps(encode(check.repost), sort_keys=True)
    told = digest(reading, check.page_text, identity_of(check.page_capture), check.text_sha256 or "")
    known = select(CLAIMS.c.id).where(CLAIMS.c.repost_id == repost, CLAIMS.c.digest == told)
    found = connection.scalar(known)
    if found is not None:
        return int(found)
    row = _claim_row(check.repost) | {
        "repost_id": repost,
        "digest": told,
        "page_capture_id": capture,
        "page_text_id": record_text(connection, check.page_text),
        "text_sha256": check.text_sha256,
    }
    key = add(connection, CLAIMS, row)
    add_all(connection, CREDITS, _listed(key, check.repost.credits, CREDITS))
    add_all(connection, CITATIONS, _listed(key, check.repost.citations, CITATIONS))
    return key


def _claim_row(repost: model.Repost) -> dict[str, Any]:
    """The claim in columns; the repost's own fields (blocks, headlines) under `more.repost`."""
    row = to_columns(repost.claim, CLAIMS.c.keys())
    own = to_columns(repost, ("more",), skip=("index", "span", "claim", "credits", "citations"))["more"]
    row["more"] = {**(row["more"] or {}), "repost": own or {}}
    row |= {
        "repost_index": repost.index,
        "span_start": repost.span.start,
        "span_end": repost.span.end,
        "headline": encode(repost.headline.text) if repost.headline else None,
    }
    return row


def _listed(claim: int, values: Iterable[Any], into: Table) -> Iterable[dict[str, Any]]:
    for position, value in enumerate(values):
        yield {**to_columns(value, into.c.keys()), "claim_id": claim, "position": position}


def _attempt_rows(
    connection: Connection, check: int, attempts: Iterable[model.Attempt]
) -> Iterable[dict[str, Any]]:
    columns = ATTEMPTS.c.keys()
    for position, attempt in enumerate(attempts):
        row = to_columns(attempt, columns, skip=("candidate", "outcome"))
        candidate = to_columns(attempt.candidate, columns)
        outcome = _outcome_columns(connection, attempt.outcome)
        more = {
            name: part
            for name, part in (
                ("attempt", row["more"]),
                ("candidate", candidate["more"]),
                ("outcome", outcome.pop("more")),
            )
            if part
        }
        own = {"check_id": check, "position": position, "more": more or None}
        yield {**row, **candidate, **outcome, **own}


def _outcome_columns(connection: Connection, outcome: model.Outcome) -> dict[str, Any]:
    capture = outcome.capture
    row: dict[str, Any] = {
        "fetched": isinstance(outcome, model.Fetched),
        "outcome": outcome.kind.value,
        "capture_id": record_capture(connection, capture) if capture is not None else None,
        "outcome_url": None,
        "detail": None,
        "status": None,
        "more": None,
    }
    if isinstance(outcome, model.Unreachable):
        own = to_columns(outcome, ("detail", "status", "more"), skip=("kind", "capture", "url"))
        row |= {**own, "outcome_url": encode(outcome.url)}
    return row


def _record_comparison(connection: Connection, check: int, comparison: model.Comparison) -> None:
    row = to_columns(comparison, COMPARISONS.c.keys(), skip=("repost", "original", "figures", "alterations"))
    row |= to_columns(comparison.figures, [c for c in COMPARISONS.c.keys() if c != "more"])  # noqa: SIM118
    row["check_id"] = check
    for side in ("repost", "original"):
        version = getattr(comparison, side)
        row[f"{side}_text_id"] = record_text(connection, version.text)
        row[f"{side}_side"] = to_columns(version, ("more",), skip=("text",))["more"] or {}
    add(connection, COMPARISONS, row)
    columns = ALTERATIONS.c.keys()
    rows = (
        {**to_columns(alteration, columns), "check_id": check, "position": position}
        for position, alteration in enumerate(comparison.alterations)
    )
    add_all(connection, ALTERATIONS, rows)


def record_problem(connection: Connection, run: int, position: int, problem: model.Problem) -> None:
    """Appends what is wrong with an input of a run."""
    row = {name: encode(getattr(problem, name)) for name in ("input", "code", "message", "remedy")}
    add(connection, PROBLEMS, {**row, "run_id": run, "position": position})


def record_target(connection: Connection, name: str, at: datetime | None = None) -> int:
    """The key of an input as it was named, ready to be due again."""
    is_url = name.lower().startswith(("http://", "https://"))
    row = {
        "input": storable(name),
        "url": storable(name) if is_url else None,
        "host_id": record_host(connection, name) if is_url else None,
        "attempts": 0,
        "status": tables.TargetStatus.IDLE.value,
        "last_checked_at": at,
    }
    return insert_once(connection, TARGETS, "input", row)
