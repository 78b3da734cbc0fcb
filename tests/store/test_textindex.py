"""The text index in the database: what is written once, what is found, what is set aside."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from held_texts import held, words

from provenance.index.prints import prints_of, sought_in
from provenance.store import Store
from provenance.store import textindex as module


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


def test_adding_again_changes_nothing(store: Store, tmp_path: Path) -> None:
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
    found = hits(store, sought_in(f"{words(3, 300)} {invitation}").hashes)
    assert len(found) == 1
    assert set(found[0].shared).isdisjoint(sought_in(invitation).hashes)


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


def test_rows_that_point_nowhere_are_passed_over(store: Store, tmp_path: Path) -> None:
    store.index.add([held(words(1), "one"), held(words(2), "two")])
    with sqlite3.connect(tmp_path / "provenance.db") as plain:
        plain.execute("DELETE FROM text_holders WHERE text_id = 1")
        plain.execute("DELETE FROM indexed_texts WHERE id = 1")
    plain.close()
    assert hits(store, sought_in(words(1)).hashes) == ()
    assert len(hits(store, sought_in(words(2)).hashes)) == 1


def test_two_programs_that_index_at_once_make_one_index(tmp_path: Path, store: Store) -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[2])\n"
        "from held_texts import held, words\n"
        "from provenance.store import Store\n"
        "with Store.open(sys.argv[1]) as store:\n"
        "    for n in range(20): store.index.add([held(words(n), str(n)), held(words(n + 1), str(n))])\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "provenance.db"), str(Path(__file__).parent)]
    started = [subprocess.Popen(command) for _ in range(2)]
    assert [process.wait(timeout=120) for process in started] == [0, 0]
    rows = dict(store.info().rows)
    assert (rows["indexed_texts"], rows["text_holders"]) == (21, 40)
    assert rows["text_prints"] == sum(len(prints_of(words(n)).prints) // 4 for n in range(21))
    assert store.faults() == ()
