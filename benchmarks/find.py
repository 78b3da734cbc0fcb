"""How well and how fast texts are found among many, beside SQLite's phrase search and MinHash LSH.

`python3 dev.py bench find` makes 100,000 documents of recombined text (seeded), indexes them
and looks for edited copies, halves, copies inside a longer page and teasers of 60 words. All
times are processor time.
`python3 dev.py bench find --million` goes on to a million documents; it takes half an hour
and two gigabytes of disk. Nothing but the words of this file and a seed goes in.
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
from functools import cache, lru_cache
from pathlib import Path
from string import ascii_lowercase

import numpy as np
import sqlalchemy
from numpy.typing import NDArray

from provenance.index.prints import prints_of, sought_in
from provenance.jobs.bench import Bench, open_bench
from provenance.jobs.finding import find_text
from provenance.model import Capture, Complete, HeldAs, HeldText, Via
from provenance.settings import load_settings
from provenance.store.codec import to_columns
from provenance.store.record import CAPTURES, add_all, identity_of

SIZES = (10_000, 100_000)
MILLION = 1_000_000
PEERS_AT = 100_000
QUERIES = 200
PEER_QUERIES = 40
SLOW_PEER_DOCUMENTS = 2_000
BATCH = 50_000
WORDS_OF_PARAGRAPH = 75
WORDS_OF_TEASER = 60
SHARED_PARAGRAPHS = 2  # in each text, out of 4 to 12; each stands in about eight texts
TEXTS_TO_A_PARAGRAPH = 8
INVITATIONS = 200  # "subscribe to our newsletter": every text has one of these
EDITED_WORDS = 0.03
MOTHER_DOCUMENTS = 5_000


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
    """What stands in this text alone.

    Past the documents that the peers are measured with, the words of an early one in an
    alphabet of the document's own: no window of letters is ever the same, and it is quick.
    """
    if number >= PEERS_AT:
        letters = random.Random(number).sample(ascii_lowercase, 26)
        own_alphabet = str.maketrans(ascii_lowercase, "".join(letters))
        return [each.translate(own_alphabet) for each in early_paragraphs(number % MOTHER_DOCUMENTS)]
    return [paragraph("own", number, place) for place in range(2 + random.Random(number).randrange(9))]


@cache
def early_paragraphs(number: int) -> list[str]:
    """The own paragraphs of one of the first documents, in lower case."""
    return [each.lower() for each in own_paragraphs(number)]


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
            return numbers[hits[0].text_id] if hits else None

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
    """MinHash LSH over words, on every document, and over our windows, on some."""
    for name, cut, count in (
        ("five words", shingles_of_words, size),
        ("32 letters", windows_of_letters, SLOW_PEER_DOCUMENTS),
    ):
        sketches = Sketches(cut)
        seconds = sketches.build(count, size)
        print(
            f"MinHash LSH of {name}: {1000 * seconds:.3f} ms a document to build ({count} documents), "
            f"{seconds / our_seconds:.1f} times ours"
        )
        if count == size:
            for kind in ASKED:
                result = measured(sketches.find, questions(kind, size, size, QUERIES))
                print(f"  {kind:<36} {painted(result)}", flush=True)


def run(folder: Path, sizes: tuple[int, ...]) -> None:
    """Grows one index from size to size and measures at each."""
    last = sizes[-1]
    middle: dict[int, float] = {}
    with open_bench(load_settings(home=folder, offline=True)) as bench:
        start = total = 0
        for size in sizes:
            seconds, grown = grow(bench, start, size, last)
            total, each = total + grown, seconds / (size - start)
            built = f"{1000 * each:.3f} ms a document to build, {total / size:.0f} bytes a document"
            print(f"{size} documents: {built}", flush=True)
            ours = measure_ours(bench, size, last)
            middle[size] = statistics.mean(one.seconds for one in ours.values())
            start = size
            if size == PEERS_AT and last == PEERS_AT:
                measure_phrases(size, ours)
                measure_sketches(size, each)
    first, most = sizes[0], sizes[-1]
    print(f"a look-up among {most}: {middle[most] / middle[first]:.2f} times one among {first}")


def main() -> int:
    """Prints the figures; `--million` adds a million documents."""
    sizes = (*SIZES, MILLION) if "--million" in sys.argv[1:] else SIZES
    with tempfile.TemporaryDirectory() as folder:
        run(Path(folder), sizes)
    return 0


if __name__ == "__main__":
    sys.exit(main())
