"""Findings in the database: recorded once each, read back as values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, or_, select

from provenance import model
from provenance.store.codec import from_columns, storable, to_columns
from provenance.store.load import capture_of
from provenance.store.record import (
    CAPTURES,
    HOSTS,
    PAGES,
    REPOSTS,
    RUNS,
    add,
    add_all,
    record_capture,
    table,
)
from provenance.store.watch_tables import Finding, FindingCapture

FINDINGS, FINDING_CAPTURES = table(Finding), table(FindingCapture)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which findings are wanted; what is None or empty does not narrow. Times are `[since, until)`."""

    since: datetime | None = None
    until: datetime | None = None
    kinds: tuple[model.FindingKind, ...] = ()
    outlet: str | None = None  # its id, its domain, or its name as claimed
    aggregator: str | None = None  # the host of the page
    repost_id: int | None = None
    newest_first: bool = False
    limit: int | None = None


def record(
    connection: Connection, run_id: str | None, findings: Iterable[model.Finding]
) -> tuple[model.Finding, ...]:
    """Records findings; those that were new, in their order."""
    run = None
    if run_id is not None:
        run = connection.execute(select(RUNS.c.id).where(RUNS.c.run_id == run_id)).scalar_one()
    return tuple(finding for finding in findings if _record(connection, run, finding))


def _record(connection: Connection, run: int | None, finding: model.Finding) -> bool:
    known = select(FINDINGS.c.id).where(FINDINGS.c.finding_id == finding.finding_id)
    if connection.scalar(known) is not None:
        return False
    row = to_columns(finding, FINDINGS.c.keys(), skip=("evidence", "run_id", "standing"))
    key = add(connection, FINDINGS, {**row, "run_id": run})
    captures = [record_capture(connection, capture) for capture in finding.evidence]
    rows = ({"finding_id": key, "position": n, "capture_id": c} for n, c in enumerate(captures))
    add_all(connection, FINDING_CAPTURES, rows)
    return True


def keys_of(connection: Connection, wanted: Wanted) -> list[int]:
    """The keys of the wanted findings, in their order."""
    return list(connection.scalars(_statement(wanted)))


def _statement(wanted: Wanted) -> Select[Any]:
    joined = (
        FINDINGS.join(REPOSTS, REPOSTS.c.id == FINDINGS.c.repost_id)
        .join(PAGES, PAGES.c.id == REPOSTS.c.page_id)
        .outerjoin(HOSTS, HOSTS.c.id == PAGES.c.host_id)
    )
    order = FINDINGS.c.id.desc() if wanted.newest_first else FINDINGS.c.id
    chosen = select(FINDINGS.c.id).select_from(joined).order_by(order)
    if wanted.since is not None:
        chosen = chosen.where(FINDINGS.c.found_at >= wanted.since)
    if wanted.until is not None:
        chosen = chosen.where(FINDINGS.c.found_at < wanted.until)
    if wanted.kinds:
        chosen = chosen.where(FINDINGS.c.kind.in_([kind.value for kind in wanted.kinds]))
    if wanted.outlet is not None:
        columns = (FINDINGS.c.outlet_id, FINDINGS.c.outlet_domain, FINDINGS.c.outlet_name)
        chosen = chosen.where(
            or_(*(column.ilike(_literal(storable(wanted.outlet)), "\\") for column in columns))
        )
    if wanted.aggregator is not None:
        host = storable(wanted.aggregator).lower()
        chosen = chosen.where(or_(HOSTS.c.name == host, HOSTS.c.name == f"www.{host}"))
    if wanted.repost_id is not None:
        chosen = chosen.where(FINDINGS.c.repost_id == wanted.repost_id)
    return chosen if wanted.limit is None else chosen.limit(wanted.limit)


def _literal(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def load(connection: Connection, keys: Sequence[int]) -> Iterator[model.Finding]:
    """The findings with these keys, in this order; captures come without their bytes."""
    rows = {
        row["id"]: dict(row)
        for row in connection.execute(
            select(FINDINGS, RUNS.c.run_id.label("run_name"))
            .select_from(FINDINGS.outerjoin(RUNS, RUNS.c.id == FINDINGS.c.run_id))
            .where(FINDINGS.c.id.in_(keys))
        ).mappings()
    }
    evidence: dict[int, list[model.Capture]] = defaultdict(list)
    captures = connection.execute(
        select(CAPTURES, FINDING_CAPTURES.c.finding_id)
        .join(FINDING_CAPTURES, FINDING_CAPTURES.c.capture_id == CAPTURES.c.id)
        .where(FINDING_CAPTURES.c.finding_id.in_(keys))
        .order_by(FINDING_CAPTURES.c.finding_id, FINDING_CAPTURES.c.position)
    ).mappings()
    for capture in captures:
        evidence[capture["finding_id"]].append(capture_of(dict(capture)))
    for key in keys:
        row = rows[key]
        yield from_columns(model.Finding, row, run_id=row["run_name"], evidence=tuple(evidence[key]))
