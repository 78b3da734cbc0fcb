"""A page about a ferry that reposts what is put over or under its text."""

# ruff: noqa: E501 - the paragraphs stand one a line

from __future__ import annotations

from provenance.model import Claim, Page, PageKind
from provenance.parse import parse

TEXT = (
    "The ferry to the outer skerry left on time on Friday, with nine passengers and a crate of hens on the after deck.",
    "Its engine was rebuilt over the winter in a shed behind the fish market, by two brothers who had never seen one like it.",
    "The council pays for the fuel until the end of September; after that the skerry's people will have to decide.",
    "Nobody on the quay could say how the winter would be, and nobody asked the harbour master, who was asleep.",
)
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
WORK = "https://kelpnotes.example/2021/salt-returns-to-the-quay"
LINK = f'<a href="{WORK}">Salt returns to the quay</a>'


def page(head: str = "", foot: str = "", *, language: str = "en", above: str = "", text: str = BODY) -> Page:
    return parse(
        f"<html lang={language}><title>What the ferry brought | Mirror</title><body><main><article>{above}"
        f"<h1>What the ferry brought</h1>{head}{text}{foot}</article></main></body></html>".encode(),
        url="https://mirror-of-texts.example/posts/what-the-ferry-brought",
    )


def claim(found: Page) -> Claim:
    assert found.kind is PageKind.REPOST, [(c.rule, c.polarity.value, c.text) for c in found.credits]
    return found.reposts[0].claim
