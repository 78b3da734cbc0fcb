"""What makes the parse fast changes nothing that it says."""

from __future__ import annotations

import pickle
import time
from dataclasses import FrozenInstanceError, dataclass

import pytest

from provenance.model import Block, BlockKind, Line, Link, Span, Zone
from provenance.model.quick import maker
from provenance.parse import parse
from provenance.parse.addresses import Resolver, resolve
from provenance.parse.folding import fold
from provenance.parse.phrases import ALSO_READ, END_MARK, SOURCE_LABEL
from provenance.parse.wording import whole_words

SPAN = Span(1, 4)
VALUES = [
    (Line, (SPAN, "p", Zone.MAIN, ("a",), 2, 3, True)),
    (Line, (SPAN, "p")),
    (Link, (SPAN, "https://a.example/", "/", ("nofollow",), None)),
    (Block, (BlockKind.BODY, SPAN)),
]


@pytest.mark.parametrize(("kind", "fields"), VALUES)
def test_a_quickly_made_value_is_the_value(kind: type, fields: tuple[object, ...]) -> None:
    made = maker(kind)(*fields)
    assert made == kind(*fields)
    assert type(made) is kind
    assert repr(made) == repr(kind(*fields))
    assert hash(made) == hash(kind(*fields))
    assert pickle.loads(pickle.dumps(made)) == made


def test_a_quickly_made_value_stays_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        maker(Block)(BlockKind.BODY, SPAN).kind = BlockKind.BIO  # type: ignore[misc]


def test_only_plain_dataclasses_with_slots_are_made_quickly() -> None:
    @dataclass(frozen=True)
    class Open:
        word: str

    with pytest.raises((TypeError, AttributeError)):
        maker(Open)


@pytest.mark.parametrize(
    "word", ["Also read: the harbour", "» Lees ook", "см. Читайте также", "相关阅读", "más"]
)
def test_a_label_is_told_by_its_whole_pattern(word: str) -> None:
    folded = fold(word)
    assert (ALSO_READ.match(folded) is None) == (ALSO_READ._pattern.match(folded) is None)


@pytest.mark.parametrize(
    "row", ["-30-", "### ", "(完)", "了。", "* * end * *", "【完】", "view original here", "[link]"]
)
def test_first_signs_lose_no_mark(row: str) -> None:
    folded = fold(row)
    for opening in (END_MARK, SOURCE_LABEL):
        assert (opening.match(folded) is None) == (opening._pattern.match(folded) is None)


@pytest.mark.parametrize("text", ["a photo by nobody", "photographs", "foto: x", "nothing here", "x/foto"])
def test_words_are_found_as_by_their_pattern_alone(text: str) -> None:
    found, wanted = whole_words("picture").search(text), whole_words("picture")._pattern.search(text)
    assert (found and found.span()) == (wanted and wanted.span())


@pytest.mark.parametrize(
    "raw",
    [
        "#top",
        "#",
        "/a/b?c#d",
        "/a/../b",
        "//cdn.example/x",
        "http://b.example",
        "?q=1",
        "x/y",
        "/é",
        " /a ",
        "mailto:a@b",
    ],
)
@pytest.mark.parametrize("base", ["https://a.example/x/y?z#f", "https://a.example", "http://a.example/x/"])
def test_a_shortcut_resolves_as_the_standard_library(raw: str, base: str) -> None:
    expected = "./" + raw if raw[:4].lower() == "www." else raw
    assert Resolver(base)(raw) == resolve(expected, base)


def test_ten_thousand_quotations_in_one_paragraph_take_seconds_not_minutes() -> None:
    told = "Reuters said “we go on for now” and "
    head = "<article><h1>A long list of what was said</h1><p>By Jane Doe, Reuters</p>"
    page = f"{head}<p>{told * 3_000}</p></article>"
    started = time.process_time()
    parse(page)
    assert time.process_time() - started < 10
