"""A store for each test, copied from one that was made once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from provenance.store import Store


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database as first use leaves it."""
    path = tmp_path_factory.mktemp("empty") / "provenance.db"
    Store.open(str(path)).close()
    return path


@pytest.fixture
def store(tmp_path: Path, empty_database: Path) -> Iterator[Store]:
    """An empty store of one's own."""
    path = tmp_path / "provenance.db"
    shutil.copy(empty_database, path)
    with Store.open(str(path)) as opened:
        yield opened
