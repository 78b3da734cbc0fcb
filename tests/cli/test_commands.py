"""What the commands print, where, and with which code they exit."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from cli_program import PAGE, ROOT, SEEDS, Program


def documents(shown: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in shown.splitlines()]


def test_help_names_every_command_and_the_exit_codes(program: Program) -> None:
    shown = program("--help")
    assert shown.returncode == 0
    for name in (
        "demo",
        "parse",
        "compare",
        "check",
        "audit",
        "archive",
        "report",
        "verify",
        "outlets",
        "db",
    ):
        assert f"\n  {name} " in shown.stdout
    assert "70 a fault of ours" in " ".join(shown.stdout.split())
    assert shown.stderr == ""


@pytest.mark.parametrize("command", ["demo", "parse", "compare", "check", "audit", "archive", "report"])
def test_every_command_explains_itself(program: Program, command: str) -> None:
    shown = program(command, "--help")
    assert shown.returncode == 0
    assert "Usage: provenance" in shown.stdout


def test_the_version_is_printed_alone(program: Program) -> None:
    assert program("--version").stdout.startswith("provenance ")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("nosuch",),
        ("parse",),
        ("check", "--no-such-option", "x"),
        ("compare", "one"),
        ("parse", "a", "-f"),
    ],
)
def test_wrong_usage_exits_2(program: Program, arguments: tuple[str, ...]) -> None:
    shown = program(*arguments)
    assert shown.returncode == 2
    assert "Traceback" not in shown.stderr


def test_an_unknown_format_is_named_with_the_known_ones(program: Program, page: Path) -> None:
    shown = program("parse", page, "--format", "yaml")
    assert shown.returncode == 2
    assert "yaml" in shown.stderr
    assert "json" in shown.stderr


def test_parse_prints_one_object_a_line_and_makes_no_home(program: Program, page: Path, home: Path) -> None:
    shown = program("parse", page, page.parent, "--format", "json")
    (document,) = documents(shown.stdout)
    assert shown.returncode == 0
    assert document["schema"] == "provenance/parse/1"
    assert document["input"] == str(page)
    assert not home.exists()


def test_options_of_every_command_may_stand_before_or_after_it(program: Program, page: Path) -> None:
    before = program("--format", "json", "--offline", "parse", page)
    after = program("parse", page, "--offline", "--format=json")
    assert before.stdout == after.stdout
    assert before.returncode == after.returncode == 0


def test_standard_input_is_an_input(program: Program) -> None:
    shown = program("parse", "-", "--format", "json", "--url", "https://heron.example/a", input=PAGE)
    (document,) = documents(shown.stdout)
    assert document["input"] == "-"
    assert document["url"] == "https://heron.example/a"


def test_an_original_that_cannot_be_looked_at_is_unverifiable(program: Program, page: Path) -> None:
    shown = program("check", page, "--offline", "--format", "json")
    (document,) = documents(shown.stdout)
    assert shown.returncode == 3
    assert document["verdict"] == "unverifiable"
    assert document["reason"]


def test_checking_again_adds_a_check_and_nothing_else(program: Program, page: Path, home: Path) -> None:
    for _ in range(2):
        assert program("check", page, "--offline").returncode == 3
    with sqlite3.connect(home / "provenance.db") as plain:
        counted = {
            table: plain.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("checks", "reposts", "claims", "captures", "pages", "texts")
        }
    plain.close()
    assert counted == {"checks": 2, "reposts": 1, "claims": 1, "captures": 1, "pages": 1, "texts": 1}
    assert len(list((home / "archive" / "warc").rglob("*.warc.gz"))) == 1


def test_the_same_text_on_two_pages_is_recognised(program: Program, page: Path, tmp_path: Path) -> None:
    other = tmp_path / "copy.html"
    other.write_text(
        PAGE.replace("<h1>", "<h1>Again: ").replace("heron has", "heron\u00a0has"), encoding="utf-8"
    )
    shown = program("check", page, other, "--offline", "--format", "json")
    first, second = documents(shown.stdout)
    assert first["same_text_as"] == [str(other)]
    assert second["same_text_as"] == [str(page)]


def test_the_code_of_compare_is_the_verdict(program: Program, page: Path, tmp_path: Path) -> None:
    changed = tmp_path / "original.html"
    changed.write_text(PAGE.replace("eleven years", "seven years"), encoding="utf-8")
    same = program("compare", page, page, "--format", "json")
    other = program("compare", page, changed, "--format", "json")
    assert (same.returncode, documents(same.stdout)[0]["verdict"]) == (0, "faithful")
    assert (other.returncode, documents(other.stdout)[0]["verdict"]) == (1, "altered")
    assert program("compare", page, changed, "--exit-zero").returncode == 0
    assert program("compare", page, changed, "--fail-on", "passage_dropped").returncode == 0
    assert program("compare", page, changed, "--fail-on", "no_such_kind").returncode == 2


def test_the_result_goes_to_stdout_and_everything_else_to_stderr(program: Program, page: Path) -> None:
    shown = program("check", page, page.parent / "nosuch.html", "--offline", "--format", "json")
    assert [document["schema"] for document in documents(shown.stdout)] == [
        "provenance/check/1",
        "provenance/problem/1",
    ]
    assert "nosuch.html is not there" in shown.stderr
    quiet = program("check", page, "--offline", "--format", "json", "--quiet")
    assert quiet.stderr == ""


@pytest.mark.parametrize(
    "variables", [{"LC_ALL": "C", "PYTHONUTF8": "0"}, {"TERM": "dumb"}, {"NO_COLOR": "1"}]
)
def test_a_poor_terminal_gets_plain_text(
    program: Program, page: Path, environment: dict[str, str], variables: dict[str, str]
) -> None:
    page.write_text(PAGE.replace("heron", "цапля \u200e"), encoding="utf-8")
    kept = {k: v for k, v in environment.items() if not k.startswith("LC_") and k != "PYTHONIOENCODING"}
    shown = program("check", page, "--offline", env={**kept, **variables}, errors="surrogateescape")
    assert shown.returncode == 3
    assert "\x1b" not in shown.stdout + shown.stderr
    assert "Traceback" not in shown.stderr


def test_captured_text_cannot_speak_to_the_terminal(program: Program, tmp_path: Path) -> None:
    odd = tmp_path / "\x1b]0;PWN\x07.html"
    odd.write_text(PAGE.replace("The heron", "\x9b31m\u202eThe\b\b heron\x07"), encoding="utf-8")
    for arguments in (("parse", odd), ("check", odd, "--offline"), ("check", tmp_path / "\x1b[31mno.html")):
        shown = program(*arguments)
        for character in ("\x1b", "\x07", "\x9b", "\b", "\u202e"):
            assert character not in shown.stdout + shown.stderr


def test_a_reader_that_goes_away_is_no_fault(environment: dict[str, str]) -> None:
    command = f"{sys.executable} -m provenance outlets list | head -1"
    shown = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert (shown.returncode, shown.stderr) == (0, "")


def test_a_result_is_written_whole_or_not_at_all(program: Program, page: Path, tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    assert program("check", page, "--offline", "--format", "json", "--output", target).returncode == 3
    assert documents(target.read_text())[0]["verdict"] == "unverifiable"
    refused = program("report", "--format", "json", "--output", tmp_path / "no" / "such" / "folder")
    assert refused.returncode == 2
    assert "--output" in refused.stderr
    linked = tmp_path / "link.json"
    linked.symlink_to(page)
    before = page.read_bytes()
    program("report", "--format", "json", "--output", linked)
    assert page.read_bytes() == before


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="the system has no /dev/full")
def test_a_full_device_is_told_in_one_line(program: Program, page: Path) -> None:
    with open("/dev/full", "w") as full:
        shown = program("parse", page, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert shown.returncode in (2, 70)
    assert len(shown.stderr.strip().splitlines()) == 1


def test_report_paints_the_last_check_of_each_repost_and_filters(program: Program, page: Path) -> None:
    for _ in range(2):
        program("check", page, "--offline")
    assert len(documents(program("report", "--format", "json").stdout)) == 2  # one check, and the totals
    assert len(documents(program("report", "--all", "--format", "json").stdout)) == 3
    assert program("report").returncode == 3
    assert len(documents(program("report", "--verdict", "altered", "--format", "json").stdout)) == 1
    assert program("report", "--verdict", "odd").returncode == 2
    assert program("report", "--run", "nosuch").returncode == 2
    assert program("report", "--since", "yesterday").returncode == 2
    html = program("report", "--format", "html", "--exit-zero")
    assert html.returncode == 0
    assert html.stdout.startswith("<!DOCTYPE html>") or html.stdout.startswith("<!doctype html>")


def test_what_was_archived_verifies(program: Program, page: Path, home: Path) -> None:
    program("check", page, "--offline")
    assert program("verify").returncode == 0
    (stored,) = (home / "archive" / "warc").rglob("*.warc.gz")
    damaged = bytearray(stored.read_bytes())
    damaged[len(damaged) // 2] ^= 0xFF
    stored.chmod(0o644)
    stored.write_bytes(damaged)
    assert program("verify").returncode == 1


def test_the_database_is_cared_for(program: Program, page: Path, tmp_path: Path) -> None:
    program("check", page, "--offline")
    assert program("db", "upgrade").returncode == 0
    assert program("db", "check").returncode == 0
    rows = documents(program("db", "info", "--format", "json").stdout)[0]["rows"]
    assert isinstance(rows, dict)
    assert rows["checks"] == 1
    copy = tmp_path / "copy.db"
    assert program("db", "backup", copy).returncode == 0
    assert program("db", "check", "--db", copy).returncode == 0
    assert program("db", "backup", copy).returncode == 2


def test_the_users_outlets_stand_over_ours(program: Program, tmp_path: Path) -> None:
    assert program("outlets", "show", "Marshland Courier").returncode == 2
    added = program("outlets", "add", "Marshland Courier", "--domain", "marshland.example", "--country", "GB")
    assert added.returncode == 0
    assert "marshland-courier" in program("outlets", "show", "marshland.example").stdout
    assert program("outlets", "alias", "marshland-courier", "The Marsh").returncode == 0
    page = tmp_path / "heron.html"
    page.write_text(PAGE, encoding="utf-8")
    (document,) = documents(program("parse", page, "--format", "json").stdout)
    (repost,) = document["reposts"]  # type: ignore[misc]
    assert repost["claim"]["outlet"]["id"] == "marshland-courier"  # type: ignore[index]


def test_a_module_in_the_current_folder_is_not_imported(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "httpx.py").write_text("raise SystemExit('imported from the current folder')")
    (tmp_path / "lxml.py").write_text("raise SystemExit('imported from the current folder')")
    entry = Path(sys.executable).with_name("provenance")
    if not entry.exists():
        pytest.skip("the program is not installed beside this Python")
    shown = subprocess.run(
        [entry, "outlets", "list", "lobe"], cwd=tmp_path, env=environment, capture_output=True
    )
    assert shown.returncode == 0, shown.stderr


def test_the_demo_prints_the_audit_and_where_its_report_is(program: Program, tmp_path: Path) -> None:
    shown = program("demo", "--home", tmp_path / "demo")
    assert shown.returncode == 0, shown.stderr
    assert f"The report: {tmp_path / 'demo' / 'report.html'}" in shown.stdout
    assert (tmp_path / "demo" / "report.html").stat().st_size > 10_000


def test_collected_captures_stand_for_the_network(program: Program) -> None:
    shown = program(
        "check", SEEDS / "pages" / "05-quelle.html", "--offline", "--from-warc", SEEDS / "originals.warc.gz"
    )
    assert shown.returncode == 0, shown.stdout + shown.stderr
    assert "FAITHFUL" in shown.stdout.upper()


@pytest.mark.parametrize(
    "command",
    [
        ("report",),
        ("recheck", "--due"),
        ("review", "list"),
        ("feeds", "feeds"),
        ("export", "--run", "last", "--output", "bundle.wacz"),
        ("verify",),
        ("db", "info"),
        ("db", "check"),
        ("find", "page.html"),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("place", ["--home", "--db"])
def test_a_mistyped_place_is_no_empty_record(
    program: Program, tmp_path: Path, command: tuple[str, ...], place: str
) -> None:
    ended = program(*command, place, str(tmp_path / "nowhere" / "typo"))
    assert ended.returncode == 2
    assert f"{place} {tmp_path / 'nowhere' / 'typo'}: nothing was recorded there" in ended.stderr
    assert not (tmp_path / "nowhere").exists()
