"""Resolving: which addresses are tried, in which order, and which never are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provenance.model import (
    Claim,
    Clue,
    Credit,
    CreditKind,
    Document,
    Image,
    Link,
    Located,
    MetaItem,
    OutletRef,
    Page,
    PageKind,
    PartialDate,
    Polarity,
    Precision,
    Repost,
    Span,
)
from provenance.outlets import default_registry
from provenance.resolve import candidates, guesses, older_page, why_none
from provenance.resolve.slug import slug_of

OWN = "https://copies.example/2024/ferry"
ARTICLE = "https://harbour.example/2024/05/01/ferry-returns"


def page_of(
    text: str = "Ferry returns\nThe ferry is back.\n",
    *,
    claim: Claim | None = None,
    credits: tuple[Credit, ...] = (),
    links: tuple[Link, ...] = (),
    images: tuple[Image, ...] = (),
    metadata: tuple[MetaItem, ...] = (),
    url: str | None = OWN,
) -> Page:
    document = Document(text, (), links=links, images=images, metadata=metadata, url=url)
    repost = Repost(0, Span(0, len(text)), Located("Ferry returns"), claim or Claim(), credits, ())
    return Page(document, PageKind.REPOST, (repost,))


def urls(page: Page) -> list[str]:
    return [candidate.url for candidate in candidates(page, page.reposts[0])]


def notice(href: str | None, polarity: Polarity = Polarity.POSITIVE) -> Credit:
    text = "Originally published by Harbour Post"
    return Credit(CreditKind.NOTICE, text, Span(0, 5), "test", href=href, polarity=polarity)


def test_the_link_of_a_notice_comes_before_the_canonical() -> None:
    other = "https://harbour.example/other-story"
    page = page_of(credits=(notice(ARTICLE),), metadata=(MetaItem("link", "canonical", other),))
    assert urls(page) == [ARTICLE, other]


def test_every_candidate_says_why_it_is_tried() -> None:
    page = page_of(claim=Claim(url=ARTICLE, clues=(Clue("url", ARTICLE, 0),)), credits=(notice(ARTICLE),))
    (candidate,) = candidates(page, page.reposts[0])
    assert candidate.way == "source_link"
    assert "Originally published by Harbour Post" in candidate.reason


def test_a_claim_taken_from_the_canonical_says_so() -> None:
    credit = Credit(CreditKind.CANONICAL, ARTICLE, None, "test", href=ARTICLE)
    page = page_of(claim=Claim(url=ARTICLE, clues=(Clue("url", ARTICLE, 0),)), credits=(credit,))
    assert candidates(page, page.reposts[0])[0].way == "canonical"


@pytest.mark.parametrize(
    "href",
    [
        OWN,
        OWN + "/",
        OWN + "?utm_source=feed",
        OWN.replace("https", "http"),
        "https://harbour.example",
        "https://harbour.example/",
        "https://harbour.example/en/",
        "https://harbour.example/index.html",
        "https://harbour.example/?utm_source=copies",
        "https://harbour.example/author/ines-marlow",
        "https://harbour.example/tag/ferries/",
        "mailto:desk@harbour.example",
        "javascript:void(0)",
        "ftp://harbour.example/story",
        "https://user:secret@harbour.example/story",
        "http://[::1",
        "https://source/",
        "#top",
    ],
)
def test_pages_of_their_own_front_pages_and_other_schemes_are_never_candidates(href: str) -> None:
    assert urls(page_of(credits=(notice(href),))) == []


@pytest.mark.parametrize(
    "href", ["https://harbour.example/?p=17", "https://harbour.example/en/ferry-returns"]
)
def test_a_short_address_and_a_language_folder_are_articles(href: str) -> None:
    assert urls(page_of(credits=(notice(href),))) == [href]


def test_two_spellings_of_one_address_are_one_candidate() -> None:
    spelt = notice("http://www.harbour.example/2024/05/01/ferry-returns/?fbclid=x#top")
    assert urls(page_of(credits=(notice(ARTICLE), spelt))) == [ARTICLE]


def test_a_relative_link_is_resolved_against_the_page() -> None:
    assert urls(page_of(credits=(notice("//harbour.example/story-1#c"),))) == [
        "https://harbour.example/story-1"
    ]


def test_a_page_of_the_same_site_is_a_candidate_only_where_the_claim_names_it() -> None:
    href = "https://copies.example/agencies/tna-wire-17"
    assert urls(page_of(credits=(notice(href),))) == []
    assert urls(page_of(claim=Claim(url=href), credits=(notice(href),))) == [href]


def test_a_weak_credits_link_is_tried_only_on_the_claimed_outlets_site() -> None:
    weak = notice(ARTICLE, polarity=Polarity.WEAK)
    assert urls(page_of(credits=(weak,))) == []
    claim = Claim(outlet=OutletRef("Harbour Post", domain="harbour.example"))
    assert urls(page_of(claim=claim, credits=(weak,))) == [ARTICLE]


def test_a_photo_credit_gives_no_candidate() -> None:
    assert urls(page_of(credits=(notice(ARTICLE, polarity=Polarity.NEGATIVE),))) == []


def test_an_address_written_in_a_credit_is_a_candidate() -> None:
    text = f"Source: {ARTICLE}.\nThe ferry is back."
    credit = Credit(CreditKind.SOURCE_LINE, text.splitlines()[0], Span(0, text.index("\n")), "test")
    assert urls(page_of(text, credits=(credit,))) == [ARTICLE]


def test_a_licence_or_guidelines_in_a_notice_are_not_the_source() -> None:
    text = (
        "Republished from Harbour Post under https://creativecommons.org/licenses/by-nd/4.0/, see the"
        " guidelines at https://licences.example/how-to-republish for what that means."
    )
    credit = Credit(CreditKind.NOTICE, text, Span(0, len(text)), "test")
    assert urls(page_of(text, claim=Claim(outlet=OutletRef("Harbour Post")), credits=(credit,))) == []


def guessed(page: Page) -> list[str]:
    return [candidate.url for candidate in guesses(page, page.reposts[0])]


def test_an_address_in_the_body_is_a_guess_and_only_on_the_claimed_outlets_site() -> None:
    text = f"The plan is at https://city.example/plan-7 and at www.{ARTICLE[8:]} (in full)."
    page = page_of(text, claim=Claim(outlet=OutletRef("Harbour Post", domain="harbour.example")))
    assert guessed(page) == [f"https://www.{ARTICLE[8:]}"]
    assert urls(page) == []


def test_links_to_the_claimed_outlet_that_no_credit_gives_are_guesses_the_last_first() -> None:
    text = "An earlier report. The ferry is back. Harbour Post"
    earlier = "https://harbour.example/earlier"
    links = (Link(Span(3, 7), earlier, earlier), Link(Span(40, 44), ARTICLE, ARTICLE))
    page = page_of(text, claim=Claim(outlet=OutletRef("Harbour Post", domain="harbour.example")), links=links)
    assert guessed(page) == [ARTICLE, earlier]
    assert urls(page) == []  # a citation that holds another text must not read as a wrong source


def test_a_link_to_a_site_that_bears_the_outlets_name_is_the_outlets() -> None:
    href = "https://www.harbour-post.example/story-1"
    page = page_of(claim=Claim(outlet=OutletRef("The Harbour Post")), links=(Link(Span(3, 7), href, href),))
    assert guessed(page) == [href]


def test_a_canonical_on_the_pages_own_site_is_no_candidate() -> None:
    items = (
        MetaItem("link", "canonical", "https://www.copies.example/other"),
        MetaItem("json_ld", "isBasedOn.url", OWN),
    )
    assert urls(page_of(metadata=items)) == []


def test_is_based_on_elsewhere_is_a_candidate() -> None:
    assert urls(page_of(metadata=(MetaItem("json_ld", "isBasedOn.url", ARTICLE),))) == [ARTICLE]


def test_machine_signals_say_nothing_where_the_page_has_no_address() -> None:
    assert urls(page_of(metadata=(MetaItem("link", "canonical", ARTICLE),), url=None)) == []


def test_a_republication_tracker_pixel_gives_the_posts_short_address() -> None:
    pixel = Image(10, "https://harbour.example/?republication-pixel=true&post=4711&ga4=G-1", hidden=True)
    assert urls(page_of(images=(pixel,))) == ["https://harbour.example/?p=4711"]


def test_a_counter_that_gives_a_number_is_filled_with_the_headline() -> None:
    pixel = Image(10, "https://counter.theconversation.com/content/123456/count.gif", hidden=True)
    assert urls(page_of(images=(pixel,))) == ["https://theconversation.com/ferry-returns-123456"]


def test_no_link_is_an_answer() -> None:
    page = page_of()
    assert candidates(page, page.reposts[0]) == ()
    assert why_none(page, page.reposts[0]) == "no link was kept"


def test_a_home_page_alone_is_named_as_the_reason() -> None:
    page = page_of(credits=(notice("https://harbour.example/"),))
    assert "home page" in why_none(page, page.reposts[0])


def test_the_claims_own_reason_is_passed_on() -> None:
    page = page_of(claim=Claim(url_reason="the capture kept no link"))
    assert why_none(page, page.reposts[0]) == "the capture kept no link"


def test_a_page_that_credits_itself_is_told_so() -> None:
    page = page_of(credits=(notice(OWN),))
    assert "own" in why_none(page, page.reposts[0])


# --- guesses ------------------------------------------------------------------------------


def test_an_outlets_permalink_is_filled_with_the_headline_that_survived_in_the_body() -> None:
    registry = default_registry()
    claim = Claim(
        outlet=OutletRef("Asia Times", "asia-times", "asiatimes.com"),
        date=PartialDate("2021-11-24", Precision.DAY),
    )
    page = page_of(claim=claim)
    survived = Located("The ferry that never returned")
    repost = replace(page.reposts[0], original_headline=survived)
    found = [candidate.url for candidate in guesses(page, repost, registry)]
    assert found[0] == "https://asiatimes.com/2021/11/the-ferry-that-never-returned/"
    assert candidates(page, repost, registry) == ()


def test_nothing_is_guessed_for_an_outlet_whose_addresses_are_not_known() -> None:
    page = page_of(claim=Claim(outlet=OutletRef("Harbour Post")))
    assert guesses(page, page.reposts[0], default_registry()) == ()


def test_a_shape_with_an_unknown_part_is_not_filled() -> None:
    claim = Claim(outlet=OutletRef("Asia Times", "asia-times", "asiatimes.com"))  # no date
    page = page_of(claim=claim)
    repost = replace(page.reposts[0], headline=Located("The ferry that never returned"))
    assert guesses(page, repost, default_registry()) == ()


@pytest.mark.parametrize(
    ("headline", "slug"),
    [
        ("Nobody Can Be “Comfortable” Here", "nobody-can-be-comfortable-here"),
        ("It’s 5.4 metres — or isn't it?", "its-5-4-metres-or-isnt-it"),
        ("Straßen & Brücken: Ærø, Łódź", "strassen-and-brucken-aero-lodz"),
        ("停航三年", ""),
    ],
)
def test_a_slug_is_made_the_way_wordpress_makes_one(headline: str, slug: str) -> None:
    assert slug_of(headline) == slug


def test_the_aggregators_older_page_may_still_have_the_link() -> None:
    page = page_of()
    older = replace(page.reposts[0], own_url="https://copies.example/2021/older-post")
    found = older_page(page, older)
    assert found is not None
    assert (found.url, found.way) == ("https://copies.example/2021/older-post", "older_page")
    assert older_page(page, replace(older, own_url=OWN)) is None
    assert older_page(page, page.reposts[0]) is None
    assert candidates(page, older) == ()
