"""Compares two inputs that the user names as a republished text and its original."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from provenance.compare import compare_versions
from provenance.errors import InputError, UsageError
from provenance.extract import extract, version_of_article, version_of_repost
from provenance.fetch.source import Source
from provenance.jobs.inside import page_of
from provenance.jobs.limited import compare_with
from provenance.jobs.outlets import layer_of
from provenance.jobs.pages import Seen, file_capture
from provenance.jobs.parsing import see_unrecorded
from provenance.jobs.sources import now, sources_of
from provenance.model import Comparison, Problem, Version
from provenance.read import Given, Input, InputKind, expand
from provenance.settings import Settings


def compare_inputs(settings: Settings, repost: str, original: str, *, item: int = 0) -> Comparison:
    """Compares the `item`-th repost of one page, or the page's article, with the article of another.

    Raises InputError where one of the two cannot be read.
    """
    layer = layer_of(settings)
    with sources_of(settings) as sources:
        first = _seen(settings, repost, sources, layer)
        second = _seen(settings, original, sources, layer)
    return compare_with(second.capture, original, _republished(first, repost, item)).comparison


def _seen(settings: Settings, name: str, source: Source, layer: str | None) -> Seen:
    items = list(expand(Given((name,)), source, limit=settings.max_input_bytes))
    if len(items) != 1 or Path(name).is_dir():
        raise UsageError(f"{name} holds {len(items)} pages", remedy="name one page")
    match items[0]:
        case Problem() as problem:
            raise InputError(problem.message, input=name, code=problem.code, remedy=problem.remedy)
        case Input() as found:
            return see_unrecorded(settings, found, source, layer)


def _republished(seen: Seen, name: str, item: int) -> Version:
    reposts = seen.page.reposts
    if item and item >= len(reposts):
        raise UsageError(f"{name} holds {len(reposts)} reposts", remedy="choose one from 0 on with --item")
    return version_of_repost(seen.page, reposts[item], seen.capture) if reposts else _article(seen)


def _article(seen: Seen) -> Version:
    return version_of_article(extract(seen.page.document, seen.capture))


def compare(repost: bytes | str | Version, original: bytes | str | Version) -> Comparison:
    """Compares a republished text or page with its original and names every alteration.

    Bytes and strings are read as pages: HTML, else plain text. A page of several
    reposts is compared by its first; make a Version for another one.
    """
    return compare_versions(_side(repost, republished=True), _side(original, republished=False))


def _side(given: bytes | str | Version, *, republished: bool) -> Version:
    if isinstance(given, Version):
        return given
    body = given.encode("utf-8", "replace") if isinstance(given, str) else given
    item = Input("text", InputKind.STDIN)
    capture = replace(
        file_capture(body, item, now(), None), charset="utf-8" if isinstance(given, str) else None
    )
    seen = Seen(capture, page_of(capture, item.name))
    return _republished(seen, "the text", 0) if republished else _article(seen)
