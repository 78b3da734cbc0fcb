"""The product over the small web, with a real web archive: what is found, what is refused, at what cost."""

from __future__ import annotations

from pathlib import Path
from statistics import median

import pytest

from .memory import PYWB
from .outlets import Plan
from .plans import BUILT_AGAINST, HELD_OUT
from .smallweb import running
from .trial import Result, table, try_out

FOUND_AT_LEAST = 0.95  # of the originals that exist
REQUESTS_AT_MOST = 6  # the median a repost; robots.txt and the archive's answers counted


@pytest.mark.peers
@pytest.mark.slow
@pytest.mark.skipif(not (PYWB / "pywb").exists(), reason="PROVENANCE_PEERS names no environment with pywb")
@pytest.mark.parametrize("plans", [BUILT_AGAINST, HELD_OUT], ids=["built against", "held out"])
def test_originals_are_found_and_proven_and_none_is_invented(plans: tuple[Plan, ...], tmp_path: Path) -> None:
    """One test for all that must hold, for each run of it asks a whole web."""
    with running(plans, "1") as world:
        results = try_out(world, tmp_path / "home")
        assert world.web.strangers == [], "names were asked for that are no part of this web"
    assert_large_enough(results)
    told = table(results)
    assert not [result for result in results if result.is_wrong], told
    there = [result for result in results if result.case.expected == "found"]
    assert sum(result.is_right for result in there) >= FOUND_AT_LEAST * len(there), told
    assert all(result.is_right for result in results if result.case.expected != "found"), told
    assert median(len(result.asked) for result in results) <= REQUESTS_AT_MOST, told


def assert_large_enough(results: list[Result]) -> None:
    """At least 60 reposts with known originals, a third of all without any link, six languages."""
    assert sum(result.case.expected == "found" for result in results) >= 60
    assert sum(result.case.link == "none" for result in results) * 3 >= len(results)
    assert len({result.case.language for result in results}) >= 6
