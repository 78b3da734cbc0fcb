"""A dead holder of a turn is known as dead, and nobody else is."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from provenance.store import Store, Wait, holders
from provenance.store.holders import is_gone, new_token

pytestmark = pytest.mark.skipif(
    not holders._here(), reason="this system does not say which boot of which machine it is"
)
HOLD = """
import sys
from provenance.store import Store
from provenance.store.holders import new_token
with Store.open(sys.argv[1]) as store:
    assert store.claim_turn("paper.example", new_token(), 3600) is None
    print("holds", flush=True)
    sys.stdin.read()
"""
NAME = "from provenance.store.holders import new_token; print(new_token(), flush=True); input()"


@pytest.fixture
def other() -> Iterator[subprocess.Popen[str]]:
    """Another process of this program, and its token in its first line."""
    with subprocess.Popen(
        [sys.executable, "-c", NAME], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        process.kill()


def first_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_a_token_fits_its_column_and_is_made_once() -> None:
    tokens = {new_token() for _ in range(100)}
    assert len(tokens) == 100
    assert max(map(len, tokens)) <= holders.LONGEST
    assert not any(map(is_gone, tokens))


def test_a_process_is_there_until_it_is_killed_even_where_nobody_collects_it(
    other: subprocess.Popen[str],
) -> None:
    token = first_line(other)
    assert not is_gone(token)
    os.kill(other.pid, 9)
    os.waitid(os.P_PID, other.pid, os.WEXITED | os.WNOWAIT)  # a zombie still
    assert is_gone(token)
    other.wait()
    assert is_gone(token)


def test_another_process_under_the_same_number_is_another_one() -> None:
    here, pid, began, own = new_token().split("-")
    assert is_gone(f"{here}-{pid}-{int(began, 16) - 1:x}-{own}")


def test_nothing_is_known_of_another_machine_boot_or_space(monkeypatch: pytest.MonkeyPatch) -> None:
    began, own = new_token().split("-")[2:]
    dead = f"{2**22 + 1:x}-{began}-{own}"  # a number above any that Linux gives out
    assert is_gone(f"{holders._here()}-{dead}")
    assert not is_gone(f"{'0' * 12}-{dead}")
    here = holders._here()
    monkeypatch.setattr(holders, "_here", lambda: "")  # a system that gives it no name
    assert not is_gone(f"{here}-{dead}")


@pytest.mark.parametrize(
    "token", ["", "one", "a-b-c-d", "-0-0-0", "{here}-0-1-a", "{here}--1-1-a", "{here}-zz-1-a", "{here}-1"]
)
def test_a_token_of_another_make_tells_nothing(token: str) -> None:
    assert not is_gone(token.replace("{here}", holders._here()))


def test_a_process_of_somebody_else_is_there() -> None:
    """Where it may not be asked, as number 1 by whoever is not root, it is not called dead."""
    first = holders._state_of(1)
    began = first[1] if first is not None else 0
    assert not is_gone(f"{holders._here()}-1-{began:x}-a")


def test_the_turn_of_a_killed_process_is_free_at_once_but_for_the_pause(database: str) -> None:
    with (
        Store.open(database) as store,
        subprocess.Popen(
            [sys.executable, "-c", HOLD, database], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as holder,
    ):
        assert first_line(holder) == "holds"
        assert isinstance(store.claim_turn("paper.example", new_token(), 60), Wait)
        holder.kill()
        holder.wait()
        wait = store.claim_turn("paper.example", new_token(), 60, delay_s=30)
        assert isinstance(wait, Wait)
        assert 25 < wait.seconds <= 30  # its last request may just have been sent
    with Store.open(database) as store:
        assert store.claim_turn("other.example", new_token(), 60) is None


def test_without_a_pause_the_turn_of_a_killed_process_is_taken_at_once(database: str) -> None:
    dead = f"{holders._here()}-{2**22 + 1:x}-1-a"
    with Store.open(database) as store:
        assert store.claim_turn("paper.example", dead, 3600) is None
        ours = new_token()
        assert store.claim_turn("paper.example", ours, 60) is None
        store.finish_turn("paper.example", dead, 0)  # nothing: it is not its turn any more
        assert isinstance(store.claim_turn("paper.example", new_token(), 60), Wait)
