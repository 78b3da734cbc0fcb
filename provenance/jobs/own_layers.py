"""What a run learns of the sites it reads: the lines that stand under all of a site's reposts."""

from __future__ import annotations

from collections.abc import Iterable

from provenance.errors import InputError
from provenance.jobs.bench import Bench
from provenance.jobs.pages import see_at
from provenance.model import Page, Problem, Repost
from provenance.outlets.hosts import host_of, registered_domain
from provenance.parse.items.recurring import LEAST_ITEMS, ItemLines, lines_of, recurring, with_own_layer
from provenance.read import Input, InputKind

# So many of a run's files are read beforehand, spread evenly; each takes some 50 ms in the child.
MOST_READ_BEFOREHAND = 120
_AT_HAND = (InputKind.FILE, InputKind.RECORD)


class OwnLayers:
    """Lines of each site's items as far as they were read."""

    def __init__(self) -> None:
        self._seen: set[str] = set()
        self._items: dict[str, list[ItemLines]] = {}
        self._learnt: dict[str, frozenset[str]] = {}

    def see(self, item: Input, page: Page) -> None:
        """Takes up a page's reposts, once."""
        if item.name in self._seen:
            return
        self._seen.add(item.name)
        site = _site_of(item, page)
        self._items.setdefault(site, []).extend(lines_of(page, repost) for repost in page.reposts)
        self._learnt.pop(site, None)

    def labelled(self, item: Input, page: Page) -> tuple[Repost, ...]:
        """The page's reposts, the lines labelled that are known to be the site's own."""
        site = _site_of(item, page)
        if site not in self._learnt:
            self._learnt[site] = recurring(self._items.get(site, []))
        return tuple(with_own_layer(page, repost, self._learnt[site]) for repost in page.reposts)


def layers_of(bench: Bench, items: Iterable[Input | Problem]) -> OwnLayers:
    """What can be learnt before anything is checked: from the pages that need no network."""
    layers = OwnLayers()
    here = [item for item in items if isinstance(item, Input) and item.kind in _AT_HAND]
    if len(here) < LEAST_ITEMS:
        return layers
    for item in here[:: -(-len(here) // MOST_READ_BEFOREHAND)]:
        try:
            layers.see(item, see_at(bench, item).page)
        except InputError:
            continue  # said when its turn comes
    return layers


def _site_of(item: Input, page: Page) -> str:
    """The site of a page by its address, else by one it gives its items, else the folder it was kept in."""
    addresses = (page.document.url, item.url, *(repost.own_url for repost in page.reposts))
    for address in addresses:
        host = host_of(address) if address else None
        if host:
            return registered_domain(host) or host
    return str(item.path.parent) if item.path is not None else item.name
