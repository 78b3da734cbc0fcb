"""The network as the settings want it, behind the fetch room's one gate."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from provenance._version import VERSION
from provenance.archive import Archive
from provenance.fetch.budget import Budget
from provenance.fetch.guard import Gate
from provenance.fetch.internet import Internet
from provenance.fetch.live import LiveSource, Manners
from provenance.fetch.memento import DEFAULT_BASES, MementoClient, memento_hosts
from provenance.fetch.recording import Unrecorded
from provenance.fetch.source import FirstOf
from provenance.fetch.tunnel import Proxy
from provenance.fetch.wire import Limits
from provenance.jobs.memory import RobotsMemory
from provenance.jobs.pacing import StorePacer
from provenance.jobs.sources import now
from provenance.outlets.hosts import host_of
from provenance.settings import Settings
from provenance.store import Store


@contextmanager
def live_web(
    settings: Settings,
    archive: Archive | None,
    store: Store | None = None,
    internet: Internet | None = None,
    budget: Budget | None = None,
    clock: Callable[[], datetime] = now,
) -> Iterator[LiveSource]:
    """The live web; every exchange goes into `archive` before anything reads it."""
    internet = internet or Internet()
    limits = Limits(
        total=settings.total_timeout_s,
        connect=settings.connect_timeout_s,
        wire_bytes=settings.max_wire_bytes,
        decoded_bytes=settings.max_decoded_bytes,
    )
    manners = Manners(
        delay=settings.host_delay_s,
        obey_robots=not settings.ignore_robots,
        interfaces=(*memento_hosts(bases_of(settings)), *search_hosts(settings)),
        contact=settings.contact,
        version=VERSION,
    )
    gate = Gate(private_hosts=settings.allow_private, resolver=internet.resolver)
    pacer = StorePacer(store, lease_s=settings.total_timeout_s + 30) if store is not None else None
    proxy = Proxy.parse(settings.proxy) if settings.proxy else None
    recorder = archive or Unrecorded()
    kept = RobotsMemory(store, archive, clock) if store is not None and archive is not None else None
    with LiveSource(
        gate,
        recorder,
        limits=limits,
        manners=manners,
        pacer=pacer,
        tls=internet.tls,
        proxy=proxy,
        dial=internet.dial,
        budget=budget,
        clock=clock,
        kept_robots=kept,
    ) as live:
        yield live


@contextmanager
def live_sources(
    settings: Settings,
    archive: Archive | None,
    store: Store | None = None,
    internet: Internet | None = None,
    budget: Budget | None = None,
    clock: Callable[[], datetime] = now,
) -> Iterator[FirstOf]:
    """The live web and the web archives."""
    with live_web(settings, archive, store, internet, budget, clock) as live:
        yield FirstOf(live, MementoClient(live, bases_of(settings)))


def search_hosts(settings: Settings) -> tuple[str, ...]:
    """The hosts of the search services that the settings name: interfaces made for programs."""
    named = (settings.search_api_url, settings.searxng_url)
    return tuple(host for url in named if url and (host := host_of(url.partition("{")[0])))


def bases_of(settings: Settings) -> tuple[str, ...]:
    """The base addresses of the web archives that are asked."""
    return settings.memento_bases or DEFAULT_BASES
