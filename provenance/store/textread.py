"""What a look-up reads of the text index, in the words of each database.

A reader is entered for each look-up, so that all it reads is of one moment. Of SQLite it goes past
SQLAlchemy, whose own transaction and statements take as long as ten fingerprints.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, Self

from sqlalchemy import Connection

MOST_TEXTS = 100

Row = tuple[int, int, bytes]  # letters, reach, sketch


class Reader(Protocol):
    """Reads of one moment, between entering and leaving."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *raised: object) -> None: ...

    def texts_of(self, hashes: Sequence[int]) -> dict[int, list[int]]:
        """For each fingerprint that is there, the texts it stands in, oldest first, one above the limit."""
        ...

    def rows_of(self, texts: Sequence[int]) -> dict[int, Row]:
        """The rows of those texts that have one."""
        ...


def reader_of(connection: Connection) -> Reader:
    """The reader of this connection's database."""
    return _Postgres(connection) if connection.dialect.name == "postgresql" else _Sqlite(connection)


class _Sqlite:
    """Statements that are always the same, since preparing one takes as long as ten fingerprints."""

    # The first gives all texts of a print, the second only so many: the inner statement says where they
    # end, and costs as much again.
    PRINTS = """
SELECT sought.value, p.text_id FROM json_each(?) AS sought CROSS JOIN text_prints AS p
ON p.hash = sought.value
"""
    PRINTS_BOUNDED = """
SELECT sought.value, p.text_id FROM json_each(?) AS sought CROSS JOIN text_prints AS p
ON p.hash = sought.value AND p.text_id <= ifnull(
  (SELECT q.text_id FROM text_prints AS q WHERE q.hash = sought.value ORDER BY q.text_id LIMIT 1 OFFSET ?),
  9223372036854775807)
"""
    TEXTS = """
SELECT held.id, letters, reach, sketch
FROM json_each(?) AS wanted CROSS JOIN indexed_texts AS held ON held.id = wanted.value
"""

    def __init__(self, connection: Connection) -> None:
        self._driver: Any = connection.connection.driver_connection

    def __enter__(self) -> Self:
        self._driver.execute("BEGIN")
        return self

    def __exit__(self, *raised: object) -> None:
        if self._driver.in_transaction:
            self._driver.execute("ROLLBACK")

    def texts_of(self, hashes: Sequence[int]) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        rows = self._driver.execute(self.PRINTS, (str([*hashes]),))
        for one, text in rows:
            texts = found.setdefault(one, [])
            texts.append(text)
            if len(texts) > MOST_TEXTS:  # of a common one there may be a million more
                rows.close()
                return found | self._bounded(hashes[hashes.index(one) + 1 :])
        return found

    def _bounded(self, hashes: Sequence[int]) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for one, text in self._driver.execute(self.PRINTS_BOUNDED, (str([*hashes]), MOST_TEXTS)):
            found.setdefault(one, []).append(text)
        return found

    def rows_of(self, texts: Sequence[int]) -> dict[int, Row]:
        rows = self._driver.execute(self.TEXTS, (str([*texts]),))
        return {text: (letters, reach, sketch) for text, letters, reach, sketch in rows}


class _Postgres:
    PRINTS = """
SELECT sought.hash, p.text_id FROM unnest(%s::int[]) AS sought(hash) CROSS JOIN LATERAL
  (SELECT q.text_id FROM text_prints AS q WHERE q.hash = sought.hash ORDER BY q.text_id LIMIT %s) AS p
"""
    TEXTS = "SELECT id, letters, reach, sketch FROM indexed_texts WHERE id = ANY(%s)"

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def __enter__(self) -> Self:
        self._connection.begin()
        return self

    def __exit__(self, *raised: object) -> None:
        self._connection.rollback()

    def texts_of(self, hashes: Sequence[int]) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        rows = self._connection.exec_driver_sql(self.PRINTS, (list(hashes), MOST_TEXTS + 1))
        for one, text in rows:
            found.setdefault(one, []).append(text)
        return found

    def rows_of(self, texts: Sequence[int]) -> dict[int, Row]:
        rows = self._connection.exec_driver_sql(self.TEXTS, (list(texts),))
        return {text: (letters, reach, bytes(sketch)) for text, letters, reach, sketch in rows}
