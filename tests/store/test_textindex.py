"""The text index in the database: what is written once, what is found, what is set aside."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from held_texts import held, words
from postgres_server import empty, on_postgres
from table_rows import execute

from provenance.index.prints import prints_of, sought_in
from provenance.store import Store
from provenance.store import textlook as module


def hits(store: Store, hashes: tuple[int, ...]) -> tuple[module.Hit, ...]:
    with store.index.look() as look:
        return look.hits(hashes)


def holders(store: Store, texts: list[int]) -> tuple[module.Holder, ...]:
    with store.index.look() as look:
        return look.holders(texts)


def test_a_text_is_found_by_a_half_of_it(store: Store) -> None:
    store.index.add([held(words(1), "one"), held(words(2), "two")])
    found = hits(store, sought_in(words(1)[:700]).hashes)
    assert len(found) == 1
    assert [h.capture.url for h in holders(store, [found[0].text_id])] == ["https://one.example/"]


def test_the_same_words_typeset_otherwise_are_one_text_with_two_holders(store: Store) -> None:
    text = words(3)
    store.index.add([held(text, "plain"), held(text.upper().replace(" ", "\u00a0\n"), "loud")])
    assert store.index.count() == 1
    (hit,) = hits(store, sought_in(text).hashes)
    assert {h.capture.url for h in holders(store, [hit.text_id])} == {
        "https://plain.example/",
        "https://loud.example/",
    }


def test_adding_again_changes_nothing(store: Store) -> None:
    texts = [held(words(n), str(n)) for n in range(5)]
    store.index.add(texts)
    before = dict(store.info().rows)
    store.index.add(texts)
    store.index.add(reversed(texts))
    assert dict(store.info().rows) == before


def test_a_fingerprint_of_more_texts_than_the_limit_is_set_aside(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_TEXTS", 5)
    invitation = words(99, 100)
    store.index.add([held(f"{words(n)} {invitation}", str(n)) for n in range(6)])
    asked = sought_in(f"{words(3, 300)} {invitation}").hashes
    (found,) = hits(store, asked)
    assert {asked[place] for place in found.shared}.isdisjoint(sought_in(invitation).hashes)


def test_a_copy_is_counted_over_all_its_fingerprints_though_few_are_asked_for(store: Store) -> None:
    text = words(70, 900)
    store.index.add([held(text, "copy"), held(words(71, 900), "other")])
    asked = sought_in(text).hashes
    (hit,) = hits(store, asked)
    assert module.FIRST_ASKED < hit.prints < len(asked)
    assert len(hit.shared) == hit.prints


def test_what_a_leading_text_does_not_explain_is_asked_for_as_well(store: Store) -> None:
    pairs = [(words(200 + n, 500), words(300 + n, 60)) for n in range(20)]
    store.index.add(
        [held(text, f"{place} {n}") for n, pair in enumerate(pairs) for place, text in enumerate(pair)]
    )
    for long, short in pairs:
        found = hits(store, sought_in(f"{long} {short}").hashes)
        assert len(found) == 2, "the short text is a tenth of what is asked"


def test_texts_that_hold_a_third_of_what_a_copy_holds_are_found_beside_it(store: Store) -> None:
    texts = [words(400 + n, 400) for n in range(20)]
    parts = [" ".join(text.split()[100:240]) for text in texts]
    store.index.add([held(text, f"part {n}") for n, text in enumerate(parts)])
    store.index.add([held(text, f"whole {n}") for n, text in enumerate(texts)])
    assert [len(hits(store, sought_in(text).hashes)) for text in texts] == [2] * 20


def test_a_text_is_found_in_a_page_ten_times_as_long(store: Store) -> None:
    store.index.add([held(words(500 + n, 150), str(n)) for n in range(20)])
    for n in range(20):
        page = f"{words(600 + n, 700)} {words(500 + n, 150)} {words(700 + n, 700)}"
        assert len(hits(store, sought_in(page).hashes)) == 1


def test_a_text_that_stands_everywhere_is_found_all_the_same(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_TEXTS", 5)
    story = words(50, 300)
    store.index.add([held(f"{story} {words(n, 20)}", str(n)) for n in range(9)])
    assert len(hits(store, sought_in(story).hashes)) == 5


@pytest.mark.parametrize("text", ["", "short", "\u0301" * 100, "\ud800", "…—–" * 100])
def test_what_has_too_few_letters_is_neither_held_nor_found(store: Store, text: str) -> None:
    store.index.add([held(text, "thin")])
    assert store.index.count() == 0
    assert hits(store, sought_in(text).hashes) == ()


def test_rows_that_point_nowhere_are_passed_over(store: Store) -> None:
    store.index.add([held(words(1), "one"), held(words(2), "two")])
    (first,) = hits(store, sought_in(words(1)).hashes)
    execute(
        store,
        f"DELETE FROM text_holders WHERE text_id = {first.text_id}",
        f"DELETE FROM indexed_texts WHERE id = {first.text_id}",
    )
    assert hits(store, sought_in(words(1)).hashes) == ()
    assert len(hits(store, sought_in(words(2)).hashes)) == 1


def test_two_programs_that_index_at_once_make_one_index(database: str, store: Store) -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[2])\n"
        "from held_texts import held, words\n"
        "from provenance.store import Store\n"
        "with Store.open(sys.argv[1]) as store:\n"
        "    for n in range(20): store.index.add([held(words(n), str(n)), held(words(n + 1), str(n))])\n"
    )
    command = [sys.executable, "-c", code, database, str(Path(__file__).parent)]
    started = [subprocess.Popen(command) for _ in range(2)]
    assert [process.wait(timeout=120) for process in started] == [0, 0]
    rows = dict(store.info().rows)
    assert (rows["indexed_texts"], rows["text_holders"]) == (21, 40)
    assert rows["text_prints"] == sum(len(prints_of(words(n)).prints) // 4 for n in range(21))
    assert store.faults() == ()


def test_programs_that_index_the_same_texts_in_another_order_agree(database: str, store: Store) -> None:
    def index(turn: int) -> None:
        with Store.open(database) as own:
            for n in range(15):
                own.index.add([held(words(n if turn else 14 - n), str(n)), held(words(20), f"all {turn}")])

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(index, (0, 1, 0, 1)))
    assert store.index.count() == 16
    assert len(hits(store, sought_in(words(20)).hashes)) == 1
    assert store.faults() == ()


@pytest.mark.parametrize("database", [pytest.param("sqlite", marks=on_postgres)], indirect=True)
def test_both_databases_give_the_same_hits(
    server_database: str, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty(server_database)
    monkeypatch.setattr(module, "MOST_TEXTS", 5)
    texts = [held(f"{words(n)} {words(99, 100)}", str(n)) for n in range(7)]
    asked = [sought_in(words(n)).hashes for n in (3, 50, 99)]
    with Store.open(server_database) as other:
        found = []
        for one in (store, other):
            one.index.add(texts)
            one.index.add(texts)
            with one.index.look() as look:
                some = [look.hits(hashes) for hashes in asked]
                urls = [holder.capture.url for holder in look.holders([some[0][0].text_id])]
            told = [{(hit.letters, hit.shared) for hit in every} for every in some]
            found.append((told, urls, one.index.count()))
    assert found[0] == found[1]
    assert found[0][1:] == (["https://3.example/"], 7)
