"""Lists of inputs in files: one a line, CSV with a `url` column, feeds and sitemaps."""

from __future__ import annotations

import csv
import io
import zlib
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urljoin

from lxml import etree

from provenance.errors import InputError
from provenance.read.inputs import scheme_of

MOST_ENTRIES = 100_000
MOST_ELEMENTS = 2_000_000  # a sitemap of 50,000 pages with images, videos and languages has under a million
DEEPEST = 100  # elements in elements; lists have six
_PIECE = 1 << 14
LONGEST_LINE = 8192
_XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"
DECOMPRESSED_LIMIT = 64 * 1024 * 1024  # the sitemap protocol allows 50 MB


def rows_of(body: bytes, name: str) -> Iterator[tuple[int, str | None]]:
    """The line number and entry of each row; None where a row has none.

    Lines that begin with `#` and blank lines are passed over. Where the first
    line is a CSV header with a `url` column, that column is read.
    """
    text = _decoded(body, name)
    header, separator = _csv_header(text)
    if header is not None:
        yield from _csv_rows(text, header, separator)
        return
    for number, line in enumerate(text.splitlines(), 1):
        entry = line.strip()
        if entry and not entry.startswith("#"):
            yield number, entry if len(entry) <= LONGEST_LINE else None


def _decoded(body: bytes, name: str) -> str:
    encoding = "utf-16" if body.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return body.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name} is not UTF-8 (byte {error.start})",
            input=name,
            code="encoding",
            remedy="save it as UTF-8",
        ) from error


def _csv_header(text: str) -> tuple[int | None, str]:
    """Where the `url` column stands, and what parts the columns."""
    first = text.split("\n", 1)[0].strip().lower()
    for separator in (",", ";", "\t"):
        names = [column.strip().strip('"') for column in first.split(separator)]
        if "url" in names:
            return names.index("url"), separator
    return None, ","


def _csv_rows(text: str, column: int, separator: str) -> Iterator[tuple[int, str | None]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        next(reader)
        for row in reader:
            if any(cell.strip() for cell in row):
                entry = row[column].strip() if column < len(row) else ""
                yield reader.line_num, entry or None
    except csv.Error:  # a field of more than 128 kB: no address, and the rows after it cannot be told
        yield reader.line_num, None


def feed_entries(body: bytes, name: str, base: str | None = None) -> tuple[str, ...]:
    """The addresses of a feed's items: RSS 0.9x to 2.0, RSS 1.0 and Atom.

    Relative links are joined to the `xml:base` around them, then to the feed's own address:
    RSS says it in its channel's link, for Atom it is `base`, where the feed was read
    (RFC 4287, section 2). What is still relative then is given as it stands.
    """
    found = _read(body, name, "feed", {"item": ("link", "guid"), "entry": ("link",)})
    read_at = base or ""
    own = _joined(read_at, found.own_address) or read_at
    if found.root == "feed":
        own = read_at or own
    entries = found.values("item") + found.values("entry")
    return tuple(dict.fromkeys(entry if entry in found.guids else _joined(own, entry) for entry in entries))


def sitemap_entries(body: bytes, name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The addresses of a sitemap's pages, and of the further sitemaps that it lists."""
    found = _read(body, name, "sitemap", {"url": ("loc",), "sitemap": ("loc",)})
    return tuple(dict.fromkeys(found.values("url"))), tuple(dict.fromkeys(found.values("sitemap")))


def _read(body: bytes, name: str, what: str, wanted: Mapping[str, tuple[str, ...]]) -> _Listed:
    """What a list names, read piece by piece: no tree is made of it, however much it holds."""
    if body.startswith(b"\x1f\x8b"):
        body = _unzipped(body, name)
    found = _Listed(wanted)
    target: Any = found  # hears no comments
    parser = etree.XMLParser(
        target=target, resolve_entities=False, no_network=True, recover=True, huge_tree=False
    )
    try:
        for start in range(0, len(body), _PIECE):
            parser.feed(body[start : start + _PIECE])
            if found.is_full:
                break
        parser.close()
    except etree.XMLSyntaxError as error:  # what came before the damage counts
        if not found.root:
            raise _no(what, name) from error
    if found.root not in ("rss", "feed", "rdf", "urlset", "sitemapindex"):
        raise _no(what, name)
    return found


class _Listed:
    """Hears a list's elements as they come, and keeps the words of the wanted children only."""

    def __init__(self, wanted: Mapping[str, tuple[str, ...]]) -> None:
        self.root = ""
        self.own_address = ""  # as the list's head says it: a channel's link, a feed's rel="self"
        self.guids: set[str] = set()
        self._wanted = wanted
        self._found: dict[str, list[str]] = {kind: [] for kind in wanted}
        self._open: list[tuple[str, int, dict[str, str]]] = []  # entries: kind, depth, words
        self._around: list[tuple[str, str]] = []  # the open elements: kind, xml:base
        self._elements = 0
        self._words: list[str] | None = None

    @property
    def is_full(self) -> bool:
        """Whether no more is read: of elements that name nothing there may be very many."""
        most = max(len(found) for found in self._found.values())
        return most >= MOST_ENTRIES or self._elements >= MOST_ELEMENTS or len(self._around) > DEEPEST

    def values(self, kind: str) -> tuple[str, ...]:
        """The addresses of the entries of a kind, in their order."""
        return tuple(filter(None, self._found[kind][:MOST_ENTRIES]))

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        kind = _local(tag)
        self.root = self.root or kind
        parent, base = self._around[-1] if self._around else ("", "")
        self._around.append((kind, _joined(base, _attribute(attributes, _XML_BASE)) or base))
        self._elements += 1
        self._words = None  # only what stands before an element's first child is its address
        if self._is_part(kind):
            if parent != "entry":
                self._words = []
            elif attributes.get("rel", "alternate") == "alternate":
                self._open[-1][2].setdefault(kind, self._address(_attribute(attributes, "href")))
        elif kind in self._wanted and not self.is_full:
            self._open.append((kind, len(self._around), {}))
        elif kind == "link" and parent == "channel":
            self._words = []
        elif kind == "link" and parent == "feed" and attributes.get("rel") == "self":
            self.own_address = self.own_address or self._address(_attribute(attributes, "href"))

    def data(self, words: str) -> None:
        """Words, perhaps not all of them at once."""
        if self._words is not None:
            self._words.append(words)

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._words is not None and (words := "".join(self._words).strip()):
            self._hear(_local(tag), words)
        self._words = None
        if self._open and self._open[-1][1] == len(self._around):
            kind, _, words_of = self._open.pop()
            named = (words_of.get(name) for name in self._wanted[kind])
            self._found[kind].append(next(filter(None, named), ""))
        self._around.pop()

    def close(self) -> None:
        """The list is at its end."""

    def _is_part(self, kind: str) -> bool:
        """Whether the element that begins is a wanted child of the entry that is open."""
        if not self._open or len(self._around) != self._open[-1][1] + 1:
            return False
        return kind in self._wanted[self._open[-1][0]]

    def _hear(self, kind: str, words: str) -> None:
        """The words of an address; a guid is a whole one or none, so it is joined to nothing."""
        address = words if kind == "guid" else self._address(words)
        if kind == "guid":
            self.guids.add(words)
        if self._open:
            self._open[-1][2].setdefault(kind, address)
        else:
            self.own_address = self.own_address or address

    def _address(self, words: str) -> str:
        return _joined(self._around[-1][1], words)


def _no(what: str, name: str) -> InputError:
    return InputError(
        f"{name} is no {what}", input=name, code="broken", remedy=f"give the address of a {what}"
    )


def _unzipped(body: bytes, name: str) -> bytes:
    decoder = zlib.decompressobj(wbits=31)
    try:
        data = decoder.decompress(body, DECOMPRESSED_LIMIT)
    except zlib.error as error:
        raise _no("sitemap", name) from error
    if decoder.unconsumed_tail:
        raise InputError(
            f"{name} is larger than {DECOMPRESSED_LIMIT // 1024**2} MB",
            input=name,
            code="too_large",
            remedy="give one of its parts",
        )
    return data


def _attribute(attributes: Mapping[str, str], name: str) -> str:
    """Its value; libxml2 hands an ampersand over as `&#38;` where entities are not to be resolved."""
    return attributes.get(name, "").replace("&#38;", "&").strip()


def _joined(base: str, address: str) -> str:
    """A relative address made whole; as it stands where it is whole, or where no base is known."""
    if not base or not address or scheme_of(address):
        return address
    try:
        return urljoin(base, address)
    except ValueError:  # "//[" is no host
        return address


def _local(tag: str) -> str:
    return tag.rpartition("}")[2].lower()
