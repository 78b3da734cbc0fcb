"""Credits as republished pages in the wild write them: names before titles, pointing links, affiliations."""

# ruff: noqa: E501 - the lines of pages stand one a line, as pages print them

from __future__ import annotations

import pytest
from ferry_pages import LINK, TEXT, WORK, claim, page

from provenance.model import Claim
from provenance.parse import parse

TITLE = "Salt returns to the quay"


def name(made: Claim) -> str | None:
    return made.outlet.name if made.outlet else None


def test_a_name_a_colon_and_a_linked_title_are_outlet_and_headline() -> None:
    made = claim(page(foot=f"<p><em>This article originally appeared on Kelp Coast Courier: {LINK}</em></p>"))
    assert (name(made), made.url, made.original_headline) == ("Kelp Coast Courier", WORK, TITLE)
    made = claim(
        page(f"<p>Tradução do artigo originalmente publicado na Kelp Revista: {LINK}</p>", language="pt")
    )
    assert (name(made), made.original_headline) == ("Kelp Revista", TITLE)


def test_a_linked_word_behind_such_a_colon_is_no_headline() -> None:
    made = claim(
        page(foot=f'<p>This article originally appeared on Kelp Courier: <a href="{WORK}">link</a></p>')
    )
    assert (name(made), made.original_headline) == ("Kelp Courier", None)


@pytest.mark.parametrize("words", ["cette addresse", "ce vieux billet"])
def test_words_that_point_name_nobody(words: str) -> None:
    line = (
        "<p>Cet article est une traduction de l'article d'Ada Marsh originalement paru en anglais sur son blog à"
        f' <a href="{WORK}">{words}</a>.</p>'
    )
    made = claim(page(line, language="fr"))
    assert (name(made), made.url) == ("kelpnotes.example", WORK)


def test_a_pointing_word_may_open_a_name() -> None:
    made = claim(page(foot=f'<p>Republished from <a href="{WORK}">This Week on the Quay</a>.</p>'))
    assert name(made) == "This Week on the Quay"


def test_the_language_it_appeared_in_is_no_outlet() -> None:
    line = (
        f'<p><em>Dieser Artikel erschien zuerst auf Deutsch im <a href="{WORK}">Hafentagebuch</a>.</em></p>'
    )
    made = claim(page(line, language="de"))
    assert (name(made), made.url) == ("Hafentagebuch", WORK)


def test_a_blog_is_a_text_in_french() -> None:
    line = f'<p>Ce blog a été initialement publié dans <a href="{WORK}">Journal du Quai</a>.</p>'
    assert name(claim(page(foot=line, language="fr"))) == "Journal du Quai"


def test_the_article_it_was_drawn_from_is_its_source() -> None:
    line = "<p>Ce texte est extrait d'un article paru dans le magazine Quais et Marées en décembre 1998.</p>"
    assert name(claim(page(line, language="fr"))) == "Quais et Marées"
    line = "<p>La photo est extraite d'un article paru dans le magazine Quais et Marées.</p>"
    assert page(line, language="fr").reposts == ()


def test_a_link_is_told_to_be_the_originals_in_vietnamese() -> None:
    line = f'<p>Link bài viết gốc: <a href="{WORK}">{WORK}</a></p>'
    assert claim(page(foot=line, language="vi")).url == WORK


def test_a_sentence_in_japanese_names_day_outlet_title_and_author() -> None:
    line = f"<p>この記事は、もともと 2011 年 5 月 13 日に 港通信ブログで「{LINK}」として Ada Marsh によって公開されました。</p>"
    made = claim(page(foot=line, language="ja"))
    assert (name(made), made.authors, made.url) == ("港通信ブログ", ("Ada Marsh",), WORK)
    assert made.original_headline == TITLE
    assert made.date is not None
    assert made.date.value == "2011-05-13"


def test_an_original_by_somebody_is_credited_where_it_is_linked() -> None:
    line = f'<p><strong><a href="{WORK}">Original by Ada Marsh, harbour master at Quay Ltd</a></strong></p>'
    made = claim(page(line))
    assert (made.authors, made.url) == (("Ada Marsh",), WORK)
    assert page("<p>Original by Ada Marsh, harbour master at Quay Ltd</p>").reposts == ()


@pytest.mark.parametrize(
    "line",
    [
        "Written by Ada Marsh — Solution Engineer, Cloud at Harbour Works. Opinions are my own.",
        "Written by Ada Marsh, senior engineer at Harbour Works.",
    ],
)
def test_where_an_author_works_is_no_outlet(line: str) -> None:
    assert page(foot=f"<p><em>{line}</em></p>").reposts == ()


def test_whom_an_author_wrote_for_is_one() -> None:
    assert name(claim(page("<p>Written by Ada Marsh for The Harbour Ledger</p>"))) == "The Harbour Ledger"


@pytest.mark.parametrize(
    ("language", "lead"),
    [
        ("es", "Para más información, consulta la traducción del artículo"),
        ("es", "Véase la traducción del artículo"),
        ("fr", "Lire aussi la traduction de l'article"),
    ],
)
def test_a_translation_to_read_on_is_not_this_text(language: str, lead: str) -> None:
    assert page(foot=f"<p>{lead} {LINK}.</p>", language=language).reposts == ()


def test_a_reference_link_of_markdown_leads_to_its_address() -> None:
    text = (
        "# What the ferry brought\n\n" + "\n\n".join(TEXT) + "\n\n> Originally posted at [Kelp Notes][2]\n\n"
        f"[1]: https://elsewhere.example/manual/of-engines\n[2]: {WORK}\n"
    )
    made = claim(parse(text.encode(), url="https://mirror.example/a/ferry", media_type="text/markdown"))
    assert (name(made), made.url) == ("Kelp Notes", WORK)
    assert not parse(b"an [array][2] of numbers\n", media_type="text/markdown").reposts


@pytest.mark.parametrize(
    ("language", "shown", "title", "site"),
    [
        ("zh", "盐是怎样回到码头上来的 - 港湾网", "盐是怎样回到码头上来的", "港湾网"),
        ("zh", "盐是怎样回到码头_港湾网", "盐是怎样回到码头", "港湾网"),
        ("en", "Salt returns to the quay - Kelp Notes", "Salt returns to the quay", "Kelp Notes"),
    ],
)
def test_a_title_as_browsers_show_it_ends_with_its_site(
    language: str, shown: str, title: str, site: str
) -> None:
    lead = "本文转载自：" if language == "zh" else "Republished from "
    made = claim(page(f'<p>{lead}<a href="{WORK}">{shown}</a></p>', language=language))
    assert (name(made), made.original_headline, made.url) == (site, title, WORK)


def test_a_dash_inside_a_name_is_no_such_end() -> None:
    made = claim(page(f'<p>Republished from <a href="{WORK}">Harbour Ledger - North</a></p>'))
    assert made.original_headline is None


def test_an_address_behind_a_page_that_leads_away_is_the_one_meant() -> None:
    away = "https://m.network.example/away.php?to=https%3A%2F%2Fkelpnotes.example%2F2021%2Fsalt-returns-to-the-quay"
    made = claim(page(f'<p>Оригинал статьи: <a href="{away}">{WORK}</a></p>', language="ru"))
    assert (name(made), made.url) == ("kelpnotes.example", WORK)


def test_an_issue_in_front_of_a_magazine_is_passed() -> None:
    line = "<p><em>This article originally appeared in the 2025 Boats Special Issue of Kelp Product News.</em></p>"
    assert name(claim(page(foot=line))) == "Kelp Product News"


def test_the_day_of_first_publication_may_stand_before_a_linked_outlet() -> None:
    made = claim(page(f"<p>Originally Published: March 30, 2021 — <a href='{WORK}'>Kelp Notes</a></p>"))
    assert (name(made), made.url) == ("Kelp Notes", WORK)
    assert made.date is not None
    assert made.date.value == "2021-03-30"
    assert page("<p>Originally Published: March 30, 2021 — Last refreshed: May 2022</p>").reposts == ()


def test_title_and_author_stand_between_a_translation_and_its_outlet() -> None:
    line = (
        "<p>El siguiente texto es una traducción del artículo How Salt Became a Trade de Ada van Marsh publicado en"
        ' <a href="https://kelpnotes.example/">https://kelpnotes.example/</a>.</p>'
    )
    made = claim(page(line, language="es"))
    assert (made.authors, made.original_headline) == (("Ada van Marsh",), "How Salt Became a Trade")


def test_who_wrote_it_and_where_it_came_out_are_one_sentence_in_italian() -> None:
    line = (
        "<p>Questo post è stato scritto da Ada Marsh, ingegnere al molo, ed è stato pubblicato originariamente su"
        f' <a href="{WORK}">Il Molo</a>.</p>'
    )
    made = claim(page(line, language="it"))
    assert (name(made), made.authors, made.url) == ("Il Molo", ("Ada Marsh",), WORK)


def test_who_wrote_it_follows_a_linked_title_in_russian() -> None:
    line = f"<p>Это перевод статьи {LINK},<br></p><p>которую написала Ada Marsh.</p>"
    assert claim(page(line, language="ru")).url == WORK
    line = f"<p>Это перевод статьи {LINK}, которую написала Ada Marsh.</p>"
    assert claim(page(line, language="ru")).authors == ("Ada Marsh",)


def test_a_text_written_for_a_host_came_out_there() -> None:
    line = f'<p>I wrote this article for kelpnotes.example, with help. You can find it <a href="{WORK}">here</a>.</p>'
    assert claim(page(line)).url == WORK
    assert page("<p>I wrote this article for those who row, like me.</p>").reposts == ()


def test_outlet_and_day_in_brackets_follow_a_linked_title() -> None:
    line = f"<p>元記事：{LINK}（海藻ノート, 2021-02-17）</p>"
    made = claim(page(line, language="ja"))
    assert (name(made), made.url, made.original_headline) == ("海藻ノート", WORK, TITLE)


def test_a_title_below_a_colon_is_what_was_translated() -> None:
    line = f"<p>Este post é uma tradução do artigo original que pode ser encontrado aqui: <br>{LINK}<br>Cuidado.</p>"
    assert claim(page(line, language="pt")).url == WORK


def test_a_text_that_moved_house_came_from_the_other() -> None:
    line = f"<p>この記事は 海藻ノート から 当ブログに移行されました。元記事: {WORK}</p>"
    made = claim(page(foot=line, language="ja"))
    assert (name(made), made.url) == ("海藻ノート", WORK)


def test_a_feed_readers_line_names_author_and_address() -> None:
    line = (
        f'<p>Post Syndicated from <a href="/author/3">Ada Marsh</a> original <a href="{WORK}">{WORK}</a></p>'
    )
    made = claim(page(line))
    assert (made.authors, made.url) == (("Ada Marsh",), WORK)


@pytest.mark.parametrize("title", ["Guide To Tides", "Using Small Engines Well", "Salt For Sailors"])
def test_a_headline_in_capitals_is_nobody(title: str) -> None:
    made = claim(page(f'<p>本文翻译自 <a href="{WORK}">{title}</a>。</p>', language="zh"))
    assert (made.authors, made.original_headline, name(made)) == ((), title, "kelpnotes.example")


def test_a_surname_like_a_small_word_is_still_a_name() -> None:
    made = claim(
        page(f"<p>This article by Johnnie To first appeared in {LINK}.</p>".replace(TITLE, "Kelp Notes"))
    )
    assert made.authors == ("Johnnie To",)
