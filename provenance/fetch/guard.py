"""The gate: which addresses may be asked at all (design rule 7).

A host is resolved once; if any of its records is not public the host is refused; the
connection goes to one of the records that were checked. Private hosts pass only where a
setting names that one host.
"""

from __future__ import annotations

import ipaddress
import queue
import socket
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from provenance.fetch.urls import OPEN_PORTS, Address, UrlRefused, is_local_name, parse_url
from provenance.model import OutcomeKind

Resolver = Callable[[str, int], tuple[str, ...]]
DNS_SECONDS = 10.0

_V4_SPECIAL = tuple(
    ipaddress.IPv4Network(net)
    for net in (
        # IANA IPv4 special-purpose address registry, multicast and reserved space
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
        "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24",
        "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
        "224.0.0.0/4", "240.0.0.0/4",
        "168.63.129.16/32",  # answers virtual machines only, though it lies in public space
    )
)  # fmt: skip
_V6_PUBLIC = ipaddress.IPv6Network("2000::/3")
_V6_SPECIAL = tuple(
    ipaddress.IPv6Network(net)
    for net in ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")
)


class Refused(Exception):
    """Raised when the gate does not let an address pass, with the outcome that this is."""

    def __init__(self, kind: OutcomeKind, code: str, detail: str) -> None:
        super().__init__(f"{code}: {detail}")
        self.kind = kind
        self.code = code
        self.detail = detail


class DnsFault(Exception):
    """Raised when a name has no address."""


class DnsUnanswered(DnsFault):
    """Raised when nobody says whether a name has an address: that is no word about the name."""


@dataclass(frozen=True, slots=True)
class Admitted:
    """An address that may be asked, and the checked IP addresses that may be dialled, in order."""

    address: Address
    ips: tuple[str, ...]


def is_public(ip: str) -> bool:
    """Whether an IP address is one of the open internet."""
    try:
        parsed = ipaddress.ip_address(ip)
    except ValueError:
        return False
    if isinstance(parsed, ipaddress.IPv4Address):
        return not any(parsed in net for net in _V4_SPECIAL)
    return parsed in _V6_PUBLIC and not any(parsed in net for net in _V6_SPECIAL)


def system_resolver(host: str, port: int) -> tuple[str, ...]:
    """Every address of `host`; raises DnsFault when there is none or no answer in time."""
    answers: queue.SimpleQueue[tuple[str, ...] | OSError] = queue.SimpleQueue()

    def look_up() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answers.put(tuple(dict.fromkeys(str(info[4][0]) for info in found)))
        except (OSError, UnicodeError) as error:
            answers.put(error if isinstance(error, OSError) else OSError(str(error)))

    threading.Thread(target=look_up, daemon=True).start()  # getaddrinfo itself knows no deadline
    try:
        answer = answers.get(timeout=DNS_SECONDS)
    except queue.Empty as error:
        raise DnsUnanswered(f"no answer within {DNS_SECONDS:g} s") from error
    if isinstance(answer, OSError):
        unanswered = isinstance(answer, socket.gaierror) and answer.errno == socket.EAI_AGAIN
        raise (DnsUnanswered if unanswered else DnsFault)(answer.strerror or str(answer)) from answer
    return answer


class Gate:
    """Lets an address pass or refuses it.

    `private_hosts` names single hosts (`intranet.example`, `127.0.0.1:8080`) that may be
    private; with a port, only at that port.
    """

    def __init__(self, *, private_hosts: Iterable[str] = (), resolver: Resolver = system_resolver) -> None:
        self._private = frozenset(host.lower() for host in private_hosts)
        self._resolver = resolver

    def admit(self, url: str) -> Admitted:
        """The checked address and where to dial; raises Refused."""
        try:
            address = parse_url(url)
        except UrlRefused as refusal:
            raise Refused(OutcomeKind.REFUSED, refusal.code, refusal.detail) from refusal
        allowed = self._is_named(address)
        if not allowed and is_local_name(address.host) and address.ip is None:
            raise Refused(OutcomeKind.REFUSED, "host_refused", f"{address.host} is a local name")
        ips = (str(address.ip),) if address.ip is not None else ()
        if not allowed and ips and not is_public(ips[0]):
            raise Refused(OutcomeKind.REFUSED, "address_refused", f"{ips[0]} is not a public address")
        if not allowed and address.port not in OPEN_PORTS:
            raise Refused(OutcomeKind.REFUSED, "port_refused", f"port {address.port} is not one of the web's")
        return Admitted(address, ips or self._resolve(address, allowed))

    def _is_named(self, address: Address) -> bool:
        host = f"[{address.host}]" if ":" in address.host else address.host
        return address.host in self._private or f"{host}:{address.port}" in self._private

    def _resolve(self, address: Address, allowed: bool) -> tuple[str, ...]:
        try:
            ips = self._resolver(address.host, address.port)
        except DnsUnanswered as fault:
            detail = f"{address.host}: {fault}"
            raise Refused(OutcomeKind.TIMEOUT, "dns_unanswered", detail) from fault
        except DnsFault as fault:
            raise Refused(OutcomeKind.DNS_FAULT, "dns_failure", f"{address.host}: {fault}") from fault
        if not ips:
            raise Refused(OutcomeKind.DNS_FAULT, "dns_failure", f"{address.host} has no address")
        private = next((ip for ip in ips if not is_public(ip)), None)
        if private is not None and not allowed:
            detail = f"{address.host} resolves to {private}, which is not a public address"
            raise Refused(OutcomeKind.REFUSED, "address_refused", detail)
        return ips
