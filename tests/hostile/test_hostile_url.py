"""Hostile addresses: refused before anything is resolved or dialled."""

from __future__ import annotations

import socket

import pytest
from hostile_cases import Case, built, cases

from provenance.fetch.guard import DnsFault, Gate
from provenance.fetch.live import LiveSource
from provenance.fetch.recording import Unrecorded
from provenance.fetch.urls import parse_url
from provenance.model import OutcomeKind, Unreachable
from provenance.outlets.hosts import registered_domain

PUBLIC = ("93.184.216.34",)
pytestmark = pytest.mark.shared


class Dialled(AssertionError):
    """Raised when a test would have connected."""


def resolver_of(case: Case):  # type: ignore[no-untyped-def]
    def resolve(host: str, port: int) -> tuple[str, ...]:
        given = case.get("resolver", PUBLIC)
        if given == "NXDOMAIN":
            raise DnsFault("no such name")
        return tuple(given)

    return resolve


@pytest.mark.parametrize("case", cases("url"))
def test_hostile_url(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    def dial(*_: object, **__: object) -> None:
        raise Dialled(case["id"])

    monkeypatch.setattr(socket, "create_connection", dial)
    gate = Gate(resolver=resolver_of(case))
    expected = case["expect"]
    match expected["outcome"]:
        case "refused" | "unreachable":
            with LiveSource(gate, Unrecorded()) as live:
                outcome = live.get(built(case))
            assert isinstance(outcome, Unreachable)
            refused = expected["outcome"] == "refused"
            assert outcome.kind is (OutcomeKind.REFUSED if refused else OutcomeKind.DNS_FAULT)
            assert outcome.detail.split(":")[0] in expected["code"]
        case "flagged":
            admitted = gate.admit(built(case))
            assert admitted.address.flags == tuple(expected["code"])
            assert admitted.address.display.startswith(expected.get("display", "xn--"))
        case "allowed":
            address = gate.admit(built(case)).address
            assert address.host == expected.get("host_sent", expected.get("host", address.host))
            assert registered_domain(address.host) == expected.get(
                "registrable", registered_domain(address.host)
            )
            assert ".." not in address.target
        case other:
            raise AssertionError(other)


def test_an_address_has_one_spelling() -> None:
    spelt = parse_url("HTTP://Example.COM:80/a/./b/../c?q=ü#part")
    assert spelt.url == "http://example.com/a/c?q=%C3%BC"
    assert parse_url(spelt.url).url == spelt.url


def test_what_is_percent_encoded_stays_as_it_is() -> None:
    assert parse_url("http://example.com/a%20b%2Fc").target == "/a%20b%2Fc"
