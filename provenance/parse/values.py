"""Reading the value of a notice: which outlet, which people, from the words that follow a cue."""

from __future__ import annotations

import re
from dataclasses import dataclass

from provenance.model import Document, Link, OutletRef, PartialDate, Span
from provenance.outlets import OutletKind, Registry
from provenance.outlets.hosts import host_of
from provenance.parse.dates import find_date
from provenance.parse.folding import fold
from provenance.parse.people import is_person

LONGEST_NAME = 90
# A link text or quotation of more words is a headline, not an outlet.
MOST_NAME_WORDS = 9
# How far into a value its link may start: "the website of <a>".
LINK_WITHIN = 34

_HOST = re.compile(r"(?:https?://)?((?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12})(?![\w@])(/\S{0,300})?")
_URL = re.compile(r"https?://[^\s<>\"')\]]{4,500}")
_SCRIPT_WITHOUT_CASE = re.compile(r"[\u0590-\u06ff\u0900-\u097f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_WORD = re.compile(r"[^\s]+")
_CONNECTORS = frozenset(
    "of the for and & de la le les du des del della dello dei di da do dos das der die das und en van y e et i a o "
    "og och w na z in für zu al el to on".split()
)
# Words that name the sort of publication and stand before its name.
_GENERIC = frozenset(
    "blog magazin magazine zeitung website webseite seite portal zeitschrift onlinemagazin internetseite journal "
    "newsletter site sito rivista giornale revista diario periódico jornal revue quotidien sitio página "
    "сайт сайте журнал журнале газета газете издание издании портал портале блог блоге "
    "сайті журналі газеті виданні порталі блозі portalu serwisie stronie magazynie tygodniku gazecie serveru webu "
    "časopise deníku dergisi sitesi majalah laman situs koran surat kabar harian báo trang tidningen tidskriften "
    "avisen magasinet krant blad tijdschrift website-ul site-ul revista ziarul faqen gazeta".split()
)
_CUT = re.compile(
    r"(?:[\s,;:(\[|/-]|^)(?:and (?:is|has|was|re|appears|can|it)|under|with (?:the )?permission|with the|by (?:the )?author|"
    r"at the|where|which|who|as part|as a|as an|on (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|\d)|"
    r"in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d)|here|republished|reprinted|reproduced|read|click|copyright|©|"
    r"licen[sc]ed|used|shared|and republished|through|via|written by|"
    r"veröffentlicht|erschienen|publiziert|und|am \d|im (?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)|mit freundlicher|lesen|"
    r"le \d|sous|avec|et (?:est|a |republié)|en vertu|bajo|con (?:permiso|autorización|licencia)|el \d|y (?:se|ha|fue|es)|"
    r"sob|com (?:permissão|autorização)|em \d|e (?:foi|é)|sotto|con licenza|il \d|ed è|"
    r"onder|met toestemming|op \d|na licencji|za zgodą|dnia|i (?:jest|został)|pod licencí|se svolením|dne|"
    r"под|с разрешения|и (?:перепечатан|публик)|від \d|за|з дозволу|"
    r"dengan|pada|klik|baca|với|theo|ngày|tarihinde|dne \d|a fost|la data|me leje|më \d|στις|με άδεια|med (?:tillstånd|tillatelse|tilladelse))"
    r"(?=[\s,;:.)\]]|$)"
)
_DENSE_STOP = re.compile(
    r"[。;|()\[\]\n]|,(?! )|\s(?=(?:作者|责任|責任|编辑|編輯|记者|記者|时间|時間|发布|日期|原标题|原文|链接|点击|字号|阅读|分享)|\d{4}[-年/.]|[a-z]{0,8}:)"
    r"|\s{2,}|(?:작성자|기자|입력|승인|무단|\d{4}[.-])|(?:に掲載|の転載|より転載|から転載|からの|が配信|提供|配信|による)"
)
_SENTENCE_END = re.compile(r"[.!?](?=\s+[^\s\d]|\s*$)|[;|\n…]| - |\s{3,}|[।۔؟]")
_ABBREVIATION = re.compile(r"(?:\b(?:st|mt|ft|dr|mr|no|inc|co|ltd|corp|vol|u\.s|u\.k|u\.n)|\b[a-z])$")


@dataclass(frozen=True, slots=True)
class OutletValue:
    """What stands where an outlet is expected."""

    ref: OutletRef | None = None
    span: Span | None = None
    href: str | None = None
    title: str | None = None
    date: PartialDate | None = None
    date_only: bool = False
    agency: bool = False
    known: bool = False


def read_outlet(document: Document, folded: str, span: Span, registry: Registry) -> OutletValue:
    """The outlet that the words at `span` begin with, with the link that belongs to it."""
    span = _trimmed(document.text, span)
    if span.start >= span.end:
        return OutletValue()
    words = span.of(folded)
    found = find_date(words, bare_year=True)
    date = found.date if found and found.date.precision != "year" else None
    if found and found.span.start <= 8 and not re.search(r"[a-z]{4}", words[: found.span.start]):
        return OutletValue(date=date, date_only=True)
    link = _link_in(document, span)
    if link is not None:
        return _from_link(document, folded, span, link, registry, date)
    return _from_text(document.text, folded, span, registry, date)


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and (
        text[start].isspace() or text[start] in "\"“”«»„「」『』《》'‘’:：|—–-*_.,>\u200e\u200f"
    ):
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _link_in(document: Document, span: Span) -> Link | None:
    for link in links_within(document, span):
        if link.span.start - span.start <= LINK_WITHIN and link.span.end - link.span.start > 0:
            return link
        break
    return None


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
    for link in links[low:]:
        if link.span.start >= span.end:
            break
        found.append(link)
    return tuple(found)


def _from_link(
    document: Document, folded: str, span: Span, link: Link, registry: Registry, date: PartialDate | None
) -> OutletValue:
    shown = Span(max(link.span.start, span.start), min(link.span.end, span.end))
    text = " ".join(shown.of(document.text).split())
    before = Span(span.start, shown.start)
    if is_web(link.href) and (len(text.split()) > MOST_NAME_WORDS or _looks_like_title(text)):
        return OutletValue(
            href=link.href, title=text, ref=host_ref(link.href, registry), span=shown, date=date
        )
    if _has_name(before.of(document.text)):
        value = _from_text(document.text, folded, before, registry, date)
        if value.ref is not None:
            return _with_href(value, link.href)
    # A link may cover the whole line, label included: the value is what follows the label.
    name = _name_run(document.text, folded, shown)
    value = _named(document.text, name, registry, date, link.href)
    if value.ref is None and is_web(link.href):
        return OutletValue(href=link.href, date=date)
    return value


def _with_href(value: OutletValue, href: str) -> OutletValue:
    return OutletValue(
        value.ref,
        value.span,
        href if is_web(href) else None,
        value.title,
        value.date,
        value.date_only,
        value.agency,
        value.known,
    )


def _has_name(before: str) -> bool:
    words = [w for w in before.split() if w[:1].isupper() and fold(w) not in _GENERIC]
    return len(words) >= 1 and fold(before).strip() not in ("the", "the ")


def _looks_like_title(text: str) -> bool:
    words = text.split()
    return len(words) >= 7 or (len(words) >= 5 and text[-1] in "?!…")


def _from_text(
    text: str, folded: str, span: Span, registry: Registry, date: PartialDate | None
) -> OutletValue:
    url = _URL.match(text, span.start, span.end)
    if url:
        address = url[0].rstrip(".,;:")
        return OutletValue(host_ref(address, registry), Span(*url.span()), address, date=date)
    host = _HOST.match(folded, span.start, span.end)
    if host and "." in host[1] and not host[1].replace(".", "").isdigit():
        name = Span(host.start(1), host.end(1))
        href = "http://" + host[0].rstrip(".,;:") if host[2] and len(host[2]) > 2 else None
        outlet = registry.by_host(host[1])
        ref = (
            registry.ref(outlet, name.of(text))
            if outlet
            else OutletRef(name.of(text), None, host[1].removeprefix("www."))
        )
        return OutletValue(ref, name, href, date=date, known=outlet is not None)
    return _named(text, _name_run(text, folded, span), registry, date, None)


def _named(
    text: str, name: Span, registry: Registry, date: PartialDate | None, href: str | None
) -> OutletValue:
    shown = " ".join(name.of(text).split()).strip(" \"“”„«»‘’'.,:;*_")
    href = href if href and is_web(href) else None
    if not shown or len(shown) > LONGEST_NAME or _says_nothing(shown):
        return OutletValue(date=date, href=href)
    ref, agency, known = outlet_ref(shown, registry)
    return OutletValue(ref, name, href, date=date, agency=agency, known=known)


_NOTHING = re.compile(
    r"^(?:the )?(?:here|this|link|original|article|source|sources|website|site|web|our|author|authors|read|more|click|page|"
    r"hier|ici|aquí|aqui|qui|link do|тут|здесь|原文|链接|点击|网络|互联网|本站|综合|internet|net|online|none|unknown|n/a|various|"
    r"agencies|agences|agencias|agenturen|own|eigene?|eigen|redaktion|redaction|redacción|youtube|facebook|twitter|instagram)\b.{0,12}$"
)


def _says_nothing(name: str) -> bool:
    folded = fold(name)
    if _NOTHING.match(folded):
        return True
    return not any(c.isalpha() for c in name)


def _name_run(text: str, folded: str, span: Span) -> Span:
    """The name that the words at `span` begin with."""
    if text[span.start : span.start + 1] and _opened_quote(text, span.start):
        end = _closing_quote(text, span)
        if end is not None and end - span.start <= LONGEST_NAME:
            return Span(span.start, end)
    head = span.of(folded)[: 3 * LONGEST_NAME]
    if _DENSE.search(head[:12]):
        stop = _DENSE_STOP.search(head)
        return Span(span.start, span.start + (stop.start() if stop else len(head)))
    end = _sentence_end(head)
    cut = _CUT.search(head, 2, end) if end > 2 else None
    end = cut.start() if cut else end
    if _SCRIPT_WITHOUT_CASE.search(head[:6]):
        stop = re.search(r"[,:()\[\]\"]|\s-\s", head[:end])
        return Span(span.start, span.start + (stop.start() if stop else end))
    return _capitalised(text, Span(span.start, span.start + end))


def _opened_quote(text: str, start: int) -> bool:
    return start > 0 and text[start - 1] in '"“„«「『《‘'


def _closing_quote(text: str, span: Span) -> int | None:
    ends = [p for sign in '"”“»」』》’' if (p := text.find(sign, span.start, span.end)) > span.start]
    return min(ends) if ends else None


def _sentence_end(head: str) -> int:
    for match in _SENTENCE_END.finditer(head):
        if match[0] == "." and _ABBREVIATION.search(head[: match.start()]) and match.end() < len(head):
            continue
        return match.start()
    return len(head)


def _capitalised(text: str, span: Span) -> Span:
    """The run of capitalised words, connectors between them included; lower-case brands stand alone."""
    words = [(m.start() + span.start, m.end() + span.start) for m in _WORD.finditer(span.of(text))]
    if not words:
        return Span(span.start, span.start)
    first = 0
    while first < min(len(words) - 1, 6) and not _is_name_word(text, words[first]):
        first += 1
    if not _is_name_word(text, words[first]):
        return Span(span.start, span.end) if len(words) <= 2 else Span(span.start, span.start)
    while (
        first < len(words) - 1
        and fold(text[slice(*words[first])]) in _GENERIC
        and _is_name_word(text, words[first + 1])
    ):
        first += 1
    last = first
    for number in range(first, len(words)):
        word = text[slice(*words[number])]
        if number > first and text[words[number - 1][0] : words[number - 1][1]].endswith(
            (",", ";", ":", ")")
        ):
            break
        if _is_name_word(text, words[number]):
            last = number
        elif fold(word) not in _CONNECTORS or number - last > 2:
            break
    return Span(words[first][0], words[last][1])


def _is_name_word(text: str, word: tuple[int, int]) -> bool:
    bare = text[slice(*word)].lstrip("(\"“„«‘'[")
    return bool(bare) and (bare[0].isupper() or bare[0].isdigit() or "." in bare[1:-2])


def outlet_ref(name: str, registry: Registry, *, language: str | None = None) -> tuple[OutletRef, bool, bool]:
    """The outlet as named, whether it is an agency, and whether the registry knows it."""
    outlet = registry.by_name(name) or registry.agency(name, language=language)
    if outlet is None and ("/" in name or "、" in name):
        parts = [p.strip() for p in re.split(r"[/、]", name) if p.strip()]
        agency = any(is_agency(part, registry) for part in parts)
        return OutletRef(name), agency, False
    if outlet is None:
        return OutletRef(name), False, False
    return registry.ref(outlet, name), outlet.kind in (OutletKind.AGENCY, OutletKind.WIRE), True


def is_agency(name: str, registry: Registry) -> bool:
    """Whether a name or code is a news agency's or a press-release wire's."""
    outlet = registry.by_name(name) or registry.agency(name)
    return outlet is not None and outlet.kind in (OutletKind.AGENCY, OutletKind.WIRE)


def host_ref(url: str, registry: Registry) -> OutletRef | None:
    """The outlet that an address belongs to; named by its host where the registry does not know it."""
    host = host_of(url)
    if host is None:
        return None
    outlet = registry.by_host(host)
    shown = host.removeprefix("www.")
    return registry.ref(outlet) if outlet else OutletRef(shown, None, shown)


def is_web(url: str | None) -> bool:
    """Whether an address is on the web at all (no `mailto:`, no bare fragment)."""
    return url is not None and url.lower().startswith(("http://", "https://", "//"))


__all__ = [
    "OutletValue",
    "host_ref",
    "is_agency",
    "is_person",
    "is_web",
    "links_within",
    "outlet_ref",
    "read_outlet",
]
