"""Which of a notice's links is the original's address, and when a link contradicts the name."""

# ruff: noqa: E501 - sentences of credits stand one a line

from __future__ import annotations

import pytest
from credit_pages import Case, page_of

from provenance.model import Claim
from provenance.parse.words.addresses import address_key
from provenance.parse.words.articles import is_account, is_article, may_be_article

HOME = "https://www.harbourledger.example/"
ARTICLE = HOME + "world/divers-look-for-a-chain"


def claim_of(text: str, language: str = "en", head: str = "") -> Claim:
    """The claim of a page that ends with a credit."""
    found = page_of(Case("claim", language, "repost", tail=f"<p>{text}</p>", head=head))
    assert found.reposts, "the credit was not found"
    return found.reposts[0].claim


@pytest.mark.parametrize(
    "address",
    [
        HOME,
        HOME + "author/ada-marsh-1234",
        HOME + "auteur/ada-marsh",
        HOME + "es/autores/ada-marsh",
        HOME + "yazarlar/ada-marsh",
        HOME + "etiqueta/barcos-y-puertos",
        HOME + "kategorie/schiffe-und-haefen",
        HOME + "subscribe-to-our-newsletter",
        "https://www.facebook.com/harbourledger",
        "https://www.linkedin.com/company/harbour-ledger-media",
        "https://creativecommons.org/publicdomain/zero/1.0/",
    ],
)
def test_what_is_no_article_is_no_address(address: str) -> None:
    assert not is_article(address)
    assert not may_be_article(address)
    claim = claim_of(f'This article first appeared in <a href="{address}">Harbour Ledger</a>.')
    assert claim.url is None
    assert claim.url_reason
    assert not claim.conflicts


@pytest.mark.parametrize(
    "address",
    [
        ARTICLE,
        HOME + "de/schiffe/taucher-suchen-eine-kette",
        HOME + "contact-tracing-at-sea/2021-05-04.html",
        "https://www.facebook.com/harbourledger/posts/10159998887776",
        "https://www.linkedin.com/pulse/divers-look-chain-ada-marsh",
    ],
)
def test_an_article_is_an_address(address: str) -> None:
    assert is_article(address)
    assert not is_account(address)


def test_a_link_to_another_site_behind_the_outlets_home_is_a_further_remark() -> None:
    claim = claim_of(
        f'This article first appeared in <a href="{HOME}">Harbour Ledger</a>. See also'
        ' <a href="https://saltpost.example/2021/05/02/the-harbour-that-closed">The harbour that closed too early</a>.'
    )
    assert claim.url is None
    assert not claim.conflicts


def test_the_article_behind_the_outlets_home_is_the_address() -> None:
    claim = claim_of(
        f'This article first appeared in <a href="{HOME}">Harbour Ledger</a>. Read it <a href="{ARTICLE}">here</a>.'
    )
    assert claim.url == ARTICLE


def test_a_licences_address_does_not_hide_the_articles() -> None:
    claim = claim_of(
        f'Republished from <a href="{HOME}">Harbour Ledger</a> under a'
        ' <a href="https://creativecommons.org/licenses/by-nc-nd/4.0/deed.en">Creative Commons license</a>.'
        f' Read the <a href="{HOME}divers-look-for-a-chain">original article</a>.'
    )
    assert claim.url == HOME + "divers-look-for-a-chain"


def test_a_name_and_a_link_that_share_nothing_contradict_each_other() -> None:
    claim = claim_of(
        'This article first appeared in <a href="https://saltpost.example/2021/05/02/the-chain-is-found">Harbour Ledger</a>.'
    )
    assert [c.field for c in claim.conflicts] == ["outlet"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "nl",
            'Dit artikel verscheen eerder in <a href="https://kustkoerier.example/nieuws/de-veerboot-vertrekt-1044">De Kustkoerier</a>.',
        ),
        (
            "zh",
            '本文转载自《海港周报》，原文链接：<a href="https://haigang.example/2021/0514/c1044-3381.html">点此</a>',
        ),
        (
            "en",
            'This article first appeared in <a href="https://hl.example/2021/05/02/the-chain-is-found">Harbour Ledger</a>.',
        ),
    ],
)
def test_a_host_that_spells_the_name_or_cannot_be_compared_contradicts_nothing(
    language: str, text: str
) -> None:
    assert not claim_of(text, language).conflicts


def test_a_canonical_address_that_is_another_article_is_a_conflict() -> None:
    head = f'<link rel="canonical" href="{HOME}world/another-ferry-to-the-cape">'
    claim = claim_of(f'This article first appeared in <a href="{ARTICLE}">Harbour Ledger</a>.', head=head)
    assert claim.url == ARTICLE
    assert [c.field for c in claim.conflicts] == ["url"]


def test_twins_of_one_address_are_no_conflict() -> None:
    head = f'<link rel="canonical" href="{ARTICLE}/">'
    claim = claim_of(
        f'This article first appeared in <a href="{ARTICLE}?utm_source=quay">Harbour Ledger</a>.', head=head
    )
    assert not claim.conflicts


@pytest.mark.parametrize(
    "twin",
    [
        ARTICLE + "/",
        ARTICLE + "/amp/",
        ARTICLE + "?utm_source=quay&fbclid=x",
        ARTICLE.replace("www.", "amp."),
        ARTICLE.replace("www.", "m."),
        ARTICLE.replace("https", "http"),
    ],
)
def test_twins_of_an_address_share_its_key(twin: str) -> None:
    assert address_key(twin) == address_key(ARTICLE)


def test_numbers_of_an_address_are_no_tracking() -> None:
    assert address_key(HOME + "?p=1044") != address_key(HOME + "?p=1045")


def test_a_short_address_contradicts_no_name() -> None:
    claim = claim_of('This article first appeared in <a href="https://bit.ly/3xYzAb1">Harbour Ledger</a>.')
    assert not claim.conflicts


def test_an_amp_twin_and_an_address_written_without_its_scheme_are_addresses() -> None:
    assert is_article(ARTICLE + "/amp/")
    claim = claim_of(
        "This article first appeared in Harbour Ledger: www.harbourledger.example/divers-look-for-a-chain"
    )
    assert claim.url == HOME + "divers-look-for-a-chain"


def test_two_headlines_of_one_original_are_a_conflict() -> None:
    claim = claim_of(
        "Originally published as “Divers look for a chain” in Harbour Ledger.</p>"
        "<p>Originally published as “Nobody waits at the pier” in Harbour Ledger."
    )
    assert [c.field for c in claim.conflicts] == ["original_headline"]
