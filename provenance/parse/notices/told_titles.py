"""The original's headline where a notice states it: "First published as “Low water” in Harbour Ledger"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from provenance.model import Credit, CreditKind, Polarity, Span
from provenance.outlets import Registry
from provenance.outlets.names import name_key
from provenance.parse.notices.values import OutletValue, host_ref
from provenance.parse.page.context import PageContext
from provenance.parse.words.articles import is_article
from provenance.parse.words.folding import fold
from provenance.parse.words.name_spans import UNCASED
from provenance.parse.words.people import is_person
from provenance.parse.words.titles import title_labelled, titles_told
from provenance.parse.words.wording import whole_words, words

LONGEST_NOTICE = 400
LEAST_WORDS = 2
LEAST_WORDS_BARE = 3
# In a script without capitals a title has so many signs.
LEAST_UNCASED = 4
# A label's line, and how far into it the title begins.
LONGEST_LABELLED = 200
LABEL_WITHIN = 40
_EDGES = " \"'“”„«»‘’「」『』《》〈〉"
_OPENING = frozenset('“„«"‘「『《')
# A name has small words, too: "El Diario de la Salina".
LEAST_WORDS_LINKED = 4
LEAST_SMALL_WORDS = 3
_QUOTED = re.compile(r"[“„«\"]\s?(?P<title>[^“”„«»\"\n]{6,160}?)[,.]?\s?[”“»\"]")
# In front of a title: a word for a text, or one that says what it was called; nothing at all.
_CALLED = re.compile(
    r"(?:^|[.:!?(] ?|\b(?:article|story|post|piece|essay|column|op-ed|report|interview|text|artikel"
    r"|beitrag|bericht|texte|tribune|billet|artículo|texto|nota|reportaje|artigo|reportagem|articolo|testo|stuk|verhaal|tekst|artykuł"
    r"|článek|artikeln|artiklen|artikkelen|статьи|статья|статью|статті|стаття|материала|текст|articolul|artikulli"
    r"|as|titled|entitled|headlined|headline|title|called|titel|überschrift|titre|intitulée?|nommée?|named|llamad[oa]|título|titulad[oa]"
    r"|intitulad[oa]|titolo|intitolat[oa]|tytułem|názvem|titeln|rubriken|заголовком|названием|назвою|başlığıyla|başlıklı"
    r"|judul|titlul|titull|τίτλο|naslovom)[,:]? )$"
)
_NAMED = re.compile(r"(?<!\w)(?:judul|titel|title|titre|título|titolo|tytuł|názv|rubri|tajuk|titulli?|titlu)")
# Behind quoted words that are a series, a section or a column.
_SORT = re.compile(
    r"[\s,]*(?:series|section|column|podcast|programme|program|project|newsletter|blog|magazine|website|site|rubrik"
    r"|serie|reihe|série|sección|seção|rubrique|rubrica|rubriek)\b"
)


def stated_title(led: str, title: str | None) -> str | None:
    """A title that a rule caught, unless it is some of the notice's small words ("a fost") or its author.

    `led` is what stands in front of it, with its own first sign.
    """
    if title is None or UNCASED.search(title[:8]):
        return title
    called = led[-1:] in _OPENING or _NAMED.search(fold(led)) is not None
    if not called and is_person(title):
        return None  # "Artykuł Jana Kowalczyka ukazał się": whose it is
    first = next((sign for sign in title if sign.isalnum()), "")
    return title if first.isupper() or first.isdigit() or len(title.split()) >= LEAST_WORDS_BARE else None


def names_article(value: OutletValue) -> bool:
    """ "Original article: <Divers look for a chain>": linked words of a sentence, not the words of a name."""
    if value.ref is None or value.known or value.title is not None or not is_article(value.href or ""):
        return False
    parts = value.ref.name.split()
    return len(parts) >= LEAST_WORDS_LINKED and sum(part.islower() for part in parts) >= LEAST_SMALL_WORDS


def as_titled(value: OutletValue, registry: Registry) -> OutletValue:
    """The value whose words are the title of the article they link, and whose outlet is the link's."""
    title = value.ref.name if value.ref else None
    return replace(value, title=title, ref=host_ref(value.href or "", registry))


def title_told(page: PageContext, credit: Credit) -> str | None:
    """The title that a notice gives to the text it speaks of; None where it gives none."""
    told = (CreditKind.NOTICE, CreditKind.SOURCE_LINE)
    if credit.span is None or credit.kind not in told or credit.polarity is not Polarity.POSITIVE:
        return None
    number = page.frame.line_at(credit.span.start)
    line = page.line(number).span
    outlet = name_key(credit.outlet.name) if credit.outlet else ""
    spoken = line.end - line.start <= LONGEST_NOTICE or credit.span.start - line.start <= LONGEST_NOTICE
    within = Span(line.start, min(line.end, line.start + LONGEST_NOTICE)) if spoken else Span(0, 0)
    for found in _titles(page, within, credit):
        if _may_be_title(found) and name_key(found) != outlet and page.identify(found) is None:
            return found
    return _labelled_beside(page, number)


def _titles(page: PageContext, line: Span, credit: Credit) -> Iterator[str]:
    """What a notice's line may call the text: behind "under the title", a label, or a word for a text."""
    text, folded = line.of(page.document.text), line.of(page.folded)
    for told in titles_told(folded):
        yield told.title.of(text).strip()
    if (labelled := title_labelled(folded)) is not None:
        yield labelled.of(text).strip(_EDGES)
    if credit.kind is CreditKind.NOTICE and credit.span is not None:
        before = text[: max(0, credit.span.end - line.start)]
        for quoted in _QUOTED.finditer(before):
            called = _CALLED.search(fold(before[: quoted.start()])[-40:])
            if called and not _SORT.match(fold(before[quoted.end() : quoted.end() + 20])):
                yield quoted["title"].strip()


def _labelled_beside(page: PageContext, number: int) -> str | None:
    """ "Original title: Low water" on a line of its own next to the notice's."""
    for near in (number + 1, number - 1):
        if not 0 <= near < len(page.document.lines):
            continue
        line = page.line(near).span
        labelled = title_labelled(line.of(page.folded)) if line.end - line.start <= LONGEST_LABELLED else None
        if labelled is not None and labelled.start <= LABEL_WITHIN:
            title = labelled.of(line.of(page.document.text)).strip(_EDGES)
            return title if _may_be_title(title) else None
    return None


def _may_be_title(title: str) -> bool:
    if whole_words("wrappers").search(fold(title)) or fold(title) in words("rubrics"):
        return False
    if UNCASED.match(title):
        return len(title) >= LEAST_UNCASED
    return title[:1].isdigit() or (len(title.split()) >= LEAST_WORDS and title[:1].isupper())
