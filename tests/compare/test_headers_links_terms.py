"""What stands above a text, its links, and the outlet's terms."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from provenance.compare import compare_versions
from provenance.compare.history import Capture, Descent, compare_history
from provenance.compare.links import same_target
from provenance.model import AlterationKind as Kind
from provenance.model import (
    Block,
    BlockKind,
    Complete,
    Link,
    Located,
    OutletRef,
    PartialDate,
    Precision,
    Severity,
    Span,
    Verdict,
    Version,
)


def headline(text: str) -> dict:
    return {"headline": Located(text), "headlines": (Located(text),)}


def kinds(comparison) -> list[Kind]:
    return [a.kind for a in comparison.alterations]


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        ("They promised it would never sail again", "Night ferry returns to Arden", [Kind.HEADLINE_REPLACED]),
        ("NIGHT FERRY RETURNS TO ARDEN", "Night ferry returns to Arden", []),
        ("Night ferry returns to Arden – Harbour Post", "Night ferry returns to Arden", []),
        ("Night ferry returns to Arden", "Night ferry returns to Arden | News | Harbour Post", []),
        ("Night ferry returns …", "Night ferry returns to Arden", []),
    ],
)
def test_a_headline_is_replaced_when_its_words_are(story, make, ours, theirs, found):
    assert kinds(compare_versions(make(story, **headline(ours)), make(story, **headline(theirs)))) == found


def test_a_replaced_headline_that_survives_in_the_body_is_noted(story, make):
    theirs = "Night ferry returns to Arden after nine years"
    repost = make(f"{theirs}\n\n{story}", **headline("They promised it would never sail again"))
    original = make(f"{theirs}\n\n{story}", **headline(theirs))
    (found,) = compare_versions(repost, original).alterations
    assert found.kind is Kind.HEADLINE_REPLACED
    assert "still stands" in found.note


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        (("Jo Voss",), ("Ines Marlow",), [Kind.BYLINE_CHANGED]),
        (("By Ines Marlow",), ("Ines Marlow",), []),
        (("I. Marlow",), ("Ines Marlow",), []),
        (("Dr. Ines Marlow, economist",), ("Ines Marlow",), []),
        ((), ("Ines Marlow",), []),
    ],
)
def test_a_byline_is_changed_when_another_person_signs(story, make, ours, theirs, found):
    assert kinds(compare_versions(make(story, authors=ours), make(story, authors=theirs))) == found


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        ("2021-11-14", "2021-11-24", [Kind.DATE_CHANGED]),
        ("2021-11-25", "2021-11-24", []),
        ("2021-11", "2021-11-24", []),
    ],
)
def test_a_date_is_changed_beyond_the_difference_of_time_zones(story, make, ours, theirs, found):
    def dated(value: str) -> PartialDate:
        return PartialDate(value, Precision.DAY if len(value) == 10 else Precision.MONTH)

    assert kinds(compare_versions(make(story, date=dated(ours)), make(story, date=dated(theirs)))) == found


def test_two_registered_outlets_are_told_apart_and_unknown_ones_are_not(story, make):
    post, review = OutletRef("Harbour Post", "harbour-post"), OutletRef("Velmoor Review", "velmoor-review")
    unknown = OutletRef("The Harbor Post")
    assert kinds(compare_versions(make(story, outlet=review), make(story, outlet=post))) == [
        Kind.OUTLET_CHANGED
    ]
    assert kinds(compare_versions(make(story, outlet=unknown), make(story, outlet=post))) == []


def link(text: str, words: str, href: str) -> Link:
    start = text.index(words)
    return Link(Span(start, start + len(words)), href, href)


def test_links_are_compared_only_where_both_sides_have_some(story, make):
    original = make(story, links=(link(story, "harbour board", "https://a.example/board"),))
    assert kinds(compare_versions(make(story), original)) == []


def test_a_link_removed_added_and_turned_is_named(story, make):
    board = link(story, "harbour board", "https://a.example/board")
    fire = link(story, "old terminal", "https://a.example/fire")
    turned = link(story, "harbour board", "https://other.example/buy")
    both = make(story, links=(board, fire))
    assert kinds(compare_versions(make(story, links=(board,)), both)) == [Kind.LINK_REMOVED]
    assert kinds(compare_versions(both, make(story, links=(board,)))) == [Kind.LINK_INSERTED]
    assert kinds(compare_versions(make(story, links=(turned, fire)), both)) == [Kind.LINK_RETARGETED]


@pytest.mark.parametrize(
    ("x", "y", "same"),
    [
        ("http://www.a.example/x/", "https://a.example/x?utm_source=feed", True),
        ("https://a.example/story", "https://l.example/go?u=https%3A%2F%2Fa.example%2Fstory", True),
        ("https://a.example/x", "https://a.example/y", False),
        ("https://a.example/x?id=1", "https://a.example/x?id=2", False),
    ],
)
def test_an_address_is_the_same_beneath_tracking_and_redirects(x, y, same):
    assert same_target(x, y) is same


def test_terms_make_allowed_edits_editorial_and_name_missing_duties(story, make):
    url = "https://undark.org/2024/05/03/night-ferry/"
    original = make(story, url=url, **headline("Night ferry returns to Arden"))
    elsewhere = (link(story, "harbour board", "https://a.example/board"),)
    repost = make(story, links=elsewhere, **headline("The boat that came back from the dead"))
    comparison = compare_versions(repost, original)
    (found,) = [a for a in comparison.alterations if a.kind is Kind.HEADLINE_REPLACED]
    assert found.severity is Severity.EDITORIAL
    assert comparison.verdict is Verdict.FAITHFUL
    assert any("link" in note for note in comparison.notes)
    assert any("credited" in note for note in comparison.notes)


def test_terms_that_forbid_a_new_headline_leave_it_material(story, make):
    original = make(
        story, url="https://www.propublica.org/article/x", **headline("Night ferry returns to Arden")
    )
    repost = make(story, **headline("The boat that came back from the dead"))
    (found,) = compare_versions(repost, original).alterations
    assert found.severity is Severity.MATERIAL


def test_terms_allow_a_reference_to_time_to_be_adjusted(story, make):
    original = make(story.replace("on Tuesday", "yesterday"), url="https://theconversation.com/x-1")
    (found,) = compare_versions(make(story), original).alterations
    assert found.severity is Severity.EDITORIAL


def days(*texts: str, make) -> list[Capture]:
    return [Capture(datetime(2024, 5, k + 1, tzinfo=UTC), make(text)) for k, text in enumerate(texts)]


def test_a_repost_of_an_earlier_state_shows_that_the_original_was_edited_later(story, make):
    corrected = story.replace("45 bicycles", "54 bicycles")
    history = compare_history(make(story), days(story, corrected, make=make))
    assert (history.descent, history.matched) == (Descent.EARLIER, 0)
    (correction,) = history.corrections
    assert (correction.kind, correction.before, correction.after) == (Kind.NUMBER_CHANGED, "45", "54")


def test_a_repost_that_differs_from_every_state_was_changed_by_its_site(story, make):
    corrected = story.replace("45 bicycles", "54 bicycles")
    repost = make(story.replace("Elmore", "Fairview"))
    assert compare_history(repost, days(story, corrected, make=make)).descent is Descent.NONE


def test_without_a_comparable_state_nothing_can_be_told(story, make):
    assert compare_history(make(story), days("", make=make)).descent is Descent.UNKNOWN
    assert compare_history(make(story), []).descent is Descent.UNKNOWN


def labelled(*lines: tuple[BlockKind, str]) -> Version:
    """A whole version of labelled lines; the first subhead is its subhead."""
    blocks, at = [], 0
    for kind, line in lines:
        blocks.append(Block(kind, Span(at, at + len(line))))
        at += len(line) + 1
    text = "\n".join(line for _, line in lines)
    subhead = next((b.span for b in blocks if b.kind is BlockKind.SUBHEAD), None)
    return Version(
        text=text,
        blocks=tuple(blocks),
        complete=Complete.YES,
        subhead=Located(subhead.of(text), subhead) if subhead else None,
    )


STANDFIRST = (BlockKind.SUBHEAD, "Two ships for the night crossing, and a brass band on board.")


def test_a_standfirst_left_out_is_an_editorial_change_of_the_subhead(story):
    body = [(BlockKind.BODY, line) for line in story.split("\n\n")]
    (found,) = compare_versions(labelled(*body), labelled(STANDFIRST, *body)).alterations
    assert (found.kind, found.severity) == (Kind.SUBHEAD_CHANGED, Severity.EDITORIAL)


def test_another_standfirst_is_reported_once(story):
    body = [(BlockKind.BODY, line) for line in story.split("\n\n")]
    other = (BlockKind.SUBHEAD, "Nine years late, the harbour board finds 2.4 million dollars.")
    (found,) = compare_versions(labelled(other, *body), labelled(STANDFIRST, *body)).alterations
    assert (found.kind, found.severity) == (Kind.SUBHEAD_CHANGED, Severity.MATERIAL)


def test_a_standfirst_left_out_above_kept_subheads_is_no_other_subhead(story):
    body = [(BlockKind.BODY, line) for line in story.split("\n\n")]
    body.insert(3, (BlockKind.SUBHEAD, "Bicycles on deck"))
    (found,) = compare_versions(labelled(*body), labelled(STANDFIRST, *body)).alterations
    assert (found.kind, found.before) == (Kind.SUBHEAD_CHANGED, STANDFIRST[1].rstrip("."))


@pytest.mark.parametrize(
    "href",
    [
        "https://county.example/amp/air-report",
        "https://county.example/air-report/amp/",
        "https://amp.county.example/air-report",
        "https://county.example/air-report?amp=1",
        "https://county.example/air-report?outputType=amp",
    ],
)
def test_the_same_page_for_small_screens_is_the_same_target(href):
    assert same_target("https://county.example/air-report", href)
    assert not same_target("https://county.example/air-reports", href)


@pytest.mark.parametrize(
    ("wrapper", "same"),
    [
        ("https://out.example/?u=https%3A%2F%2Fcounty.example%2Fair-report", True),
        ("https://out.example/l.php?u=https%3A%2F%2Fwww.county.example%2Fair-report%2F&h=AT1", True),
        ("https://web.archive.example/web/2024/https://county.example/air-report", True),
        ("https://county.example/air-report-denied", False),
        ("https://county.example/air-report/comments", False),
        ("https://out.example/?u=https%3A%2F%2Fcounty.example%2Fair-report-denied", False),
        ("https://notcounty.example/air-report", False),
        ("https://county.example/", False),
    ],
)
def test_a_wrapped_address_is_the_same_target_and_a_longer_one_is_not(wrapper, same):
    address = "https://county.example/air-report"
    assert same_target(address, wrapper) is same
    assert same_target(wrapper, address) is same


def test_a_copy_that_names_nobody_is_told_to_owe_the_credit(story, make):
    original = make(story, url="https://theconversation.com/x-1")
    elsewhere = (link(story, "harbour board", "https://a.example/board"),)
    mine = OutletRef("Ridge Digest", None, "ridgedigest.example")
    notes = compare_versions(make(story, links=elsewhere, outlet=mine), original).notes
    assert any("does not name it" in note for note in notes)
    theirs = OutletRef("The Conversation", None, "theconversation.com")
    assert not any(
        "does not name it" in note for note in compare_versions(make(story, outlet=theirs), original).notes
    )
