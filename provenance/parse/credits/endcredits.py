"""Agency codes behind a text: `(dpa)`, `aja/PAP`, `(c)AFP/Name`, `— AP`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.model import Credit, CreditKind, OutletRef, Polarity, Span
from provenance.parse.page.context import PageContext
from provenance.parse.page.frame import Place
from provenance.parse.words.agencies import names_picture
from provenance.parse.words.people import split_people

# Codes stand in the last words of a line; a line of its own is short.
SEARCHED = 90
LONGEST_LINE = 60
# Below the last paragraph other things begin soon.
LINES_BELOW = 8
CLEAN_STRENGTH = 0.85
JOINED_STRENGTH = 0.5
MANY_CODES = 3

_BRACKETED = re.compile(r"[(\[<](?P<codes>[^()\[\]<>]{2,60})[)\]>][\s.\"'*]*$")
_WHOLE_LINE = re.compile(r"^[\s(\[<©*-]*(?:\(c\) ?)?(?P<codes>[^()\[\]<>:]{2,50}?)[\s)\]>.*-]*$")
_SIGNED = re.compile(r"(?:\(c\)|©) ?(?P<codes>[^\s/()]{2,12})(?:/(?P<people>[^()/]{3,40}))?[\s.]*$")
_DASHED = re.compile(r"[.!?\"'] ?(?:-{1,2}|/) ?(?P<codes>[^\W\d_][\w/ .]{1,20})[\s.]*$")
_INITIALS = re.compile(r"^[^\W\d_]{1,5}\.?$")
_CODE = re.compile(r"[/,+&]| und | and | et | y | e | – | - ")


def end_credits(page: PageContext) -> Iterator[Credit]:
    """Codes at the end of the lead's text."""
    last = page.frame.last
    if last < 0:
        return
    for number, line in enumerate(page.document.lines[last : last + LINES_BELOW + 1], last):
        if page.place(number) not in (Place.CLOSING, Place.TAIL):
            continue
        if page.is_outside(number) or page.is_caption(number) or line.tag in ("li", "a", "button"):
            continue
        credit = _credit(page, number)
        if credit is not None:
            yield credit


def _credit(page: PageContext, number: int) -> Credit | None:
    line = page.line(number).span
    tail = Span(max(line.start, line.end - SEARCHED), line.end)
    short = line.end - line.start <= LONGEST_LINE
    for form in (_SIGNED, _BRACKETED, _WHOLE_LINE if short else _DASHED):
        match = form.search(tail.of(page.folded))
        if match is None:
            continue
        codes = Span(*match.span("codes")).shifted(tail.start).of(page.document.text)
        found = _agencies(page, codes)
        if found is not None:
            span = Span(match.start() + tail.start, line.end)
            return _made(page, span, *found, people=_people(page, match, tail.start))
    return None


def _people(page: PageContext, match: re.Match[str], offset: int) -> tuple[str, ...]:
    if "people" not in match.re.groupindex or match["people"] is None:
        return ()
    return split_people(Span(*match.span("people")).shifted(offset).of(page.document.text))


def _made(page: PageContext, span: Span, ref: OutletRef, clean: bool, *, people: tuple[str, ...]) -> Credit:
    own = page.own.is_outlet(ref)
    return Credit(
        kind=CreditKind.END_CREDIT,
        text=span.of(page.document.text).strip(),
        span=span,
        rule="any.end-code" + ("/own" if own else "" if clean else "/joined"),
        language=page.language or None,
        polarity=Polarity.SELF if own else Polarity.POSITIVE if clean else Polarity.WEAK,
        strength=CLEAN_STRENGTH if clean else JOINED_STRENGTH,
        outlet=ref,
        authors=people,
    )


def _is_initials(part: str, parts: list[str]) -> bool:
    """ "ap/kam/bfi": among several small codes one of two letters is somebody's initials."""
    return len(part) == 2 and len(parts) >= MANY_CODES and all(other.islower() for other in parts)


def _agencies(page: PageContext, codes: str) -> tuple[OutletRef, bool] | None:
    """The agencies that codes name; False with them where the page's own name stands beside them."""
    parts = [part.strip(" .") for part in _CODE.split(codes) if part.strip(" .")]
    if not parts or len(parts) > 5 or names_picture(codes):
        return None
    named = [(part, None if _is_initials(part, parts) else page.identify(part)) for part in parts]
    signed = [one.ref for _, one in named if one is not None and one.agency]
    others = [part for part, one in named if one is None or not one.agency]
    if not signed:
        return None
    if any(not _INITIALS.match(part) and not page.own.is_name(part) for part in others):
        return None
    mixed = any(page.own.is_name(part) for part in others)
    ref = signed[0] if len(signed) == 1 else OutletRef("/".join(one.name for one in signed))
    return ref, not mixed
