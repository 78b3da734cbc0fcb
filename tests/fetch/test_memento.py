"""Asking web archives, against archives made of a few answers on loopback."""

from __future__ import annotations

from datetime import UTC, datetime

from loopback import Answer, Loopback, answer, serving

from provenance.fetch.guard import Gate
from provenance.fetch.live import LiveSource, Manners
from provenance.fetch.memento import MementoClient, MementoList, memento_hosts
from provenance.fetch.pace import LocalPacer
from provenance.fetch.recording import Unrecorded
from provenance.model import Fetched, Outcome, OutcomeKind, Unreachable, Via

URL = "http://paper.example/story"
STORY = b"<html><h1>A story</h1>" + b"<p>Words of a story that was made up for this test only.</p>" * 200
WHEN = "Fri, 23 Aug 2019 10:15:00 GMT"
COPY = {
    f"/web/{URL}": answer(status="302 Found", Location=f"/web/20190823101500/{URL}"),
    f"/web/20190823101500id_/{URL}": answer(STORY, Memento_Datetime=WHEN),
}
NONE = {f"/web/{URL}": answer(b"no copy", status="404 Not Found")}


def ask(server: Loopback, *bases: str, near: datetime | None = None) -> Outcome:
    manners = Manners(delay=0.0, interfaces=("127.0.0.1",))
    gate = Gate(private_hosts=[server.authority])
    with LiveSource(gate, Unrecorded(), manners=manners, pacer=LocalPacer(max_wait=0.5)) as live:
        return MementoClient(live, [server.url(base) for base in bases]).nearest(URL, near)


def looked(answers: dict[str, Answer], *bases: str) -> Outcome:
    with serving(answers) as server:
        return ask(server, *(bases or ("/web/",)))


def kind(outcome: Outcome) -> OutcomeKind:
    assert isinstance(outcome, Unreachable), outcome
    return outcome.kind


def test_a_time_gate_leads_to_the_bytes_as_captured() -> None:
    with serving({**COPY}) as server:
        outcome = ask(server, "/web/", near=datetime(2019, 9, 1, tzinfo=UTC))
        assert b"Accept-Datetime: Sun, 01 Sep 2019 00:00:00 GMT" in server.requests[0]
    assert isinstance(outcome, Fetched)
    capture = outcome.capture
    assert (capture.body, capture.via, capture.url) == (STORY, Via.MEMENTO, URL)
    assert capture.captured_at == datetime(2019, 8, 23, 10, 15, tzinfo=UTC)
    assert capture.source is not None
    assert "20190823101500id_" in capture.source


def test_an_archive_without_a_copy_is_a_finding_of_its_own() -> None:
    assert kind(looked({**NONE})) is OutcomeKind.NOT_FOUND


def test_the_next_archive_is_asked() -> None:
    other = {path.replace("/web/", "/coll/", 1): given for path, given in COPY.items()}
    other[f"/coll/{URL}"] = answer(status="302 Found", Location=f"/coll/20190823101500/{URL}")
    assert isinstance(looked({**NONE, **other}, "/web/", "/coll/"), Fetched)


def test_an_archive_that_limits_us_is_a_failed_look_and_is_left_alone() -> None:
    with serving({"*": answer(status="429 Too Many", Retry_After="3600")}) as server:
        outcome = ask(server, "/web/", "/coll/")
        assert kind(outcome) is OutcomeKind.RATE_LIMITED
        assert len(server.requests) == 1


def test_a_copy_of_an_error_page_is_no_article() -> None:
    gone = {
        **COPY,
        f"/web/20190823101500id_/{URL}": answer(b"", status="404 Not Found", Memento_Datetime=WHEN),
    }
    assert kind(looked(gone)) is OutcomeKind.NOT_FOUND


def test_an_answer_that_names_no_copy_is_a_fault_not_an_absence() -> None:
    assert kind(looked({f"/web/{URL}": answer(STORY)})) is OutcomeKind.PROTOCOL_FAULT


def test_both_dialects_of_cdx_are_read() -> None:
    rows = b'[["urlkey","timestamp","original","mimetype","statuscode","digest","length"],'
    rows += (
        b'["example,paper)/story","20190823101500","http://paper.example/story","text/html","200","X","1"]]'
    )
    line = b'{"timestamp":"20190823101500","url":"http://paper.example/story","status":"200","mime":"text/html"}\n'
    query = "/web/cdx?url=http%3A%2F%2Fpaper.example%2Fstory&output=json&matchType=exact&limit=5001"
    for body in (rows, line + b"not json\n", line):
        with serving({query: answer(body, media_type="text/x-ndjson")}) as server:
            gate = Gate(private_hosts=[server.authority])
            manners = Manners(delay=0.0, interfaces=("127.0.0.1",))
            with LiveSource(gate, Unrecorded(), manners=manners) as live:
                listed = MementoClient(live).cdx(server.url("/web/"), URL)
        assert isinstance(listed, MementoList)
        assert [(m.status, m.at.year) for m in listed.mementos] == [(200, 2019)]


def test_the_interfaces_of_the_archives_asked_by_default_are_known() -> None:
    assert "web.archive.org" in memento_hosts()


def saved(location: str, now: datetime) -> Outcome:
    answers = {**COPY, f"/save/{URL}": answer(status="302 Found", Location=location)}
    with serving(answers) as server:
        gate = Gate(private_hosts=[server.authority])
        manners = Manners(delay=0.0, interfaces=("127.0.0.1",))
        with LiveSource(gate, Unrecorded(), manners=manners) as live:
            client = MementoClient(live)
            return client.save(server.url("/web/"), URL, now=now, save_at=server.url("/save/"))


def test_a_page_that_was_saved_on_request_is_the_fresh_copy() -> None:
    outcome = saved(f"/web/20190823101500/{URL}", datetime(2019, 8, 23, 10, 20, tzinfo=UTC))
    assert isinstance(outcome, Fetched)
    assert outcome.capture.body == STORY


def test_an_old_copy_is_not_taken_for_a_saved_page() -> None:
    outcome = saved(f"/web/20190823101500/{URL}", datetime(2024, 1, 1, tzinfo=UTC))
    assert kind(outcome) is OutcomeKind.NOT_ARCHIVED


def test_an_archive_that_names_no_copy_has_saved_nothing() -> None:
    assert kind(saved("/login", datetime(2024, 1, 1, tzinfo=UTC))) is OutcomeKind.PROTOCOL_FAULT
