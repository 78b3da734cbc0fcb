"""Tells everybody who wants to know what a run found: once each, however often a run is killed.

A message is written down under a name of its own before it is sent and marked when it was
taken. A kill between the two sends it again under the same name (at least once); what was
marked is never sent again. A destination that does not take a message gets it at a later run.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import assert_never

from provenance.alerts.destinations import Destination, Service, Webhook, destinations
from provenance.alerts.messages import Message, message_of, test_message, written
from provenance.alerts.services import hand_over, must_be_installed
from provenance.alerts.signing import signed_headers
from provenance.child import Done, run_limited
from provenance.errors import SettingsError
from provenance.fetch.guard import Gate
from provenance.fetch.internet import Internet
from provenance.fetch.post import post
from provenance.fetch.tunnel import Proxy
from provenance.fetch.wire import Limits
from provenance.jobs.reviewing import quiet_findings
from provenance.jobs.tool import tool_of
from provenance.model import Finding, FindingKind, Severity
from provenance.report.escape import json_line
from provenance.report.findings import finding_document
from provenance.report.user_template import render
from provenance.settings import Settings
from provenance.store import Store
from provenance.store.deliveries import Destination as Known
from provenance.store.deliveries import Message as Written

# How long a message rests after each failure (Standard Webhooks, "Retries"), then a day each time.
RESTS = tuple(timedelta(minutes=minutes) for minutes in (0, 5, 30, 120, 300, 600, 840, 1200))
LONGEST_REST = timedelta(days=1)
KEPT_TRYING = timedelta(days=14)
MOST_FAILURES = 3  # in one run: one bad message keeps no other back, a dead service no run
LOCK = "alerts"
NO_LONGER_WANTED = 410  # the other side says: never again (Standard Webhooks, "HTTP status codes")
TEMPLATE_SECONDS, TEMPLATE_MEGABYTES = 5.0, 256
LONGEST_TEMPLATE = 100_000
LONGEST_ERROR = 200
WEBHOOK_SECONDS = 20.0
ANSWER_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Policy:
    """Which findings are told and how; `template` is the text of the user's own."""

    kinds: tuple[FindingKind, ...]
    severities: tuple[Severity, ...]
    is_digest: bool
    template: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What became of one destination in a run: messages taken and left, and news for a person."""

    name: str
    taken: int
    waiting: int
    news: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Office:
    """Everything that delivering needs; the home's destinations and the rules for them."""

    settings: Settings
    store: Store
    destinations: tuple[Destination, ...]
    policy: Policy
    clock: Callable[[], datetime]
    internet: Internet


def office(
    settings: Settings,
    store: Store,
    environment: Mapping[str, str],
    clock: Callable[[], datetime],
    *,
    internet: Internet | None = None,
) -> Office:
    """Reads who is told and of what, before any work is done.

    Raises SettingsError for what makes no sense, and where Apprise is needed and missing.
    """
    found = destinations(settings.home, environment)
    if any(isinstance(one, Service) for one in found):
        must_be_installed()
    return Office(settings, store, found, policy_of(settings), clock, internet or Internet())


def policy_of(settings: Settings) -> Policy:
    """The rules for alerts. Raises SettingsError for an unknown kind or a template that cannot be read."""
    for name in settings.alert_kinds:
        if name not in {*FindingKind}:
            raise SettingsError(
                f"alert_kinds: there is no kind {name!r}", remedy=f"choose among {', '.join(FindingKind)}"
            )
    order = tuple(Severity)
    least = order.index(Severity(settings.alert_min_severity))
    return Policy(
        kinds=tuple(FindingKind(name) for name in settings.alert_kinds) or tuple(FindingKind),
        severities=order[: least + 1],
        is_digest=settings.alert_mode == "digest",
        template=_template(settings),
    )


def _template(settings: Settings) -> str | None:
    if settings.alert_template is None:
        return None
    path = settings.home / Path(settings.alert_template).expanduser()
    try:
        with open(path, encoding="utf-8") as handle:
            text = handle.read(LONGEST_TEMPLATE + 1)
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise SettingsError(f"alert_template: {path} cannot be read: {why}", remedy="correct it") from error
    if len(text) > LONGEST_TEMPLATE:
        raise SettingsError(f"alert_template: {path} is too long", remedy="shorten it")
    return text


# --- telling -----------------------------------------------------------------------------


def tell(office: Office, run_id: str | None = None) -> tuple[Told, ...]:
    """Tells each destination what it was not told; `run_id` is the run whose findings are the news.

    Fails for nobody: what was not taken waits for the next run, and is said once. One
    program tells at a time; another leaves it to that one.
    """
    if not office.destinations:
        return ()
    with office.store.hold(LOCK) as ours:
        if not ours:
            return ()
        return tuple(_tell_one(office, destination, run_id) for destination in office.destinations)


def _tell_one(office: Office, destination: Destination, run_id: str | None) -> Told:
    deliveries, now = office.store.deliveries, office.clock()
    known = deliveries.destination(_key(destination), run_id, now)
    _write_down(office, destination, known, now)
    pending = deliveries.pending(known)
    if office.settings.offline:
        return Told(destination.name, 0, len(pending))
    taken, failures, news, last_error = 0, 0, list[str](), known.last_error
    for message in pending:
        if message.next_at > now and _is_soon(message.next_at, now):
            continue
        error = _send(office, destination, message, news)
        if error is None:
            deliveries.delivered(known, message.message_id, now)
            taken, last_error = taken + 1, None
            continue
        error = error[:LONGEST_ERROR]
        next_at = _next_try(message, error, now)
        deliveries.failed(known, message.message_id, error, next_at)
        news.extend(_news(destination, error, last_error, given_up=next_at is None))
        last_error = error
        failures += 1
        if failures == MOST_FAILURES:
            break
    return Told(destination.name, taken, len(pending) - taken, tuple(dict.fromkeys(news)))


def _is_soon(next_at: datetime, now: datetime) -> bool:
    """Whether a rest is one that we gave; a clock that was set back must not stretch it for years."""
    return next_at - now <= LONGEST_REST


def _next_try(message: Written, error: str, now: datetime) -> datetime | None:
    if str(NO_LONGER_WANTED) in error.split() or now - message.created_at > KEPT_TRYING:
        return None
    rest = RESTS[message.attempts] if message.attempts < len(RESTS) else LONGEST_REST
    return now + rest


def _news(destination: Destination, error: str, last_error: str | None, *, given_up: bool) -> Iterator[str]:
    """A failure is said once and again when it is another; giving a message up is always said."""
    if given_up:
        yield f"alerts to {destination.name}: a message was given up ({error})"
    elif error != last_error:
        yield f"alerts to {destination.name} are not taken ({error}); they are sent again at the next run"


def _write_down(office: Office, destination: Destination, known: Known, now: datetime) -> None:
    """Makes messages of what the destination was not told; what reviewers dismissed is not told."""
    policy, deliveries = office.policy, office.store.deliveries
    untold = deliveries.untold(known, policy.kinds, policy.severities)
    quiet = quiet_findings(office.store, untold)
    fresh = tuple(finding for finding in untold if finding.finding_id not in quiet)
    if not fresh:
        return
    together = policy.is_digest and isinstance(destination, Service)
    for batch in (fresh,) if together else tuple((finding,) for finding in fresh):
        names = [finding.finding_id for finding in batch]
        deliveries.write(known, _message_id(known, names), names, now)


def _message_id(known: Known, names: Sequence[str]) -> str:
    """The name of a message: the same for the same news to the same destination."""
    content = "\n".join((known.name, *names))
    return f"msg_{hashlib.sha256(content.encode()).hexdigest()[:32]}"


def _key(destination: Destination) -> str:
    """How the database knows a destination: by its name, never by its address."""
    kind = "webhook" if isinstance(destination, Webhook) else "service"
    return f"{kind}:{destination.name}"


# --- one message -------------------------------------------------------------------------


def _send(office: Office, destination: Destination, written_down: Written, news: list[str]) -> str | None:
    findings = office.store.deliveries.findings(written_down.finding_ids)
    match destination:
        case Webhook():
            document = finding_document(findings[0], tool=tool_of(office.settings))
            return _post(office, destination, written_down.message_id, json_line(document).encode())
        case Service():
            return hand_over(destination, _composed(office, findings, written_down.message_id, news))
        case _:
            assert_never(destination)


def _composed(office: Office, findings: Sequence[Finding], message_id: str, news: list[str]) -> Message:
    """The message; where the user's template fails, that is said and our own words are sent."""
    template = office.policy.template
    if template is None:
        return message_of(findings, message_id)
    documents = [finding_document(finding) for finding in findings]
    match run_limited(
        render, (template, documents, message_id), seconds=TEMPLATE_SECONDS, megabytes=TEMPLATE_MEGABYTES
    ):
        case Done(text):
            return written(text, findings)
        case killed:
            detail = f"{killed.detail}"[:LONGEST_ERROR]
            news.append(f"alert_template fails ({detail}); alerts are sent in our own words")
            return message_of(findings, message_id)


def _post(office: Office, webhook: Webhook, message_id: str, body: bytes) -> str | None:
    settings = office.settings
    posted = post(
        webhook.url,
        body,
        (
            ("Content-Type", "application/json"),
            ("User-Agent", f"provenance/{tool_of(settings).version}"),
            *signed_headers(webhook.secret, message_id, office.clock(), body),
        ),
        gate=Gate(private_hosts=settings.allow_private, resolver=office.internet.resolver),
        limits=Limits(total=WEBHOOK_SECONDS, wire_bytes=ANSWER_BYTES, decoded_bytes=ANSWER_BYTES),
        internet=office.internet,
        proxy=Proxy.parse(settings.proxy) if settings.proxy else None,
    )
    if posted.status is None:
        return posted.reason
    return None if 200 <= posted.status < 300 else f"it answered with status {posted.status}"


# --- a test ------------------------------------------------------------------------------


def try_out(office: Office) -> Iterator[tuple[str, str | None]]:
    """Sends a test to every destination: its name, and why it was not taken, or None.

    Raises SettingsError where nobody is to be told, and offline.
    """
    if not office.destinations:
        raise SettingsError(
            "nobody is to be told", remedy="name services or webhooks in alerts.toml; see docs/alerts.md"
        )
    if office.settings.offline:
        raise SettingsError("nothing is sent offline", remedy="leave out --offline")
    for destination in office.destinations:
        match destination:
            case Webhook():
                body = json_line({"schema": "provenance/test/1", "message": test_message().body.strip()})
                at = office.clock()
                yield (
                    destination.name,
                    _post(office, destination, f"msg_test_{at:%Y%m%dT%H%M%S}", body.encode()),
                )
            case Service():
                yield destination.name, hand_over(destination, test_message())
            case _:
                assert_never(destination)
