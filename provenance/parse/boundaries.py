"""Where the items of a page begin: nested aggregators, digests, lists, or one article.

Every kind leaves its own marks: a nested aggregator a dated teaser line under
each headline and an address before it; a digest containers, headings or
separators with a credit in each; anything else is one item.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from urllib.parse import unquote, urlsplit

from provenance.model import Credit, CreditKind, Document, Polarity
from provenance.parse.folding import fold
from provenance.parse.frame import Place, frame_of
from provenance.parse.phrases import TEASER_SHAPE
from provenance.parse.rows import Row, line_key

# A headline stands at most so many rows above the teaser line of its item.
HEAD_ROWS = 6
# An address belongs to a headline whose words make up this share of its slug's.
SLUG_SHARE = 0.6
# One container with more than this share of the running text is the page's article; the others are cards.
LEAD_SHARE = 0.6
# An item of a digest holds no more of its text than this; the rest of such a page is notes to one article.
LARGEST_ITEM = 0.85

_TITLE_ITEMS = ("og:title", "twitter:title", "headline")
_ITEM_KINDS = frozenset(
    {CreditKind.TEASER, CreditKind.NOTICE, CreditKind.SOURCE_LINE, CreditKind.BYLINE, CreditKind.END_CREDIT}
)


@dataclass(frozen=True, slots=True)
class Extent:
    """The rows `[first, last]` of an item, those of its teaser and headline where known, its own address."""

    first: int
    last: int
    teaser: int | None = None
    own_url: str | None = None
    headline: int | None = None


class Anchors:
    """Which row each visible credit stands on."""

    def __init__(self, rows: Sequence[Row], credits: Sequence[Credit]) -> None:
        self._starts = [row.span.start for row in rows]
        self.by_row: dict[int, list[int]] = {}
        for number, credit in enumerate(credits):
            if credit.span is not None and rows:
                self.by_row.setdefault(self.row_at(credit.span.start), []).append(number)

    def row_at(self, position: int) -> int:
        """The number of the row at a position."""
        return max(0, bisect_right(self._starts, position) - 1)


def extents(
    document: Document, rows: Sequence[Row], credits: Sequence[Credit], anchors: Anchors
) -> tuple[Extent, ...]:
    """The items of the page in reading order."""
    if not rows:
        return ()
    nested = _nested(document, rows, credits, anchors)
    if nested:
        return nested
    credited = _Credited(rows, credits, anchors)
    if len(credited) > 1:
        for divide in (_contained, _headed, _separated, _topped, _alternating):
            found = divide(rows, credited)
            if len(found) > 1 and _balanced(rows, found):
                return found
    single = _single(document, rows, credits, anchors)
    return (single,) if single else ()


# --- nested aggregators -------------------------------------------------------------------


def _nested(
    document: Document, rows: Sequence[Row], credits: Sequence[Credit], anchors: Anchors
) -> tuple[Extent, ...]:
    teasers = sorted(
        row
        for row, numbers in anchors.by_row.items()
        if not rows[row].outside and any(_is_teaser(credits[number]) for number in numbers)
    )
    starts: dict[int, int | None] = {}
    floor = 0
    for teaser in teasers:
        first = _headline_above(rows, teaser, floor)
        starts[first] = teaser
        floor = teaser + 1
    for chained in _chained(rows):
        near = range(chained - HEAD_ROWS, chained + HEAD_ROWS + 1)
        if not any(first in starts and _same_item(rows, chained, first) for first in near):
            starts[chained] = None
    if not starts:
        return ()
    return _between(document, rows, dict(sorted(starts.items())))


def _is_teaser(credit: Credit) -> bool:
    return credit.kind is CreditKind.TEASER and credit.polarity in (Polarity.POSITIVE, Polarity.WEAK)


def _headline_above(rows: Sequence[Row], teaser: int, floor: int) -> int:
    """The first row of the headline over a teaser: the topmost one that is said again, else the nearest."""
    candidates = []
    for index in range(teaser - 1, max(floor, teaser - HEAD_ROWS) - 1, -1):
        row = rows[index]
        if row.structural or row.outside or not row.title_like or (row.paragraph and not row.heading):
            break
        candidates.append(index)
    if not candidates:
        return teaser
    ahead = [rows[index].key for index in range(teaser - len(candidates), min(len(rows), teaser + HEAD_ROWS))]
    for index in reversed(candidates):
        if rows[index].heading or sum(_echoes(rows[index].key, key) for key in ahead) > 1:
            return index
    return candidates[0]


def _echoes(title: str, key: str) -> bool:
    return len(title) >= 8 and key[: len(title)] == title


def _chained(rows: Sequence[Row]) -> list[int]:
    """Rows that are the headline announced by an address just above.

    Within an article such an address interrupts the text; it announces an item
    where its slug was made from the headline, a teaser follows, or the text
    before it had visibly come to its end.
    """
    found = []
    for above, row in pairwise(rows):
        if above.address is None or not row.title_like or row.outside or row.structural:
            continue
        announced = slug_matches(above.address, row.text) or _ended(rows, above.at)
        if (announced and _has_text(rows, row.at + 1)) or _teaser_below(rows, row.at) is not None:
            found.append(row.at)
    return found


def _ended(rows: Sequence[Row], address: int) -> bool:
    """Whether an end mark, a separator or the link to the source stands above a label and its address."""
    before = address - 1
    while before >= 0 and rows[before].also_read:
        before -= 1
    row = rows[before] if before >= 0 else None
    return row is not None and (row.separator or row.end_mark or row.source_label)


def _teaser_below(rows: Sequence[Row], first: int) -> int | None:
    """The row of a teaser, told by its shape alone, in the head of an item."""
    for row in rows[first : first + HEAD_ROWS + 1]:
        if row.address is not None or row.also_read:
            return None
        if TEASER_SHAPE.match(row.folded):
            return row.at
    return None


def _has_text(rows: Sequence[Row], start: int) -> bool:
    """Whether running text follows before the next mark of a new item."""
    for row in rows[start : start + 2 * HEAD_ROWS]:
        if row.address is not None or row.also_read:
            return False
        if row.paragraph:
            return True
    return False


def _same_item(rows: Sequence[Row], one: int, other: int) -> bool:
    low, high = min(one, other), max(one, other)
    return high - low <= HEAD_ROWS and not any(row.structural or row.paragraph for row in rows[low:high])


def slug_matches(address: str, headline: str) -> bool:
    """Whether the address was made from the headline."""
    try:
        path = unquote(urlsplit(address).path)
    except ValueError:
        return False
    slug = max(path.split("/"), key=len, default="")
    words = {word for word in re.split(r"[\W_]+", fold(slug)) if len(word) > 2 and not word.isdigit()}
    if not words:
        return False
    said = set(re.split(r"[\W_]+", fold(headline)))
    return len(words) >= 2 and sum(word in said for word in words) / len(words) >= SLUG_SHARE


def _between(document: Document, rows: Sequence[Row], starts: dict[int, int | None]) -> tuple[Extent, ...]:
    """Items from each start to the next; text before the first is the lead, if it is text."""
    firsts = list(starts)
    found = []
    lead = _lead_before(document, rows, firsts[0])
    if lead is not None:
        found.append(lead)
    end = _last_row(rows)
    for number, first in enumerate(firsts):
        last = firsts[number + 1] - 1 if number + 1 < len(firsts) else end
        own = _address_above(rows, first) or (document.url if not found else None)
        teaser = starts[first] if starts[first] is not None else _teaser_below(rows, first)
        found.append(Extent(first, max(first, last), teaser, own))
    return tuple(found)


def _last_row(rows: Sequence[Row]) -> int:
    """The last row that the markup does not put outside the text."""
    return next((row.at for row in reversed(rows) if not row.outside), len(rows) - 1)


def _lead_before(document: Document, rows: Sequence[Row], first: int) -> Extent | None:
    text = next((row.at for row in rows[:first] if row.paragraph and not row.outside), None)
    if text is None:
        return None
    start = text
    while (
        start > 0 and rows[start - 1].title_like and not rows[start - 1].outside and text - start < HEAD_ROWS
    ):
        start -= 1
    return Extent(start, first - 1, _teaser_below(rows, start), document.url)


def _address_above(rows: Sequence[Row], first: int) -> str | None:
    """The address that announces an item, directly above it or in the label's link."""
    for row in reversed(rows[max(0, first - 2) : first]):
        if row.address is not None:
            return row.address if "://" in row.address else "https://" + row.address
        if row.also_read and row.link:
            return row.link
        if row.separator or row.paragraph:
            break
    return rows[first].link


# --- digests and lists --------------------------------------------------------------------


def _balanced(rows: Sequence[Row], found: Sequence[Extent]) -> bool:
    """Whether every item has text of its own and none is nearly the whole page."""
    weights = [
        sum(len(row.text) for row in rows[item.first : item.last + 1] if row.paragraph and not row.outside)
        for item in found
    ]
    return min(weights) > 0 and max(weights) <= LARGEST_ITEM * sum(weights)


def _titled(row: Row) -> bool:
    """Whether a row can head an item: in markup a heading or emphasised, in plain text any title."""
    return _opens_item(row) and (row.tag == "text" or row.heading or row.emphasised or row.link is not None)


class _Credited:
    """Rows in the text whose credit could be an item's own; `closing` ones only where they end it.

    Within one article "Source: X" in the middle names a figure's source; in a
    digest the same line closes an item. So such rows count where the item ends.
    """

    def __init__(self, rows: Sequence[Row], credits: Sequence[Credit], anchors: Anchors) -> None:
        self.sure: list[int] = []
        self.closing: list[int] = []
        for row, numbers in sorted(anchors.by_row.items()):
            if rows[row].outside:
                continue
            if any(_speaks_for_item(credits[number]) for number in numbers):
                self.sure.append(row)
            elif any(credits[number].kind is CreditKind.SOURCE_LINE for number in numbers):
                self.closing.append(row)

    def within(self, first: int, last: int) -> bool:
        """Whether a credit of the item stands in these rows."""
        return _any_between(self.sure, first, last) or _any_between(
            self.closing, max(first + 1, last - 1), last
        )

    def __len__(self) -> int:
        return len(self.sure) + len(self.closing)


def _speaks_for_item(credit: Credit) -> bool:
    if credit.polarity not in (Polarity.POSITIVE, Polarity.WEAK) or credit.kind not in _ITEM_KINDS:
        return False
    return credit.kind is not CreditKind.BYLINE or credit.outlet is not None


def _any_between(numbers: Sequence[int], first: int, last: int) -> bool:
    at = bisect_left(numbers, first)
    return at < len(numbers) and numbers[at] <= last


def _contained(rows: Sequence[Row], credited: _Credited) -> tuple[Extent, ...]:
    """One item for each container of the markup, where several carry a credit and none is the whole page."""
    items = {rows[row].item for row in credited.sure} - {0}
    if len(items) < 2:
        return ()
    bounds: dict[int, tuple[int, int]] = {}
    weight: dict[int, int] = {}
    for row in rows:
        if row.item and not row.outside:
            bounds[row.item] = (bounds.get(row.item, (row.at, 0))[0], row.at)
            weight[row.item] = weight.get(row.item, 0) + (len(row.text) if row.paragraph else 0)
    total = sum(weight.values())
    if total and max(weight.values()) > LEAD_SHARE * total:
        return ()
    return tuple(
        Extent(first, last, None, _card_address(rows, first, last))
        for first, last in _disjoint(sorted(bounds[item] for item in items))
    )


def _disjoint(bounds: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Containers one after the other; one that reaches into the next ends where that begins."""
    kept: list[tuple[int, int]] = []
    for first, last in bounds:
        if kept and first <= kept[-1][1]:
            if first == kept[-1][0]:
                continue
            kept[-1] = (kept[-1][0], first - 1)
        kept.append((first, last))
    return kept


def _card_address(rows: Sequence[Row], first: int, last: int) -> str | None:
    links = (row.link for row in rows[first : last + 1] if row.link and (row.heading or row.title_like))
    return next(links, None)


def _headed(rows: Sequence[Row], credited: _Credited) -> tuple[Extent, ...]:
    """One item under each heading of one level, where several of them carry a credit."""
    for tag in ("h2", "h3", "h4", "h1"):
        heads = [row.at for row in rows if row.tag == tag and not row.outside]
        if len(heads) < 2:
            continue
        ends = [*(head - 1 for head in heads[1:]), _last_row(rows)]
        found = [
            Extent(first, last, None, rows[first].link)
            for first, last in zip(heads, ends, strict=True)
            if credited.within(first, last)
        ]
        if len(found) > 1 and len(found) * 2 >= len(heads):
            return tuple(found)
    return ()


def _separated(rows: Sequence[Row], credited: _Credited) -> tuple[Extent, ...]:
    """One item between separators, where several of them carry a credit."""
    cuts = [-1, *(row.at for row in rows if row.separator and not row.outside), _last_row(rows) + 1]
    found = []
    for before, after in pairwise(cuts):
        first = next((n for n in range(before + 1, after) if _titled(rows[n])), None)
        if first is not None and credited.within(first, after - 1):
            found.append(Extent(first, after - 1, None, rows[first].link))
    return _without_page_title(rows, found) if len(found) > 1 else ()


def _without_page_title(rows: Sequence[Row], found: Sequence[Extent]) -> tuple[Extent, ...]:
    """The items, the first without the page's own title where it has more title rows than the others."""
    titles = [_title_rows(rows, extent) for extent in found]
    surplus = titles[0] - max(titles[1:])
    if surplus <= 0:
        return tuple(found)
    first = found[0]
    return (replace(first, first=first.first + surplus), *found[1:])


def _title_rows(rows: Sequence[Row], extent: Extent) -> int:
    count = 0
    for row in rows[extent.first : extent.last + 1]:
        if row.paragraph or not row.title_like:
            break
        count += 1
    return count


def _topped(rows: Sequence[Row], credited: _Credited) -> tuple[Extent, ...]:
    """Headline, credit, text, headline, credit, text: each credit right under its headline."""
    starts = [
        row - 1
        for row in credited.sure
        if row and _titled(rows[row - 1]) and not rows[row].paragraph and _has_text(rows, row + 1)
    ]
    if len(starts) < 2 or not all(_has_text(rows[:after], before) for before, after in pairwise(starts)):
        return ()
    ends = [*(start - 1 for start in starts[1:]), _last_row(rows)]
    return tuple(Extent(first, last) for first, last in zip(starts, ends, strict=True))


def _alternating(rows: Sequence[Row], credited: _Credited) -> tuple[Extent, ...]:
    """Headline, text, credit, headline, text, credit: plain text without any other mark."""
    if any(row.tag != "text" for row in rows):
        return ()  # markup has better marks, and figures with sources under headings look the same
    found: list[Extent] = []
    start = 0
    for row in credited.sure:
        first = next((n for n in range(start, row) if _opens_item(rows[n])), None)
        if first is None or (found and first - found[-1].last > 3):
            return ()
        if not any(rows[n].paragraph for n in range(first, row + 1)):
            return ()
        found.append(Extent(first, row))
        start = row + 1
    return _without_page_title(rows, found) if len(found) > 1 else ()


def _opens_item(row: Row) -> bool:
    return row.title_like and not row.paragraph and not row.structural


# --- one article --------------------------------------------------------------------------


def _single(
    document: Document, rows: Sequence[Row], credits: Sequence[Credit], anchors: Anchors
) -> Extent | None:
    """The page's main item: its headline, its text, and the credits around them."""
    frame = frame_of(document)
    first, last = frame.first, frame.last
    if first < 0:
        first, last = _any_text(rows)
    if 0 <= frame.title <= first:
        first = frame.title
    elif document.media_type != "text/html":
        first = _first_title(rows, first)
    near = [
        row
        for row, numbers in anchors.by_row.items()
        if frame.place(row) in (Place.HEAD, Place.TAIL)
        and first - HEAD_ROWS <= row
        and not rows[row].outside
        and any(credits[number].polarity is Polarity.POSITIVE for number in numbers)
    ]
    first, last = min([first, *near]), max([last, *near])
    if document.media_type != "text/html":
        last = len(rows) - 1
    closing = rows[last]
    while last + 1 < len(rows) and _goes_on(closing, rows[last + 1]):
        last += 1
    headline = _headline(document, rows, frame.title) if first <= frame.title <= last else None
    return Extent(first, last, None, document.url, headline)


def _headline(document: Document, rows: Sequence[Row], title: int) -> int:
    """The heading at or just below the title row that says most of what the page calls itself."""
    names = [document.title or "", *(i.value for i in document.metadata if i.name in _TITLE_ITEMS)]
    keys = [key for name in names if (key := line_key(name))]
    best, most = title, 0
    for row in rows[title : title + HEAD_ROWS]:
        if row.paragraph and not row.heading:
            break
        said = max((len(row.key) for key in keys if row.key and row.key in key), default=0)
        if (row.heading or row.at == title) and said > most:
            best, most = row.at, said
    return best


def _goes_on(closing: Row, following: Row) -> bool:
    """Whether an item goes on below its last paragraph: with a mark, or with short paragraphs just like it.

    "He will remember." is too short to be known as running text, but it closes the
    text when its element is a sibling of the paragraph before; leaving it out would
    make the end of every faithful copy look cut.
    """
    if following.outside:
        return False
    alike = (closing.tag, closing.item, closing.marks) == (following.tag, following.item, following.marks)
    sibling = alike and closing.tag == "p" and (closing.item != 0 or bool(closing.marks))
    return following.structural or (sibling and closing.paragraph)


def _belongs_below(row: Row) -> bool:
    """Whether a row just below the text is still the item's: an end mark, the link to the source."""
    return row.structural and not row.also_read and not row.outside


def _any_text(rows: Sequence[Row]) -> tuple[int, int]:
    inside = [row.at for row in rows if not row.outside]
    return (inside[0], inside[-1]) if inside else (0, len(rows) - 1)


def _first_title(rows: Sequence[Row], first: int) -> int:
    start = first
    while (
        start > 0
        and rows[start - 1].title_like
        and not rows[start - 1].structural
        and first - start < HEAD_ROWS
    ):
        start -= 1
    return start
