"""The original's headline where a notice states it, in the ways languages state titles."""

from __future__ import annotations

import pytest
from credit_pages import Case, page_of

from provenance.parse.words.folding import fold
from provenance.parse.words.titles import before_title, title_labelled, titles_told


def said(language: str, text: str) -> tuple[str | None, str | None]:
    """The outlet and the original headline that a page's credit gives."""
    found = page_of(Case("claim", language, "repost", tail=f"<p>{text}</p>"))
    assert found.reposts, "the credit was not found"
    claim = found.reposts[0].claim
    return claim.outlet.name if claim.outlet else None, claim.original_headline


@pytest.mark.parametrize(
    ("language", "text", "outlet", "headline"),
    [
        (
            "en",
            "This story originally appeared in Harbour Ledger with the headline 'Ferry's last run'.",
            "Harbour Ledger",
            "Ferry's last run",
        ),
        (
            "en",
            "Originally titled ‘The Last Run’, this article first appeared in Harbour Ledger.",
            "Harbour Ledger",
            "The Last Run",
        ),
        (
            "en",
            "This article is republished from Harbour Ledger. Original headline: The last run",
            "Harbour Ledger",
            "The last run",
        ),
        (
            "de",
            "Dieser Text erschien zuerst unter dem Titel „Die letzte Fahrt“ im Deichkurier.",
            "Deichkurier",
            "Die letzte Fahrt",
        ),
        (
            "pt",
            'Publicado originalmente sob o título "A última barca parte" no Jornal da Enseada.',
            "Jornal da Enseada",
            "A última barca parte",
        ),
        (
            "nl",
            "Dit artikel verscheen eerder onder de titel ‘De laatste boot’ in De Kustkoerier.",
            "De Kustkoerier",
            "De laatste boot",
        ),
        (
            "ar",
            "نُشر هذا المقال لأول مرة في صحيفة الميناء تحت عنوان «العبّارة الأخيرة».",
            "الميناء",
            "العبّارة الأخيرة",
        ),
        ("zh", "本文首发于《海港周报》，原标题为《最后一班渡轮》。", "海港周报", "最后一班渡轮"),
        (
            "ko",
            "이 글은 항만일보에 「마지막 나룻배」라는 제목으로 처음 실렸습니다.",
            "항만일보",
            "마지막 나룻배",
        ),
    ],
)
def test_a_stated_title_is_the_headline_and_not_the_outlet(
    language: str, text: str, outlet: str, headline: str
) -> None:
    assert said(language, text) == (outlet, headline)


@pytest.mark.parametrize(
    "text",
    [
        "This article is republished from Harbour Ledger. The headline has been changed.",
        "This article first appeared in Harbour Ledger in the section “Harbours and Coasts”.",
        "This article first appeared in Harbour Ledger, which calls the quay “a lost place”.",
    ],
)
def test_other_quotations_are_no_headline(text: str) -> None:
    assert said("en", text) == ("Harbour Ledger", None)


def test_a_title_on_a_line_beside_the_notice() -> None:
    text = "This article first appeared in Harbour Ledger.</p><p>Original title: Nobody waits at the pier"
    assert said("en", text) == ("Harbour Ledger", "Nobody waits at the pier")


@pytest.mark.parametrize(
    "text", ["titled as the owner's cup", 'he said "under the title"', "the title's holder 'won'"]
)
def test_words_that_name_no_title(text: str) -> None:
    assert not list(titles_told(fold(text)))


def test_a_name_ends_where_the_words_for_a_title_begin() -> None:
    text = fold("Harbour Ledger under the title “Low water”")
    start, end = before_title(text, type(next(titles_told(text)).title)(0, len(text)))
    assert text[start:end].strip() == "harbour ledger"
    assert title_labelled("no label stands here: at all") is None


def test_a_quoted_title_that_was_published_elsewhere_is_no_outlet() -> None:
    found = said("ru", "Перевод статьи «The Last Run to Saltmouth», опубликованной в Harbour Ledger.")
    assert found == ("Harbour Ledger", "The Last Run to Saltmouth")
