"""One HTTP/1.1 connection to one checked address, with a deadline around everything.

Every byte that comes is kept as it was on the wire. Nothing is followed, decoded beyond
its bound, or believed: lengths, chunks and headers are checked by `archive.message`.

A client of our own over sockets, because httpx gives neither the bytes of the wire nor a
total deadline, decodes without a bound, takes a gzip body without its trailer for whole
and reads only the first of two members. It also makes three to five times the requests of
one httpx client with 16 connections in a second of processor time (`bench archive`).
"""

from __future__ import annotations

import functools
import hashlib
import socket
import ssl
import time
from dataclasses import dataclass
from datetime import UTC, datetime

from provenance.archive.framing import ChunkReader, Framing, framing_of
from provenance.archive.head import MAX_HEAD_BYTES, Head, MessageFault, find_head_end, parse_head
from provenance.archive.message import Message, build_message
from provenance.fetch.guard import Admitted
from provenance.fetch.tunnel import Dial, Proxy, connect, dial
from provenance.model import OutcomeKind

_RECV = 64 * 1024
_OUT_OF_DATE = {9, 10}  # X509_V_ERR_CERT_NOT_YET_VALID, X509_V_ERR_CERT_HAS_EXPIRED
_MAX_INTERIM = 5  # 1xx answers before the real one


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one request, in seconds and bytes; `total` counts from the dial to the last byte."""

    total: float = 30.0
    connect: float = 10.0
    first_byte: float = 20.0
    wire_bytes: int = 16 * 1024 * 1024
    decoded_bytes: int = 32 * 1024 * 1024


class WireFault(Exception):
    """Raised when no whole answer came: the outcome it is, a stable code, and what was seen."""

    def __init__(self, kind: OutcomeKind, code: str, detail: str, *, ip: str | None = None) -> None:
        super().__init__(f"{code}: {detail}")
        self.kind = kind
        self.code = code
        self.detail = detail
        self.ip = ip


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer: bytes as on the wire, their reading, and the connection's facts."""

    raw: bytes
    message: Message
    ip: str
    tls_version: str | None
    certificate_sha256: str | None


@functools.cache
def tls_context() -> ssl.SSLContext:
    """The one TLS context of the process: TLS 1.2 or later, names and chains checked."""
    import certifi

    context = ssl.create_default_context(cafile=certifi.where())
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["http/1.1"])
    return context


class Connection:
    """A connection to one host that is kept open between requests; belongs to one thread at a time."""

    def __init__(
        self,
        limits: Limits,
        context: ssl.SSLContext | None = None,
        proxy: Proxy | None = None,
        dial: Dial = dial,
    ) -> None:
        self._limits = limits
        self._dialled = dial
        self._context = context
        self._proxy = proxy
        self._socket: socket.socket | None = None
        self._ip = ""
        self._certificate: str | None = None

    def ask(self, admitted: Admitted, request: bytes) -> Answer:
        """Sends one GET and reads its whole answer; raises WireFault."""
        deadline = time.monotonic() + self._limits.total
        if self._ip not in admitted.ips:
            self.close()
        try:
            return self._once(admitted, request, deadline)
        except WireFault as fault:
            # A kept connection may have been closed in the meantime, a busy server may have reset a
            # fresh one: once more, on a new connection. Nothing else is worth asking twice.
            if fault.code not in ("closed_before_answer", "connection_reset"):
                raise
            return self._once(admitted, request, deadline)

    def close(self) -> None:
        """Drops the connection."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _once(self, admitted: Admitted, request: bytes, deadline: float) -> Answer:
        try:
            connection = self._socket or self._dial(admitted, deadline)
            self._socket = connection
            connection.settimeout(_left(deadline, self._limits.first_byte))
            connection.sendall(request)
            return self._read(connection, deadline)
        except BaseException as error:
            self.close()
            if isinstance(error, (OSError, MessageFault)):
                raise _fault_of(error, self._ip) from error
            raise

    def _dial(self, admitted: Admitted, deadline: float) -> socket.socket:
        address = admitted.address
        error: OSError | None = None
        for ip in admitted.ips:
            self._ip = ip
            try:
                left = functools.partial(_left, deadline, self._limits.connect)
                plain = connect(ip, address.port, self._proxy, left, self._dialled)
            except OSError as failed:
                error = failed
                continue
            plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if address.scheme == "http":
                self._certificate = None
                return plain
            return self._secure(plain, address.host, deadline)
        raise error or OSError("no address to dial")

    def _secure(self, plain: socket.socket, host: str, deadline: float) -> socket.socket:
        plain.settimeout(_left(deadline, self._limits.connect))
        try:
            secured = (self._context or tls_context()).wrap_socket(plain, server_hostname=host)
        except BaseException:
            plain.close()
            raise
        certificate = secured.getpeercert(binary_form=True)
        self._certificate = hashlib.sha256(certificate).hexdigest() if certificate else None
        return secured

    def _read(self, connection: socket.socket, deadline: float) -> Answer:
        reader = _Reader(connection, deadline, self._limits)
        raw, head, framing, payload, flags = reader.answer()
        message = build_message(head, framing, payload, flags, limit=self._limits.decoded_bytes)
        version = connection.version() if isinstance(connection, ssl.SSLSocket) else None
        if framing is Framing.CLOSE or reader.extra or _wants_close(head, raw):
            self.close()
        return Answer(raw, message, self._ip, version, self._certificate if version else None)


class _Reader:
    """Reads one answer from a socket, in bounds."""

    def __init__(self, connection: socket.socket, deadline: float, limits: Limits) -> None:
        self._connection = connection
        self._deadline = deadline
        self._limits = limits
        self._data = bytearray()
        self.extra = False

    def answer(self) -> tuple[bytes, Head, Framing, bytes, tuple[str, ...]]:
        """The raw bytes, head, framing, payload and flags of the final answer."""
        head = self._head()
        for _ in range(_MAX_INTERIM):
            if head.status >= 200 or head.status == 101:
                break
            del self._data[: head.size]
            head = self._head()
        if head.status < 200:
            raise MessageFault("protocol_error", f"status {head.status} was not asked for")
        framing, length = framing_of(head)
        flags: tuple[str, ...] = ()
        if framing is Framing.CHUNKED:
            payload, size = self._chunked(head)
            flags = ("cl_and_te",) if head.get("content-length") is not None else ()
        elif framing is Framing.CLOSE:
            payload, size = self._until_close(head)
            flags = ("length_not_attested",)
        else:
            payload, size = self._counted(head, length)
        if len(self._data) > size:
            self.extra = True
            flags += ("extra_bytes_ignored",)
        return bytes(self._data[:size]), head, framing, payload, flags

    def _more(self) -> bytes:
        self._connection.settimeout(_left(self._deadline, self._limits.first_byte))
        data = self._connection.recv(_RECV)
        self._data += data
        if len(self._data) > self._limits.wire_bytes + MAX_HEAD_BYTES:
            raise MessageFault("wire_cap", f"more than {self._limits.wire_bytes} bytes came")
        return data

    def _head(self) -> Head:
        while (end := find_head_end(self._data)) is None:
            if len(self._data) > MAX_HEAD_BYTES:
                break
            if not self._more():
                if not self._data:
                    raise MessageFault("closed_before_answer", "the connection closed before any answer")
                break
        return parse_head(bytes(self._data[: end or len(self._data)]))

    def _counted(self, head: Head, length: int) -> tuple[bytes, int]:
        if length > self._limits.wire_bytes:
            raise MessageFault(
                "wire_cap", f"{length} bytes are announced, more than {self._limits.wire_bytes}"
            )
        size = head.size + length
        while len(self._data) < size:
            if not self._more():
                raise MessageFault("truncated", f"{len(self._data) - head.size} of {length} bytes came")
        return bytes(self._data[head.size : size]), size

    def _until_close(self, head: Head) -> tuple[bytes, int]:
        while self._more():
            pass
        return bytes(self._data[head.size :]), len(self._data)

    def _chunked(self, head: Head) -> tuple[bytes, int]:
        chunks = ChunkReader()
        chunks.feed(bytes(self._data[head.size :]))
        while not chunks.done:
            data = self._more()
            if not data:
                raise MessageFault("truncated", "the last chunk never came")
            chunks.feed(data)
        return b"".join(chunks.parts), len(self._data) - chunks.extra


def _left(deadline: float, at_most: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError("deadline")
    return min(left, at_most)


def _wants_close(head: Head, raw: bytes) -> bool:
    stated = (head.get("connection") or "").lower()
    return "close" in stated or (raw.startswith(b"HTTP/1.0") and "keep-alive" not in stated)


_MESSAGE_KINDS = {
    "wire_cap": OutcomeKind.TOO_LARGE,
    "decoded_cap": OutcomeKind.TOO_LARGE,
    "closed_before_answer": OutcomeKind.RESET,
}


def _fault_of(error: OSError | MessageFault, ip: str) -> WireFault:
    if isinstance(error, MessageFault):
        kind = _MESSAGE_KINDS.get(error.code, OutcomeKind.PROTOCOL_FAULT)
        return WireFault(kind, error.code, error.detail, ip=ip)
    if isinstance(error, ssl.SSLCertVerificationError):
        detail = error.verify_message or str(error)
        if error.verify_code in _OUT_OF_DATE:
            now = datetime.now(UTC)
            detail += f"; by this machine's clock it is {now:%Y-%m-%d %H:%M} UTC, which may be wrong"
        return WireFault(OutcomeKind.TLS_FAULT, "tls_error", detail, ip=ip)
    if isinstance(error, TimeoutError):
        return WireFault(OutcomeKind.TIMEOUT, "timeout", "no whole answer in time", ip=ip)
    if isinstance(error, ssl.SSLError):
        return WireFault(OutcomeKind.TLS_FAULT, "tls_error", error.reason or str(error), ip=ip)
    if isinstance(error, ConnectionRefusedError):
        return WireFault(OutcomeKind.RESET, "connection_refused", "the host refuses connections", ip=ip)
    if isinstance(error, (ConnectionResetError, BrokenPipeError, ConnectionAbortedError)):
        return WireFault(OutcomeKind.RESET, "connection_reset", "the connection was reset", ip=ip)
    return WireFault(OutcomeKind.RESET, "unreachable", error.strerror or str(error), ip=ip)
