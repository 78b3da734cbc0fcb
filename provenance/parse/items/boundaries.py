"""Where the items of a page begin: nested aggregators, digests, lists, or one article.

Every kind leaves its own marks: a nested aggregator a dated teaser line under
each headline and an address before it; a digest containers, headings or
separators with a credit in each; anything else is one item.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from provenance.model import Credit, CreditKind, Document, Polarity, Zone
from provenance.parse.items.digests import digest_items
from provenance.parse.items.extents import HEAD_ROWS, Anchors, Extent, has_text, last_row
from provenance.parse.items.rows import MOSTLY_LINK, Row, line_key
from provenance.parse.page.frame import Frame, Place, frame_of
from provenance.parse.words.phrases import TEASER_SHAPE
from provenance.parse.words.slugs import slug_matches

# So many rows may stand between the last long paragraph and a short one: a subheading, a box, a picture.
LARGEST_BREAK = 2
_TITLE_ITEMS = ("og:title", "twitter:title", "headline")


def extents(
    document: Document,
    rows: Sequence[Row],
    credits: Sequence[Credit],
    anchors: Anchors,
    frame: Frame | None = None,
) -> tuple[Extent, ...]:
    """The items of the page in reading order; `frame` is that of the document where the caller has it."""
    if not rows:
        return ()
    nested = _nested(document, rows, credits, anchors)
    if nested:
        return nested
    divided = digest_items(rows, credits, anchors)
    if divided:
        return divided
    single = _single(document, rows, credits, anchors, frame or frame_of(document))
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
    return _between(document, rows, _below_page_title(rows, dict(sorted(starts.items()))))


def _below_page_title(rows: Sequence[Row], starts: dict[int, int | None]) -> dict[int, int | None]:
    """The starts, the first at the heading like the others' where the page's own title stands over it."""
    first, *others = starts
    tags = {rows[start].tag for start in others}
    if not others or len(tags) != 1 or rows[first].tag in tags or not rows[others[0]].heading:
        return starts
    teaser = starts[first]
    own = (row.at for row in rows[first : teaser if teaser is not None else first] if row.tag in tags)
    below = next(own, first)
    return {below: teaser, **{start: starts[start] for start in others}}


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
        if (announced and has_text(rows, row.at + 1)) or _teaser_below(rows, row.at) is not None:
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


def _same_item(rows: Sequence[Row], one: int, other: int) -> bool:
    low, high = min(one, other), max(one, other)
    return high - low <= HEAD_ROWS and not any(row.structural or row.paragraph for row in rows[low:high])


def _between(document: Document, rows: Sequence[Row], starts: dict[int, int | None]) -> tuple[Extent, ...]:
    """Items from each start to the next; text before the first is the lead, if it is text."""
    firsts = list(starts)
    found = []
    lead = _lead_before(document, rows, firsts[0])
    if lead is not None:
        found.append(lead)
    end = last_row(rows)
    for number, first in enumerate(firsts):
        last = firsts[number + 1] - 1 if number + 1 < len(firsts) else end
        own = _address_above(rows, first) or (document.url if not found else None)
        teaser = starts[first] if starts[first] is not None else _teaser_below(rows, first)
        found.append(Extent(first, max(first, last), teaser, own))
    return tuple(found)


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


# --- one article --------------------------------------------------------------------------


def _single(
    document: Document, rows: Sequence[Row], credits: Sequence[Credit], anchors: Anchors, frame: Frame
) -> Extent | None:
    """The page's main item: its headline, its text, and the credits around them."""
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
    while (further := _next_of_text(document, rows, closing, last)) is not None:
        last = further
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


def _next_of_text(document: Document, rows: Sequence[Row], closing: Row, last: int) -> int | None:
    """The row with which an item goes on below `last`: a mark, or a short paragraph just like its last one.

    "He will remember." is too short to be known as running text, but it closes the
    text when its element is a sibling of the paragraph before; leaving it out would
    make the end of every faithful copy look cut. A subheading, a box or a picture may
    stand in between.
    """
    for row in rows[last + 1 : last + LARGEST_BREAK + 2]:
        if row.at == last + 1 and row.structural and not row.outside:
            return row.at
        alike = not row.outside and closing.paragraph and _is_sibling(document, closing, row)
        if alike and (row.sentence or (row.at == last + 1 and _named(closing))):
            return row.at
        if row.structural or (row.sentence and not row.outside and row.zone is not Zone.FIGURE):
            return None
    return None


def _is_sibling(document: Document, closing: Row, row: Row) -> bool:
    """Whether a row's element stands beside the last paragraph's and is like it."""
    if closing.item != row.item or closing.tag not in ("p", "div"):
        return False
    if (closing.tag, row.tag) == ("p", "li"):  # the points of a list that closes the text
        return _named(closing) and closing.marks == row.marks and row.sentence and row.linked < MOSTLY_LINK
    if closing.tag != row.tag:
        return False
    if closing.tag == "p" and closing.marks == row.marks:
        return _named(closing) or row.sentence
    level = document.lines[closing.at].depth == document.lines[row.at].depth
    # Each paragraph in a container of its own, with a name of its own: `w-12`, `w-13`.
    wrapped = len(closing.marks) > 1 and len(row.marks) > 1 and closing.marks[1:] == row.marks[1:]
    return level and (closing.marks == row.marks or wrapped) and row.sentence and row.linked < MOSTLY_LINK


def _named(closing: Row) -> bool:
    return closing.item != 0 or bool(closing.marks)


def _belongs_below(row: Row) -> bool:
    """Whether a row just below the text is still the item's: an end mark, the link to the source."""
    return row.structural and not row.also_read and not row.outside


def _any_text(rows: Sequence[Row]) -> tuple[int, int]:
    inside = [row.at for row in rows if not row.outside]
    return (inside[0], inside[-1]) if inside else (0, len(rows) - 1)


def _first_title(rows: Sequence[Row], first: int) -> int:
    """The topmost title row of the head; a row that is none may stand between it and the text."""
    start = first
    for row in reversed(rows[max(0, first - HEAD_ROWS) : first]):
        if row.structural:
            break
        if row.title_like:
            start = row.at
    return start
