"""Which passages stand side by side: every line once, what belongs together in one row."""

from __future__ import annotations

import sys
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from report_cases import HARBOUR, Edit, K, comparison, versions

from provenance.model import Comparison, Version
from provenance.report.passages import Row, article_of, passages_of, rows_of


def pair(original: str, repost: str) -> Comparison:
    made = comparison()
    return replace(
        made,
        original=Version(text=original, blocks=()),
        repost=Version(text=repost, blocks=()),
        alterations=(),
    )


def read(made: Comparison) -> list[tuple[list[str], list[str]]]:
    def lines(row: Row) -> tuple[list[str], list[str]]:
        return (
            [p.span.of(made.original.text) for p in row.original],
            [p.span.of(made.repost.text) for p in row.repost],
        )

    return [lines(row) for row in rows_of(made)]


LINES = st.lists(
    st.one_of(st.sampled_from([edit.original for edit in HARBOUR if edit.original]), st.text(max_size=30)),
    max_size=12,
).map("\n".join)


@given(LINES, LINES)
def test_every_line_of_both_texts_stands_in_exactly_one_row_and_in_order(original, repost):
    made = pair(original, repost)
    rows = rows_of(made)
    for side in ("original", "repost"):
        shown = [passage for row in rows for passage in getattr(row, side)]
        assert shown == list(passages_of(getattr(made, side)))


@given(LINES)
def test_a_text_beside_itself_never_stands_alone_where_its_lines_differ(text):
    lines = list(dict.fromkeys(line for line in text.split("\n") if sum(map(str.isalnum, line)) > 12))
    same = "\n".join(lines)
    for original, repost in read(pair(same, same)):
        assert original == repost


def test_an_edited_passage_faces_the_one_it_comes_from():
    rows = read(comparison())
    assert next(right for left, right in rows if "971,890" in left[0]) == [
        "Repairs will cost 791,890 crowns, the treasurer said, and will not begin before the autumn."
    ]


def test_a_headline_without_a_common_letter_faces_the_one_it_replaces():
    edits = (Edit("Crane stays", "Shock vote", K.HEADLINE_REPLACED), *HARBOUR[3:5])
    repost, original, alterations = versions(edits)
    made = replace(comparison(), repost=repost, original=original, alterations=alterations)
    assert read(made)[0] == (["Crane stays"], ["Shock vote"])


def test_a_passage_split_in_two_shares_a_row_with_both_halves():
    first = "The board met on the north quay in the rain for the whole of the morning."
    second = "It voted after lunch, and the crane stays where it has stood since the year 1911."
    rows = read(pair(f"{first} {second}", f"{first}\n{second}"))
    assert rows == [([f"{first} {second}"], [first, second])]


def test_a_moved_passage_stands_alone_on_each_side():
    lines = [f"Paragraph {n} of the report is about the {word} of the harbour." for n, word in enumerate(
        ("gates", "cranes", "ferries", "pilots", "lamps"))]  # fmt: skip
    rows = read(pair("\n".join(lines), "\n".join([*lines[1:], lines[0]])))
    assert ([lines[0]], []) in rows
    assert ([], [lines[0]]) in rows
    assert all(([line], [line]) in rows for line in lines[1:])


def test_texts_without_spaces_are_paired_by_their_letters():
    first = "港务局星期二投票决定保留旧起重机，结束了持续一个冬天的争论。"
    second = "司库说，维修费用为九十七万元，秋天之前不会开始。"
    rows = read(pair(f"{first}\n{second}", f"新标题\n{first}\n{second.replace('九十七', '七十九')}"))
    assert ([first], [first]) in rows
    assert ([second], [second.replace("九十七", "七十九")]) in rows


def test_a_very_long_line_is_cut_at_sentence_ends():
    line = "The river rose by one metre in the night. " * 200
    pieces = list(passages_of(Version(text=line, blocks=())))
    assert len(pieces) > 5
    assert "".join(piece.span.of(line) for piece in pieces) == line.strip()
    assert all(piece.span.of(line).rstrip().endswith(".") for piece in pieces)


def test_the_article_leaves_out_the_rest_of_the_originals_page_but_nothing_an_alteration_names():
    menu = ["Home", "News", "Sport"]
    body = [edit.original for edit in HARBOUR[3:9] if edit.original]
    made = pair("\n".join([*menu, *body, "About us"]), "\n".join(body))
    rows = rows_of(made)
    start, end = article_of(made, rows)
    assert [row.original[0].span.of(made.original.text) for row in rows[:start]] == menu
    assert [row.original[0].span.of(made.original.text) for row in rows[end:]] == ["About us"]


def test_pairing_stays_linear_in_repetitive_texts():
    """Counts calls, which no load of the machine can change."""

    def calls(count: int) -> int:
        made = pair("la la la la la la\n" * count, "la la la la la la la\n" * count)
        seen = 0

        def count_call(_frame, event, _argument):
            nonlocal seen
            seen += event in ("call", "c_call")

        sys.setprofile(count_call)
        try:
            rows_of(made)
        finally:
            sys.setprofile(None)
        return seen

    assert calls(4_000) < 6 * calls(1_000)
