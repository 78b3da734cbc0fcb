"""A site of plain pages: sitemaps by month in gzip, a news sitemap of two days, a feed; no search."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import escape
from urllib.parse import quote, unquote, urlsplit

from .answers import Answer, Paper, article, feed, front_page, missing, xml
from .stories import Story

NEWS = ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'


@dataclass(frozen=True, slots=True)
class Static:
    """`maps` are the sitemaps that it has: `months` (index and gzip) and `news`."""

    paper: Paper
    now: datetime
    maps: tuple[str, ...] = ("months", "news")
    feed_items: int = 20
    told: bool = True  # whether robots.txt names the sitemaps

    def answer(self, host: str, target: str) -> Answer:
        parts = urlsplit(target)
        path = unquote(parts.path) + (f"?{parts.query}" if parts.query else "")
        story = self.paper.stories.get(path)
        if story is not None:
            return article(self.paper, quote(path, safe="/?=&"), story)
        if path == "/":
            return front_page(self.paper)
        if path == "/robots.txt":
            return Answer(self._robots().encode(), media_type="text/plain")
        if path in ("/feed/", "/rss.xml"):
            return feed(self.paper, self._quoted(self.paper.newest()[: self.feed_items]))
        return self._sitemap(path) or missing(self.paper)

    def _robots(self) -> str:
        lines = ["User-agent: *", "Allow: /"]
        if self.told and "months" in self.maps:
            lines.append(f"Sitemap: {self.paper.url('/sitemap.xml')}")
        if self.told and "news" in self.maps:
            lines.append(f"Sitemap: {self.paper.url('/news-sitemap.xml')}")
        return "\n".join(lines) + "\n"

    def _quoted(self, items: list[tuple[str, Story]]) -> list[tuple[str, Story]]:
        return [(quote(path, safe="/?=&"), story) for path, story in items]

    def _sitemap(self, path: str) -> Answer | None:
        if path == "/sitemap.xml" and "months" in self.maps:
            return Answer(xml("sitemapindex", self._months()), media_type="text/xml")
        if path == "/news-sitemap.xml" and "news" in self.maps:
            return Answer(xml("urlset", self._news(), NEWS), media_type="text/xml")
        if path.startswith("/sitemaps/") and path.endswith(".xml.gz") and "months" in self.maps:
            return self._month(path.removeprefix("/sitemaps/").removesuffix(".xml.gz"))
        return None

    def _months(self) -> str:
        newest: dict[str, datetime] = {}
        for story in self.paper.stories.values():
            month = story.day[:7]
            newest[month] = max(newest.get(month, story.published), story.published)
        return "".join(
            f"<sitemap><loc>{self.paper.url(f'/sitemaps/{month}.xml.gz')}</loc>"
            f"<lastmod>{last.isoformat()}</lastmod></sitemap>"
            for month, last in sorted(newest.items())
        )

    def _month(self, month: str) -> Answer | None:
        items = [item for item in self._quoted(self.paper.newest()) if item[1].day.startswith(month)]
        if not items:
            return None
        rows = "".join(
            f"<url><loc>{escape(self.paper.url(path))}</loc><lastmod>{story.published.isoformat()}</lastmod></url>"
            for path, story in items
        )
        return Answer(gzip.compress(xml("urlset", rows), mtime=0), media_type="application/x-gzip")

    def _news(self) -> str:
        since = self.now - timedelta(days=2)
        return "".join(
            f"<url><loc>{escape(self.paper.url(path))}</loc><news:news><news:publication>"
            f"<news:name>{escape(self.paper.name)}</news:name>"
            f"<news:language>{self.paper.language}</news:language></news:publication>"
            f"<news:publication_date>{story.published.isoformat()}</news:publication_date>"
            f"<news:title>{escape(story.headline)}</news:title></news:news></url>"
            for path, story in self._quoted(self.paper.newest())
            if since <= story.published <= self.now
        )
