"""Searching among sites that fight back: every answer stays inside the budget and the gate."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from loopback import Answer, answer
from searched_web import ARTICLE, BODY, PAGE, PATH, UPDATE, searched

from provenance.model import OutcomeKind, Verdict


def test_the_original_is_found_by_its_permalink_and_not_asked_for_twice_in_a_day(tmp_path: Path) -> None:
    with searched(tmp_path / "home", {PATH: answer(ARTICLE)}, times=2) as (checks, server):
        assert [check.verdict for check in checks] == [Verdict.FAITHFUL] * 2
        assert server.paths() == ["/robots.txt", PATH]
        assert checks[0].resolution.requests == 2
        assert checks[1].resolution.requests == 0


def test_without_searching_only_what_the_page_gives_is_tried(tmp_path: Path) -> None:
    with searched(tmp_path / "home", {PATH: answer(ARTICLE)}, search=False) as (checks, server):
        assert checks[0].verdict is Verdict.UNVERIFIABLE
        assert not server.paths()


SITEMAP = "application/xml"
ENDLESS = answer(
    b"<sitemapindex>"
    + b"".join(b"<sitemap><loc>http://lowmarsh.example/more-%d.xml</loc></sitemap>" % n for n in range(4000))
    + b"</sitemapindex>",
    media_type=SITEMAP,
)
MILLION = b"<rss><channel>" + b"<item><link>http://lowmarsh.example/a-b-c</link></item>" * 300_000
HOSTILE: dict[str, Mapping[str, Answer]] = {
    "sitemaps without end": {"/sitemap.xml": ENDLESS, **{f"/more-{n}.xml": ENDLESS for n in range(4000)}},
    "a packed sitemap that grows": {
        "/sitemap.xml": answer(gzip.compress(gzip.compress(b"\0" * 2_000_000)), media_type="application/gzip")
    },
    "a redirect that runs in a circle": {
        PATH: answer(b"", status="302 Found", Location=f"http://lowmarsh.example{PATH}")
    },
    "redirects inside": {
        PATH: answer(b"", status="302 Found", Location="http://169.254.169.254/latest/meta-data/"),
        "/": answer(b"", status="302 Found", Location="file:///etc/passwd"),
        "/sitemap.xml": answer(b"", status="302 Found", Location="http://127.0.0.1:1/"),
    },
    "lists that point inside": {
        "/sitemap.xml": answer(
            b"<urlset><url><loc>http://127.0.0.1:9/ferry-returns-to-arden</loc></url>"
            b"<url><loc>file:///ferry-returns-to-arden</loc></url>"
            b"<url><loc>http://[::1]/ferry-returns-to-arden</loc></url></urlset>",
            media_type=SITEMAP,
        )
    },
    "a feed of very many entries": {
        "/": answer(b'<link rel="alternate" type="application/rss+xml" href="/feed/">'),
        "/feed/": answer(gzip.compress(MILLION), media_type="application/rss+xml", Content_Encoding="gzip"),
    },
    "JSON nested without end": {
        "/": answer(b'<link rel="https://api.w.org/" href="/wp-json/">'),
        "*": answer(b"[" * 100_000, media_type="application/json"),
    },
    "entities that multiply": {
        "/sitemap.xml": answer(
            b'<!DOCTYPE x [<!ENTITY a "'
            + b"a" * 1000
            + b'">'
            + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 100) for n in range(8))
            + b"]><urlset><url><loc>http://lowmarsh.example/&i;</loc></url></urlset>",
            media_type=SITEMAP,
        )
    },
    "a page for everything": {"*": answer(b"<html><body><p>Welcome.</p></body></html>")},
    "no answer at all": {"*": lambda connection: connection.close()},
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_hostile_site_stays_within_the_budget_and_the_gate(tmp_path: Path, name: str) -> None:
    with searched(tmp_path / "home", HOSTILE[name], max_requests_per_repost=12) as (checks, server):
        (check,) = checks
        assert check.verdict is Verdict.UNVERIFIABLE
        assert check.reason
        assert 1 <= len(server.requests) <= 12
        hosts = {
            line for request in server.requests for line in request.split(b"\r\n") if line[:5] == b"Host:"
        }
        assert hosts <= {b"Host: lowmarsh.example"}


def test_the_budget_of_one_repost_ends_the_search_and_is_said(tmp_path: Path) -> None:
    answers = {"/": answer(b"<html>nothing</html>")}
    with searched(tmp_path / "home", answers, max_requests_per_repost=3) as (checks, server):
        assert len(server.requests) == 3
        assert checks[0].resolution.stopped
        assert "budget of 3 requests" in (checks[0].reason or "")


def test_the_budget_of_a_host_holds_over_the_run(tmp_path: Path) -> None:
    with searched(tmp_path / "home", {}, max_requests_per_host=2) as (checks, server):
        assert len(server.requests) == 2
        assert "lowmarsh.example" in (checks[0].resolution.stopped or "")


def test_a_search_result_that_points_inside_is_never_asked_for(tmp_path: Path) -> None:
    hits = {
        "results": [
            {"url": "http://127.0.0.1:631/"},
            {"url": "http://169.254.169.254/latest/meta-data/x"},
            {"url": "file:///etc/passwd"},
            {"url": "http://user:pass@lowmarsh.example/a"},
            {"url": "gopher://lowmarsh.example/a"},
        ]
    }
    answers = {"*": answer(json.dumps(hits).encode(), media_type="application/json")}
    with searched(tmp_path / "home", answers, searxng_url="http://find.example/") as (checks, server):
        asked = {request.split(b"Host: ")[1].split(b"\r\n")[0] for request in server.requests}
        assert asked <= {b"lowmarsh.example", b"find.example"}
        kinds = {a.outcome.kind for a in checks[0].resolution.attempts if a.candidate.way == "web_search"}
        assert kinds <= {OutcomeKind.REFUSED}


def test_a_key_is_sent_to_its_service_and_kept_nowhere(tmp_path: Path) -> None:
    key = "S3CRET-KEY-0123456789"
    answers = {"*": answer(b'{"web": {"results": []}}', media_type="application/json")}
    with searched(
        tmp_path / "home",
        answers,
        search_api_url="http://api.example/search?q={words}",
        search_api_key_header="X-Subscription-Token",
        search_api_key=key,
    ) as (checks, server):
        with_key = [request for request in server.requests if key.encode() in request]
        assert with_key
        assert all(b"Host: api.example" in request for request in with_key)
        assert checks[0].verdict is Verdict.UNVERIFIABLE
    for path in (tmp_path / "home").rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert key.encode() not in (gzip.decompress(data) if path.suffix == ".gz" else data), path


def test_another_sites_copy_is_not_the_original_but_what_it_credits_may_be(tmp_path: Path) -> None:
    real = "http://lowmarsh.example/archive/77"
    copy = PAGE.format(body=BODY, more=f'<p>Source: <a href="{real}">Low Marsh Herald</a></p>').encode()
    hits = json.dumps({"results": [{"url": "http://other.example/copied/ferry-returns"}]}).encode()

    def route(path: str) -> Answer:
        return answer(copy) if "copied" in path else answer(hits, media_type="application/json")

    answers: dict[str, Answer] = {
        "/copied/ferry-returns": route("copied"),
        "/archive/77": answer(ARTICLE),
    }
    service = {"searxng_url": "http://find.example/"}
    asked = "/search?format=json&q="
    with searched(tmp_path / "home", _Routes(answers, asked, hits), **service) as (checks, _):
        accepted = checks[0].resolution.accepted
        assert accepted is not None
        assert accepted.candidate.url == real
        assert accepted.candidate.way == "other_copy"


@pytest.mark.parametrize(
    ("credited", "there"),
    [
        pytest.param("http://third.example/reprints/77", ARTICLE, id="a third copy"),
        pytest.param("http://lowmarsh.example/archive/78", UPDATE, id="the update under another headline"),
    ],
)
def test_what_another_copy_credits_needs_the_outlets_site_and_the_text(
    tmp_path: Path, credited: str, there: bytes
) -> None:
    copy = PAGE.format(body=BODY, more=f'<p>Source: <a href="{credited}">Low Marsh Herald</a></p>').encode()
    hits = json.dumps({"results": [{"url": "http://other.example/copied/ferry-returns"}]}).encode()
    answers = {
        "/copied/ferry-returns": answer(copy),
        "/reprints/77": answer(there),
        "/archive/78": answer(there),
    }
    service = {"searxng_url": "http://find.example/"}
    with searched(tmp_path / "home", _Routes(answers, "/search?format=json&q=", hits), **service) as (
        checks,
        server,
    ):
        path = credited.partition(".example")[2]
        assert any(path.encode() in request for request in server.requests)
        assert checks[0].resolution.accepted is None
        assert checks[0].verdict is Verdict.UNVERIFIABLE


class _Routes(dict[str, Answer]):
    """Answers by path, and every search with the same hits."""

    def __init__(self, answers: Mapping[str, Answer], prefix: str, hits: bytes) -> None:
        super().__init__(answers)
        self._prefix = prefix
        self._hits = hits

    def get(self, path: str, other: Answer | None = None) -> Answer | None:  # type: ignore[override]
        if path.startswith(self._prefix):
            return answer(self._hits, media_type="application/json")
        return super().get(path, other)
