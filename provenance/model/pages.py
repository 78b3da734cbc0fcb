"""What a page says: credits, claims, blocks, reposts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provenance.model.documents import Document
from provenance.model.spans import Span


class PageKind(StrEnum):
    """What the page's lead item is (contract)."""

    REPOST = "repost"
    DERIVED = "derived"
    ORIGINAL = "original"
    UNKNOWN = "unknown"


class CreditKind(StrEnum):
    """The form in which a credit speaks."""

    TEASER = "teaser"
    NOTICE = "notice"
    BYLINE = "byline"
    DATELINE = "dateline"
    SOURCE_LINE = "source_line"
    END_CREDIT = "end_credit"
    CANONICAL = "canonical"
    JSON_LD = "json_ld"
    META = "meta"
    PIXEL = "pixel"
    FEED = "feed"


class Polarity(StrEnum):
    """Which way a credit speaks: of a source, perhaps, of the page itself, or of none."""

    POSITIVE = "positive"
    WEAK = "weak"
    SELF = "self"
    NEGATIVE = "negative"


class Precision(StrEnum):
    """How exactly a date is known."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    MINUTE = "minute"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as stated: ISO 8601 `value` cut to its precision (`2019`, `2019-08`, `2019-08-23`)."""

    value: str
    precision: Precision


@dataclass(frozen=True, slots=True)
class OutletRef:
    """An outlet as named; `id` and `domain` are None where the registry does not know it."""

    name: str
    id: str | None = None
    domain: str | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """One place in a page that speaks of a source, with what it yields.

    `span` is None for signals that no reader sees (pixels, meta, JSON-LD).
    `strength` in [0, 1] is how surely the rule alone declares a source.
    """

    kind: CreditKind
    text: str
    span: Span | None
    rule: str
    href: str | None = None
    language: str | None = None
    polarity: Polarity = Polarity.POSITIVE
    strength: float = 1.0
    outlet: OutletRef | None = None
    authors: tuple[str, ...] = ()
    date: PartialDate | None = None
    headline: str | None = None
    licence: str | None = None


@dataclass(frozen=True, slots=True)
class Clue:
    """One field's value as one credit gives it; `credit` indexes the repost's credits."""

    field: str
    value: str
    credit: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field for which the credits give values that do not agree."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """What the credits of a repost say together; None is "unknown", never a guess.

    `via` lists further outlets of a chain in order, nearest the page first.
    """

    outlet: OutletRef | None = None
    authors: tuple[str, ...] = ()
    date: PartialDate | None = None
    url: str | None = None
    url_reason: str | None = None
    original_headline: str | None = None
    licence: str | None = None
    via: tuple[OutletRef, ...] = ()
    confidence: float = 0.0
    clues: tuple[Clue, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


class BlockKind(StrEnum):
    """What a stretch of a repost is."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    TEASER = "teaser"
    BYLINE = "byline"
    BODY = "body"
    CAPTION = "caption"
    INSERTED_LINK = "inserted_link"
    SOURCE_LINK = "source_link"
    NOTICE = "notice"
    PROMO = "promo"
    END_MARK = "end_mark"
    BIO = "bio"
    SEPARATOR = "separator"
    BOILERPLATE = "boilerplate"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Block:
    """A labelled stretch of text; blocks of one object never overlap and cover every non-blank line."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Located:
    """A piece of text and where it stands; `span` is None for text that is not visible."""

    text: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """An outlet named or linked inside a body."""

    outlet: OutletRef
    span: Span
    href: str | None = None
    quote: Span | None = None
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Repost:
    """One republished item on a page; all spans point into the page's text."""

    index: int
    span: Span
    headline: Located | None
    claim: Claim
    credits: tuple[Credit, ...]
    blocks: tuple[Block, ...]
    citations: tuple[Citation, ...] = ()
    original_headline: Located | None = None  # the outlet's headline where it survives in the body
    own_url: str | None = None  # the aggregator's own address of this item, where the page gives it


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed capture: the document, its kind, and its reposts in reading order."""

    document: Document
    kind: PageKind
    reposts: tuple[Repost, ...]
    blocks: tuple[Block, ...] = ()
    credits: tuple[Credit, ...] = ()  # page-level credits, also of pages without a repost
    warnings: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The whole visible text."""
        return self.document.text
