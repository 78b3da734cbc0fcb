"""The hostile inputs of the development corpora, one test id for each.

    pytest tests/hostile -k url-097

A case's `input` is the thing itself; a `python` recipe is an expression that builds it; a
`procedure` is brought about by the test of its layer.
"""

from __future__ import annotations

import functools
import gzip
import json
import zlib
from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).resolve().parent.parent.parent / "shared" / "hostile" / "cases.jsonl"

Case = dict[str, Any]


def cases(*layers: str, groups: frozenset[str] | None = None) -> list[Any]:
    """The cases of some layers (and groups) as parameters; one that skips where the corpora are absent."""
    if not CASES.is_file():
        reason = "the development corpora (../shared) are not beside this checkout"
        return [pytest.param({}, marks=pytest.mark.skip(reason=reason), id="absent")]
    found = (json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines() if line)
    chosen = (c for c in found if c["layer"] in layers and (groups is None or c["group"] in groups))
    return [pytest.param(case, id=case["id"]) for case in chosen]


def built(case: Case) -> Any:
    """The hostile thing itself."""
    if "input" in case:
        return case["input"]
    assert case["recipe_kind"] == "python", case["id"]
    names = {"gzip": gzip, "zlib": zlib, "functools": functools}
    return eval(case["recipe"], names)
