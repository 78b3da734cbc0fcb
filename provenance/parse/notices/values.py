"""Reading the value of a notice: which outlet, from the words that follow a cue."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from provenance.model import Document, Link, OutletRef, PartialDate, Span
from provenance.outlets import OutletKind, Registry
from provenance.outlets.hosts import host_of
from provenance.parse.notices.nobody import names_nobody
from provenance.parse.words.agencies import agency_of, identify, names_unnamed
from provenance.parse.words.articles import is_article, is_web
from provenance.parse.words.dates import FoundDate, find_date
from provenance.parse.words.folding import fold
from provenance.parse.words.licences import licence_at
from provenance.parse.words.linked_words import is_mine, reads_as_title, title_and_site, undated
from provenance.parse.words.name_spans import (
    ABBREVIATION,
    EDGES,
    LONGEST_NAME,
    UNCASED,
    name_end,
    name_span,
    names_account,
)
from provenance.parse.words.redirected import behind_redirect
from provenance.parse.words.replayed import behind_replay
from provenance.parse.words.titles import before_title
from provenance.parse.words.trimming import bare_name
from provenance.parse.words.wording import leading, whole_words, words

# How far into a value its link may start: "the website of <a>".
LINK_WITHIN = 34
# A name ends so near to the colon behind it: a quotation mark, an article's bracket.
ENDS_WITHIN = 2

_HOST = re.compile(r"(?:https?://)?((?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12})(?![\w@])(/\S{0,300})?")
_URL = re.compile(r"https?://[^\s<>\"')\]]{4,500}")
_RELEASE_OF = re.compile(
    r"^(?:eine |a |the )?(?:press release|pressemitteilung|pm)(?: (?:of|from|by|von|der|des|vom))? "
)
# Inflected names: endings of so many letters behind a host's label of at least that length.
LONGEST_CASE_ENDING = 2
SHORTEST_LABEL = 4
# Between the sort and the name: "el blog de Salinas", "blog van De Haven".
_OF = frozenset(("de", "del", "van", "von", "di", "do", "da", "d'", "of"))
_OWNER_BEHIND = re.compile(
    r" (?:of|from|by|at|von|vom|der|des|de|du|del|della|di|do|da|van)"
    r"(?: (?:the|la|le|el|il|der|die|das|het|de))? "
)
# "the company blog": a sort has no more words.
LONGEST_SORT = 3
# "Other media", "其它媒体": whoever is meant, nobody is named.
# "08:34 PM EDT": an hour.
_HOUR = re.compile(r"\d{1,2}[:.h]\d\d(?!\d)")
# "LWN", "TV2": initials, longer than a day's or a month's.
_ACRONYM = re.compile(r"[^\W\d_a-zß-ÿ][A-Z0-9]{2,7}\b")
# "DJV/fh": the initials of who put it in.
_INITIALS = re.compile(r"/[a-zäöü]{2,3}$")
_LATIN_WORD = re.compile(r"[a-z0-9][a-z0-9.-]{3,40}")
# "Medium's <Harbour Notes>": whose the outlet is stands in front of its name.
_POSSESSIVES = ("'s", "’s")
# "Harbour Notes (https://harbournotes.example/tides)": the address behind the name.
_ADDRESS_BEHIND = re.compile(r"\s*[(\[\]（]+\s*https?://")
_ENDED = re.compile(r"[.!?]\s+")
_COLONS = (":", "：")
_LEADING = EDGES + "「『《》：|—–-([（【\u200e\u200f"


@dataclass(frozen=True, slots=True)
class OutletValue:
    """What stands where an outlet is expected.

    `title` is set where a headline stands there instead, `date_only` where a
    date does; `known` says whether the registry holds the outlet.
    """

    ref: OutletRef | None = None
    span: Span | None = None
    href: str | None = None
    title: str | None = None
    date: PartialDate | None = None
    date_only: bool = False
    agency: bool = False
    known: bool = False
    press_release: bool = False


def read_outlet(
    document: Document, folded: str, span: Span, registry: Registry, *, whole: bool = False
) -> OutletValue:
    """The outlet that the words at `span` begin with, with the link that belongs to it.

    `whole` says that nothing but the value stands there (behind a label): a few
    words are then all its name, capitals or not.
    """
    span = before_title(folded, _trimmed(document.text, span))
    release = leading("press_release").match(span.of(folded)) or _RELEASE_OF.match(span.of(folded))
    if release and release.end() < span.end - span.start - 2:
        inner = read_outlet(document, folded, Span(span.start + release.end(), span.end), registry)
        return replace(inner, press_release=True)
    if span.start >= span.end or _HOUR.match(folded, span.start):
        return OutletValue()
    if whole and (short := _short_value(folded, span)):
        named = _named(document.text, short, registry)
        if names_nobody(short.of(document.text).strip(EDGES)):
            return OutletValue()
        if (
            named.ref is not None
            and not links_within(document, span)
            and not _HOST.match(folded, span.start, span.end)
        ):
            found = find_date(span.of(folded))
            return replace(named, date=found.date if found else None)
    value = _read(document, folded, span, registry)
    behind = whole_words("press_release").search(span.of(folded)[:160])
    return replace(value, press_release=True) if behind and value.ref is not None else value


def _short_value(folded: str, span: Span) -> Span | None:
    """A value of a few words up to its first sign, where the script has capitals; None for longer ones."""
    head = span.of(folded)[: 2 * LONGEST_NAME]
    if UNCASED.search(head[:12]) or find_date(head):
        return None
    end = name_end(head)
    comma = re.search(r"[,(/|]", head[:end])
    short = Span(span.start, span.start + (comma.start() if comma else end))
    return short if 1 <= len(short.of(folded).split()) <= 5 and not comma else None


def _read(document: Document, folded: str, span: Span, registry: Registry) -> OutletValue:
    head = span.of(folded)
    found = find_date(head, bare_year=True)
    named = found is not None and _names_before_date(document, span, found)
    if found and not named and _opens_with_date(head, found):
        return OutletValue(date=found.date, date_only=True)
    date = found.date if found and found.date.precision != "year" else None
    link = _first_link(document, span)
    if link is None:
        return replace(_from_text(document.text, folded, span, registry), date=date)
    return replace(_from_link(document, folded, span, link, registry), date=date)


def _opens_with_date(head: str, found: FoundDate) -> bool:
    return found.span.start <= 10 and not re.search(
        r"[^\W\d_]{4}|[\u3400-\u9fff]{2}", head[: found.span.start]
    )


def _names_before_date(document: Document, span: Span, found: FoundDate) -> bool:
    """ "LWN on 2007-05-30": a short name in capitals or with a link stands in front of the date."""
    before = Span(span.start, span.start + found.span.start)
    if _ACRONYM.match(document.text, before.start, before.end):
        return True
    return any(is_web(link.href) and link.span.end <= before.end for link in links_within(document, before))


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and (text[start].isspace() or text[start] in _LEADING):
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


# --- links ---------------------------------------------------------------------------


def links_within(document: Document, span: Span) -> tuple[Link, ...]:
    """The links that overlap a span, in order."""
    links = document.links
    low, high = 0, len(links)
    while low < high:
        middle = (low + high) // 2
        if links[middle].span.end <= span.start:
            low = middle + 1
        else:
            high = middle
    found = []
    while low < len(links) and links[low].span.start < span.end:
        found.append(links[low])
        low += 1
    return tuple(found)


def _first_link(document: Document, span: Span) -> Link | None:
    found = [link for link in links_within(document, span) if licence_at(link.href) is None]
    return found[0] if found and found[0].span.start - span.start <= LINK_WITHIN else None


def _from_link(document: Document, folded: str, span: Span, link: Link, registry: Registry) -> OutletValue:
    shown = Span(max(link.span.start, span.start), min(link.span.end, span.end))
    before = Span(span.start, shown.start)
    ahead = _named_before_sentence_end(document.text, folded, before, registry)
    if ahead is not None:
        return ahead
    text = " ".join(shown.of(document.text).split())
    href = link.href if is_web(link.href) else None
    if href and (_URL.match(text) or _HOST.fullmatch(fold(text))):
        return _from_host_shown(href, shown, registry)
    if href and (introduced := _introducing(document.text, folded, before, registry)) is not None:
        return replace(introduced, href=href, title=None if names_nobody(text) else text)
    if href and is_article(href) and (parts := title_and_site(text, host_of(href) or "")) is not None:
        ref, agency, known = outlet_ref(parts[1], registry)
        return OutletValue(ref, shown, href, title=parts[0], agency=agency, known=known)
    if href and reads_as_title(undated(text)):
        return OutletValue(href=href, title=text, ref=host_ref(href, registry), span=shown)
    owner = before.of(document.text).rstrip().endswith(_POSSESSIVES)
    ahead_text = before.of(document.text)
    led = not owner and (_holds_name(ahead_text) or names_account(ahead_text.lstrip()))
    if led or (names_nobody(text) and _names_host(before.of(folded))):
        value = _from_text(document.text, folded, before, registry)
        if value.ref is not None:
            return replace(value, href=value.href or href)
    if names_nobody(text) or _is_sort(text):
        owned = _named_behind(document.text, folded, Span(link.span.end, span.end), registry)
        if owned is not None:
            return replace(owned, href=href)
    if names_nobody(text):  # "the original is [here] to read"
        return OutletValue(href=href)
    if href and is_mine(text):
        return OutletValue(host_ref(href, registry), shown, href)
    name = name_span(document.text, folded, Span(shown.start, max(shown.end, span.end)), within=shown)
    value = _named(document.text, name, registry)
    return replace(value, href=href, ref=_nominative(value.ref, href))


def _named_before_sentence_end(
    text: str, folded: str, before: Span, registry: Registry
) -> OutletValue | None:
    """ "Harbour Ledger. Read it <here>": the sentence with the name ends before the link begins."""
    for end in _ENDED.finditer(folded, before.start, before.end):
        if ABBREVIATION.search(folded[before.start : end.start()]):
            continue
        value = _from_text(text, folded, Span(before.start, end.start()), registry)
        return value if value.ref is not None and any(sign.isupper() for sign in value.ref.name) else None
    return None


def _introducing(text: str, folded: str, before: Span, registry: Registry) -> OutletValue | None:
    """ "Harbour Ledger: <Low water on the quays>": a name, a colon, and the title of what stood there."""
    shown = before.of(text).rstrip()
    if not shown.endswith(_COLONS):
        return None
    value = _from_text(text, folded, Span(before.start, before.start + len(shown) - 1), registry)
    if value.ref is None or value.span is None or not (value.known or value.ref.name[:1].isupper()):
        return None
    return value if value.span.end >= before.start + len(shown) - 1 - ENDS_WITHIN else None


def _is_sort(text: str) -> bool:
    """ "blog", "the website": what sort of place it is, and not whose."""
    last = fold(text).rpartition(" ")[2]
    return len(text.split()) <= LONGEST_SORT and last in words("publications") | words("wrappers")


def _named_behind(text: str, folded: str, behind: Span, registry: Registry) -> OutletValue | None:
    """ "the <blog> of Harbour Ledger": whose it is stands behind the link."""
    of = _OWNER_BEHIND.match(folded, behind.start, behind.end)
    if of is None:
        return None
    value = _from_text(text, folded, Span(of.end(), behind.end), registry)
    return value if value.ref is not None and value.ref.name[:1].isupper() else None


def _from_host_shown(href: str, shown: Span, registry: Registry) -> OutletValue:
    """A link whose text is its own address: the outlet is the host's."""
    ref = host_ref(href, registry)
    return OutletValue(ref, shown, href, known=ref is not None and ref.id is not None)


def _nominative(ref: OutletRef | None, href: str | None) -> OutletRef | None:
    """ "v Respektu" with a link to respekt.cz: the host spells the name without its ending."""
    label = (host_of(href) or "").removeprefix("www.").split(".")[0] if href else ""
    if ref is None or ref.id is not None or not 0 < len(ref.name) - len(label) <= LONGEST_CASE_ENDING:
        return ref
    if len(label) < SHORTEST_LABEL or not fold(ref.name).startswith(label):
        return ref
    return replace(ref, name=ref.name[: len(label)])


def _holds_name(before: str) -> bool:
    capitals = [
        w
        for w in before.split()
        if w[:1].isupper() and fold(w) not in words("publications") | words("wrappers")
    ]
    return bool(capitals) and fold(before).strip() not in words("connectors")


def _names_host(before: str) -> bool:
    """ "译自harbourledger 原文链接": a word of Latin letters in front of a link that says but "here"."""
    return _LATIN_WORD.fullmatch(before.strip(EDGES)) is not None


# --- names -----------------------------------------------------------------------------


def _from_text(text: str, folded: str, span: Span, registry: Registry) -> OutletValue:
    whole = span.of(text).strip(EDGES)
    if names_unnamed(whole):
        return OutletValue(OutletRef(whole), span)
    url = _URL.match(text, span.start, span.end)
    if url:
        address = url[0].rstrip(".,;:")
        return OutletValue(host_ref(address, registry), Span(*url.span()), address)
    host = _HOST.match(folded, span.start, span.end)
    if host and not host[1].replace(".", "").isdigit() and not ABBREVIATION.search(host[1].split(".")[0]):
        return _from_host(text, host, registry)
    return _named(text, name_span(text, folded, span), registry)


def _from_host(text: str, host: re.Match[str], registry: Registry) -> OutletValue:
    name = Span(host.start(1), host.end(1))
    href = "http://" + host[1] + host[2].rstrip(".,;:") if host[2] and len(host[2]) > 2 else None
    outlet = registry.by_host(host[1])
    if outlet is None:
        return OutletValue(OutletRef(name.of(text), None, host[1].removeprefix("www.")), name, href)
    agency = outlet.kind in (OutletKind.AGENCY, OutletKind.WIRE)
    return OutletValue(registry.ref(outlet, name.of(text)), name, href, agency=agency, known=True)


def _named(text: str, name: Span, registry: Registry) -> OutletValue:
    printed = name.of(text)
    if "://" in printed and (behind := _ADDRESS_BEHIND.search(printed)) is not None:
        printed = printed[: behind.start()]
    shown = bare_name(" ".join(printed.split()).strip(EDGES))
    initials = _INITIALS.search(shown)
    if initials and agency_of(initials[0][1:], registry) is None:
        shown = shown[: initials.start()]
    if not shown or len(shown) > LONGEST_NAME or names_nobody(shown):
        return OutletValue()
    ref, agency, known = outlet_ref(shown, registry)
    if not known and not agency and UNCASED.search(shown[:1]) and _is_label(text, name, shown):
        return OutletValue()  # "来源: | 发布时间: 2018-05-17": nothing, and the next label
    bare = _without_sort(shown)
    if not known and not agency and bare != shown:
        ref, agency, known = outlet_ref(bare, registry)
        if not known and not agency and not _opens_with_sort(shown):
            ref = OutletRef(shown)
    return OutletValue(ref, name, agency=agency, known=known)


def _is_label(text: str, name: Span, shown: str) -> bool:
    """Whether a colon follows a name."""
    behind = text[name.start : name.end + 2].partition(shown)[2]
    return behind.lstrip().startswith(_COLONS)


def _without_sort(name: str) -> str:
    """A name without the words for its sort in front: "Magazin Focus", "the website Harbour Notes"."""
    first, _, rest = name.partition(" ")
    sorts = words("publications") | words("wrappers")
    if first in words("articles") and rest[:1].islower() and rest.partition(" ")[0] in sorts:
        return _without_sort(rest)
    if not rest or fold(first) not in sorts:
        return name
    of, _, owner = rest.strip(EDGES).partition(" ")
    return owner if owner and first.islower() and of in _OF else _without_sort(rest.strip(EDGES))


def _opens_with_sort(name: str) -> bool:
    """Whether a name has words of the sentence in front: "website Harbour Notes", "el blog de Salinas"."""
    opening = name.split()
    if fold(opening[0]) in words("wrappers"):
        return True
    return opening[0] in words("articles") and len(opening) > 1 and opening[1] in words("wrappers")


# --- references ---------------------------------------------------------------------------


def outlet_ref(name: str, registry: Registry, *, language: str | None = None) -> tuple[OutletRef, bool, bool]:
    """The outlet as named, whether it is an agency, and whether the registry knows it."""
    named = identify(name, registry, language=language)
    if named is not None:
        return named
    parts = [part.strip() for part in re.split(r"[/、]", name) if part.strip()]
    signed = len(parts) > 1 and any(agency_of(part, registry, language=language) for part in parts)
    return OutletRef(name), signed, False


def host_ref(url: str, registry: Registry) -> OutletRef | None:
    """The outlet that an address belongs to; named by its host where the registry does not know it."""
    host = host_of(behind_redirect(behind_replay(url)))
    if host is None:
        return None
    outlet = registry.by_host(host)
    shown = host.removeprefix("www.")
    return registry.ref(outlet) if outlet else OutletRef(shown, None, shown)
