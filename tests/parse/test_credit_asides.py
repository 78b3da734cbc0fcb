"""Notices that say in between in what shape or under which title the text came out."""

from __future__ import annotations

import pytest
from ferry_pages import page

from provenance.model import PageKind

CREDITS = [
    ("en", "This piece first appeared, in a shorter version, on Harbour Ledger.", "Harbour Ledger"),
    (
        "en",
        "This story was originally published – in an abridged form – by Harbour Ledger.",
        "Harbour Ledger",
    ),
    (
        "en",
        "This essay was first published, under the title “Low water”, in Harbour Ledger.",
        "Harbour Ledger",
    ),
    ("de", "Dieser Text erschien zuerst, in leicht gekürzter Form, in der Hafenpost.", "Hafenpost"),
    (
        "fr",
        "Ce texte est paru initialement, sous un autre titre, dans Le Courrier du Port.",
        "Le Courrier du Port",
    ),
    (
        "es",
        "Este artículo fue publicado originalmente, en una versión más breve, en El Correo del Puerto.",
        "El Correo del Puerto",
    ),
    ("nl", "Dit artikel verscheen eerder, in een iets andere vorm, in De Havenpost.", "De Havenpost"),
    (
        "ru",
        "Эта статья впервые опубликована, в сокращённом виде, в газете «Портовый вестник».",
        "Портовый вестник",
    ),
]
# The same asides where another work, a place or one's own page is spoken of.
OTHERS = [
    ("en", "Her first poem was published, in a shorter version, in Harbour Ledger."),
    ("en", "The book was published, in German translation, in Berlin."),
    ("en", "This essay was first published, in a shorter version, on this site."),
    ("en", "The petition appeared, under another title, in the minutes of the council."),
    ("de", "Sein Roman erschien zuerst, in gekürzter Fassung, in Leipzig."),
    ("fr", "Son récit a été publié, dans une version plus courte, à Lyon."),
    ("es", "La novela fue publicada, en una versión más breve, en Madrid."),
    ("ru", "Повесть была издана, в сокращённом виде, в Москве."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "line", "outlet"), CREDITS)
def test_an_aside_on_a_texts_shape_does_not_hide_its_notice(language: str, line: str, outlet: str) -> None:
    for found in (
        page(foot=f"<p><em>{line}</em></p>", language=language),
        page(f"<p>{line}</p>", language=language),
    ):
        assert found.kind is PageKind.REPOST
        named = found.reposts[0].claim.outlet
        assert named is not None
        assert named.name == outlet


@pytest.mark.parametrize(("language", "line"), OTHERS)
def test_an_aside_makes_no_notice_of_a_sentence_about_something_else(language: str, line: str) -> None:
    for found in (
        page(foot=f"<p><em>{line}</em></p>", language=language),
        page(f"<p>{line}</p>", language=language),
    ):
        assert found.kind is not PageKind.REPOST
