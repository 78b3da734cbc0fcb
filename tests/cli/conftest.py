"""The program as people run it: a process of its own, with a home of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from cli_program import PAGE, ROOT, Finished, Program


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home folder that nobody has used."""
    return tmp_path / "home"


@pytest.fixture
def environment(home: Path) -> dict[str, str]:
    """The environment of the program: this one's, with its own home."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PROVENANCE_")}
    return {**kept, "PROVENANCE_HOME": str(home), "PYTHONWARNINGS": "default"}


@pytest.fixture
def program(environment: dict[str, str]) -> Program:
    """Runs the program and gives back its exit code and streams."""

    def run(*arguments: str | Path, **options: object) -> Finished:
        command = [sys.executable, "-m", "provenance", *map(str, arguments)]
        settings: dict[str, object] = {"capture_output": True, "text": True, "timeout": 120, "cwd": ROOT}
        settings |= {"env": environment, "encoding": "utf-8", **options}
        return subprocess.run(command, check=False, **settings)  # type: ignore[call-overload, no-any-return]

    return run


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page with one repost that has no link."""
    path = tmp_path / "heron.html"
    path.write_text(PAGE, encoding="utf-8")
    return path
