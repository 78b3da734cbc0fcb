"""What stands around texts on real pages and looks like an outlet: hours, buttons, empty labels, staff, footers."""

# ruff: noqa: E501 - the lines of pages stand one a line, as pages print them

from __future__ import annotations

import pytest

from provenance.model import Page, PageKind
from provenance.parse import parse

PARAGRAPHS = (
    "The ferry to the outer skerry left on time on Friday, with nine passengers and a crate of hens on the after deck.",
    "Its engine was rebuilt over the winter in a shed behind the fish market, by two brothers who had never seen one like it.",
    "The council pays for the fuel until the end of September; after that the skerry's people will have to decide.",
)
CHINESE = (
    "周五早晨，开往外岛的渡轮准时离开码头，船上有九名乘客和一箱母鸡，甲板后面还堆着给学校的煤。",
    "发动机是去年冬天由两兄弟在鱼市后面的棚子里重新装好的，他们从来没有见过这样的机器，全靠一本旧书。",
    "市政府承担燃料费用直到九月底，之后岛上的居民必须自己决定，是否还要为每天的班船付钱。",
)
ADDRESS = "https://www.harbour-mirror.example/2024/05/ferry-leaves-on-time"


def page(
    *,
    head: str = "",
    foot: str = "",
    tags: str = "",
    title: str = "The ferry leaves on time",
    url: str | None = ADDRESS,
    paragraphs: tuple[str, ...] = PARAGRAPHS,
    language: str = "en",
) -> Page:
    """A page with lines between headline and text (`head`), below it (`foot`) and tags in its head."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return parse(
        f"<html lang={language}><head><title>{title}</title>{tags}</head><body>"
        f"<div class=main><h1>{title}</h1>{head}{text}{foot}</div></body></html>".encode(),
        url=url,
    )


def claimed(parsed: Page) -> str | None:
    """The outlet of the first repost's claim."""
    outlet = parsed.reposts[0].claim.outlet if parsed.reposts else None
    return outlet.name if outlet else None


@pytest.mark.parametrize(
    "line",
    [
        "<p class=byline>By Ada Marsh, Updated 10:53 AM EST, Sun December 18, 2016</p>",
        "<p class=byline>22 Dec 2016 at 14:27 ET</p>",
        "<p class=byline>Ada Marsh, Fri May 3, 2024 9:05 PM PT</p>",
        "<p>Written by Ada Marsh in Boats on 1 June 2019 at 08:34 PM EDT. Add A Comment</p>",
        "<p>Posted by Ada Marsh at 9:05 PM No comments:</p>",
        "<p class=author>A A</p>",
    ],
)
def test_an_hour_a_day_or_a_button_beside_the_headline_is_no_outlet(line: str) -> None:
    assert page(head=line).kind is PageKind.ORIGINAL


@pytest.mark.parametrize("zone", ["ET", "CET", "AEST", "NZDT", "WIB"])
def test_a_byline_behind_an_hour_is_read_with_any_time_zone_that_is_known(zone: str) -> None:
    line = f"<p class=byline>3 May 2024 at 09:05 {zone} By Ada Marsh, The Harbour Ledger</p>"
    assert claimed(page(head=line)) == "The Harbour Ledger"


@pytest.mark.parametrize(
    "line",
    [
        "<p class=byline>By Ada Marsh, The Sun | Updated 10:53 AM EST, December 18, 2016</p>",
        "<p class=byline>By Ada Marsh, Associated Press, Sun December 18, 2016</p>",
    ],
)
def test_an_outlet_beside_an_hour_is_still_one(line: str) -> None:
    assert page(head=line).kind is PageKind.REPOST


def test_a_writer_of_the_house_with_a_channel_in_its_name_signs_for_the_house() -> None:
    signed = "<p class=byline>by Ada Marsh</p><p class=byline>CBS Sports Writer</p>"
    assert (
        page(head=signed, url="https://www.cbssports.com/golf/news/ferry-leaves/").kind is PageKind.ORIGINAL
    )


def test_an_outlet_glued_to_its_author_leaves_the_author_whole() -> None:
    parsed = page(head="<p class=byline>Ada MarshThe Washington Post</p>")
    assert claimed(parsed) == "The Washington Post"
    assert parsed.reposts[0].claim.authors == ("Ada Marsh",)


@pytest.mark.parametrize("holder", ["Harbour Publishing Co", "Marsh Media"])
def test_the_owner_of_the_site_is_not_the_owner_of_the_text(holder: str) -> None:
    line = (
        f"<p>Copyright 2011 {holder}. All rights reserved. This material may not be published, broadcast.</p>"
    )
    assert page(foot=line).kind is PageKind.ORIGINAL


def test_an_agency_that_keeps_its_rights_is_the_owner_of_the_text() -> None:
    line = (
        "<p>Copyright 2011 The Associated Press. All rights reserved. This material may not be published.</p>"
    )
    assert claimed(page(foot=line)) == "The Associated Press"


@pytest.mark.parametrize(
    "line",
    [
        "<p>Nora Quill contributed reporting.</p>",
        "<p>Nora Quill and Ben Tarn contributed to this report.</p>",
        "<p>The Harbour Mirror's Nora Quill contributed to this story.</p>",
    ],
)
def test_colleagues_who_helped_are_no_source(line: str) -> None:
    assert page(foot=line).kind is PageKind.ORIGINAL


def test_an_agency_that_helped_is_a_source_of_an_own_text() -> None:
    assert page(foot="<p>The Associated Press contributed to this report.</p>").kind is PageKind.DERIVED


def test_german_for_a_press_release_means_nothing_on_an_english_page() -> None:
    assert page(foot="<p>PM Harms</p>").kind is PageKind.ORIGINAL
    german = page(foot="<p>PM Hafenverband/fk</p>", language="de")
    assert german.kind is PageKind.REPOST


@pytest.mark.parametrize(
    "opening",
    [
        "US-ASCII characters [ASCII]. The ferry carries a sign with its name in seven bits.",
        "All the polls in the harbour show the Allied Anchor Party (AAP) ahead of the ferrymen this spring.",
        "Harbour Tales - Skerry Edition (APK) - the game of the ferry that never left on time.",
    ],
)
def test_an_abbreviation_in_brackets_opens_no_agency_copy(opening: str) -> None:
    assert page(paragraphs=(opening, *PARAGRAPHS)).kind is PageKind.ORIGINAL


def test_a_place_and_an_agency_in_brackets_open_agency_copy() -> None:
    assert claimed(page(paragraphs=(f"SYDNEY (AAP) {PARAGRAPHS[0]}", *PARAGRAPHS[1:]))) == "AAP"


def test_writers_initials_are_no_agency_beside_the_agency() -> None:
    parsed = page(foot="<p>ap/kam/bfi/an/eg</p><p>AFP</p>", language="es")
    assert claimed(parsed) == "AFP"


def test_a_front_page_republishes_nothing_by_the_bylines_it_announces() -> None:
    teasers = "<p class=byline>Ada Marsh, Ars Technica</p><p class=byline>Associated Press</p>"
    assert page(head=teasers, url="https://www.harbour-mirror.example/").kind is PageKind.ORIGINAL
    assert page(head=teasers).kind is PageKind.REPOST


def test_the_next_post_is_no_part_of_this_one() -> None:
    following = (
        "<div class=post-next-post><h4>Islands vote on Sunday</h4>"
        "<p>HONG KONG (Reuters) - Islanders vote for their council on Sunday, the first time in nine years.</p></div>"
    )
    assert page(foot=following).kind is PageKind.ORIGINAL


def test_a_picture_in_a_systems_data_is_no_original_address() -> None:
    data = (
        "<script>window.state={'image':{'x':1}}; {\"originalUrl\":"
        '"https://pictures.cdn.example/mirror/25WSQ5QC3ZMONPNR6BM6UVFLBI.jpg"}</script>'
    )
    assert page(tags=data).kind is PageKind.ORIGINAL


def test_an_archived_page_is_its_own_sites() -> None:
    archived = (
        "https://web.archive.org/web/20220721143126/https://www.harbour-mirror.example/2024/ferry-leaves"
    )
    signed = "<p class=byline>By Ada Marsh, Harbour Mirror</p>"
    assert page(head=signed, url=archived).kind is PageKind.ORIGINAL
    linked = '<p>This article was originally published by <a href="https://web.archive.org/web/20220721143126/https://apnews.com/article/ferry-leaves-on-time-1a2b3c">AP</a>.</p>'
    parsed = page(foot=linked, url=archived)
    assert claimed(parsed) == "AP"


@pytest.mark.parametrize(
    ("title", "line", "foot"),
    [
        ("新闻动态--外岛渡轮学会官网", "发布时间：2019-05-18 来源：外岛渡轮学会", ""),
        ("渡轮准时离开", "2019-05-18 来源：外岛观察网", "<footer><p>Copyright © 2019 外岛观察 All rights reserved。</p></footer>"),
        ("渡轮准时离开", "来源: | 发布时间: 2018-05-17 | 浏览次数: 2168", ""),
    ],
)  # fmt: skip
def test_the_own_name_and_an_empty_label_are_no_source_in_chinese(title: str, line: str, foot: str) -> None:
    parsed = page(title=title, head=f"<div>{line}</div>", foot=foot, paragraphs=CHINESE, language="zh")
    assert parsed.kind is PageKind.ORIGINAL


def test_where_material_came_from_is_not_where_the_text_did() -> None:
    own = page(foot="<p>（资料来源：外岛年鉴、渡轮时刻表）</p>", paragraphs=CHINESE, language="zh")
    assert own.kind is not PageKind.REPOST
    other = page(head="<div>2019-05-18 来源：海港晨报</div>", paragraphs=CHINESE, language="zh", title="渡轮")
    assert claimed(other) == "海港晨报"


def test_a_label_within_a_head_tags_value_is_no_part_of_the_name() -> None:
    parsed = page(tags='<meta name="source" content="来源：海港晨报">', paragraphs=CHINESE, language="zh")
    assert claimed(parsed) == "海港晨报"


def test_a_supplier_of_figures_that_nobody_knows_provides_no_text() -> None:
    assert page(foot="<p>provided by Marsh Data - Signal Pro</p>", language="de").kind is PageKind.ORIGINAL


@pytest.mark.parametrize("word", ["关注", "翻訳者"])
def test_a_button_or_a_role_is_nobodys_name(word: str) -> None:
    parsed = page(
        head=f"<div>2019-05-18 来源：海港晨报</div><p class=author>{word}</p>",
        paragraphs=CHINESE,
        language="zh",
    )
    assert parsed.reposts[0].claim.authors == ()


def test_the_maker_of_a_picture_in_its_microformat_is_no_author_of_the_text() -> None:
    picture = (
        "<div class=hmedia><p class='contributor vcard'>AP</p><p class=fn>The ferry on Friday.</p></div>"
    )
    assert page(head=picture).kind is PageKind.ORIGINAL


def test_an_authors_past_employers_are_no_source() -> None:
    bio = (
        "<p class=author>Ada Marsh is the harbour editor here, which she joined in 2012 after working for "
        "The Register, the Associated Press, and other publications.</p>"
    )
    assert page(foot=bio).kind is PageKind.ORIGINAL


def test_when_and_how_it_was_published_is_no_part_of_a_japanese_outlets_name() -> None:
    text = (
        "外島へ向かう渡し船は金曜日の朝、定刻に港を出た。乗客は九人で、後部甲板には鶏の箱と学校の石炭が積まれていた。",
        "機関は冬の間に魚市場の裏の小屋で、二人の兄弟が古い本だけを頼りに組み直したものだという。",
        "燃料代は九月の末まで町が払う。その後のことは島の人たちが自分で決めなければならない。",
    )
    linked = '<p>この記事は、<a href="https://boats.example/article/35102407.htm">Boats Japan</a>で2017年6月8日に掲載した記事からの転載です。</p>'
    assert claimed(page(foot=linked, paragraphs=text, language="ja", title="渡し船")) == "Boats Japan"


def test_a_post_of_a_platform_named_by_numbers_is_an_article() -> None:
    post = "https://mp.weixin.qq.com/s?__biz=MjM5MzI5&mid=2651537656&idx=1&sn=4e930d1e39"
    line = f'<div>2019-05-18 来源：<a href="{post}">海港晨报</a></div>'
    parsed = page(head=line, paragraphs=CHINESE, language="zh", title="渡轮")
    assert parsed.reposts[0].claim.url == post


@pytest.mark.parametrize(
    "line", ["Tagged Reuters, AP, Bloomberg", "Tags: AP | Reuters", "Posted in: Reuters, AP"]
)
def test_what_a_text_is_filed_under_is_no_byline(line: str) -> None:
    assert page(head=f"<p>{line}</p>").kind is PageKind.ORIGINAL


def test_an_agency_beside_a_picture_house_signs_a_picture() -> None:
    assert page(foot="<p>AFP/Getty</p>").kind is PageKind.ORIGINAL
    assert claimed(page(foot="<p>AFP/Reuters</p>")) is not None


@pytest.mark.parametrize("line", ["EFE/Archivo", "Quelle: dpa/Archiv"])
def test_an_agencys_archive_holds_pictures(line: str) -> None:
    assert page(head=f"<p>{line}</p>").kind is PageKind.ORIGINAL
    assert page(foot=f"<p>{line}</p>").kind is PageKind.ORIGINAL


def test_an_agencys_sign_above_the_text_is_the_pictures_and_below_it_the_texts() -> None:
    assert page(head="<p>© AFP</p>").kind is PageKind.ORIGINAL
    assert claimed(page(foot="<p>© AFP</p>")) == "AFP"


def test_an_outlet_helped_by_an_agency_is_the_outlet() -> None:
    parsed = page(head="<p>Par Le HuffPost avec AFP</p>", language="fr")
    assert claimed(parsed) == "Le HuffPost"


@pytest.mark.parametrize("zone", ["UTC", "GMT", "CET"])
def test_a_time_zone_in_brackets_behind_a_day_signs_nothing(zone: str) -> None:
    assert page(head=f"<div>It is now December 4, 2014 ({zone}) – Reload this page</div>").kind is (
        PageKind.ORIGINAL
    )


def test_an_agency_in_brackets_behind_a_day_still_signs() -> None:
    text = ("THURSDAY, July 18 (HealthDay News) -- " + PARAGRAPHS[0], *PARAGRAPHS[1:])
    assert claimed(page(paragraphs=text)) == "HealthDay News"


def test_a_heading_that_repeats_the_title_of_a_form_is_no_byline() -> None:
    form = (
        b"<html lang=en><title>Register</title><body><table><tr><td>Register - Required Information</td></tr>"
        b"<tr><td>Choose username:</td></tr><tr><td>Email:</td></tr><tr><td>This must be a valid address.</td></tr>"
        b"<tr><td>Choose password: it is used for the boats' own lists alone, and for no other purpose.</td></tr>"
        b"</table></body></html>"
    )
    assert parse(form, url="https://harbour-gardens.example/?action=register").kind is PageKind.ORIGINAL


def test_a_wire_on_its_own_site_speaks_of_itself() -> None:
    tags = '<meta property="og:site_name" content="Cision">'
    heading = "<h2>Choose Your Cision Product</h2>"
    assert page(head=heading, tags=tags, url="https://www.cision.com/us/login/").kind is PageKind.ORIGINAL


def test_an_author_that_begins_with_the_sites_own_name_is_the_site() -> None:
    tags = (
        '<meta property="og:site_name" content="Harbour Kitchen">'
        '<meta name=author content="Harbour Kitchen | TV Channel | Easy Recipes, TV Shows">'
    )
    assert page(tags=tags).kind is PageKind.ORIGINAL


@pytest.mark.parametrize("address", ["https://twitter.com/skerryferry", "https://other-quay.example/reports"])
def test_a_canonical_of_an_account_or_a_section_is_no_article(address: str) -> None:
    assert page(tags=f'<link rel=canonical href="{address}">').kind is PageKind.ORIGINAL


def test_a_canonical_of_an_article_elsewhere_is_still_one() -> None:
    tags = '<link rel=canonical href="https://other-quay.example/2024/ferry-leaves-on-time">'
    assert page(tags=tags).kind is PageKind.REPOST


def test_a_bulletin_board_signs_its_posts_with_its_own_name() -> None:
    signature = "<p>※ 来源:·海港站 网址：harbour.example 移动：在应用商店搜索海港·[FROM: 10.]</p>"
    assert page(foot=signature, paragraphs=CHINESE, language="zh").kind is PageKind.ORIGINAL


def test_a_source_below_a_chinese_text_is_still_one() -> None:
    assert claimed(page(foot="<p>来源：人民日报</p>", paragraphs=CHINESE, language="zh")) == "人民日报"


TEASERS = "".join(
    f"<div class=module><h2>{heading}</h2><p class=byline>{who}</p><p>{told}</p></div>"
    for heading, who, told in [
        ("Hens like the sea", "Reuters", "They lay more eggs on the after deck than in the barn, the islanders say again and again."),
        ("Two brothers and an engine", "Bo Quay | Associated Press", "How a shed behind the market became the best workshop along the whole coast of the sound."),
        ("Fuel is paid until autumn", "Dora Sand | Reuters", "Nobody knows yet what happens in October, when the council's money for the boat runs out."),
    ]
)  # fmt: skip


def test_the_bylines_of_teasers_inside_an_article_are_not_its_own() -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS * 2)
    parsed = page(
        head=f"<p class=byline>By Ada Marsh</p><p>More boat stories</p>{TEASERS}<div class=story>{body}</div>",
        paragraphs=(),
    )
    assert parsed.kind is PageKind.ORIGINAL


def test_a_list_of_texts_keeps_their_bylines() -> None:
    assert page(head=TEASERS, paragraphs=()).kind is PageKind.REPOST


@pytest.mark.parametrize("service", ["Inside Harbour News Service", "The New York Times News Service"])
def test_a_news_service_below_the_byline_is_the_texts_source(service: str) -> None:
    assert claimed(page(head=f"<p>By ADA MARSH</p><p>{service}</p>")) == service


def test_the_sites_own_news_service_is_the_site() -> None:
    signed = "<p>By ADA MARSH</p><p>Harbour Mirror News Service</p>"
    assert page(head=signed, title="The ferry leaves on time | Harbour Mirror").kind is PageKind.ORIGINAL


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Contributing: Associated Press.", PageKind.DERIVED),
        ("Contributing: the whole crew and both of the brothers.", PageKind.ORIGINAL),
    ],
)
def test_who_contributed_below_a_text_helped_with_it(line: str, kind: PageKind) -> None:
    assert page(foot=f"<p>{line}</p>").kind is kind


INGREDIENTS = "".join(f"<li>{line}</li>" for line in ("2 cups flour", "1/2 tsp salt", "½ cup buttermilk"))


@pytest.mark.parametrize(
    "line", ["Adapted from Harbour Kitchen", "Very slightly adapted from: Harbour Kitchen"]
)
def test_an_adapted_recipe_is_the_cooks_own_and_credits_where_it_comes_from(line: str) -> None:
    assert page(foot=f"<ul>{INGREDIENTS}</ul><p>{line}</p>").kind is PageKind.DERIVED


def test_an_adapted_article_is_still_republished() -> None:
    line = '<p>Adapted from <a href="https://other-quay.example/2024/ferry-on-time">Other Quay</a></p>'
    assert page(foot=line).kind is PageKind.REPOST
