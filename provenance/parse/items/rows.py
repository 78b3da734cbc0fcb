"""Lines with the features that segmentation asks for, computed once."""

from __future__ import annotations

import re
from typing import NamedTuple

from provenance.model import Document, Span, Zone
from provenance.parse.words.addresses import bare_addresses
from provenance.parse.words.folding import DENSE_SIGNS, fold, letters_of
from provenance.parse.words.phrases import ALSO_READ, END_MARK, SOURCE_LABEL

# Twice the longest headline of the development corpus (105 signs): standfirsts count as title rows too.
LONGEST_TITLE = 220
LONGEST_TITLE_DENSE = 80
# A line of this length is running text even without a full stop; scripts without spaces say more a sign.
PARAGRAPH = 160
PARAGRAPH_DENSE = 60
# A line that ends like a sentence is running text from this length on.
SENTENCE = 60
SENTENCE_DENSE = 22

# A key is made of this much of a line: enough to tell paragraphs apart.
KEY_CHARS = 400

# A mark of one sign ("完") stands alone, or between a few signs more.
LONGEST_SINGLE = 5
LONGEST_ADDRESS = 2_000
LONGEST_MARK = 24
LONGEST_LABEL = 80
# A row with a larger share of link text is a link.
MOSTLY_LINK = 0.6

_LETTER = re.compile(r"[^\W\d_]")
_DENSE = re.compile(f"[{DENSE_SIGNS}]")
_SEPARATOR = re.compile(r"^(?:[^\w\s]|_)(?:\s*(?:[^\w\s]|_)){1,80}$|^[⁂◆◇■□●○•·§]$")
SENTENCE_END = re.compile(r"[.!?…。！？؟۔।॥]['\"»”’)\]]{0,3}$")
_FULL_STOP = re.compile(r"[.。۔।॥;,；，][\"'»”’)\]]{0,3}$")

OUTSIDE = frozenset({Zone.NAVIGATION, Zone.HEADER, Zone.FOOTER, Zone.ASIDE, Zone.COMMENTS, Zone.RELATED})


_OPENING_SIGNS = END_MARK.firsts | ALSO_READ.firsts | SOURCE_LABEL.firsts
_NO_FEATURES = (False, False, False, False, False, None, False, False, False)
_row = tuple.__new__  # as `Row(…)`, in a quarter of the time


class Row(NamedTuple):
    """One visible line: its text, its key, and what it looks like.

    Rows outside the main text carry no features: nothing is asked of them.
    A named tuple, because a page makes hundreds: a frozen dataclass of its 21 fields takes 13.7 µs, this 1.9.
    """

    at: int
    span: Span
    text: str
    folded: str
    short_key: str | None
    tag: str
    zone: Zone
    marks: tuple[str, ...]
    item: int
    emphasised: bool
    linked: float = 0.0
    link: str | None = None  # where the link leads that covers most of the row
    dense: bool = False
    separator: bool = False
    end_mark: bool = False
    also_read: bool = False
    source_label: bool = False
    address: str | None = None
    title_like: bool = False
    paragraph: bool = False
    sentence: bool = False  # it ends like one

    @property
    def key(self) -> str:
        """Letters and digits of the folded text; of a long row they are seldom asked for."""
        return letters_of(self.folded) if self.short_key is None else self.short_key

    @property
    def outside(self) -> bool:
        """Whether the markup puts the row outside the page's main text."""
        return self.zone in OUTSIDE

    @property
    def heading(self) -> bool:
        """Whether the markup calls the row a heading."""
        return _is_heading(self.tag)

    @property
    def structural(self) -> bool:
        """Whether the row is a mark between texts, not a text."""
        return (
            self.separator or self.end_mark or self.also_read or self.source_label or self.address is not None
        )


def line_key(text: str) -> str:
    """What two lines share that say the same: letters and digits of the folded text."""
    return letters_of(fold(text[:KEY_CHARS]))


def rows_of(document: Document, folded: str | None = None) -> tuple[Row, ...]:
    """The document's lines as rows; `folded` is the folded text where the caller has it."""
    linked, links = _links_by_line(document)
    folded = (
        fold(document.text) if folded is None else folded
    )  # as long as the text, so that spans carry over
    whole = document.text
    rows = []
    for index, line in enumerate(document.lines):
        span, tag, zone = line.span, line.tag, line.zone
        start, end = span
        text, low = whole[start:end], folded[start : start + KEY_CHARS if end - start > KEY_CHARS else end]
        share, link = 0.0, None
        if linked[index]:
            share = min(1.0, linked[index] / (end - start))
            if share > MOSTLY_LINK:
                link = links[index]
        outside = zone in OUTSIDE and not _is_heading(tag)
        key, features = ("", _NO_FEATURES) if outside else _looked_at(text, low)
        placed = (index, span, text, low, key, tag, zone, line.marks, line.item, line.emphasised)
        rows.append(_row(Row, (*placed, share, link, *features)))
    return tuple(rows)


def _is_heading(tag: str) -> bool:
    return len(tag) == 2 and tag[0] == "h" and tag[1].isdigit()


def _looked_at(text: str, folded: str) -> tuple[str | None, tuple[bool | str | None, ...]]:
    """A row's key, if it is short, and its features, in the order of the fields."""
    length = len(text)
    short = length <= LONGEST_TITLE
    key = letters_of(folded) if short else None
    dense = not text.isascii() and _DENSE.search(text, 0, 200) is not None
    address = _address(text)
    phrased = short and (folded[:2] in _OPENING_SIGNS or not folded[:1].isalnum() or length <= LONGEST_SINGLE)
    end_mark = phrased and length <= LONGEST_MARK and END_MARK.match(folded) is not None
    sentence = SENTENCE_END.search(text, max(0, length - 5)) is not None
    paragraph = length >= (PARAGRAPH_DENSE if dense else PARAGRAPH) or (
        sentence and length >= (SENTENCE_DENSE if dense else SENTENCE)
    )
    title_like = (
        address is None
        and not end_mark
        and 2 <= length <= (LONGEST_TITLE_DENSE if dense else LONGEST_TITLE)
        and _FULL_STOP.search(text, max(0, length - 5)) is None
        and _LETTER.search(text, 0, 80) is not None
    )
    return key, (
        dense,
        key == "" and not end_mark and _SEPARATOR.match(text) is not None,
        end_mark,
        phrased and ALSO_READ.match(folded) is not None,
        phrased and length <= LONGEST_LABEL and SOURCE_LABEL.match(folded) is not None,
        address,
        title_like,
        paragraph and address is None,
        sentence,
    )


def _address(text: str) -> str | None:
    """The address, where the row is nothing but one."""
    if " " in text or "." not in text or len(text) > LONGEST_ADDRESS:
        return None
    span = next(bare_addresses(text), None)
    return span.of(text) if span and span.start <= 1 and span.end >= len(text) - 2 else None


def _links_by_line(document: Document) -> tuple[list[int], list[str | None]]:
    """For each line how many of its signs are link text, and the longest link's target."""
    count = len(document.lines)
    linked, longest = [0] * count, [0] * count
    targets: list[str | None] = [None] * count
    starts = [line.span.start for line in document.lines]
    ends = [line.span.end for line in document.lines]
    index = 0
    for link in document.links:
        first, last = link.span
        while index + 1 < count and starts[index + 1] <= first:
            index += 1
        at = index
        while at < count and starts[at] < last:
            covered = min(ends[at], last) - max(starts[at], first)
            if covered > 0:
                linked[at] += covered
                if covered > longest[at]:
                    longest[at], targets[at] = covered, link.href
            at += 1
    return linked, targets
