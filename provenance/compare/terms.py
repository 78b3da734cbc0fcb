"""What well-known republished outlets allow and ask for, as they state it themselves.

`terms.tsv` holds one outlet a line with the page that states its terms. An
edit that the terms allow is editorial; a duty that is visibly not met is said
in a note. Outlets without a line have no terms here, and nothing is assumed.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from urllib.parse import urlsplit

from provenance.model import Alteration, AlterationKind, Severity, Version
from provenance.text.lexicon import Lexicon
from provenance.text.tokens import tokenise

# Words of relative time, which a later copy must change; in the languages of outlets with terms.
_RELATIVE_TIME = """
    today yesterday tomorrow tonight now currently this last next week month year morning afternoon evening
    night earlier later recently ago hier aujourd'hui demain hoy ayer mañana heute gestern morgen here local
"""
_TIME_WORDS = frozenset(_RELATIVE_TIME.split())
_SMALL_WORDS = frozenset(("on", "in", "the", "at", "of", "a", "and"))
LONGEST_ADJUSTMENT = 6  # words


@dataclass(frozen=True, slots=True)
class Terms:
    """One outlet's terms: what may be changed, and what a copy owes."""

    domain: str
    name: str
    headline: bool  # a headline of one's own is allowed
    time_place: bool  # references to time and place may be adjusted
    shorten: bool
    note: bool  # larger edits are allowed with a note that says who made them
    credit: bool
    link: bool
    keep_links: bool
    source: str


@cache
def _table() -> dict[str, Terms]:
    text = resources.files("provenance.compare").joinpath("terms.tsv").read_text("utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter="\t")
    flags = ("headline", "time_place", "shorten", "note", "credit", "link", "keep_links")
    return {
        row["domain"]: Terms(
            domain=row["domain"],
            name=row["name"],
            source=row["source"],
            **{flag: row[flag] == "yes" for flag in flags},
        )
        for row in rows
    }


def terms_of(original: Version) -> Terms | None:
    """The terms of the outlet that published the original, where they are known."""
    host = urlsplit(original.url).hostname if original.url else None
    domain = original.outlet.domain if original.outlet else None
    for name in (domain, host):
        if name:
            parts = name.lower().split(".")
            for start in range(len(parts) - 1):
                found = _table().get(".".join(parts[start:]))
                if found:
                    return found
    return None


def under_terms(alterations: Sequence[Alteration], terms: Terms, lexicon: Lexicon) -> tuple[Alteration, ...]:
    """The alterations with those that the terms allow made editorial."""
    return tuple(
        replace(a, severity=Severity.EDITORIAL, note=_joined(a.note, f"{terms.name}'s terms allow this"))
        if a.severity is Severity.MATERIAL and _allowed(a, terms, lexicon)
        else a
        for a in alterations
    )


def _joined(note: str | None, more: str) -> str:
    return f"{note}; {more}" if note else more


def _allowed(alteration: Alteration, terms: Terms, lexicon: Lexicon) -> bool:
    kind = alteration.kind
    if kind is AlterationKind.HEADLINE_REPLACED or kind is AlterationKind.SUBHEAD_CHANGED:
        return terms.headline
    if kind in (AlterationKind.PASSAGE_DROPPED, AlterationKind.TAIL_CUT):
        return terms.shorten
    return terms.time_place and _adjusts_time(alteration, lexicon)


def _adjusts_time(alteration: Alteration, lexicon: Lexicon) -> bool:
    """True where one reference to time gave way to another: "yesterday" to "on Monday"."""
    if not alteration.before or not alteration.after:
        return False
    before, after = tokenise(alteration.before).keys, tokenise(alteration.after).keys
    if max(len(before), len(after)) > LONGEST_ADJUSTMENT:
        return False
    known = _TIME_WORDS | _SMALL_WORDS | lexicon.dates
    relative = _TIME_WORDS.intersection(before) or _TIME_WORDS.intersection(after)
    return bool(relative) and all(key in known or key.isdigit() for key in (*before, *after))


def unmet_duties(repost: Version, original: Version, terms: Terms) -> Iterator[str]:
    """A sentence for each duty that the repost visibly does not meet."""
    if terms.credit and not _is_named(repost, terms) and not _links_back(repost, original, terms):
        yield f"{terms.name} asks to be credited ({terms.source}); the repost does not name it."
    if terms.link and repost.links and not _links_back(repost, original, terms):
        yield f"{terms.name} asks for a link to the original ({terms.source}); the repost has none."


def _is_named(repost: Version, terms: Terms) -> bool:
    outlet = repost.outlet
    if outlet and (outlet.domain == terms.domain or terms.name.casefold() in outlet.name.casefold()):
        return True
    return terms.name.casefold() in repost.text.casefold()


def _links_back(repost: Version, original: Version, terms: Terms) -> bool:
    for link in repost.links:
        host = urlsplit(link.href).hostname if "//" in link.href else None
        if link.href == original.url or (
            host and (host == terms.domain or host.endswith("." + terms.domain))
        ):
            return True
    return False
