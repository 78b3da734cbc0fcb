"""Reading pages into a document: visible text, lines, links, zones and facts."""

from __future__ import annotations

import pytest

from provenance.model import Document, Zone
from provenance.parse.reading import html_guard
from provenance.parse.reading.document import read_document

URL = "https://page.example/news/story.html"


def _lines(document: Document) -> list[str]:
    return [line.span.of(document.text) for line in document.lines]


def _meta(document: Document, source: str) -> list[tuple[str, str]]:
    return [(item.name, item.value) for item in document.metadata if item.source == source]


# --- text -----------------------------------------------------------------------------


def test_block_elements_and_breaks_make_lines_and_white_space_collapses() -> None:
    document = read_document("<div> One \n two<p>three<br>four</p> five <b>six</b><i> seven</i></div>")
    assert document.text == "One two\nthree\nfour\nfive six seven"
    assert _lines(document) == document.text.split("\n")


def test_inline_elements_without_a_blank_between_them_stay_glued() -> None:
    assert (
        read_document("<p><a href=/a>Al Jazeera</a><a href=/b>The Guardian</a></p>").text
        == "Al JazeeraThe Guardian"
    )


def test_non_breaking_spaces_are_kept() -> None:
    assert read_document("<p>10&nbsp;000&nbsp; boats</p>").text == "10\u00a0000\u00a0 boats"


def test_preformatted_text_keeps_its_lines() -> None:
    assert read_document("<pre>one\n  two</pre>").text == "one\ntwo"


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var a='no'</script>",
        "<style>p{}</style>",
        "<template><p>no</p></template>",
        "<noscript><p>no</p></noscript>",
        "<p hidden>no</p>",
        "<p style='DISPLAY : none'>no</p>",
        "<div style='visibility:hidden'><p>no</p></div>",
        "<span class=screen-reader-text>no</span>",
        "<dialog>no</dialog>",
        "<select><option>no</select>",
        "<!-- no -->",
        "<svg><title>no</title></svg>",
    ],
)
def test_what_no_reader_sees_is_no_text(hidden: str) -> None:
    assert read_document(f"<p>a</p>{hidden}<p>b</p>").text == "a\nb"


def test_plain_text_is_kept_as_it_is() -> None:
    body = "\r\nOne \r\n\r\n\u00a0two\rthree\x00\n"
    document = read_document(body, media_type="text/plain")
    assert document.text == body
    assert _lines(document) == ["One", "two", "three\x00"]


def test_plain_text_that_is_a_whole_html_page_is_read_as_html_and_that_is_said() -> None:
    document = read_document("<!DOCTYPE html><p>x</p>", media_type="text/plain")
    assert document.text == "x"
    assert any(warning.startswith("media_type") for warning in document.warnings)


def test_markdown_keeps_its_text_and_shows_headings_links_and_images() -> None:
    body = "# A title\n\nText with [a link](https://outlet.example/x) and ![a boat](boat.png).\n\n- item\n"
    document = read_document(body, media_type="text/markdown", url=URL)
    assert document.text == body
    assert next((line.tag, line.span.of(body)) for line in document.lines) == ("h1", "A title")
    assert [(link.span.of(body), link.href) for link in document.links] == [
        ("a link", "https://outlet.example/x")
    ]
    assert document.images[0].src == "https://page.example/news/boat.png"


def test_addresses_in_plain_text_are_links_without_the_sentence_around_them() -> None:
    body = "See https://outlet.example/a_(b), or (www.other.example/c)."
    document = read_document(body, media_type="text/plain")
    assert [link.href for link in document.links] == [
        "https://outlet.example/a_(b)",
        "https://www.other.example/c",
    ]
    assert [link.span.of(body) for link in document.links] == [
        "https://outlet.example/a_(b)",
        "www.other.example/c",
    ]


# --- links ----------------------------------------------------------------------------


def test_links_cover_their_text_and_are_resolved_against_the_page() -> None:
    document = read_document(
        "<p>See <a href='../x?y=1#z' rel='nofollow Author'> the report </a>!</p>", url=URL
    )
    (link,) = document.links
    assert link.span.of(document.text) == "the report"
    assert (link.href, link.raw, link.rel) == (
        "https://page.example/x?y=1#z",
        "../x?y=1#z",
        ("nofollow", "author"),
    )


def test_a_base_element_changes_where_links_point_and_is_recorded() -> None:
    document = read_document("<base href='//other.example/d/'><a href=x>y</a>", url=URL)
    assert document.links[0].href == "https://other.example/d/x"
    assert ("href", "//other.example/d/") in _meta(document, "base")


@pytest.mark.parametrize(
    "href", ["http://[::1", "javascript:alert(1)", "\\\\evil", "http://a b/", "//[", "a" * 20_000]
)
def test_hostile_addresses_are_kept_and_never_raise(href: str) -> None:
    document = read_document(f'<a href="{href}">x</a>', url=URL)
    assert document.links[0].raw == href


# --- the page's own address --------------------------------------------------------------


def test_a_canonical_link_gives_the_pages_address_where_nothing_speaks_against_it() -> None:
    document = read_document("<link rel=canonical href=https://page.example/s><a href=/x>y</a>")
    assert document.url == "https://page.example/s"
    assert document.links[0].href == "https://page.example/x"


def test_a_canonical_link_to_another_site_is_not_taken_for_the_pages_own_address() -> None:
    body = (
        "<link rel=canonical href=https://outlet.example/s><link rel=shortlink href=https://mirror.example/?p=1>"
        "<link rel=amphtml href=https://mirror.example/amp/s><p>x</p>"
    )
    assert read_document(body).url is None


def test_the_callers_address_outranks_what_the_page_says() -> None:
    assert read_document("<link rel=canonical href=https://outlet.example/s>", url=URL).url == URL


# --- zones ----------------------------------------------------------------------------


def test_zones_come_from_elements_roles_and_class_words() -> None:
    document = read_document(
        "<header>h</header><nav>n</nav><div role=navigation>r</div><main><p>m</p><figure>"
        "<figcaption>f</figcaption>"
        "</figure><div class='related-posts'>l</div></main><div id=comments>c</div><div class=sidebar>s</div>"
        "<footer>o</footer>"
    )
    zones = {line.span.of(document.text): line.zone for line in document.lines}
    assert zones == {
        "h": Zone.HEADER,
        "n": Zone.NAVIGATION,
        "r": Zone.NAVIGATION,
        "m": Zone.MAIN,
        "f": Zone.FIGURE,
        "l": Zone.RELATED,
        "c": Zone.COMMENTS,
        "s": Zone.ASIDE,
        "o": Zone.FOOTER,
    }


def test_a_header_or_footer_inside_an_article_is_part_of_it() -> None:
    document = read_document("<article><header><h1>t</h1></header><footer>Source: X</footer></article>")
    assert [line.zone for line in document.lines] == [Zone.MAIN, Zone.MAIN]


def test_a_side_word_around_the_whole_page_is_not_believed() -> None:
    text = "A sentence that is long enough to count as running text on this page of ours. " * 3
    document = read_document(f"<div class='sidebar widget'><h1>Title</h1><p>{text}</p></div>")
    assert {line.zone for line in document.lines} == {Zone.UNKNOWN}


def test_lines_carry_marks_nearest_first_and_number_their_article() -> None:
    document = read_document(
        "<article class=Story><p class='lead big'>x</p></article><article><p>y</p></article>"
    )
    first, second = document.lines
    assert first.marks == ("lead", "big", "story", "article")
    assert (first.item, second.item) == (1, 2)


# --- facts ----------------------------------------------------------------------------


def test_hidden_pixels_and_noscript_images_are_kept_out_of_sight() -> None:
    document = read_document(
        "<p>x<img src=/c.gif width=1 height=1><img src=/p.jpg alt=boat></p>"
        "<noscript><img src=/n.gif></noscript>",
        url=URL,
    )
    found = {image.src.rsplit("/", 1)[-1]: image.hidden for image in document.images}
    assert found == {"c.gif": True, "p.jpg": False, "n.gif": True}


def test_json_ld_is_flattened_node_by_node_and_references_are_followed() -> None:
    document = read_document(
        """<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
        {"@type":"NewsArticle","headline":"T","publisher":{"@id":"#o"},"isBasedOn":{"url":"https://outlet.example/a"}},
        {"@id":"#o","@type":"Organization","name":"Outlet"}]}</script>"""
    )
    found = _meta(document, "json_ld")
    assert ("@type", "NewsArticle") in found
    assert ("publisher.name", "Outlet") in found
    assert ("isbasedon.url", "https://outlet.example/a") in found
    assert len({item.node for item in document.metadata}) == 2


@pytest.mark.parametrize(
    "script",
    [
        '{"@type":"NewsArticle","headline":"a\nb",}',
        '<!-- {"@type":"NewsArticle","headline":"a b"} -->',
        '//<![CDATA[\n{"@type":"NewsArticle","headline":"a b"}\n//]]>',
        '/* note */ {"@type":"NewsArticle", // why\n "headline":"a b"}',
        '[{"@type":"NewsArticle","headline":"a b"}];',
        '{"@type":"NewsArticle","headline":"a b"}{"@type":"WebPage"}',
        '{"@type":"NewsArticle","headline":"a b","url":"https://x.example/a//b,]"}',
    ],
)
def test_json_ld_as_pages_write_it_is_read(script: str) -> None:
    document = read_document(f'<script type="application/ld+json">{script}</script>')
    values = dict(_meta(document, "json_ld"))
    assert values["@type"] in ("NewsArticle", "WebPage")
    assert " ".join(values["headline"].split()) == "a b"


@pytest.mark.parametrize(
    "script", ["[" * 100_000, '{"a": ' + "9" * 5_000 + "}", "not json", '{"a":' * 50_000]
)
def test_json_ld_that_cannot_be_read_is_no_fault(script: str) -> None:
    read_document(f'<script type="application/ld+json">{script}</script><p>x</p>')


def test_microdata_meta_and_links_of_the_head_are_kept_as_written() -> None:
    document = read_document(
        "<head><title> A  page </title><meta property='og:site_name' content='Mirror'>"
        "<link rel='canonical amphtml' href='/s'></head><div itemscope itemtype='https://schema.org/NewsArticle'>"
        "<h1 itemprop=headline>T</h1><div itemprop=publisher itemscope>"
        "<meta itemprop=name content=Outlet></div></div>",
        url=URL,
    )
    assert document.title == "A page"
    assert ("og:site_name", "Mirror") in _meta(document, "meta")
    assert ("canonical", "https://page.example/s") in _meta(document, "link")
    assert {("@type", "NewsArticle"), ("headline", "T"), ("publisher.name", "Outlet")} <= set(
        _meta(document, "microdata")
    )


def test_source_words_in_a_data_island_are_kept() -> None:
    document = read_document(
        '<script>window.data = {"provider":{"name":"Outlet","id":"o"},"canonicalUrl":"https://o.example/a"}</script>'
    )
    assert {("provider.name", "Outlet"), ("canonicalurl", "https://o.example/a")} <= set(
        _meta(document, "island")
    )


@pytest.mark.parametrize(
    ("body", "language"),
    [
        ("<html lang=pt-BR><p>x</p>", "pt"),
        ("<meta http-equiv=content-language content=de><p>x</p>", "de"),
        (
            "<p>Der Rat hat entschieden, dass die Fähre nicht mehr fährt und das Boot verkauft ist.</p>",
            "de",
        ),
        ("<p>渡轮明年夏天是否应该再次起航，会议花了三个小时才达成一致。</p>", "zh"),
        ("<p>x</p>", None),
    ],
)
def test_the_language_is_stated_or_guessed(body: str, language: str | None) -> None:
    assert read_document(body).language == language


def test_a_feed_gives_its_entries_with_the_source_of_each() -> None:
    document = read_document(
        """<?xml version="1.0"?><rss version="2.0"><channel><title>Mirror</title>
        <item><title>Ferry &amp; boat</title><link>https://mirror.example/a</link>
        <source url="https://outlet.example/feed">Outlet</source><description>&lt;p&gt;One&lt;/p&gt;</description></item>
        <item><title>Two</title><description><![CDATA[<b>text</b>]]></description></item></channel></rss>"""
    )
    assert document.text == "Ferry & boat\nOne\nTwo\ntext"
    assert [line.item for line in document.lines] == [1, 1, 2, 2]
    assert {("source", "Outlet"), ("source.url", "https://outlet.example/feed")} <= set(
        _meta(document, "feed")
    )
    assert document.links[0].href == "https://mirror.example/a"


def test_an_atom_feed_names_the_feed_an_entry_came_from() -> None:
    document = read_document(
        """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title><link href="https://mirror.example/a"/>
        <source><title>Outlet</title><id>https://outlet.example/</id></source></entry></feed>"""
    )
    assert {("source", "Outlet"), ("source.id", "https://outlet.example/")} <= set(_meta(document, "feed"))


def test_a_feed_with_an_entity_bomb_is_read_without_it() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    document = read_document(
        f"{bomb}<rss><channel><item><title>&b; x</title></item></channel></rss>",
        media_type="application/rss+xml",
    )
    assert "aaaa" not in document.text


# --- limits ---------------------------------------------------------------------------


def test_elements_nested_deeper_than_browsers_build_keep_their_text() -> None:
    body = "<p>before</p>" + "<div>" * 30_000 + "<p>deep</p>" + "</div>" * 30_000 + "<p>after</p>"
    document = read_document(body)
    assert document.text.split() == ["before", "deep", "after"]
    assert not document.parse_complete
    assert any(warning.startswith("parse_limit") for warning in document.warnings)


def test_moderate_depth_is_read_whole() -> None:
    document = read_document("<div>" * 5_000 + "deep" + "</div>" * 5_000)
    assert document.text == "deep"
    assert document.parse_complete


def test_too_many_attributes_are_left_out_and_that_is_said() -> None:
    attributes = " ".join(f"a{number}=x" for number in range(20_000))
    document = read_document(f"<p {attributes}>x</p>")
    assert document.text == "x"
    assert not document.parse_complete


def test_a_long_attribute_alone_breaks_no_limit() -> None:
    document = read_document('<p title="' + "A" * (2 * html_guard.MAX_TAG_CHARS_UNGUARDED) + '">x</p>')
    assert document.text == "x"
    assert document.parse_complete
