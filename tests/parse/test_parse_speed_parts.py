"""What makes the parse fast changes nothing that it says."""

from __future__ import annotations

import gc
import pickle
import re
import time
from dataclasses import FrozenInstanceError, dataclass

import pytest

from provenance.model import Block, BlockKind, Line, Link, Span, Zone
from provenance.model.quick import maker
from provenance.parse import parse
from provenance.parse.reading.html_guard import guarded
from provenance.parse.words.addresses import Resolver, resolve
from provenance.parse.words.folding import fold, letters_of
from provenance.parse.words.phrases import ALSO_READ, END_MARK, SOURCE_LABEL
from provenance.parse.words.wording import whole_words
from provenance.pause import collection_paused

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


@pytest.mark.parametrize(
    "text", ["", "a-b_c 1.", "\u00e9t\u00e9 _x", "\u06f3 \u043e\u0434\u0438\u043d, \u4e8c", "\u00b2\u00bd!"]
)
def test_letters_found_without_a_pattern_are_those_of_the_pattern(text: str) -> None:
    assert letters_of(text) == "".join(re.findall(r"[^\W_]+", text))


def test_the_collector_rests_inside_and_is_as_before_behind() -> None:
    with collection_paused():
        assert not gc.isenabled()
    assert gc.isenabled()
    gc.disable()
    try:
        with collection_paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


@pytest.mark.parametrize("before", [0, 1, 16_000, 16_383, 16_384, 40_000])
def test_a_tag_of_too_many_attributes_is_found_wherever_it_stands(before: int) -> None:
    page = "x" * before + "<div " + "a=1 " * 5_000 + "b>text"
    assert guarded(page)[1] == ("parse_limit: more than 1000 attributes in a tag",)
    script = "x" * before + "<script>" + "a=1 " * 9_000 + "</script>"
    assert guarded(script) == (script, ())
