"""What two texts have in common, character for character: a sweep that is quick rather than thorough.

Nothing depends on what it finds but the time that cutting a text takes.
"""

from __future__ import annotations

from collections.abc import Iterator

from provenance.text.equal import common_prefix

FIRST_LOOK = 512  # characters; about as many stand between two edits of a news text
PROBE = 24  # characters by which a place is found again in the other text
REACH = 2_000  # characters ahead within which they are looked for first
TRIES = 3  # pieces after a difference at which that is tried
SHORTEST = 100  # characters; shorter runs are not worth their copying
FIRST_SKIP = 100  # characters left alone where nothing is found; each time twice as many
WHOLE_SEARCHES = 8  # of the other text from its beginning, for what stands at another place


def shared_runs(first: str, second: str) -> Iterator[tuple[int, int, int]]:
    """Runs that stand in both texts: where in the first, where in the second, how many characters.

    In the order of the second. A run begins at a text's beginning or after a
    space and ends with a space, in both. Linear in the lengths of the texts.
    """
    a = b = 0
    skip, searches = FIRST_SKIP, WHOLE_SEARCHES
    while b < len(second):
        size = _equal_pieces(first, second, a, b)
        if size >= SHORTEST:
            yield a, b, size
            a, b, skip = a + size, b + size, FIRST_SKIP
            resumed = _resumed(first, second, a, b)
            if resumed:
                a, b = resumed
                continue
        b = second.find(" ", b + skip) + 1
        if not b:
            return
        skip *= 2
        a, searches = _found_again(first, second, a, b, searches)


def _equal_pieces(first: str, second: str, a: int, b: int) -> int:
    """How many characters from two places on are equal, up to a space; not positive where none is."""
    same = common_prefix(first, second, a, b, min(len(first) - a, len(second) - b), FIRST_LOOK)
    return second.rfind(" ", b, b + same) + 1 - b


def _resumed(first: str, second: str, a: int, b: int) -> tuple[int, int] | None:
    """The next places after a small difference from which the texts go on alike."""
    for _ in range(TRIES):
        found = first.find(second[b - 1 : b + PROBE], a - 1, a + REACH)
        if found >= 0:
            return found + 1, b
        b = second.find(" ", b) + 1
        if not b:
            return None
    return None


def _found_again(first: str, second: str, a: int, b: int, searches: int) -> tuple[int, int]:
    """Where in the first text a place of the second is, `a` where it is not found; the searches left."""
    probe = second[b - 1 : b + PROBE]
    found = first.find(probe, max(0, a - 1), a + REACH)
    if found < 0 and searches:
        found, searches = first.find(probe), searches - 1
    return (found + 1 if found >= 0 else a), searches
