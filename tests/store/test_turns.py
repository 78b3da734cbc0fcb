"""Turns at hosts, on each sort of database: one at a time, by the server's clock where there is one."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, tzinfo

import pytest
from postgres_server import on_postgres

from provenance.store import Store, Wait

HOST = "paper.example"


def test_a_turn_is_not_given_twice(database: str) -> None:
    with Store.open(database) as one, Store.open(database) as two:
        assert one.claim_turn(HOST, "one", 60) is None
        assert isinstance(two.claim_turn(HOST, "two", 60), Wait)
        two.finish_turn(HOST, "two", 0)  # not its lease: nothing happens
        assert isinstance(two.claim_turn(HOST, "two", 60), Wait)
        one.finish_turn(HOST, "one", 0)
        assert two.claim_turn(HOST, "two", 60) is None


def test_of_many_that_ask_at_once_one_gets_the_turn(database: str) -> None:
    ready = threading.Barrier(8)

    def ask(number: int) -> bool:
        with Store.open(database) as store:
            ready.wait(30)
            return store.claim_turn(HOST, f"worker {number}", 60) is None

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(ask, range(8))) == 1


def test_the_lease_of_a_process_that_died_runs_out_and_its_end_counts_for_nothing(database: str) -> None:
    with Store.open(database) as store:
        assert store.claim_turn(HOST, "dead", 0.0) is None
        assert store.claim_turn(HOST, "next", 60) is None
        store.finish_turn(HOST, "dead", 0)
        assert isinstance(store.claim_turn(HOST, "third", 60), Wait)


def test_the_next_turn_comes_after_the_delay_and_a_deferral_outlasts_it(database: str) -> None:
    with Store.open(database) as store:
        assert store.claim_turn(HOST, "one", 60) is None
        store.finish_turn(HOST, "one", 30)
        wait = store.claim_turn(HOST, "two", 60)
        assert isinstance(wait, Wait)
        assert 25 < wait.seconds <= 30
        store.defer_host(HOST, 3600)
        store.defer_host(HOST, 5)  # a shorter one takes nothing back
        longer = store.claim_turn(HOST, "two", 60)
        assert isinstance(longer, Wait)
        assert 3590 < longer.seconds <= 3600


class Stopped(datetime):
    """A clock of this machine that is years behind."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Stopped:
        return cls(2001, 1, 1, tzinfo=tz)


@pytest.mark.parametrize("database", [pytest.param("postgresql", marks=on_postgres)], indirect=True)
def test_the_servers_clock_decides_not_ours(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.open(database) as store:
        assert store.claim_turn(HOST, "one", 60) is None
        store.finish_turn(HOST, "one", 30)
        monkeypatch.setattr("provenance.store.turns.datetime", Stopped)
        wait = store.claim_turn(HOST, "two", 60)
    assert isinstance(wait, Wait)
    assert 25 < wait.seconds <= 30
