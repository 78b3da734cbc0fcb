"""The web archive of the small web: a WARC by warcio, served by a real pywb, behind a host that counts."""

from __future__ import annotations

import http.client
import io
import os
import socket
import subprocess
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from .answers import Answer

HOST = "memory.test"
COLLECTION = "all"
BASE = f"http://{HOST}/{COLLECTION}/"
PYWB = Path(os.environ.get("PROVENANCE_PEERS", "/nonexistent"))
KEPT_BACK = {"connection", "transfer-encoding", "content-length", "content-type", "date", "server"}


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What an address answered at a moment."""

    url: str
    at: datetime
    answer: Answer


@dataclass(frozen=True, slots=True)
class Memory:
    """Passes requests on to pywb."""

    port: int

    def answer(self, host: str, target: str) -> Answer:
        return self.forward(target, {})

    def forward(self, target: str, headers: Mapping[str, str]) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request("GET", target, headers={**headers, "Host": HOST, "Connection": "close"})
            given = connection.getresponse()
            fields = given.getheaders()
            kept = tuple((name, value) for name, value in fields if name.lower() not in KEPT_BACK)
            kind = given.getheader("Content-Type") or "application/octet-stream"
            return Answer(given.read(), given.status, kind, kept)
        finally:
            connection.close()


@contextmanager
def remembering(snapshots: Iterable[Snapshot], folder: Path) -> Iterator[Memory]:
    """A running pywb that holds the snapshots."""
    (folder / "config.yaml").write_text("enable_memento: true\n")
    warc = folder / "memory.warc.gz"
    warc.write_bytes(_warc(snapshots))
    for arguments in (["init", COLLECTION], ["add", COLLECTION, str(warc)]):
        subprocess.run(
            [PYWB / "wb-manager", *arguments], cwd=folder, check=True, capture_output=True, timeout=300
        )
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    wayback = [PYWB / "wayback", "-b", "127.0.0.1", "-p", str(port)]
    server = subprocess.Popen(wayback, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(port)
        yield Memory(port)
    finally:
        server.terminate()
        server.wait(20)


def _warc(snapshots: Iterable[Snapshot]) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    for snapshot in snapshots:
        answer = snapshot.answer
        fields = [
            ("Content-Type", answer.media_type),
            ("Content-Length", str(len(answer.body))),
            *answer.headers,
        ]
        head = StatusAndHeaders(f"{answer.status} X", fields, protocol="HTTP/1.1")
        record = writer.create_warc_record(
            snapshot.url,
            "response",
            payload=io.BytesIO(answer.body),
            http_headers=head,
            warc_headers_dict={"WARC-Date": f"{snapshot.at:%Y-%m-%dT%H:%M:%SZ}"},
        )
        writer.write_record(record)
        record.raw_stream.close()  # warcio's own temporary file
    return out.getvalue()


def _wait_for(port: int) -> None:
    pause = threading.Event()
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            pause.wait(0.1)
    raise AssertionError("pywb did not start")
