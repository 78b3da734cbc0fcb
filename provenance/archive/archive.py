"""The archive: every capture as an immutable WARC file of its own, and a log that names it.

Order of one capture: the file is made durable first, then its log entry, then the
caller is told. A crash between the two leaves a file that no entry names (reported
as unlogged, harmless); never an entry without its bytes.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from provenance.archive import warc
from provenance.archive.durable import make_folder, write_once
from provenance.archive.exchange import Exchange, capture_of
from provenance.archive.index import Index, Stored, stored_of
from provenance.archive.log import Checkpoint, Log
from provenance.archive.message import Message
from provenance.archive.reader import parse_warc_date, read_record, read_records
from provenance.archive.records import metadata_record, request_record, resource_record, response_record
from provenance.archive.stored import read_revisit, read_stored
from provenance.archive.warc import Record
from provenance.errors import BrokenWarc
from provenance.model import Capture, Complete, Hop, Via, WarcAddress

SOFTWARE = "provenance"
TIME_STATED = "time_stated"  # the flag of a copy whose time is its giver's word
REVISIT_FROM_BYTES = 1024  # below this a revisit record is no smaller than the payload itself


class Archive:
    """A folder of WARC files with their log.

    Safe to use from several processes at once; one object belongs to one thread.
    """

    def __init__(self, root: Path, *, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.root = root
        self.log = Log(root / "log.jsonl")
        self._clock = clock
        self._known: Index | None = None

    def now(self) -> datetime:
        """The moment by the archive's clock."""
        return self._clock()

    # --- writing ---------------------------------------------------------------------

    def record(self, exchange: Exchange) -> Capture:
        """Stores one exchange and gives it back as a capture with its address."""
        payload_sha = sha256(exchange.message.payload).hexdigest()
        earlier = self._earlier(payload_sha, len(exchange.message.payload))
        kind = "revisit" if earlier else "response"
        response_id = warc.new_record_id()
        main = response_record(exchange, response_id, payload_sha, earlier)
        records = [main, request_record(exchange, response_id), metadata_record(exchange, response_id)]
        address, file_sha = self._write(exchange.started_at, records, payload_sha)
        capture = capture_of(
            exchange.message,
            url=exchange.asked_url,
            final_url=exchange.url,
            via=Via.LIVE,
            captured_at=exchange.started_at,
            hops=(*exchange.hops, exchange.hop),
            warc=address,
        )
        self._log_capture(capture, kind, response_id, payload_sha, file_sha, url=exchange.url)
        return capture

    def import_file(
        self,
        body: bytes,
        *,
        url: str | None = None,
        source: str | None = None,
        media_type: str | None = None,
        captured_at: datetime | None = None,
    ) -> Capture:
        """Keeps a user's own copy as a `resource` record; the same bytes are stored once.

        `source` is the file's name for people. Completeness cannot be attested: what a
        user saved may be less than what was served. `captured_at` is the user's word for
        when that was; the capture then carries the flag `time_stated`, and the log's entry
        has the moment of the import.
        """
        digest = sha256(body).hexdigest()
        known = self._index().imported(digest, url, source)
        if known is not None and (captured_at is None or known.at == warc.warc_date(captured_at)):
            return self.read(known.address)
        at = captured_at or self._clock()
        record_id = warc.new_record_id()
        flags = (TIME_STATED,) if captured_at else ()
        record = resource_record(record_id, at, body, url, source, media_type, time_stated=bool(captured_at))
        address, file_sha = self._write(self._clock(), [record], digest)
        capture = _file_capture(body, digest, at, url, source, media_type, address, flags)
        self._log_capture(capture, "resource", record_id, digest, file_sha, url=url)
        return capture

    def note(self, event: str, facts: dict[str, Any]) -> None:
        """Adds an entry of another kind to the log (`derived`, `robots_override`, ...)."""
        self.log.append(event, self._clock(), facts)

    def note_derived(self, capture: Capture, *, extractor: str, text_sha256: str) -> None:
        """Logs what an extractor derived: a later extractor can then be told from a changed page."""
        self.note("derived", {"sha256": capture.sha256, "extractor": extractor, "text_sha256": text_sha256})

    def checkpoint(self) -> Checkpoint:
        """The log's end, to be printed in reports."""
        return self.log.checkpoint()

    # --- reading ---------------------------------------------------------------------

    def read(self, address: WarcAddress) -> Capture:
        """The capture at an address that this archive gave; raises BrokenWarc when it is damaged."""
        path = self.path_of(address)
        record = read_record(path, address.offset)
        if record.type == "resource":
            return _capture_of_resource(record, address)
        facts = _metadata_of(path)
        message = self._message(record, path)
        final_url = record.target or ""
        return capture_of(
            message,
            url=facts.asked_url or final_url,
            final_url=final_url,
            via=Via.LIVE,
            captured_at=_date_of(record, path.name),
            hops=facts.hops,
            warc=address,
        )

    def address_of(self, record_id: str) -> WarcAddress | None:
        """Where the capture with a WARC-Record-ID stands, if this archive logged it."""
        stored = self._index().record(record_id)
        return stored.address if stored else None

    def path_of(self, address: WarcAddress) -> Path:
        """Where the file of an address stands; refuses one that would leave the archive."""
        path = self.root / address.file
        inside = os.path.normpath(address.file)
        if os.path.isabs(inside) or inside.startswith("..") or path.is_symlink():
            raise BrokenWarc(
                f"{address.file} is not inside the archive", file=address.file, offset=address.offset
            )
        return path

    def _message(self, record: Record, path: Path) -> Message:
        if record.type == "response":
            return read_stored(record.block)
        origin = self._index().record(record.get("WARC-Refers-To") or "")
        if record.type != "revisit" or origin is None:
            raise BrokenWarc(
                f"{path.name}: the record at byte {record.offset} refers to one that is not there",
                file=path.name,
                offset=record.offset,
                remedy="run `provenance verify`",
            )
        original = read_record(self.path_of(origin.address), origin.address.offset)
        return read_revisit(record.block, read_stored(original.block))

    def _index(self) -> Index:
        if self._known is None:
            self._known = Index(self.log.path)
        return self._known

    def _earlier(self, payload_sha: str, size: int) -> Stored | None:
        return self._index().response(payload_sha) if size >= REVISIT_FROM_BYTES else None

    # --- files ------------------------------------------------------------------------

    def _write(self, at: datetime, records: list[bytes], payload_sha: str) -> tuple[WarcAddress, str]:
        """One new file: warcinfo, then `records`; gives the address of the first of these."""
        folder = self.root / "warc" / f"{at.astimezone(UTC):%Y-%m}"
        make_folder(folder)
        name = f"{at.astimezone(UTC):%Y%m%dT%H%M%S%f}-{payload_sha[:12]}-{uuid.uuid4().hex[:8]}.warc.gz"
        info = warc.gzip_member(warc.warcinfo(name, at, SOFTWARE))
        members = [warc.gzip_member(record) for record in records]
        data = b"".join((info, *members))
        write_once(folder / name, data)
        address = WarcAddress(f"warc/{folder.name}/{name}", len(info), len(members[0]))
        return address, sha256(data).hexdigest()

    def _log_capture(
        self, capture: Capture, kind: str, record_id: str, payload_sha: str, file_sha: str, *, url: str | None
    ) -> None:
        address = capture.warc
        assert address is not None
        facts = {
            "file": address.file,
            "offset": address.offset,
            "length": address.length,
            "file_sha256": file_sha,
            "kind": kind,
            "record_id": record_id,
            "url": url,
            "source": capture.source,
            "status": capture.status,
            "captured_at": warc.warc_date(capture.captured_at),
            "sha256": capture.sha256,
            "payload_sha256": payload_sha,
            "complete": capture.complete.value,
        }
        self.log.append("capture", self._clock(), facts)
        if self._known is not None:
            self._known.add(stored_of(facts))


def _file_capture(
    body: bytes,
    digest: str,
    at: datetime,
    url: str | None,
    source: str | None,
    media_type: str | None,
    address: WarcAddress,
    flags: tuple[str, ...] = (),
) -> Capture:
    return Capture(
        url=url,
        final_url=url,
        via=Via.FILE,
        captured_at=at,
        status=None,
        headers=(),
        body=body,
        sha256=digest,
        complete=Complete.UNATTESTED,
        complete_reason="a saved file does not say whether it is whole",
        media_type=media_type,
        warc=address,
        source=source,
        flags=flags,
    )


def _capture_of_resource(record: Record, address: WarcAddress) -> Capture:
    target = record.target or ""
    media_type = record.get("Content-Type")
    return _file_capture(
        record.block,
        sha256(record.block).hexdigest(),
        _date_of(record, address.file),
        None if target.startswith("urn:") else target,
        record.get("WARC-Source-Name"),
        None if media_type == "application/octet-stream" else media_type,
        address,
        (TIME_STATED,) if record.get("WARC-Date-Stated-By") else (),
    )


@dataclass(frozen=True, slots=True)
class _Facts:
    asked_url: str | None = None
    hops: tuple[Hop, ...] = ()


def _metadata_of(path: Path) -> _Facts:
    """The chain that led to a file's response, from its metadata record."""
    asked: str | None = None
    hops: list[Hop] = []
    last: Hop | None = None
    for record in read_records(path):
        if record.type in ("response", "revisit"):
            last = _hop_of(record)
        if record.type != "metadata":
            continue
        for line in record.block.decode("utf-8", "replace").splitlines():
            key, _, value = line.partition(": ")
            if key == "asked":
                asked = value
            elif key == "hop":
                hops.append(_parse_hop(value))
    return _Facts(asked, (*hops, last) if last else tuple(hops))


def _hop_of(record: Record) -> Hop:
    head = read_stored(record.block).head
    return Hop(record.target or "", head.status, head.get("location"), record.get("WARC-IP-Address"))


def _parse_hop(value: str) -> Hop:
    status, ip, url, location = (*value.split(" ", 3), "", "", "")[:4]
    return Hop(url, int(status) if status.isdigit() else None, location or None, None if ip == "-" else ip)


def _date_of(record: Record, name: str) -> datetime:
    at = parse_warc_date(record.get("WARC-Date"))
    if at is None:
        raise BrokenWarc(
            f"{name}: record at byte {record.offset} has no valid date", file=name, offset=record.offset
        )
    return at
