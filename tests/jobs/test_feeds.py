"""A folder of feeds: what belongs where, what is left out, and the same ids each time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import feedparser
import pytest
from desk_cases import GAZETTE, NOW, altered_check, finding, record
from report_cases import TOOL, claim

from provenance.jobs.feeds import feed_files
from provenance.jobs.reviewing import act
from provenance.model import OutletRef, ReviewAction, Verdict
from provenance.store import Done, Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(str(tmp_path / "provenance.db")) as opened:
        yield opened


def written(store: Store, base_url: str | None = None) -> dict[str, feedparser.FeedParserDict]:
    files = {
        file.name: "".join(file.pieces) for file in feed_files(store, base_url=base_url, clock=lambda: NOW)
    }
    listed = files.pop("feeds.opml")
    assert all(name in listed for name in files)
    parsed = {name: feedparser.parse(text.encode()) for name, text in files.items()}
    assert not any(feed.bozo for feed in parsed.values())
    return parsed


def titles(feed: feedparser.FeedParserDict) -> list[str]:
    return [entry.title.partition(":")[0] for entry in feed.entries]


def test_an_empty_database_gives_an_empty_feed(store: Store) -> None:
    feeds = written(store)
    assert list(feeds) == ["all.atom"]
    assert feeds["all.atom"].entries == []


def test_each_finding_stands_in_every_feed_that_it_belongs_to(store: Store) -> None:
    run_id = record(store, altered_check("c-1"))
    store.watch.record(run_id, [finding(outlet=GAZETTE, page_url="https://www.aggregator.example/0")])
    feeds = written(store)
    assert sorted(feeds) == [
        "aggregators/aggregator.example.atom",
        "all.atom",
        "outlets/larkin-courier.atom",
        "outlets/pond-gazette.atom",
        "reposts/1.atom",
    ]
    assert sorted(titles(feeds["all.atom"])) == ["Altered", "Original corrected"]
    assert titles(feeds["outlets/pond-gazette.atom"]) == ["Original corrected"]
    assert sorted(titles(feeds["reposts/1.atom"])) == ["Altered", "Original corrected"]
    assert (
        feeds["aggregators/aggregator.example.atom"].feed.title == "provenance: pages of aggregator.example"
    )


def test_a_check_that_says_the_same_again_is_no_new_entry(store: Store) -> None:
    record(store, altered_check("c-1"))
    record(store, altered_check("c-2"), now=NOW + timedelta(days=1))
    (entry,) = written(store)["all.atom"].entries
    assert "c-1" in entry.content[0].value


def test_the_first_check_that_found_something_is_the_entry(store: Store) -> None:
    record(store, altered_check("c-1", verdict=Verdict.FAITHFUL))
    record(store, altered_check("c-2"), now=NOW + timedelta(days=1))
    (entry,) = written(store)["all.atom"].entries
    assert "c-2" in entry.content[0].value


def test_what_a_recheck_found_is_told_by_its_findings_alone(store: Store) -> None:
    run_id = store.begin_run("recheck", ["heron.html"], signature="recheck", tool=TOOL, now=NOW)
    store.record(run_id, Done(0, checks=(replace(altered_check("c-1"), run_id=run_id),)), NOW)
    store.watch.record(run_id, [finding()])
    assert titles(written(store)["all.atom"]) == ["Original corrected"]


def test_what_is_dismissed_leaves_the_feeds_and_is_counted(store: Store) -> None:
    run_id = record(store, altered_check("c-1"))
    store.watch.record(run_id, [finding("f-1")])
    for name in ("c-1", "f-1"):
        act(store, name, ReviewAction.DISMISS, reviewer="Ada Reed", note=None, now=NOW)
    feeds = written(store)
    assert all(feed.entries == [] for feed in feeds.values())
    assert feeds["reposts/1.atom"].feed.subtitle.endswith("2 dismissed findings left out.")


def test_the_newest_stands_first_and_dates_the_feed(store: Store) -> None:
    run_id = record(store, altered_check("c-1"))
    found = [finding(f"f-{n}", found_at=NOW + timedelta(days=n)) for n in range(3)]
    store.watch.record(run_id, found)
    feed = written(store)["all.atom"]
    assert [entry.updated[:10] for entry in feed.entries[:3]] == ["2031-05-08", "2031-05-07", "2031-05-06"]
    assert feed.feed.updated == feed.entries[0].updated


def test_writing_again_changes_nothing(store: Store) -> None:
    run_id = record(store, altered_check("c-1"))
    store.watch.record(run_id, [finding("f-1")])
    first, second = ({n: f.entries for n, f in written(store).items()} for _ in range(2))
    assert first == second


def test_feeds_carry_the_address_where_they_will_be(store: Store) -> None:
    record(store, altered_check("c-1"))
    feeds = written(store, "https://desk.example/feeds/")
    links = {name: [link.href for link in feed.feed.links] for name, feed in feeds.items()}
    assert links["reposts/1.atom"] == ["https://desk.example/feeds/reposts/1.atom"]


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "..", "a/b", "\x00", "CON", "é" * 300, "\ud800", "Ünïted Préss", " ", "-rf"]
)
def test_a_hostile_outlet_names_no_file_outside(store: Store, name: str) -> None:
    odd = claim(outlet=OutletRef(name))
    check = altered_check("c-1")
    record(store, replace(check, repost=replace(check.repost, claim=odd)))
    (outlet,) = [file for file in written(store) if file.startswith("outlets/")]
    rest = outlet.removeprefix("outlets/")
    assert "/" not in rest
    assert rest.isascii()
    assert not rest.startswith(("-", ".."))
    assert len(rest) < 120


def test_outlets_that_look_alike_have_files_of_their_own(store: Store) -> None:
    for number, name in enumerate(("The Post", "the post", "The-Post")):
        check = altered_check(f"c-{number}", page_url=f"https://aggregator.example/{number}")
        record(store, replace(check, repost=replace(check.repost, claim=claim(outlet=OutletRef(name)))))
    assert len([file for file in written(store) if file.startswith("outlets/")]) == 3
