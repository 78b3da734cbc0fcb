"""Hostile and damaged WARC and WACZ files, one test id for each case."""

from __future__ import annotations

import gzip
import hashlib
import json
import resource
import warnings
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from authority import make_authority, needs_openssl
from exchanges import AT, STORY, exchange
from hostile_cases import Case, cases

from provenance.archive import Archive, warc
from provenance.archive.bundle import export_wacz
from provenance.archive.fixity import verify
from provenance.archive.log import entry_line
from provenance.archive.reader import read_records
from provenance.archive.timestamps import (
    Stamp,
    StampRefused,
    query_for,
    read_roots,
    read_stamp,
    stamp_facts,
)
from provenance.archive.wacz import warcs_in
from provenance.archive.warc import record_bytes
from provenance.errors import BrokenWarc
from provenance.fetch.replay import WarcSource
from provenance.jobs.stamping import Pending, stamp_log
from provenance.model import Fetched
from provenance.settings import Settings

pytestmark = pytest.mark.shared


def members(
    count: int = 6, date: str = "2024-03-01T12:30:15Z", target: str = "http://paper.example/"
) -> list[bytes]:
    """Gzip members of response records."""
    found = []
    for number in range(count):
        headers = (
            ("WARC-Record-ID", f"<urn:uuid:00000000-0000-4000-a000-00000000000{number}>"),
            ("WARC-Date", date),
            ("WARC-Target-URI", f"{target}{number}"),
            ("Content-Type", warc.RESPONSE_TYPE),
        )
        found.append(gzip.compress(record_bytes("response", headers, exchange().response), mtime=0))
    return found


def broken(path: Path, data: bytes, *, sound: int = 0) -> BrokenWarc:
    """The damage that reading names, after the sound records before it."""
    path.write_bytes(data)
    seen = 0
    damage: BrokenWarc | None = None
    try:
        for _ in read_records(path):
            seen += 1
    except BrokenWarc as error:
        damage = error
    assert damage is not None
    assert (seen, damage.file) == (sound, path.name)
    return damage


def torn(path: Path) -> None:
    *before, last = members()
    start = len(b"".join(before))
    for length in range(1, len(last)):
        damage = broken(path, b"".join(before) + last[:length], sound=5)
        assert damage.offset == start


def after_torn(path: Path) -> None:
    archive = Archive(path.parent / "home")
    first = archive.record(exchange())
    assert first.warc is not None
    file = archive.path_of(first.warc)
    file.write_bytes(file.read_bytes()[:-40])
    with archive.log.path.open("ab") as log:
        log.write(b'{"at":"20')
    again = Archive(archive.root)
    new = again.record(exchange("https://paper.example/new", b"new" * 900))
    assert new.warc is not None
    assert again.read(new.warc).body == b"new" * 900
    assert [damage.kind for damage in verify(again).damages] == ["capture_changed"]


def in_one_member(path: Path) -> None:
    plain = b"".join(gzip.decompress(member) for member in members())
    assert "several records" in broken(path, gzip.compress(plain)).message


def file_target(path: Path) -> None:
    path.write_bytes(b"".join(members(1, target="file:///etc/passwd?")))
    source = WarcSource([path])
    assert [capture.url for capture in source.responses()] == ["file:///etc/passwd?0"]
    outcome = source.get("file:///etc/passwd?0")
    assert isinstance(outcome, Fetched)
    assert outcome.capture.body == STORY


def bad_date(path: Path) -> None:
    assert broken(path, b"".join(members(1, date="9999-99-99"))).offset == 0


def bomb(path: Path) -> None:
    packer = gzip.GzipFile(path, "wb", 9, mtime=0)
    with packer:
        for _ in range(1024):
            packer.write(bytes(1 << 20))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(BrokenWarc):
        list(read_records(path))
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 32 * 1024


def empty(path: Path) -> None:
    assert "is empty" in broken(path, b"").message


WARCS: dict[str, Callable[[Path], None]] = {
    "archive-001": torn,
    "archive-004": after_torn,
    "archive-005": in_one_member,
    "archive-009": file_target,
    "archive-010": bad_date,
    "archive-011": bomb,
    "archive-012": empty,
}


def bundle(folder: Path) -> dict[str, bytes]:
    """The members of a sound bundle."""
    archive = Archive(folder / "home")
    capture = archive.record(exchange())
    assert capture.warc is not None
    path = export_wacz(archive, [capture.warc], folder / "sound.wacz", title="Sound", created=AT)
    with zipfile.ZipFile(path) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def write(path: Path, entries: list[tuple[str | zipfile.ZipInfo, bytes]]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # two members of one name, on purpose
        with zipfile.ZipFile(path, "w") as made:
            for name, data in entries:
                made.writestr(name, data)


def hostile_bundle(case: Case, path: Path) -> None:
    """Writes the bundle that a case asks for."""
    sound = bundle(path.parent)
    entries: list[tuple[str | zipfile.ZipInfo, bytes]] = list(sound.items())
    what = case["recipe"].removeprefix("zip entry: ")
    match what:
        case "symlink to /etc/passwd":
            link = zipfile.ZipInfo("archive/link.warc.gz")
            link.external_attr = 0o120777 << 16
            entries.append((link, b"/etc/passwd"))
        case "70 000 empty entries":
            entries += [(f"pages/{number}", b"") for number in range(70_000)]
        case "datapackage.json twice, different":
            entries.append(("datapackage.json", sound["datapackage.json"] + b" "))
        case "datapackage.json missing":
            entries = [entry for entry in entries if entry[0] != "datapackage.json"]
        case "datapackage.json hash wrong":
            wrong = sound["pages/pages.jsonl"].replace(b"Sound", b"Other")
            entries = [(n, wrong if n == "pages/pages.jsonl" else data) for n, data in sound.items()]
        case "datapackage-digest.json signature wrong":
            digest = {
                "path": "datapackage.json",
                "hash": f"sha256:{hashlib.sha256(sound['datapackage.json']).hexdigest()}",
            }
            signed = {"hash": digest["hash"], "signature": "AAAA", "publicKey": "AAAA"}
            text = json.dumps({**digest, "signedData": signed}).encode()
            entries = [(n, text if n == "datapackage-digest.json" else data) for n, data in sound.items()]
        case "central and local header disagree":
            write(path, entries)
            data = bytearray(path.read_bytes())
            at = data.find(b"archive/")
            data[at : at + 8] = b"elsewhere"[:8]
            path.write_bytes(data)
            return
        case name:
            info = zipfile.ZipInfo("placeholder")
            info.filename = name
            entries.append((info, b"evil"))
    write(path, entries)


@pytest.mark.parametrize("case", cases("archive", groups=frozenset({"warc", "wacz"})))
def test_hostile_archive(case: Case, tmp_path: Path) -> None:
    if case["group"] == "warc":
        WARCS[case["id"]](tmp_path / "hostile.warc.gz")
        return
    path = tmp_path / "inside" / "hostile.wacz"
    path.parent.mkdir()
    hostile_bundle(case, path)
    before = set(tmp_path.rglob("*"))
    with pytest.raises(BrokenWarc):
        warcs_in(path)
    assert set(tmp_path.rglob("*")) == before


def test_a_bundle_that_nobody_touched_is_read(tmp_path: Path) -> None:
    write(tmp_path / "copy.wacz", list(bundle(tmp_path).items()))
    assert len(warcs_in(tmp_path / "copy.wacz")) == 1


def test_a_self_signed_bundle_is_read_while_its_signature_holds(tmp_path: Path) -> None:
    import base64

    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec, utils

    sound = bundle(tmp_path)
    key = ec.generate_private_key(ec.SECP384R1())
    digest = f"sha256:{hashlib.sha256(sound['datapackage.json']).hexdigest()}"
    r, s = utils.decode_dss_signature(key.sign(digest.encode(), ec.ECDSA(hashes.SHA256())))
    der = serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    public = base64.b64encode(key.public_key().public_bytes(*der)).decode()
    for signature, holds in (((r, s), True), ((r, s + 1), False)):
        raw = base64.b64encode(b"".join(number.to_bytes(48, "big") for number in signature)).decode()
        signed = {"hash": digest, "signature": raw, "publicKey": public}
        text = json.dumps({"path": "datapackage.json", "hash": digest, "signedData": signed}).encode()
        write(tmp_path / "signed.wacz", list({**sound, "datapackage-digest.json": text}.items()))
        if holds:
            assert warcs_in(tmp_path / "signed.wacz")
        else:
            with pytest.raises(BrokenWarc, match="signature"):
                warcs_in(tmp_path / "signed.wacz")


def test_a_record_beyond_the_bound_is_passed_over(tmp_path: Path) -> None:
    headers = (("WARC-Record-ID", "<urn:uuid:x>"), ("WARC-Date", "2024-03-01T12:30:15Z"))
    small, large = members(1)[0], gzip.compress(record_bytes("resource", headers, bytes(200_000)))
    path = tmp_path / "mixed.warc.gz"
    for data in (large + small, gzip.decompress(large) + gzip.decompress(small)):
        path.write_bytes(data)
        assert [record.type for record in read_records(path, max_bytes=100_000)] == ["response"]


Tamper = Callable[[list[Path], list[bytes]], list[bytes]]  # files and log lines in, log lines out


def on_files(change: Callable[[list[Path]], object]) -> Tamper:
    def tamper(paths: list[Path], lines: list[bytes]) -> list[bytes]:
        change(paths)
        return lines

    return tamper


def flip(paths: list[Path]) -> None:
    data = bytearray(paths[1].read_bytes())
    data[len(data) // 2] ^= 1
    paths[1].write_bytes(data)


def swap(paths: list[Path]) -> None:
    one, two = paths[0].read_bytes(), paths[1].read_bytes()
    paths[0].write_bytes(two)
    paths[1].write_bytes(one)


def replace_by_link(paths: list[Path]) -> None:
    paths[1].unlink()
    paths[1].symlink_to("/etc/passwd")


def replace_by_folder(paths: list[Path]) -> None:
    paths[1].unlink()
    paths[1].mkdir()


def rewritten(lines: list[bytes], start: int) -> list[bytes]:
    """The log with other entries from `start` on, whose chain holds."""
    out, prev = lines[:start], json.loads(lines[start])["prev"]
    for number, line in enumerate(lines[start:], start + 1):
        content = json.loads(line)
        prev, made = entry_line(number, content["event"], "2020-01-01T00:00:00+00:00", content["facts"], prev)
        out.append(made)
    return out


TAMPERS: dict[str, Tamper] = {
    "delete a blob": on_files(lambda paths: paths[1].unlink()),
    "flip one byte of a blob": on_files(flip),
    "swap two blobs": on_files(swap),
    "blob -> symlink to /etc/passwd": on_files(replace_by_link),
    "blob replaced by directory": on_files(replace_by_folder),
    "truncate blob to 0": on_files(lambda paths: paths[1].write_bytes(b"")),
    "edit one log row": lambda _, lines: [lines[0], lines[1].replace(b"200", b"404"), lines[2]],
    "delete a row": lambda _, lines: [lines[0], lines[2]],
    "edit and re-hash everything after": lambda _, lines: rewritten(lines, 1),
    "truncate and regrow to same length": lambda _, lines: rewritten(lines, 2),
}


@pytest.mark.parametrize("case", cases("archive", groups=frozenset({"fixity", "log"})))
def test_hostile_tampering(case: Case, tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    for number in range(3):
        archive.record(exchange(f"https://paper.example/{number}", b"%d words " % number * 30))
    against = archive.checkpoint()
    paths = [tmp_path / str(entry.facts["file"]) for entry in archive.log.entries()]
    lines = archive.log.path.read_bytes().splitlines(keepends=True)
    archive.log.path.write_bytes(b"".join(TAMPERS[case["recipe"]](paths, lines)))
    verification = verify(Archive(tmp_path), against=against)
    assert not verification.sound
    named = " ".join(damage.where for damage in verification.damages)
    assert paths[1].name in named if case["group"] == "fixity" else "log entry" in named


class Stamps:
    """An archive with one capture, and stamps that were given for its checkpoint."""

    def __init__(self, folder: Path) -> None:
        self.authority = make_authority(folder / "authority")
        self.archive = Archive(folder / "home")
        self.archive.record(exchange())
        self.checkpoint = self.archive.checkpoint()
        self.query = query_for(self.checkpoint)
        self.reply = self.authority.reply(self.query.body)
        self.roots = read_roots(self.authority.roots)

    def read(self, reply: bytes, *, now: datetime | None = None) -> Stamp:
        moment = now or datetime.now(UTC)
        return read_stamp(reply, self.checkpoint, self.roots, now=moment, nonce=self.query.nonce)


def other_root(stamps: Stamps, folder: Path) -> None:
    forged = make_authority(folder / "other").reply(stamps.query.body)
    with pytest.raises(StampRefused, match="certificate"):
        stamps.read(forged)


def flipped(stamps: Stamps, folder: Path) -> None:
    sound, harmless = stamps.read(stamps.reply), 0
    for at in range(len(stamps.reply)):
        reply = bytearray(stamps.reply)
        reply[at] ^= 0xFF
        try:
            assert stamps.read(bytes(reply)) == sound, at  # read_stamp itself holds the imprint
            harmless += 1
        except StampRefused:
            continue
    assert harmless < len(stamps.reply) / 20


def in_the_future(stamps: Stamps, folder: Path) -> None:
    with pytest.raises(StampRefused, match="has not come yet"):
        stamps.read(stamps.reply, now=datetime.now(UTC) - timedelta(hours=1))


def unreachable_authority(stamps: Stamps, folder: Path) -> None:
    settings = Settings(
        home=folder,
        db="",
        allow_private=("127.0.0.1",),
        timestamp_url="http://127.0.0.1:9/",
        timestamp_roots=str(stamps.authority.roots),
    )
    assert isinstance(stamp_log(settings, stamps.archive), Pending)


STAMPS: dict[str, Callable[[Stamps, Path], None]] = {
    "archive-050": other_root,
    "archive-051": flipped,
    "archive-052": in_the_future,
    "archive-054": unreachable_authority,
}


@needs_openssl
@pytest.mark.parametrize("case", cases("archive", groups=frozenset({"timestamp"})))
def test_hostile_stamps(case: Case, tmp_path: Path) -> None:
    assert case["expect"]["outcome"] == "refused_or_pending"
    stamps = Stamps(tmp_path)
    STAMPS[case["id"]](stamps, tmp_path)
    verification = verify(Archive(stamps.archive.root), against=stamps.checkpoint, roots=stamps.roots)
    assert verification.sound
    assert verification.captures == 1
    assert verification.stamps == ()


@needs_openssl
def test_a_forged_stamp_in_the_log_is_damage(tmp_path: Path) -> None:
    stamps = Stamps(tmp_path)
    forged = make_authority(tmp_path / "other").reply(stamps.query.body)
    facts = stamp_facts(forged, Stamp(AT, 1), stamps.checkpoint, authority="http://tsa.example/", file=None)
    stamps.archive.note("timestamp", facts)
    verification = verify(stamps.archive, roots=stamps.roots)
    assert [damage.kind for damage in verification.damages] == ["timestamp_refused"]
