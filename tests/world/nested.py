"""Pages that carry an older repost below the newest one, its link lost on the way."""

from __future__ import annotations

from html import escape
from random import Random

from .outlets import Outlet
from .stories import Story

NAME, HOST = "The Daily Compass", "dailycompass.test"


def nested_pages(outlet: Outlet, newest: Story, older: Story, random: Random) -> tuple[str, dict[str, bytes]]:
    """The address of the page with both, and the pages by address: this one and the older one's own.

    The older one's own page still has the link to the source; below the newest it is gone.
    """
    own = f"https://{HOST}/{older.published:%Y/%m}/{older.slug[:40].strip('-')}/"
    whole = f"https://{HOST}/{newest.published:%Y/%m}/n{random.randint(10_000, 99_999)}/"
    pages = {
        own: _page(older.headline, own, _item(outlet, older, linked=True)),
        whole: _page(
            newest.headline,
            whole,
            _item(outlet, newest, linked=True)
            + f'<p>***</p><p>Also read:<br><a href="{own}">{own}</a></p>'
            + _item(outlet, older, linked=False, level=2),
        ),
    }
    return whole, pages


def _item(outlet: Outlet, story: Story, *, linked: bool, level: int = 1) -> str:
    at = story.published
    teaser = escape(story.paragraphs[1][:160])
    signed = f"{escape(story.author)}, {escape(outlet.paper.name)}, {at:%B} {at.day} {at.year}"
    link = f'<a href="{outlet.address(story)}">Link to the source</a>' if linked else "Link to the source"
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in story.paragraphs)
    headline = escape(story.headline)
    return (
        f"<h{level}>{headline}</h{level}><p>{signed}:… {teaser} <strong>{headline}</strong></p>"
        f"<p>By: {escape(story.author)}</p>{body}<p>{link}</p><p>{headline}</p>"
    )


def _page(title: str, url: str, main: str) -> bytes:
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)} – {NAME}</title>'
        f'<link rel="canonical" href="{url}"></head><body><header><a href="/">{NAME}</a></header>'
        f"<main><article>{main}<p>***</p></article></main><footer>{NAME}</footer></body></html>"
    ).encode()
