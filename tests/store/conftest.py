"""A store for each test and each sort of database, made of one that was made once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from postgres_server import empty, on_postgres, schema

from provenance.store import Store


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite database as first use leaves it."""
    path = tmp_path_factory.mktemp("empty") / "provenance.db"
    Store.open(str(path)).close()
    return path


@pytest.fixture(scope="session")
def server_database() -> Iterator[str]:
    """A PostgreSQL database as first use leaves it; whoever takes it empties it first."""
    with schema() as url:
        Store.open(url).close()
        yield url


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=on_postgres)])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """What `--db` is given: an empty database, once on SQLite and once on PostgreSQL."""
    if request.param == "postgresql":
        url: str = request.getfixturevalue("server_database")
        empty(url)
        return url
    made: Path = request.getfixturevalue("empty_database")
    return str(shutil.copy(made, tmp_path / "provenance.db"))


@pytest.fixture
def store(database: str) -> Iterator[Store]:
    """An empty store of one's own, on each sort of database."""
    with Store.open(database) as opened:
        yield opened
