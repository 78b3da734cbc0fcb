"""A desk's day from the first check to the report, the same on each sort of database."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from cli_program import ROOT, Finished, Program
from recheck_world import paragraphs
from town import REPOSTS, WAIT, Town, on_each_database, program_at

from provenance.store import Selection, Store


def documents(done: Finished) -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


@on_each_database
def test_check_find_recheck_review_and_report(
    town: Town, program: Program, database: str, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.html"
    copy.write_text(f"<article><h1>Elsewhere</h1><p>{'</p><p>'.join(paragraphs('r1'))}</p></article>")
    (found,) = documents(program("find", copy, "--format", "json"))
    matches = [match for group in found["groups"] for match in group["matches"]]
    whole = {match["capture"]["url"].rsplit("/", 1)[1] for match in matches if match["share"] > 0.9}
    assert whole == {"r1"}

    due = program("recheck", "--limit", "3")
    assert (due.returncode, due.stdout) == (0, ""), due  # nothing is due yet
    town.is_edited = True
    changed = program("recheck", "--all", "--format", "json")
    assert changed.returncode == 1, changed
    findings = documents(changed)
    assert [one["kind"] for one in findings] == ["original_corrected"] * REPOSTS

    name = findings[0]["finding_id"]
    for decided in (("dismiss", name), ("note", name, "“known” since Monday")):
        done = program("review", *decided, "--reviewer", "Ada")
        assert done.returncode == 0, done
    history = program("review", "history", "--format", "json")
    assert [one["action"] for one in documents(history)] == ["dismiss", "note"], history

    searched = program("report", "--all", "--search", "weir", "--format", "json", "--exit-zero")
    assert searched.returncode == 0, searched
    assert all(page in searched.stdout for page in town.pages)
    written = tmp_path / "report.html"
    reported = program("report", "--all", "--format", "html", "--output", written, "--exit-zero")
    assert reported.returncode == 0, reported
    assert town.pages[0] in written.read_text(encoding="utf-8")


@on_each_database
def test_programs_that_check_the_same_pages_at_once_record_each_repost_once(
    town: Town, environment: dict[str, str], database: str
) -> None:
    command = [*program_at(database), "check", *town.pages, "--no-progress", "--exit-zero"]
    runs = [
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment, cwd=ROOT
        )
        for _ in range(4)
    ]
    told = [run.communicate(timeout=WAIT) for run in runs]
    assert [run.returncode for run in runs] == [0] * 4, told
    with Store.open(database) as store:
        assert len(list(store.checks())) == 5 * REPOSTS
        assert len(list(store.checks(Selection(latest=True)))) == REPOSTS
        assert len(store.watch.turns()) == 2 * REPOSTS
        assert store.faults() == ()
