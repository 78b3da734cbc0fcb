"""Reads captured bytes in a child process, under limits on time and memory.

16 of 96 HTML bombs kept a parser for more than 20 s. What the limits stop is
said of the input, and the run goes on; what is a fault of ours is said to be one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from provenance.child import Done, Killed, run_limited
from provenance.errors import InputError
from provenance.model import Capture, Comparison, Extracted, Page, Problem, Version

T = TypeVar("T")

SECONDS = 30.0  # a page of 10 MB takes about 5 s on one slow core
MEGABYTES = 1536
FAULT = "fault"
TOO_HEAVY = "too_heavy"


@dataclass(frozen=True, slots=True)
class Compared:
    """A page taken for an original, and how the repost stands to it."""

    comparison: Comparison
    extracted: Extracted


def read_page(capture: Capture, name: str, layer: str | None = None) -> Page:
    """The parsed page of a capture; `layer` are the user's own outlets.

    Raises InputError with code `too_heavy` where the limits stop it, `fault` where
    we are to blame, and what the PDF reader raises.
    """
    return within_limits(_page, (capture, name, layer), name)


def compare_with(capture: Capture, name: str, side: Version) -> Compared:
    """Extracts the article of a capture and compares a repost with it; raises as `read_page` does."""
    return within_limits(_compared, (capture, name, side), name)


def within_limits(function: Callable[..., T | Problem], arguments: tuple[object, ...], name: str) -> T:
    """The result of `function` in the child; raises InputError as `read_page` does.

    A Problem that the function gives back is raised as one, too.
    """
    match run_limited(function, arguments, seconds=SECONDS, megabytes=MEGABYTES):
        case Done(value):
            if isinstance(value, Problem):
                raise InputError(value.message, input=name, code=value.code, remedy=value.remedy)
            return value
        case Killed(reason="error", detail=detail) if "nested too deeply" not in detail:
            raise InputError(
                f"{name} ran into a fault of ours ({detail})",
                input=name,
                code=FAULT,
                remedy="please report it with this line",
            )
        case Killed(reason="crash", detail=detail):
            raise InputError(
                f"{name} made its reader crash ({detail})",
                input=name,
                code=FAULT,
                remedy="please report it with this line",
            )
        case Killed(detail=detail):
            raise InputError(
                f"{name} asks for too much to be read ({detail})",
                input=name,
                code=TOO_HEAVY,
                remedy="give a smaller part of it",
            )


# --- in the child: the rooms that read pages are imported there, and only there -------------


def _page(capture: Capture, name: str, layer: str | None) -> Page | Problem:
    from provenance.jobs.inside import page_of

    try:
        return page_of(capture, name, layer)
    except InputError as error:
        return Problem(error.input, error.code, error.message, error.remedy)


def _compared(capture: Capture, name: str, side: Version) -> Compared | Problem:
    from provenance.jobs.inside import compared

    try:
        return compared(capture, name, side)
    except InputError as error:
        return Problem(error.input, error.code, error.message, error.remedy)
