"""Names, hosts and codes find the outlet that they mean, and none where nothing decides."""

from __future__ import annotations

from datetime import date

import pytest

from provenance.outlets import Registry, default_registry
from provenance.outlets.rows import COLUMNS, RowError, outlet_of, row_of, split_rows


def row(
    id: str, name: str, country: str = "US", domains: str = "", aliases: str = "", extra: str = ""
) -> list[str]:
    return [id, name, country, "en", "outlet", domains, aliases, extra, "made for a test"]


@pytest.fixture(scope="module")
def registry() -> Registry:
    return default_registry()


@pytest.mark.parametrize(
    ("written", "id"),
    [
        ("Lobe Log", "lobelog"),
        ("Lobe log", "lobelog"),
        ("LobeLog", "lobelog"),
        ("FX Street", "fxstreet"),
        ("Iranian.com", "iranian-com"),
        ("the Guardian", "the-guardian"),
        ("GUARDIAN", "the-guardian"),
        ("Huffington post", "huffpost"),
        ("The Huffington Post", "huffpost"),
        ("Le Huffington Post", "le-huffpost"),
        ("Sueddeutsche Zeitung", "suddeutsche-zeitung"),
        ("Suddeutsche Zeitung", "suddeutsche-zeitung"),
        ("l’express", "lexpress-fr"),
        ("the Corriere della Sera", "corriere-della-sera"),
        ("Stars & Stripes", "stars-and-stripes"),
        ("Associated Press (AP)", "ap"),
        ("Reuters'", "reuters"),
        ("  «Коммерсантъ» ", "kommersant"),
        ("Kommersant", "kommersant"),
        ("Καθημερινη", "kathimerini"),
        ("الشرق الاوسط", "asharq-al-awsat"),
        ("新華社", "xinhua"),
        ("新华社", "xinhua"),
        ("www.asahi.com", "asahi-shimbun"),
        ("https://www.lemonde.fr/idees/", "le-monde"),
    ],
)
def test_spellings_of_a_name_find_one_outlet(registry: Registry, written: str, id: str) -> None:
    found = registry.by_name(written)
    assert found is not None
    assert found.id == id


@pytest.mark.parametrize(
    "name", ["The Times", "Daily News", "The Herald", "Presse", "El Monde", "Twitter", "", "  ", "\n"]
)
def test_a_name_that_nothing_decides_or_nobody_bears_finds_none(registry: Registry, name: str) -> None:
    assert registry.by_name(name) is None


@pytest.mark.parametrize(
    ("name", "context", "id"),
    [
        ("The Guardian", {"country": "NG"}, "the-guardian-ng"),
        ("The Guardian", {"host": "www.theguardian.com"}, "the-guardian"),
        ("The Times", {"country": "gb"}, "the-times-uk"),
        ("El País", {}, "el-pais-es"),
        ("El País", {"host": "elpais.com.uy"}, "el-pais-uy"),
        ("El País", {"host": "blog.example.uy"}, "el-pais-uy"),
        ("The Herald", {"host": "www.herald.co.zw"}, "the-herald-zw"),
        ("Daily News", {"country": "TZ"}, "daily-news-tz"),
        ("Público", {"language": "pt"}, "publico-pt"),
        ("Público", {"language": "es-ES"}, "publico-es"),
    ],
)
def test_context_decides_between_homonyms(
    registry: Registry, name: str, context: dict[str, str], id: str
) -> None:
    found = registry.by_name(name, **context)  # type: ignore[arg-type]
    assert found is not None
    assert found.id == id


def test_context_never_hides_the_only_bearer_of_a_name(registry: Registry) -> None:
    assert registry.by_name("Der Spiegel", country="NG", language="ig") is registry.by_id("der-spiegel")


def test_an_outlet_is_found_at_its_old_and_new_host_and_at_hosts_below_them(registry: Registry) -> None:
    for host in ("huffingtonpost.com", "www.huffpost.com", "m.huffpost.com", "WWW.HUFFPOST.COM."):
        assert registry.by_host(host) is registry.by_id("huffpost")


def test_a_host_below_another_outlets_domain_is_its_own_outlet(registry: Registry) -> None:
    assert registry.by_host("timesofindia.indiatimes.com") is registry.by_id("times-of-india")
    assert registry.by_host("economictimes.indiatimes.com") is registry.by_id("the-economic-times")


@pytest.mark.parametrize(
    "host", ["someone.blogspot.com", "co.uk", "com", "localhost", "127.0.0.1", "[::1]", "", "."]
)
def test_hosts_of_nobody_are_nobodys(registry: Registry, host: str) -> None:
    assert registry.by_host(host) is None


def test_a_domain_that_changed_hands_belongs_to_its_holder_of_that_year() -> None:
    both = Registry(
        [
            row("old", "Old", domains="paper.example@2001-2009"),
            row("new", "New", domains="paper.example@2010-"),
        ]
    )
    assert both.by_host("paper.example", at=date(2005, 1, 1)) is both.by_id("old")
    assert both.by_host("paper.example", at=date(2015, 1, 1)) is both.by_id("new")
    assert both.by_host("paper.example") is both.by_id("new")


def test_the_year_decides_between_a_dead_and_a_living_bearer_of_a_name() -> None:
    both = Registry(
        [
            row("old", "Courier", domains="old.example@1999-2005"),
            row("new", "Courier", domains="new.example@2010-"),
        ]
    )
    assert both.by_name("Courier") is None
    assert both.by_name("Courier", at=date(2003, 5, 1)) is both.by_id("old")


def test_agencies_are_found_by_the_code_they_sign_with(registry: Registry) -> None:
    for code, id in {
        "AP": "ap",
        "afp": "afp",
        "dpa": "dpa",
        "APA": "apa",
        "EFE": "efe",
        "PTI": "pti",
        "ČTK": "ctk",
    }.items():
        found = registry.agency(code)
        assert found is not None, code
        assert found.id == id
    assert registry.agency("XYZ") is None


def test_a_dead_outlet_names_its_successor(registry: Registry) -> None:
    lobelog = registry.by_id("lobelog")
    assert lobelog is not None
    assert lobelog.successor is not None
    assert (lobelog.successor.outlet, lobelog.successor.when) == ("responsible-statecraft", "2019-11")
    assert registry.by_id(lobelog.successor.outlet) is not None


def test_a_reference_keeps_the_name_that_the_page_used(registry: Registry) -> None:
    outlet = registry.by_id("lobelog")
    assert outlet is not None
    assert registry.ref(outlet, "Lobe log").name == "Lobe log"
    assert registry.ref(outlet).domain == "lobelog.com"


def test_a_row_reads_back_what_it_wrote() -> None:
    text = "\t".join(
        row(
            "a",
            "*~Sun",
            "GB",
            "sun.example@2001-2009 sol.example",
            "~Sol | SUN",
            "code=SN; successor=b@2009-03",
        )
    )
    assert row_of(outlet_of(split_rows(text)[0])) == text.replace("*~Sun", "*~Sun")


def test_a_row_with_a_missing_column_is_refused() -> None:
    with pytest.raises(RowError, match=f"not {len(COLUMNS)}"):
        split_rows("a\tb\tc")


def test_an_id_that_stands_twice_is_refused() -> None:
    with pytest.raises(RowError, match="twice"):
        Registry([row("a", "A"), row("a", "B")])


def test_a_layer_adds_and_replaces_without_touching_the_registry_below() -> None:
    base = Registry([row("a", "Alpha", domains="alpha.example")])
    above = base.with_layer([row("a", "Alpha", domains="alpha.example alpha2.example"), row("b", "Beta")])
    assert above.by_host("alpha2.example") is not None
    assert above.by_name("Beta") is not None
    assert base.by_host("alpha2.example") is None
    assert base.by_name("Beta") is None


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("قناة الجزيرة", "al-jazeera"),
        ("газета Коммерсантъ", "kommersant"),
        ("агентство Reuters", "reuters"),
        ("журнал", None),
        ("Diario Libre de Harbour", None),
    ],
)
def test_the_word_for_its_kind_is_no_part_of_a_name(name: str, outlet: str | None) -> None:
    found = default_registry().by_name(name)
    assert (found.id if found else None) == outlet
