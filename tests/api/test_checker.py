"""`Checker` in other people's programs, which need no `if __name__ == "__main__"`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import provenance
from provenance.errors import UsageError

SEEDS = Path(__file__).resolve().parents[2] / "seeds"

SCRIPT = """
print("the script runs")
import provenance
with provenance.Checker(home={home!r}, offline=True, from_warc=[{warc!r}]) as checker:
    audit = checker.check({page!r})
    print([check.verdict.value for check in audit.checks], audit.problems)
"""


def script_for(home: Path) -> str:
    page = SEEDS / "pages" / "05-quelle.html"
    return SCRIPT.format(home=str(home), warc=str(SEEDS / "originals.warc.gz"), page=str(page))


@pytest.mark.parametrize("way", ["file", "standard input", "-c"])
def test_a_plain_script_runs_once_and_checks(tmp_path: Path, way: str) -> None:
    code = script_for(tmp_path / "home")
    path = tmp_path / "script.py"
    path.write_text(code, encoding="utf-8")
    arguments = {"file": [str(path)], "standard input": ["-"], "-c": ["-c", code]}[way]
    shown = subprocess.run(
        [sys.executable, *arguments],
        input=code if way == "standard input" else None,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert shown.stderr == ""
    assert shown.stdout.splitlines() == ["the script runs", "['faithful'] ()"]


def test_nothing_to_check_is_wrong_usage(tmp_path: Path) -> None:
    with provenance.Checker(home=tmp_path, offline=True) as checker, pytest.raises(UsageError):
        checker.check()
