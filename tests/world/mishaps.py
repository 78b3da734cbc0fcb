"""What befalls sites: walls, parking, errors that say 200, lost redirects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from urllib.parse import unquote, urlsplit

from .answers import Answer, Paper, Site, article, framed, front_page, html, missing, redirect
from .tongues import TONGUES


@dataclass(frozen=True, slots=True)
class SaysOkay:
    """Every missing page comes with status 200: as a page that says so, or as the front page."""

    site: Site
    paper: Paper
    front: bool = False

    def answer(self, host: str, target: str) -> Answer:
        given = self.site.answer(host, target)
        if given.status != 404:
            return given
        return front_page(self.paper) if self.front else html(missing(self.paper).body.decode())


@dataclass(frozen=True, slots=True)
class Paywall:
    """The first paragraph of each story, and an offer; feeds and interfaces say no more than that."""

    site: Site
    paper: Paper

    def answer(self, host: str, target: str) -> Answer:
        path = unquote(urlsplit(target).path)
        story = self.paper.stories.get(path)
        if story is not None:
            note = '<div class="offer"><p>Subscribe to continue reading.</p></div>'
            return article(self.paper, path, story, paragraphs=story.paragraphs[:1], note=note)
        if path.startswith("/wp-json"):
            return html("no", 404)
        return self.site.answer(host, target)


@dataclass(frozen=True, slots=True)
class Deleted:
    """Some stories were taken down: their pages are not found, or gone for good, and nothing lists them."""

    site: Site
    paper: Paper
    paths: frozenset[str]
    status: int = 410

    def answer(self, host: str, target: str) -> Answer:
        if unquote(urlsplit(target).path) in self.paths:
            words = "Gone" if self.status == 410 else TONGUES[self.paper.language].not_found
            return html(framed(self.paper, words, f"<h1>{words}</h1>"), self.status)
        return self.site.answer(host, target)


@dataclass(frozen=True, slots=True)
class Everywhere:
    """One answer to everything, robots.txt apart: a parked domain, a wall, a rate limit, an app."""

    given: Answer
    robots: str = ""

    def answer(self, host: str, target: str) -> Answer:
        if target == "/robots.txt":
            return Answer(self.robots.encode(), 200 if self.robots else 404, "text/plain")
        return self.given


@dataclass(frozen=True, slots=True)
class Forbidding:
    """A site whose robots.txt asks all programs to stay out."""

    site: Site

    def answer(self, host: str, target: str) -> Answer:
        if target == "/robots.txt":
            return Answer(b"User-agent: *\nDisallow: /\n", media_type="text/plain")
        return self.site.answer(host, target)


@dataclass(frozen=True, slots=True)
class Moved:
    """An old host: each address leads to the same path of the new one, or all to its front page."""

    new_host: str
    keeps_paths: bool = True

    def answer(self, host: str, target: str) -> Answer:
        if target == "/robots.txt":
            return Answer(b"", 404, "text/plain")
        return redirect(f"https://{self.new_host}{target if self.keeps_paths else '/'}")


@dataclass(frozen=True, slots=True)
class Pages:
    """Pages by their path, and nothing else: the aggregators."""

    pages: Mapping[str, bytes] = field(default_factory=dict)

    def answer(self, host: str, target: str) -> Answer:
        body = self.pages.get(unquote(urlsplit(target).path))
        if body is not None:
            return Answer(body)
        return html("<html><head><title>404</title></head><body><h1>Not found</h1></body></html>", 404)


def parked(host: str) -> Answer:
    name = escape(host)
    return html(
        f"<html><head><title>{name}</title></head><body><h1>{name}</h1><p>This domain is for sale. "
        f"Make an offer today.</p><ul><li><a href='/x'>Related: harbour fees</a></li></ul></body></html>"
    )


def challenge(status: int) -> Answer:
    return html(
        "<html><head><title>Just a moment...</title></head><body><h1>Checking your browser</h1>"
        "<noscript>Enable JavaScript and cookies to continue</noscript></body></html>",
        status,
        ("Server", "wall"),
    )


def rate_limit() -> Answer:
    return html("<html><body>Too many requests</body></html>", 429, ("Retry-After", "3600"))


def app_shell(paper: Paper) -> Answer:
    return html(
        f'<!DOCTYPE html><html lang="{paper.language}"><head><title>{escape(paper.name)}</title>'
        '<script src="/static/app.1f9c.js" defer></script></head><body><div id="root"></div>'
        "<noscript>You need to enable JavaScript to run this app.</noscript></body></html>"
    )
