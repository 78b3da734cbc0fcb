"""The program in a process of its own, with a home of its own, for the hostile cases."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = (sys.executable, "-m", "provenance")
DOCUMENTED = {0, 1, 2, 3, 130, 143}
PAGE = """<!DOCTYPE html><html lang="en"><head><title>{title}</title></head><body><article>
<h1>{title}</h1>
<p>This article was originally published by Marshland Courier.</p>
<p>A grey heron has come back to the mill pond after eleven years, the warden said on Monday.</p>
<p>She had counted four nests in the alders behind the sluice, and expects a fifth — “perhaps”.</p>
<p>The council wants to drain the pond in June to mend the wall, which was built in 1887.</p>
</article></body></html>"""


def environment(home: Path, **more: str) -> dict[str, str]:
    """This process's environment, with a home of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PROVENANCE_")}
    return {**kept, "PROVENANCE_HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1", **more}


def run(
    home: Path, *arguments: str | Path, through: tuple[str, ...] = (), **more: object
) -> subprocess.CompletedProcess[bytes]:
    """Runs one command, the program started by `through`."""
    options: dict[str, object] = {"capture_output": True, "timeout": 120, "cwd": ROOT, "check": False}
    options |= {"env": environment(home), **more}
    command = (*through, *PROGRAM, *map(str, arguments))
    return subprocess.run(command, **options)  # type: ignore[call-overload, no-any-return]


def page(folder: Path, title: str = "The heron returns to the mill pond") -> Path:
    """A page that says where it comes from."""
    path = folder / "heron.html"
    path.write_text(PAGE.replace("{title}", title), encoding="utf-8")
    return path


def is_clear(shown: subprocess.CompletedProcess[bytes]) -> None:
    """A documented exit code, no traceback, and whatever was wrong said in a line."""
    assert shown.returncode in DOCUMENTED, shown.stderr.decode()
    assert b"Traceback" not in shown.stderr
    assert b"a fault of ours" not in shown.stderr
    if shown.returncode == 2:
        assert shown.stderr.startswith(b"provenance: "), shown.stderr
