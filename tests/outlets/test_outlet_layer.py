"""The user's own outlets and what was learnt: read, merged, written, laid over the registry."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import SettingsError
from provenance.outlets import Registry, default_registry
from provenance.outlets.layer import (
    Addition,
    Layer,
    Learnt,
    format_layer,
    found_outlets,
    id_for,
    layered,
    parse_layer,
)
from provenance.outlets.outlet import Succession

TEXT = st.text(
    st.characters(blacklist_categories=("Cs",), blacklist_characters="|\t\n\r"), min_size=1, max_size=20
).filter(lambda text: bool(text.strip()))


@pytest.fixture(scope="module")
def registry() -> Registry:
    return default_registry()


def test_an_outlet_of_the_users_own_is_found_by_name_alias_and_host(registry: Registry) -> None:
    layer = Layer().with_addition(
        Addition(
            "valley-courier",
            "Valley Courier",
            "US",
            ("en",),
            ("The Courier of the Valley",),
            ("valley.example",),
        )
    )
    mine = layered(registry, layer)
    assert mine.by_name("valley courier") is mine.by_id("valley-courier")
    assert mine.by_name("The Courier of the Valley") is mine.by_id("valley-courier")
    assert mine.by_host("www.valley.example") is mine.by_id("valley-courier")
    assert registry.by_id("valley-courier") is None


def test_an_alias_is_added_to_an_outlet_of_ours_and_ours_are_kept(registry: Registry) -> None:
    mine = layered(registry, Layer().with_addition(Addition("lobelog", aliases=("The Lobe Blog",))))
    for name in ("The Lobe Blog", "Lobe Log"):
        found = mine.by_name(name)
        assert found is not None
        assert found.id == "lobelog"


def test_an_alias_of_an_outlet_that_nobody_knows_is_refused(registry: Registry) -> None:
    with pytest.raises(SettingsError, match="nobody knows"):
        layered(registry, Layer().with_addition(Addition("no-such-outlet", aliases=("X",))))


def test_a_host_is_believed_when_articles_were_proven_there_twice(registry: Registry) -> None:
    once = Layer().with_learnt("asia-times", "www.atimes-mirror.example", "2026-01-30")
    twice = once.with_learnt("asia-times", "atimes-mirror.example", "2026-01-31")
    assert layered(registry, once).by_host("atimes-mirror.example") is None
    found = layered(registry, twice).by_host("atimes-mirror.example")
    assert found is not None
    assert found.id == "asia-times"
    assert twice.learnt == (Learnt("asia-times", "atimes-mirror.example", "2026-01-31", 2),)


def test_an_outlet_that_was_taken_over_says_by_whom_and_how_it_made_addresses(
    registry: Registry,
) -> None:
    text = """
    [outlets.valley-courier]
    name = "Valley Courier"
    domains = ["valley.example@2001-2020"]
    permalinks = ["https://{domain}/{yyyy}/{slug}/"]
    successor = "county-monitor@2021-03"
    """
    outlet = layered(registry, parse_layer(text)).by_id("valley-courier")
    assert outlet is not None
    assert outlet.successor == Succession("county-monitor", "2021-03")
    assert outlet.permalinks == ("https://{domain}/{yyyy}/{slug}/",)
    again = layered(registry, parse_layer(format_layer(parse_layer(text)))).by_id("valley-courier")
    assert again == outlet


def test_what_was_learnt_never_takes_a_domain_from_another_outlet(registry: Registry) -> None:
    layer = Layer(learnt=(Learnt("asia-times", "theguardian.com", "2026-01-31", 9),))
    found = layered(registry, layer).by_host("theguardian.com")
    assert found is not None
    assert found.id == "the-guardian"


def test_additions_to_one_outlet_are_merged() -> None:
    layer = (
        Layer()
        .with_addition(Addition("a", "A", aliases=("one",)))
        .with_addition(Addition("a", aliases=("two", "one")))
    )
    assert layer.additions == (Addition("a", "A", aliases=("one", "two")),)


@given(
    st.builds(
        Addition,
        TEXT,
        st.none() | TEXT,
        st.none() | TEXT,
        *(3 * [st.lists(TEXT, max_size=2, unique=True).map(tuple)]),
    )
)
def test_a_layer_reads_back_what_it_wrote(addition: Addition) -> None:
    layer = Layer((addition,), (Learnt("a", 'b".example', "2026-01-31", 2),))
    assert parse_layer(format_layer(layer)) == layer


@pytest.mark.parametrize(
    "text",
    [
        "no toml at all [",
        "outlets = 3",
        "[outlets]\nx = 1",
        "[outlets.x]\nname = 3",
        '[outlets.x]\naliases = "one"',
        '[outlets.x]\naliases = ["a|b"]',
        '[outlets.x]\nname = "a\\tb"',
        '[outlets.x]\npermalinks = ["{domain}/{slug}"]',
        '[outlets.x]\nsuccessor = "county monitor"',
        "[[learnt]]\noutlet = 'a'",
    ],
)
def test_a_file_that_makes_no_sense_is_refused_with_what_is_wrong(text: str) -> None:
    with pytest.raises(SettingsError):
        parse_layer(text)


def test_an_empty_file_is_an_empty_layer(registry: Registry) -> None:
    assert parse_layer("") == Layer()
    assert format_layer(Layer()) == ""
    assert layered(registry, Layer()) is registry


def test_listing_finds_outlets_by_any_of_their_words(registry: Registry) -> None:
    assert [outlet.id for outlet in found_outlets(registry, ["lobelog"])] == ["lobelog"]
    assert "kathimerini" in {outlet.id for outlet in found_outlets(registry, ["καθημερινή", "gr"])}


def test_an_id_is_made_of_the_name() -> None:
    assert id_for("Süd & Nord: Die Zeitung!") == "sud-and-nord-die-zeitung"


def test_a_name_is_known_without_the_kind_that_stands_before_it(registry: Registry) -> None:
    layer = Layer((Addition("tideline", "صحيفة خط المد"), Addition("zaton", "Газета Затонский час")))
    known = layered(registry, layer)
    for name, id in (("خط المد", "tideline"), ("Затонский час", "zaton")):
        found = known.by_name(name)
        assert found is not None
        assert found.id == id
