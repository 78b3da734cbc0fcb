"""Reading WARC and WACZ files that anybody may have made.

Every record is read within a bound, damage is named with its file and offset
(BrokenWarc), and nothing that a record says is ever used as a path. Both forms
are read: plain, and gzip with one member for each record. A file gzipped as a
whole is refused, because its records cannot be found again by offset.
"""

from __future__ import annotations

import contextlib
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO, cast

from provenance.archive.warc import Record
from provenance.errors import BrokenWarc

MAX_RECORD_HEAD = 64 * 1024
MAX_RECORD_BYTES = 96 * 1024 * 1024  # more than any capture of ours; a record beyond it is skipped over
_READ = 64 * 1024
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?Z\Z")


@dataclass(frozen=True, slots=True)
class WarcFile:
    """A WARC file on disk, or a stored member of a WACZ, which is read in place and never unpacked."""

    path: Path
    member: str | None = None

    @property
    def name(self) -> str:
        """The file's name for people."""
        return self.path.name if self.member is None else f"{self.path.name}:{self.member}"

    @contextlib.contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """The file's bytes; raises BrokenWarc when they cannot be read."""
        try:
            if self.member is None:
                with self.path.open("rb") as stream:
                    yield stream
            else:
                with zipfile.ZipFile(self.path) as bundle, bundle.open(self.member) as inner:
                    yield cast(BinaryIO, inner)
        except (OSError, zipfile.BadZipFile, KeyError) as error:
            what = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            remedy = "check the path and its rights"
            raise BrokenWarc(f"cannot read {self.name}: {what}", file=self.name, remedy=remedy) from error


def parse_warc_date(value: str | None) -> datetime | None:
    """An aware UTC time from a WARC-Date, or None where it is not one."""
    match = _DATE.match(value or "")
    if match is None:
        return None
    year, month, day, hour, minute, second = (int(part) for part in match.groups()[:6])
    micro = int((match.group(7) or "0")[:6].ljust(6, "0"))
    try:
        return datetime(year, month, day, hour, minute, second, micro, tzinfo=UTC)
    except ValueError:
        return None


def read_records(file: Path | WarcFile, *, max_bytes: int = MAX_RECORD_BYTES) -> Iterator[Record]:
    """Every record of a WARC file in order.

    Raises BrokenWarc at the first damage, after the sound records before it were given.
    """
    warc = WarcFile(file) if isinstance(file, Path) else file
    name = warc.name
    with warc.open() as stream:
        magic = stream.read(2)
        stream.seek(0)
        if not magic:
            raise BrokenWarc(f"{name} is empty", file=name, offset=0, remedy="capture the pages again")
        records = _gzip_records if magic == b"\x1f\x8b" else _plain_records
        yield from records(stream, name, max_bytes)


def read_record(file: Path | WarcFile, offset: int, *, max_bytes: int = MAX_RECORD_BYTES) -> Record:
    """The one record that begins at `offset`; raises BrokenWarc when there is none."""
    warc = WarcFile(file) if isinstance(file, Path) else file
    with warc.open() as stream:
        stream.seek(offset)
        magic = stream.read(2)
        stream.seek(offset)
        records = _gzip_records if magic == b"\x1f\x8b" else _plain_records
        for record in records(stream, warc.name, max_bytes):
            return record
    raise _broken("there is no record", warc.name, offset)


def _broken(what: str, name: str, offset: int) -> BrokenWarc:
    return BrokenWarc(
        f"{name}: record at byte {offset}: {what}",
        file=name,
        offset=offset,
        remedy="restore the file from a copy, or leave it out",
    )


def _gzip_records(stream: BinaryIO, name: str, max_bytes: int) -> Iterator[Record]:
    offset = stream.tell()
    pending = b""
    while True:
        pending = pending or stream.read(_READ)
        if not pending:
            return
        member = _Member(stream, name, offset, max_bytes)
        record, used, pending = member.read(pending)
        if record is not None:
            yield record
        offset += used


class _Member:
    """Reads one gzip member, which must hold one record and nothing else.

    It is decompressed piece by piece: what has no record header within 64 kB is refused
    before it takes memory, a record beyond the bound is passed over.
    """

    def __init__(self, stream: BinaryIO, name: str, offset: int, max_bytes: int) -> None:
        self._stream = stream
        self._name = name
        self._offset = offset
        self._max_bytes = max_bytes
        self._buffer = bytearray()
        self._headers: tuple[tuple[str, str], ...] | None = None
        self._start = 0
        self._length = 0

    def read(self, data: bytes) -> tuple[Record | None, int, bytes]:
        """The record (None when it is passed over), the bytes it took, and what was read beyond it."""
        decoder = zlib.decompressobj(wbits=31)
        used = len(data)
        while not decoder.eof:
            try:
                self._take(decoder.decompress(data, _READ))
            except zlib.error as error:
                raise _broken(f"damaged gzip data ({error})", self._name, self._offset) from error
            data = decoder.unconsumed_tail
            if not data and not decoder.eof:
                data = self._stream.read(_READ)
                used += len(data)
                if not data and not self._drained(decoder):
                    raise _broken("the file ends inside it", self._name, self._offset)
        used -= len(decoder.unused_data)
        return self._finish(used), used, decoder.unused_data

    def _drained(self, decoder: Any) -> bool:
        """Takes what the decoder still holds back; whether that was the member's end."""
        while part := decoder.decompress(b"", _READ):
            self._take(part)
        return bool(decoder.eof)

    def _take(self, part: bytes) -> None:
        if self._headers is not None and self._length > self._max_bytes:
            return
        self._buffer += part
        if self._headers is None:
            self._find_headers()
        elif len(self._buffer) > self._start + self._length + _READ:
            self._check_tail()

    def _find_headers(self) -> None:
        end = self._buffer.find(b"\r\n\r\n", 0, MAX_RECORD_HEAD)
        if end < 0:
            if len(self._buffer) > MAX_RECORD_HEAD:
                raise _broken("has no end of header", self._name, self._offset)
            return
        self._headers = _parse_headers(bytes(self._buffer[:end]), self._name, self._offset)
        self._length = _content_length(self._headers, self._name, self._offset)
        self._start = end + 4

    def _finish(self, used: int) -> Record | None:
        if self._headers is None:
            raise _broken("has no end of header", self._name, self._offset)
        if self._length > self._max_bytes:
            return None
        block = bytes(self._buffer[self._start : self._start + self._length])
        if len(block) < self._length:
            what = f"holds {len(block)} of {self._length} bytes"
            raise _broken(what, self._name, self._offset)
        self._check_tail()
        return _checked(Record(self._headers, block, self._offset, used), self._name)

    def _check_tail(self) -> None:
        rest = self._buffer[self._start + self._length :]
        if rest.strip(b"\r\n"):
            several = b"WARC/" in rest[:16]
            what = "one gzip member holds several records" if several else "bytes after its end"
            raise _broken(what, self._name, self._offset)


def _plain_records(stream: BinaryIO, name: str, max_bytes: int) -> Iterator[Record]:
    offset = stream.tell()
    while True:
        head = _plain_head(stream, name, offset)
        if head is None:
            return
        headers = _parse_headers(head[:-4], name, offset)
        length = _content_length(headers, name, offset)
        used = len(head) + length + 4
        if length > max_bytes:
            stream.seek(offset + used)
            offset += used
            continue
        block = stream.read(length)
        tail = stream.read(4)
        if len(block) < length or tail != b"\r\n\r\n":
            raise _broken("the file ends inside it", name, offset)
        yield _checked(Record(headers, block, offset, used), name)
        offset += used


def _plain_head(stream: BinaryIO, name: str, offset: int) -> bytes | None:
    head = bytearray()
    while not head.endswith(b"\r\n\r\n"):
        line = stream.readline(MAX_RECORD_HEAD)
        if not line:
            if head:
                raise _broken("the file ends inside its header", name, offset)
            return None
        head += line
        if len(head) > MAX_RECORD_HEAD or not head.startswith(b"WARC/"[: len(head)]):
            raise _broken("is not a WARC record", name, offset)
    return bytes(head)


def _parse_headers(data: bytes, name: str, offset: int) -> tuple[tuple[str, str], ...]:
    lines = data.split(b"\r\n")
    if not re.match(rb"WARC/(0\.1[78]|1\.[01])\Z", lines[0]):
        raise _broken("is not a WARC record", name, offset)
    headers: list[tuple[str, str]] = []
    for line in lines[1:]:
        text = line.decode("utf-8", "replace")
        key, colon, value = text.partition(":")
        if text[:1] in (" ", "\t") and headers:
            headers[-1] = (headers[-1][0], f"{headers[-1][1]} {text.strip()}")
        elif colon:
            headers.append((key.strip(), value.strip()))
        else:
            raise _broken("has a header line without a colon", name, offset)
    return tuple(headers)


def _content_length(headers: tuple[tuple[str, str], ...], name: str, offset: int) -> int:
    stated = {value for key, value in headers if key.lower() == "content-length"}
    if len(stated) != 1:
        raise _broken("does not state one length", name, offset)
    value = stated.pop()
    if not value.isascii() or not value.isdigit() or len(value) > 15:
        raise _broken("does not state its length as a number", name, offset)
    return int(value)


def _checked(record: Record, name: str) -> Record:
    if not record.type or record.get("WARC-Record-ID") is None:
        raise _broken("has no type or identifier", name, record.offset)
    if parse_warc_date(record.get("WARC-Date")) is None:
        raise _broken(f"has no valid date: {ascii(record.get('WARC-Date'))[:40]}", name, record.offset)
    return record
