"""Teasers of other texts that a site sets inside an article, each with a byline of its own."""

from __future__ import annotations

from bisect import bisect_right

from provenance.parse.notices.values import links_within
from provenance.parse.page.context import NEAR_MARKS, SUBHEADINGS, PageContext
from provenance.parse.page.frame import PARAGRAPHS_OF_A_TEXT
from provenance.parse.words.articles import is_web
from provenance.parse.words.wording import whole_words

# Heading, byline, a line or two.
LONGEST_TEASER = 4
LONGEST_LINE = 300
# So near stands another heading of a list.
REACH = 8


def signs_teaser(page: PageContext, number: int) -> bool:
    """Whether a byline is one of several, each below a subheading, on a page with a longer text of its own.

    A list of texts has nothing else: there the bylines are its items' own.
    """
    if not _is_headed(page, number):
        return False
    alike = [other for other in _neighbours(page, number) if _is_headed(page, other)]
    return bool(alike) and _has_text_below(page, number)


def signs_next(page: PageContext, number: int) -> bool:
    """Whether a byline below the text stands right under the title of something to read next."""
    last = page.frame.last
    if not 0 <= last < number or page.line(number).item in page.frame.others:
        return False
    heading = page.folded_of(number - 1)
    return _is_headed(page, number) and whole_words("author_labels").search(heading) is None


def signs_announced(page: PageContext, number: int) -> bool:
    """Whether a byline stands under a heading that is but a link to another page, over a line or two.

    Such a list announces texts that stand elsewhere on the site; full texts below linked headings are
    longer. A single such heading may be the page's own.
    """
    if not _announces(page, number - 1):
        return False
    near = range(max(0, number - REACH), min(len(page.document.lines), number + REACH))
    return any(_announces(page, other) for other in near if other != number - 1)


def _announces(page: PageContext, number: int) -> bool:
    lines = page.document.lines
    if number < 0 or lines[number].tag not in SUBHEADINGS:
        return False
    span, address = lines[number].span, page.document.url or ""
    links = [link for link in links_within(page.document, span) if is_web(link.href)]
    whole = [link for link in links if link.span.end - link.span.start >= span.end - span.start - 2]
    if not whole or not page.own.is_url(whole[0].href) or whole[0].href.rstrip("/") == address.rstrip("/"):
        return False
    below = range(number + 1, min(len(lines), number + 1 + LONGEST_TEASER))
    end = next((other for other in below if lines[other].tag in SUBHEADINGS), below.stop)
    return all(len(page.text_of(other)) <= LONGEST_LINE for other in range(number + 1, end))


def _is_headed(page: PageContext, number: int) -> bool:
    """Whether a subheading stands directly above a line that is no heading."""
    lines = page.document.lines
    above = number - 1
    return (
        above > page.frame.title >= 0
        and lines[above].tag in SUBHEADINGS
        and lines[number].tag not in SUBHEADINGS
    )


def _neighbours(page: PageContext, number: int) -> list[int]:
    """The lines of the same element names within a teaser's length."""
    lines = page.document.lines
    reach = range(max(0, number - LONGEST_TEASER), min(len(lines), number + LONGEST_TEASER + 1))
    marks = lines[number].marks[:NEAR_MARKS]
    return [other for other in reach if other != number and lines[other].marks[:NEAR_MARKS] == marks]


def _has_text_below(page: PageContext, number: int) -> bool:
    """Whether a run of paragraphs follows that stand in another element than the teaser's own line."""
    lines, paragraphs = page.document.lines, page.frame.paragraphs
    own = lines[number + 1].marks[:NEAR_MARKS] if number + 1 < len(lines) else ()
    run, last = 0, number
    for paragraph in paragraphs[bisect_right(paragraphs, number) :]:
        between = range(last + 1, paragraph)
        broken = any(lines[line].tag in SUBHEADINGS for line in between)
        run = 0 if broken or lines[paragraph].marks[:NEAR_MARKS] == own else run + 1
        last = paragraph
        if run >= PARAGRAPHS_OF_A_TEXT:
            return True
    return False
