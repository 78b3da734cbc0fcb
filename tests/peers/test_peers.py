"""Other people's tools read what we write, and our client reads what they serve.

They live in an environment of their own, for development only:

    python3 -m venv PEERS && PEERS/bin/pip install -r tests/peers/requirements.lock
    PROVENANCE_PEERS=PEERS/bin pytest tests/peers
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from exchanges import AT, STORY, exchange

from provenance.archive import Archive
from provenance.archive.bundle import export_wacz
from provenance.fetch.guard import Gate
from provenance.fetch.live import LiveSource, Manners
from provenance.fetch.memento import MementoClient, MementoList
from provenance.fetch.recording import Unrecorded
from provenance.model import Fetched, OutcomeKind, Unreachable, Via, WarcAddress

BIN = Path(os.environ.get("PROVENANCE_PEERS", "/nonexistent"))
SECOND = b"<html><body>" + b"<p>The second version of a made-up story.</p>" * 60
pytestmark = [
    pytest.mark.peers,
    pytest.mark.skipif(not (BIN / "pywb").exists(), reason="PROVENANCE_PEERS names no environment with pywb"),
]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> tuple[Archive, list[WarcAddress]]:
    archive = Archive(tmp_path_factory.mktemp("home"))
    captures = [
        archive.record(exchange()),
        archive.record(exchange(body=SECOND, at=AT + timedelta(days=400))),
        archive.record(exchange("https://paper.example/copy", at=AT + timedelta(days=1))),
        archive.import_file(b"<p>own copy", source="copy.html", media_type="text/html"),
    ]
    return archive, [capture.warc for capture in captures if capture.warc]


@pytest.fixture(scope="module")
def pywb(home: tuple[Archive, list[WarcAddress]], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The base address of a running pywb that serves our WARC files."""
    folder = tmp_path_factory.mktemp("pywb")
    (folder / "config.yaml").write_text("enable_memento: true\n")
    files = [str(path) for path in sorted(home[0].root.glob("warc/*/*.warc.gz"))]
    for arguments in (["init", "ours"], ["add", "ours", *files]):
        subprocess.run(
            [BIN / "wb-manager", *arguments], cwd=folder, check=True, capture_output=True, timeout=120
        )
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    wayback = [BIN / "wayback", "-b", "127.0.0.1", "-p", str(port)]
    server = subprocess.Popen(wayback, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(port)
        yield f"http://127.0.0.1:{port}/ours/"
    finally:
        server.terminate()
        server.wait(20)


def wait_for(port: int) -> None:
    pause = threading.Event()
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            pause.wait(0.1)
    raise AssertionError("pywb did not start")


@pytest.fixture
def client(pywb: str) -> Iterator[MementoClient]:
    authority = pywb.split("/")[2]
    manners = Manners(delay=0.0, interfaces=("127.0.0.1",))
    with LiveSource(Gate(private_hosts=[authority]), Unrecorded(), manners=manners) as live:
        yield MementoClient(live, [pywb])


@pytest.mark.parametrize(
    ("url", "near", "body"),
    [
        ("https://paper.example/story", None, SECOND),
        ("https://paper.example/story", datetime(2024, 1, 1, tzinfo=UTC), STORY),
        ("https://paper.example/copy", None, STORY),
    ],
)
def test_pywb_replays_our_captures_byte_for_byte(
    client: MementoClient, url: str, near: datetime | None, body: bytes
) -> None:
    outcome = client.nearest(url, near)
    assert isinstance(outcome, Fetched), outcome
    assert outcome.capture.body == body
    assert outcome.capture.via is Via.MEMENTO


def test_pywb_says_when_it_has_no_copy(client: MementoClient) -> None:
    outcome = client.nearest("https://paper.example/never")
    assert isinstance(outcome, Unreachable)
    assert outcome.kind is OutcomeKind.NOT_FOUND


def test_pywb_lists_our_captures_by_time_map_and_cdx(client: MementoClient, pywb: str) -> None:
    for listed in (
        client.time_map(pywb, "https://paper.example/story"),
        client.cdx(pywb, "https://paper.example/story"),
    ):
        assert isinstance(listed, MementoList)
        assert [memento.at.year for memento in listed.mementos] == [2024, 2025]
    below = client.cdx(pywb, "paper.example/", match="prefix")
    assert isinstance(below, MementoList)
    assert len(below.mementos) == 3


def test_warcio_checks_every_file_we_wrote(home: tuple[Archive, list[WarcAddress]]) -> None:
    files = [str(path) for path in home[0].root.glob("warc/*/*.warc.gz")]
    assert len(files) == 4
    checked = subprocess.run(
        [BIN / "warcio", "check", "-v", *files], capture_output=True, text=True, timeout=120
    )
    assert checked.returncode == 0
    assert "fail" not in checked.stdout


def test_wacz_validates_our_bundle(home: tuple[Archive, list[WarcAddress]], tmp_path: Path) -> None:
    archive, addresses = home
    target = export_wacz(
        archive,
        addresses,
        tmp_path / "evidence.wacz",
        title="Evidence",
        created=AT,
        manifest={"recorded_checks": []},
    )
    assert_valid_wacz(target)


def test_wacz_validates_what_the_command_line_exports(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<p>By Ann Vale</p><p>This article first appeared in The Harbour Post.</p>" * 2)
    program = [sys.executable, "-m", "provenance", "--home", str(tmp_path / "home"), "--offline"]
    subprocess.run([*program, "check", str(page)], capture_output=True, timeout=120)
    target = tmp_path / "evidence.wacz"
    exported = [*program, "export", "--run", "last", "--output", str(target)]
    subprocess.run(exported, check=True, capture_output=True, timeout=120)
    assert_valid_wacz(target)


def assert_valid_wacz(target: Path) -> None:
    validated = subprocess.run(
        [BIN / "wacz", "validate", "-f", target], capture_output=True, text=True, timeout=120
    )
    assert "the passed WACZ is valid" in validated.stdout + validated.stderr
