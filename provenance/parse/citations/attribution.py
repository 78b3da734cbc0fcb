"""Quotations in running text: where they stand, who is said to speak, and to whom.

A pure reading of one paragraph. A speaker is only named where the text puts a name
beside a reporting verb; "he said" names nobody and gives None.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provenance.model import Span
from provenance.outlets.cues import BROAD, THAT
from provenance.outlets.names import ARTICLES, folded
from provenance.parse.words.reporting import (
    AUXILIARIES,
    LONGEST_QUOTE,
    OFFICES,
    QUOTATION_MARKS,
    SHORTEST_QUOTE_WORDS,
    VERBS,
)

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SENTENCE_END = re.compile(
    r"(?<!\bDr)(?<!\bM[rs])(?<!\bMrs)(?<!\bSt)(?<!\b(?:Sen|Rep|Gov|Gen))(?<!\bProf)(?<!\b[A-Z])[.!?…。！？](?=[\s\"”»“』」)]|$)|\n"
)
_ENDS = ".!?…。！？\n"
_DASHES = ("–", "—")
_DASHED_LINE = re.compile(r"^[–—] ([^\n«»“”„\"]{8,1500})$", re.M)
_DASHED_CUT = re.compile(r",? [–—] |, |(?<=[.!?]) (?=[^\W\d_]+ (?:sa|sanoi|sanoo|säger|sier)\b)")
_SPOKEN_ENDS = ",.!?…"
_BEFORE_OPENING = " \n(–—"
_OPENING = re.compile("[" + "".join(QUOTATION_MARKS) + "]")
_CLOSINGS = {mark: re.compile(f"[\n{closing}]") for mark, closing in QUOTATION_MARKS.items()}
# What interrupts quoted speech, up to where the speech goes on: between dashes, or between two commas.
_INTERRUPTION = re.compile(r"[,!?…]\s?[–—-]\s?([^«»“”„\n]{5,120}?)(?=[.,]\s?[–—-]\s|[.,]?$)")
_COMMAS = re.compile(r",\s([^,«»“”\n]{5,100})(?=,\s)")
_VEIL = "x"
_HUNG_ON = re.compile(r"[”“\"»«]?-[^\W\d_]+")
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
# Between a verb and the name of who speaks stand an article, what he is, and whom he spoke to.
LONGEST_ROLE_WORDS = 3
_ROLE_GAPS = (" ", " ‘", "-")
_NO_ROLE = (
    (BROAD | THAT | _NOT_A_NAME) - ARTICLES - frozenset({"der", "die", "das", "den", "le", "la", "el", "il"})
)
# "Sarah Al-Mutairi", "José Manuel García-Margallo y Marfil": five words hold all names but titles.
LONGEST_NAME_WORDS = 5


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted speech: `span` with its marks, its `sentence`, and the speaker that the text names, if any."""

    span: Span
    sentence: Span
    speaker: str | None = None


class Sentences:
    """Where the sentences of a paragraph end, found once for all its quotations."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends = [match.start() for match in _SENTENCE_END.finditer(text)]

    def around(self, span: Span) -> Span:
        """The sentence or sentences that hold `span`; ends inside the span do not count."""
        if span.start and self._text[span.start - 1] in _ENDS:
            start = span.start
        else:
            before = bisect_left(self._ends, span.start - 1)
            start = self._ends[before - 1] + 1 if before else 0
        end = self._next_end(max(span.start, span.end - 1))
        if end is not None and end <= span.end + 1 and _goes_on(self._text, span.end):
            end = self._next_end(span.end + 1)
        return Span(start, len(self._text) if end is None else end)

    def _next_end(self, at: int) -> int | None:
        number = bisect_left(self._ends, at)
        return self._ends[number] + 1 if number < len(self._ends) else None


def quotations(text: str, outlets: Sequence[Span] = ()) -> tuple[Quotation, ...]:
    """The quotations of a paragraph in order, each with its sentence and the speaker named there.

    `outlets` are the names of publishers in the text: they speak to nobody, and stand between
    a verb and its speaker: "рассказал Би-би-си рыбак Иван Лосев".
    """
    spans = quote_spans(text)
    if not spans:
        return ()
    sentences = Sentences(text)
    text = _veiled(text, outlets)
    found = []
    for number, span in enumerate(spans):
        sentence = sentences.around(span)
        left = max(sentence.start, spans[number - 1].end) if number else sentence.start
        right = min(sentence.end, spans[number + 1].start) if number + 1 < len(spans) else sentence.end
        inner = interrupted(text, span)
        told = text[inner.start : inner.end] if inner else text[span.end : right]
        speaker = _name_by_verb(told) or _name_by_verb(text[left : span.start])
        found.append(Quotation(span, sentence, speaker))
    return tuple(found)


def quote_spans(text: str) -> tuple[Span, ...]:
    """Where quoted speech stands, marks included; single words in quotes are terms, not speech."""
    found: list[Span] = list(_behind_dashes(text))
    if found:
        return tuple(found)
    opening = _OPENING.search(text)
    while opening is not None:
        at = opening.start()
        end = _closing(text, at) if _may_open(text, at) else None
        if end is not None and _is_speech(text, at, end):
            found.append(Span(at, end + 1))
        opening = _OPENING.search(text, at + 1 if end is None else end + 1)
    return tuple(found)


def interrupted(text: str, span: Span) -> Span | None:
    """The words inside a quotation that say who speaks: "«Нет, — сказал Иван. — Мы узнали из газет»"."""
    for pattern, most in ((_INTERRUPTION, 3), (_COMMAS, 1)):
        for match in pattern.finditer(text, span.start + 1, span.end - 1):
            words = _WORD.findall(match[1])[:most]
            if any(folded(word) in VERBS for word in words):
                return Span(match.start(1), match.end(1))
    return None


def _veiled(text: str, outlets: Sequence[Span]) -> str:
    """`text` with the publishers' names made of small letters, so that none reads as a person's."""
    for span in outlets:
        end = match.end() if (match := _HUNG_ON.match(text, span.end)) else span.end  # "„Bild“-Zeitung"
        text = text[: span.start] + _VEIL * (end - span.start) + text[end:]
    return text


def _goes_on(text: str, at: int) -> bool:
    """Whether the sentence goes on after a quotation: "“Never.” she said" and ",” said"."""
    rest = text[at : at + 60].lstrip('”"» ,–—-')
    words = _WORD.findall(rest)[:4]
    return bool(words) and any(folded(word) in VERBS for word in words)


def _closing(text: str, at: int) -> int | None:
    limit = min(len(text), at + LONGEST_QUOTE)
    for match in _CLOSINGS[text[at]].finditer(text, at + 1, limit):
        end = match.start()
        if text[end] == "\n":
            return None
        if not (text[end] == "’" and end + 1 < len(text) and text[end + 1].isalnum()):
            return end
    return None


def _behind_dashes(text: str) -> Iterator[Span]:
    """Speech that a dash opens where a line begins: "– Dammen håller inte, säger Karin Lund"."""
    if text[:1] not in _DASHES and "\n–" not in text and "\n—" not in text:
        return
    for line in _DASHED_LINE.finditer(text):
        for cut in _DASHED_CUT.finditer(text, line.start(1), line.end(1)):
            words = [
                folded(word) for word in _WORD.findall(text[cut.end() : cut.end() + 60])[:LONGEST_NAME_WORDS]
            ]
            if any(word in VERBS for word in words):
                if len(_WORD.findall(text[line.start(1) : cut.start()])) >= SHORTEST_QUOTE_WORDS:
                    yield Span(line.start(1), cut.start())
                break


def _may_open(text: str, at: int) -> bool:
    """Whether a mark that also closes, or is an apostrophe, may open a quotation where it stands."""
    if text[at] == "”":  # Swedish and Finnish open with it
        return (at == 0 or text[at - 1] in _BEFORE_OPENING) and not text[at + 1 : at + 2].isspace()
    return not (at and text[at] in "'‘’»" and text[at - 1].isalnum())


def _is_speech(text: str, at: int, end: int) -> bool:
    """Whether what stands between the marks is said: some words, or two that a verb hands to somebody."""
    inner = text[at + 1 : end]
    words = _WORD.findall(inner)
    if len(words) >= SHORTEST_QUOTE_WORDS:
        return True
    if len(inner) >= 4 and any("\u3040" <= sign <= "\u9fff" for sign in inner):
        return True
    behind = text[end + 1 : end + 40]
    if len(words) < 2 or not (inner[-1] in _SPOKEN_ENDS or behind.lstrip()[:1] in tuple(",–—-")):
        return False
    return any(folded(word) in VERBS for word in _WORD.findall(behind)[:3])


def _name_by_verb(clause: str) -> str | None:
    """The name straight before or straight after a reporting verb of the clause."""
    words = list(_WORD.finditer(clause))
    for i, word in enumerate(words):
        if folded(word[0]) not in VERBS:
            continue
        if i and "," in clause[words[i - 1].end() : word.start()]:
            name = _name_before_apposition(clause, words, i)  # "Ada Lund, of Dunedin, New Zealand, said"
        else:
            name = _name_ending(clause, words, _before_auxiliary(words, i))
        name = name or _name_starting(clause, words, _behind_role(clause, words, i + 1))
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


def _before_auxiliary(words: list[re.Match[str]], verb: int) -> int:
    """Where the verb begins: "Marco Neri ha dichiarato", "Ada Lund has said"."""
    return verb - 1 if verb and folded(words[verb - 1][0]) in AUXILIARIES else verb


def _behind_role(clause: str, words: list[re.Match[str]], first: int) -> int:
    """Where the name begins behind what somebody is: "said baker Ada Lund", "sagte der Wirt Franz "
    "Huber"."""
    at = first
    while at < len(words) and at - first <= LONGEST_ROLE_WORDS and not _named(words[at][0]):
        gap = clause[words[at - 1].end() : words[at].start()] if at else ""
        if gap not in _ROLE_GAPS or folded(words[at][0]) in _NO_ROLE:
            return first
        at += 1
    joined = at == first or (at < len(words) and clause[words[at - 1].end() : words[at].start()] == " ")
    return at if joined else first


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
    while stop - first > 2 and folded(words[first][0]) in OFFICES:
        first += 1
    if first == stop:
        return None
    return clause[words[first].start() : words[stop - 1].end()]
