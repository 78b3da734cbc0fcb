"""Progress on standard error: one line that changes on a terminal, plain lines elsewhere."""

from __future__ import annotations

import shutil
import sys
import time
from typing import TYPE_CHECKING

from provenance.cli.options import GlobalOptions
from provenance.cli.terminal import say

if TYPE_CHECKING:
    from provenance.jobs.runs import Progress
    from provenance.store import Done

PLAIN_EVERY_S = 5.0  # in a log file a line for each of ten thousand pages helps nobody


def progress_for(options: GlobalOptions) -> Progress:
    """What the options ask for; problems are told even where progress is not."""
    return Lines(live=options.progress and sys.stderr.isatty(), on=options.progress)


class Lines:
    """Counts inputs, and names each that could not be checked as soon as that is known."""

    def __init__(self, *, live: bool, on: bool) -> None:
        self._live = live
        self._on = on
        self._total = 0
        self._done = 0
        self._told_at = 0.0

    def begins(self, run_id: str, total: int, left: int) -> None:
        """Says where the run stands when it is a continued one."""
        self._total = total
        self._done = total - left
        if self._on and self._done:
            say(f"continuing {run_id}: {self._done} of {total} done before")

    def turns_to(self, name: str) -> None:
        """Shows the input at hand on a terminal."""
        if self._live:
            from provenance.report.escape import running

            self._show(f"[{self._done + 1}/{self._total}] {running(name)}")

    def is_done(self, done: Done) -> None:
        """Counts, and tells a problem on a line of its own."""
        self._done += 1
        if done.problem is not None:
            self._show("")
            say_problem(done.problem.message, done.problem.remedy, done.problem.code)
        if not self._on:
            return
        if self._live:
            if self._done == self._total:
                self._show("")
        elif self._done == self._total or time.monotonic() - self._told_at > PLAIN_EVERY_S:
            self._told_at = time.monotonic()
            say(f"{self._done} of {self._total} inputs done")

    def _show(self, line: str) -> None:
        if not self._live:
            return
        width = shutil.get_terminal_size().columns - 1
        sys.stderr.write("\r" + line[:width].ljust(width) + ("\r" if not line else ""))
        sys.stderr.flush()


def say_problem(message: str, remedy: str, code: str) -> None:
    """One line that names the input, the remedy and the stable reason code."""
    say(f"{message}; {remedy} [{code}]" if remedy else f"{message} [{code}]")
