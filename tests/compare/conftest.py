"""Two texts compared, as every test here does it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from provenance.compare import compare_versions
from provenance.model import Comparison, Complete, Version

STORY = (
    "The night ferry to Arden will sail again in May, the harbour board said on Tuesday, nine "
    "years after the last crossing.\n\n"
    '"We will not repeat the mistakes of the past," Ines Marlow told reporters on the quay. The '
    "board has set aside 2.4 million dollars for two ships.\n\n"
    "Police arrested five men in the northern town of Elmore after the fire at the old terminal. "
    "The suspects allegedly planned to sell the copper from its roof.\n\n"
    "Nobody has claimed the 45 bicycles that were left on deck B. They may be sold at auction, "
    "according to the port office, if no owner comes forward by June.\n\n"
    "The first boat leaves at seven in the evening. It will carry 120 passengers and a brass band "
    "from the college of music."
)


def whole(text: str, **fields: Any) -> Version:
    """A version known to be whole, without labels."""
    return replace(Version(text=text, blocks=(), complete=Complete.YES), **fields)


@pytest.fixture
def story() -> str:
    """An invented article of five paragraphs."""
    return STORY


@pytest.fixture
def make() -> Callable[..., Version]:
    """Makes a version that is known to be whole."""
    return whole


@pytest.fixture
def compared() -> Callable[[str, str], Comparison]:
    """Compares a repost's text with an original's, both whole."""
    return lambda repost, original: compare_versions(whole(repost), whole(original))
