"""The body of a page as line numbers of its document.

trafilatura says which paragraphs are the article; the document holds the text that
spans point into. The two are brought together by letters and digits alone, because
they break lines, join inline elements and fold spaces differently.
"""

from __future__ import annotations

import logging
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from lxml import etree, html

from provenance.model import Capture, Document, Line, Zone
from provenance.parse.reading.encoding import decode

# Parts of a page that hold no article, whatever an extractor makes of them.
ELSEWHERE = frozenset(
    {Zone.NAVIGATION, Zone.HEADER, Zone.ASIDE, Zone.FOOTER, Zone.COMMENTS, Zone.RELATED, Zone.FIGURE}
)
# Above this the extractor is not asked: on 10 MB of markup it takes longer than any
# limit of ours allows, and the document's own zones answer at once.
LARGEST_FOR_EXTRACTOR = 6_000_000
# Lines; the development pages have at most 679, and 30,000 cost the extractor 5 s.
MOST_LINES = 20_000
# Levels of nesting; 64 is more than any of the development pages has.
DEEPEST = 200
# A line of fewer letters is found in the extracted text by chance ("Share", "June 4").
TELLING_LETTERS = 16
# Bound on the letters that are searched where lines and paragraphs do not match whole:
# about a second's work.
SEARCH_BUDGET = 2_000_000_000

_BREAKS = frozenset({"p", "head", "item", "quote", "cell", "row", "table", "list", "lb", "code", "ab", "fw"})


def body_lines(document: Document, capture: Capture | None) -> frozenset[int]:
    """The numbers of the lines that are the article's body."""
    if not document.media_type.startswith(("text/html", "application/xhtml")):
        return frozenset(range(len(document.lines)))
    paragraphs = _extracted_paragraphs(capture) if capture and _is_tame(document) else []
    found = _matching_lines(document, paragraphs) if paragraphs else frozenset()
    return found or _main_lines(document)


def _is_tame(document: Document) -> bool:
    """Whether the extractor can be asked: the page has no shape that makes it work for minutes.

    200,000 attributes in one tag (which the document reader cuts off and reports)
    took it 186 s, 3,000 nested tables 8 s; the document's own zones answer at once.
    """
    if not document.parse_complete or len(document.lines) > MOST_LINES:
        return False
    return max((line.depth for line in document.lines), default=0) <= DEEPEST


def letters_of(text: str) -> str:
    """The letters and digits of a text, case folded: what two renderings of it share."""
    return "".join(character for character in text.casefold() if character.isalnum())


# --- asking the extractor ---------------------------------------------------------------


def _extracted_paragraphs(capture: Capture) -> list[str]:
    tree = _tree_of(capture)
    if tree is None:
        return []
    from trafilatura import bare_extraction  # half a second to import: only where a page is extracted

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it reports every empty page as an error
    try:
        # deduplicate stays off: it keeps state between calls, and the second one finds nothing.
        found = bare_extraction(tree, fast=True, include_comments=False, deduplicate=False)
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, AssertionError, RecursionError):
        return []  # hostile markup; the document's zones answer instead
    except etree.LxmlError:
        return []
    body = getattr(found, "body", None)
    return [] if body is None else list(_paragraphs(body))


def _tree_of(capture: Capture) -> html.HtmlElement | None:
    if not capture.body.strip() or len(capture.body) > LARGEST_FOR_EXTRACTOR:
        return None
    text = decode(capture.body, charset=capture.charset).text
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError, RecursionError):
        return None
    return tree if isinstance(tree, html.HtmlElement) else None


def _paragraphs(body: etree._Element) -> Iterator[str]:
    """Yields the texts between block boundaries of an extracted body."""
    pieces: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        breaks = element.tag in _BREAKS
        if breaks and pieces:
            yield "".join(pieces)
            pieces = []
        text = element.text if event == "start" else element.tail
        if text:
            pieces.append(text)
    if pieces:
        yield "".join(pieces)


# --- bringing both together ---------------------------------------------------------------


def _matching_lines(document: Document, paragraphs: Iterable[str]) -> frozenset[int]:
    keys = [key for key in map(letters_of, paragraphs) if key]
    whole = "".join(keys)
    known = set(keys)
    lines = [letters_of(line.span.of(document.text)) for line in document.lines]
    sure = {n for n, key in enumerate(lines) if len(key) >= TELLING_LETTERS and key in known}
    budget = SEARCH_BUDGET
    for n, key in enumerate(lines):
        if n in sure or len(key) < TELLING_LETTERS:
            continue
        budget -= len(whole) + len(key) * len(known)
        if budget < 0:
            break
        if key in whole or _is_mostly(key, known):
            sure.add(n)
    return frozenset(sure | _short_lines_between(lines, known, sure))


def _is_mostly(line: str, known: set[str]) -> bool:
    """Whether most of a long line is made of extracted paragraphs (a page without line breaks)."""
    if len(line) < 4 * TELLING_LETTERS:
        return False
    return 2 * sum(len(key) for key in known if len(key) >= TELLING_LETTERS and key in line) > len(line)


def _short_lines_between(lines: list[str], known: set[str], sure: set[int]) -> set[int]:
    """Short lines that the extractor kept and that stand between body lines: crossheads, "No."."""
    ordered = sorted(sure)
    if not ordered:
        return {n for n, key in enumerate(lines) if key in known}
    short = set()
    for n, key in enumerate(lines):
        place = bisect_right(ordered, n)
        if n not in sure and key in known and 0 < place < len(ordered):
            short.add(n)
    return short


# --- without an extractor ---------------------------------------------------------------------


def _main_lines(document: Document) -> frozenset[int]:
    """The lines of the main zone; without one, those outside the zones that hold no article."""
    main = frozenset(n for n, line in enumerate(document.lines) if line.zone is Zone.MAIN)
    if main:
        return main
    return frozenset(n for n, line in enumerate(document.lines) if _may_be_body(line))


def _may_be_body(line: Line) -> bool:
    return line.zone not in ELSEWHERE
