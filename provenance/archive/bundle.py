"""An evidence bundle: a WACZ (1.1.1) of chosen captures that other people's tools open.

The WARC files go in byte for byte as the archive holds them, so that their digests are the
log's. Beside them stand an index, the list of pages, the log, and a manifest of the checks.
Format: https://specs.webrecorder.net/wacz/1.1.1/
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import re
import shutil
import uuid
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

from provenance.archive.archive import Archive
from provenance.archive.durable import storage_errors, sync_folder
from provenance.archive.exchange import media_type_of
from provenance.archive.head import MessageFault, parse_head
from provenance.archive.reader import parse_warc_date, read_records
from provenance.archive.warc import Record
from provenance.errors import BrokenWarc
from provenance.model import WarcAddress

WACZ_VERSION = "1.1.1"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the same captures give the same bundle


@dataclass(frozen=True, slots=True)
class _Row:
    key: str
    stamp: str
    facts: dict[str, str]
    record_type: str


@dataclass(frozen=True, slots=True)
class _Member:
    """One file of the bundle: its bytes, or where they stand."""

    name: str
    sha256: str
    size: int
    content: bytes | Path


def export_wacz(
    archive: Archive,
    captures: Iterable[WarcAddress],
    target: Path,
    *,
    title: str,
    created: datetime,
    manifest: dict[str, Any] | None = None,
) -> Path:
    """Writes a bundle of `captures` (and of what their revisit records refer to) to `target`.

    Raises BrokenWarc when a capture is damaged: a bundle of evidence is whole or not made.
    """
    members: list[_Member] = []
    rows: list[_Row] = []
    for name, logged in _with_origins(archive, captures).items():
        path = archive.path_of(WarcAddress(name, 0, 0))
        members.append(_warc_member(path, logged))
        rows += [row for record in read_records(path) if (row := _row(record, path.name)) is not None]
    rows.sort(key=lambda row: (row.key, row.stamp))
    index = "".join(f"{row.key} {row.stamp} {json.dumps(row.facts)}\n" for row in rows)
    members.append(_made("indexes/index.cdx.gz", gzip.compress(index.encode("utf-8"), mtime=0)))
    members.append(_made("pages/pages.jsonl", _pages(rows, title)))
    members.append(_made("evidence/log.jsonl", b"".join(line for _, line in archive.log.lines())))
    if manifest is not None:
        text = json.dumps(manifest, indent=1, sort_keys=True)
        members.append(_made("evidence/manifest.json", text.encode("utf-8")))
    package = _package(members, title, created, str(archive.checkpoint()))
    members.append(_made("datapackage.json", package))
    members.append(_made("datapackage-digest.json", _package_digest(package)))
    _write_zip(target, members)
    return target


def _with_origins(archive: Archive, captures: Iterable[WarcAddress]) -> dict[str, str]:
    """The files of the captures and of the records that they refer to, with their logged digests."""
    logged = {
        str(entry.facts.get("file")): str(entry.facts.get("file_sha256"))
        for entry in archive.log.entries()
        if entry.event == "capture"
    }
    names = dict.fromkeys(address.file for address in captures)
    for name in list(names):
        for record in read_records(archive.path_of(WarcAddress(name, 0, 0))):
            origin = archive.address_of(record.get("WARC-Refers-To") or "")
            if origin is not None:
                names.setdefault(origin.file)
    return {name: logged.get(name, "") for name in names}


def _made(name: str, data: bytes) -> _Member:
    return _Member(name, hashlib.sha256(data).hexdigest(), len(data), data)


def _warc_member(path: Path, logged: str) -> _Member:
    """A WARC file of the archive, which must be the one that the log names."""
    with storage_errors(path), path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
        size = stream.tell()
    if digest != logged:
        raise BrokenWarc(
            f"{path.name} is not the file that was logged", file=path.name, remedy="run `provenance verify`"
        )
    return _Member(f"archive/{path.name}", digest, size, path)


def _row(record: Record, file: str) -> _Row | None:
    url, at = record.target, parse_warc_date(record.get("WARC-Date"))
    if record.type not in ("response", "revisit", "resource") or not url or at is None:
        return None
    facts = {"url": url, "digest": record.get("WARC-Payload-Digest") or "", "length": str(record.length)}
    facts |= {"offset": str(record.offset), "filename": file}
    if record.type == "resource":
        facts |= {"mime": record.get("Content-Type") or "application/octet-stream", "status": "200"}
    else:
        try:
            head = parse_head(record.block, stored=True)
        except MessageFault:
            return None
        mime = "warc/revisit" if record.type == "revisit" else media_type_of(head)[0] or "unk"
        facts |= {"mime": mime, "status": str(head.status)}
    return _Row(surt(url), f"{at:%Y%m%d%H%M%S}{at.microsecond // 1000:03d}", facts, record.type)


def surt(url: str) -> str:
    """The sort-friendly form under which indexes list an address (host reversed, case folded)."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https"):
        return url
    host = re.sub(r"\Awww\d*\.", "", (parts.hostname or "").lower())
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    key = ",".join(reversed(host.split("."))) + port + ")" + (parts.path.lower().rstrip("/") or "/")
    if parts.query:
        key += "?" + "&".join(sorted(parts.query.lower().split("&")))
    return key


def _pages(rows: list[_Row], title: str) -> bytes:
    lines = [{"format": "json-pages-1.0", "id": "pages", "title": title}]
    for row in rows:
        readable = row.facts["mime"].startswith(("text/", "application/xhtml", "application/pdf", "warc/"))
        if readable and row.facts["status"] == "200" and row.facts["url"].startswith("http"):
            url, s = row.facts["url"], row.stamp
            stamp = f"{s[:4]}-{s[4:6]}-{s[6:8]}T{s[8:10]}:{s[10:12]}:{s[12:14]}Z"
            lines.append({"id": uuid.uuid5(uuid.NAMESPACE_URL, url + s).hex, "url": url, "ts": stamp})
    return "".join(json.dumps(line) + "\n" for line in lines).encode("utf-8")


def _package(members: list[_Member], title: str, created: datetime, checkpoint: str) -> bytes:
    resources = [
        {
            "name": Path(member.name).name.lower(),
            "path": member.name,
            "hash": f"sha256:{member.sha256}",
            "bytes": member.size,
        }
        for member in members
    ]
    package = {
        "profile": "data-package",
        "wacz_version": WACZ_VERSION,
        "title": title,
        "created": created.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "software": "provenance",
        "checkpoint": checkpoint,
        "resources": resources,
    }
    return json.dumps(package, indent=2).encode("utf-8")


def _package_digest(package: bytes) -> bytes:
    digest = {"path": "datapackage.json", "hash": f"sha256:{hashlib.sha256(package).hexdigest()}"}
    return json.dumps(digest, indent=2).encode("utf-8")


def _write_zip(target: Path, members: list[_Member]) -> None:
    """A zip whose members are stored, as players need to read WARC files from within."""
    temporary = target.with_name(f".{target.name}.part")
    with storage_errors(target):
        try:
            with temporary.open("wb") as stream:
                with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as bundle:
                    for member in members:
                        with bundle.open(zipfile.ZipInfo(member.name, _EPOCH), "w", force_zip64=True) as out:
                            _copy(member.content, out)
                stream.flush()
                os.fsync(stream.fileno())
            os.replace(temporary, target)
            sync_folder(target.parent)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise


def _copy(content: bytes | Path, out: IO[bytes]) -> None:
    if isinstance(content, bytes):
        out.write(content)
        return
    with content.open("rb") as stream:
        shutil.copyfileobj(stream, out, 1 << 20)
