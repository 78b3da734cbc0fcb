"""Countries and large cities by their English names: what stands in a credit line in an outlet's stead."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources

from provenance.parse.folding import fold


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    table = tomllib.loads((resources.files(__package__) / "calendar.toml").read_text(encoding="utf-8"))
    return frozenset(table["places"]["names"])


def is_place(name: str) -> bool:
    """Whether a name is that of a country or a large city."""
    return fold(name).strip(" .") in _places()
