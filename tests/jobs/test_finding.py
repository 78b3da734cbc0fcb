"""What is indexed as checks are recorded, and what `find` makes of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from provenance.errors import UsageError
from provenance.jobs.bench import Bench, open_bench
from provenance.jobs.finding import find_inputs, find_text, known_texts
from provenance.jobs.indexing import catch_up, index_capture, original_text, repost_text
from provenance.jobs.keeping import import_copy
from provenance.jobs.runs import check_inputs
from provenance.model import FoundText, HeldAs, Match, Problem, Verdict, Via
from provenance.read import Given
from provenance.settings import load_settings

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
FERRY = "05-quelle.html"  # faithful to its original, which the WARC holds
CHOIR = "09-canonical.html"  # abridged
STORM = "03-agency-dateline.html"  # no original
OWN = "13-own-story.html"  # republishes nothing


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which four pages were checked; tests only read it."""
    home = tmp_path_factory.mktemp("checked")
    with bench_at(home) as bench:
        check_inputs(bench, given(FERRY, CHOIR, STORM, OWN))
    return home


def bench_at(home: Path):  # type: ignore[no-untyped-def]
    return open_bench(load_settings(home=home, offline=True, from_warc=(SEEDS / "originals.warc.gz",)))


def given(*names: str) -> Given:
    return Given(tuple(str(SEEDS / "pages" / name) for name in names))


@pytest.fixture
def bench(checked: Path) -> Iterator[Bench]:
    with bench_at(checked) as opened:
        yield opened


def found_in(bench: Bench, name: str) -> FoundText:
    (found,) = find_inputs(bench, given(name))
    assert isinstance(found, FoundText)
    return found


def matches(found: FoundText) -> list[Match]:
    return [match for group in found.groups for match in group.matches]


def test_a_repost_is_found_with_its_claim_and_its_proven_original(bench: Bench) -> None:
    found = found_in(bench, CHOIR)
    by_kind = {match.held_as: match for match in matches(found)}
    repost, original = by_kind[HeldAs.REPOST], by_kind[HeldAs.ORIGINAL]
    assert found.index == 0
    assert (repost.share, repost.exact, repost.verdict) == (1.0, True, Verdict.ABRIDGED)
    assert repost.claim is not None
    assert repost.claim.outlet is not None
    assert repost.original is not None
    assert repost.original.url == original.capture.url
    assert original.share == 1.0
    assert 0.5 < original.share_of_held < 1
    assert (original.claim, original.verdict) == (None, None)


def test_copies_of_one_text_are_one_group_with_the_earliest_dated_capture(bench: Bench) -> None:
    (group,) = found_in(bench, CHOIR).groups
    assert len(group.matches) == 2
    assert group.earliest is not None
    assert group.earliest.capture.via is Via.WARC


def test_a_text_that_only_files_hold_has_no_earliest_capture(bench: Bench) -> None:
    (group,) = found_in(bench, STORM).groups
    assert group.earliest is None


def test_a_page_that_republishes_nothing_is_found_by_its_article(bench: Bench) -> None:
    found = found_in(bench, OWN)
    assert found.index is None
    (match,) = matches(found)
    assert (match.held_as, match.exact, match.check_id) == (HeldAs.ARTICLE, False, None)


def test_a_page_of_two_reposts_gives_two_groups_each_with_its_own_captures(bench: Bench) -> None:
    texts = [
        repost_text(check.page_text, check.repost)
        for check in bench.store.checks()
        if Path(check.input).name in (FERRY, CHOIR)
    ]
    found = find_text(bench, "\n".join(texts))
    assert [len(group.matches) for group in found.groups] == [2, 2]
    held = [{match.capture.url or match.capture.source for match in group.matches} for group in found.groups]
    assert held[0].isdisjoint(held[1])
    assert all(0.3 < match.share < 0.7 for match in matches(found))


def test_a_teaser_and_half_of_a_text_find_the_whole(bench: Bench) -> None:
    check = next(check for check in bench.store.checks() if Path(check.input).name == CHOIR)
    words = (original_text(check) or "").split()
    for asked in (" ".join(words[60:120]), " ".join(words[len(words) // 2 :])):
        found = {match.held_as: match.share for match in known_texts(bench, asked)}
        assert found[HeldAs.ORIGINAL] > 0.95


def test_an_unknown_text_is_found_nowhere(bench: Bench) -> None:
    asked = "A windmill that nobody had drawn stood on a hill that nobody had climbed. " * 2
    found = find_text(
        bench, asked + "The miller's cat had opinions on flour and kept them to herself for years."
    )
    assert (found.groups, found.reason) == ((), None)


@pytest.mark.parametrize("text", ["", "Too short.", "…" * 100, "again " * 500])
def test_what_is_too_short_says_so_rather_than_not_found(bench: Bench, text: str) -> None:
    found = find_text(bench, text)
    assert found.groups == ()
    assert found.reason is not None


def test_a_version_is_looked_for_by_its_body(bench: Bench) -> None:
    comparison = next(check.comparison for check in bench.store.checks() if check.comparison)
    assert known_texts(bench, comparison.repost)[0].share > 0.9


def test_what_cannot_be_read_is_a_problem_and_the_rest_goes_on(bench: Bench) -> None:
    first, second = find_inputs(bench, Given(("nosuch.html", str(SEEDS / "pages" / FERRY))))
    assert isinstance(first, Problem)
    assert isinstance(second, FoundText)


def test_nothing_named_is_wrong_usage(bench: Bench) -> None:
    with pytest.raises(UsageError):
        list(find_inputs(bench, Given(())))


def test_looking_adds_nothing_to_the_index(bench: Bench) -> None:
    before = dict(bench.store.info().rows)
    found_in(bench, FERRY)
    assert dict(bench.store.info().rows) == before


# --- keeping the index ------------------------------------------------------------------------


def test_a_check_is_indexed_in_the_transaction_that_records_it(tmp_path: Path) -> None:
    with bench_at(tmp_path) as bench:
        check_inputs(bench, given(FERRY))
        rows = dict(bench.store.info().rows)
        assert bench.store.index.unindexed() == ()
    assert rows["indexed_checks"] == rows["checks"] == 1
    assert rows["text_holders"] == 2


def test_checking_again_adds_holders_of_new_captures_and_no_prints(tmp_path: Path) -> None:
    with bench_at(tmp_path) as bench:
        check_inputs(bench, given(FERRY))
        before = dict(bench.store.info().rows)
        check_inputs(bench, given(FERRY))
        after = dict(bench.store.info().rows)
        newest = next(match for match in known_texts(bench, asked_of(bench)) if match.claim)
    assert after["text_prints"] == before["text_prints"]
    assert after["text_holders"] == before["text_holders"]
    assert newest.check_id is not None
    assert newest.check_id.startswith(newest_run(tmp_path))


def asked_of(bench: Bench) -> str:
    check = next(bench.store.checks())
    return repost_text(check.page_text, check.repost)


def newest_run(home: Path) -> str:
    with bench_at(home) as bench:
        return bench.store.newest_run() or ""


def test_what_an_older_version_recorded_is_indexed_at_the_first_look(tmp_path: Path) -> None:
    with bench_at(tmp_path) as bench:
        check_inputs(bench, given(FERRY, CHOIR))
        indexed = dict(bench.store.info().rows)
    with sqlite3.connect(tmp_path / "provenance.db") as plain:
        for table in ("text_holders", "indexed_checks", "text_prints", "indexed_texts"):
            plain.execute(f"DELETE FROM {table}")
    plain.close()
    with bench_at(tmp_path) as bench:
        assert len(matches(found_in(bench, FERRY))) == 2
        assert dict(bench.store.info().rows) == indexed
        assert catch_up(bench) == 0


def test_an_archived_page_is_found(tmp_path: Path) -> None:
    with bench_at(tmp_path) as bench:
        import_copy(bench, SEEDS / "pages" / FERRY, url="https://copy.example/", captured_at=None)
        (match,) = matches(found_in(bench, FERRY))
        assert (match.held_as, match.check_id) == (HeldAs.REPOST, None)
        assert match.capture.url == "https://copy.example/"


def test_a_capture_that_is_no_page_is_kept_and_not_indexed(tmp_path: Path) -> None:
    picture = tmp_path / "shot.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    with bench_at(tmp_path / "home") as bench:
        capture = import_copy(bench, picture, url=None, captured_at=None)
        index_capture(bench, capture)
        assert bench.store.index.count() == 0


WALL = """<!doctype html><html><head><title>Just a moment...</title></head><body>
<h1>paper.example</h1><h2>Verifying that you are human. This may take a few seconds.</h2>
<p>paper.example needs to review the security of your connection before proceeding. Please stand by while
your browser is checked, and do not close this window before the check has come to its end.</p>
</body></html>"""
LOST = """<!doctype html><html><head><title>404 - Page not found</title></head><body>
<h1>Page not found</h1><p>The page that you were looking for may have moved, or it may have been taken
down. Use the search above, or go back to the front page and start again from there, if you like.</p>
</body></html>"""


@pytest.mark.parametrize(("page", "reason"), [(WALL, "bot wall"), (LOST, "error page:")])
def test_what_stands_in_place_of_an_article_is_neither_indexed_nor_looked_for(
    tmp_path: Path, page: str, reason: str
) -> None:
    saved = tmp_path / "saved.html"
    saved.write_text(page, encoding="utf-8")
    with bench_at(tmp_path / "home") as bench:
        import_copy(bench, saved, url="https://paper.example/a", captured_at=None)
        check_inputs(bench, Given((str(saved),)))
        (found,) = find_inputs(bench, Given((str(saved),)))
        assert bench.store.index.count() == 0
    assert isinstance(found, FoundText)
    assert reason in (found.reason or "")
    assert found.groups == ()
