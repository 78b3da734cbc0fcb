"""Pages that present people, papers, references or letters with the words of credits, and republish nothing."""

# ruff: noqa: E501 - the texts of pages stand one a line

from __future__ import annotations

import pytest

from provenance.model import Page, PageKind
from provenance.parse import parse

SITE = "https://www.quaynews.example"
TEXTS = (
    "The harbour of Saltmouth was closed for a third day while divers searched the channel for the chain that a freighter had lost in the storm, and the ferries stayed at their berths.",
    "Officials said that the island would be supplied from the northern quay until Friday, when the tide is high enough for the barge to pass the bar and lift the chain.",
)
BODY = "".join(f"<p>{text}</p>" for text in TEXTS)


def page(content: str, *, title: str = "The chain in the channel", language: str = "en") -> Page:
    body = (
        f"<!doctype html><html lang={language}><head><title>{title} | Quay News</title>"
        '<meta property="og:site_name" content="Quay News"></head><body><nav><a href="/">Quay News</a></nav>'
        f"<main><h1>{title}</h1>{content}</main><footer><p>© 2024 Quay News</p></footer></body></html>"
    )
    return parse(body, url=SITE + "/about/one-page")


def kind(content: str, **given: str) -> PageKind:
    return page(content, **given).kind


@pytest.mark.parametrize(
    ("language", "people"),
    [
        ("en", ("Ada Marsh, The Guardian", "Ben Quill, Der Spiegel")),
        ("de", ("Ada Marsch, Die Zeit", "Ben Kiel, Süddeutsche Zeitung")),
        ("fr", ("Ada Marche, Le Monde", "Ben Quai, Libération")),
        ("pl", ("Ada Bagno, Gazeta Wyborcza", "Ben Kil, Polityka")),
    ],
)
def test_several_people_of_several_houses_over_texts_are_a_roll(
    language: str, people: tuple[str, str]
) -> None:
    rows = "".join(f"<p>{who}</p><p>{text}</p>" for who, text in zip(people, TEXTS, strict=True))
    assert kind(rows, title="Winners", language=language) is PageKind.ORIGINAL


def test_one_person_and_outlet_between_headline_and_text_sign_it() -> None:
    found = page(f"<p>Ada Marsh, The Guardian</p>{BODY}")
    assert found.kind is PageKind.REPOST
    assert found.reposts[0].claim.authors == ("Ada Marsh",)


@pytest.mark.parametrize(
    ("language", "line", "text"),
    [
        (
            "en",
            "Ada Marsh, The Guardian",
            "Ada will open the second day with a talk on how floods are filmed.",
        ),
        ("sv", "Ada Mars, Dagens Nyheter", "Ada inleder andra dagen med ett föredrag om hur floder filmas."),
        (
            "it",
            "Ada Marso, La Repubblica",
            "La Marso segue le coste da dodici anni e vive accanto a una chiusa.",
        ),
        (
            "zh",
            "王芳，《南方周末》",
            "王芳十二年来一直报道海岸，从一开始就担任评委，她住在水闸旁边，养了几只鸡。",
        ),
    ],
)
def test_a_text_that_names_the_person_above_it_presents_them(language: str, line: str, text: str) -> None:
    assert kind(f"<p>{line}</p><p>{text}</p>{BODY}", title="Speakers", language=language) is PageKind.ORIGINAL


@pytest.mark.parametrize(
    ("language", "line"),
    [("de", "Mit Ada Marsch, Die Zeit"), ("nl", "Met Ada Mars, NRC"), ("en", "With Ada Marsh, The Guardian")],
)
def test_who_is_there_as_a_guest_has_written_nothing(language: str, line: str) -> None:
    assert kind(f"<p>{line}</p>{BODY}", language=language) is PageKind.ORIGINAL


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "This article was published in the journal Harbour Studies under another title."),
        ("en", "This article was published in Harbour Studies, and thus its readers were pilots."),
        ("zh", "本文发表于HARB2021，提出了一种新方法。"),
        ("ru", "Статья опубликована в журнале «Гавань». Здесь лежит её код."),
        ("pl", "Nasz artykuł ukazał się w czasopiśmie Przystań."),
    ],
)
def test_a_paper_that_the_page_is_about_does_not_stand_on_it(language: str, line: str) -> None:
    cited = "<pre>@article{marsh2023, title={The chain}}</pre>" if "another title" in line else ""
    found = page(f"<p>{line}</p>{BODY}{cited}", language=language)
    assert found.kind is not PageKind.REPOST
    assert found.reposts == ()


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "This article was published in Harbour Ledger."),
        ("en", "This article was first published in Harbour Ledger. The code is on our other page."),
        ("zh", "原文發表於《海港週報》"),
        ("pl", "Artykuł ukazał się w magazynie Latarnia, nr 12/2015"),
    ],
)
def test_a_notice_without_a_papers_signs_still_credits(language: str, line: str) -> None:
    assert kind(f"<p><em>{line}</em></p>{BODY}", language=language) is PageKind.REPOST


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("es", "Texto tomado de la Biblia."),
        ("it", "Brano tratto dalla Bibbia."),
        ("pl", "Tekst zaczerpnięty z Biblii."),
        ("es", "El lema de este año está tomado de La Nación y habla de la sal."),
    ],
)
def test_scripture_is_no_outlet_and_a_motto_is_no_text(language: str, line: str) -> None:
    assert kind(f"<p>{line}</p>{BODY}", language=language) is PageKind.ORIGINAL


@pytest.mark.parametrize(
    ("language", "line"),
    [("es", "Texto tomado de La Nación."), ("es", "Esta nota está tomada de La Nación.")],
)
def test_a_text_taken_from_a_paper_is_credited(language: str, line: str) -> None:
    assert kind(f"<p><em>{line}</em></p>{BODY}", language=language) is PageKind.REPOST


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        (
            "sv",
            "Artikeln publicerades först i Hamnbladet och väckte en debatt som varade i år.",
            PageKind.ORIGINAL,
        ),
        ("sv", "Den här artikeln publicerades först i Hamnbladet.", PageKind.REPOST),
        (
            "cs",
            "Text byl poprvé otištěn v časopise Přístavní listy a vzbudil pobouření mezi čtenáři.",
            PageKind.ORIGINAL,
        ),
        ("cs", "Článek byl dříve otištěn v časopise Přístavní listy.", PageKind.REPOST),
    ],
)
def test_a_text_that_opens_with_anothers_story_says_nothing_of_itself(
    language: str, line: str, expected: PageKind
) -> None:
    assert kind(f"<p>{line}</p>{BODY}", language=language) is expected


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("de", "Dieser Beitrag wurde in der Hafenzeitung nachgedruckt.", False),
        ("de", "Dieser Beitrag wurde aus der Hafenzeitung übernommen.", True),
        ("es", "Este artículo fue reproducido por El País el 4 de mayo.", False),
        ("es", "Este artículo fue reproducido de El País.", True),
        ("fr", "Ce billet a été repris par Le Monde le 4 mai.", False),
    ],
)
def test_who_prints_a_text_again_is_not_where_it_came_from(language: str, line: str, expected: bool) -> None:
    assert (kind(f"{BODY}<p><em>{line}</em></p>", language=language) is PageKind.REPOST) is expected


@pytest.mark.parametrize(
    "content",
    [
        "<h2>References</h2><ol><li>Marsh, A. The chain.</li><li>Source: Reuters, 5 May 2018</li></ol>",
        "<ul><li>Ada Marsh, “The chain”, Harbour Ledger, 2021</li><li>First published in Harbour Ledger, 2019</li></ul>",
        "<pre>On Thu, 4 May 2023, Ben Quill wrote:\n&gt; Originally published in The Guardian:\n&gt; The chain is lost\nI would not copy that here.</pre>",
    ],
)
def test_entries_of_references_and_quoted_letters_credit_nothing(content: str) -> None:
    assert kind(content + BODY) is PageKind.ORIGINAL


def test_a_list_of_labels_over_a_text_credits_it() -> None:
    assert kind(f"{BODY}<ul><li>Source: Reuters</li><li>Tags: chain</li></ul>") is PageKind.REPOST


def test_a_byline_under_a_heading_that_links_elsewhere_announces_its_text() -> None:
    rows = "".join(
        f'<h2><a href="/e/{slug}">{title}</a></h2><p>{line}</p><p>The yards build less.</p>'
        for slug, title, line in (
            ("chain-is-found", "Chain is found", "Associated Press"),
            ("fewer-ships", "Fewer ships", "Agencies"),
            ("rents-stand-still", "Rents stand still", "Ada Marsh"),
        )
    )
    assert kind(rows, title="Economy") is PageKind.ORIGINAL


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ar", "نُشر هذا المقال لأول مرة على موقعنا في 4 مايو 2019."),
        ("tr", "Bu yazı ilk olarak sitemizde yayımlandı."),
    ],
)
def test_our_site_is_the_pages_own_where_the_word_stands_in_the_noun(language: str, line: str) -> None:
    assert kind(f"{BODY}<p><em>{line}</em></p>", language=language) is PageKind.ORIGINAL


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("he", "המאמר פורסם לראשונה בבלוג שלנו במאי 2019."),
        ("ko", "이 글은 저희 블로그에 처음 게재되었습니다."),
        ("ro", "Articolul a fost publicat inițial în blogul nostru."),
    ],
)
def test_our_blog_is_the_pages_own_where_the_word_stands_behind_or_apart(language: str, line: str) -> None:
    assert kind(f"{BODY}<p><em>{line}</em></p>", language=language) is PageKind.ORIGINAL


def test_a_partners_blog_is_another() -> None:
    line = "Acest articol a fost publicat inițial în ziarul partener Adevărul."
    assert kind(f"{BODY}<p><em>{line}</em></p>", language="ro") is PageKind.REPOST


def test_a_reference_that_others_are_to_cite_is_none_of_the_pages() -> None:
    line = "Please cite: Marsh, A. (2021). The chain. Originally published in Journal of Harbours."
    assert kind(f"<p>{line}</p>{BODY}") is not PageKind.REPOST


def test_entries_of_fellows_and_of_press_cuttings_sign_no_text() -> None:
    fellows = "<ul><li>Ada Marsh, Reuters</li><li>Ben Quill, Der Spiegel</li></ul>"
    assert kind(fellows + BODY, title="Fellows") is PageKind.ORIGINAL
    cuttings = "<h3>“A chain for the future”</h3><p>The Guardian, 4 March 2019</p><h3>“The hen”</h3><p>Reuters, 1 May 2017</p>"
    assert kind(cuttings + BODY, title="Press") is PageKind.ORIGINAL


def test_an_agency_between_headline_and_text_is_no_cutting() -> None:
    assert kind(f"<h2>Divers find the chain</h2><p>Reuters, 1 May 2017</p>{BODY}") is PageKind.REPOST


@pytest.mark.parametrize("line", ["By CBS/AP", "By Ada Marsh CBS/AP", "By ADA MARSH and BEN QUILL, CBS/AP"])
def test_two_houses_with_a_stroke_between_sign_together(line: str) -> None:
    outlet = page(f"<p>{line}</p>{BODY}").reposts[0].claim.outlet
    assert outlet is not None
    assert outlet.name == "CBS/AP"


def test_an_agency_beside_the_own_house_helped() -> None:
    body = f"<title>T | CBS News</title><main><h1>The chain</h1><p>By Ada Marsh CBS/AP</p>{BODY}</main>"
    assert parse(body, url="https://www.cbsnews.com/news/the-chain").kind is PageKind.DERIVED


def test_a_name_in_front_of_a_notice_ends_where_that_begins() -> None:
    line = "By Ada Marsh <em>This article was originally published in Harbour Ledger.</em>"
    assert page(f"<p>{line}</p>{BODY}").reposts[0].claim.authors == ("Ada Marsh",)
