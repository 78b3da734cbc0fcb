"""Telling articles from walls, error pages and parked domains."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256

import pytest

from provenance.fetch.outcomes import classify
from provenance.model import Capture, Complete, Fetched, Hop, OutcomeKind, Via

PROSE = "<p>" + "The council met for the third time this week and heard from residents. " * 4 + "</p>"
ARTICLE = PROSE * 30


def capture(
    body: str | bytes,
    *,
    status: int = 200,
    media_type: str | None = "text/html",
    url: str = "https://paper.example/2024/03/a-long-story",
    final_url: str | None = None,
    headers: tuple[tuple[str, str], ...] = (),
) -> Capture:
    raw = body.encode() if isinstance(body, str) else body
    hops = [Hop(url, 301 if final_url else status)] + ([Hop(final_url, status)] if final_url else [])
    return Capture(
        url=url,
        final_url=final_url or url,
        via=Via.LIVE,
        captured_at=datetime(2024, 3, 1, tzinfo=UTC),
        status=status,
        headers=headers,
        body=raw,
        sha256=sha256(raw).hexdigest(),
        complete=Complete.YES,
        media_type=media_type,
        hops=tuple(hops),
    )


def kind(given: Capture) -> OutcomeKind:
    return classify(given).kind


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (401, OutcomeKind.BLOCKED),
        (402, OutcomeKind.PAYWALLED),
        (403, OutcomeKind.BLOCKED),
        (404, OutcomeKind.NOT_FOUND),
        (410, OutcomeKind.GONE),
        (429, OutcomeKind.RATE_LIMITED),
        (451, OutcomeKind.BLOCKED),
        (500, OutcomeKind.SERVER_ERROR),
        (503, OutcomeKind.SERVER_ERROR),
        (304, OutcomeKind.NOT_MODIFIED),
        (302, OutcomeKind.PROTOCOL_FAULT),
    ],
)
def test_a_status_is_taken_at_its_word(status: int, expected: OutcomeKind) -> None:
    assert kind(capture("<p>no</p>", status=status)) is expected


def test_a_503_that_names_a_time_is_a_rate_limit() -> None:
    assert kind(capture("", status=503, headers=(("Retry-After", "60"),))) is OutcomeKind.RATE_LIMITED


WALLS = {
    "challenge title": ("<title>Just a moment...</title><p>Checking</p>", OutcomeKind.BLOCKED),
    "challenge script": ("<script>window._cf_chl_opt={}</script><p>Wait</p>", OutcomeKind.BLOCKED),
    "not found title": ("<title>Page not found | The Paper</title><p>Sorry.</p>", OutcomeKind.SOFT_404),
    "not found heading": ("<title>The Paper</title><h1>404</h1><p>Try the search.</p>", OutcomeKind.SOFT_404),
    "not found in German": ("<title>Seite nicht gefunden – Blatt</title>", OutcomeKind.SOFT_404),
    "not found in Russian": ("<title>Страница не найдена</title>", OutcomeKind.SOFT_404),
    "not found in Japanese": (
        "<title>ページが見つかりません｜新聞</title><h1>ページが見つかりません</h1>",
        OutcomeKind.SOFT_404,
    ),
    "parked": ("<title>paper.example</title><p>This domain is for sale!</p>", OutcomeKind.PARKED),
    "consent": ("<title>Before you continue</title><p>We use cookies.</p>", OutcomeKind.CONSENT_WALL),
    "paywall in words": (
        f"<title>A story</title>{PROSE}<p>Subscribe to continue reading</p>",
        OutcomeKind.PAYWALLED,
    ),
    "paywall in data": (
        f'<title>A story</title><script>{{"isAccessibleForFree": "False"}}</script>{PROSE}',
        OutcomeKind.PAYWALLED,
    ),
}


@pytest.mark.parametrize(("body", "expected"), WALLS.values(), ids=WALLS)
def test_a_page_that_is_no_article_is_told_by_its_kind(body: str, expected: OutcomeKind) -> None:
    assert kind(capture(body)) is expected


@pytest.mark.parametrize("body", [body for body, _ in WALLS.values()], ids=WALLS)
def test_an_article_with_the_same_words_is_an_article(body: str) -> None:
    assert isinstance(classify(capture(body + ARTICLE)), Fetched)


@pytest.mark.parametrize(
    "title",
    [
        "Body not found after three weeks of search",
        "Page 404 of the Mueller report",
        "Access to clean water denied, say villagers",
        "Why the domain name business is for sale",
        "Subscribers flee streaming giants",
        "404 Media names a new editor",
        "Just a moment of silence for the fallen",
    ],
)
def test_a_short_article_on_such_matters_is_no_wall(title: str) -> None:
    page = capture(f"<title>{title} | The Paper</title><h1>{title}</h1>" + PROSE * 3)
    assert isinstance(classify(page), Fetched), title


def test_an_article_address_that_leads_to_the_home_page_is_a_soft_404() -> None:
    for home in ("https://paper.example/", "https://paper.example", "https://paper.example/en/"):
        assert kind(capture(ARTICLE, final_url=home)) is OutcomeKind.SOFT_404


FRONT_PAGES = (
    '<link rel="canonical" href="https://paper.example/">',
    '<link href="https://www.paper.example" rel="canonical">',
    '<meta property="og:url" content="https://paper.example/en/">',
    '<body class="home blog wp-theme">',
)


@pytest.mark.parametrize("mark", FRONT_PAGES)
def test_a_front_page_in_the_place_of_an_article_is_a_soft_404(mark: str) -> None:
    front = capture(f"<title>The Paper</title>{mark}" + PROSE * 3)
    assert kind(front) is OutcomeKind.SOFT_404
    asked = capture(
        f"<title>The Paper</title>{mark}", url="https://paper.example/", final_url="https://paper.example/"
    )
    assert isinstance(classify(asked), Fetched)


@pytest.mark.parametrize("mark", FRONT_PAGES)
@pytest.mark.parametrize(
    "says",
    [
        '<meta property="og:type" content="article">',
        '<script type="application/ld+json">{"@type": "NewsArticle"}</script>',
        '<meta property="article:published_time" content="2024-05-01">',
    ],
)
def test_an_article_with_the_front_pages_marks_is_an_article(mark: str, says: str) -> None:
    assert isinstance(classify(capture(f"<title>A story</title>{says}{mark}" + PROSE * 3)), Fetched)


def test_a_page_that_names_another_sites_front_page_is_itself() -> None:
    page = capture('<link rel="canonical" href="https://mirror.example/">' + PROSE * 3)
    assert isinstance(classify(page), Fetched)


@pytest.mark.parametrize(
    "shell",
    [
        '<script src="/app.js"></script><div id="root"></div>',
        '<script src="/app.js"></script><noscript>Please enable JavaScript.</noscript><p>The Paper</p>',
    ],
)
def test_a_page_that_its_scripts_have_to_fill_is_no_text(shell: str) -> None:
    assert kind(capture(shell)) is OutcomeKind.WRONG_TYPE
    assert isinstance(classify(capture(shell + PROSE * 3)), Fetched)


def test_an_app_that_states_its_article_as_data_is_an_article() -> None:
    data = '{"articleBody": "' + "Plain words of a made-up story. " * 9 + '"}'
    page = capture(f'<script type="application/ld+json">{data}</script><div id="root"></div>')
    assert isinstance(classify(page), Fetched)


def test_a_home_page_that_was_asked_for_is_itself() -> None:
    asked = capture(ARTICLE, url="http://paper.example/", final_url="https://www.paper.example/")
    assert isinstance(classify(asked), Fetched)


def test_an_address_that_leads_to_a_parking_service_is_parked() -> None:
    assert kind(capture(ARTICLE, final_url="https://www.hugedomains.com/x?d=1")) is OutcomeKind.PARKED


def test_an_address_that_leads_to_a_consent_host_is_a_consent_wall() -> None:
    page = capture(
        "<title>The Paper</title><p>We and our partners</p>", final_url="https://consent.paper.example/v2"
    )
    assert kind(page) is OutcomeKind.CONSENT_WALL


def test_what_is_no_text_is_the_wrong_type() -> None:
    assert kind(capture(b"\x89PNG\r\n\x1a\n\0\0", media_type="image/png")) is OutcomeKind.WRONG_TYPE
    assert kind(capture(b"\0\1\2\3", media_type=None)) is OutcomeKind.WRONG_TYPE


def test_a_type_that_was_not_stated_is_seen_from_the_bytes() -> None:
    outcome = classify(capture("<!DOCTYPE html>" + ARTICLE, media_type=None))
    assert isinstance(outcome, Fetched)
    assert outcome.capture.media_type == "text/html"


def test_a_pdf_sent_as_html_is_a_pdf() -> None:
    outcome = classify(capture(b"%PDF-1.4 ...", media_type="text/html"))
    assert isinstance(outcome, Fetched)
    assert outcome.capture.media_type == "application/pdf"
    assert "type_mismatch" in outcome.capture.flags


def test_a_403_behind_a_bot_wall_says_so() -> None:
    outcome = classify(capture("<title>Just a moment...</title>", status=403))
    assert outcome.kind is OutcomeKind.BLOCKED
    assert "bot wall" in getattr(outcome, "detail", "")
