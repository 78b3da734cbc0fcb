"""Messages and records, whatever bytes they are made of and however these arrive."""

from __future__ import annotations

import gzip
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import brotli
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from provenance.archive.framing import ChunkReader
from provenance.archive.head import MessageFault, find_head_end, parse_head
from provenance.archive.log import entry_line, parse_line
from provenance.archive.message import read_message
from provenance.archive.reader import parse_warc_date, read_records
from provenance.archive.stored import read_stored
from provenance.archive.warc import gzip_member, record_bytes, warc_date
from provenance.model import Complete

FIXTURE_OK = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def chunked(parts: list[bytes]) -> bytes:
    return (
        b"".join(b"%x;ext=1\r\n%s\r\n" % (len(part), part) for part in parts if part) + b"0\r\nX: y\r\n\r\n"
    )


@given(st.lists(st.binary(max_size=300), max_size=8), st.data())
def test_chunks_come_out_whole_however_the_network_cuts_them(parts: list[bytes], data: st.DataObject) -> None:
    wire = chunked(parts)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(wire)), max_size=6)))
    reader = ChunkReader()
    for start, end in zip([0, *cuts], [*cuts, len(wire)], strict=True):
        reader.feed(wire[start:end])
    assert reader.done
    assert b"".join(reader.parts) == b"".join(parts)
    assert reader.extra == 0


@given(st.lists(st.binary(min_size=1, max_size=300), min_size=1, max_size=5), st.integers(1, 400))
def test_chunks_that_are_cut_short_are_never_whole(parts: list[bytes], missing: int) -> None:
    wire = chunked(parts)
    reader = ChunkReader()
    reader.feed(wire[: max(0, len(wire) - missing)])
    assert not reader.done


@given(st.binary(max_size=400))
def test_no_bytes_break_the_reading_of_a_message(raw: bytes) -> None:
    for read in (read_message, read_stored):
        for data in (raw, b"HTTP/1.1 200 OK\r\n" + raw, b"HTTP/1.1 200 OK\r\nA: b\r\n\r\n" + raw):
            with suppress(MessageFault):  # the one way in which reading may end
                read(data)


@given(st.binary(max_size=2000), st.sampled_from(["gzip", "br", "deflate"]))
def test_a_body_that_was_coded_once_comes_back(body: bytes, coding: str) -> None:
    import zlib

    packed = {"gzip": gzip.compress, "br": brotli.compress, "deflate": zlib.compress}[coding](body)
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: {coding}\r\nContent-Length: {len(packed)}\r\n\r\n".encode()
    message = read_message(head + packed)
    assert message.body == body
    assert message.complete is Complete.YES


@given(st.integers(1, 30))
def test_a_gzip_body_without_its_whole_trailer_is_never_taken(cut: int) -> None:
    packed = gzip.compress(bytes(range(256)) * 20)[:-cut]
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(packed)}\r\n\r\n".encode()
    with pytest.raises(MessageFault):
        read_message(head + packed)


@FIXTURE_OK
@given(value=st.text(max_size=200), block=st.binary(max_size=500))
def test_no_header_value_begins_a_field_or_a_record_of_its_own(
    tmp_path: Path, value: str, block: bytes
) -> None:
    headers = (
        ("WARC-Record-ID", "<urn:uuid:1>"),
        ("WARC-Date", "2024-03-01T12:30:15Z"),
        ("WARC-Target-URI", value),
    )
    path = tmp_path / "one.warc.gz"
    path.write_bytes(gzip_member(record_bytes("resource", headers, block)))
    (record,) = read_records(path)
    assert record.block == block
    assert [name for name, _ in record.headers].count("WARC-Type") == 1
    assert len(record.headers) == 6


@given(st.datetimes(timezones=st.just(UTC)))
def test_a_date_comes_back_as_it_was_written(moment: datetime) -> None:
    assert parse_warc_date(warc_date(moment)) == moment


@given(st.dictionaries(st.text(max_size=20), st.text(max_size=40) | st.integers() | st.none(), max_size=5))
def test_a_log_entry_is_only_itself(facts: dict[str, object]) -> None:
    own, line = entry_line(1, "note", "2024-03-01T00:00:00+00:00", facts, "0" * 64)
    entry = parse_line(line)
    assert entry is not None
    assert (entry.hash, entry.facts) == (own, facts)
    assert line.count(b"\n") == 1
    assert parse_line(line.replace(b'"n":1', b'"n":2')) is None


def test_a_head_ends_at_its_empty_line() -> None:
    assert find_head_end(b"HTTP/1.1 200 OK\r\nA: b\r\n\r\nbody\n\n") == 25
    assert find_head_end(b"HTTP/1.1 200 OK\nA: b\n\nbody") == 22
    assert find_head_end(b"HTTP/1.1 200 OK\r\nA: b\r\n") is None


def test_an_archive_may_have_stored_another_version_of_http() -> None:
    raw = b"HTTP/2 200\r\ncontent-type: text/html\r\nodd line\r\ncontent-length: 5\r\n\r\nhello"
    assert read_stored(raw).body == b"hello"
    with pytest.raises(MessageFault):
        parse_head(raw)
