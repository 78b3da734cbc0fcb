"""The small web put together: hosts, outlets, aggregators, archive, and the truth of each repost."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from provenance.outlets.layer import Layer, format_layer
from provenance.settings import Settings

from . import memory
from .answers import Site
from .mishaps import Pages
from .outlets import Outlet, Plan, outlet_of
from .reposts import Case, cases_of
from .server import Web, serving
from .wordpress import WordPress


@dataclass(frozen=True, slots=True)
class World:
    """A running small web and what is true in it."""

    web: Web
    outlets: tuple[Outlet, ...]
    cases: tuple[Case, ...]
    has_memory: bool

    def prepare(self, home: Path) -> Settings:
        """Writes the settings and the user's outlets into a home folder, and reads them as a call would."""
        from provenance.settings import load_settings

        home.mkdir(parents=True, exist_ok=True)
        (home / "settings.toml").write_text(self.settings_text, encoding="utf-8")
        additions = tuple(outlet.addition for outlet in self.outlets if outlet.addition)
        (home / "outlets.toml").write_text(format_layer(Layer(additions)), encoding="utf-8")
        return load_settings(home=home)

    @property
    def settings_text(self) -> str:
        hosts = ", ".join(f'"{host}"' for host in self.web.hosts)
        bases = f'"{memory.BASE}"' if self.has_memory else ""
        switch = "true" if self.has_memory else "false"
        return (
            f"allow_private = [{hosts}]\nmemento = {switch}\nmemento_bases = [{bases}]\n"
            "host_delay_s = 0\ntotal_timeout_s = 20\n"
        )


@contextmanager
def running(plans: tuple[Plan, ...], seed: str, *, with_memory: bool = True) -> Iterator[World]:
    """The small web of these plans, listening; without a memory no web archive is asked."""
    outlets = _outlets(plans, seed)
    pages, cases = _reposts(outlets, seed)
    with ExitStack() as stack:
        sites = {host: site for outlet in outlets for host, site in outlet.sites.items()}
        sites |= {host: Pages(held) for host, held in pages.items()}
        if with_memory:
            snapshots = [snapshot for outlet in outlets for snapshot in outlet.snapshots]
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            sites[memory.HOST] = stack.enter_context(memory.remembering(snapshots, folder))
        web = stack.enter_context(serving(_web(sites, outlets)))
        yield World(web, outlets, tuple(cases), with_memory)


def _web(sites: dict[str, Site], outlets: tuple[Outlet, ...]) -> Web:
    gone = {"no-dns", "merged"}
    return Web(
        sites,
        nowhere=frozenset(outlet.plan.host for outlet in outlets if outlet.plan.mishap in gone),
        shut=frozenset(outlet.plan.host for outlet in outlets if outlet.plan.mishap == "refused"),
        plain=frozenset({memory.HOST}),
    )


def _outlets(plans: tuple[Plan, ...], seed: str) -> tuple[Outlet, ...]:
    """The outlets; what a merged one published stands on its successor's site as well."""
    made = {plan.name: outlet_of(plan, seed) for plan in plans}
    for merged in [outlet for outlet in made.values() if outlet.plan.mishap == "merged"]:
        wanted = merged.plan.successor.partition("@")[0]
        heir = next(o for o in made.values() if o.addition is not None and o.addition.id == wanted)
        made[heir.plan.name], made[merged.plan.name] = _inherited(heir, merged)
    return tuple(made.values())


def _inherited(heir: Outlet, merged: Outlet) -> tuple[Outlet, Outlet]:
    moved = {
        f"/from-the-{merged.addition.id if merged.addition else 'past'}/{story.slug}/": story
        for story in merged.paper.stories.values()
    }
    addresses = {story.number: frozenset({heir.paper.url(path)}) for path, story in moved.items()}
    whole = replace(heir.paper, stories={**heir.paper.stories, **moved})
    site = WordPress(whole)
    return replace(heir, sites={heir.plan.host: site}), replace(merged, addresses=addresses)


def _reposts(outlets: tuple[Outlet, ...], seed: str) -> tuple[dict[str, dict[str, bytes]], list[Case]]:
    pages: dict[str, dict[str, bytes]] = {}
    cases: list[Case] = []
    for outlet in outlets:
        made, told = cases_of(outlet, seed)
        cases += told
        for url, body in made.items():
            parts = urlsplit(url)
            pages.setdefault(parts.hostname or "", {})[parts.path] = body
    return pages, cases
