"""Values of a source label that are whole references: "Ada Marsh, “Low water”, Harbour Ledger, 3 May 2021".

Author, title, outlet and date stand in that order or with the title in front; what
is no person's name and no title is left to the reading of outlets.
"""

from __future__ import annotations

import re
from dataclasses import replace

from provenance.model import Span
from provenance.parse.notices.told_authors import People, people_at
from provenance.parse.notices.values import OutletValue, links_within, read_outlet
from provenance.parse.page.context import PageContext
from provenance.parse.words.articles import is_article
from provenance.parse.words.dates import find_date

LONGEST_REFERENCE = 260
LONGEST_TITLE = 160
# A title of fewer words may be an outlet's name.
LEAST_TITLE_WORDS = 2
_QUOTED = re.compile(r"[\s,:.]*(?:in: |in )?[«„“\"]\s?(?P<title>[^»”“\"\n]{4,160}?)[,.]?\s?[»”“\"]")
_DIVIDED = re.compile(r"\s*[,:;|/–—-]\s*|\s*\.\s+|\s+(?=[«„“\"])|\s*\(")
# "“Low water” by Ada Marsh, originally published in Harbour Ledger".
_LEAD = re.compile(
    r"(?:and |which )?(?:was |were )?(?:originally |first )?(?:published|appeared|posted|ran)"
    r" (?:in|on|by|at) (?:the )?"
)
_LINKED_BY = re.compile(r"[\s,]*(?:by|von|par|por|de|di|door|av|af|przez|,|[–—-]|/|\|) ?")


def read_reference(page: PageContext, span: Span) -> tuple[OutletValue, tuple[str, ...]] | None:
    """The outlet, title, date and people of a label's value that is a reference; None for any other."""
    text = span.of(page.document.text)[:LONGEST_REFERENCE]
    lead = len(text) - len(text.lstrip())
    people = people_at(text, lead)
    at = people.end
    if people.names and (page.identify(people.names[0]) or _DIVIDED.match(text, at) is None):
        return None
    title, at = _title(page, span, text, at)
    if title and not people.names and (by := _LINKED_BY.match(text, at)):
        people = people_at(text, by.end())
        at = people.end if people.names else at
    if not people.names or (divided := _DIVIDED.match(text, at)) is None:
        return None
    return _with_outlet(page, Span(span.start + divided.end(), span.end), people, title)


def _title(page: PageContext, span: Span, text: str, at: int) -> tuple[str | None, int]:
    """A quoted title, or the words that link an article, and where they end."""
    quoted = _QUOTED.match(text, at)
    if quoted is not None:
        return quoted["title"].strip(), quoted.end()
    for link in links_within(page.document, Span(span.start + at, span.start + at + 4)):
        shown = " ".join(link.span.of(page.document.text).split())
        if is_article(link.href) and len(shown.split()) > LEAST_TITLE_WORDS and len(shown) <= LONGEST_TITLE:
            return shown, min(len(text), link.span.end - span.start)
    return None, at


def _with_outlet(
    page: PageContext, rest: Span, people: People, title: str | None
) -> tuple[OutletValue, tuple[str, ...]] | None:
    """The reference, if what follows its people and title is an outlet's name."""
    lead = _LEAD.match(rest.of(page.folded)[:LONGEST_TITLE])
    rest = Span(rest.start + (lead.end() if lead else 0), rest.end)
    value = read_outlet(page.document, page.folded, rest, page.registry, whole=True)
    if value.ref is None or value.title is not None:
        return None
    dated = value.date is not None or find_date(rest.of(page.folded)[:LONGEST_REFERENCE]) is not None
    if not (title or dated):
        return None  # "Great Again, Harbour Ledger" may be two outlets
    return replace(value, title=title), people.names
