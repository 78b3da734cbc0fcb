"""Pairs that differ in one thing: what only resembles a credit, and beside it the credit itself.

Each pair holds one truth about pages: where a line stands, whom it names, who speaks.
"""

# ruff: noqa: E501 - the lines of pages stand one a line

from __future__ import annotations

import pytest
from credit_pages import TEXTS, Case, page_of

from provenance.parse import parse

P = "<p>{}</p>"

# (what differs, language, the parts of the page that only resembles, the parts of its twin, outlet of the twin)
PAIRS = (
    ("a figure's source between paragraphs", "vi", {"middle": P.format("Nguồn: Báo Cảng")}, {"tail": P.format("Nguồn: Báo Cảng")}, "Báo Cảng"),
    ("a ministry below the text", "ar", {"tail": P.format("المصدر: وزارة النقل")}, {"tail": P.format("المصدر: صحيفة الميناء")}, "صحيفة الميناء"),
    ("an office of statistics", "el", {"tail": P.format("Πηγή: Υπουργείο Ναυτιλίας")}, {"tail": P.format("Πηγή: Ο Φάρος")}, "Ο Φάρος"),
    ("a bureau of the state", "ja", {"tail": P.format("出典：港湾庁")}, {"tail": P.format("出典：港湾新聞")}, "港湾新聞"),
    ("a bank", "ko", {"tail": P.format("출처: 항만은행")}, {"tail": P.format("출처: 항만일보")}, "항만일보"),
    ("a notice given as a pattern", "en", {"tail": P.format("Please write, for example: This article was originally published by Tidewater Times.")}, {"tail": P.format("Editor’s note: This article was originally published by Tidewater Times.")}, "Tidewater Times"),
    ("a notice that is told of another text", "en", {"middle": P.format("The essay, first published by Tidewater Times in spring, was later used in court by the port.")}, {"tail": P.format("This essay was first published by Tidewater Times in spring.")}, "Tidewater Times"),
    ("the own printed issue", "de", {"tail": P.format("Zuerst erschienen in Ausgabe 7/2021.")}, {"tail": P.format("Zuerst erschienen in Seewarte 7/2021.")}, None),
    ("the own magazine", "de", {"tail": P.format("Dieser Artikel erschien zuerst in unserem Magazin.")}, {"tail": P.format("Dieser Artikel erschien zuerst in der Seewarte.")}, "Seewarte"),
    ("a supplement of the own paper", "en", {"tail": P.format("First published in Tide, the summer magazine of Quay News.")}, {"tail": P.format("First published in Tide, the summer magazine.")}, "Tide"),
    ("where somebody once worked", "en", {"top": P.format("By Ada Marsh, formerly of The Guardian")}, {"top": P.format("By Ada Marsh, The Guardian")}, "The Guardian"),
    ("a rubric beside the name", "en", {"top": P.format("By Ada Marsh | Book Review")}, {"top": P.format("By Ada Marsh | Tidewater Examiner")}, "Tidewater Examiner"),
    ("the own initials", "en", {"lead": "HULL (QN) - "}, {"lead": "HULL (AP) - "}, "AP"),
    ("a station's call sign", "en", {"lead": "HULL, Mass. (WQXZ) - "}, {"lead": "HULL, Mass. (UPI) - "}, "UPI"),
    ("an embedded post", "en", {"middle": '<blockquote class="twitter-tweet"><p>Port closed</p>— Reuters (@Reuters) May 4, 2021</blockquote>'}, {"tail": P.format("Source: Reuters")}, "Reuters"),
    ("a reader's answer", "en", {"tail": '<h3>Discussion</h3><ul class="replies"><li><p>This was originally published in Tidewater Times.</p></li></ul>'}, {"tail": P.format("This was originally published in Tidewater Times.")}, "Tidewater Times"),
    ("a translator by name", "en", {"tail": P.format("Translated from the Danish by Ben Quill.")}, {"tail": P.format("Translated from the Danish by Ben Quill. The original article was published in Tidewater Times.")}, "Tidewater Times"),
    ("other media in general", "zh", {"tail": P.format("声明：凡本站注明转载自其他媒体的文章，不代表本站观点。")}, {"tail": P.format("本文转载自海港晚报")}, "海港晚报"),
    ("a study in the data", "en", {"head": '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Divers search the channel","isBasedOn":"https://doi.org/10.1000/tide"}</script>'}, {"head": '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Divers search the channel","isBasedOn":"https://tidewatertimes.com/2021/05/divers-search-the-channel"}</script>'}, None),
    ("a sentence that opens like a byline", "en", {"middle": P.format("By contrast, Reuters is not as slow as the Ledger, the Post or the Times.")}, {"top": P.format("By Ada Marsh, Reuters")}, "Reuters"),
    ("an own correction", "en", {"tail": P.format("An earlier version of this article, first published on Friday, misstated the length of the chain.")}, {"tail": P.format("An earlier version of this article appeared in Tidewater Times.")}, "Tidewater Times"),
    ("nobody's fresh material", "cs", {"tail": P.format("Zdroj: vlastní")}, {"tail": P.format("Zdroj: ČTK")}, "ČTK"),
)  # fmt: skip

# What the field prints in forms of its own, each once.
CREDITS = (
    ("a date glued in front of a byline", "en", {"top": "<div><span>4 May 2021</span> <span>By Ada Marsh, Reuters</span></div>"}, "Reuters"),
    ("a date glued in front of an agency", "cs", {"top": "<div><span>4.05.2021</span> <span>ČTK</span></div>"}, "ČTK"),
    ("a service with a place in its name", "en", {"top": P.format("By Ada Marsh, News Service of Saltmouth")}, "News Service of Saltmouth"),
    ("an hour between date and agency", "en", {"top": "<div><time>May 4, 2021, 10:14 am</time> <span>AFP</span></div>"}, "AFP"),
    ("first carried", "en", {"tail": P.format("This piece was first carried by Tidewater Times.")}, "Tidewater Times"),
    ("an account by its sort and name", "zh", {"tail": P.format("本文转载自微信公众号“海港杂志”")}, "海港杂志"),
    ("published first on", "en", {"tail": P.format("Written by Ada Marsh. Published first on Tidewater Times.")}, "Tidewater Times"),
    ("an issue of a magazine", "en", {"tail": P.format("Originally appeared in the May 2021 issue of Tidewater Quarterly.")}, "Tidewater Quarterly"),
    ("two hops", "en", {"tail": P.format("Via Quayside Mail, originally published on Tidewater Times.")}, "Tidewater Times"),
    ("thanks", "en", {"tail": P.format("With thanks to Tidewater Times, in which this piece first appeared.")}, "Tidewater Times"),
    ("a label with a colon", "it", {"tail": P.format("Tratto da: Il Faro")}, "Il Faro"),
    ("taken over with a colon", "nl", {"tail": P.format("Overgenomen uit: De Vuurtoren")}, "De Vuurtoren"),
    ("a guest article's day", "de", {"tail": P.format("Dieser Gastbeitrag erschien am 4. Mai 2021 in der Seewarte.")}, "Seewarte"),
    ("vowel signs", "ar", {"tail": P.format("نُشر هذا المقال أولاً في صحيفة الميناء.")}, None),
    ("a translation's second sentence", "ru", {"tail": P.format("Перевод: Анна Морская. Оригинал: Tidewater Times")}, "Tidewater Times"),
    ("the distributor in brackets", "en", {"top": P.format("By Ada Marsh, Los Angeles Times (TNS)")}, "Los Angeles Times"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "language", "parts"), [row[:3] for row in PAIRS], ids=[row[0] for row in PAIRS]
)
def test_what_only_resembles_a_credit_accuses_nobody(name: str, language: str, parts: dict[str, str]) -> None:
    page = page_of(Case(name, language, "original", **parts))
    assert page.reposts == (), [(c.rule, c.polarity.value, c.text) for c in page.credits]


@pytest.mark.parametrize(
    ("name", "language", "parts", "outlet"),
    [(*row[:2], row[3], row[4]) for row in PAIRS] + list(CREDITS),
    ids=[row[0] for row in PAIRS] + [row[0] for row in CREDITS],
)
def test_its_twin_credits_a_source(
    name: str, language: str, parts: dict[str, str], outlet: str | None
) -> None:
    page = page_of(Case(name, language, "repost", **parts))
    assert page.reposts, [(c.rule, c.polarity.value, c.text) for c in page.credits]
    if outlet is not None:
        claimed = page.reposts[0].claim.outlet
        assert claimed is not None
        assert claimed.name.lower() == outlet.lower()


@pytest.mark.parametrize(
    ("address", "taken"),
    [
        ("https://tidewatertimes.example.com/night-ferries/", True),
        ("https://tidewatertimes.example.com/opinion/ferries", True),
        ("https://tidewatertimes.example.com/opinion", False),
        ("https://tidewatertimes.example.com/about-us", False),
        ("https://tidewatertimes.example.com/", False),
    ],
)
def test_a_notice_links_an_article_by_a_short_address_but_not_a_section(address: str, taken: bool) -> None:
    notice = f'<p>This article was first published by <a href="{address}">Tidewater Times</a>.</p>'
    page = page_of(Case("address", "en", "repost", tail=notice))
    assert page.reposts[0].claim.url == (address if taken else None)


def test_a_cached_copy_is_no_second_site() -> None:
    own = "https://www.quaynews.com/2021/divers-search-the-channel"
    text = "".join(f"<p>{line} {line}</p>" for line in TEXTS["en"])
    body = f'<html><head><title>Divers search the channel</title><link rel="canonical" href="{own}"></head><body><h1>Divers search the channel</h1>{text}</body></html>'
    cached = parse(
        body,
        url="https://www-quaynews-com.cdn.ampproject.org/c/s/www.quaynews.com/2021/divers-search-the-channel",
    )
    assert cached.reposts == ()
    assert parse(body, url="https://otherquay.com/2021/divers").reposts[0].claim.url == own
