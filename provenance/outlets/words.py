"""The words of a text as names are made of them: glued ones apart, folded keys beside what is written."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple, overload

from provenance.outlets.names import ARTICLES, folded

# A soft hyphen or a zero-width sign stands inside its word, and so do the vowel signs of Indic scripts.
_VOWEL_SIGNS = (
    "\u0900-\u0903\u093a-\u094f\u0962\u0963\u0981-\u0983\u09bc\u09be-\u09cd\u09d7\u0b82\u0bbe-\u0bcd"
)
_WORD = re.compile(f"[^\\W_]+(?:[{_VOWEL_SIGNS}]+[^\\W_]*|[\u00ad\u200b-\u200d][^\\W_]+)*")
_APART = re.compile(f"({_WORD.pattern})")
_APART_ASCII = re.compile("([A-Za-z0-9]+)")  # says the same of ASCII, in half the time
# Scripts that set no space between a Latin name and their own words: "BBCの報道では", "CNN은".
_SPACELESS = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LATIN_AND_SPACELESS = re.compile(f"[A-Za-z0-9](?={_SPACELESS.pattern})|{_SPACELESS.pattern}(?=[A-Za-z0-9])")
# What Hebrew and Arabic write onto the word behind it: "and", "to", "in", "from", "that", "as", "by".
_PREFIXES = {"\u0590": frozenset("ולבמשכה"), "\u0600": frozenset("وفبلك")}
_RIGHT_TO_LEFT = re.compile("[\u05d0-\u05ea\u0620-\u064a]")
_LEAD = re.compile(rf"^[*~]*(?:(?:{'|'.join(sorted(ARTICLES))})\s+|l['’]\s*)?(?=\w)", re.I | re.M)


class Word(NamedTuple):
    """A word of the text: `key` folded, `text` as written; `glued` where a capture ran it into the next."""

    start: int
    end: int
    text: str
    key: str
    glued: bool = False


_word = tuple.__new__  # as `Word(…)`, in a third of the time


class Words(Sequence[Word]):
    """The words of a text; words that a capture glued together come apart at their capitals.

    "Al JazeeraThe Guardian" and "NewsNBC" stood in a capture that lost the
    links between the names; the same rule makes "LobeLog" and "Lobe Log" equal.
    Names begin at few words of a text, so that a `Word` is made when it is asked for.
    """

    def __init__(self, text: str, known: Collection[str] = ()) -> None:
        apart = _APART_ASCII if text.isascii() else _APART
        pieces = apart.split(text)  # a gap, a word, a gap, ... and a gap
        self.texts: list[str] = pieces[1::2]
        self.starts = list(accumulate(map(len, pieces)))[:-1:2]  # each word begins where its gap ends
        self._glued: frozenset[int] = frozenset()
        many = [at for at, word in enumerate(self.texts) if not word.islower() and _is_glued(word)]
        if many:
            self._take_apart({at: _humps(self.texts[at]) for at in many}, glued=True)
        if apart is _APART and _SPACELESS.search(text):
            self._take_apart(dict(_cut_at_scripts(self.texts)), glued=False)
        # One call costs less than hundreds.
        self.keys = folded("\n".join(self.texts)).split("\n") if self.texts else []
        if known and apart is _APART and _RIGHT_TO_LEFT.search(text):
            self._take_apart(dict(_cut_behind_prefixes(self.texts, self.keys, known)), glued=False)
            self.keys = folded("\n".join(self.texts)).split("\n")

    def _take_apart(self, many: Mapping[int, Sequence[tuple[int, int]]], *, glued: bool) -> None:
        texts: list[str] = []
        starts: list[int] = []
        joined: list[int] = []
        moved: list[int] = []
        done = 0
        for at, pieces in many.items():
            moved += [len(texts) + old - done for old in range(done, at) if old in self._glued]
            texts += self.texts[done:at]
            starts += self.starts[done:at]
            for first, last in pieces:
                joined.append(len(texts))
                texts.append(self.texts[at][first:last])
                starts.append(self.starts[at] + first)
            done = at + 1
        moved += [len(texts) + old - done for old in self._glued if old >= done]
        self.texts, self.starts = texts + self.texts[done:], starts + self.starts[done:]
        self._glued = frozenset((*joined, *moved) if glued else moved)

    def __len__(self) -> int:
        return len(self.keys)

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> list[Word]: ...
    def __getitem__(self, at: int | slice) -> Word | list[Word]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        start, text = self.starts[at], self.texts[at]
        return _word(Word, (start, start + len(text), text, self.keys[at], at in self._glued))


def words_of(text: str) -> list[Word]:
    """The words of a short text, all at once."""
    return list(Words(text))


def first_words(joined: str) -> list[str]:
    """The first word of each line after its marks and article, cut at its inner capital."""
    found: list[str] = []
    for line in _LEAD.sub("", joined).split("\n"):
        match = _WORD.search(line)
        word = match[0] if match else ""
        if word[1:].islower() or word.isupper():
            found.append(word)
        else:
            hump = word[: _humps(word)[0][1]] if word else ""
            found.append("" if hump.lower() in ARTICLES else hump)  # "LeMonde" is for look-ups, not for prose
    return found


def _is_glued(word: str) -> bool:
    return (tail := word[1:]) != tail.lower() and not word.isupper()


def _cut_at_scripts(words: Sequence[str]) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    for at, word in enumerate(words):
        cuts = [] if word.isascii() else [match.end() for match in _LATIN_AND_SPACELESS.finditer(word)]
        if cuts:
            yield at, list(zip([0, *cuts], [*cuts, len(word)], strict=True))


def _cut_behind_prefixes(
    words: Sequence[str], keys: Sequence[str], known: Container[str]
) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """Words that are a name only without the particles written onto them: "לגלובס", "لرويترز"."""
    for at, (word, key) in enumerate(zip(words, keys, strict=True)):
        letters = _PREFIXES["\u0590"] if "\u0590" <= key[:1] <= "\u05ff" else _PREFIXES["\u0600"]
        if key in known or key[:1] not in letters:
            continue
        for length in (1, 2):
            if key[length - 1 : length] not in letters:
                break
            if key[length - 1] in "بك" and key.startswith("ال", length):
                break  # "بالعربية" is "in Arabic"
            if key[length:] in known and (cut := word.find(key[length])) > 0:
                yield at, [(0, cut), (cut, len(word))]
                break


def _humps(word: str) -> list[tuple[int, int]]:
    cuts = [0]
    for i in range(1, len(word)):
        here, before = word[i], word[i - 1]
        after = word[i + 1] if i + 1 < len(word) else ""
        if here.isupper() and (before.islower() or (before.isupper() and after.islower())):
            cuts.append(i)
    return list(zip(cuts, [*cuts[1:], len(word)], strict=True))
