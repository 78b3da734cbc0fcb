"""The log: append-only, one JSON object a line, each carrying the hash of the one before.

A chain alone does not show that its end was cut off (design rule 9), so a
checkpoint (how many entries, and the last hash) is printed in every report and
`verify` can be run against it.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO

from provenance.archive.durable import storage_errors, sync_folder
from provenance.errors import ArchiveError, SettingsError

GENESIS = "0" * 64
_TAIL = 8192


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """How many entries the log has and the hash of its last one."""

    count: int
    head: str

    def __str__(self) -> str:
        return f"{self.count}:{self.head}"

    @staticmethod
    def parse(text: str) -> Checkpoint:
        """A checkpoint as reports print it, `COUNT:HASH`; raises SettingsError for anything else."""
        count, colon, head = text.strip().partition(":")
        if not (colon and count.isascii() and count.isdigit() and _is_hash(head)):
            raise SettingsError(
                f"not a checkpoint: {text[:80]!r}", remedy="give COUNT:HASH as a report prints it"
            )
        return Checkpoint(int(count), head)


@dataclass(frozen=True, slots=True)
class Entry:
    """One log entry: its number from 1, the event's name and its facts."""

    number: int
    event: str
    at: str
    facts: Mapping[str, Any]
    prev: str
    hash: str


def _is_hash(text: object) -> bool:
    return isinstance(text, str) and len(text) == 64 and all(c in "0123456789abcdef" for c in text)


def entry_line(number: int, event: str, at: str, facts: Mapping[str, Any], prev: str) -> tuple[str, bytes]:
    """The hash of an entry and its line as stored."""
    content = {"n": number, "event": event, "at": at, "facts": dict(facts), "prev": prev}
    body = json.dumps(content, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    own = sha256(body.encode("ascii")).hexdigest()
    return own, f'{body[:-1]},"hash":"{own}"}}\n'.encode("ascii")


def parse_line(line: bytes) -> Entry | None:
    """The entry that a line holds, or None when it is not exactly what was written."""
    try:
        content = json.loads(line)
        number, event, at = content["n"], content["event"], content["at"]
        facts, prev, own = content["facts"], content["prev"], content["hash"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if not (isinstance(number, int) and isinstance(facts, dict) and isinstance(event, str)):
        return None
    computed, written = entry_line(number, event, at, facts, prev)
    if computed != own or written != line:
        return None
    return Entry(number, event, at, facts, prev, own)


class Log:
    """The log file; every append holds a lock, so that several processes keep one chain."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._known: tuple[int, Checkpoint] | None = None  # file size, and the chain's end there

    def append(self, event: str, at: datetime, facts: Mapping[str, Any]) -> Entry:
        """Adds an entry; durable when it returns."""
        with storage_errors(self.path), self._locked() as stream:
            size, end = self._end(stream)
            stamp = at.isoformat(timespec="microseconds")
            own, line = entry_line(end.count + 1, event, stamp, facts, end.head)
            self._write(stream, size, line)
            self._known = (size + len(line), Checkpoint(end.count + 1, own))
            return Entry(end.count + 1, event, stamp, facts, end.head, own)

    def checkpoint(self) -> Checkpoint:
        """The chain's end as it stands now."""
        if not self.path.exists():
            return Checkpoint(0, GENESIS)
        with self.path.open("rb") as stream:
            return self._end(stream)[1]

    def entries(self) -> Iterator[Entry]:
        """Every sound entry, in order; damage is `verify`'s to report."""
        for _, line in self.lines():
            entry = parse_line(line)
            if entry is not None:
                yield entry

    def lines(self) -> Iterator[tuple[int, bytes]]:
        """Every finished line with its number from 1; one that a crash cut short is not one."""
        if not self.path.exists():
            return
        with self.path.open("rb") as stream:
            for number, line in enumerate(stream, 1):
                if line.endswith(b"\n"):
                    yield number, line

    @contextlib.contextmanager
    def _locked(self) -> Iterator[BinaryIO]:
        created = not self.path.exists()
        with os.fdopen(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o644), "r+b", buffering=0) as raw:
            if created:
                sync_folder(self.path.parent)
            with _exclusive(raw.fileno()):
                yield raw

    def _write(self, stream: BinaryIO, size: int, line: bytes) -> None:
        """Writes at `size`, over whatever an unfinished append left there."""
        try:
            stream.truncate(size)
            stream.seek(size)
            view = memoryview(line)
            while view:
                view = view[stream.write(view) :]
            os.fsync(stream.fileno())
        except OSError:
            self._known = None
            with contextlib.suppress(OSError):
                stream.truncate(size)
            raise

    def _end(self, stream: BinaryIO) -> tuple[int, Checkpoint]:
        """Where the last finished line ends, and its checkpoint."""
        size = stream.seek(0, os.SEEK_END)
        if self._known is not None and self._known[0] == size:
            return self._known
        end, last = _last_line(stream, size)
        if last is None:
            return end, Checkpoint(0, GENESIS)
        entry = parse_line(last)
        if entry is None:
            raise ArchiveError(
                f"the last entry of {self.path.name} is damaged",
                remedy="run `provenance verify` and restore the log from a copy",
            )
        return end, Checkpoint(entry.number, entry.hash)


def _last_line(stream: BinaryIO, size: int) -> tuple[int, bytes | None]:
    """The end of the last finished line, and that line."""
    start = size
    tail = b""
    while start > 0:
        step = min(_TAIL, start)
        start -= step
        stream.seek(start)
        tail = stream.read(step) + tail
        stop = tail.rfind(b"\n")
        begin = tail.rfind(b"\n", 0, stop) if stop > 0 else -1
        if stop >= 0 and (begin >= 0 or start == 0):
            return start + stop + 1, tail[begin + 1 : stop + 1]
    return 0, None


@contextlib.contextmanager
def _exclusive(handle: int) -> Iterator[None]:
    """An advisory lock over the whole file, released also when the process dies."""
    if os.name == "nt":
        import msvcrt  # pragma: no cover

        os.lseek(handle, 1 << 40, os.SEEK_SET)  # pragma: no cover
        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined,unused-ignore] # pragma: no cover
        try:  # pragma: no cover
            yield
        finally:
            os.lseek(handle, 1 << 40, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        return
    import fcntl

    fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        yield
    finally:
        fcntl.flock(handle, fcntl.LOCK_UN)
