"""What alerts say and hold: signed, in a template of one's own, harmless, and without any secret."""

from __future__ import annotations

import json
import socket
import sqlite3
from contextlib import closing
from dataclasses import replace
from email import message_from_bytes, policy

import pytest
from alert_cases import KEY, SECRET, Home, bodies, service, webhook
from desk_cases import EDIT, NOW, Taker, finding

from provenance.alerts.signing import signature
from provenance.errors import SettingsError
from provenance.jobs import alerting

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
