"""Where a result goes: standard output, or the file of `--output`."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from provenance.cli.options import GlobalOptions
from provenance.errors import StorageFull, UsageError


def write_result(options: GlobalOptions, parts: str | Iterable[str]) -> None:
    """Writes the result, which its painter has made safe to print.

    Raises UsageError where the file cannot be written.
    """
    pieces = (parts,) if isinstance(parts, str) else parts
    if options.output is None:
        for piece in pieces:
            sys.stdout.write(piece)
        sys.stdout.flush()
        return
    write_file(options.output, pieces)


def write_file(path: Path, pieces: Iterable[str]) -> None:
    """Replaces the file in one step, so that nobody ever reads half a report.

    A link is replaced, not followed; what is no regular file (a pipe, a
    terminal) is written as it stands.
    """
    try:
        if path.exists() and not path.is_file():
            with open(path, "w", encoding="utf-8", errors="backslashreplace", newline="") as stream:
                stream.writelines(pieces)
            return
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with open(handle, "w", encoding="utf-8", errors="backslashreplace", newline="") as stream:
                stream.writelines(pieces)
            os.chmod(name, 0o666 & ~_umask())
            os.replace(name, path)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise StorageFull(
                f"{path} cannot be written: the disk is full", remedy="free some space"
            ) from error
        raise UsageError(
            f"{path} cannot be written: {error.strerror}", remedy="choose another file with --output"
        ) from error


def _umask() -> int:
    """The process's umask; there is no way to read it but to set it."""
    current = os.umask(0o077)
    os.umask(current)
    return current
