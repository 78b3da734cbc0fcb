"""Measures the archive and the fetcher against what others use, in one run.

    python3 dev.py bench archive

* writing: the same exchanges as gzipped WARC records, by us and by warcio's default writer
  (both into memory, so that the disk does not decide);
* storing: whole captures made durable on disk and logged, one by one;
* fetching: requests per second of processor time against a loopback server, by our client
  and by one httpx client with 16 connections.

Exits 1 when a floor is missed.
"""

from __future__ import annotations

import io
import json
import multiprocessing
import random
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import httpx
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from provenance.archive import Archive, Exchange, warc
from provenance.archive.message import read_message
from provenance.archive.records import request_record, response_record
from provenance.fetch.guard import Gate
from provenance.fetch.live import LiveSource, Manners
from provenance.fetch.recording import Unrecorded

WRITING_FLOOR = 6.0
FETCHING_FLOOR = 2.0
PAGES = 150
CORPUS = Path(__file__).resolve().parent.parent.parent / "shared" / "corpus" / "pages"
REQUESTS = 2000
SYLLABLES = (
    "ba",
    "cor",
    "de",
    "fin",
    "ga",
    "hel",
    "in",
    "lo",
    "mar",
    "nes",
    "or",
    "pi",
    "qua",
    "re",
    "son",
    "ti",
)
VOCABULARY = ["".join(random.Random(n).choices(SYLLABLES, k=1 + n % 4)) for n in range(4000)]
FREQUENCIES = [1 / (rank + 2) for rank in range(len(VOCABULARY))]  # Zipf, so that it compresses as prose does


def page(dice: random.Random, size: int) -> bytes:
    """A page of invented prose of about `size` bytes."""
    parts = ["<!doctype html><html><head><title>A page</title></head><body>"]
    length = 0
    while length < size:
        text = " ".join(dice.choices(VOCABULARY, FREQUENCIES, k=60)) + f" {dice.random()}"
        parts.append(f'<p class="body-{dice.randint(1, 9)}">{text}</p>\n')
        length += len(parts[-1])
    return "".join(parts).encode()


def bodies() -> list[bytes]:
    """Real pages where the development corpora stand beside the checkout, else invented ones."""
    real = sorted(CORPUS.rglob("*.html"))[:PAGES]
    if real:
        return [path.read_bytes() for path in real]
    dice = random.Random(7)
    return [page(dice, dice.choice((20_000, 60_000, 150_000))) for _ in range(PAGES)]


def exchanges() -> list[Exchange]:
    found = []
    for number, body in enumerate(bodies()):
        head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(body)}\r\n\r\n"
        url = f"https://paper.example/{number}"
        raw = head.encode() + body
        request = b"GET / HTTP/1.1\r\nHost: paper.example\r\nUser-Agent: bench\r\n\r\n"
        at = datetime.now(UTC)
        found.append(Exchange(url, url, at, request, raw, read_message(raw), "93.184.216.34"))
    return found


def seconds_of_cpu(work: Callable[[], int], repeats: int = 3) -> tuple[float, int]:
    """The least processor time of some repeats, and the bytes that were made."""
    best, made = float("inf"), 0
    for _ in range(repeats):
        started = time.process_time()
        made = work()
        best = min(best, time.process_time() - started)
    return best, made


def write_ours(items: list[Exchange]) -> int:
    size = 0
    for item in items:
        record_id = warc.new_record_id()
        digest = warc.digest(item.message.payload)
        for record in (response_record(item, record_id, digest, None), request_record(item, record_id)):
            size += len(warc.gzip_member(record))
    return size


def write_warcio(items: list[Exchange]) -> int:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    for item in items:
        head = StatusAndHeaders("200 OK", list(item.message.head.headers), protocol="HTTP/1.1")
        response = writer.create_warc_record(
            item.url, "response", payload=io.BytesIO(item.message.payload), http_headers=head
        )
        asked = StatusAndHeaders(
            "GET / HTTP/1.1", [("Host", "paper.example"), ("User-Agent", "bench")], is_http_request=True
        )
        request = writer.create_warc_record(item.url, "request", http_headers=asked)
        writer.write_request_response_pair(request, response)
    return out.tell()


def store(items: list[Exchange]) -> float:
    with tempfile.TemporaryDirectory() as folder:
        archive = Archive(Path(folder))
        started = time.perf_counter()
        for item in items:
            archive.record(item)
        return time.perf_counter() - started


BODY = page(random.Random(1), 30_000)
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(BODY) + BODY


def serve(ready: multiprocessing.Queue[int]) -> None:
    """A server in a process of its own, so that its work is not counted."""
    listener = socket.create_server(("127.0.0.1", 0))
    ready.put(listener.getsockname()[1])

    def talk(connection: socket.socket) -> None:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        buffer = b""
        while data := connection.recv(65536):
            buffer += data
            while b"\r\n\r\n" in buffer:
                buffer = buffer.partition(b"\r\n\r\n")[2]
                connection.sendall(ANSWER)

    while True:
        threading.Thread(target=talk, args=(listener.accept()[0],), daemon=True).start()


def fetch_httpx(url: str) -> float:
    limits = httpx.Limits(max_connections=16, max_keepalive_connections=16)
    with httpx.Client(limits=limits, trust_env=False) as client, ThreadPoolExecutor(16) as pool:
        list(pool.map(lambda _: client.get(url).content, range(64)))
        started = time.process_time()
        list(pool.map(lambda _: client.get(url).content, range(REQUESTS)))
        return REQUESTS / (time.process_time() - started)


def fetch_ours(url: str, port: int) -> float:
    gate = Gate(private_hosts=[f"127.0.0.1:{port}"])
    manners = Manners(delay=0.0, obey_robots=True, interfaces=("127.0.0.1",))
    with LiveSource(gate, Unrecorded(), manners=manners) as live:
        for number in range(64):
            live.get(f"{url}?{number}")
        started = time.process_time()
        for number in range(REQUESTS):
            live.get(f"{url}?{number}")
        return REQUESTS / (time.process_time() - started)


def fetching() -> tuple[float, float]:
    ready: multiprocessing.Queue[int] = multiprocessing.Queue()
    server = multiprocessing.Process(target=serve, args=(ready,), daemon=True)
    server.start()
    try:
        port = ready.get(timeout=20)
        url = f"http://127.0.0.1:{port}/page"
        return fetch_ours(url, port), fetch_httpx(url)
    finally:
        server.terminate()
        server.join()


def main() -> int:
    items = exchanges()
    ours, our_size = seconds_of_cpu(lambda: write_ours(items))
    theirs, their_size = seconds_of_cpu(lambda: write_warcio(items))
    stored = store(items)
    our_rate, httpx_rate = fetching()
    figures = {
        "writing": {
            "captures": len(items),
            "pages": "real" if CORPUS.is_dir() else "invented",
            "ours_s": round(ours, 3),
            "warcio_s": round(theirs, 3),
            "times_faster": round(theirs / ours, 2),
            "size_against_warcio": round(our_size / their_size, 3),
        },
        "storing": {"captures_per_s_durable": round(len(items) / stored)},
        "fetching": {
            "ours_per_cpu_s": round(our_rate),
            "httpx_16_per_cpu_s": round(httpx_rate),
            "times_more": round(our_rate / httpx_rate, 2),
        },
    }
    print(json.dumps(figures, indent=1))
    fast = theirs / ours >= WRITING_FLOOR and our_rate / httpx_rate >= FETCHING_FLOOR
    return 0 if fast else 1


if __name__ == "__main__":
    sys.exit(main())
