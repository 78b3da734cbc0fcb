"""The `html` and `text` layers of the hostile corpus, each case parsed in a process of its own.

One case alone: `python -m pytest tests/hostile -k html-007`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).parents[2].parent / "shared" / "hostile" / "cases.jsonl"
CHILD = Path(__file__).with_name("parse_child.py")
LAYERS = ("html", "text")
COMPARER = "comparer"  # pairs of texts, which the comparer's tests read

pytestmark = [pytest.mark.shared, pytest.mark.slow]


def _cases() -> list[dict[str, Any]]:
    if not CASES.is_file():
        return []
    cases = map(json.loads, CASES.read_text("utf-8").splitlines())
    return [case for case in cases if case["layer"] in LAYERS and case["group"] != COMPARER]


@lru_cache(maxsize=1)
def _skip_reason() -> str | None:
    return None if CASES.is_file() else "the hostile corpus is not beside the checkout"


def _parsed(case: dict[str, Any]) -> dict[str, Any]:
    limit = case["expect"].get("max_wall_s", 10)
    done = subprocess.run(
        [sys.executable, str(CHILD), str(CASES), case["id"]],
        capture_output=True,
        text=True,
        timeout=6 * limit + 30,  # the child also imports and builds the input
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2_000:]
    result: dict[str, Any] = json.loads(done.stdout)
    return result


@pytest.mark.skipif(_skip_reason() is not None, reason=str(_skip_reason()))
@pytest.mark.parametrize("case", _cases(), ids=lambda case: case["id"])
def test_a_hostile_input_is_parsed_within_its_limits(case: dict[str, Any]) -> None:
    expect = case["expect"]
    result = _parsed(case)
    assert result["seconds"] <= expect.get("max_wall_s", 10)
    assert result["rss_mb"] <= expect.get("max_rss_mb", 1024)
    assert result["spans_inside"]
    if "text_contains" in expect:
        assert result["contains"] == expect["text_contains"] or not result["parse_complete"]
    if expect["outcome"] == "stored" and "text" in expect:
        assert result["text"].strip() == expect["text"]
    for flag in expect.get("flags", ()):
        assert any(warning.startswith(flag) for warning in result["warnings"])
    if expect.get("stored_exactly"):
        # A lone surrogate is no text: it is replaced, and that is said.
        assert result["same_as_input"] or any("surrogate" in warning for warning in result["warnings"])
    if "link_resolved_against" in expect:
        assert result["links"] == ["http://evil.example/x"]
        assert result["base"] == ["http://evil.example/"]
