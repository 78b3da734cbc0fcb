"""Databases that are killed, refused by the disk, damaged, newer or hostile; one test id for each case."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hostile_cases import Case, cases
from hostile_program import is_clear, page, run
from sample_checks import NOW, TOOL, sample_check
from search_questions import told
from sqlalchemy import event, text

from provenance.archive import Archive
from provenance.archive.fixity import verify
from provenance.errors import DamagedDatabase, ForeignDatabase, NewerDatabase, StoreError
from provenance.model import WarcAddress
from provenance.store import Done, Selection, Store, engine

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = Path(__file__).with_name("db_crash_script.py")
# Every call takes some minutes: an ordinary run strikes every fifth, PROVENANCE_EVERY_CALL=1 all.
STRIDE = 1 if os.environ.get("PROVENANCE_EVERY_CALL") else 5
pytestmark = pytest.mark.shared


@pytest.fixture(scope="session")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with an empty archive and a database as first use leaves it."""
    home = tmp_path_factory.mktemp("untouched")
    Store.open(str(home / "provenance.db")).close()
    return home


@pytest.fixture
def database(untouched: Path, tmp_path: Path) -> Path:
    """A database of one's own."""
    return Path(shutil.copy(untouched / "provenance.db", tmp_path / "p.db"))


# --- killed and refused ---


def struck(home: Path, name: str, trace: Path, *strace: str) -> subprocess.CompletedProcess[str]:
    command = ["strace", "-f", "-qq", "-o", str(trace), *strace, sys.executable, "-B", str(SCRIPT)]
    return subprocess.run(
        [*command, str(home), name], capture_output=True, text=True, timeout=120, check=False, cwd=ROOT
    )


def recovered(home: Path, out: str, where: str) -> None:
    """Sound, every acknowledged row there, every row with its bytes, the chain whole, and it goes on."""
    archive = Archive(home / "archive")
    assert verify(archive).sound, where
    with Store.open(str(home / "provenance.db")) as store:
        assert store.faults() == (), where
        kept = {check.check_id for check in store.checks()}
        assert set(re.findall(r"^STORED (\S+)$", out, re.MULTILINE)) <= kept, where
    with closing(sqlite3.connect(home / "provenance.db")) as plain:
        rows = plain.execute("SELECT sha256, warc_file, warc_offset, warc_length FROM captures").fetchall()
        assert not plain.execute(
            "SELECT id FROM checks WHERE id NOT IN (SELECT check_id FROM search_places)"
        ).fetchall(), where
    for sha256, *address in rows:
        assert archive.read(WarcAddress(*address)).sha256 == sha256, where
    again = subprocess.run(
        [sys.executable, "-B", str(SCRIPT), str(home), "next"], capture_output=True, text=True, check=False
    )
    assert again.stdout == "STORED next\n", (where, again.stderr)


@pytest.mark.slow
@pytest.mark.strace
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
@pytest.mark.parametrize("case", cases("db", groups=frozenset({"kill", "io_error"})))
def test_nothing_acknowledged_is_lost_whatever_call_fails(
    case: Case, untouched: Path, tmp_path: Path
) -> None:
    match = re.search(r"inject=([\w,]+):(\w+=\w+):when=N", case["recipe"])
    assert match is not None
    calls, fault = match[1], match[2].replace("KILL", "SIGKILL")
    home, trace = tmp_path / "home", tmp_path / "trace"
    shutil.copytree(untouched, home)
    if "STORED" not in struck(home, "count", trace, "-e", f"trace={calls}").stdout:
        pytest.skip("this machine does not let strace attach")
    count = sum(re.match(r"\d+\s+\w+\(", line) is not None for line in trace.read_text().splitlines())
    harmed = 0
    for number in range(1, count + 1, STRIDE):
        shutil.rmtree(home)
        shutil.copytree(untouched, home)
        shown = struck(home, "first", trace, "-e", f"inject={calls}:{fault}:when={number}")
        assert "Traceback" not in shown.stderr, (number, shown.stderr)
        harmed += "STORED" not in shown.stdout
        if "REFUSED" in shown.stdout:
            assert shown.returncode in (2, 3, 70)
        recovered(home, shown.stdout, f"{case['id']}: {fault} at {number} of {count}")
    assert harmed or calls in ("unlink", "rename")  # SQLite and the archive do without these at need


# --- states ---


def read_only(database: Path) -> None:
    """Under permissions that forbid writing even to root: the capability to pass over them is dropped."""
    home = database.parent / "home"
    assert run(home, "check", page(database.parent), "--offline").returncode == 3
    for path in (home, *home.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    through = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search") if os.geteuid() == 0 else ()
    try:
        for command in (("report",), ("db", "info"), ("db", "check"), ("report", "--search", "heron")):
            shown = run(home, *command, through=through)
            is_clear(shown)
            assert shown.returncode in (0, 3), shown.stderr
            assert shown.stdout
        shown = run(home, "check", page(database.parent, "Another heron"), "--offline", through=through)
        is_clear(shown)
        assert shown.returncode in (2, 3)
        assert shown.stderr
    finally:
        for path in (home, *home.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)


def sources() -> Iterator[tuple[Path, str]]:
    for path in (*(ROOT / "provenance").rglob("*.py"), *(ROOT / "migrations").rglob("*.py")):
        yield path, path.read_text(encoding="utf-8")


def never_immutable(database: Path) -> None:
    assert [path for path, source in sources() if "immutable=" in source] == []
    with Store.open(str(database)) as store, store._reading() as connection:
        assert "immutable" not in str(connection.engine.url)


def record_one(store: Store, check_id: str = "c-1") -> None:
    run_id = store.begin_run("audit", ["heron.html"], signature="s", tool=TOOL, now=NOW)
    store.record(run_id, Done(0, checks=(replace(sample_check(check_id), run_id=run_id),)), NOW)


def locked(database: Path) -> None:
    """A wait that ends in time does no harm; one that does not ends with a clear error."""
    patch = pytest.MonkeyPatch()
    patch.setattr(engine, "BUSY_TIMEOUT_S", 1.0)
    try:
        with Store.open(str(database)) as store, closing(sqlite3.connect(database, timeout=0)) as other:
            other.isolation_level = None
            other.execute("BEGIN IMMEDIATE")
            began = time.monotonic()
            with pytest.raises(StoreError, match="being written by another program"):
                record_one(store)
            assert 0.9 < time.monotonic() - began < 2.0
            recorder = threading.Thread(target=record_one, args=(store,))
            recorder.start()
            other.execute("ROLLBACK")
            recorder.join(30)
            assert dict(store.info().rows)["checks"] == 1
    finally:
        patch.undo()


def snapshot(database: Path) -> None:
    """A transaction that will write begins as a writer, so nobody commits between its reading and writing."""
    with Store.open(str(database)) as store:
        begun: list[str] = []
        event.listen(store._engine, "before_cursor_execute", lambda *told: begun.append(told[2]))
        with store._writing() as connection:
            connection.execute(text("SELECT count(*) FROM runs"))
            with closing(sqlite3.connect(database, timeout=0)) as other:
                other.isolation_level = None
                with pytest.raises(sqlite3.OperationalError, match="locked"):
                    other.execute("BEGIN IMMEDIATE")
            connection.execute(text("INSERT INTO settings (name, value) VALUES ('a', 'b')"))
        record_one(store)
    assert "BEGIN IMMEDIATE" in begun


def detected(database: Path, error: type[StoreError]) -> None:
    before = database.read_bytes()
    with pytest.raises(error):
        Store.open(str(database))
    shown = run(database.parent / "home", "--db", database, "db", "check")
    is_clear(shown)
    assert shown.returncode in (1, 2)
    assert database.read_bytes() == before


def truncated(database: Path) -> None:
    database.write_bytes(database.read_bytes()[:-4096])
    detected(database, DamagedDatabase)


def headless(database: Path) -> None:
    data = bytearray(database.read_bytes())
    data[:100] = bytes(range(100))
    database.write_bytes(data)
    detected(database, ForeignDatabase)


def journal(database: Path) -> None:
    """The journal of a killed writer is what heals the database: we leave it, and tell people to."""
    assert [path for path, source in sources() if re.search(r"-(journal|wal|shm)\b['\"]", source)] == []
    documented = (ROOT / "docs" / "database.md").read_text(encoding="utf-8")
    assert "provenance.db-journal" in documented
    code = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('PRAGMA cache_size = 1'); c.execute('BEGIN IMMEDIATE');"
        "[c.execute('INSERT INTO settings VALUES (?, ?)', (str(n), 'x' * 4000)) for n in range(200)];"
        "os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code, str(database)], check=False)
    hot = database.with_name(f"{database.name}-journal")
    if engine.journal_mode() == "delete":
        assert hot.exists()
        assert hot.stat().st_size
    with Store.open(str(database)) as store:
        assert store.faults() == ()
        assert dict(store.info().rows)["settings"] == 1


def newer(database: Path) -> None:
    with closing(sqlite3.connect(database)) as plain, plain:
        plain.execute("UPDATE alembic_version SET version_num = '0999'")
    detected(database, NewerDatabase)


def made_by_an_attacker(database: Path) -> None:
    """Triggers and views call nothing that is not harmless, and what is generated does not confuse us."""
    sprung = database.with_name("sprung")
    with closing(sqlite3.connect(database)) as plain, plain:
        plain.execute(
            "CREATE TRIGGER evil AFTER INSERT ON runs BEGIN SELECT load_extension('/tmp/evil.so'); END"
        )
        plain.execute("CREATE VIEW seen AS SELECT load_extension('/tmp/evil.so') AS x")
        plain.execute("ALTER TABLE settings ADD COLUMN made TEXT GENERATED ALWAYS AS (value || '!') VIRTUAL")
    with Store.open(str(database)) as store:
        with store._reading() as connection:
            assert connection.execute(text("PRAGMA trusted_schema")).scalar() == 0
            if sys.version_info >= (3, 12):
                driver = connection.connection.driver_connection
                assert driver.getconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE)  # type: ignore[union-attr]
        assert store.info().rows
        with pytest.raises(StoreError, match=r"unsafe use of load_extension|not authorized|no such function"):
            record_one(store)
    assert not sprung.exists()


def link(database: Path) -> None:
    target = database.with_name("passwd")
    target.write_text("root:x:0:0:root:/root:/bin/sh\n" * 40)
    database.unlink()
    database.symlink_to(target)
    detected(database, ForeignDatabase)
    database.unlink()
    database.symlink_to("/etc/passwd")
    detected(database, ForeignDatabase)


def giant(database: Path) -> None:
    """No value of more than a quarter of a gigabyte is read or written; here the same with a megabyte."""
    assert engine.LONGEST_VALUE <= 2**28
    with closing(sqlite3.connect(database)) as plain, plain:
        plain.execute("INSERT INTO settings (name, value) VALUES ('giant', hex(zeroblob(600000)))")
    patch = pytest.MonkeyPatch()
    patch.setattr(engine, "LONGEST_VALUE", 1_000_000)
    try:
        with Store.open(str(database)) as store:
            with pytest.raises(StoreError, match="too big"), store._reading() as connection:
                connection.execute(text("SELECT value FROM settings WHERE name = 'giant'")).all()
            run_id = store.begin_run("audit", ["a"], signature="s", tool=TOOL, now=NOW)
            check = replace(told(sample_check(), "heron " * 200_000), run_id=run_id)
            with pytest.raises(StoreError, match="too big"):
                store.record(run_id, Done(0, checks=(check,)), NOW)
            assert list(store.checks()) == []
    finally:
        patch.undo()


PAYLOAD = "'; DROP TABLE capture;--"


def by_value(database: Path) -> None:
    with Store.open(str(database)) as store:
        name = f"{PAYLOAD}'; DROP TABLE captures;--"
        run_id = store.begin_run("audit", [name], signature=name, tool=TOOL, now=NOW)
        check = told(sample_check(name, input=name), f"Heron {name}", authors=(name,), licence=name)
        store.record(run_id, Done(0, checks=(replace(check, run_id=run_id),)), NOW)
        for selection in (Selection(author=name), Selection(search=name), Selection(check_ids=(name,))):
            (found,) = store.checks(selection)
            assert (found.check_id, found.input, found.repost.claim.authors) == (name, name, (name,))
            assert found.page_text == check.page_text
        assert list(store.checks(Selection(aggregator=name, outlet=name))) == []
        assert store.faults() == ()


def questions(database: Path) -> None:
    home = database.parent / "home"
    run(home, "check", page(database.parent), "--offline")
    for question in ('a" OR * NEAR/0', '"', "heron AND", "NOT", "search_words:x", "(", "*", "a-b:c^2"):
        shown = run(home, "report", "--search", question)
        is_clear(shown)
        assert shown.returncode in (0, 2, 3)
    assert b"grey heron" in run(home, "report", "--search", 'grey "heron', "--format", "json").stdout


def odd_names(database: Path) -> None:
    with closing(sqlite3.connect(database)) as plain, plain:
        plain.execute('ALTER TABLE settings ADD COLUMN "x]y" TEXT')
        plain.execute("""CREATE TABLE "x]y; DROP TABLE runs" ("a""b]c" TEXT)""")
    with Store.open(str(database)) as store:
        record_one(store)
        assert dict(store.info().rows)["checks"] == 1
        assert store.faults() == ()
        store.backup(database.with_name("copy.db"))


STATES: dict[str, Callable[[Path], None]] = {
    "db-013": read_only,
    "db-014": never_immutable,
    "db-015": locked,
    "db-016": snapshot,
    "db-021": truncated,
    "db-022": headless,
    "db-024": journal,
    "db-025": newer,
    "db-027": made_by_an_attacker,
    "db-028": link,
    "db-030": giant,
    "db-031": by_value,
    "db-032": questions,
    "db-033": odd_names,
}


@pytest.mark.parametrize("case", cases("db", groups=frozenset({"state"})))
def test_hostile_database(case: Case, database: Path) -> None:
    STATES[case["id"]](database)
