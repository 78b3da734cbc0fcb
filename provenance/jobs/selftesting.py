"""Articles for the self-test: the user's own, else those of the bundled examples."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from provenance.errors import UsageError
from provenance.extract import extract, version_of_article
from provenance.jobs.examples import examples
from provenance.jobs.inside import document_of
from provenance.jobs.parsing import parse_inputs
from provenance.model import Problem, Version
from provenance.read import Given
from provenance.settings import Settings
from provenance.store import Store

ENOUGH = 5  # recorded originals: with fewer, one article's oddities would be the whole result


def articles_for(settings: Settings, inputs: tuple[str, ...]) -> tuple[tuple[Version, ...], str]:
    """The articles and where they are from; raises UsageError where named inputs hold none."""
    if inputs:
        named = tuple(_extracted(settings, inputs))
        if not named:
            raise UsageError("the inputs hold no article", remedy="name pages with articles")
        return named, f"{len(named)} articles of the inputs"
    recorded = tuple(_recorded(settings))
    if len(recorded) >= ENOUGH:
        return recorded, f"{len(recorded)} originals that you recorded"
    bundled = tuple(_extracted(settings, (str(examples().originals),)))
    return bundled, f"{len(bundled)} originals of the bundled examples"


def _extracted(settings: Settings, inputs: tuple[str, ...]) -> Iterator[Version]:
    for item in parse_inputs(settings, Given(inputs)):
        if not isinstance(item, Problem):
            document = document_of(item.seen.capture, item.name)
            yield version_of_article(extract(document, item.seen.capture))


def _recorded(settings: Settings) -> Iterator[Version]:
    """The originals of recorded checks, each text once; nothing where nothing was recorded yet."""
    if "://" not in settings.db and not Path(settings.db).exists():
        return
    seen: set[str] = set()
    with Store.open(settings.db) as store:
        for check in store.checks():
            if check.comparison is not None and check.comparison.original.text not in seen:
                seen.add(check.comparison.original.text)
                yield check.comparison.original
