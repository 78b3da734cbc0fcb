"""Bylines: who wrote it, and for whom. An agency's or another outlet's name there credits the source.

"By A and B, Associated Press" is agency copy; "Le Figaro et AFP", "A mit AP" are
the outlet's own texts with an agency's help; a person alone says nothing of a source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from provenance.model import Credit, CreditKind, OutletRef, Polarity, Span, Zone
from provenance.outlets import Outlet, OutletKind
from provenance.parse.context import PageContext
from provenance.parse.dates import find_date
from provenance.parse.folding import fold
from provenance.parse.frame import Place
from provenance.parse.people import is_person, split_people, without_by

LONGEST_BYLINE = 200
# How many lines above the first paragraph a byline may stand, and below the last.
HEAD_LINES = 22
_BY = re.compile(
    r"^[\s*_|(-]*(?:(?:written|authored|posted|story|text|words|analysis|opinion|reported|edited) )?"
    r"(?:by|von|par|por|di|door|autor(?:en|in|es|a)?|author(?:s| of the article)?|text|texte|texto|tekst|av|af|de|від|автор|"
    r"yazan|penulis|oleh|tác giả|nga|του|της|بقلم|نویسنده|מאת|作者|文|記者|记者)(?: ?:|\s)\s*"
)
_BYLINE_MARKS = (
    "byline",
    "author",
    "autor",
    "attribution",
    "writer",
    "provider",
    "contributor",
    "signature",
    "article-source",
)
_JOINED = re.compile(r"\s(?:and|und|et|y|e|en|mit|with|avec|con|com|och|og|i|ve|/|&|\+)\s(?:the )?$")
_SEPARATED = re.compile(
    r"\s*(?:\||/|\s[-–—]\s|,|\bvia\b|\bfor\b|\bof\b|\bof the\b|\bat\b|;)\s*(?:the\s)?$|\n$"
)
_ROLE = re.compile(
    r"^(?:the )?(?P<outlet>[\w .'-]{2,30}?) (?:national |political |white house |senior |chief |business |medical |science |"
    r"technology |education |religion |sports? |baseball |football |basketball |hockey |golf |racing |entertainment |"
    r"diplomatic |staff |news |legal |film |movie |music |tv |auto |food |health |economics? )*"
    r"(?:writer|correspondent|reporter|editor|staff|columnist|critic|wire|news service)s?$"
)
_PHOTO = re.compile(
    r"\b(?:photo|foto|image|picture|bild|credit|crédito|crédit|courtesy|illustration|video|getty|photographer)\b"
)
_AGENCY_PREFIX = re.compile(
    r"^(?:agencia|agence|agenzia|agentur|nachrichtenagentur|agência|news agency|agency|источник|агентство) "
)
_PLACE_TAIL = re.compile(r" (?:in|à|en|a|aus|from|em) [^\W\d_][\w .-]{2,25}$")
_INITIALS = re.compile(r"^[^\W\d_]{2,5}$")
_GENERIC_PLATFORM = frozenset(
    {"substack", "medium", "facebook", "twitter", "youtube", "patreon", "telegram", "linkedin"}
)


@dataclass(frozen=True, slots=True)
class _Signed:
    """An outlet named in a byline: how it is tied to the people, and who they are."""

    ref: OutletRef
    outlet: Outlet | None
    agency: bool
    joined: bool
    people: tuple[str, ...]


def bylines(page: PageContext) -> Iterator[Credit]:
    """The bylines around the lead item and at the head of further items."""
    for number in _candidate_lines(page):
        credit = _byline(page, number)
        if credit is not None:
            yield credit


def _candidate_lines(page: PageContext) -> Iterator[int]:
    for number, line in enumerate(page.document.lines):
        length = line.span.end - line.span.start
        if not 2 <= length <= LONGEST_BYLINE:
            continue
        place = page.place(number)
        marked = any(word in mark for mark in line.marks[:4] for word in _BYLINE_MARKS)
        begins = bool(_BY.match(page.folded_of(number)))
        near = place is Place.HEAD and number >= page.frame.first - HEAD_LINES
        closing = place is Place.TAIL and number <= page.frame.last + 4
        if near or begins or (marked and place is not Place.FAR) or closing:
            yield number


def _byline(page: PageContext, number: int) -> Credit | None:
    line = page.line(number)
    text, folded = page.text_of(number), page.folded_of(number)
    if line.tag in ("h1", "h2", "h3", "title") or _PHOTO.search(folded):
        return None
    by = _BY.match(folded)
    marked = any(word in mark for mark in line.marks[:4] for word in _BYLINE_MARKS)
    rest = text[by.end() :] if by else text
    signed = _signed(page, rest)
    if signed is None:
        return _person_only(page, number, rest) if by or marked else None
    place = page.place(number)
    if not _stands_as_byline(page, number, signed, bool(by), marked, place):
        return None
    return _credit(page, number, signed, bool(by), marked)


def _person_only(page: PageContext, number: int, rest: str) -> Credit | None:
    people = split_people(_without_date(rest))
    if not people or page.place(number) not in (
        Place.HEAD,
        Place.OPENING,
        Place.BODY,
        Place.CLOSING,
        Place.TAIL,
    ):
        return None
    span = page.line(number).span
    return Credit(
        kind=CreditKind.BYLINE,
        text=span.of(page.document.text),
        span=span,
        rule="any.byline-person" + ("/outside" if page.is_outside(number) else ""),
        language=page.language or None,
        polarity=Polarity.NEGATIVE if page.is_outside(number) else Polarity.SELF,
        strength=0.3,
        authors=people,
    )


def _without_date(text: str) -> str:
    found = find_date(fold(text))
    return text[: found.span.start].rstrip(" ,|-–—•·") if found and found.span.start > 3 else text


def _signed(page: PageContext, rest: str) -> _Signed | None:
    text = _without_date(rest.strip()).strip(" ,.|•·-–—*()")
    if not 2 <= len(text) <= LONGEST_BYLINE:
        return None
    whole = _outlet(page, text)
    if whole is not None:
        return _Signed(*whole, joined=False, people=())
    return _split(page, text) or _glued(page, text)


def _outlet(page: PageContext, text: str) -> tuple[OutletRef, Outlet | None, bool] | None:
    """The outlet that a piece of a byline names, roles and places taken off."""
    shown = text.strip(' ,.;:|•·-–—*()[]"“”')
    if not shown or len(shown) > 60:
        return None
    attempts = [shown, _AGENCY_PREFIX.sub("", fold(shown))]
    if role := _ROLE.match(fold(shown)):
        attempts.append(role["outlet"])
    attempts.append(_PLACE_TAIL.sub("", shown))
    for attempt in attempts:
        found = _look_up(page, attempt)
        if found is not None:
            name = shown if found.kind is not OutletKind.OUTLET or attempt == shown else attempt
            return (
                page.registry.ref(found, _display(name, attempt)),
                found,
                found.kind in (OutletKind.AGENCY, OutletKind.WIRE),
            )
    return None


def _display(name: str, attempt: str) -> str:
    return attempt.upper() if len(attempt) <= 4 and attempt.islower() and name.lower() != attempt else name


def _look_up(page: PageContext, name: str) -> Outlet | None:
    return page.registry.by_name(
        name, language=page.language or None, host=page.own.host
    ) or page.registry.agency(name, language=page.language or None)


_CUTS = re.compile(
    r"\s*(?:\||\s/\s|/|\s[-–—]{1,2}\s|,|;|\bvia\b|\bfor\b|\bof\b|\n)\s*|\s+(?:and|und|et|y|mit|with|avec|con|com|och|og|&|\+)\s+"
)


def _split(page: PageContext, text: str) -> _Signed | None:
    """People and outlets divided by a sign or a word; the word says how they belong together."""
    pieces = [(m.start(), m.end()) for m in _CUTS.finditer(text)]
    if not pieces:
        return None
    starts = [0, *(end for _, end in pieces)]
    ends = [*(start for start, _ in pieces), len(text)]
    found: list[tuple[int, tuple[OutletRef, Outlet | None, bool]]] = []
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        outlet = _outlet(page, text[start:end])
        if outlet is not None:
            found.append((number, outlet))
    foreign = [entry for entry in found if not page.own.is_outlet(entry[1][0])]
    if not found:
        return _unknown_outlet(page, text, starts, ends)
    chosen = foreign[0] if foreign else found[0]
    people = split_people(text[: ends[chosen[0] - 1]]) if chosen[0] else ()
    cut = text[pieces[chosen[0] - 1][0] : pieces[chosen[0] - 1][1]] if chosen[0] else ""
    word = bool(re.search(r"\w", cut)) and not re.search(r"\b(?:via|for|of)\b", cut)
    with_own = len(foreign) < len(found)
    slashed = "/" in text and with_own
    joined = bool(foreign) and (with_own or slashed or (word and bool(people)))
    if len(foreign) > 1 and not with_own:
        shown = " ".join(text[starts[foreign[0][0]] : ends[foreign[-1][0]]].split())
        if len(shown) <= 60 and not people:
            return _Signed(OutletRef(shown), None, any(f[1][2] for f in foreign), False, people)
    return _Signed(*chosen[1], joined=joined, people=people)


_OUTLET_WORD = re.compile(
    r"\b(?:news|times|post|press|media|magazine|journal|herald|tribune|gazette|radio|tv|review|daily|weekly|network|wire|"
    r"dispatch|observer|chronicle|bulletin|report|watch|dreams|health watch|public media)\b"
)


def _unknown_outlet(page: PageContext, text: str, starts: list[int], ends: list[int]) -> _Signed | None:
    """`Person / Outlet`, `Person – Outlet` with an outlet that the registry does not know."""
    last = text[starts[-1] : ends[-1]].strip()
    first = text[: ends[-2]].strip()
    if not _OUTLET_WORD.search(fold(last)) or not split_people(first) or page.own.is_name(last):
        return None
    if "," in text[ends[-2] : starts[-1]] and len(last.split()) > 5:
        return None
    return _Signed(OutletRef(last), None, False, False, split_people(first))


def _glued(page: PageContext, text: str) -> _Signed | None:
    """`A and B The Associated Press`: an agency or outlet closes the line without a sign between."""
    words = text.split(" ")
    for take in (4, 3, 2, 1):
        if len(words) <= take + 1:
            continue
        tail = " ".join(words[-take:])
        if take == 1 and not (tail.isupper() and len(tail) <= 8):
            continue
        outlet = _look_up(page, tail)
        if outlet is None or (outlet.kind is OutletKind.OUTLET and take == 1):
            continue
        people = split_people(" ".join(words[:-take]))
        if people:
            agency = outlet.kind in (OutletKind.AGENCY, OutletKind.WIRE)
            return _Signed(page.registry.ref(outlet, tail), outlet, agency, False, people)
    return None


def _stands_as_byline(
    page: PageContext, number: int, signed: _Signed, by: bool, marked: bool, place: Place
) -> bool:
    """A bare agency name is a byline only next to the text, and not under a picture or after "Photo by:"."""
    line = page.line(number)
    if page.is_caption(number) and not by:
        return False
    if number and _PHOTO.search(page.folded_of(number - 1)[-40:]) and len(page.folded_of(number - 1)) < 60:
        return False
    if by or marked:
        return True
    if line.tag in ("li", "a", "option", "button") or line.zone in (Zone.HEADER, Zone.FOOTER):
        return bool(signed.people) and signed.agency
    if signed.people:
        return place is Place.HEAD and (signed.agency or signed.outlet is not None)
    if place is Place.TAIL:
        return signed.agency and number <= page.frame.last + 3
    return place is Place.HEAD and signed.agency and number >= page.frame.first - 12


def _credit(page: PageContext, number: int, signed: _Signed, by: bool, marked: bool) -> Credit:
    span = page.line(number).span
    outside = page.is_outside(number) and not (page.place(number) is Place.HEAD and (by or marked))
    far = page.place(number) is Place.FAR
    own = page.own.is_outlet(signed.ref)
    platform = fold(signed.ref.name) in _GENERIC_PLATFORM
    if outside or far:
        polarity, note = Polarity.NEGATIVE, "/outside"
    elif own:
        polarity, note = Polarity.SELF, "/own"
    elif signed.joined:
        polarity, note = Polarity.WEAK, "/joined"
    elif platform:
        polarity, note = Polarity.WEAK, "/platform"
    else:
        polarity, note = Polarity.POSITIVE, ""
    strength = 0.9 if signed.agency and (by or marked or signed.people) else 0.75 if signed.agency else 0.7
    found = find_date(page.folded_of(number))
    return Credit(
        kind=CreditKind.BYLINE,
        text=span.of(page.document.text),
        span=span,
        rule=("any.byline-agency" if signed.agency else "any.byline-outlet") + note,
        language=page.language or None,
        polarity=polarity,
        strength=0.55 if signed.joined else strength,
        outlet=signed.ref,
        authors=tuple(p for p in signed.people if is_person(p)),
        date=found.date if found else None,
    )


def byline_people(text: str) -> tuple[str, ...]:
    """The people that a byline names."""
    return split_people(without_by(_without_date(text)))


def read_signature(page: PageContext, text: str) -> tuple[OutletRef, bool, bool, tuple[str, ...]] | None:
    """The outlet that an author field names: the outlet, whether an agency, whether beside the own people."""
    signed = _signed(page, text)
    if signed is None:
        return None
    return signed.ref, signed.agency, signed.joined, signed.people
