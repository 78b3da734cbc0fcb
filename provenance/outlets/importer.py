"""What lists of news sites hold that the registry does not, and the shapes of their addresses.

Pure functions on text. The result is a draft for a person: a list gives a host,
seldom a name, and never the certainty that the two belong together.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from provenance.outlets.hosts import host_of, normal_host
from provenance.outlets.layer import id_for
from provenance.outlets.outlet import Domain, Name, Outlet, OutletKind
from provenance.outlets.registry import Registry
from provenance.outlets.rows import row_of

_SLUG = re.compile(r"[^\W_]+(?:-[^\W_]+){2,}$")
_FILE_ENDINGS = frozenset({"", "html", "htm", "php"})


@dataclass(frozen=True, slots=True)
class Listed:
    """A host as a list has it, with the name, country and real addresses that it gives, if any."""

    host: str
    name: str | None = None
    country: str | None = None
    addresses: tuple[str, ...] = ()


def read_list(text: str) -> tuple[Listed, ...]:
    """The sites of a list: bare domains, or CSV with a `domain`, `url`, `site` or `test_url` column."""
    first = text.partition("\n")[0]
    if "," not in first:
        return tuple(Listed(_bare(line)) for line in text.splitlines() if _bare(line))
    found = (_listed(row) for row in csv.DictReader(text.splitlines()))
    return _joined(one for one in found if one.host)


def unknown(listed: Iterable[Listed], registry: Registry) -> tuple[Listed, ...]:
    """What of a list the registry does not know by host."""
    return tuple(one for one in listed if registry.by_host(one.host) is None)


def draft(one: Listed, *, language: str, source: str) -> str:
    """A row to be completed by hand; the name is the host where the list gives none."""
    outlet = Outlet(
        id=id_for(one.name or one.host),
        names=(Name(one.name or one.host),),
        country=(one.country or "").upper(),
        languages=(language,),
        kind=OutletKind.OUTLET,
        domains=(Domain(one.host),),
        permalinks=shapes(one.addresses),
        source=source,
    )
    return row_of(outlet)


def unlisted(registry: Registry, hosts: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The registry's domains (outlet id, host) that stand in none of `hosts`, nor above one of them."""
    known = {_bare(host) for host in hosts}
    above = {
        ".".join(labels[i:]) for host in known for labels in (host.split("."),) for i in range(len(labels))
    }
    return tuple((o.id, d.host) for o in registry for d in o.domains if d.host not in known | above)


def shapes(addresses: Iterable[str]) -> tuple[str, ...]:
    """The templates that real addresses show: dated ones always, others when two addresses agree."""
    counted = Counter(shape for address in addresses if (shape := shape_of(address)))
    return tuple(shape for shape, count in counted.items() if count > 1 or "{yyyy}" in shape)


def shape_of(address: str) -> str | None:
    """The template of one address (`https://{domain}/{yyyy}/{slug}/`); None where a part cannot be filled."""
    parts = urlsplit(address)
    if parts.query or parts.fragment or not parts.hostname:
        return None
    filled: list[str] = []
    for part in parts.path.split("/")[1:]:
        field = _field(part, filled)
        if field is None:
            return None
        filled.append(field)
    if sum("{slug}" in field for field in filled) != 1 or "" in filled[:-1]:
        return None
    return "/".join((f"https://{'www.' if parts.hostname.startswith('www.') else ''}{{domain}}", *filled))


def _field(part: str, before: list[str]) -> str | None:
    last = before[-1] if before else ""
    if re.fullmatch(r"(?:19|20)\d\d", part):
        return "{yyyy}"
    if last == "{yyyy}" and re.fullmatch(r"0\d|1[0-2]", part):
        return "{mm}"
    if last == "{mm}" and re.fullmatch(r"[0-3]\d", part):
        return "{dd}"
    stem, dot, ending = part.partition(".")
    if ending in _FILE_ENDINGS and _SLUG.match(stem) and not re.search(r"\d{4}", stem):
        return f"{{slug}}{dot}{ending}"
    return "" if part == "" else None


def _listed(row: dict[str, str]) -> Listed:
    site = row.get("domain") or row.get("url") or row.get("site") or ""
    example = row.get("test_url") or ""
    host = _bare(example) or _bare(site)
    return Listed(host, row.get("name"), row.get("country"), (example,) if example else ())


def _joined(listed: Iterable[Listed]) -> tuple[Listed, ...]:
    by_host: dict[str, Listed] = {}
    for one in listed:
        held = by_host.get(one.host)
        addresses = (*held.addresses, *one.addresses) if held else one.addresses
        by_host[one.host] = Listed(one.host, one.name, one.country, addresses)
    return tuple(by_host.values())


def _bare(site: str) -> str:
    site = site.strip()
    host = host_of(site) if "//" in site else normal_host(site.partition("/")[0])
    return (host or "").lstrip(".").removeprefix("www.")
