"""Captures that hold a given text, as the text index finds them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provenance.model.captures import Capture
from provenance.model.comparisons import Verdict
from provenance.model.pages import Claim


class HeldAs(StrEnum):
    """What the text is on the page that holds it, as far as we looked."""

    REPOST = "repost"  # a republished item, by the page's own credits
    ORIGINAL = "original"  # accepted by a check as what a repost's claim speaks of
    ARTICLE = "article"  # the article of an archived page; nobody checked what it is


@dataclass(frozen=True, slots=True)
class Match:
    """One capture that holds the text that was asked for, or a part of it.

    `share` is how much of the asked text stands in this one, `share_of_held` how much of
    this one stands in the asked text; both in [0, 1]. `exact` says that they were counted
    over the whole texts and not estimated from samples. `group` numbers the stretches of
    the asked text: matches with the same number hold the same one, and are copies of one
    origin, whichever that is. `claim`, `verdict` and `original` (the accepted original's
    capture) are those of the check that found a repost there.
    """

    group: int
    share: float
    share_of_held: float
    exact: bool
    held_as: HeldAs
    capture: Capture  # without its bytes
    headline: str | None = None
    claim: Claim | None = None
    verdict: Verdict | None = None
    original: Capture | None = None
    check_id: str | None = None


@dataclass(frozen=True, slots=True)
class MatchGroup:
    """Captures that hold the same stretch of the asked text, best first.

    `earliest` is the one that was seen first, as far as we know: nobody says that it is
    the origin. It is None where only files are known, whose times are when we read them.
    """

    matches: tuple[Match, ...]
    earliest: Match | None


@dataclass(frozen=True, slots=True)
class FoundText:
    """Where one text was found: a repost of the input (`index`), or its article or text (None).

    `reason` says why nothing could be looked for, where that is so.
    """

    input: str
    index: int | None
    headline: str | None
    letters: int
    groups: tuple[MatchGroup, ...]
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class TextPrints:
    """The fingerprints that the index keeps of a text.

    `digest` is that of its letters: two typesettings of the same words are one text.
    `prints` packs the hashes as little-endian 32-bit numbers; they are all that the text
    has of rank below `reach`.
    """

    digest: bytes
    letters: int
    reach: int
    prints: bytes


@dataclass(frozen=True, slots=True)
class HeldText:
    """A text to be indexed and where it stands; `check_id` is the check that found it there."""

    prints: TextPrints
    held_as: HeldAs
    capture: Capture
    check_id: str | None = None
