"""The text index on PostgreSQL: the same answers, and two programs at once."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from held_texts import held, words
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from provenance.index.prints import sought_in
from provenance.store import Store
from provenance.store import textindex as module

SERVER = os.environ.get("PROVENANCE_TEST_POSTGRES")
pytestmark = [
    pytest.mark.postgres,
    pytest.mark.enable_socket,
    pytest.mark.skipif(not SERVER, reason="PROVENANCE_TEST_POSTGRES names no server"),
]


@pytest.fixture
def url() -> Iterator[str]:
    """A schema of one's own, dropped afterwards."""
    assert SERVER is not None
    name = f"test_{secrets.token_hex(6)}"
    engine = create_engine(make_url(SERVER).set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
    own = make_url(SERVER).update_query_dict({"options": f"-csearch_path={name}"})
    yield own.render_as_string(hide_password=False)
    with engine.begin() as connection:
        connection.execute(text(f"DROP SCHEMA {name} CASCADE"))
    engine.dispose()


def test_both_databases_give_the_same_hits(url: str, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_TEXTS", 5)
    texts = [held(f"{words(n)} {words(99, 100)}", str(n)) for n in range(7)]
    asked = [sought_in(words(n)).hashes for n in (3, 50, 99)]
    with Store.open(url) as other:
        found = []
        for one in (store, other):
            one.index.add(texts)
            one.index.add(texts)
            with one.index.look() as look:
                hits = [look.hits(hashes) for hashes in asked]
                holders = [holder.capture.url for holder in look.holders([hits[0][0].text_id])]
            found.append(
                ([{(h.letters, h.shared) for h in some} for some in hits], holders, one.index.count())
            )
    assert found[0] == found[1]
    assert found[0][1] == ["https://3.example/"]
    assert found[0][2] == 7


def test_programs_that_index_the_same_texts_at_once_agree(url: str) -> None:
    Store.open(url).close()

    def index(turn: int) -> None:
        with Store.open(url) as own:
            for n in range(15):
                own.index.add([held(words(n if turn else 14 - n), str(n)), held(words(20), f"all {turn}")])

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(index, (0, 1, 0, 1)))
    with Store.open(url) as store:
        rows = dict(store.info().rows)
        assert rows["indexed_texts"] == 16
        with store.index.look() as look:
            assert len(look.hits(sought_in(words(20)).hashes)) == 1
