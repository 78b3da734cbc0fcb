"""Messages to the person at the terminal: one line each, captured text made harmless."""

from __future__ import annotations

import sys

PREFIX = "provenance: "
LONGEST = 500  # characters of a message: a name may be as long as the system allows


def say(message: str) -> None:
    """One line on standard error."""
    from provenance.report.escape import running

    line = running(message)
    if len(line) > LONGEST:
        line = f"{line[: LONGEST // 2]} [...] {line[-LONGEST // 2 :]}"
    try:
        sys.stderr.write(f"{PREFIX}{line}\n")
        sys.stderr.flush()
    except OSError:
        pass  # nobody listens: the exit code still speaks
