"""How far two sequences of letters go on being equal from a place in each."""

from __future__ import annotations

from rapidfuzz.distance import Postfix, Prefix

FIRST_STEP = 64  # letters looked at first; between two edits of a news text stand about as many
GROWTH = 4  # how much further each look goes than the one before


def common_prefix(a: str, b: str, i: int, j: int, limit: int, step: int = FIRST_STEP) -> int:
    """How many tokens from `i` and `j` on are equal, at most `limit`; in growing steps from `step` on."""
    if limit <= 0 or a[i] != b[j]:
        return 0
    done = 0
    while done < limit:
        size = min(step, limit - done)
        same = Prefix.similarity(a[i + done : i + done + size], b[j + done : j + done + size])
        done += same
        if same < size:
            break
        step *= GROWTH
    return done


def common_suffix(a: str, b: str, i: int, j: int, limit: int) -> int:
    """How many tokens before `i` and `j` are equal, at most `limit`; in growing steps."""
    if limit <= 0 or a[i - 1] != b[j - 1]:
        return 0
    done, step = 0, FIRST_STEP
    while done < limit:
        size = min(step, limit - done)
        same = Postfix.similarity(a[i - done - size : i - done], b[j - done - size : j - done])
        done += same
        if same < size:
            break
        step *= GROWTH
    return done
