"""The recipes of docs/rechecking.md, read by the programs that they are for."""

from __future__ import annotations

import plistlib
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from cli_program import ROOT

TEXT = (ROOT / "docs" / "rechecking.md").read_text(encoding="utf-8")


def recipe(first_line: str) -> str:
    """The indented lines that begin with `first_line`."""
    block = next(b for b in re.findall(r"(?:^    .*\n|^\n)+", TEXT, re.MULTILINE) if first_line in b)
    return "\n".join(line[4:] for line in block.strip("\n").splitlines()) + "\n"


@pytest.mark.systemd
@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed")
def test_systemd_reads_the_units(tmp_path: Path) -> None:
    (tmp_path / "provenance-recheck.service").write_text(recipe("Description=Look again"))
    (tmp_path / "provenance-recheck.timer").write_text(recipe("Description=Hourly"))
    units = sorted(str(path) for path in tmp_path.iterdir())
    command = ["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", *units]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    ours = [line for line in done.stderr.splitlines() if "provenance-recheck" in line]
    assert ours == [], done.stderr
    assert done.returncode == 0, done.stderr


@pytest.mark.systemd
@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed")
def test_systemd_reads_the_time() -> None:
    (when,) = re.findall(r"OnCalendar=(.*)", TEXT)
    done = subprocess.run(
        ["systemd-analyze", "calendar", when], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "UTC" in done.stdout


def test_launchd_gets_a_property_list() -> None:
    told = plistlib.loads(recipe("<?xml").encode())
    assert told["Label"] == "org.provenance.recheck"
    assert told["ProgramArguments"][1:3] == ["provenance", "recheck"]
    assert told["StartCalendarInterval"] == {"Minute": 17}


def test_the_line_for_cron_has_five_fields_and_the_command() -> None:
    line = recipe("# m h dom").splitlines()[1]
    fields = line.split(None, 5)
    assert all(re.fullmatch(r"[0-9*/,-]+", field) for field in fields[:5])
    assert "recheck" in fields[5]
    assert "%" not in fields[5]  # cron makes a new line of it
