"""Whether a line of a list may be the article that is sought, told before anything is fetched.

Titles and slugs are compared by their words: case, typography, accents and stop
words do not count, and a slug may leave words out. Where the headline was replaced
the title's words are looked for in the repost's text instead: a weaker sign, which
counts only near the claimed date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import unquote, urlsplit

from provenance.model import BlockKind
from provenance.resolve.asking import Entry, Listing
from provenance.resolve.question import Question
from provenance.resolve.slug import headlines_of, spelt_plainly
from provenance.resolve.spelling import reduced
from provenance.resolve.window import Window, days_between, days_of

# Two titles with this share of common words (Dice) are one headline with a word changed;
# those of different articles of one site on one subject share half at most.
SAME_TITLE = 0.6
FEWEST_WORDS = 2  # one word in common is no agreement
# Of a title's words, in the repost's text; the likeliest are tried first, and few.
IN_TEXT = 0.5
FEWEST_IN_TEXT = 3
SAME_WORDS = 0.5  # of an excerpt's word triples, in the repost's text
MOST_ENTRIES = 8
MOST_WEAK = 3  # entries that only the text's words speak for
MOST_UNSPOKEN = 8  # entries that only their day speaks for: the articles of a day or two of a small outlet
LONGEST_BODY = 60_000  # characters of the repost in which words are looked for

_WORD = re.compile(r"[^\W_]+")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_DATED_PATH = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2})(?:[/-](\d{1,2}))?(?=[/-]|$)")
_ELIDED = re.compile(r"(?<=\w)['’](?=\w)")
_SUFFIX = re.compile(r"\.(?:html?|php|aspx?|shtml|cfm|amp)$", re.IGNORECASE)
_STOP = frozenset(
    reduced(word)
    for word in "a an and are as at be by for from has have he her his how in into is it its not of on or s"  # noqa: SIM905
    " that the their they this to was we were what when who why will with you"
    " der die das und den dem des ein eine im in ist mit von zu auf le la les de des du un une et en au aux"
    " el los las y del por con para que il lo gli i di da e o os um uma na no l d qu s t".split()
)


@dataclass(frozen=True, slots=True)
class Sought:
    """What is known of the article that is sought, as the words of a list are compared with it."""

    headlines: tuple[frozenset[str], ...]
    text: frozenset[str]  # the words of the repost
    triples: frozenset[tuple[str, ...]]  # three words in a row of the repost
    window: Window | None = None


def sought_of(question: Question) -> Sought:
    """What the question's repost lets us look for."""
    repost, text = question.repost, question.page.text
    headlines = [
        frozenset(content_words(spelt)) for line in headlines_of(repost, text) for spelt in _spellings(line)
    ]
    body = " ".join(
        block.span.of(text) for block in repost.blocks if block.kind in (BlockKind.BODY, BlockKind.SUBHEAD)
    )
    body = (body or repost.span.of(text))[:LONGEST_BODY]
    words = plain_words(body)
    return Sought(
        headlines=tuple(dict.fromkeys(line for line in headlines if len(line) >= FEWEST_WORDS)),
        text=frozenset(words),
        triples=frozenset(_triples(words)),
        window=question.window,
    )


def _spellings(headline: str) -> Iterable[str]:
    """The headline, and as addresses have it that part elided articles: l'eau is `leau` or `l-eau`."""
    yield headline
    parted = _ELIDED.sub(" ", headline)
    if parted != headline:
        yield parted


def plain_words(text: str) -> list[str]:
    """The words of a text in the spelling of addresses; Chinese and Japanese in pairs of characters."""
    words: list[str] = []
    for word in _WORD.findall(reduced(spelt_plainly(text))):
        if _CJK.search(word) and len(word) > 2:
            words += [word[at : at + 2] for at in range(len(word) - 1)]
        else:
            words.append(word)
    return words


def content_words(text: str) -> list[str]:
    """The words of a title that say what it is about."""
    return [word for word in plain_words(text) if word not in _STOP]


def title_in(url: str) -> str:
    """The words in an address: its longest path part, without numbers that only count."""
    try:
        path = unquote(urlsplit(url).path)
    except ValueError:
        return ""
    parts = [_SUFFIX.sub("", part) for part in path.split("/") if part]
    longest = max(parts, key=lambda part: part.count("-") + part.count("_"), default="")
    words = re.split(r"[-_+. ]", longest)
    return " ".join(word for word in words if not (word.isdigit() and len(word) > 4))


def ranked(
    entries: Iterable[Entry], sought: Sought, *, further: Sequence[Entry] = (), whole: bool = True
) -> Listing:
    """The entries that may be what is sought, likeliest first."""
    likely: list[Entry] = []
    unspoken: list[Entry] = []
    total = near = 0
    sides: set[int] = set()
    for entry in entries:
        total += 1
        days = days_off(entry, sought.window)
        sides.add(_side(entry, sought.window))
        score = _score(entry, sought, days)
        if score > 0:
            likely.append(replace(entry, words=None, score=score - _distance(entry, sought.window)))
        elif _may_be_of_that_day(entry, sought.window, days):
            near += 1
            if days == 0 and _is_unspoken(entry):
                unspoken.append(replace(entry, words=None, score=-_distance(entry, sought.window)))
    likely.sort(key=lambda entry: -entry.score)
    unspoken.sort(key=lambda entry: -entry.score)
    kept = _few(likely)
    return Listing(
        kept,
        tuple(further),
        tuple(unspoken[:MOST_UNSPOKEN]),
        total=total,
        near=near + len(likely) - len(kept),
        whole=whole,
        around=sides >= {-1, 1},
    )


def _side(entry: Entry, window: Window | None) -> int:
    """-1 where an entry was surely published before the window, 1 where after; else 0."""
    days = _days(entry)
    if window is None or days is None or (entry.changed and not _DATED_PATH.search(entry.url)):
        return 0
    return (days[0] > window.last) - (days[1] < window.first)


def _distance(entry: Entry, window: Window | None) -> float:
    """A small number that grows with the days between an entry and the likeliest day: it breaks ties."""
    days = _days(entry)
    return min(abs((days[0] - window.likeliest).days), 999) / 10_000 if window and days else 0.0999


def _may_be_of_that_day(entry: Entry, window: Window | None, days: int | None) -> bool:
    """Whether an entry may have been published in the window: nothing says that it was not."""
    if window is None or not window.stated or not days:
        return True
    if not entry.changed or _DATED_PATH.search(entry.url):
        return False
    changed = days_of(entry.date or "")
    return changed is None or changed[1] >= window.first


def _few(likely: list[Entry]) -> tuple[Entry, ...]:
    seen: dict[str, Entry] = {}
    for entry in likely:
        seen.setdefault(entry.url, entry)
    strong = [entry for entry in seen.values() if entry.score > 1][:MOST_ENTRIES]
    weak = [entry for entry in seen.values() if entry.score <= 1][:MOST_WEAK]
    return (*strong, *weak)


def _score(entry: Entry, sought: Sought, days: int | None) -> float:
    """How much speaks for an entry: above 1 its title or first words, up to 1 only words of the text."""
    if entry.words:
        triples = list(_triples(plain_words(entry.words)))
        share = sum(triple in sought.triples for triple in triples) / len(triples) if triples else 0.0
        if share >= SAME_WORDS and len(triples) >= FEWEST_IN_TEXT:
            return 3 + share
    in_address = title_in(entry.url)
    titles = [content_words(title) for title in (entry.title, in_address) if title]
    best = max(
        (likeness(frozenset(title), line) for title in titles for line in sought.headlines), default=0.0
    )
    if best >= SAME_TITLE:
        return 2 + best
    if days is None or days > 0:
        return 0.0
    best = max((_in_text(set(title), sought.text) for title in titles), default=0.0)
    return best


def _is_unspoken(entry: Entry) -> bool:
    """Whether only an entry's day speaks for it: its address and title have no words."""
    if entry.title:
        return False
    return sum(not word.isdigit() for word in content_words(title_in(entry.url))) < FEWEST_WORDS


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How far two titles have the same words, in [0, 1]; a slug may leave out words of its headline."""
    common = len(one & other)
    if common < FEWEST_WORDS:
        return 0.0
    if common == min(len(one), len(other)) and common > FEWEST_WORDS:
        return max(SAME_TITLE, 2 * common / (len(one) + len(other)))
    return 2 * common / (len(one) + len(other))


def _in_text(title: set[str], text: frozenset[str]) -> float:
    """The share of a title's words that stand in the text; 0 where it is too little to mean anything."""
    if len(title) < FEWEST_IN_TEXT:
        return 0.0
    share = len(title & text) / len(title)
    return share if share >= IN_TEXT else 0.0


def days_off(entry: Entry, window: Window | None) -> int | None:
    """How many days lie between an entry and the window; None where either is not known."""
    days = _days(entry)
    return window.off(*days) if window and days else None


def _days(entry: Entry) -> tuple[date, date] | None:
    """When an entry was published; a day in its address says so more surely than its last change."""
    found = _DATED_PATH.search(entry.url)
    in_path = days_between(*found.groups()) if found else None
    stated = days_of(entry.date or "")
    return (in_path or stated) if entry.changed else (stated or in_path)


def _triples(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    return zip(words, words[1:], words[2:], strict=False)
