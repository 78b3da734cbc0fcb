#!/usr/bin/env python3
"""Packs `originals/` into `originals.warc.gz`: what the web answered when the pages were audited.

    python seeds/build.py            writes seeds/originals.warc.gz
    python seeds/build.py --check    exits 1 if the file does not hold what it would write

Each line of EXCHANGES is one answer: an address, a status, and the file that
holds the body or the address that a redirect leads to. Record ids and dates come
from the address alone, so that two runs write the same bytes.
"""

from __future__ import annotations

import gzip
import sys
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from http import HTTPStatus
from pathlib import Path

from provenance.archive.warc import FIELDS_TYPE, RESPONSE_TYPE, gzip_member, record_bytes, warc_date

HERE = Path(__file__).resolve().parent
ORIGINALS = HERE / "originals"
WARC = HERE / "originals.warc.gz"
SEEN = datetime(2024, 6, 20, 9, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Answer:
    """What one address answered: a file of `originals/`, or a redirect to `location`."""

    url: str
    file: str | None = None
    status: int = 200
    location: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    at: datetime = SEEN


EXCHANGES = (
    Answer(
        "https://harbourpost.example/2024/05/03/night-ferry-returns-to-the-arden-crossing/",
        "harbourpost-night-ferry.html",
    ),
    Answer(
        "https://harbourpost.example/2024/02/21/dredging-plan-splits-the-harbour-council/",
        "harbourpost-dredging.html",
    ),
    Answer(
        "https://lanternweekly.example/2023/11/the-tram-line-that-nobody-wanted-to-ride",
        "lanternweekly-tram.html",
    ),
    Answer("https://skarnreview.example/essays/what-the-keepers-wrote-down", "skarnreview-keepers.html"),
    Answer(
        "https://lowmarshherald.example/2024/03/19/beekeepers-count-a-hard-winter",
        "lowmarshherald-beekeepers.html",
    ),
    Answer("https://velmoorreview.example/2023/04/27/what-the-river-gauge-remembers", "velmoorreview-gauge.html"),
    Answer(
        "https://uferbote.example/altwerder/die-faehre-die-gegen-den-strom-lernte-4471.html",
        "uferbote-faehre.html",
    ),
    Answer(
        "https://gacetadelpuerto.example/2023/10/05/la-lonja-que-vende-el-pescado-en-silencio/",
        "gacetadelpuerto-lonja.html",
    ),
    Answer("https://hewandaily.example/2024-04-11/content_20417.htm", "hewandaily-dukou.html"),
    # The republication pixel gives the post's number; WordPress leads from there to the permalink.
    Answer(
        "https://fjordledger.example/?p=318",
        status=301,
        location="https://fjordledger.example/2024/03/the-ice-house-that-became-a-server-room/",
    ),
    Answer(
        "https://fjordledger.example/2024/03/the-ice-house-that-became-a-server-room/",
        "fjordledger-ice-house.html",
    ),
    Answer(
        "https://velmoorvoice.example/stories/a-choir-for-people-who-were-told-not-to-sing",
        "velmoorvoice-choir.html",
    ),
    # A wall that asks for proof of being human: nobody can say what stands behind it.
    Answer(
        "https://sennenergi.example/newsroom/2023/river-heat-ropewalk",
        "sennenergi-403.html",
        status=403,
        headers=(("Server", "edge"), ("Cf-Mitigated", "challenge")),
    ),
    # Deleted by its author, but a web archive had seen it.
    Answer(
        "https://thistleandstile.example/2021/05/22/notes-on-walking-a-parish-boundary/",
        "thistleandstile-410.html",
        status=410,
    ),
    Answer(
        "https://web.archive.example/web/20210711083000id_/"
        "https://thistleandstile.example/2021/05/22/notes-on-walking-a-parish-boundary/",
        "thistleandstile-boundary.html",
        headers=(("Memento-Datetime", "Sun, 11 Jul 2021 08:30:00 GMT"),),
    ),
    # The outlet has changed its addresses since.
    Answer(
        "https://harbourpost.example/news/1187-swifts-tower",
        status=301,
        location="https://harbourpost.example/2024/06/12/swifts-get-a-tower-of-their-own/",
    ),
    Answer(
        "https://harbourpost.example/2024/06/12/swifts-get-a-tower-of-their-own/", "harbourpost-swifts.html"
    ),
    Answer("https://millstreamnews.example/velmoor/mill-wheel-turns-again", "millstreamnews-wheel.html"),
    # Never existed at this address, and no archive knows it.
    Answer(
        "https://tarnvalleytimes.example/2024/06/08/two-villages-settle-a-quarrel-over-a-bell",
        "tarnvalleytimes-404.html",
        status=404,
    ),
    Answer(
        "https://ledgerandtide.example/2024/06/11/the-accountant-who-audits-the-tide",
        "ledgerandtide-tide.paywall.html",
    ),
    Answer("https://velmoorvoice.example/stories/school-kitchen-throws-nothing-away", "velmoorvoice-kitchen.html"),
    Answer("https://skarnreview.example/news/museum-asks-for-its-whale", "skarnreview-whale.html"),
    Answer("https://harbourpost.example/2024/06/06/inspector-harbour-firm-paint/", "harbourpost-paint.html"),
    Answer(
        "https://soundingsquarterly.example/2023/08/the-pilot-who-draws-the-harbour",
        "soundingsquarterly-pilot.html",
    ),
)


def records() -> Iterator[bytes]:
    """Yields the uncompressed records in file order."""
    fields = b"software: provenance seeds/build.py\r\nformat: WARC File Format 1.1\r\n"
    yield record_bytes("warcinfo", _common("warcinfo", SEEN, FIELDS_TYPE), fields)
    for answer in EXCHANGES:
        yield _response(answer)


def build() -> bytes:
    """The whole file."""
    return b"".join(gzip_member(record) for record in records())


def _response(answer: Answer) -> bytes:
    body = (ORIGINALS / answer.file).read_bytes() if answer.file else b""
    headers = [
        ("Content-Type", "text/html; charset=utf-8"),
        ("Content-Length", str(len(body))),
        *answer.headers,
        *([("Location", answer.location)] if answer.location else []),
    ]
    head = f"HTTP/1.1 {answer.status} {HTTPStatus(answer.status).phrase}\r\n"
    head += "".join(f"{name}: {value}\r\n" for name, value in headers)
    common = [
        ("WARC-Target-URI", answer.url),
        *_common(answer.url, answer.at, RESPONSE_TYPE),
        ("WARC-Payload-Digest", f"sha256:{sha256(body).hexdigest()}"),
    ]
    return record_bytes("response", common, head.encode() + b"\r\n" + body)


def _common(name: str, at: datetime, media_type: str) -> list[tuple[str, str]]:
    record_id = uuid.uuid5(uuid.NAMESPACE_URL, f"{name} {at.isoformat()}")
    return [
        ("WARC-Record-ID", f"<urn:uuid:{record_id}>"),
        ("WARC-Date", warc_date(at)),
        ("Content-Type", media_type),
    ]


def main(arguments: list[str]) -> int:
    """Writes the file, or with `--check` compares it record by record."""
    if arguments == ["--check"]:
        # Compressed bytes may differ between versions of zlib; what they hold may not.
        same = WARC.is_file() and gzip.decompress(WARC.read_bytes()) == b"".join(records())
        sys.stderr.write("up to date\n" if same else "seeds/originals.warc.gz is out of date\n")
        return 0 if same else 1
    WARC.write_bytes(build())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
