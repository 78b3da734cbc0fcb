"""Lines that recur across the reposts of one site: its own layer, whatever they say.

Within one page the segmentation sees for itself what stands in several items. Across
pages a line counts where it stands in items whose texts have nothing else in common
and that come from several outlets: then no author wrote it. A refrain stands in one
article, however often, and the same article kept twice is one article.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from provenance.model import Block, BlockKind, Page, Repost
from provenance.parse.items.rows import line_key

# Longer lines are paragraphs, which a site seldom prints under every text.
LONGEST_OWN_LINE = 200
# "Background" and "Notes" head sections of anybody's articles.
LEAST_LETTERS = 12
LEAST_ITEMS = 3
LEAST_OUTLETS = 2
# A line of the site's own stands under no smaller share of its items.
LEAST_SHARE = 0.25
# Items that share more of their other lines are the same article, or one cut out of the other.
LARGEST_OVERLAP = 0.5
# A line under so many different articles needs no more of them looked at.
ENOUGH_ITEMS = 20
_PROSE = frozenset({BlockKind.BODY, BlockKind.SUBHEAD, BlockKind.UNKNOWN})


@dataclass(frozen=True, slots=True)
class ItemLines:
    """The keys of an item's lines: those that might be the site's, and the paragraphs that tell its text."""

    outlet: str | None
    short: frozenset[str]
    paragraphs: frozenset[str]


def lines_of(page: Page, repost: Repost) -> ItemLines:
    """What an item has to say about its site; lines that name its author are the author's."""
    authors = [line_key(name) for name in repost.claim.authors]
    short, paragraphs = set(), set()
    for block in repost.blocks:
        if block.kind not in _PROSE:
            continue
        key = _key(page, block)
        if block.span.end - block.span.start > LONGEST_OWN_LINE:
            paragraphs.add(key)
        elif len(key) >= LEAST_LETTERS and not any(name and name in key for name in authors):
            short.add(key)
    outlet = repost.claim.outlet
    name = (outlet.id or outlet.name) if outlet is not None else None
    return ItemLines(name, frozenset(short), frozenset(paragraphs))


def recurring(items: Sequence[ItemLines]) -> frozenset[str]:
    """The keys of lines that are a site's own, learnt from its items."""
    places: dict[str, list[ItemLines]] = {}
    for item in items:
        for key in item.short:
            places.setdefault(key, []).append(item)
    least = max(LEAST_ITEMS, LEAST_SHARE * len(items))
    return frozenset(key for key, held in places.items() if len(held) >= least and _is_own(held, key))


def with_own_layer(page: Page, repost: Repost, keys: frozenset[str]) -> Repost:
    """The repost with those of its lines labelled that were learnt."""
    if not keys:
        return repost
    return replace(repost, blocks=tuple(_labelled(page, block, keys) for block in repost.blocks))


def _labelled(page: Page, block: Block, keys: frozenset[str]) -> Block:
    if block.kind not in _PROSE or block.span.end - block.span.start > LONGEST_OWN_LINE:
        return block
    return Block(BlockKind.CAPTION, block.span) if _key(page, block) in keys else block


def _key(page: Page, block: Block) -> str:
    return line_key(block.span.of(page.text))


def _is_own(held: Iterable[ItemLines], key: str) -> bool:
    """Whether so many of the items are different articles, of several outlets."""
    different: list[ItemLines] = []
    for item in held:
        if all(_overlap(item, other, key) <= LARGEST_OVERLAP for other in different):
            different.append(item)
        if len(different) > ENOUGH_ITEMS:
            break
    outlets = {item.outlet for item in different if item.outlet is not None}
    return len(different) >= LEAST_ITEMS and len(outlets) >= LEAST_OUTLETS


def _overlap(one: ItemLines, other: ItemLines, key: str) -> float:
    """How much of the shorter item's letters stand in the other as well, but for the line in question."""
    first, second = (one.short | one.paragraphs) - {key}, (other.short | other.paragraphs) - {key}
    return _letters(first & second) / max(1, min(_letters(first), _letters(second)))


def _letters(keys: Iterable[str]) -> int:
    return sum(map(len, keys))
