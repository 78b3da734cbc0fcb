"""Hostile texts pass through the comparer within its bounds, and every pattern is linear."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import time
from pathlib import Path
from random import Random

import pytest

import provenance.compare
import provenance.selftest
import provenance.text
from provenance.compare import compare_versions
from provenance.model import Block, BlockKind, Complete, Span, Verdict, Version
from provenance.selftest.planters import PLANTERS
from provenance.selftest.plants import read_donors, read_field

CASES = Path(__file__).resolve().parents[3] / "shared" / "hostile" / "cases.jsonl"
SECONDS = 10


def whole(text: str) -> Version:
    return Version(text=text, blocks=(), complete=Complete.YES)


def hostile_pairs() -> list:
    if not CASES.is_file():
        return []
    pairs = []
    for line in CASES.read_text("utf-8").splitlines():
        case = json.loads(line)
        if case["layer"] != "text":
            continue
        recipe = case.get("recipe", "")
        if case.get("recipe_kind") == "python" and "...repeat" not in recipe:
            built = eval(recipe, {"__builtins__": {"range": range}})
        elif "...repeat" in recipe:
            built = eval(recipe.split("+'...repeat'")[0], {"__builtins__": {}}) * 5_000
        else:
            built = case.get("input", "")
        pair = built if isinstance(built, tuple) else (built, built)
        pairs.append(pytest.param(pair, id=case["id"]))
    return pairs


def test_a_block_that_begins_within_a_possessive_is_compared():
    text = "Police arrested five men in Elmore's old terminal after the fire, and one more at the border."
    other = text.replace("Elmore's", "Elmore")
    cut = text.index("'s")
    blocks = (Block(BlockKind.BODY, Span(0, cut)), Block(BlockKind.BODY, Span(cut, len(text))))
    labelled = Version(text=text, blocks=blocks, complete=Complete.YES)
    for pair in ((labelled, whole(other)), (whole(other), labelled)):
        (found,) = compare_versions(*pair).alterations
        assert {found.before, found.after} == {"'s", None}


@pytest.mark.shared
@pytest.mark.parametrize("pair", hostile_pairs())
def test_a_hostile_text_is_compared_in_bounded_time(pair):
    original, repost = pair
    start = time.process_time()
    comparison = compare_versions(whole(repost), whole(original))
    assert time.process_time() - start < SECONDS
    if original == repost:
        assert not comparison.alterations
    if not original.strip():
        assert comparison.verdict is Verdict.UNVERIFIABLE


STORY = "The harbour board of Elmore said on Tuesday that 45 people may not sail. " * 20
NASTY = [
    "\x00" * 100_000,
    "\ud800" * 1_000,
    "a" + "\u0301" * 100_000,
    "\ufdfa" * 100_000,
    "\u202e" + STORY,
    "\r\nline\rFAKE: verified\n" * 2_000,
    "same " * 100_000,
    "שלום עולם " * 20_000,
    "今天天气很好。" * 20_000,
    "a, " * 60_000,
    "“" * 100_000,
    "'" * 100_000,
    "a'" * 100_000,
    "1," * 100_000,
    "U." * 100_000,
    "\n" * 200_000,
    "a b c d e f " * 20_000,
    "http://" * 30_000,
    "(ap photo " * 20_000,
    "- " * 100_000,
]


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
@pytest.mark.parametrize("other", [None, "", STORY], ids=["itself", "empty", "story"])
def test_no_text_blows_the_comparer_up(text, other):
    start = time.process_time()
    compare_versions(whole(text), whole(text if other is None else other))
    compare_versions(whole(text if other is None else other), whole(text))
    assert time.process_time() - start < SECONDS


def patterns() -> list:
    found = []
    for package in (provenance.text, provenance.compare, provenance.selftest):
        for module in pkgutil.iter_modules(package.__path__):
            loaded = importlib.import_module(f"{package.__name__}.{module.name}")
            for name, value in vars(loaded).items():
                if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                    found.append(pytest.param(value, id=f"{module.name}.{name}"))
    return found


# What each kind of pattern would choke on if it could: runs of every class that it repeats.
FUEL = [
    "a", "A", "1", " ", "\n", ".", ",", "'", "-", "(", "“", "\u0301", "\u200b", "今", "%", "/", "é",
    "\u0640", "a.", "a'", "1,", "1.", "A.", "a ", "- ", "'a", "a\u0301", "(a", "([", " a", "https://",
    "isa", "| ", "…", ". .", "(photo ", ", who a", "Aa Bb ", ", which is a", "“a a", " said", "12:30 ",
    "Jul 1, ", "a\u0640\u0301",
]  # fmt: skip


@pytest.mark.parametrize("pattern", patterns())
def test_every_pattern_is_linear_in_its_worst_text(pattern):
    """200 kB of each fuel, ended so that a match fails at the last moment, in under two seconds."""
    for fuel in FUEL:
        text = (fuel * (200_000 // len(fuel))) + "\u2603"
        start = time.process_time()
        for _ in pattern.finditer(text):
            pass
        assert time.process_time() - start < 2, fuel


@pytest.mark.parametrize("fuel", ["a ", "Aa Bb ", "“a a", ", who a", "a. A", "Aaa said. "])
def test_the_selftest_reads_any_article_in_bounded_time(fuel):
    """What the planters' own patterns are given: whole articles, and paragraphs of bounded length."""
    for text in (fuel * (200_000 // len(fuel)), (fuel * 100 + ".\n") * (2_000 // len(fuel))):
        start = time.process_time()
        donors, field, rng = read_donors([text]), read_field(text), Random(1)
        for _, planter in PLANTERS:
            planter(field, rng, donors)
        assert time.process_time() - start < SECONDS
