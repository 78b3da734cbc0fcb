"""The frozen values that travel between the stages.

Nothing here opens a file, a socket or a database, and nothing here decides:
these are the words of the glossary as types. Every position is a `Span` into
the text of the object that carries it, every time is an aware UTC datetime,
every sequence is a tuple, and "we could not look" is a value of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range `[start, end)` of Unicode code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The piece of `text` that the span covers."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> Span:
        """The same range, `by` code points further on."""
        return Span(self.start + by, self.end + by)


class Complete(StrEnum):
    """Whether a capture is known to be whole (design rule 1)."""

    YES = "yes"
    NO = "no"
    UNATTESTED = "unattested"


class Via(StrEnum):
    """The way a capture came to us."""

    LIVE = "live"
    MEMENTO = "memento"
    WARC = "warc"
    FILE = "file"


# --- captures -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class WarcAddress:
    """Where a record stands: file name relative to the archive, byte offset and length."""

    file: str
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Hop:
    """One request of a redirect chain and what came back."""

    url: str
    status: int | None
    location: str | None = None
    ip: str | None = None


@dataclass(frozen=True, slots=True)
class Capture:
    """The bytes of a URL or file as seen at one moment, with digest.

    `body` holds the bytes after content decoding, the ones that are parsed;
    `sha256` is their digest in lower-case hex, so that `sha256sum` of a file
    input gives the same. `url` is what was asked, `final_url` where the last
    redirect led; both are None for a file whose address is not known.
    """

    url: str | None
    final_url: str | None
    via: Via
    captured_at: datetime
    status: int | None
    headers: tuple[tuple[str, str], ...]
    body: bytes
    sha256: str
    complete: Complete
    complete_reason: str | None = None
    media_type: str | None = None
    charset: str | None = None
    hops: tuple[Hop, ...] = ()
    warc: WarcAddress | None = None
    source: str | None = None  # the file or archive it came from, for people
    flags: tuple[str, ...] = ()  # what was odd about the answer: `multi_member`, `cl_and_te`, `type_mismatch`, ...


class OutcomeKind(StrEnum):
    """What a look at an address came to (design rule 12: a failed look is not a finding)."""

    OK = "ok"
    NOT_MODIFIED = "not_modified"
    GONE = "gone"
    NOT_FOUND = "not_found"
    BLOCKED = "blocked"
    PAYWALLED = "paywalled"
    CONSENT_WALL = "consent_wall"
    RATE_LIMITED = "rate_limited"
    SOFT_404 = "soft_404"
    PARKED = "parked"
    WRONG_TYPE = "wrong_type"
    TOO_LARGE = "too_large"
    SERVER_ERROR = "server_error"
    TOO_MANY_REDIRECTS = "too_many_redirects"
    TLS_FAULT = "tls_fault"
    DNS_FAULT = "dns_fault"
    TIMEOUT = "timeout"
    RESET = "reset"
    PROTOCOL_FAULT = "protocol_fault"
    REFUSED = "refused"
    ROBOTS = "robots"
    OFFLINE = "offline"
    NOT_ARCHIVED = "not_archived"


@dataclass(frozen=True, slots=True)
class Fetched:
    """A capture that holds what was asked for."""

    capture: Capture
    kind: OutcomeKind = OutcomeKind.OK


@dataclass(frozen=True, slots=True)
class Unreachable:
    """We did not get it: the kind, what was seen, and the capture of the refusal if there is one."""

    url: str
    kind: OutcomeKind
    detail: str
    status: int | None = None
    hops: tuple[Hop, ...] = ()
    capture: Capture | None = None


Outcome = Fetched | Unreachable


# --- documents: one text and one set of spans for HTML and plain text -------------


class Zone(StrEnum):
    """The part of a page in which a line stands, as its markup says."""

    MAIN = "main"
    HEADER = "header"
    NAVIGATION = "navigation"
    ASIDE = "aside"
    FOOTER = "footer"
    COMMENTS = "comments"
    FIGURE = "figure"
    RELATED = "related"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Line:
    """One visible line: a block of HTML up to a break, or a line of plain text.

    `tag` is the nearest block element (`p`, `h1`, `li`, `figcaption`, `pre`, ...; `text`
    in plain text). `marks` are class, id, rel, role and itemprop words of the
    element and its ancestors, lower case, nearest first, at most 40.
    `item` numbers the nearest enclosing article-like container (0 where there is none).
    """

    span: Span
    tag: str
    zone: Zone = Zone.UNKNOWN
    marks: tuple[str, ...] = ()
    item: int = 0
    depth: int = 0
    emphasised: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A link in the visible text; `href` is absolute where the base is known, `raw` as written."""

    span: Span
    href: str
    raw: str
    rel: tuple[str, ...] = ()
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """An image at a place in the text; `hidden` marks pixels and images without size."""

    at: int
    src: str
    alt: str | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class MetaItem:
    """One machine-readable statement: `source` is `meta`, `link`, `json_ld`, `microdata`, `feed`...

    `name` is the property as the page spells it, lower case (`og:url`, `canonical`,
    `isBasedOn.url`); `node` tells apart items of one JSON-LD node or microdata scope.
    """

    source: str
    name: str
    value: str
    node: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """A capture as text: nothing thrown away, nothing judged.

    `text` joins the visible lines with newlines; every span points into it. For
    plain text `text` is the decoded input itself.
    """

    text: str
    lines: tuple[Line, ...]
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    metadata: tuple[MetaItem, ...] = ()
    scripts: tuple[str, ...] = ()  # addresses of scripts and data islands that name a source
    title: str | None = None
    language: str | None = None
    url: str | None = None
    media_type: str = "text/html"
    sha256: str = ""
    parse_complete: bool = True
    warnings: tuple[str, ...] = ()


# --- what a page says ---------------------------------------------------------------


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


# --- resolving ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Candidate:
    """A URL that may hold the original, and the reason it is tried.

    `way` is the resolver's short name (`source_link`, `stated_url`, `canonical`,
    `permalink`, ...); `cost` is the number of requests that a try takes.
    """

    url: str
    way: str
    reason: str
    cost: int = 1


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came back for one candidate; `accepted` marks the original."""

    candidate: Candidate
    outcome: Outcome
    accepted: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """Every candidate tried in order; `reason` says why there is no original when there is none."""

    attempts: tuple[Attempt, ...]
    reason: str | None = None

    @property
    def accepted(self) -> Attempt | None:
        """The attempt whose capture was accepted as the original."""
        return next((a for a in self.attempts if a.accepted), None)


# --- comparing ------------------------------------------------------------------------


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


# --- checks -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Extracted:
    """Which extractor read a capture and the digest of what it derived."""

    extractor: str
    text_sha256: str


@dataclass(frozen=True, slots=True)
class Tool:
    """What made a document: our version, the extractor's name and version, the digest of the settings."""

    version: str
    extractor: str
    settings_sha256: str


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The log's state: how many entries it has and the hash of the last one (design rule 9)."""

    count: int
    head: str


@dataclass(frozen=True, slots=True)
class Check:
    """One try at one repost at one time, ready to be recorded and reported."""

    check_id: str
    run_id: str
    checked_at: datetime
    input: str
    page_url: str | None
    page_capture: Capture
    repost: Repost
    page_text: str
    resolution: Resolution
    comparison: Comparison | None
    verdict: Verdict
    reason: str | None
    evidence: tuple[Capture, ...] = ()
    extracted: Extracted | None = None
    same_text_as: tuple[str, ...] = ()  # inputs whose repost carries the same text
    notes: tuple[str, ...] = ()
    tool: Tool | None = None  # what made this check, which may be older than what prints it
    text_sha256: str | None = None  # of the repost's words alone; equal means the same text


@dataclass(frozen=True, slots=True)
class Problem:
    """An input that could not be checked: its name, what is wrong and the remedy."""

    input: str
    code: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Audit:
    """The checks over a set, with what could not be checked."""

    run_id: str
    started_at: datetime
    finished_at: datetime | None
    checks: tuple[Check, ...]
    problems: tuple[Problem, ...] = ()
    pages_without_repost: tuple[str, ...] = field(default=())
    tool: Tool | None = None
    checkpoint: Checkpoint | None = None
