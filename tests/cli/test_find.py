"""`provenance find` as people run it."""

from __future__ import annotations

import json
from pathlib import Path

from cli_program import SEEDS, Program

PAGE = SEEDS / "pages" / "09-canonical.html"
WARC = SEEDS / "originals.warc.gz"


def test_what_was_checked_is_found_with_its_original(program: Program) -> None:
    program("--offline", "--from-warc", WARC, "check", PAGE)
    shown = program("--offline", "find", PAGE)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "1. 100 % of the text, 2 captures" in shown.stdout
    assert "accepted original: https://" in shown.stdout
    document = json.loads(program("--offline", "find", PAGE, "-f", "json").stdout)
    assert document["schema"] == "provenance/find/1"
    assert {match["held_as"] for match in document["groups"][0]["matches"]} == {"repost", "original"}
    assert {match["share"] for match in document["groups"][0]["matches"]} == {1.0}


def test_a_text_on_standard_input_that_nobody_holds_is_looked_for_all_the_same(
    program: Program, tmp_path: Path
) -> None:
    program("--offline", "--from-warc", WARC, "check", PAGE)
    words = "Eleven otters moved into the disused signal box and nobody there knew whom to tell. " * 2
    more = "The stationmaster wrote a letter, then a second one in red, and at last a poem about timetables."
    shown = program("--offline", "find", "-", input=words + more)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "Nothing in the archive holds this text." in shown.stdout


def test_an_empty_archive_and_a_text_too_short_exit_with_three(program: Program) -> None:
    empty = program("--offline", "find", PAGE)
    assert empty.returncode == 3
    assert "nothing is in the archive yet" in empty.stderr
    program("--offline", "--from-warc", WARC, "check", PAGE)
    short = program("--offline", "find", "-", input="Three words only.\n")
    assert short.returncode == 3
    assert "Could not be looked for" in short.stdout


def test_what_does_not_exist_is_wrong_usage_and_what_is_unreadable_is_not(
    program: Program, tmp_path: Path
) -> None:
    program("--offline", "--from-warc", WARC, "check", PAGE)
    assert program("--offline", "find").returncode == 2
    assert program("--offline", "find", tmp_path / "nosuch.html").returncode == 2
    assert program("--offline", "find", PAGE, "--limit", "0").returncode == 2
    assert program("--offline", "find", PAGE, "-f", "html").returncode == 2
    broken = tmp_path / "empty.html"
    broken.write_bytes(b"")
    shown = program("--offline", "find", broken, PAGE)
    assert shown.returncode == 3
    assert "[empty]" in shown.stderr
    assert "100 % of the text" in shown.stdout
