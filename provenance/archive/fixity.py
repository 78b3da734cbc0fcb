"""Fixity: is every stored capture still what was stored, and is the log still the whole log."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from provenance.archive.archive import Archive
from provenance.archive.log import GENESIS, Checkpoint, Entry, parse_line
from provenance.archive.reader import read_records
from provenance.archive.timestamps import INSTALL, StampRefused, can_check, read_stamp, stamped_in
from provenance.errors import BrokenWarc

if TYPE_CHECKING:
    from cryptography.x509 import Certificate


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing that is not as it was stored: `kind` is a stable word, `where` names entry or file."""

    kind: str
    where: str
    detail: str


class StampState(StrEnum):
    """Whether a time stamp in the log holds; `unchecked` where nothing was there to check it with."""

    HOLDS = "holds"
    REFUSED = "refused"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class LoggedStamp:
    """A time stamp in the log: its entry's number, what it stamps, when, and who says so."""

    entry: int
    checkpoint: str
    at: str
    authority: str
    state: StampState
    detail: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What a look at every byte came to; sound when there is no damage.

    `unlogged` are files that a crash left between being stored and being logged: nobody was
    told of them, and nothing rests on them.
    """

    captures: int
    entries: int
    checkpoint: Checkpoint
    damages: tuple[Damage, ...]
    unlogged: tuple[str, ...] = ()
    against: Checkpoint | None = None
    stamps: tuple[LoggedStamp, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether everything is as it was stored."""
        return not self.damages


def verify(
    archive: Archive, *, against: Checkpoint | None = None, roots: tuple[Certificate, ...] = ()
) -> Verification:
    """Checks the log's chain, every file that it names, its time stamps, and it against a checkpoint.

    Without `roots` time stamps are named but not checked.
    """
    damages: list[Damage] = []
    entries: list[Entry] = []
    for item in _chain(archive):
        if isinstance(item, Damage):
            damages.append(item)
        else:
            entries.append(item)
    captures = [entry for entry in entries if entry.event == "capture"]
    damages += [damage for entry in captures if (damage := _check_file(archive, entry)) is not None]
    last = Checkpoint(entries[-1].number, entries[-1].hash) if entries else Checkpoint(0, GENESIS)
    if against is not None:
        damages += _check_against(entries, against)
    stamps = tuple(_check_stamp(archive, entry, roots) for entry in entries if entry.event == "timestamp")
    damages += [damage for stamp in stamps for damage in _stamp_damages(entries, stamp)]
    logged = {str(entry.facts.get("file")) for entry in captures}
    return Verification(
        captures=len(captures),
        entries=len(entries),
        checkpoint=last,
        damages=tuple(damages),
        unlogged=tuple(_unlogged(archive.root, logged)),
        against=against,
        stamps=stamps,
    )


def _chain(archive: Archive) -> Iterator[Entry | Damage]:
    """Every entry, and a damage wherever the chain does not hold."""
    prev, expected = GENESIS, 1
    for number, line in archive.log.lines():
        where = f"log entry {number}"
        entry = parse_line(line)
        if entry is None:
            yield Damage("entry_damaged", where, "the line is not what was written")
            prev, expected = "", number + 1
            continue
        if prev and entry.prev != prev:
            yield Damage("chain_broken", where, "it does not follow the entry before it")
        if entry.number != expected:
            yield Damage("entry_missing", where, f"it is numbered {entry.number}, not {expected}")
        prev, expected = entry.hash, entry.number + 1
        yield entry


def _check_against(entries: list[Entry], against: Checkpoint) -> list[Damage]:
    if against.count == 0:
        return []
    entry = next((e for e in entries if e.number == against.count), None)
    if entry is None:
        detail = f"the log has {len(entries)} sound entries, the checkpoint says {against.count}"
        return [Damage("log_truncated", f"log entry {against.count}", detail)]
    if entry.hash != against.head:
        return [Damage("log_rewritten", f"log entry {against.count}", "its hash is not the checkpoint's")]
    return []


def _check_stamp(archive: Archive, entry: Entry, roots: tuple[Certificate, ...]) -> LoggedStamp:
    state, detail = StampState.HOLDS, ""
    try:
        checkpoint, reply = stamped_in(entry.facts)
        if not roots:
            state, detail = StampState.UNCHECKED, "no root is trusted for time stamps (timestamp_roots)"
        elif not can_check():
            state, detail = StampState.UNCHECKED, f"the library for time stamps is not installed: {INSTALL}"
        else:
            stamp = read_stamp(reply, checkpoint, roots, now=archive.now())
            if entry.facts.get("at") != f"{stamp.at:%Y-%m-%dT%H:%M:%SZ}":
                raise StampRefused(f"its time is {stamp.at:%Y-%m-%dT%H:%M:%SZ}, the log says another")
    except StampRefused as refused:
        state, detail = StampState.REFUSED, str(refused)
    checkpoint_text, at, authority = (
        str(entry.facts.get(name)) for name in ("checkpoint", "at", "authority")
    )
    return LoggedStamp(entry.number, checkpoint_text, at, authority, state, detail)


def _stamp_damages(entries: list[Entry], stamp: LoggedStamp) -> list[Damage]:
    """A stamp that does not hold, and a log that is not the one that was stamped."""
    if stamp.state is StampState.REFUSED:
        return [Damage("timestamp_refused", f"log entry {stamp.entry}", f"the time stamp: {stamp.detail}")]
    return _check_against(entries, Checkpoint.parse(stamp.checkpoint))


def _check_file(archive: Archive, entry: Entry) -> Damage | None:
    facts = entry.facts
    where = f"{facts.get('file')} (log entry {entry.number}, {facts.get('url') or facts.get('source')})"
    try:
        path = _inside(archive.root, str(facts["file"]))
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return Damage("capture_missing", where, "the file is not there")
    except (OSError, KeyError, ValueError) as error:
        return Damage("capture_unreadable", where, str(error))
    if not stat.S_ISREG(mode):
        what = "a symbolic link" if stat.S_ISLNK(mode) else "a folder" if stat.S_ISDIR(mode) else "no file"
        return Damage("capture_replaced", where, f"there is {what} in its place")
    try:
        with path.open("rb") as stream:
            found = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        return Damage("capture_unreadable", where, error.strerror or str(error))
    if found == facts.get("file_sha256"):
        return None
    return Damage("capture_changed", where, f"its SHA-256 is not the logged one; {_first_fault(path)}")


def _inside(root: Path, name: str) -> Path:
    path = root / name
    if ".." in Path(name).parts or Path(name).is_absolute():
        raise ValueError("the entry names a place outside the archive")
    for parent in path.parents:
        if parent == root:
            break
        if parent.is_symlink():
            raise ValueError(f"the folder {parent.name} was replaced by a symbolic link")
    return path


def _first_fault(path: Path) -> str:
    """Which record shows it, where the WARC itself tells."""
    try:
        for record in read_records(path):
            stated = record.get("WARC-Block-Digest")
            if stated != f"sha256:{hashlib.sha256(record.block).hexdigest()}":
                return f"the {record.type} record at byte {record.offset} has another block"
    except BrokenWarc as error:
        return error.message
    return "every record in it is sound, so it is another file or its wrapping was changed"


def _unlogged(root: Path, logged: set[str]) -> Iterator[str]:
    for path in sorted((root / "warc").glob("*/*.warc.gz")):
        name = path.relative_to(root).as_posix()
        if name not in logged:
            yield name


def facts_of(verification: Verification) -> dict[str, Any]:
    """The verification as plain values for a report."""
    return {
        "captures": verification.captures,
        "entries": verification.entries,
        "checkpoint": str(verification.checkpoint),
        "against": str(verification.against) if verification.against else None,
        "sound": verification.sound,
        "damages": [{"kind": d.kind, "where": d.where, "detail": d.detail} for d in verification.damages],
        "unlogged": list(verification.unlogged),
        "timestamps": [
            {
                "entry": stamp.entry,
                "checkpoint": stamp.checkpoint,
                "at": stamp.at,
                "authority": stamp.authority,
                "state": stamp.state.value,
                "reason": stamp.detail or None,
            }
            for stamp in verification.stamps
        ],
    }
