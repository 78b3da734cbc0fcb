"""What starting costs: processor time of the program against bare Python and against trafilatura's import.

`python3 dev.py bench startup`. Bytecode is compiled by a first run that does not
count; the least of several runs is taken, because a busy machine only ever adds.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

RUNS = 9
DISCARD = subprocess.DEVNULL
ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "seeds" / "pages" / "01-nested-aggregator.txt"
SHARED = ROOT.parent / "shared" / "seeds"
HELP_AT_MOST = 10  # times `python -c pass`
PARSE_AT_MOST = 6  # times `python -c "import trafilatura"`


def processor_time(*arguments: str) -> float:
    """The least user and system time of several runs, in seconds, children included."""
    command = [sys.executable, *arguments]
    least = float("inf")
    with tempfile.TemporaryDirectory() as folder:
        for number in range(RUNS + 1):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run(
                command, check=True, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            wait_for_orphans()
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            if number:
                used = (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)
                least = min(least, used)
    return least


def adopt_orphans() -> None:
    """Makes processes that outlive the program ours, so that the child that reads pages is counted too."""
    try:
        ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER
    except (OSError, AttributeError):
        print("this system cannot count the child that reads pages: the figure of parse is too low")


def wait_for_orphans() -> None:
    """Waits until every process that the program left behind has ended."""
    with contextlib.suppress(ChildProcessError):
        while True:
            os.wait()


def main() -> int:
    """Prints the table; exit 1 where a bound does not hold."""
    adopt_orphans()
    page = next(iter(sorted(SHARED.glob("*.txt"))), PAGE)
    entry = str(Path(sys.executable).with_name("provenance"))
    bare = processor_time("-c", "pass")
    trafilatura = processor_time("-c", "import trafilatura")
    rows = [
        ("provenance --help", processor_time(entry, "--help"), bare, HELP_AT_MOST, "python -c pass"),
        ("provenance --version", processor_time(entry, "--version"), bare, HELP_AT_MOST, "python -c pass"),
        (
            f"provenance parse {page.name}",
            processor_time(entry, "parse", str(page), "--format", "json"),
            trafilatura,
            PARSE_AT_MOST,
            "import trafilatura",
        ),
    ]
    print(f"python -c pass {bare * 1000:.0f} ms, import trafilatura {trafilatura * 1000:.0f} ms")
    for name, used, base, bound, what in rows:
        state = "ok" if used <= bound * base else "TOO SLOW"
        print(f"{name:<48} {used * 1000:6.0f} ms = {used / base:4.1f} x {what}, at most {bound}: {state}")
    return 0 if all(used <= bound * base for _, used, base, bound, _ in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
