"""Sentences put together from the parts of a credit: what is said of the page's text, and what only sounds so."""

# ruff: noqa: E501 - the lines of pages stand one a line

from __future__ import annotations

import re
import tomllib
from importlib import resources

import pytest

from provenance.model import Page, PageKind
from provenance.parse import parse
from provenance.parse.rules.sentences import sentence_rows, tongues
from provenance.parse.rules.table import rule_book
from provenance.parse.words.folding import fold

PARAGRAPHS = (
    "The rope walk behind the chandlery is being cleared, plank by plank, for the first time in a hundred years.",
    "Under the boards lay tallow, clay pipes and a boy's cap, and a surveyor has numbered every one of them.",
    "The owner wants to keep eleven metres of the roof; the town would rather have a path along the water.",
    "A decision is due before the equinox. Until then a watchman sleeps in the tar house with two dogs.",
)
ARTICLE = "https://pitchpost.example/2023/08/rope-walk-cleared"
LINKED = f"<a href='{ARTICLE}'>{{}}</a>"

NAMED = (
    ("en", "What follows first saw print in Pitch Quarterly, issue 14.", "Pitch Quarterly"),
    ("en", "Below is a column that ran in the Tarbrush Herald.", "Tarbrush Herald"),
    ("en", "Copied, with thanks, from the Tarbrush Observer of 3 August 2023.", "Tarbrush Observer"),
    ("en", "The above was published by Tarbrush Monitor and is shared here by arrangement.", "Tarbrush Monitor"),
    ("en", "This dispatch was carried by the Tarbrush Herald on 3 August 2023.", "Tarbrush Herald"),
    ("en", "A different form of this essay was printed in Pitch Quarterly.", "Pitch Quarterly"),
    ("en", "Text and headline: Tarbrush Herald", "Tarbrush Herald"),
    ("en", "Reprinted below, in full, is an editorial from the Tarbrush Herald.", "Tarbrush Herald"),
    ("en", "This column was originally written for Pitch Quarterly.", "Pitch Quarterly"),
    ("de", "Gekürzter Nachdruck eines Berichts der Seilerpost.", "Seilerpost"),
    ("fr", "Reproduit avec la permission de Chanvre Info.", "Chanvre Info"),
    ("es", "La entrevista que sigue apareció en la revista Jarcia.", "Jarcia"),
    ("it", "Il presente contributo è uscito in prima battuta su Canapa Oggi.", "Canapa Oggi"),
    ("id", "Esai ini pernah dimuat di majalah Tali Kita.", "Tali Kita"),
    ("sl", "Intervju je bil najprej objavljen na spletnem portalu Vrvar Info.", "Vrvar Info"),
    ("sv", "Krönikan är ursprungligen skriven för Repslagarbladet.", "Repslagarbladet"),
    ("de", "Der folgende Text stand am 3. August 2023 in der Neuen Seilerzeitung.", "Neuen Seilerzeitung"),
    ("de", "Den nachstehenden Bericht haben wir vom Seilerkurier übernommen.", "Seilerkurier"),
    ("de", "Abdruck mit Erlaubnis der Neuen Seilerzeitung.", "Neuen Seilerzeitung"),
    ("de", "Erstveröffentlichung: Seilerkurier, 3. August 2023", "Seilerkurier"),
    ("de", "Dieses Porträt wurde im Seilerkurier abgedruckt.", "Seilerkurier"),
    ("de", "Eine frühere Fassung dieses Essays wurde im Seilerkurier publiziert.", "Seilerkurier"),
    ("fr", "Texte repris de La Dépêche du Chanvre, avec son accord.", "La Dépêche du Chanvre"),
    ("fr", "Cette chronique a été diffusée le 3 août 2023 sur Radio Chanvre.", "Radio Chanvre"),
    ("fr", "Ce billet a été mis en ligne en premier lieu sur Chanvre Libre.", "Chanvre Libre"),
    ("fr", "La version originale de ce texte est à lire sur Chanvre Libre.", "Chanvre Libre"),
    ("es", "Tomado de La Voz del Cáñamo, 3 de agosto de 2023.", "La Voz del Cáñamo"),
    ("es", "El presente artículo vio la luz por vez primera en La Voz del Cáñamo.", "La Voz del Cáñamo"),
    ("es", "Nota publicada con autorización de La Voz del Cáñamo.", "La Voz del Cáñamo"),
    ("es", "Este contenido ha sido cedido por La Voz del Cáñamo.", "La Voz del Cáñamo"),
    ("pt", "Extraído do Diário da Corda, 3 de agosto de 2023.", "Diário da Corda"),
    ("pt", "O artigo a seguir saiu ontem no Diário da Corda.", "Diário da Corda"),
    ("pt", "Texto reproduzido do Diário da Corda com autorização do autor.", "Diário da Corda"),
    ("it", "Testo ripreso da La Voce della Canapa, 3 agosto 2023.", "La Voce della Canapa"),
    ("it", "L’articolo che segue è comparso su La Voce della Canapa.", "La Voce della Canapa"),
    ("it", "La versione originale di questo pezzo si trova su La Voce della Canapa.", "La Voce della Canapa"),
    ("nl", "Dit opiniestuk stond op 3 augustus 2023 in De Touwbode.", "De Touwbode"),
    ("nl", "Onderstaand artikel is afkomstig van De Touwbode.", "De Touwbode"),
    ("nl", "Wij plaatsen dit artikel met toestemming van De Touwbode.", "De Touwbode"),
    ("nl", "Eerder te lezen in De Touwbode.", "De Touwbode"),
    ("pl", "Przedrukowano z: Kurier Powroźniczy, nr 31/2023", "Kurier Powroźniczy"),
    ("pl", "Materiał udostępniony przez Kurier Powroźniczy.", "Kurier Powroźniczy"),
    ("pl", "Wywiad został pierwotnie opublikowany przez portal Powroźnik24.", "Powroźnik24"),
    ("cs", "Článek přebíráme se souhlasem redakce z webu Provazník.", "Provazník"),
    ("cs", "Text byl poprvé uveřejněn v časopise Provazník.", "Provazník"),
    ("sk", "Článok pôvodne vyšiel v denníku Povraznícke noviny.", "Povraznícke noviny"),
    ("sk", "Text bol prevzatý z portálu Povraznícke noviny so súhlasom redakcie.", "Povraznícke noviny"),
    ("hr", "Ovaj tekst prvi put je objavljen na portalu Užarski glasnik.", "Užarski glasnik"),
    ("hr", "Tekst prenosimo s portala Užarski glasnik.", "Užarski glasnik"),
    ("sl", "Besedilo je povzeto po portalu Vrvarske strani.", "Vrvarske strani"),
    ("sl", "Članek je bil prvotno objavljen v časniku Vrvarske strani.", "Vrvarske strani"),
    ("tr", "Bu makale Halat Postası gazetesinde yayımlandı.", "Halat Postası"),
    ("tr", "Bu röportaj Halat Postası’ndan alıntılanmıştır.", "Halat Postası"),
    ("id", "Artikel ini disadur dari Harian Tali.", "Harian Tali"),
    ("id", "Opini ini sudah dimuat di Harian Tali, 3 Agustus 2023.", "Harian Tali"),
    ("ms", "Rencana ini pertama kali disiarkan di Berita Tali.", "Berita Tali"),
    ("vi", "Bài viết được đăng lại từ báo Dây Thừng với sự đồng ý của tác giả.", "Dây Thừng"),
    ("sv", "Krönikan var införd i Repslagarposten den 3 augusti 2023.", "Repslagarposten"),
    ("sv", "Artikeln återges med tillstånd av Repslagarposten.", "Repslagarposten"),
    ("da", "Artiklen stammer fra Rebslagerposten.", "Rebslagerposten"),
    ("da", "Indlægget blev trykt i Rebslagerposten den 3. august 2023.", "Rebslagerposten"),
    ("no", "Kronikken sto på trykk i Reiparavisa 3. august 2023.", "Reiparavisa"),
    ("no", "Denne teksten er hentet fra Reiparavisa.", "Reiparavisa"),
    ("hu", "A cikket a Kötélverő Napló engedélyével közöljük.", "Kötélverő Napló"),
    ("hu", "Az interjú a Kötélverő Napló augusztusi számában jelent meg.", "Kötélverő Napló"),
    ("ro", "Textul este preluat de pe platforma Frânghia Media, cu acordul autorului.", "Frânghia Media"),
    ("ro", "Articol apărut în Frânghia, nr. 31 din 3 august 2023.", "Frânghia"),
    ("sq", "Shkrimi është publikuar më parë në gazetën Litari.", "Litari"),
    ("ca", "Article publicat a El Diari del Cànem el 3 d’agost de 2023.", "El Diari del Cànem"),
    ("ca", "Text reproduït amb permís d’El Diari del Cànem.", "El Diari del Cànem"),
    ("lt", "Straipsnis pirmą kartą publikuotas portale Virvių žinios.", "Virvių žinios"),
    ("lv", "Raksts pārpublicēts no portāla Virvju Ziņas.", "Virvju Ziņas"),
    ("et", "Artikkel ilmus ajakirjas Köiepunuja.", "Köiepunuja"),
    ("sw", "Makala hii imechapishwa upya kutoka Sauti ya Kamba kwa ruhusa.", "Sauti ya Kamba"),
    ("tl", "Ang artikulong ito ay unang inilathala sa Balitang Lubid.", "Balitang Lubid"),
)  # fmt: skip

TO_ARTICLES = (
    (
        "es",
        "Este artículo no es más que una breve adaptación del artículo de "
        + LINKED.format("Rope Walks")
        + ".",
    ),
    ("pt", "Esta é uma tradução livre do artigo " + LINKED.format("Rope Walks") + " de Una Prewitt."),
    (
        "it",
        "Traduzione italiana dell’articolo di Una Prewitt, pubblicato da " + LINKED.format("Pitchpost") + ".",
    ),
    ("de", "Der Originalartikel ist " + LINKED.format("hier") + " zu lesen."),
    ("hu", "Az eredeti cikk " + LINKED.format("itt") + " jelent meg."),
    ("tr", "Yazının aslı " + LINKED.format("Pitchpost") + " sitesinde yayımlanmıştır."),
    ("pl", "Oryginał artykułu: " + LINKED.format("Pitchpost")),
    ("sq", "Ky artikull është përkthyer nga " + LINKED.format("Pitchpost") + "."),
)

NO_CREDITS = (
    ("en", "This article was published in the Culture section."),
    ("en", "This post was published by Una Prewitt on 3 May 2023."),
    ("en", "This article was posted in Culture and tagged Rope, Tar."),
    ("en", "This story was published in Tarbrush."),
    ("en", "This text was taken from the Bible."),
    ("en", "This post was shared by Una Prewitt."),
    ("en", "This report was also published in Pitch Quarterly."),
    ("en", "The original of this painting can be seen in Tarbrush."),
    ("en", "The report was carried by a majority of nine to four."),
    ("en", "Article published in Reports on 3 May 2023."),
    ("de", "Dieser Beitrag wurde unter Allgemein veröffentlicht."),
    ("de", "Dieser Beitrag wurde veröffentlicht in Una Prewitt, Reepschläger und gekennzeichnet mit Hanf."),
    ("de", "Dieser Artikel wurde von Una Prewitt veröffentlicht."),
    ("de", "Dieser Text stand lange in Stein gemeißelt."),
    ("de", "Nachdruck nur mit Genehmigung des Verlags."),
    ("de", "Auch veröffentlicht auf " + LINKED.format("Pitchpost") + "."),
    ("de", "Eine englische Übersetzung dieses Artikels finden Sie " + LINKED.format("hier") + "."),
    ("de", "Zuerst erschienen drei Kinder, dann der Bürgermeister."),
    ("fr", "Cet article a été publié par Maëlle Kervran le 3 mai 2023."),
    ("fr", "Ce billet a été publié dans Actualités, avec pour mots-clés Chanvre et Port."),
    ("fr", "Cette chronique de la vie du port a été diffusée pendant vingt ans sur Radio Chanvre."),
    ("fr", "Adaptation de l’article 12 de la loi."),
    ("es", "Esta entrada fue publicada en Noticias y etiquetada Cáñamo, Puerto."),
    ("es", "Este trabajo apareció en España y en México."),
    ("es", "La versión original de esta película se encuentra en Cinelandia."),
    ("es", "Traducción del artículo 12 de la Constitución."),
    ("pt", "Esta notícia foi publicada em Cultura e marcada com Corda."),
    ("pt", "Este texto foi extraído da Bíblia."),
    ("it", "Questa intervista è apparsa difficile fin da subito."),
    ("it", "La traduzione dell’articolo è di Ada Marini."),
    ("it", "Riprendiamo da Torino il nostro viaggio."),
    ("nl", "Dit bericht werd geplaatst in Nieuws en getagd Touw."),
    ("nl", "Eerder verschenen delen staan in het archief."),
    ("pl", "Artykuł opublikowany w kategorii Kultura."),
    ("pl", "Tekst powstał dzięki uprzejmości mieszkańców Solca."),
    ("nl", "Dit artikel is geschreven voor Visual Tar Update 4."),
    ("pl", "Przedruk materiałów wyłącznie za zgodą redakcji."),
    ("cs", "Text vyšel na náklady autora."),
    ("sk", "Text vyšiel v máji."),
    ("hr", "Kolumna je izašla u Užarskom glasniku i izazvala burne reakcije."),
    ("hr", "Prenosimo čestitke iz Rijeke."),
    ("sl", "Članek je bil objavljen v Ljubljani."),
    ("tr", "Bu yazı Pelin Ormancı tarafından yayımlandı."),
    ("id", "Tulisan ini diambil dari Alkitab."),
    ("vi", "Bài này được đăng trong mục Văn hóa."),
    ("sv", "Inlägget publicerades i Nyheter."),
    ("sv", "Den här artikeln publicerades av Astrid Berg."),
    ("da", "Artiklen udkom i maj."),
    ("no", "Teksten er hentet fra Bibelen."),
    ("fi", "Juttu on julkaistu Suomessa."),
    ("hu", "Ez a cikk májusban jelent meg."),
    ("ro", "Acest articol a fost publicat de Maria Pop, în categoria Cultură."),
    ("sq", "Ky shkrim u publikua nga Arben Hoxha."),
    ("ca", "Article publicat per Agnès Orduna"),
    ("lt", "Straipsnis publikuotas Lietuvoje."),
    ("lv", "Šis raksts publicēts maijā."),
    ("et", "Artikkel ilmus Eestis."),
    ("sw", "Makala hii ilichapishwa mwezi wa Mei."),
    ("tl", "Ang artikulong ito ay unang inilathala noong Mayo."),
)


def page_with(language: str, line: str, at: int) -> Page:
    blocks = [f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS]
    blocks.insert(at, f"<p>{line}</p>")
    html = f"<html lang={language}><head><title>The rope walk</title><meta property=og:site_name content='Skerry Notes'></head><body><article><h1>The rope walk</h1>{''.join(blocks)}</article></body></html>"
    return parse(html, url="https://skerry.example/2024/rope-walk", media_type="text/html")


@pytest.mark.parametrize("at", [0, len(PARAGRAPHS)])
@pytest.mark.parametrize(("language", "line", "outlet"), NAMED)
def test_a_composed_credit_names_its_outlet(language: str, line: str, outlet: str, at: int) -> None:
    page = page_with(language, line, at)
    assert page.kind is PageKind.REPOST
    named = page.reposts[0].claim.outlet
    assert named is not None
    assert named.name == outlet


@pytest.mark.parametrize(("language", "line"), TO_ARTICLES)
def test_a_composed_credit_leads_to_the_article_it_links(language: str, line: str) -> None:
    page = page_with(language, line, len(PARAGRAPHS))
    assert page.kind is PageKind.REPOST
    assert page.reposts[0].claim.url == ARTICLE


@pytest.mark.parametrize("at", [0, len(PARAGRAPHS)])
@pytest.mark.parametrize(("language", "line"), NO_CREDITS)
def test_a_sentence_of_the_same_parts_that_credits_nobody_accuses_nobody(
    language: str, line: str, at: int
) -> None:
    assert page_with(language, line, at).kind is not PageKind.REPOST


def test_the_author_between_text_and_verb_is_named() -> None:
    line = "Compartimos este texto de Inés Orduña aparecido en La Voz del Cáñamo."
    assert page_with("es", line, 0).reposts[0].claim.authors == ("Inés Orduña",)


def test_the_words_of_every_language_in_latin_script_are_written_as_they_are_searched() -> None:
    for tongue in tongues():
        if tongue.style == "loose":
            for part in tongue.parts:
                assert [fold(word) for word in tongue.words(part)] == list(tongue.words(part)), tongue.name


def test_every_part_of_a_language_is_one_that_some_sentence_of_its_kind_says() -> None:
    """A misspelt part would be read without complaint, and never be looked for."""
    table = tomllib.loads(
        (resources.files("provenance.parse.rules") / "sentences.toml").read_text(encoding="utf-8")
    )
    for tongue in tongues():
        rows = [row for order in table[tongue.style].values() for row in order.values()]
        said = " ".join(" ".join((row["match"], *row.get("cues", ()))) for row in rows)
        known = set(re.findall(r"[a-z]+", said)) | {"text", "this", "work"}
        assert {part.removesuffix("_sort") for part in tongue.parts} <= known, tongue.name


def test_every_sentence_is_in_the_book_and_that_of_looser_languages_opens_a_line_or_is_a_label() -> None:
    known = {rule.id: rule for rule in rule_book().rules}
    for row in sentence_rows():
        rule = known[row["id"]]
        assert rule.gives != "composed" or rule.opens or rule.at == "label"


def test_a_paragraph_that_opens_with_another_article_and_tells_on_accuses_nobody() -> None:
    opening = (
        "An article first published in the Tarbrush Herald on Monday said that the rope walk would be sold, and the owner denied it.",
        "Article publicat per primera vegada a El Diari del Cànem va aixecar polseguera entre els veïns del port.",
    )
    for line in opening:
        assert page_with("en", line, 0).kind is not PageKind.REPOST, line
