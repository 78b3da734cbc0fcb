"""A real server on loopback that answers with exactly the bytes a test gives it."""

from __future__ import annotations

import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

Answer = bytes | Callable[[socket.socket], None]
ROBOTS_ABSENT = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"


def answer(
    body: bytes = b"", *, status: str = "200 OK", media_type: str = "text/html", **headers: str
) -> bytes:
    """A well-formed answer with its length."""
    fields = [f"Content-Type: {media_type}", f"Content-Length: {len(body)}"]
    fields += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join((f"HTTP/1.1 {status}", *fields, "", "")).encode("latin-1") + body


@dataclass
class Loopback:
    """Answers by path; every request's bytes are kept."""

    answers: Mapping[str, Answer]
    port: int = 0
    requests: list[bytes] = field(default_factory=list)
    times: list[float] = field(default_factory=list)  # when each request came, by the monotonic clock
    connections: int = 0
    stop: threading.Event = field(default_factory=threading.Event)

    @property
    def authority(self) -> str:
        return f"127.0.0.1:{self.port}"

    def url(self, path: str = "/") -> str:
        return f"http://{self.authority}{path}"

    def paths(self) -> list[str]:
        return [request.split(b" ")[1].decode() for request in self.requests]

    def serve(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            buffer = b""
            while not self.stop.is_set():
                while b"\r\n\r\n" not in buffer:
                    data = connection.recv(65536)
                    if not data:
                        return
                    buffer += data
                request, _, buffer = buffer.partition(b"\r\n\r\n")
                self.requests.append(request)
                self.times.append(time.monotonic())
                if not self._answer(connection, request):
                    return

    def _answer(self, connection: socket.socket, request: bytes) -> bool:
        """Whether the connection stays open."""
        path = request.split(b" ")[1].decode("latin-1")
        given = self.answers.get(path, ROBOTS_ABSENT if path == "/robots.txt" else self.answers.get("*"))
        if given is None:
            given = answer(b"no such page", status="404 Not Found")
        if callable(given):
            given(connection)
            return False
        connection.sendall(given)
        head = given.partition(b"\r\n\r\n")[0].lower()
        return b"content-length:" in head and b"connection: close" not in head


def reset(connection: socket.socket) -> None:
    """Ends a connection with RST."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


@contextmanager
def serving(answers: Mapping[str, Answer], *, tls: ssl.SSLContext | None = None) -> Iterator[Loopback]:
    """A running server."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = Loopback(answers, listener.getsockname()[1])

    def accept() -> None:
        while not server.stop.is_set():
            try:
                connection, _ = listener.accept()
                server.connections += 1
            except OSError:
                return
            threading.Thread(target=talk, args=(connection,), daemon=True).start()

    def talk(connection: socket.socket) -> None:
        if tls is not None:
            try:
                connection = tls.wrap_socket(connection, server_side=True)
            except (OSError, ssl.SSLError):
                connection.close()
                return
        server.serve(connection)

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.stop.set()
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(5)
