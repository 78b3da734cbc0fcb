"""What two texts share is found for speed alone: it is true wherever it is found, and it costs little."""

import random
import time

from hypothesis import given
from hypothesis import strategies as st

from provenance.text.pieces import Pieces
from provenance.text.shared import shared_runs
from provenance.text.vocabulary import Vocabulary

_SENTENCE = "The ferry to Ostrel left the harbour late, and nobody on the quay could say why it had waited. "
_PARTS = st.lists(
    st.sampled_from([_SENTENCE, _SENTENCE.upper(), "so ", " ", "\n", "a-b 5% ", "x", "木"]), max_size=30
)


def _words(count: int, seed: int) -> list[str]:
    rng = random.Random(seed)
    return ["".join(rng.choices("abcdefghi", k=6)) for _ in range(count)]


@given(_PARTS, _PARTS)
def test_every_run_is_made_of_whole_pieces_that_both_texts_have(x, y):
    first, second = "".join(x), "".join(y)
    done = 0
    for a, b, size in shared_runs(first, second):
        assert size > 0
        assert done <= b
        assert first[a : a + size] == second[b : b + size]
        assert all(at == 0 or text[at - 1] == " " for text, at in ((first, a), (second, b)))
        assert second[b + size - 1] == " "
        done = b + size


@given(_PARTS, _PARTS)
def test_a_text_is_cut_the_same_beside_any_other(x, y):
    first, second = "".join(x), "".join(y)
    beside = Pieces(Vocabulary())
    beside.of(first)
    pieces, spelt = beside.of(second)
    assert pieces == second.replace("\n", "\n ").split(" ")
    assert spelt == "".join(map(beside.__getitem__, pieces))


def test_small_edits_leave_nearly_all_of_a_text_shared():
    words = _words(3_000, 1)
    edited = list(words)
    for at in range(30, 3_000, 60):
        edited[at : at + 1] = [["other"], [], ["two", "more"]][at % 3]
    text, other = " ".join(words), " ".join(edited)
    assert sum(size for _, _, size in shared_runs(text, other)) > 0.95 * len(other)


def test_what_moved_is_shared_as_well():
    words = _words(3_000, 2)
    text, other = " ".join(words), " ".join([*words[:1000], *words[2000:], *words[1000:2000]])
    assert sum(size for _, _, size in shared_runs(text, other)) > 0.9 * len(other)


def test_looking_for_what_is_shared_is_linear_in_the_worst_texts():
    # Long runs between which the place is lost again and again; texts that nearly agree everywhere; no space.
    block = " ".join(_words(20, 3)) + " "
    jumps = "".join(block + " ".join(_words(700, k)) + " " for k in range(40))
    texts = [
        (jumps, (block + "and ") * 1_500),
        ("a " * 100_000, "a " * 99_999 + "b"),
        (("a " * 60 + "b ") * 1_600, ("a " * 61 + "b ") * 1_600),
        ("a" * 200_000, "a" * 199_999 + "b"),
        (" " * 200_000, " " * 100_000 + "x" + " " * 100_000),
    ]
    for first, second in texts:
        start = time.process_time()
        list(shared_runs(first, second))
        list(shared_runs(second, first))
        assert time.process_time() - start < 2
