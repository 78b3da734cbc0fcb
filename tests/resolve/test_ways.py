"""Searching: what is asked in which order, and which line of a list is worth a look."""

from __future__ import annotations

import gzip
import json
from datetime import date

import pytest

from provenance.model import (
    Block,
    BlockKind,
    Candidate,
    Claim,
    Document,
    Located,
    OutcomeKind,
    OutletRef,
    Page,
    PageKind,
    PartialDate,
    Precision,
    Repost,
    Span,
)
from provenance.outlets import Registry
from provenance.outlets.rows import split_rows
from provenance.resolve.asking import Ask, Entry, Listing, Reads, Signs, Silence
from provenance.resolve.elsewhere import ArchiveServer, SearchService
from provenance.resolve.likeness import content_words, likeness, ranked, sought_of
from provenance.resolve.listed import in_order
from provenance.resolve.phrase import wording_of
from provenance.resolve.plan import Means, plan
from provenance.resolve.question import Question
from provenance.resolve.readings import Unreadable, read_listing, read_signs
from provenance.resolve.sites import Sites
from provenance.resolve.window import Window, window_of

TEXT = (
    "Ferry returns to Arden\n"
    "The night boat crossed the sound again on Friday after nine years in the yard. "
    "Hundreds of people waited on the quay until midnight to see it come in. "
    "The harbour board had promised that it would never sail again without new engines.\n"
)
ROWS = (
    "low-marsh\tLow Marsh Herald\tGB\ten\toutlet\tlowmarsh.example@2001-2019\t\t"
    "successor=county@2019-11; permalink=https://{domain}/{yyyy}/{mm}/{slug}/\ttest\n"
    "county\tCounty Monitor\tGB\ten\toutlet\tcounty.example\t\t\ttest\n"
)


def question_of(
    *, day: str | None = "2018-05-04", own_url: str | None = None, url: str = "https://copies.example/p"
) -> Question:
    claim = Claim(
        outlet=OutletRef("Low Marsh Herald", "low-marsh", "lowmarsh.example"),
        date=PartialDate(day, Precision.DAY) if day else None,
    )
    body = Span(TEXT.index("The night"), len(TEXT))
    repost = Repost(
        0,
        Span(0, len(TEXT)),
        Located("Ferry returns to Arden"),
        claim,
        (),
        (Block(BlockKind.BODY, body),),
        own_url=own_url,
    )
    page = Page(Document(TEXT, (), url=url), PageKind.REPOST, (repost,))
    return Question(page, repost, Registry(split_rows(ROWS)))


def steps_of(question: Question, means: Means, signs: Signs | None = None) -> list[Candidate | Ask]:
    """Every step of a plan that nobody answers; front pages show `signs`."""
    sites, steps = Sites(), []
    asking = plan(question, (), sites, means)
    reply = None
    while True:
        try:
            step = asking.send(reply) if reply is not None else next(asking)
        except StopIteration:
            return steps
        steps.append(step)
        reply = Listing() if isinstance(step, Ask) and step.reads is not Reads.SITE else Silence()
        site = sites.at(step.url)
        if isinstance(step, Ask) and step.reads is Reads.SITE and signs is not None and site is not None:
            site.shows(signs)


MEANS = Means(
    date(2026, 1, 1), (ArchiveServer("https://memory.example/all/", "https://memory.example/all/cdx"),)
)


def test_the_cheapest_ways_come_first_and_successors_after_the_outlet() -> None:
    ways = [(step.way, step.url.split("/")[2] if step.url else "") for step in steps_of(question_of(), MEANS)]
    assert ways[0] == ("known_text", "")
    assert ways[1] == ("permalink", "lowmarsh.example")
    assert ways.index(("front_page", "lowmarsh.example")) < ways.index(("sitemap", "lowmarsh.example"))
    assert ways.index(("sitemap", "lowmarsh.example")) < ways.index(("front_page", "county.example"))
    assert ways.index(("front_page", "county.example")) < ways.index(("web_archive", "memory.example"))


def test_the_aggregators_own_page_is_asked_before_anything_is_made_up() -> None:
    question = question_of(own_url="https://copies.example/older")
    ways = [step.way for step in steps_of(question, MEANS)]
    assert ways.index("older_page") < ways.index("permalink")


def test_a_site_that_is_gone_is_left_alone_and_looked_for_in_the_archives_first() -> None:
    question, sites = question_of(), Sites()
    asking = plan(question, (), sites, MEANS)
    asked = []
    reply = None
    for _ in range(4):
        step = asking.send(reply) if reply is not None else next(asking)
        asked.append(step.way)
        reply = Silence()
        site = sites.at(step.url)
        if site is not None:
            site.learn(OutcomeKind.DNS_FAULT)
            reply = Silence(OutcomeKind.DNS_FAULT)
    assert asked[:3] == ["known_text", "permalink", "web_archive"]


def test_wordpress_is_asked_for_the_days_around_the_claimed_one_then_for_words_of_the_text() -> None:
    signs = Signs(posts="https://lowmarsh.example/wp-json/")
    asks = [step for step in steps_of(question_of(), MEANS, signs) if step.way in ("posts", "text_search")]
    assert "after=2018-05-01T00%3A00%3A00&before=2018-05-07T23%3A59%3A59" in asks[0].url
    assert "_fields=link%2Ctitle%2Cdate%2Cexcerpt" in asks[0].url
    assert asks[1].way == "text_search"
    assert "search=%22" in asks[1].url


def test_without_settings_no_search_service_is_asked_and_a_key_is_never_in_the_address() -> None:
    assert not [step for step in steps_of(question_of(), MEANS) if step.way == "web_search"]
    service = SearchService("it", "https://api.example/?q={words}", "results.url", (("X-Key", "geheim"),))
    asks = [
        s for s in steps_of(question_of(), Means(date(2026, 1, 1), (), (service,))) if s.way == "web_search"
    ]
    assert asks
    assert all("geheim" not in ask.url and "geheim" not in repr(ask) for ask in asks)


def test_nothing_is_asked_of_the_aggregators_own_site_as_if_it_were_the_outlets() -> None:
    question = question_of(url="https://lowmarsh.example/p")
    assert not [step for step in steps_of(question, MEANS) if "lowmarsh.example" in step.url]


# --- likeness ---


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Ferry Returns” to ARDEN, after nine years", "ferry-returns-to-arden-after-nine-years"),
        ("Mühlhorst fürchtet das Handyverbot", "muehlhorst-fuerchtet-das-handyverbot"),
        ("Mühlhorst fürchtet das Handyverbot", "muhlhorst-furchtet-handyverbot"),
        ("L’été à Besançon s’achève", "lete-a-besancon-sacheve"),
        ("Почему город боится за мост", "pochemu-gorod-boitsya-za-most"),
    ],
)
def test_a_headline_and_its_address_agree_in_every_spelling(one: str, other: str) -> None:
    assert likeness(frozenset(content_words(one)), frozenset(content_words(other))) >= 0.6


def test_another_article_on_the_same_subject_does_not_agree() -> None:
    ours = frozenset(content_words("Ferry returns to the Arden crossing after nine years"))
    theirs = frozenset(content_words("Ferry company sells three boats to pay its debts"))
    assert likeness(ours, theirs) < 0.6


def test_the_first_words_of_an_article_speak_louder_than_its_title() -> None:
    sought = sought_of(question_of())
    same = Entry(
        "https://x.example/1", "Another headline", "2018-05-04", "The night boat crossed the sound again on"
    )
    other = Entry(
        "https://x.example/2", "Ferry returns to Arden", "2018-05-04", "Nothing of the kind was said."
    )
    assert [e.url for e in ranked([other, same], sought).entries] == [same.url, other.url]


def test_words_of_the_text_alone_count_only_near_the_claimed_day() -> None:
    sought = sought_of(question_of())
    near = Entry("https://x.example/night-boat-crossed-sound", date="2018-05-05")
    far = Entry("https://x.example/hundreds-waited-on-the-quay", date="2017-01-01")
    listing = ranked([near, far], sought)
    assert [entry.url for entry in listing.entries] == [near.url]
    assert listing.near == 0


def test_what_was_changed_since_may_be_of_the_claimed_day() -> None:
    sought = sought_of(question_of())
    changed = Entry("https://x.example/something-else-entirely", date="2020-01-01", changed=True)
    published = Entry("https://x.example/another-thing-altogether", date="2020-01-01")
    assert ranked([changed], sought).near == 1
    assert ranked([published], sought).near == 0


@pytest.mark.parametrize(
    ("before", "after", "around"),
    [
        (Entry("https://x.example/2018/04/another-thing"), Entry("https://x.example/2018/06/one-more"), True),
        (
            Entry("https://x.example/a", date="2018-04-01"),
            Entry("https://x.example/b", date="2018-06-01"),
            True,
        ),
        (
            Entry("https://x.example/b", date="2018-05-30"),
            Entry("https://x.example/c", date="2018-06-01"),
            False,
        ),
        (
            Entry("https://x.example/a", date="2018-04-01", changed=True),
            Entry("https://x.example/2019/01/z"),
            False,
        ),
        (
            Entry("https://x.example/2017/01/z"),
            Entry("https://x.example/a", date="2019-04-01", changed=True),
            False,
        ),
        (Entry("https://x.example/2017/01/z"), Entry("https://x.example/undated"), False),
    ],
)
def test_a_list_stands_around_the_claimed_day_where_it_surely_names_older_and_newer(
    before: Entry, after: Entry, around: bool
) -> None:
    assert ranked([before, after], sought_of(question_of())).around is around


def test_the_second_passage_to_search_for_stands_far_from_the_first() -> None:
    wording = wording_of(question_of())
    first, second = wording.stretches
    assert abs(TEXT.index(first) - TEXT.index(second)) >= 100
    assert wording.searches(exact=True) == (f'"{first}"', *wording.headlines[:1], f'"{second}"')
    assert f'"{second}"' not in wording.searches(exact=False)


def test_an_entry_without_words_is_kept_for_its_day() -> None:
    listing = ranked([Entry("https://x.example/story/4711", date="2018-05-04")], sought_of(question_of()))
    assert not listing.entries
    assert [entry.url for entry in listing.unspoken] == ["https://x.example/story/4711"]


def test_a_page_without_a_claimed_date_is_taken_to_follow_its_original() -> None:
    window = window_of(None, PartialDate("2018-05-10", Precision.DAY))
    assert window == Window(date(2018, 4, 30), date(2018, 5, 11), stated=False)
    assert window_of(None, None) is None
    assert window_of(PartialDate("2018-02-31", Precision.DAY), None) is None


# --- readings ---


def read(reads: Reads, body: bytes, base: str = "https://x.example/list", **more: object) -> Listing:
    return read_listing(reads, body, base, sought_of(question_of()), **more)  # type: ignore[arg-type]


def test_a_sitemap_is_read_packed_or_not() -> None:
    body = (
        b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
        b"<url><loc>https://x.example/2018/05/ferry-returns-arden</loc></url>"
        b"<url><loc>https://x.example/2018/09/other-things-happened</loc></url></urlset>"
    )
    for packed in (body, gzip.compress(body)):
        listing = read(Reads.SITEMAP, packed)
        assert [entry.url for entry in listing.entries] == ["https://x.example/2018/05/ferry-returns-arden"]
        assert (listing.total, listing.whole) == (2, True)


def test_of_a_sitemap_index_only_parts_that_may_hold_the_day_are_read() -> None:
    window = Window(date(2018, 5, 1), date(2018, 5, 7))
    parts = tuple(
        Entry(f"https://x.example/{name}", date=changed)
        for name, changed in (
            ("sitemap-2017-01.xml", None),
            ("post-sitemap1.xml", "2017-01-01"),
            ("tag-sitemap.xml", "2020-01-01"),
            ("post-sitemap2.xml", "2020-01-01"),
            ("sitemap-2018-05.xml", None),
        )
    )
    assert [entry.url.rpartition("/")[2] for entry in in_order(parts, window)] == [
        "sitemap-2018-05.xml",
        "post-sitemap2.xml",
        "tag-sitemap.xml",
    ]


def test_wordpress_posts_are_read_with_their_markup_undone() -> None:
    posts = [
        {"link": "https://x.example/a", "title": {"rendered": "Ferry &#8220;returns&#8221; to <b>Arden</b>"}}
    ]
    listing = read(Reads.POSTS, json.dumps(posts).encode(), headers={"x-wp-totalpages": "3"})
    assert listing.entries[0].title == "Ferry “returns” to Arden"
    assert not listing.whole


def test_captures_are_read_in_both_dialects() -> None:
    rows = [
        ["timestamp", "original", "statuscode"],
        ["20180505120000", "https://x.example/ferry-returns-arden", "200"],
    ]
    lines = (
        b'{"timestamp": "20180505120000", "url": "https://x.example/ferry-returns-arden", "status": "200"}\n'
    )
    for body in (json.dumps(rows).encode(), lines):
        (entry,) = read(Reads.CAPTURES, body, archive="https://memory.example/all/").entries
        assert (
            entry.copy == "https://memory.example/all/20180505120000id_/https://x.example/ferry-returns-arden"
        )


def test_the_way_to_the_addresses_of_a_search_service_is_data() -> None:
    body = json.dumps(
        {"web": {"results": [{"url": "https://x.example/a/b", "title": "T"}, {"url": "file:///etc"}]}}
    )
    assert [e.url for e in read(Reads.HITS, body.encode(), path="web.results.url").entries] == [
        "https://x.example/a/b"
    ]


def test_a_feed_names_its_articles_with_their_first_words() -> None:
    body = (
        "<rss><channel><item><title>Something</title><link>https://x.example/a</link>"
        "<pubDate>Fri, 04 May 2018 08:00:00 GMT</pubDate>"
        "<description>&lt;p&gt;The night boat crossed the sound again on Friday&lt;/p&gt;</description>"
        "</item></channel></rss>"
    )
    (entry,) = read(Reads.FEED, body.encode()).entries
    assert (entry.url, entry.date) == ("https://x.example/a", "2018-05-04")


def test_results_of_a_search_page_are_links_to_the_site_itself() -> None:
    body = (
        b'<a href="/ferry-returns-arden">Ferry returns to Arden</a>'
        b'<a href="https://ads.example/ferry-returns-arden">Ferry returns to Arden</a>'
    )
    assert [e.url for e in read(Reads.RESULTS, body).entries] == ["https://x.example/ferry-returns-arden"]


def test_a_page_says_where_its_sites_interfaces_stand() -> None:
    body = (
        b'<link rel="https://api.w.org/" href="/wp-json/">'
        b'<link rel="alternate" type="application/rss+xml" href="/feed/">'
        b'<form role="search" action="/"><input type="search" name="s"></form>'
        b'<form method="post" action="/subscribe"><input name="mail"></form>'
    )
    signs = read_signs(body, "https://x.example/any")
    assert signs == Signs(
        "https://x.example/wp-json/", ("https://x.example/feed/",), ("https://x.example/?s={words}",)
    )


@pytest.mark.parametrize(
    ("reads", "body"),
    [
        (Reads.POSTS, b"<html>no JSON</html>"),
        (Reads.POSTS, b'{"code": "rest_forbidden"}'),
        (Reads.POSTS, b"[" * 100_000),
        (Reads.SITEMAP, b"\x1f\x8bnot really"),
        (Reads.SITEMAP, b"<html><body>not found</body></html>"),
        (Reads.FEED, b""),
        (Reads.CAPTURES, b"[[1]"),
        (Reads.HITS, b"nonsense"),
    ],
)
def test_what_is_no_such_list_is_said_to_be_none(reads: Reads, body: bytes) -> None:
    with pytest.raises(Unreadable):
        read(reads, body)


def test_entities_of_a_sitemap_are_not_expanded() -> None:
    bomb = (
        b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "'
        + b"&a;" * 10
        + b'">'
        + b'<!ENTITY c "'
        + b"&b;" * 10
    )
    bomb += b'">]><urlset><url><loc>https://x.example/&c;</loc></url><url><loc>file:///etc/passwd</loc></url>'
    bomb += b"<url><loc>https://x.example/ferry-returns-arden</loc></url></urlset>"
    listing = read(Reads.SITEMAP, bomb)
    assert all("aaaa" not in entry.url and entry.url.startswith("https://") for entry in listing.entries)


def test_a_packed_list_that_grows_without_end_is_not_unpacked() -> None:
    with pytest.raises(Unreadable, match="larger"):
        read(Reads.SITEMAP, gzip.compress(b"\0" * (65 * 1024 * 1024)))


def test_a_list_beyond_its_bound_is_cut_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provenance.resolve.readings.MOST_ENTRIES", 10)
    rows = b"".join(b"<url><loc>https://x.example/article-number-%d</loc></url>" % n for n in range(50))
    listing = read(Reads.SITEMAP, b"<urlset>" + rows + b"</urlset>")
    assert listing.total == 10
    assert not listing.whole
