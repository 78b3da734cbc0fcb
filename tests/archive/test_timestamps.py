"""Time stamps over the log's checkpoint, from a real authority on loopback."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from authority import Authority, make_authority, needs_openssl, stamping
from exchanges import exchange

from provenance.archive import Archive
from provenance.archive.fixity import StampState, Verification, verify
from provenance.archive.log import entry_line, parse_line
from provenance.archive.timestamps import read_roots, stamped_in
from provenance.errors import SettingsError
from provenance.jobs.stamping import Pending, Stamped, stamp_log
from provenance.settings import Settings

pytestmark = needs_openssl


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return make_authority(tmp_path_factory.mktemp("tsa") / "authority")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path, db="", allow_private=("127.0.0.1",), host_delay_s=0.0)


def archive_of(settings: Settings) -> Archive:
    archive = Archive(settings.archive_folder)
    for number in range(3):
        archive.record(exchange(f"https://paper.example/{number}", b"%d words " % number * 30))
    return archive


def stamp(settings: Settings, archive: Archive, authority: Authority) -> Stamped | Pending:
    with stamping(authority):
        named = replace(settings, timestamp_url=authority.url, timestamp_roots=str(authority.roots))
        return stamp_log(named, archive)


def looked_at(archive: Archive, authority: Authority) -> Verification:
    return verify(Archive(archive.root), roots=read_roots(authority.roots))


def test_a_stamp_is_kept_and_holds(settings: Settings, authority: Authority) -> None:
    archive = archive_of(settings)
    before = archive.checkpoint()
    result = stamp(settings, archive, authority)
    assert isinstance(result, Stamped)
    assert result.checkpoint == before
    assert abs(result.stamp.at - datetime.now(UTC)) < timedelta(minutes=1)
    verification = looked_at(archive, authority)
    assert verification.sound
    (found,) = verification.stamps
    assert (found.state, found.checkpoint) == (StampState.HOLDS, str(before))
    assert [entry.event for entry in archive.log.entries()][-2:] == ["capture", "timestamp"]


def test_a_stamp_can_be_checked_by_openssl(settings: Settings, authority: Authority, tmp_path: Path) -> None:
    archive = archive_of(settings)
    stamp(settings, archive, authority)
    (entry,) = (entry for entry in archive.log.entries() if entry.event == "timestamp")
    checkpoint, reply = stamped_in(entry.facts)
    (tmp_path / "checkpoint").write_text(str(checkpoint))
    (tmp_path / "reply.tsr").write_bytes(reply)
    data = ("-data", str(tmp_path / "checkpoint"), "-in", str(tmp_path / "reply.tsr"))
    command = ("openssl", "ts", "-verify", *data, "-CAfile", str(authority.roots))
    assert subprocess.run(command, check=False, capture_output=True).returncode == 0


def test_a_stamp_without_a_trusted_root_is_unchecked_and_no_damage(
    settings: Settings, authority: Authority
) -> None:
    archive = archive_of(settings)
    stamp(settings, archive, authority)
    verification = verify(archive)
    assert verification.sound
    assert [found.state for found in verification.stamps] == [StampState.UNCHECKED]


def test_a_log_rewritten_with_a_chain_that_holds_is_shown_by_its_stamp(
    settings: Settings, authority: Authority
) -> None:
    archive = archive_of(settings)
    stamp(settings, archive, authority)
    lines, prev = [], "0" * 64
    for number, line in enumerate(archive.log.path.read_bytes().splitlines(keepends=True), 1):
        entry = parse_line(line)
        assert entry is not None
        at = "2020-01-01T00:00:00+00:00" if number == 1 else entry.at
        prev, made = entry_line(number, entry.event, at, entry.facts, prev)
        lines.append(made)
    archive.log.path.write_bytes(b"".join(lines))
    assert [damage.kind for damage in looked_at(archive, authority).damages] == ["log_rewritten"]


def test_an_authority_that_cannot_be_reached_leaves_the_stamp_pending(
    settings: Settings, authority: Authority
) -> None:
    archive = archive_of(settings)
    named = replace(settings, timestamp_url="http://127.0.0.1:9/", timestamp_roots=str(authority.roots))
    result = stamp_log(named, archive)
    assert isinstance(result, Pending)
    assert [entry.event for entry in archive.log.entries()][-1] == "timestamp_pending"
    assert looked_at(archive, authority).sound


def test_a_reply_is_not_taken_for_another_query(settings: Settings, authority: Authority) -> None:
    class Replaying(Authority):
        def reply(self, query: bytes) -> bytes:
            return first or super().reply(query)

    first = b""
    archive = archive_of(settings)
    replaying = Replaying(authority.folder)
    assert isinstance(stamp(settings, archive, replaying), Stamped)
    first = (authority.folder / "reply.tsr").read_bytes()
    again = stamp(settings, archive, replaying)
    assert isinstance(again, Pending)
    assert "once mismatch" in again.reason


@pytest.mark.parametrize("content", [b"", b"no certificate"])
def test_roots_that_are_none_are_refused_by_name(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "roots.pem").write_bytes(content)
    with pytest.raises(SettingsError, match=r"roots\.pem"):
        read_roots(tmp_path / "roots.pem")
    with pytest.raises(SettingsError, match="cannot be read"):
        read_roots(tmp_path / "absent.pem")


def test_without_an_authority_nothing_is_asked(settings: Settings) -> None:
    with pytest.raises(SettingsError, match="no time-stamping authority"):
        stamp_log(settings, archive_of(settings))
