"""Differences that no reader would call an alteration are counted and never listed."""

from __future__ import annotations

import pytest

from provenance.model import Verdict

CASES = [
    ("It’s a “test” – he said…", 'It\'s a "test" - he said...', {"quotes", "dashes", "ellipses"}),
    ("The office\u00a0closed at  noon", "The office closed at noon", {"whitespace"}),
    ("The ﬁnance oﬃce closed", "The finance office closed", {"ligatures"}),
    ("The gov\u00adern\u00adment closed it", "The government closed it", {"invisible"}),
    ("The gov\u200bernment closed it", "The government closed it", {"invisible"}),
    ("The cafe\u0301 closed early", "The café closed early", {"unicode"}),
    ("The cafe closed early", "The café closed early", {"diacritics"}),
    ("THE OFFICE closed early", "The office closed early", {"case"}),
    ("the colour of the theatre", "the color of the theater", {"spelling"}),
    ("they organised and travelled", "they organized and traveled", {"spelling"}),
    ("the U.S. office closed", "the US office closed", {"abbreviations"}),
    ("it took five days to close", "it took 5 days to close", {"numbers"}),
    ("it took twenty-five days to close", "it took 25 days to close", {"numbers"}),
    ("it cost 2,500,000 crowns to close", "it cost 2.5 million crowns to close", {"numbers"}),
    (
        "about 20,000 crowns were paid",
        "about 20 000 crowns were paid".replace("20 ", "20\u202f"),
        {"numbers"},
    ),
    ("some 5 percent of them left", "some 5% of them left", {"spelling", "whitespace"}),
    ("some 5 per cent of them left", "some 5% of them left", {"abbreviations"}),
    ("on 24 November 2021 the office closed", "on November 24, 2021 the office closed", {"dates"}),
    ("on Nov. 24 the office closed", "on November 24 the office closed", {"dates"}),
    ("they do not close on time", "they don't close on time", {"contractions"}),
    ("said Sen. Joan Quill of Elmore", "said Senator Joan Quill of Elmore", {"abbreviations"}),
    ("said Mr. Quill of Elmore", "said Quill of Elmore", {"titles"}),
    ("the policy-maker left early", "the policymaker left early", {"hyphenation"}),
]


@pytest.mark.parametrize(("repost", "original", "layers"), CASES)
def test_a_silent_difference_is_counted_by_layer_and_not_listed(compared, repost, original, layers):
    comparison = compared(repost, original)
    assert comparison.alterations == ()
    assert comparison.verdict is Verdict.FAITHFUL
    assert layers <= {name for name, count in comparison.ignored if count}


@pytest.mark.parametrize(("repost", "original", "layers"), CASES)
def test_silence_holds_in_both_directions(compared, repost, original, layers):
    assert compared(original, repost).alterations == ()


def test_look_alike_letters_are_read_as_meant_and_reported(compared):
    comparison = compared("the finаnce office сlosed its doors", "the finance office closed its doors")
    assert comparison.alterations == ()
    assert any("look like Latin" in note for note in comparison.notes)


@pytest.mark.parametrize(
    "disguised",
    [
        "Не ѕауѕ ΝΑΤΟ’s office closed а door",
        "Не’ѕ a port office hand: ‘І sее а door’",
    ],
)
def test_words_of_nothing_but_look_alike_letters_are_read_as_meant_in_a_latin_text(compared, disguised):
    plain = disguised.translate(str.maketrans("НеѕауΝΑΤΟсІ", "HesayNATOcI"))
    assert plain.replace("’", "'").replace("‘", "'").isascii()
    for repost, original in ((disguised, plain), (plain, disguised)):
        comparison = compared(repost, original)
        assert comparison.alterations == ()
        assert any("look like Latin" in note for note in comparison.notes)


@pytest.mark.parametrize(
    ("repost", "original"),
    [
        ("the share a of the port office fell", "the share α of the port office fell"),
        ("the share p of the port office fell", "the share ρ of the port office fell"),
        ("the sign Б of the port office fell", "the sign B of the port office fell"),
    ],
)
def test_a_symbol_that_looks_itself_is_no_letter_in_disguise(compared, repost, original):
    assert compared(repost, original).alterations


def test_cyrillic_words_of_a_cyrillic_text_are_in_no_disguise(compared):
    text = "А он сор не вынес, а она о том и не знала: у порта нет окон."
    comparison = compared(text.replace("окон", "дверей"), text)
    assert len(comparison.alterations) == 1
    assert comparison.notes == ()


def test_letter_spacing_is_read_as_meant_and_reported(compared):
    comparison = compared("the r e g i m e closed its doors", "the regime closed its doors")
    assert comparison.alterations == ()
    assert any("space between their letters" in note for note in comparison.notes)


@pytest.mark.parametrize(
    ("repost", "original"),
    [
        ("it took five days", "it took 6 days"),
        ("it cost 2.5 million", "it cost 2.5 billion"),
        ("on 24 November 2021", "on 24 October 2021"),
        ("it cost 1.5 crowns", "it cost 15 crowns"),
        ("a fall of 5%", "a fall of 15%"),
        ("they do not close", "they do close"),
    ],
)
def test_what_only_looks_like_style_is_listed(compared, repost, original):
    assert (
        len(
            compared(repost + " in the harbour of Elmore", original + " in the harbour of Elmore").alterations
        )
        == 1
    )
