"""A home for alerts, and a service that takes them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from alert_cases import Clock, Home
from desk_cases import Taker, altered_check, record, taking

from provenance.settings import Settings
from provenance.store import Store


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    with Store.open(str(tmp_path / "provenance.db")) as store:
        record(store, altered_check())
        settings = Settings(home=tmp_path, db=str(tmp_path / "provenance.db"), allow_private=("127.0.0.1",))
        yield Home(settings, store, Clock())


@pytest.fixture
def taker() -> Iterator[Taker]:
    with taking() as running:
        yield running
