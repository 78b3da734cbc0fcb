"""Republication pixels: the invisible image that a republishing outlet asks to be kept.

Two are in wide use and say which article was taken:
- The Republication Tracker Tool for WordPress asks for
  `https://HOST/?republication-pixel=true&post=ID`; `https://HOST/?p=ID` is that
  post's short address in every WordPress (docs of Automattic/republication-tracker-tool).
- The Conversation's counter, `https://counter.theconversation.com/content/ID/count.gif`;
  its articles stand at `/SLUG-ID`, so the number alone gives no address without a headline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

from provenance.model import Candidate, CreditKind
from provenance.resolve.address import split_address
from provenance.resolve.question import Question
from provenance.resolve.slug import headlines_of, slug_of

_CONVERSATION = re.compile(r"https?://counter\.theconversation\.(?:com|edu\.au)/content/(\d{1,12})/")


def pixel(question: Question) -> Iterator[Candidate]:
    """Yields the addresses that the republication pixels of this repost stand for."""
    for source in _pixels(question):
        post = _wordpress_post(source)
        if post is not None:
            yield Candidate(post, "pixel", "the republication pixel names this post")
        numbered = _CONVERSATION.match(source)
        if numbered:
            yield from _conversation(numbered[1], question)


def _pixels(question: Question) -> Iterator[str]:
    for credit in question.repost.credits:
        if credit.kind is CreditKind.PIXEL:
            yield from filter(None, (credit.href, credit.text))
    span = question.repost.span
    for image in question.page.document.images:
        if span.start <= image.at <= span.end:
            yield image.src


def _wordpress_post(source: str) -> str | None:
    parts = split_address(source.strip())
    if parts is None or "republication-pixel" not in parts.query:
        return None
    try:
        post = parse_qs(parts.query).get("post", [""])[0]
    except ValueError:
        return None
    if not post.isascii() or not post.isdigit():
        return None
    return f"{parts.scheme}://{parts.netloc}{urlsplit(source).path or '/'}?p={post}"


def _conversation(number: str, question: Question) -> Iterator[Candidate]:
    for headline in headlines_of(question.repost, question.page.text):
        slug = slug_of(headline)
        if slug:
            address = f"https://theconversation.com/{slug}-{number}"
            yield Candidate(address, "pixel", "the republication pixel's number with the headline's words")
