"""The packaged data: size, shape, and that no entry is invented."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from provenance.outlets import OutletKind, Registry, default_registry
from provenance.outlets.hosts import normal_host, registered_domain
from provenance.outlets.names import name_key

SHARED_LISTS = {"domains.txt", "publishers.csv", "permalinks.csv", "corpus"}
PERMALINK = re.compile(r"^https://[\w.*-]*\{domain\}/[^\s]+$")
# A template may hold these and nothing else; `*` stands for a part that no rule can fill.
PERMALINK_FIELDS = {"domain", "yyyy", "mm", "dd", "m", "d", "mon", "slug", "author"}

# No address of this shape stands in permalinks.csv: data/README.md names the public files that hold some.
SHAPES_READ_ELSEWHERE = {
    "al-jazeera",
    "asia-times",
    "lobelog",
    "responsible-statecraft",
    "the-american-conservative",
    "the-diplomat",
}
FIELD_SHAPES = {
    "yyyy": r"\d{4}",
    "mm": r"\d\d",
    "dd": r"\d\d",
    "m": r"\d\d?",
    "d": r"\d\d?",
    "slug": r"[^/.]+",
}


@pytest.fixture(scope="module")
def registry() -> Registry:
    return default_registry()


def test_the_registry_holds_the_outlets_and_countries_that_were_asked_for(registry: Registry) -> None:
    outlets = list(registry)
    assert len(outlets) >= 1200
    assert len({outlet.country for outlet in outlets}) >= 60
    assert sum(outlet.kind is OutletKind.AGENCY for outlet in outlets) >= 80


def test_every_entry_says_where_it_stands(registry: Registry) -> None:
    assert [outlet.id for outlet in registry if not outlet.source.strip()] == []


def test_an_outlet_without_a_domain_is_documented_by_an_address_or_a_labelled_page(
    registry: Registry,
) -> None:
    bare = [o for o in registry if not o.domains]
    assert all(
        o.source.startswith("https://") or o.source in ("corpus", "notices/catalogue.jsonl") for o in bare
    )


def test_ids_countries_and_languages_are_well_formed(registry: Registry) -> None:
    for outlet in registry:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", outlet.id), outlet.id
        assert re.fullmatch(r"[A-Z]{2}", outlet.country), outlet.id
        assert outlet.languages, outlet.id
        assert all(re.fullmatch(r"[a-z]{2,3}", language) for language in outlet.languages), outlet.id


def test_every_name_has_a_key_and_stands_once_in_its_outlet(registry: Registry) -> None:
    for outlet in registry:
        texts = [name.text for name in outlet.names]
        assert all(name_key(text) for text in texts), outlet.id
        assert len(texts) == len(set(texts)), outlet.id


def test_every_domain_is_a_normal_host_under_a_registered_domain_and_belongs_to_one_outlet_at_a_time(
    registry: Registry,
) -> None:
    holders = Counter(domain.host for outlet in registry for domain in outlet.domains)
    for outlet in registry:
        for domain in outlet.domains:
            assert domain.host == normal_host(domain.host), outlet.id
            assert registered_domain(domain.host) is not None, domain.host
            assert registry.by_host(domain.host) is outlet or holders[domain.host] > 1, domain.host


def test_a_name_has_one_default_bearer_at_most(registry: Registry) -> None:
    defaults = Counter(name_key(name.text) for outlet in registry for name in outlet.names if name.default)
    assert [key for key, count in defaults.items() if count > 1] == []


def test_successors_stand_in_the_registry(registry: Registry) -> None:
    named = [outlet.successor.outlet for outlet in registry if outlet.successor]
    assert named
    assert all(registry.by_id(id) for id in named)


def test_permalink_templates_hold_only_what_a_resolver_can_fill(registry: Registry) -> None:
    for outlet in registry:
        for template in outlet.permalinks:
            assert PERMALINK.match(template), template
            assert set(re.findall(r"\{(\w+)\}", template)) <= PERMALINK_FIELDS, template


def test_outlets_of_other_scripts_bear_their_name_in_it(registry: Registry) -> None:
    scripts = {
        "el": "[\u0370-\u03ff]",
        "ru": "[\u0400-\u04ff]",
        "fa": "[\u0600-\u06ff]",
        "ja": "[\u3040-\u9fff]",
    }
    for language, letters in scripts.items():
        own = [o for o in registry if o.languages[0] == language]
        bearing = [o for o in own if any(re.search(letters, name.text) for name in o.names)]
        assert len(bearing) >= len(own) / 2, language


@pytest.mark.shared
def test_every_domain_said_to_stand_in_a_shared_list_stands_there(registry: Registry, shared: Path) -> None:
    listed = _listed_hosts(shared)
    for outlet in registry:
        if set(outlet.source.split("; ")) <= SHARED_LISTS:
            for domain in outlet.domains:
                assert domain.host in listed or any(h.endswith("." + domain.host) for h in listed), (
                    domain.host
                )


@pytest.mark.shared
def test_every_permalink_template_fits_a_real_address_of_its_outlet(registry: Registry, shared: Path) -> None:
    real: dict[str, list[str]] = {}
    with (shared / "outlets" / "permalinks.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            outlet = registry.by_host(urlsplit(row["test_url"]).hostname or "")
            real.setdefault(outlet.id if outlet else "", []).append(urlsplit(row["test_url"]).path)
    unproven = {
        outlet.id
        for outlet in registry
        for template in outlet.permalinks
        if not any(_path_shape(template).fullmatch(path) for path in real.get(outlet.id, ()))
    }
    assert unproven == SHAPES_READ_ELSEWHERE


def _path_shape(template: str) -> re.Pattern[str]:
    path = re.escape(template.split("{domain}", 1)[1])
    return re.compile(re.sub(r"\\\{(\w+)\\\}", lambda m: FIELD_SHAPES[m[1]], path))


def _listed_hosts(shared: Path) -> set[str]:
    lists = shared / "outlets"
    hosts = {line.strip() for line in (lists / "domains.txt").read_text(encoding="utf-8").splitlines()}
    with (lists / "publishers.csv").open(encoding="utf-8", newline="") as file:
        hosts |= {_bare(row["domain"]) for row in csv.DictReader(file)}
    with (lists / "permalinks.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            hosts |= {row["site"].lstrip("."), _bare(row["test_url"])}
    for line in (shared / "corpus" / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        hosts |= {_bare(str(label.get(key) or "")) for key in ("page_url", "source_url")} | {
            str(label.get("host"))
        }
    return {host.removeprefix("www.") for host in hosts if host}


def _bare(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")
