"""How well and how fast texts are found among many, beside SQLite's phrase search and MinHash LSH.

`python3 dev.py bench find` makes 100,000 documents of recombined text (seeded), indexes them
and looks for edited copies, halves, copies inside a longer page and teasers of 60 words. All
times are processor time. Whatever is compared is asked in turn, three times over, and of each
look-up the quickest counts: other programs slow one as well as the other.
`--million` compares look-ups among 10,000 and a million: to 100,000 such documents come texts
whose fingerprints are drawn at random, which is what hashes of other words are.
`--singly` measures the size of an index that was filled one text a transaction, as checks do.
"""

from __future__ import annotations

import hashlib
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import sqlalchemy

from benchmarks._find_peers import Sketches, by_phrases, phrase_index, shingles_of_words, windows_of_letters
from benchmarks._find_texts import ASKED, document, questions
from provenance.index.prints import FULL_REACH, MOST_HELD, prints_of, sought_in
from provenance.jobs.bench import Bench, open_bench
from provenance.jobs.finding import find_text
from provenance.model import Capture, Complete, HeldAs, HeldText, TextPrints, Via
from provenance.settings import load_settings
from provenance.store import textindex
from provenance.store.codec import to_columns
from provenance.store.record import CAPTURES, add_all, identity_of

SIZES = (10_000, 100_000)
MILLION = 1_000_000
SINGLY = 20_000
QUERIES = 200
PEER_QUERIES = 40
SPACINGS = (120, 60, 30, 15, 8)
ROUNDS = 3
SLOW_PEER_DOCUMENTS = 1_000
BATCH = 50_000

Find = Callable[[str], int | None]
Questions = list[tuple[int, str]]


@dataclass(frozen=True)
class Measured:
    """How often the right document came first, and seconds of processor time, the middle look-up's."""

    recall: float
    seconds: float


def side_by_side(finders: Mapping[str, Find], asked: Questions, rounds: int = ROUNDS) -> dict[str, Measured]:
    """Looks for each text with each of the finders in turn, and counts those found at the first place."""
    right = dict.fromkeys(finders, 0)
    times: dict[str, list[list[float]]] = {name: [] for name in finders}
    for turn in range(rounds):
        for name, find in finders.items():
            taken = []
            for number, text in asked:
                start = time.process_time()
                found = find(text)
                taken.append(time.process_time() - start)
                right[name] += turn == 0 and found == number
            times[name].append(taken)
    return {
        name: Measured(
            right[name] / len(asked), statistics.median(map(min, *times[name], [9e9] * len(asked)))
        )
        for name in finders
    }


# --- our index --------------------------------------------------------------------------------


def capture(number: int) -> Capture:
    """A capture that holds a document."""
    sha256 = hashlib.sha256(str(number).encode()).hexdigest()
    at = datetime(2024, 1, 1, tzinfo=UTC)
    url = f"https://{number}.example/"
    return Capture(url, url, Via.WARC, at, 200, (), b"", sha256, Complete.YES)


def record_captures(bench: Bench, numbers: range) -> None:
    """Records the captures, many at once: they are not what is measured."""
    skip = ("body", "warc")
    with bench.store._writing() as connection:
        rows = (
            to_columns(one, CAPTURES.c.keys(), skip=skip) | {"identity": identity_of(one), "size": 0}
            for one in map(capture, numbers)
        )
        add_all(connection, CAPTURES, rows)


def grow(bench: Bench, start: int, stop: int, size: int) -> tuple[float, int]:
    """Indexes documents; seconds for fingerprints and writing, and bytes that the file grew by."""
    seconds, grown = 0.0, 0
    for first in range(start, stop, BATCH):
        numbers = range(first, min(first + BATCH, stop))
        record_captures(bench, numbers)
        before = file_size(bench)
        texts = [document(number, size) for number in numbers]
        began = time.process_time()
        bench.store.index.add(held(texts, numbers))
        seconds += time.process_time() - began
        grown += file_size(bench) - before
    return seconds, grown


def fill(bench: Bench, start: int, stop: int) -> None:
    """Adds texts that nobody asks for: as many random fingerprints each as a document keeps."""
    chosen = np.random.default_rng(start)
    for first in range(start, stop, BATCH):
        count = min(BATCH, stop - first)
        hashes = chosen.integers(-(2**31), 2**31, (count, MOST_HELD), np.int32)
        digests = [(first + place).to_bytes(16, "big") for place in range(count)]
        texts = {
            digest: TextPrints(digest, 4000, FULL_REACH // 2, row.astype("<i4").tobytes())
            for digest, row in zip(digests, hashes, strict=True)
        }
        with bench.store._writing() as connection:
            keys, _ = textindex._record_digests(connection, texts)
            textindex._insert_prints(connection, {keys[digest]: one for digest, one in texts.items()})


def held(texts: list[str], numbers: range) -> Iterator[HeldText]:
    """The texts as the jobs hand them to the index."""
    for number, text in zip(numbers, texts, strict=True):
        yield HeldText(prints_of(text), HeldAs.ARTICLE, capture(number))


def file_size(bench: Bench) -> int:
    """Bytes of the database."""
    return Path(bench.settings.db).stat().st_size


def looking(bench: Bench, stack: ExitStack) -> Find:
    """The look-up that `provenance find` does, on a connection of its own."""
    numbers = numbers_of_texts(bench)
    look = stack.enter_context(bench.store.index.look())

    def first_hit(asked: str) -> int | None:
        hits = look.hits(sought_in(asked).hashes)
        return numbers.get(hits[0].text_id) if hits else None

    return first_hit


def found_first(bench: Bench, text: str) -> int | None:
    """The number of the document that `provenance find` puts first."""
    groups = find_text(bench, text).groups
    if not groups:
        return None
    return number_in(groups[0].matches[0].capture.url or "")


def numbers_of_texts(bench: Bench) -> dict[int, int]:
    """The document of each text in the index, by the capture that holds it."""
    wanted = sqlalchemy.text(
        "SELECT text_id, url FROM text_holders JOIN captures ON captures.id = capture_id"
    )
    with bench.store._reading() as connection:
        return {row: number_in(url) for row, url in connection.execute(wanted)}


def number_in(url: str) -> int:
    """The document's number, which is its host's name."""
    return int(url.removeprefix("https://").split(".")[0])


def opened(folder: Path, stack: ExitStack) -> Bench:
    """An empty index in a folder of its own."""
    folder.mkdir()
    return stack.enter_context(open_bench(load_settings(home=folder, offline=True)))


# --- the run ----------------------------------------------------------------------------------


def measure_ours(bench: Bench, among: int, size: int) -> dict[str, Measured]:
    """Recall and time of the look-up alone and of the whole of `find`, by kind of text."""
    found = {}
    with ExitStack() as stack:
        first_hit = looking(bench, stack)
        for kind in ASKED:
            asked = questions(kind, among, size, QUERIES)
            both = {"look-up": first_hit, "find": lambda text: found_first(bench, text)}
            result = side_by_side(both, asked)
            found[kind] = result["look-up"]
            whole = painted(result["find"])
            print(f"  {kind:<36} {painted(found[kind])}   the whole of find: {whole}", flush=True)
    return found


def painted(result: Measured) -> str:
    """Recall and milliseconds."""
    return f"recall at 1 {result.recall:5.3f} {1000 * result.seconds:8.3f} ms"


def measure_phrases(bench: Bench, size: int) -> None:
    """The quickest spacing of phrases that finds as much as we do, for each kind of text."""
    began = time.process_time()
    with closing(phrase_index(size)) as connection, ExitStack() as stack:
        print(
            f"FTS5 phrases over the same documents (built in {time.process_time() - began:.0f} s)", flush=True
        )
        first_hit = looking(bench, stack)
        for kind in ASKED:
            asked = questions(kind, size, size, PEER_QUERIES)
            for every in SPACINGS:
                peer: Find = lambda text, every=every: by_phrases(connection, text, every)  # noqa: E731
                both = side_by_side({"ours": first_hit, "phrases": peer}, asked)
                ours, phrases = both["ours"], both["phrases"]
                if phrases.recall >= ours.recall - 1 / PEER_QUERIES:
                    break
            times = phrases.seconds / ours.seconds
            print(f"  {kind:<36} {painted(phrases)}, ours {painted(ours)}: {times:.1f} times ours", end="")
            print(f" (a phrase every {every} words)", flush=True)


def measure_sketches(size: int, our_seconds: float) -> None:
    """MinHash LSH of the same documents over words, and of fewer over our windows, which takes longer."""
    for name, cut, count in (
        ("32 letters", windows_of_letters, min(size, SLOW_PEER_DOCUMENTS)),
        ("five words", shingles_of_words, size),
    ):
        sketches = Sketches(cut)
        seconds = sketches.build(count, size)
        print(
            f"MinHash LSH of {name}: {1000 * seconds:.3f} ms a document to build ({count} documents), "
            f"{seconds / our_seconds:.1f} times ours",
            flush=True,
        )
    for kind in ASKED:
        asked = questions(kind, size, size, PEER_QUERIES)
        print(f"  {kind:<36} {painted(side_by_side({'lsh': sketches.find}, asked)['lsh'])}", flush=True)


def run(folder: Path) -> None:
    """Grows one index from size to size and measures at each, the peers at the last."""
    with ExitStack() as stack:
        bench = opened(folder / "home", stack)
        start = total = 0
        for size in SIZES:
            seconds, grown = grow(bench, start, size, SIZES[-1])
            total, each, start = total + grown, seconds / (size - start), size
            built = f"{1000 * each:.3f} ms a document to build, {total / size:.0f} bytes a document"
            print(f"{size} documents: {built}", flush=True)
            measure_ours(bench, size, SIZES[-1])
        measure_phrases(bench, SIZES[-1])
        measure_sketches(SIZES[-1], each)


def run_million(folder: Path) -> None:
    """Look-ups of the same texts among few and among a million, in turn."""
    few, some = SIZES
    with ExitStack() as stack:
        small, large = (opened(folder / name, stack) for name in ("few", "million"))
        grow(small, 0, few, some)
        _, grown = grow(large, 0, some, some)
        before = file_size(large)
        fill(large, some, MILLION)
        grown += file_size(large) - before
        print(f"{MILLION} texts: {grown / MILLION:.0f} bytes a text", flush=True)
        both = {"few": looking(small, stack), "million": looking(large, stack)}
        for kind in ASKED:
            found = side_by_side(both, questions(kind, few, some, QUERIES))
            times = found["million"].seconds / found["few"].seconds
            print(f"  {kind:<36} among {few}: {painted(found['few'])}")
            print(
                f"  {'':<36} among {MILLION}: {painted(found['million'])}, {times:.2f} times as long",
                flush=True,
            )


def run_singly(folder: Path) -> None:
    """The size of an index filled one text a transaction."""
    with ExitStack() as stack:
        bench = opened(folder / "home", stack)
        record_captures(bench, range(SINGLY))
        before = file_size(bench)
        for number in range(SINGLY):
            bench.store.index.add(held([document(number, SINGLY)], range(number, number + 1)))
        grown = (file_size(bench) - before) / SINGLY
        print(f"{SINGLY} documents, one a transaction: {grown:.0f} bytes a document")


def main() -> int:
    """Prints the figures of the run that is named."""
    runs = {"--million": run_million, "--singly": run_singly}
    chosen = next((runs[name] for name in sys.argv[1:] if name in runs), run)
    with tempfile.TemporaryDirectory() as folder:
        chosen(Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
