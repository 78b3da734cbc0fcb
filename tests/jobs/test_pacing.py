"""Several processes keep one host's pace together."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from loopback import answer, serving

from provenance.fetch.pace import HostBusy
from provenance.jobs.pacing import StorePacer
from provenance.store import Store, Wait

DELAY = 0.12
WORKER = """
import sys
from provenance.fetch.guard import Gate
from provenance.fetch.live import LiveSource, Manners
from provenance.fetch.recording import Unrecorded
from provenance.jobs.pacing import StorePacer
from provenance.model import Fetched
from provenance.store import Store
db, authority, name, delay = sys.argv[1:]
with Store.open(db) as store:
    manners = Manners(delay=float(delay), interfaces=("127.0.0.1",))
    pacer = StorePacer(store, lease_s=60, max_wait=60)
    with LiveSource(Gate(private_hosts=[authority]), Unrecorded(), manners=manners, pacer=pacer) as live:
        print("ready", flush=True)
        sys.stdin.readline()
        for number in range(8):
            assert isinstance(live.get(f"http://{authority}/{name}{number}"), Fetched)
"""


@pytest.fixture
def database(tmp_path: Path) -> str:
    path = str(tmp_path / "provenance.db")
    Store.open(path).close()
    return path


def started(command: list[str]) -> subprocess.Popen[str]:
    """A worker that has done its imports and waits."""
    worker = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert worker.stdout is not None
    with worker.stdout:
        assert worker.stdout.readline() == "ready\n"
    return worker


def tell(worker: subprocess.Popen[str]) -> None:
    assert worker.stdin is not None
    with worker.stdin:
        worker.stdin.write("go\n")


def test_two_processes_at_one_host_keep_its_rate_together(database: str) -> None:
    with serving({"*": answer(b"<p>hello")}) as server:
        command = [sys.executable, "-c", WORKER, database, server.authority]
        workers = [started([*command, name, str(DELAY)]) for name in ("a", "b")]
        for worker in workers:
            tell(worker)
        assert [worker.wait(60) for worker in workers] == [0, 0]
        assert len(server.requests) == 16
        gaps = [later - earlier for earlier, later in zip(server.times, server.times[1:], strict=False)]
    assert min(gaps) >= DELAY * 0.95
    assert {path[1] for path in server.paths()[:12]} == {"a", "b"}  # they took turns


def test_a_turn_is_not_given_twice(database: str) -> None:
    with Store.open(database) as store:
        assert store.claim_turn("paper.example", "one", 60) is None
        assert isinstance(store.claim_turn("paper.example", "two", 60), Wait)
        store.finish_turn("paper.example", "two", 0)  # not its lease: nothing happens
        assert isinstance(store.claim_turn("paper.example", "two", 60), Wait)
        store.finish_turn("paper.example", "one", 0)
        assert store.claim_turn("paper.example", "two", 60) is None


def test_the_lease_of_a_process_that_died_runs_out(database: str) -> None:
    with Store.open(database) as store:
        assert store.claim_turn("paper.example", "dead", 0.0) is None
        assert store.claim_turn("paper.example", "next", 60) is None


def test_a_host_that_asked_to_wait_is_not_waited_for(database: str) -> None:
    started = time.monotonic()
    with Store.open(database) as store:
        pacer = StorePacer(store, lease_s=60, max_wait=5)
        pacer.defer("paper.example", 3600)
        with pytest.raises(HostBusy), pacer.turn("paper.example", 1.0):
            pass
    assert time.monotonic() - started < 3
