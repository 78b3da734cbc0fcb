"""Damage and tampering: all of it is found, and named."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from exchanges import exchange

from provenance.archive import Archive, Checkpoint
from provenance.archive.fixity import verify
from provenance.archive.log import entry_line
from provenance.errors import SettingsError


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = Archive(tmp_path)
    for number in range(3):
        archive.record(exchange(f"https://paper.example/{number}", b"%d words " % number * 30))
    return archive


def files(archive: Archive) -> list[Path]:
    return [archive.root / str(entry.facts["file"]) for entry in archive.log.entries()]


def damages(archive: Archive, against: Checkpoint | None = None) -> list[tuple[str, str]]:
    return [(d.kind, d.where) for d in verify(Archive(archive.root), against=against).damages]


def test_an_untouched_archive_is_sound(archive: Archive) -> None:
    verification = verify(archive, against=archive.checkpoint())
    assert verification.sound
    assert (verification.captures, verification.entries) == (3, 3)


def test_a_flip_of_any_byte_of_a_capture_is_found_and_named(archive: Archive) -> None:
    path = files(archive)[1]
    whole = path.read_bytes()
    for at in range(len(whole)):
        flipped = bytearray(whole)
        flipped[at] ^= 0xFF
        path.write_bytes(flipped)
        found = damages(archive)
        assert [kind for kind, _ in found] == ["capture_changed"], at
        assert path.name in found[0][1]


def test_a_cut_at_any_byte_of_a_capture_is_found_and_named(archive: Archive) -> None:
    path = files(archive)[1]
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        found = damages(archive)
        assert [kind for kind, _ in found] == ["capture_changed"], length
        assert path.name in found[0][1]


def remove(paths: list[Path]) -> None:
    paths[1].unlink()


def swap(paths: list[Path]) -> None:
    one, two = paths[0].read_bytes(), paths[1].read_bytes()
    paths[0].write_bytes(two)
    paths[1].write_bytes(one)


def link(paths: list[Path]) -> None:
    paths[1].unlink()
    paths[1].symlink_to("/etc/passwd")


def folder(paths: list[Path]) -> None:
    paths[1].unlink()
    paths[1].mkdir()


def empty(paths: list[Path]) -> None:
    paths[1].write_bytes(b"")


@pytest.mark.parametrize(
    ("tamper", "kinds"),
    [
        (remove, ["capture_missing"]),
        (swap, ["capture_changed", "capture_changed"]),
        (link, ["capture_replaced"]),
        (folder, ["capture_replaced"]),
        (empty, ["capture_changed"]),
    ],
)
def test_a_capture_that_is_not_there_any_more_is_named(
    archive: Archive, tamper: Callable[[list[Path]], None], kinds: list[str]
) -> None:
    paths = files(archive)
    tamper(paths)
    found = damages(archive)
    assert [kind for kind, _ in found] == kinds
    assert any(paths[1].name in where for _, where in found)


Lines = list[bytes]
Tamper = Callable[[Lines, random.Random], Lines]


def edited(line: bytes, dice: random.Random) -> dict[str, object]:
    content: dict[str, object] = json.loads(line)
    content["at"] = f"2020-01-{dice.randint(10, 28)}T00:00:00.000000+00:00"
    return content


def rehash(lines: Lines, start: int) -> Lines:
    """The chain made to hold again from `start` on."""
    out = list(lines[:start])
    prev = json.loads(out[-1])["hash"] if out else "0" * 64
    for number, line in enumerate(lines[start:], start + 1):
        content = json.loads(line)
        prev, made = entry_line(number, content["event"], content["at"], content["facts"], prev)
        out.append(made)
    return out


def edit(lines: Lines, dice: random.Random) -> Lines:
    at = dice.randrange(len(lines))
    return [*lines[:at], json.dumps(edited(lines[at], dice)).encode() + b"\n", *lines[at + 1 :]]


def delete(lines: Lines, dice: random.Random) -> Lines:
    at = dice.randrange(len(lines))
    return [*lines[:at], *lines[at + 1 :]]


def exchange_two(lines: Lines, dice: random.Random) -> Lines:
    one, two = dice.sample(range(len(lines)), 2)
    out = list(lines)
    out[one], out[two] = out[two], out[one]
    return out


def truncate(lines: Lines, dice: random.Random) -> Lines:
    return lines[: dice.randrange(len(lines))]


def edit_and_rehash(lines: Lines, dice: random.Random) -> Lines:
    at = dice.randrange(len(lines))
    return rehash([*lines[:at], json.dumps(edited(lines[at], dice)).encode() + b"\n", *lines[at + 1 :]], at)


def delete_and_rehash(lines: Lines, dice: random.Random) -> Lines:
    at = dice.randrange(len(lines))
    return rehash([*lines[:at], *lines[at + 1 :]], at)


def regrow(lines: Lines, dice: random.Random) -> Lines:
    keep = dice.randrange(len(lines))
    fillers = [json.dumps(edited(line, dice)).encode() + b"\n" for line in lines[keep:]]
    return rehash([*lines[:keep], *fillers], keep)


def insert_and_rehash(lines: Lines, dice: random.Random) -> Lines:
    at = dice.randrange(len(lines))
    return rehash([*lines[:at], json.dumps(edited(lines[at], dice)).encode() + b"\n", *lines[at:]], at)


TAMPERS: list[Tamper] = [
    edit, delete, exchange_two, truncate, edit_and_rehash, delete_and_rehash, regrow, insert_and_rehash,
]  # fmt: skip


@pytest.mark.parametrize("tamper", TAMPERS, ids=lambda tamper: tamper.__name__)
def test_forty_tampers_of_each_kind_are_found_with_a_checkpoint(tmp_path: Path, tamper: Tamper) -> None:
    archive = Archive(tmp_path)
    for number in range(12):
        archive.note("derived", {"number": number})
    against = archive.checkpoint()
    lines = archive.log.path.read_bytes().splitlines(keepends=True)
    for seed in range(40):
        archive.log.path.write_bytes(b"".join(tamper(lines, random.Random(seed))))
        assert damages(archive, against), (tamper.__name__, seed)


def test_a_log_that_grew_since_the_checkpoint_is_sound(archive: Archive) -> None:
    against = archive.checkpoint()
    archive.note("derived", {})
    assert damages(archive, against) == []


def test_a_checkpoint_is_read_as_it_is_printed(archive: Archive) -> None:
    assert Checkpoint.parse(str(archive.checkpoint())) == archive.checkpoint()
    for wrong in ("", "3", "3:abc", "-1:" + "0" * 64, "x" * 5000):
        with pytest.raises(SettingsError):
            Checkpoint.parse(wrong)


@pytest.mark.skipif(os.name == "nt", reason="Windows needs rights for symbolic links")
def test_a_month_folder_replaced_by_a_link_is_seen(archive: Archive, tmp_path: Path) -> None:
    month = files(archive)[0].parent
    moved = tmp_path / "moved"
    month.rename(moved)
    month.symlink_to(moved)
    assert {kind for kind, _ in damages(archive)} == {"capture_unreadable"}
