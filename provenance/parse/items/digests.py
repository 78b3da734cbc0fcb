"""The items of digests, lists and card pages: several pieces side by side, each with its own credit.

Six ways in which such pages mark their items are tried, the surest first:
the outlet's name in the same place of each, containers, headings, separators,
a credit under each headline, a credit under each text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from provenance.model import Credit, CreditKind, Polarity
from provenance.parse.credits.press_reviews import RULE
from provenance.parse.items.extents import HEAD_ROWS, Anchors, Extent, has_text, last_row
from provenance.parse.items.row_signs import FIGURE_ROWS
from provenance.parse.items.rows import Row
from provenance.parse.words.phrases import FIGURE_LABEL

# One container with more than this share of the running text is the page's article; the others are cards.
LEAD_SHARE = 0.6
# An item of a digest holds no more of its text than this; the rest of such a page is notes to one article.
LARGEST_ITEM = 0.85

_ITEM_KINDS = frozenset(
    {CreditKind.TEASER, CreditKind.NOTICE, CreditKind.SOURCE_LINE, CreditKind.BYLINE, CreditKind.END_CREDIT}
)


def digest_items(rows: Sequence[Row], credits: Sequence[Credit], anchors: Anchors) -> tuple[Extent, ...]:
    """The items of a page that holds several credited pieces, () where it is no such page."""
    credited = _Credited(rows, credits, anchors)
    if len(credited) > 1:
        for divide in (_reviewed, _contained, _headed, _separated, _topped, _alternating):
            found = divide(rows, credited)
            if len(found) > 1 and _balanced(rows, found):
                return found
    return ()


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
        self.placed: list[int] = []
        for row, numbers in sorted(anchors.by_row.items()):
            if rows[row].outside or _below_figure(rows, row):
                continue
            if any(credits[number].rule == RULE for number in numbers):
                self.placed.append(row)
            if any(_speaks_for_item(credits[number]) for number in numbers):
                self.sure.append(row)
            elif any(closes_item(credits[number]) for number in numbers):
                self.closing.append(row)

    def within(self, first: int, last: int) -> bool:
        """Whether a credit of the item stands in these rows."""
        return _any_between(self.sure, first, last) or _any_between(
            self.closing, max(first + 1, last - 1), last
        )

    def __len__(self) -> int:
        return len(self.sure) + len(self.closing)


def _below_figure(rows: Sequence[Row], at: int) -> bool:
    above = rows[max(0, at - FIGURE_ROWS) : at]
    return any(FIGURE_LABEL.match(row.folded) and not row.paragraph for row in above)


def _speaks_for_item(credit: Credit) -> bool:
    if credit.polarity not in (Polarity.POSITIVE, Polarity.WEAK) or credit.kind not in _ITEM_KINDS:
        return False
    return credit.kind is not CreditKind.BYLINE or credit.outlet is not None


def closes_item(credit: Credit) -> bool:
    """Whether a credit that declares nothing amid one article does so at the end of a digest's item.

    A figure's source, a reference, or a notice that seemed to be told between paragraphs.
    """
    if (
        credit.outlet is None
        or credit.rule == RULE
        or credit.polarity not in (Polarity.NEGATIVE, Polarity.WEAK)
    ):
        return False
    if credit.kind is CreditKind.NOTICE:
        return credit.rule.endswith("/prose")
    return credit.kind is CreditKind.SOURCE_LINE


def _any_between(numbers: Sequence[int], first: int, last: int) -> bool:
    at = bisect_left(numbers, first)
    return at < len(numbers) and numbers[at] <= last


def _contained(rows: Sequence[Row], credited: _Credited) -> tuple[Extent, ...]:
    """One item for each container of the markup, where several carry a credit and none is the whole page."""
    if len({rows[row].item for row in credited.sure} - {0}) < 2:
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
    # Where containers are items, one with a source line far from the page's lead is an item as well.
    items = sorted(bound for bound in bounds.values() if credited.within(*bound))
    return tuple(
        Extent(first, last, None, _card_address(rows, first, last)) for first, last in _disjoint(items)
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
        ends = [*(head - 1 for head in heads[1:]), last_row(rows)]
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
    cuts = [-1, *(row.at for row in rows if row.separator and not row.outside), last_row(rows) + 1]
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


def _reviewed(rows: Sequence[Row], credited: _Credited) -> tuple[Extent, ...]:
    """One item for each name that a press review sets in the same place, from its headline on."""
    starts: list[int] = []
    floor = 0
    for row in credited.placed:
        start = _headline_of(rows, row, floor)
        if start is None:
            return ()
        starts.append(start)
        floor = row + 1
    if len(starts) < 2:
        return ()
    ends = [*(start - 1 for start in starts[1:]), last_row(rows)]
    return _without_page_title(rows, [Extent(a, b) for a, b in zip(starts, ends, strict=True) if a <= b])


def _headline_of(rows: Sequence[Row], at: int, floor: int) -> int | None:
    """The first row of the head in which a name stands; for one under a text, of the head above that."""
    while at > floor and (rows[at].paragraph or not (_closes_text(rows, at - 1) or rows[at - 1].structural)):
        if not rows[at].paragraph and rows[at - 1].outside:
            break
        at -= 1
    if rows[at].paragraph:
        return None
    # "Read on" under the text before stands above the first heading.
    head = takewhile(lambda row: not row.paragraph, rows[at : at + 2 * HEAD_ROWS])
    return next((row.at for row in head if row.heading), at)


def _closes_text(rows: Sequence[Row], at: int) -> bool:
    """Whether a row is running text, or a short sentence in an element like that of the text above it."""
    row = rows[at]
    if row.paragraph:
        return True
    if not row.sentence or row.title_like or row.heading or at == 0:
        return False
    above = rows[at - 1]
    return (above.tag, above.marks) == (row.tag, row.marks) and _closes_text(rows, at - 1)


def _topped(rows: Sequence[Row], credited: _Credited) -> tuple[Extent, ...]:
    """Headline, credit, text, headline, credit, text: each credit right under its headline."""
    starts = [
        row - 1
        for row in credited.sure
        if row and _titled(rows[row - 1]) and not rows[row].paragraph and has_text(rows, row + 1)
    ]
    if len(starts) < 2 or not all(has_text(rows[:after], before) for before, after in pairwise(starts)):
        return ()
    ends = [*(start - 1 for start in starts[1:]), last_row(rows)]
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
