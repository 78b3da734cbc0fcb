"""The network as the settings want it, behind the fetch room's one gate."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from provenance.archive import Archive
from provenance.fetch.offline import Offline
from provenance.fetch.source import FirstOf
from provenance.settings import Settings


@contextmanager
def live_sources(settings: Settings, archive: Archive | None) -> Iterator[FirstOf]:
    """The live web and the web archives."""
    yield FirstOf(Offline())
