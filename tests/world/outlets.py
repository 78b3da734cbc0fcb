"""The outlets of the small web: what each published, what answers for it, and how it can still be read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from random import Random
from urllib.parse import quote

from provenance.outlets.layer import Addition, id_for

from . import mishaps
from .answers import Paper, Site, article, front_page
from .memory import Snapshot
from .static import Static
from .stories import Story, Writer
from .tongues import TONGUES
from .wordpress import WordPress

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)

Shape = Callable[[Story], str]
SHAPES: Mapping[str, Shape] = {
    "date": lambda s: f"/{s.published:%Y/%m/%d}/{s.slug}/",
    "month": lambda s: f"/{s.published:%Y/%m}/{s.slug}/",
    "slug": lambda s: f"/{s.slug}/",
    "html": lambda s: f"/news/{s.published:%Y/%m/%d}/{s.slug}.html",
    "slug-id": lambda s: f"/artikel/{s.slug}-{s.number}.html",
    "day-id": lambda s: f"/{s.published:%Y-%m/%d}/content_{s.number}.html",
    "id": lambda s: f"/story/{s.number}",
    "query": lambda s: f"/article.php?id={s.number}",
}
TEMPLATES = {
    "date": "https://{domain}/{yyyy}/{mm}/{dd}/{slug}/",
    "month": "https://{domain}/{yyyy}/{mm}/{slug}/",
    "slug": "https://{domain}/{slug}/",
    "html": "https://{domain}/news/{yyyy}/{mm}/{dd}/{slug}.html",
}


@dataclass(frozen=True, slots=True)
class Plan:
    """What makes an outlet. `reach`: live, archive, or the outcome that a look at it comes to.

    `recipes` choose how it is reposted (see `reposts`); `told`: the registry knows its permalinks.
    """

    name: str
    host: str
    language: str
    system: str = "wordpress"  # or static
    shape: str = "date"
    mishap: str = ""
    reach: str = "live"
    told: bool = False
    known: bool = True  # whether the user's outlets hold it
    span: tuple[datetime, datetime] = (NOW - timedelta(days=700), NOW)
    recipes: tuple[str, ...] = ()
    old_host: str = ""
    years: str = ""
    successor: str = ""
    options: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet as it stands in the web."""

    plan: Plan
    paper: Paper
    addition: Addition | None
    sites: Mapping[str, Site]
    addresses: Mapping[
        int, frozenset[str]
    ]  # by story number: every address at which its original can be read
    snapshots: tuple[Snapshot, ...] = ()
    taken_down: frozenset[int] = frozenset()

    def address(self, story: Story) -> str:
        """The address that the story was published at."""
        path = next(path for path, held in self.paper.stories.items() if held.number == story.number)
        return f"https://{self.plan.old_host or self.paper.host}{quote(path, safe='/?=&')}"


def outlet_of(plan: Plan, seed: str) -> Outlet:
    """The outlet that a plan describes."""
    random = Random(f"{seed}/{plan.host}")
    path_of = SHAPES[plan.shape]
    stories = {path_of(story): story for story in _stories(plan, random)}
    paper = _furnished(plan, Paper(plan.name, plan.host, plan.language, stories))
    taken_down = frozenset(_some(random, stories, 3)) if plan.mishap == "deleted" else frozenset()
    paths = frozenset(path for path, story in stories.items() if story.number in taken_down)
    kept = replace(paper, stories={p: s for p, s in stories.items() if p not in paths})
    site = _befallen(plan, _site(plan, kept), kept, paths)
    sites = _sites(plan, site)
    outlet = Outlet(plan, paper, _addition(plan), sites, {}, taken_down=taken_down)
    snapshots = tuple(_snapshots(outlet, random))
    return replace(outlet, snapshots=snapshots, addresses=_addresses(outlet, snapshots))


def _furnished(plan: Plan, paper: Paper) -> Paper:
    """The paper with what WordPress writes into each page: its interface, its feed and its search form."""
    if plan.system != "wordpress":
        return paper
    head = (
        f'<link rel="https://api.w.org/" href="{paper.url("/wp-json/")}">'
        f'<link rel="alternate" type="application/rss+xml" href="{paper.url("/feed/")}">'
    )
    box = (
        f'<form role="search" method="get" action="{paper.url("/")}">'
        '<input type="search" name="s"><input type="submit"></form>'
    )
    return replace(paper, head=head, box=box)


def _stories(plan: Plan, random: Random) -> list[Story]:
    """Days with several stories on one topic, a series, first versions and their updates."""
    writer = Writer(TONGUES[plan.language], random)
    start, end = plan.span
    days = sorted(start + (end - start) * random.random() for _ in range(11))
    days.append(end - timedelta(hours=20))
    stories: list[Story] = []
    for which, day in enumerate(days):
        at = day.replace(hour=random.randint(6, 12), minute=random.randint(0, 59), second=0, microsecond=0)
        topic = random.choice(sorted(writer.tongue.what))
        stories += [writer.story(at + timedelta(minutes=47 * n), topic=topic) for n in range(2)]
        stories.append(writer.story(at + timedelta(hours=2)))
        stories.append(writer.brief(at + timedelta(hours=3), topic))
        if which % 2:
            stories.append(writer.instalment(at + timedelta(hours=1), 0))
        if which % 2 == 0:
            stories.append(writer.column(at + timedelta(hours=4), which // 2 + 1))
        if which % 3 == 0:
            first = replace(writer.story(at + timedelta(minutes=5), topic=topic, length=8), kind="first")
            stories += [first, writer.update_of(first)]
    return [story for story in stories if story.published <= NOW]


def _some(random: Random, stories: Mapping[str, Story], count: int) -> list[int]:
    plain = [story.number for story in stories.values() if story.kind == "story"]
    updates = [story.number for story in stories.values() if story.kind == "update"]
    return [*random.sample(plain, count), random.choice(updates)]


def _site(plan: Plan, paper: Paper) -> Site:
    if plan.system == "static":
        return Static(paper, NOW, **plan.options)  # type: ignore[arg-type]
    return WordPress(paper, **plan.options)  # type: ignore[arg-type]


def _befallen(plan: Plan, site: Site, paper: Paper, paths: frozenset[str]) -> Site:
    match plan.mishap:
        case "deleted":
            return mishaps.Deleted(site, paper, paths, 410 if plan.system == "wordpress" else 404)
        case "says-okay":
            return mishaps.SaysOkay(site, paper)
        case "front-page":
            return mishaps.SaysOkay(site, paper, front=True)
        case "paywall":
            return mishaps.Paywall(site, paper)
        case "robots":
            return mishaps.Forbidding(site)
        case "parked":
            return mishaps.Everywhere(mishaps.parked(plan.host))
        case "wall":
            return mishaps.Everywhere(mishaps.challenge(403), "User-agent: *\nAllow: /\n")
        case "wall-503":
            return mishaps.Everywhere(mishaps.challenge(503), "User-agent: *\nAllow: /\n")
        case "rate":
            return mishaps.Everywhere(mishaps.rate_limit(), "User-agent: *\nAllow: /\n")
        case "app":
            return mishaps.Everywhere(mishaps.app_shell(paper))
        case _:
            return site


def _sites(plan: Plan, site: Site) -> dict[str, Site]:
    if plan.mishap in ("no-dns", "refused", "merged"):
        return {}
    bare = plan.host.removeprefix("www.")
    sites: dict[str, Site] = {plan.host: site}
    if bare != plan.host:
        sites[bare] = mishaps.Moved(plan.host)
    if plan.old_host and plan.mishap != "lost-dns":
        sites[plan.old_host] = mishaps.Moved(plan.host, keeps_paths=plan.mishap != "lost-redirects")
    return sites


def _addition(plan: Plan) -> Addition | None:
    """What the user says of the outlet with `provenance outlets add`."""
    if not plan.known:
        return None
    bare = plan.host.removeprefix("www.")
    domains = [bare + (f"@{plan.years}" if plan.years and not plan.old_host else "")]
    if plan.old_host:
        moved = plan.years.partition("-")[2]
        domains = [f"{bare}@{moved}-", f"{plan.old_host.removeprefix('www.')}@{plan.years}"]
    return Addition(
        id_for(plan.name),
        plan.name,
        languages=(plan.language,),
        domains=tuple(domains),
        permalinks=(TEMPLATES[plan.shape],) if plan.told else (),
        successor=plan.successor or None,
    )


def _snapshots(outlet: Outlet, random: Random) -> list[Snapshot]:
    """What a web archive kept: of outlets that are to be read there, nearly all, soon after publication."""
    if outlet.plan.reach != "archive":
        return []
    kept = []
    for path, story in outlet.paper.stories.items():
        url = outlet.address(story)
        at = story.published + timedelta(hours=random.randint(4, 90))
        kept.append(Snapshot(url, at, article(outlet.paper, quote(path), story)))
        if random.random() < 0.3:  # and again when the domain had been lost
            later = story.published + timedelta(days=random.randint(900, 1100))
            kept.append(Snapshot(url, min(later, NOW), mishaps.parked(outlet.paper.host)))
    newest = max(story.published for story in outlet.paper.stories.values())
    kept.append(Snapshot(f"https://{outlet.paper.host}/", newest, front_page(outlet.paper)))
    return kept


def _addresses(outlet: Outlet, snapshots: tuple[Snapshot, ...]) -> dict[int, frozenset[str]]:
    archived = {snapshot.url for snapshot in snapshots}
    found: dict[int, frozenset[str]] = {}
    for path, story in outlet.paper.stories.items():
        urls = {outlet.address(story)} & archived
        if outlet.plan.reach == "live" and story.number not in outlet.taken_down:
            urls |= {outlet.address(story), outlet.paper.url(quote(path, safe="/?=&"))}
        found[story.number] = frozenset(urls)
    return found
