"""Who holds a turn: a token that names the process, so that a dead one is known as dead.

A process that was killed gives nothing back. Another one may only say so where it can know:
in the same boot of the same machine and the same space of process numbers. Of every other
holder nothing is known, and its lease has to run out. A number is given out again, so the
moment at which the process began, in ticks since the boot, belongs to its name.
"""

from __future__ import annotations

import hashlib
import os
import platform
import secrets
from functools import cache
from pathlib import Path

PROC = Path("/proc")  # Linux; elsewhere no token tells anything, and leases run out
NAMES = PROC / "self/ns"
LONGEST = 40  # characters of the column
_DEAD_STATES = frozenset("ZXx")  # ended, and not yet collected by its parent: it asks nobody any more


def new_token() -> str:
    """A token that nobody else makes; it names this process where the system lets it be found."""
    pid = os.getpid()
    state = _state_of(pid)
    if _here() and state is not None:
        return f"{_here()}-{pid:x}-{state[1]:x}-{secrets.token_hex(5)}"[:LONGEST]
    return secrets.token_hex(16)


def is_gone(token: str) -> bool:
    """Whether the process that made the token has certainly ended; False wherever that is not certain."""
    parts = token.split("-")
    if len(parts) != 4 or not _here() or parts[0] != _here():
        return False
    try:
        pid, began = int(parts[1], 16), int(parts[2], 16)
        if pid <= 0:  # would mean a group of processes
            return False
        os.kill(pid, 0)  # sends nothing; in /proc a process of somebody else may be hidden
    except ProcessLookupError:
        return True
    except PermissionError:
        pass  # it is there, and somebody else's
    except (OSError, OverflowError, ValueError):
        return False
    state = _state_of(pid)
    return state is not None and (state[0] in _DEAD_STATES or state[1] != began)


@cache
def _here() -> str:
    """This boot of this machine and its space of process numbers; empty where that has no name."""
    try:
        boot = (PROC / "sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        # A space of clocks would shift the ticks at which processes began (Linux 5.6).
        spaces = [os.readlink(name) for name in (NAMES / "pid", NAMES / "time") if name.is_symlink()]
    except (OSError, UnicodeDecodeError):
        return ""
    told = "\n".join((boot, *spaces, platform.node()))
    return (
        hashlib.sha256(told.encode("utf-8", "backslashreplace")).hexdigest()[:12] if boot and spaces else ""
    )


def _state_of(pid: int) -> tuple[str, int] | None:
    """The state of a process and the tick at which it began (proc(5)); None where that cannot be read."""
    try:
        told = (PROC / str(pid) / "stat").read_bytes()
        fields = told[told.rindex(b")") + 2 :].split()  # its own name may hold blanks and brackets
        return fields[0].decode("ascii"), int(fields[19])
    except (OSError, ValueError, IndexError):
        return None
