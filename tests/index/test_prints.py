"""Letters and fingerprints: the same words give the same ones, wherever and however they are set."""

from __future__ import annotations

import random
import time
import unicodedata

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.index import prints as module
from provenance.index.letters import letters_of
from provenance.index.overlap import Counted, counted_overlap, estimated_overlap, same_stretch
from provenance.index.prints import FULL_REACH, MOST_HELD, MOST_SOUGHT, hashed_windows, prints_of, sought_in
from provenance.index.sketch import Asked, sketch_of

SYLLABLES = [a + b for a in "bdfgklmnprstv" for b in "aeiou"]


def made_up(seed: int, words: int = 300) -> str:
    chosen = random.Random(seed)
    return " ".join("".join(chosen.choices(SYLLABLES, k=chosen.randint(1, 4))) for _ in range(words))


def read(text: str) -> str:
    """The letters as a string."""
    return "".join(map(chr, letters_of(text).tolist()))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Don’t”, she\u00a0said—twice.", "Dont she said twice"),
        ("Caf\u00e9 na\u00efve", "cafe\u0301 NAIVE"),
        ("stra\u00dfe", "STRASSE"),
        ("ﬁnal oﬃce", "final office"),
        ("in\u00advi\u200bsible", "invisible"),
        ("Москва", "МОСКВА"),
        ("П\u0430ris p\u0430ris", "Пaris paris"),  # a Cyrillic letter inside a Latin word
        ("كِتَاب كـتاب", "كتاب كتاب"),
        ("١٢٣ ۴۵۶", "123 456"),
        ("שָׁלוֹם", "שלום"),
        ("ＡＢＣ１２", "abc12"),
        ("한국어", unicodedata.normalize("NFD", "한국어")),
        ("神\n社", "神社"),
    ],
)
def test_two_typesettings_of_the_same_words_have_the_same_letters(one: str, other: str) -> None:
    assert read(one) == read(other) != ""


def test_letters_of_plain_and_of_mixed_text_agree() -> None:
    plain = made_up(1)
    assert read(plain + "…") == read(plain)
    assert read(plain + "ф") == read(plain) + "ф"


def test_a_han_character_counts_as_three_letters() -> None:
    assert len(letters_of("神社の") == 9)


@pytest.mark.parametrize("text", ["", " \n\t", "…—“”", "\u0301" * 99, "\u200b\u200f", "_" * 50])
def test_what_has_no_letters_has_no_prints(text: str) -> None:
    assert prints_of(text).letters == 0
    assert prints_of(text).prints == b""


def test_a_lone_surrogate_is_no_letter_and_no_error() -> None:
    assert read("a\ud800b") == "ab"


def test_the_windows_are_the_same_wherever_the_text_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    letters = letters_of(made_up(2, 2000))
    whole = np.concatenate(list(hashed_windows(letters)))
    monkeypatch.setattr(module, "SLICE", 100)
    assert np.array_equal(np.concatenate(list(hashed_windows(letters))), whole)
    assert len(whole) == len(letters) - module.WINDOW + 1


def test_a_hash_is_that_of_its_window_alone() -> None:
    text = made_up(3)
    letters = letters_of(text)
    windows = np.concatenate(list(hashed_windows(letters)))
    for start in (0, 7, len(windows) - 1):
        (alone,) = hashed_windows(letters[start : start + module.WINDOW])
        assert alone[0] == windows[start]


def test_one_window_in_thirty_two_is_sampled() -> None:
    text = made_up(4, 30_000)
    count = len(letters_of(text))
    sampled = len(module.sampled_windows(letters_of(text)))
    assert 0.9 < sampled * module.SAMPLED / count < 1.1


def test_the_prints_of_a_text_stay_the_same_from_version_to_version() -> None:
    """An index outlives the program: other hashes would find nothing of what is in it."""
    kept = prints_of(
        "The ferry crossed the river twice on Monday and not at all on Tuesday. Nobody had told the miller, "
        "who stood on the far bank with forty sacks of barley, a dog and an opinion. By Wednesday the water "
        "had fallen so far that he walked; the dog swam beside him, out of habit, and the barley stayed."
    )
    assert kept.letters == 228
    assert kept.digest.hex() == "7711e8ed704b2e46fa8bd822574da094"
    assert kept.prints.hex() == "5a60cc17eed8e8e11ad6c42b4bdeaa90"


def test_a_long_text_keeps_the_lowest_ranks_and_says_how_far() -> None:
    text = made_up(5, 5000)
    kept, sought = prints_of(text), sought_in(text)
    assert len(kept.prints) == 4 * MOST_HELD
    assert kept.reach < FULL_REACH
    assert np.frombuffer(kept.prints, "<i4").tolist() == list(sought.hashes[:MOST_HELD])
    assert sum(rank < kept.reach for rank in sought.ranks) == MOST_HELD


def test_a_text_of_one_repeated_word_has_at_most_a_print_for_each_letter_of_it() -> None:
    assert len(prints_of("abracadabra " * 100_000).prints) <= 4 * 11


def test_ten_megabytes_take_bounded_time_and_prints() -> None:
    text = made_up(6, 30_000) * 60
    assert len(text) > 10_000_000
    start = time.process_time()
    assert len(prints_of(text).prints) == 4 * MOST_HELD
    assert len(sought_in(text).hashes) <= MOST_SOUGHT
    assert time.process_time() - start < 20


def test_a_letter_under_a_million_marks_takes_bounded_time() -> None:
    start = time.process_time()
    assert read("a" + "\u0301\u0323" * 500_000 + "b") == "ab"
    assert time.process_time() - start < 10


# --- shares -----------------------------------------------------------------------------------


def counted(text: str) -> Counted:
    found = Counted.of(text)
    assert found is not None
    return found


def test_half_of_a_text_stands_whole_in_it_and_it_stands_half_in_its_half() -> None:
    text = made_up(7)
    half = text[: len(text) // 2]
    overlap = counted_overlap(counted(half), counted(text))
    assert overlap.share == 1.0
    assert overlap.share_of_held == pytest.approx(0.5, abs=0.02)
    assert overlap.exact


def test_order_does_not_matter() -> None:
    one, two = made_up(8), made_up(9)
    assert counted_overlap(counted(f"{one} {two}"), counted(f"{two} {one}")).share == pytest.approx(
        1, abs=0.02
    )


def test_a_changed_word_costs_its_own_letters_alone() -> None:
    words = made_up(10).split()
    changed = [*words[:150], "otherwise", *words[151:]]
    share = counted_overlap(counted(" ".join(changed)), counted(" ".join(words))).share
    assert 0.98 < share < 1


def test_texts_that_have_nothing_in_common_share_nothing() -> None:
    overlap = counted_overlap(counted(made_up(11)), counted(made_up(12)))
    assert (overlap.share, overlap.share_of_held) == (0, 0)


def test_a_text_too_short_or_too_long_is_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Counted.of("a" * 31) is None
    monkeypatch.setattr("provenance.index.overlap.LONGEST_COUNTED", 100)
    assert Counted.of("a" * 101) is None


def test_an_estimate_looks_only_as_far_as_the_held_text_keeps_its_prints() -> None:
    long, short = made_up(13, 5000), made_up(13, 150)
    sought, held = sought_in(short), prints_of(long)
    kept = set(np.frombuffer(held.prints, "<i4").tolist())
    shared = kept & set(sought.hashes)
    overlap = estimated_overlap(sought, shared, reach=held.reach, prints=len(kept))
    assert overlap.share in (0.0, 1.0)  # every print that both could have is there, or none falls so low
    assert overlap.share_of_held < 0.2
    assert not overlap.exact


def test_an_estimate_of_a_cut_question_does_not_blame_the_held_text() -> None:
    text = made_up(14, 40_000)
    sought, held = sought_in(text), prints_of(text)
    assert sought.is_cut
    kept = np.frombuffer(held.prints, "<i4").tolist()
    assert estimated_overlap(sought, kept, reach=held.reach, prints=len(kept)).share_of_held == 1.0


def test_nothing_sought_is_no_share() -> None:
    assert estimated_overlap(sought_in(""), (), reach=FULL_REACH, prints=0).share == 0


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ((1, 2, 3, 4), (3, 4), True),
        ((1, 2, 3, 4), (4, 5, 6), False),
        ((1,), (), False),
        ((1, 2), (2, 3), True),
    ],
)
def test_two_texts_hold_the_same_stretch_when_they_share_half_of_their_prints(
    one: tuple[int, ...], other: tuple[int, ...], same: bool
) -> None:
    assert same_stretch(one, other) is same


@given(st.sets(st.integers(0, 2**16 - 1), max_size=80), st.sets(st.integers(0, 2**16 - 1), max_size=64))
def test_a_sketch_answers_for_all_fingerprints_that_are_asked(asked: set[int], held: set[int]) -> None:
    hashes = [one - 2**16 * (one % 5) for one in sorted(asked)]
    prints = np.array([one - 2**16 * (one % 5) for one in sorted(held)], "<i4").tobytes()
    sought = Asked(hashes)
    places = sought.places(sought.held_in(sketch_of(prints)))
    assert {hashes[place] & 0xFFFF for place in places} == asked & held
    assert len(places) == len(asked & held)
