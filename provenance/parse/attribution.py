"""Quotations in running text: where they stand, who is said to speak, and to whom.

A pure reading of one paragraph. A speaker is only named where the text puts a name
beside a reporting verb; "he said" names nobody and gives None.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from provenance.model import Span
from provenance.outlets.names import folded
from provenance.parse.reporting import LONGEST_QUOTE, QUOTATION_MARKS, SHORTEST_QUOTE_WORDS, VERBS

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?…。！？](?=[\s\"”»“』」)]|$)|\n")
# Words that stand inside a name without a capital.
_PARTICLE_WORDS = "de del della der den di da do dos du la le van von zu bin ben ibn"
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_NOT_A_NAME_WORDS = """
the a an he she it they we i you in on at but and or as if when while after before this that these
those his her their its there here however according interview last monday tuesday wednesday
thursday friday saturday sunday der die das er sie es ein eine wir ich le la les il elle ils elles
un une el los las lo ella ellos o os ele ela on ona он она они
"""
_NOT_A_NAME = frozenset(_NOT_A_NAME_WORDS.split())
# "Sarah Al-Mutairi", "José Manuel García-Margallo y Marfil": five words hold all names but titles.
LONGEST_NAME_WORDS = 5


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted speech: `span` with its marks, and the speaker that the text names, if any."""

    span: Span
    speaker: str | None = None


def quotations(text: str) -> tuple[Quotation, ...]:
    """The quotations of a paragraph in order, each with the speaker named in its sentence."""
    spans = quote_spans(text)
    return tuple(Quotation(span, _speaker(text, span, spans)) for span in spans)


def quote_spans(text: str) -> tuple[Span, ...]:
    """Where quoted speech stands, marks included; single words in quotes are terms, not speech."""
    found: list[Span] = []
    at = 0
    while at < len(text):
        closing = QUOTATION_MARKS.get(text[at])
        if closing is None or (at and text[at] in "'‘’»" and text[at - 1].isalnum()):
            at += 1
            continue
        end = _closing(text, at, closing)
        if end is None:
            at += 1
            continue
        if _is_speech(text[at + 1 : end]):
            found.append(Span(at, end + 1))
        at = end + 1
    return tuple(found)


def sentence_around(text: str, span: Span) -> Span:
    """The sentence or sentences that hold `span`; ends inside the span do not count."""
    start = 0
    for match in _SENTENCE_END.finditer(text, 0, span.start):
        start = match.end()
    after = _SENTENCE_END.search(text, max(span.start, span.end - 1))
    if after and after.end() <= span.end + 1 and _goes_on(text, span.end):
        after = _SENTENCE_END.search(text, span.end + 1)
    return Span(start, after.end() if after else len(text))


def _goes_on(text: str, at: int) -> bool:
    """Whether the sentence goes on after a quotation: "“Never.” she said" and ",” said"."""
    rest = text[at : at + 60].lstrip('”"» ,–—-')
    words = _WORD.findall(rest)[:4]
    return bool(words) and any(folded(word) in VERBS for word in words)


def _closing(text: str, at: int, closing: str) -> int | None:
    for end in range(at + 1, min(len(text), at + LONGEST_QUOTE)):
        sign = text[end]
        if sign == "\n":
            return None
        if sign in closing and not (sign == "’" and end + 1 < len(text) and text[end + 1].isalnum()):
            return end
    return None


def _is_speech(inner: str) -> bool:
    words = _WORD.findall(inner)
    if len(words) >= SHORTEST_QUOTE_WORDS:
        return True
    return len(inner) >= 4 and any("\u3040" <= sign <= "\u9fff" for sign in inner)


def _speaker(text: str, span: Span, others: tuple[Span, ...]) -> str | None:
    sentence = sentence_around(text, span)
    left, right = sentence.start, sentence.end
    for other in others:
        if other.end <= span.start:
            left = max(left, other.end)
        elif other.start >= span.end:
            right = min(right, other.start)
    return _name_by_verb(text[span.end : right]) or _name_by_verb(text[left : span.start])


def _name_by_verb(clause: str) -> str | None:
    """The name straight before or straight after a reporting verb of the clause."""
    words = list(_WORD.finditer(clause))
    for i, word in enumerate(words):
        if folded(word[0]) not in VERBS:
            continue
        if i and "," in clause[words[i - 1].end() : word.start()] and _named(words[i - 1][0]):
            name = _name_before_apposition(clause, words, i)  # "Ada Lund, of Dunedin, New Zealand, said"
        else:
            name = _name_ending(clause, words, i)
        name = name or _name_starting(clause, words, i + 1)
        if name:
            return name
    return None


def _name_before_apposition(clause: str, words: list[re.Match[str]], stop: int) -> str | None:
    """The name that opens the clause before the commas; None where it is not clear whose they are."""
    first = next((i for i in range(stop) if _named(words[i][0]) and words[i][0] not in _PARTICLES), stop)
    name = _name_starting(clause, words[:stop], first)
    if name is None or " " not in name or clause[: words[first].start()].strip(" ,–—-"):
        return None
    return name


def _name_ending(clause: str, words: list[re.Match[str]], stop: int) -> str | None:
    first = stop
    while first and stop - first < LONGEST_NAME_WORDS and _named(words[first - 1][0]):
        if first < stop and clause[words[first - 1].end() : words[first].start()] != " ":
            break
        first -= 1
    return _whole_name(clause, words, first, stop)


def _name_starting(clause: str, words: list[re.Match[str]], first: int) -> str | None:
    stop = first
    while stop < len(words) and stop - first < LONGEST_NAME_WORDS and _named(words[stop][0]):
        if stop > first and clause[words[stop - 1].end() : words[stop].start()] not in (" ", ". "):
            break
        stop += 1
    return _whole_name(clause, words, first, stop)


def _named(word: str) -> bool:
    return (word[0].isupper() and folded(word) not in _NOT_A_NAME) or word in _PARTICLES


def _whole_name(clause: str, words: list[re.Match[str]], first: int, stop: int) -> str | None:
    while first < stop and words[first][0] in _PARTICLES:
        first += 1
    while stop > first and words[stop - 1][0] in _PARTICLES:
        stop -= 1
    if first == stop:
        return None
    return clause[words[first].start() : words[stop - 1].end()]
