"""`provenance archive`: addresses, own copies, public archives and time stamps."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from authority import make_authority, needs_openssl, stamping
from cli_program import PAGE, Finished, Program
from loopback import Answer, Loopback, answer, serving

from provenance.archive import Archive

HOSTS = ("127.0.0.1", "localhost")
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))


@pytest.fixture
def server() -> Iterator[Loopback]:
    with serving({f"/{n}": answer(PAGE.encode()) for n in range(6)}) as running:
        yield running


def settle(home: Path, **more: str) -> None:
    """Settings for a loopback server."""
    home.mkdir(exist_ok=True)
    lines = [f"allow_private = {json.dumps(HOSTS)}", "host_delay_s = 0", "memento = false"]
    lines += [f"{name} = {value}" for name, value in more.items()]
    (home / "settings.toml").write_text("\n".join(lines), encoding="utf-8")


def documents(shown: Finished) -> list[dict[str, object]]:
    return [json.loads(line) for line in shown.stdout.splitlines()]


def events(home: Path) -> list[str]:
    return [entry.event for entry in Archive(home / "archive").log.entries()]


def test_many_addresses_are_printed_in_the_order_named(
    program: Program, home: Path, server: Loopback
) -> None:
    settle(home)
    urls = [f"http://{HOSTS[n % 2]}:{server.port}/{n}" for n in range(6)]
    shown = program("archive", *urls, "--format", "json")
    assert shown.returncode == 0, shown.stderr
    assert [document["url"] for document in documents(shown)] == urls
    assert "6 of 6 inputs done" in shown.stderr
    assert program("verify").returncode == 0


def test_one_that_fails_is_named_and_the_rest_is_kept(program: Program, home: Path, server: Loopback) -> None:
    settle(home)
    shown = program("archive", server.url("/1"), server.url("/nothing"), "--format", "json")
    assert shown.returncode == 3
    assert [document["url"] for document in documents(shown)] == [server.url("/1")]
    assert "/nothing" in shown.stderr
    assert "[not_found]" in shown.stderr


def test_robots_txt_is_overridden_only_by_word_and_the_log_keeps_it(program: Program, home: Path) -> None:
    settle(home)
    robots = answer(b"User-agent: *\nDisallow: /", media_type="text/plain")
    with serving({"/robots.txt": robots, "/story": answer(PAGE.encode())}) as server:
        url = server.url("/story")
        assert program("archive", url).returncode == 3
        assert "robots_override" not in events(home)
        assert program("archive", url, "--ignore-robots").returncode == 0
        assert events(home)[-2:] == ["robots_override", "capture"]
        program("check", url, "--ignore-robots")
        assert events(home).count("robots_override") == 2


@pytest.mark.parametrize(
    ("name", "body", "media_type"),
    [
        ("page.html", PAGE.encode(), "text/html"),
        ("page.txt", b"Plain words of a page.", "text/plain"),
        ("page.pdf", b"%PDF-1.4 and so on", "application/pdf"),
        ("screenshot.png", PNG, "image/png"),
    ],
)
def test_a_copy_of_ones_own_is_kept_as_what_it_is(
    program: Program, home: Path, tmp_path: Path, name: str, body: bytes, media_type: str
) -> None:
    (tmp_path / name).write_bytes(body)
    told = ("--url", "https://paper.example/story", "--captured-at", "2024-03-01T12:30")
    shown = program("archive", "--import", tmp_path / name, *told, "--format", "json")
    assert shown.returncode == 0, shown.stderr
    (document,) = documents(shown)
    assert (document["via"], document["complete"], document["media_type"]) == (
        "file",
        "unattested",
        media_type,
    )
    assert document["captured_at"] == "2024-03-01T12:30:00Z"
    (entry,) = Archive(home / "archive").log.entries()
    assert datetime.fromisoformat(entry.at).date() == datetime.now(UTC).date()
    assert str(entry.facts["file"]).startswith(f"warc/{datetime.fromisoformat(entry.at):%Y-%m}/")
    assert document["flags"] == ["time_stated"]
    assert program("verify").returncode == 0


def test_a_copy_that_makes_no_sense_is_refused(program: Program, tmp_path: Path, page: Path) -> None:
    (tmp_path / "program").write_bytes(b"\x7fELF" + bytes(99))
    for arguments in (
        ("archive",),
        ("archive", "--url", "https://paper.example/"),
        ("archive", "--import", tmp_path / "absent.html"),
        ("archive", "--import", tmp_path / "program"),
        ("archive", "--import", page, "--captured-at", "yesterday"),
        ("archive", "--import", page, "--captured-at", "2999-01-01"),
        ("archive", "--import", page, "--url", "file:///etc/passwd"),
    ):
        shown = program(*arguments)
        assert (shown.returncode, shown.stdout) == (2, ""), arguments
        assert "Traceback" not in shown.stderr


def test_a_public_archive_saves_on_request(program: Program, home: Path) -> None:
    now = f"{datetime.now(UTC):%Y%m%d%H%M%S}"
    answers: dict[str, Answer] = {"/story": answer(PAGE.encode())}
    with serving(answers) as server:
        copy = f"/web/{now}id_/{server.url('/story')}"
        answers[f"/save/{server.url('/story')}"] = answer(
            status="302 Found", Location=f"/web/{now}/{server.url('/story')}"
        )
        when = datetime.now(UTC).strftime("%a, %d %b %Y %H:%M:%S GMT")
        answers[copy] = answer(PAGE.encode(), Memento_Datetime=when)
        bases = {"memento_bases": json.dumps([server.url("/web/")])}
        settle(home, **bases, memento_save_at=json.dumps(server.url("/save/")))
        shown = program("archive", server.url("/story"), "--save-to-archive", "--format", "json")
    assert shown.returncode == 0, shown.stderr
    live, saved = documents(shown)
    assert (live["via"], saved["via"]) == ("live", "memento")
    assert live["sha256"] == saved["sha256"]


@needs_openssl
def test_the_log_is_stamped_and_the_stamp_verified(program: Program, home: Path, tmp_path: Path) -> None:
    with serving({"/story": answer(PAGE.encode())}) as server:
        with stamping(make_authority(tmp_path / "authority")) as authority:
            named = {"timestamp_url": authority.url, "timestamp_roots": str(authority.roots)}
            settle(home, **{name: json.dumps(value) for name, value in named.items()})
            shown = program("archive", server.url("/story"), "--timestamp")
            assert shown.returncode == 0, shown.stderr
        verified = program("verify", "--format", "json")
        (found,) = documents(verified)[0]["timestamps"]  # type: ignore[misc]
        assert (verified.returncode, found["state"]) == (0, "holds")
        assert "holds" in program("verify").stdout
        later = program("archive", "--timestamp")  # the authority is gone
        assert later.returncode == 3
        assert "the captures are kept" in later.stderr
        assert program("verify").returncode == 0


def test_a_stamp_needs_an_authority(program: Program) -> None:
    shown = program("archive", "--timestamp")
    assert shown.returncode == 2
    assert "timestamp_url" in shown.stderr
