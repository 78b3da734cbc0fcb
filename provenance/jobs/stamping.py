"""Asks a time-stamping authority to stamp the log's checkpoint (RFC 3161)."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.archive import Archive, Checkpoint
from provenance.archive.timestamps import (
    INSTALL,
    QUERY_TYPE,
    Query,
    Stamp,
    StampRefused,
    can_check,
    query_for,
    read_roots,
    read_stamp,
    stamp_facts,
)
from provenance.errors import SettingsError, UsageError
from provenance.jobs.network import live_web
from provenance.model import Capture, Unreachable
from provenance.settings import Settings
from provenance.store import Store


@dataclass(frozen=True, slots=True)
class Stamped:
    """The checkpoint was stamped; the stamp stands in the log."""

    checkpoint: Checkpoint
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Pending:
    """No stamp that can be believed came; asking again later stamps all that the log holds then."""

    checkpoint: Checkpoint
    reason: str


def stamp_log(settings: Settings, archive: Archive, store: Store | None = None) -> Stamped | Pending:
    """Has the log's checkpoint stamped; nothing that was captured depends on how that ends.

    Request and reply are kept as a capture, whatever the reply says. Raises SettingsError
    where no authority or no root is named, UsageError where the call is offline.
    """
    authority, roots_file = settings.timestamp_url, settings.timestamp_roots_file
    if authority is None or roots_file is None:
        raise SettingsError(
            "no time-stamping authority is named",
            remedy="set timestamp_url and timestamp_roots in settings.toml",
        )
    if not can_check():
        raise SettingsError("the library for time stamps is not installed", remedy=INSTALL)
    if settings.offline:
        raise UsageError("a time stamp cannot be asked for offline", remedy="leave out --offline")
    roots = read_roots(roots_file)
    checkpoint = archive.checkpoint()
    if checkpoint.count == 0:
        return Pending(checkpoint, "the log is empty, there is nothing to stamp")
    query = query_for(checkpoint)
    answer = _asked(settings, archive, store, authority, query)
    if isinstance(answer, Unreachable):
        return _pending(archive, checkpoint, authority, answer.detail)
    if answer.status != 200:
        return _pending(archive, checkpoint, authority, f"the authority answered with status {answer.status}")
    try:
        stamp = read_stamp(answer.body, checkpoint, roots, now=archive.now(), nonce=query.nonce)
    except StampRefused as refused:
        return _pending(archive, checkpoint, authority, f"the stamp was refused: {refused}")
    file = answer.warc.file if answer.warc else None
    archive.note("timestamp", stamp_facts(answer.body, stamp, checkpoint, authority=authority, file=file))
    return Stamped(checkpoint, stamp)


def _asked(
    settings: Settings, archive: Archive, store: Store | None, authority: str, query: Query
) -> Capture | Unreachable:
    with live_web(settings, archive, store) as live:
        return live.send(authority, query.body, QUERY_TYPE)


def _pending(archive: Archive, checkpoint: Checkpoint, authority: str, reason: str) -> Pending:
    archive.note(
        "timestamp_pending", {"checkpoint": str(checkpoint), "authority": authority, "reason": reason[:500]}
    )
    return Pending(checkpoint, reason)
