"""The program as people run it: a process of its own, with a home of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from cli_program import PAGE, ROOT, Finished, Program
from recheck_world import serving
from town import REPOSTS, Town, program_at


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
def program(environment: dict[str, str], database: str) -> Program:
    """Runs the program and gives back its exit code and streams."""

    def run(*arguments: str | Path, through: Sequence[str] = (), **options: object) -> Finished:
        command = [*through, *program_at(database), *map(str, arguments)]
        settings: dict[str, object] = {"capture_output": True, "text": True, "timeout": 120, "cwd": ROOT}
        settings |= {"env": environment, "encoding": "utf-8", **options}
        return subprocess.run(command, check=False, **settings)  # type: ignore[call-overload, no-any-return]

    return run


@pytest.fixture
def bound_by_modes() -> tuple[str, ...]:
    """What to put before a command so that the modes of files bind it, whoever runs the tests."""
    if os.name == "nt":
        pytest.skip("modes of Windows say nothing")
    if os.geteuid() != 0:
        return ()
    if not shutil.which("setpriv"):
        pytest.skip("root may write anywhere, and there is no setpriv to take that away")
    return ("setpriv", "--bounding-set", "-all", "--inh-caps", "-all")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page with one repost that has no link."""
    path = tmp_path / "heron.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def database(request: pytest.FixtureRequest, home: Path) -> str:
    """Where the program keeps its rows: in its home, or on a server where a test asks for one."""
    if getattr(request, "param", "sqlite") == "sqlite":
        return str(home / "provenance.db")
    url: str = request.getfixturevalue("postgres_url")
    return url


@pytest.fixture
def town(home: Path, program: Program) -> Iterator[Town]:
    """Pages that were checked once; then their originals are edited."""
    made = Town()
    made.web.sites = {"127.0.0.1": made.page, "localhost": made.original}
    with serving(made.web):
        home.mkdir()
        hosts = [f"{host}:{made.web.port}" for host in ("127.0.0.1", "localhost")]
        told = [f"allow_private = {json.dumps(hosts)}", "memento = false", "host_delay_s = 0"]
        (home / "settings.toml").write_text("\n".join((*told, "max_requests_per_repost = 6", "")))
        done = program("check", *made.pages, "--format", "json", "--no-progress")
        assert [json.loads(line)["verdict"] for line in done.stdout.splitlines()] == ["faithful"] * REPOSTS, (
            done
        )
        yield made
        made.release.set()
