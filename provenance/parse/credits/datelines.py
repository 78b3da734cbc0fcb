"""Datelines: the agency's name in or behind the place with which a text opens.

`City (AGENCY) -` at the start of a line was right on 55 of 55 pages, while a bare
agency name in the text says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from provenance.model import Credit, CreditKind, OutletRef, Polarity, Span
from provenance.outlets.names import is_short_form
from provenance.parse.page.context import PageContext
from provenance.parse.page.frame import Place
from provenance.parse.words.dates import find_date
from provenance.parse.words.folding import fold
from provenance.parse.words.people import split_people
from provenance.parse.words.wording import words

# A dateline opens a paragraph; a caption may be glued in front of it.
SEARCHED = 240
STRENGTH = 0.96
OUTLET_STRENGTH = 0.85

_BRACKET = re.compile(
    r"^(?P<place>[^()\[\]<>=:;!?]{0,40}?(?:\[[^()\[\]]{2,20}\])?[^()\[\]<>=:;!?]{0,40}?)[(\[](?P<agency>[^()\[\]=:]{2,40})[)\]]"
    r" ?(?P<mark>\.? ?-{1,2}|[.:।۔]|(?= ))"
)
_GLUED = re.compile(
    r"[)\"'.]\s?(?P<place>[^()\[\]=:;!?]{2,40}) [(](?P<agency>[^()=:]{2,20})[)] ?(?P<mark>-{1,2}) "
)
_KOREAN = re.compile(
    r"^[(\[](?P<place>[^()=\[\]]{1,30})=(?P<agency>[^()=\[\]]{2,20})[)\]](?P<people>[^=]{0,40})="
)
_JAPANESE = re.compile(
    r"^\[(?P<date>[^\[\]]{0,16}\d\d?月\d\d?日[^\[\]]{0,8}?) ?(?P<agency>[^\W\d][\w -]{1,18})\]"
)
_CHINESE = re.compile(
    r"^[\[(]?(?P<agency>[\u4e00-\u9fff]{2,5}[社网網报報])[\])]?"
    r"(?P<place>[\u4e00-\u9fff,、 ]{1,16}?)?(?P<date>(?:\d{1,2} ?月 ?)?\d{1,2} ?日)?(?:电|電|消息|讯|訊)"
)
# "МОСКВА, 5 мая - РИА Новости.", "Москва. 5 мая. ИНТЕРФАКС -", "МОСКВА, 5 мая. /ТАСС/."
_DATED = re.compile(
    r"^(?P<place>[^\W\d_][^.,/\d]{1,30}?)[.,] (?P<date>\d{1,2}\.? ?[^\W\d_]{3,10})(?:\.| -|,) /?"
    r"(?P<agency>[^.,/\-]{2,24}?)(?:\.ru|\.ua)?(?:/\.?|\.| -|,)(?: |$)"
)
_SLASHED = re.compile(r"^(?P<place>[^/()]{3,50}?)/ ?(?P<agency>[^/()]{2,20}?) ?/(?: ?-|\.|:)?(?= )")
# "【ロンドン共同】", "[東京 5日 ロイター]": the agency closes the bracket, glued to its place.
_JAPANESE_PLACE = re.compile(r"^\[(?P<agency>[^\[\]]{3,30})\]")
_DASHED = re.compile(
    r"^(?P<place>[^()\[\]<>=:;!?.\-/]{2,40}?(?:, [^()\-.,]{2,24})?)(?:,| -|-|\.|/| /) ?"
    r"(?P<agency>[^()\-.,=/]{2,24}?)(?:\.ru|\.ua)?(?: -{1,2}|\. -|\.-|-|/ ?-|:) "
)


# American and Canadian stations sign what they report themselves.
_CALL_SIGN = re.compile(r"[KWC][A-Z]{2,3}")
_WORDS = re.compile(r"[^\W\d_]+")
# "Harbour Tales (APK) - ": what is offered, in a list of downloads.
_FILE_TYPES = frozenset(
    {"APK", "PDF", "EXE", "ZIP", "ISO", "CSV", "DOC", "DOCX", "XLS", "EPUB", "VIDEO", "AUDIO"}
)
# Each form with the signs of which it must hold one in the first words of the line.
_FORMS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (_KOREAN, ("=",)),
    (_JAPANESE, ("月",)),
    (_CHINESE, ("电", "電", "消息", "讯", "訊")),
    (_BRACKET, (")", "]")),
    (_DASHED, (" -", "- ", ".-", "/-", ":")),
    (_DATED, (". ", " - ", "./", ".,")),
    (_SLASHED, ("/",)),
    (_JAPANESE_PLACE, ("]",)),
)
# One of these stands in the first words of a line that some form matches; most lines hold none.
# What the dated form asks for stands in most lines; a number behind it does not.
_TELLING = sorted({sign for form, signs in _FORMS if form is not _DATED for sign in signs})


def _one_of(signs: Sequence[str]) -> re.Pattern[str]:
    """A pattern for any of the signs, or a dated line's, that skips to a letter of theirs which is no blank.

    As plain alternatives, tried at each letter of a line, they take three times the time.
    """
    parted = [sign.partition(sign.strip()[0]) for sign in signs]
    letters = re.escape("".join(sorted({*".,", *(letter for _, letter, _ in parted)})))
    behind = [f"(?<={re.escape(before + letter)}){re.escape(rest)}" for before, letter, rest in parted]
    return re.compile(rf"[{letters}](?:(?<=[.,]) \d|{'|'.join(behind)})")


_SIGNS = _one_of(_TELLING)
# A page of more openings is a list; the rest of it is not searched for datelines, and that is said.
MOST_OPENINGS = 4_000
# A dateline has ended by here.
HEAD_CHARS = 130


def datelines(page: PageContext) -> Iterator[Credit]:
    """The datelines of the page: in the first lines of the lead, and of every further item."""
    for number in _opening_lines(page):
        credit = _dateline(page, number)
        if credit is not None:
            yield credit


def _opening_lines(page: PageContext) -> Iterator[int]:
    previous_short = True
    seen = 0
    for number, line in enumerate(page.document.lines):
        start, end = line.span
        length = end - start
        if length < 24:
            previous_short = True
            continue
        place = page.place(number)
        near = place in (Place.OPENING, Place.CLOSING) or (place is Place.HEAD and length >= 40)
        if near or (previous_short and line.tag not in ("li", "a", "td")):
            seen += 1
            if seen > MOST_OPENINGS:
                page.limits.append(f"more than {MOST_OPENINGS} lines that may open with a dateline")
                return
            yield number
        previous_short = length < 90


def _dateline(page: PageContext, number: int) -> Credit | None:
    line = page.line(number)
    head = Span(line.span.start, min(line.span.end, line.span.start + SEARCHED))
    folded = head.of(page.folded)
    lead = len(folded) - len(folded.lstrip())
    stripped = folded[lead:].lstrip("\"'*")
    lead = len(folded) - len(stripped)
    opening = stripped[:HEAD_CHARS]
    for form, signs in _FORMS if _SIGNS.search(opening) else ():
        for sign in signs:  # a loop, not `any`: on most lines it is all that is done
            if sign in opening:
                break
        else:
            continue
        match = form.search(stripped)
        if match and (credit := _credit(page, number, head.start + lead, match, form)):
            return credit
    if ") -" not in stripped:
        return None
    for match in _GLUED.finditer(stripped):
        if credit := _credit(page, number, head.start + lead, match, _BRACKET):
            return credit
    return None


def _credit(
    page: PageContext, number: int, start: int, match: re.Match[str], form: re.Pattern[str]
) -> Credit | None:
    agency = Span(match.start("agency") + start, match.end("agency") + start)
    place = (
        Span(match.start("place") + start, match.end("place") + start)
        if "place" in match.re.groupindex and match["place"]
        else None
    )
    ref, strength = _agency(page, agency, place, match, form)
    if ref is None:
        return None
    own = page.own.is_outlet(ref)
    outside = page.is_outside(number) or page.is_caption(number) or page.is_front
    polarity = Polarity.SELF if own else Polarity.NEGATIVE if outside else Polarity.POSITIVE
    found = find_date(match[0])
    people = match["people"] if "people" in match.re.groupindex else None
    span = Span(match.start() + start, match.end() + start)
    return Credit(
        kind=CreditKind.DATELINE,
        text=span.of(page.document.text).strip(),
        span=span,
        rule="any.dateline" + ("/outside" if outside and not own else ""),
        language=page.language or None,
        polarity=polarity,
        strength=strength,
        outlet=ref,
        authors=split_people(people.replace("기자", "").replace("특파원", "")) if people else (),
        date=found.date if found else None,
    )


def _agency(
    page: PageContext, agency: Span, place: Span | None, match: re.Match[str], form: re.Pattern[str]
) -> tuple[OutletRef | None, float]:
    name = agency.of(page.document.text).strip(" \"'“”")
    if form is _JAPANESE_PLACE:
        return _closing_agency(page, name)
    if (
        form is _BRACKET
        and place is not None
        and is_short_form(name, _WORDS.findall(place.of(page.document.text)))
    ):
        return None, 0.0
    parts = [part.strip() for part in re.split(r"[/,]", name) if part.strip()]
    for part in parts:
        if part.startswith("@"):
            continue  # an account of a social network signs posts, not texts
        named = page.identify(part)
        if named is not None and named.agency:
            return named.ref, STRENGTH
        if named is not None and form is _CHINESE:
            return named.ref, OUTLET_STRENGTH
        station = form is _BRACKET and _is_station(part, place, match)
        if named is not None and station and not page.own.is_code(part):
            return named.ref, OUTLET_STRENGTH
        if named is not None and (page.own.is_code(part) or _CALL_SIGN.fullmatch(part)):
            continue
        dashed = form is _BRACKET and place is not None and ("-" in match["mark"] or " -" in match[0])
        if named is not None and dashed and place and _is_dateline_place(place.of(page.document.text)):
            return named.ref, OUTLET_STRENGTH
    if form is _BRACKET and place is not None and match["mark"].strip().endswith("-"):
        return _unknown_code(page, name, place)
    return None, 0.0


def _is_station(code: str, place: Span | None, match: re.Match[str]) -> bool:
    """ "(CNN) - ": a known broadcaster's capitals in brackets open the text, without a place."""
    return place is None and code.isupper() and match["mark"].strip().endswith("-")


def _unknown_code(page: PageContext, name: str, place: Span) -> tuple[OutletRef | None, float]:
    """`City (XYZ) -`: capitals in brackets behind a place name sign a text even where we do not know them."""
    code = name.split("/")[0].strip()
    bare = code.replace(".", "")
    if not (2 <= len(bare) <= 10 and bare.isalpha() and bare.isupper()):
        return None, 0.0
    if _CALL_SIGN.fullmatch(bare) or page.own.is_code(bare) or bare in _FILE_TYPES:
        return None, 0.0
    if fold(bare) in words("time_zones"):
        return None, 0.0  # "It is now 4 December (UTC) - "
    if not _is_dateline_place(place.of(page.document.text)):
        return None, 0.0
    return OutletRef(code), 0.8


def _is_dateline_place(text: str) -> bool:
    said = _WORDS.findall(text)
    if not 1 <= len(said) <= 9:
        return False
    capital = sum(1 for word in said if word[:1].isupper() or not word.isascii())
    return (capital >= max(1, len(said) - 2) and find_date(fold(text)) is None) or _has_month(text)


def _has_month(text: str) -> bool:
    return bool(
        re.search(
            r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)", fold(text)
        )
    )


def _closing_agency(page: PageContext, name: str) -> tuple[OutletRef | None, float]:
    """The agency at the end of a bracket, after a blank, a sign, or glued to its place."""
    last = re.split(r"[\s=＝]", name)[-1]
    attempts = [last, *(last[-length:] for length in (6, 5, 4, 3, 2) if length < len(last))]
    for attempt in attempts:
        named = page.identify(attempt) if not attempt.isascii() else None
        if named is not None and named.agency:
            return named.ref, STRENGTH
    return None, 0.0
