"""Turns at a host, kept in its row, so that all processes together keep its pace.

A turn is a lease with a token of its own: one UPDATE gives it out, and only while the
host's next time has come and nobody else's lease is valid. The delay counts from the end
of the previous answer, and a server database's clock decides, not ours. The lease of a
process of this machine that has certainly ended is taken from it at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert as insert_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_sqlite

from provenance.store.holders import is_gone
from provenance.store.tables import Host

HOSTS = Host.__table__  # type: ignore[attr-defined]
HELD_POLL_S = 0.2  # how soon to ask again while another process is at the host


@dataclass(frozen=True, slots=True)
class Wait:
    """No turn yet: ask again after `seconds`."""

    seconds: float


def claim(connection: Connection, host: str, token: str, lease_s: float, delay_s: float = 0.0) -> Wait | None:
    """Takes the host's turn for `token` (None), or says how long to wait.

    `delay_s` is kept after a holder that has died: its last request may just have been sent.
    """
    now = _now(connection)
    _ensure(connection, host)
    _take_from_the_dead(connection, host, now, delay_s)
    free = or_(HOSTS.c.lease_until.is_(None), HOSTS.c.lease_until <= now)
    due = or_(HOSTS.c.next_at.is_(None), HOSTS.c.next_at <= now)
    taken = connection.execute(
        update(HOSTS)
        .where(HOSTS.c.name == host, free, due)
        .values(lease_token=token, lease_until=now + timedelta(seconds=lease_s))
    )
    if taken.rowcount == 1:
        return None
    row = connection.execute(select(HOSTS.c.next_at, HOSTS.c.lease_until).where(HOSTS.c.name == host)).one()
    until_due = (row.next_at - now).total_seconds() if row.next_at else 0.0
    held = row.lease_until is not None and row.lease_until > now
    return Wait(max(until_due, HELD_POLL_S if held else 0.01))


def _take_from_the_dead(connection: Connection, host: str, now: datetime, delay_s: float) -> None:
    """Ends the lease of a process that has certainly ended; the next turn comes `delay_s` from now."""
    held = select(HOSTS.c.lease_token, HOSTS.c.next_at).where(
        HOSTS.c.name == host, HOSTS.c.lease_token.is_not(None), HOSTS.c.lease_until > now
    )
    row = connection.execute(held).one_or_none()
    if row is None or not is_gone(row.lease_token):
        return
    next_at = now + timedelta(seconds=delay_s)
    connection.execute(
        update(HOSTS)
        .where(HOSTS.c.name == host, HOSTS.c.lease_token == row.lease_token)
        .values(lease_token=None, lease_until=None, next_at=max(row.next_at or next_at, next_at))
    )


def finish(connection: Connection, host: str, token: str, delay_s: float) -> None:
    """Gives the turn back; the next one comes `delay_s` from now. Without the lease it does nothing."""
    now = _now(connection)
    row = connection.execute(
        select(HOSTS.c.next_at).where(HOSTS.c.name == host, HOSTS.c.lease_token == token)
    ).one_or_none()
    if row is None:
        return  # the lease ran out and somebody else has the turn
    next_at = max(row.next_at or now, now + timedelta(seconds=delay_s))
    connection.execute(
        update(HOSTS)
        .where(HOSTS.c.name == host, HOSTS.c.lease_token == token)
        .values(next_at=next_at, delay_s=delay_s, lease_token=None, lease_until=None)
    )


def defer(connection: Connection, host: str, seconds: float) -> None:
    """Nobody asks the host before `seconds` have passed."""
    now = _now(connection)
    _ensure(connection, host)
    until = now + timedelta(seconds=seconds)
    later = or_(HOSTS.c.next_at.is_(None), HOSTS.c.next_at < until)
    connection.execute(update(HOSTS).where(HOSTS.c.name == host, later).values(next_at=until))


def _ensure(connection: Connection, host: str) -> None:
    insert = insert_postgresql if connection.dialect.name == "postgresql" else insert_sqlite
    connection.execute(insert(HOSTS).values(name=host).on_conflict_do_nothing(index_elements=["name"]))


def _now(connection: Connection) -> datetime:
    """The server's clock; SQLite has none but this machine's."""
    if connection.dialect.name == "postgresql":
        moment: datetime = connection.execute(select(func.clock_timestamp())).scalar_one()
        return moment.astimezone(UTC)
    return datetime.now(UTC)
