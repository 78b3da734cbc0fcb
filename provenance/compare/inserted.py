"""What a line of the repost's own is: a caption, a link, a passage."""

from __future__ import annotations

from provenance.compare.furniture import link_prompt, page_prompt, picture_credit
from provenance.compare.notes import bio, plea, source_note
from provenance.compare.sides import Line, Side
from provenance.model import AlterationKind, BlockKind, Severity
from provenance.text.characters import CLOSERS, TERMINAL

OWN_LAYER = frozenset({BlockKind.CAPTION, BlockKind.INSERTED_LINK, BlockKind.PROMO})
LONGEST_CAPTION = 25  # words; longer lines without a full stop are prose that lost one
LINKED_SHARE = 0.7  # of a line's characters under links: the line is a link

Inserted = tuple[AlterationKind, Severity, str | None]


def is_own_line(side: Side, start: int, stop: int) -> bool:
    """True for a token range that is a whole line of the page's own layer, or looks like one."""
    lines = side.lines_within(start, stop)
    if len(lines) != 1 or lines[0].start < start or lines[0].stop > stop:
        return False
    return inserted_kind(side, lines[0])[0] is not AlterationKind.PASSAGE_INSERTED


def inserted_kind(side: Side, line: Line) -> Inserted:
    """The kind of a line that the original lacks, by its label first, by its look second."""
    text = side.text_of(line).strip()
    if (
        line.kind is BlockKind.INSERTED_LINK
        or link_prompt(text)
        or _linked(side, line)
        or side.is_boxed(line)
    ):
        return AlterationKind.LINK_INSERTED, Severity.EDITORIAL, None
    if line.kind is BlockKind.CAPTION:
        return AlterationKind.CAPTION_INSERTED, _caption_severity(text), None
    if line.kind is BlockKind.PROMO or page_prompt(text) or plea(text):
        return AlterationKind.PASSAGE_INSERTED, Severity.EDITORIAL, "a promotion of the site's own"
    if source_note(text):
        return AlterationKind.PASSAGE_INSERTED, Severity.EDITORIAL, "a note on where the text comes from"
    if bio(text, side.version.authors):
        return AlterationKind.PASSAGE_INSERTED, Severity.EDITORIAL, "a note about the author"
    if line.kind is BlockKind.SUBHEAD:
        return AlterationKind.SUBHEAD_CHANGED, Severity.MATERIAL, "a subhead of the repost's own"
    if picture_credit(text) or _looks_like_caption(side, line, text):
        return AlterationKind.CAPTION_INSERTED, _caption_severity(text), None
    return AlterationKind.PASSAGE_INSERTED, Severity.MATERIAL, None


def _caption_severity(text: str) -> Severity:
    return Severity.EDITORIAL if picture_credit(text) or source_note(text) else Severity.MATERIAL


def _linked(side: Side, line: Line) -> bool:
    size = len(side.text_of(line).strip())
    covered = sum(
        min(link.span.end, line.end) - max(link.span.start, line.begin)
        for link in side.version.links
        if link.span.start < line.end and line.begin < link.span.end
    )
    return size > 0 and covered >= LINKED_SHARE * size


def _looks_like_caption(side: Side, line: Line, text: str) -> bool:
    """A short line of its own without a full stop; a line that fills the whole text is no caption."""
    if line.stop - line.start > LONGEST_CAPTION:
        return False
    alone = line.stop - line.start < len(side.tokens) and len(side.lines) > 2
    return alone and text.rstrip(CLOSERS)[-1:] not in TERMINAL + ":,;"
