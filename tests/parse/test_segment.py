"""Segmentation of pages of our own writing: nested aggregators, digests, lists, single articles."""

from __future__ import annotations

import pytest

from provenance import compare
from provenance.model import BlockKind, Document
from provenance.outlets import default_registry
from provenance.parse import parse
from provenance.parse.credits.search import find_credits
from provenance.parse.items.segment import Section, line_key, page_blocks, segment
from provenance.parse.reading.document import read_document

ONE = (
    "The harbour board met on Tuesday to decide whether the old ferry should sail again next summer, "
    "and it took three hours to agree on anything at all. "
)
TWO = (
    "Nobody in the hall had expected the vote to be so close, least of all the chairman, who had counted "
    "his friends twice before the meeting began. "
)
GERMAN = (
    "Der Gemeinderat hat am Dienstag entschieden, dass die alte Fähre im kommenden Sommer wieder fahren "
    "soll, obwohl niemand die Kosten kennt. "
)
ARABIC = "اجتمع مجلس الميناء يوم الثلاثاء ليقرر ما إذا كانت العبارة القديمة ستبحر مرة أخرى في الصيف المقبل. "
CHINESE = "港口委员会星期二开会决定旧渡轮明年夏天是否应该再次起航，会议花了三个小时才达成一致。"

NESTED = f"""Ferry Sails Despite Doubts

Ferry Sails Despite Doubts

Ferry SailsNora Linden, The Guardian, March 4 2021:… {TWO}

Harbour_view_2Ferry leaving

Old boat returns to the strait

By: Nora Linden (Coast Institute)

{ONE}

Ferry Sails Despite Doubts

{TWO}

The vote

{ONE}{TWO}

{ONE}{TWO}

Nora Linden is a reporter who has covered harbours and the people in them for ten years.

(End)

Link to the source

***

Also read:
https://mirror.example/harbour-vote-was-bought/

Harbour Vote Was Bought

Harbour VoteJan Kowal, Reuters, February 1 2020:… {ONE}

Link to the source

Harbour Vote Was Bought

by

{TWO}{ONE}

{ONE}

End

Ferry from the air

Also read:
"""


def _segments(body: str, **options: str) -> tuple[Document, tuple[Section, ...]]:
    document = read_document(body, **options)
    registry = default_registry()
    return document, segment(document, find_credits(document, registry), registry)


def _labels(document: Document, section: Section) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(document.text)[:24]) for block in section.blocks]


def _of(document: Document, section: Section, kind: BlockKind) -> list[str]:
    return [block.span.of(document.text) for block in section.blocks if block.kind is kind]


def test_a_nested_aggregator_in_plain_text_is_read_item_by_item() -> None:
    document, (lead, nested) = _segments(NESTED, media_type="text/plain")
    assert [kind for kind, _ in _labels(document, lead)] == [
        *("headline", "headline", "caption", "teaser", "caption", "headline", "byline"),
        *("body", "caption", "body", "body", "body", "body", "bio"),
        *("end_mark", "source_link", "separator", "inserted_link", "inserted_link"),
    ]
    assert [kind for kind, _ in _labels(document, nested)] == [
        *("headline", "caption", "teaser", "source_link", "headline", "byline"),
        *("body", "body", "end_mark", "caption", "inserted_link"),
    ]
    assert lead.lead
    assert not nested.lead


def test_the_outlets_headline_below_the_teaser_is_told_from_the_aggregators() -> None:
    _, (lead, nested) = _segments(NESTED, media_type="text/plain")
    assert lead.headline is not None
    assert lead.headline.text == "Ferry Sails Despite Doubts"
    assert lead.original_headline is not None
    assert lead.original_headline.text == "Old boat returns to the strait"
    assert nested.original_headline is None


def test_a_standfirst_of_two_sentences_is_not_taken_for_the_outlets_headline() -> None:
    text = (
        f"Ferry sails again\n\nFerry sails againNora Linden, Reuters, March 4 2021:… {TWO}\n\n"
        f"The old boat was a joke for a decade. Then somebody read the timetable\n\n"
        f"By: Nora Linden\n\n{ONE}\n\n{TWO}\n"
    )
    document, (section,) = _segments(text, media_type="text/plain")
    assert section.original_headline is None
    assert len(_of(document, section, BlockKind.SUBHEAD)) == 1


def test_an_address_above_a_nested_headline_is_the_items_own_and_an_empty_tail_is_no_item() -> None:
    _, sections = _segments(NESTED, media_type="text/plain")
    assert [section.own_url for section in sections] == [
        None,
        "https://mirror.example/harbour-vote-was-bought/",
    ]


def test_a_section_heading_between_paragraphs_stays_body_beside_captions() -> None:
    document, (lead, _) = _segments(NESTED, media_type="text/plain")
    assert "The vote" in _of(document, lead, BlockKind.BODY)
    assert "Ferry Sails Despite Doubts" in _of(document, lead, BlockKind.CAPTION)


def test_the_same_structure_in_html_gives_the_same_items() -> None:
    paragraphs = "".join(
        f"<h2>{line}</h2>" if line == "Harbour Vote Was Bought" else f"<p>{line}</p>"
        for line in NESTED.splitlines()
        if line
    )
    body = f"<nav><a href=/>Home</a></nav><article><h1>{paragraphs[3:].replace('</p>', '</h1>', 1)}</article>"
    document, sections = _segments(body, media_type="text/html", url="https://mirror.example/ferry/")
    assert len(sections) == 2
    assert sections[0].own_url == "https://mirror.example/ferry/"
    assert sections[1].own_url == "https://mirror.example/harbour-vote-was-bought/"
    assert "Home" not in document.text[sections[0].span.start :]
    assert len(_of(document, sections[0], BlockKind.TEASER)) == 1


@pytest.mark.parametrize(
    ("text", "headlines"),
    [
        (
            f"Fähre fährt trotz Zweifeln\n\nFähre fährtNora Linden, Der Spiegel, 4. März 2021:… {GERMAN}\n\n"
            f"Altes Boot kehrt zurück\n\nVon Nora Linden\n\n{GERMAN}{GERMAN}\n\nLink zur Quelle\n\n* * *\n\n"
            f"Lesen Sie auch:\nhttps://spiegelbild.example/die-abstimmung-war-gekauft/\n\n"
            f"Die Abstimmung war gekauft\n\nJan Kowal, taz, 1. Februar 2020:… {GERMAN}\n\n"
            f"{GERMAN}{GERMAN}\n\nEnde\n",
            ["Fähre fährt trotz Zweifeln", "Die Abstimmung war gekauft"],
        ),
        (
            f"العبارة تبحر\n\nنورا ليندن، الجزيرة، 4 مارس 2021:… {ARABIC}\n\n"
            f"{ARABIC}{ARABIC}\n\nرابط المصدر\n\n***\n\n"
            f"اقرأ أيضا:\nhttps://mirror.example/al-taswit/\n\nالتصويت تم شراؤه\n\n"
            f"يان كوال، رويترز، 1 فبراير 2020:… {ARABIC}\n\n{ARABIC}{ARABIC}\n\nانتهى\n",
            ["العبارة تبحر", "التصويت تم شراؤه"],
        ),
        (
            f"渡轮启航\n\n来源：新华社\n\n{CHINESE}\n\n{CHINESE}\n\n***\n\n投票被收买\n\n来源：路透社\n\n{CHINESE}\n",
            ["渡轮启航", "投票被收买"],
        ),
    ],
    ids=["german", "arabic", "chinese"],
)
def test_nested_items_are_found_in_other_languages(text: str, headlines: list[str]) -> None:
    _, sections = _segments(text, media_type="text/plain")
    assert [section.headline and section.headline.text for section in sections] == headlines


def test_an_address_that_interrupts_an_article_begins_no_item() -> None:
    text = (
        f"Ferry sails again\n\nBy Nora Linden, Reuters\n\n{ONE}\n\nAlso read:\n"
        f"https://mirror.example/harbour-vote-was-bought/\n\n{TWO}\n\nThe vote\n\n{ONE}\n"
    )
    document, sections = _segments(text, media_type="text/plain")
    assert len(sections) == 1
    assert _of(document, sections[0], BlockKind.INSERTED_LINK) == [
        "Also read:",
        "https://mirror.example/harbour-vote-was-bought/",
    ]


def _digest(source: str) -> str:
    items = (
        ("Ferry sails again", "Reuters"),
        ("Bridge closes", "Associated Press"),
        ("Lighthouse sold", "BBC"),
    )
    return "".join(source.format(title=title, text=ONE + TWO, outlet=outlet) for title, outlet in items)


@pytest.mark.parametrize(
    ("template", "media_type"),
    [
        ('<h2><a href="/x">{title}</a></h2><p>{text}</p><p>Source: {outlet}</p>', "text/html"),
        ("<article><h3>{title}</h3><p>{text}</p><p>Source: {outlet}</p></article>", "text/html"),
        ("{title}\n\n{text}\n\nSource: {outlet}\n\n---\n\n", "text/plain"),
        ("{title}\n{text}\nSource: {outlet}\n", "text/plain"),
    ],
    ids=["headings", "containers", "separators", "alternating"],
)
def test_a_digest_gives_one_item_for_each_credited_piece(template: str, media_type: str) -> None:
    document, sections = _segments(_digest(template), media_type=media_type)
    assert [section.headline and section.headline.text for section in sections] == [
        "Ferry sails again",
        "Bridge closes",
        "Lighthouse sold",
    ]
    assert [len(section.credits) for section in sections] == [1, 1, 1]
    assert all(_of(document, section, BlockKind.SOURCE_LINK) for section in sections)


def test_the_page_title_of_a_digest_belongs_to_no_item() -> None:
    body = "Morning digest\n\n" + _digest("{title}\n\n{text}\n\nSource: {outlet}\n\n***\n\n")
    _, sections = _segments(body, media_type="text/plain")
    assert sections[0].headline is not None
    assert sections[0].headline.text == "Ferry sails again"


def test_the_line_that_closes_a_digests_item_is_its_source_though_it_would_be_a_figures_elsewhere() -> None:
    page = parse(_digest("<h2>{title}</h2><p>{text}</p><p>Source: {outlet}</p>"), media_type="text/html")
    assert [repost.claim.outlet and repost.claim.outlet.id for repost in page.reposts][:2] == [
        "reuters",
        "ap",
    ]


SINGLE = f"""<html><body><header><a href=/>Coast Mirror</a></header><main><article><h1>Ferry sails again</h1>
<p class=standfirst>The boat is old but the sea is older</p><div class=byline>By Nora Linden</div>
<figure><img src=x alt="boat"><figcaption>The boat in March. Photo: Jan Kowal</figcaption></figure>
<p>{ONE}{TWO}</p><h2>The vote</h2><p>{TWO}</p><p><a href=/other>Harbour vote was bought</a></p><p>{ONE}</p>
<p>This article was originally published on
<a href="https://theconversation.com/x-1">The Conversation</a>.</p>
</article><section class=related-posts><h3>Related</h3><a href=/q>Another</a></section></main>
<footer>Imprint</footer></body></html>"""


def test_one_article_amid_navigation_is_one_item_with_labelled_lines() -> None:
    document, (section,) = _segments(SINGLE, url="https://coast.example/ferry")
    assert [kind for kind, _ in _labels(document, section)] == [
        *(
            "headline",
            "subhead",
            "byline",
            "caption",
            "body",
            "body",
            "body",
            "inserted_link",
            "body",
            "notice",
        )
    ]
    outside = {
        block.span.of(document.text): block.kind
        for block in page_blocks(document, (section,))
        if not section.span.start <= block.span.start < section.span.end
    }
    assert outside == {
        "Coast Mirror": BlockKind.BOILERPLATE,
        "Related": BlockKind.PROMO,
        "Another": BlockKind.PROMO,
        "Imprint": BlockKind.BOILERPLATE,
    }


def test_a_numbered_figures_label_and_source_are_captions_and_the_headings_around_them_body() -> None:
    text = (
        f"Ferry sails again\n\nBy Nora Linden, Reuters\n\n{ONE}\n\nPlunging ticket sales\n\n{TWO}\n\n"
        f"Figure 1  Tickets sold, 2011-2018\n\nSource: EIA; Coast Group\n\n{ONE}\n\n{TWO}\n"
    )
    document, (section,) = _segments(text, media_type="text/plain")
    assert _of(document, section, BlockKind.CAPTION) == [
        "Figure 1  Tickets sold, 2011-2018",
        "Source: EIA; Coast Group",
    ]
    assert "Plunging ticket sales" in _of(document, section, BlockKind.BODY)


def test_a_note_on_the_author_with_a_title_before_the_name_is_a_bio() -> None:
    note = "Dr. Nora Linden is the founder of a coastal institute and has taught at two universities."
    text = f"Ferry sails again\n\nDr. Nora Linden, Reuters, March 4 2021:… {TWO}\n\n{ONE}\n\n{note}\n\nEnd\n"
    document, (section,) = _segments(text, media_type="text/plain")
    assert _of(document, section, BlockKind.BIO) == [note]


def test_a_paragraph_that_stands_twice_is_body_both_times() -> None:
    text = f"Ferry sails again\n\nBy Nora Linden, Reuters\n\n{ONE}\n\n{TWO}\n\n{ONE}\n\n{TWO}{ONE}\n"
    document, (section,) = _segments(text, media_type="text/plain")
    assert len(_of(document, section, BlockKind.BODY)) == 4


def test_a_line_learnt_from_other_pages_is_the_aggregators_own() -> None:
    text = f"Ferry sails again\n\n{ONE}\n\nJoin our channel today\n\n{TWO}\n"
    document = read_document(text, media_type="text/plain")
    plain = segment(document, ())[0]
    learnt = segment(document, (), learnt=[line_key("Join our channel today")])[0]
    assert "Join our channel today" in _of(document, plain, BlockKind.BODY)
    assert "Join our channel today" in _of(document, learnt, BlockKind.CAPTION)


def test_many_nested_items_take_time_in_proportion() -> None:
    item = (
        f"Also read:\nhttps://mirror.example/item-{{0}}-was-read/\n\nItem {{0}} was read\n\n"
        f"Nora Linden, Reuters, March 4 2021:… {ONE}\n\n{TWO}\n\n"
    )
    document = read_document("".join(item.format(number) for number in range(500)), media_type="text/plain")
    assert len(segment(document, ())) == 500


def test_a_stray_sentence_below_the_headline_of_a_plain_text_leaves_it_the_headline() -> None:
    text = (
        "The ropewalk gets a new roof\n\n"
        "Your region is set to . You may choose another one at any time.\n\n"
        "HARBOUR TOWN (AP) -- The ropewalk at the end of the row has stood without a roof since the storm of "
        "last spring, and the town has now found the money to close it.\n\n"
        "Work begins in May and is to end before the first frost, the council said on Monday after its "
        "last sitting of the year.\n"
    )
    (repost,) = parse(text).reposts
    assert repost.headline is not None
    assert repost.headline.text == "The ropewalk gets a new roof"
    assert compare(text, text).alterations == ()


def test_a_page_of_more_credits_than_are_looked_at_is_said_not_to_be_read_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "<p>Source: Reuters</p><p>This article is republished from Reuters.</p>" * 4
    assert parse(text).document.parse_complete
    monkeypatch.setattr("provenance.parse.credits.search.MOST_CREDITS", 2)
    page = parse(text)
    assert not page.document.parse_complete
    assert any("2 credits" in warning for warning in page.warnings)
