"""What the credits of a repost say together, with the clues and the conflicts between them."""

# ruff: noqa: E501 - the texts of pages stand one a line

from __future__ import annotations

import pytest

from provenance.model import Claim, Page, Polarity
from provenance.parse import parse

TEXT = (
    "The harbour of Saltmouth was closed for a third day while divers searched the channel for the anchor chain that a "
    "freighter had lost in the storm, and the ferries stayed at their berths until the tide had turned."
)
URL = "https://www.quaynews.example/2021/05/chain"
ARTICLE = "https://harbourledger.example/2021/05/04/divers-look-for-a-chain"


def _page(*, top: str = "", tail: str = "", head: str = "") -> Page:
    return parse(
        f"<html lang=en><head><title>Chain lost | Quay News</title>{head}</head><body><article><h1>Chain lost</h1>{top}"
        f"<p>{TEXT}</p><p>{TEXT}</p><p>{TEXT}</p>{tail}</article></body></html>",
        url=URL,
    )


def _claim(**parts: str) -> Claim:
    page = _page(**parts)
    assert len(page.reposts) == 1
    return page.reposts[0].claim


def test_the_byline_that_names_more_people_is_taken_and_both_stay_as_clues() -> None:
    text = f"Chain lost\n\nAda Marsh, Harbour Ledger, May 04 2021:… {TEXT}\n\nBy: Ada and Ben Marsh\n\n{TEXT}\n\n{TEXT}\n"
    (repost,) = parse(text, media_type="text/plain").reposts
    assert repost.claim.authors == ("Ada Marsh", "Ben Marsh")
    assert {clue.value for clue in repost.claim.clues if clue.field == "author"} == {"Ada Marsh", "Ben Marsh"}
    assert all(0 <= clue.credit < len(repost.credits) for clue in repost.claim.clues)


def test_a_home_page_is_never_the_address() -> None:
    claim = _claim(
        tail='<p>This story originally appeared on <a href="https://harbourledger.example/">Harbour Ledger</a>.</p>'
    )
    assert claim.url is None
    assert claim.url_reason == "only the outlet's home page is linked"


def test_a_link_of_the_page_itself_is_never_the_address() -> None:
    claim = _claim(
        tail='<p>This story originally appeared on <a href="/tag/harbour-ledger-stories">Harbour Ledger</a>.</p>'
    )
    assert claim.url is None


def test_without_a_link_the_reason_says_so() -> None:
    claim = _claim(tail="<p>This story originally appeared on Harbour Ledger.</p>")
    assert (claim.url, claim.url_reason) == (None, "the credit names the outlet without a link")


def test_a_lost_link_line_in_plain_text_is_said() -> None:
    text = f"Chain lost\n\nAda Marsh, Harbour Ledger, May 04 2021:… {TEXT}\n\n{TEXT}\n\nLink to the source\n"
    claim = parse(text, media_type="text/plain").reposts[0].claim
    assert claim.url_reason == "no link was kept in this capture"


def test_a_name_that_disagrees_with_its_link_is_a_conflict() -> None:
    claim = _claim(tail=f'<p>This story originally appeared on <a href="{ARTICLE}">The Guardian</a>.</p>')
    assert claim.outlet is not None
    assert claim.outlet.name == "The Guardian"
    assert [conflict.field for conflict in claim.conflicts] == ["outlet"]
    assert claim.url == ARTICLE


def test_an_agency_byline_under_another_outlets_notice_keeps_the_chain() -> None:
    claim = _claim(
        top="<p class='byline'>By Ada Marsh, Associated Press</p>",
        tail="<p>This article originally appeared on Harbour Ledger.</p>",
    )
    assert claim.outlet is not None
    assert claim.outlet.name == "Harbour Ledger"
    assert [ref.name for ref in claim.via] == ["Associated Press"]
    assert any(conflict.field == "outlet" for conflict in claim.conflicts)


def test_two_hops_are_kept_in_order() -> None:
    page = parse(
        f"<html lang=fa><body><article><h1>زنجیر لنگر</h1><p>{TEXT}</p><p>{TEXT}</p><p>{TEXT}</p>"
        "<p>بندر امروز به نقل از روزنامه ساحل</p></article></body></html>",
        url=URL,
    )
    claim = page.reposts[0].claim
    assert claim.outlet is not None
    assert "ساحل" in claim.outlet.name
    assert [ref.name for ref in claim.via] == ["بندر امروز"]


def test_a_canonical_of_another_outlet_than_the_notice_gives_no_address() -> None:
    claim = _claim(
        head='<link rel="canonical" href="https://otherpaper.example/2021/05/04/some-other-story">',
        tail="<p>This story originally appeared on Harbour Ledger.</p>",
    )
    assert claim.outlet is not None
    assert claim.outlet.name == "Harbour Ledger"
    assert claim.url is None
    assert claim.conflicts


def test_the_date_of_the_notice_is_the_claims_date_with_its_precision() -> None:
    claim = _claim(tail="<p>Originally published at harbourledger.example on November 18, 2011.</p>")
    assert claim.date is not None
    assert (claim.date.value, claim.date.precision) == ("2011-11-18", "day")


@pytest.mark.parametrize(
    ("notice", "outlet"),
    [
        ("This article was originally published by Quay Ledger on 4 May 2026.", "Quay Ledger"),
        ("This article first appeared in the Quay Ledger on Monday 4 May 2026.", "Quay Ledger"),
        ("This article first appeared in the Quay Ledger on 4 May.", "Quay Ledger"),
        ("This article first appeared in Quay Ledger in 2020.", "Quay Ledger"),
        ("Originally published by Quay Ledger (4 May 2026)", "Quay Ledger"),
        ("Cet article a été publié initialement par Le Quai Libre le 4 mai 2026.", "Le Quai Libre"),
        ("Publicado originalmente por El Muelle Diario el 4 de mayo de 2026.", "El Muelle Diario"),
        ("Oorspronkelijk gepubliceerd door Kadeblad op 4 mei 2026.", "Kadeblad"),
        ("本文最初于2026年5月4日发表于《码头日报》。", "码头日报"),
        ("This article first appeared in Expo 2020 Magazine.", "Expo 2020 Magazine"),
        ("This article originally appeared on The 19th.", "The 19th"),
        ("This article originally appeared in May Day Magazine.", "May Day Magazine"),
    ],
)
def test_the_date_behind_a_name_is_no_part_of_it(notice: str, outlet: str) -> None:
    claim = _claim(tail=f"<p>{notice}</p>")
    assert claim.outlet is not None
    assert claim.outlet.name == outlet


def test_a_licence_is_kept() -> None:
    claim = _claim(
        tail="<p>This article is republished from Harbour Ledger under a Creative Commons license.</p>"
    )
    assert claim.licence == "Creative Commons"


def test_without_any_credit_nothing_is_claimed() -> None:
    page = _page(top="<p>By Ada Marsh</p>")
    assert page.reposts == ()
    assert all(credit.polarity is not Polarity.POSITIVE for credit in page.credits)


def test_the_stated_original_headline_is_kept() -> None:
    page = parse(
        f"<html lang=id><body><article><h1>Rantai hilang</h1><p>{TEXT}</p><p>{TEXT}</p><p>{TEXT}</p>"
        '<p>Artikel ini telah tayang di Pelabuhan.com dengan judul "Penyelam Mencari Rantai Jangkar"</p></article></body></html>',
        url=URL,
    )
    assert page.reposts[0].claim.original_headline == "Penyelam Mencari Rantai Jangkar"


def test_an_empty_page_is_of_unknown_kind() -> None:
    assert parse("", url=URL).kind == "unknown"
    assert parse("<html><body></body></html>").kind == "unknown"


def _portal(data: str, *, top: str) -> Page:
    return parse(
        f"<html lang=en><head><title>Chain lost | Bigportal</title><script>window.__DATA__ = {data};</script></head><body>"
        f"<article><h1>Chain lost</h1>{top}<p>{TEXT}</p><p>{TEXT}</p><p>{TEXT}</p></article></body></html>",
        url="https://www.bigportal.example/news/chain-lost-123",
    )


def test_a_portals_provider_counts_where_the_reader_sees_it() -> None:
    page = _portal('{"provider":{"name":"Harbour Ledger"}}', top="<span>Harbour Ledger</span>")
    assert page.kind == "repost"
    assert page.reposts[0].claim.outlet is not None
    assert page.reposts[0].claim.outlet.name == "Harbour Ledger"


def test_the_providers_of_recommended_items_say_nothing() -> None:
    page = _portal(
        '{"items":[{"provider":{"name":"Harbour Ledger"}},{"provider":{"name":"The Guardian"}}]}', top=""
    )
    assert page.kind == "original"


def test_several_original_addresses_in_a_portals_data_are_a_list() -> None:
    data = f'[{{"originalUrl":"{ARTICLE}"}},{{"originalUrl":"{ARTICLE}-2"}}]'
    assert _portal(data, top="").kind == "original"
    assert _portal(f'{{"originalUrl":"{ARTICLE}"}}', top="").reposts[0].claim.url == ARTICLE
