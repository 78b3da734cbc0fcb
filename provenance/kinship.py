"""Whether two differently worded texts are one article: the evidence, and what it is enough for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Shared(NamedTuple):
    """How many facts of one sort both texts hold, and how many each of them has."""

    both: int = 0
    original: int = 0
    repost: int = 0

    @property
    def fewer(self) -> int:
        """How many the poorer side has."""
        return min(self.original, self.repost)


_NONE = Shared()


@dataclass(frozen=True, slots=True)
class Kinship:
    """What two texts share besides wording.

    `order` is how far what they share stands in one order, in [0, 1]: the facts, or the words that
    each uses once where there are few facts. `content` is the share of content words in common, in
    [0, 1].
    """

    names: Shared = _NONE
    numbers: Shared = _NONE
    quotations: Shared = _NONE
    order: float = 0.0
    content: float = 0.0


NO_KINSHIP = Kinship()


# Set on the families of the development corpus and on invented events told four ways (tests/compare/
# retold_events.py). Of two outlets' own articles on one event, and of an agency's story and its later
# rewrite, at most 0.62 of the facts of the fuller one stand in the other; of spun and freely
# rearranged copies 0.72 and more do, in any order.
SAME_FACTS = 0.7
MANY_FACTS = 0.62
SAME_ORDER = 0.75  # of shared facts, on the longest sequence; independent articles reach 0.69
LEAST_FACTS = 8
SAME_CONTENT = 0.5  # where there are too few facts, half of the content words must be the same, in order
AGREEING_CONTENT = 0.4
# A short report may hold only what a longer one holds too: who wrote it from what cannot be told.
CONTAINED = 0.8
AGREEING = 0.65  # of the poorer side's facts: enough for a text whose sentences stand side by side


def shared_facts(kinship: Kinship) -> Shared:
    """All facts together: names, numbers and quotations."""
    sorts = (kinship.names, kinship.numbers, kinship.quotations)
    return Shared(*(sum(column) for column in zip(*sorts, strict=True)))


def same_story(kinship: Kinship) -> bool:
    """True when two texts tell the same facts, whatever their words and their order."""
    facts = shared_facts(kinship)
    if facts.fewer < LEAST_FACTS:
        return kinship.content >= SAME_CONTENT and kinship.order >= SAME_ORDER
    share = facts.both / max(facts.original, facts.repost)
    return share >= SAME_FACTS or (share >= MANY_FACTS and kinship.order >= SAME_ORDER)


def may_be_same_story(kinship: Kinship) -> bool:
    """True when nearly all facts of one text stand in the other, which has many more."""
    facts = shared_facts(kinship)
    return facts.fewer >= LEAST_FACTS and facts.both >= CONTAINED * facts.fewer


def facts_agree(kinship: Kinship) -> bool:
    """True when two texts of the same sentences hold the same facts."""
    facts = shared_facts(kinship)
    if facts.fewer < LEAST_FACTS:
        return kinship.content >= AGREEING_CONTENT
    fuller = max(facts.original, facts.repost)
    return facts.both >= AGREEING * facts.fewer and 2 * facts.both >= fuller


def evidence(kinship: Kinship) -> str:
    """What both texts hold, as a clause for a reason."""
    parts = [
        f"{sort.both} of {max(sort.original, sort.repost)} {what}"
        for sort, what in (
            (kinship.names, "names"),
            (kinship.numbers, "numbers"),
            (kinship.quotations, "quotations"),
        )
        if sort.fewer
    ]
    if not parts:
        return f"{kinship.content:.0%} of the content words are common to both."
    listed = ", ".join(parts[:-1]) + (" and " if len(parts) > 1 else "") + parts[-1]
    return f"{listed} are common to both, {kinship.order:.0%} of them in the same order."
