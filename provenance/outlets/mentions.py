"""Outlets named in running text: one pass over the words, names by their first word.

Precision comes first: to say that an article cites a publisher when it speaks of
the sun accuses the wrong people. How much a name must show depends on the name:
`SURE` ("Al Jazeera", "ProPublica") needs its capitals, `PLAIN` ("Reuters") that it
stands where a thing is named, `COMMON` ("Time", two letters, one word of a script
without capitals) that a word beside it speaks of a publisher.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from provenance.model import Span
from provenance.outlets import rows as data
from provenance.outlets.cues import AFTER, BEFORE, BROAD, CONTINUES, DEMONYM, TITLES
from provenance.outlets.inflected import InflectedNames
from provenance.outlets.names import ARTICLES, folded, split_article
from provenance.outlets.outlet import Mention, Outlet
from provenance.outlets.words import Word, Words, first_words, words_of

if TYPE_CHECKING:
    from provenance.outlets.registry import Registry

_SPACELESS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_SPACELESS_RUN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]+[ー々0-9A-Za-z]*")
_SPACELESS_CUE = re.compile(r"[》」』報报导道载載]|记者|記者|消息|新闻|新聞|通信|电$|電$")
_KATAKANA = re.compile(r"[\u30a0-\u30ff]")
_CASED = re.compile(r"[A-Za-zÀ-ɏͰ-ϿЀ-ԯ԰-֏]")
_LIST_GAP = re.compile(r"[\s,;/|·]*(?:(?:and|und|et|y|e|i|и|the|The) )*")
_CLAUSE_END = re.compile(r"[.;:!?\n,]")
_QUOTES = "\"'“”„«»‘’‹›《「『（("
_ARTICLE_JOINTS = (" ", "'", "’", "\u00a0")
# What may stand between two words of one name: "FactCheck.org", "Página/12", "Al-Monitor", "Stars & Stripes".
_JOINT = re.compile(r"(?:[ \u00a0]?[&+/–-]?[ \u00a0]?|['’.!])$")
# Abbreviations up to this length are other people's too; they count only letter for letter.
LONGEST_ABBREVIATION = 4


class Level(IntEnum):
    """How much a name must show before it counts as an outlet's: see the module's docstring."""

    SURE = 0
    PLAIN = 1
    COMMON = 2


class _Entry(NamedTuple):
    """One name: its words as written (`pieces`) and folded (`keys`), its own article, its level."""

    pieces: tuple[str, ...]
    keys: tuple[str, ...]
    article: str | None
    name: str
    level: Level
    cased: bool


class MentionScanner:
    """The names of a registry, by first word; names of scripts without spaces by first two signs."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._names: dict[str, list[tuple[str, bool]]] = {}
        self._uncapitalised: set[str] = set()  # first words of names that a text need not capitalise
        self._by_first: dict[str, dict[str, tuple[_Entry, ...]]] = {}
        self._by_pair: dict[str, list[_Entry]] = {}
        self._quoted: InflectedNames | None = None
        self._common: set[str] = set()
        # Portals share their names with the companies behind them: never cited by name alone.
        rows = [row for row in registry.rows() if row[4] != "portal"]
        agencies = {row[0] for row in rows if row[4] == "agency"}
        self._enter(*data.joined_names(rows), agencies)

    def scan(self, text: str, *, country: str | None = None) -> tuple[Mention, ...]:
        """The outlets named in `text`, in order."""
        text = text.replace("\u00a0", " ")  # no-break spaces stand between the words of many names
        words = Words(text)
        found: list[Mention] = []
        taken = 0
        names = self._names
        for position in [at for at, key in enumerate(words.keys) if key in names]:
            if position < taken:
                continue
            if not words.texts[position][0].isupper() and words.keys[position] not in self._uncapitalised:
                continue
            mention, used = self._at(text, words, position, country, found)
            if mention:
                found.append(mention)
                taken = position + used
        if not text.isascii():
            found += self._spaceless(text, country)
        if "«" in text:
            found += self._inflected(text, country, found)
        return tuple(sorted(found, key=lambda mention: mention.span))

    # --- building -------------------------------------------------------------------

    def _enter(self, joined: str, owners: list[str], agencies: set[str]) -> None:
        """The names under their folded first word; each is weighed when a text first holds that word."""
        firsts: list[str] = []
        entered: list[tuple[str, bool]] = []
        for name, first, owner in zip(joined.split("\n"), first_words(joined), owners, strict=True):
            if "(" in name:
                continue  # "The Times (London)" tells homonyms apart in lists; nobody writes it in prose
            if name[-1] >= "\u0e00" and _SPACELESS.match(name.lstrip("~*")):
                self._enter_spaceless(name)
            elif first:
                firsts.append(first)
                entered.append((name, owner in agencies))
        for key, first, entry in zip(folded("\n".join(firsts)).split("\n"), firsts, entered, strict=True):
            self._names.setdefault(key, []).append(entry)
            if not first[0].isupper():
                self._uncapitalised.add(key)

    def _enter_spaceless(self, marked: str) -> None:
        name = marked.lstrip("~*")
        level = _spaceless_level(name, "~" in marked[:2])
        entries = self._by_pair.setdefault(name[:2], [])
        entries.append(_Entry((name,), (name,), None, name, level, cased=False))
        entries.sort(key=lambda entry: -len(entry.name))

    def _beginning(self, words: Words, at: int) -> tuple[_Entry, ...]:
        """The names that may begin here, longest first."""
        by_second = self._by_first.get(words[at].key)
        if by_second is None:
            weighed = _weighed(self._names[words[at].key])
            by_second = self._by_first[words[at].key] = _by_second_word(weighed)
        if not by_second:
            return ()
        following = by_second.get(words[at + 1].key, ()) if at + 1 < len(words) else ()
        return (*following, *by_second.get("", ()))

    # --- scanning -------------------------------------------------------------------

    def _at(
        self, text: str, words: Words, at: int, country: str | None, found: list[Mention]
    ) -> tuple[Mention | None, int]:
        for entry in self._beginning(words, at):
            end = at + len(entry.keys)
            if not _matches(text, words, at, entry) or not _shown(text, words, at, end, entry, found):
                continue
            span = Span(_start(text, words, at, entry), words[end - 1].end)
            outlet = self._borne_by(_as_named(text, words, at, end), entry, country)
            if outlet is None:
                return None, 1  # homonyms that nothing decides: naming one would be a guess
            return Mention(outlet, span, span.of(text)), len(entry.keys)
        return None, 1

    def _borne_by(self, named: str, entry: _Entry, country: str | None) -> Outlet | None:
        """The outlet of the text's own spelling with its article, else of the spelling that matched."""
        if self._registry.all_by_name(named):
            return self._registry.by_name(named, country=country)
        return self._registry.by_name(entry.name, country=country)

    def _inflected(self, text: str, country: str | None, found: list[Mention]) -> list[Mention]:
        if self._quoted is None:
            names = [name for entered in self._names.values() for name, _ in entered]
            self._common = {name.lstrip("~*") for name in names if "~" in name[:2]}
            self._quoted = InflectedNames(name.lstrip("~*") for name in names)
        starts = {mention.span.start for mention in found}
        more: list[Mention] = []
        for quoted in self._quoted.find(text):
            outlet = self._registry.by_name(quoted.name, country=country)
            hidden = quoted.name in self._common and not quoted.shown
            if outlet and not hidden and quoted.span.start not in starts:
                more.append(Mention(outlet, quoted.span, quoted.span.of(text)))
        return more

    def _spaceless(self, text: str, country: str | None) -> list[Mention]:
        found: list[Mention] = []
        for run in _SPACELESS_RUN.finditer(text):
            at = run.start()
            while at < run.end() - 1:
                mention = self._spaceless_at(text, at, country)
                if mention:
                    found.append(mention)
                at = mention.span.end if mention else at + 1
        return found

    def _spaceless_at(self, text: str, at: int, country: str | None) -> Mention | None:
        for entry in self._by_pair.get(text[at : at + 2], ()):
            end = at + len(entry.name)
            if not text.startswith(entry.name, at) or _inside_katakana(text, at, end):
                continue
            if entry.level is Level.COMMON and not _spaceless_cue(text, at, end):
                continue
            outlet: Outlet | None = self._registry.by_name(entry.name, country=country)
            if outlet:
                return Mention(outlet, Span(at, end), entry.name)
        return None


def _entry(marked: str, agency: bool) -> _Entry:
    name = marked.lstrip("~*")
    article, bare = split_article(name)
    words = words_of(bare)
    level = level_of(name, common="~" in marked[:2], agency=agency)
    pieces, keys = tuple(word.text for word in words), tuple(word.key for word in words)
    return _Entry(pieces, keys, article, name, level, bool(_CASED.search(name)))


def _weighed(names: Iterable[tuple[str, bool]]) -> list[_Entry]:
    """The entries of names, longest first; an everyday word for one bearer is so for all ("The Sun")."""
    found = [_entry(name, agency) for name, agency in names]
    common = {entry.keys for entry in found if entry.level is Level.COMMON}
    found = [e._replace(level=Level.COMMON) if e.keys in common else e for e in found]
    return sorted(found, key=lambda entry: -sum(map(len, entry.keys)))


def _by_second_word(entries: Iterable[_Entry]) -> dict[str, tuple[_Entry, ...]]:
    """The entries by their second word, "" for names of one: many names begin with "Al" or "Daily"."""
    grouped: dict[str, tuple[_Entry, ...]] = {}
    for entry in entries:
        second = entry.keys[1] if len(entry.keys) > 1 else ""
        grouped[second] = (*grouped.get(second, ()), entry)
    return grouped


def level_of(name: str, *, common: bool, agency: bool) -> Level:
    """How much `name` must show, by its own form."""
    bare = split_article(name)[1]
    words = words_of(bare)
    if common or not words:
        return Level.COMMON
    if not _CASED.search(bare):  # no capitals to show that a name is meant
        return Level.COMMON if len(bare.split()) == 1 else Level.SURE
    if bare[0].isdigit() or (bare[0].islower() and len(words) == 1):
        return Level.COMMON
    if len(words) > 1:
        return Level.SURE
    return Level.COMMON if len(bare) <= 2 and not agency else Level.PLAIN


def _matches(text: str, words: Words, at: int, entry: _Entry) -> bool:
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


def _shown(text: str, words: Words, at: int, end: int, entry: _Entry, found: list[Mention]) -> bool:
    """Whether the place shows that the name is an outlet's, as its level asks."""
    if _beside_outlet(text, words[at].start, found):
        return True
    if any(word.glued for word in words[at:end]) and len(entry.keys) == 1:
        return False  # a piece of somebody else's word
    if _part_of_longer_name(text, words, at, end, entry) or _lacks_article(text, words, at, entry):
        return False
    if entry.level is Level.SURE:
        return True
    before = _words_before(text, words, at)
    if _said_of(text, words, end) or any(_speaks_of_publisher(word) for word in before):
        return True
    if _bears_its_article(text, words, at, entry):
        return entry.level is Level.PLAIN or not _starts_sentence(text, words[at - 1].start)
    if entry.level is Level.COMMON or entry.article:
        return False
    placed = not before or before[0] in BROAD or before[0] in AFTER
    return placed or _article_before(text, words, at) is not None or text[words[at].start - 1] in _QUOTES


def _bears_its_article(text: str, words: Words, at: int, entry: _Entry) -> bool:
    """Whether the name's own article stands before it, as part of the name.

    "Le Figaro", "in The Sun"; English writes "the Guardian" too, other languages
    do not write "el País", and German gives every noun a capital and an article.
    """
    article = _article_before(text, words, at)
    if article is None or entry.article is None or article.key != folded(entry.article):
        return False
    return article.text[0].isupper() or (article.key == "the" and entry.level is Level.PLAIN)


def _lacks_article(text: str, words: Words, at: int, entry: _Entry) -> bool:
    """Whether an everyday word stands without the article that makes it a name ("The Sun", "El Mundo")."""
    if entry.level is not Level.COMMON or entry.article is None:
        return False
    article = _article_before(text, words, at)
    if article is None or not entry.keys[-1].endswith(DEMONYM):
        return article is None
    return article.text[0].islower() or _starts_sentence(text, article.start)


def _part_of_longer_name(text: str, words: Words, at: int, end: int, entry: _Entry) -> bool:
    """Whether a one-word name stands amid capital words: "Howard Stern", "Guardian Council"."""
    if len(entry.keys) > 1 or not entry.cased:
        return False
    if end < len(words):
        gap, word = text[words[end - 1].end : words[end].start], words[end]
        if gap in (" ", "-") and word.text[0].isupper() and word.key not in CONTINUES:
            return True
    if at == 0:
        return False
    before, gap = words[at - 1], text[words[at - 1].end : words[at].start]
    if before.key in TITLES and gap in (" ", ". ", "\u00a0"):
        return True
    if gap not in (" ", "-"):
        return False
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
        if len(found) == 3 or _CLAUSE_END.search(text[word.end : right]):
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


def _start(text: str, words: Words, at: int, entry: _Entry) -> int:
    """Where the mention starts: the article that is part of the name belongs to it ("The Intercept")."""
    article = _article_before(text, words, at)
    if article and article.text[0].isupper() and article.key in ("the", split_article(entry.name)[0]):
        return article.start
    return words[at].start


def _as_named(text: str, words: Words, at: int, end: int) -> str:
    """The name as the text has it, with its article in whatever case."""
    article = _article_before(text, words, at)
    return text[(article or words[at]).start : words[end - 1].end]


def _starts_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 8) : at].rstrip(
        " \"'“„«»‘’(\u00a0"
    )  # a window: a copy of all before is quadratic
    return at == 0 or not before or before[-1] in ".!?:\n…—–"


def _spaceless_level(name: str, common: bool) -> Level:
    return Level.COMMON if common or len(name) < 3 else Level.SURE


def _spaceless_cue(text: str, at: int, end: int) -> bool:
    return text[at - 1 : at] in "《「『" or _SPACELESS_CUE.match(text, end) is not None


def _inside_katakana(text: str, at: int, end: int) -> bool:
    """Whether the name is a piece of a longer katakana word."""
    starts = _KATAKANA.match(text, at) and at and _KATAKANA.match(text, at - 1)
    ends = _KATAKANA.match(text, end - 1) and _KATAKANA.match(text, end)
    return bool(starts or ends)
