"""The same notice in other words: each line stands at the foot of a page, and above its text."""

# ruff: noqa: E501 - the lines of pages stand one a line, in their own scripts

from __future__ import annotations

import pytest

from provenance.model import Page, PageKind
from provenance.parse import parse

PARAGRAPHS = (
    "The lamp of the Inner Sound beacon was lit at dusk on Sunday, forty years after the last keeper had climbed down its ladder.",
    "A carpenter from the village built the new gallery out of larch, and the glass came by boat in eleven crates packed with straw.",
    "The harbour board has lent the money for ten years and wants to see visitors; so far it has counted two hundred and twelve.",
    "On still evenings the light can be seen from the church tower, twenty-six kilometres away, as the sexton told the meeting.",
)

NOTICES = (
    ("en", "Republished with thanks to Rope & Tar.", "Rope & Tar"),
    ("en", "Content republished under licence from Rope & Tar.", "Rope & Tar"),
    ("en", "Article reproduced courtesy of Rope & Tar", "Rope & Tar"),
    ("en", "Posted originally at Rope & Tar.", "Rope & Tar"),
    ("en", "Text by Nora Vane, first published in Rope & Tar.", "Rope & Tar"),
    ("en", "This story was written by Nora Vane and first published by Rope & Tar.", "Rope & Tar"),
    ("en", "Thank you to Rope & Tar for allowing us to share this article.", "Rope & Tar"),
    ("en", "This article was supplied by Rope News Service.", "Rope News Service"),
    ("en", "This is a cross-post from Rope & Tar.", "Rope & Tar"),
    ("en", "The following is a guest post by Nora Vane, originally published at Rope & Tar.", "Rope & Tar"),
    ("en", "This article was originally published on 2 May 2023 by Rope & Tar.", "Rope & Tar"),
    ("en", "Nora Vane is a writer in Hull. Originally published in Rope & Tar.", "Rope & Tar"),
    ("en", "This work by Rope & Tar is licensed under CC BY-ND 4.0 and was first published on 2 May 2023 at Rope & Tar.", "Rope & Tar"),
    ("en", "[The following piece is reprinted with the kind permission of Rope & Tar.]", "Rope & Tar"),
    ("en", "Article source: Rope & Tar", "Rope & Tar"),
    ("en", "We thank Rope & Tar for permission to reprint this piece.", "Rope & Tar"),
    ("de", "Zuerst veröffentlicht am 2. Mai 2023 auf Tau & Teer.", "Tau & Teer"),
    ("de", "Aus dem Englischen von Jan Kai. Zuerst erschienen bei Tau & Teer.", "Tau & Teer"),
    ("fr", "Traduit de l’anglais par Zoé Faure. Paru initialement dans Corde et Goudron.", "Corde et Goudron"),
    ("es", "Publicado originalmente el 2 de mayo de 2023 en Soga y Brea.", "Soga y Brea"),
    ("it", "Pubblicato originariamente il 2 maggio 2023 su Corda e Pece.", "Corda e Pece"),
    ("pl", "Tekst ukazał się pierwotnie 2 maja 2023 r. na portalu Smoła.", "Smoła"),
    ("ru", "Статья впервые опубликована 2 мая 2023 года на сайте «Канат».", "Канат"),
    ("tr", "Bu yazı ilk olarak 2 Mayıs 2023 tarihinde Halat dergisinde yayımlanmıştır.", "Halat"),
    ("ar", "نشر هذا المقال لأول مرة في 2 مايو 2023 في صحيفة الحبل.", "الحبل"),
    ("ja", "※この記事は「綱新聞」より許可を得て転載しています。", "綱新聞"),
    ("ja", "この記事は2023年5月2日に綱新聞に掲載されました。", "綱新聞"),
    ("ko", "이 글은 2023년 5월 2일 밧줄신문에 게재되었습니다.", "밧줄신문"),
    ("he", "המאמר התפרסם במקור בעיתון החבל ומובא כאן באישור.", "עיתון החבל"),
    ("en", "Nora Vane writes for Rope & Tar, where a version of this article first appeared.", "Rope & Tar"),
    ("en", "Originally reported by Rope & Tar", "Rope & Tar"),
    ("de", "Dieser Text wurde uns von Tau & Teer zur Verfügung gestellt.", "Tau & Teer"),
    ("fr", "Une première version de cet article a paru dans Corde et Goudron.", "Corde et Goudron"),
    ("es", "Una versión de este artículo se publicó en El Nudo de las Islas.", "El Nudo de las Islas"),
    ("es", "Este reportaje había sido publicado previamente en Soga y Brea.", "Soga y Brea"),
    ("pl", "Tekst po raz pierwszy opublikowano w „Smole”.", "Smole"),
    ("ru", "Текст впервые вышел в журнале «Канат».", "Канат"),
    ("uk", "Стаття вперше вийшла друком у часописі «Линва».", "Линва"),
    ("he", "הכתבה התפרסמה לראשונה ב\"הד החבל\".", "הד החבל"),
    ("vi", "Bài viết này đã được đăng lần đầu tại Dây Thừng.", "Dây Thừng"),
    ("el", "Το άρθρο δημοσιεύτηκε για πρώτη φορά στο Σχοινί.", "Σχοινί"),
    ("sv", "Artikeln har tidigare varit publicerad i Repet.", "Repet"),
    ("no", "Kronikken sto først på trykk i Tauet.", "Tauet"),
    ("ro", "Textul a apărut prima dată în Frânghia.", "Frânghia"),
    ("sq", "Ky shkrim është botuar për herë të parë në Litari.", "Litari"),
    ("ja", "本稿は『綱のこだま』2020年1月号に掲載された記事を転載したものです。", "綱のこだま"),
    ("de", "Dieser Artikel wurde von Tau & Teer übernommen.", "Tau & Teer"),
    ("de", "Ursprünglich auf Englisch erschienen bei Rope & Tar.", "Rope & Tar"),
    ("de", "Text: Nora Vahn, zuerst veröffentlicht bei Tau & Teer", "Tau & Teer"),
    ("de", "Der Artikel ist im Original auf Tau & Teer erschienen.", "Tau & Teer"),
    ("de", "Abdruck mit freundlicher Genehmigung des Almkuriers.", "Almkurier"),
    ("fr", "Article paru dans Corde et Goudron le 3 mai 2021.", "Corde et Goudron"),
    ("fr", "Reprise d’un article de Corde et Goudron", "Corde et Goudron"),
    ("es", "Artículo publicado en Soga y Brea el 3 de mayo de 2021.", "Soga y Brea"),
    ("es", "Esta nota fue publicada primero en Soga y Brea.", "Soga y Brea"),
    ("pt", "Este artigo apareceu originalmente em Corda e Piche.", "Corda e Piche"),
    ("it", "Questo testo è uscito per la prima volta su Corda e Pece.", "Corda e Pece"),
    ("it", "Articolo pubblicato su Corda e Pece il 3 maggio 2021.", "Corda e Pece"),
    ("pl", "Tekst pochodzi z portalu Smoła.", "Smoła"),
    ("pl", "Pierwodruk: Smoła, nr 3/2020", "Smoła"),
    ("cs", "Přetištěno se svolením redakce Provaz.", "Provaz"),
    ("cs", "Původně publikováno na Provaz.", "Provaz"),
    ("ru", "Публикуется с разрешения редакции «Канат».", "Канат"),
    ("ru", "Опубликовано в газете «Канат» 3 мая 2021 года.", "Канат"),
    ("ru", "Впервые: «Канат», 2020, №3", "Канат"),
    ("uk", "Статтю вперше опубліковано в журналі «Линва».", "Линва"),
    ("tr", "Bu yazı Halat’ta yayımlanmıştır.", "Halat"),
    ("ar", "هذا المقال منشور أصلا في موقع الحبل.", "الحبل"),
    ("fa", "این مقاله پیش‌تر در مجله طناب منتشر شده است.", "مجله طناب"),
    ("hi", "मूल लेख रस्सी पत्रिका में प्रकाशित", "रस्सी पत्रिका"),
    ("ur", "روزنامہ رسی کے شکریے کے ساتھ", "روزنامہ رسی"),
    ("zh", "原文發表於《繩索週報》", "繩索週報"),
    ("zh", "稿源：缆绳周报", "缆绳周报"),
    ("ja", "（綱新聞 2021年5月3日付より）", "綱新聞"),
    ("ko", "이 기사는 밧줄신문에 처음 실렸습니다.", "밧줄신문"),
    ("ko", "<출처=밧줄신문>", "밧줄신문"),
    ("id", "Diterbitkan ulang dengan izin dari Tali Pos.", "Tali Pos"),
    ("vi", "Bài đăng trên Dây Thừng ngày 13/5/2021.", "Dây Thừng"),
    ("el", "Το άρθρο δημοσιεύθηκε στην εφημερίδα Το Σχοινί στις 3 Μαΐου 2021.", "Το Σχοινί"),
    ("sv", "Återpublicerad med tillstånd från Rep & Tjära.", "Rep & Tjära"),
    ("da", "Genoptrykt med tilladelse fra Reb og Tjære.", "Reb og Tjære"),
    ("no", "Saken ble opprinnelig publisert i Tau og Tjære.", "Tau og Tjære"),
    ("ro", "Preluat din Frânghia", "Frânghia"),
    ("sq", "Ribotuar me leje nga Litari.", "Litari"),
    ("hu", "Az írás eredetileg a Kötél című lapban jelent meg.", "Kötél"),
)  # fmt: skip

TRAPS = (
    ("en", "This article was published by mistake."),
    ("en", "This article was provided by our sponsor, Acme Insurance."),
    ("en", "We thank the Rope Museum for permission to use the photographs."),
    ("en", "By Nora Vane. Published 3 May 2021."),
    ("en", "Shared courtesy of a reader."),
    ("en", "The novel by Ada Rey is published by Rope Books. First published in Sweden in 2019."),
    ("en", "The photograph was first published by the Rope Weekly in 1961 and hangs in the hall."),
    ("en", "The list, first published by the Rope Weekly in 2009, names forty-one owners."),
    ("en", "First published on 2 May 2023 at 10.30am."),
    ("en", "Originally published on 2 May 2023 in Culture."),
    ("en", "Originally published on 2 May 2023 by Nora Vane."),
    ("en", "An edited version of this piece also ran in Rope & Tar."),
    ("ja", "初出：2019年3月号"),
    ("fr", "Initialement prévue le 2 juin, la réunion aura lieu le 9."),
    ("es", "La novela, publicada originalmente en 1961 por Cabo, acaba de reeditarse."),
    ("nl", "Oorspronkelijk stond de vergadering op 2 juni gepland."),
    ("ru", "Первоначально заседание было назначено на 2 июня."),
    ("zh", "盐田最早建于1904年，由欧阳家族开挖。"),
    ("de", "Mit freundlicher Genehmigung der Stadt durfte der Verein den Turm nutzen."),
    ("tr", "Araştırma ilk kez Halat ve Yelken dergisinde yayımlandı."),
    ("he", "המחקר פורסם לראשונה בכתב העת חבל ומפרש."),
    ("id", "Foto itu pertama kali terbit di Tali Pos pada 1961."),
    ("vi", "Bức ảnh được đăng lần đầu trên báo Dây Thừng năm 1961."),
    ("el", "Η μελέτη δημοσιεύτηκε αρχικά στο περιοδικό Σχοινί."),
    ("sv", "Studien publicerades ursprungligen i tidskriften Rep och Segel."),
    ("de", "Übernahme von Tau & Teer durch den Hafenverband"),
    ("de", "Mit freundlicher Unterstützung von Tau & Teer"),
    ("de", "Veröffentlicht in Kultur"),
    ("fr", "Article publié par Zoé Faure le 3 mai 2021"),
    ("fr", "Article publié dans la rubrique Société."),
    ("fr", "Reprise des cours le 3 septembre."),
    ("es", "Publicado en Noticias"),
    ("es", "Nota publicada en la sección Cultura."),
    ("es", "Publicado por Inés Robles el 3 de mayo de 2021."),
    ("pt", "Artigo publicado na seção Cultura."),
    ("it", "Articolo pubblicato nella sezione Cultura."),
    ("it", "Articolo uscito sul numero di maggio."),
    ("nl", "Dit artikel verscheen eerder in onze nieuwsbrief."),
    ("pl", "Tekst pochodzi z 2019 roku."),
    ("cs", "Publikováno se souhlasem autora."),
    ("ru", "Публикуется с разрешения автора."),
    ("ru", "Опубликовано в рубрике «Культура»."),
    ("ru", "Впервые: солеварня открыта для туристов"),
    ("uk", "Публікується з дозволу автора."),
    ("tr", "Bu yazı 2 Haziran 2021’de yayımlandı."),
    ("fa", "این مقاله نخست در ۳ خرداد منتشر شد."),
    ("he", "באדיבות המצולמים"),
    ("hi", "यह खबर सबसे पहले हमारे अखबार में छपी।"),
    ("zh", "本文首发于本刊2021年第3期。"),
    ("ja", "営業時間 2021年5月3日から"),
    ("ko", "이 기사는 본지에 처음 실렸습니다."),
    ("vi", "Bài đăng trên báo in ngày 3/5/2021."),
    ("sv", "Publiceras med tillstånd av författaren."),
    ("da", "Bragt med tilladelse fra forfatteren."),
    ("no", "Saken ble først publisert 3. mai 2021."),
    ("ro", "Articol publicat pentru prima dată în 2019."),
    ("hu", "A cikk eredetileg 2021-ben jelent meg."),
)  # fmt: skip


def _page(language: str, *, above: str = "", below: str = "") -> Page:
    text = "".join(f"<p>{line}</p>" for line in PARAGRAPHS)
    return parse(
        f"<html lang={language}><head><title>The beacon is lit</title><meta property='og:site_name' content='The Lookout'>"
        f"</head><body><article><h1>The beacon is lit</h1>{above}{text}{below}</article></body></html>",
        url="https://lookout.example/beacon",
    )


@pytest.mark.parametrize(("language", "notice", "outlet"), NOTICES)
def test_a_notice_in_other_words_names_its_outlet(language: str, notice: str, outlet: str) -> None:
    claim = _page(language, below=f"<p>{notice.replace('<', '&lt;')}</p>").reposts[0].claim
    assert claim.outlet is not None
    assert claim.outlet.name == outlet


@pytest.mark.parametrize(("language", "line"), TRAPS)
def test_what_reads_like_a_notice_accuses_nobody(language: str, line: str) -> None:
    assert _page(language, below=f"<p>{line}</p>").kind is not PageKind.REPOST
    assert _page(language, above=f"<p>{line}</p>").kind is not PageKind.REPOST
