"""A store with one recorded check, findings about it, and services on loopback that take alerts."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from report_cases import TOOL, check

from provenance.model import (
    Alteration,
    AlterationKind,
    Check,
    Finding,
    FindingKind,
    OutletRef,
    Severity,
    Span,
)
from provenance.store import Done, Store

NOW = datetime(2031, 5, 6, 7, 8, 9, tzinfo=UTC)
GAZETTE = OutletRef("Pond Gazette", "pond-gazette", "pond.example")
EDIT = Alteration(
    AlterationKind.NUMBER_CHANGED, Severity.MATERIAL, Span(0, 2), Span(0, 2), "12", "13", "12 herons"
)


def altered_check(check_id: str = "20310506T070809Z-abc123-0.0", **changed: object) -> Check:
    """A check that found alterations."""
    values: dict[str, object] = {"check_id": check_id, "input": "heron.html", "text_sha256": "a" * 64}
    return replace(check(), **{**values, **changed})  # type: ignore[arg-type]


def record(store: Store, *checks: Check, now: datetime = NOW) -> str:
    """A run of its own that recorded these checks of one input."""
    name = checks[0].input if checks else "heron.html"
    run_id = store.begin_run("check", [name], signature="s", tool=TOOL, now=now)
    store.record(run_id, Done(0, checks=tuple(replace(one, run_id=run_id) for one in checks)), now)
    store.finish_run(run_id, now)
    return run_id


def finding(name: str = "f-1", **changed: object) -> Finding:
    """A correction that the copy does not carry."""
    base = Finding(
        finding_id=name,
        kind=FindingKind.ORIGINAL_CORRECTED,
        severity=Severity.MATERIAL,
        found_at=NOW,
        repost_id=1,
        page_url="https://copies.example/heron",
        input="heron.html",
        headline="The heron returns",
        outlet=GAZETTE,
        summary="The original was corrected; the copy still says 12.",
        before="12",
        after="13",
        alterations=(EDIT,),
    )
    return replace(base, **changed)  # type: ignore[arg-type]


@dataclass
class Taker:
    """What a service on loopback was sent; it answers with `status`."""

    port: int = 0
    status: int = 200
    requests: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)

    def url(self, path: str = "/hook", scheme: str = "http") -> str:
        return f"{scheme}://127.0.0.1:{self.port}{path}"


@contextmanager
def taking() -> Iterator[Taker]:
    """A running service."""
    taker = Taker()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            headers = {name.lower(): value for name, value in self.headers.items()}
            taker.requests.append((self.path, headers, body))
            self.send_response(taker.status)
            self.send_header("Content-Length", "0")
            if 300 <= taker.status < 400:
                self.send_header("Location", "/elsewhere")
            self.end_headers()

        def log_message(self, format: str, *arguments: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    taker.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield taker
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
