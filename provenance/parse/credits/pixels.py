"""Counting pixels and platforms' data: signs that a republishing tool or a portal left in the page.

Facts about tools, each documented by its maker: The Conversation's counter
(`counter.theconversation.com/content/NUMBER/count.gif`), the Republication Tracker
Tool of Automattic/INN (`?republication-pixel=true&post=ID` on the original's site),
ProPublica's `pixel.propublica.org`, and counters of public broadcasters' tools.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

from provenance.model import Credit, CreditKind, OutletRef, Polarity
from provenance.outlets.hosts import host_of
from provenance.parse.notices.values import host_ref
from provenance.parse.page.context import PageContext
from provenance.parse.words.articles import is_web

_CONVERSATION = re.compile(r"counter\.theconversation\.(?:com|edu\.au)/content/(\d{1,9})/count")
_PROPUBLICA = re.compile(r"pixel\.propublica\.org/pixel")
# Its first versions called a script inside the plugin's folder.
_TRACKER = re.compile(r"[?&]republication-pixel=true|/republication-tracker-tool/includes/pixel\.php\?")
# Without one of these no pattern above matches, whether or not a page's data escapes its slashes.
_TELLING = ("counter.theconversation.", "pixel.propublica.", "republication-")
STRENGTH = 0.93


def pixels(page: PageContext) -> Iterator[Credit]:
    """Credits in hidden images and scripts; addresses that only stand in a page's data count too."""
    seen: set[str] = set()
    sources = [image.src for image in page.document.images] + list(page.document.scripts)
    sources += [
        item.value for item in page.document.metadata if "pixel" in item.value or "counter." in item.value
    ]
    together = "\n".join(sources)
    if not any(telling in together for telling in _TELLING):
        return
    for source in sources:
        credit = _credit(page, source.replace("\\/", "/").replace("&amp;", "&"))
        if credit is not None and credit.text not in seen:
            seen.add(credit.text)
            yield credit


def _credit(page: PageContext, source: str) -> Credit | None:
    if match := _CONVERSATION.search(source):
        number = match[1]
        return _made(
            page, source, "theconversation", "The Conversation", f"https://theconversation.com/{number}", 0.97
        )
    if _PROPUBLICA.search(source):
        return _made(page, source, "propublica", "ProPublica", None, STRENGTH)
    if _TRACKER.search(source):
        return _tracker(page, source)
    return None


def _tracker(page: PageContext, source: str) -> Credit | None:
    host = host_of(source)
    if host is None or not is_web(source):
        return None
    try:
        post = parse_qs(urlsplit(source).query).get("post", [""])[0]
    except ValueError:
        return None
    ref = host_ref(source, page.registry)
    href = f"https://{host}/?p={post}" if post.isdigit() else None
    own = page.own.is_host(host)
    return Credit(
        CreditKind.PIXEL, source[:400], None, "any.pixel-republication-tracker" + ("/own" if own else ""),
        href=href, polarity=Polarity.SELF if own else Polarity.POSITIVE, strength=STRENGTH, outlet=ref,
    )  # fmt: skip


def _made(page: PageContext, source: str, rule: str, name: str, href: str | None, strength: float) -> Credit:
    outlet = page.registry.by_name(name)
    ref = page.registry.ref(outlet) if outlet else OutletRef(name)
    own = page.own.is_outlet(ref)
    return Credit(
        CreditKind.PIXEL, source[:400], None, f"any.pixel-{rule}" + ("/own" if own else ""), href=href,
        polarity=Polarity.SELF if own else Polarity.POSITIVE, strength=strength, outlet=ref,
        licence="Creative Commons",
    )  # fmt: skip
