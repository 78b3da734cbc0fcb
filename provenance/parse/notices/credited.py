"""Whom a notice names, where other words stand between it and the outlet.

"by Ada Marsh in Harbour Ledger" names a person and an outlet, "by Reuters in London"
an agency and a town, "in Spanish in La Salina" a language and an outlet, and "in our
June issue" the page's own house.
"""

from __future__ import annotations

import re
from dataclasses import replace

from provenance.model import OutletRef, Span
from provenance.outlets.hosts import host_of
from provenance.outlets.names import name_key
from provenance.parse.notices.references import read_reference
from provenance.parse.notices.values import OutletValue, links_within, read_outlet
from provenance.parse.page.context import PageContext
from provenance.parse.rules.table import Hit
from provenance.parse.words.articles import is_article
from provenance.parse.words.folding import fold
from provenance.parse.words.people import is_person
from provenance.parse.words.places import is_place
from provenance.parse.words.wording import whole_words, words

# "by Maria del Carmen Ortiz in La Salina": more words before "in" are no person's name.
MOST_WORDS_BEFORE = 5
# So far into a value its preposition is looked for.
SEARCHED = 120
# Where the words in front of a value end with one of these, a person may follow.
_BY = re.compile(r"(?:^|\W)(?:by|von|vom|par|por|da|dal|door|przez|av|af|od|nga)\s$")
_WORD = re.compile(r"\S+")
# "Salt returns, Harbour Ledger", "Salt returns | Harbour Ledger": a title with its outlet behind it.
_TAIL = re.compile(r"(?:, |\s[-|–—·]\s)([^,|–—·]{3,60})$")
LEAST_KEY = 5
# 'translated from "Salt returns", published in ...'
_PUBLISHED = re.compile(
    r"\s*\"(?P<title>[^\"\n]{4,160})[,.]?\",? "
    r"(?:which |that |it |was |has been |wurde |die |der |das |a été |é |è |fue )*"
    r"(?:first |originally |zuerst |впервые |вперше )?"
    r"(?:published|posted|printed|released|appeared|erschienen|veröffentlicht|paru[es]*|publié[es]*"
    r"|publicad[oa]|aparecid[oa]"
    r"|pubblicat[oa]|apparso|gepubliceerd|verschenen|opublikowan\w+|опубликован\w*|вышедш\w+|размещенн\w+|опублікован\w*)"
    r" (?:in|on|by|at|im|bei|auf|von|dans|sur|par|en|por|em|no|na|su|sul|nel|op|w|на|в|у)"
    r"(?: (?:the|la|le|el|il|the website|сайте"
    r"|сайті|газете|журнале|издании|портале|виданні|журналі|газеті))? "
)
LONGEST_TITLED = 260
_QUOTES = frozenset('“„«"')
# Verbs that say which way a text went: from there to here.
_AGAIN = re.compile(r"(?:re-?post|re-?publish|re-?blogg|reprint|cross-? ?post)\w* (?:here )?from ")
# "This paper", "this site", "the column ...": how Chinese, Japanese and Korean pages speak of themselves.
# "בלוג שלנו", "στο ιστολόγιό μας", "blogul nostru": a noun or two, and whose it is.
_OURS_BEHIND = re.compile(
    r"[\s\"]*(?:[^\W\d_][\w'’-]* ){1,2}"
    r"(?:שלנו|μας|nostru|nostra|noastra|noastră|tonë|jonë|tona|kami|chúng tôi|của chúng tôi|ما|ни|yetu"
    r"|namin|ของเรา)(?!\w)"
)
_DENSE_OURS = re.compile(
    r"[\s\"]*(?:本[刊报報站网網誌志紙社]|弊[誌紙社]|当サイト|本サイト|小誌|小紙|본[지보]|우리 신문"
    r"|(?:弊|当)ブログ|私たちの(?:ブログ|サイト)|我们的?(?:博客|网站|公众号)|我們的?(?:部落格|網站)|我站"
    r"|(?:저희|우리) (?:블로그|사이트|신문|잡지|매체|홈페이지|뉴스레터)"
    r"|栏目|欄目|版块|版塊|频道)"
)
# "des Hafenboten", "des Almkuriers": German gives a name an ending behind this article.
_GENITIVE = re.compile(r"[^\W\d_]{3,}[^\Wsxzß\d_]s")


def read_credited(page: PageContext, span: Span, *, whole: bool) -> tuple[OutletValue, tuple[str, ...]]:
    """The outlet at `span` and the people named before it; `whole` as in `read_outlet`."""
    span = _behind_language(page, span)
    titled = page.document.text[span.start : span.start + 2].strip()[:1] in _QUOTES
    if (whole or titled) and (reference := read_reference(page, span)) is not None:
        return reference
    if titled and (published := _published_elsewhere(page, span)) is not None:
        return published, ()
    value = read_outlet(page.document, page.folded, span, page.registry, whole=whole)
    if value.title is not None:
        return _with_outlet_of_title(value), ()
    if value.ref is None or value.known or value.press_release:
        return value, ()
    return _divided(page, span, value) or (_nominative(page, span, value), ())


def _published_elsewhere(page: PageContext, span: Span) -> OutletValue | None:
    """ "«Salt returns», published in Harbour Ledger": a title, and behind it where the text came out."""
    told = _PUBLISHED.match(page.folded, span.start, min(span.end, span.start + LONGEST_TITLED))
    if told is None:
        return None
    value = read_outlet(page.document, page.folded, Span(told.end(), span.end), page.registry)
    if value.ref is None or value.title is not None:
        return None
    return replace(value, title=" ".join(Span(*told.span("title")).of(page.document.text).split()))


def names_own_house(folded: str) -> bool:
    """ "our June issue", "la rubrique Culture", "本刊": the page's own house; not "our partner X"."""
    first = folded.split()[:2]
    if _DENSE_OURS.match(folded) or not words("sections").isdisjoint(first):
        return True
    if _OURS_BEHIND.match(folded) and whole_words("partners").search(folded[:60]) is None:
        return True
    ours = bool(first) and first[0] in words("ours")
    return ours and whole_words("partners").search(folded[:60]) is None


def is_authors_other_site(page: PageContext, hit: Hit, value: OutletValue) -> bool:
    """ "Reposted from my <blog>", "cross-posted from our <company blog>": an article on another host."""
    if value.href is None or page.own.host is None or page.own.is_url(value.href):
        return False
    if not is_article(value.href):
        return False
    outlet = hit.groups["outlet"]
    if _AGAIN.search(page.folded, hit.span.start, outlet.start) is not None:
        return True
    where = page.folded[max(0, outlet.start - 4) : outlet.start].endswith((" on ", " in ", " at ", " to "))
    return where and not hit.rule.gives and page.folded.startswith("my ", outlet.start)


def by_whom(folded: str, at: int) -> bool:
    """Whether "by" stands in front of a place, in one of the languages."""
    return _BY.search(folded, max(0, at - 8), at) is not None


def _behind_language(page: PageContext, span: Span) -> Span:
    """ "Spanish in La Salina": the language in which it was published stands before the outlet."""
    head = span.of(page.folded)[:40].lstrip()
    first, _, rest = head.partition(" ")
    preposition = rest.partition(" ")[0]
    if first not in words("languages") or preposition not in words("prepositions"):
        return span
    offset = span.of(page.folded).index(preposition, len(first)) + len(preposition)
    return Span(span.start + offset, span.end)


def _divided(page: PageContext, span: Span, value: OutletValue) -> tuple[OutletValue, tuple[str, ...]] | None:
    """The parts of "WHO in WHERE", where WHO is an outlet in a town or a person who wrote for one."""
    at = _preposition(page, span)
    if at is None:
        return None
    who = " ".join(page.document.text[span.start : at.start].split()).strip(" \"'“”(")
    if whole_words("ends").search(fold(who)) is not None:
        return None  # "Harbour Ledger and was reprinted in London"
    rest = Span(at.end, span.end)
    where = read_outlet(page.document, page.folded, rest, page.registry)
    if where.ref is None:
        return None
    placed = is_place(where.ref.name) or is_place(where.ref.name.partition(" and ")[0])
    named = page.identify(who)
    if named is not None and (named.agency or placed or " " in who):
        return replace(value, ref=named.ref, agency=named.agency, known=named.known), ()
    if placed:
        worded = whole_words("outlet_words").search(fold(who)) is not None
        return (replace(value, ref=OutletRef(who)), ()) if worded else None
    if by_whom(page.folded, span.start) and is_person(who) and _stands_alone(page, at, where):
        return replace(where, date=where.date or value.date, href=where.href or value.href), (who,)
    return None


def _stands_alone(page: PageContext, at: Span, where: OutletValue) -> bool:
    """Whether words are an outlet by themselves: "Sailors" in "Human Rights for Sailors" is none."""
    assert where.ref is not None
    if where.known or where.href is not None or where.ref.domain is not None or " " in where.ref.name:
        return True
    return at.of(page.folded) in ("in", "im")


def _preposition(page: PageContext, span: Span) -> Span | None:
    """The first preposition behind a name of a few words, outside of any link."""
    end = min(span.end, span.start + SEARCHED)
    for count, match in enumerate(_WORD.finditer(page.document.text, span.start, end)):
        if count > MOST_WORDS_BEFORE or match[0][-1] in ",.;:!?)":
            return None
        if count and match[0] in words("prepositions"):
            found = Span(*match.span())
            return None if links_within(page.document, found) else found
    return None


def _nominative(page: PageContext, span: Span, value: OutletValue) -> OutletValue:
    name = value.ref.name if value.ref else ""
    if not page.folded[max(0, span.start - 4) : span.start].endswith("des ") or value.href:
        return value
    return replace(value, ref=OutletRef(name[:-1])) if _GENITIVE.fullmatch(name) else value


def _with_outlet_of_title(value: OutletValue) -> OutletValue:
    """A linked "Title, Harbour Ledger": the words behind the title name the host's outlet."""
    tail = _TAIL.search(value.title or "")
    host = host_of(value.href or "")
    if tail is None or host is None or value.ref is None or value.ref.id is not None:
        return value
    key = name_key(tail[1])
    if len(key) < LEAST_KEY or key not in name_key(host):
        return value
    title = (value.title or "")[: tail.start()].strip()
    return replace(value, ref=replace(value.ref, name=tail[1].strip()), title=title)
