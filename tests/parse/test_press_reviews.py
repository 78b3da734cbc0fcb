"""Press reviews of our own writing, the outlet in one place of every piece, and pages that look alike."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from provenance.model import BlockKind, Page, PageKind, Polarity
from provenance.parse import parse
from provenance.parse.credits.press_reviews import RULE

TEXT = (
    "The men had been digging for a new cellar when the ground gave way beneath them and showed a tunnel "
    "that nobody in the village could remember, with rails still lying on the sleepers.",
    "An engineer from the capital came the next morning, measured the tunnel with a laser and declared "
    "that it could be older than the church on the square.",
    "The municipality has now closed the site. It wants to know who built the line, where it led, and why "
    "it was given up without a single word in the chronicle.",
    "Residents hope for visitors. The innkeeper has already printed a menu with a miner's lunch on it, "
    "and the choir rehearses the old songs.",
    "Not everybody is glad. The farmer whose field lies above the tunnel fears for his cows and asks who "
    "will pay for the fence around the shaft.",
)


class Item(NamedTuple):
    title: str
    outlet: str
    id: str
    author: str
    date: str
    url: str
    text: tuple[str, ...]


def _items() -> list[Item]:
    rows = (
        ("Forgotten railway found under the hill", "The Guardian", "the-guardian", "Nora Linden"),
        ("Cracked bridge stays closed until spring", "Al Jazeera", "al-jazeera", "Jan Kowal"),
        ("Beekeepers buy the eastern lighthouse", "Le Monde", "le-monde", "Amina Rashid"),
        ("Old orchard saved by two thousand names", "The Intercept", "the-intercept", "Peter Oakes"),
    )
    hosts = ("www.theguardian.com", "www.aljazeera.com", "www.lemonde.fr", "theintercept.com")
    return [
        Item(*row, f"{n + 1} March 2021", f"https://{host}/2021/03/0{n + 1}/a-story-{n}123456/", _text(n))
        for n, (row, host) in enumerate(zip(rows, hosts, strict=True))
    ]


def _text(n: int) -> tuple[str, ...]:
    return tuple(TEXT[(n + k) % len(TEXT)] for k in range(3))


def _page(form: str, intro: str = "") -> str:
    pieces = "".join(
        form.format(**item._asdict() | {"text": "".join(f"<p>{p}</p>" for p in item.text)})
        for item in _items()
    )
    return (
        '<html lang="en"><head><title>Friday reader - Coast Mirror</title></head><body>'
        '<header><a href="/">Coast Mirror</a></header><main><h1>Friday reader</h1>'
        f"{intro}{pieces}</main><footer>© Coast Mirror</footer></body></html>"
    )


def _plain(form: str) -> str:
    pieces = (form.format(**item._asdict() | {"text": "\n\n".join(item.text)}) for item in _items())
    return "Friday reader\n\n" + "".join(pieces)


def _parsed(body: str) -> Page:
    media = "text/html" if body.startswith("<") else "text/plain"
    return parse(body, media_type=media, url="https://coastmirror.example/friday/12" if "<" in body else None)


FORMS = {
    "outlet and date under the headline": "<h2>{title}</h2><div class=meta>{outlet} | {date}</div>{text}",
    "author, outlet, date": "<h3>{title}</h3><p>{author}, {outlet}, {date}</p>{text}",
    "by one for the other": "<h2>{title}</h2><p>By {author} for {outlet}</p>{text}",
    "beside a dash over the headline": "<h4>{date} – {outlet}</h4><h3>{title}</h3>{text}",
    "a heading over the headline": "<h2>{outlet}</h2><h3>{title}</h3>{text}",
    "in brackets in the headline": "<h2>{title} ({outlet})</h2>{text}",
    "in square brackets before it": "<h2>[{outlet}] {title}</h2>{text}",
    "before a colon": "<h3>{outlet}: {title}</h3>{text}",
    "behind a stroke": "<h2>{title} | {outlet}</h2>{text}",
    "under the text": "<h2>{title}</h2>{text}<p>— {outlet}</p>",
    "author and outlet under the text": "<h2>{title}</h2>{text}<p><em>{author}, {outlet}, {date}</em></p>",
    "via": "<h3>{title}</h3>{text}<p>(via <a href='{url}'>{outlet}</a>)</p>",
    "a source line under each": "<h3>{title}</h3>{text}<p>Source: {outlet}</p>",
    "a notice under each": "<h3>{title}</h3>{text}<p>This story first appeared in {outlet}.</p>",
    "cards": "<article><h2><a href=/i>{title}</a></h2><span>{outlet} · {date}</span>{text}</article>",
    "some time ago": "<h2>{title}</h2><p>{outlet} · 3 hours ago</p>{text}",
    "elements without meaning": "<div><div class=t>{title}</div><div class=s>From {outlet}</div>{text}</div>",
    "section headings inside": "<h2>{title}</h2><p>{outlet}, {date}</p>{text}<h3>And then</h3>{text}",
}
PLAIN = {
    "outlet and date": "{title}\n{outlet} - {date}\n\n{text}\n\n\n",
    "brackets": "* {title} ({outlet})\n\n{text}\n\n",
    "labels": "{title}\n\nFrom: {outlet}\nDate: {date}\nAuthor: {author}\n\n{text}\n\n______\n\n",
    "at the end": "{title}\n\n{text}\n\n[{outlet}, {date}]\n\n",
    "source and rule": "{title}\n\n{text}\n\nSource: {outlet}\n\n----------------\n\n",
    "address below": "{title}\n{author}, {outlet}\n\n{text}\n\n{url}\n\n\n",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
def test_each_piece_of_a_press_review_is_an_item_of_its_outlet(form: str) -> None:
    _is_review(_parsed(_page(form)))


@pytest.mark.parametrize("form", PLAIN.values(), ids=list(PLAIN))
def test_each_piece_of_a_press_review_in_plain_text_is_an_item(form: str) -> None:
    _is_review(_parsed(_plain(form)))


def _is_review(page: Page) -> None:
    assert page.kind is PageKind.REPOST
    found = [
        (item.headline and item.headline.text, item.claim.outlet and item.claim.outlet.id)
        for item in page.reposts
    ]
    assert found == [(item.title, item.id) for item in _items()]
    for repost, item in zip(page.reposts, _items(), strict=True):
        body = [block.span.of(page.document.text) for block in repost.blocks if block.kind is BlockKind.BODY]
        assert [text for text in body if text in TEXT][:3] == list(item.text)


def test_the_pieces_link_to_their_outlets_gives_the_address_and_the_line_author_and_date() -> None:
    page = _parsed(
        _page("<h3><a href='{url}'>{title}</a></h3><p class=meta>{author}, {outlet}, {date}</p>{text}")
    )
    claims = [repost.claim for repost in page.reposts]
    assert [claim.url for claim in claims] == [item.url for item in _items()]
    assert [claim.authors for claim in claims] == [(item.author,) for item in _items()]
    assert [claim.date and claim.date.value for claim in claims] == [f"2021-03-0{n}" for n in range(1, 5)]


def test_an_outlet_nobody_knows_counts_where_known_ones_stand_in_the_same_place() -> None:
    body = _page("<h2>{title}</h2><p>{outlet}, {date}</p>{text}").replace("Al Jazeera", "Harbour Ledger")
    named = [repost.claim.outlet and repost.claim.outlet.name for repost in _parsed(body).reposts]
    assert named == ["The Guardian", "Harbour Ledger", "Le Monde", "The Intercept"]


def test_words_of_welcome_over_a_press_review_are_no_piece_of_it() -> None:
    welcome = f"<p>Good morning. {TEXT[0]}</p>"
    page = _parsed(_page("<h2>{title}</h2><p>{outlet}, {date}</p>{text}", welcome))
    assert [repost.headline and repost.headline.text for repost in page.reposts] == [
        item.title for item in _items()
    ]


def test_short_pieces_that_link_to_what_they_recommend_are_own_words_with_a_source() -> None:
    form = "<p><b><a href='{url}'>{title}</a></b><br>({outlet})<br>{summary}</p>"
    pieces = "".join(form.format(**item._asdict(), summary=item.text[0]) for item in _items())
    page = _parsed(f"<html><body><h1>What to read</h1>{pieces}</body></html>")
    assert page.kind is PageKind.DERIVED
    assert not page.reposts
    assert {c.polarity for c in page.credits if c.rule == RULE} == {Polarity.WEAK}


ONE = "<p>{summary}</p>"
SPEAKS = "<p>{outlet} spent a year on this. {summary}</p><p>In the end {outlet} had it all. {summary}</p>"
# Pages that name several outlets in one place of every piece, and republish none of them.
LOOK_ALIKES = {
    "years of work": "<h3>Reporter and editor for the regions</h3><p>{outlet} | 2010–2012</p>{text}",
    "years of work since": "<h3>Reporter and editor for regions</h3><p>{outlet}, since March 2011</p>{text}",
    "roles": "<h3>Senior Political Reporter, {outlet}</h3>{text}",
    "speakers": "<h3>{author}</h3><p>{outlet}</p>{text}",
    "speakers in brackets": "<h3>{author} ({outlet})</h3>{text}",
    "prizes": "<h3>{title} ({outlet})</h3>" + ONE,
    "rulings on reports": "<h3>{title} ({outlet})</h3>" + SPEAKS,
    "what is on": "<h3>{title}</h3><p>{outlet}, 21:15</p>{text}",
    "hours over what is on": "<p>21.15</p><h3>{title}</h3><p>{outlet}</p>{text}",
    "praise": "<blockquote>{text}</blockquote><p>{author}, {outlet}</p>",
    "short praise": "<p>“{summary}” — {outlet}</p>",
    "the press of a country": "<h3>{outlet}</h3><p>A national daily newspaper since 1811</p>{text}",
    "a numbered list of papers": "<h2>1. {outlet}</h2>{text}",
    "podcasts": "<h3>The Inside Story ({outlet})</h3>" + ONE,
    "an interview": "<h3>{outlet}: And what came after that?</h3>{text}",
    "prose that cites": "<h2>{title}</h2><p>{outlet} reported on Tuesday that it rained. {summary}</p>{text}",
    "pictures": "<h2>{title}</h2>{text}<img src=x.jpg><p>{outlet}</p>",
    "quotations": "<h2>{title}</h2>{text}<blockquote><p>{summary}</p></blockquote><p>— {outlet}</p>",
    "questions of readers": "<h3>Can I read {outlet} for free?</h3>{text}",
}


@pytest.mark.parametrize("form", LOOK_ALIKES.values(), ids=list(LOOK_ALIKES))
def test_a_page_that_only_looks_like_a_press_review_republishes_nothing(form: str) -> None:
    page = _parsed(_page(form.replace("{summary}", TEXT[3])))
    assert not page.reposts
    assert page.kind is PageKind.ORIGINAL


def test_references_under_the_sections_of_a_signed_article_are_no_press_review() -> None:
    form = "<h2>{title}</h2>{text}<p>Nobody could say more than that at the end of the day. ({outlet})</p>"
    assert not _parsed(_page(form, "<p>By Nora Linden</p>")).reposts


def test_the_names_of_rubrics_are_no_outlets_however_often_they_stand() -> None:
    body = _page("<h3>{title}</h3><p>{outlet}</p>{text}")
    for name, rubric in zip(
        ("The Guardian", "Al Jazeera", "Le Monde", "The Intercept"),
        ("Science", "Nature", "World", "Politics"),
        strict=True,
    ):
        body = body.replace(name, rubric)
    assert not _parsed(body).reposts


def test_one_outlet_alone_makes_no_press_review() -> None:
    body = _page("<h3>{title}</h3><p>{outlet}, {date}</p>" + ONE.replace("{summary}", TEXT[0]))
    for name in ("Al Jazeera", "Le Monde", "The Intercept"):
        body = body.replace(name, "The Guardian")
    assert not [c for c in _parsed(body).credits if c.rule == RULE]


def test_related_cards_under_an_article_leave_it_one_article() -> None:
    article = "".join(f"<p>{text}</p>" for text in TEXT * 2)
    body = _page("<h4>{title}</h4><p>{outlet}, {date}</p>" + ONE.replace("{summary}", TEXT[0]), article)
    assert not [c for c in _parsed(body).credits if c.rule == RULE]
