"""Reads checks back as the values that were recorded, without the bytes of their captures.

The texts stay in the database: deriving them again from the archived bytes
would show what today's extractor makes of a page, not what the check compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Table, select

from provenance import model
from provenance.store.codec import decode, from_columns
from provenance.store.record import (
    ALTERATIONS,
    ATTEMPTS,
    CAPTURES,
    CHECKS,
    CITATIONS,
    CLAIMS,
    COMPARISONS,
    CREDITS,
    EVIDENCE,
    RUNS,
    TEXTS,
)

Row = Mapping[str, Any]
CHUNK = 200  # checks a round: below every database's limit on parameters


def load_checks(connection: Connection, keys: Sequence[int]) -> Iterator[model.Check]:
    """The checks with these keys, in this order."""
    for start in range(0, len(keys), CHUNK):
        yield from _load_chunk(connection, keys[start : start + CHUNK])


def _load_chunk(connection: Connection, keys: Sequence[int]) -> Iterator[model.Check]:
    checks = {row["id"]: row for row in _rows(connection, CHECKS, CHECKS.c.id, keys)}
    claims = _by_id(connection, CLAIMS, (row["claim_id"] for row in checks.values()))
    parts = _Parts(connection, list(checks), list(claims))
    texts = _by_id(connection, TEXTS, _text_ids(claims.values(), parts.comparisons.values()))
    captures = _by_id(connection, CAPTURES, _capture_ids(claims.values(), parts))
    runs = _by_id(connection, RUNS, (row["run_id"] for row in checks.values()))
    same = _same_texts(connection, checks.values(), claims)
    for key in keys:
        row = checks[key]
        claim = claims[row["claim_id"]]
        yield _check(row, claim, parts, texts, captures, runs[row["run_id"]]["run_id"], same[key])


class _Parts:
    """The listed rows of many checks, by their owner's key."""

    def __init__(self, connection: Connection, checks: list[int], claims: list[int]) -> None:
        self.credits = _grouped(connection, CREDITS, CREDITS.c.claim_id, claims)
        self.citations = _grouped(connection, CITATIONS, CITATIONS.c.claim_id, claims)
        self.attempts = _grouped(connection, ATTEMPTS, ATTEMPTS.c.check_id, checks)
        self.evidence = _grouped(connection, EVIDENCE, EVIDENCE.c.check_id, checks)
        self.alterations = _grouped(connection, ALTERATIONS, ALTERATIONS.c.check_id, checks)
        rows = _rows(connection, COMPARISONS, COMPARISONS.c.check_id, checks)
        self.comparisons = {row["check_id"]: row for row in rows}


def _rows(connection: Connection, table: Table, column: Any, keys: Iterable[int]) -> list[Row]:
    order = [table.c.position] if "position" in table.c else []
    found = connection.execute(select(table).where(column.in_(list(keys))).order_by(*order))
    return [dict(row) for row in found.mappings()]


def _by_id(connection: Connection, table: Table, keys: Iterable[int]) -> dict[int, Row]:
    return {row["id"]: row for row in _rows(connection, table, table.c.id, set(keys))}


def _grouped(connection: Connection, table: Table, column: Any, keys: list[int]) -> dict[int, list[Row]]:
    groups: dict[int, list[Row]] = defaultdict(list)
    for row in _rows(connection, table, column, keys):
        groups[row[column.name]].append(row)
    return groups


def _text_ids(claims: Iterable[Row], comparisons: Iterable[Row]) -> Iterator[int]:
    yield from (row["page_text_id"] for row in claims)
    for row in comparisons:
        yield row["repost_text_id"]
        yield row["original_text_id"]


def _capture_ids(claims: Iterable[Row], parts: _Parts) -> Iterator[int]:
    yield from (row["page_capture_id"] for row in claims)
    for group in (*parts.attempts.values(), *parts.evidence.values()):
        yield from (row["capture_id"] for row in group if row["capture_id"] is not None)


def _same_texts(
    connection: Connection, checks: Iterable[Row], claims: Mapping[int, Row]
) -> dict[int, tuple[str, ...]]:
    """For each check, the other inputs on which the same words were ever seen, by name."""
    digests = {row["text_sha256"] for row in claims.values() if row["text_sha256"] is not None}
    wanted = (
        select(CLAIMS.c.text_sha256, CHECKS.c.input)
        .select_from(CLAIMS.join(CHECKS, CHECKS.c.claim_id == CLAIMS.c.id))
        .where(CLAIMS.c.text_sha256.in_(digests))
        .distinct()
    )
    inputs: dict[str, set[str]] = defaultdict(set)
    for sha256, name in connection.execute(wanted):
        inputs[sha256].add(name)
    return {
        row["id"]: tuple(sorted(inputs[claims[row["claim_id"]]["text_sha256"]] - {row["input"]}))
        for row in checks
    }


def _check(
    row: Row,
    claim: Row,
    parts: _Parts,
    texts: Mapping[int, Row],
    captures: Mapping[int, Row],
    run_id: str,
    same_text_as: tuple[str, ...],
) -> model.Check:
    key = row["id"]
    extracted = None
    if row["extractor"] is not None:
        extracted = model.Extracted(row["extractor"], row["extracted_text_sha256"])
    attempts = tuple(_attempt(item, captures) for item in parts.attempts[key])
    comparison = parts.comparisons.get(key)
    return from_columns(
        model.Check,
        row,
        run_id=run_id,
        page_capture=capture_of(captures[claim["page_capture_id"]]),
        repost=_repost(claim, parts),
        page_text=texts[claim["page_text_id"]]["text"],
        resolution=from_columns(
            model.Resolution,
            {"more": (row["more"] or {}).get("resolution")},
            attempts=attempts,
            reason=row["resolution_reason"],
        ),
        comparison=_comparison(comparison, texts, parts.alterations[key]) if comparison else None,
        evidence=tuple(capture_of(captures[item["capture_id"]]) for item in parts.evidence[key]),
        extracted=extracted,
        same_text_as=same_text_as,
        text_sha256=claim["text_sha256"],
    )


def capture_of(row: Row) -> model.Capture:
    """The capture of a row; its body stays in the archive."""
    warc = None
    if row["warc_file"] is not None:
        warc = model.WarcAddress(row["warc_file"], row["warc_offset"], row["warc_length"])
    return from_columns(model.Capture, row, body=b"", warc=warc)


def _repost(row: Row, parts: _Parts) -> model.Repost:
    more = dict(row["more"] or {})
    own = {"more": more.pop("repost", {})}
    return from_columns(
        model.Repost,
        own,
        index=row["repost_index"],
        span=model.Span(row["span_start"], row["span_end"]),
        claim=from_columns(model.Claim, {**row, "more": more}),
        credits=tuple(from_columns(model.Credit, item) for item in parts.credits[row["id"]]),
        citations=tuple(from_columns(model.Citation, item) for item in parts.citations[row["id"]]),
        headline=decode(model.Located | None, own["more"].get("headline")),
        original_headline=decode(model.Located | None, own["more"].get("original_headline")),
    )


def _attempt(row: Row, captures: Mapping[int, Row]) -> model.Attempt:
    more = row["more"] or {}
    capture = capture_of(captures[row["capture_id"]]) if row["capture_id"] is not None else None
    kind = model.OutcomeKind(row["outcome"])
    outcome: model.Outcome
    if row["fetched"]:
        assert capture is not None
        outcome = model.Fetched(capture, kind)
    else:
        told = {"detail": row["detail"], "status": row["status"], "more": more.get("outcome")}
        outcome = from_columns(model.Unreachable, told, url=row["outcome_url"], kind=kind, capture=capture)
    candidate = from_columns(model.Candidate, {**row, "more": more.get("candidate")})
    return from_columns(
        model.Attempt, {**row, "more": more.get("attempt")}, candidate=candidate, outcome=outcome
    )


def _comparison(row: Row, texts: Mapping[int, Row], alterations: list[Row]) -> model.Comparison:
    sides = {
        side: from_columns(
            model.Version, {"more": row[f"{side}_side"]}, text=texts[row[f"{side}_text_id"]]["text"]
        )
        for side in ("repost", "original")
    }
    return from_columns(
        model.Comparison,
        row,
        figures=from_columns(model.Figures, {**row, "more": None}),
        alterations=tuple(from_columns(model.Alteration, item) for item in alterations),
        **sides,
    )


def without_bodies(check: model.Check) -> model.Check:
    """`check` as it reads back: every capture without its bytes."""
    attempts = tuple(replace(a, outcome=_bare(a.outcome)) for a in check.resolution.attempts)
    return replace(
        check,
        page_capture=replace(check.page_capture, body=b""),
        resolution=replace(check.resolution, attempts=attempts),
        evidence=tuple(replace(capture, body=b"") for capture in check.evidence),
    )


def _bare(outcome: model.Outcome) -> model.Outcome:
    if outcome.capture is None:
        return outcome
    return replace(outcome, capture=replace(outcome.capture, body=b""))
