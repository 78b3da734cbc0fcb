"""`provenance recheck` as cron runs it: alone, resumable, silent when nothing is new."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path

import pytest
from cli_program import ROOT, Program
from recheck_world import Reply
from town import REPOSTS, WAIT, Town, on_each_database, program_at

from provenance.model import FindingKind
from provenance.store import Store


def started(environment: dict[str, str], database: str) -> subprocess.Popen[str]:
    """A recheck of everything, running."""
    return subprocess.Popen(
        [*program_at(database), "recheck", "--all", "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        cwd=ROOT,
    )


def findings_of(database: str) -> list[tuple[str, str | None]]:
    with Store.open(database) as store:
        assert store.faults() == ()
        return [(finding.kind.value, finding.page_url) for finding in store.watch.findings()]


def test_nothing_is_printed_where_nothing_is_new(town: Town, program: Program) -> None:
    due = program("recheck")
    assert (
        due.returncode,
        due.stdout,
        [line for line in due.stderr.splitlines() if "warning" not in line],
    ) == (
        0,
        "",
        [],
    )
    every = program("recheck", "--all")
    assert (every.returncode, every.stdout) == (0, "")


def test_what_changed_is_printed_once_with_exit_code_1(town: Town, program: Program) -> None:
    town.is_edited = True
    done = program("recheck", "--all", "--format", "json")
    assert done.returncode == 1, done
    documents = [json.loads(line) for line in done.stdout.splitlines()]
    assert [document["schema"] for document in documents] == ["provenance/finding/1"] * REPOSTS
    assert {document["kind"] for document in documents} == {"original_corrected"}
    again = program("recheck", "--all")
    assert (again.returncode, again.stdout) == (0, "")


def test_the_exit_code_is_narrowed_and_silenced(town: Town, program: Program) -> None:
    town.is_edited = True
    assert program("recheck", "--all", "--limit", "3", "--fail-on", "original_gone").returncode == 0
    assert program("recheck", "--all", "--exit-zero").returncode == 0
    wrong = program("recheck", "--fail-on", "original_lost")
    assert wrong.returncode == 2
    assert "there is no such kind" in wrong.stderr


def test_a_dry_run_lists_and_asks_nobody(town: Town, program: Program) -> None:
    asked = len(town.web.asked)
    listed = program("recheck", "--all", "--dry-run")
    assert sorted(listed.stdout.split())[0] == town.pages[0]
    assert len(listed.stdout.split()) == 2 * REPOSTS
    document = json.loads(program("recheck", "--all", "--dry-run", "--format", "json").stdout.splitlines()[0])
    assert document["schema"] == "provenance/due/1"
    assert program("recheck", "--dry-run").stdout == ""
    assert len(town.web.asked) == asked


def test_one_check_is_looked_at_on_both_sides(town: Town, program: Program, database: str) -> None:
    with Store.open(database) as store:
        name = next(store.checks()).check_id
    listed = program("recheck", "--id", name, "--dry-run")
    assert len(listed.stdout.split()) == 2
    assert program("recheck", "--id", "no-such-check").returncode == 2
    assert program("recheck", "--all", "--id", name).returncode == 2


def test_a_server_that_is_down_is_no_change_but_something_that_could_not_be_checked(
    town: Town, program: Program
) -> None:
    town.web.sites["localhost"] = lambda _: Reply("broken", 500)
    done = program("recheck", "--all", "--format", "json")
    assert done.returncode == 3
    kinds = [json.loads(line)["kind"] for line in done.stdout.splitlines()]
    assert kinds == ["original_link_state"] * REPOSTS
    again = program("recheck", "--all")
    assert (again.returncode, again.stdout) == (3, "")


@on_each_database
def test_of_ten_that_start_together_one_works_and_nine_say_so(
    town: Town, environment: dict[str, str], database: str
) -> None:
    town.is_edited, town.held_from, town.answered = True, 0, 0
    runs = [started(environment, database) for _ in range(10)]
    until = time.monotonic() + WAIT
    while sum(run.poll() is not None for run in runs) < 9 and time.monotonic() < until:
        town.held.wait(0.05)
        threading.Event().wait(0.05)
    waiting = [run for run in runs if run.poll() is None]
    town.release.set()
    told = [run.communicate(timeout=WAIT) for run in runs]
    assert len(waiting) == 1
    assert Counter(run.returncode for run in runs) == {0: 9, 1: 1}
    assert sum("another recheck is running" in err for _, err in told) == 9
    assert Counter(findings_of(database)) == {("original_corrected", page): 1 for page in town.pages}


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@on_each_database
def test_a_run_that_is_killed_is_taken_over_at_once_without_loss_or_repetition(
    town: Town, environment: dict[str, str], home: Path, database: str, program: Program
) -> None:
    town.is_edited, town.held_from, town.answered = True, 2, 0
    run = started(environment, database)
    assert town.held.wait(WAIT)
    before = len(findings_of(database))
    run.send_signal(signal.SIGKILL)
    run.communicate(timeout=WAIT)
    assert 0 < before < REPOSTS
    town.held_from = 99
    town.release.set()
    done = program("recheck", "--all", "--format", "json")
    assert done.returncode == 1
    told = [json.loads(line)["page_url"] for line in done.stdout.splitlines()]
    assert len(told) == REPOSTS - before
    wanted = {(FindingKind.ORIGINAL_CORRECTED.value, page): 1 for page in town.pages}
    assert Counter(findings_of(database)) == wanted
    assert not list(home.glob("*.lock"))
