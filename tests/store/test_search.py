"""Questions across everything recorded: full text, authors, claimed dates, alterations."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sample_checks import NOW, TOOL, sample_check
from search_questions import ALL, LATER_TABLES, every_search, every_selection, found, recorded, told

from provenance.errors import UsageError
from provenance.store import Done, Selection, Store


@pytest.fixture(scope="module")
def filled(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("filled") / "provenance.db"
    shutil.copy(empty_database, path)
    with Store.open(str(path)) as store:
        recorded(store)
        yield store


@every_search
def test_a_question_is_words_and_never_syntax(
    filled: Store, question: str, expected: set[str] | None
) -> None:
    if expected is None:
        with pytest.raises(UsageError, match="--search"):
            list(filled.checks(Selection(search=question)))
    else:
        assert found(filled, Selection(search=question)) == expected


@every_selection
def test_a_selection_narrows(filled: Store, selection: Selection, expected: set[str]) -> None:
    assert found(filled, selection) == expected


def test_a_megabyte_is_refused_at_once(filled: Store) -> None:
    with pytest.raises(UsageError, match="1,048,576 characters"):
        list(filled.checks(Selection(search='"' * 1048576)))


def test_the_last_check_is_the_last_in_the_span_of_time(store: Store) -> None:
    for number in range(2):
        at = NOW.replace(day=6 + number)
        run_id = store.begin_run("audit", ["heron.html"], signature="s", tool=TOOL, now=at)
        check = replace(sample_check(f"c-{number}"), run_id=run_id, checked_at=at)
        store.record(run_id, Done(0, checks=(check,)), at)
    assert found(store, Selection(latest=True)) == {"c-1"}
    assert found(store, Selection(latest=True, until=NOW.replace(day=7, hour=0))) == {"c-0"}


def rows(path: Path, *tables: str) -> list[int]:
    with closing(sqlite3.connect(path)) as plain:
        return [plain.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables]


def test_a_text_seen_again_is_kept_once(store: Store, tmp_path: Path) -> None:
    for number in range(3):
        run_id = store.begin_run("audit", ["heron.html"], signature="s", tool=TOOL, now=NOW)
        check = replace(told(sample_check(f"c-{number}"), "The same heron."), run_id=run_id)
        store.record(run_id, Done(0, checks=(check,)), NOW)
    assert rows(tmp_path / "provenance.db", "search_places", "search_texts", "search_words") == [3, 1, 1]
    assert found(store, Selection(search="heron")) == {"c-0", "c-1", "c-2"}


def test_checks_of_an_older_database_are_found_after_the_upgrade(filled: Store, tmp_path: Path) -> None:
    path = tmp_path / "older.db"
    filled.backup(path)
    tables = ("search_places", "search_texts", "search_words")
    newest = rows(path, *tables)
    with closing(sqlite3.connect(path)) as plain:
        for table in (*tables, *LATER_TABLES):
            plain.execute(f"DROP TABLE {table}")
        plain.execute("UPDATE alembic_version SET version_num = '0004'")
        plain.commit()
    with Store.open(str(path)) as store:
        assert rows(path, *tables) == newest
        for word in ("herons", "東京", "mills", "lodz"):
            assert found(store, Selection(search=word)) == found(filled, Selection(search=word)) != set()
        assert store.faults() == ()


def test_everything_is_there_without_a_question(filled: Store) -> None:
    assert found(filled, Selection()) == ALL
