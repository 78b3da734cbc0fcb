"""A signal is heard even where Python swallows the exception that its handler raised."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest
from cli_program import ROOT

SWALLOWED = """
import os, sys, time, weakref
from provenance.cli import app, run

class Thing:
    pass

def gone(_):
    os.kill(os.getpid(), {sent})
    for _ in range(1000):
        pass

def command(arguments):
    thing = Thing()
    kept = weakref.ref(thing, gone)
    del thing
    time.sleep(30)
    return 0

app.invoke = command
sys.exit(run([]))
"""


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no timer that signals on this system")
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_signal_that_a_callback_of_the_collector_swallows_still_ends_the_command(
    sent: signal.Signals, code: int
) -> None:
    script = SWALLOWED.format(sent=int(sent))
    shown = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, timeout=20, check=False
    )
    assert shown.returncode == code, shown.stderr.decode()
    assert b"Traceback" not in shown.stderr
    assert b"what was recorded before is kept" in shown.stderr


def test_what_else_cannot_be_raised_is_still_shown() -> None:
    script = SWALLOWED.format(sent=0).replace(
        "for _ in range(1000):", "raise ValueError('seen')\n    for _ in ():"
    )
    script = script.replace("time.sleep(30)", "pass")
    shown = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, timeout=20, check=False
    )
    assert shown.returncode == 0
    assert b"ValueError: seen" in shown.stderr
