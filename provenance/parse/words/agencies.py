"""Which names and codes sign an agency's text: the registry's agencies, and the signatures beside it."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

from provenance.model import OutletRef
from provenance.outlets import Outlet, OutletKind, Registry
from provenance.parse.words.folding import fold

# "AA", "TT" and "Beta" are words and initials too: short signatures count in their own case only.
LONGEST_CASED = 4
LONGEST_NAME = 60


class Signatures(NamedTuple):
    """Signatures by their own spelling and by the folded one, and words for unnamed agencies."""

    cased: frozenset[str]
    folded: frozenset[str]
    unnamed: frozenset[str]


# "Inside Harbour News Service": what such a house writes, others print.
_NEWS_SERVICE = re.compile(
    r"(?:[A-Z][\w&.'’-]*|of) (?:(?:[A-Z&][\w&.'’-]*|of) ){0,4}(?:News Service|Newswire|Wire Service)"
)
# "A A": a switch for the size of the letters, and no code.
_SPACED = re.compile(r"\w(?: \w){1,3}")


class Named(NamedTuple):
    """An outlet that a name means: as printed, whether an agency or wire, whether the registry holds it."""

    ref: OutletRef
    agency: bool
    known: bool


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


def identify(
    name: str,
    registry: Registry,
    *,
    language: str | None = None,
    host: str | None = None,
    any_case: bool = False,
) -> Named | None:
    """The outlet or agency that a name or code means; None where nobody is known by it.

    `any_case` takes short codes in any case, for places where only an agency
    can stand ("Ap Sports Writer").
    """
    name = " ".join(name.split()).strip(" .,;:\"'()[]")
    if not 2 <= len(name) <= LONGEST_NAME:
        return None
    if _SPACED.fullmatch(name):
        return None
    short = len(name) <= LONGEST_CASED and name.isascii()
    cased = name.upper() if any_case and short else name
    table = signatures()
    listed = cased in table.cased or (not short and fold(name) in table.folded)
    service = _NEWS_SERVICE.fullmatch(name) is not None
    listed = listed or service
    outlet = registry.by_name(name, language=language, host=host)
    if outlet is None and len(name) <= 12:
        outlet = registry.agency(name, language=language)
    if outlet is not None and not _is_agency(outlet):
        if service and fold(outlet.name) != fold(name):
            return Named(registry.ref(outlet, name), True, True)  # a paper's wire, under its name
        return Named(OutletRef(cased), True, False) if listed and short else _known(outlet, name, registry)
    if outlet is not None and (listed or not short or cased.isupper()):
        return Named(registry.ref(outlet, cased), True, True)
    return Named(OutletRef(cased), True, False) if listed else None


def _known(outlet: Outlet, name: str, registry: Registry) -> Named:
    return Named(registry.ref(outlet, name), False, True)


def _is_agency(outlet: Outlet) -> bool:
    return outlet.kind in (OutletKind.AGENCY, OutletKind.WIRE)


def agency_of(
    name: str, registry: Registry, *, language: str | None = None, any_case: bool = False
) -> OutletRef | None:
    """The agency or press-release wire that signs with `name`; None for every other name."""
    named = identify(name, registry, language=language, any_case=any_case)
    return named.ref if named is not None and named.agency else None


# Beside one of these an agency signs a picture.
_PICTURE_HOUSES = frozenset(
    {"getty", "getty images", "shutterstock", "imago", "picture alliance", "alamy", "istock"}
    | {"archiv", "archivo", "archive", "archives", "archivio", "arquivo", "архив", "архів", "arşiv"}
)


def names_picture(codes: str) -> bool:
    """Whether codes divided by slashes name whose picture it is: "AFP/Getty", "EFE/Archivo"."""
    return any(fold(part).strip(" .") in _PICTURE_HOUSES for part in codes.split("/"))


def names_unnamed(name: str) -> bool:
    """Whether the words say that agencies were used, and name none."""
    return fold(name).strip(" .()") in signatures().unnamed
