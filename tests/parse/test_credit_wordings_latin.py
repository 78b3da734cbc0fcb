"""Further ways in which pages of Latin script say where a text comes from, and sentences that only look so."""

# ruff: noqa: E501 - the lines of pages stand one a line

from __future__ import annotations

import pytest

from provenance.model import Page, PageKind
from provenance.parse import parse
from provenance.parse.rules.table import RuleBook, rule_book

PARAGRAPHS = (
    "The lamp on the breakwater was lit again on Tuesday, for the first time since the storm took its glass in February.",
    "Two glaziers had come from the mainland with the panes packed in straw, and it took them four hours to set them.",
    "The keeper's house stays empty; a timer does the work, and a man from the yard looks at it once a week.",
    "Boats are asked to keep south of the green buoy until the divers have looked at the foot of the wall.",
)
LINK = "<a href='https://{}'>{}</a>"
TALE = LINK.format("fjordpost.example/2023/08/lamp-on-the-breakwater", "Lampen på molen")
HERE = LINK.format("fjordpost.example/2023/08/lamp-on-the-breakwater", "{}")

NAMED = (
    ("en", "Note: This originally appeared as a guest post on Rope & Tar.", "Rope & Tar"),
    ("en", "Editor’s note: This essay is a mirror of an essay on Rope & Tar.", "Rope & Tar"),
    ("en", "Author's note: I originally wrote this piece for Rope & Tar.", "Rope & Tar"),
    ("en", "We originally published this story in Rope & Tar.", "Rope & Tar"),
    ("en", "A version of this article was originally posted to Rope & Tar.", "Rope & Tar"),
    ("en", "A version of this article was published on Rope & Tar. Reprinted with permission.", "Rope & Tar"),
    ("en", "An abbreviated version of this essay appeared in Rope & Tar.", "Rope & Tar"),
    ("en", "A version of this post appeared on Rope & Tar.", "Rope & Tar"),
    ("en", "Republished here with the kind consent of the editors of Rope & Tar.", "Rope & Tar"),
    ("en", "© 2023 Una Prewitt, as first published in Rope & Tar.", "Rope & Tar"),
    ("en", "Transcribed from the Quay Gazette, 3 August 1923, page 4.", "Quay Gazette"),
    ("en", "This article was featured on page 4 of the 3 May 2021 edition of the Quay Gazette.", "Quay Gazette"),
    ("en", "We republish below an essay by Una Prewitt that first appeared in the Quay Gazette.", "Quay Gazette"),
    ("en", "Thanks to Una Prewitt for reading it first. Reposted with permission from Rope & Tar.", "Rope & Tar"),
    ("en", "As published in Rope & Tar, May 3, 2021", "Rope & Tar"),
    ("en", "This column ran in the Quay Gazette on August 6, 2023.", "Quay Gazette"),
    ("en", "This story appears here through a content-sharing agreement with Rope & Tar.", "Rope & Tar"),
    ("de", "Dies ist eine Übersetzung eines Beitrags, der zuerst in Tau & Teer erschienen ist.", "Tau & Teer"),
    ("fr", "Article d’Una Prewitt dans La Tribune du Bac", "La Tribune du Bac"),
    ("fr", "Article de La Tribune du 3 mai 2021", "Tribune"),
    ("it", "Articolo pubblicato su Corda e Pece, giugno 2019", "Corda e Pece"),
    ("nl", "Dit is een vertaling van een stuk dat vorige week in Touw en Teer stond.", "Touw en Teer"),
    ("de", "Dieser Beitrag erschien zuerst im August 2021 auf Englisch auf tau-und-teer.example.", "tau-und-teer.example"),
    ("de", "Anm. d. Red.: Ursprünglich erschienen in Tau & Teer.", "Tau & Teer"),
    ("de", "Dieser Beitrag wurde uns von der Redaktion der Uferpost zur Verfügung gestellt.", "Uferpost"),
    ("de", "Wir dokumentieren hier einen Text von Una Prewitt, der zuerst in der Uferpost erschienen ist.", "Uferpost"),
    ("fr", "Billet initialement publié sur Corde et Goudron.", "Corde et Goudron"),
    ("fr", "Nous reproduisons ici un texte d’Una Prewitt paru dans Corde et Goudron.", "Corde et Goudron"),
    ("fr", "Ceci est une traduction de l’article publié en danois dans Corde et Goudron.", "Corde et Goudron"),
    ("es", "Por su interés reproducimos este artículo de opinión aparecido en el diario Soga y Brea.", "Soga y Brea"),
    ("es", "El siguiente texto es una traducción del artículo de Una Prewitt publicado en Soga y Brea.", "Soga y Brea"),
    ("es", "Artículo de opinión de Una Prewitt publicado en Soga y Brea el 3 de mayo de 2021", "Soga y Brea"),
    ("pt", "Reproduzimos abaixo um artigo de Una Prewitt publicado no Correio do Cais.", "Correio do Cais"),
    ("it", "Riproponiamo un articolo di Una Prewitt apparso su Corda e Pece.", "Corda e Pece"),
    ("it", "Tratto da un articolo di Una Prewitt pubblicato su “Corda e Pece” del 12 luglio 2005", "Corda e Pece"),
    ("sv", "Texten är en översättning av artikeln som publicerades på Repslagaren.", "Repslagaren"),
    ("hr", "Članak je objavljen u Konopu 3. kolovoza 2023. i prenosimo ga uz dopuštenje.", "Konopu"),
    ("fi", "Kirjoitus on julkaistu aiemmin Köysilehdessä 3.8.2023.", "Köysilehdessä"),
)  # fmt: skip

LINKED = (
    ("en", f"This article is based on {TALE} and is republished with permission."),
    ("en", "<span>Originally published:</span> " + HERE.format("Fjordpost")),
    ("en", "This blog post is reposted from my original article " + HERE.format("on Fjordpost") + "."),
    ("en", "Reposted from my company blog at " + HERE.format("Fjordpost") + " on 20 September 2016"),
    ("en", "This was cross-posted from our " + HERE.format("Fjordpost Blog") + "."),
    ("en", "This article was first published on my " + HERE.format("personal blog") + "."),
    ("en", "The original post can be found " + HERE.format("here")),
    ("vi", "Bài gốc: " + HERE.format("Fjordpost")),
    ("fr", f"Cet article est une traduction de l’article {TALE} d’Una Prewitt."),
    ("fr", "Ce texte a été initialement publié " + HERE.format("ici") + "."),
    ("es", f"Este artículo es una traducción del artículo {TALE}."),
    ("es", "Este artículo se publicó originalmente " + HERE.format("aquí")),
    ("pt", "Este artigo é uma tradução desta publicação: " + HERE.format("original")),
    ("pt", "Este texto foi publicado originalmente " + HERE.format("aqui") + "."),
    (
        "it",
        "Il contenuto di questo articolo è una traduzione dell’articolo che si trova " + HERE.format("qui"),
    ),
    ("it", "Questo testo è apparso originariamente " + HERE.format("qui") + "."),
    ("de", f"Dies ist eine Übersetzung des Artikels {TALE}."),
    ("de", "Dieser Beitrag wurde ursprünglich hier veröffentlicht: " + HERE.format("Lampen")),
    ("nl", f"Dit is een vertaling van het artikel {TALE}."),
    ("nl", "Dit artikel verscheen eerder " + HERE.format("hier") + "."),
    ("pl", f"Jest to tłumaczenie artykułu {TALE}."),
    ("cs", f"Tento text je překladem článku {TALE}."),
    ("tr", f"Bu, Una Prewitt’in {TALE} adlı yazısının çevirisidir."),
    ("vi", "Bài viết được dịch từ " + HERE.format("nguồn")),
    ("sv", f"Den här texten är en översättning av artikeln {TALE}."),
    ("da", f"Denne artikel er en oversættelse af artiklen {TALE}."),
    ("fi", "Alkuperäinen artikkeli: " + HERE.format("Fjordpost")),
    ("hu", "Eredeti cikk: " + HERE.format("Fjordpost")),
)

NO_NOTICES = (
    ("en", "This guide is a mirror of the policy we follow ourselves."),
    ("en", "This article is a mirror of our times."),
    ("en", "This story is a mirror of Norway in the fifties."),
    ("en", "We originally wrote this post for a class on maps."),
    ("en", "I originally wrote this post for my sister."),
    ("en", "I first wrote this in Paris."),
    ("en", "I originally published this in Danish."),
    ("en", "A version of this article was first posted to our site in March."),
    ("en", "A version of this article appeared in the May edition of our newsletter."),
    ("en", "An updated version of this article appeared in May."),
    ("en", "An extended version of this article was published in Danish."),
    ("en", "An abbreviated version of this article appeared in our June newsletter."),
    ("en", "A version of this article was published in 2019. Reprinted with permission."),
    ("en", "Published with the approval of the Harbour Board."),
    ("en", "This article was published with the approval of the ethics committee."),
    ("en", "Published with the consent of the family."),
    ("en", "Reproduced with the agreement of the author."),
    ("en", "This article is based on interviews and is republished with corrections."),
    ("en", "This article is based on a talk at Harbour Con."),
    ("en", "© 2023 Una Prewitt, all rights reserved. First published in 2019."),
    ("en", "Reproduced from the parish register, 3 May 1921, page 4."),
    ("en", "This column was published in the Sunday edition of the paper."),
    ("en", "This article appeared in the summer issue of our magazine."),
    ("en", "We reproduce the table from the annual report of the Harbour Board."),
    ("en", "We reproduce the letter from Una Prewitt below, as she asked."),
    ("en", "We republish our guide from 2019 every spring."),
    ("en", "First published: May 4, 2021"),
    ("en", "Originally published: <a href='/2019/04/ferry-old'>4 May 2019</a>"),
    ("en", "First published: Salt Press, 1999"),
    ("en", "This is a translation of the guide, made by our members."),
    ("en", "This is a translation of an article we published in May in Danish."),
    ("en", "Note: this article was originally published in May 2021."),
    ("en", "Note: this post was originally published on this site."),
    ("en", "Note: Adapted from OECD (2019)."),
    ("en", "Editor’s note: a previous version of this article misnamed the ferry."),
    ("en", "Disclosure: the author has written for Rope & Tar."),
    ("en", "By Una Prewitt for the love of lamps"),
    ("en", "The original post can be found in the archive."),
    ("en", "Reposted from my notebook."),
    ("en", "Cross-posted from our newsletter."),
    ("en", "This article first appeared in our " + HERE.format("newsletter") + "."),
    ("en", "This post was originally written for my " + HERE.format("workshop") + "."),
    ("en", "First published on my " + LINK.format("fjordpost.example", "other site") + "."),
    ("en", "The original article is available to members."),
    ("en", "As published in May 2021."),
    ("en", "As seen in Rope & Tar"),
    ("en", "As it appeared in the keeper's diary, May 3, 1921"),
    ("en", "This column ran in the family."),
    ("en", "This story ran in two parts."),
    ("en", "This data is published under a content-sharing agreement with members."),
    (
        "en",
        "You can read the original article by Wang and Strong in the Journal of Lamps, or <a href='https://papers.example/2019/lamps-and-glass.pdf'>online</a>.",
    ),
    ("fr", "Article du 3 mai 2021"),
    ("fr", "Article de la Constitution du 4 octobre 1958"),
    ("fr", "Article d’Una Prewitt dans une revue"),
    ("de", "Dies ist eine Übersetzung des Artikels, der im Mai erschienen ist."),
    ("nl", "Dit is een vertaling van een stuk dat in mei in twee delen verscheen."),
    ("vi", "Bài gốc: tiếng Đan Mạch"),
    ("en", "A version of this article appeared in the Autumn 2022 issue of our magazine."),
    ("en", "Author's note: I originally wrote this for Ben."),
    ("en", "Note: originally written for Lamp 2.7."),
    ("en", "This is a translation of a post I wrote in 2016."),
    ("en", "© 2023 Una Prewitt. Originally published in Great Britain by Salt Press."),
    ("de", "Anmerkung der Redaktion: Dieser Text wurde zuerst im Mai veröffentlicht."),
    ("de", "Dieser Text wurde zuerst im Sommer 2021 veröffentlicht."),
    ("fr", "Cet article est une traduction de l’article que nous avons publié en danois."),
    ("fr", "Cet article est une traduction de <a href='/da/faergen-til-skaer'>notre article danois</a>."),
    ("fr", "Cet article est une traduction de l’article premier de la Constitution."),
    ("fr", "Nous publions chaque mois un article d’Una Prewitt."),
    ("fr", "Nous publions un entretien avec la présidente du Journal du Port."),
    ("fr", "Note de la rédaction : cet article a été initialement publié le 4 mai 2021."),
    ("es", "Publicamos el texto de la ponencia de Una Prewitt en la Universidad de Salamanca."),
    ("es", "Publicamos una entrevista con Una Prewitt en Madrid."),
    ("es", "Entrevista de Ana López en Madrid"),
    ("es", "Texto de Ana López en colaboración con Juan Ruiz"),
    ("es", "Esto es una traducción del artículo que publicamos en mayo."),
    ("es", "Nota: este artículo fue publicado originalmente en mayo de 2021."),
    ("pt", "Publicamos o texto de Una Prewitt sobre as salinas."),
    ("pt", "Este artigo é uma tradução do original em dinamarquês."),
    ("it", "Pubblichiamo l’intervento di Una Prewitt alla conferenza di Bologna."),
    ("it", "La traduzione dell’articolo è di Una Prewitt."),
    ("it", "Tratto da un articolo di Una Prewitt apparso nel 1998."),
    ("de", "Wir veröffentlichen hier einen Beitrag von Una Prewitt aus Anlass des Jubiläums."),
    ("de", "Wir dokumentieren den Beitrag von Una Prewitt auf der Tagung in Kiel."),
    ("de", "Wir dokumentieren den Bericht, der im Mai erschienen ist."),
    ("de", "Dies ist eine Übersetzung des Artikels durch unsere Redaktion."),
    ("de", "Hinweis: Dieser Beitrag wurde zuerst im Oktober 2023 veröffentlicht."),
    ("nl", "Dit is een vertaling van het artikel dat wij in mei plaatsten."),
    ("pl", "Jest to tłumaczenie artykułu, który opublikowaliśmy w maju."),
    ("cs", "Překlad článku trval dva týdny."),
    ("tr", "Bu yazı, geçen ay yayımladığımız yazının çevirisidir."),
    ("vi", "Bài viết được dịch từ tiếng Anh."),
    ("sv", "Den här artikeln är en översättning av en text som vi skrev i maj."),
    ("hr", "Članak je objavljen u svibnju i prenosimo ga s ponosom."),
    ("fi", "Artikkeli on julkaistu aiemmin Ruotsissa."),
    ("fi", "Juttu on julkaistu aiemmin tällä sivustolla."),
    ("fi", "Alkuperäinen artikkeli: 4.5.2021"),
)


def page_with(language: str, line: str, at: int) -> Page:
    blocks = [f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS]
    blocks.insert(at, f"<p>{line}</p>")
    html = f"<html lang={language}><head><title>The lamp is lit</title><meta property=og:site_name content='Skerry Notes'></head><body><article><h1>The lamp is lit</h1>{''.join(blocks)}</article></body></html>"
    return parse(html, url="https://skerry.example/2024/lamp", media_type="text/html")


@pytest.mark.parametrize(("language", "line", "outlet"), NAMED)
def test_a_notice_names_its_outlet(language: str, line: str, outlet: str) -> None:
    page = page_with(language, line, len(PARAGRAPHS))
    assert page.kind is PageKind.REPOST
    named = page.reposts[0].claim.outlet
    assert named is not None
    assert named.name == outlet


@pytest.mark.parametrize(("language", "line"), LINKED)
def test_a_notice_that_names_no_outlet_leads_to_the_article_it_links(language: str, line: str) -> None:
    page = page_with(language, line, len(PARAGRAPHS))
    assert page.kind is PageKind.REPOST
    claim = page.reposts[0].claim
    assert claim.url == "https://fjordpost.example/2023/08/lamp-on-the-breakwater"


@pytest.mark.parametrize("at", [0, len(PARAGRAPHS)])
@pytest.mark.parametrize(("language", "line"), NO_NOTICES)
def test_a_sentence_that_only_looks_like_a_notice_accuses_nobody(language: str, line: str, at: int) -> None:
    assert page_with(language, line, at).kind is not PageKind.REPOST


@pytest.mark.parametrize(("language", "line"), LINKED)
def test_a_notice_that_links_the_page_s_own_site_accuses_nobody(language: str, line: str) -> None:
    own = line.replace("https://fjordpost.example/", "https://skerry.example/")
    assert page_with(language, own, len(PARAGRAPHS)).kind is not PageKind.REPOST


def test_the_author_behind_the_outlet_is_named() -> None:
    line = "Por su interés reproducimos este artículo aparecido en el diario Soga y Brea y escrito por Rubén Manso Olivar."
    assert page_with("es", line, len(PARAGRAPHS)).reposts[0].claim.authors == ("Rubén Manso Olivar",)
    line = "Guest post originally published on Rope & Tar by Una Prewitt"
    assert page_with("en", line, len(PARAGRAPHS)).reposts[0].claim.authors == ("Una Prewitt",)


def test_a_name_ends_where_its_sentence_does_though_a_link_follows() -> None:
    line = "Reposted with permission from Rope & Tar. " + HERE.format("Click here to read it.")
    claim = page_with("en", line, 0).reposts[0].claim
    assert claim.outlet is not None
    assert claim.outlet.name == "Rope & Tar"
    assert claim.url == "https://fjordpost.example/2023/08/lamp-on-the-breakwater"


def test_of_an_owner_and_a_linked_name_the_link_is_the_outlet() -> None:
    line = "This article originally appeared on Una Prewitt's " + HERE.format("Lamp Notes") + "."
    outlet = page_with("en", line, len(PARAGRAPHS)).reposts[0].claim.outlet
    assert outlet is not None
    assert outlet.name == "Lamp Notes"


def test_a_linked_name_ends_before_its_day() -> None:
    line = "Originally published in " + HERE.format("Lamp Notes, August 3, 2023") + "."
    outlet = page_with("en", line, len(PARAGRAPHS)).reposts[0].claim.outlet
    assert outlet is not None
    assert outlet.name == "Lamp Notes"


def test_what_a_list_s_entry_says_amid_the_text_is_said_of_the_entry() -> None:
    entry = "</p><dl><dt><a href='https://papers.example/2009/old-lamps'>Old Lamps</a></dt><dd><cite>(Originally published in Lamp Quarterly, Vol 8, 2009)</cite></dd></dl><p>"
    assert page_with("en", entry, 2).kind is not PageKind.REPOST


def test_two_rules_of_one_id_are_refused() -> None:
    rule = rule_book().rules[0]
    with pytest.raises(ValueError, match=rule.id):
        RuleBook((rule, rule), {})


def test_a_small_word_at_the_page_s_first_character_is_no_quoted_name() -> None:
    closing_mark = "published first on tarbrush\n\n" + "\n\n".join(PARAGRAPHS) + "\n\nand so it stands “"
    assert parse(closing_mark, media_type="text/plain").kind is not PageKind.REPOST
