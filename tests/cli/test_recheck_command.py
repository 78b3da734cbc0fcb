"""`provenance recheck` as cron runs it: alone, resumable, silent when nothing is new."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from cli_program import ROOT, Program
from recheck_world import Reply, Web, article_page, copy_page, edited, paragraphs, serving

from provenance.model import FindingKind
from provenance.store import Store

REPOSTS = 4
WAIT = 240.0  # seconds: longer than the slowest machine takes


@dataclass
class Town:
    """An aggregator at 127.0.0.1 and an outlet at localhost; `held` answers wait for `release`."""

    web: Web = field(default_factory=Web)
    is_edited: bool = False
    held_from: int = 99  # how many originals are answered before one is held
    answered: int = 0
    held: threading.Event = field(default_factory=threading.Event)
    release: threading.Event = field(default_factory=threading.Event)

    def page(self, path: str) -> Reply:
        name = path.rsplit("/", 1)[1]
        link = f"http://localhost:{self.web.port}/news/{name}"
        return Reply(copy_page(f"Report {name} from the weir", paragraphs(name), link))

    def original(self, path: str) -> Reply:
        name = path.rsplit("/", 1)[1]
        self.answered += 1
        if self.answered > self.held_from:
            self.held.set()
            assert self.release.wait(WAIT)
        body = paragraphs(name)
        return Reply(article_page(f"Report {name} from the weir", edited(body) if self.is_edited else body))

    @property
    def pages(self) -> list[str]:
        return [f"http://127.0.0.1:{self.web.port}/copies/r{n}" for n in range(REPOSTS)]


@pytest.fixture
def town(home: Path, program: Program) -> Iterator[Town]:
    """Pages that were checked once; then their originals are edited."""
    made = Town()
    made.web.sites = {"127.0.0.1": made.page, "localhost": made.original}
    with serving(made.web):
        home.mkdir()
        hosts = [f"{host}:{made.web.port}" for host in ("127.0.0.1", "localhost")]
        told = [f"allow_private = {json.dumps(hosts)}", "memento = false", "host_delay_s = 0"]
        (home / "settings.toml").write_text("\n".join((*told, "max_requests_per_repost = 6", "")))
        done = program("check", *made.pages, "--format", "json", "--no-progress")
        assert [json.loads(line)["verdict"] for line in done.stdout.splitlines()] == ["faithful"] * REPOSTS, (
            done
        )
        yield made
        made.release.set()


def started(environment: dict[str, str]) -> subprocess.Popen[str]:
    """A recheck of everything, running."""
    return subprocess.Popen(
        [sys.executable, "-m", "provenance", "recheck", "--all", "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        cwd=ROOT,
    )


def findings_of(home: Path) -> list[tuple[str, str | None]]:
    with Store.open(str(home / "provenance.db")) as store:
        assert store.faults() == ()
        return [(finding.kind.value, finding.page_url) for finding in store.watch.findings()]


def let_its_turn_run_out(home: Path) -> None:
    """A killed program's turn at a host ends by itself after a minute and a half; here at once."""
    with sqlite3.connect(home / "provenance.db") as database:
        database.execute("UPDATE hosts SET lease_until = NULL, lease_token = NULL")
    database.close()


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


def test_one_check_is_looked_at_on_both_sides(town: Town, program: Program, home: Path) -> None:
    with Store.open(str(home / "provenance.db")) as store:
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


def test_of_ten_that_start_together_one_works_and_nine_say_so(
    town: Town, environment: dict[str, str], home: Path
) -> None:
    town.is_edited, town.held_from, town.answered = True, 0, 0
    runs = [started(environment) for _ in range(10)]
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
    assert Counter(findings_of(home)) == {("original_corrected", page): 1 for page in town.pages}


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_run_that_is_killed_is_taken_over_without_loss_or_repetition(
    town: Town, environment: dict[str, str], home: Path, program: Program
) -> None:
    town.is_edited, town.held_from, town.answered = True, 2, 0
    run = started(environment)
    assert town.held.wait(WAIT)
    before = len(findings_of(home))
    run.send_signal(signal.SIGKILL)
    run.communicate(timeout=WAIT)
    assert 0 < before < REPOSTS
    let_its_turn_run_out(home)
    town.held_from = 99
    town.release.set()
    done = program("recheck", "--all", "--format", "json")
    assert done.returncode == 1
    told = [json.loads(line)["page_url"] for line in done.stdout.splitlines()]
    assert len(told) == REPOSTS - before
    wanted = {(FindingKind.ORIGINAL_CORRECTED.value, page): 1 for page in town.pages}
    assert Counter(findings_of(home)) == wanted
    assert not list(home.glob("*.lock"))
