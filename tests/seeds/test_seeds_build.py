"""The packed originals are what the script makes of the readable ones, each time the same."""

from __future__ import annotations

import gzip
import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from provenance.fetch.replay import WarcSource
from provenance.model import Fetched, OutcomeKind, Via

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@pytest.fixture(scope="module")
def build() -> ModuleType:
    spec = importlib.util.spec_from_file_location("seeds_build", SEEDS / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def test_two_runs_write_the_same_bytes(build: ModuleType) -> None:
    assert build.build() == build.build()


def test_the_packed_file_holds_what_the_script_would_write(build: ModuleType) -> None:
    packed = (SEEDS / "originals.warc.gz").read_bytes()
    assert gzip.decompress(packed) == gzip.decompress(build.build())


def test_every_original_is_packed(build: ModuleType) -> None:
    packed = {answer.file for answer in build.EXCHANGES if answer.file}
    assert packed == {path.name for path in (SEEDS / "originals").iterdir()}


def test_every_page_has_its_expectation() -> None:
    expected = json.loads((SEEDS / "expected.json").read_text(encoding="utf-8"))
    assert set(expected["pages"]) == {path.name for path in (SEEDS / "pages").iterdir()}


def test_every_expected_address_is_answered() -> None:
    expected = json.loads((SEEDS / "expected.json").read_text(encoding="utf-8"))
    source = WarcSource([SEEDS / "originals.warc.gz"])
    urls = [r["url"] for page in expected["pages"].values() for r in page["reposts"] if r["url"]]
    assert len(urls) > 15
    for url in urls:
        outcome = source.get(url)
        assert isinstance(outcome, Fetched) or outcome.kind is not OutcomeKind.NOT_ARCHIVED, url


def test_the_deleted_blog_has_an_archived_copy() -> None:
    url = "https://thistleandstile.example/2021/05/22/notes-on-walking-a-parish-boundary/"
    source = WarcSource([SEEDS / "originals.warc.gz"])
    copy = source.nearest(url)
    assert source.get(url).kind is OutcomeKind.GONE
    assert isinstance(copy, Fetched)
    assert copy.capture.via is Via.MEMENTO
