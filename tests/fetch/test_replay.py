"""Replaying captures from WARC files that anybody may have made."""

from __future__ import annotations

import gzip
import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from provenance.errors import BrokenWarc
from provenance.fetch.offline import Offline
from provenance.fetch.replay import WarcSource
from provenance.fetch.source import FirstOf
from provenance.model import Complete, Fetched, Outcome, OutcomeKind, Unreachable, Via

# warcio's writer leaves the closing of its spooled files to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

STORY = b"<html><h1>A story</h1>" + b"<p>Words of a story that was made up for this test only.</p>" * 200
HTML = ("Content-Type", "text/html; charset=utf-8")


class Maker:
    """Writes a WARC with warcio, as other people's tools do."""

    def __init__(self, path: Path, *, packed: bool = True) -> None:
        self.path = path
        self._stream = path.open("wb")
        self._writer = WARCWriter(self._stream, gzip=packed)

    def add(
        self,
        url: str,
        body: bytes = STORY,
        *headers: tuple[str, str],
        status: str = "200 OK",
        date: str | None = None,
    ) -> None:
        fields = [HTML, ("Content-Length", str(len(body))), *headers]
        record = self._writer.create_warc_record(
            url,
            "response",
            payload=io.BytesIO(body),
            http_headers=StatusAndHeaders(status, fields, protocol="HTTP/1.1"),
            warc_headers_dict={"WARC-Date": date} if date else None,
        )
        self._writer.write_record(record)

    def source(self) -> WarcSource:
        self._stream.close()
        return WarcSource([self.path])


@pytest.fixture(params=[True, False], ids=["gzip", "plain"])
def maker(request: pytest.FixtureRequest, tmp_path: Path) -> Maker:
    return Maker(tmp_path / "pages.warc.gz", packed=request.param)


def fetched(outcome: Outcome) -> Fetched:
    assert isinstance(outcome, Fetched), outcome
    return outcome


def unreachable(outcome: Outcome) -> Unreachable:
    assert isinstance(outcome, Unreachable), outcome
    return outcome


def test_a_capture_is_found_by_its_address(maker: Maker) -> None:
    maker.add("http://paper.example/a?x=1")
    capture = fetched(maker.source().get("https://PAPER.example/a?x=1#part")).capture
    assert (capture.body, capture.via, capture.complete) == (STORY, Via.WARC, Complete.YES)
    assert capture.warc is not None
    assert capture.warc.file == "pages.warc.gz"


def test_an_address_that_is_not_in_the_file_was_not_looked_at(maker: Maker) -> None:
    maker.add("http://paper.example/a")
    outcome = unreachable(maker.source().get("http://paper.example/b"))
    assert outcome.kind is OutcomeKind.NOT_ARCHIVED
    assert "could not look" in outcome.detail


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        ("404 Not Found", OutcomeKind.NOT_FOUND),
        ("410 Gone", OutcomeKind.GONE),
        ("403 Forbidden", OutcomeKind.BLOCKED),
    ],
)
def test_a_replayed_error_means_what_it_meant_live(maker: Maker, status: str, kind: OutcomeKind) -> None:
    maker.add("http://paper.example/a", b"<p>no</p>", status=status)
    assert unreachable(maker.source().get("http://paper.example/a")).kind is kind


def test_redirects_inside_the_file_are_followed(maker: Maker) -> None:
    maker.add("http://paper.example/a", b"", ("Location", "/b"), status="301 Moved")
    maker.add("http://paper.example/b")
    capture = fetched(maker.source().get("http://paper.example/a")).capture
    assert capture.final_url == "http://paper.example/b"
    assert [hop.status for hop in capture.hops] == [301, 200]


def test_a_redirect_out_of_the_file_could_not_be_followed(maker: Maker) -> None:
    maker.add("http://paper.example/a", b"", ("Location", "/b"), status="301 Moved")
    outcome = unreachable(maker.source().get("http://paper.example/a"))
    assert outcome.kind is OutcomeKind.NOT_ARCHIVED
    assert "http://paper.example/b" in outcome.detail


def test_a_redirect_circle_is_seen(maker: Maker) -> None:
    maker.add("http://paper.example/a", b"", ("Location", "/b"), status="301 Moved")
    maker.add("http://paper.example/b", b"", ("Location", "/a"), status="301 Moved")
    assert unreachable(maker.source().get("http://paper.example/a")).kind is OutcomeKind.TOO_MANY_REDIRECTS


def test_of_several_captures_the_nearest_is_taken_or_else_the_latest(maker: Maker) -> None:
    for year in (2019, 2021, 2023):
        maker.add("http://paper.example/a", STORY + b"%d" % year, date=f"{year}-06-01T00:00:00Z")
    source = maker.source()
    assert fetched(source.get("http://paper.example/a")).capture.captured_at.year == 2023
    near = datetime(2020, 12, 1, tzinfo=UTC)
    assert fetched(source.get("http://paper.example/a", near=near)).capture.captured_at.year == 2021


@pytest.mark.parametrize(
    "address",
    [
        "https://web.archive.org/web/20190823101500id_/http://paper.example/gone",
        "https://web.archive.org/web/20190823101500/http:/paper.example/gone",
        "http://localhost:8080/live/20190823101500if_/https://paper.example/gone",
        "https://archive.example/20190823101500/http://paper.example/gone",
    ],
)
def test_an_archived_copy_is_found_under_the_original_address(maker: Maker, address: str) -> None:
    maker.add(address)
    source = maker.source()
    capture = fetched(source.nearest("http://paper.example/gone")).capture
    assert capture.via is Via.MEMENTO
    assert capture.captured_at == datetime(2019, 8, 23, 10, 15, tzinfo=UTC)
    assert (capture.url, capture.final_url) == ("http://paper.example/gone", address)
    assert unreachable(source.get("http://paper.example/gone")).kind is OutcomeKind.NOT_ARCHIVED


def test_a_copy_is_known_by_its_memento_headers_too(maker: Maker) -> None:
    link = ("Link", '<http://paper.example/gone>; rel="original", <http://t.example/tm>; rel="timemap"')
    maker.add(
        "https://copies.example/abc", STORY, ("Memento-Datetime", "Fri, 23 Aug 2019 10:15:00 GMT"), link
    )
    capture = fetched(maker.source().nearest("http://paper.example/gone")).capture
    assert capture.captured_at == datetime(2019, 8, 23, 10, 15, tzinfo=UTC)


def test_without_a_copy_nothing_is_claimed(maker: Maker) -> None:
    maker.add("http://paper.example/a")
    assert unreachable(maker.source().nearest("http://paper.example/a")).kind is OutcomeKind.NOT_ARCHIVED


def test_offline_looks_at_nothing() -> None:
    assert unreachable(Offline().get("http://paper.example/")).kind is OutcomeKind.OFFLINE
    assert unreachable(FirstOf(Offline()).nearest("http://paper.example/")).kind is OutcomeKind.OFFLINE


def test_the_next_source_is_asked_when_one_could_not_look(maker: Maker) -> None:
    maker.add("http://paper.example/a")
    maker.add("http://paper.example/gone", b"", status="410 Gone")
    sources = FirstOf(Offline(), maker.source())
    fetched(sources.get("http://paper.example/a"))
    assert unreachable(sources.get("http://paper.example/gone")).kind is OutcomeKind.GONE


def test_a_body_that_the_archive_stored_decoded_is_read_as_it_is(maker: Maker) -> None:
    maker.add("http://paper.example/a", STORY, ("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked"))
    capture = fetched(maker.source().get("http://paper.example/a")).capture
    assert capture.body == STORY
    assert capture.complete is Complete.UNATTESTED


def test_a_gzip_body_cut_before_its_trailer_is_not_whole(maker: Maker) -> None:
    maker.add("http://paper.example/a", gzip.compress(STORY)[:-4], ("Content-Encoding", "gzip"))
    capture = fetched(maker.source().get("http://paper.example/a")).capture
    assert capture.complete is Complete.NO


def test_a_body_shorter_than_its_length_is_not_whole(tmp_path: Path) -> None:
    maker = Maker(tmp_path / "a.warc")
    fields = [HTML, ("Content-Length", str(len(STORY)))]
    record = maker._writer.create_warc_record(
        "http://paper.example/a",
        "response",
        payload=io.BytesIO(STORY[:5000]),
        http_headers=StatusAndHeaders("200 OK", fields, protocol="HTTP/1.1"),
    )
    maker._writer.write_record(record)
    assert fetched(maker.source().get("http://paper.example/a")).capture.complete is Complete.NO


def test_every_response_is_listed_but_redirects_and_copies(maker: Maker) -> None:
    maker.add("http://paper.example/a")
    maker.add("http://paper.example/b", b"", ("Location", "/a"), status="301 Moved")
    maker.add("https://web.archive.org/web/20190823101500/http://paper.example/c")
    assert [capture.url for capture in maker.source().responses()] == ["http://paper.example/a"]


def test_a_record_that_names_a_file_on_this_machine_is_never_opened(maker: Maker) -> None:
    maker.add("file:///etc/passwd", b"<p>not the file</p>")
    source = maker.source()
    assert b"root" not in fetched(source.get("file:///etc/passwd")).capture.body


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BrokenWarc, match=r"nowhere\.warc"):
        WarcSource([tmp_path / "nowhere.warc.gz"])
