"""Alignment: in order, symmetric, moved blocks apart, bounded for any input."""

from __future__ import annotations

import random
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.compare.align import FEW_RUNS, Match, _unique, align
from provenance.text.vocabulary import Vocabulary

tokens = st.text(st.sampled_from("abcdefgh"), max_size=60)


def aligned(a: list[str], b: list[str]) -> tuple[list[Match], list[Match]]:
    vocabulary = Vocabulary()
    return align(vocabulary.spelt(a), vocabulary.spelt(b), vocabulary.names)


@given(tokens, tokens)
def test_matches_are_equal_in_order_and_disjoint(a, b):
    kept, moved = align(a, b)
    for match in (*kept, *moved):
        assert a[match.a : match.a + match.size] == b[match.b : match.b + match.size]
    for x, y in pairwise(kept):
        assert x.a + x.size <= y.a
        assert x.b + x.size <= y.b


@given(tokens, tokens)
def test_swapping_the_sides_swaps_the_matches(a, b):
    kept, _ = align(a, b)
    back, _ = align(b, a)
    assert sorted(Match(m.b, m.a, m.size) for m in back) == sorted(kept) or a == b or sorted(a) == sorted(b)


def test_which_of_two_sequences_comes_first_does_not_depend_on_their_letters():
    words = [["b", "a", "b", "c"], ["a", "b", "c", "b"]]
    for first, second in (words, words[::-1]):
        kept, _ = aligned(first, second)
        ranges = [(m.a, m.b) if first is words[0] else (m.b, m.a) for m in kept]
        assert ranges == [(1, 0)]


def test_two_swapped_blocks_are_one_block_kept_and_one_moved():
    a = [f"a{k}" for k in range(100)]
    kept, moved = aligned(a, a[60:] + a[:60])
    assert (sum(m.size for m in kept), sum(m.size for m in moved)) == (60, 40)


def test_unrelated_texts_share_no_chance_runs():
    rng = random.Random(3)
    words = [f"w{k}" for k in range(400)]
    kept, moved = aligned(rng.choices(words, k=3000), rng.choices(words, k=3000))
    assert sum(m.size for m in (*kept, *moved)) < 30


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (["same"] * 100_000, ["same"] * 99_000 + ["x"] + ["same"] * 500),
        (["a", "b"] * 50_000, ["b", "a", "a"] * 30_000),
        ([f"w{k % 97}" for k in range(100_000)], [f"w{k % 89}" for k in range(100_000)]),
        ([f"x{k}" for k in range(100_000)], [f"y{k}" for k in range(100_000)]),
        ([f"x{k}" for k in range(100_000)], [f"x{k}" for k in reversed(range(100_000))]),
    ],
)
def test_no_input_blows_up(a, b):
    start = time.process_time()
    aligned(a, b)
    assert time.process_time() - start < 10


def test_runs_are_unique_whether_few_or_many() -> None:
    """A moved run is trusted where its first words stand once on each side, however that is found out."""
    a = "abcdefghijklmnop" + "qrstuvwxyz012345" + "abcdefgh"
    runs = [Match(16, 0, 10), Match(0, 20, 12)]
    b = a[16:26] + "#" * 10 + a[:12]
    few = _unique(runs, a, b)
    assert few == [runs[0]]  # the other one's first words stand twice in the first text
    many = _unique(runs * FEW_RUNS, a, b)
    assert many == [runs[0]] * FEW_RUNS
