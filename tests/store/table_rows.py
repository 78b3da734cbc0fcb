"""What stands in the tables of a store, whatever database it is."""

from __future__ import annotations

from sqlalchemy import text

from provenance.store import Store


def counted(store: Store, table: str) -> int:
    """How many rows a table has."""
    with store._reading() as connection:
        return int(connection.scalar(text(f"SELECT count(*) FROM {table}")) or 0)


def execute(store: Store, *statements: str) -> None:
    """Changes tables behind the store's back."""
    with store._writing() as connection:
        for statement in statements:
            connection.execute(text(statement))
