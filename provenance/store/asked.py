"""What was asked of others and what they answered, so that nothing is asked twice in a day.

One row a question, the newest answer only: the captures themselves are kept for good,
and so is what each check says of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from sqlalchemy import Column, Connection, String, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Field, SQLModel

from provenance import model
from provenance.store.codec import storable
from provenance.store.columns import moment, one_of, refers, words
from provenance.store.load import capture_of
from provenance.store.record import record_capture
from provenance.store.tables import Capture

if TYPE_CHECKING:
    from provenance.store import Store


class Asked(SQLModel, table=True):
    """One question: `question` is the digest of how and where it was asked."""

    __tablename__: ClassVar[Any] = "asked"
    __table_args__: ClassVar[Any] = (one_of("outcome", model.OutcomeKind),)
    question: str = Field(sa_column=Column(String(64), primary_key=True))
    url: str = words(optional=False)
    asked_at: datetime = moment()
    outcome: str = words(optional=False, length=20)
    detail: str | None = words()
    capture_id: int | None = refers("captures.id", optional=True)


ASKED = SQLModel.metadata.tables["asked"]
CAPTURES = SQLModel.metadata.tables[str(Capture.__tablename__)]


class Questions:
    """The answers of the last days; one object belongs to a store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def recall(self, question: tuple[str, ...], since: datetime) -> model.Outcome | None:
        """What the question was answered since then, a capture without its bytes; None where it was not."""
        wanted = select(ASKED).where(ASKED.c.question == _digest(question), ASKED.c.asked_at >= since)
        with self._store._reading() as connection:
            row = connection.execute(wanted).mappings().one_or_none()
            if row is None:
                return None
            key = row["capture_id"]
            held = connection.execute(select(CAPTURES).where(CAPTURES.c.id == key)).mappings().one_or_none()
        capture = capture_of(dict(held)) if held is not None else None
        return _outcome(model.OutcomeKind(row["outcome"]), row["url"], row["detail"], capture)

    def note(self, question: tuple[str, ...], url: str, outcome: model.Outcome, at: datetime) -> None:
        """Writes down an answer in place of an older one, and its capture."""
        detail = outcome.detail if isinstance(outcome, model.Unreachable) else None
        digest = _digest(question)
        row = {
            "question": digest,
            "url": storable(url),
            "asked_at": at,
            "outcome": outcome.kind.value,
            "detail": storable(detail) if detail else None,
        }
        self._store._write(lambda connection: _note(connection, row, outcome.capture))


def _note(connection: Connection, row: Mapping[str, Any], held: model.Capture | None) -> None:
    told = {**row, "capture_id": record_capture(connection, held) if held is not None else None}
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    statement = dialect.insert(ASKED).values(**told)
    connection.execute(statement.on_conflict_do_update(index_elements=[ASKED.c.question], set_=told))


def _digest(question: tuple[str, ...]) -> str:
    return hashlib.sha256("\n".join(question).encode("utf-8", "backslashreplace")).hexdigest()


def _outcome(
    kind: model.OutcomeKind, url: str, detail: str | None, capture: model.Capture | None
) -> model.Outcome | None:
    if kind is model.OutcomeKind.OK:
        return model.Fetched(capture) if capture is not None else None
    status, hops = (capture.status, capture.hops) if capture is not None else (None, ())
    return model.Unreachable(url, kind, detail or "", status, hops, capture)
