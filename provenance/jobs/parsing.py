"""Parses and compares without a database: what `provenance parse` and `compare` do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provenance.errors import InputError
from provenance.fetch.source import Source
from provenance.jobs.outlets import layer_of
from provenance.jobs.pages import Seen, as_it_is, see
from provenance.jobs.sources import now, sources_of
from provenance.model import Problem
from provenance.read import Given, Input, expand
from provenance.settings import Settings


@dataclass(frozen=True, slots=True)
class Parsed:
    """An input and its page."""

    name: str
    seen: Seen


def parse_inputs(settings: Settings, given: Given) -> Iterator[Parsed | Problem]:
    """Every input parsed, one at a time; the network is opened when the first address is asked."""
    layer = layer_of(settings)
    with sources_of(settings) as sources:
        for item in expand(given, sources, limit=settings.max_input_bytes):
            yield item if isinstance(item, Problem) else _parsed(settings, item, sources, layer)


def _parsed(settings: Settings, item: Input, source: Source, layer: str | None) -> Parsed | Problem:
    try:
        return Parsed(item.name, see_unrecorded(settings, item, source, layer))
    except InputError as error:
        return Problem(error.input, error.code, error.message, error.remedy)


def see_unrecorded(settings: Settings, item: Input, source: Source, layer: str | None) -> Seen:
    """Captures and parses one input without keeping its bytes."""
    return see(item, source, layer, limit=settings.max_input_bytes, clock=now, keep=as_it_is)
