"""A database is ours, or it is left alone; what is damaged or newer is named."""

from __future__ import annotations

import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from provenance.errors import (
    DamagedDatabase,
    ForeignDatabase,
    HomeError,
    NewerDatabase,
    ProvenanceError,
    SettingsError,
    StoreError,
)
from provenance.store import Store
from provenance.store.engine import WAL_SINCE, engine_for, journal_mode
from provenance.store.upgrade import HEAD


def digest(path: Path) -> bytes:
    return path.read_bytes()


def test_first_use_makes_a_database_that_says_whose_it_is(tmp_path: Path) -> None:
    path = tmp_path / "new" / "provenance.db"
    Store.open(str(path)).close()
    with sqlite3.connect(path) as plain:
        assert plain.execute("PRAGMA application_id").fetchone() == (0x50524F56,)
        assert plain.execute("PRAGMA user_version").fetchone() == (int(HEAD),)
        assert plain.execute("SELECT value FROM settings WHERE name = 'application'").fetchone() == (
            "provenance",
        )
    plain.close()


def test_a_file_of_no_bytes_is_a_database_that_was_never_begun(tmp_path: Path) -> None:
    path = tmp_path / "p.db"
    path.touch()
    with Store.open(str(path)) as store:
        assert store.faults() == ()


def test_the_write_ahead_log_waits_for_an_sqlite_without_the_reset_fault() -> None:
    assert (journal_mode() == "wal") == (sqlite3.sqlite_version_info >= WAL_SINCE)


def test_the_connection_is_set_for_safety(empty_database: Path) -> None:
    engine = engine_for(str(empty_database))
    with engine.connect() as connection:
        pragma = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("foreign_keys", "synchronous", "trusted_schema", "journal_mode")
        }
    engine.dispose()
    assert pragma["foreign_keys"] == 1
    assert pragma["trusted_schema"] == 0
    assert pragma["journal_mode"] == journal_mode()
    assert pragma["synchronous"] == (2 if journal_mode() == "wal" else 3)  # FULL, EXTRA


def test_the_database_of_another_program_is_refused_and_not_written(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE notes (text)")
    other.close()
    before = digest(path)
    with pytest.raises(ForeignDatabase, match="another program"):
        Store.open(str(path))
    assert digest(path) == before


@pytest.mark.parametrize(
    "content", [b"root:x:0:0:root:/root:/bin/sh\n" * 40, b"SQLite format 3\0" + b"x" * 900]
)
def test_what_is_no_database_is_refused_and_not_written(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "p.db"
    path.write_bytes(content)
    with pytest.raises(StoreError):
        Store.open(str(path))
    assert digest(path) == content


def test_a_link_to_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "passwd").write_text("root:x:0:0:root:/root:/bin/sh\n" * 40)
    (tmp_path / "p.db").symlink_to(tmp_path / "passwd")
    with pytest.raises(ForeignDatabase):
        Store.open(str(tmp_path / "p.db"))


@pytest.mark.parametrize("revision", [f"{int(HEAD) + 1:04d}", "9999", "ae10"])
def test_the_database_of_a_newer_version_is_refused_and_not_written(
    tmp_path: Path, empty_database: Path, revision: str
) -> None:
    path = tmp_path / "p.db"
    shutil.copy(empty_database, path)
    with sqlite3.connect(path) as plain:
        plain.execute("UPDATE alembic_version SET version_num = ?", [revision])
    plain.close()
    before = digest(path)
    with pytest.raises(NewerDatabase, match="newer provenance"):
        Store.open(str(path))
    assert digest(path) == before


def test_a_database_cut_short_is_damaged(tmp_path: Path, empty_database: Path) -> None:
    path = tmp_path / "p.db"
    path.write_bytes(empty_database.read_bytes()[:-4096])
    with pytest.raises(DamagedDatabase):
        Store.open(str(path))


def test_a_database_with_a_broken_page_fails_its_check(tmp_path: Path, empty_database: Path) -> None:
    path = tmp_path / "p.db"
    data = bytearray(empty_database.read_bytes())
    data[4096 * 8 : 4096 * 9] = os.urandom(4096)
    path.write_bytes(data)
    try:
        with Store.open(str(path)) as store:
            assert store.faults() != ()
    except DamagedDatabase:
        pass  # the page was one that opening needs


@pytest.mark.parametrize("url", ["mysql://host/db", "sqlite://", "postgresql+nosuch//x://"])
def test_an_address_that_is_no_database_is_a_setting_that_makes_no_sense(url: str) -> None:
    with pytest.raises(SettingsError):
        engine_for(url)


def test_a_device_is_no_database() -> None:
    with pytest.raises(ForeignDatabase, match="not a file"):
        engine_for("/dev/null")


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(HomeError, match="file"):
        engine_for(str(tmp_path / "file" / "p.db"))


def test_a_password_is_never_shown() -> None:
    engine = engine_for("postgresql://reader:secret@127.0.0.1:1/none")
    with pytest.raises(ProvenanceError) as caught:
        Store.open(engine.url.render_as_string(hide_password=False))
    assert "secret" not in str(caught.value)


def test_reading_works_while_another_program_holds_the_write_lock(
    tmp_path: Path, empty_database: Path
) -> None:
    path = tmp_path / "p.db"
    shutil.copy(empty_database, path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Store.open(str(path)) as store:
        assert store.info().form == HEAD
    other.close()
