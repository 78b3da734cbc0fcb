"""Texts whose lines were broken at a width are read as the paragraphs they were; verse, lists and tables stay."""

# ruff: noqa: E501 - lines that must not be joined stand one a line

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest
from ferry_pages import TEXT
from hypothesis import given
from hypothesis import strategies as st

from provenance.model import BlockKind, PageKind
from provenance.parse import parse
from provenance.parse.reading.wrapped import unwrapped

PARAGRAPHS = tuple(" ".join(pair) for pair in pairwise(TEXT))
NOTICE = (
    "This article by Ada Marsh was first published in Harbour Ledger on 3 May 2024 and is republished here "
    "by leave of the paper."
)
WIDTHS = (52, 64, 72, 80, 98)


def wrapped(text: str, width: int, mark: str = "") -> str:
    return textwrap.fill(
        text,
        width,
        initial_indent=mark,
        subsequent_indent=mark,
        break_long_words=False,
        break_on_hyphens=False,
    )


@pytest.mark.parametrize("width", WIDTHS)
def test_paragraphs_broken_at_a_width_are_whole_again(width: int) -> None:
    whole = "\n\n".join(["What the ferry brought", *PARAGRAPHS, NOTICE])
    assert unwrapped("\n\n".join(wrapped(part, width) for part in whole.split("\n\n"))) == whole


@pytest.mark.parametrize("kind", ["text/plain", "text/markdown"])
@pytest.mark.parametrize("width", WIDTHS)
def test_a_notice_broken_over_lines_is_read_whole(width: int, kind: str) -> None:
    parts = ["# What the ferry brought", *(wrapped(part, width) for part in (*PARAGRAPHS, NOTICE))]
    page = parse("\n\n".join(parts), media_type=kind)
    assert page.kind is PageKind.REPOST
    claim = page.reposts[0].claim
    assert claim.outlet is not None
    assert claim.outlet.name == "Harbour Ledger"
    assert claim.authors == ("Ada Marsh",)
    bodies = [block for block in page.reposts[0].blocks if block.kind is BlockKind.BODY]
    assert [block.span.of(page.text) for block in bodies] == list(PARAGRAPHS)


def test_signs_of_quotation_in_front_of_lines_go_with_the_breaks() -> None:
    quoted = "\n".join(wrapped(part, 66, "> ") + "\n>" for part in PARAGRAPHS)
    assert unwrapped(quoted).splitlines() == [line for part in PARAGRAPHS for line in (f"> {part}", ">")]


def test_lines_broken_by_the_width_of_their_letters_are_joined() -> None:
    """As a PDF gives them: no blank line between paragraphs, no two lines of one length."""
    wide, lines = 41.0, []
    for part in PARAGRAPHS:
        line, taken = "", 0.0
        for word in part.split():
            size = sum(0.3 if sign in "iltfj.,;'" else 0.8 if sign in "mwMW" else 0.5 for sign in word) + 0.3
            if taken + size > wide:
                lines.append(line)
                line, taken = "", 0.0
            line, taken = f"{line} {word}".strip(), taken + size
        lines.append(line)
    assert len({len(line) for line in lines}) > 4
    assert unwrapped("\n".join(lines)) == "\n".join(PARAGRAPHS)


def test_chinese_lines_are_joined_without_a_blank() -> None:
    text = (
        "渡轮在星期五早上准时开往外岛船上有九名乘客和一箱母鸡发动机是冬天在鱼市场后面的棚子里由两兄弟重新装好的他们以前从来没有见过这样的机器"
        * 3
    )
    assert unwrapped("\n".join(textwrap.wrap(text, 36))) == text


@pytest.mark.parametrize(
    "lines",
    [
        [
            f"{word} is what the {word.lower()} of {other} brought"
            for word in ("Salt", "Rain", "Hemp", "Tar")
            for other in ("May", "September", "the year before last")
        ],
        [
            "The boat is late,",
            "The hens are dead,",
            "The master sleeps",
            "Upon his bed;",
            "Nobody knows",
            "What lies ahead,",
        ]
        * 2,
        [f"2024-05-0{day} 06:0{day}:11 ferry left quay {day} with load {day * 37}." for day in range(1, 10)],
        [
            f"| {name} | {len(name)} | quay of {name} |"
            for name in ("Skerry", "Marsh", "Tidewater", "Hook", "Kelp", "Sound")
        ],
        [f"- {part}" for part in TEXT] * 2,
        [f"* {part[:70]}" for part in TEXT] * 2,
        [part + "  " for part in PARAGRAPHS] * 2,
    ],
    ids=["headlines", "verse", "log", "table", "list", "short list", "meant breaks"],
)
def test_lines_that_were_written_as_lines_stay(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert unwrapped(text) == text


def test_heads_and_fields_over_a_wrapped_text_stay_lines() -> None:
    head = "Subject: What the ferry brought\nFrom: Ada Marsh\nDate: 3 May 2024"
    body = "\n\n".join(wrapped(part, 72) for part in PARAGRAPHS)
    assert unwrapped(f"{head}\n\n{body}") == "\n\n".join([head, *PARAGRAPHS])


@given(st.text(alphabet="abc DE.>\n-#\r|", max_size=400))
def test_no_letter_is_lost_or_moved(text: str) -> None:
    kept = [sign for sign in unwrapped(text) if sign.isalpha()]
    assert kept == [sign for sign in text if sign.isalpha()]
