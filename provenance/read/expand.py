"""From what stands on the command line to inputs, in a stable order.

Readers of lists and captures are imported when there is one: most inputs are files.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from provenance.errors import BrokenWarc, InputError, UsageError
from provenance.fetch.source import Source
from provenance.model import Fetched, Problem
from provenance.read.files import is_warc, pages_in, read_file, unreadable
from provenance.read.inputs import (
    Input,
    InputKind,
    display_name,
    file_input,
    problem,
    scheme_of,
    url_input,
)

SPELLING = "check its spelling; http and https addresses can be checked"
PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml", "text/plain", "application/pdf", None})
MOST_SITEMAPS = 500
MOST_PAGES = 1_000_000


@dataclass(frozen=True, slots=True)
class Given:
    """What the user named."""

    inputs: tuple[str, ...] = ()
    lists: tuple[Path, ...] = ()
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    url: str | None = None  # the page's own address, for one input


def expand(given: Given, source: Source, *, limit: int) -> Iterator[Input | Problem]:
    """Every input in order, each name once; what cannot be one is a Problem in its place.

    `source` is asked only for feeds and sitemaps that are addresses; `limit` is the
    largest list that is read, in bytes. Raises UsageError where nothing is named, or
    where `url` is given for more than one input.
    """
    if not any((given.inputs, given.lists, given.feeds, given.sitemaps)):
        raise UsageError("no input is named", remedy="give a URL, a file, a folder, or - for standard input")
    if given.url is not None and (len(given.inputs) != 1 or given.lists or given.feeds or given.sitemaps):
        raise UsageError("--url says where one page stands", remedy="give it with one input")
    seen: set[str] = set()
    for item in _all(given, source, limit):
        name = item.name if isinstance(item, Input) else item.input
        if name not in seen:
            seen.add(name)
            yield item


def _all(given: Given, source: Source, limit: int) -> Iterator[Input | Problem]:
    for name in given.inputs:
        yield from _named(name, given.url)
    for path in given.lists:
        yield from _listed(path, limit)
    for name in given.feeds:
        yield from _fed(name, source, limit)
    for name in given.sitemaps:
        yield from _mapped(name, source, limit)


def _named(name: str, url: str | None = None) -> Iterator[Input | Problem]:
    if name == "-":
        yield Input("-", InputKind.STDIN, url=url)
        return
    path = Path(name)
    if not name.strip() or "\0" in name:
        yield problem(name, "missing", "an input is empty", "give a URL, a file or a folder")
    elif scheme_of(name) in ("http", "https"):
        yield _address(name)
    elif not _exists(path):
        yield _missing(name)
    elif path.is_dir():
        yield from _folder(path)
    elif is_warc(path):
        yield from _records(path)
    else:
        yield file_input(path, url)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name that is too long, a folder that may not be searched
        return False


def _address(name: str) -> Input | Problem:
    try:
        host = urlsplit(name).hostname
    except ValueError:
        host = None
    if not host or not name.isprintable() or " " in name:
        return problem(name, "bad_url", f"{name} is no address", SPELLING)
    return url_input(name)


def _missing(name: str) -> Problem:
    scheme = scheme_of(name)
    if scheme is not None and len(scheme) > 1:
        return problem(name, "unknown_scheme", f"{name}: the scheme {scheme}: is not supported", SPELLING)
    try:
        Path(name).stat()
    except OSError as error:
        refused = unreadable(name, error)
        return problem(name, refused.code, refused.message, refused.remedy)
    return problem(name, "missing", f"{name} is not there", "check the path's spelling")


def _folder(folder: Path) -> Iterator[Input | Problem]:
    pages = list(pages_in(folder))
    if not pages:
        name = display_name(folder)
        yield problem(
            name, "no_pages", f"{name} holds no pages", "name a folder with .html, .txt, .md or .pdf files"
        )
    for path in pages:
        yield file_input(path)


def _records(path: Path) -> Iterator[Input | Problem]:
    """Every page among the responses of a WARC or WACZ; the sound ones before the damage, too."""
    from provenance.archive.wacz import is_wacz
    from provenance.fetch.replay import WarcSource

    name = display_name(path)
    try:
        found = 0
        for capture in WarcSource([path]).responses():
            answered = capture.status is not None and 200 <= capture.status < 300
            if answered and capture.media_type in PAGE_TYPES and capture.body:
                found += 1
                moment = f"{capture.captured_at:%Y%m%dT%H%M%SZ}"
                record = f"{name}#{moment}/{capture.url}"
                yield Input(record, InputKind.RECORD, path=path, url=capture.url, at=capture.captured_at)
        if not found:
            kind = "WACZ" if is_wacz(path) else "WARC"
            yield problem(name, "no_pages", f"{name} holds no page", f"name a {kind} with responses")
    except BrokenWarc as error:
        yield problem(name, "broken_warc", error.message, error.remedy)


def _listed(path: Path, limit: int) -> Iterator[Input | Problem]:
    from provenance.read import lists

    name = display_name(path)
    try:
        rows = list(lists.rows_of(read_file(path, name, limit=limit), name))
    except InputError as error:
        yield problem(name, error.code, error.message, error.remedy)
        return
    for number, entry in rows:
        row = f"{name}:{number}"
        if entry is None:
            yield problem(row, "bad_row", f"{row} holds no address", "correct or remove the row")
            continue
        for item in _named(entry) if entry != "-" else ():
            yield _in_row(row, item)


def _in_row(row: str, item: Input | Problem) -> Input | Problem:
    if isinstance(item, Input):
        return item
    return problem(f"{row} {item.input}", item.code, f"{row}: {item.message}", item.remedy)


def _fed(name: str, source: Source, limit: int) -> Iterator[Input | Problem]:
    body = _body(name, source, limit)
    if isinstance(body, Problem):
        yield body
        return
    from provenance.read import lists

    content, base = body
    try:
        entries = lists.feed_entries(content, name, base)
    except InputError as error:
        yield problem(name, error.code, error.message, error.remedy)
        return
    if not entries:
        yield problem(name, "no_pages", f"{name} lists no items", "give the address of a feed with items")
    yield from (_address(entry) if scheme_of(entry) else _relative(name, entry) for entry in entries)


def _mapped(name: str, source: Source, limit: int) -> Iterator[Input | Problem]:
    """The pages of a sitemap and of every sitemap that it lists, each sitemap once.

    What a sitemap lists is somebody else's word: an address, never a file of ours.
    """
    from provenance.read import lists

    waiting, known, pages_found = deque([name]), {name}, 0
    for _ in range(MOST_SITEMAPS):
        if not waiting or pages_found >= MOST_PAGES:
            break
        current = waiting.popleft()
        body = _body(current, source, limit)
        if isinstance(body, Problem):
            yield body
            continue
        try:
            pages, further = lists.sitemap_entries(body[0], current)
        except InputError as error:
            yield problem(current, error.code, error.message, error.remedy)
            continue
        pages_found += len(pages)
        new = [one for one in further if one not in known][:MOST_SITEMAPS]
        known.update(new)
        waiting += [one for one in new if scheme_of(one) in ("http", "https")]
        yield from (_not_an_address(current, one) for one in new if scheme_of(one) not in ("http", "https"))
        yield from (_address(page) for page in pages)
    if waiting:
        yield problem(
            name,
            "too_large",
            f"{name} leads to more than {MOST_SITEMAPS} sitemaps or {MOST_PAGES:,} pages; "
            "the rest was not read",
            "give the sitemap of one part of the site",
        )


def _not_an_address(name: str, listed: str) -> Problem:
    shown = listed[:200]
    return problem(f"{name} {shown}", "bad_url", f"{name} lists {shown}, which is no address", SPELLING)


def _relative(name: str, listed: str) -> Problem:
    """An item of a feed whose address is no whole one, and nothing says what it is relative to."""
    shown = listed[:200]
    where = "" if scheme_of(name) in ("http", "https") else "; give the feed's own address instead of a file"
    return problem(
        f"{name} {shown}",
        "bad_url",
        f"{name} lists {shown}, which is no whole address, and nothing says what it is relative to",
        f"items need addresses that can be joined to the feed's own{where}",
    )


def _body(name: str, source: Source, limit: int) -> tuple[bytes, str | None] | Problem:
    """The bytes of a feed or sitemap, from a file or an address, and the address they came from."""
    if scheme_of(name) in ("http", "https"):
        outcome = source.get(name)
        if isinstance(outcome, Fetched):
            return outcome.capture.body, outcome.capture.final_url or name
        return problem(name, outcome.kind.value, f"{name}: {outcome.detail}", "try again, or give a file")
    try:
        path = Path(name)
        if path.suffix == ".gz" and path.is_file() and path.stat().st_size <= limit:
            return path.read_bytes(), None
        return read_file(path, name, limit=limit), None
    except InputError as error:
        return problem(name, error.code, error.message, error.remedy)
    except OSError as error:
        refused = unreadable(name, error)
        return problem(name, refused.code, refused.message, refused.remedy)
