"""Captures addresses for later, without looking at what they hold."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.fetch.source import Source
from provenance.jobs.bench import Bench
from provenance.jobs.pages import remedy_for
from provenance.model import Capture, Fetched, Problem
from provenance.read import Given, Input, InputKind, expand


def keep_addresses(bench: Bench, urls: tuple[str, ...]) -> Iterator[Capture | Problem]:
    """Each address's capture, recorded; a refusal is a problem, and its answer is kept all the same."""
    for item in expand(Given(urls), bench.sources, limit=bench.settings.max_input_bytes):
        match item:
            case Problem():
                yield item
            case Input(kind=InputKind.URL):
                yield _kept(bench, item.name, bench.sources)
            case Input():
                yield Problem(
                    item.name, "bad_url", f"{item.name} is no address", "give http or https addresses"
                )


def _kept(bench: Bench, url: str, source: Source) -> Capture | Problem:
    outcome = source.get(url)
    if outcome.capture is not None:
        bench.store.record_capture(outcome.capture)
    if isinstance(outcome, Fetched):
        return outcome.capture
    return Problem(url, outcome.kind.value, f"{url}: {outcome.detail}", remedy_for(outcome.kind))
