"""What stands on the command line becomes inputs, in a stable order, and a bad one a problem in its place."""

from __future__ import annotations

import gzip
import sys
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from provenance.errors import UsageError
from provenance.fetch.offline import Offline
from provenance.model import Capture, Complete, Fetched, Outcome, Problem, Unreachable, Via
from provenance.read import Given, Input, InputKind, expand, lists
from provenance.read.files import binary_kind, pages_in

LIMIT = 1_000_000
expand_module = sys.modules["provenance.read.expand"]  # the package names the function so


def served_by(url: str, body: bytes) -> Fetched:
    """A capture of the live web."""
    at = datetime(2031, 1, 1, tzinfo=UTC)
    digest = sha256(body).hexdigest()
    return Fetched(Capture(url, url, Via.LIVE, at, 200, (), body, digest, Complete.YES))


class Served:
    """Answers from a dictionary."""

    def __init__(self, bodies: dict[str, bytes]) -> None:
        self._bodies = bodies
        self.asked: list[str] = []

    def get(self, url: str, *, near: datetime | None = None) -> Outcome:
        self.asked.append(url)
        body = self._bodies.get(url)
        if body is None:
            return Offline().get(url)
        return served_by(url, body)


def names(given: Given, served: dict[str, bytes] | None = None) -> list[str]:
    """The names of inputs; a problem shows as its code in brackets."""
    items = expand(given, Served(served or {}), limit=LIMIT)
    return [item.name if isinstance(item, Input) else f"[{item.code}]" for item in items]


def test_a_folder_is_walked_in_order_and_holds_pages_only(tmp_path: Path) -> None:
    wanted = ["a.html", "b/c.txt", "b/d.md", "e.PDF"]
    others = [
        "README.md",
        "expected.json",
        "x.warc.gz",
        ".hidden.html",
        ".git/page.html",
        "robots.txt",
        "i.png",
    ]
    for name in (*wanted, *others):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [path.relative_to(tmp_path).as_posix() for path in pages_in(tmp_path)] == wanted


def test_each_name_is_taken_once(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text("x")
    assert names(Given((str(page), str(tmp_path), str(page)))) == [str(page)]


def test_a_list_holds_names_comments_and_blank_lines(tmp_path: Path) -> None:
    rows = tmp_path / "urls.txt"
    rows.write_text(
        "\ufeff# pages\n\nhttps://a.example/1\n  https://a.example/2  \nmailto:x@y\n", encoding="utf-8"
    )
    assert names(Given(lists=(rows,))) == ["https://a.example/1", "https://a.example/2", "[unknown_scheme]"]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_csv_list_is_read_by_its_url_column(tmp_path: Path, separator: str) -> None:
    rows = tmp_path / "urls.csv"
    header = separator.join(("Title", "URL"))
    first = separator.join(('"a, b; c"', "https://a.example/1"))
    rows.write_text(f"{header}\r\n{first}\r\nonly a title\r\n", encoding="utf-8")
    assert names(Given(lists=(rows,))) == ["https://a.example/1", "[bad_row]"]


def test_a_list_in_another_encoding_is_a_problem(tmp_path: Path) -> None:
    rows = tmp_path / "urls.txt"
    rows.write_bytes("https://a.example/é\n".encode("latin-1"))
    assert names(Given(lists=(rows,))) == ["[encoding]"]


RSS = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>t</title><link>https://a.example/</link>
<item><title>one</title><link>https://a.example/1</link></item>
<item><guid>https://a.example/2</guid></item></channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://a.example/"/>
<entry><link rel="edit" href="https://a.example/e"/><link href="https://a.example/3"/></entry></feed>"""


@pytest.mark.parametrize(
    ("body", "found"),
    [(RSS, ["https://a.example/1", "https://a.example/2"]), (ATOM, ["https://a.example/3"])],
)
def test_a_feeds_items_are_inputs(body: bytes, found: list[str]) -> None:
    assert names(Given(feeds=("https://a.example/feed",)), {"https://a.example/feed": body}) == found


RELATIVE = {
    "rss, its channel's link": (
        "<rss><channel><link>https://b.example/news/</link><item><link>one.html</link></item>"
        "<item><link>/two</link></item></channel></rss>",
        ["https://b.example/news/one.html", "https://b.example/two"],
    ),
    "rss, a channel's link after the items": (
        "<rss><channel><item><link>/one</link></item><link>https://b.example/</link></channel></rss>",
        ["https://b.example/one"],
    ),
    "rss, cut off in its items": (
        "<rss><channel><link>//b.example/</link><item><link>/one</link></item><item><link>/t",
        ["https://b.example/one"],
    ),
    "rss, where it was read": (
        "<rss><channel><image><link>https://c.example/</link></image><item><link>one</link></item></channel></rss>",
        ["https://a.example/blog/one"],
    ),
    "atom, where it was read": (
        '<feed><link href="https://b.example/"/><entry><link href="one?a=1&amp;b=2"/></entry></feed>',
        ["https://a.example/blog/one?a=1&b=2"],
    ),
    "xml:base goes before all": (
        '<feed xml:base="https://d.example/x/"><link rel="self" href="https://c.example/f"/>'
        '<entry xml:base="y/"><link href="one"/></entry><entry><link href="https://e.example/#top"/></entry></feed>',
        ["https://d.example/x/y/one", "https://e.example/#top"],
    ),
}


@pytest.mark.parametrize("case", RELATIVE)
def test_a_feeds_relative_links_are_joined_to_its_own_address(case: str) -> None:
    body, found = RELATIVE[case]
    feed = "https://a.example/blog/feed.xml"
    assert names(Given(feeds=(feed,)), {feed: body.encode()}) == found


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ('<feed><link rel="self" href="https://a.example/f/atom"/>', ["https://a.example/f/one"]),
        ('<feed><link rel="alternate" href="https://a.example/"/>', ["[bad_url]"]),
        ("<feed>", ["[bad_url]"]),
    ],
)
def test_a_feed_in_a_file_joins_what_it_can_and_says_what_it_cannot(
    head: str, found: list[str], tmp_path: Path
) -> None:
    feed = tmp_path / "feed.xml"
    feed.write_text(head + '<entry><link href="one"/></entry></feed>')
    assert names(Given(feeds=(str(feed),))) == found


def test_a_guid_that_is_no_address_is_joined_to_nothing() -> None:
    feed = "https://a.example/feed"
    body = b"<rss><channel><item><guid isPermaLink='false'>4711</guid></item></channel></rss>"
    assert names(Given(feeds=(feed,)), {feed: body}) == ["[bad_url]"]


def test_a_feed_that_is_none_is_a_problem() -> None:
    served = {"https://a.example/feed": b"<html><body>no feed</body></html>"}
    assert names(Given(feeds=("https://a.example/feed",)), served) == ["[broken]"]
    assert names(Given(feeds=("https://a.example/gone",)), served) == ["[offline]"]


def test_a_feed_reads_no_file_of_ours(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("https://secret.example/")
    body = (
        f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
        "<rss><channel><item><link>&x;</link></item></channel></rss>"
    ).encode()
    assert names(Given(feeds=("https://a.example/f",)), {"https://a.example/f": body}) == ["[no_pages]"]


def test_sitemaps_are_followed_once_each() -> None:
    index = b"""<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://a.example/s1.xml.gz</loc></sitemap><sitemap><loc>https://a.example/index.xml</loc></sitemap>
</sitemapindex>"""
    pages = gzip.compress(b"<urlset><url><loc> https://a.example/1 </loc></url><url/></urlset>")
    served = {"https://a.example/index.xml": index, "https://a.example/s1.xml.gz": pages}
    assert names(Given(sitemaps=("https://a.example/index.xml",)), served) == ["https://a.example/1"]


def test_a_sitemap_that_unpacks_without_end_is_a_problem() -> None:
    bomb = gzip.compress(b"<urlset>" + b" " * (70 * 1024 * 1024))
    assert names(Given(sitemaps=("https://a.example/s",)), {"https://a.example/s": bomb}) == ["[too_large]"]


@pytest.mark.parametrize("own", ["/etc/passwd", "file:///etc/passwd", "s2.xml", "-", "", "//b.example/s"])
def test_a_sitemap_that_lists_files_of_ours_is_not_followed_there(
    own: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    secret = "<urlset><url><loc>https://secret.example/</loc></url></urlset>"
    (tmp_path / "s2.xml").write_text(secret)
    (tmp_path / "-").write_text(secret)
    for place in (own, str(tmp_path / "s2.xml")):
        index = f"<sitemapindex><sitemap><loc>{place}</loc></sitemap></sitemapindex>".encode()
        found = names(Given(sitemaps=("https://a.example/s",)), {"https://a.example/s": index})
        assert found == (["[bad_url]"] if place else [])


def test_sitemaps_without_end_are_left_and_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    class Endless:
        asked = 0

        def get(self, url: str, *, near: datetime | None = None) -> Outcome:
            self.asked += 1
            parts = "".join(
                f"<sitemap><loc>https://a.example/{self.asked}-{n}</loc></sitemap>" for n in range(2000)
            )
            body = f"<sitemapindex>{parts}</sitemapindex>".encode()
            return served_by(url, body)

    monkeypatch.setattr(expand_module, "MOST_SITEMAPS", 20)
    source = Endless()
    found = list(expand(Given(sitemaps=("https://a.example/s",)), source, limit=LIMIT))
    assert source.asked == 20
    assert [item.code for item in found if isinstance(item, Problem)] == ["too_large"]


@pytest.mark.parametrize(
    "item", [b"<item><link>https://a.example/%d</link></item>", b"<a/>", b"<item>", b"<item/>"]
)
def test_a_feed_of_very_many_elements_is_read_to_a_bound(
    item: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lists, "MOST_ENTRIES", 500)
    monkeypatch.setattr(lists, "MOST_ELEMENTS", 5_000)
    began = b"".join(item % n if b"%" in item else item for n in range(200_000))
    found = lists.feed_entries(b"<rss><channel>" + began, "feed")
    assert len(found) == (500 if b"%" in item else 0)


def test_nothing_at_all_is_wrong_usage() -> None:
    with pytest.raises(UsageError, match="no input"):
        names(Given())


def test_an_address_of_its_own_goes_with_one_input(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="one page"):
        names(Given(("a", "b"), url="https://a.example/"))
    page = tmp_path / "a.html"
    page.write_text("x")
    (item,) = expand(Given((str(page),), url="https://a.example/"), Served({}), limit=LIMIT)
    assert isinstance(item, Input)
    assert (item.kind, item.url) == (InputKind.FILE, "https://a.example/")


@pytest.mark.parametrize("name", ["C:\\pages\\missing.html", "a:b", "missing"])
def test_what_can_only_be_a_path_is_missing_and_no_scheme(name: str) -> None:
    (item,) = expand(Given((name,)), Served({}), limit=LIMIT)
    assert isinstance(item, Problem)
    assert item.code == "missing"


def test_a_name_that_is_no_utf8_can_be_printed_and_stored(tmp_path: Path) -> None:
    odd = bytes(tmp_path) + b"/caf\xe9.html"
    try:
        with open(odd, "wb") as handle:
            handle.write(b"x")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    (item,) = expand(Given((str(tmp_path),)), Served({}), limit=LIMIT)
    assert isinstance(item, Input)
    assert item.name.endswith("caf\\xe9.html")
    assert item.path is not None
    assert item.path.read_bytes() == b"x"


@pytest.mark.parametrize(
    ("body", "is_text"),
    [
        ("Grüße".encode(), True),
        ("Grüße".encode("latin-1"), True),
        ("Grüße, lange genug".encode("utf-16"), True),
        ("plain words".encode("utf-16-le"), True),
        ("漢字かな交じり文".encode("shift-jis"), True),
        (b"%PDF-1.7\n\0\0\0", True),
        (b"\x1b[1mold terminal text\x1b[0m and more of it, line after line", True),
        (b"words\0words", False),
        (b"PK\x03\x04word/document.xml", False),
        (bytes(range(32)) * 9, False),
    ],
)
def test_text_in_any_encoding_is_told_from_binary_data(body: bytes, is_text: bool) -> None:
    assert (binary_kind(body) is None) == is_text


def test_a_refused_address_keeps_its_reason() -> None:
    (item,) = expand(Given(sitemaps=("https://a.example/s",)), Served({}), limit=LIMIT)
    assert isinstance(item, Problem)
    assert not isinstance(item, Unreachable)
    assert item.message.startswith("https://a.example/s: ")


SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def test_every_page_in_a_warc_is_an_input_with_its_address_and_moment() -> None:
    items = list(expand(Given((str(SEEDS / "originals.warc.gz"),)), Served({}), limit=LIMIT))
    assert len(items) > 10
    for item in items:
        assert isinstance(item, Input)
        assert item.kind is InputKind.RECORD
        assert item.at is not None
        assert item.url is not None
        assert item.name.endswith(item.url)
    assert len({item.name for item in items if isinstance(item, Input)}) == len(items)
