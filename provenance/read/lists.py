"""Lists of inputs in files: one a line, CSV with a `url` column, feeds and sitemaps."""

from __future__ import annotations

import csv
import io
import zlib
from collections.abc import Iterator

from lxml import etree

from provenance.errors import InputError

MOST_ENTRIES = 100_000
LONGEST_LINE = 8192
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


def feed_entries(body: bytes, name: str) -> tuple[str, ...]:
    """The addresses of a feed's items: RSS 0.9x to 2.0, RSS 1.0 and Atom."""
    found: list[str] = []
    for element in _tree(body, name, "feed").iter():
        kind = _local(element)
        if kind == "item":
            found.append(_child_text(element, "link") or _child_text(element, "guid") or "")
        elif kind == "entry":
            found.append(_atom_link(element))
        if len(found) >= MOST_ENTRIES:
            break
    return tuple(dict.fromkeys(url for url in found if url))


def sitemap_entries(body: bytes, name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The addresses of a sitemap's pages, and of the further sitemaps that it lists."""
    pages: list[str] = []
    sitemaps: list[str] = []
    for element in _tree(body, name, "sitemap").iter():
        into = {"url": pages, "sitemap": sitemaps}.get(_local(element))
        if into is not None:
            into.append(_child_text(element, "loc") or "")
        if len(pages) >= MOST_ENTRIES:
            break
    return tuple(filter(None, dict.fromkeys(pages))), tuple(filter(None, dict.fromkeys(sitemaps)))


def _tree(body: bytes, name: str, what: str) -> etree._Element:
    if body.startswith(b"\x1f\x8b"):
        body = _unzipped(body, name)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError as error:
        raise _no(what, name) from error
    if root is None or _local(root) not in ("rss", "feed", "rdf", "urlset", "sitemapindex"):
        raise _no(what, name)
    return root


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


def _local(element: etree._Element) -> str:
    tag: object = element.tag  # a function, for comments and processing instructions
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def _child_text(element: etree._Element, name: str) -> str | None:
    for child in element:
        if _local(child) == name and child.text:
            return child.text.strip()
    return None


def _atom_link(entry: etree._Element) -> str:
    for child in entry:
        if _local(child) == "link" and child.get("rel", "alternate") == "alternate":
            return (child.get("href") or "").strip()
    return ""
