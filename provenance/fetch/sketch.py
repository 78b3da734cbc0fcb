"""A page in outline: title, headings, visible text and its prose, for telling walls from articles.

This is no parser. It reads at most the first 512 kB with patterns that are linear
in their input, so that it may run on anything before the real parse does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

from provenance.parse.reading.encoding import decode

MAX_BYTES = 512 * 1024
MAX_TEXT = 4_000  # characters of text that are looked at; more than any wall or error page shows
MAX_PROSE = 4_000
ARTICLE_BYTES = 6_000
MAX_PARAGRAPH = 20_000
PROSE_MIN = 80  # a paragraph of fewer characters is a label, a teaser or a button as often as prose

_HIDDEN = re.compile(r"<(script|style|noscript|template|svg|iframe|head|select)\b", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_COMMENT = "<!--"
_PARAGRAPH = re.compile(r"<p\b[^<>]*>", re.IGNORECASE)
_BLOCK = re.compile(r"</?(?:p|div|section|article|h[1-6]|ul|ol|li|table|form|footer|aside)\b", re.IGNORECASE)
_PARAGRAPH_BYTES = re.compile(rb"<[pP][ >]")
_TAG_BYTES = re.compile(rb"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Sketch:
    """`text` is the start of the visible text, `prose` counts characters in paragraphs of real length.

    Both stop once they are longer than any page that is not an article.
    """

    title: str
    heading: str
    text: str
    prose: int
    markup: str


def holds_an_article(body: bytes) -> bool:
    """Whether paragraphs hold so much text that no wall or error page can be meant.

    The quick answer for nearly every page; a no means only that the page must be looked at.
    """
    total = 0
    for match in _PARAGRAPH_BYTES.finditer(body, 0, MAX_BYTES):
        end = body.find(b"</p", match.end(), match.end() + MAX_PARAGRAPH)
        if end > 0:
            size = len(_TAG_BYTES.sub(b"", body[match.end() : end]))
            total += size if size >= PROSE_MIN else 0
            if total > ARTICLE_BYTES:
                return True
    return False


def sketch(body: bytes, charset: str | None = None) -> Sketch:
    """The outline of an HTML page."""
    markup = decode(body[:MAX_BYTES], charset=charset).text
    visible = _without_hidden(markup)
    return Sketch(
        title=_inside(markup, "title"),
        heading=_inside(visible, "h1"),
        text=_first_text(visible),
        prose=_prose(visible),
        markup=markup,
    )


def _without_hidden(markup: str) -> str:
    """The markup without comments and elements whose text nobody sees."""
    lower = markup.lower()
    parts: list[str] = []
    at = 0
    while True:
        match = _HIDDEN.search(markup, at)
        comment = markup.find(_COMMENT, at)
        if match is None and comment < 0:
            parts.append(markup[at:])
            return "".join(parts)
        if match is None or 0 <= comment < match.start():
            start, closer = comment, "-->"
        else:
            start, closer = match.start(), f"</{match.group(1).lower()}"
        parts.append(markup[at:start])
        end = lower.find(closer, start)
        if end < 0:
            return "".join(parts)
        at = end + len(closer)


def _inside(markup: str, tag: str) -> str:
    match = re.search(rf"<{tag}\b[^<>]*>", markup, re.IGNORECASE)
    if match is None:
        return ""
    end = markup.lower().find(f"</{tag}", match.end())
    stop = end if end >= 0 else match.end() + 300
    return _plain(markup[match.end() : stop])[:300]


def _plain(markup: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", markup)).split())


def _first_text(markup: str) -> str:
    """The visible text up to MAX_TEXT characters or a little more."""
    parts: list[str] = []
    at = size = 0
    for tag in _TAG.finditer(markup):
        if tag.start() > at:
            words = " ".join(markup[at : tag.start()].split())
            if words:
                parts.append(words)
                size += len(words) + 1
                if size > MAX_TEXT:
                    return unescape(" ".join(parts))
        at = tag.end()
    parts.append(" ".join(markup[at : at + MAX_TEXT].split()))
    return unescape(" ".join(parts)).strip()


def _prose(markup: str) -> int:
    total = 0
    for match in _PARAGRAPH.finditer(markup):
        end = _BLOCK.search(markup, match.end())
        size = len(_plain(markup[match.end() : end.start() if end else match.end() + MAX_PROSE]))
        if size >= PROSE_MIN:
            total += size
        if total > MAX_PROSE:
            break
    return total
