"""Agency codes behind a text: `(dpa)`, `aja/PAP`, `(c)AFP/Name`, `— AP`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.model import Credit, CreditKind, OutletRef, Polarity, Span
from provenance.outlets import OutletKind
from provenance.parse.context import PageContext
from provenance.parse.frame import Place
from provenance.parse.people import split_people
from provenance.parse.values import outlet_ref

_BRACKETED = re.compile(r"[(\[<](?P<codes>[^()\[\]<>]{2,60})[)\]>][\s.\"'*]*$")
_WHOLE_LINE = re.compile(r"^[\s(\[<©*-]*(?:\(c\) ?)?(?P<codes>[^()\[\]<>:]{2,50}?)[\s)\]>.*-]*$")
_SIGNED = re.compile(r"(?:\(c\)|©) ?(?P<codes>[^\s/()]{2,12})(?:/(?P<people>[^()/]{3,40}))?[\s.]*$")
_DASHED = re.compile(r"[.!?\"'] ?(?:-{1,2}|/) ?(?P<codes>[^\W\d_][\w/ .]{1,20})[\s.]*$")
_SOURCE_WORD = re.compile(
    r"^(?:quelle|source|fuente|fonte|bron|źródło|zdroj|kaynak|источник|джерело|kilde|källa|forrás|sursa|burimi|via|mit material von|"
    r"con información de|avec|com|with|agenturen|text) ?:? ?"
)
_INITIALS = re.compile(r"^[^\W\d_]{1,5}\.?$")
_CODE = re.compile(r"[/,+&]| und | and | et | y | e | – | - ")


def end_credits(page: PageContext) -> Iterator[Credit]:
    """Codes at the end of the lead's text, and at the end of every further item."""
    for number, line in enumerate(page.document.lines):
        place = page.place(number)
        if place not in (Place.CLOSING, Place.TAIL, Place.OPENING) or number > page.frame.last + 8:
            continue
        if page.is_outside(number) or page.is_caption(number) or line.tag in ("li", "a", "button"):
            continue
        credit = _credit(page, number)
        if credit is not None:
            yield credit


def _credit(page: PageContext, number: int) -> Credit | None:
    line = page.line(number).span
    tail = Span(max(line.start, line.end - 90), line.end)
    words = tail.of(page.folded)
    forms = [_BRACKETED, _SIGNED, _DASHED]
    if line.end - line.start <= 60:
        forms = [_SIGNED, _BRACKETED, _WHOLE_LINE]
    for form in forms:
        match = form.search(words)
        if match is None:
            continue
        span = Span(match.start("codes") + tail.start, match.end("codes") + tail.start)
        found = _agencies(page, span)
        if found is None:
            continue
        ref, clean = found
        people = match.groupdict().get("people")
        person = (
            split_people(
                Span(match.start("people") + tail.start, match.end("people") + tail.start).of(
                    page.document.text
                )
            )
            if people
            else ()
        )
        return _made(page, number, Span(match.start() + tail.start, line.end), ref, clean, person)
    return None


def _made(
    page: PageContext, number: int, span: Span, ref: OutletRef, clean: bool, people: tuple[str, ...]
) -> Credit:
    own = page.own.is_outlet(ref)
    weak = not clean
    return Credit(
        kind=CreditKind.END_CREDIT,
        text=span.of(page.document.text).strip(),
        span=span,
        rule="any.end-code" + ("/own" if own else "/joined" if weak else ""),
        language=page.language or None,
        polarity=Polarity.SELF if own else Polarity.WEAK if weak else Polarity.POSITIVE,
        strength=0.85 if clean else 0.5,
        outlet=ref,
        authors=people,
    )


def _agencies(page: PageContext, span: Span) -> tuple[OutletRef, bool] | None:
    """The agencies that codes name; the flag is False where the page's own code or name stands beside them."""
    text = span.of(page.document.text)
    label = _SOURCE_WORD.match(span.of(page.folded))
    shown = (text[label.end() :] if label else text).strip()
    parts = [part.strip(" .") for part in _CODE.split(shown) if part.strip(" .")]
    if not parts or len(parts) > 5:
        return None
    agencies, others = [], []
    for part in parts:
        outlet = page.registry.agency(part, language=page.language or None)
        if outlet is None and len(part) >= 4:
            outlet = page.registry.by_name(part)
        if outlet is not None and outlet.kind in (OutletKind.AGENCY, OutletKind.WIRE):
            agencies.append(part)
        else:
            others.append(part)
    if not agencies:
        return None
    if any(not _INITIALS.match(part) for part in others):
        own = all(page.own.is_name(part) for part in others if not _INITIALS.match(part))
        if not own:
            return None
    name = agencies[0] if len(agencies) == 1 else "/".join(agencies)
    mixed = any(page.own.is_name(part) for part in others)
    return outlet_ref(name, page.registry, language=page.language or None)[0], not mixed
