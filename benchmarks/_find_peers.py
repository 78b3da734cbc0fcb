"""What `benchmarks/find.py` measures beside our index: SQLite's phrase search and MinHash LSH."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable

from benchmarks._find_texts import document


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
