"""The same store on PostgreSQL: `PROVENANCE_TEST_POSTGRES` holds a URL of a server to make schemas on."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sample_checks import NOW, TOOL, compared_check, sample_check
from search_questions import LATER_TABLES, SEARCHES, SELECTIONS, found, recorded
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from provenance.errors import ForeignDatabase, NewerDatabase, UsageError
from provenance.store import Done, Selection, Store
from provenance.store.load import without_bodies
from provenance.store.upgrade import HEAD

SERVER = os.environ.get("PROVENANCE_TEST_POSTGRES")
pytestmark = [
    pytest.mark.postgres,
    pytest.mark.enable_socket,
    pytest.mark.skipif(not SERVER, reason="PROVENANCE_TEST_POSTGRES names no server"),
]


@pytest.fixture
def url() -> Iterator[str]:
    """A schema of one's own, dropped afterwards."""
    assert SERVER is not None
    name = f"test_{secrets.token_hex(6)}"
    base = make_url(SERVER).set(drivername="postgresql+psycopg")
    engine = create_engine(base)
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
    own = make_url(SERVER).update_query_dict({"options": f"-csearch_path={name}"})
    yield own.render_as_string(hide_password=False)
    with engine.begin() as connection:
        connection.execute(text(f"DROP SCHEMA {name} CASCADE"))
    engine.dispose()


def test_a_check_reads_back_and_is_appended(url: str) -> None:
    with Store.open(url) as store:
        for number in range(2):
            run_id = store.begin_run("audit", ["heron.html"], signature="s", tool=TOOL, now=NOW)
            check = replace(compared_check(f"c-{number}"), run_id=run_id)
            store.record(run_id, Done(0, checks=(check,)), NOW)
            store.finish_run(run_id, NOW)
            assert list(store.checks(Selection(run_id=run_id))) == [without_bodies(check)]
        rows = dict(store.info().rows)
    assert (rows["checks"], rows["reposts"], rows["captures"], rows["texts"]) == (2, 1, 2, 1)


def test_programs_that_start_together_make_the_tables_once(url: str) -> None:
    def form() -> str:
        with Store.open(url) as store:
            return store.info().form

    with ThreadPoolExecutor(4) as pool:
        assert {future.result() for future in [pool.submit(form) for _ in range(4)]} == {HEAD}


def test_one_program_holds_a_run(url: str) -> None:
    with Store.open(url) as store, Store.open(url) as other:
        run_id = store.begin_run("audit", ["a"], signature="s", tool=TOOL, now=NOW)
        with store.hold(run_id) as ours, other.hold(run_id) as theirs:
            assert (ours, theirs) == (True, False)
        with other.hold(run_id) as theirs:
            assert theirs


def test_two_writers_record_one_repost(url: str) -> None:
    def work(number: int) -> None:
        with Store.open(url) as store:
            run_id = store.begin_run("audit", ["heron.html"], signature="s", tool=TOOL, now=NOW)
            check = replace(sample_check(f"c-{number}"), run_id=run_id)
            store.record(run_id, Done(0, checks=(check,)), NOW)

    with Store.open(url):
        pass
    with ThreadPoolExecutor(4) as pool:
        for future in [pool.submit(work, number) for number in range(8)]:
            future.result()
    with Store.open(url) as store:
        rows = dict(store.info().rows)
    assert (rows["checks"], rows["reposts"], rows["captures"], rows["claims"]) == (8, 1, 1, 1)


def test_a_newer_or_foreign_database_is_refused(url: str) -> None:
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"))
    Store.open(url).close()
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0999'"))
    with pytest.raises(NewerDatabase):
        Store.open(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE settings SET value = 'another' WHERE name = 'application'"))
    with pytest.raises(ForeignDatabase):
        Store.open(url)
    engine.dispose()


def test_a_question_finds_what_it_finds_in_sqlite(url: str) -> None:
    with Store.open(url) as store:
        recorded(store)
        for question, expected in SEARCHES:
            if expected is None:
                with pytest.raises(UsageError):
                    found(store, Selection(search=question))
            else:
                assert found(store, Selection(search=question)) == expected, question
        for selection, expected in SELECTIONS:
            assert found(store, selection) == expected, selection


def test_checks_of_an_older_server_are_found_after_the_upgrade(url: str) -> None:
    with Store.open(url) as store:
        recorded(store)
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE search_words, search_places, search_texts"))
        for table in LATER_TABLES:
            connection.execute(text(f"DROP TABLE {table}"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0004'"))
    engine.dispose()
    with Store.open(url) as store:
        assert found(store, Selection(search="herons")) == {"pond"}
