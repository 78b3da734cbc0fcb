"""The product over the small web, with a real web archive: what is found, what is refused, at what cost."""

from __future__ import annotations

from statistics import median

import pytest

from .memory import PYWB
from .plans import BUILT_AGAINST, HELD_OUT
from .smallweb import running
from .trial import Result, table, try_out

pytestmark = [
    pytest.mark.peers,
    pytest.mark.slow,
    pytest.mark.skipif(
        not (PYWB / "pywb").exists(), reason="PROVENANCE_PEERS names no environment with pywb"
    ),
]
FOUND_AT_LEAST = 0.95  # of the originals that exist
REQUESTS_AT_MOST = 6  # the median, robots.txt and the archive's answers counted


@pytest.fixture(scope="module", params=["built against", "held out"])
def results(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Result]:
    """What the product says of every repost of a small web."""
    plans = BUILT_AGAINST if request.param == "built against" else HELD_OUT
    with running(plans, "1") as world:
        done = try_out(world, tmp_path_factory.mktemp("home"))
        assert world.web.strangers == [], "names were asked for that are no part of this web"
        return done


def test_the_world_is_large_enough_and_a_third_of_its_reposts_has_no_link(results: list[Result]) -> None:
    assert len(results) >= 60
    assert sum(result.case.link == "none" for result in results) * 3 >= len(results)
    assert len({result.case.language for result in results}) >= 6


def test_no_wrong_original_is_accepted(results: list[Result]) -> None:
    assert not [result for result in results if result.is_wrong], table(results)


def test_originals_that_exist_are_found_and_proven(results: list[Result]) -> None:
    there = [result for result in results if result.case.expected == "found"]
    assert sum(result.is_right for result in there) >= FOUND_AT_LEAST * len(there), table(results)


def test_what_cannot_be_found_is_said_to_be_so_for_the_right_reason(results: list[Result]) -> None:
    rest = [result for result in results if result.case.expected != "found"]
    assert all(result.is_right for result in rest), table([result for result in rest if not result.is_right])


def test_a_repost_takes_few_requests(results: list[Result]) -> None:
    assert median(len(result.asked) for result in results) <= REQUESTS_AT_MOST, table(results)
