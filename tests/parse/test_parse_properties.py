"""What holds for every input: spans inside the text, blocks in order, every line in one."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.model import Block, Document
from provenance.parse.items.segment import page_blocks, segment
from provenance.parse.reading.document import read_document

WORDS = st.sampled_from(
    [
        *(
            "Also read:",
            "***",
            "(End)",
            "End",
            "Link to the source",
            "by",
            "https://mirror.example/a-b-c/",
            "\u00a0",
        ),
        *("A short title", "Nora Linden, Reuters, March 4 2021:… the ferry sails again.", "Source: Reuters"),
        *(
            "The board met on Tuesday to decide whether the old ferry should sail again next summer. " * 2,
            "渡轮启航",
        ),
        *(
            "A short titleNora Linden",
            "Figure 1 The boats",
            "",
            " ",
            "\u200f",
            "a\x00b",
            "\U0001f6a2",
            "e\u0301",
        ),
    ]
)
TAGS = st.sampled_from(
    [
        *("p", "div", "h1", "h2", "li", "a", "b", "br", "article", "nav"),
        *("aside", "footer", "figure", "figcaption", "pre", "span", "td"),
    ]
)


@st.composite
def markup(draw: st.DrawFn) -> str:
    """Tags opened and closed at random around words."""
    parts = []
    for _ in range(draw(st.integers(0, 25))):
        tag = draw(TAGS)
        close = "/" if draw(st.booleans()) else ""
        extra = draw(
            st.sampled_from(["", " class=related-posts", " href=/x", " hidden", " itemscope itemprop=x"])
        )
        parts.append(f"<{close}{tag}{'' if close else extra}>{draw(WORDS)}")
    return "".join(parts)


def _check(document: Document) -> None:
    text = document.text
    end = 0
    for line in document.lines:
        assert end <= line.span.start < line.span.end <= len(text)
        assert line.span.of(text) == line.span.of(text).strip(" \t\n\f\r")
        assert "\n" not in line.span.of(text)
        end = line.span.end
    for link in document.links:
        assert 0 <= link.span.start <= link.span.end <= len(text)
    assert all(0 <= image.at <= len(text) for image in document.images)
    sections = segment(document, ())
    for section in sections:
        assert all(
            section.span.start <= b.span.start < b.span.end <= section.span.end for b in section.blocks
        )
    _check_blocks(document, page_blocks(document, sections))


def _check_blocks(document: Document, blocks: tuple[Block, ...]) -> None:
    end = 0
    for block in blocks:
        assert end <= block.span.start < block.span.end
        end = block.span.end
    covered = "".join(block.span.of(document.text) for block in blocks)
    visible = "".join(line.span.of(document.text) for line in document.lines)
    assert "".join(covered.split()) == "".join(visible.split())


@given(st.lists(WORDS, max_size=40).map("\n".join))
def test_blocks_of_plain_text_are_disjoint_ordered_and_cover_every_line(text: str) -> None:
    _check(read_document(text, media_type="text/plain"))


@given(markup())
def test_blocks_of_html_are_disjoint_ordered_and_cover_every_line(text: str) -> None:
    _check(read_document(text, media_type="text/html", url="https://page.example/"))


@given(st.text(max_size=300), st.sampled_from(["text/plain", "text/html", "text/markdown"]))
def test_any_text_is_read(text: str, media_type: str) -> None:
    document = read_document(text, media_type=media_type)
    document.text.encode("utf-8")
    _check(document)


@settings(max_examples=200)
@given(st.binary(max_size=300))
def test_any_bytes_are_read(body: bytes) -> None:
    document = read_document(body)
    document.text.encode("utf-8")
    _check(document)
