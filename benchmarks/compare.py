"""Measures the comparer against difflib, rapidfuzz alone and fast-diff-match-patch, in one run.

    python3 dev.py bench compare [--quick]

The pairs are made of invented words with the frequencies of English: edited (a small edit about
every seventy words), moved (a third of the text somewhere else), rewritten (every fourth word
another) and unrelated. Times are processor time, the best of several runs; ours and difflib's take
turns, nine each. Exits 1 when a floor is missed.
"""

from __future__ import annotations

import difflib
import json
import math
import random
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import fast_diff_match_patch
import lxml.html
import trafilatura
from rapidfuzz.distance import LCSseq

from provenance.compare import compare_versions
from provenance.compare.align import align
from provenance.model import Complete, Version
from provenance.text.pieces import Pieces
from provenance.text.tokens import tokenise
from provenance.text.vocabulary import Vocabulary

SIZES = (500, 5_000, 20_000, 100_000)
MEDIAN_ARTICLE = 529  # words, of the agency articles in the development corpus

RAPIDFUZZ_SHARE = 0.15  # of rapidfuzz's time on the edited pair of 100,000 words
MOST_MEGABYTES = 200.0
STEEPEST = 1.15  # growth exponent
EXTRACTION_SHARE = 0.25
DIFFLIB_FACTOR = 8.0  # at 20,000 words

PAGES = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "pages"


# --- pairs ------------------------------------------------------------------------------------------


def vocabulary(size: int, rng: random.Random) -> tuple[list[str], list[float]]:
    """Invented words and how often they occur: Zipf's law with Mandelbrot's shift."""
    syllables = [c + v for c in "bdfgklmnprstvz" for v in ("a", "e", "i", "o", "u", "an", "er", "is")]
    words = {"".join(rng.choices(syllables, k=rng.choice((1, 2, 2, 3, 3, 4)))) for _ in range(2 * size)}
    ordered = sorted(words)[:size]
    rng.shuffle(ordered)
    return ordered, [1 / (rank + 2.7) for rank in range(len(ordered))]


def prose(words: list[str]) -> str:
    """Words as sentences of eight to thirty and paragraphs of one to five sentences."""
    rng = random.Random(len(words))
    lines: list[str] = []
    at = 0
    while at < len(words):
        sentences = []
        for _ in range(rng.randrange(1, 6)):
            size = rng.randrange(8, 31)
            if words[at : at + size]:
                sentences.append(" ".join(words[at : at + size]).capitalize() + ".")
            at += size
        lines.append(" ".join(sentences))
    return "\n".join(lines)


def edited(text: str, rng: random.Random) -> str:
    """A small edit in every third or fourth sentence."""
    words = text.split(" ")
    for at in range(20, len(words) - 8, 70):
        place = min(len(words) - 1, at + rng.randrange(-15, 15))
        way = rng.randrange(3)
        if way == 0:
            words[place] = "umbrellas"
        elif way == 1:
            words[place] = "quite " + words[place]
        else:
            words[place] = words[place][-1:] if words[place].endswith(".") else ""
    return " ".join(word for word in words if word)


def moved(text: str) -> str:
    """The middle third at the end."""
    lines = text.split("\n")
    third = max(1, len(lines) // 3)
    return "\n".join([*lines[:third], *lines[2 * third :], *lines[third : 2 * third]])


def rewritten(text: str, rng: random.Random) -> str:
    """Every fourth word another one."""
    words = text.split(" ")
    return " ".join("".join(rng.sample("abdeiklmnoprstu", 6)) if rng.random() < 0.25 else w for w in words)


def pairs(size: int) -> dict[str, tuple[str, str]]:
    """The four pairs of one size."""
    rng = random.Random(size)
    words, weights = vocabulary(12_000, rng)
    text, other = (prose(rng.choices(words, weights, k=size)) for _ in range(2))
    return {
        "edited": (edited(text, rng), text),
        "moved": (moved(text), text),
        "rewritten": (rewritten(text, rng), text),
        "unrelated": (other, text),
    }


# --- measuring --------------------------------------------------------------------------------------


def best(call: Callable[[], object], runs: int) -> float:
    """The least processor time of several runs, in seconds."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        call()
        times.append(time.process_time() - start)
    return min(times)


def best_in_turns(calls: Sequence[Callable[[], object]], runs: int) -> list[float]:
    """The least processor time of each call, in seconds; they take turns, as other load hits all."""
    times = [[best(call, 1) for call in calls] for _ in range(runs)]
    return list(map(min, zip(*times, strict=True)))


def whole(text: str) -> Version:
    """A version that is known to be whole."""
    return Version(text=text, blocks=(), complete=Complete.YES)


@dataclass(frozen=True)
class Row:
    """The seconds that each tool takes for one pair; None where it was not run."""

    pair: str
    words: int
    ours: float
    alignment: float
    difflib: float | None
    rapidfuzz: float | None
    fdmp: float | None


def measure(name: str, words: int, repost: str, original: str, *, quick: bool) -> Row:
    """All tools on one pair; those that take long get one run, or none where `quick` is set."""
    a, b = original.split(), repost.split()
    pieces = Pieces(Vocabulary())
    keys_a, keys_b = (tokenise(text, pieces).row for text in (original, repost))
    runs = 9 if words <= 20_000 else 3
    slow = words > 20_000
    both = [
        lambda: compare_versions(whole(repost), whole(original)),
        lambda: difflib.SequenceMatcher(None, original.split(), repost.split()).get_opcodes(),
    ]
    ours, *theirs = best_in_turns(both[:1] if slow else both, runs)
    return Row(
        pair=name,
        words=words,
        ours=ours,
        alignment=best(lambda: align(keys_a, keys_b), runs),
        difflib=theirs[0] if theirs else None,
        rapidfuzz=None
        if slow and (quick or name != "edited")
        else best(lambda: LCSseq.opcodes(a, b), 1 if slow else 2),
        fdmp=None if slow or name == "unrelated" else best(lambda: character_diff(original, repost), 1),
    )


def character_diff(original: str, repost: str) -> object:
    """fast-diff-match-patch on characters, with a time limit as its users set it."""
    return fast_diff_match_patch.diff(original, repost, timelimit=5, checklines=True)


def exponent(rows: list[Row], pair: str) -> float:
    """The slope of time against length on logarithmic scales, by least squares from 5,000 words on."""
    points = [(math.log(r.words), math.log(r.ours)) for r in rows if r.pair == pair and r.words >= 5_000]
    x_mean = sum(x for x, _ in points) / len(points)
    y_mean = sum(y for _, y in points) / len(points)
    return sum((x - x_mean) * (y - y_mean) for x, y in points) / sum((x - x_mean) ** 2 for x, _ in points)


def peak_megabytes() -> float:
    """What a comparison of 100,000 edited words adds to the memory of a fresh process."""
    repost, original = pairs(100_000)["edited"]
    run = [sys.executable, "-m", "benchmarks.compare", "--memory"]
    texts = json.dumps([repost, original])
    return float(subprocess.run(run, input=texts, check=True, capture_output=True, text=True).stdout)


def memory() -> None:
    """Reads two texts from standard input and prints how many megabytes comparing them adds."""
    repost, original = json.load(sys.stdin)
    compare_versions(whole("warm up"), whole("warm up"))
    before = peak_kilobytes()
    compare_versions(whole(repost), whole(original))
    print((peak_kilobytes() - before) / 1024)


def peak_kilobytes() -> int:
    """The most memory that this process has held since it began.

    Linux's own line is asked first: what getrusage says is inherited from the parent, which by then
    has run the other tools, so that nothing the child did would show.
    """
    status = Path("/proc/self/status")
    if status.is_file():
        return int(re.search(r"VmHWM:\s+(\d+)", status.read_text())[1])  # type: ignore[index]
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def extraction_seconds() -> tuple[float, str]:
    """The median time in which trafilatura extracts one real page, and where the pages came from."""
    found = sorted(PAGES.glob("*.html"))[::4] if PAGES.is_dir() else []
    source = "development corpus" if found else "seeds"
    if not found:
        found = sorted((Path(__file__).resolve().parents[1] / "seeds").rglob("*.html"))
    bodies = [page.read_bytes() for page in found]
    trafilatura.bare_extraction(lxml.html.fromstring(bodies[0]), fast=True, include_comments=False)

    def extract(body: bytes) -> None:
        trafilatura.bare_extraction(lxml.html.fromstring(body), fast=True, include_comments=False)

    times = sorted(best(lambda body=body: extract(body), 2) for body in bodies)
    return times[len(times) // 2], f"{len(bodies)} pages of the {source}"


# --- report ------------------------------------------------------------------------------------------


def show(value: float | None) -> str:
    return f"{value * 1000:>12.1f}" if value is not None else f"{'-':>12}"


def check(name: str, value: float, limit: float, *, at_most: bool = True) -> bool:
    """Prints one floor and whether it holds."""
    held = value <= limit if at_most else value >= limit
    sign = "at most" if at_most else "at least"
    print(f"{'ok  ' if held else 'MISS'} {name}: {value:.3f} ({sign} {limit})")
    return held


def main(arguments: list[str]) -> int:
    if "--memory" in arguments:
        memory()
        return 0
    quick = "--quick" in arguments
    rows: list[Row] = []
    print(
        f"{'pair':<11}{'words':>8}{'ours ms':>12}{'align ms':>12}{'difflib':>12}{'rapidfuzz':>12}{'fdmp':>12}"
    )
    for size in SIZES:
        for name, (repost, original) in pairs(size).items():
            row = measure(name, size, repost, original, quick=quick)
            rows.append(row)
            times = (row.ours, row.alignment, row.difflib, row.rapidfuzz, row.fdmp)
            print(f"{name:<11}{size:>8}" + "".join(map(show, times)), flush=True)
    return 0 if all(floors(rows, quick=quick)) else 1


def floors(rows: list[Row], *, quick: bool) -> list[bool]:
    """Every floor of the project, held or missed."""
    by = {(row.pair, row.words): row for row in rows}
    held = []
    longest, long = by["edited", 100_000], by["edited", 20_000]
    if longest.rapidfuzz is not None:
        held.append(
            check(
                "share of rapidfuzz's time, 100,000 words", longest.ours / longest.rapidfuzz, RAPIDFUZZ_SHARE
            )
        )
    if long.difflib is not None:
        factor = long.difflib / long.ours
        held.append(check("times faster than difflib, 20,000 words", factor, DIFFLIB_FACTOR, at_most=False))
    held += [
        check(f"growth exponent, {pair}", exponent(rows, pair), STEEPEST)
        for pair in ("edited", "moved", "unrelated")
    ]
    held.append(check("megabytes, 100,000 words", peak_megabytes(), MOST_MEGABYTES))
    if not quick:
        page, source = extraction_seconds()
        repost, original = pairs(MEDIAN_ARTICLE)["edited"]
        ours = best(lambda: compare_versions(whole(repost), whole(original)), 9)
        print(f"     a page is extracted in {page * 1000:.1f} ms (median of {source})")
        held.append(
            check("share of extracting the two pages, median article", ours / (2 * page), EXTRACTION_SHARE)
        )
    return held


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
