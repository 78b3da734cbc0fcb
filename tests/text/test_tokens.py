"""The text is cut, never edited, and two typesettings of a word share a key."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.text import vocabulary
from provenance.text.lexicon import guess_language, lexicon
from provenance.text.pieces import TOKEN as whole
from provenance.text.pieces import Pieces
from provenance.text.sentences import sentences
from provenance.text.spelling import one_spelling
from provenance.text.tokens import tokenise
from provenance.text.vocabulary import Vocabulary, token_key


def joined(text: str, cuts: tuple[int, ...] = ()) -> str:
    tokens = tokenise(text, cuts=cuts)
    return "".join(gap + word for gap, word in zip(tokens.gaps, [*tokens.surfaces, ""], strict=True))


@given(st.text())
def test_surfaces_and_gaps_give_any_text_back(text):
    assert joined(text) == text
    tokens = tokenise(text)
    assert all(text[s : s + len(w)] == w for s, w in zip(tokens.starts, tokens.surfaces, strict=True))


@given(st.text(max_size=60), st.lists(st.integers(1, 59), max_size=4))
def test_cuts_lose_nothing_and_no_token_crosses_them(text, cuts):
    places = tuple(sorted({cut for cut in cuts if cut < len(text)}))
    assert joined(text, places) == text
    tokens = tokenise(text, cuts=places)
    for cut in places:
        assert not any(s < cut < s + len(w) for s, w in zip(tokens.starts, tokens.surfaces, strict=True))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("don't stop", ["don't", "stop"]),
        ("2011–22", ["2011", "22"]),
        ("$20,000 or 5%", ["$", "20,000", "or", "5", "%"]),
        ("a fall of -5 points", ["a", "fall", "of", "-5", "points"]),
        ("the U.S. and the U.N.", ["the", "U.S.", "and", "the", "U.N."]),
        ("北京在2018年", ["北", "京", "在", "2018", "年"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("https://a.example/b?c=1 x", ["https://a.example/b?c=1", "x"]),
        ("the r e g i m e fell", ["the", "r e g i m e", "fell"]),
    ],
)
def test_words_are_cut_where_a_reader_would(text, words):
    assert list(tokenise(text).surfaces) == words


@pytest.mark.parametrize(
    ("x", "y"),
    [
        ("ﬁnance", "finance"),
        ("gov\u00adern", "govern"),
        ("CAFÉ", "cafe"),
        ("’tis", "'tis"),
        ("20,000", "20000"),
        ("1.234.567", "1234567"),
        ("٤٥", "45"),
        ("Erdoğan", "Erdogan"),
        ("ёлка", "елка"),
        ("كتابٌ", "كتاب"),
        ("organisation", "organization"),
        ("U.S.", "US"),
    ],
)
def test_two_ways_to_set_a_word_share_a_key(x, y):
    assert token_key(x) == token_key(y)


@pytest.mark.parametrize(
    ("x", "y"), [("мой", "мои"), ("1.5", "15"), ("rise", "rize"), ("-5", "5"), ("four", "for")]
)
def test_words_that_differ_keep_different_keys(x, y):
    assert token_key(x) != token_key(y)


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("colours", "colors"),
        ("centred", "centered"),
        ("travelled", "traveled"),
        ("fulfilment", "fulfillment"),
        ("defence", "defense"),
        ("analysed", "analyzed"),
        ("towards", "toward"),
    ],
)
def test_british_and_american_spellings_meet(british, american):
    assert one_spelling(british) == one_spelling(american)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("He came. She went.", 2),
        ("Mr. Quill met Gen. Marlow. They spoke.", 2),
        ("It was 5.5 percent. Then it fell.", 2),
        ("“Stop!” he said. She did not.", 2),
        ("He left the U.S. The talks went on.", 2),
        ("the first line of a wrapped\nparagraph goes on here", 1),
        ("A headline\nThe text begins.", 2),
        ("今天下雨。明天晴。", 2),
        ("वह आया। वह गया।", 2),
    ],
)
def test_sentences_end_where_a_reader_would_say(text, count):
    tokens = tokenise(text)
    assert len(sentences(tokens).starts) - 1 == count


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("the cat sat on the mat and it was the best of the cats", "en"),
        ("die Katze saß auf der Matte und es war die beste von den Katzen", "de"),
        ("le chat est sur le tapis et il est dans la maison avec les autres", "fr"),
        ("кошка была на ковре и это было все что он сказал", "ru"),
        ("zzz qqq xxx", "en"),
    ],
)
def test_the_language_is_the_one_of_the_commonest_words(text, language):
    assert guess_language(text.split()) == language


def test_every_language_has_its_denials():
    codes = "en de fr es it pt nl pl ru uk tr ar fa he hi zh ja ko"
    assert all(lexicon(code).negations and lexicon(code).hedges for code in codes.split())


pieces = st.sampled_from(
    [
        "the",
        "U.S.",
        "ferry,",
        "“we",
        "will”",
        "4.5",
        "1\u00a0000",
        "don't",
        "https://a.example/b?c=d",
        "-7",
        "—",
        ".",
        "",
    ]
)
lines = st.lists(pieces, max_size=30).map(" ".join)
stories = st.lists(lines, max_size=6).map("\n".join)


@given(stories)
def test_a_text_cut_piece_by_piece_is_cut_as_a_whole(story):
    parts = whole.split(story)
    found = tokenise(story)
    if found.plain:
        assert (list(found.surfaces), list(found.gaps)) == (parts[1::2], parts[0::2])


@given(stories, stories, st.lists(st.integers(0, 400), max_size=3))
def test_a_text_is_cut_alike_whatever_texts_were_cut_before(first, second, cuts):
    mixed = "\n".join([*first.split("\n")[:3], second, first])
    places = sorted({cut for cut in cuts if cut < len(mixed)})
    for other in (first, second, f"r e g i m e {mixed}"):
        pieces = Pieces(Vocabulary())
        tokenise(other, pieces)
        assert tokenise(mixed, pieces, places) == tokenise(mixed, cuts=places)


def test_a_gap_of_a_million_spaces_takes_no_longer_than_other_text():
    start = time.process_time()
    assert list(tokenise("a" + " " * 1_000_000 + "b").surfaces) == ["a", "b"]
    assert time.process_time() - start < 5


def test_more_different_words_than_letters_are_said_to_be_too_many(monkeypatch):
    monkeypatch.setattr(vocabulary, "MOST_LETTERS", 3)
    known = Vocabulary()
    known.learn(["a", "b", "c"])
    assert known.is_full is False
    assert [known.letter("d"), known.letter("e")] == [known.letter("c")] * 2
    assert known.is_full is True


def test_keys_read_like_the_list_of_the_keys():
    keys = tokenise("The ferry, the FERRY").keys
    assert (list(keys), keys[1], keys[1:3], len(keys)) == (["the", "ferry"] * 2, "ferry", ["ferry", "the"], 4)
