"""Feeds as feed readers see them, and what hostile pages can do in them: nothing."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from datetime import datetime, timedelta

import feedparser
import pytest
from desk_cases import EDIT, NOW, altered_check, finding
from report_audits import HOSTILE, hostile_check, rich_audit

from provenance.model import Finding, Standing
from provenance.report.atom import (
    ATOM,
    ENTRIES,
    LONGEST,
    Feed,
    checks_stream,
    entry_of_check,
    entry_of_finding,
    opml,
    stream,
)

FEED = Feed("all", "provenance: all", "What was seen.", NOW, "https://desk.example/all.atom")


def written(*found: Finding) -> str:
    return "".join(stream(FEED, [entry_of_finding(one) for one in found]))


def read(text: str) -> feedparser.FeedParserDict:
    parsed = feedparser.parse(text.encode("utf-8"))
    assert not parsed.bozo, parsed.get("bozo_exception")
    assert parsed.version == "atom10"
    return parsed


def named(name: str) -> str:
    return f"{{{ATOM}}}{name}"


def must_be_valid(text: str) -> None:
    """The musts of RFC 4287, sections 4.1.1 and 4.1.2."""
    feed = ElementTree.fromstring(text.encode("utf-8"))
    assert feed.tag == named("feed")
    ids = []
    for element in (feed, *feed.iter(named("entry"))):
        children = [child.tag for child in element]
        for one in ("id", "title", "updated"):
            assert children.count(named(one)) == 1
        updated = element.findtext(named("updated"))
        assert datetime.fromisoformat(updated).tzinfo is not None
        ids.append(element.findtext(named("id")))
        links = [
            (link.get("rel"), link.get("type"), link.get("hreflang")) for link in element.iter(named("link"))
        ]
        if element.tag == named("entry"):
            assert links.count(("alternate", None, None)) <= 1
            assert children.count(named("content")) == 1
    assert feed.find(named("author")) is not None
    assert len(ids) == len(set(ids))
    assert all(name.startswith("urn:uuid:") for name in ids)


def test_a_feed_reader_finds_the_finding_and_its_alteration() -> None:
    text = written(finding())
    must_be_valid(text)
    parsed = read(text)
    (entry,) = parsed.entries
    assert parsed.feed.title == "provenance: all"
    assert [link.href for link in parsed.feed.links if link.rel == "self"] == [
        "https://desk.example/all.atom"
    ]
    assert entry.title == "Original corrected: The heron returns"
    assert entry.link == "https://copies.example/heron"
    assert entry.updated == "2031-05-06T07:08:09Z"
    assert {tag.term for tag in entry.tags} == {"original_corrected", "material"}
    assert entry.content[0].type == "text/html"
    assert "<p>Number changed (material)</p>" in entry.content[0].value
    assert "<blockquote>12</blockquote>" in entry.content[0].value.replace(' dir="auto"', "")


def test_the_same_thing_has_the_same_id_in_every_feed_and_another_thing_another() -> None:
    other = replace(FEED, name="other", address=None)
    first = read(written(finding(), finding("f-2")))
    second = read("".join(stream(other, [entry_of_finding(finding(summary="Said anew."))])))
    assert first.entries[0].id == second.entries[0].id != first.entries[1].id
    assert first.feed.id != second.feed.id


def test_a_feed_without_an_address_and_without_entries_is_a_feed() -> None:
    text = "".join(stream(replace(FEED, address=None), []))
    must_be_valid(text)
    assert read(text).entries == []


def test_checks_that_found_nothing_are_no_entries() -> None:
    audit = rich_audit()
    text = "".join(checks_stream(audit, audit.checks))
    must_be_valid(text)
    titles = {entry.title.partition(":")[0] for entry in read(text).entries}
    assert titles == {"Altered", "Abridged", "Rewritten", "Different"}


def test_the_newest_hundred_stand_first() -> None:
    checks = [altered_check(f"c-{n}", checked_at=NOW + timedelta(minutes=n)) for n in range(ENTRIES + 7)]
    parsed = read("".join(checks_stream(rich_audit(), checks)))
    times = [entry.updated_parsed for entry in parsed.entries]
    assert len(times) == ENTRIES
    assert times == sorted(times, reverse=True)
    assert "c-106" in parsed.entries[0].content[0].value


def test_what_is_dismissed_is_left_out_and_counted() -> None:
    quiet = replace(altered_check("c-1"), standing=Standing(dismissed=(0,), is_quiet=True))
    parsed = read("".join(checks_stream(rich_audit(), [quiet, altered_check("c-2")])))
    assert len(parsed.entries) == 1
    assert parsed.feed.subtitle.endswith("1 dismissed finding left out.")


def test_a_dismissed_alteration_is_not_in_the_entry() -> None:
    check = altered_check()
    assert check.comparison
    first = check.comparison.alterations[0]
    content = entry_of_check(replace(check, standing=Standing(dismissed=(0,)))).content
    assert first.after
    assert first.after not in content
    assert first.after in entry_of_check(check).content


def test_a_passage_of_a_megabyte_is_cut_and_that_is_said() -> None:
    text = written(finding(alterations=(replace(EDIT, after="x" * 1_000_000),)))
    assert len(text) < 5 * LONGEST
    assert "998,000 characters left out" in text


@pytest.mark.parametrize("payload", [*HOSTILE, "]]>", "\ufffe\uffff\x01", "\u2066\u202e", "a\x0cb\x85c"])
def test_hostile_text_is_text_in_a_finding(payload: str) -> None:
    odd = finding(
        payload,
        headline=payload,
        summary=payload,
        before=payload,
        after=payload,
        page_url=payload,
        input=payload,
        alterations=(replace(EDIT, before=payload, after=payload),),
    )
    text = written(odd)
    must_be_valid(text)
    must_be_inert(text)


@pytest.mark.parametrize("payload", HOSTILE)
def test_hostile_text_is_text_in_a_check(payload: str) -> None:
    text = "".join(stream(FEED, [entry_of_check(hostile_check(payload))]))
    must_be_valid(text)
    must_be_inert(text)


OURS = {"p", "ol", "li", "small", "blockquote"}


def must_be_inert(text: str) -> None:
    """The HTML of each entry holds our own elements and no other; links lead to the web."""
    from lxml import html

    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") & set(text)
    feed = ElementTree.fromstring(text.encode("utf-8"))
    for content in feed.iter(named("content")):
        fragments = html.fragments_fromstring(content.text or "")
        elements = [element for fragment in fragments for element in fragment.iter()]
        assert {element.tag for element in elements} <= OURS
        assert all(set(element.attrib) <= {"dir"} for element in elements)
    for link in feed.iter(named("link")):
        assert (link.get("href") or "").startswith(("http://", "https://"))
    read(text)


def test_the_list_of_feeds_is_xml_with_every_address() -> None:
    text = "".join(opml([('"<All>" & more', "https://desk.example/all.atom?a=1&b=2"), ("Zwei", "b.atom")]))
    outlines = list(ElementTree.fromstring(text.encode()).iter("outline"))
    assert [outline.get("xmlUrl") for outline in outlines] == [
        "https://desk.example/all.atom?a=1&b=2",
        "b.atom",
    ]
    assert outlines[0].get("text") == '"<All>" & more'
