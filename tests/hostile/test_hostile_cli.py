"""Hostile calls, terminals, spreadsheets and readers of JSON, one test id for each case."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import signal
import sqlite3
import ssl
import subprocess
import time
import unicodedata
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hostile_cases import Case, cases
from hostile_program import PROGRAM, ROOT, environment, is_clear, page, run
from loopback import answer, serving
from report_audits import hostile_check, rich_audit
from trustme import CA

from provenance.report.csv import render, render_alterations
from provenance.report.escape import begins_formula, json_line
from provenance.report.serialise import check_document

pytestmark = [pytest.mark.shared, pytest.mark.enable_socket]

Shown = subprocess.CompletedProcess[bytes]


def recorded(tmp_path: Path, title: str = "The heron — 東京 — returns") -> Path:
    """A home with one recorded check."""
    home = tmp_path / "home"
    assert run(home, "check", page(tmp_path, title), "--offline").returncode == 3
    return home


def sound(home: Path) -> bool:
    path = home / "provenance.db"
    if not path.exists():
        return True
    with closing(sqlite3.connect(path)) as plain:
        return plain.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def loose(tmp_path: Path) -> Path:
    """A home that may ask this machine."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "settings.toml").write_text('allow_private = ["127.0.0.1"]\nmemento = false\nhost_delay_s = 0\n')
    return home


# --- invocation ---


def full_device(tmp_path: Path) -> Shown:
    return run(tmp_path / "home", "check", page(tmp_path), "--offline", "--db", "/dev/full")


def nothing(tmp_path: Path) -> Shown:
    shown = run(tmp_path / "home", "check", "")
    assert shown.returncode == 2
    return shown


def dash(tmp_path: Path) -> Shown:
    shown = run(tmp_path / "home", "check", "--", "-rf")
    assert shown.returncode == 2
    assert b"-rf" in shown.stderr
    return shown


def link_as_output(tmp_path: Path) -> Shown:
    home = recorded(tmp_path)
    target, link = tmp_path / "precious", tmp_path / "link"
    target.write_text("precious")
    link.symlink_to(target)
    assert run(home, "report", "--out", link).returncode == 2
    shown = run(home, "report", "--output", link)
    assert target.read_text() == "precious"
    assert not link.is_symlink()
    assert "heron" in link.read_text(encoding="utf-8")
    return shown


def private_address(tmp_path: Path) -> Shown:
    shown = run(tmp_path / "home", "check", "http://127.0.0.1/")
    assert shown.returncode == 3
    assert b"[refused]\n" in shown.stderr
    return shown


def plain_locale(tmp_path: Path) -> Shown:
    home = recorded(tmp_path)
    shown = run(home, "report", env=environment(home, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii"))
    assert shown.returncode == 3
    assert rb"\u6771\u4eac" in shown.stdout
    return shown


def on_a_terminal(home: Path, **more: str) -> Shown:
    """The report on a terminal, which could show colours."""
    ours, theirs = pty.openpty()
    command = (*PROGRAM, "report")
    options = {"cwd": ROOT, "env": environment(home, **more), "stderr": subprocess.PIPE}
    with subprocess.Popen(command, stdout=theirs, **options) as process:  # type: ignore[call-overload]
        os.close(theirs)
        parts = []
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # the terminal is gone with its last writer
                break
            if not part:
                break
            parts.append(part)
        told = process.stderr.read()
        code = process.wait(timeout=60)
    os.close(ours)
    return subprocess.CompletedProcess(command, code, b"".join(parts), told)


def no_colours(tmp_path: Path) -> Shown:
    home = recorded(tmp_path)
    assert b"\x1b[" in on_a_terminal(home, TERM="xterm-256color").stdout
    for told in ({"TERM": "dumb"}, {"TERM": "xterm-256color", "NO_COLOR": "1"}):
        shown = on_a_terminal(home, **told)
        assert b"heron" in shown.stdout
        assert b"\x1b" not in shown.stdout
    return shown


def proxy_of_the_environment(tmp_path: Path) -> Shown:
    home = loose(tmp_path)
    with serving({"/": answer(page(tmp_path).read_bytes())}) as server:
        nowhere = dict.fromkeys(("HTTP_PROXY", "http_proxy", "ALL_PROXY"), "http://127.0.0.1:9")
        shown = run(home, "check", server.url(), env=environment(home, **nowhere))
        assert "/" in server.paths()
    return shown


def authorities_of_the_environment(tmp_path: Path) -> Shown:
    """Neither an empty list of authorities nor one of the attacker's own changes who is believed."""
    home = loose(tmp_path)
    own = CA()
    own.cert_pem.write_to_path(tmp_path / "own.pem")
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    own.issue_cert("127.0.0.1").configure_cert(tls)
    with serving({"/": answer(page(tmp_path).read_bytes())}, tls=tls) as server:
        for file in ("/dev/null", str(tmp_path / "own.pem")):
            told = environment(home, SSL_CERT_FILE=file, REQUESTS_CA_BUNDLE=file, SSL_CERT_DIR=str(tmp_path))
            shown = run(home, "check", server.url().replace("http:", "https:"), env=told)
            assert shown.returncode == 3
            assert b"[tls_fault]" in shown.stderr
        assert server.paths() == []
    return shown


def no_home(tmp_path: Path) -> Shown:
    told = {n: v for n, v in environment(tmp_path).items() if n not in ("HOME", "PROVENANCE_HOME")}
    told |= {"XDG_DATA_HOME": "/proc/nowhere", "PYTHONPATH": str(ROOT)}
    shown = run(tmp_path, "check", page(tmp_path), "--offline", env=told, cwd="/proc")
    assert shown.returncode == 2
    return shown


def few_files(tmp_path: Path) -> Shown:
    limited = ("bash", "-c", 'ulimit -n 16; exec "$@"', "bash")
    return run(tmp_path / "home", "check", page(tmp_path), "--offline", through=limited)


def small_files(tmp_path: Path) -> Shown:
    """Neither a database nor a report is left half written."""
    home = recorded(tmp_path)
    target = tmp_path / "report.html"
    limited = ("bash", "-c", 'ulimit -f 1; exec "$@"', "bash")
    written = run(home, "report", "--format", "html", "--output", target, through=limited)
    is_clear(written)
    assert written.returncode == 2
    assert list(tmp_path.glob("*report.html*")) == []
    shown = run(home, "check", page(tmp_path, "Another headline"), "--offline", through=limited)
    assert shown.returncode == 2
    assert sound(home)
    assert run(home, "verify").returncode == 0
    fresh = tmp_path / "fresh"
    is_clear(run(fresh, "check", page(tmp_path), "--offline", through=limited))
    assert sound(fresh)
    return shown


def terminated(tmp_path: Path) -> Shown:
    """At each of ten moments; before the program has said what it does on a signal, the system ends it."""
    home = tmp_path / "home"
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in range(6):
        page(pages, f"Heron number {number}").rename(pages / f"{number}.html")
    command = (*PROGRAM, "audit", str(pages), "--offline", "--format", "json", "--no-progress")
    told = 0
    for moment in range(10):
        with subprocess.Popen(
            command, cwd=ROOT, env=environment(home), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        ) as process:
            try:
                process.wait(timeout=0.05 + moment * 0.3)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGTERM)
            _, said = process.communicate(timeout=60)
        assert process.returncode in (143, -signal.SIGTERM, 3), said
        assert b"Traceback" not in said
        told += process.returncode == 143
        assert sound(home)
    assert told
    shown = run(home, *command[len(PROGRAM) :])
    assert json.loads(shown.stdout.splitlines()[-1])["checks"] == 6
    return shown


def paused(tmp_path: Path) -> Shown:
    home = tmp_path / "home"
    command = (*PROGRAM, "check", str(page(tmp_path)), "--offline")
    with subprocess.Popen(
        command, cwd=ROOT, env=environment(home), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        for _ in range(4):
            time.sleep(0.2)
            process.send_signal(signal.SIGSTOP)
            time.sleep(0.2)
            process.send_signal(signal.SIGCONT)
        out, said = process.communicate(timeout=60)
    assert process.returncode == 3
    assert sound(home)
    return subprocess.CompletedProcess(command, process.returncode, out, said)


INVOCATIONS: dict[str, Callable[[Path], Shown]] = {
    "cli-001": full_device,
    "cli-002": nothing,
    "cli-003": dash,
    "cli-006": link_as_output,
    "cli-008": private_address,
    "cli-011": plain_locale,
    "cli-014": no_colours,
    "cli-015": proxy_of_the_environment,
    "cli-016": authorities_of_the_environment,
    "cli-017": no_home,
    "cli-018": few_files,
    "cli-019": small_files,
    "cli-021": terminated,
    "cli-022": paused,
}


@pytest.mark.slow
@pytest.mark.parametrize("case", cases("cli", groups=frozenset({"invocation"})))
def test_a_hostile_call_ends_clearly(case: Case, tmp_path: Path) -> None:
    is_clear(INVOCATIONS[case["id"]](tmp_path))


# --- what a terminal is given ---


def printable(output: bytes) -> None:
    """Nothing but what shows: no control, no change of direction."""
    text = output.decode("utf-8")
    bad = {c for c in text if c not in "\n\t" and unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
    assert bad == set()


@pytest.mark.slow
@pytest.mark.parametrize("case", cases("cli", groups=frozenset({"terminal"})))
def test_captured_text_never_drives_a_terminal(case: Case, tmp_path: Path) -> None:
    payload = case["input"][:100]
    home = loose(tmp_path)
    name = payload.replace("/", "∕")[:60] + ".html"
    file = tmp_path / name
    page(tmp_path, f"Heron {payload} returns").rename(file)
    server_header = payload.encode("utf-8").replace(b"\n", b"")[:200]
    body = file.read_bytes()
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\nServer: " % len(body)
    with serving({"/": head + server_header + b"\r\n\r\n" + body}) as server:
        url = f"http://127.0.0.1:1/{payload}"
        told = [run(home, "check", file, server.url(), url, tmp_path / f"missing{name}")]
        assert "/" in server.paths()
    told.append(run(home, "report"))
    told.append(run(home, "parse", file))
    told.append(run(home, "report", "--search", payload))
    told.append(run(home, "report", "--outlet", payload, "--format", "json"))
    told.append(run(home, payload))
    for shown in told:
        printable(shown.stdout)
        printable(shown.stderr)
        assert b"Traceback" not in shown.stderr
    assert b"Heron" in told[1].stdout


# --- what a spreadsheet is given ---

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@pytest.mark.parametrize("case", cases("cli", groups=frozenset({"csv"})))
def test_no_cell_is_a_formula_and_each_change_is_marked(case: Case) -> None:
    payload = case["input"]
    audit = replace(rich_audit(), checks=(hostile_check(payload),))
    seen = 0
    for painted in (render(audit), render_alterations(audit)):
        assert not any(line.startswith(FORMULA) for line in painted.splitlines())
        header, *rows = csv.reader(io.StringIO(painted, newline=""))
        for row in rows:
            named = dict(zip(header, row, strict=True))
            marked = named.pop("neutralised").split()
            for column, value in named.items():
                assert not value.startswith(FORMULA), (column, value)
                assert "\n" not in value
                assert "\r" not in value
                if column in marked:
                    assert value.startswith("'")
                    seen += 1
    assert seen or not begins_formula(payload)  # `%0A=1` begins with a per cent sign


# --- what a reader of JSON is given ---


@pytest.mark.parametrize("case", cases("cli", groups=frozenset({"json_export"})))
def test_the_json_is_json_and_safe_in_a_script(case: Case) -> None:
    def refuse(name: str) -> None:
        raise AssertionError(name)

    check = hostile_check(case["input"])
    assert check.comparison is not None
    figures = replace(check.comparison.figures, kept=float("nan"), from_original=float("inf"))
    document = check_document(replace(check, comparison=replace(check.comparison, figures=figures)))
    line = json_line(document)
    line.encode("utf-8")
    read = json.loads(line, parse_constant=refuse)
    assert read == document
    assert case["input"] in read["repost"]["headline"]["text"]
    assert "<" not in line
    assert read["comparison"]["figures"]["kept"] is None


def test_every_case_of_the_layer_is_run() -> None:
    groups = {"invocation": set(INVOCATIONS)}
    for parameter in cases("cli"):
        if parameter.id != "absent":
            case = parameter.values[0]
            known = groups.get(case["group"])
            assert known is None or case["id"] in known
            assert case["group"] in {"invocation", "terminal", "csv", "json_export"}
