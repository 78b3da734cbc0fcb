"""Hostile settings and surroundings, one test id for each case."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hostile_cases import Case, cases
from hostile_program import environment, is_clear, page, run

pytestmark = [pytest.mark.shared, pytest.mark.slow]

ALIASES = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 8))


def told(home: Path, text: str, name: str = "settings.toml") -> Path:
    home.mkdir(exist_ok=True)
    (home / name).write_text(text, encoding="utf-8")
    return home / name


def aliases(folder: Path) -> None:
    """As the settings file it is no TOML; under a name of its own nobody opens it."""
    home = folder / "home"
    told(home, ALIASES, "settings.yaml")
    began = time.monotonic()
    assert run(home, "check", page(folder), "--offline").returncode == 3
    told(home, ALIASES)
    shown = run(home, "check", page(folder), "--offline")
    is_clear(shown)
    assert shown.returncode == 2
    assert b"is not TOML" in shown.stderr
    assert time.monotonic() - began < 60


def timeouts(folder: Path) -> None:
    for name in ("total_timeout_s", "connect_timeout_s", "host_delay_s"):
        for value in ("0", "-1", "nan", "1e309", "inf", "'1'", "true", "99999999"):
            if (name, value) == ("host_delay_s", "0"):
                continue  # no pause between two requests is a choice
            told(folder / "home", f"{name} = {value}\n")
            shown = run(folder / "home", "db", "info")
            is_clear(shown)
            assert shown.returncode == 2, (name, value)
            assert name.encode() in shown.stderr
        assert not (folder / "home" / "provenance.db").exists()


def private(folder: Path) -> None:
    """`true` is refused, since it would allow every address; named hosts are told each time."""
    home = folder / "home"
    told(home, "allow_private = true\n")
    shown = run(home, "parse", page(folder))
    assert shown.returncode == 2
    assert b"allow_private" in shown.stderr
    told(home, 'allow_private = ["127.0.0.1"]\n')
    for command in (("parse", page(folder)), ("check", page(folder), "--offline"), ("report",)):
        shown = run(home, *command)
        assert b"warning: " in shown.stderr
        assert b"allows private addresses for 127.0.0.1" in shown.stderr
    for form in ("text", "html", "json", "csv", "markdown", "junit", "prov"):
        painted = run(home, "report", "--format", form).stdout.decode().replace("\\", "")
        assert "private addresses allowed for 127.0.0.1" in " ".join(painted.split()), form
    told(home, "")  # what was recorded then says so for ever
    (check, _) = map(json.loads, run(home, "report", "--format", "json").stdout.splitlines())
    assert "private addresses allowed" in check["tool"]["cautions"][0]


def unknown(folder: Path) -> None:
    for name in ("max_inptu_bytes", "x]y", "allow-private"):
        told(folder / "home", f'"{name}" = 1\n')
        shown = run(folder / "home", "db", "info")
        assert shown.returncode == 2
        assert name.encode() in shown.stderr


def writable(folder: Path) -> None:
    told(folder / "home", "").chmod(0o666)
    shown = run(folder / "home", "db", "info")
    assert shown.returncode == 0
    assert b"can be changed by every user" in shown.stderr


def beside(folder: Path) -> None:
    """The installed program takes nothing from the folder in which it is called, nor do its children."""
    here = folder / "here"
    here.mkdir()
    trap = "import pathlib\npathlib.Path(__file__).with_suffix('.sprung').touch()\nraise SystemExit(9)\n"
    for name in ("httpx", "json", "lxml", "trafilatura", "sqlmodel", "typer", "sitecustomize", "provenance"):
        (here / f"{name}.py").write_text(trap)
    (here / ".env").write_text("PROVENANCE_HOME=/proc/nowhere\nPROVENANCE_TRACEBACK=1\n")
    program = Path(sys.executable).with_name("provenance")
    if not program.exists():
        found = shutil.which("provenance")
        assert found, "the program is not installed"
        program = Path(found)
    home = folder / "home"
    command = [program, "check", str(page(folder)), "--offline"]
    shown = subprocess.run(
        command, cwd=here, env=environment(home), capture_output=True, timeout=120, check=False
    )
    is_clear(shown)
    assert shown.returncode == 3
    assert (home / "provenance.db").exists()
    assert list(here.glob("*.sprung")) == []


SETTINGS: dict[str, Callable[[Path], None]] = {
    "config-002": aliases,
    "config-004": timeouts,
    "config-006": private,
    "config-008": unknown,
    "config-009": writable,
    "config-010": beside,
}


@pytest.mark.parametrize("case", cases("config"))
def test_hostile_settings(case: Case, tmp_path: Path) -> None:
    SETTINGS[case["id"]](tmp_path)
