"""Before a copy is called altered, the original is looked at as it was when it was copied."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import pytest
from loopback import Answer, answer
from searched_web import BODY, NOW, searched

from provenance.model import Check, Severity, Verdict, Via

pytestmark = pytest.mark.enable_socket

PATH = "/2026/05/ferry-returns-to-arden/"
LINK = f"http://lowmarsh.example{PATH}"
BASE = "http://memory.example/web/"
COPY = f"/web/20260505120000id_/{LINK}"
EDITED = BODY.replace("eleven hours", "nine hours")
CREDIT = f'<p>Source: <a href="{LINK}">Low Marsh Herald</a></p>'


def article(body: str) -> bytes:
    return answer(
        "<html><head><title>Ferry returns to Arden</title></head><body><article>"
        f"<h1>Ferry returns to Arden</h1><p>{body}</p></article></body></html>".encode()
    )


def archived(body: str) -> dict[str, Answer]:
    """A web archive with one copy of the article, made the day after it was published."""
    dated = b"\r\nMemento-Datetime: Tue, 05 May 2026 12:00:00 GMT\r\n\r\n"
    gate = answer(status="302 Found", Location=f"http://memory.example{COPY}")
    return {f"/web/{LINK}": gate, COPY: article(body).replace(b"\r\n\r\n", dated, 1)}


def checked(home: Path, answers: Mapping[str, Answer]) -> Check:
    with searched(home, answers, more=CREDIT, memento=True, memento_bases=(BASE,)) as (checks, _):
        (check,) = checks
        return check


def material(check: Check) -> list[tuple[str, str | None]]:
    assert check.comparison is not None
    found = check.comparison.alterations
    return [(a.kind.value, a.before) for a in found if a.severity is Severity.MATERIAL]


def test_a_copy_of_what_the_original_said_then_is_faithful(tmp_path: Path) -> None:
    check = checked(tmp_path / "home", {PATH: article(EDITED), **archived(BODY)})
    accepted = check.resolution.accepted
    assert check.verdict is Verdict.FAITHFUL
    assert accepted is not None
    assert accepted.outcome.capture is not None
    assert accepted.outcome.capture.via is Via.MEMENTO
    assert "matches the original as it was captured on 2026-05-05" in (check.reason or "")
    assert "edited between then and 20" in (check.reason or "")
    assert {capture.via for capture in check.evidence} >= {Via.LIVE, Via.MEMENTO}
    assert check.resolution.findings == ()


def test_an_alteration_that_no_state_of_the_original_explains_stays_one(tmp_path: Path) -> None:
    check = checked(tmp_path / "home", {PATH: article(EDITED), **archived(EDITED)})
    accepted = check.resolution.accepted
    assert check.verdict is Verdict.ALTERED
    assert material(check) == [("number_changed", "nine")]
    assert accepted is not None
    assert accepted.candidate.way == "source_link"
    assert "no nearer to it as it was captured on 2026-05-05" in (check.reason or "")


def test_only_what_the_state_of_that_time_does_not_explain_is_an_alteration(tmp_path: Path) -> None:
    now, then = EDITED.replace("nine years", "ten years"), BODY.replace("nine years", "ten years")
    check = checked(tmp_path / "home", {PATH: article(now), **archived(then)})
    assert check.verdict is Verdict.ALTERED
    assert material(check) == [("number_changed", "ten")]
    assert "nearer to the original as it was captured on 2026-05-05" in (check.reason or "")


def test_where_no_archive_can_tell_that_is_said(tmp_path: Path) -> None:
    check = checked(tmp_path / "home", {PATH: article(EDITED)})
    assert check.verdict is Verdict.ALTERED
    assert "hether it was edited since it was copied is not known" in (check.reason or "")


def test_for_a_faithful_copy_no_archive_is_asked(tmp_path: Path) -> None:
    answers = {PATH: article(BODY), **archived(EDITED)}
    settings = {"memento": True, "memento_bases": (BASE,)}
    with searched(tmp_path / "home", answers, more=CREDIT, **settings) as (checks, server):
        assert checks[0].verdict is Verdict.FAITHFUL
        assert not any(b"memory.example" in request for request in server.requests)


def test_our_own_archive_tells_without_a_request(tmp_path: Path) -> None:
    home = tmp_path / "home"
    for body, now in ((BODY, NOW), (EDITED, NOW + timedelta(days=9))):
        with searched(home, {PATH: article(body)}, more=CREDIT, now=now) as (checks, server):
            (check,) = checks
    assert any(PATH.encode() in request for request in server.requests)
    assert check.verdict is Verdict.FAITHFUL
    assert "matches the original as it was captured on 20" in (check.reason or "")
