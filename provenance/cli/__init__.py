"""The command line: reads options, calls one function, prints, exits.

`main` is the only place that turns an exception into an exit code, and the
only `except Exception`. Heavy modules are imported inside the command that
needs them, so that `provenance --help` costs next to nothing.
"""

from __future__ import annotations

import os
import sys
from typing import NoReturn

FAULT = 70
INTERRUPTED = 130
TERMINATED = 143


def main(arguments: list[str] | None = None) -> NoReturn:
    """Runs one command and exits with its code; never shows a traceback unless asked to.

    `PROVENANCE_TRACEBACK=1` shows the traceback of a fault of ours.
    """
    code = run(sys.argv[1:] if arguments is None else arguments)
    code = _flush(code)
    sys.exit(code)


def run(arguments: list[str]) -> int:
    """Runs one command and returns its exit code."""
    _prepare_streams()
    if arguments == ["--version"]:
        return _version()
    from provenance.cli import app, stopping
    from provenance.cli.terminal import say
    from provenance.errors import ProvenanceError

    try:
        # Not before: while the modules above load, the system's own way to end us is the clean one.
        stopping.listen()
        return app.invoke(arguments)
    except ProvenanceError as error:
        say(str(error))
        return error.exit_code
    except stopping.Terminated:
        say("terminated; what was recorded before is kept")
        return TERMINATED
    except KeyboardInterrupt:
        say("interrupted; what was recorded before is kept")
        return INTERRUPTED
    except BrokenPipeError:
        _abandon_stdout()
        return 0
    except Exception as error:
        if os.environ.get("PROVENANCE_TRACEBACK"):
            raise
        return _fault(error)
    finally:
        stopping.stop_listening()


def _fault(error: Exception) -> int:
    """One line for a fault of ours, with the place that a report needs."""
    from provenance.cli.terminal import say

    if isinstance(error, OSError) and error.filename is None and error.errno is not None:
        say(f"the system refused: {error.strerror} (errno {error.errno})")
        return FAULT
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = ""
    if place is not None:
        file = place.tb_frame.f_code.co_filename
        where = f" at {os.path.basename(os.path.dirname(file))}/{os.path.basename(file)}:{place.tb_lineno}"
    say(
        f"a fault of ours: {type(error).__name__}: {error}{where}; please report it with this line "
        "(PROVENANCE_TRACEBACK=1 shows more)"
    )
    return FAULT


def _version() -> int:
    from provenance._version import VERSION

    sys.stdout.write(f"provenance {VERSION}\n")
    return 0


def _prepare_streams() -> None:
    """What the terminal's encoding lacks is shown as an escape, never an error (LC_ALL=C)."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _flush(code: int) -> int:
    """Writes out what is buffered; a reader that went away (`| head`) is no fault."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _abandon_stdout()
    except OSError as error:
        sys.stderr.write(f"provenance: standard output cannot be written: {error.strerror}\n")
        _abandon_stdout()
        return FAULT if code in (0, 1, 3) else code
    return code


def _abandon_stdout() -> None:
    """Keeps the interpreter from failing again when it flushes at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
