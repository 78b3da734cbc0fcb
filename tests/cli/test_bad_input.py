"""Bad input: one clear line each, the documented exit code, and the rest of the batch goes on."""

from __future__ import annotations

import json
import os
import sqlite3
from pathlib import Path

import pytest
from cli_program import PAGE, Program

ENOUGH = 33 * 1024 * 1024  # bytes: more than one input may have


def make_missing(folder: Path) -> str:
    return str(folder / "missing.html")


def make_empty_folder(folder: Path) -> str:
    (folder / "empty").mkdir()
    (folder / "empty" / "README.md").write_text("Nothing here is a page.")
    return str(folder / "empty")


def make_empty_file(folder: Path) -> str:
    (folder / "empty.html").write_bytes(b" \r\n")
    return str(folder / "empty.html")


def make_binary(folder: Path) -> str:
    (folder / "picture.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    return str(folder / "picture.html")


def make_noise(folder: Path) -> str:
    (folder / "noise.txt").write_bytes(bytes(range(256)) * 40)
    return str(folder / "noise.txt")


def make_huge(folder: Path) -> str:
    with open(folder / "huge.html", "wb") as handle:
        handle.write(PAGE.encode())
        handle.truncate(ENOUGH)  # a sparse file: it takes no time to make
    return str(folder / "huge.html")


def make_scheme(folder: Path) -> str:
    return "gopher://heron.example/page"


def make_script(folder: Path) -> str:
    return "javascript:alert(1)"


def make_bad_url(folder: Path) -> str:
    return "http://[heron/"


def make_nothing(folder: Path) -> str:
    return ""


def make_long_name(folder: Path) -> str:
    return "x" * 5000


def make_device(folder: Path) -> str:
    return "/dev/zero"


def make_pipe(folder: Path) -> str:
    os.mkfifo(folder / "pipe.html")
    return str(folder / "pipe.html")


def make_broken_warc(folder: Path) -> str:
    (folder / "broken.warc.gz").write_bytes(b"\x1f\x8b\x08\x00garbage that is no gzip member")
    return str(folder / "broken.warc.gz")


def make_private(folder: Path) -> str:
    return "http://127.0.0.1/"


# what is wrong -> (how it is made, the reason code, the exit code where it is the only input)
BAD = {
    "missing file": (make_missing, "missing", 2),
    "folder without pages": (make_empty_folder, "no_pages", 2),
    "empty file": (make_empty_file, "empty", 3),
    "picture": (make_binary, "binary", 3),
    "noise": (make_noise, "binary", 3),
    "huge file": (make_huge, "too_large", 3),
    "unknown scheme": (make_scheme, "unknown_scheme", 2),
    "script": (make_script, "unknown_scheme", 2),
    "no address": (make_bad_url, "bad_url", 2),
    "empty argument": (make_nothing, "missing", 2),
    "name too long": (make_long_name, "missing", 2),
    "device": (make_device, "not_a_file", 2),
    "pipe": (make_pipe, "not_a_file", 2),
    "broken WARC": (make_broken_warc, "broken_warc", 3),
    "private address": (make_private, "refused", 3),
}


@pytest.mark.parametrize("wrong", BAD)
def test_one_line_names_the_input_and_the_reason(program: Program, tmp_path: Path, wrong: str) -> None:
    make, code, exit_code = BAD[wrong]
    shown = program("parse", make(tmp_path), "--format", "json")
    assert shown.returncode == exit_code, shown.stderr
    (line,) = shown.stderr.splitlines()
    assert line.startswith("provenance: ")
    assert line.endswith(f"[{code}]")
    assert shown.stdout == ""


def test_a_batch_goes_on_past_all_that_is_wrong_in_it(program: Program, page: Path, tmp_path: Path) -> None:
    folder = tmp_path / "bad"
    folder.mkdir()
    wrong = [make(folder) for make, _, _ in BAD.values()]
    shown = program("check", *wrong, page, "--offline", "--format", "json", "--no-progress")
    documents = [json.loads(line) for line in shown.stdout.splitlines()]
    assert shown.returncode == 3
    assert [d["input"] for d in documents if d["schema"] == "provenance/check/1"] == [str(page)]
    problems = [d for d in documents if d["schema"] == "provenance/problem/1"]
    assert len(problems) == len(BAD)
    assert all(problem["remedy"] for problem in problems)
    assert len(shown.stderr.splitlines()) == len(BAD)
    assert "Traceback" not in shown.stderr


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-16", None), ("latin-1", "utf-8"), ("koi8-r", "koi8-r"), ("utf-8-sig", None)],
)
def test_a_page_in_another_encoding_is_read(
    program: Program, tmp_path: Path, encoding: str, declared: str | None
) -> None:
    page = PAGE if encoding == "koi8-r" else PAGE.replace("council", "conseil dédié")
    if declared:
        page = page.replace("<head>", f'<head><meta charset="{declared}">')
    path = tmp_path / "page.html"
    path.write_bytes(page.encode(encoding))
    shown = program("parse", path, "--format", "json")
    assert shown.returncode == 0, shown.stderr
    assert "grey heron" in json.loads(shown.stdout)["text"]


def test_a_list_is_read_row_by_row(program: Program, page: Path, tmp_path: Path) -> None:
    rows = tmp_path / "rows.csv"
    rows.write_text(f"name,url\none,{page}\ntwo,\nthree,ftp://heron.example/\n", encoding="utf-8")
    shown = program("check", "--list", rows, "--offline", "--format", "json", "--no-progress")
    documents = [json.loads(line) for line in shown.stdout.splitlines()]
    assert [d["schema"] for d in documents].count("provenance/check/1") == 1
    assert [d["code"] for d in documents if d["schema"] == "provenance/problem/1"] == [
        "bad_row",
        "unknown_scheme",
    ]
    assert "rows.csv:3" in shown.stderr


@pytest.mark.setpriv
def test_a_home_that_cannot_be_written_is_named(
    program: Program, page: Path, tmp_path: Path, bound_by_modes: tuple[str, ...]
) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    shown = program("check", page, "--offline", "--home", locked / "home", through=bound_by_modes)
    assert shown.returncode == 2
    assert str(locked) in shown.stderr


def test_a_home_that_is_a_file_is_named(program: Program, page: Path) -> None:
    for home in (page, page / "below", "/proc/nowhere"):
        shown = program("check", page, "--offline", "--home", home)
        assert shown.returncode == 2
        assert len(shown.stderr.splitlines()) == 1


@pytest.mark.parametrize("state", ["newer", "foreign", "no database", "cut"])
def test_a_database_that_cannot_be_used_is_left_as_it_is(
    program: Program, page: Path, home: Path, state: str
) -> None:
    path = home / "provenance.db"
    if state in ("newer", "cut"):
        assert program("db", "upgrade").returncode == 0
    home.mkdir(exist_ok=True)
    if state == "cut":
        path.write_bytes(path.read_bytes()[:-4096])
    elif state == "no database":
        path.write_text("This is a text file.\n" * 300)
    else:
        with sqlite3.connect(path) as plain:
            plain.execute(
                "UPDATE alembic_version SET version_num = '0999'"
                if state == "newer"
                else "CREATE TABLE t (x)"
            )
        plain.close()
    before = path.read_bytes()
    shown = program("check", page, "--offline")
    assert shown.returncode == 2
    (line,) = shown.stderr.splitlines()
    assert "provenance.db" in line
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("setting", "word"),
    [
        ("total_timeout_s = 0", "total_timeout_s"),
        ("total_timeout_s = nan", "total_timeout_s"),
        ("total_timeout_s = 1e309", "total_timeout_s"),
        ("max_input_bytes = -1", "max_input_bytes"),
        ("max_inptu_bytes = 1", "max_inptu_bytes"),
        ("offline = 'yes'", "offline"),
        ("offline = ", "TOML"),
    ],
)
def test_a_setting_that_makes_no_sense_is_refused_by_name(
    program: Program, page: Path, home: Path, setting: str, word: str
) -> None:
    home.mkdir()
    (home / "settings.toml").write_text(setting + "\n")
    shown = program("parse", page)
    assert shown.returncode == 2
    assert word in shown.stderr
    assert len(shown.stderr.splitlines()) == 1


def test_a_loose_setting_is_warned_of_on_each_run(program: Program, page: Path, home: Path) -> None:
    home.mkdir()
    (home / "settings.toml").write_text('allow_private = ["intranet.example"]\n')
    (home / "settings.toml").chmod(0o666)
    shown = program("parse", page)
    assert shown.returncode == 0
    assert "private addresses for intranet.example" in shown.stderr
    assert "can be changed by every user" in shown.stderr


def test_broken_collected_captures_stop_the_run(program: Program, page: Path, tmp_path: Path) -> None:
    for warc in (make_broken_warc(tmp_path), str(tmp_path / "nosuch.warc")):
        shown = program("check", page, "--offline", "--from-warc", warc)
        assert shown.returncode == 2
        assert len(shown.stderr.splitlines()) == 1


def test_no_home_at_all_is_said(
    program: Program, page: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    bare = {k: v for k, v in environment.items() if k not in ("HOME", "PROVENANCE_HOME", "XDG_DATA_HOME")}
    shown = program("check", page, "--offline", env={**bare, "HOME": "/proc/nowhere"})
    assert shown.returncode == 2
    assert len(shown.stderr.splitlines()) == 1
