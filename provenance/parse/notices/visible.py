"""Credits that a reader sees: the rules' matches, read and put in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from provenance.model import Credit, CreditKind, OutletRef, PartialDate, Polarity, Span
from provenance.outlets.hosts import host_of, same_site
from provenance.parse.notices.credited import read_credited
from provenance.parse.notices.creditline import SEARCHED, read_credit_line
from provenance.parse.notices.negatives import in_context
from provenance.parse.notices.told_dates import date_told, opens_again
from provenance.parse.notices.told_titles import as_titled, names_article, stated_title
from provenance.parse.notices.values import OutletValue, links_within, read_outlet
from provenance.parse.notices.works import read_work
from provenance.parse.page.context import PageContext
from provenance.parse.rules.table import Hit, rule_book
from provenance.parse.words.addresses import bare_addresses, resolve
from provenance.parse.words.articles import is_article, is_home, is_web
from provenance.parse.words.dates import find_date, writes_day_first
from provenance.parse.words.licences import licence_at
from provenance.parse.words.people import is_person, split_people
from provenance.parse.words.redirected import behind_redirect

TEASER_STRENGTH = 0.97
# The nearer link of a chain: a credit, and a weaker one than its origin.
VIA_STRENGTH = 0.8
# A value on the line below its label is a name, not a paragraph.
LONGEST_VALUE_LINE = 160
# A value without a colon before it is a name of a few words.
LONGEST_PAIRED = 60
_BY = re.compile(r"(?:[a-z]{4,12} )?by ")
_YEAR_AND_COLON = re.compile(r"\d\d ?:")
# "Read the original article" stands behind the notice, in the same line.
LINK_BEHIND = 160
_LINK_LINE = re.compile(
    r"[\s>*-]*(?:(?:原文|文章)?(?:链接|鏈接|連結|网址|網址|地址)|リンク|링크|주소|ссылка|посилання|لینک|الرابط|رابط|link|url)"
    r" ?: ?(https?://\S+)\s*$"
)
# In the languages of the scripts that write no capitals the label alone tells a name from a word.
_AUTHOR_BEHIND = re.compile(
    r"[,;。.(|\s](?:作者(?: ?[:|/-]| )?|(?:автор|авторка|аўтар|автори|авторы|συγγραφεας|نویسنده|بقلم"
    r"|כותב|מאת|लेखक|লেখক|著者|筆者|저자|글쓴이) ?:) ?([^,;。.()|/:\n]{2,24})"
)


def notices(page: PageContext) -> Iterator[Credit]:
    """Every match of the table of rules."""
    for hit in rule_book().hits(page.folded, page.document.lines, page.limits):
        credit = _credit(page, hit)
        if "via" in hit.groups and "outlet" in hit.groups:
            yield from _two_hops(page, hit, credit)
        else:
            yield credit


def _two_hops(page: PageContext, hit: Hit, credit: Credit) -> Iterator[Credit]:
    """ "X citing Y": the text came from Y through X, which gets a credit of its own."""
    via = hit.groups["via"]
    value = read_outlet(page.document, page.folded, via, page.registry, whole=True)
    yield replace(credit, span=Span(via.end, credit.span.end if credit.span else via.end))
    if value.ref is not None and not page.own.is_outlet(value.ref):
        yield replace(
            credit,
            span=via,
            outlet=value.ref,
            href=None,
            authors=(),
            rule=credit.rule + "/via",
            strength=VIA_STRENGTH,
        )


def teasers(page: PageContext) -> Iterator[Credit]:
    """Teaser credit lines, wherever they stand."""
    text = page.document.text
    for line in page.document.lines:
        start, end = line.span
        if end - start < 24 or page.folded.find(":", start, min(end, start + SEARCHED)) < 0:
            continue
        if _YEAR_AND_COLON.search(page.folded, start, min(end, start + SEARCHED)) is None:
            continue
        read = read_credit_line(text, page.registry, start=line.span.start, end=line.span.end)
        if read is None:
            continue
        own = read.outlet is not None and page.own.is_outlet(read.outlet)
        link = next((k.href for k in links_within(page.document, read.span) if is_web(k.href)), None)
        yield Credit(
            kind=CreditKind.TEASER,
            text=read.span.of(text),
            span=read.span,
            rule="any.teaser",
            href=None if link and page.own.is_url(link) else link,
            language=page.language or None,
            polarity=Polarity.SELF if own else Polarity.POSITIVE if read.outlet else Polarity.WEAK,
            strength=TEASER_STRENGTH,
            outlet=read.outlet,
            authors=read.authors,
            date=read.date,
        )


def _credit(page: PageContext, hit: Hit) -> Credit:
    rule, text = hit.rule, page.document.text
    value_span = _value_span(page, hit)
    value, people = (
        read_credited(page, value_span, whole=rule.at == "label") if value_span else (OutletValue(), ())
    )
    if value_span and value.ref is not None and not value.agency:
        value = _own_behind_place(page, value_span) or value
    if value_span and value.ref is not None and page.own.is_outlet(value.ref):
        value = _agency_beside_own(page, value_span) or value
    work = read_work(page, hit)
    if work is not None:
        value, people = work.value, work.authors
    elif rule.gives == "translation" and _is_translator(value):
        value = OutletValue()
    if rule.at == "label" and rule.polarity is Polarity.POSITIVE and names_article(value):
        value = as_titled(value, page.registry)
    span = Span(hit.span.start, max(hit.span.end, value_span.end if value_span else 0))
    href = value.href
    if href is None or not is_article(href):
        href = _link_near(page, hit.line, span, value.href) or href
    if href is None and rule.kind is CreditKind.SOURCE_LINE:
        href = _link_above(page, hit.line)
    if href is None and rule.gives == "linked" and rule.kind is CreditKind.NOTICE:
        href = _link_below(page, hit.line, page.line(hit.line).span)
    elif href is None and value.ref is not None and rule.kind is CreditKind.NOTICE:
        href = _link_below(page, hit.line, span)
    href = behind_redirect(href) if href else None
    if value.href is None and href is not None and is_article(href):
        value = replace(value, href=href)
    polarity, note = in_context(page, hit, value)
    headline = stated_title(_led(hit, "title", text), _group(hit, "title", text))
    headline = headline or (work.title if work else None) or value.title
    behind = _author_behind(page, hit) if rule.polarity is Polarity.POSITIVE else ()
    return Credit(
        kind=rule.kind,
        text=" ".join(span.of(text).split())[:400],
        span=_clipped(span),
        rule=rule.id + (f"/{note}" if note else ""),
        href=href,
        language=rule.language if rule.language != "any" else page.language or None,
        polarity=polarity,
        strength=rule.strength,
        outlet=value.ref,
        authors=split_people(a) if (a := _group(hit, "author", text)) else people or behind,
        date=_date(page, hit, value, span),
        headline=headline,
    )


def _own_behind_place(page: PageContext, span: Span) -> OutletValue | None:
    """ "(Abu Dhabi - Ledger)" on the Ledger's own site: a place, and who is there."""
    pieces = [piece.strip(" ()[]") for piece in re.split(r"\s[-–—]\s", span.of(page.document.text)[:80])]
    if len(pieces) == 2 and page.own.is_name(pieces[1]):
        return OutletValue(OutletRef(pieces[1]), span)
    return None


def _agency_beside_own(page: PageContext, span: Span) -> OutletValue | None:
    """ "Quelle: ledger.example, mk/dpa": the own name, initials, and the agency whose text it is."""
    pieces = re.split(r"[,/;]", span.of(page.document.text)[:80])
    named = (page.identify(piece.strip()) for piece in pieces[1:])
    return next(
        (OutletValue(one.ref, span, agency=True, known=one.known) for one in named if one and one.agency),
        None,
    )


def _clipped(span: Span) -> Span:
    return Span(span.start, min(span.end, span.start + 600))


def _value_span(page: PageContext, hit: Hit) -> Span | None:
    for name in ("outlet", "via"):
        if name in hit.groups:
            named = hit.groups[name]
            return None if _names_translator(page, hit, named) else _from_link_start(page, hit, named)
    if hit.rule.gives == "outlet-any" and "author" in hit.groups:
        return hit.groups["author"]
    if hit.rule.at == "label":
        return _next_line(page, hit)
    return None


def _from_link_start(page: PageContext, hit: Hit, span: Span) -> Span:
    """ "Translated from <The Harbour Ledger>": a name that a pattern cut begins with its link."""
    cut = next((k for k in links_within(page.document, Span(span.start, span.start + 1))), None)
    if hit.rule.gives != "translation" or cut is None or not hit.span.start < cut.span.start < span.start:
        return span
    return Span(cut.span.start, span.end)


def _names_translator(page: PageContext, hit: Hit, span: Span) -> bool:
    """ "Translated from the German by ...": a person follows, and no outlet."""
    words = span.of(page.folded)[:80]
    return hit.rule.gives == "translation" and _BY.match(words) is not None


def _is_translator(value: OutletValue) -> bool:
    unknown = value.ref is not None and not value.known and not value.agency and value.href is None
    return unknown and value.ref is not None and is_person(value.ref.name)


def _next_line(page: PageContext, hit: Hit) -> Span | None:
    """Label and value on two lines: the value is the next line, if it is short."""
    line = hit.line
    if line + 1 >= len(page.document.lines):
        return None
    following = page.document.lines[line + 1].span
    label = page.folded_of(line).rstrip()
    if following.end - following.start > LONGEST_VALUE_LINE:
        return None
    linked = links_within(page.document, following)
    named = hit.rule.gives == "next_line" and following.end - following.start <= LONGEST_PAIRED
    if label.endswith((":", "|")) or linked or named or _is_pair(page, line):
        return following
    return None


def _is_pair(page: PageContext, line: int) -> bool:
    """Whether the markup sets a label without a colon over its value: `dt` and `dd`, or bold over plain."""
    label, value = page.line(line), page.line(line + 1)
    if value.span.end - value.span.start > LONGEST_PAIRED:
        return False
    cells = (label.tag, value.tag) in (("dt", "dd"), ("th", "td"))
    return cells or (label.emphasised and not value.emphasised and label.tag == value.tag)


def _led(hit: Hit, name: str, text: str) -> str:
    """The words in front of a value, with its opening sign."""
    span = hit.groups.get(name)
    return text[max(0, span.start - 24) : span.start + 1] if span else ""


def _group(hit: Hit, name: str, text: str) -> str | None:
    span = hit.groups.get(name)
    if span is None or (hit.rule.gives == "outlet-any" and name == "author"):
        return None
    return " ".join(span.of(text).split()).strip(" \"“”„«»'《》「」『』") or None


def _link_near(page: PageContext, line: int, span: Span, named: str | None) -> str | None:
    """The link that the notice itself carries: on its words, else on its own line after them.

    `named` is the link on the outlet's name: where that is the outlet's front page, the article
    stands on the same site, and a link to another is a further remark's.
    """
    whole = page.line(line).span
    inside = _links_of(page, span, named)
    if any(map(is_article, inside)):
        return _deepest(inside)
    behind = Span(span.start, min(whole.end, span.end + LINK_BEHIND))
    after = _links_of(page, behind, named)
    if inside and not any(map(is_article, after)):
        return _deepest(inside)
    return _deepest(after) if after else _address_shown(page, behind)


def _links_of(page: PageContext, span: Span, named: str | None) -> list[str]:
    """The web links of a stretch, without those of licences and those that leave the named site."""
    hrefs = [k.href for k in links_within(page.document, span) if is_web(k.href) and not licence_at(k.href)]
    house = host_of(named) if named and is_home(named) else None
    same = [href for href in hrefs if house is None or same_site(host_of(href) or "", house)]
    return same or hrefs[:1]


def _address_shown(page: PageContext, span: Span) -> str | None:
    """The one address of an article that a notice prints without linking it."""
    text = span.of(page.document.text)
    shown = {resolve(text[at.start : at.end], None) for at in bare_addresses(text)}
    return shown.pop() if len(shown) == 1 and all(map(is_article, shown)) else None


def _link_above(page: PageContext, line: int) -> str | None:
    """ "Link: https://..." on the line above "Source: ...": the parts of one credit, a line each."""
    found = _LINK_LINE.match(page.folded_of(line - 1)) if line else None
    if found is None:
        return None
    return Span(*found.span(1)).shifted(page.line(line - 1).span.start).of(page.document.text)


def _author_behind(page: PageContext, hit: Hit) -> tuple[str, ...]:
    """ "转自《码头周刊》，作者：王芳": whom a notice names behind its outlet."""
    end = page.line(hit.line).span.end
    found = _AUTHOR_BEHIND.search(page.folded, hit.span.start, min(end, hit.span.start + LINK_BEHIND))
    if found is None:
        return ()
    return split_people(Span(*found.span(1)).of(page.document.text).strip())


def _link_below(page: PageContext, line: int, span: Span) -> str | None:
    """The address that is all of the next line, where a colon ends the notice."""
    if line + 1 >= len(page.document.lines) or not page.folded_of(line).rstrip().endswith(":"):
        return None
    if page.line(line).span.end - span.end > 1:
        return None
    following = page.line(line + 1).span
    found = links_within(page.document, following)
    if len(found) != 1 or not is_web(found[0].href):
        return None
    shown = found[0].span
    return found[0].href if shown.end - shown.start >= following.end - following.start - 2 else None


def _deepest(urls: list[str]) -> str:
    return max(urls, key=lambda url: (is_article(url), url.rstrip("/").count("/"), len(url)))


def _date(page: PageContext, hit: Hit, value: OutletValue, span: Span) -> PartialDate | None:
    if "date" in hit.groups:
        first = writes_day_first(page.document.language)
        if found := find_date(hit.groups["date"].of(page.folded), day_first=first):
            return None if opens_again(page.folded, hit.groups["date"], span) else found.date
    sentence = hit.rule.kind is CreditKind.NOTICE
    if (told := date_told(page, span, sentence=sentence)) is not None or value.date is None:
        return told
    return value.date if value.date_only else None
