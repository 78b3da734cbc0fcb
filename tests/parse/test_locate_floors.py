"""The gate: floors under what the parser finds on the labelled pages beside the checkout."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from provenance.outlets import default_registry

pytestmark = [pytest.mark.shared, pytest.mark.slow]

ROOT = Path(__file__).resolve().parent.parent.parent
FLOORS = {"kind": 0.97, "notice": 0.97, "outlet": 0.96, "author": 0.95, "url": 0.97}
MOST_FALSE_ACCUSATIONS = 1


@pytest.fixture(scope="module")
def locate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("benchmarks_locate", ROOT / "benchmarks" / "locate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_the_labelled_pages_hold_the_floors(locate: ModuleType) -> None:
    judged = [locate.judge(row, default_registry()) for row in locate.labelled()]
    counts = locate.figures(judged)
    below = {
        field: counts[field] for field, floor in FLOORS.items() if counts[field][0] < floor * counts[field][1]
    }
    assert below == {}
    assert len(locate.false_accusations(judged)) <= MOST_FALSE_ACCUSATIONS
    assert [one.wrong_url for one in judged if one.wrong_url] == []
    sure = [one for one in judged if one.confidence is not None and one.confidence >= 0.9]
    assert sum(locate.holds(one) for one in sure) >= 0.9 * len(sure)


def test_every_real_credit_line_is_read_wholly_right(locate: ModuleType) -> None:
    assert [raw for raw, right in locate.credit_lines(default_registry()) if not right] == []
