"""Segmentation of the two real captures against their gold (line numbers and facts, none of their text)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from provenance.model import BlockKind, Document
from provenance.outlets import default_registry
from provenance.parse.credits.search import find_credits
from provenance.parse.items.segment import Section, segment
from provenance.parse.reading.document import read_document

SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"
GOLD = json.loads((Path(__file__).parents[1] / "gold" / "seeds.json").read_text("utf-8"))
NAMES = sorted(name for name in GOLD if name.endswith(".txt"))
LEAST_AGREEMENT = 0.98  # issue 3

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SEEDS.is_dir(), reason="the captures are not beside the checkout"),
]


def _read(name: str) -> tuple[Document, tuple[Section, ...]]:
    document = read_document((SEEDS / name).read_bytes(), media_type="text/plain")
    registry = default_registry()
    return document, segment(document, find_credits(document, registry), registry)


def _line(document: Document, position: int) -> int:
    return document.text.count("\n", 0, position) + 1


def _kinds(document: Document, sections: tuple[Section, ...]) -> dict[int, list[BlockKind]]:
    found: dict[int, list[BlockKind]] = {}
    for section in sections:
        for block in section.blocks:
            found.setdefault(_line(document, block.span.start), []).append(block.kind)
    return found


def _expected(name: str, document: Document) -> dict[int, tuple[str, ...]]:
    expected = {_line(document, line.span.start): ("body",) for line in document.lines}
    labels: dict[str, list[int]] = GOLD[name]["labels"]
    for kinds, lines in labels.items():
        expected.update((line, tuple(kinds.split("|"))) for line in lines)
    return expected


def _facts(name: str) -> list[dict[str, Any]]:
    facts: list[dict[str, Any]] = GOLD[name]["reposts"]
    return facts


@pytest.mark.parametrize("name", NAMES)
def test_each_capture_holds_four_reposts_at_their_lines(name: str) -> None:
    document, sections = _read(name)
    found = [[_line(document, s.span.start), _line(document, s.span.end - 1)] for s in sections]
    assert found == [repost["lines"] for repost in _facts(name)]


def test_lines_are_labelled_as_a_reader_labels_them() -> None:
    right = total = 0
    wrong = []
    for name in NAMES:
        document, sections = _read(name)
        kinds = _kinds(document, sections)
        for line, allowed in _expected(name, document).items():
            total += 1
            said = kinds.get(line, [])
            if said and said[-1].value in allowed:
                right += 1
            else:
                wrong.append((name[:3], line, [kind.value for kind in said], allowed))
    assert right / total >= LEAST_AGREEMENT, wrong


@pytest.mark.parametrize("name", NAMES)
def test_no_injected_caption_passes_for_body(name: str) -> None:
    document, sections = _read(name)
    kinds = _kinds(document, sections)
    assert not [line for line in GOLD[name]["labels"]["caption"] if BlockKind.BODY in kinds[line]]


@pytest.mark.parametrize("name", NAMES)
def test_text_glued_before_a_teaser_is_a_block_of_its_own(name: str) -> None:
    document, sections = _read(name)
    kinds = _kinds(document, sections)
    for line in GOLD[name]["glued"]:
        assert kinds[line] == [BlockKind.CAPTION, BlockKind.TEASER]


@pytest.mark.parametrize("name", NAMES)
def test_the_outlets_headline_is_found_where_the_aggregator_replaced_it(name: str) -> None:
    document, sections = _read(name)
    found = [
        s.original_headline and s.original_headline.span and _line(document, s.original_headline.span.start)
        for s in sections
    ]
    assert found == [repost["original_headline_line"] for repost in _facts(name)]


@pytest.mark.parametrize("name", NAMES)
def test_the_address_above_a_nested_item_is_its_own(name: str) -> None:
    document, sections = _read(name)
    lines = document.text.splitlines()
    expected = [
        repost["own_url_line"] and lines[repost["own_url_line"] - 1].strip() for repost in _facts(name)
    ]
    assert [section.own_url for section in sections] == expected
