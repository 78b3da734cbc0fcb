"""Which names and codes sign an agency's text: the registry's agencies, and the signatures beside it."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

from provenance.model import OutletRef
from provenance.outlets import OutletKind, Registry
from provenance.parse.folding import fold

# "AA", "TT" and "Beta" are words and initials too: short signatures count in their own case only.
LONGEST_CASED = 4


class Signatures(NamedTuple):
    """Signatures by their own spelling and by the folded one, and words for unnamed agencies."""

    cased: frozenset[str]
    folded: frozenset[str]
    unnamed: frozenset[str]


@lru_cache(maxsize=1)
def signatures() -> Signatures:
    """The packaged table, read once a process."""
    text = (resources.files(__package__) / "agencies.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)["signatures"]
    names = [*table["latin"], *table["other"]]
    return Signatures(
        cased=frozenset(names) | frozenset(name.upper() for name in names),
        folded=frozenset(fold(name) for name in names if len(name) > LONGEST_CASED or not name.isascii()),
        unnamed=frozenset(fold(name) for name in table["unnamed"]),
    )


def agency_of(
    name: str, registry: Registry, *, language: str | None = None, any_case: bool = False
) -> OutletRef | None:
    """The agency or press-release wire that signs with `name`; None for every other name.

    `any_case` takes short codes in any case, for places where only an agency
    can stand ("Ap Sports Writer").
    """
    name = " ".join(name.split()).strip(" .,;:\"'()[]")
    if len(name) < 2 or len(name) > 60:
        return None
    table = signatures()
    cased = name.upper() if any_case and len(name) <= LONGEST_CASED else name
    listed = cased in table.cased or fold(name) in table.folded
    outlet = registry.agency(name, language=language) or registry.by_name(name, language=language)
    known = outlet is not None and outlet.kind in (OutletKind.AGENCY, OutletKind.WIRE)
    if (
        known
        and outlet is not None
        and (listed or len(name) > LONGEST_CASED or cased.isupper() or not name.isascii())
    ):
        return registry.ref(outlet, cased)
    return OutletRef(cased) if listed else None


def names_unnamed(name: str) -> bool:
    """Whether the words say that agencies were used, and name none."""
    return fold(name).strip(" .()") in signatures().unnamed
