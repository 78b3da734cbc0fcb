"""What only a server does: many programs write at once, and others share its databases."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from postgres_server import on_postgres, schema
from sample_checks import NOW, TOOL, sample_check
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from provenance.errors import ForeignDatabase, NewerDatabase
from provenance.store import Done, Store
from provenance.store.upgrade import HEAD

pytestmark = list(on_postgres)


def test_programs_that_start_together_make_the_tables_once(postgres_url: str) -> None:
    def form() -> str:
        with Store.open(postgres_url) as store:
            return store.info().form

    with ThreadPoolExecutor(4) as pool:
        assert {future.result() for future in [pool.submit(form) for _ in range(4)]} == {HEAD}


def test_two_databases_in_one_on_the_server_keep_each_other_from_nothing(postgres_url: str) -> None:
    with (
        schema() as another,
        Store.open(postgres_url) as store,
        Store.open(another) as other,
        Store.open(another) as third,
    ):
        with store.hold("recheck") as ours, other.hold("recheck") as theirs, third.hold("recheck") as no:
            assert (ours, theirs, no) == (True, True, False)
        assert store.claim_turn("paper.example", "one", 60) is None
        assert other.claim_turn("paper.example", "two", 60) is None


def test_two_writers_record_one_repost(postgres_url: str) -> None:
    def work(number: int) -> None:
        with Store.open(postgres_url) as store:
            run_id = store.begin_run("audit", ["heron.html"], signature="s", tool=TOOL, now=NOW)
            check = replace(sample_check(f"c-{number}"), run_id=run_id)
            store.record(run_id, Done(0, checks=(check,)), NOW)

    with Store.open(postgres_url):
        pass
    with ThreadPoolExecutor(4) as pool:
        for future in [pool.submit(work, number) for number in range(8)]:
            future.result()
    with Store.open(postgres_url) as store:
        rows = dict(store.info().rows)
    assert (rows["checks"], rows["reposts"], rows["captures"], rows["claims"]) == (8, 1, 1, 1)


def test_a_newer_or_foreign_database_is_refused(postgres_url: str) -> None:
    engine = create_engine(make_url(postgres_url).set(drivername="postgresql+psycopg"))
    Store.open(postgres_url).close()
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0999'"))
    with pytest.raises(NewerDatabase):
        Store.open(postgres_url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE settings SET value = 'another' WHERE name = 'application'"))
    with pytest.raises(ForeignDatabase):
        Store.open(postgres_url)
    engine.dispose()
