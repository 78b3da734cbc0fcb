"""The grammar of addresses, checked before any parser sees them.

Parsers disagree about hostile addresses (62 of 111 gave different hosts in four of them),
so what is not plainly one host and one path under http or https is refused here, with a
stable reason code. What passes is spelt in one way only, which every later stage uses.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import quote

import idna

MAX_URL = 8192  # the longest article address in the development corpora has 412 characters
DEFAULT_PORTS = {"http": 80, "https": 443}
OPEN_PORTS = frozenset({80, 443, 8080, 8443})

_PLAIN = re.compile(r"[!-\[\]-~]*\Z")  # ASCII without space, backslash and control characters
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")
_LABEL = re.compile(r"(?!-)[a-z0-9_\-]{1,63}(?<!-)\Z")
_NUMERIC = re.compile(r"(?:[0-9]+|0[xX][0-9a-fA-F]*)\Z")
_LOCAL_SUFFIXES = ("localhost", "local", "internal", "localdomain", "home.arpa", "onion", "lan", "intranet")
_KEPT = "!$%&'()*+,-./:;=@_~"
_JOINERS = "\u200c\u200d"  # Persian and Indic spelling needs them in paths; nowhere in hosts

# Cyrillic letters that a reader takes for Latin ones (Unicode confusables, lower case).
_LOOKALIKE_CYRILLIC = frozenset("асԁеһіјӏорԛѕԝхуѵгкмтвнпь")


class UrlRefused(Exception):
    """Raised when an address breaks the grammar: `code` is stable, `detail` is for people."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(f"{code}: {detail}")
        self.code = code
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Address:
    """An address taken apart: `url` is its one spelling, `host` is ASCII, `target` is asked for."""

    url: str
    scheme: str
    host: str
    port: int
    target: str
    ip: ipaddress.IPv4Address | ipaddress.IPv6Address | None = None
    flags: tuple[str, ...] = ()

    @property
    def authority(self) -> str:
        """Host and port as in a Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def display(self) -> str:
        """The host for people: punycode, and beside it the Unicode form where that differs."""
        shown = unicode_host(self.host)
        return self.host if shown == self.host else f"{self.host} ({shown})"


def parse_url(text: str) -> Address:
    """The address that `text` plainly is; raises UrlRefused for everything else."""
    if len(text) > MAX_URL:
        raise UrlRefused("url_too_long", f"{len(text)} characters pass {MAX_URL}")
    _check_characters(text)
    match = _SCHEME.match(text)
    if match is None or match.group(1).lower() not in DEFAULT_PORTS:
        raise UrlRefused("scheme_refused", "only http and https are fetched")
    scheme = match.group(1).lower()
    rest = text[match.end() :]
    if not rest.startswith("//"):
        raise UrlRefused("host_missing", "there is no host after the scheme")
    authority, path, query = _split(rest[2:])
    host, port, ip = _authority(authority, scheme)
    target = _path(path) + (f"?{_encode(query, '?[]')}" if query is not None else "")
    flags = ("idn_mixed_or_confusable",) if confusable(host) else ()
    address = Address("", scheme, host, port, target, ip, flags)
    return Address(f"{scheme}://{address.authority}{target}", scheme, host, port, target, ip, flags)


def _check_characters(text: str) -> None:
    if _PLAIN.match(text):
        return
    authority_end = _authority_end(text)
    for at, char in enumerate(text):
        if char.isalnum() or (char.isascii() and char.isprintable() and char not in " \\"):
            continue
        if at >= authority_end and (char == " " or char in _JOINERS):
            continue
        if char in " \\" or unicodedata.category(char)[0] in "CZ":
            raise UrlRefused("url_bad_char", f"character U+{ord(char):04X} at position {at}")


def _authority_end(text: str) -> int:
    start = text.find("//")
    if start < 0:
        return len(text)
    ends = [at for mark in "/?#" if (at := text.find(mark, start + 2)) >= 0]
    return min(ends, default=len(text))


def _split(rest: str) -> tuple[str, str, str | None]:
    """Authority, path and query; the fragment never leaves the reader's machine."""
    rest = rest.partition("#")[0]
    before, mark, query = rest.partition("?")
    authority, slash, path = before.partition("/")
    return authority, slash + path, query if mark else None


def _authority(
    authority: str, scheme: str
) -> tuple[str, int, ipaddress.IPv4Address | ipaddress.IPv6Address | None]:
    if "@" in authority:
        raise UrlRefused("userinfo_refused", "credentials in an address are neither sent nor stored")
    if authority.startswith("["):
        inner, closing, port_text = authority[1:].partition("]")
        if not closing or (port_text and not port_text.startswith(":")):
            raise UrlRefused("url_invalid", "the brackets of the host do not close")
        try:
            ip6 = ipaddress.IPv6Address(inner if "%" not in inner else "")
        except ValueError as error:
            raise UrlRefused("host_refused", "not an IPv6 address") from error
        return ip6.compressed, _port(port_text[1:], scheme), ip6
    host, colon, port_text = authority.partition(":")
    if ":" in port_text:
        raise UrlRefused("url_invalid", "more than one colon after the host")
    name, ip4 = _host(host)
    return name, _port(port_text if colon else "", scheme), ip4


def _port(text: str, scheme: str) -> int:
    if not text:
        return DEFAULT_PORTS[scheme]
    if not (text.isascii() and text.isdigit()) or len(text) > 5 or not 0 < int(text) < 65536:
        raise UrlRefused("port_refused", f"{text[:12]!a} is no port")
    return int(text)


def _host(host: str) -> tuple[str, ipaddress.IPv4Address | None]:
    if not host:
        raise UrlRefused("host_missing", "there is no host")
    name = _ascii_host(host)
    labels = name.split(".")
    if len(name) > 253 or not all(_LABEL.match(label) for label in labels):
        raise UrlRefused("host_refused", f"{host[:60]!a} is not a host name")
    if _NUMERIC.match(labels[-1]):
        try:
            return name, ipaddress.IPv4Address(host)
        except ValueError as error:
            raise UrlRefused("host_refused", f"{host[:60]!a} is a disguised number") from error
    for label in labels:
        if label.startswith("xn--"):
            _check_alabel(label)
    return name, None


def _ascii_host(host: str) -> str:
    if host.isascii():
        return host.lower().removesuffix(".")
    try:
        return idna.encode(host, uts46=True, std3_rules=True).decode("ascii").lower().removesuffix(".")
    except (idna.IDNAError, UnicodeError) as error:
        raise UrlRefused("host_refused", f"{host[:60]!a} is not a host name") from error


def _check_alabel(label: str) -> None:
    try:
        idna.decode(label)
    except (idna.IDNAError, UnicodeError) as error:
        raise UrlRefused("host_refused", f"{label[:60]!r} is not a valid punycode label") from error


def is_local_name(host: str) -> bool:
    """Whether a name is one that only a local network answers for."""
    last = host.rsplit(".", 1)[-1]
    return "." not in host or last in _LOCAL_SUFFIXES or host.endswith(".home.arpa")


def _encode(text: str, also: str = "") -> str:
    return quote(text, safe=_KEPT + also)


def _path(path: str) -> str:
    """The path percent-encoded and without dot segments (RFC 3986 section 5.2.4)."""
    kept: list[str] = []
    parts = (path or "/").split("/")[1:]
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        plain = part.replace("%2e", ".").replace("%2E", ".")
        if plain == "..":
            del kept[-1:]
        if plain in (".", ".."):
            if last:
                kept.append("")
            continue
        kept.append(part)
    return "/" + _encode("/".join(kept))


def unicode_host(host: str) -> str:
    """The host in Unicode, label by label; a label that cannot be decoded stays as it is."""
    return ".".join(_unicode_label(label) for label in host.split("."))


def _unicode_label(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return idna.decode(label)
    except (idna.IDNAError, UnicodeError):
        return label


def confusable(host: str) -> bool:
    """Whether a label mixes scripts that look alike, or is spelt wholly in look-alikes of Latin."""
    return any(
        _confusable_label(_unicode_label(label)) for label in host.split(".")[:-1] if label[:4] == "xn--"
    )


def _confusable_label(label: str) -> bool:
    scripts = {unicodedata.name(char, "").split(" ")[0] for char in label if char.isalpha()}
    if "LATIN" in scripts and scripts & {"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"}:
        return True
    return scripts == {"CYRILLIC"} and all(char in _LOOKALIKE_CYRILLIC for char in label if char.isalpha())
