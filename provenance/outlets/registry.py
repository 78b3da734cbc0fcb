"""The outlet registry: look-up by name, by host, by agency code, and in running text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from importlib import resources
from itertools import accumulate
from typing import TYPE_CHECKING

from provenance.model import OutletRef
from provenance.outlets import rows as data
from provenance.outlets.hosts import normal_host
from provenance.outlets.names import (
    lines_with_article,
    lines_with_umlaut,
    name_key,
    name_keys,
    split_article,
    umlauts_spelt_out,
)
from provenance.outlets.outlet import Mention, Outlet

if TYPE_CHECKING:
    from provenance.outlets.mentions import MentionScanner

# The pages of a site repeat each other's menus and names; so many names are looked up but once.
MOST_REMEMBERED = 5_000
# "Reuters'", "the Guardian's": what may hang on a name without belonging to it.
_POSSESSIVE = re.compile(r"['’]s?$")
_DEFAULT_MARK = re.compile(r"^~?\*", re.M)
_HOST = re.compile(r"^(?:https?://)?([\w-]+(?:\.[\w-]+)+)(?:[/:?#].*)?$")
_BRACKETED = re.compile(r"\s*[(（\[]([^()（）\[\]]{1,60})[)）\]]\s*$")
# Words that a page may add to a name or leave off; only tried when the full name is not known.
_GENERIC = re.compile(
    r"\s+(?:newspaper|magazine|online|website|news agency|newswire|news service|daily|journal|weekly)$", re.I
)
# Scripts without Latin's many papers that are called "Diario" or "Jornal": the kind is no part of the name.
_LEADING_KIND = re.compile(
    r"(?:صحيفة|جريدة|مجلة|موقع|قناة|شبكة|وكالة|روزنامه|خبرگزاری|مجله|شبکه|"
    r"газета|журнал|агентство|издание|телеканал|видання|агенція|εφημερίδα|עיתון|אתר)\s+(?=\S)",
    re.I,
)
# In these scripts the kind of a publication stands before its name and is left off as often as not.
_KIND_BEFORE_NAME = (
    (re.compile(r"^[\u0600-\u06ff]"), ("صحيفة", "جريدة", "مجلة", "موقع")),
    (re.compile(r"^[\u0400-\u04ff]"), ("газета", "журнал")),
)


class Registry:
    """Outlets by name, host, id and code. Immutable: `with_layer` gives a new one.

    Outlets are built from their rows when first asked for, so that opening the
    registry costs one pass over the text.
    """

    def __init__(self, rows: Iterable[data.Row], *, base: Registry | None = None) -> None:
        self._rows: dict[str, data.Row] = dict(base._rows) if base else {}
        for row in rows:
            if row[0] in self._rows and base is None:
                raise data.RowError(f"the id {row[0]!r} stands twice")
            self._rows[row[0]] = row
        self._built: dict[str, Outlet] = {}
        self._hosts: dict[str, tuple[str, ...]] = {}
        self._codes: dict[str, tuple[str, ...]] | None = None
        self._names: _NameIndex | None = None
        self._scanner: MentionScanner | None = None
        self._borne: dict[str, tuple[Outlet, ...]] = {}
        self._index_hosts()

    # --- look-up ------------------------------------------------------------------

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Outlet]:
        return (self._outlet(id) for id in self._rows)

    def by_id(self, id: str) -> Outlet | None:
        """The outlet with this id."""
        return self._outlet(id) if id in self._rows else None

    def by_name(
        self,
        name: str,
        *,
        at: date | None = None,
        country: str | None = None,
        language: str | None = None,
        host: str | None = None,
    ) -> Outlet | None:
        """The one outlet that `name` means; None where it is unknown or several bear it.

        `country`, `language` and `host` (of the page that uses the name) and the
        moment `at` decide between homonyms; they never exclude a sole bearer.
        """
        found = self.all_by_name(name)
        if len(found) > 1:
            found = self._decide(name, found, at=at, country=country, language=language, host=host)
        return found[0] if len(found) == 1 else None

    def all_by_name(self, name: str) -> tuple[Outlet, ...]:
        """Every outlet that bears `name`, homonyms included."""
        found = self._borne.get(name)
        if found is None:
            if len(self._borne) >= MOST_REMEMBERED:
                self._borne.clear()
            found = self._borne[name] = self._bearers(name)
        return found

    def _bearers(self, name: str) -> tuple[Outlet, ...]:
        name = _POSSESSIVE.sub("", " ".join(name.split()).strip(" \"'“”„«»‘’,;:.|–—-"))
        for attempt in _spellings(name):
            ids = self._ids_by_name(attempt)
            if ids:
                return tuple(self._outlet(id) for id in ids)
        host = _HOST.match(name)
        found = self.by_host(host[1]) if host else None
        return (found,) if found else ()

    def by_host(self, host: str, *, at: date | None = None) -> Outlet | None:
        """The outlet that publishes under `host` or the nearest domain above it."""
        labels = normal_host(host).split(".")
        for start in range(len(labels) - 1):
            ids = self._hosts.get(".".join(labels[start:]))
            if ids:
                return self._holder(ids, ".".join(labels[start:]), at)
        return None

    def agency(self, code: str, *, language: str | None = None, country: str | None = None) -> Outlet | None:
        """The agency that signs with `code` ("AP", "dpa"); None where several do and nothing decides."""
        ids = self._by_code.get(name_key(code), ())
        found: Sequence[Outlet] = [self._outlet(id) for id in ids]
        if len(found) > 1:
            found = self._decide(code, found, at=None, country=country, language=language, host=None)
        return found[0] if len(found) == 1 else None

    def ref(self, outlet: Outlet, name: str | None = None) -> OutletRef:
        """The outlet as the values carry it, under the name a page gave it."""
        return OutletRef(name=name or outlet.name, id=outlet.id, domain=outlet.domain)

    def mentions(self, text: str, *, country: str | None = None) -> tuple[Mention, ...]:
        """The outlets named in running text, in order, never overlapping."""
        if self._scanner is None:
            from provenance.outlets.mentions import MentionScanner

            self._scanner = MentionScanner(self)
        return self._scanner.scan(text, country=country)

    def rows(self) -> Iterable[data.Row]:
        """The rows behind the registry, for indexes that are built late."""
        return self._rows.values()

    def with_layer(self, rows: Iterable[data.Row]) -> Registry:
        """A new registry in which `rows` add outlets or replace those of the same id."""
        return Registry(rows, base=self)

    # --- building -----------------------------------------------------------------

    def _outlet(self, id: str) -> Outlet:
        built = self._built.get(id)
        if built is None:
            built = self._built[id] = data.outlet_of(self._rows[id])
        return built

    def _index_hosts(self) -> None:
        for row in self._rows.values():
            for domain in row[5].split():
                host = domain.partition("@")[0] if "@" in domain else domain
                if host in self._hosts:
                    _add(self._hosts, host, row[0])
                else:
                    self._hosts[host] = (row[0],)

    @property
    def _by_code(self) -> dict[str, tuple[str, ...]]:
        if self._codes is None:
            self._codes = {}
            for row in self._rows.values():
                for code in data.codes_of(row) if "code=" in row[7] else ():
                    _add(self._codes, name_key(code), row[0])
        return self._codes

    @property
    def _by_key(self) -> _NameIndex:
        if self._names is None:
            self._names = _NameIndex(*data.joined_names(self._rows.values()))
        return self._names

    # --- deciding -----------------------------------------------------------------

    def _ids_by_name(self, name: str) -> tuple[str, ...]:
        index = self._by_key
        exact = index.exact.get(name_key(name))
        if exact:
            return exact
        article, rest = split_article(name)
        if article is None:
            return index.looser.typed.get(name_key(name), ()) or index.looser.bare.get(name_key(name), ())
        key = name_key(rest)
        # "the Corriere della Sera": an English text puts its own article before any
        # name; "El Monde" in another language is no spelling of "Le Monde".
        found = index.exact.get(key, ()) or index.looser.typed.get(key, ())
        return found or (index.looser.bare.get(key, ()) if article == "the" else ())

    def _decide(
        self,
        name: str,
        found: Sequence[Outlet],
        *,
        at: date | None,
        country: str | None,
        language: str | None,
        host: str | None,
    ) -> tuple[Outlet, ...]:
        own = self.by_host(host) if host else None
        if own in found and own is not None:
            return (own,)
        country = country or (_country_of(host) if host else None)
        narrowed = [o for o in found if country and o.country == country.upper()]
        if len(narrowed) == 1:
            return (narrowed[0],)
        pool = narrowed or list(found)
        if language and not narrowed:
            spoken = [o for o in pool if language.lower()[:2] in o.languages]
            if len(spoken) == 1:
                return (spoken[0],)
            pool = spoken or pool
        alive = [o for o in pool if not o.domains or any(d.years.hold(at) for d in o.domains)]
        if at and len(alive) == 1:
            return (alive[0],)
        default = self._by_key.default_among(name_key(name), {o.id for o in alive})
        return tuple(o for o in alive if o.id == default) or tuple(alive)

    def _holder(self, ids: tuple[str, ...], host: str, at: date | None) -> Outlet | None:
        found = [self._outlet(id) for id in ids]
        if len(found) > 1 and at:
            found = [o for o in found if any(d.host == host and d.years.hold(at) for d in o.domains)]
        if len(found) > 1:  # the present holder: the one whose years are still open
            found = [o for o in found if any(d.host == host and d.years.until is None for d in o.domains)]
        return found[0] if len(found) == 1 else None


class _NameIndex:
    """Names as keys. `exact` is built at once, `looser` when an exact look-up first fails."""

    def __init__(self, names: str, owners: list[str]) -> None:
        self._lines, self._owners = names, owners
        self._keys = name_keys(names)
        self._looser: _LooserNames | None = None
        self.exact: dict[str, tuple[str, ...]] = {}
        for key, id in zip(self._keys, owners, strict=True):
            if key in self.exact:
                _add(self.exact, key, id)
            else:
                self.exact[key] = (id,)

    @property
    def looser(self) -> _LooserNames:
        """Names without their article, and the default bearers."""
        if self._looser is None:
            self._looser = _LooserNames(self._lines, self._owners, self._keys)
        return self._looser

    def default_among(self, key: str, bearers: set[str]) -> str | None:
        """The outlet that the bare name means where all `bearers` share the name it is the default of.

        "Guardian" means The Guardian of London among the Guardians; "Presse"
        means nothing among Die Presse and La Presse.
        """
        full = self.looser.defaults.get(key)
        if full is None:
            return None
        id, whole = full
        return id if bearers <= set(self.exact.get(whole, ())) else None


class _LooserNames:
    """Names without article (`bare`), typed without umlauts (`typed`), and what a shared name means alone.

    `defaults` gives for a key the outlet and the whole name's key that it is the default of.
    """

    def __init__(self, names: str, owners: list[str], keys: list[str]) -> None:
        self.bare: dict[str, tuple[str, ...]] = {}
        self.typed: dict[str, tuple[str, ...]] = {}
        self.defaults: dict[str, tuple[str, str]] = {}
        starts = [0, *accumulate(len(line) + 1 for line in names.split("\n"))]
        for at in lines_with_umlaut(names):
            line = bisect_right(starts, at) - 1
            _add(
                self.typed, name_key(umlauts_spelt_out(names[starts[line] : starts[line + 1]])), owners[line]
            )
        for at, end in lines_with_article(names):
            line = bisect_right(starts, at) - 1
            article = len(names[at:end].rstrip(" '’\u00a0"))  # no article folds to another length
            _add(self.bare, keys[line][article:], owners[line])
        for match in _DEFAULT_MARK.finditer(names):
            line = bisect_right(starts, match.start()) - 1
            bare = split_article(names[starts[line] : starts[line + 1]].lstrip("~*"))[1]
            self.defaults[keys[line]] = (owners[line], keys[line])
            self.defaults.setdefault(name_key(bare), (owners[line], keys[line]))


def _spellings(name: str) -> Iterable[str]:
    yield name
    bracket = _BRACKETED.search(name)
    if bracket:
        yield name[: bracket.start()]
        yield bracket[1]
    shorter = _GENERIC.sub("", name)
    if shorter != name:
        yield shorter
    kind = _LEADING_KIND.match(name)
    if kind:
        yield name[kind.end() :]
    for letters, kinds in _KIND_BEFORE_NAME:
        if letters.search(name):
            yield from (f"{kind} {name}" for kind in kinds)


def _country_of(host: str) -> str | None:
    last = normal_host(host).rpartition(".")[2]
    if last == "uk":
        return "GB"
    return last.upper() if len(last) == 2 else None


def _add(index: dict[str, tuple[str, ...]], key: str, id: str) -> None:
    held = index.get(key)
    if held is None:
        index[key] = (id,)
    elif id not in held:
        index[key] = (*held, id)


def packaged_text() -> str:
    """All data files of the package, joined."""
    folder = resources.files("provenance.outlets") / "data"
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".tsv")), key=lambda f: f.name)
    return "\n".join(f.read_text(encoding="utf-8") for f in files)


@lru_cache(maxsize=1)
def default_registry() -> Registry:
    """The packaged registry, read once a process."""
    return Registry(data.split_rows(packaged_text()))
