"""The outlet's own way of making addresses, filled with the claimed date and every likely headline.

A guess, and named as one: an address that is made up and not there proves nothing,
so these candidates stand apart from those that a page gives (`candidates`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from provenance.model import Candidate, PartialDate, Precision
from provenance.outlets import Outlet
from provenance.resolve.question import Question
from provenance.resolve.slug import headlines_of, slug_of
from provenance.resolve.window import days_of

# Every guess costs a stranger's server a request; the likeliest headlines come first.
MOST_GUESSES = 6
MOST_AT_A_SITE = 3  # of these at one site, before its lists are asked
# One-word slugs name sections and people more often than articles.
FEWEST_SLUG_WORDS = 3

_FIELD = re.compile(r"\{(\w+)\}")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def permalink(question: Question) -> Iterator[Candidate]:
    """Yields the claimed outlet's permalink shapes filled from the claim, likeliest headline first."""
    claim, registry = question.repost.claim, question.registry
    outlet = registry.by_id(claim.outlet.id) if registry and claim.outlet and claim.outlet.id else None
    if outlet is None:
        return
    made = list(dict.fromkeys(_filled(outlet, question)))
    for address, headline in made[:MOST_GUESSES]:
        reason = f"{outlet.name} makes its addresses so, filled with “{headline}”"
        yield Candidate(address, "permalink", reason)


def permalinks_at(question: Question, outlet: Outlet | None, origin: str, host: str) -> Iterator[Candidate]:
    """Yields the likeliest addresses at one site.

    Where no shape is known one address is tried all the same: WordPress leads from
    `/SLUG/` to the post wherever that stands, and any answer shows what the site runs on.
    """
    shapes = outlet.permalinks if outlet else ()
    name = outlet.name if outlet else host
    if shapes:
        made = dict.fromkeys(_shaped(question, shapes, (host,)))
        for address, headline in list(made)[:MOST_AT_A_SITE]:
            reason = f"{name} makes its addresses so, filled with “{headline}”"
            yield Candidate(address, "permalink", reason)
        return
    for headline, slug in _slugs(question):
        yield Candidate(f"{origin}/{slug}/", "permalink", f"an address of {name} made of “{headline}”")
        return


def permalinks_by_day(question: Question, outlet: Outlet | None, host: str) -> Iterator[Candidate]:
    """Yields addresses of the last days before the copy, where a shape asks for a day and none is claimed."""
    shapes = outlet.permalinks if outlet else ()
    shown = days_of(question.shown.value) if question.shown and question.leads else None
    by_day = any("{dd}" in shape or "{d}" in shape for shape in shapes)
    if question.repost.claim.date or shown is None or shown[0] != shown[1] or not by_day:
        return
    for back in range(MOST_AT_A_SITE):
        day = PartialDate(f"{shown[0] - timedelta(days=back)}", Precision.DAY)
        for address, headline in list(_shaped(question, shapes, (host,), day))[:1]:
            told = f"as “{headline}” would stand if it was published {back} days before the copy"
            yield Candidate(address, "permalink", f"an address of {host} {told}")


def _filled(outlet: Outlet, question: Question) -> Iterator[tuple[str, str]]:
    yield from _shaped(question, outlet.permalinks, _hosts(outlet, question.repost.claim.date))


def _shaped(
    question: Question, shapes: Sequence[str], hosts: Sequence[str], day: PartialDate | None = None
) -> Iterator[tuple[str, str]]:
    claim = question.repost.claim
    fields = _date_fields(day or claim.date)
    if claim.authors:
        fields["author"] = slug_of(claim.authors[0])
    for headline, slug in _slugs(question):
        for host in hosts:
            for shape in shapes:
                address = _fill(shape, fields | {"domain": host, "slug": slug})
                if address is not None:
                    yield address, headline


def _slugs(question: Question) -> Iterator[tuple[str, str]]:
    for headline in headlines_of(question.repost, question.page.text):
        slug = slug_of(headline)
        if slug.count("-") + 1 >= FEWEST_SLUG_WORDS:
            yield headline, slug


def _hosts(outlet: Outlet, when: PartialDate | None) -> list[str]:
    """The outlet's hosts at the claimed date; all of them where none is known for that year."""
    at = date(int(when.value[:4]), 7, 1) if when else None
    held = [domain.host for domain in outlet.domains if domain.years.hold(at)]
    return held or [domain.host for domain in outlet.domains]


def _date_fields(when: PartialDate | None) -> dict[str, str]:
    parts = when.value.split("-") if when else []
    fields = {"yyyy": parts[0], "yy": parts[0][2:]} if parts else {}
    if len(parts) > 1:
        fields |= {"mm": parts[1], "m": str(int(parts[1])), "mon": _MONTHS[int(parts[1]) - 1]}
    if len(parts) > 2:
        fields |= {"dd": parts[2][:2], "d": str(int(parts[2][:2]))}
    return fields


def _fill(shape: str, fields: dict[str, str]) -> str | None:
    """The shape with every field filled; None where one is not known or a part is free (`*`)."""
    if "*" in shape or any(not fields.get(name) for name in _FIELD.findall(shape)):
        return None
    return _FIELD.sub(lambda field: fields[field[1]], shape)
