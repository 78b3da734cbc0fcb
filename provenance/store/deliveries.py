"""What was told to whom (the facade `store.deliveries`).

A message is written down before it is first sent and keeps its name until it is taken:
after a kill between sending and recording it is sent again under the same name, so that
the other side can tell. No address and no password ever comes here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, func, select, update

from provenance.model import Finding, FindingKind, Severity
from provenance.store import desk_tables
from provenance.store.codec import storable
from provenance.store.desk_tables import DeliveryState
from provenance.store.found import FINDINGS
from provenance.store.found import load as load_findings
from provenance.store.load import CHUNK
from provenance.store.record import RUNS, add, add_all, insert_once, table

if TYPE_CHECKING:
    from provenance.store import Store

DESTINATIONS, DELIVERIES, DELIVERED = map(
    table, (desk_tables.Destination, desk_tables.Delivery, desk_tables.DeliveredFinding)
)


@dataclass(frozen=True, slots=True)
class Destination:
    """Somebody who is told, by name; findings up to number `after_finding` are old news there."""

    key: int
    name: str
    after_finding: int
    last_error: str | None


@dataclass(frozen=True, slots=True)
class Message:
    """A message that is still to be taken: its name, how often it was sent, and what it tells."""

    message_id: str
    attempts: int
    created_at: datetime
    next_at: datetime
    finding_ids: tuple[str, ...]


class Deliveries:
    """Destinations and the messages to them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def destination(self, name: str, run_id: str | None, now: datetime) -> Destination:
        """The destination with that name; a new one is told of what this run found, and later ones."""
        row: dict[str, Any] = {"name": storable(name), "since": now}
        with self._store._writing() as connection:
            row["after_finding"] = _before_run(connection, run_id)
            insert_once(connection, DESTINATIONS, "name", row)
            found = connection.execute(
                select(DESTINATIONS).where(DESTINATIONS.c.name == storable(name))
            ).one()
            return Destination(found.id, found.name, found.after_finding, found.last_error)

    def untold(
        self, destination: Destination, kinds: Iterable[FindingKind], severities: Iterable[Severity]
    ) -> tuple[Finding, ...]:
        """The findings of these kinds and severities that no message to the destination tells."""
        told = select(DELIVERED.c.finding_id).where(
            DELIVERED.c.destination_id == destination.key, DELIVERED.c.finding_id == FINDINGS.c.finding_id
        )
        wanted = (
            select(FINDINGS.c.id)
            .where(
                FINDINGS.c.id > destination.after_finding,
                FINDINGS.c.kind.in_([kind.value for kind in kinds]),
                FINDINGS.c.severity.in_([severity.value for severity in severities]),
                ~told.exists(),
            )
            .order_by(FINDINGS.c.id)
        )
        with self._store._reading() as connection:
            return _loaded(connection, list(connection.scalars(wanted)))

    def findings(self, names: Sequence[str]) -> tuple[Finding, ...]:
        """The findings with these names, in the order in which they were recorded."""
        found: list[Finding] = []
        with self._store._reading() as connection:
            for start in range(0, len(names), CHUNK):
                some = FINDINGS.c.finding_id.in_(names[start : start + CHUNK])
                keys = select(FINDINGS.c.id).where(some).order_by(FINDINGS.c.id)
                found.extend(_loaded(connection, list(connection.scalars(keys))))
        return tuple(found)

    def write(
        self, destination: Destination, message_id: str, finding_ids: Iterable[str], now: datetime
    ) -> None:
        """Writes a message down, ready to be sent."""
        row = {
            "message_id": message_id,
            "destination_id": destination.key,
            "state": DeliveryState.PENDING.value,
            "attempts": 0,
            "created_at": now,
            "next_at": now,
        }
        with self._store._writing() as connection:
            key = add(connection, DELIVERIES, row)
            rows = (
                {
                    "delivery_id": key,
                    "position": position,
                    "destination_id": destination.key,
                    "finding_id": name,
                }
                for position, name in enumerate(finding_ids)
            )
            add_all(connection, DELIVERED, rows)

    def pending(self, destination: Destination) -> tuple[Message, ...]:
        """The messages to the destination that are not taken yet, oldest first."""
        wanted = (
            select(DELIVERIES)
            .where(
                DELIVERIES.c.destination_id == destination.key,
                DELIVERIES.c.state == DeliveryState.PENDING.value,
            )
            .order_by(DELIVERIES.c.id)
        )
        with self._store._reading() as connection:
            rows = connection.execute(wanted).all()
            findings = _findings_of(connection, [row.id for row in rows])
        return tuple(
            Message(row.message_id, row.attempts, row.created_at, row.next_at, tuple(findings[row.id]))
            for row in rows
        )

    def delivered(self, destination: Destination, message_id: str, now: datetime) -> None:
        """The message was taken; the destination works again."""
        with self._store._writing() as connection:
            connection.execute(
                update(DELIVERIES)
                .where(DELIVERIES.c.message_id == message_id)
                .values(
                    state=DeliveryState.DELIVERED.value,
                    delivered_at=now,
                    attempts=DELIVERIES.c.attempts + 1,
                    last_error=None,
                )
            )
            _set_error(connection, destination, None)

    def failed(self, destination: Destination, message_id: str, error: str, next_at: datetime | None) -> None:
        """The message was not taken; it is sent again at `next_at`, never again where that is None."""
        state = DeliveryState.PENDING if next_at is not None else DeliveryState.GIVEN_UP
        values: dict[str, Any] = {
            "state": state.value,
            "attempts": DELIVERIES.c.attempts + 1,
            "last_error": storable(error),
        }
        if next_at is not None:
            values["next_at"] = next_at
        with self._store._writing() as connection:
            connection.execute(
                update(DELIVERIES).where(DELIVERIES.c.message_id == message_id).values(**values)
            )
            _set_error(connection, destination, storable(error))


def _before_run(connection: Connection, run_id: str | None) -> int:
    """The number of the last finding that was recorded before the run's first."""
    if run_id is not None:
        run = select(RUNS.c.id).where(RUNS.c.run_id == run_id).scalar_subquery()
        first = connection.scalar(select(func.min(FINDINGS.c.id)).where(FINDINGS.c.run_id == run))
        if first is not None:
            return int(first) - 1
    return connection.scalar(select(func.max(FINDINGS.c.id))) or 0


def _loaded(connection: Connection, keys: Sequence[int]) -> tuple[Finding, ...]:
    chunks = (keys[start : start + CHUNK] for start in range(0, len(keys), CHUNK))
    return tuple(finding for chunk in chunks for finding in load_findings(connection, chunk))


def _set_error(connection: Connection, destination: Destination, error: str | None) -> None:
    connection.execute(
        update(DESTINATIONS).where(DESTINATIONS.c.id == destination.key).values(last_error=error)
    )


def _findings_of(connection: Connection, keys: Sequence[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for start in range(0, len(keys), CHUNK):
        rows = connection.execute(
            select(DELIVERED.c.delivery_id, DELIVERED.c.finding_id)
            .where(DELIVERED.c.delivery_id.in_(keys[start : start + CHUNK]))
            .order_by(DELIVERED.c.delivery_id, DELIVERED.c.position)
        )
        for delivery, name in rows:
            found[delivery].append(name)
    return found
