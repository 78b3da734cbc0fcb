"""The original's headline where a notice states it: "First published as “Low water” in Harbour Ledger"."""

from __future__ import annotations

import re
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
from provenance.parse.words.wording import whole_words, words

LONGEST_NOTICE = 400
LEAST_WORDS = 2
LEAST_WORDS_BARE = 3
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
    r"|as|titled|entitled|headlined|headline|title|called|titel|überschrift|titre|intitulée?|título|titulad[oa]"
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
    """The title in quotation marks that a notice gives to the text it speaks of; None where it gives none."""
    if (
        credit.span is None
        or credit.kind is not CreditKind.NOTICE
        or credit.polarity is not Polarity.POSITIVE
    ):
        return None
    line = page.line(page.frame.line_at(credit.span.start)).span
    if credit.span.start - line.start > LONGEST_NOTICE:
        return None
    text = Span(line.start, min(line.end, credit.span.end, line.start + LONGEST_NOTICE)).of(
        page.document.text
    )
    outlet = name_key(credit.outlet.name) if credit.outlet else ""
    for quoted in _QUOTED.finditer(text):
        title = quoted["title"].strip()
        called = _CALLED.search(fold(text[: quoted.start()])[-40:])
        if called is None or _SORT.match(fold(text[quoted.end() : quoted.end() + 20])):
            continue
        if _may_be_title(title) and name_key(title) != outlet and page.identify(title) is None:
            return title
    return None


def _may_be_title(title: str) -> bool:
    if whole_words("wrappers").search(fold(title)) or fold(title) in words("rubrics"):
        return False
    return title[:1].isdigit() or (len(title.split()) >= LEAST_WORDS and title[:1].isupper())
