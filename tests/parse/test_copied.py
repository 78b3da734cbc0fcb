"""Lines over and under copied texts that name their source without a word; texts of our own writing."""

from __future__ import annotations

import pytest

from provenance.model import Page
from provenance.parse import parse

TITLE = "Forgotten railway found under the hill"
URL = "https://www.theguardian.com/world/2021/mar/04/forgotten-railway-found-under-hill"
TEXT = "\n\n".join(
    (
        "The men had been digging for a new cellar when the ground gave way beneath them and showed a tunnel "
        "that nobody in the village could remember.",
        "An engineer from the capital came the next morning, measured the tunnel with a laser and declared "
        "that it could be older than the church on the square.",
        "The municipality has now closed the site. It wants to know who built the line, where it led, and "
        "why it was given up.",
    )
)


def _plain(text: str, media_type: str = "text/plain") -> Page:
    return parse(text.format(title=TITLE, text=TEXT, url=URL), media_type=media_type)


def _html(text: str) -> Page:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT.split("\n\n"))
    page = (
        f"<html lang=en><head><title>{TITLE} - Coast Mirror</title></head><body><main><h1>{TITLE}</h1>"
        f"{text.format(text=body, url=URL)}</main></body></html>"
    )
    return parse(page, url="https://coastmirror.example/2021/03/railway")


@pytest.mark.parametrize(
    "text",
    [
        "{url}\n\n{title}\n\nNora Linden\n\n{text}",
        "{title}\n\n{url}\n\n{text}",
        "{title}\n\n{text}\n\n{url}",
        "{title}\n\nhttps://web.archive.org/web/20210304101010/{url}\n\n{text}",
        "{title}\n\n{text}\n\nSource: {url}",
        "{title}\n\n{text}\n\nLink to the source\n{url}",
    ],
)
def test_an_address_made_from_the_headline_is_the_texts_own(text: str) -> None:
    page = _plain(text)
    assert [(repost.claim.outlet and repost.claim.outlet.id) for repost in page.reposts] == ["the-guardian"]
    assert page.reposts[0].claim.url == URL


@pytest.mark.parametrize(
    "text",
    [
        "{title}\n\nFrom The Guardian, 4 March 2021\n\n{text}",
        "{title}\n\nby Nora Linden\nThe Guardian (London), March 4, 2021\n\n{text}",
        "The Guardian\nThursday 4 March 2021\n\n{title}\nNora Linden\n\n{text}",
        "{title}\n\n{text}\n\n(The Guardian, 4 March 2021)",
        "{title}\n\n{text}\n\n-- The Guardian",
    ],
)
def test_an_outlet_beside_a_plain_text_is_its_source(text: str) -> None:
    page = _plain(text)
    assert [(repost.claim.outlet and repost.claim.outlet.id) for repost in page.reposts] == ["the-guardian"]


@pytest.mark.parametrize(
    "text",
    [
        "<p><a href='{url}'>The Guardian</a>, 4 March 2021</p>{text}",
        "<p>From The Guardian, 4 March 2021</p>{text}",
        "{text}<p>(The Guardian, 4 March 2021)</p>",
        "{text}<p>{url}</p>",
        "{text}<p>Source: <a href='{url}'>The Guardian</a></p>",
    ],
)
def test_a_line_that_is_more_than_a_name_is_the_source_on_a_page_as_well(text: str) -> None:
    page = _html(text)
    assert [(repost.claim.outlet and repost.claim.outlet.id) for repost in page.reposts] == ["the-guardian"]


@pytest.mark.parametrize("key", ["source_url", "original", "source"])
def test_the_front_matter_of_a_markdown_text_says_where_it_was_first(key: str) -> None:
    page = _plain(
        f"---\ntitle: {{title}}\n{key}: {{url}}\nauthor: Nora Linden\n---\n\n{{text}}", "text/markdown"
    )
    assert page.document.title == TITLE
    assert [repost.claim.url for repost in page.reposts] == [URL]


@pytest.mark.parametrize(
    "text",
    [
        "{title}\n\n{text}\n\nReferences:\n1. {url}\n2. https://www.bbc.co.uk/news/world-12345678",
        "{title}\n\n{text}\n\nhttps://www.theguardian.com/world/2021/mar/05/council-votes-on-new-school-roof",
        "{title}\n\n{text}\n\nSee also: {url}",
        "{title}\n\n{text}\n\nPhoto: The Guardian",
        "{title}\n\n{text}\n\n--\nJan Kowal\nhttps://jan.example/blog",
        "{title}\n\nNora Linden\n4 March 2021\n\n{text}",
        "{title}\n\n{text}\n\n“It was dark,” the man said.\n\n-- The Guardian",
        "---\ntitle: {title}\nlink: https://github.com/jan/railway\n---\n\n{text}",
    ],
)
def test_other_lines_beside_a_text_are_no_source(text: str) -> None:
    assert not _plain(text).reposts


@pytest.mark.parametrize(
    "text",
    [
        "<p>The Guardian, 4 March 2021</p>{text}",
        "{text}<p>The Guardian</p>",
        "<figure><img src=a.jpg><figcaption>(The Guardian, 4 March 2021)</figcaption></figure>{text}",
        "{text}<p>https://www.theguardian.com/world/2021/mar/05/council-votes-on-new-school-roof</p>",
        "<p>Updated: 4 March 2021, Coast Mirror</p>{text}",
    ],
)
def test_a_name_alone_on_a_page_is_no_source(text: str) -> None:
    assert not _html(text).reposts
