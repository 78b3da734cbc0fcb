"""Answers as lists: feeds, sitemaps, WordPress posts, search pages, captures, and a site's signs.

Everything here was written by strangers, so it is run in a child under limits. XML is
read without entities and without network; every list is cut at a bound and then says
that it is not whole.
"""

from __future__ import annotations

import html
import io
import json
import re
import zlib
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import etree

from provenance.resolve.address import article_address, split_address
from provenance.resolve.asking import Entry, Listing, Reads, Signs
from provenance.resolve.likeness import Sought, ranked

MOST_ENTRIES = 50_000  # the sitemap protocol's own bound for one file
MOST_PARTS = 5_000
MOST_UNZIPPED = 64 * 1024 * 1024
LONGEST_EXCERPT = 600
LONGEST_TITLE = 400
MOST_SIGN_LINKS = 10

_TAG = re.compile(r"<[^<>]{0,2000}>")
_SITEMAP_LINE = re.compile(r"^[ \t]*sitemap[ \t]*:[ \t]*(\S{1,2000})", re.IGNORECASE | re.MULTILINE)


class Unreadable(ValueError):
    """Raised when an answer is not what was asked for."""


def read_listing(
    reads: Reads,
    body: bytes,
    base: str,
    sought: Sought,
    *,
    headers: Mapping[str, str] | None = None,
    path: str | None = None,
    archive: str | None = None,
) -> Listing:
    """The list that an answer holds, ranked for what is sought; `base` is its address.

    Raises Unreadable where it is none.
    """
    match reads:
        case Reads.POSTS:
            return _posts(body, base, sought, headers or {})
        case Reads.FEED:
            return _feed(body, base, sought)
        case Reads.SITEMAP:
            return _sitemap(body, base, sought)
        case Reads.ROBOTS:
            return _robots(body, base)
        case Reads.RESULTS:
            return ranked(_page_links(body, base), sought)
        case Reads.CAPTURES:
            return _captures(body, archive or "", sought)
        case Reads.HITS:
            return _hits(body, path or "results.url")
    raise Unreadable(f"{reads} is no list")


# --- JSON -----------------------------------------------------------------------------


def _json(body: bytes) -> Any:
    try:
        return json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Unreadable("it is no JSON") from error


def _posts(body: bytes, base: str, sought: Sought, headers: Mapping[str, str]) -> Listing:
    found = _json(body)
    if not isinstance(found, list):
        raise Unreadable("it is no list of posts")
    entries = [entry for item in found[:MOST_ENTRIES] if (entry := _post(item, base)) is not None]
    pages = headers.get("x-wp-totalpages", "")
    whole = int(pages) <= 1 if pages.isdigit() and len(pages) < 9 else len(found) < 100
    return ranked(entries, sought, whole=whole)


def _post(item: object, base: str) -> Entry | None:
    if not isinstance(item, dict):
        return None
    address = _address(item.get("link"), base)
    if address is None:
        return None
    return Entry(
        address,
        title=_rendered(item.get("title"), LONGEST_TITLE),
        date=_text(item.get("date"), 40),
        words=_rendered(item.get("excerpt"), LONGEST_EXCERPT),
    )


def _rendered(value: object, most: int) -> str | None:
    """The words of a field of WordPress: a string, or an object with `rendered` markup."""
    value = value.get("rendered") if isinstance(value, dict) else value
    return _plain(value, most) if isinstance(value, str) else None


def _plain(markup: str, most: int) -> str | None:
    words = " ".join(html.unescape(_TAG.sub(" ", markup[: 20 * most])).split())
    return words[:most] or None


def _text(value: object, most: int) -> str | None:
    return value[:most] if isinstance(value, str) and value else None


def _hits(body: bytes, path: str) -> Listing:
    """The addresses of a search service's answer, in its order; `web.results.url` names the way to them."""
    *steps, last = path.split(".")
    found: list[Any] = [_json(body)]
    for step in steps:
        found = [inner for item in found if isinstance(item, dict) for inner in _listed(item.get(step))]
    entries = []
    for item in found[:200]:
        address = (
            article_address(item[last])
            if isinstance(item, dict) and isinstance(item.get(last), str)
            else None
        )
        if address is not None:
            entries.append(Entry(address, title=_rendered(item.get("title"), LONGEST_TITLE)))
    return Listing(tuple(entries), total=len(entries), whole=False)


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value] if isinstance(value, dict) else []


def _captures(body: bytes, archive: str, sought: Sought) -> Listing:
    """A CDX list: a JSON array with a heading row (Wayback), or one object a line (pywb)."""
    text = body.decode("utf-8", "replace").strip()
    try:
        if text.startswith("["):
            heading, *rows = json.loads(text) or [[]]
            objects = [dict(zip(heading, row, strict=False)) for row in rows[:MOST_ENTRIES]]
        else:
            lines = [line for line in text.splitlines()[:MOST_ENTRIES] if line.startswith("{")]
            objects = [json.loads(line) for line in lines]
    except (ValueError, TypeError, RecursionError) as error:
        raise Unreadable("it is no list of captures") from error
    entries = [entry for row in objects if (entry := _captured(row, archive)) is not None]
    return ranked(entries, sought, whole=False)


def _captured(row: Mapping[str, object], archive: str) -> Entry | None:
    stamp, original = str(row.get("timestamp", "")), str(row.get("original") or row.get("url") or "")
    status = str(row.get("statuscode") or row.get("status") or "200")
    address = article_address(original)
    if address is None or not (stamp.isdigit() and len(stamp) == 14) or status not in ("200", "-"):
        return None
    date = f"{stamp[:4]}-{stamp[4:6]}-{stamp[6:8]}"
    return Entry(address, date=date, copy=f"{archive}{stamp}id_/{original}")


# --- XML ------------------------------------------------------------------------------


def _elements(body: bytes, tags: frozenset[str]) -> Iterator[Any]:
    """The elements of these names as they end, each forgotten when the next one comes."""
    events = etree.iterparse(
        io.BytesIO(_unzipped(body)),
        events=("end",),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
    )
    try:
        for _, element in events:
            if _local(element) in tags:
                yield element
                element.clear()
                while element.getprevious() is not None and element.getparent() is not None:
                    del element.getparent()[0]
    except etree.XMLSyntaxError:  # what came before the damage counts
        return


def _unzipped(body: bytes) -> bytes:
    if not body.startswith(b"\x1f\x8b"):
        return body
    decoder = zlib.decompressobj(wbits=31)
    try:
        data = decoder.decompress(body, MOST_UNZIPPED)
    except zlib.error as error:
        raise Unreadable("its compression is damaged") from error
    if decoder.unconsumed_tail:
        raise Unreadable(f"unpacked it is larger than {MOST_UNZIPPED // 1024**2} MB")
    return data


def _local(element: Any) -> str:
    tag: object = element.tag  # a function, for comments and processing instructions
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def _child(element: Any, *names: str) -> str | None:
    """The text of the first descendant of one of these names."""
    for name in names:
        for inner in element.iter():
            if _local(inner) == name and inner.text and inner is not element:
                return " ".join(inner.text.split())
    return None


def _sitemap(body: bytes, base: str, sought: Sought) -> Listing:
    pages: list[Entry] = []
    parts: list[Entry] = []
    whole = True
    for number, element in enumerate(_elements(body, frozenset({"url", "sitemap"}))):
        into = pages if _local(element) == "url" else parts
        if number >= MOST_ENTRIES or len(parts) >= MOST_PARTS:
            whole = False
            break
        address = _address(_child(element, "loc"), base, front=into is parts)
        if address is not None:
            published, changed = _child(element, "publication_date"), _child(element, "lastmod")
            date = (published or changed or "")[:40] or None
            title = _child(element, "title")
            into.append(Entry(address, title=title, date=date, changed=published is None))
    if not pages and not parts:
        raise Unreadable("it names no pages")
    return ranked(pages, sought, further=parts, whole=whole and not parts)


_FEED_DATE = re.compile(r"(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def _feed(body: bytes, base: str, sought: Sought) -> Listing:
    entries: list[Entry] = []
    for element in islice(_elements(body, frozenset({"item", "entry"})), MOST_ENTRIES):
        address = _address(_feed_link(element), base)
        if address is not None:
            words = _child(element, "encoded", "description", "summary", "content")
            date = _iso_day(_child(element, "pubdate", "published", "date", "updated"))
            title = _plain(_child(element, "title") or "", LONGEST_TITLE)
            entries.append(Entry(address, title, date, words and _plain(words, LONGEST_EXCERPT)))
    if not entries:
        raise Unreadable("it names no articles")
    return ranked(entries, sought, whole=False)  # a feed holds the newest only


def _feed_link(element: Any) -> str | None:
    for child in element:
        if _local(child) == "link" and child.get("href") and child.get("rel", "alternate") == "alternate":
            return str(child.get("href"))
    return _child(element, "link", "guid")


def _iso_day(stated: str | None) -> str | None:
    """The day of an RFC 822 or ISO 8601 time."""
    if not stated:
        return None
    found = _FEED_DATE.search(stated)
    if found and found[2].lower() in _MONTHS:
        return f"{found[3]}-{_MONTHS.index(found[2].lower()) + 1:02}-{int(found[1]):02}"
    return stated[:40]


# --- text and HTML ----------------------------------------------------------------------


def _robots(body: bytes, base: str) -> Listing:
    lines = _SITEMAP_LINE.findall(body[: 512 * 1024].decode("utf-8", "replace"))
    found = dict.fromkeys(
        address for line in lines[:MOST_PARTS] if (address := _address(line, base, front=True))
    )
    return Listing(further=tuple(Entry(address) for address in found), total=len(found))


def _tree(body: bytes) -> Any:
    parser = etree.HTMLParser(no_network=True, huge_tree=False, recover=True, encoding="utf-8")
    try:
        return etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _page_links(body: bytes, base: str) -> Iterator[Entry]:
    """The links of a page to articles of its own site, with their words."""
    root = _tree(body)
    host = _host(base)
    for number, link in enumerate(root.iter("a") if root is not None else ()):
        if number >= MOST_ENTRIES:
            return
        address = _address(link.get("href"), base)
        if address is not None and _host(address) == host:
            yield Entry(address, title=_plain(" ".join(link.itertext()), LONGEST_TITLE))


def read_signs(body: bytes, base: str, headers: Mapping[str, str] | None = None) -> Signs:
    """What a page says of its site's interfaces (links in its head, its search form, a Link header)."""
    posts = _posts_in_header((headers or {}).get("link", ""), base)
    feeds: list[str] = []
    searches: list[str] = []
    sitemaps: list[str] = []
    root = _tree(body)
    for link in root.iter("link") if root is not None else ():
        rel, href = (link.get("rel") or "").lower().split(), link.get("href") or ""
        address = _address(href, base, front=True)
        if address is None:
            continue
        if "https://api.w.org/" in rel:
            posts = posts or address
        elif "alternate" in rel and _is_feed_type(link.get("type")) and "/comments/" not in address:
            feeds.append(address)
        elif "sitemap" in rel:
            sitemaps.append(address)
    for form in root.iter("form") if root is not None else ():
        template = _search_of(form, base)
        if template is not None:
            searches.append(template)
    return Signs(posts, _some(feeds), _some(searches), _some(sitemaps))


_API_LINK = re.compile(r'<([^<>]{1,2000})>\s*;\s*rel\s*=\s*"?https://api\.w\.org/"?')


def _posts_in_header(value: str, base: str) -> str | None:
    found = _API_LINK.search(value[:20_000])
    return _address(found[1], base, front=True) if found else None


def _is_feed_type(value: str | None) -> bool:
    return (value or "").lower().strip() in ("application/rss+xml", "application/atom+xml")


def _search_of(form: Any, base: str) -> str | None:
    """The address of a search form that is sent by GET, with `{words}` for what is typed in."""
    if (form.get("method") or "get").lower() != "get":
        return None
    fields = [field for field in form.iter("input") if field.get("name")]
    box = next(
        (field for field in fields if (field.get("type") or "text").lower() in ("search", "text")), None
    )
    if box is None or not (_is_search(form) or _is_search(box)):
        return None
    action = _address(form.get("action") or base, base, front=True)
    if action is None or _host(action) != _host(base):
        return None
    kept = [
        f"{field.get('name')}={field.get('value') or ''}"
        for field in fields
        if (field.get("type") or "").lower() == "hidden" and len(field.get("value") or "") < 100
    ]
    parameters = "&".join((*kept, f"{box.get('name')}={{words}}"))
    return f"{action.partition('?')[0]}?{parameters}"


def _is_search(element: Any) -> bool:
    if element.get("type", "").lower() == "search":
        return True
    told = " ".join(element.get(name) or "" for name in ("role", "class", "id", "action", "name")).lower()
    return "search" in told or "suche" in told or "recherche" in told or element.get("name") in ("s", "q")


def _some(values: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))[:MOST_SIGN_LINKS]


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _address(value: object, base: str, *, front: bool = False) -> str | None:
    """An address as a list gives it, made absolute; with `front` also one that names no article."""
    if not isinstance(value, str) or not value.strip():
        return None
    if not front:
        return article_address(value, base)
    try:
        whole = urljoin(base, value.strip())
    except ValueError:
        return None
    parts = split_address(whole)
    return parts._replace(fragment="").geturl() if parts else None
