"""Keeps the text index: the texts of what was checked and archived, with the captures that hold them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from provenance.errors import InputError
from provenance.fetch.outcomes import stands_instead
from provenance.index.prints import prints_of
from provenance.jobs.bench import Bench
from provenance.jobs.limited import read_page
from provenance.jobs.pages import Seen
from provenance.model import (
    Block,
    BlockKind,
    Capture,
    Check,
    HeldAs,
    HeldText,
    Page,
    Repost,
    Verdict,
    Version,
)
from provenance.read.files import checked
from provenance.store import Selection

CHECKS_AT_ONCE = 200


def texts_seen(seen: Seen, checks: Iterable[Check]) -> tuple[HeldText, ...]:
    """The texts of a page's checks; of a page without a repost, its own article."""
    return tuple(text for check in checks for text in texts_of_check(check)) or _texts_of_page(seen)


def texts_of_check(check: Check) -> tuple[HeldText, ...]:
    """The repost's text and the accepted original's.

    What was accepted but could not be compared (a paywall's stub) is an article that nobody
    has proven to be the original.
    """
    repost = repost_text(check.page_text, check.repost)
    texts = [HeldText(prints_of(repost), HeldAs.REPOST, check.page_capture, check.check_id)]
    original, accepted = original_text(check), check.resolution.accepted
    capture = accepted.outcome.capture if accepted is not None else None
    if original is not None and capture is not None:
        held_as = HeldAs.ARTICLE if check.verdict is Verdict.UNVERIFIABLE else HeldAs.ORIGINAL
        texts.append(HeldText(prints_of(original), held_as, capture, check.check_id))
    return tuple(texts)


def repost_text(page_text: str, repost: Repost) -> str:
    """The body of a repost; its whole stretch where no line of it is told to be body."""
    return _body(page_text, repost.blocks) or repost.span.of(page_text)


def original_text(check: Check) -> str | None:
    """The body of the accepted original; None where none was accepted or compared."""
    if check.resolution.accepted is None or check.comparison is None:
        return None
    return version_text(check.comparison.original)


def version_text(version: Version) -> str:
    """The body of one side of a comparison."""
    return _body(version.text, version.blocks) or version.text


def article_text(page: Page) -> str:
    """The body of a page that republishes nothing; all it shows where no line is told to be body."""
    return _body(page.text, page.blocks) or page.text


def _body(text: str, blocks: tuple[Block, ...]) -> str:
    return "\n".join(block.span.of(text) for block in blocks if block.kind is BlockKind.BODY)


def _texts_of_page(seen: Seen) -> tuple[HeldText, ...]:
    """The texts of a page that was not checked: its reposts by its own credits, else its article.

    The words of a bot wall or an error page stand on many sites and are no article.
    """
    page = seen.page
    if not page.reposts and stands_instead(seen.capture) is not None:
        return ()
    if not page.reposts:
        return (HeldText(prints_of(article_text(page)), HeldAs.ARTICLE, seen.capture),)
    bodies = (repost_text(page.text, repost) for repost in page.reposts)
    return tuple(HeldText(prints_of(body), HeldAs.REPOST, seen.capture) for body in bodies)


def index_capture(bench: Bench, capture: Capture) -> None:
    """Indexes a recorded capture that no check stands on; one that cannot be read holds no text."""
    name = capture.url or capture.source or capture.sha256
    try:
        checked(capture.body, name, limit=bench.settings.max_input_bytes)
        page = read_page(capture, name, bench.layer)
    except InputError:
        return
    bench.store.index.add(_texts_of_page(Seen(capture, page)))


def catch_up(bench: Bench) -> int:
    """Indexes the checks that an older version recorded; how many there were."""
    waiting = bench.store.index.unindexed()
    for start in range(0, len(waiting), CHECKS_AT_ONCE):
        some = waiting[start : start + CHECKS_AT_ONCE]
        bench.store.index.add(_texts_of_checks(bench, some), some)
    return len(waiting)


def _texts_of_checks(bench: Bench, names: tuple[str, ...]) -> Iterator[HeldText]:
    for check in bench.store.checks(Selection(check_ids=names)):
        yield from texts_of_check(check)
