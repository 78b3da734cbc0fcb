"""Databases of every older form, with what was recorded in them, brought up on each sort of database."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from postgres_server import on_postgres
from sample_checks import NOW, TOOL, compared_check
from search_questions import ALL, SEARCHES, found, recorded
from sqlalchemy import Connection, insert, inspect, select, text
from table_rows import counted

from provenance.store import Done, Selection, Store, upgrade
from provenance.store.engine import engine_for
from provenance.store.tables import metadata
from provenance.store.upgrade import HEAD

FULL_TEXT = 5  # the form whose migration reads what was recorded
FORMS = [f"{number:04d}" for number in range(1, int(HEAD))]


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=on_postgres)])
def nothing(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where no database is yet."""
    if request.param == "sqlite":
        return str(tmp_path / "provenance.db")
    url: str = request.getfixturevalue("postgres_url")
    return url


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory, empty_database: Path) -> Path:
    """A database of the newest form with recorded checks; tests only read it."""
    path = tmp_path_factory.mktemp("filled") / "provenance.db"
    shutil.copy(empty_database, path)
    with Store.open(str(path)) as store:
        recorded(store)
    return path


def older(url: str, form: str, filled: Path) -> None:
    """Makes a database as the version of that form left it, with the same checks in it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(upgrade, "HEAD", form)
        with Store.open(url) as store:
            if int(form) >= FULL_TEXT:
                recorded(store)
            else:
                with _as_it_is(filled) as source:
                    _copy(source, store)


def _as_it_is(path: Path) -> Store:
    """The database at `path` in the form that it has."""
    return Store(engine_for(str(path)))


def _copy(source: Store, target: Store) -> None:
    with source._reading() as reading, target._writing() as writing:
        there = set(inspect(writing).get_table_names()) - {"settings"}
        for table in metadata.sorted_tables:
            if table.name in there:
                rows = [dict(row) for row in reading.execute(select(table)).mappings()]
                if rows:
                    writing.execute(insert(table), rows)
                    _number_on(writing, table.name, "id" in table.c)


def _number_on(connection: Connection, table: str, has_numbers: bool) -> None:
    """The server counts on from what it gave out itself; here the keys were given to it."""
    if has_numbers and connection.dialect.name == "postgresql":
        connection.execute(
            text(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))")
        )


def record_another(store: Store) -> None:
    run_id = store.begin_run("audit", ["later.html"], signature="later", tool=TOOL, now=NOW)
    check = replace(compared_check("later"), run_id=run_id, input="later.html")
    store.record(run_id, Done(0, checks=(check,)), NOW)


@pytest.mark.parametrize("form", FORMS)
def test_what_an_older_form_holds_is_there_after_the_upgrade(nothing: str, form: str, filled: Path) -> None:
    older(nothing, form, filled)
    with Store.open(nothing) as store:
        assert (store.copy_before_upgrade is not None) == ("://" not in nothing)
        assert store.info().form == HEAD
        assert found(store, Selection()) == ALL
        for question, expected in SEARCHES:
            if expected is not None:
                assert found(store, Selection(search=question)) == expected, question
        assert set(store.index.unindexed()) == ALL
        assert {check.check_id for check in store.watch.unwatched()} == ALL
        assert store.faults() == ()


@pytest.mark.parametrize("form", FORMS)
def test_work_goes_on_after_the_upgrade(nothing: str, form: str, filled: Path) -> None:
    older(nothing, form, filled)
    with Store.open(nothing) as store:
        record_another(store)
        assert found(store, Selection()) == ALL | {"later"}
        assert counted(store, "search_texts") == counted(store, "search_words")
    with Store.open(nothing) as again:
        assert again.copy_before_upgrade is None
        assert found(again, Selection()) == ALL | {"later"}


@pytest.mark.parametrize("nothing", [pytest.param("postgresql", marks=on_postgres)], indirect=True)
def test_the_scripts_make_on_a_server_the_tables_that_the_program_uses(nothing: str) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    # The words of the full-text search are of no row class; what is unique by an exclusion is not compared.
    other = {"search_words", "uq_targets_input", "uq_pages_page_key"}
    with Store.open(nothing) as store, store._reading() as connection:
        opts = {
            "compare_type": True,
            "include_object": lambda _object, name, _kind, _reflected, _other: name not in other,
        }
        context = MigrationContext.configure(connection, opts=opts)
        assert compare_metadata(context, metadata) == []
