"""What the registry knows of an outlet: frozen values, no look-up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from provenance.model import Span


class OutletKind(StrEnum):
    """What sort of publisher an outlet is."""

    OUTLET = "outlet"
    AGENCY = "agency"  # a news agency: its texts stand in other outlets by contract
    WIRE = "wire"  # a press-release wire: the text is its client's, not journalism
    PORTAL = "portal"  # carries other outlets' texts as its main business


@dataclass(frozen=True, slots=True)
class Years:
    """The years in which something held, both ends included; None is open or not known."""

    since: int | None = None
    until: int | None = None

    def hold(self, at: date | None) -> bool:
        """Whether the fact held at `at`; an unknown moment contradicts nothing."""
        if at is None:
            return True
        return (self.since is None or self.since <= at.year) and (self.until is None or at.year <= self.until)


ALWAYS = Years()


@dataclass(frozen=True, slots=True)
class Domain:
    """A host under which an outlet published, with the years in which it did."""

    host: str
    years: Years = ALWAYS


@dataclass(frozen=True, slots=True)
class Name:
    """One name of an outlet.

    `common` marks a name that is also an everyday word ("Time", "The Sun"):
    in running text it counts only where the context says that an outlet is meant.
    `default` marks the bearer that a bare name means where several share it.
    """

    text: str
    common: bool = False
    default: bool = False


@dataclass(frozen=True, slots=True)
class Succession:
    """The outlet that took over, and when (`2019-11` or `2019`; None where not known)."""

    outlet: str
    when: str | None = None


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher. `country` is ISO 3166-1 alpha-2 (`EU`, `UN` for bodies of several countries).

    `names[0]` is the name that reports print. `domains[0]` is the present one.
    `permalinks` are templates of article addresses over `{domain}`, `{yyyy}`,
    `{mm}`, `{dd}`, `{m}`, `{d}` and `{slug}`. `source` says where the domains stand.
    """

    id: str
    names: tuple[Name, ...]
    country: str
    languages: tuple[str, ...]
    kind: OutletKind
    domains: tuple[Domain, ...]
    codes: tuple[str, ...] = ()
    successor: Succession | None = None
    permalinks: tuple[str, ...] = ()
    source: str = ""

    @property
    def name(self) -> str:
        """The name that reports print."""
        return self.names[0].text

    @property
    def domain(self) -> str | None:
        """The present domain, or the last one of a dead outlet."""
        return self.domains[0].host if self.domains else None


@dataclass(frozen=True, slots=True)
class Mention:
    """An outlet named in running text."""

    outlet: Outlet
    span: Span
    name: str
