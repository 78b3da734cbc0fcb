"""A real server for every host of the small web, and the internet that leads to it."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import trustme

from provenance.fetch.guard import DnsFault
from provenance.fetch.internet import Internet

from .answers import Answer, Site, html, redirect

HERE = "127.0.0.1"
SHUT = "127.0.0.2"  # hosts with this address refuse connections


@dataclass(frozen=True, slots=True)
class Asked:
    """One request that came."""

    host: str
    target: str
    status: int


@dataclass
class Web:
    """Hosts and what answers for them; `nowhere` are names without an address, `shut` ones that refuse.

    `plain` hosts answer without TLS; all others lead from http to https.
    """

    sites: Mapping[str, Site]
    nowhere: frozenset[str] = frozenset()
    shut: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()
    asked: list[Asked] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)  # names asked for that are no part of this web
    ports: dict[int, int] = field(default_factory=dict)
    tls: ssl.SSLContext | None = None

    @property
    def hosts(self) -> tuple[str, ...]:
        """Every name of this web, also of those that nobody answers for."""
        return tuple(sorted({*self.sites, *self.nowhere, *self.shut}))

    @property
    def internet(self) -> Internet:
        """What lies below the gate here."""
        return Internet(resolver=self.resolve, dial=self.dial, tls=self.tls)

    def resolve(self, host: str, port: int) -> tuple[str, ...]:
        if host in self.sites:
            return (HERE,)
        if host in self.shut:
            return (SHUT,)
        if (
            host not in self.nowhere
            and host.removeprefix("www.") not in self.hosts
            and f"www.{host}" not in self.hosts
        ):
            self.strangers.append(host)
        raise DnsFault("Name or service not known")

    def dial(self, ip: str, port: int, seconds: float) -> socket.socket:
        if ip == SHUT:
            raise ConnectionRefusedError(111, "Connection refused")
        if ip != HERE:
            raise AssertionError(f"{ip} is no address of this web")
        return socket.create_connection((HERE, self.ports[port]), seconds)

    def answer(self, host: str, target: str, headers: Mapping[str, str], port: int) -> Answer:
        site = self.sites.get(host)
        if site is None:
            return html("no such host", 421)
        if port == 80 and host not in self.plain:
            return redirect(f"https://{host}{target}")
        forward = getattr(site, "forward", None)
        return forward(target, headers) if forward else site.answer(host, target)


@contextmanager
def serving(web: Web) -> Iterator[Web]:
    """The web, listening on two free ports that stand for 80 and 443."""
    authority = trustme.CA()
    own = ssl.create_default_context()
    authority.configure_trust(own)
    web.tls = own
    theirs = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*web.sites).configure_cert(theirs)
    servers = [_server(web, 80, None), _server(web, 443, theirs)]
    try:
        yield web
    finally:
        for server in servers:
            server.shutdown()
            server.server_close()


def _server(web: Web, port: int, tls: ssl.SSLContext | None) -> ThreadingHTTPServer:
    server = _Server((HERE, 0), _handler(web, port, tls))
    web.ports[port] = server.server_address[1]
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    return server


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client may leave whenever it likes."""


def _handler(web: Web, port: int, tls: ssl.SSLContext | None) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        timeout = 60

        def setup(self) -> None:
            if tls is not None:
                self.request = tls.wrap_socket(self.request, server_side=True)
            super().setup()

        def finish(self) -> None:
            with suppress(OSError):
                super().finish()
            self.request.close()

        def do_GET(self) -> None:
            host = (self.headers.get("Host") or "").partition(":")[0].lower()
            answer = web.answer(host, self.path, dict(self.headers.items()), port)
            web.asked.append(Asked(host, self.path, answer.status))
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.media_type)
            self.send_header("Content-Length", str(len(answer.body)))
            for name, value in answer.headers:
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, format: str, *arguments: Any) -> None:
            """The web keeps its own list."""

    return Handler
