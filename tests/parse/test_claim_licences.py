"""Under which licence or leave a claim says that its text is shown."""

from __future__ import annotations

import pytest
from credit_pages import Case, page_of

from provenance.model import Claim
from provenance.parse.words.folding import fold
from provenance.parse.words.licences import gives_leave, licence_at, licence_named

DEED = "https://creativecommons.org/licenses"


def claim_of(language: str, tail: str) -> Claim:
    """The claim of a page that ends with a credit."""
    found = page_of(Case("claim", language, "repost", tail=tail))
    assert found.reposts, "the credit was not found"
    return found.reposts[0].claim


@pytest.mark.parametrize(
    ("address", "licence"),
    [
        (f"{DEED}/by-nd/4.0/", "CC BY-ND 4.0"),
        (f"{DEED}/by-sa/3.0/de/deed.de", "CC BY-SA 3.0 DE"),
        (f"{DEED}/by-nc-sa/4.0/deed.fr", "CC BY-NC-SA 4.0"),
        (f"{DEED}/by/4.0/legalcode", "CC BY 4.0"),
        ("http://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0"),
        ("https://creativecommons.org/about/", None),
        ("https://harbour.example/licenses/by-nd/4.0/", None),
    ],
)
def test_an_address_of_creative_commons_names_its_licence(address: str, licence: str | None) -> None:
    assert licence_at(address) == licence


@pytest.mark.parametrize(
    ("sentence", "licence"),
    [
        ("Reused under CC BY-NC-ND 4.0.", "CC BY-NC-ND 4.0"),
        ("Reused under cc-by-sa.", "CC BY-SA"),
        ("Unter einer Creative-Commons-Lizenz (BY-NC-SA 3.0 DE) veröffentlicht", "CC BY-NC-SA 3.0 DE"),
        ("Under a Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 licence", "CC BY-NC-ND 4.0"),
        ("Unter Creative Commons Namensnennung - Weitergabe unter gleichen Bedingungen 4.0", "CC BY-SA 4.0"),
        ("采用知识共享署名-禁止演绎 4.0 国际许可协议", "CC BY-ND 4.0"),
        ("Licencia Creative Commons Reconocimiento-CompartirIgual 3.0", "CC BY-SA 3.0"),
        ("Under a Creative Commons licence by the quay", "Creative Commons"),
        ("The text is in the public domain.", "public domain"),
        ("Ce texte relève du domaine public.", "public domain"),
        ("Перепечатано с разрешения редакции", "with permission"),
        ("İzin alınarak yayımlanmıştır", "with permission"),
        ("許可を得て転載", "with permission"),
        ("May not be reproduced without permission.", None),
        ("Nachdruck nur mit Genehmigung, nicht ohne Erlaubnis: ohne Genehmigung verboten", "with permission"),
        ("未经授权转载必究", None),
        ("The cc list by nine", None),
    ],
)
def test_a_sentence_names_its_licence(sentence: str, licence: str | None) -> None:
    assert licence_named(sentence, fold(sentence)) == licence


def test_leave_that_is_asked_of_the_reader_is_none() -> None:
    assert not gives_leave("no part of it may be used without prior permission of the publisher")
    assert gives_leave("used by permission")


def test_the_licence_of_the_notice_is_the_claims() -> None:
    link = f'<a href="{DEED}/by-nd/4.0/">Creative Commons license</a>'
    claim = claim_of("en", f"<p>This article is republished from Harbour Ledger under a {link}.</p>")
    assert (claim.licence, claim.url) == ("CC BY-ND 4.0", None)


def test_a_line_below_the_notice_may_state_the_licence() -> None:
    claim = claim_of(
        "en", "<p>This article first appeared in Harbour Ledger.</p><p>It is licensed under CC BY 4.0.</p>"
    )
    assert claim.licence == "CC BY 4.0"


@pytest.mark.parametrize(
    "behind",
    [
        "Photo: Ada Marsh, CC BY-SA 2.0.",
        "Quay News is published under a Creative Commons licence.",
        "It may be shared by anyone.",
    ],
)
def test_the_licence_of_a_picture_or_of_the_site_is_not_the_texts(behind: str) -> None:
    assert claim_of("en", f"<p>This article first appeared in Harbour Ledger. {behind}</p>").licence is None


def test_two_licences_are_a_conflict() -> None:
    claim = claim_of(
        "en",
        "<p>This article is republished from Harbour Ledger under CC BY 4.0.</p>"
        "<p>Reprinted with permission of Harbour Ledger.</p>",
    )
    assert claim.licence == "CC BY 4.0"
    assert [c.values for c in claim.conflicts if c.field == "licence"] == [("CC BY 4.0", "with permission")]
