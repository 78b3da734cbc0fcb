"""Citations of the two captured pages against a list made by hand: outlet and line, nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance.outlets import default_registry
from provenance.parse import parse

# What an editor reading the bodies would mark. One outlet of the first page stands
# in no public list with its address and is not in the registry (Manoto TV, line 75).
GOLD = {
    "000_2cfa10b0e1b29c83.txt": [
        (59, "huffpost"),
        (75, "iran-international"),
        (132, "the-intercept"),
        (181, "fox-news"),
        (185, "fox-news"),
        (248, "al-jazeera"),
        (248, "the-guardian"),
        (248, "the-independent-uk"),
        (248, "channel-4-news"),
        (248, "nbc-news"),
        (248, "der-spiegel"),
    ],
    "002_34a00664be8d5e66.txt": [(203, "the-intercept"), (252, "fox-news"), (256, "fox-news")],
}


@pytest.mark.shared
@pytest.mark.parametrize("name", sorted(GOLD))
def test_the_outlets_that_the_captured_bodies_cite_are_found_and_no_others(name: str, shared: Path) -> None:
    page = parse((shared / "seeds" / name).read_bytes(), registry=default_registry())
    found = [
        (page.text.count("\n", 0, citation.span.start) + 1, citation.outlet.id)
        for repost in page.reposts
        for citation in repost.citations
    ]
    assert found == GOLD[name]
