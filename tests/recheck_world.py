"""A web on loopback that changes with a clock of the test's own, and a bench that looks at it."""

from __future__ import annotations

import hashlib
import re
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from provenance.fetch.guard import DnsFault
from provenance.fetch.internet import Internet
from provenance.jobs.bench import Bench, open_bench
from provenance.settings import Settings

BEGIN = datetime(2031, 1, 6, 6, 0, tzinfo=UTC)
COPIES = "copies.example"
GAZETTE = "gazette.example"


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server says; `quiet` closes the connection without a word."""

    body: str = ""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    quiet: bool = False


Site = Callable[[str], Reply]


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self, at: datetime = BEGIN) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def pass_by(self, **spans: float) -> None:
        self.at += timedelta(**spans)


@dataclass
class Web:
    """Sites by host name. A host that is in no table has no address; `asked` are (host, path, status)."""

    sites: dict[str, Site] = field(default_factory=dict)
    asked: list[tuple[str, str, int]] = field(default_factory=list)
    port: int = 0
    is_up: bool = True
    conditional: bool = True  # whether the servers know ETags
    unresolved: list[str] = field(default_factory=list)  # names that were asked for in vain
    faults: list[str] = field(default_factory=list)  # of the sites themselves

    @property
    def internet(self) -> Internet:
        return Internet(resolver=self.resolve, dial=self.dial)

    def resolve(self, host: str, port: int) -> tuple[str, ...]:
        if self.is_up and host in self.sites:
            return ("127.0.0.1",)
        self.unresolved.append(host)
        raise DnsFault("Name or service not known")

    def dial(self, ip: str, port: int, seconds: float) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), seconds)

    def paths(self, host: str) -> list[str]:
        return [path for name, path, _ in self.asked if name == host and path != "/robots.txt"]

    def reply(self, host: str, path: str, tag: str | None) -> Reply:
        if path == "/robots.txt":
            return Reply(status=404)
        given = self.sites[host](path)
        own = '"' + hashlib.sha256(given.body.encode()).hexdigest()[:16] + '"'
        if self.conditional and given.status == 200:
            if tag == own:
                return Reply(status=304, headers=(("ETag", own),))
            return Reply(given.body, 200, (*given.headers, ("ETag", own)), given.quiet)
        return given


def _handler(web: Web) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            host = self.headers["Host"].split(":")[0]
            try:
                given = web.reply(host, self.path, self.headers.get("If-None-Match"))
            except Exception as fault:
                web.faults.append(f"{host}{self.path}: {fault!r}")
                raise
            web.asked.append((host, self.path, given.status))
            if given.quiet:
                self.close_connection = True
                return
            body = given.body.encode()
            head = [f"HTTP/1.1 {given.status} Said"]
            if given.status != 304:
                head += ["Content-Type: text/html; charset=utf-8", f"Content-Length: {len(body)}"]
            head += [f"{name}: {value}" for name, value in given.headers]
            self.wfile.write("\r\n".join((*head, "", "")).encode() + (b"" if given.status == 304 else body))

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    return Handler


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that went away is no error here."""


@contextmanager
def serving(web: Web) -> Iterator[Web]:
    """The web, answering on loopback."""
    server = _Server(("127.0.0.1", 0), _handler(web))
    web.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield web
    finally:
        with suppress(OSError):
            server.shutdown()
        server.server_close()
        thread.join(5)


@contextmanager
def bench_at(home: Path, web: Web, clock: Clock, **changed: object) -> Iterator[Bench]:
    """A bench whose network is the web and whose clock is the test's."""
    told: dict[str, object] = {
        "db": str(home / "provenance.db"),
        "memento": False,
        "host_delay_s": 0.0,
        "allow_private": tuple(web.sites),
        "max_requests_per_repost": 8,
    }
    settings = Settings(home=home, **{**told, **changed})  # type: ignore[arg-type]
    with open_bench(settings, clock=clock, internet=web.internet) as bench:
        yield bench


# --- texts ---------------------------------------------------------------------------------------

_PLACES = ("Alder Mill", "Birch Quay", "Cedar Lock", "Dune End", "Elm Weir", "Fen Ferry", "Gorse Hill")
_THINGS = ("herons", "barges", "sluices", "otters", "ferries", "nets", "lanterns", "kilns")
_PEOPLE = ("Ada Reed", "Ben Marsh", "Cora Pike", "Dan Sedge", "Eve Teal", "Finn Wader", "Gil Rush")


def paragraphs(seed: str, count: int = 7) -> list[str]:
    """Paragraphs of an article that no other seed gives."""
    return [_paragraph(seed, n) for n in range(count)]


def _paragraph(seed: str, n: int) -> str:
    numbers = hashlib.sha256(f"{seed}/{n}".encode()).digest()
    place, other = _PLACES[numbers[0] % 7], _PLACES[numbers[1] % 7]
    thing, person = _THINGS[numbers[2] % 8], _PEOPLE[numbers[3] % 7]
    amount, share, years = 100 + numbers[4] * 3, 2 + numbers[5] % 90, 3 + numbers[6] % 40
    words = (
        f"The keepers of {place} counted {amount} {thing} in report {seed}-{n}, more than anybody had "
        f"hoped for after the long frost that closed the road to {other}.",
        f"{person} said the figures showed that {share} percent of the {thing} had come back within "
        f"{years} years, and that the council would not close the crossing at {other}.",
        f"A survey kept at {other} since the flood tells of {amount} {thing} near {place}, though "
        f"{person} warned that the winter had taken {share} of every hundred.",
    )
    return words[numbers[7] % 3]


def article_page(
    headline: str, body: list[str], *, furniture: str = "", author: str = "Ada Reed", date: str = "2031-01-05"
) -> str:
    """An article on its outlet's own site."""
    text = "\n".join(f"<p>{one}</p>" for one in body)
    return (
        f'<!doctype html><html lang="en"><head><title>{headline} - Pond Gazette</title>'
        f'<meta property="og:site_name" content="Pond Gazette"><meta name="author" content="{author}">'
        f'<meta property="article:published_time" content="{date}T08:00:00Z">'
        f"</head><body><nav><a href='/'>Home</a> <a href='/news'>News</a></nav>"
        f"<article><h1>{headline}</h1><p class='byline'>By {author}</p>{text}</article>"
        f"<aside><h3>Most read</h3>{furniture}</aside>"
        f"<footer><p>Pond Gazette, 3 Weir Lane. All rights reserved.</p></footer></body></html>"
    )


def copy_page(
    headline: str, body: list[str], link: str | None, *, furniture: str = "", credit: bool = True
) -> str:
    """The article on the aggregator's page."""
    text = "\n".join(f"<p>{one}</p>" for one in body)
    source = f'<a href="{link}">Pond Gazette</a>' if link else "Pond Gazette"
    told = f"<p>This article was originally published by {source}.</p>" if credit else ""
    return (
        f'<!doctype html><html lang="en"><head><title>{headline} | Copies Daily</title></head><body>'
        "<header><p>Copies Daily</p><p>News from everywhere</p></header>"
        f"<main><article><h1>{headline}</h1>{told}{text}</article></main>"
        f"<aside>{furniture}</aside>"
        "<footer><p>About Copies Daily</p><p>Write to us</p><p>Terms of use</p></footer></body></html>"
    )


def edited(body: list[str], n: int = 1) -> list[str]:
    """The same with another number in a paragraph."""
    changed = re.sub(r"\d+", lambda found: str(int(found[0]) + 11), body[n], count=1)
    assert changed != body[n]
    return [*body[:n], changed, *body[n + 1 :]]
