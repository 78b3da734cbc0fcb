"""The archive: what goes in comes out, once, and is there after a crash."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from exchanges import STORY, exchange
from fastwarc.warc import ArchiveIterator
from warcio.archiveiterator import ArchiveIterator as WarcioIterator

from provenance.archive import Archive
from provenance.archive.fixity import verify
from provenance.errors import BrokenWarc, StorageFull
from provenance.model import Complete, Hop, Via, WarcAddress


def warc_files(root: Path) -> list[Path]:
    return sorted(root.glob("warc/*/*"))


def test_a_recorded_exchange_is_read_back_the_same(tmp_path: Path) -> None:
    hop = Hop("http://paper.example/old", 301, "https://paper.example/story", "93.184.216.34")
    archive = Archive(tmp_path)
    capture = archive.record(exchange(asked_url=hop.url, hops=(hop,)))
    assert capture.warc is not None
    assert archive.read(capture.warc) == capture
    assert [h.status for h in capture.hops] == [301, 200]
    assert capture.url == hop.url


def test_the_same_payload_is_stored_once_and_read_twice(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    first = archive.record(exchange())
    second = Archive(tmp_path).record(exchange("https://paper.example/other"))
    assert second.warc is not None
    assert Archive(tmp_path).read(second.warc).body == first.body == STORY
    assert [entry.facts["kind"] for entry in archive.log.entries()] == ["response", "revisit"]


def test_an_imported_file_is_stored_once(tmp_path: Path) -> None:
    first = Archive(tmp_path).import_file(b"a page", source="page.txt", media_type="text/plain")
    second = Archive(tmp_path).import_file(b"a page", source="page.txt", media_type="text/plain")
    assert first == second
    assert (first.via, first.complete) == (Via.FILE, Complete.UNATTESTED)
    assert len(warc_files(tmp_path)) == 1


def test_a_file_name_and_an_address_never_become_a_path(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "home")
    archive.record(exchange("https://paper.example/../../etc/passwd%00/x"))
    archive.import_file(b"x", source="../../../evil\r\nWARC-Type: response")
    assert [path.parent.parent.name for path in warc_files(tmp_path / "home")] == ["warc", "warc"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home"]


@pytest.mark.parametrize("name", ["../outside.warc.gz", "/etc/passwd", "warc/../../x"])
def test_an_address_outside_the_archive_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(BrokenWarc):
        Archive(tmp_path).read(WarcAddress(name, 0, 10))


def test_other_readers_read_every_record_and_its_digests(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.record(exchange(at=exchange().started_at))
    archive.record(exchange("https://paper.example/again"))
    archive.import_file(b"own copy", source="copy.html", media_type="text/html")
    for path in warc_files(tmp_path):
        with path.open("rb") as stream:
            fast = [record.verify_block_digest() for record in ArchiveIterator(stream, parse_http=False)]
        with path.open("rb") as stream:
            slow = [record.rec_type for record in WarcioIterator(stream, check_digests="raise")]
        assert len(fast) == len(slow) >= 2
        assert all(fast)


def test_a_full_disk_is_said_and_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = Archive(tmp_path)
    archive.record(exchange())
    before = archive.checkpoint()

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(StorageFull, match="disk is full"):
            archive.record(exchange("https://paper.example/new", b"other " * 400))
    assert archive.checkpoint() == before
    assert len(warc_files(tmp_path)) == 1
    archive.record(exchange("https://paper.example/new", b"other " * 400))
    assert verify(archive).sound


def test_an_append_that_a_crash_cut_short_is_written_over(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.record(exchange())
    whole = archive.log.path.read_bytes()
    archive.log.path.write_bytes(whole + b'{"at":"2024-')
    again = Archive(tmp_path)
    again.record(exchange("https://paper.example/b", b"b" * 2000))
    assert verify(again).sound
    assert again.checkpoint().count == 2
    assert archive.log.path.read_bytes().startswith(whole)


def test_a_file_that_was_never_logged_is_named_and_harmless(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.record(exchange())
    log = archive.log.path.read_bytes()
    archive.record(exchange("https://paper.example/b", b"b" * 2000))
    archive.log.path.write_bytes(log)
    verification = verify(Archive(tmp_path))
    assert verification.sound
    assert len(verification.unlogged) == 1


def test_two_archives_on_one_folder_keep_one_chain(tmp_path: Path) -> None:
    one, two = Archive(tmp_path), Archive(tmp_path)
    for number in range(4):
        (one, two)[number % 2].record(exchange(f"https://paper.example/{number}", b"%d" % number * 2000))
    verification = verify(one)
    assert verification.sound
    assert verification.entries == 4
