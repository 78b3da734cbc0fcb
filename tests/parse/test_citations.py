"""Citations of an item's body: outlets named or linked, and whose words are quoted from them."""

from __future__ import annotations

import pytest

from provenance.model import Block, BlockKind, Citation, Document, Line, Link, Span
from provenance.outlets import default_registry
from provenance.parse.citations.bodies import find_citations
from provenance.parse.items.segment import Section


def cited(
    text: str,
    *,
    links: dict[str, str] | None = None,
    url: str | None = None,
    kind: BlockKind = BlockKind.BODY,
    language: str | None = None,
) -> tuple[Citation, ...]:
    whole = Span(0, len(text))
    found = tuple(
        Link(Span(text.index(anchor), text.index(anchor) + len(anchor)), href, href)
        for anchor, href in (links or {}).items()
    )
    document = Document(text, (Line(whole, "p"),), links=found, url=url, language=language)
    return find_citations(document, Section(whole, (Block(kind, whole),)), default_registry())


def test_a_named_outlet_is_cited_with_the_link_that_carries_its_name() -> None:
    text = "The plan was first described by Reuters last week."
    (citation,) = cited(text, links={"Reuters": "https://www.reuters.com/world/plan"})
    assert (citation.outlet.id, citation.outlet.domain) == ("reuters", "reuters.com")
    assert citation.span.of(text) == "Reuters"
    assert citation.href == "https://www.reuters.com/world/plan"


def test_a_linked_outlet_that_is_not_named_is_cited_at_the_link() -> None:
    text = "Prices rose again, as an earlier report showed."
    (citation,) = cited(
        text, links={"an earlier report": "https://www.theguardian.com/money/2020/jan/01/prices"}
    )
    assert citation.outlet.id == "the-guardian"
    assert citation.span.of(text) == "an earlier report"


def test_links_into_the_pages_own_site_to_platforms_and_to_nobody_are_no_citations() -> None:
    links = {
        "here": "https://www.theguardian.com/tag",
        "there": "https://twitter.com/x/status/1",
        "elsewhere": "https://nobody.example/a",
        "portal": "https://news.yahoo.com/a",
    }
    assert (
        cited(
            "It is here and there and elsewhere and portal.", links=links, url="https://www.theguardian.com/a"
        )
        == ()
    )


def test_the_pages_own_outlet_is_not_cited_by_naming_itself() -> None:
    assert cited("Our reporter told The Guardian's podcast so.", url="https://www.theguardian.com/a") == ()


@pytest.mark.parametrize(
    "kind", [BlockKind.TEASER, BlockKind.BYLINE, BlockKind.SOURCE_LINK, BlockKind.CAPTION, BlockKind.BIO]
)
def test_only_the_body_cites(kind: BlockKind) -> None:
    assert cited("As Reuters reported, the port was shut.", kind=kind) == ()


@pytest.mark.parametrize(
    "text",
    [
        "SEOUL (Reuters) - The port was shut.",
        "MEXICO CITY (AP) — The port was shut.",
        "The port. © AFP / SOMEBODY",
        "The port on Monday. (Harbour office via AP, File)",
        "新华社记者 某某 摄",
        "The port was shut.\nGood Morning America\nMore of the day.",
    ],
)
def test_signatures_of_agencies_are_credits_and_no_citations(text: str) -> None:
    assert cited(text) == ()


@pytest.mark.parametrize(
    ("text", "outlet", "quote", "speaker"),
    [
        (
            "“We never saw the ship again,” Ada Lund told the Guardian.",
            "the-guardian",
            "“We never saw the ship again,”",
            "Ada Lund",
        ),
        (
            '"It is the end of the harbour," said Ada Lund in an interview with Fox News.',
            "fox-news",
            '"It is the end of the harbour,"',
            "Ada Lund",
        ),
        (
            "According to Reuters, “the port will not be opened again”.",
            "reuters",
            "“the port will not be opened again”",
            None,
        ),
        (
            "“The effects are small,” Ada Lund, a diver in Dunedin, New Zealand, said to New Scientist.",
            "new-scientist",
            "“The effects are small,”",
            "Ada Lund",
        ),
        (
            "„Wir haben das Schiff nie wieder gesehen“, sagte Ada Lund dem Spiegel.",
            "der-spiegel",
            "„Wir haben das Schiff nie wieder gesehen“",
            "Ada Lund",
        ),
        (
            "« Nous n’avons jamais revu le navire », a déclaré Ada Lund au Monde.",
            "le-monde",
            "« Nous n’avons jamais revu le navire »",
            "Ada Lund",
        ),
        (
            "«Nunca volvimos a ver el barco», dijo Ada Lund a la agencia EFE.",
            "efe",
            "«Nunca volvimos a ver el barco»",
            "Ada Lund",
        ),
        (
            "«Non abbiamo più visto la nave», ha detto Ada Lund al Corriere della Sera.",
            "corriere-della-sera",
            "«Non abbiamo più visto la nave»",
            "Ada Lund",
        ),
        (
            "“Nunca mais vimos o navio”, disse Ada Lund à Folha de S.Paulo.",
            "folha-de-s-paulo",
            "“Nunca mais vimos o navio”",
            "Ada Lund",
        ),
        (
            "«Мы больше не видели этот корабль», — рассказала Ада Лунд агентству ТАСС.",
            "tass",
            "«Мы больше не видели этот корабль»",
            "Ада Лунд",
        ),
    ],
)
def test_a_quotation_is_ascribed_to_its_speaker_and_outlet(
    text: str, outlet: str, quote: str, speaker: str | None
) -> None:
    (citation,) = cited(text)
    assert citation.outlet.id == outlet
    assert citation.quote is not None
    assert citation.quote.of(text) == quote
    assert citation.speaker == speaker


def test_a_pronoun_names_no_speaker() -> None:
    (citation,) = cited("“We never saw the ship again,” she told the Guardian.")
    assert citation.quote is not None
    assert citation.speaker is None


def test_a_quotation_of_another_sentence_is_not_the_outlets() -> None:
    text = "“We never saw the ship again,” Ada Lund said. The harbour was later shown by Fox News."
    (citation,) = cited(text)
    assert citation.quote is None


def test_a_quotation_belongs_to_the_nearest_of_two_outlets() -> None:
    text = "Reuters wrote nothing, but “the port will not be opened again”, the Guardian reported."
    by_id = {citation.outlet.id: citation.quote for citation in cited(text)}
    assert by_id["the-guardian"] is not None
    assert by_id["reuters"] is None


def test_a_term_in_quotation_marks_is_no_speech() -> None:
    (citation,) = cited("Reuters reported on the “grey fleet” of the strait.")
    assert citation.quote is None


def test_the_country_of_the_page_decides_between_homonyms() -> None:
    text = "The minister told The Guardian that it was over."
    assert [c.outlet.id for c in cited(text, url="https://paper.example.ng/a")] == ["the-guardian-ng"]
    assert [c.outlet.id for c in cited(text, language="en-NG")] == ["the-guardian-ng"]
    assert [c.outlet.id for c in cited(text)] == ["the-guardian"]
