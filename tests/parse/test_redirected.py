"""Addresses that lead away are read for where they lead."""

from __future__ import annotations

import pytest

from provenance.parse.words.redirected import behind_redirect

MEANT = "https://kelpnotes.example/2021/salt"


@pytest.mark.parametrize(
    "address",
    [
        "https://m.network.example/away.php?to=https%3A%2F%2Fkelpnotes.example%2F2021%2Fsalt",
        "https://link.forum.example/?target=https%3A//kelpnotes.example/2021/salt",
        "https://www.finder.example/url?sa=t&q=https://kelpnotes.example/2021/salt",
    ],
)
def test_the_address_inside_is_meant(address: str) -> None:
    assert behind_redirect(address) == MEANT


@pytest.mark.parametrize(
    "address",
    [
        MEANT,
        "https://kelpnotes.example/login?redirect=https://kelpnotes.example/2021/salt",
        "https://network.example/sharer?u=https://kelpnotes.example/2021/salt",
        "https://kelpnotes.example/away.php?to=/2021/salt",
        "https://kelpnotes.example/2021/salt?source=https://network.example/a/b",
        "https://[broken/url?q=https://kelpnotes.example/",
    ],
)
def test_any_other_address_is_itself(address: str) -> None:
    assert behind_redirect(address) == address
