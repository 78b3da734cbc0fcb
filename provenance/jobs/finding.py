"""Which archived captures hold a text."""

from __future__ import annotations

from provenance.jobs.bench import Bench
from provenance.model import Match, Version


def known_texts(bench: Bench, asked: Version | str) -> tuple[Match, ...]:
    """The captures in our own archive that hold a text, best first.

    A version's body blocks are what is looked for. Nothing is asked of the network.
    """
    _ = bench, asked  # the index is filled in the next commits
    return ()
