"""A capture that is killed or refused by the disk at any of its system calls (strace injection)."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from exchanges import exchange

from provenance.archive import Archive
from provenance.archive.fixity import verify

SCRIPT = Path(__file__).with_name("crash_script.py")
CALLS = "openat,write,fsync,rename,mkdir,ftruncate,flock,lseek,close,newfstatat,unlink"
# All of them take four minutes: an ordinary run takes every seventh, PROVENANCE_EVERY_CALL=1 all.
STRIDE = 1 if os.environ.get("PROVENANCE_EVERY_CALL") else 7
FAULTS = ("signal=SIGKILL", "error=ENOSPC", "error=EIO")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed"),
]


def run(root: Path, name: str, *strace: str, trace: Path) -> str:
    command = [
        "strace",
        "-f",
        "-qq",
        "-o",
        str(trace),
        *strace,
        sys.executable,
        "-B",
        str(SCRIPT),
        str(root),
        name,
    ]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False).stdout


def calls_of_one_capture(root: Path, trace: Path) -> list[tuple[str, int]]:
    """Each system call between START and STORED as its name and which of that name it is."""
    run(root, "first", "-e", f"trace={CALLS}", trace=trace)
    counts: Counter[str] = Counter()
    found: list[tuple[str, int]] = []
    started = False
    for line in trace.read_text(errors="replace").splitlines():
        match = re.match(r"\d+\s+(\w+)\(", line)
        if match is None:
            continue
        counts[match[1]] += 1
        if '"STORED' in line:
            return found
        if started:
            found.append((match[1], counts[match[1]]))
        started = started or '"START' in line
    raise AssertionError("the capture did not finish")


@pytest.mark.strace
def test_no_acknowledged_capture_is_lost_whatever_call_fails(tmp_path: Path) -> None:
    if not can_trace(tmp_path):
        pytest.skip("this machine does not let strace attach")
    calls = calls_of_one_capture(tmp_path / "count", tmp_path / "trace")
    assert len(calls) > 20
    stored = killed = refused = 0
    struck = calls[::STRIDE]
    for number, (call, nth) in enumerate(struck):
        for fault in FAULTS:
            root = tmp_path / f"home-{number}"
            shutil.rmtree(root, ignore_errors=True)
            out = run(root, "first", "-e", f"inject={call}:{fault}:when={nth}", trace=tmp_path / "t")
            stored += "STORED" in out
            refused += "REFUSED" in out
            killed += "STORED" not in out and "REFUSED" not in out
            check(root, out, f"{fault} at {call} {nth}")
            shutil.rmtree(root, ignore_errors=True)
    assert killed >= len(struck) / 2  # the injection did strike
    assert refused
    assert stored  # calls whose failure does no harm, such as closing


def can_trace(tmp_path: Path) -> bool:
    probe = ["strace", "-qq", "-o", str(tmp_path / "probe"), "-e", "inject=rmdir:error=EIO", "true"]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


def check(root: Path, out: str, where: str) -> None:
    archive = Archive(root)
    verification = verify(archive)
    assert verification.sound, (where, verification.damages)
    logged = {str(entry.facts["sha256"]) for entry in archive.log.entries()}
    for line in out.splitlines():
        if line.startswith("STORED "):
            assert line.split()[1] in logged, where
    again = archive.record(exchange("https://paper.example/next", b"next" * 3000))
    assert again.warc is not None
    assert Archive(root).read(again.warc).body == again.body, where
    assert verify(Archive(root)).sound, where
