"""Whether an article's text is all there, as far as the page itself shows.

A paywall's stub compared with a full copy reads like a copy with invented
paragraphs; so what the page says about its own limits lowers the capture's word,
and never raises it (design rules 1 and 12).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.extract.body import letters_of
from provenance.extract.walls import CONSENT, ERROR_PAGE, PAYWALL, ROBOT_WALL
from provenance.model import Capture, Complete, Document, Via, Zone

# A text of fewer words is a teaser, an error or a wall. Agency flashes of three
# sentences, the shortest real articles in the development families, have some 60.
# A file that somebody hands over as the original is taken at their word.
FEWEST_WORDS = 40
# Stubs before a wall run from one sentence to some four paragraphs.
STUB_WORDS = 250
# Pages that only refuse or apologise have no more text than this in all.
WALL_WORDS = 350
# A body of fewer words beside a request for consent is the request's own text.
CONSENT_WORDS = 80
# An apology with the list of suggestions below it; an article under "404" in a headline is longer.
ERROR_WORDS = 120
# A wall's request is a line or a short box, not a paragraph of prose.
LONGEST_REQUEST = 300

_MENUS = frozenset({Zone.NAVIGATION, Zone.HEADER, Zone.FOOTER})
_ENDINGS = tuple(".!?…。！？”\"»)’':۔؟।」』*—")
_ELLIPSES = ("...", "…", "[…]", "[...]", "(...)", "(…)")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")


def judge_wholeness(document: Document, capture: Capture | None, text: str) -> tuple[Complete, str | None]:
    """The capture's own word, or `no` with the reason where the page shows that text is missing."""
    from_the_web = capture is not None and capture.via is not Via.FILE
    reason = next(_shortcomings(document, text, from_the_web=from_the_web), None)
    if reason is not None:
        return Complete.NO, reason
    if capture is None:
        return Complete.UNATTESTED, "no capture is at hand that could attest it"
    if capture.complete is Complete.NO:
        return Complete.NO, capture.complete_reason or "the capture is cut short"
    return capture.complete, capture.complete_reason


def count_words(text: str) -> int:
    """Words between spaces; two letters of a script without spaces count as one word."""
    wide = len(_WIDE.findall(text))
    return len(_WIDE.sub(" ", text).split()) + wide // 2


def _shortcomings(document: Document, text: str, *, from_the_web: bool) -> Iterator[str]:
    words = count_words(text)
    if not document.parse_complete:
        yield "the page was not parsed whole" + (f" ({document.warnings[0]})" if document.warnings else "")
    yield from _walls(document, words)
    yield from _paywall(document, text, words)
    if words < FEWEST_WORDS and from_the_web:
        yield f"the page holds too little text to be the article ({words} words)"


def _walls(document: Document, words: int) -> Iterator[str]:
    if count_words(document.text) > WALL_WORDS:
        return
    heading, everything = _folded(_headings(document)), _folded(document.text)
    if _holds(heading, ROBOT_WALL) or (words < FEWEST_WORDS and _holds(everything, ROBOT_WALL)):
        yield "the page asks for proof that a human reads it"
    if words < ERROR_WORDS and _holds(heading, ERROR_PAGE):
        yield "the page is an error page"
    if words < CONSENT_WORDS and _holds(everything, CONSENT):
        yield "the page asks for consent before it shows the article"


def _headings(document: Document) -> str:
    lines = [line.span.of(document.text) for line in document.lines if line.tag in ("h1", "h2")]
    return "\n".join([document.title or "", *lines[:2]])


# --- paywalls -----------------------------------------------------------------------------


def _paywall(document: Document, text: str, words: int) -> Iterator[str]:
    expected = _stated_words(document)
    if expected is not None and words >= 0.9 * expected:
        return  # the page says how long the article is, and all of it is here
    if _is_not_free(document):
        yield "a paywall: the page says that the article is not free to read"
    if (words < STUB_WORDS or _breaks_off(text)) and _asks_for_money(document):
        yield f"a paywall: the page asks for an account or a subscription after {words} words"


def _is_not_free(document: Document) -> bool:
    """schema.org `isAccessibleForFree` false, or the `article:content_tier` of Open Graph."""
    for item in document.metadata:
        name, value = item.name.casefold(), item.value.strip().casefold()
        if name.endswith("isaccessibleforfree") and value.rpartition("/")[2] in ("false", "no", "0"):
            return True
        if name == "article:content_tier" and value in ("locked", "metered"):
            return True
    return False


def _stated_words(document: Document) -> int | None:
    for item in document.metadata:
        value = item.value.strip()
        if item.name.casefold() == "wordcount" and value.isdecimal() and len(value) < 8:
            return int(value) or None
    return None


def _asks_for_money(document: Document) -> bool:
    """Whether a short line of the page's middle asks; menus offer a log-in beside every article."""
    for line in document.lines:
        if line.zone in _MENUS or line.span.end - line.span.start > LONGEST_REQUEST:
            continue
        if _holds(_folded(line.span.of(document.text)), PAYWALL):
            return True
    return False


def _breaks_off(text: str) -> bool:
    """Whether a text ends in an ellipsis or in the middle of a sentence."""
    last = text.rstrip()
    if last.endswith(_ELLIPSES):
        return True
    paragraph = last.rpartition("\n")[2]
    return not last.endswith(_ENDINGS) and len(letters_of(paragraph)) > 40


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _holds(text: str, fragments: tuple[str, ...]) -> bool:
    return any(fragment in text for fragment in fragments)
