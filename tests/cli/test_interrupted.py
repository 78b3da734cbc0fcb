"""An audit may end at any moment: what was recorded stays, and the same command goes on."""

from __future__ import annotations

import json
import random
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from cli_program import ROOT, SEEDS, Program

AUDIT = (
    "audit",
    SEEDS / "pages",
    "--offline",
    "--from-warc",
    SEEDS / "originals.warc.gz",
    "--format",
    "json",
)
KILLS = 20


def started(environment: dict[str, str], *arguments: str | Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "provenance", *map(str, arguments)]
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def asked(home: Path, question: str) -> list[tuple[object, ...]]:
    """What the database answers; nothing while there is none."""
    path = home / "provenance.db"
    if not path.exists() or path.stat().st_size == 0:
        return []
    with closing(sqlite3.connect(path)) as plain:
        if not plain.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'checks'").fetchone()[0]:
            return []
        return plain.execute(question).fetchall()


def check_ids(home: Path) -> set[object]:
    return {row[0] for row in asked(home, "SELECT check_id FROM checks")}


def is_sound(home: Path) -> bool:
    return asked(home, "PRAGMA integrity_check") in ([], [("ok",)])


def expected_reposts() -> int:
    pages = json.loads((SEEDS / "expected.json").read_text(encoding="utf-8"))["pages"]
    return sum(len(page["reposts"]) for page in pages.values())


@pytest.mark.slow
def test_killed_at_random_moments_it_loses_nothing_and_finishes(
    program: Program, environment: dict[str, str], home: Path
) -> None:
    moments = random.Random(20)
    recorded: set[object] = set()
    for _ in range(KILLS):
        process = started(environment, *AUDIT)
        try:
            process.wait(timeout=moments.uniform(0.2, 4.0))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        now = check_ids(home)
        assert recorded <= now
        assert is_sound(home)
        recorded = now
    shown = program(*AUDIT)
    documents = [json.loads(line) for line in shown.stdout.splitlines()]
    assert shown.returncode == 1, shown.stderr
    assert recorded <= check_ids(home)
    assert documents[-1]["finished_at"] is not None
    assert documents[-1]["checks"] == expected_reposts()
    assert len({d["check_id"] for d in documents[:-1]}) == expected_reposts()
    assert program("verify").returncode == 0
    assert program("db", "check").returncode == 0
    rows = asked(home, "SELECT (SELECT count(*) FROM reposts), (SELECT count(*) FROM pages)")
    assert rows == [(expected_reposts(), len({d["input"] for d in documents[:-1]}))]


@pytest.mark.slow
def test_two_audits_at_once_make_two_runs_and_no_duplicates(
    program: Program, environment: dict[str, str], home: Path
) -> None:
    processes = [started(environment, *AUDIT) for _ in range(2)]
    assert [process.wait(timeout=300) for process in processes] == [1, 1]
    assert is_sound(home)
    (counts,) = asked(
        home,
        "SELECT (SELECT count(*) FROM runs WHERE state = 'finished'), (SELECT count(*) FROM checks), "
        "(SELECT count(*) FROM reposts), "
        "(SELECT count(*) - count(DISTINCT sha256 || coalesce(url, '')) FROM captures)",
    )
    assert counts == (2, 2 * expected_reposts(), expected_reposts(), 0)
    assert program("verify").returncode == 0


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_it_with_its_code_and_says_what_stays(
    environment: dict[str, str], home: Path, sent: signal.Signals, code: int
) -> None:
    command = [sys.executable, "-m", "provenance", *map(str, AUDIT)]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        process.stderr.readline()  # the first input is recorded
        process.send_signal(sent)
        told = process.stderr.read()
        assert process.wait(timeout=60) == code
    assert "Traceback" not in told
    assert is_sound(home)
    assert check_ids(home)
    if sent is signal.SIGINT:
        assert "the same command goes on" in told
