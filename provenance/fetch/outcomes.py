"""What an answer means: article, wall, error page, parked domain (design rule 12).

A wrong "not there" accuses somebody, so every rule needs two things at once: words or
addresses that only such pages have, and a page too short to hold an article as well.
When in doubt the answer is the page itself; the comparison will say that it is another.
"""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit

from provenance.fetch import phrases
from provenance.fetch.sketch import Sketch, holds_an_article, sketch
from provenance.model import Capture, Fetched, Outcome, OutcomeKind, Unreachable

WALL_MAX_TEXT = 2_000  # visible characters; the longest bot wall or error page seen had about 1,500
SCRIPT_WALL_MAX_TEXT = 500  # with less visible text than this there is no article beside the wall's script
SHELL_MAX_TEXT = 200  # visible characters beside an empty place for an app: its title, a notice of cookies
HEAD_BYTES = 64 * 1024  # of a page, in which it says what it is
STUB_MAX_PROSE = 1_800  # characters in paragraphs; a paywalled page shows a lead of two or three

_HTML = {"text/html", "application/xhtml+xml"}
_READABLE = _HTML | {
    "text/plain", "text/markdown", "text/xml", "application/xml", "application/rss+xml",
    "application/atom+xml", "application/rdf+xml", "application/json", "application/feed+json",
    "application/ld+json", "application/pdf", "application/warc", "application/gzip", "application/x-gzip",
}  # fmt: skip
_NO_ARTICLE = {
    OutcomeKind.BLOCKED, OutcomeKind.PARKED, OutcomeKind.SOFT_404, OutcomeKind.CONSENT_WALL,
}  # fmt: skip
_UNDECLARED = {None, "application/octet-stream", "binary/octet-stream", "unknown/unknown"}
_BY_STATUS = {
    401: (OutcomeKind.BLOCKED, "asks for a login"),
    402: (OutcomeKind.PAYWALLED, "asks for payment"),
    403: (OutcomeKind.BLOCKED, "refuses us"),
    404: (OutcomeKind.NOT_FOUND, "says the page is not found"),
    407: (OutcomeKind.BLOCKED, "asks for a proxy login"),
    410: (OutcomeKind.GONE, "says the page is gone for good"),
    429: (OutcomeKind.RATE_LIMITED, "says we ask too often"),
    451: (OutcomeKind.BLOCKED, "withholds the page for legal reasons"),
    999: (OutcomeKind.BLOCKED, "refuses us"),
}
_HOME = re.compile(
    r"/?(?:index\.(?:html?|php|aspx?)|home|default\.aspx?|[a-z]{2}(?:-[a-z]{2})?)?/?\Z", re.IGNORECASE
)
_IS_ARTICLE = re.compile(
    r"""og:type["']\s+content=["']article|"@type"\s*:\s*\[?\s*"(?:News|Blog|Report|Opinion)?\w{0,20}(?:Article|Posting)"|"""
    r"""article:published_time|itemtype=["']https?://schema\.org/\w{0,20}Article""",
    re.IGNORECASE,
)
_NAMES_ITSELF = re.compile(
    r"""<link\b[^<>]{0,200}\brel=["']?canonical\b[^<>]{0,500}>|<meta\b[^<>]{0,200}["']og:url["'][^<>]{0,500}>""",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"""\b(?:href|content)=["']?(https?://[^"'\s<>]{1,300})""", re.IGNORECASE)
_HOME_CLASS = re.compile(r"""<body\b[^<>]{0,300}\bclass=["'](?:[^"'<>]{0,300} )?home[ "']""", re.IGNORECASE)
_MOUNT = re.compile(
    r"""<(?:div|main|app-root)\b[^<>]{0,100}\bid=["']?(?:root|app|__next|__nuxt|svelte|main-app)["']?[^<>]{0,100}>\s*</""",
    re.IGNORECASE,
)
_ASKS_FOR_SCRIPT = re.compile(r"<noscript\b[^<>]{0,100}>[^<]{0,200}\bjavascript\b", re.IGNORECASE)
_HAS_BODY = re.compile(r'"articleBody"\s*:\s*"[^"]{80}')
_FREE = re.compile(r'"isAccessibleForFree"\s*:\s*"?\s*false', re.IGNORECASE)


def classify(capture: Capture) -> Outcome:
    """The outcome that a capture of a whole answer is."""
    status = capture.status
    if status is None:
        return Fetched(capture)
    if status == 304:
        return _not(capture, OutcomeKind.NOT_MODIFIED, "not modified since the last look")
    if 300 <= status < 400:
        return _not(capture, OutcomeKind.PROTOCOL_FAULT, f"status {status} without a usable address")
    if status >= 400:
        return _error_status(capture, status)
    return _success(_typed(capture))


def _not(capture: Capture, kind: OutcomeKind, detail: str) -> Unreachable:
    url = capture.url or capture.final_url or ""
    return Unreachable(url, kind, detail, capture.status, capture.hops, capture)


def _error_status(capture: Capture, status: int) -> Unreachable:
    page = sketch(capture.body, capture.charset)
    wall = bot_wall(capture, page)
    if wall is not None and status in (401, 403, 405, 406, 429, 503):
        return _not(capture, OutcomeKind.BLOCKED, f"status {status} with a bot wall: {wall}")
    known = _BY_STATUS.get(status)
    if known is not None:
        kind, what = known
        return _not(capture, kind, f"the server {what} (status {status})")
    if status == 503 and _header(capture, "retry-after"):
        return _not(capture, OutcomeKind.RATE_LIMITED, "the server asks to come back later (status 503)")
    return _not(capture, OutcomeKind.SERVER_ERROR, f"the server answers with an error (status {status})")


def _header(capture: Capture, name: str) -> str | None:
    return next((value for key, value in capture.headers if key.lower() == name), None)


def _typed(capture: Capture) -> Capture:
    """The capture with the media type that its bytes show, where the header says otherwise."""
    seen = _sniffed(capture)
    if seen is None or seen == capture.media_type:
        return capture
    flags = capture.flags if capture.media_type in _UNDECLARED else (*capture.flags, "type_mismatch")
    return replace(capture, media_type=seen, flags=flags)


def _sniffed(capture: Capture) -> str | None:
    start = capture.body[:1024].lstrip(b"\xef\xbb\xbf \t\r\n\f")
    if start.startswith(b"%PDF-"):
        return "application/pdf"
    if capture.media_type == "application/pdf":
        return "text/plain"  # HTML sent as PDF: never to be shown as what it is not
    if capture.media_type not in _UNDECLARED:
        return None
    if start[:5].lower() in (b"<!doc", b"<html", b"<head", b"<body"):
        return "text/html"
    if start[:5] == b"<?xml":
        return "text/xml"
    return None if not start or b"\0" in capture.body[:4096] else "text/plain"


def _success(capture: Capture) -> Outcome:
    media_type = capture.media_type
    if capture.body and media_type not in _READABLE:
        return _not(
            capture, OutcomeKind.WRONG_TYPE, f"the answer is {media_type or 'of no stated type'}, not a text"
        )
    away = _led_home(capture)
    if away:
        return _not(capture, OutcomeKind.SOFT_404, f"the address leads to the home page {capture.final_url}")
    parking = _led_to_parking(capture)
    if parking is not None:
        return _not(capture, OutcomeKind.PARKED, f"the address leads to {parking}, where domains are parked")
    if media_type not in _HTML:
        return Fetched(capture)
    home = says_it_is_home(capture)
    if home is not None:
        return _not(capture, OutcomeKind.SOFT_404, f"the address shows the site's front page: {home}")
    if holds_an_article(capture.body):
        return Fetched(capture)
    return _judge_page(capture, sketch(capture.body, capture.charset))


def _judge_page(capture: Capture, page: Sketch) -> Outcome:
    wall = bot_wall(capture, page)
    if wall is not None:
        return _not(capture, OutcomeKind.BLOCKED, f"a bot wall stands before the page: {wall}")
    parked = parked_domain(page)
    if parked is not None:
        return _not(capture, OutcomeKind.PARKED, f"the domain is parked: {parked}")
    missing = error_page(page)
    if missing is not None:
        return _not(capture, OutcomeKind.SOFT_404, f"an error page{_with_status(capture)}: {missing}")
    consent = consent_wall(capture, page)
    if consent is not None:
        return _not(capture, OutcomeKind.CONSENT_WALL, f"a consent wall stands before the page: {consent}")
    paywall = paywall_stub(page)
    if paywall is not None:
        return _not(capture, OutcomeKind.PAYWALLED, f"only the start is shown: {paywall}")
    shell = script_shell(page)
    if shell is not None:
        return _not(capture, OutcomeKind.WRONG_TYPE, f"the page holds no text until its scripts run: {shell}")
    return Fetched(capture)


def _with_status(capture: Capture) -> str:
    return f" with status {capture.status}" if capture.status is not None else ""


def stands_instead(capture: Capture) -> str | None:
    """What a page holds in place of an article, also one saved as a file; None where it may hold one.

    That is a bot wall, a parked domain, an error page or a request for consent: texts which
    stand alike on many sites.
    """
    if _typed(capture).media_type not in _HTML or holds_an_article(capture.body):
        return None
    match _judge_page(capture, sketch(capture.body, capture.charset)):
        case Unreachable(kind=kind, detail=detail) if kind in _NO_ARTICLE:
            return detail
    return None


def _led_home(capture: Capture) -> bool:
    """Whether redirects led from an address with a path of its own to a home page."""
    if len(capture.hops) < 2 or not capture.url or not capture.final_url:
        return False
    asked, final = urlsplit(capture.url), urlsplit(capture.final_url)
    if _HOME.match(asked.path) and not asked.query:
        return False
    return _HOME.match(final.path) is not None and not final.query


def says_it_is_home(capture: Capture) -> str | None:
    """The mark by which a page calls itself the front page though an address below it was asked for, or None.

    Some servers answer every address that they do not know with their front page and
    status 200. A page that also calls itself an article is one, whatever its canonical says.
    """
    asked = urlsplit(capture.final_url or capture.url or "")
    if (_HOME.match(asked.path) and not asked.query) or not asked.hostname:
        return None
    start = capture.body[:HEAD_BYTES].decode("latin-1")
    if _IS_ARTICLE.search(start):
        return None
    for tag in _NAMES_ITSELF.finditer(start):
        named = _ADDRESS.search(tag[0])
        if named and _is_home_of(named[1], asked.hostname):
            return f"it names {named[1]} as its own address"
    is_home = _HOME_CLASS.search(start) is not None and not holds_an_article(capture.body)
    return "its body has the class home" if is_home else None


def _is_home_of(url: str, host: str) -> bool:
    named = urlsplit(url)
    same = (named.hostname or "").removeprefix("www.") == host.removeprefix("www.")
    return same and _HOME.match(named.path) is not None and not named.query


def script_shell(page: Sketch) -> str | None:
    """The mark of a page that a browser has to fill with text, or None."""
    if (
        len(page.text) > SHELL_MAX_TEXT
        or "<script" not in page.markup.lower()
        or _HAS_BODY.search(page.markup)
    ):
        return None
    found = _MOUNT.search(page.markup) or _ASKS_FOR_SCRIPT.search(page.markup)
    return repr(found[0][:60]) if found else None


def bot_wall(capture: Capture, page: Sketch) -> str | None:
    """The mark of a challenge page, or None."""
    if _header(capture, "cf-mitigated") == "challenge":
        return "cf-mitigated: challenge"
    if len(page.text) > WALL_MAX_TEXT:
        return None
    if phrases.is_wall_title(page.title, phrases.BOT_WALL_TITLES):
        return f"title {page.title[:60]!r}"
    scripts = phrases.BOT_WALL_MARKUP if len(page.text) <= SCRIPT_WALL_MAX_TEXT else ()
    return _marker(page, scripts, phrases.BOT_WALL_TEXT)


def _marker(page: Sketch, in_markup: tuple[str, ...], in_text: tuple[str, ...]) -> str | None:
    markup = page.markup.lower()
    found = next((words for words in in_markup if words in markup), None)
    if found is None:
        text = page.text.casefold()
        found = next((words for words in in_text if words in text), None)
    return None if found is None else repr(found)


def _led_to_parking(capture: Capture) -> str | None:
    """The parking service to which redirects led, or None."""
    if len(capture.hops) < 2:
        return None
    host = urlsplit(capture.final_url or "").hostname or ""
    return next((host for name in phrases.PARKING_HOSTS if host == name or host.endswith("." + name)), None)


def parked_domain(page: Sketch) -> str | None:
    """The mark of a parked domain, or None."""
    if len(page.text) > WALL_MAX_TEXT:
        return None
    return _marker(page, phrases.PARKED_MARKUP, phrases.PARKED_TEXT)


def error_page(page: Sketch) -> str | None:
    """The title or heading by which a page says that it is an error page, or None."""
    if page.prose > STUB_MAX_PROSE:
        return None
    for words in (page.title, page.heading):
        for part in phrases.TITLE_PARTS.split(words):
            if phrases.is_error_title(part):
                return f"{words[:80]!r}"
    return None


def consent_wall(capture: Capture, page: Sketch) -> str | None:
    """The mark of a page that only asks for consent, or None."""
    if page.prose > STUB_MAX_PROSE:
        return None
    final = urlsplit(capture.final_url or "")
    labels = (final.hostname or "").split(".")
    if len(capture.hops) > 1 and (
        labels[0] in phrases.CONSENT_LABELS or phrases.CONSENT_PATH.search(final.path)
    ):
        return f"the address leads to {capture.final_url}"
    wall = phrases.is_wall_title(page.title, phrases.CONSENT_TITLES)
    return f"title {page.title[:60]!r}" if wall else None


def paywall_stub(page: Sketch) -> str | None:
    """The mark of a page that shows only an article's start, or None."""
    if page.prose > STUB_MAX_PROSE:
        return None
    if _FREE.search(page.markup):
        return "the page says isAccessibleForFree false"
    text = page.text.casefold()
    return next((repr(words) for words in phrases.PAYWALL_TEXT if words in text), None)
