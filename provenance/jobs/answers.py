"""Reads the answers to questions in the child process, under limits on time and memory."""

from __future__ import annotations

from provenance.errors import InputError
from provenance.jobs.limited import FAULT, TOO_HEAVY, read_page, within_limits
from provenance.model import Capture, OutcomeKind, Problem
from provenance.resolve.asking import Answer, Ask, Listing, Reads, Signs, Silence
from provenance.resolve.likeness import Sought

NO_LIST = "no_list"


def answer_in(capture: Capture, ask: Ask, sought: Sought, layer: str | None) -> Answer:
    """What a capture answers to a question; Silence where it holds no answer or is too much to read."""
    try:
        match ask.reads:
            case Reads.PAGE:
                return read_page(capture, ask.url, layer)
            case Reads.SITE:
                return signs_in(capture, ask.url)
            case _:
                return within_limits(_listing, (capture, ask.reads, ask.path, ask.base, sought), ask.url)
    except InputError as error:
        if error.code == FAULT:
            raise
        kind = OutcomeKind.TOO_LARGE if error.code == TOO_HEAVY else OutcomeKind.WRONG_TYPE
        return Silence(kind, error.message)


def signs_in(capture: Capture, name: str) -> Signs:
    """What a page says of its site; raises InputError where it is too much to read."""
    return within_limits(_signs, (capture,), name)


# --- in the child ---------------------------------------------------------------------------


def _listing(
    capture: Capture, reads: Reads, path: str | None, base: str | None, sought: Sought
) -> Listing | Problem:
    from provenance.resolve.readings import Unreadable, read_listing

    address = capture.final_url or capture.url or ""
    try:
        return read_listing(
            reads, capture.body, address, sought, headers=_fields(capture), path=path, archive=base
        )
    except Unreadable as error:
        return Problem(address, NO_LIST, f"the answer is no such list: {error}", "none")


def _signs(capture: Capture) -> Signs:
    from provenance.resolve.readings import read_signs

    return read_signs(capture.body, capture.final_url or capture.url or "", _fields(capture))


def _fields(capture: Capture) -> dict[str, str]:
    return {name.lower(): value for name, value in capture.headers}
