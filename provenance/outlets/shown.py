"""Whether the place where a name stands shows that an outlet is meant."""

from __future__ import annotations

import re

from provenance.outlets.cues import (
    AFTER,
    AGENTS,
    AUXILIARIES,
    BEFORE,
    BROAD,
    COMPLEMENTS,
    CONTINUES,
    CONTRACTED,
    DEMONYM,
    EVERYBODY_SAYS,
    INSTITUTIONS,
    NOUNS_IN_CAPITALS,
    SPOKEN_TO,
    THAT,
    TITLES,
    TOLD,
)
from provenance.outlets.entries import Entry, Level
from provenance.outlets.names import ARTICLES, folded, is_short_form, split_article
from provenance.outlets.outlet import Mention
from provenance.outlets.words import Word, Words

_LIST_GAP = re.compile(r"[\s,;/|·]*(?:(?:and|und|et|y|e|i|и|the|The) )*")
_CLAUSE_END = re.compile(r"[.;:!?\n,]")
_QUOTES = "\"'“”„«»‘’‹›《「『（("
_ARTICLE_JOINTS = (" ", "'", "’", "\u00a0")
_ENDING_JOINTS = (":", "'", "’", "-")
_QUOTED_JOINTS = (" „", " “", " «", " »", ' "', " ‚", " ”")
# What may stand between two words of one name: "FactCheck.org", "Página/12", "Al-Monitor", "Stars & Stripes".
_JOINT = re.compile(r"(?:[ \u00a0]?[&+/–-]?[ \u00a0]?|['’.!])$")
# Abbreviations up to this length are other people's too; they count only letter for letter.
LONGEST_ABBREVIATION = 4
# Shorter names stand behind a preposition, an article or a verb, and not behind any word.
SHORTEST_UNPLACED = 3
# "Der Tagesspiegel hat am Montag berichtet": so near a paper's verb stands.
LONGEST_PREDICATE = 5
# With a capital, part of a paper's name.
_TITLE_WORDS = frozenset({"daily", "weekly", "sunday", "evening", "morning"})
# Names that are also a company's form behind its name.
_COMPANY_FORMS = frozenset({("inc",)})


def matches(text: str, words: Words, at: int, entry: Entry) -> bool:
    end = at + len(entry.keys)
    if end > len(words) or len(entry.keys[0]) == 1 == len(entry.keys):
        return False
    if entry.exact and words.texts[at] != entry.pieces[0]:
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
    if _names_institution(text, words, at, end):
        return False
    if _beside_outlet(text, words[at].start, found) and not _goes_on(text, words, end, entry):
        return True
    if any(word.glued for word in words[at:end]) and len(entry.keys) == 1:
        # a piece of somebody else's word, but for "Le MondeDer Spiegel"
        return entry.level is Level.PLAIN and entry.article is not None and _heads_list(words, at, end)
    if _lacks_article(text, words, at, entry):
        return False
    if len(entry.keys) > 1 and entry.level is Level.SURE:
        return True
    before = _words_before(text, words, at)
    told = entry.name.isupper() and any(word in TOLD for word in before)
    if not told and _part_of_longer_name(text, words, at, end, entry):
        return False
    if _has_complement(text, words, at, end, entry) and not any(map(_speaks_of_publisher, before)):
        return False
    if entry.level is Level.SURE:
        return True
    if _begins_with_everyday_word(text, words, at, end, entry):
        return False
    if _said_of(text, words, at, end, entry) or any(_speaks_of_publisher(word) for word in before):
        return True
    if _is_told(words, at, end, entry, before):
        return True
    if _bears_its_article(text, words, at, entry):
        return entry.level is Level.PLAIN or not _starts_sentence(text, words[at - 1].start)
    if entry.level is Level.COMMON or entry.article:
        return False
    placed = not before or before[0] in BROAD or before[0] in AFTER
    if len(entry.name) >= SHORTEST_UNPLACED:  # "your AP exam"
        placed = placed or not words[at - 1].text[0].isupper()
    return placed or _article_before(text, words, at) is not None or text[words[at].start - 1] in _QUOTES


def is_shown_inflected(text: str, words: Words, at: int, end: int) -> bool:
    """Whether an inflected form is shown to be an outlet's: a name of several words, or words beside it."""
    before = _words_before(text, words, at)
    beside = any(word in BEFORE or word in AFTER or word in TOLD for word in before)
    behind = any(words[i].key in AFTER or words[i].key in TOLD for i in range(end, min(end + 2, len(words))))
    quoted = text[words[at].start - 1 : words[at].start] in tuple(_QUOTES) and end - at > 1
    if _names_institution(text, words, at, end):
        return False
    whole = end - at > 1 and all(words.texts[i][0].isupper() for i in range(at, end))
    return beside or behind or quoted or (whole and not (at and words.texts[at - 1][0].isupper()))


def _is_told(words: Words, at: int, end: int, entry: Entry, before: list[str]) -> bool:
    """ "assure Ada Lund au Parisien", "disse ao Público", "řekla ČTK": the one spoken to.

    An abbreviation needs no more than the verb beside it, an everyday word the preposition too.
    """
    told = any(word in TOLD for word in before)
    abbreviation = entry.cased and entry.name.isupper() and len(entry.keys) == 1
    if abbreviation and (told or (before and before[0] in AFTER)):
        return True
    if not at or not SPOKEN_TO & {words[at - 1].key, *before[:1]}:
        return False
    behind = any(words[i].key in TOLD for i in range(end, min(end + 2, len(words))))
    return told or behind


def _heads_list(words: Words, at: int, end: int) -> bool:
    """Whether a name with its article runs into another: "Le MondeDer Spiegel"."""
    before, behind = words[at - 1 : at], words[end : end + 1]
    return all(word and word[0].key in ARTICLES and word[0].text[0].isupper() for word in (before, behind))


def _names_institution(text: str, words: Words, at: int, end: int) -> bool:
    """ "The Al Jazeera Hotel", "Boston Globe Foundation", "Fondation Le Monde": what bears a paper's name."""
    if end < len(words) and words[end].key in INSTITUTIONS and words[end].text[0].isupper():
        return text[words[end - 1].end : words[end].start] == " "
    before = words[at - 1] if at else None
    if before is None or before.key not in INSTITUTIONS:
        return False
    gap = text[before.end : words[at].start]
    return gap == " «" or (gap == " " and before.text[0].isupper())


def _has_complement(text: str, words: Words, at: int, end: int, entry: Entry) -> bool:
    """Whether a name with an article goes on as an everyday noun does: "The Intercept of the missile".

    A date is no complement: "Le Monde du 3 mai".
    """
    if len(entry.keys) > 1 or end >= len(words) or words[end].key not in COMPLEMENTS:
        return False
    if entry.article is None and _article_before(text, words, at) is None:
        return False
    apart = text[words[end - 1].end : words[end].start] != " " or not words[end].text.islower()
    return not apart and not any(following.key.isdigit() for following in words[end + 1 : end + 3])


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
    if article.key == "the":
        return article.text[0].isupper() or entry.level is Level.PLAIN
    if article.key in NOUNS_IN_CAPITALS and _starts_sentence(text, article.start):
        # "Der Standard gilt": German gives every noun a capital, and a sentence its article
        return any(word.key in AFTER for word in words[at + 1 : at + LONGEST_PREDICATE])
    return article.text[0].isupper()


def _lacks_article(text: str, words: Words, at: int, entry: Entry) -> bool:
    """Whether an everyday word stands without the article that makes it a name ("The Sun", "El Mundo")."""
    article = _article_before(text, words, at)
    if article and article.key == "the" and entry.article and folded(entry.article) != "the":
        return True  # "told the Post" is not Il Post
    if article is None and entry.article and entry.article != "the" and entry.level is Level.PLAIN:
        return not at or words[at - 1].key not in CONTRACTED  # "Emily Post wrote" is not Il Post
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
        if word.key not in ARTICLES and (
            not found or not word.text[0].isupper() or word.key in BEFORE or word.key in TOLD
        ):
            found.append(word.key)
    return found


def _speaks_of_publisher(word: str) -> bool:
    # Arabic writes "and", "so", "to" and "by" onto the word: "ونقلت" is "نقلت" after "and".
    return word in BEFORE or (word[0] in "وفلب" and word[1:] in BEFORE)


def _said_of(text: str, words: Words, at: int, end: int, entry: Entry) -> bool:
    """Whether a verb or noun behind the name says that a publisher is meant; near it for an everyday word."""
    everyday = entry.level is Level.COMMON and entry.cased
    bare = everyday and _article_before(text, words, at) is None
    for i in range(end, min(end + 3, len(words))):
        gap, key = text[words[i - 1].end : words[i].start], words[i].key
        if gap in _ENDING_JOINTS and words[i].text.islower() and i == end:
            everyday = everyday and key != "s"  # "the Forward's contributing editor"
            continue  # "STT:n", "MTI-nek", "TT:s": an ending, no word
        if _CLAUSE_END.search(gap):
            return False
        if key in AFTER and not (bare and key in EVERYBODY_SAYS):
            return not (everyday and i + 1 < len(words) and words[i + 1].key in AGENTS)
        if everyday and key not in AUXILIARIES:
            return False
    return False


def _beside_outlet(text: str, start: int, found: list[Mention]) -> bool:
    """Whether the name before it in a list is an outlet's: "The Guardian, The Independent and NBC"."""
    if not found:
        return False
    gap = text[found[-1].span.end : start].replace("\u00a0", " ")
    return len(gap) <= 10 and _LIST_GAP.fullmatch(gap) is not None


def _article_before(text: str, words: Words, at: int) -> Word | None:
    if at and words[at - 1].key in ARTICLES:
        gap = text[words[at - 1].end : words[at].start]
        return words[at - 1] if gap in _ARTICLE_JOINTS or gap in _QUOTED_JOINTS else None
    return None


def start_of(text: str, words: Words, at: int, entry: Entry) -> int:
    """Where the mention starts: the article that is part of the name belongs to it ("The Intercept")."""
    article = _article_before(text, words, at)
    if article and text[article.end : words[at].start] in _QUOTED_JOINTS:
        return words[at].start
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
