"""Which words stand inside quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from provenance.model import Span

_PAIRS = {"“": '”"', "„": "“”", "«": "»", "»": "«", "‹": "›", "「": "」", "『": "』", "‘": "’"}
_MARK = re.compile(r"[“”„«»‹›「」『』\"＂]|(?<!\w)[‘']|['’](?!\w)")
# A quotation runs on to the end of its paragraph when nothing closes it (each paragraph of a long
# quotation opens anew), but a lone mark in a text is no quotation of thousands of words.
LONGEST = 4_000


@dataclass(frozen=True, slots=True)
class Quotes:
    """The quotations of a stretch of text, in order, never nested."""

    spans: tuple[Span, ...]

    def holds(self, start: int, end: int) -> bool:
        """True when `[start, end)` lies inside one quotation."""
        number = bisect_right(self.spans, Span(start, 1 << 60)) - 1
        return number >= 0 and self.spans[number].start <= start and end <= self.spans[number].end

    def near(self, start: int, end: int, reach: int) -> bool:
        """True when a quotation begins or ends within `reach` characters of the range."""
        return any(abs(span.start - end) <= reach or abs(start - span.end) <= reach for span in self.spans)


_ANY_MARK = re.compile("[“”„«»‹›「」『』\"＂‘’']")
_NONE = Quotes(())


def _has_mark(text: str) -> bool:
    if text.isascii():  # a third of the time of the pattern
        return '"' in text or "'" in text
    return _ANY_MARK.search(text) is not None


def find_quotes(text: str, start: int, end: int) -> Quotes:
    """The quotations in `text[start:end]`, which should be a paragraph."""
    if not _has_mark(text[start:end]):
        return _NONE
    return Quotes(tuple(_quotes(text, start, end)))


def _quotes(text: str, start: int, end: int, *, singles: bool = True) -> Iterator[Span]:
    opened, closing = -1, ""
    for found in _MARK.finditer(text, start, end):
        mark, at = found[0], found.start()
        if opened < 0:
            if mark in "'’”›」』" or (mark == "‘" and not singles):
                if mark != "'" or not singles or not _opens(text, at):
                    continue
                closing = "'’"
            elif mark in '"＂':
                closing = '"＂”'
            else:
                closing = _PAIRS[mark]
            opened = at
        elif mark in closing:
            if at - opened <= LONGEST:
                yield Span(opened, at + 1)
            opened = -1
    if opened >= 0 and closing in ("'’", "’"):  # no quotation but an apostrophe; what follows was not read
        yield from _quotes(text, opened + 1, end, singles=False)
    elif opened >= 0 and end - opened <= LONGEST:
        yield Span(opened, end)


def _opens(text: str, at: int) -> bool:
    return (at == 0 or not text[at - 1].isalnum()) and at + 1 < len(text) and text[at + 1].isalnum()
