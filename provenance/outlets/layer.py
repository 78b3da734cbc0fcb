"""What the user adds to the registry, and what is learnt from resolved links: text to rows and back.

Pure functions on the text of one TOML file in the home folder; whoever calls them
reads and writes the file. The user's words stand above what was learnt, and both
above the packaged data.

    [outlets.lobelog]            # an outlet of ours, with a further name and domain
    aliases = ["Jim Lobe's blog"]
    domains = ["lobelog.example@2007-2019"]

    [outlets.valley-courier]     # one of the user's own
    name = "Valley Courier"
    country = "US"
    domains = ["valleycourier.example@2001-2020"]
    permalinks = ["https://www.{domain}/{yyyy}/{mm}/{dd}/{slug}/"]
    successor = "county-monitor@2021-03"

    [[learnt]]                   # written by the program
    outlet = "asia-times"
    host = "asiatimes.example"
    seen = "2026-01-31"
    times = 3
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from provenance.errors import SettingsError
from provenance.outlets import rows as data
from provenance.outlets.hosts import normal_host, registered_domain
from provenance.outlets.outlet import Domain, Name, Outlet, OutletKind
from provenance.outlets.registry import Registry

_PERMALINK = re.compile(r"https?://[^\s;|]{1,300}")
_SUCCESSOR = re.compile(r"[^\s;@|]{1,100}(?:@[12]\d{3}(?:-(?:0[1-9]|1[0-2]))?)?")
_LISTS = ("languages", "aliases", "domains", "permalinks")

# One resolved link may be a mistake of the page's; a host is believed when as many
# articles of the outlet were proven there.
TIMES_UNTIL_BELIEVED = 2


@dataclass(frozen=True, slots=True)
class Addition:
    """What the user says of one outlet: new when `name` is set, else an addition to one of ours."""

    id: str
    name: str | None = None
    country: str | None = None
    languages: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    permalinks: tuple[str, ...] = ()
    successor: str | None = None  # `id` or `id@2019-11`


@dataclass(frozen=True, slots=True)
class Learnt:
    """A host at which articles of an outlet were proven; `seen` is the day of the last, `times` how many."""

    outlet: str
    host: str
    seen: str
    times: int = 1


@dataclass(frozen=True, slots=True)
class Layer:
    """All that stands in the home folder's file of outlets."""

    additions: tuple[Addition, ...] = ()
    learnt: tuple[Learnt, ...] = ()

    def with_addition(self, addition: Addition) -> Layer:
        """The layer with `addition` merged into what it holds for that outlet."""
        held = next((a for a in self.additions if a.id == addition.id), None)
        merged = _merged(held, addition) if held else addition
        others = tuple(a for a in self.additions if a.id != addition.id)
        return replace(self, additions=(*others, merged))

    def with_learnt(self, outlet: str, host: str, seen: str) -> Layer:
        """The layer after one more article of `outlet` was proven at `host` on the day `seen`."""
        host = registered_domain(host) or normal_host(host)
        held = next((one for one in self.learnt if (one.outlet, one.host) == (outlet, host)), None)
        times = held.times + 1 if held else 1
        others = tuple(one for one in self.learnt if one is not held)
        return replace(
            self, learnt=(*others, Learnt(outlet, host, max(seen, held.seen if held else seen), times))
        )


def parse_layer(text: str) -> Layer:
    """The layer that a TOML text describes; raises `SettingsError` where it makes no sense."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"the file of outlets is no TOML: {error}", remedy="mend or remove it") from error
    additions = tuple(_addition(id, entry) for id, entry in _tables(table.get("outlets", {})))
    learnt = tuple(_learnt(entry) for entry in table.get("learnt", ()))
    return Layer(additions, learnt)


def format_layer(layer: Layer) -> str:
    """The TOML text that `parse_layer` reads back."""
    parts = [_addition_text(addition) for addition in sorted(layer.additions, key=lambda a: a.id)]
    for one in sorted(layer.learnt, key=lambda one: (one.outlet, one.host)):
        facts = (("outlet", one.outlet), ("host", one.host), ("seen", one.seen))
        lines = [f"{key} = {_quoted(value)}" for key, value in facts]
        parts.append("\n".join(["[[learnt]]", *lines, f"times = {one.times}"]))
    return "\n\n".join(parts) + "\n" if parts else ""


def layered(registry: Registry, layer: Layer) -> Registry:
    """The registry with the layer over it; learnt hosts of other outlets never override a domain of ours."""
    changed: dict[str, Outlet] = {}
    for addition in layer.additions:
        known = changed.get(addition.id) or registry.by_id(addition.id)
        changed[addition.id] = _with_addition(known, addition)
    for one in layer.learnt:
        outlet = changed.get(one.outlet) or registry.by_id(one.outlet)
        if outlet and one.times >= TIMES_UNTIL_BELIEVED and registry.by_host(one.host) is None:
            learnt = replace(outlet, domains=(*outlet.domains, Domain(one.host)))
            changed[one.outlet] = learnt
    if not changed:
        return registry
    return registry.with_layer(data.row_of(outlet).split("\t") for outlet in changed.values())


def id_for(name: str) -> str:
    """An id made of a name: `Valley Courier` gives `valley-courier`."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", "-", plain.casefold().replace("&", " and ")).strip("-")


def found_outlets(registry: Registry, words: Iterable[str]) -> tuple[Outlet, ...]:
    """What `provenance outlets list` shows: outlets whose id, names, domains or country hold every word."""
    wanted = [word.casefold() for word in words]
    kept = (o for o in registry if all(word in _searched(o) for word in wanted))
    return tuple(sorted(kept, key=lambda outlet: outlet.id))


def _searched(outlet: Outlet) -> str:
    names = (name.text for name in outlet.names)
    hosts = (domain.host for domain in outlet.domains)
    return " ".join((outlet.id, outlet.country, outlet.kind.value, *names, *hosts)).casefold()


def _with_addition(known: Outlet | None, addition: Addition) -> Outlet:
    domains = tuple(data.domain_of(domain) for domain in addition.domains)
    aliases = tuple(data.name_of(alias) for alias in addition.aliases)
    succession = data.succession_of(addition.successor) if addition.successor else None
    if known is None:
        if addition.name is None:
            raise SettingsError(
                f"the file of outlets adds to {addition.id!r}, which nobody knows", remedy="give it a name"
            )
        return Outlet(
            id=addition.id,
            names=(Name(addition.name), *aliases),
            country=addition.country or "",
            languages=addition.languages,
            kind=OutletKind.OUTLET,
            domains=domains,
            successor=succession,
            permalinks=addition.permalinks,
            source="user",
        )
    named = (Name(addition.name), *known.names) if addition.name else known.names
    return replace(
        known,
        names=(*named, *aliases),
        domains=(*known.domains, *domains),
        successor=succession or known.successor,
        permalinks=tuple(dict.fromkeys((*addition.permalinks, *known.permalinks))),
        country=addition.country or known.country,
        languages=tuple(dict.fromkeys((*known.languages, *addition.languages))),
        source=f"{known.source}; user" if known.source else "user",
    )


def _merged(held: Addition, new: Addition) -> Addition:
    return Addition(
        id=held.id,
        name=new.name or held.name,
        country=new.country or held.country,
        languages=tuple(dict.fromkeys((*held.languages, *new.languages))),
        aliases=tuple(dict.fromkeys((*held.aliases, *new.aliases))),
        domains=tuple(dict.fromkeys((*held.domains, *new.domains))),
        permalinks=tuple(dict.fromkeys((*held.permalinks, *new.permalinks))),
        successor=new.successor or held.successor,
    )


def _tables(outlets: Any) -> Iterable[tuple[str, dict[str, Any]]]:
    if not isinstance(outlets, dict) or not all(isinstance(entry, dict) for entry in outlets.values()):
        raise SettingsError(
            "the file of outlets has no tables under [outlets]", remedy="write [outlets.<id>]"
        )
    return outlets.items()


def _addition(id: str, entry: dict[str, Any]) -> Addition:
    texts = {key: entry.get(key) for key in ("name", "country", "successor")}
    lists = {key: entry.get(key, []) for key in _LISTS}
    for key, value in texts.items():
        if value is not None and not _writable(value):
            raise SettingsError(f"[outlets.{id}] {key} is no text", remedy='write it as "text"')
    for key, values in lists.items():
        if not isinstance(values, list) or not all(_writable(value) for value in values):
            raise SettingsError(f"[outlets.{id}] {key} is no list of texts", remedy='write it as ["text"]')
    kept = {key: tuple(values) for key, values in lists.items()}
    _check_shapes(id, kept["permalinks"], texts["successor"])
    return Addition(id, texts["name"], texts["country"], successor=texts["successor"], **kept)


def _check_shapes(id: str, permalinks: tuple[str, ...], successor: str | None) -> None:
    wrong = next((shape for shape in permalinks if not _PERMALINK.fullmatch(shape)), None)
    if wrong is not None:
        remedy = "write it as https://{domain}/{yyyy}/{mm}/{dd}/{slug}/"
        raise SettingsError(f"[outlets.{id}] {wrong!r} is no permalink", remedy=remedy)
    if successor is not None and not _SUCCESSOR.fullmatch(successor):
        raise SettingsError(
            f"[outlets.{id}] {successor!r} is no successor", remedy="write the outlet's id, or id@2019-11"
        )


def _learnt(entry: Any) -> Learnt:
    try:
        return Learnt(
            str(entry["outlet"]), str(entry["host"]), str(entry["seen"]), int(entry.get("times", 1))
        )
    except (KeyError, TypeError, ValueError) as error:
        raise SettingsError("a [[learnt]] entry is not whole", remedy="remove it") from error


def _writable(value: Any) -> bool:
    """Whether a text can stand in a row: the signs that part columns and names cannot be part of one."""
    return isinstance(value, str) and bool(value.strip()) and not any(sign in value for sign in "\t\n\r|")


def _addition_text(addition: Addition) -> str:
    lines = [f"[outlets.{_quoted(addition.id)}]"]
    texts = ((key, getattr(addition, key)) for key in ("name", "country", "successor"))
    lines += [f"{key} = {_quoted(value)}" for key, value in texts if value]
    for key in _LISTS:
        values = getattr(addition, key)
        if values:
            lines.append(f"{key} = [{', '.join(_quoted(value) for value in values)}]")
    return "\n".join(lines)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + re.sub(r"[\x00-\x1f\x7f]", lambda m: f"\\u{ord(m[0]):04x}", escaped) + '"'
