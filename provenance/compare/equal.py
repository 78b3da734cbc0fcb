"""How far two sequences of letters go on being equal from a place in each."""

from __future__ import annotations


def common_prefix(a: str, b: str, i: int, j: int, limit: int) -> int:
    """How many tokens from `i` and `j` on are equal, at most `limit`; in growing, then shrinking steps."""
    done, step = 0, 1
    while done < limit:
        size = min(step, limit - done)
        if a[i + done : i + done + size] == b[j + done : j + done + size]:
            done, step = done + size, 4 * step
        else:
            limit, step = done + size - 1, max(1, size // 2)
    return done


def common_suffix(a: str, b: str, i: int, j: int, limit: int) -> int:
    """How many tokens before `i` and `j` are equal, at most `limit`; in growing, then shrinking steps."""
    done, step = 0, 1
    while done < limit:
        size = min(step, limit - done)
        if a[i - done - size : i - done] == b[j - done - size : j - done]:
            done, step = done + size, 4 * step
        else:
            limit, step = done + size - 1, max(1, size // 2)
    return done
