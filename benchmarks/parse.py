"""How fast a page is read, part by part, beside BeautifulSoup's html.parser alone on the same pages.

`python3 dev.py bench parse` takes the labelled pages of 100-300 kB beside the
checkout and prints processor time in milliseconds a page, the best of seven rounds.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from bs4 import BeautifulSoup

from benchmarks.locate import SHARED, labelled
from provenance.model import Credit, Document
from provenance.outlets import default_registry
from provenance.parse import parse
from provenance.parse.context import PageContext
from provenance.parse.credits import credits_of
from provenance.parse.document import read_document
from provenance.parse.segment import segment

SMALLEST, LARGEST = 100_000, 300_000
ROUNDS = 7
# What the parse is meant to reach: so many times faster than the peer.
WANTED = 5.0


def pages() -> list[bytes]:
    """The bodies of the labelled pages that are of the measured size."""
    bodies = [(SHARED / "corpus" / row["page"]).read_bytes() for row in labelled()]
    return [body for body in bodies if SMALLEST <= len(body) <= LARGEST]


def best(run: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Seconds of processor time of the fastest round."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return min(times)


def measured(bodies: list[bytes]) -> dict[str, float]:
    """Seconds by part, the peer last; the parts take what the part before them gave."""
    registry = default_registry()
    documents: list[Document] = []
    credits: list[tuple[Credit, ...]] = []

    def read() -> None:
        documents[:] = [read_document(body) for body in bodies]

    def credit() -> None:
        credits[:] = [credits_of(PageContext.of(document, registry)) for document in documents]

    def divide() -> None:
        for document, found in zip(documents, credits, strict=True):
            segment(document, found, registry)

    parts = {"document": best(read), "credits": best(credit), "items": best(divide)}
    parts["whole parse"] = best(lambda: [parse(body, registry=registry) for body in bodies])
    parts["BeautifulSoup"] = best(lambda: [BeautifulSoup(body, "html.parser") for body in bodies])
    return parts


def main() -> int:
    if not SHARED.is_dir():
        print(f"the labelled pages are not beside the checkout ({SHARED})", file=sys.stderr)
        return 2
    bodies = pages()
    for body in bodies[:3]:
        parse(body)
    parts = measured(bodies)
    peer = parts["BeautifulSoup"]
    print(f"{len(bodies)} pages of {SMALLEST // 1000}-{LARGEST // 1000} kB\n")
    print(f"{'part':14}{'ms a page':>10}{'times faster':>14}")
    for part, seconds in parts.items():
        print(f"{part:14}{seconds * 1000 / len(bodies):>10.2f}{peer / seconds:>14.1f}")
    ratio = peer / parts["whole parse"]
    print(f"\nthe whole parse is {ratio:.1f} times faster than html.parser alone; wanted: {WANTED:.0f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
