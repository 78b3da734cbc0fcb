"""Completeness, walls, summaries, rewritten and different texts."""

from __future__ import annotations

import random

import pytest

from provenance.compare import compare_versions
from provenance.model import AlterationKind as Kind
from provenance.model import Complete, Verdict


@pytest.mark.parametrize("complete", [Complete.NO, Complete.UNATTESTED])
@pytest.mark.parametrize("side", ["repost", "original"])
def test_nothing_is_called_dropped_unless_both_sides_are_known_whole(story, make, side, complete):
    cut = make("\n\n".join(story.split("\n\n")[:3]))
    full = make(story)
    if side == "repost":
        cut = make(cut.text, complete=complete, complete_reason="the connection broke off")
    else:
        full = make(story, complete=complete, complete_reason="the connection broke off")
    comparison = compare_versions(cut, full)
    assert not {a.kind for a in comparison.alterations} & {Kind.PASSAGE_DROPPED, Kind.TAIL_CUT}
    assert comparison.verdict is Verdict.UNVERIFIABLE
    assert "the connection broke off" in comparison.reason


def test_a_proven_alteration_outranks_an_unattested_capture(story, make):
    repost = make(story.replace("45", "54"), complete=Complete.UNATTESTED)
    assert compare_versions(repost, make(story)).verdict is Verdict.ALTERED


def test_a_whole_text_in_an_unattested_capture_is_faithful(story, make):
    repost = make(story, complete=Complete.UNATTESTED)
    assert compare_versions(repost, make(story)).verdict is Verdict.FAITHFUL


def test_a_text_known_to_be_cut_off_is_never_faithful(story, make):
    comparison = compare_versions(make(story, complete=Complete.NO), make(story))
    assert comparison.verdict is Verdict.UNVERIFIABLE
    assert comparison.reason


@pytest.mark.parametrize(
    ("wall", "word"),
    [
        ("Subscribe to continue reading. Already a subscriber? Sign in.", "paywall"),
        ("We value your privacy. We and our partners use cookies. Accept all cookies to go on.", "consent"),
        ("404. Page not found. The page you are looking for has moved or never was here.", "error"),
        ("Cet article est réservé aux abonnés. Abonnez-vous pour lire la suite de cet article.", "paywall"),
    ],
)
def test_a_wall_instead_of_the_article_is_named(story, compared, wall, word):
    comparison = compared(story, wall)
    assert comparison.verdict is Verdict.UNVERIFIABLE
    assert word in comparison.reason


def test_a_stub_before_a_paywall_lets_nothing_be_called_inserted(story, compared):
    stub = "\n\n".join(story.split("\n\n")[:2]) + "\n\nSubscribe to continue reading this story."
    comparison = compared(story, stub)
    assert comparison.verdict is Verdict.UNVERIFIABLE
    assert "paywall" in comparison.reason
    assert Kind.PASSAGE_INSERTED not in {a.kind for a in comparison.alterations}


def test_an_empty_original_is_no_text_and_not_all_dropped(story, compared):
    comparison = compared(story, "")
    assert comparison.verdict is Verdict.UNVERIFIABLE
    assert "no article text" in comparison.reason


def test_an_empty_repost_has_nothing_to_compare(story, compared):
    assert compared("", story).verdict is Verdict.UNVERIFIABLE


PARAPHRASE = (
    "After nine years without a crossing, the overnight boat to Arden returns in May, according "
    "to what the harbour's directors announced on Tuesday.\n\n"
    "Speaking on the quay to journalists, Ines Marlow promised that earlier errors would be "
    "avoided. For a pair of vessels the directors have earmarked 2.4 million dollars.\n\n"
    "Following the blaze in the disused terminal, officers in Elmore, up north, took five people "
    "into custody. It is alleged that stealing and selling copper off the roof was their aim.\n\n"
    "Of 45 bikes abandoned on deck B, not one has found its owner. Should nobody turn up before "
    "June, an auction is possible, the port office explained.\n\n"
    "At seven each evening the initial vessel departs with 120 travellers aboard, accompanied by "
    "musicians of the music college's brass ensemble."
)

OTHER = (
    "The harbour board of Arden met on Monday to talk about parking. Joan Quill, who keeps the "
    "fish market, asked for forty more places beside the hall.\n\n"
    "Two members were against it. The board will vote in the autumn, when the report of the "
    "engineers from Fairview is finished and printed.\n\n"
    "In other news, the swimming pool of the school at Tarn opened its doors on Saturday with a "
    "race that the fire brigade won by a length.\n\n"
    "Ines Marlow, the chair, thanked everybody and closed the meeting at nine. Tea was served, "
    "and a film about herring was shown in the small room."
)


def test_a_paraphrase_is_rewritten_with_the_evidence(story, compared):
    comparison = compared(PARAPHRASE, story)
    assert comparison.verdict is Verdict.REWRITTEN
    assert "names" in comparison.reason
    assert "numbers" in comparison.reason


def test_another_article_about_the_same_place_is_different(story, compared):
    comparison = compared(OTHER, story)
    assert comparison.verdict is Verdict.DIFFERENT
    assert comparison.alterations == ()


def test_a_copy_spun_by_synonyms_is_rewritten(story, compared):
    rng = random.Random(5)
    words = [
        ("w" + w[::-1] if len(w) > 3 and w.isalpha() and w.islower() and rng.random() < 0.6 else w)
        for w in story.split(" ")
    ]
    assert compared(" ".join(words), story).verdict is Verdict.REWRITTEN


def test_two_unrelated_words_are_too_little_to_tell(compared):
    comparison = compared("x", "y " * 5_000)
    assert comparison.verdict is Verdict.UNVERIFIABLE
    assert "too little" in comparison.reason


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("SHARE TWEET 64 COMMENTEMAIL", "SHARE TWEET 45 COMMENTEMAIL"),
        (
            "Joan Quill Published 12:15 a.m. MT July 15, 2018 | Updated 4:29 a.m. MT",
            "Joan Quill Published 3:15 a.m. ET July 15, 2018 | Updated 7:29 a.m. ET",
        ),
    ],
)
def test_counters_and_times_of_the_pages_are_no_alterations(story, compared, ours, theirs):
    first, rest = story.split("\n\n", 1)
    repost, original = (f"{first}\n\n{line}\n\n{rest}" for line in (ours, theirs))
    assert compared(repost, original).alterations == ()


def test_a_note_about_who_contributed_is_no_cut_tail(story, compared):
    note = "\n\nTarn reported from Elmore. Board writer Joan Quill also contributed to this report."
    assert compared(story, story + note).verdict is Verdict.FAITHFUL
