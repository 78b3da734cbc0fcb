"""Quoted speech: who speaks and to whom, in the orders and with the marks of many languages."""

# ruff: noqa: E501 - a sentence a line

from __future__ import annotations

import pytest

from provenance.model import Block, BlockKind, Citation, Document, Line, Span
from provenance.outlets import default_registry
from provenance.parse.citations.bodies import find_citations
from provenance.parse.items.segment import Section


def cited(text: str) -> tuple[Citation, ...]:
    whole = Span(0, len(text))
    document = Document(text, (Line(whole, "p"),))
    return find_citations(document, Section(whole, (Block(BlockKind.BODY, whole),)), default_registry())


@pytest.mark.parametrize(
    ("text", "outlet", "quote", "speaker"),
    [
        ("“The price doubled overnight,” said baker Ali Demir, quoted by Hürriyet.", "hurriyet", "“The", "Ali Demir"),
        ("“Nobody counted them,” the Independent quoted Anna Bakker as saying.", "the-independent-uk", "“No", "Anna Bakker"),
        ("“We stay here now,” Dr. Ada Lund, head of the clinic, told Reuters.", "reuters", "“We", "Ada Lund"),
        ("Gegenüber der „Bild“-Zeitung erklärte Jonas Keller: „Das war nie so.“", "bild", "„Das", "Jonas Keller"),
        ("„Niemand hat uns gefragt“, zitiert die APA den Wirt Franz Huber.", "apa", "„Niemand", "Franz Huber"),
        ("„Die Pumpen stehen still“, sagte Bürgermeisterin Lena Voss der dpa.", "dpa", "„Die", "Lena Voss"),
        ("« La note, explique Marc Petit dans Les Echos, date de mars. »", "les-echos", "« La", "Marc Petit"),
        ("«Нас не спросили, — рассказал Би-би-си рыбак Иван Лосев. — Мы ждём».", "bbc", "«Нас", "Иван Лосев"),
        ("”Pato ei kestä”, Liisa Aalto sanoi Helsingin Sanomille.", "helsingin-sanomat", "”Pato", "Liisa Aalto"),
        ("– Dammen håller inte, säger Karin Lund till Dagens Nyheter.", "dagens-nyheter", "Dammen", "Karin Lund"),
        ("„Hráz nevydrží,“ řekla Jana Malá ČTK.", "ctk", "„Hráz", "Jana Malá"),
        ("In un’intervista a Repubblica, Marco Neri ha dichiarato: «Nessuno ce lo ha chiesto».", "la-repubblica", "«Ness", "Marco Neri"),
        ("“Mentiram a todos nós”, contou Rui Alves à agência Reuters.", "reuters", "“Ment", "Rui Alves"),
        ("“大坝撑不住了，”她告诉《纽约时报》。", "the-new-york-times", "“大坝", None),
        ("Dem SPIEGEL sagte sie: „Das war niemals abgesprochen.“", "der-spiegel", "„Das", None),
    ],
)  # fmt: skip
def test_speech_is_given_to_its_speaker_and_outlet(
    text: str, outlet: str, quote: str, speaker: str | None
) -> None:
    (citation,) = [citation for citation in cited(text) if citation.outlet.id == outlet]
    assert citation.quote is not None
    assert citation.quote.of(text).startswith(quote)
    assert citation.speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "He called the Daily Mail’s account “a complete fabrication from start to end”.",
        "«Το φράγμα είναι πολύ παλιό» δήλωσε ο Γιάννης Λάμπρου σχετικά με το δημοσίευμα του Reuters.",
        "– En rad som bara börjar med streck och nämner Reuters.",
    ],
)
def test_what_is_said_about_an_outlet_is_not_said_to_it(text: str) -> None:
    assert all(citation.quote is None for citation in cited(text))
