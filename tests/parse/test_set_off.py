"""Lines at a text's edge that credit an outlet in an order no rule knows, and lines of the same words that do not."""

# ruff: noqa: E501 - the lines of pages stand one a line

from __future__ import annotations

import pytest

from provenance.model import Page, PageKind
from provenance.parse import parse
from provenance.parse.credits.set_off import LINES_BELOW, RULE
from provenance.parse.words.lexemes import lexeme_of

PARAGRAPHS = (
    "The weigh house stood empty for nine years before the clockmaker took the upper floor for her pendulums.",
    "She has hung eleven of them from the beam, each as long as a man, and each keeps another hour of the day.",
    "Neighbours complain of the ticking after midnight; the council has measured it and found nothing to object to.",
)
ARTICLE = "https://beamandpan.example/2023/08/eleven-pendulums"
LINKED = f"<a href='{ARTICLE}'>{{}}</a>"

NAMED = (
    ("en", "I wrote this piece for the quarterly journal “Beam”.", "Beam"),
    ("de", "Für die Zeitschrift „Waage“ habe ich diesen Text geschrieben.", "Waage"),
    ("de", "Die Zeitschrift „Waage“ hat diesen Aufsatz im Mai abgedruckt.", "Waage"),
    ("fr", "C’est la revue « Fléau » qui a publié ce texte en premier.", "Fléau"),
    ("es", "La revista «Balanza» publicó este texto en mayo.", "Balanza"),
    ("pt", "Foi a revista «Balança» que publicou este texto.", "Balança"),
    ("it", "La rivista «Bilancia» ha pubblicato questo testo a maggio.", "Bilancia"),
    ("nl", "Het tijdschrift ‘Weegschaal’ plaatste dit stuk in mei.", "Weegschaal"),
    ("pl", "Kwartalnik „Waga” opublikował ten tekst w maju.", "Waga"),
    ("cs", "Časopis „Váha“ otiskl tento text v květnu.", "Váha"),
    ("sv", "Tidskriften ”Vågen” tryckte den här texten i maj.", "Vågen"),
    ("da", "Tidsskriftet »Vægten« bragte denne artikel i maj.", "Vægten"),
    ("tr", "“Terazi” dergisi yayımlamıştı bu yazıyı.", "Terazi"),
    ("hu", "A „Mérleg” folyóirat közölte ezt az írást májusban.", "Mérleg"),
    ("ru", "Эту статью напечатал журнал «Весы» в мае.", "Весы"),
    ("uk", "Цю статтю надрукував журнал «Терези» у травні.", "Терези"),
    ("bg", "Списание „Везни“ публикува този текст през май.", "Везни"),
    ("el", "Το περιοδικό «Ζυγός» δημοσίευσε αυτό το κείμενο τον Μάιο.", "Ζυγός"),
    ("ar", "مجلة «الميزان» نشرت هذا المقال في أيار.", "الميزان"),
    ("he", 'לכתב העת "המאזניים" כתבתי את המאמר הזה, והוא פורסם בו במאי.', "המאזניים"),
)
TO_ARTICLES = (
    ("en", f"Our friends at {LINKED.format('Beam and Pan')} ran this story in May."),
    ("fr", f"Merci à {LINKED.format('Fléau')} d’avoir publié ce reportage en mai."),
    ("fi", f"{LINKED.format('Vaaka')} julkaisi tämän artikkelin toukokuussa."),
)
OTHERS = (
    ("en", "Ada Marsh’s essays have been published in the quarterly journal “Beam”."),
    ("en", "This piece is a response to a column that the journal “Beam” published."),
    ("en", "The study behind this piece was published by the journal “Beam”."),
    ("en", "This piece won the prize for the best column published in the journal “Beam”."),
    ("en", "This piece was also published by the journal “Beam”."),
    ("en", "The journal “Beam” ran a report on the weigh house in May."),
    ("en", f"Discuss this story at {LINKED.format('Beam and Pan')}, where it ran as well."),
    ("en", "The journal “Beam” ran this story after we had printed it."),
    ("en", "The journal “Beam” published a map of the town; this story draws on it."),
    ("en", "This story was published with support from the journal “Beam”."),
    ("en", f"This story appeared on the shortlist of the {LINKED.format('Beam and Pan')} awards."),
    ("fr", "La revue « Fléau » a repris ce texte en mai."),
    ("de", "Dieser Text antwortet auf einen Beitrag, den die Zeitschrift „Waage“ veröffentlicht hat."),
    ("de", "Ada Marsch, Autorin dieses Textes, veröffentlicht in der Zeitschrift „Waage“."),
    ("fr", "Ce texte répond à une tribune publiée par la revue « Fléau »."),
    ("es", "Este texto responde a una columna que publicó la revista «Balanza»."),
    ("it", "Il libro da cui nasce questo testo è pubblicato dalla rivista «Bilancia»."),
    ("pl", "Ten tekst jest odpowiedzią na felieton, który opublikował kwartalnik „Waga”."),
    ("ru", "Эта статья — ответ на колонку, которую напечатал журнал «Весы»."),
    ("ru", "Журнал «Весы» опубликовал новый рассказ о весовщиках."),
    ("uk", "За цю статтю, опубліковану в травні, авторка отримала премію журналу «Терези»."),
    ("el", "Αυτό το κείμενο είναι απάντηση σε άρθρο που δημοσίευσε το περιοδικό «Ζυγός»."),
    ("ar", "هذا المقال رد على مقال نشرته مجلة «الميزان»."),
)


def page_with(language: str, line: str, at: int, mark: str = "<p><em>{}</em></p>") -> Page:
    """A page of an outlet of its own, with a line in front of the paragraph `at` or behind them all."""
    paragraphs = [f"<p>{text}</p>" for text in PARAGRAPHS]
    paragraphs.insert(at, mark.format(line))
    body = (
        f"<html lang='{language}'><head><title>Pendulums | Quoin</title>"
        "<meta property='og:site_name' content='Quoin'></head><body><article>"
        f"<h1>Eleven pendulums</h1>{''.join(paragraphs)}</article></body></html>"
    )
    return parse(body, url="https://quoin.example/pendulums")


@pytest.mark.parametrize("at", [0, len(PARAGRAPHS)])
@pytest.mark.parametrize(("language", "line", "outlet"), NAMED)
def test_a_line_of_a_credits_parts_in_any_order_names_its_outlet(
    language: str, line: str, outlet: str, at: int
) -> None:
    page = page_with(language, line, at)
    assert page.kind is PageKind.REPOST
    named = page.reposts[0].claim.outlet
    assert named is not None
    assert named.name == outlet


@pytest.mark.parametrize(("language", "line"), TO_ARTICLES)
def test_such_a_line_leads_to_the_article_it_links(language: str, line: str) -> None:
    page = page_with(language, line, len(PARAGRAPHS))
    assert page.kind is PageKind.REPOST
    assert page.reposts[0].claim.url == ARTICLE


@pytest.mark.parametrize("at", [0, len(PARAGRAPHS)])
@pytest.mark.parametrize(("language", "line"), OTHERS)
def test_a_line_of_the_same_words_about_something_else_accuses_nobody(
    language: str, line: str, at: int
) -> None:
    assert page_with(language, line, at).kind is not PageKind.REPOST


def test_such_a_line_between_the_paragraphs_accuses_nobody() -> None:
    for language, line, _ in NAMED:
        found = page_with(language, line, 1).credits
        assert not [credit for credit in found if credit.rule.startswith(RULE)], line


def test_such_a_line_in_a_list_or_a_heading_accuses_nobody() -> None:
    for mark in ("<ul><li>{}</li></ul>", "<h3>{}</h3>"):
        assert page_with("de", NAMED[1][1], len(PARAGRAPHS), mark).kind is not PageKind.REPOST


def test_such_a_line_far_below_the_text_accuses_nobody() -> None:
    below = "".join(f"<p>Note {number}</p>" for number in range(LINES_BELOW + 1)) + "<p>{}</p>"
    assert page_with("de", NAMED[1][1], len(PARAGRAPHS), below).kind is not PageKind.REPOST


def test_the_pages_own_name_in_such_a_line_accuses_nobody() -> None:
    line = "Die Zeitschrift „Quoin“ hat diesen Aufsatz im Mai abgedruckt."
    assert page_with("de", line, len(PARAGRAPHS)).kind is not PageKind.REPOST


def test_a_page_that_names_its_source_otherwise_needs_no_such_line() -> None:
    line = f"Originally published in {LINKED.format('Beam and Pan')}.</em></p><p><em>{NAMED[0][1]}"
    named = page_with("en", line, len(PARAGRAPHS)).reposts[0].claim.outlet
    assert named is not None
    assert named.name == "Beam and Pan"


def test_a_language_that_the_table_does_not_hold_is_left_unread() -> None:
    assert lexeme_of("xx", ()) is None
    assert lexeme_of("others", ()) is None


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "This piece is a rebuttal of an article published in Beam Quarterly."),
        ("fr", "Cette tribune répond à un texte publié dans Le Monde."),
        ("hr", "Ovaj tekst odgovor je na kolumnu objavljenu na portalu Vaga Danas."),
        ("hi", "यह लेख तराज़ू पत्रिका में प्रकाशित एक लेख का जवाब है।"),
    ],
)
def test_a_text_that_replies_to_another_outlets_is_no_repost_of_that(language: str, line: str) -> None:
    assert page_with(language, line, len(PARAGRAPHS)).kind is not PageKind.REPOST


def test_a_reply_that_says_where_it_was_published_itself_is_a_repost() -> None:
    assert (
        page_with("en", "This response piece was first published in Beam Quarterly.", 3).kind
        is PageKind.REPOST
    )
