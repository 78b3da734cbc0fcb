"""The terminal report: everything said, nothing that drives the terminal."""

from __future__ import annotations

from dataclasses import replace

import pytest
from report_audits import HOSTILE, hostile_audit, hostile_check, rich_audit
from report_cases import audit, check, comparison, page

from provenance.model import AlterationKind, Verdict
from provenance.report import text, words
from provenance.report.columns import columns, wrapped


def flat(report: str) -> str:
    return " ".join(report.split())


def test_the_report_says_the_claim_the_verdict_and_each_alteration_with_both_sides():
    report = flat(text.render(audit((check(),))))
    assert "Claims The Larkin Courier; Ida Fenwick and Jonas Albrecht; 24 February 2026" in report
    assert "Verdict ALTERED." in report
    assert (
        "Number changed (material). A number is not the original’s. original “971,890” repost “791,890”"
        in report
    )
    assert "12 alterations: 9 material, 3 editorial" in report


def test_every_verdict_and_kind_has_words_of_its_own():
    report = flat(text.render(rich_audit()))
    for verdict in Verdict:
        assert f"{words.VERDICTS[verdict][0].upper()}. " in report
    for kind in AlterationKind:
        assert words.KINDS[kind][0] in report


def test_it_says_why_there_is_no_address_and_no_verdict():
    report = flat(text.render(rich_audit()))
    assert "Address none: the capture kept no link" in report
    assert "UNVERIFIABLE. the server refused us" in report


def test_typography_is_reported_as_ignored_and_zero_counts_are_left_out():
    report = flat(text.render(audit((check(),))))
    assert (
        "differences in white space (4), quotation marks (12), dashes (2); these are no alterations" in report
    )
    assert "capitals (0)" not in report


def test_totals_count_verdicts_kinds_and_what_could_not_be_checked():
    report = text.render(rich_audit())
    totals = flat(report[report.index("Totals") :])
    assert "11 reposts checked in 4 inputs" in totals
    assert "4 altered" in totals
    assert "1 input could not be checked" in totals
    assert "pages/about.html" in totals
    assert "log checkpoint: 214 entries" in totals


def test_an_audit_that_did_not_finish_says_so():
    assert "Not finished" in text.render(replace(audit(()), finished_at=None))


@pytest.mark.parametrize("payload", HOSTILE)
def test_nothing_captured_can_drive_the_terminal(payload):
    made = hostile_check(payload)
    shown = text.render(audit((made,))) + text.render_page(page(payload), input=payload)
    assert made.comparison is not None
    shown += text.render_comparison(made.comparison, repost=payload, original=payload)
    assert all(line.isprintable() for line in shown.split("\n"))
    assert shown.encode("utf-8")


def test_a_hostile_run_is_printable_to_the_last_line():
    assert all(line.isprintable() for line in text.render(hostile_audit()).split("\n"))


def test_colour_comes_only_when_asked_for():
    assert "\x1b" not in text.render(rich_audit())
    assert "\x1b[1;31mALTERED\x1b[0m" in text.render(rich_audit(), color=True)


@pytest.mark.parametrize("width", [40, 60, 88, 160])
def test_lines_keep_to_the_width_unless_one_word_is_longer_than_the_room(width):
    for line in text.render(rich_audit(), width=width).split("\n"):
        longest = max((columns(word) for word in line.split()), default=0)
        assert columns(line) <= width or longest > width - 20


def test_wide_characters_take_two_columns_and_may_break_anywhere():
    assert columns("港口") == 4
    assert list(wrapped("港口日报港口日报", 8)) == ["港口日报", "港口日报"]


def test_a_long_passage_is_shortened_and_the_omission_is_said():
    made = replace(comparison(), alterations=comparison().alterations[:1])
    long = replace(made.alterations[0], before="word " * 400)
    report = flat(text.render_comparison(replace(made, alterations=(long,)), repost="a", original="b"))
    assert "characters left out here" in report


def test_shares_never_round_to_all_or_nothing():
    assert words.share(0.9999) == "more than 99%"
    assert words.share(0.0001) == "less than 1%"
    assert (words.share(1.0), words.share(0.0), words.share(0.93)) == ("100%", "0%", "93%")


def test_a_parsed_page_is_shown_without_a_verdict():
    report = flat(text.render_page(page(), input="page.html"))
    assert "Reposts 1" in report
    assert "Credit teaser:" in report
    assert "Verdict" not in report


@pytest.mark.parametrize("verdict", [Verdict.DIFFERENT, Verdict.UNVERIFIABLE])
def test_differences_that_prove_nothing_are_neither_called_nor_counted_as_alterations(verdict):
    report = flat(text.render(audit((check(verdict, reason="the page breaks off"),))))
    assert f"Seen 12 differences. {words.differences(verdict)[1]}" in report
    assert "12 alterations" not in report
    assert ("Number changed" in report) == (verdict is Verdict.UNVERIFIABLE)


def test_what_was_odd_about_a_look_is_said_in_words():
    made = check()
    odd = replace(made.page_capture, flags=("cross_site_redirect", "not_known_yet"))
    report = flat(text.render(audit((replace(made, page_capture=odd),))))
    assert "The address led to a site of another name. Noted: not known yet." in report
    assert "another name" not in flat(text.render(audit((made,))))
