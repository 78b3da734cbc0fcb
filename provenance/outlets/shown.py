"""Whether the place where a name stands shows that an outlet is meant."""

from __future__ import annotations

import re

from provenance.outlets.cues import AFTER, BEFORE, BROAD, CONTINUES, DEMONYM, THAT, TITLES
from provenance.outlets.entries import Entry, Level
from provenance.outlets.names import ARTICLES, folded, is_short_form, split_article
from provenance.outlets.outlet import Mention
from provenance.outlets.words import Word, Words

_LIST_GAP = re.compile(r"[\s,;/|·]*(?:(?:and|und|et|y|e|i|и|the|The) )*")
_CLAUSE_END = re.compile(r"[.;:!?\n,]")
_QUOTES = "\"'“”„«»‘’‹›《「『（("
_ARTICLE_JOINTS = (" ", "'", "’", "\u00a0")
# What may stand between two words of one name: "FactCheck.org", "Página/12", "Al-Monitor", "Stars & Stripes".
_JOINT = re.compile(r"(?:[ \u00a0]?[&+/–-]?[ \u00a0]?|['’.!])$")
# Abbreviations up to this length are other people's too; they count only letter for letter.
LONGEST_ABBREVIATION = 4
# With a capital, part of a paper's name.
_TITLE_WORDS = frozenset({"daily", "weekly", "sunday", "evening", "morning"})
# Names that are also a company's form behind its name.
_COMPANY_FORMS = frozenset({("inc",)})


def matches(text: str, words: Words, at: int, entry: Entry) -> bool:
    end = at + len(entry.keys)
    if end > len(words) or len(entry.keys[0]) == 1 == len(entry.keys):
        return False
    for i, (key, piece) in enumerate(zip(entry.keys, entry.pieces, strict=True)):
        if words[at + i].key != key or not _spelt_alike(words[at + i].text, piece):
            return False
    return all(_JOINT.match(text[words[i].end : words[i + 1].start]) for i in range(at, end - 1))


def _spelt_alike(written: str, piece: str) -> bool:
    """Whether a word of the text may be a word of the name: "El Pais" may, "Bürger" is no "Burger".

    A capital of the name is a capital in the text ("Sin embargo" is no "SinEmbargo"),
    a mark that the name lacks makes another word, an abbreviation is exact.
    """
    if len(piece) <= LONGEST_ABBREVIATION and piece.isupper():
        return written == piece
    if piece[0].isupper() and not written[0].isupper():
        return False
    return written.isascii() or not piece.isascii() or folded(written) == written.casefold()


def is_shown(text: str, words: Words, at: int, end: int, entry: Entry, found: list[Mention]) -> bool:
    """Whether the place shows that the name is an outlet's, as its level asks."""
    if _is_company_form(text, words, at, entry) or _abbreviates(text, words, at, end):
        return False
    if _beside_outlet(text, words[at].start, found) and not _goes_on(text, words, end, entry):
        return True
    if any(word.glued for word in words[at:end]) and len(entry.keys) == 1:
        return False  # a piece of somebody else's word
    if _part_of_longer_name(text, words, at, end, entry) or _lacks_article(text, words, at, entry):
        return False
    if entry.level is Level.SURE:
        return True
    before = _words_before(text, words, at)
    if _begins_with_everyday_word(text, words, at, end, entry):
        return False
    if _said_of(text, words, end) or any(_speaks_of_publisher(word) for word in before):
        return True
    if _bears_its_article(text, words, at, entry):
        return entry.level is Level.PLAIN or not _starts_sentence(text, words[at - 1].start)
    if entry.level is Level.COMMON or entry.article:
        return False
    placed = not before or before[0] in BROAD or before[0] in AFTER
    return placed or _article_before(text, words, at) is not None or text[words[at].start - 1] in _QUOTES


def _begins_with_everyday_word(text: str, words: Words, at: int, end: int, entry: Entry) -> bool:
    """ "People report it lasting weeks": several report, one outlet reports."""
    bare = entry.level is Level.COMMON and _article_before(text, words, at) is None
    plural = end < len(words) and words[end].key in ("report", "claim")
    return bare and plural and _starts_sentence(text, words[at].start)


def _is_company_form(text: str, words: Words, at: int, entry: Entry) -> bool:
    """ "Cable News Network, Inc.", "Postmedia Network Inc": what follows a company's name."""
    if entry.keys not in _COMPANY_FORMS or not at:
        return False
    gap = text[words[at - 1].end : words[at].start]
    return gap == ", " or (gap == " " and words[at - 1].text[0].isupper())


def _abbreviates(text: str, words: Words, at: int, end: int) -> bool:
    """Whether a name in brackets is the short form of the words in front of it."""
    if end - at > 1 or text[words[at].start - 1 : words[at].start] != "(":
        return False
    return is_short_form(words[at].text, (word.text for word in words[max(0, at - 8) : at]))


def _goes_on(text: str, words: Words, end: int, entry: Entry) -> bool:
    """Whether a capital word belongs to a one-word name: "NBC and Universal Television"."""
    if len(entry.keys) > 1 or not entry.cased or end >= len(words):
        return False
    gap, word = text[words[end - 1].end : words[end].start], words[end]
    return gap in (" ", "-") and word.text[0].isupper() and word.key not in CONTINUES


def _bears_its_article(text: str, words: Words, at: int, entry: Entry) -> bool:
    """Whether the name's own article stands before it, as part of the name.

    "Le Figaro", "in The Sun"; English writes "the Guardian" too, other languages
    do not write "el País", and German gives every noun a capital and an article.
    """
    article = _article_before(text, words, at)
    if article is None or entry.article is None or article.key != folded(entry.article):
        return False
    if len(article.text) > 1 and article.text.isupper():
        return False  # in "JOIN THE CONVERSATION" capitals tell nothing
    return article.text[0].isupper() or (article.key == "the" and entry.level is Level.PLAIN)


def _lacks_article(text: str, words: Words, at: int, entry: Entry) -> bool:
    """Whether an everyday word stands without the article that makes it a name ("The Sun", "El Mundo")."""
    article = _article_before(text, words, at)
    if article and article.key == "the" and entry.article and folded(entry.article) != "the":
        return True  # "told the Post" is not Il Post
    if entry.level is not Level.COMMON or entry.article is None:
        return False
    if article is None or not entry.keys[-1].endswith(DEMONYM):
        return article is None
    return article.text[0].islower() or _starts_sentence(text, article.start)


def _part_of_longer_name(text: str, words: Words, at: int, end: int, entry: Entry) -> bool:
    """Whether a one-word name stands amid capital words: "Howard Stern", "Guardian Council"."""
    if len(entry.keys) > 1 or not entry.cased:
        return False
    if _goes_on(text, words, end, entry):
        return True
    if at == 0:
        return False
    before, gap = words[at - 1], text[words[at - 1].end : words[at].start]
    if before.key in TITLES and gap in (" ", ". ", "\u00a0"):
        return True
    if gap not in (" ", "-"):
        return False
    if before.text[0].isupper() and before.key in _TITLE_WORDS:
        return True  # "the Daily Observer"; "the daily Observer" is the Observer
    named = before.text[0].isupper() and before.key not in ARTICLES and before.key not in BEFORE
    return named and not _starts_sentence(text, before.start)


def _words_before(text: str, words: Words, at: int) -> list[str]:
    """The three words straight before, nearest first, of the same clause.

    Articles and people's names are passed over: "a déclaré Ada Lund au Monde".
    """
    found: list[str] = []
    right = words[at].start
    for i in range(at - 1, max(-1, at - 8), -1):
        word = words[i]
        if len(found) == 3 or word.key in THAT or _CLAUSE_END.search(text[word.end : right]):
            break
        right = word.start
        if word.key not in ARTICLES and not (found and word.text[0].isupper()):
            found.append(word.key)
    return found


def _speaks_of_publisher(word: str) -> bool:
    # Arabic writes "and", "so", "to" and "by" onto the word: "ونقلت" is "نقلت" after "and".
    return word in BEFORE or (word[0] in "وفلب" and word[1:] in BEFORE)


def _said_of(text: str, words: Words, end: int) -> bool:
    for i in range(end, min(end + 3, len(words))):
        if _CLAUSE_END.search(text[words[i - 1].end : words[i].start]):
            return False
        if words[i].key in AFTER:
            return True
    return False


def _beside_outlet(text: str, start: int, found: list[Mention]) -> bool:
    """Whether the name before it in a list is an outlet's: "The Guardian, The Independent and NBC"."""
    if not found:
        return False
    gap = text[found[-1].span.end : start].replace("\u00a0", " ")
    return len(gap) <= 10 and _LIST_GAP.fullmatch(gap) is not None


def _article_before(text: str, words: Words, at: int) -> Word | None:
    if at and words[at - 1].key in ARTICLES and text[words[at - 1].end : words[at].start] in _ARTICLE_JOINTS:
        return words[at - 1]
    return None


def start_of(text: str, words: Words, at: int, entry: Entry) -> int:
    """Where the mention starts: the article that is part of the name belongs to it ("The Intercept")."""
    article = _article_before(text, words, at)
    if article and article.text[0].isupper() and article.key in ("the", split_article(entry.name)[0]):
        return article.start
    return words[at].start


def as_named(text: str, words: Words, at: int, end: int) -> str:
    """The name as the text has it, with its article in whatever case."""
    article = _article_before(text, words, at)
    return text[(article or words[at]).start : words[end - 1].end]


def _starts_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 8) : at].rstrip(
        " \"'“„«»‘’(\u00a0"
    )  # a window: a copy of all before is quadratic
    return at == 0 or not before or before[-1] in ".!?:\n…—–"
