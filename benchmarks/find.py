"""How well and how fast texts are found among many, beside SQLite's phrase search and MinHash LSH.

`python3 dev.py bench find` makes 100,000 documents of recombined text (seeded), indexes them
and looks for edited copies, halves, copies inside a longer page and teasers of 60 words. All
times are processor time.
`python3 dev.py bench find --million` compares look-ups among 10,000 and a million: to 100,000 such
documents come texts whose fingerprints are drawn at random, which is what hashes of other words
are. Nothing but the words of this file and a seed goes in.
"""

from __future__ import annotations

import hashlib
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

import numpy as np
import sqlalchemy
from numpy.typing import NDArray

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
QUERIES = 200
PEER_QUERIES = 40
SKETCHED = 20_000  # documents that MinHash LSH is measured with: its time and memory grow with them
SLOW_PEER_DOCUMENTS = 1_000
BATCH = 50_000
WORDS_OF_PARAGRAPH = 75
WORDS_OF_TEASER = 60
SHARED_PARAGRAPHS = 2  # in each text, out of 4 to 12; each stands in about eight texts
TEXTS_TO_A_PARAGRAPH = 8
INVITATIONS = 200  # "subscribe to our newsletter": every text has one of these
EDITED_WORDS = 0.03


# --- the documents ----------------------------------------------------------------------------


def vocabulary() -> tuple[list[str], NDArray[np.float64]]:
    """Made-up words and how often each is used: a few are everywhere, as in every language."""
    chosen = random.Random(7)
    syllables = [a + b for a in "bcdfghjklmnprstvwz" for b in ("a", "e", "i", "o", "u", "en", "ar", "is")]
    words = ["".join(chosen.choices(syllables, k=1 + min(3, rank // 40))) for rank in range(30_000)]
    shares = np.cumsum(1 / np.arange(3, len(words) + 3))
    return words, shares / shares[-1]


WORDS, SHARES = vocabulary()
SORTS = {"own": 0, "shared": 1, "invitation": 2, "around": 3}


def paragraph(sort: str, number: int, place: int = 0, count: int = WORDS_OF_PARAGRAPH) -> str:
    """The paragraph of that sort and number: sentences of made-up words."""
    ranks = np.searchsorted(SHARES, np.random.default_rng((SORTS[sort], number, place)).random(count))
    words = [WORDS[rank] for rank in ranks.tolist()]
    for start in range(0, count, 15):
        words[start] = words[start].capitalize()
        words[min(start + 14, count - 1)] += "."
    return " ".join(words)


shared = lru_cache(maxsize=50_000)(lambda number: paragraph("shared", number))
invitation = lru_cache(maxsize=None)(lambda number: paragraph("invitation", number, 0, 30))


def own_paragraphs(number: int) -> list[str]:
    """What stands in this text alone."""
    return [paragraph("own", number, place) for place in range(2 + random.Random(number).randrange(9))]


def document(number: int, size: int) -> str:
    """A text of 340 to 1,000 words: its own paragraphs, some that other texts share, an invitation."""
    chosen = random.Random(f"document {number}")
    pool = max(1, size * SHARED_PARAGRAPHS // TEXTS_TO_A_PARAGRAPH)
    parts = own_paragraphs(number)
    parts += [shared(chosen.randrange(pool)) for _ in range(SHARED_PARAGRAPHS)]
    chosen.shuffle(parts)
    return "\n".join([*parts, invitation(chosen.randrange(INVITATIONS))])


# --- what is looked for -----------------------------------------------------------------------


def edited(number: int, size: int) -> str:
    """The text with a few words in a hundred replaced."""
    chosen = random.Random(f"edited {number}")
    words = document(number, size).split(" ")
    return " ".join(chosen.choice(WORDS) if chosen.random() < EDITED_WORDS else word for word in words)


def halved(number: int, size: int) -> str:
    """The text with half of its sentences dropped, here and there."""
    sentences = document(number, size).replace("\n", " ").split(". ")
    kept = sorted(random.Random(f"half {number}").sample(range(len(sentences)), len(sentences) // 2))
    return ". ".join(sentences[place] for place in kept)


def inside(number: int, size: int) -> str:
    """The text in the middle of a page three times as long."""
    around = [paragraph("around", number, place) for place in range(2 * (len(own_paragraphs(number)) + 2))]
    half = len(around) // 2
    return "\n".join([*around[:half], document(number, size), *around[half:]])


def teaser(number: int, size: int) -> str:  # noqa: ARG001 - asked like the others
    """Sixty words from the middle of a paragraph of the text's own."""
    words = own_paragraphs(number)[-1].split(" ")
    return " ".join(words[5 : 5 + WORDS_OF_TEASER])


ASKED: dict[str, Callable[[int, int], str]] = {
    "edited, 3 % of the words": edited,
    "half the sentences dropped": halved,
    "inside a page three times as long": inside,
    "teaser of 60 words": teaser,
}


@dataclass(frozen=True)
class Measured:
    """How often the right document came first, and seconds of processor time, the middle look-up's."""

    recall: float
    seconds: float


def measured(find: Callable[[str], int | None], asked: list[tuple[int, str]]) -> Measured:
    """Looks for each text and counts those found at the first place."""
    right, times = 0, []
    for number, text in asked:
        start = time.process_time()
        found = find(text)
        times.append(time.process_time() - start)
        right += found == number
    return Measured(right / len(asked), statistics.median(times))


def questions(kind: str, among: int, size: int, count: int) -> list[tuple[int, str]]:
    """Texts to look for among the first documents of `size`, with the number of each one's document."""
    chosen = random.Random(f"{kind} {among}").sample(range(among), count)
    return [(number, ASKED[kind](number, size)) for number in chosen]


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


def found_first(bench: Bench, text: str) -> int | None:
    """The number of the document that `provenance find` puts first."""
    groups = find_text(bench, text).groups
    if not groups:
        return None
    return number_in(groups[0].matches[0].capture.url or "")


# --- the peers --------------------------------------------------------------------------------


def phrase_index(size: int) -> sqlite3.Connection:
    """The same documents in an FTS5 table without content."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("CREATE VIRTUAL TABLE texts USING fts5(body, content='')")
    connection.execute("BEGIN")
    rows = ((number, document(number, size)) for number in range(size))
    connection.executemany("INSERT INTO texts (rowid, body) VALUES (?, ?)", rows)
    connection.execute("COMMIT")
    connection.execute("INSERT INTO texts (texts) VALUES ('optimize')")
    return connection


def by_phrases(connection: sqlite3.Connection, text: str, every: int) -> int | None:
    """The best match of phrases of six words, one every so many words, any of which may fail."""
    words = ["".join(c for c in word if c.isalnum()) for word in text.split()]
    starts = range(0, max(1, len(words) - 5), every)
    phrases = " OR ".join('"' + " ".join(words[start : start + 6]) + '"' for start in starts)
    found = connection.execute(
        "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 1", (phrases,)
    ).fetchone()
    return found[0] if found else None


def shingles_of_words(text: str) -> list[bytes]:
    """Five words in a row, the cheapest that MinHash is used with."""
    words = text.lower().split()
    return [" ".join(words[start : start + 5]).encode() for start in range(len(words) - 4)]


def windows_of_letters(text: str) -> list[bytes]:
    """The windows that we hash."""
    letters = "".join(character for character in text.lower() if character.isalnum())
    return [letters[start : start + 32].encode() for start in range(len(letters) - 31)]


class Sketches:
    """MinHash LSH as its documentation builds it: 128 permutations, Jaccard similarity 0.5."""

    def __init__(self, cut: Callable[[str], list[bytes]]) -> None:
        from datasketch import MinHashLSH

        self._cut = cut
        self._lsh = MinHashLSH(threshold=0.5, num_perm=128)
        self._kept: dict[int, object] = {}

    def sketch(self, text: str):  # type: ignore[no-untyped-def]
        """The MinHash of a text."""
        from datasketch import MinHash

        sketch = MinHash(num_perm=128)
        sketch.update_batch(self._cut(text))
        return sketch

    def build(self, count: int, size: int) -> float:
        """Seconds a document."""
        seconds = 0.0
        for number in range(count):
            text = document(number, size)
            began = time.process_time()
            sketch = self.sketch(text)
            self._lsh.insert(number, sketch)
            seconds += time.process_time() - began
            self._kept[number] = sketch
        return seconds / count

    def find(self, text: str) -> int | None:
        """The candidate with the most similar sketch."""
        asked = self.sketch(text)
        candidates = self._lsh.query(asked)
        return max(candidates, key=lambda number: asked.jaccard(self._kept[number]), default=None)


# --- the run ----------------------------------------------------------------------------------


def measure_ours(bench: Bench, among: int, size: int) -> dict[str, Measured]:
    """Recall and time of the look-up alone and of the whole of `find`, by kind of text."""
    numbers = numbers_of_texts(bench)
    found = {}
    with bench.store.index.look() as look:

        def first_hit(asked: str) -> int | None:
            hits = look.hits(sought_in(asked).hashes)
            return numbers.get(hits[0].text_id) if hits else None

        for kind in ASKED:
            asked = questions(kind, among, size, QUERIES)
            found[kind] = result = measured(first_hit, asked)
            whole = measured(lambda text: found_first(bench, text), asked)
            print(f"  {kind:<36} {painted(result)}   the whole of find: {painted(whole)}", flush=True)
    return found


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


def painted(result: Measured) -> str:
    """Recall and milliseconds."""
    return f"recall at 1 {result.recall:5.3f} {1000 * result.seconds:8.2f} ms"


def measure_phrases(size: int, ours: dict[str, Measured]) -> None:
    """The quickest spacing of phrases that finds as much as we do, for each kind of text."""
    began = time.process_time()
    with closing(phrase_index(size)) as connection:
        print(f"FTS5 phrases over the same documents (built in {time.process_time() - began:.0f} s)")
        for kind in ASKED:
            asked = questions(kind, size, size, PEER_QUERIES)
            tried = [
                (every, measured(lambda text, every=every: by_phrases(connection, text, every), asked))
                for every in (120, 60, 30, 15, 8)
            ]
            equal = [one for one in tried if one[1].recall >= ours[kind].recall - 1 / PEER_QUERIES]
            every, best = equal[0] if equal else max(tried, key=lambda one: one[1].recall)
            times = best.seconds / ours[kind].seconds
            print(
                f"  {kind:<36} {painted(best)}   {times:6.1f} times ours (a phrase every {every} words)",
                flush=True,
            )


def measure_sketches(size: int, our_seconds: float) -> None:
    """MinHash LSH of the first documents, over words and over our windows: among fewer it finds no less."""
    for name, cut, count in (
        ("five words", shingles_of_words, SKETCHED),
        ("32 letters", windows_of_letters, SLOW_PEER_DOCUMENTS),
    ):
        sketches = Sketches(cut)
        seconds = sketches.build(count, size)
        print(
            f"MinHash LSH of {name}: {1000 * seconds:.3f} ms a document to build ({count} documents), "
            f"{seconds / our_seconds:.1f} times ours"
        )
        if count == SKETCHED:
            for kind in ASKED:
                result = measured(sketches.find, questions(kind, SKETCHED, size, QUERIES))
                print(f"  {kind:<36} {painted(result)}", flush=True)


def run(folder: Path) -> None:
    """Grows one index from size to size and measures at each, the peers at the last."""
    with open_bench(load_settings(home=folder, offline=True)) as bench:
        start = total = 0
        for size in SIZES:
            seconds, grown = grow(bench, start, size, SIZES[-1])
            total, each, start = total + grown, seconds / (size - start), size
            built = f"{1000 * each:.3f} ms a document to build, {total / size:.0f} bytes a document"
            print(f"{size} documents: {built}", flush=True)
            ours = measure_ours(bench, size, SIZES[-1])
        measure_phrases(SIZES[-1], ours)
        measure_sketches(SIZES[-1], each)


def run_million(folder: Path) -> None:
    """Look-ups of the same texts among few, then among a million."""
    few, some = SIZES
    middle = []
    with open_bench(load_settings(home=folder, offline=True)) as bench:
        grow(bench, 0, few, some)
        print(f"{few} documents", flush=True)
        middle.append(measure_ours(bench, few, some))
        grow(bench, few, some, some)
        fill(bench, some, MILLION)
        print(f"{MILLION} texts: {file_size(bench) / MILLION:.0f} bytes a text", flush=True)
        middle.append(measure_ours(bench, few, some))
    for kind in ASKED:
        times = middle[1][kind].seconds / middle[0][kind].seconds
        print(f"  {kind:<36} {times:.2f} times as long among {MILLION} as among {few}")


def main() -> int:
    """Prints the figures; `--million` those for a million texts."""
    with tempfile.TemporaryDirectory() as folder:
        (run_million if "--million" in sys.argv[1:] else run)(Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
