# ruff: noqa: E501
"""The page: it says what the audit says, escapes what was captured, and stays small."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser

import pytest
from report_audits import HOSTILE, hostile_audit, hostile_check, many_checks, rich_audit
from report_cases import HARBOUR, Edit, K, audit, check, comparison, versions

from provenance.model import Alteration, Resolution, Severity, Span, Verdict
from provenance.report import html, markdown, overview, text, words
from provenance.report.escape import visible_on_page

VOID = {"meta", "br", "col", "line", "rect"}
ALLOWED = frozenset(
    """html head meta title style body a header div p h1 h2 h3 h4 h5 nav ul li main section table caption colgroup
    col thead tbody tr th td svg line text rect time span bdi article dl dt dd details summary ol strong del ins mark
    code footer script br i""".split()  # noqa: SIM905
)


class Reader(HTMLParser):
    """What a browser would make of the page, as far as these tests ask."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.pieces: list[str] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if tag in {"td", "th", "dt", "dd"}:
            self.pieces.append(" ")
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data):
        if self.open and self.open[-1] in self.raw:
            self.raw[self.open[-1]].append(data)
        else:
            self.pieces.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.pieces).split())

    def attributes(self, name: str) -> list[str]:
        return [found[name] or "" for _, found in self.elements if name in found]


def assert_harmless(reader: Reader) -> None:
    assert {tag for tag, _ in reader.elements} <= ALLOWED
    counts = Counter(tag for tag, _ in reader.elements)
    assert (counts["script"], counts["style"]) == (1, 1)
    assert "".join(reader.raw["script"]) == str(html._asset("report.js"))
    for tag, attributes in reader.elements:
        for name in attributes:
            assert not name.startswith("on"), (tag, name)
            assert name not in {
                "src",
                "srcset",
                "style",
                "action",
                "background",
                "ping",
                "srcdoc",
                "data",
                "xlink:href",
            }
        if "href" in attributes:
            assert re.match(r"https?://[^\s\"'<>]+\Z|#[\w-]+\Z", attributes["href"] or ""), attributes["href"]
        if tag == "meta":
            assert attributes.get("http-equiv") in (None, "Content-Security-Policy")


def flat_text(made) -> str:
    return " ".join(text.render(made).split())


def test_the_page_tells_claim_verdict_alterations_candidates_and_evidence():
    reader = Reader(html.render(audit((check(),))))
    for said in (
        "The Larkin Courier",
        "Ida Fenwick, Jonas Albrecht",
        "24 February 2026",
        "12 alterations: 9 material, 3 editorial.",
        "The credits do not agree on the outlet",
        "Found by permalink",
        "The server has no such page (HTTP 404).",
        "It does not prove who wrote them",
        check().page_capture.sha256,
        "214 entries",
    ):
        assert said in reader.text


def article(made) -> str:
    """What the page says of a repost, without the overview."""
    return html.render(made).partition("<article")[2]


@pytest.mark.parametrize("paint", [article, markdown.render, flat_text])
def test_the_same_reason_is_said_once(paint):
    why = "no link was kept in this capture"
    whole = f"No address of the original could be tried: {why}."
    made = check()
    made = replace(
        made,
        comparison=None,
        verdict=Verdict.UNVERIFIABLE,
        reason=whole,
        repost=replace(made.repost, claim=replace(made.repost.claim, url=None, url_reason=why)),
        resolution=Resolution((), why),
    )
    assert paint(audit((made,))).count(why) == 1
    other = replace(made, reason="The page could not be read to its end.")
    assert paint(audit((other,))).count(why) == 1
    unlike = replace(other, resolution=Resolution((), "the budget was spent"))
    assert paint(audit((unlike,))).count(why) == paint(audit((unlike,))).count("he budget was spent") == 1


def test_every_verdict_and_kind_is_named_in_the_overview():
    reader = Reader(html.render(rich_audit()))
    for verdict in Verdict:
        assert words.VERDICTS[verdict][1] in reader.text
    for kind in K:
        assert words.KINDS[kind][0] in reader.text


def test_every_alteration_is_marked_on_the_side_where_it_stands_and_anchors_lead_somewhere():
    reader = Reader(html.render(rich_audit()))
    ids = Counter(reader.attributes("id"))
    assert [name for name, count in ids.items() if count > 1] == []
    for href in reader.attributes("href"):
        assert not href.startswith("#") or href[1:] in ids, href
    made = check().comparison
    assert made is not None
    for number, alteration in enumerate(made.alterations, start=1):
        assert (f"c1-o{number}" in ids) == (alteration.original_span is not None)
        assert (f"c1-r{number}" in ids) == (alteration.repost_span is not None)


def test_the_side_by_side_view_holds_every_word_of_both_texts():
    made = comparison()
    page = html.render_comparison(made, repost="a", original="b")
    shown = re.sub(r"<span class=vh>.*?</span>|<a class=tag.*?</a>", "", page[page.index('class="facing"') :])
    flat = Reader(shown).text
    for version in (made.original, made.repost):
        for line in version.text.splitlines():
            assert " ".join(line.split()) in flat


def test_overlapping_alterations_nest_and_lose_no_letter():
    repost, original, _ = versions((Edit("one two three four five", "one two three four five"),))
    overlapping = tuple(
        Alteration(kind, Severity.MATERIAL, span, span, "x", "y", "")
        for kind, span in (
            (K.PASSAGE_MOVED, Span(0, 18)),
            (K.NUMBER_CHANGED, Span(4, 7)),
            (K.NAME_CHANGED, Span(8, 23)),
        )
    )
    made = replace(comparison(), repost=repost, original=original, alterations=overlapping)
    page = html.render_comparison(made, repost="a", original="b")
    reader = Reader(re.sub(r"<a class=tag.*?</a>", "", page))
    assert reader.text.count("one two three four five") == 2
    assert {f"c1-{side}{n}" for side in "or" for n in (1, 2, 3)} <= set(reader.attributes("id"))


def test_an_alteration_without_extent_is_shown_as_a_gap():
    repost, original, _ = versions((Edit("one two three", "one three"),))
    gap = Alteration(K.PASSAGE_DROPPED, Severity.MATERIAL, Span(4, 4), Span(4, 8), "two ", None, "")
    made = replace(comparison(), repost=repost, original=original, alterations=(gap,))
    assert "class='gap' id='c1-r1'" in html.render_comparison(made, repost="a", original="b")


def test_long_runs_without_an_alteration_are_folded_and_counted():
    same = tuple(
        Edit(f"Line {n} of the harbour log is dull.", f"Line {n} of the harbour log is dull.")
        for n in range(30)
    )
    page = html.render(audit((check(Verdict.FAITHFUL, edits=same),)))
    assert "30 passages without an alteration" in page


def test_lines_of_the_originals_page_outside_the_article_are_folded_and_not_called_dropped():
    repost, original, alterations = versions(HARBOUR[3:5])
    menu = "Home\nNews\nSport\nWeather\n"
    shifted = replace(original, text=menu + original.text, blocks=())
    moved = tuple(
        replace(a, original_span=a.original_span and a.original_span.shifted(len(menu))) for a in alterations
    )
    made = replace(comparison(), repost=repost, original=shifted, alterations=moved)
    page = html.render_comparison(made, repost="a", original="b")
    assert "4 lines of the original’s page outside the article" in page


@pytest.mark.parametrize("payload", HOSTILE)
def test_no_captured_text_becomes_markup(payload):
    made = hostile_check(payload)
    page = html.render(replace(hostile_audit(), checks=(made,)))
    assert page.encode("utf-8")
    reader = Reader(page)
    assert_harmless(reader)
    assert " ".join(visible_on_page(payload).split()) in reader.text


def test_nothing_in_a_hostile_audit_becomes_markup():
    assert_harmless(Reader(html.render(hostile_audit())))
    made = hostile_check(HOSTILE[1]).comparison
    assert made is not None
    assert_harmless(Reader(html.render_comparison(made, repost=HOSTILE[0], original=HOSTILE[8])))


def test_only_web_addresses_become_links_and_they_tell_the_site_nothing():
    reader = Reader(html.render(hostile_audit()))
    outward = [
        found for tag, found in reader.elements if tag == "a" and (found.get("href") or "").startswith("http")
    ]
    assert outward
    assert all(found["rel"] == "noopener noreferrer nofollow" for found in outward)


def test_the_policy_allows_only_the_style_and_the_script_of_the_page_itself():
    reader = Reader(html.render(audit(())))
    policy = next(found["content"] for tag, found in reader.elements if "http-equiv" in found) or ""
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert html._digest("".join(reader.raw["script"])) in policy
    assert html._digest("".join(reader.raw["style"])) in policy


def test_right_to_left_passages_find_their_own_direction():
    page = html.render(rich_audit())
    assert 'lang="ar"' in page
    # The English label inside the passage has a direction of its own, so `dir=auto` does not read it.
    assert re.search(r'<p dir="auto"><span class="vh" lang="en" dir="ltr">', page)


def test_a_hostile_language_is_not_a_language():
    assert not [v for v in Reader(html.render(hostile_audit())).attributes("lang") if v != "en"]


def test_a_large_audit_stays_small_tells_the_findings_first_and_says_what_it_leaves_out():
    page = html.render(many_checks(3_000))
    assert len(page) < 7_000_000
    reader = Reader(page)
    told = sum(tag == "article" for tag, _ in reader.elements)
    assert 100 < told <= 200
    assert f"{3_000 - told:,} reposts of 3,000 stand in this list only" in reader.text
    assert sum(tag == "tr" and "data-verdict" in found for tag, found in reader.elements) == 3_000


def test_findings_are_told_in_detail_before_the_rest():
    entries, _ = overview.entries_of(many_checks(600).checks)
    chosen = overview.chosen(entries)
    told = [entry for entry in entries if entry.number in chosen]
    left_out = [entry for entry in entries if entry.number not in chosen]
    findings = {Verdict.ALTERED, Verdict.ABRIDGED}
    largest = max(entry.size for entry in told if entry.verdict not in findings)
    assert all(entry.size > largest for entry in left_out if entry.verdict in findings)


def test_a_streamed_audit_is_the_same_page():
    whole = rich_audit()
    assert "".join(html.stream(replace(whole, checks=()), lambda: iter(whole.checks))) == html.render(whole)


def test_the_folder_tells_every_check_in_detail():
    made = many_checks(450)
    written = {name: "".join(pieces) for name, pieces in html.pages(made)}
    assert list(written) == ["index.html", "part-0001.html", "part-0002.html", "part-0003.html"]
    places = {
        f"{name}#{found}"
        for name, page in written.items()
        for found in re.findall(r'<article class="check" id="(c\d+)"', page)
    }
    linked = {href for href in Reader(written["index.html"]).attributes("href") if href.startswith("part-")}
    assert len(places) == 450
    assert linked == places


def test_a_huge_pair_of_texts_shows_its_marked_rows_and_says_what_it_leaves_out():
    line = (
        "The river at Port Larkin rose by {} metres and fell again before the night was over, the log says."
    )
    same = tuple(Edit(line.format(n), line.format(n)) for n in range(3_000))
    page = html.render(audit((check(edits=(*same, *HARBOUR[4:6])),)))
    assert len(page) < 300_000
    assert "left out of this page for their length" in page


CONTRASTS = [
    (text, ground)
    for ground in ("paper", "sheet")
    for text in ("ink", "quiet", "link", "good", "cut", "bad", "open", "del", "ins", "mark")
] + [("del", "del-bg"), ("ins", "ins-bg"), ("mark", "mark-bg"), ("note", "note-bg"), ("link", "note-bg")]


@pytest.mark.parametrize("scheme", [0, 1])
@pytest.mark.parametrize(("text", "ground"), CONTRASTS)
def test_text_stands_out_from_its_ground_in_light_and_dark(scheme, text, ground):
    """WCAG 2.2, 1.4.3: 4.5 to 1 for text."""
    style = str(html._asset("report.css"))
    block = style.split(":root{")[1 + scheme].split("}")[0]
    colours = dict(re.findall(r"--([\w-]+):#([0-9a-f]{3,6})\b", block))
    light, dark = sorted((luminance(colours[text]), luminance(colours[ground])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def luminance(colour: str) -> float:
    colour = "".join(letter * 2 for letter in colour) if len(colour) == 3 else colour
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("verdict", [Verdict.DIFFERENT, Verdict.UNVERIFIABLE])
def test_differences_that_prove_nothing_are_not_called_alterations(verdict):
    made = check(verdict, reason="the page breaks off")
    reader = Reader(html.render(audit((made,))))
    assert words.differences(verdict)[1] in reader.text
    assert "What was altered" not in reader.text
    assert "Alterations by kind" not in reader.text
    ids = set(reader.attributes("id"))
    assert all(href[1:] in ids for href in reader.attributes("href") if href.startswith("#"))
    assert ("c1-a1" in ids) == (verdict is Verdict.UNVERIFIABLE)


def test_the_course_of_time_is_drawn_where_there_is_one():
    whole = rich_audit()
    assert "Over time" not in html.render(whole)
    spread = tuple(
        replace(made, checked_at=made.checked_at + timedelta(days=n)) for n, made in enumerate(whole.checks)
    )
    reader = Reader(html.render(replace(whole, checks=spread)))
    assert "Over time" in reader.text
    assert "2026-03-04 1 1 2026-03-05 0 1" in reader.text
    decade = tuple(
        replace(made, checked_at=made.checked_at + timedelta(days=90 * n))
        for n, made in enumerate(many_checks(40).checks)
    )
    assert "2035" in Reader(html.render(replace(whole, checks=decade))).text


def test_what_came_back_for_the_addresses_is_counted():
    reader = Reader(html.render(rich_audit()))
    assert (
        "the server has no such page 8 fetched 8 the server refused us 1 the host name was not found 1"
        in reader.text
    )


def test_what_was_odd_about_a_look_stands_with_its_evidence():
    made = check()
    odd = replace(made.page_capture, flags=("cross_site_redirect",))
    page = html.render(audit((replace(made, page_capture=odd),)))
    assert "The address led to a site of another name." in page
    assert "another name" not in html.render(audit((made,)))
