"""Hosts and registered domains by the public suffix list."""

from __future__ import annotations

import pytest

from provenance.outlets.hosts import host_of, registered_domain, same_site


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("www.bbc.co.uk", "bbc.co.uk"),
        ("BBC.CO.UK.", "bbc.co.uk"),
        ("amp.theguardian.com:443", "theguardian.com"),
        ("someone.blogspot.com", "someone.blogspot.com"),
        ("www.lamañana.uy", "xn--lamaana-7za.uy"),
        ("co.uk", None),
        ("com", None),
        ("localhost", None),
        ("192.0.2.7", None),
        ("[2001:db8::1]", None),
        ("", None),
    ],
)
def test_the_registered_domain_is_one_label_below_the_public_suffix(host: str, domain: str | None) -> None:
    assert registered_domain(host) == domain


def test_one_site_has_many_hosts_and_two_blogs_of_one_service_are_two_sites() -> None:
    assert same_site("www.example.org", "m.example.org")
    assert not same_site("a.blogspot.com", "b.blogspot.com")
    assert not same_site("", "")
    assert same_site("192.0.2.7", "192.0.2.7")


@pytest.mark.parametrize(
    "url", ["", "mailto:a@b.example", "/relative", "http://[broken", "javascript:void(0)"]
)
def test_an_address_without_a_host_has_none(url: str) -> None:
    assert host_of(url) is None
