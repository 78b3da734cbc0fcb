"""Pages of our own wording: what each convention yields, and what only looks like one.

Outlets and people are invented, but for agencies, whose signatures are the convention.
"""

# ruff: noqa: E501 - the texts of pages stand one a line

from __future__ import annotations

import pytest
from credit_pages import SITE, Case, page_of

LINK = '<a href="https://harbourledger.example/2021/05/04/divers-look-for-a-chain">{}</a>'
ARTICLE = "https://harbourledger.example/2021/05/04/divers-look-for-a-chain"

REPOSTS = (
    Case("first published, link on the name", "en", "repost", outlet="Harbour Ledger", url=ARTICLE,
         tail=f"<p><em>This article was first published in {LINK.format('Harbour Ledger')}.</em></p>"),
    Case("republished under a licence, two links", "en", "repost", outlet="Harbour Ledger", url=ARTICLE,
         tail='<p>This story is republished from <a href="https://harbourledger.example/">Harbour Ledger</a> under a Creative '
         f"Commons license. Read the {LINK.format('original article')}.</p>"),
    Case("feed footer", "en", "repost", outlet="Harbour Ledger",
         tail="<p>The post Divers look for a chain appeared first on Harbour Ledger.</p>"),
    Case("authored via", "en", "repost", outlet="The Harbour Ledger", authors=("Ada Marsh",),
         top="<p>Authored by Ada Marsh via The Harbour Ledger (emphasis ours),</p>"),
    Case("dateline of an agency", "en", "repost", outlet="Reuters", lead="SALTMOUTH, May 4 (Reuters) - "),
    Case("dateline of an agency we do not know", "en", "repost", outlet="SNB", lead="SALTMOUTH (SNB) — "),
    Case("byline of an agency's writer", "en", "repost", outlet="Associated Press", authors=("Ada Marsh",),
         top='<div class="byline">By ADA MARSH, Associated Press</div>'),
    Case("byline joined with a dash", "en", "repost", outlet="Harbour Public Media", authors=("Ada Marsh",),
         top="<p class='byline'>By Ada Marsh – Harbour Public Media</p>"),
    Case("special to an outlet", "en", "repost", outlet="Harbour Ledger", top="<p>By Ada Marsh, Special to Harbour Ledger</p>"),
    Case("press-release wire", "en", "repost", lead="HULL, England, June 3, 2021 /PRNewswire/ -- "),
    Case("reblog", "en", "repost", outlet="Harbour Notes", top="<p>Reblogged from Harbour Notes:</p>"),
    Case("teaser credit", "en", "repost", outlet="Harbour Ledger", authors=("Ada Marsh", "Ben Marsh"),
         top="<p>Chain in the channelAda and Ben Marsh, Harbour Ledger, May 04 2021:… The harbour was closed.</p>"),
    Case("excerpt of a book", "en", "repost", outlet="Quayside Books", authors=("Ada Marsh",),
         tail="<p>Copyright © 2019 by Ada Marsh. Reprinted by permission of Quayside Books, Hull. All rights reserved.</p>"),
    Case("canonical elsewhere and no word of it", "en", "repost", url=ARTICLE, outlet="harbourledger.example",
         head=f'<link rel="canonical" href="{ARTICLE}">'),
    Case("counting pixel", "en", "repost", outlet="The Conversation",
         tail='<img src="https://counter.theconversation.com/content/123456/count.gif" width="1" height="1">'),
    Case("republication tracker", "en", "repost", outlet="harbourledger.example",
         tail='<img id="republication-tracker-tool-source" width="1" height="1" '
         'src="https://harbourledger.example/?republication-pixel=true&amp;post=77">'),
    Case("label and value on two lines", "ar", "repost", outlet="صحيفة المرفأ", tail="<p>المصدر:</p><p>صحيفة المرفأ</p>"),
    Case("German feed footer", "de", "repost", outlet="Hafenbote",
         tail="<p>Der Beitrag Taucher suchen Kette erschien zuerst auf Hafenbote.</p>"),
    Case("German agency in brackets", "de", "repost", outlet="dpa", lead="Salzmünde (dpa) - "),
    Case("German agency at the end", "de", "repost", outlet="APA", close=" (APA)"),
    Case("German press release", "de", "repost", outlet="Hafenverband",
         tail="<p>Quelle: Hafenverband, Pressemitteilung</p>"),
    Case("French first publication", "fr", "repost", outlet="Le Phare Breton",
         tail="<p>Cet article a été initialement publié sur Le Phare Breton.</p>"),
    Case("Spanish agency byline", "es", "repost", outlet="Agencia EFE", top="<p class='autor'>Por Agencia EFE</p>"),
    Case("Spanish republication", "es", "repost", outlet="El Faro del Muelle",
         tail="<p>Este artículo se publicó originalmente en El Faro del Muelle.</p>"),
    Case("Portuguese feed footer", "pt", "repost", outlet="Correio do Cais",
         tail="<p>O post Mergulhadores procuram corrente apareceu primeiro em Correio do Cais.</p>"),
    Case("Italian feed footer", "it", "repost", outlet="La Gazzetta del Molo",
         tail="<p>L'articolo Sommozzatori cercano la catena proviene da La Gazzetta del Molo.</p>"),
    Case("Dutch republication", "nl", "repost", outlet="De Havenbode",
         tail="<p>Dit artikel verscheen eerder op De Havenbode.</p>"),
    Case("Polish agency", "pl", "repost", outlet="PAP", tail="<p>Źródło: PAP</p>"),
    Case("Czech agency", "cs", "repost", outlet="ČTK", tail="<p>Zdroj: ČTK</p>"),
    Case("Russian original", "ru", "repost", url=ARTICLE,
         top=f"<p>{LINK.format('Оригинал статьи')}</p>"),
    Case("Ukrainian origin", "uk", "repost", outlet="Портовий вісник", tail="<p>Першоджерело: Портовий вісник</p>"),
    Case("Turkish agency", "tr", "repost", outlet="AA", tail="<p>Kaynak: AA</p>"),
    Case("Persian agency", "fa", "repost", outlet="خبرگزاری مهر", tail="<p>منبع: خبرگزاری مهر</p>"),
    Case("Hindi courtesy", "hi", "repost", outlet="बंदरगाह समाचार", tail="<p>साभार: बंदरगाह समाचार</p>"),
    Case("Chinese source line", "zh", "repost", outlet="海港晚报", top="<p>2021-05-04 10:12 来源：海港晚报</p>"),
    Case("Chinese reprint", "zh", "repost", outlet="海港晚报", tail="<p>本文转载自海港晚报</p>"),
    Case("Japanese agency with date", "ja", "repost", outlet="AFP", lead="【5月4日 AFP】"),
    Case("Korean agency dateline", "ko", "repost", outlet="연합뉴스", lead="(부산=연합뉴스) 김민수 기자 = "),
    Case("Indonesian sentence", "id", "repost", outlet="Pelabuhan.com",
         tail='<p>Artikel ini telah tayang di Pelabuhan.com dengan judul "Rantai Jangkar", Klik untuk baca: '
         "https://pelabuhan.example/2021/rantai-jangkar-hilang</p>"),
    Case("Vietnamese source", "vi", "repost", outlet="Báo Cảng", tail="<p>Nguồn: Báo Cảng</p>"),
    Case("Greek republication", "el", "repost", outlet="Το Λιμάνι", tail="<p>Αναδημοσίευση από: Το Λιμάνι</p>"),
    Case("Swedish republication", "sv", "repost", outlet="Hamnbladet",
         tail="<p>Den här artikeln publicerades ursprungligen i Hamnbladet.</p>"),
    Case("Romanian republication", "ro", "repost", outlet="Gazeta Portului",
         tail="<p>Acest articol a fost publicat inițial pe Gazeta Portului.</p>"),
    Case("Albanian republication", "sq", "repost", outlet="Gazeta e Portit",
         tail="<p>Ky artikull u botua fillimisht në Gazeta e Portit.</p>"),
)  # fmt: skip

DERIVED = (
    Case("via at the foot", "en", "derived", top="<p>By Ada Marsh</p>", tail=f"<p>Via: {LINK.format('Harbour Ledger')}</p>"),
    Case("with inputs from agencies", "en", "derived", top="<p>By Ada Marsh (with inputs from agencies)</p>"),
    Case("own outlet and agency together", "fr", "derived", top="<p class='byline'>Par Quay News et AFP</p>"),
    Case("own reporter with an agency", "de", "derived", top="<p class='author'>Von Ada Marsch mit AP</p>"),
    Case("reference at the foot", "de", "derived", top="<p>Von Ada Marsch</p>", tail="<p>(Quelle: Hafenfunk)</p>"),
    Case("hat tip", "en", "derived", tail="<p>Hat tip to Harbour Ledger for the find.</p>"),
)  # fmt: skip

TRAPS = (
    Case("reprinted elsewhere", "en", "original", tail="<p>This article was reprinted on harbourledger.example.</p>"),
    Case("own date", "en", "original", tail="<p>This article was originally published at 2:05 p.m.</p>"),
    Case("own first publication with a date", "en", "original", top="<p>First published February 1, 2016: 1:28 AM ET</p>"),
    Case("in print", "en", "original", tail="<p>A version of this article appears in print on May 5, 2021, on Page A5.</p>"),
    Case("own name in the notice", "en", "original", tail="<p>Originally published on Quay News.</p>"),
    Case("own dateline", "en", "original", lead="SALTMOUTH (Quay News) — "),
    Case("figure source", "en", "original",
         middle='<figure><img src="/chart.png"><figcaption>Source: Port Statistics Bureau</figcaption></figure>'),
    Case("line below a chart", "en", "original", middle="<p>Source: World Bank; Port Office.</p>"),
    Case("agency's picture", "en", "original",
         middle='<figure><img src="/p.jpg"><figcaption>Divers at work. Ada Marsh/Reuters</figcaption></figure>'),
    Case("photo label above an agency", "en", "original", top="<p>Photo by: </p><p>The Associated Press</p>"),
    Case("notice quoted in prose", "en", "original",
         middle="<p>At the foot of the copied page stood the line “This article originally appeared on Harbour Ledger.” and nobody "
         "at the ministry could say who had put it there, nor why the date had been taken off.</p>"),
    Case("narrated publication", "en", "original",
         middle="<p>The drawings, which I first published in Harbour Ledger in my youth, have since been lost in a flood of the "
         "archive, and no copy is known to exist in the town or anywhere else.</p>"),
    Case("comment", "en", "original",
         outside='<section id="comments" class="comments"><p>Reblogged this on Harbour Notes.</p></section>'),
    Case("pingback", "en", "original",
         outside='<ol class="comments"><li>Pingback: This story originally appeared on Harbour Ledger</li></ol>'),
    Case("sidebar of an agency's teasers", "en", "original",
         outside='<aside><h3>Storm hits coast</h3><p>By Associated Press</p><p>Source: Reuters</p></aside>'),
    Case("licence of the site", "en", "original",
         tail="<p>Quay News is published under a Creative Commons license except where otherwise noted.</p>"),
    Case("leave to republish", "en", "original",
         tail="<p>Our articles may be freely reprinted provided a link to the source is included.</p>"),
    Case("newsletter", "en", "original", tail="<p>This article first appeared in our newsletter. Sign up here.</p>"),
    Case("correction", "en", "original",
         tail="<p>Correction: an earlier version of this article misstated the depth. It was originally published with a typing "
         "error.</p>"),
    Case("market data", "en", "original", tail="<p>Market data provided by Tide Quotes.</p>"),
    Case("canonical of the page itself", "en", "original",
         head=f'<link rel="canonical" href="{SITE}/2021/05/divers-search-the-channel">'
         f'<meta name="original-source" content="{SITE}/2021/05/divers-search-the-channel">'),
    Case("canonical to a home page", "en", "original", head='<link rel="canonical" href="https://harbourledger.example/">'),
    Case("German own date", "de", "original", top="<p>Zuerst veröffentlicht am 30.04.2024 - 16:17</p>"),
    Case("German picture source", "de", "original",
         middle='<figure><img src="/p.jpg"><figcaption>Taucher im Hafen. (Quelle: dpa)</figcaption></figure>'),
    Case("German share buttons", "de", "original", tail="<p>Via WhatsApp teilen</p><p>Via E-Mail teilen</p>"),
    Case("French newsletter", "fr", "original", tail="<p>Cet article est paru dans notre newsletter « La marée ».</p>"),
    Case("French co-authors in brackets", "fr", "original", top="<p class='byline'>Par Ada Marais (avec Benoît Quai)</p>"),
    Case("Spanish newsroom", "es", "original", top="<p class='autor'>Redacción</p>"),
    Case("Polish print view", "pl", "original",
         tail=f"<p>Publikacja dostępna na stronie: {SITE}/2021/05/divers-search-the-channel</p>"),
    Case("Russian picture", "ru", "original", middle="<p>Фото: Ада Морская / РИА Новости</p>"),
    Case("Arabic permission", "ar", "original", outside="<p>لا مانع من الاقتباس وإعادة النشر شريطة ذكر المصدر</p>"),
    Case("Chinese picture source", "zh", "original", middle="<p>图片来源：新华社</p>"),
    Case("Chinese ban", "zh", "original", tail="<p>未经授权不得转载</p>"),
    Case("Korean picture", "ko", "original", middle="<p>사진=연합뉴스</p>"),
    Case("Hindi picture", "hi", "original", middle="<p>फोटो साभार: आदा</p>"),
    Case("word that holds an agency's code", "id", "original",
         middle="<p>Perundingan antara pelabuhan dan pemerintah Nusantara berlangsung sampai malam, dan belum ada hasil yang "
         "diumumkan kepada warga pulau yang menunggu di dermaga.</p>"),
    Case("footer of another company", "en", "original",
         outside="<footer><p>Associated Press articles: Copyright © 2016 The Associated Press. All rights reserved.</p></footer>"),
    Case("nothing at all", "en", "original", top="<p>By Ada Marsh</p>"),
)  # fmt: skip


@pytest.mark.parametrize("case", REPOSTS, ids=lambda case: case.name)
def test_a_declared_source_makes_a_repost_with_its_claim(case: Case) -> None:
    page = page_of(case)
    assert page.kind == "repost", [(c.rule, c.polarity.value, c.text) for c in page.credits]
    claim = page.reposts[0].claim
    if case.outlet is not None:
        assert claim.outlet is not None
        assert claim.outlet.name == case.outlet
    if case.authors is not None:
        assert tuple(a.title() for a in claim.authors) == case.authors
    assert claim.url == case.url or case.url is None
    assert claim.url is not None or claim.url_reason


@pytest.mark.parametrize("case", DERIVED, ids=lambda case: case.name)
def test_an_own_text_that_credits_a_source_is_derived(case: Case) -> None:
    page = page_of(case)
    assert page.kind == "derived", [(c.rule, c.polarity.value, c.text) for c in page.credits]
    assert page.reposts == ()


@pytest.mark.parametrize("case", TRAPS, ids=lambda case: case.name)
def test_what_only_looks_like_a_credit_accuses_nobody(case: Case) -> None:
    page = page_of(case)
    assert page.kind == "original", [(c.rule, c.polarity.value, c.text) for c in page.credits]
    assert page.reposts == ()


def test_every_case_has_its_own_name() -> None:
    names = [case.name for case in (*REPOSTS, *DERIVED, *TRAPS)]
    assert len(names) == len(set(names))
