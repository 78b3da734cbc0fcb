"""Schemas on the server that `PROVENANCE_TEST_POSTGRES` names: one for each test that needs one."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

SERVER = os.environ.get("PROVENANCE_TEST_POSTGRES")
on_postgres = (
    pytest.mark.postgres,
    pytest.mark.enable_socket,
    pytest.mark.skipif(not SERVER, reason="PROVENANCE_TEST_POSTGRES names no server"),
)
KEPT = ("alembic_version", "settings")  # what first use writes


@contextmanager
def schema() -> Iterator[str]:
    """The URL of an empty schema, which is dropped afterwards."""
    assert SERVER is not None
    name = f"test_{secrets.token_hex(6)}"
    engine = create_engine(make_url(SERVER).set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
    own = make_url(SERVER).update_query_dict({"options": f"-csearch_path={name}"})
    try:
        yield own.render_as_string(hide_password=False)
    finally:
        with engine.begin() as connection:
            connection.execute(text(f"DROP SCHEMA {name} CASCADE"))
        engine.dispose()


def empty(url: str) -> None:
    """Takes every row out of the tables behind `url`, and begins their numbers anew."""
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        found = connection.scalars(text("SELECT tablename FROM pg_tables WHERE schemaname = current_schema"))
        tables = ", ".join(name for name in found if name not in KEPT)
        connection.execute(text(f"TRUNCATE {tables} RESTART IDENTITY CASCADE"))
        connection.execute(text("DELETE FROM settings WHERE name <> 'application'"))
    engine.dispose()
