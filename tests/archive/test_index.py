"""The index finds in the log what the log's own reader finds."""

from __future__ import annotations

from pathlib import Path

import pytest
from exchanges import STORY, exchange
from hypothesis import given
from hypothesis import strategies as st

from provenance.archive import Archive
from provenance.archive.index import Index, stored_of
from provenance.archive.log import GENESIS, entry_line
from provenance.archive.reader import read_records


def facts(number: int, url: str | None, source: str | None, kind: str = "resource") -> dict[str, object]:
    return {
        "file": f"warc/{number}.warc.gz",
        "offset": 300,
        "length": 4000,
        "file_sha256": "f" * 64,
        "kind": kind,
        "record_id": f"<urn:uuid:{number}>",
        "url": url,
        "source": source,
        "status": None,
        "captured_at": "2024-03-01T12:30:15Z",
        "sha256": f"{number:064x}",
        "payload_sha256": f"{number:064x}",
        "complete": "yes",
    }


words = (
    st.none() | st.text(max_size=40) | st.just('"kind":"response","length":1,"offset":1,"payload_sha256":"')
)


@given(st.lists(st.tuples(words, words, st.sampled_from(["resource", "response", "revisit"])), max_size=8))
def test_whatever_was_logged_is_found(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str | None, str | None, str]]
) -> None:
    path = tmp_path_factory.mktemp("log") / "log.jsonl"
    lines, prev = [], GENESIS
    for number, row in enumerate(rows, 1):
        prev, line = entry_line(number, "capture", "2024-03-01T12:30:15+00:00", facts(number, *row), prev)
        lines.append(line)
    path.write_bytes(b"".join(lines))
    index = Index(path)
    for number, (url, source, kind) in enumerate(rows, 1):
        stored = stored_of(facts(number, url, source, kind))
        assert index.record(stored.record_id) == stored
        assert index.imported(stored.sha256, url, source) == (stored if kind == "resource" else None)
        assert index.response(stored.payload_sha256) == (stored if kind == "response" else None)
    assert index.record("<urn:uuid:0>") is None


def test_a_line_that_is_not_what_was_written_is_not_rested_on(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.record(exchange("https://paper.example/1"))
    archive.record(exchange("https://paper.example/other", b"other words " * 200))
    archive.log.path.write_bytes(archive.log.path.read_bytes().replace(b'"status":200', b'"status":404', 1))
    capture = Archive(tmp_path).record(exchange("https://paper.example/2"))
    assert capture.warc is not None
    types = [record.type for record in read_records(archive.path_of(capture.warc))]
    assert "response" in types
    assert "revisit" not in types
    assert Archive(tmp_path).read(capture.warc).body == STORY
