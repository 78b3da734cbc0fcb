"""What a language gives to the stories: parts of sentences that go together in any choice."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tongue:
    """Parts in one language.

    No part is longer than about six words and most hold a slot, so that two stories made
    of the same parts share no run of words as long as those by which texts are aligned.
    Subjects are all of one gender and number, objects stand in the case that verbs ask for.
    """

    code: str
    first_names: tuple[str, ...]
    last_names: tuple[str, ...]
    places: tuple[str, ...]
    who: tuple[str, ...]
    did: tuple[str, ...]
    what: dict[str, tuple[str, ...]]  # by topic
    when: tuple[str, ...]
    tails: tuple[str, ...]  # with {person}, {place} or {n}
    quote_starts: tuple[str, ...]
    quote_ends: tuple[str, ...]
    roles: tuple[str, ...]
    shapes: tuple[str, ...]  # of sentences: {when} {who} {did} {what} {tail} {place} {n}
    quote_shapes: tuple[str, ...]  # {start} {end} {person} {role} {place}
    headlines: tuple[str, ...]  # {place} {what} {n}
    series: tuple[str, ...]  # headlines of a series: {date}
    brief: str  # the headline of same-day briefs: {what}
    subheads: tuple[str, ...]
    by: str  # a byline: {person}
    not_found: str
    end: str = "."
    gap: str = " "  # what stands between sentences
