"""What a site answers: values, and the pages that hold stories."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from email.utils import format_datetime
from html import escape
from typing import Protocol
from urllib.parse import urlsplit

from .stories import Story
from .tongues import TONGUES


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, media type, body and further headers."""

    body: bytes = b""
    status: int = 200
    media_type: str = "text/html; charset=utf-8"
    headers: tuple[tuple[str, str], ...] = ()


class Site(Protocol):
    """One host of the small web."""

    def answer(self, host: str, target: str) -> Answer:
        """What it says to a GET of `target` (path and query) under one of its names."""


@dataclass(frozen=True, slots=True)
class Paper:
    """An outlet: its name, its host, and the stories that it holds, by the path of each."""

    name: str
    host: str
    language: str
    stories: Mapping[str, Story] = field(default_factory=dict)
    head: str = ""  # what its system writes into the head of every page
    box: str = ""  # its search form

    def url(self, path: str) -> str:
        return f"https://{self.host}{path}"

    def newest(self) -> list[tuple[str, Story]]:
        """Every path and story, newest first."""
        return sorted(
            self.stories.items(), key=lambda item: (item[1].published, item[1].number), reverse=True
        )


def html(text: str, status: int = 200, *headers: tuple[str, str]) -> Answer:
    return Answer(text.encode(), status, headers=headers)


def redirect(url: str, status: int = 301) -> Answer:
    return Answer(b"<html><body>Moved</body></html>", status, headers=(("Location", url),))


def missing(paper: Paper) -> Answer:
    """A page that says that there is none, with the status that goes with it."""
    words = TONGUES[paper.language].not_found
    body = f"<main><h1>{words}</h1><p>404</p></main>"
    return html(framed(paper, words, body), 404)


def framed(paper: Paper, title: str, main: str, head: str = "") -> str:
    """A page of a site around its main part: navigation, teasers of other stories, footer."""
    teasers = "".join(
        f'<li><a href="{path}">{escape(story.headline)}</a> '
        f"<span>{escape(story.paragraphs[0][:90])}…</span></li>"
        for path, story in paper.newest()[:5]
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{paper.language}"><head><meta charset="utf-8">'
        f"<title>{escape(title)} | {escape(paper.name)}</title>{head}{paper.head}</head><body>"
        f'<header><a href="/">{escape(paper.name)}</a><nav><a href="/about/">·</a> '
        f'<a href="/contact/">@</a></nav>{paper.box}</header>'
        f'{main}<aside class="latest"><ul>{teasers}</ul></aside>'
        f"<footer>© {escape(paper.name)}</footer></body></html>"
    )


def article(
    paper: Paper, path: str, story: Story, *, paragraphs: Iterable[str] | None = None, note: str = ""
) -> Answer:
    """The page of a story; with `paragraphs` only these, and `note` after them."""
    kept = story.paragraphs if paragraphs is None else tuple(paragraphs)
    facts = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.headline,
        "datePublished": story.published.isoformat(),
        "author": {"@type": "Person", "name": story.author},
        "publisher": {"@type": "NewsMediaOrganization", "name": paper.name},
        **({"isAccessibleForFree": False} if note else {}),
    }
    by = TONGUES[paper.language].by.replace("{person}", story.author)
    head = (
        f'<link rel="canonical" href="{escape(paper.url(path))}">'
        f'<meta property="og:title" content="{escape(story.headline)}">'
        f'<script type="application/ld+json">{json.dumps(facts, ensure_ascii=False)}</script>'
    )
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in kept)
    main = (
        f'<main><article><h1>{escape(story.headline)}</h1><p class="byline">{escape(by)} '
        f'<time datetime="{story.published.isoformat()}">{story.published:%d.%m.%Y}</time></p>'
        f"{body}{note}</article></main>"
    )
    return html(framed(paper, story.headline, main, head))


def front_page(paper: Paper) -> Answer:
    """The newest stories, and where the feed is."""
    items = "".join(
        f'<section><h2><a href="{path}">{escape(story.headline)}</a></h2>'
        f"<p>{escape(story.paragraphs[0])}</p></section>"
        for path, story in paper.newest()[:10]
    )
    head = (
        f'<link rel="canonical" href="{paper.url("/")}">'
        f'<link rel="alternate" type="application/rss+xml" href="{paper.url("/feed/")}">'
    )
    return html(framed(paper, paper.name, f"<main>{items}</main>", head))


def feed(paper: Paper, items: Iterable[tuple[str, Story]], *, whole: bool = False) -> Answer:
    """An RSS feed; `whole` texts or the first paragraph only."""
    entries = "".join(
        f"<item><title>{escape(story.headline)}</title><link>{escape(paper.url(path))}</link>"
        f'<guid isPermaLink="false">{paper.url("/")}?p={story.number}</guid>'
        f"<pubDate>{format_datetime(story.published)}</pubDate>"
        f"<description>{escape(' '.join(story.paragraphs[: None if whole else 1]))}</description></item>"
        for path, story in items
    )
    text = (
        f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>'
        f"<title>{escape(paper.name)}</title><link>{paper.url('/')}</link><description>-</description>{entries}</channel></rss>"
    )
    return Answer(text.encode(), media_type="application/rss+xml; charset=utf-8")


def xml(root: str, inner: str, namespaces: str = "") -> bytes:
    """A sitemap document."""
    base = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    return f'<?xml version="1.0" encoding="UTF-8"?><{root} {base}{namespaces}>{inner}</{root}>'.encode()


def path_of(url: str) -> str:
    parts = urlsplit(url)
    return parts.path + (f"?{parts.query}" if parts.query else "")
