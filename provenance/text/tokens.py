"""Words with their places: the text is cut, never edited.

A token keeps its surface as captured and a key under which two typesettings of
one word are equal (case, quotes, ligatures, soft hyphens, accents, US and UK
spelling, digit forms). What stands between two tokens is a gap. Surfaces and
gaps joined in order give the captured text back, character for character.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, islice
from operator import add

from provenance.model import Span
from provenance.text.pieces import MARKED, OTHER, Pieces
from provenance.text.vocabulary import Keys, Vocabulary

_SPACED_LETTERS = re.compile(r" [^\W\d_] [^\W\d_] [^\W\d_](?![^\W_])")


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text cut into words: `gaps[k]` precedes `surfaces[k]`, and one gap more ends the text."""

    text: str
    surfaces: Sequence[str]
    gaps: Sequence[str]
    starts: Sequence[int]
    keys: Keys
    marked: Sequence[int]  # the gaps, but for the last, that are not a single space
    plain: bool = True  # false where tokens were cut or joined by what their text alone does not tell

    def __len__(self) -> int:
        return len(self.surfaces)

    @property
    def row(self) -> str:
        """The keys, spelt with one letter each."""
        return self.keys.row

    def end(self, index: int) -> int:
        """Where the token ends in the text."""
        return self.starts[index] + len(self.surfaces[index])

    def span(self, start: int, stop: int) -> Span:
        """The characters from token `start` up to token `stop`; empty at a place between tokens."""
        if start >= stop:
            at = self.starts[start] if start < len(self.surfaces) else len(self.text)
            return Span(at, at)
        return Span(self.starts[start], self.end(stop - 1))


def tokenise(text: str, pieces: Pieces | None = None, cuts: Sequence[int] = ()) -> Tokens:
    """Cuts a text into tokens; linear in its length.

    `pieces` are those known from another text that this one is compared with.
    `cuts` are places in order that no token crosses: a caption may be glued to
    the name that follows it, and only the page's structure tells them apart.
    """
    known = Pieces(Vocabulary()) if pieces is None else pieces
    surfaces, gaps, marked, row = _assembled(*known.of(text), known)
    lengths = _lengths(surfaces)
    starts = _starts(surfaces, lengths, gaps, marked)
    cut = _cut_tokens(surfaces, gaps, starts, cuts) if cuts else False
    joined = _may_be_spaced(lengths) and _SPACED_LETTERS.search(text) is not None
    if joined:
        parts = _join_spaced_letters([*chain.from_iterable(zip(gaps, surfaces, strict=False)), gaps[-1]])
        surfaces, gaps = parts[1::2], parts[0::2]
    if cut or joined:
        row = known.vocabulary.spelt(surfaces)
        marked = [k for k, gap in enumerate(gaps[:-1]) if gap != " "]
        starts = _starts(surfaces, _lengths(surfaces), gaps, marked)
    keys = Keys(row, known.vocabulary.names)
    return Tokens(text, surfaces, gaps, starts, keys, marked, plain=not (cut or joined))


def _assembled(pieces: list[str], row: str, known: Pieces) -> tuple[list[str], list[str], list[int], str]:
    """Surfaces, gaps, marked gaps and row of a text from its pieces and what they spell.

    The list of pieces becomes that of the surfaces where it can.
    """
    surfaces, gaps = pieces, [" "] * (len(pieces) + 1)
    marked: list[int] = []
    if OTHER in row:
        surfaces, gaps, marked = _laid_out(pieces, row.split(OTHER), known)
        row = row.replace(OTHER, "")
    gaps[0] = gaps[0][1:]  # no space precedes the first piece
    runs = row.split(MARKED)
    runs.pop()
    for k in accumulate(map(len, runs)):
        before, surfaces[k], after = known.marked[surfaces[k]]
        if before:
            gaps[k] += before
            marked.append(k)
        if after != " ":
            gaps[k + 1] = after + gaps[k + 1][1:]
            marked.append(k + 1)
    if gaps[0] != " ":
        marked.append(0)
    gaps[-1] = gaps[-1][:-1]  # nor follows one the last
    return surfaces, gaps, sorted({*marked} - {len(surfaces)}), row.replace(MARKED, "")


def _laid_out(pieces: list[str], runs: list[str], known: Pieces) -> tuple[list[str], list[str], list[int]]:
    """Surfaces, gaps and marked gaps with the words of every other piece apart, the marked pieces whole.

    A run is what one of the other pieces spells and all up to the next; before the first stands none.
    """
    surfaces: list[str] = []
    gaps: list[str] = []
    marked: list[int] = []
    open_gap = " "
    at = -1
    for run in runs:
        words = len(run) - run.count(MARKED)
        if at >= 0:
            inner, between = known.others[pieces[at]]
            words -= len(inner)
            open_gap += between[0]
            if inner:
                marked += range(len(gaps) + (open_gap == " "), len(gaps) + len(inner))  # no space within
                gaps.append(open_gap)
                gaps += between[1:-1]
                surfaces += inner
                open_gap = between[-1]
        if words:
            if open_gap != " ":
                marked.append(len(gaps))
            gaps.append(open_gap)
            gaps += [" "] * (words - 1)
            surfaces += pieces[at + 1 : at + 1 + words]
            open_gap = " "
        at += 1 + words
    gaps.append(open_gap)
    return surfaces, gaps, marked


_LONGEST_COUNTED = 254  # characters of a token or gap
_WITH_SPACE = bytes((*range(1, _LONGEST_COUNTED + 2), 0))  # a length and one more


def _lengths(surfaces: Sequence[str]) -> bytes | None:
    """How long each token is; None where one is too long to be counted in a byte."""
    try:
        lengths = bytes(map(len, surfaces))
    except ValueError:
        return None
    return None if _LONGEST_COUNTED + 1 in lengths else lengths


def _starts(
    surfaces: Sequence[str], lengths: bytes | None, gaps: Sequence[str], marked: Sequence[int]
) -> list[int]:
    """Where each token starts; a space is added to all in one sweep, and what a marked gap is longer."""
    steps: Iterable[int] | None = lengths and _steps(lengths, gaps, marked)
    if steps is None:
        steps = map(add, map(len, surfaces), map(len, islice(gaps, 1, None)))
    return list(islice(accumulate(steps, initial=len(gaps[0])), len(surfaces)))


def _steps(lengths: bytes, gaps: Sequence[str], marked: Sequence[int]) -> bytearray | None:
    """How far it is from each token to the next; None where a gap is too long to be counted in a byte."""
    steps = bytearray(lengths.translate(_WITH_SPACE))
    try:
        for k in marked:
            steps[k - 1] += len(gaps[k]) - 1  # for the first gap the last step, which leads nowhere
    except ValueError:
        return None
    return steps


def _may_be_spaced(lengths: bytes | None) -> bool:
    """False when no three tokens of one character stand in a row; far cheaper than the search."""
    return lengths is None or b"\1\1\1" in lengths


def _cut_tokens(surfaces: list[str], gaps: list[str], starts: Sequence[int], cuts: Sequence[int]) -> bool:
    """Splits the tokens that a cut falls into; nearly always there is none."""
    found = False
    for cut in reversed(cuts):
        index = bisect_right(starts, cut) - 1
        within = cut - starts[index] if index >= 0 else 0
        if 0 < within < len(surfaces[index]):
            surface = surfaces[index]
            surfaces[index : index + 1] = surface[:within], surface[within:]
            gaps.insert(index + 1, "")
            found = True
    return found


def _join_spaced_letters(parts: list[str]) -> list[str]:
    """Makes one token of `r e g i m e`: letter-spacing hides a word from whoever looks for it."""
    joined: list[str] = [parts[0]]
    index = 1
    while index < len(parts):
        stop = index
        while (
            _is_letter(parts[stop])
            and stop + 2 < len(parts)
            and parts[stop + 1] == " "
            and _is_letter(parts[stop + 2])
        ):
            stop += 2
        if (stop - index) // 2 < 3:
            stop = index
        joined.append("".join(parts[index : stop + 1]))
        joined.append(parts[stop + 1])
        index = stop + 2
    return joined


def _is_letter(part: str) -> bool:
    return len(part) == 1 and part.lower() != part.upper()
