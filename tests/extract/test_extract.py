"""Extracting: the article of a page as spans, its header, and whether it is whole."""

from __future__ import annotations

import hashlib
import time
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from provenance.extract import Article, extract, extractor_name, version_of_article, version_of_repost
from provenance.model import (
    Block,
    BlockKind,
    Capture,
    Claim,
    Complete,
    Link,
    Located,
    OutletRef,
    Page,
    PageKind,
    Repost,
    Span,
    Via,
)
from provenance.parse.reading.document import read_document

PARAGRAPHS = [
    "The ropewalk at the end of Salter's Row is four hundred metres long and has no windows, because daylight"
    " was held to be bad for hemp.",
    "Three people work in it now. In 1911 there were a hundred and six, and a boy whose only task was to"
    " carry water from the pump to the other end.",
    "“You walk backwards all day,” said Tora Lie, who has spun rope since she was nineteen. “You get to know"
    " where you have been.”",
    "The harbour museum wants to buy the building. The town wants to sell it. What they cannot agree on is"
    " the rope, which lies in coils in the loft and belongs to neither.",
]
PAGE = """<!doctype html><html lang="en"><head><title>Backwards all day | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><meta property="og:title" content="Backwards all day">
<meta property="article:published_time" content="2024-05-03T06:00:00Z">{head}</head><body>
<header><nav><ul><li><a href="/news/">News</a></li><li><a href="/log-in/">Already a subscriber?</a></li></ul>
</nav></header><main><article><h1>Backwards all day</h1><p class="standfirst">A rope yard counts its steps</p>
<p class="byline">By <a rel="author" href="/staff/x/">Ines Marlow</a> and Jon Okoro</p>
<figure><img src="a.jpg" alt=""><figcaption>Tora Lie at the wheel. Photo: Liv Arnesen</figcaption></figure>
{body}
<aside class="newsletter"><p>Sign up for the morning boat and read the harbour before it wakes up.</p></aside>
<p class="author-bio">Ines Marlow covers the harbour and the council for this newspaper.</p>
</article></main><footer><p>All rights reserved by the Harbour Post.</p></footer></body></html>"""


def paragraphs(texts: list[str]) -> str:
    return "\n".join(f"<p>{text}</p>" for text in texts)


def capture_of(body: bytes, *, via: Via = Via.LIVE, complete: Complete = Complete.YES) -> Capture:
    at, digest = datetime(2024, 5, 4, tzinfo=UTC), hashlib.sha256(body).hexdigest()
    return Capture(None, None, via, at, 200, (), body, digest, complete, media_type="text/html")


def article_of(page: str, *, via: Via = Via.LIVE, complete: Complete = Complete.YES) -> Article:
    body = page.encode()
    url = "https://harbourpost.example/2024/05/03/backwards-all-day"
    return extract(read_document(body, url=url), capture_of(body, via=via, complete=complete))


def whole_page(head: str = "", body: str | None = None) -> str:
    return PAGE.format(head=head, body=paragraphs(PARAGRAPHS) if body is None else body)


def of_kind(article: Article, kind: BlockKind) -> list[str]:
    return [block.span.of(article.document.text).strip() for block in article.blocks if block.kind is kind]


def test_the_body_is_the_paragraphs_and_nothing_else() -> None:
    assert of_kind(article_of(whole_page()), BlockKind.BODY) == PARAGRAPHS


def test_what_surrounds_the_body_is_labelled_for_what_it_is() -> None:
    article = article_of(whole_page())
    assert of_kind(article, BlockKind.HEADLINE) == ["Backwards all day"]
    assert of_kind(article, BlockKind.SUBHEAD) == ["A rope yard counts its steps"]
    assert of_kind(article, BlockKind.BYLINE) == ["By Ines Marlow and Jon Okoro"]
    assert of_kind(article, BlockKind.CAPTION) == ["Tora Lie at the wheel. Photo: Liv Arnesen"]
    assert len(of_kind(article, BlockKind.BIO)) == 1
    assert any("morning boat" in text for text in of_kind(article, BlockKind.BOILERPLATE))


def test_blocks_cover_every_line_once_in_order() -> None:
    article = article_of(whole_page())
    spans = [block.span for block in article.blocks]
    assert spans == sorted(spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    covered = "\n".join(span.of(article.document.text) for span in spans)
    assert covered.split() == article.document.text.split()


def test_authors_date_outlet_and_every_headline_are_kept() -> None:
    article = article_of(whole_page())
    assert article.authors == ("Ines Marlow", "Jon Okoro")
    assert article.date is not None
    assert article.date.value == "2024-05-03"
    assert article.header.outlet == OutletRef("Harbour Post")
    places = {statement.place for statement in article.headlines}
    assert "h1" in places
    assert any("og:title" in place for place in places)


def test_a_date_that_was_never_set_is_no_date() -> None:
    page = whole_page().replace("2024-05-03T06:00:00Z", "0001-01-01T00:00:00Z")
    article = article_of(page)
    assert article.date is not None
    assert article.date.value == "2024-05-03"  # from the address


def test_extraction_is_the_same_each_time() -> None:
    first, second = article_of(whole_page()), article_of(whole_page())
    assert first.extracted == second.extracted
    assert first.extracted.extractor == extractor_name()
    assert "trafilatura/" in extractor_name()
    assert first.extracted.text_sha256 == hashlib.sha256(first.text.encode()).hexdigest()


def test_a_theme_whose_wrapper_is_called_share_keeps_its_paragraphs() -> None:
    page = whole_page().replace("<article>", '<article class="share related newsletter">')
    assert of_kind(article_of(page), BlockKind.BODY) == PARAGRAPHS


def test_a_line_that_is_nothing_but_a_link_is_not_the_authors_text() -> None:
    related = (
        '<p><a href="/2024/04/28/rope">Read more: How long is a piece of rope, and who is asking?</a></p>'
    )
    body = paragraphs(PARAGRAPHS[:2]) + related + paragraphs(PARAGRAPHS[2:])
    assert of_kind(article_of(whole_page(body=body)), BlockKind.BODY) == PARAGRAPHS


def test_a_paragraph_with_links_in_it_is_the_authors_text() -> None:
    linked = PARAGRAPHS[0].replace("four hundred metres", '<a href="/metres">four hundred metres</a>')
    body = paragraphs([linked, *PARAGRAPHS[1:]])
    assert of_kind(article_of(whole_page(body=body)), BlockKind.BODY) == PARAGRAPHS


def test_inline_markup_and_line_breaks_do_not_lose_a_paragraph() -> None:
    body = paragraphs([PARAGRAPHS[0].replace("no windows", "<b>no</b> <i>windows</i>"), *PARAGRAPHS[1:3]])
    body += f"<p>{PARAGRAPHS[3].replace('. What', '.<br>What')}</p>"
    text = " ".join(article_of(whole_page(body=body)).text.split())
    assert text == " ".join(PARAGRAPHS)


def test_without_a_capture_the_documents_own_zones_answer_unattested() -> None:
    article = extract(read_document(whole_page()))
    assert all(paragraph in article.text for paragraph in PARAGRAPHS)
    assert article.complete is Complete.UNATTESTED


def test_plain_text_is_all_body_below_its_headline_and_byline() -> None:
    text = "Backwards all day\n\nBy Ines Marlow\n\n" + "\n\n".join(PARAGRAPHS) + "\n"
    article = extract(read_document(text, media_type="text/plain"), capture_of(text.encode(), via=Via.FILE))
    assert of_kind(article, BlockKind.HEADLINE) == ["Backwards all day"]
    assert article.authors == ("Ines Marlow",)
    assert of_kind(article, BlockKind.BODY) == PARAGRAPHS
    assert article.complete is Complete.YES


# --- wholeness ------------------------------------------------------------------------------


def test_a_whole_page_keeps_the_captures_word() -> None:
    assert article_of(whole_page()).complete is Complete.YES
    assert article_of(whole_page(), complete=Complete.UNATTESTED).complete is Complete.UNATTESTED
    assert article_of(whole_page(), complete=Complete.NO).complete is Complete.NO


def test_a_page_that_says_it_is_not_free_is_not_whole() -> None:
    head = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'
    article = article_of(whole_page(head))
    assert article.complete is Complete.NO
    assert "paywall" in (article.complete_reason or "")


@pytest.mark.parametrize(
    "request_line",
    [
        "Subscribe to continue reading",
        "This story is for subscribers only.",
        "Jetzt weiterlesen mit unserem Digitalabo",
        "Il vous reste 70 % de cet article à lire, réservé aux abonnés.",
        "Contenido exclusivo para suscriptores",
        "Чтобы читать дальше, оформите подписку",
        "订阅以继续阅读全文",
        "この記事は有料会員限定です",
    ],
)
def test_a_stub_before_a_wall_is_not_whole(request_line: str) -> None:
    body = paragraphs(PARAGRAPHS[:2]) + f'<div class="wall"><p>{request_line}</p></div>'
    article = article_of(whole_page(body=body))
    assert article.complete is Complete.NO
    assert "paywall" in (article.complete_reason or "")


def test_a_long_article_beside_an_offer_is_whole() -> None:
    body = paragraphs(PARAGRAPHS * 4) + "<p>Subscribe to continue reading our best stories every week.</p>"
    assert article_of(whole_page(body=body)).complete is Complete.YES


@pytest.mark.parametrize(
    ("title", "text", "word"),
    [
        ("Just a moment...", "Checking your browser before you can go on.", "human"),
        ("404 - Page not found", "Perhaps one of these pages helps you.", "error"),
        (
            "Harbour Post",
            "We value your privacy. We and our partners store cookies. Accept all cookies",
            "consent",
        ),
        ("Harbour Post", "The rope is back.", "too little text"),
    ],
)
def test_walls_errors_and_scraps_are_not_the_article(title: str, text: str, word: str) -> None:
    article = article_of(
        f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{text}</p></body></html>"
    )
    assert article.complete is Complete.NO
    assert word in (article.complete_reason or "")


def test_a_short_text_that_the_user_hands_over_is_taken_at_its_word() -> None:
    text = "The rope is back. It was never gone."
    article = extract(read_document(text, media_type="text/plain"), capture_of(text.encode(), via=Via.FILE))
    assert article.complete is Complete.YES


# --- odd input ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "page",
    [
        "",
        " ",
        "<html></html>",
        "\x00\x01\x02",
        "<p>" * 3000 + "deep",
        "<div>" * 600 + "<p>deep text that a reader sees</p>" + "</div>" * 600,
        "<table><tr><td>" * 400 + "x",
        "<!DOCTYPE html><html><body><!-- <p>unclosed",
        '<?xml version="1.0" encoding="utf-8"?><html><body><p>x</p></body></html>',
        "<svg><p>odd</svg><math><p>odder",
        "word " * 50_000,
    ],
)
def test_odd_input_is_answered_and_never_raises(page: str) -> None:
    article = article_of(page)
    covered = "\n".join(block.span.of(article.document.text) for block in article.blocks)
    assert covered.split() == article.document.text.split()


def test_bytes_of_another_encoding_are_matched_all_the_same() -> None:
    page = whole_page().replace("Tora Lie", "Töra Lié").replace("“", '"').replace("”", '"').replace("’", "'")
    body = page.encode("cp1252")
    article = extract(read_document(body), capture_of(body))
    assert "Töra Lié" in article.text
    assert len(of_kind(article, BlockKind.BODY)) == len(PARAGRAPHS)


# --- versions -------------------------------------------------------------------------------------


def test_a_version_of_an_article_holds_the_whole_visible_text() -> None:
    article = article_of(whole_page())
    version = version_of_article(article)
    assert version.text == article.document.text
    assert version.blocks == article.blocks
    assert version.headline is not None
    assert version.headline.span is not None
    assert version.headline.span.of(version.text) == "Backwards all day"
    assert version.subhead is not None
    assert version.authors == ("Ines Marlow", "Jon Okoro")
    assert version.url == article.document.url


def test_a_version_of_a_repost_counts_from_its_own_start() -> None:
    document = read_document(f"Menu line\nHeadline here\n{PARAGRAPHS[0]}\nEnd\n", media_type="text/plain")
    text = document.text
    start, end = text.index("Headline"), text.index("\nEnd")
    body = Span(text.index(PARAGRAPHS[0]), end)
    repost = Repost(
        0,
        Span(start, end),
        Located("Headline here", Span(start, start + 13)),
        Claim(authors=("Ines Marlow",), outlet=OutletRef("Harbour Post")),
        (),
        (Block(BlockKind.HEADLINE, Span(start, start + 13)), Block(BlockKind.BODY, body)),
    )
    page = Page(document, PageKind.REPOST, (repost,))
    version = version_of_repost(page, repost, capture_of(text.encode()))
    assert version.offset == start
    assert version.headline is not None
    assert version.headline.span == Span(0, 13)
    assert version.blocks[1].span.of(version.text) == PARAGRAPHS[0]
    assert version.blocks[1].span.shifted(version.offset).of(page.text) == PARAGRAPHS[0]
    assert version.complete is Complete.YES


def test_a_page_of_one_item_is_compared_whole_with_what_surrounds_it_as_the_page_s_own() -> None:
    document = read_document("Menu line\nHeadline here\n" + "\n".join(PARAGRAPHS))
    menu, item = Span(0, 9), Span(10, len(document.text))
    inner = (Block(BlockKind.BODY, item),)
    repost = Repost(0, item, Located("Headline here", Span(10, 23)), Claim(), (), inner)
    page = Page(document, PageKind.REPOST, (repost,), (Block(BlockKind.UNKNOWN, menu), *inner))
    version = version_of_repost(page, repost)
    assert (version.offset, version.text) == (0, document.text)
    assert version.blocks == (Block(BlockKind.BOILERPLATE, menu), *inner)
    assert version.headline == Located("Headline here", Span(10, 23))


def test_a_page_with_the_text_of_another_item_is_compared_by_the_repost_s_stretch() -> None:
    document = read_document("Another item\nHeadline here\n" + "\n".join(PARAGRAPHS))
    item = Span(13, len(document.text))
    inner = (Block(BlockKind.BODY, item),)
    repost = Repost(0, item, None, Claim(), (), inner)
    page = Page(document, PageKind.REPOST, (repost,), (Block(BlockKind.BODY, Span(0, 12)), *inner))
    assert version_of_repost(page, repost).offset == 13


def test_links_outside_the_repost_are_left_out_of_its_version() -> None:
    page_text = '<p><a href="/a">menu</a></p><p>Before <a href="/b">inside</a> after</p>'
    document = read_document(page_text, url="https://copies.example/1", media_type="text/html")
    inside = document.text.index("Before")
    repost = Repost(0, Span(inside, len(document.text)), None, Claim(), (), ())
    version = version_of_repost(Page(document, PageKind.REPOST, (repost,)), repost)
    assert [link.span.of(version.text) for link in version.links] == ["inside"]
    assert isinstance(version.links[0], Link)
    assert version.complete is Complete.UNATTESTED


@pytest.mark.parametrize(
    "name", ["Harbour Post", "harbourpost.example", "Staff", "Reuters", "https://x.example/ines"]
)
def test_a_desk_a_site_or_an_agency_is_no_author(name: str) -> None:
    head = f'<meta name="author" content="{name}">'
    page = whole_page(head).replace(
        '<p class="byline">By <a rel="author" href="/staff/x/">Ines Marlow</a> and', "<p>"
    )
    assert article_of(page).authors == ()


def test_a_date_that_only_readers_see_is_read() -> None:
    page = (
        whole_page().replace("2024-05-03T06:00:00Z", "").replace("and Jon Okoro", "<time>May 3, 2024</time>")
    )
    body = page.encode()
    article = extract(read_document(body, url="https://harbourpost.example/backwards"), capture_of(body))
    assert article.date is not None
    assert article.date.value == "2024-05-03"
    assert article.authors == ("Ines Marlow",)


@pytest.mark.parametrize(
    "page",
    [
        "<p " + " ".join(f'a{i}="x"' for i in range(200_000)) + ">x",
        "<table><tr><td>" * 3_000 + "x",
        "<div>" * 50_000 + "x",
        "<p>word</p>" * 30_000,
        "<p>" + "a long line of words that is one paragraph " * 20_000,
    ],
    ids=["attributes", "tables", "divs", "paragraphs", "one line"],
)
def test_shapes_that_keep_an_extractor_busy_for_minutes_are_answered_in_seconds(page: str) -> None:
    started = time.process_time()
    article_of(page)
    assert time.process_time() - started < 10  # 186 s for the attributes before they were kept from it
