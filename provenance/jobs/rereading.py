"""Later captures read beside earlier ones: the questions, the answers, and the child that is asked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provenance.errors import InputError
from provenance.jobs.limited import within_limits
from provenance.model import Alteration, Capture, Comparison, Extracted, Page, Problem, Version


@dataclass(frozen=True, slots=True)
class Copy:
    """A repost and the original's text that it was compared with last."""

    side: Version
    original: Version


@dataclass(frozen=True, slots=True)
class CopyChange:
    """How a repost stands now: `nearest` is its comparison with the state it is nearest to."""

    nearest: Comparison | None
    is_newest: bool
    reason: str
    carried: tuple[Alteration, ...]


@dataclass(frozen=True, slots=True)
class OriginalChange:
    """What became of an original between two captures.

    `unlike` says that the address holds another text, `unseen` why it could not be told;
    else `alterations` are the edits, and `copies` how each repost stands to them.
    """

    extracted: Extracted
    alterations: tuple[Alteration, ...] = ()
    copies: tuple[CopyChange, ...] = ()
    notices: tuple[str, ...] = ()
    claims_news: bool = False
    unlike: bool = False
    unseen: str | None = None


class Stands(StrEnum):
    """How a known repost stands on a later capture of its page."""

    SAME = "same"
    EDITED = "edited"
    UNCREDITED = "uncredited"  # the text is there, but not what it is taken from
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Known:
    """A repost as its last check recorded it; `side` and `original` are what was compared.

    `latest` is the last capture of the original where that is another one.
    """

    repost_id: int
    index: int
    text_sha256: str | None
    headline: str | None
    side: Version | None
    original: Version | None
    latest: Capture | None = None


@dataclass(frozen=True, slots=True)
class RepostChange:
    """What became of a known repost; `index` is its place among the later page's reposts.

    `old_url` and `new_url` are the addresses of the source that both captures give, told
    only where the older capture holds the repost (`was_read`).
    """

    repost_id: int
    stands: Stands
    index: int | None = None
    alterations: tuple[Alteration, ...] = ()
    was_read: bool = False
    old_url: str | None = None
    new_url: str | None = None
    nearest: Comparison | None = None


@dataclass(frozen=True, slots=True)
class PageChange:
    """A later page: what became of the reposts that are known, and the digests of all it holds now.

    `is_same_site` says that enough of what surrounded the reposts is still there: what
    is missing was then taken from the page, and no wall stands before it.
    """

    page: Page
    changes: tuple[RepostChange, ...]
    digests: tuple[str | None, ...]
    is_same_site: bool


def reread_original(old: Capture | None, new: Capture, name: str, copies: tuple[Copy, ...]) -> OriginalChange:
    """What became of an original; raises InputError as `limited.read_page` does."""
    return within_limits(_original, (old, new, name, copies), name)


def reread_page(
    old: Capture | None, new: Capture, name: str, layer: str | None, known: tuple[Known, ...]
) -> PageChange:
    """What became of the reposts of a page; raises InputError as `limited.read_page` does."""
    return within_limits(_page, (old, new, name, layer, known), name)


def _original(
    old: Capture | None, new: Capture, name: str, copies: tuple[Copy, ...]
) -> OriginalChange | Problem:
    from provenance.jobs.changes import original_change

    try:
        return original_change(old, new, name, copies)
    except InputError as error:
        return Problem(error.input, error.code, error.message, error.remedy)


def _page(
    old: Capture | None, new: Capture, name: str, layer: str | None, known: tuple[Known, ...]
) -> PageChange | Problem:
    from provenance.jobs.changes import page_change

    try:
        return page_change(old, new, name, layer, known)
    except InputError as error:
        return Problem(error.input, error.code, error.message, error.remedy)
