"""The queue of what is looked at again: `targets` with their turns, `watched` with their standing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, or_, select, update

from provenance import model
from provenance.store.codec import encode, storable
from provenance.store.load import capture_of
from provenance.store.record import CAPTURES, CHECKS, TARGETS, record_capture, record_target, table
from provenance.store.tables import TargetStatus
from provenance.store.watch_tables import LinkState, Watch, Watched

WATCHED, WATCHES, LINK_STATES = table(Watched), table(Watch), table(LinkState)


@dataclass(frozen=True, slots=True)
class Place:
    """An address or file that is looked at again, how it stands and when its turn is.

    `capture` is the last one that was read whole, without its bytes. `interval_s` is the
    steady pace in seconds, `attempts` counts looks running that showed nothing.
    """

    address: str
    next_at: datetime | None
    interval_s: float
    state: model.LinkState
    since: datetime
    looked_at: datetime | None = None
    attempts: int = 0
    last_error: str | None = None
    failing_since: datetime | None = None
    failures: int = 0
    failed_at: datetime | None = None
    born_at: datetime | None = None
    changed_at: datetime | None = None
    capture: model.Capture | None = None
    target_id: int | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """A place whose turn may have come."""

    target_id: int
    address: str
    next_at: datetime | None
    interval_s: float
    looked_at: datetime | None


@dataclass(frozen=True, slots=True)
class WatchedRepost:
    """A repost that is looked at again: its last check, where its page and its original stand."""

    repost_id: int
    check_id: str
    page: str
    original: str | None
    present: bool
    searched_at: datetime


def turns(connection: Connection) -> list[Due]:
    """Every place in the queue, whenever its turn is."""
    wanted = select(
        TARGETS.c.id,
        TARGETS.c.input,
        TARGETS.c.next_check_at,
        TARGETS.c.interval_s,
        TARGETS.c.last_checked_at,
    ).join(WATCHED, WATCHED.c.target_id == TARGETS.c.id)
    return [Due(row[0], row[1], row[2], row[3] or 0.0, row[4]) for row in connection.execute(wanted)]


def places(connection: Connection, targets: Collection[int]) -> dict[int, Place]:
    """All that is known of places, by the key of their target."""
    wanted = (
        select(TARGETS, WATCHED)
        .join(WATCHED, WATCHED.c.target_id == TARGETS.c.id)
        .where(TARGETS.c.id.in_(targets))
    )
    rows = [dict(row) for row in connection.execute(wanted).mappings()]
    keys = {row["capture_id"] for row in rows if row["capture_id"] is not None}
    found = connection.execute(select(CAPTURES).where(CAPTURES.c.id.in_(keys))).mappings()
    captures = {row["id"]: capture_of(dict(row)) for row in found}
    return {row["id"]: _place(row, captures.get(row["capture_id"])) for row in rows}


def _place(row: Mapping[str, Any], capture: model.Capture | None) -> Place:
    return Place(
        address=row["input"],
        next_at=row["next_check_at"],
        interval_s=row["interval_s"] or 0.0,
        state=model.LinkState(row["state"]),
        since=row["since"],
        looked_at=row["last_checked_at"],
        attempts=row["attempts"],
        last_error=row["last_error"],
        failing_since=row["failing_since"],
        failures=row["failures"],
        failed_at=row["failed_at"],
        born_at=row["born_at"],
        changed_at=row["changed_at"],
        capture=capture,
        target_id=row["id"],
    )


def enter(connection: Connection, entered: Place) -> int:
    """Puts a place into the queue, unless it is there; its target's key."""
    target = record_target(connection, entered.address)
    if connection.scalar(select(WATCHED.c.target_id).where(WATCHED.c.target_id == target)) is None:
        connection.execute(insert(WATCHED).values(target_id=target, **_standing(connection, entered)))
        connection.execute(update(TARGETS).where(TARGETS.c.id == target).values(**_turn(entered)))
    return target


def take_turn(connection: Connection, settled: Place) -> None:
    """Writes when a place was looked at and when its next turn is."""
    this = settled.target_id
    connection.execute(update(TARGETS).where(TARGETS.c.id == this).values(**_turn(settled)))


def settle(connection: Connection, settled: Place, change: model.LinkChange | None) -> None:
    """Writes how a place stands after a look, and the transition where there was one."""
    assert settled.target_id is not None
    this = settled.target_id
    take_turn(connection, settled)
    standing = _standing(connection, settled)
    connection.execute(update(WATCHED).where(WATCHED.c.target_id == this).values(**standing))
    if change is not None:
        connection.execute(insert(LINK_STATES).values(**_transition(connection, this, change)))


def _turn(settled: Place) -> dict[str, Any]:
    dead = settled.state is model.LinkState.DEAD
    return {
        "next_check_at": settled.next_at,
        "interval_s": settled.interval_s,
        "attempts": settled.attempts,
        "status": (TargetStatus.DEAD if dead else TargetStatus.IDLE).value,
        "last_error": encode(settled.last_error),
        "last_checked_at": settled.looked_at,
    }


def _standing(connection: Connection, settled: Place) -> dict[str, Any]:
    capture = settled.capture
    return {
        "state": settled.state.value,
        "since": settled.since,
        "failing_since": settled.failing_since,
        "failures": settled.failures,
        "failed_at": settled.failed_at,
        "born_at": settled.born_at,
        "changed_at": settled.changed_at,
        "capture_id": record_capture(connection, capture) if capture is not None else None,
    }


def _transition(connection: Connection, target: int, change: model.LinkChange) -> dict[str, Any]:
    evidence = change.evidence
    return {
        "target_id": target,
        "at": change.at,
        "before": change.before.value if change.before is not None else None,
        "state": change.state.value,
        "detail": encode(change.detail),
        "failing_since": change.failing_since,
        "failures": change.failures,
        "capture_id": record_capture(connection, evidence) if evidence is not None else None,
    }


def hasten(connection: Connection, targets: Iterable[int], at: datetime) -> None:
    """Brings turns forward to `at`; those that come sooner are left."""
    for target in targets:
        later = or_(TARGETS.c.next_check_at.is_(None), TARGETS.c.next_check_at > at)
        connection.execute(update(TARGETS).where(TARGETS.c.id == target, later).values(next_check_at=at))


# --- reposts ---


def watch(connection: Connection, check_id: str, page: Place, original: Place | None, at: datetime) -> None:
    """Watches the repost of a check at its page and its original; known places keep their turns."""
    row = connection.execute(
        select(CHECKS.c.id, CHECKS.c.repost_id).where(CHECKS.c.check_id == check_id)
    ).one()
    values: dict[str, Any] = {
        "page_target_id": enter(connection, page),
        "original_target_id": enter(connection, original) if original is not None else None,
        "check_id": row.id,
    }
    known = connection.scalar(select(WATCHES.c.repost_id).where(WATCHES.c.repost_id == row.repost_id))
    if known is None:
        values |= {"repost_id": row.repost_id, "present": True, "searched_at": at}
        connection.execute(insert(WATCHES).values(**values))
        return
    if original is None:
        del values["original_target_id"]  # what was found once stays watched
    connection.execute(update(WATCHES).where(WATCHES.c.repost_id == known).values(**values))


def unwatched(connection: Connection) -> list[int]:
    """The keys of the last checks of reposts that are not watched as of that check."""
    last = select(CHECKS.c.repost_id, func.max(CHECKS.c.id).label("last")).group_by(CHECKS.c.repost_id)
    newest = last.subquery()
    wanted = (
        select(newest.c.last)
        .select_from(newest.outerjoin(WATCHES, WATCHES.c.repost_id == newest.c.repost_id))
        .where(or_(WATCHES.c.check_id.is_(None), WATCHES.c.check_id != newest.c.last))
        .order_by(newest.c.last)
    )
    return list(connection.scalars(wanted))


def set_presence(connection: Connection, repost_id: int, *, present: bool) -> None:
    """Notes whether a repost stands on its page."""
    connection.execute(update(WATCHES).where(WATCHES.c.repost_id == repost_id).values(present=present))


def set_searched(connection: Connection, reposts: Iterable[int], at: datetime) -> None:
    """Notes when the originals of reposts were last searched for."""
    wanted = WATCHES.c.repost_id.in_(list(reposts))
    connection.execute(update(WATCHES).where(wanted).values(searched_at=at))


def reposts_of(connection: Connection, target_id: int) -> Iterator[tuple[WatchedRepost, int]]:
    """The reposts whose page or original stands at a place, each with the key of its last check."""
    page, original = TARGETS.alias("page"), TARGETS.alias("original")
    last = select(func.max(CHECKS.c.id)).where(CHECKS.c.repost_id == WATCHES.c.repost_id).scalar_subquery()
    wanted = (
        select(WATCHES, page.c.input.label("page"), original.c.input.label("original"), last.label("last"))
        .join(page, page.c.id == WATCHES.c.page_target_id)
        .outerjoin(original, original.c.id == WATCHES.c.original_target_id)
        .where(or_(WATCHES.c.page_target_id == target_id, WATCHES.c.original_target_id == target_id))
        .order_by(WATCHES.c.repost_id)
    )
    for row in connection.execute(wanted).mappings().all():
        name = connection.scalar(select(CHECKS.c.check_id).where(CHECKS.c.id == row["last"]))
        yield _watched_repost(dict(row), str(name)), row["last"]


def _watched_repost(row: Mapping[str, Any], check_id: str) -> WatchedRepost:
    return WatchedRepost(
        repost_id=row["repost_id"],
        check_id=check_id,
        page=row["page"],
        original=row["original"],
        present=bool(row["present"]),
        searched_at=row["searched_at"],
    )


def pages_with_a_search(connection: Connection) -> frozenset[int]:
    """The places of pages with a repost whose original is not known."""
    wanted = select(WATCHES.c.page_target_id).where(WATCHES.c.original_target_id.is_(None)).distinct()
    return frozenset(connection.scalars(wanted))


def targets_of_checks(connection: Connection, check_ids: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """For each check, the places that are looked at for its repost."""
    wanted = (
        select(CHECKS.c.check_id, WATCHES.c.page_target_id, WATCHES.c.original_target_id)
        .join(WATCHES, WATCHES.c.repost_id == CHECKS.c.repost_id)
        .where(CHECKS.c.check_id.in_([storable(name) for name in check_ids]))
    )
    return {name: tuple(key for key in keys if key is not None) for name, *keys in connection.execute(wanted)}


def link_standings(
    connection: Connection, check_ids: Iterable[str]
) -> dict[str, tuple[model.LinkStanding, ...]]:
    """For each check that is known, how the watched addresses of its repost stand: page, then original."""
    names = list(check_ids)
    found: dict[str, tuple[model.LinkStanding, ...]] = {}
    for role, target in (
        (model.LinkRole.PAGE, WATCHES.c.page_target_id),
        (model.LinkRole.ORIGINAL, WATCHES.c.original_target_id),
    ):
        wanted = (
            select(CHECKS.c.check_id, TARGETS.c.input, TARGETS.c.last_checked_at, WATCHED)
            .join(WATCHES, WATCHES.c.repost_id == CHECKS.c.repost_id)
            .join(TARGETS, TARGETS.c.id == target)
            .join(WATCHED, WATCHED.c.target_id == target)
            .where(CHECKS.c.check_id.in_(names))
        )
        for row in connection.execute(wanted).mappings():
            one = model.LinkStanding(
                role, row["input"], _seen_state(dict(row)), row["since"], row["last_checked_at"]
            )
            found[row["check_id"]] = (*found.get(row["check_id"], ()), one)
    return found


def _seen_state(row: Mapping[str, Any]) -> model.LinkState | None:
    """The state of an address; None where it is only what a file or an archived copy lets expect."""
    state, looked_at = model.LinkState(row["state"]), row["last_checked_at"]
    looked_again = looked_at is not None and looked_at > row["since"]
    seen = row["capture_id"] is not None or state is not model.LinkState.ALIVE or looked_again
    return state if seen else None


def transitions(connection: Connection, address: str | None) -> Iterator[model.LinkChange]:
    """Every recorded transition, oldest first, of one address or of all."""
    wanted = (
        select(LINK_STATES, TARGETS.c.input)
        .join(TARGETS, TARGETS.c.id == LINK_STATES.c.target_id)
        .order_by(LINK_STATES.c.id)
    )
    if address is not None:
        wanted = wanted.where(TARGETS.c.input == storable(address))
    rows = connection.execute(wanted).mappings().all()
    keys = {row["capture_id"] for row in rows if row["capture_id"] is not None}
    captures = {
        row["id"]: capture_of(dict(row))
        for row in connection.execute(select(CAPTURES).where(CAPTURES.c.id.in_(keys))).mappings()
    }
    for row in rows:
        yield model.LinkChange(
            address=row["input"],
            at=row["at"],
            before=model.LinkState(row["before"]) if row["before"] else None,
            state=model.LinkState(row["state"]),
            detail=row["detail"],
            failing_since=row["failing_since"],
            failures=row["failures"],
            evidence=captures.get(row["capture_id"]),
        )
