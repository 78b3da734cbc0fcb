"""Questions across everything recorded: full text, authors, claimed dates, alterations."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace

import pytest
from postgres_server import on_postgres, schema
from sample_checks import NOW, TOOL, sample_check
from search_questions import ALL, every_search, every_selection, found, recorded, told
from table_rows import counted

from provenance.errors import UsageError
from provenance.store import Done, Selection, Store


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgresql", marks=on_postgres)])
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with ExitStack() as stack:
        if request.param == "postgresql":
            url = stack.enter_context(schema())
        else:
            url = str(tmp_path_factory.mktemp("filled") / "provenance.db")
        store = stack.enter_context(Store.open(url))
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


def test_a_text_seen_again_is_kept_once(store: Store) -> None:
    for number in range(3):
        run_id = store.begin_run("audit", ["heron.html"], signature="s", tool=TOOL, now=NOW)
        check = replace(told(sample_check(f"c-{number}"), "The same heron."), run_id=run_id)
        store.record(run_id, Done(0, checks=(check,)), NOW)
    tables = ("search_places", "search_texts", "search_words")
    assert [counted(store, table) for table in tables] == [3, 1, 1]
    assert found(store, Selection(search="heron")) == {"c-0", "c-1", "c-2"}


def test_everything_is_there_without_a_question(filled: Store) -> None:
    assert found(filled, Selection()) == ALL
