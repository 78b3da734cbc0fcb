"""The registry's data as text: one outlet a line, tab-separated, made to be read and diffed.

Columns: `id`, `name`, `country`, `languages`, `kind`, `domains`, `aliases`, `extra`, `source`.
`domains` are separated by spaces, the present one first, each with the years
in which it held where they are known (`lobelog.com@2007-2019`, `x.org@2012-`).
`aliases` are separated by ` | `. In names a leading `~` marks an everyday word,
a leading `*` the bearer that the bare name means. `extra` holds `key=value`
separated by `; `: `code`, `successor` (`id@2019-11`), `permalink` (may recur).
"""

from __future__ import annotations

from collections.abc import Iterable

from provenance.outlets.outlet import ALWAYS, Domain, Name, Outlet, OutletKind, Succession, Years

COLUMNS = ("id", "name", "country", "languages", "kind", "domains", "aliases", "extra", "source")
Row = list[str]  # one outlet's columns, as split from its line


class RowError(ValueError):
    """Raised when a line of the registry's data cannot be read; says which and why."""


def split_rows(text: str) -> list[Row]:
    """The rows of the data files; comment lines (`#`) and headers are left out."""
    lines = text.splitlines()
    rows = [line.split("\t") for line in lines if line and line[0] != "#" and not line.startswith("id\t")]
    wrong = next((row for row in rows if len(row) != len(COLUMNS)), None)
    if wrong:
        raise RowError(f"a row has {len(wrong)} columns, not {len(COLUMNS)}: {' '.join(wrong)[:60]}")
    return rows


def outlet_of(row: Row) -> Outlet:
    """The outlet that a row describes."""
    id, name, country, languages, kind, domains, aliases, extra, source = row
    facts = [part.partition("=")[::2] for part in extra.split("; ") if part]
    successor = next((value for key, value in facts if key == "successor"), None)
    return Outlet(
        id=id,
        names=(name_of(name), *(name_of(a) for a in aliases.split(" | ") if a)),
        country=country,
        languages=tuple(languages.split()),
        kind=OutletKind(kind),
        domains=tuple(domain_of(d) for d in domains.split()),
        codes=tuple(value for key, value in facts if key == "code"),
        successor=succession_of(successor) if successor else None,
        permalinks=tuple(value for key, value in facts if key == "permalink"),
        source=source,
    )


def row_of(outlet: Outlet) -> str:
    """The line that describes `outlet`: what `outlet_of` reads back."""
    extra = [f"code={code}" for code in outlet.codes]
    if outlet.successor:
        when = f"@{outlet.successor.when}" if outlet.successor.when else ""
        extra.append(f"successor={outlet.successor.outlet}{when}")
    extra += [f"permalink={template}" for template in outlet.permalinks]
    names = [_name_text(name) for name in outlet.names]
    return "\t".join(
        (
            outlet.id,
            names[0],
            outlet.country,
            " ".join(outlet.languages),
            outlet.kind.value,
            " ".join(_domain_text(domain) for domain in outlet.domains),
            " | ".join(names[1:]),
            "; ".join(extra),
            outlet.source,
        )
    )


def name_of(text: str) -> Name:
    """A name as the data writes it: `~` everyday word, `*` default bearer."""
    bare = text.lstrip("~*")
    marks = text[: len(text) - len(bare)]
    return Name(bare, common="~" in marks, default="*" in marks)


def domain_of(text: str) -> Domain:
    """A domain as the data writes it: `host` or `host@since-until`."""
    host, _, years = text.partition("@")
    return Domain(host, _years(years) if years else ALWAYS)


def joined_names(rows: Iterable[Row]) -> tuple[str, list[str]]:
    """All names of all rows, marked, one a line, and the id that each line belongs to."""
    kept = list(rows)
    owners: list[str] = []
    for row in kept:
        owners += (row[0],) * (row[6].count(" | ") + 2 if row[6] else 1)
    names = "\n".join([f"{row[1]}\n{row[6]}" if row[6] else row[1] for row in kept])
    return names.replace(" | ", "\n"), owners


def name_texts(row: Row) -> Iterable[str]:
    """All names of a row, with their marks, without building the outlet."""
    return (row[1], *row[6].split(" | ")) if row[6] else (row[1],)


def codes_of(row: Row) -> tuple[str, ...]:
    """The codes with which an agency signs, without building the outlet."""
    return tuple(fact[5:] for fact in row[7].split("; ") if fact.startswith("code="))


def _years(text: str) -> Years:
    since, dash, until = text.partition("-")
    if not dash:
        until = since
    return Years(int(since) if since else None, int(until) if until else None)


def succession_of(text: str) -> Succession:
    """A successor as the data writes it: `id` or `id@2019-11`."""
    outlet, _, when = text.partition("@")
    return Succession(outlet, when or None)


def _name_text(name: Name) -> str:
    return ("*" if name.default else "") + ("~" if name.common else "") + name.text


def _domain_text(domain: Domain) -> str:
    years = domain.years
    if years == ALWAYS:
        return domain.host
    return f"{domain.host}@{years.since or ''}-{years.until or ''}"
