"""The two sides of a comparison and every alteration between them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provenance.model.documents import Link
from provenance.model.pages import Block, Located, OutletRef, PartialDate
from provenance.model.spans import Complete, Span


@dataclass(frozen=True, slots=True)
class Version:
    """One side of a comparison: a text with its labelled blocks and header fields.

    `text` is the repost's stretch of its page, or the visible text of the
    original's page; `offset` is where it starts in the page's text. All spans
    point into `text`. `body` blocks are what extraction takes for the article;
    the comparer may widen them by alignment.
    """

    text: str
    blocks: tuple[Block, ...]
    offset: int = 0
    headline: Located | None = None
    headlines: tuple[Located, ...] = ()  # every candidate, best first
    subhead: Located | None = None
    authors: tuple[str, ...] = ()
    date: PartialDate | None = None
    outlet: OutletRef | None = None
    links: tuple[Link, ...] = ()
    language: str | None = None
    url: str | None = None
    complete: Complete = Complete.UNATTESTED
    complete_reason: str | None = None


class AlterationKind(StrEnum):
    """The closed list of alterations (contract)."""

    HEADLINE_REPLACED = "headline_replaced"
    SUBHEAD_CHANGED = "subhead_changed"
    BYLINE_CHANGED = "byline_changed"
    DATE_CHANGED = "date_changed"
    OUTLET_CHANGED = "outlet_changed"
    PASSAGE_DROPPED = "passage_dropped"
    PASSAGE_INSERTED = "passage_inserted"
    PASSAGE_CHANGED = "passage_changed"
    PASSAGE_MOVED = "passage_moved"
    TAIL_CUT = "tail_cut"
    NUMBER_CHANGED = "number_changed"
    NEGATION_CHANGED = "negation_changed"
    NAME_CHANGED = "name_changed"
    QUOTE_CHANGED = "quote_changed"
    HEDGE_CHANGED = "hedge_changed"
    CAPTION_INSERTED = "caption_inserted"
    LINK_INSERTED = "link_inserted"
    LINK_REMOVED = "link_removed"
    LINK_RETARGETED = "link_retargeted"
    TEXT_REPEATED = "text_repeated"


class Severity(StrEnum):
    """How much an alteration matters."""

    MATERIAL = "material"
    EDITORIAL = "editorial"
    COSMETIC = "cosmetic"


@dataclass(frozen=True, slots=True)
class Alteration:
    """One edit, named by its most specific kind.

    `repost_span` is None for what the repost lacks, `original_span` for what
    the original lacks; both point into their side's `Version.text`.
    """

    kind: AlterationKind
    severity: Severity
    repost_span: Span | None
    original_span: Span | None
    before: str | None
    after: str | None
    context: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """How much of each side stands in the other.

    `kept` is the share of the original's words found in the repost, in [0, 1];
    `from_original` the share of the repost's words found in the original;
    `longest_run` the longest unbroken run of equal words.
    """

    kept: float
    from_original: float
    longest_run: int
    repost_words: int
    original_words: int


class Verdict(StrEnum):
    """What a comparison or a check means (closed list)."""

    FAITHFUL = "faithful"
    ABRIDGED = "abridged"
    ALTERED = "altered"
    REWRITTEN = "rewritten"
    DIFFERENT = "different"
    NOT_FOUND = "not_found"
    UNVERIFIABLE = "unverifiable"
    UNSOURCED = "unsourced"


# Verdicts that say that the text of the original was changed on the way.
ALTERED = frozenset({Verdict.ABRIDGED, Verdict.ALTERED, Verdict.REWRITTEN})

# Verdicts that rest on a comparison with the original. Differences from a page that holds
# another article, or that was seen only in part, are no alterations that a count may hold.
COMPARED = ALTERED | {Verdict.FAITHFUL}


@dataclass(frozen=True, slots=True)
class Republication:
    """An outlet's terms for copies of its work: where it states them, and what this copy visibly breaks."""

    outlet: str
    source: str
    unmet: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """The two sides, every alteration, what was ignored, and what it means.

    `ignored` counts differences of each silent layer (`whitespace`, `quotes`,
    `dashes`, `case`, ...). `reason` is set whenever the verdict needs one.
    """

    verdict: Verdict
    reason: str | None
    repost: Version
    original: Version
    figures: Figures
    alterations: tuple[Alteration, ...]
    ignored: tuple[tuple[str, int], ...] = ()
    notes: tuple[str, ...] = ()
    terms: Republication | None = None  # None where no terms of the outlet are known
