"""Upgrades: once, whole, under a lock, after a copy."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint

from provenance.store import Store, upgrade
from provenance.store.engine import engine_for, reading
from provenance.store.tables import metadata


def test_the_newest_script_is_the_form_that_the_program_knows() -> None:
    config = Config()
    config.set_main_option("script_location", str(upgrade.scripts_folder()))
    assert ScriptDirectory.from_config(config).get_heads() == [upgrade.HEAD]


def test_the_scripts_make_the_tables_that_the_program_uses(empty_database: Path) -> None:
    from alembic.autogenerate import compare_metadata

    engine = engine_for(str(empty_database))
    with engine.connect() as opened, reading(opened) as connection:
        # The words of the full-text search are a virtual table, which no row class describes.
        opts = {
            "compare_type": True,
            "render_as_batch": True,
            "include_name": lambda name, kind, _: not (kind == "table" and name.startswith("search_words")),
        }
        context = MigrationContext.configure(connection, opts=opts)
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_every_enum_in_the_database_lists_the_values_of_the_model(empty_database: Path) -> None:
    with sqlite3.connect(empty_database) as plain:
        made = "\n".join(
            sql for (sql,) in plain.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
        )
    plain.close()
    checks = [
        c for table in metadata.tables.values() for c in table.constraints if isinstance(c, CheckConstraint)
    ]
    assert len(checks) > 10
    for check in checks:
        assert f"CONSTRAINT {check.name} CHECK ({check.sqltext})" in made


NOW = upgrade.HEAD
LATER = f"{int(NOW) + 1:04d}"
NEXT = '''"""A later form."""

import sqlalchemy as sa
from alembic import op

revision = "LATER"
down_revision = "NOW"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("settings") as batch:
        batch.add_column(sa.Column("note", sa.Text()))
'''.replace("LATER", LATER).replace("NOW", NOW)


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program a version later: one more script."""
    scripts = tmp_path / "migrations"
    shutil.copytree(upgrade.scripts_folder(), scripts)
    (scripts / "versions" / f"{LATER}_later.py").write_text(NEXT)
    monkeypatch.setattr(upgrade, "scripts_folder", lambda: scripts)
    monkeypatch.setattr(upgrade, "HEAD", LATER)
    return scripts


def test_an_older_database_is_copied_then_upgraded(tmp_path: Path, empty_database: Path, later: Path) -> None:
    path = tmp_path / "p.db"
    shutil.copy(empty_database, path)
    before = path.read_bytes()
    with Store.open(str(path)) as store:
        copy = store.copy_before_upgrade
    assert copy is not None
    assert copy.parent == path.parent
    with sqlite3.connect(copy) as old, sqlite3.connect(path) as new:
        assert old.execute("SELECT version_num FROM alembic_version").fetchone() == (NOW,)
        assert new.execute("SELECT version_num FROM alembic_version").fetchone() == (LATER,)
        assert new.execute("PRAGMA user_version").fetchone() == (int(LATER),)
        assert [row[1] for row in new.execute("PRAGMA table_info(settings)")] == ["name", "value", "note"]
    old.close()
    new.close()
    assert len(before) == copy.stat().st_size
    with Store.open(str(path)) as again:
        assert again.copy_before_upgrade is None


def test_an_upgrade_that_fails_leaves_the_old_form(tmp_path: Path, empty_database: Path, later: Path) -> None:
    broken = NEXT + "    raise RuntimeError('half way')\n"
    (later / "versions" / f"{LATER}_later.py").write_text(broken)
    path = tmp_path / "p.db"
    shutil.copy(empty_database, path)
    with pytest.raises(RuntimeError, match="half way"):
        Store.open(str(path))
    with sqlite3.connect(path) as plain:
        assert plain.execute("SELECT version_num FROM alembic_version").fetchone() == (NOW,)
        assert [row[1] for row in plain.execute("PRAGMA table_info(settings)")] == ["name", "value"]
        assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    plain.close()


def test_programs_that_start_together_make_one_database(tmp_path: Path) -> None:
    path = tmp_path / "p.db"
    code = f"from provenance.store import Store; Store.open({str(path)!r}).close()"
    started = [subprocess.Popen([sys.executable, "-c", code]) for _ in range(4)]
    assert [process.wait(timeout=60) for process in started] == [0] * 4
    with Store.open(str(path)) as store:
        assert store.faults() == ()
