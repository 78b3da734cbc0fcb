"""The work that a notice of a translation names: its title, its author and whose it is.

"A translation of the article <Salt returns> by Ada Marsh" links a title, where "translated
from <Harbour Ledger>" links an outlet. A title shares nothing with the host that it leads
to, and an outlet's name does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from provenance.model import CreditKind, Link, OutletRef, Span
from provenance.outlets.hosts import host_of, registered_domain
from provenance.parse.notices.values import OutletValue, host_ref, links_within
from provenance.parse.page.context import PageContext
from provenance.parse.rules.table import Hit
from provenance.parse.words.articles import is_article, is_web
from provenance.parse.words.folding import fold
from provenance.parse.words.linked_words import shares_with_host
from provenance.parse.words.name_spans import EDGES, LONGEST_NAME
from provenance.parse.words.people import is_person
from provenance.parse.words.wording import words

# A notice names its work within so many signs.
SEARCHED = 360
# Fewer words behind "translated from" are an outlet's name, whatever their link.
LEAST_TITLE_WORDS = 3
_READS_WORK = frozenset({"linked", "translation"})
# Words for a work: in a label that leads to one ("Artículo original: <title>"), and in front of a title.
_WORK = (
    r"(?:artic|artíc|artig|artik|post|story|essay|beitrag|billet|text|testo|entrada|stat|стат|пост\b|замет|матеріал"
    r"|материал|文章|記事|원문|원본|原文|bài|makale|yazı|artyk|tekst|člán|clan)"
)
_WORK_LABEL = re.compile(_WORK)
_WORK_AHEAD = re.compile(rf"(?<!\w){_WORK}[^\W\d_]*[\s:\"'«„“(\[]*$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.-]+\.[a-z]{2,12}(?:/\S*)?")
# Between a title and whose it is.
_WHOSE = re.compile(
    r"[\s\"”»’,)\]]{0,4}(?:by|of|from|on|von|vom|aus|de|del|di|do|da|du|par|por|van|door|uit|от|из|av|af|fra|från|od|z|на|в|d['’]|dell['’])"
    r"[\s(\[]+(?:the |la |le |el |il |der |die |dem )?$",
)
# "<Salt returns> (Kelp Notes, 2021-02-17)": whose it is and of which day.
_IN_BRACKETS = re.compile(
    r"[\s\"”」]{0,2}[(（]\s?(?P<name>[^()（）,，、\d][^()（）,，、]{1,40}?)\s?"
    r"[,，、] ?[^()（）]{0,24}\d[^()（）]{0,16}[)）]"
)
_QUOTES = " \"'“”„«»‘’《》「」【】:：,."


@dataclass(frozen=True, slots=True)
class Work:
    """What a notice says of the work it links: its outlet by name or by host, its title, its authors."""

    value: OutletValue
    title: str | None = None
    authors: tuple[str, ...] = ()


def read_work(page: PageContext, hit: Hit) -> Work | None:
    """The linked work of a notice or a label that speaks of one, None where it links an outlet or nothing."""
    label = hit.rule.kind is CreditKind.SOURCE_LINE and hit.rule.at == "label"
    if label:
        if _WORK_LABEL.search(hit.span.of(page.folded)[:SEARCHED].partition(":")[0]) is None:
            return None
    elif hit.rule.kind is not CreditKind.NOTICE or hit.rule.gives not in _READS_WORK:
        return None
    links = _links(page, hit)
    main = next((link for link in links if _leads_to_work(page, link)), None)
    if main is None or _names_its_host(page, main):
        return None
    shown = _words_of(page, main)
    named = hit.groups.get("outlet")
    said = not label and _WORK_AHEAD.search(page.folded, hit.span.start, main.span.start) is not None
    if is_person(shown) and not (said and hit.rule.gives == "linked"):
        return None if label else _by_person(page, main, links)
    if not said and not _reads_as_work(page, main, shown, named):
        return None
    return Work(_whose(page, main, links), _TITLE_TAIL.sub("", shown), _author(page, hit, main, links))


def _links(page: PageContext, hit: Hit) -> list[Link]:
    line = page.line(hit.line).span
    within = Span(hit.span.start, min(line.end, hit.span.start + SEARCHED))
    return [link for link in links_within(page.document, within) if is_web(link.href)]


def _words_of(page: PageContext, link: Link) -> str:
    return " ".join(link.span.of(page.document.text).split()).strip(_QUOTES)


# "Salt returns | by Ada | Harbour Notes": how one platform titles its pages.
_TITLE_TAIL = re.compile(r"\s+\| (?:by|von|par|por) [^|]{2,40}(?:\|.*)?$")


def _leads_to_work(page: PageContext, link: Link) -> bool:
    if not is_article(link.href) or page.own.is_url(link.href):
        return False
    shown = _words_of(page, link)
    generic = words("nobody") | words("publications") | words("wrappers")
    return bool(shown) and fold(shown) not in generic and _ADDRESS.fullmatch(fold(shown)) is None


def _names_its_host(page: PageContext, link: Link) -> bool:
    """Whether a link's words are an outlet's: the registry's, or in part its host's."""
    shown = _words_of(page, link)
    return page.identify(shown) is not None or shares_with_host(shown, host_of(link.href) or "")


def _reads_as_work(page: PageContext, main: Link, shown: str, named: Span | None) -> bool:
    """Whether a link is a title by its length, or stands behind another name in the value."""
    if not shown.isascii() and len(shown.split()) < LEAST_TITLE_WORDS:
        return len(shown) > 2 * LEAST_TITLE_WORDS and len(shown.split()) > 1
    if len(shown.split()) >= LEAST_TITLE_WORDS:
        return True
    before = named.of(page.document.text)[: main.span.start - named.start] if named else ""
    return is_person(before.strip(_QUOTES))


def _by_person(page: PageContext, main: Link, links: list[Link]) -> Work:
    """ "Translated from <Ada Marsh>'s post": the article's link is on its author."""
    again = (link for link in links if link.href == main.href and link is not main)
    title = next((_words_of(page, link) for link in again), None)
    return Work(_of_host(page, main), title, (_words_of(page, main),))


def _of_host(page: PageContext, main: Link) -> OutletValue:
    ref = host_ref(main.href, page.registry)
    return OutletValue(ref, main.span, main.href, known=ref is not None and ref.id is not None)


def _whose(page: PageContext, main: Link, links: list[Link]) -> OutletValue:
    """The outlet behind the title, where a link of the same house names it; else the host's."""
    value = _of_host(page, main)
    house = registered_domain(host_of(main.href) or "")
    behind = _IN_BRACKETS.match(page.document.text, main.span.end)
    if behind is not None and not value.known and not is_person(behind["name"]):
        return OutletValue(OutletRef(behind["name"], None, house), main.span, main.href)
    for link in links:
        same = link.href != main.href and registered_domain(host_of(link.href) or "") == house
        shown = _words_of(page, link)
        if link.span.start < main.span.end or not same or is_article(link.href):
            continue
        if is_person(shown) and not _names_its_host(page, link):
            continue
        between = page.folded[main.span.end : link.span.start]
        if _WHOSE.search(between[-24:]) and len(shown) <= LONGEST_NAME and not value.known:
            return OutletValue(OutletRef(shown, None, house), link.span, main.href)
    return value


def _author(page: PageContext, hit: Hit, main: Link, links: list[Link]) -> tuple[str, ...]:
    """A person right in front of the title, or behind it and a word for whose it is."""
    named = hit.groups.get("outlet")
    before = (
        page.document.text[named.start : main.span.start] if named and named.start < main.span.start else ""
    )
    for link in links:
        shown = _words_of(page, link)
        if link.span.end <= main.span.start and link.href != main.href and is_person(shown):
            return (shown,)
    if is_person(before.strip(_QUOTES)):
        return (before.strip(_QUOTES),)
    return _behind(page, main)


_BY = re.compile(
    r"[\s\"”»’]{0,3}(?:,? ?(?:written )?by|von|par|por|di|de|van|door|av|af|от) (?P<name>[^,.;:()\n|]{4,50}?)"
    r"(?=[,.;:()\n|]|$"
    r"| (?:and|und|et|y|e|aus|from|in|published|publicado|publié|erschienen)\b)"
)


def _behind(page: PageContext, main: Link) -> tuple[str, ...]:
    end = page.line(page.frame.line_at(main.span.start)).span.end
    found = _BY.match(page.document.text, main.span.end, end)
    name = found["name"].strip(EDGES) if found else ""
    return (name,) if is_person(name) and page.identify(name) is None else ()
