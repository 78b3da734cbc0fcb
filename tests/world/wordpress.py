"""A site as WordPress runs it: permalinks, search, feeds, REST interface, sitemaps, redirects of its own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from urllib.parse import parse_qs, quote, unquote, urlsplit

from .answers import Answer, Paper, article, feed, framed, front_page, html, missing, redirect, xml
from .stories import Story

PER_PAGE = 10
LONGEST_LIST_OF_TERMS = 9  # above that WordPress takes the words for one phrase


@dataclass(frozen=True, slots=True)
class WordPress:
    """`closed` shuts the REST interface (401), as security plugins do; `core_sitemap` is WordPress's own."""

    paper: Paper
    closed: bool = False
    core_sitemap: bool = False
    searchable: bool = True

    def answer(self, host: str, target: str) -> Answer:
        parts = urlsplit(target)
        query = {key: values[0] for key, values in parse_qs(parts.query).items()}
        path = unquote(parts.path)
        whole = f"{path}?{unquote(parts.query)}" if parts.query else path
        if whole in self.paper.stories:
            return article(self.paper, _quoted(whole), self.paper.stories[whole])
        if f"{path}/" in self.paper.stories:
            return redirect(self.paper.url(_quoted(f"{path}/")))
        if path.startswith("/wp-json"):
            return self._rest(path, query)
        known = self._service(path, query)
        return known or self._guessed(path)

    def _service(self, path: str, query: dict[str, str]) -> Answer | None:
        if "s" in query:
            return self._search(query)
        if path == "/" and "p" in query:
            found = next(
                (p for p, story in self.paper.stories.items() if str(story.number) == query["p"]), None
            )
            return redirect(self.paper.url(_quoted(found))) if found else missing(self.paper)
        if path == "/":
            return front_page(self.paper)
        if path == "/robots.txt":
            return Answer(self._robots().encode(), media_type="text/plain")
        if path in ("/feed/", "/feed"):
            return feed(self.paper, self._quoted(self.paper.newest()[:PER_PAGE]))
        return self._sitemap(path) or self._by_date(path)

    def _robots(self) -> str:
        return f"User-agent: *\nDisallow: /wp-admin/\n\nSitemap: {self.paper.url(self._index)}\n"

    @property
    def _index(self) -> str:
        return "/wp-sitemap.xml" if self.core_sitemap else "/sitemap_index.xml"

    def _quoted(self, items: list[tuple[str, Story]]) -> list[tuple[str, Story]]:
        return [(_quoted(path), story) for path, story in items]

    # --- search ------------------------------------------------------------------------

    def _search(self, query: dict[str, str]) -> Answer:
        found = self._found(query["s"]) if self.searchable else []
        if query.get("feed") == "rss2":
            return feed(self.paper, self._quoted(found[:PER_PAGE]))
        items = "".join(
            f'<article class="post"><h2 class="entry-title"><a href="{self.paper.url(_quoted(path))}">'
            f"{escape(story.headline)}</a></h2><p>{escape(story.paragraphs[0][:160])} […]</p></article>"
            for path, story in found[:PER_PAGE]
        )
        nothing = "<p>Sorry, but nothing matched your search terms.</p>"
        title = f"Search results for “{query['s']}”"
        return html(framed(self.paper, title, f"<main><h1>{escape(title)}</h1>{items or nothing}</main>"))

    def _found(self, words: str) -> list[tuple[str, Story]]:
        """Newest first: all terms in the headline or the text, as WordPress compares them."""
        terms = list(_terms(words))
        if len(terms) > LONGEST_LIST_OF_TERMS:
            terms = [words.lower()]
        hits = []
        for path, story in self.paper.newest():
            text = "\n".join((story.headline, *story.paragraphs)).lower()
            if terms and all(term in text for term in terms):
                hits.append((path, story))
        exact = [hit for hit in hits if words.lower() in hit[1].headline.lower()]
        return exact + [hit for hit in hits if hit not in exact]

    # --- the REST interface ------------------------------------------------------------------

    def _rest(self, path: str, query: dict[str, str]) -> Answer:
        if self.closed:
            return _json({"code": "rest_not_logged_in", "message": "Sorry.", "data": {"status": 401}}, 401)
        if path.rstrip("/") == "/wp-json":
            return _json({"name": self.paper.name, "namespaces": ["wp/v2"]})
        if path.rstrip("/") == "/wp-json/wp/v2/search":
            found = self._found(query.get("search", ""))
            rows = [
                {
                    "id": story.number,
                    "title": story.headline,
                    "url": self.paper.url(_quoted(place)),
                    "type": "post",
                }
                for place, story in found[: int(query.get("per_page", PER_PAGE))]
            ]
            return _json(rows)
        if path.rstrip("/") != "/wp-json/wp/v2/posts":
            return _json({"code": "rest_no_route", "data": {"status": 404}}, 404)
        found = self._found(query["search"]) if query.get("search") else self.paper.newest()
        found = [hit for hit in found if self._within(hit, query)]
        rows = [self._post(place, story) for place, story in found[: int(query.get("per_page", PER_PAGE))]]
        if query.get("_fields"):
            kept = {name.split(".")[0] for name in query["_fields"].split(",")}
            rows = [{key: value for key, value in row.items() if key in kept} for row in rows]
        return _json(rows)

    def _within(self, hit: tuple[str, Story], query: dict[str, str]) -> bool:
        story = hit[1]
        after, before = query.get("after"), query.get("before")
        if after and story.published < _moment(after):
            return False
        if before and story.published > _moment(before):
            return False
        return "slug" not in query or story.slug in query["slug"].split(",")

    def _post(self, path: str, story: Story) -> dict[str, object]:
        body = "".join(f"<p>{escape(paragraph)}</p>\n" for paragraph in story.paragraphs)
        return {
            "id": story.number,
            "date": f"{story.published:%Y-%m-%dT%H:%M:%S}",
            "date_gmt": f"{story.published:%Y-%m-%dT%H:%M:%S}",
            "slug": quote(story.slug),
            "link": self.paper.url(_quoted(path)),
            "title": {"rendered": escape(story.headline)},
            "excerpt": {"rendered": f"<p>{escape(story.paragraphs[0][:200])} [&hellip;]</p>"},
            "content": {"rendered": body, "protected": False},
        }

    # --- sitemaps, archives, guesses ----------------------------------------------------------

    def _sitemap(self, path: str) -> Answer | None:
        part = "/wp-sitemap-posts-post-{}.xml" if self.core_sitemap else "/post-sitemap{}.xml"
        oldest_first = self.paper.newest()[::-1]
        half = (len(oldest_first) + 1) // 2
        parts = {part.format(n): oldest_first[(n - 1) * half : n * half] for n in (1, 2)}
        if path in ("/sitemap.xml",):
            return redirect(self.paper.url(self._index))
        if path == self._index:
            rows = [f"<sitemap><loc>{self.paper.url(name)}</loc></sitemap>" for name in parts]
            return Answer(xml("sitemapindex", "".join(rows)), media_type="application/xml; charset=UTF-8")
        if path not in parts:
            return None
        rows = []
        for place, story in parts[path]:
            last = "" if self.core_sitemap else f"<lastmod>{story.published.isoformat()}</lastmod>"
            rows.append(f"<url><loc>{self.paper.url(_quoted(place))}</loc>{last}</url>")
        return Answer(xml("urlset", "".join(rows)), media_type="application/xml; charset=UTF-8")

    def _by_date(self, path: str) -> Answer | None:
        match = re.fullmatch(r"/(\d{4})/(?:(\d\d)/)?(?:(\d\d)/)?", path)
        if match is None:
            return None
        wanted = "-".join(part for part in match.groups() if part)
        hits = [hit for hit in self.paper.newest() if hit[1].day.startswith(wanted)]
        if not hits:
            return missing(self.paper)
        items = "".join(
            f'<h2><a href="{_quoted(p)}">{escape(s.headline)}</a></h2>' for p, s in hits[:PER_PAGE]
        )
        return html(framed(self.paper, wanted, f"<main>{items}</main>"))

    def _guessed(self, path: str) -> Answer:
        """WordPress leads a lost address to the post that has its last part as slug."""
        slug = path.rstrip("/").rsplit("/", 1)[-1]
        found = next((path for path, story in self.paper.stories.items() if story.slug == slug), None)
        return redirect(self.paper.url(_quoted(found))) if found else missing(self.paper)


def _quoted(path: str) -> str:
    return quote(path, safe="/?=&")


def _terms(words: str) -> Iterator[str]:
    """The terms of a query: phrases in quotation marks, then words."""
    for phrase, word in re.findall(r'"([^"]+)"|([^\s"]+)', words):
        term = (phrase or word).lower().strip()
        if term:
            yield term


def _moment(text: str) -> datetime:
    at = datetime.fromisoformat(text.replace("Z", "+00:00").replace(" ", "+"))
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _json(value: object, status: int = 200) -> Answer:
    return Answer(json.dumps(value).encode(), status, "application/json; charset=UTF-8")
