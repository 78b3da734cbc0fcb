"""`review`, `feeds` and `recheck --test-alert` as people run them."""

from __future__ import annotations

import json
import shutil
import stat
from pathlib import Path

import feedparser
import pytest
from cli_program import PAGE, Finished, Program
from jsonschema import Draft202012Validator

from provenance.jobs.bench import open_bench
from provenance.jobs.reviewing import override
from provenance.jobs.runs import check_inputs
from provenance.model import Verdict
from provenance.read import Given
from provenance.report import findings
from provenance.settings import Settings

SCHEMAS = Path(findings.__file__).parent / "schemas"
ORIGINAL = PAGE.replace("<p>This article was originally published by Marshland Courier.</p>", "").replace(
    "1887", "1878"
)


def lines(done: Finished) -> list[dict]:
    assert done.stderr == "" or "inputs done" in done.stderr, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    for document in found:
        schema = json.loads((SCHEMAS / f"{document['schema'].split('/')[1]}.json").read_text())
        assert list(Draft202012Validator(schema).iter_errors(document)) == []
    return found


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A home made once: an altered check whose original a reviewer named."""
    folder = tmp_path_factory.mktemp("desk")
    copy, original, home = folder / "copy.html", folder / "original.html", folder / "home"
    copy.write_text(PAGE, encoding="utf-8")
    original.write_text(ORIGINAL, encoding="utf-8")
    with open_bench(Settings(home=home, db=str(home / "provenance.db"))) as bench:
        given = Given((str(copy),))
        (first,) = check_inputs(bench, given).checks
        override(bench, first.check_id, str(original), reviewer="Ada Reed", note=None, now=bench.clock())
        (check,) = check_inputs(bench, given).checks
    assert check.verdict is Verdict.ALTERED
    return home, check.check_id


@pytest.fixture
def altered(desk: tuple[Path, str], home: Path) -> str:
    """That check, in a home of one's own."""
    shutil.copytree(desk[0], home)
    return desk[1]


def test_the_desk_works_through_a_day(program: Program, altered: str, desk: tuple[Path, str]) -> None:
    (item,) = lines(program("review", "list", "--format", "json"))
    assert (item["id"], item["state"], item["kind"]) == (altered, "open", "altered")
    dismissed = program(
        "review", "dismiss", f"{altered}#1", "--note", "a misprint", "--reviewer", "Bo", "--format", "json"
    )
    (review,) = lines(dismissed)
    assert (review["reviewer"], review["action"], review["note"]) == ("Bo", "dismiss", "a misprint")
    assert program("review", "list").stdout == ""
    report = program("report")
    assert report.returncode == 0
    assert "dismissed by Bo" in report.stdout
    assert "1 finding of these dismissed by reviewers" in report.stdout
    assert program("check", desk[0].parent / "copy.html").returncode == 0
    (told,) = [one for one in lines(program("report", "--format", "json")) if "check_id" in one]
    assert told["standing"]["quiet"]
    assert "<strong>Dismissed.</strong>" in program("report", "--format", "html").stdout
    assert program("review", "reopen", altered, "--reviewer", "Bo").returncode == 0
    assert program("report").returncode == 1
    acts = [one["action"] for one in lines(program("review", "history", "--format", "json"))]
    assert acts == ["override", "dismiss", "reopen"]
    shown = program("review", "show", altered)
    assert "ALTERED" in shown.stdout
    assert "a misprint" in shown.stdout
    assert len(lines(program("review", "show", altered, "--format", "json"))) == 4


def test_new_is_new_once(program: Program, altered: str, environment: dict[str, str]) -> None:
    told = {**environment, "PROVENANCE_REVIEWER": "Ada Reed"}
    assert altered in program("review", "list", "--new", env=told).stdout
    assert program("review", "list", "--new", env=told).stdout == ""
    assert altered in program("review", "list", "--new", "--reviewer", "Bo").stdout


def test_the_reviewer_may_stand_in_the_settings(program: Program, altered: str, home: Path) -> None:
    (home / "settings.toml").write_text('reviewer = "The desk"\n')
    (review,) = lines(program("review", "accept", altered, "--format", "json"))
    assert review["reviewer"] == "The desk"


def test_without_a_name_nothing_is_recorded(program: Program, altered: str) -> None:
    done = program("review", "accept", altered)
    assert done.returncode == 2
    assert "PROVENANCE_REVIEWER" in done.stderr
    assert len(lines(program("review", "history", "--format", "json"))) == 1


@pytest.mark.parametrize("name", ["Ada\x1b[2J", "Ada\u202e"])
def test_a_name_that_would_play_tricks_is_refused(program: Program, altered: str, name: str) -> None:
    done = program("review", "accept", altered, "--reviewer", name)
    assert done.returncode == 2
    assert "\x1b" not in done.stderr + done.stdout
    assert "\u202e" not in done.stderr + done.stdout


@pytest.mark.parametrize("name", ["nothing#1", "\x1b[2J"])
def test_an_unknown_name_is_refused_with_what_to_do(program: Program, name: str) -> None:
    done = program("review", "dismiss", name, "--reviewer", "Bo")
    assert done.returncode == 2
    assert "review list" in done.stderr
    assert "\x1b" not in done.stderr


def test_a_note_comes_from_standard_input_and_a_megabyte_is_refused(program: Program, altered: str) -> None:
    done = program(
        "review", "note", altered, "-", "--reviewer", "Bo", input="Called them.\n\x1b[2Jno answer\n"
    )
    assert done.returncode == 0
    assert "Called them." in done.stdout
    assert "\x1b" not in done.stdout
    done = program("review", "note", altered, "-", "--reviewer", "Bo", input="x" * 1_000_000)
    assert done.returncode == 2
    assert "characters" in done.stderr


def read_only(home: Path) -> None:
    for path in (*home.rglob("*"), home):
        path.chmod(stat.S_IRUSR | (stat.S_IXUSR if path.is_dir() else 0))


@pytest.mark.setpriv
def test_a_database_that_cannot_be_written_is_said_to_be_one(
    program: Program, altered: str, home: Path, bound_by_modes: tuple[str, ...]
) -> None:
    read_only(home)
    try:
        shown = program("review", "list", through=bound_by_modes)
        done = program("review", "dismiss", altered, "--reviewer", "Bo", through=bound_by_modes)
    finally:
        for path in (home, *home.rglob("*")):
            path.chmod(0o700)
    assert altered in shown.stdout
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert len(lines(program("review", "history", "--format", "json"))) == 1


def test_feeds_are_written_and_read(program: Program, altered: str, tmp_path: Path) -> None:
    folder = tmp_path / "site" / "feeds"
    done = program("feeds", folder, "--base-url", "https://desk.example/feeds")
    assert done.returncode == 0
    feed = feedparser.parse(str(folder / "all.atom"))
    assert not feed.bozo
    assert [entry.title for entry in feed.entries] == ["Altered: The heron returns to the mill pond"]
    assert str(tmp_path) not in (folder / "all.atom").read_text()
    printed = feedparser.parse(program("report", "--format", "atom").stdout)
    assert [entry.id for entry in printed.entries] == [entry.id for entry in feed.entries]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "desk"])
def test_feeds_need_a_web_address(program: Program, tmp_path: Path, url: str) -> None:
    assert program("feeds", tmp_path / "feeds", "--base-url", url).returncode == 2


def test_a_test_alert_says_who_took_it(program: Program, environment: dict[str, str]) -> None:
    none = program("recheck", "--test-alert")
    assert (none.returncode, "alerts.toml" in none.stderr) == (2, True)
    told = {**environment, "PROVENANCE_ALERT_SERVICES": "room=json://user:hunter2@127.0.0.1:1/pa55word"}
    dead = program("recheck", "--test-alert", env=told)
    assert (dead.returncode, dead.stdout) == (3, "room: not taken: the service did not take it\n")
    assert "hunter2" not in dead.stderr
    assert "pa55word" not in dead.stderr


def test_a_recheck_refuses_alerts_that_make_no_sense_before_it_asks_anybody(
    program: Program, home: Path
) -> None:
    home.mkdir()
    (home / "alerts.toml").write_text('[services]\nroom = "json://hunter2"\n')
    (home / "alerts.toml").chmod(0o644)
    done = program("recheck")
    assert done.returncode == 2
    assert "chmod 600" in done.stderr
    assert "hunter2" not in done.stderr
