"""What pages print around and between the paragraphs of a text, and headings that look like it."""

from __future__ import annotations

import pytest

from provenance.model import BlockKind, Page
from provenance.parse import parse
from provenance.parse.words.folding import fold
from provenance.parse.words.furniture import (
    heads_comments,
    is_advertisement,
    is_button,
    is_keywords,
    is_newsletter,
    is_plea,
    is_stamp,
)
from provenance.parse.words.wording import words

LONG = (
    "The ferry to the outer islands will sail twice a day from Monday on, the harbour office said, "
    "after a winter in which it had stayed in its berth for eleven weeks because of the ice.",
    "Two of the three captains have signed on again, and the third has bought a boat of her own, "
    "with which she means to carry the post and whoever does not mind sitting on it.",
)


def _kinds(page: Page) -> dict[str, BlockKind]:
    return {block.span.of(page.text): block.kind for block in page.blocks}


def _article(*rows: str, title: str = "Ferry sails again twice a day") -> str:
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{''.join(rows)}</body></html>"


@pytest.mark.parametrize(
    "row",
    [
        "Share on Facebook",
        "Auf WhatsApp teilen",
        "Поделиться в Telegram",
        "Facebookでシェア",
        "Print this page",
    ],
)
def test_a_button_is_told_by_its_words(row: str) -> None:
    assert is_button(fold(row))


@pytest.mark.parametrize(
    "row",
    ["Share prices fell", "Facebook sues the islands", "Print is dead", "In line", "Shares", "In this story"],
)
def test_a_subheading_with_such_words_is_no_button(row: str) -> None:
    assert not is_button(fold(row))


@pytest.mark.parametrize(
    "row",
    ["12 March 2022", "Published: Saturday, 12 March 2022 at 18:05", "4 min read · 12 mars 2022", "18:05"],
)
def test_a_row_of_day_and_hour_is_a_stamp(row: str) -> None:
    assert is_stamp(fold(row))


@pytest.mark.parametrize("row", ["12 March 2022: the day of the ice", "1984", "Twelve minutes", "3 ferries"])
def test_a_heading_with_a_date_or_a_number_is_no_stamp(row: str) -> None:
    assert not is_stamp(fold(row))


def test_other_furniture_is_told_by_its_words_and_look_alikes_are_not() -> None:
    comments = words("comment_headings")
    assert is_advertisement(fold("Anzeige"))
    assert not is_advertisement(fold("Advertising the islands"))
    assert is_keywords(fold("Теги: паром, лёд"))
    assert not is_keywords(fold("The tags on the parcels"))
    assert is_newsletter(fold("Sign up for our newsletter"))
    assert not is_newsletter(fold("The newsletter that started a war"))
    assert is_plea(fold("Our work is free. Please support us with a donation."))
    assert not is_plea(fold("The town asked for a donation."))
    assert heads_comments(fold("3 комментария"), comments)
    assert not heads_comments(fold("Comments by the mayor"), comments)


def test_an_advertisement_between_paragraphs_divides_no_text() -> None:
    page = parse(
        _article(
            f"<div class='a'><div class='a1'><div>{LONG[0]}</div></div><div class='a2'>Advertisement</div>",
            f"<div class='a3'><div>{LONG[1]}</div></div><div class='a4'><div>Nobody objected.</div></div>",
            "<div class='a5'>Share on Facebook</div></div>",
        )
    )
    kinds = _kinds(page)
    assert kinds["Advertisement"] is BlockKind.PROMO
    assert kinds["Share on Facebook"] is BlockKind.PROMO
    assert kinds[LONG[1]] is BlockKind.BODY
    assert kinds["Nobody objected."] is BlockKind.BODY


def test_a_text_goes_on_with_short_sentences_behind_a_subheading() -> None:
    rows = [f"<p>{text}</p>" for text in LONG]
    page = parse(
        _article(
            f"<div class='entry-content'>{''.join(rows)}<h3>What it costs</h3><p>Nothing at all.</p>",
            "<p>The islands pay.</p></div><p>Enjoy your stay.</p>",
        )
    )
    kinds = _kinds(page)
    assert kinds["The islands pay."] is BlockKind.BODY
    assert kinds["Enjoy your stay."] is not BlockKind.BODY


def test_a_class_that_marks_what_stands_behind_a_paywall_marks_text() -> None:
    rows = [f"<div class='body paywall'><p>{text}</p></div>" for text in LONG]
    assert _kinds(parse(_article(*rows)))[LONG[1]] is BlockKind.BODY


def test_a_standfirst_is_told_by_a_part_of_its_class_but_a_cards_excerpt_is_its_text() -> None:
    lead = "After eleven weeks of ice the timetable hangs at the pier again, and people read it."
    rows = "".join(f"<p>{text}</p>" for text in LONG)
    article = parse(_article(f"<p class='xy-article-excerpt'>{lead}</p>{rows}"))
    assert _kinds(article)[lead] is BlockKind.SUBHEAD
    card = parse(_article(f"<p class='xy-article-excerpt'>{LONG[0]}</p>"))
    assert _kinds(card)[LONG[0]] is BlockKind.BODY


def test_a_quote_set_apart_that_says_a_paragraph_again_is_none_of_the_text() -> None:
    said = "“We had simply stopped going out,” she said."
    own = "“It is the only thing in the sea that is punctual,” he said."
    rows = f"<p>{LONG[0]} {said}</p><p class='pull-quote'>{said}</p><p class='pull-quote'>{own}</p>"
    kinds = _kinds(
        parse(
            _article(f"<div class='post'>{rows}<p>{LONG[1]}</p></div>".replace("<p>“", "<p class='quote'>“"))
        )
    )
    assert kinds[said] is BlockKind.PROMO
    assert kinds[own] is BlockKind.BODY


def test_a_mails_subject_is_the_headline_and_its_other_fields_are_not_text() -> None:
    text = f"Date: Sat, 12 Mar 2022\nFrom: Nils\nSubject: Fwd: Ferry sails again\n\n{LONG[0]}\n\n{LONG[1]}\n"
    page = parse(text, media_type="text/plain")
    kinds = _kinds(page)
    assert kinds["From: Nils"] is BlockKind.BOILERPLATE
    assert BlockKind.HEADLINE in [kind for row, kind in kinds.items() if "Ferry sails again" in row]


def test_a_line_that_only_looks_like_a_mails_field_stays_text() -> None:
    text = f"Ferry sails again\n\n{LONG[0]}\n\nFrom: the pier, one sees nothing of it.\n\n{LONG[1]}\n"
    kinds = _kinds(parse(text, media_type="text/plain"))
    assert kinds["From: the pier, one sees nothing of it."] is BlockKind.BODY


def test_the_headline_says_more_of_the_title_than_the_sites_name_above_it() -> None:
    rows = "".join(f"<p>{text}</p>" for text in LONG)
    page = parse(
        "<html><head><title>Ferry sails again – Harbour Notes</title></head><body><h1>Harbour Notes</h1>"
        f"<h3>Ferry sails again</h3>{rows}"
        "<p>This article was originally published by The Guardian.</p></body></html>"
    )
    assert [repost.headline.text for repost in page.reposts if repost.headline] == ["Ferry sails again"]
