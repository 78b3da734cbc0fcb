"""How fast a page is read, part by part, beside BeautifulSoup's html.parser alone on the same pages.

`python3 dev.py bench parse` takes the labelled pages of 100-300 kB beside the checkout, one after the
other, as a user gives them. On each page all parts and the peer take turns, seven rounds, and the best
round of each counts; what the one before left to be collected is collected outside the clock, and nothing
of a page outlives its round. Printed are processor time in milliseconds a page (the sum over the pages)
and how the ratio of peer to whole parse is spread over the pages.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable

from bs4 import BeautifulSoup

from benchmarks.locate import SHARED, labelled
from provenance.outlets import Registry, default_registry
from provenance.parse import parse
from provenance.parse.credits.search import credits_of
from provenance.parse.items.segment import segment
from provenance.parse.page.context import PageContext
from provenance.parse.reading.document import read_document

SMALLEST, LARGEST = 100_000, 300_000
ROUNDS = 7
# What the parse is meant to reach: so many times faster than the peer.
WANTED = 5.0
WHOLE, PEER = "whole parse", "BeautifulSoup"


def pages() -> list[bytes]:
    """The bodies of the labelled pages that are of the measured size."""
    bodies = [(SHARED / "corpus" / row["page"]).read_bytes() for row in labelled()]
    return [body for body in bodies if SMALLEST <= len(body) <= LARGEST]


def seconds(run: Callable[[], object]) -> float:
    """Processor time of one run; what it made is thrown away inside the clock, as a loop over pages does."""
    gc.collect()
    start = time.process_time()
    run()
    return time.process_time() - start


def runs_of(body: bytes, registry: Registry) -> dict[str, Callable[[], object]]:
    """The parts of reading a page, each of which takes what the part before it gave; the peer last."""
    document = read_document(body)
    credits = credits_of(PageContext.of(document, registry))
    return {
        "document": lambda: read_document(body),
        "credits": lambda: credits_of(PageContext.of(document, registry)),
        "items": lambda: segment(document, credits, registry),
        WHOLE: lambda: parse(body, registry=registry),
        PEER: lambda: BeautifulSoup(body, "html.parser"),
    }


def measured(body: bytes, registry: Registry) -> dict[str, float]:
    """Seconds by part for one page: the best of the rounds, in which all take turns."""
    runs = runs_of(body, registry)
    rounds = [{part: seconds(run) for part, run in runs.items()} for _ in range(ROUNDS)]
    return {part: min(one[part] for one in rounds) for part in runs}


def main() -> int:
    if not SHARED.is_dir():
        print(f"the labelled pages are not beside the checkout ({SHARED})", file=sys.stderr)
        return 2
    bodies = pages()
    registry = default_registry()
    for body in bodies[:3]:
        parse(body, registry=registry)
    found = [measured(body, registry) for body in bodies]
    total = {part: sum(page[part] for page in found) for part in found[0]}
    ratios = sorted(page[PEER] / page[WHOLE] for page in found)
    print(f"{len(bodies)} pages of {SMALLEST // 1000}-{LARGEST // 1000} kB\n")
    print(f"{'part':14}{'ms a page':>10}{'times faster':>14}")
    for part, spent in total.items():
        print(f"{part:14}{spent * 1000 / len(bodies):>10.2f}{total[PEER] / spent:>14.1f}")
    ratio, median = total[PEER] / total[WHOLE], statistics.median(ratios)
    print(f"\nthe whole parse is {ratio:.1f} times faster than html.parser alone; wanted: {WANTED:.0f}")
    print(f"page by page: {ratios[0]:.1f} at least, {median:.1f} in the median, {ratios[-1]:.1f} at most")
    return 0


if __name__ == "__main__":
    sys.exit(main())
