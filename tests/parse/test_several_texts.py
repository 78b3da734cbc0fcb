"""Pages that hold several texts: each keeps its own credits, links and ends."""

from __future__ import annotations

from provenance.parse import parse

LINES = [
    "The ferry left the northern slip a little after midnight with forty-six passengers and a dog.",
    "Nobody had expected it to be full, least of all the woman who sold the tickets and had brought a book.",
    "By the end of the week the council had ordered a second crew, and the treasurer had gone quiet.",
    "The harbour office will count heads until October and then decide whether the night boat is to stay.",
]


def item(headline: str, outlet: str, href: str) -> str:
    body = "".join(f"<p>{headline}: {line}</p>" for line in LINES)
    return (
        f"<article><h2>{headline}</h2><p>By Ines Marlow</p>{body}"
        f'<p>Reprinted from <a href="{href}">{outlet}</a></p></article>'
    )


def digest(count: int) -> str:
    items = (
        item(
            f"The night boat number {n}", f"Harbour Post {n}", f"https://post{n}.example/2024/night-boat-{n}"
        )
        for n in range(count)
    )
    return f"<html><body><main><h1>The coast this week</h1>{''.join(items)}</main></body></html>"


def test_a_notice_far_down_a_digest_counts_for_its_own_item() -> None:
    page = parse(digest(7), url="https://digest.example/issue-7", media_type="text/html")
    assert [repost.claim.url for repost in page.reposts] == [
        f"https://post{n}.example/2024/night-boat-{n}" for n in range(7)
    ]


def test_a_short_closing_paragraph_belongs_to_the_text() -> None:
    body = "".join(f"<p>{line}</p>" for line in LINES)
    credit = 'Originally posted on <a href="https://post.example/2024/night-boat-1">Harbour Post</a>:'
    article = f'<h1>The night boat</h1><p class="from">{credit}</p>{body}<p>He will remember.</p>'
    html = (
        f"<html><body><main><article>{article}</article></main><footer><p>A blog</p></footer></body></html>"
    )
    page = parse(html, url="https://blog.example/2024/night-boat", media_type="text/html")
    (repost,) = page.reposts
    assert repost.span.of(page.text).endswith("He will remember.")


def test_the_link_of_the_item_before_is_not_taken_for_ones_own() -> None:
    def nested(headline: str, day: int, href: str) -> str:
        body = "".join(f"<p>{headline} {line}</p>" for line in LINES)
        teaser = f"<p>Ines Marlow, Harbour Post, May {day} 2024:… {LINES[0]} {headline}</p>"
        return f'<h2>{headline}</h2>{teaser}{body}<p><a href="{href}">Link to the source</a></p><p>***</p>'

    first, second = (
        "https://harbourpost.example/2024/05/a-night-boat-1",
        "https://harbourpost.example/2024/05/b-2",
    )
    html = (
        f"<html><body><main>{nested('A Boat At Night', 3, first)}"
        '<p>Also read:<br><a href="https://copies.example/2024/05/b-boat-at-noon/">https://copies.example/2024/05/'
        f"b-boat-at-noon/</a></p>{nested('B Boat At Noon', 4, second)}</main></body></html>"
    )
    page = parse(html, url="https://copies.example/2024/05/a-boat-at-night/", media_type="text/html")
    assert [repost.claim.url for repost in page.reposts] == [first, second]


def test_a_source_line_that_is_an_address_gives_the_address_of_what_the_teaser_names() -> None:
    text = (
        "A Boat At Night\n\nA Boat At Night\n\nInes Marlow, Harbour Post, May 3 2024:… "
        + LINES[0]
        + " A Boat At Night\n\n"
        + "\n\n".join(LINES)
        + "\n\nSource: https://harbourpost.example/2024/05/a-boat-at-night\n\n(End)\n"
    )
    page = parse(text, media_type="text/plain")
    assert [repost.claim.url for repost in page.reposts] == [
        "https://harbourpost.example/2024/05/a-boat-at-night"
    ]


def test_a_chinese_original_headline_is_stated_and_splits_no_page() -> None:
    body = "".join(
        f"<p>{'渡船今天清晨从南岸的柳树码头出发，驶向北岸的旧粮仓，全程大约七分钟，乘客五十三人。' * 2}</p>"
        for _ in range(4)
    )
    html = (
        "<html lang='zh'><body><main><article><h1>老渡口回来了</h1><p>来源：<a href='https://hw.example/2024/041101.htm'>"
        f"河湾日报</a></p>{body}<p>原标题：河湾老渡口停航三年后复航</p></article></main></body></html>"
    )
    page = parse(html, url="https://yd.example/a/1.html", media_type="text/html")
    (repost,) = page.reposts
    assert repost.claim.original_headline == "河湾老渡口停航三年后复航"


def test_an_author_beside_a_chinese_source_line_is_the_claims() -> None:
    body = "".join(
        f"<p>{'渡船今天清晨从南岸的柳树码头出发，驶向北岸的旧粮仓，全程大约七分钟，乘客五十三人。' * 2}</p>"
        for _ in range(4)
    )
    for line in ("2024-04-11 10:22 作者：沈若溪 来源：河湾日报", "来源：河湾日报 记者：沈若溪"):
        article = f"<article><h1>老渡口回来了</h1><p>{line}</p>{body}</article>"
        html = f"<html lang='zh'><body><main>{article}</main></body></html>"
        (repost,) = parse(html, url="https://yd.example/a/1.html", media_type="text/html").reposts
        assert repost.claim.authors == ("沈若溪",)


def test_a_press_release_is_dated_by_its_dateline() -> None:
    lines = [f"VELMOOR, Oct. 12, 2023 /CoastWire/ -- {LINES[0]}", *LINES[1:]]
    body = "".join(f"<p>{line}</p>" for line in lines)
    html = (
        "<html lang='en'><body><main><article><h1>Night boat to sail again</h1>"
        f"<p>News provided by <strong>Senn Energi</strong></p>{body}</article></main></body></html>"
    )
    (repost,) = parse(html, url="https://desk.example/releases/night-boat", media_type="text/html").reposts
    assert repost.claim.date is not None
    assert repost.claim.date.value == "2023-10-12"


def test_every_card_of_a_list_is_an_item_however_far_from_the_first() -> None:
    told = "The council of the old harbour met on Monday and spoke of the northern channel until the evening."
    cards = "".join(
        f'<article class="post"><h2><a href="/s/{k}">Harbour story number {k}</a></h2><p>{k} {told}</p>'
        f'<p>Source: <a href="https://www.reuters.com/world/harbour-story-{k}-told/">Reuters</a></p></article>'
        for k in range(30)
    )
    page = parse(f"<html><body><h1>What we read this week</h1>{cards}", url="https://list.example/week")
    assert [repost.claim.url for repost in page.reposts] == [
        f"https://www.reuters.com/world/harbour-story-{k}-told/" for k in range(30)
    ]


def test_a_cue_that_is_not_read_to_its_end_is_said() -> None:
    told = "The council of the old harbour met on Monday and spoke of the northern channel until the evening."
    lines = "".join(f"<p>{k} {told}</p><p>Source: Reuters</p>" for k in range(450))
    page = parse(f"<html><body><h1>What we read this week</h1>{lines}", url="https://list.example/week")
    assert not page.document.parse_complete
    assert any(w.startswith("parse_limit") and "source" in w for w in page.warnings)


def test_a_long_list_of_datelines_is_read_whole() -> None:
    told = "The council of the old harbour met on Monday and spoke of the northern channel until the evening."
    lines = "".join(f"<h2>Story {k}</h2><p>LONDON (Reuters) - {k} {told}</p>" for k in range(600))
    page = parse(f"<html><body><h1>What we read this week</h1>{lines}", url="https://list.example/week")
    assert page.document.parse_complete
    assert sum(credit.rule.startswith("any.dateline") for credit in page.credits) == 600


def test_the_title_of_a_list_of_teasers_is_no_headline_of_its_first_item() -> None:
    text = "The harbour board met on Tuesday to decide whether the old ferry should sail again next summer…"
    cards = "".join(
        f"<div><h2><a href='/p/{n}'>{title}</a></h2><p>{line}: {text}</p></div>"
        for n, (title, line) in enumerate(
            [
                ("Ferry to sail again", "Nora Linden, The Guardian, March 4 2021"),
                ("Bridge stays closed", "Jan Kowal, Reuters, March 3 2021"),
                ("Lighthouse sold", "Amina Rashid, Al Jazeera, March 2 2021"),
            ]
        )
    )
    page = parse(f"<html><body><main><h1>Latest articles</h1>{cards}</main></body></html>")
    assert [repost.headline and repost.headline.text for repost in page.reposts] == [
        "Ferry to sail again",
        "Bridge stays closed",
        "Lighthouse sold",
    ]
