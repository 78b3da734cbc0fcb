"""The article of a capture: where its body stands, who signed it, when, and whether it is whole."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version as installed_version

from provenance.extract.body import body_lines
from provenance.extract.header import Header, Statement, read_header
from provenance.extract.label import label_lines
from provenance.extract.wholeness import judge_wholeness
from provenance.model import Block, BlockKind, Capture, Complete, Document, Extracted, PartialDate

# Raised by hand whenever a change here can derive another text from the same bytes.
REVISION = 1


@lru_cache(maxsize=1)
def extractor_name() -> str:
    """The extractor and its version as evidence records it (`provenance-extract/1 trafilatura/2.1.0`)."""
    return f"provenance-extract/{REVISION} trafilatura/{installed_version('trafilatura')}"


@dataclass(frozen=True, slots=True)
class Article:
    """What extraction takes for the article of a document; nothing of the page is thrown away.

    `blocks` label every line of `document.text`. `header` keeps every headline,
    author and date that the page states, each with its place. `complete` is the
    capture's word, lowered where the page itself shows that the text is not all there.
    """

    document: Document
    blocks: tuple[Block, ...]
    header: Header
    complete: Complete
    complete_reason: str | None
    extracted: Extracted

    @property
    def text(self) -> str:
        """The body: the blocks labelled so, joined by newlines."""
        return body_text(self.document.text, self.blocks)

    @property
    def headlines(self) -> tuple[Statement, ...]:
        """Every headline candidate, best first."""
        return self.header.headlines

    @property
    def authors(self) -> tuple[str, ...]:
        """The names of those who signed, as the surest place gives them."""
        return self.header.authors

    @property
    def date(self) -> PartialDate | None:
        """The date of publication as the surest place gives it."""
        return self.header.date


def extract(document: Document, capture: Capture | None = None) -> Article:
    """Finds the article in a document; never raises for what a page may hold.

    Args:
        document: The parsed capture: its text is the text that spans point into.
        capture: The bytes behind the document. Without them the body is taken
            from the document's own zones, and completeness is not attested.
    """
    body = body_lines(document, capture)
    header = read_header(document, body)
    blocks = label_lines(document, body, header)
    text = body_text(document.text, blocks)
    complete, reason = judge_wholeness(document, capture, text)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(document, blocks, header, complete, reason, Extracted(extractor_name(), digest))


def body_text(text: str, blocks: tuple[Block, ...]) -> str:
    """The body blocks of a text, joined by newlines."""
    return "\n".join(block.span.of(text) for block in blocks if block.kind is BlockKind.BODY)
