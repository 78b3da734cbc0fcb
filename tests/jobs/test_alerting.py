"""Alerts over real servers on loopback: once each, tried again, said once, and no secret anywhere."""

from __future__ import annotations

import base64
import json
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from desk_cases import EDIT, NOW, Taker, altered_check, finding, record, taking

from provenance.alerts.signing import signature
from provenance.errors import SettingsError
from provenance.jobs import alerting
from provenance.jobs.reviewing import act
from provenance.model import FindingKind, ReviewAction, Severity
from provenance.settings import Settings
from provenance.store import Store

KEY = bytes(range(32))
SECRET = "whsec_" + base64.b64encode(KEY).decode()


@dataclass
class Clock:
    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Home:
    """A home with a store, its settings, and what its environment says."""

    settings: Settings
    store: Store
    clock: Clock

    def office(self, environment: dict[str, str] | None = None, **changed: object) -> alerting.Office:
        settings = replace(self.settings, **changed)  # type: ignore[arg-type]
        return alerting.office(settings, self.store, environment or {}, self.clock)

    def write(self, text: str, mode: int = 0o600) -> None:
        path = self.settings.home / "alerts.toml"
        path.write_text(text, encoding="utf-8")
        path.chmod(mode)

    def find(self, *findings: object) -> str:
        run_id = record(self.store, now=self.clock.now)
        self.store.watch.record(run_id, findings)  # type: ignore[arg-type]
        return run_id


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    with Store.open(str(tmp_path / "provenance.db")) as store:
        record(store, altered_check())
        settings = Settings(home=tmp_path, db=str(tmp_path / "provenance.db"), allow_private=("127.0.0.1",))
        yield Home(settings, store, Clock())


@pytest.fixture
def taker() -> Iterator[Taker]:
    with taking() as running:
        yield running


def service(home: Home, taker: Taker, path: str = "/pa55word") -> None:
    home.write(f'[services]\nroom = "{taker.url(path, "json")}"\n')


def webhook(home: Home, taker: Taker) -> None:
    home.write(f'[webhooks.desk]\nurl = "{taker.url("/t0ken")}"\nsecret = "{SECRET}"\n')


def bodies(taker: Taker) -> list[dict]:
    return [json.loads(body) for _, _, body in taker.requests]


# --- once each ---------------------------------------------------------------------------


def test_a_digest_tells_all_that_a_run_found_in_one_message(home: Home, taker: Taker) -> None:
    service(home, taker)
    run_id = home.find(finding(), finding("f-2", summary="A second one."))
    (told,) = alerting.tell(home.office(), run_id)
    assert (told.taken, told.waiting, told.news) == (1, 0, ())
    (body,) = bodies(taker)
    assert body["title"] == "provenance: 2 findings"
    assert finding().summary in body["message"]
    assert "A second one." in body["message"]


def test_each_finding_has_its_own_message_where_that_is_wanted(home: Home, taker: Taker) -> None:
    service(home, taker)
    run_id = home.find(finding(), finding("f-2"))
    alerting.tell(home.office(alert_mode="each"), run_id)
    assert [body["title"] for body in bodies(taker)] == ["Original corrected: The heron returns"] * 2


def test_nobody_is_told_twice(home: Home, taker: Taker) -> None:
    service(home, taker)
    run_id = home.find(finding())
    for _ in range(3):
        alerting.tell(home.office(), run_id)
    assert len(taker.requests) == 1


def test_a_new_destination_is_told_of_this_run_and_not_of_the_past(home: Home, taker: Taker) -> None:
    service(home, taker)
    home.find(finding("f-old"))
    run_id = home.find(finding("f-new", summary="New."))
    alerting.tell(home.office(), run_id)
    (body,) = bodies(taker)
    assert "f-new" in body["message"]
    assert "f-old" not in body["message"]


def test_a_quiet_run_sends_nothing(home: Home, taker: Taker) -> None:
    service(home, taker)
    (told,) = alerting.tell(home.office(), home.find())
    assert (told.taken, told.waiting, taker.requests) == (0, 0, [])


def test_only_wanted_kinds_and_severities_are_told(home: Home, taker: Taker) -> None:
    service(home, taker)
    run_id = home.find(
        finding("f-moved", kind=FindingKind.ORIGINAL_MOVED),
        finding("f-small", severity=Severity.COSMETIC),
        finding("f-wanted"),
    )
    office = home.office(alert_kinds=("original_corrected",), alert_min_severity="material")
    alerting.tell(office, run_id)
    (body,) = bodies(taker)
    assert [name for name in ("f-moved", "f-small", "f-wanted") if name in body["message"]] == ["f-wanted"]


def test_what_a_reviewer_dismissed_is_not_told(home: Home, taker: Taker) -> None:
    service(home, taker)
    run_id = home.find(finding("f-dismissed"), finding("f-open"))
    act(home.store, "f-dismissed", ReviewAction.DISMISS, reviewer="Ada Reed", note=None, now=NOW)
    alerting.tell(home.office(), run_id)
    (body,) = bodies(taker)
    assert "f-dismissed" not in body["message"]


def test_offline_nothing_is_sent_and_all_of_it_later(home: Home, taker: Taker) -> None:
    service(home, taker)
    run_id = home.find(finding())
    (told,) = alerting.tell(home.office(offline=True), run_id)
    assert (told.taken, told.waiting, taker.requests) == (0, 1, [])
    (told,) = alerting.tell(home.office())
    assert (told.taken, len(taker.requests)) == (1, 1)


# --- failures ----------------------------------------------------------------------------


def test_a_failure_is_said_once_and_tried_again_at_the_next_run(home: Home, taker: Taker) -> None:
    service(home, taker)
    taker.status = 503
    run_id = home.find(finding())
    (first,) = alerting.tell(home.office(), run_id)
    (second,) = alerting.tell(home.office())
    assert first.news == (
        "alerts to room are not taken (the service answered with status 503); "
        "they are sent again at the next run",
    )
    assert second.news == ()
    taker.status = 200
    home.clock.now += timedelta(hours=1)
    (third,) = alerting.tell(home.office())
    assert (third.taken, third.waiting) == (1, 0)
    (fourth,) = alerting.tell(home.office())
    assert fourth.taken == 0


def test_another_failure_is_said_again(home: Home, taker: Taker) -> None:
    webhook(home, taker)
    taker.status = 500
    alerting.tell(home.office(), home.find(finding()))
    taker.status = 403
    (told,) = alerting.tell(home.office())
    assert told.news == (
        "alerts to desk are not taken (it answered with status 403); they are sent again at the next run",
    )


def test_a_message_rests_longer_after_each_failure(home: Home, taker: Taker) -> None:
    webhook(home, taker)
    taker.status = 500
    alerting.tell(home.office(), home.find(finding()))
    sent = []
    for _ in range(24 * 12):
        home.clock.now += timedelta(minutes=5)
        before = len(taker.requests)
        alerting.tell(home.office())
        sent.append(len(taker.requests) - before)
    assert 4 <= sum(sent) <= 8


def test_a_clock_set_back_by_years_does_not_hold_a_message_for_years(home: Home, taker: Taker) -> None:
    webhook(home, taker)
    taker.status = 500
    alerting.tell(home.office(), home.find(finding()))
    alerting.tell(home.office())
    home.clock.now -= timedelta(days=4000)
    taker.status = 200
    (told,) = alerting.tell(home.office())
    assert told.taken == 1


@pytest.mark.parametrize("reason", ["status 410", "two weeks"])
def test_a_message_that_nobody_takes_is_given_up_and_that_is_said(
    home: Home, taker: Taker, reason: str
) -> None:
    webhook(home, taker)
    taker.status = 410 if reason == "status 410" else 500
    (told,) = alerting.tell(home.office(), home.find(finding()))
    if reason == "two weeks":
        home.clock.now += timedelta(days=15)
        (told,) = alerting.tell(home.office())
    assert "was given up" in told.news[0]
    (after,) = alerting.tell(home.office())
    assert (after.taken, after.waiting) == (0, 0)


def test_one_bad_destination_keeps_nothing_from_the_other(home: Home, taker: Taker) -> None:
    home.write(
        f'[services]\ndead = "json://127.0.0.1:1/x"\nodd = "nosuch://x"\nroom = "{taker.url("/x", "json")}"\n'
    )
    told = {one.name: one for one in alerting.tell(home.office(), home.find(finding()))}
    assert (told["room"].taken, told["dead"].waiting, told["odd"].waiting) == (1, 1, 1)
    assert "Apprise knows no such service" in told["odd"].news[0]


def test_one_message_that_is_refused_keeps_no_other_back(home: Home, taker: Taker) -> None:
    webhook(home, taker)
    home.find(finding("f-0"))
    run_id = home.find(*(finding(f"f-{n}") for n in range(1, 8)))
    taker.status = 400
    alerting.tell(home.office(), run_id)
    assert len(taker.requests) == alerting.MOST_FAILURES
    for _ in range(4):
        alerting.tell(home.office())
    assert len({headers["webhook-id"] for _, headers, _ in taker.requests}) == 7


class Killed(BaseException):
    """The program ends here."""


def test_killed_between_sending_and_recording_it_is_sent_again_under_the_same_name(
    home: Home, taker: Taker, monkeypatch: pytest.MonkeyPatch
) -> None:
    webhook(home, taker)
    run_id = home.find(finding())
    real = alerting._post

    def sends_and_dies(*arguments: object) -> None:
        real(*arguments)  # type: ignore[arg-type]
        raise Killed

    monkeypatch.setattr(alerting, "_post", sends_and_dies)
    with pytest.raises(Killed):
        alerting.tell(home.office(), run_id)
    monkeypatch.setattr(alerting, "_post", real)
    alerting.tell(home.office(), run_id)
    alerting.tell(home.office(), run_id)
    names = [headers["webhook-id"] for _, headers, _ in taker.requests]
    assert len(names) == 2
    assert len(set(names)) == 1


# --- webhooks ----------------------------------------------------------------------------


def test_a_webhook_gets_the_finding_signed(home: Home, taker: Taker) -> None:
    webhook(home, taker)
    alerting.tell(home.office(), home.find(finding()))
    ((path, headers, body),) = taker.requests
    assert path == "/t0ken"
    assert headers["content-type"] == "application/json"
    assert int(headers["webhook-timestamp"]) == int(NOW.timestamp())
    expected = signature(KEY, headers["webhook-id"], int(headers["webhook-timestamp"]), body)
    assert headers["webhook-signature"] == expected
    document = json.loads(body)
    assert (document["schema"], document["finding_id"]) == ("provenance/finding/1", "f-1")


def test_a_webhook_inside_is_refused_unless_the_settings_name_it(home: Home, taker: Taker) -> None:
    webhook(home, taker)
    (told,) = alerting.tell(home.office(allow_private=()), home.find(finding()))
    assert taker.requests == []
    assert "refused: address_refused" in told.news[0]


def test_a_webhook_that_redirects_is_not_followed(home: Home, taker: Taker) -> None:
    webhook(home, taker)
    taker.status = 307
    (told,) = alerting.tell(home.office(), home.find(finding()))
    assert [path for path, _, _ in taker.requests] == ["/t0ken"]
    assert "status 307" in told.news[0]


# --- templates ---------------------------------------------------------------------------


def template(home: Home, text: str) -> dict[str, object]:
    (home.settings.home / "mail.txt").write_text(text, encoding="utf-8")
    return {"alert_template": "mail.txt"}


def test_a_template_writes_the_message(home: Home, taker: Taker) -> None:
    service(home, taker)
    told = template(
        home,
        "Subject: {{ findings | length }} new\n"
        "{% for f in findings %}{{ f.outlet.name }}: {{ f.after }}{% endfor %}",
    )
    alerting.tell(home.office(**told), home.find(finding()))
    (body,) = bodies(taker)
    assert (body["title"], body["message"]) == ("1 new", "Pond Gazette: 13")


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ findings.append(1) }}",
        "{{ findings[0].nothing_like_it }}",
        "{% include '/etc/passwd' %}",
        "{{ 'a' * 100000000000 }}",
        "{{ 'a' * 300000 }}",
        "{{ '%1000000000d' % 1 }}",
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% for",
        "{{ self.__init__.__globals__ }}",
        "{{ ().__class__ }}",
    ],
)
def test_a_template_that_does_bad_things_fails_alone(
    home: Home, taker: Taker, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alerting, "TEMPLATE_SECONDS", 1.0)
    service(home, taker)
    (told,) = alerting.tell(home.office(**template(home, text)), home.find(finding()))
    assert told.taken == 1
    assert told.news[0].startswith("alert_template fails (")
    assert finding().summary in bodies(taker)[0]["message"]


# --- what captured text may do -------------------------------------------------------------


HOSTILE = "@everyone <!channel> \x1b[2J\u202e evil\x00 <script>alert(1)</script>"


def test_captured_text_calls_nobody_and_controls_nothing(home: Home, taker: Taker) -> None:
    service(home, taker)
    odd = finding(headline=HOSTILE, summary=HOSTILE, before=HOSTILE, after=HOSTILE)
    odd = replace(odd, alterations=(replace(EDIT, before=HOSTILE, after=HOSTILE),))
    alerting.tell(home.office(), home.find(odd))
    (body,) = bodies(taker)
    for text in (body["title"], body["message"]):
        assert "@everyone" not in text
        assert "<!channel" not in text
        assert not {"\x1b", "\u202e", "\x00"} & set(text)


@pytest.mark.parametrize(("format", "kind"), [("", "text/plain"), ("&format=html", "text/html")])
def test_a_mail_shows_captured_markup_as_text(home: Home, format: str, kind: str) -> None:
    from aiosmtpd.controller import Controller

    mails: list[bytes] = []

    class Keeps:
        async def handle_DATA(self, server, session, envelope) -> str:  # type: ignore[no-untyped-def]
            mails.append(envelope.content)
            return "250 taken"

    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(Keeps(), hostname="127.0.0.1", port=port)
    controller.start()
    try:
        address = (
            f"mailto://127.0.0.1:{port}/?from=desk@pond.example&to=ed@pond.example&mode=insecure{format}"
        )
        home.write(f'[services]\nmail = "{address}"\n')
        (told,) = alerting.tell(home.office(), home.find(finding(summary=HOSTILE)))
    finally:
        controller.stop()
    assert told.news == ()
    mail = message_from_bytes(mails[0], policy=policy.default)
    assert mail["Subject"] == "Original corrected: The heron returns"
    assert "http" not in str(mail.get("X-Application", ""))
    parts = {part.get_content_type(): part.get_content() for part in mail.walk() if not part.is_multipart()}
    assert kind in parts
    assert "evil" in parts[kind]
    assert "<script>" not in parts.get("text/html", "")
    assert "<img" not in parts.get("text/html", "")


# --- secrets -----------------------------------------------------------------------------


def test_no_secret_is_printed_recorded_or_digested(
    home: Home, taker: Taker, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    home.write(
        f'[services]\nroom = "json://user:hunter2@127.0.0.1:{taker.port}/pa55word"\n'
        f'[webhooks.desk]\nurl = "{taker.url("/t0ken")}"\nsecret = "{SECRET}"\n'
    )
    taker.status = 500
    office = home.office()
    told = alerting.tell(office, home.find(finding()))
    tried = list(alerting.try_out(office))
    said = capfd.readouterr()
    shown = f"{told} {tried} {office} {said.out} {said.err} {caplog.text} {office.settings.sha256}"
    with closing(sqlite3.connect(home.settings.db)) as plain:
        shown += "\n".join(plain.iterdump())
    for secret in ("hunter2", "pa55word", "t0ken", SECRET, SECRET[6:]):
        assert secret not in shown
    assert len(taker.requests) >= 4


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620])
def test_a_file_that_others_may_read_is_refused(home: Home, taker: Taker, mode: int) -> None:
    service(home, taker)
    (home.settings.home / "alerts.toml").chmod(mode)
    with pytest.raises(SettingsError, match="chmod 600"):
        home.office()


@pytest.mark.parametrize(
    "text",
    [
        "[services]\nroom = 3\n",
        '[services]\nroom = "hunter2"\n',
        '[services]\n"ro\\u001bom" = "json://hunter2"\n',
        '[service]\nroom = "json://hunter2"\n',
        'services = "hunter2"\n',
        '[webhooks.desk]\nurl = "https://hunter2.example/"\n',
        '[webhooks.desk]\nurl = "ftp://hunter2.example/"\nsecret = "whsec_AAAA"\n',
        '[webhooks.desk]\nurl = "https://hunter2.example/"\nsecret = "whsec_hunter2"\n',
        '[webhooks.desk]\nurl = "https://hunter2.example/"\nsecret = "hunter2"\n',
        '[services]\nroom = "json://hunter2\n',
        '[services]\na = "json://hunter2"\n[webhooks.a]\nurl = "https://x.example/"\nsecret = "'
        + SECRET
        + '"\n',
    ],
)
def test_a_file_that_makes_no_sense_is_refused_without_quoting_it(home: Home, text: str) -> None:
    home.write(text)
    with pytest.raises(SettingsError) as refused:
        home.office()
    assert "hunter2" not in str(refused.value)


def test_the_environment_names_destinations_too(home: Home, taker: Taker) -> None:
    environment = {
        "PROVENANCE_ALERT_SERVICES": f"{taker.url('/a', 'json')} named={taker.url('/b', 'json')}",
        "PROVENANCE_WEBHOOK_URL": taker.url("/c"),
        "PROVENANCE_WEBHOOK_SECRET": SECRET,
    }
    tried = list(alerting.try_out(home.office(environment)))
    assert tried == [("service 1", None), ("named", None), ("webhook", None)]
    assert sorted(path for path, _, _ in taker.requests) == ["/a", "/b", "/c"]


def test_a_test_says_who_took_it(home: Home, taker: Taker) -> None:
    home.write(f'[services]\nroom = "{taker.url("/x", "json")}"\ndead = "json://127.0.0.1:1/x"\n')
    assert dict(alerting.try_out(home.office())) == {"room": None, "dead": "the service did not take it"}


@pytest.mark.parametrize("changed", [{}, {"offline": True}])
def test_a_test_that_reaches_nobody_is_refused(home: Home, taker: Taker, changed: dict) -> None:
    if changed:
        service(home, taker)
    with pytest.raises(SettingsError):
        list(alerting.try_out(home.office(**changed)))


@pytest.mark.parametrize("changed", [{"alert_kinds": ("nonsense",)}, {"alert_template": "not-there.txt"}])
def test_settings_that_make_no_sense_are_refused_before_any_work(home: Home, changed: dict) -> None:
    with pytest.raises(SettingsError):
        home.office(**changed)
