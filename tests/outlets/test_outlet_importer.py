"""Lists of sites are read, compared with the registry and drafted; permalinks show their shape."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance.outlets import Registry, default_registry
from provenance.outlets.importer import Listed, draft, read_list, shape_of, shapes, unknown, unlisted
from provenance.outlets.rows import outlet_of, split_rows


@pytest.mark.parametrize(
    ("address", "shape"),
    [
        ("https://paper.example/2020/01/07/three-word-slug/", "https://{domain}/{yyyy}/{mm}/{dd}/{slug}/"),
        (
            "https://www.paper.example/2020/01/three-word-slug.html",
            "https://www.{domain}/{yyyy}/{mm}/{slug}.html",
        ),
        ("https://paper.example/three-word-slug", "https://{domain}/{slug}"),
        ("https://paper.example/news/three-word-slug", None),
        ("https://paper.example/2020/01/07/three-word-slug?id=3", None),
        ("https://paper.example/2020/01/07/", None),
        ("https://paper.example/two-words", None),
        ("https://paper.example/three-word-slug-123456", None),
        ("", None),
    ],
)
def test_the_shape_of_an_address_holds_only_what_can_be_filled(address: str, shape: str | None) -> None:
    assert shape_of(address) == shape


def test_an_undated_shape_needs_two_addresses_that_agree() -> None:
    one, two = "https://paper.example/one-two-three/", "https://paper.example/four-five-six/"
    assert shapes([one]) == ()
    assert shapes([one, two]) == ("https://{domain}/{slug}/",)


def test_lists_of_three_kinds_are_read() -> None:
    assert read_list("a.example\nwww.b.example\n\n") == (Listed("a.example"), Listed("b.example"))
    assert read_list("country,name,domain\nat,Blatt,https://www.blatt.example/\n") == (
        Listed("blatt.example", "Blatt", "at"),
    )
    two = "site,test_url\n.p.example,https://p.example/a-b-c\n.p.example,https://p.example/d-e-f\n"
    assert read_list(two) == (
        Listed("p.example", addresses=("https://p.example/a-b-c", "https://p.example/d-e-f")),
    )


def test_a_draft_is_a_row_that_reads_back() -> None:
    row = draft(Listed("blatt.example", "Das Blatt", "at"), language="de", source="a list")
    outlet = outlet_of(split_rows(row)[0])
    assert (outlet.id, outlet.name, outlet.country, outlet.domain) == (
        "das-blatt",
        "Das Blatt",
        "AT",
        "blatt.example",
    )


def test_only_hosts_that_the_registry_does_not_know_are_proposed() -> None:
    registry = default_registry()
    listed = (Listed("theguardian.com"), Listed("m.huffpost.com"), Listed("nobody.example"))
    assert unknown(listed, registry) == (Listed("nobody.example"),)


def test_a_domain_that_no_list_holds_is_named() -> None:
    row = ["a", "A", "US", "en", "outlet", "listed.example above.example invented.example", "", "", "a list"]
    assert unlisted(Registry([row]), ["www.listed.example", "news.above.example"]) == (
        ("a", "invented.example"),
    )


@pytest.mark.shared
def test_permalink_shapes_agree_with_the_real_addresses_of_their_outlets(shared: Path) -> None:
    registry = default_registry()
    text = (shared / "outlets" / "permalinks.csv").read_text(encoding="utf-8")
    real: dict[str, set[str]] = {}
    for one in read_list(text):
        outlet = registry.by_host(one.host)
        if outlet and one.host == outlet.domain:
            real.setdefault(outlet.id, set()).update(shapes(one.addresses))
    shown = [outlet for outlet in registry if outlet.permalinks and real.get(outlet.id)]
    assert len(shown) > 20
    assert all(real[outlet.id] & set(outlet.permalinks) for outlet in shown)
