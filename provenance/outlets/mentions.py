"""Outlets named in running text: one pass over the words, names by their first word.

Precision comes first: to say that an article cites a publisher when it speaks of
the sun accuses the wrong people. How much a name must show depends on the name:
`SURE` ("Al Jazeera", "ProPublica") needs its capitals, `PLAIN` ("Reuters") that it
stands where a thing is named, `COMMON` ("Time", two letters, one word of a script
without capitals) that a word beside it speaks of a publisher.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from provenance.model import Span
from provenance.outlets import rows as data
from provenance.outlets.endings import MARKED_LETTERS, InflectedLatin
from provenance.outlets.entries import Entry, Level, by_second_word, weighed
from provenance.outlets.inflected import InflectedNames
from provenance.outlets.names import folded
from provenance.outlets.outlet import Mention, Outlet
from provenance.outlets.shown import as_named, is_shown, is_shown_inflected, matches, start_of
from provenance.outlets.words import Words, first_words

if TYPE_CHECKING:
    from provenance.outlets.registry import Registry

_SPACELESS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_SPACELESS_RUN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]+[ー々0-9A-Za-z]*")
_SPACELESS_CUE = re.compile(r"[》」』報报导道载載]|记者|記者|消息|新闻|新聞|通信|电$|電$")
_SPACELESS_CUE_BEFORE = re.compile(
    r"(?:告诉|告訴|据|據|根据|根據|媒体|媒體|杂志|雜誌|英紙|米紙|紙|誌|สำนักข่าว|หนังสือพิมพ์|เว็บไซต์)$"
)
_HANGUL = re.compile(r"[\uac00-\ud7af]")
# Korean hangs a particle on a name, and nothing else.
_PARTICLE = re.compile(
    r"(?:통신사?|신문|방송|일보)?(?:에서|에게|에는|에도|에|의|은|는|이|가|을|를|와|과|도|로|으로|측)?"
    r"(?:의|는|도)?(?![\uac00-\ud7af])"
)
_KOREAN_CUE = re.compile(
    r"통신|에 (?:따르면|말|밝|전했|기고)|와의 인터뷰|과의 인터뷰| ?기자| ?보도|[은는이가] (?:보도|전했|밝혔)"
)
# "한겨레", "중앙": so short a Korean name is a word of every day as well.
SHORT_KOREAN = 3
_KATAKANA = re.compile(r"[\u30a0-\u30ff]")


class MentionScanner:
    """The names of a registry, by first word; names of scripts without spaces by first two signs."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._names: dict[str, list[tuple[str, bool]]] = {}
        self._uncapitalised: set[str] = set()  # first words of names that a text need not capitalise
        self._by_first: dict[str, dict[str, tuple[Entry, ...]]] = {}
        self._by_pair: dict[str, list[Entry]] = {}
        self._quoted: InflectedNames | None = None
        self._cases: InflectedLatin | None = None
        self._common: set[str] = set()
        # Portals share their names with the companies behind them: never cited by name alone.
        rows = [row for row in registry.rows() if row[4] != "portal"]
        agencies = {row[0] for row in rows if row[4] == "agency"}
        self._enter(*data.joined_names(rows), agencies)

    def scan(self, text: str, *, country: str | None = None) -> tuple[Mention, ...]:
        """The outlets named in `text`, in order."""
        text = text.replace("\u00a0", " ")  # no-break spaces stand between the words of many names
        words = Words(text, self._names)
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
            if MARKED_LETTERS.search(text):
                found += self._in_other_cases(text, words, country, found)
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
        entries.append(Entry((name,), (name,), None, name, level, cased=False))
        entries.sort(key=lambda entry: -len(entry.name))

    def _beginning(self, words: Words, at: int) -> tuple[Entry, ...]:
        """The names that may begin here, longest first."""
        by_second = self._by_first.get(words[at].key)
        if by_second is None:
            entries = weighed(self._names[words[at].key])
            by_second = self._by_first[words[at].key] = by_second_word(entries)
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
            if not matches(text, words, at, entry) or not is_shown(text, words, at, end, entry, found):
                continue
            span = Span(start_of(text, words, at, entry), words[end - 1].end)
            outlet = self._borne_by(as_named(text, words, at, end), entry, country)
            if outlet is None:
                return None, 1  # homonyms that nothing decides: naming one would be a guess
            return Mention(outlet, span, span.of(text)), len(entry.keys)
        return None, 1

    def _borne_by(self, named: str, entry: Entry, country: str | None) -> Outlet | None:
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

    def _in_other_cases(
        self, text: str, words: Words, country: str | None, found: list[Mention]
    ) -> list[Mention]:
        cases = self._case_forms()
        taken = {mention.span.start for mention in found}
        more: list[Mention] = []
        last = -1
        for at in [at for at, word in enumerate(words.texts) if word[0].isupper()]:
            if at <= last or (entry := cases.at(words.keys, at)) is None:
                continue
            end = at + len(entry.keys)
            if words.starts[at] in taken or not is_shown_inflected(text, words, at, end):
                continue
            outlet = self._registry.by_name(entry.name, country=country)
            if outlet is not None:
                span = Span(words[at].start, words[end - 1].end)
                more.append(Mention(outlet, span, span.of(text)))
                last = end - 1
        return more

    def _case_forms(self) -> InflectedLatin:
        if self._cases is None:
            self._cases = InflectedLatin(
                (name.lstrip("~*"), row[3].split(), row[4] == "agency")
                for row in self._registry.rows()
                if row[4] != "portal"
                for name in data.name_texts(row)
            )
        return self._cases

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
            if not text.startswith(entry.name, at) or _inside_word(text, at, end):
                continue
            if entry.level is Level.COMMON and not _spaceless_cue(text, at, end):
                continue
            outlet: Outlet | None = self._registry.by_name(entry.name, country=country)
            if outlet:
                return Mention(outlet, Span(at, end), entry.name)
        return None


def _spaceless_level(name: str, common: bool) -> Level:
    least = SHORT_KOREAN + 1 if _HANGUL.match(name) else 3
    return Level.COMMON if common or len(name) < least else Level.SURE


def _spaceless_cue(text: str, at: int, end: int) -> bool:
    if _HANGUL.match(text, at):
        return _KOREAN_CUE.match(text, end) is not None
    if _SPACELESS_CUE_BEFORE.search(text[max(0, at - 12) : at]):
        return True
    return text[at - 1 : at] in "《「『" or _SPACELESS_CUE.match(text, end) is not None


def _inside_word(text: str, at: int, end: int) -> bool:
    if _HANGUL.match(text, at):
        begun = at > 0 and _HANGUL.match(text, at - 1) is not None
        return begun or _PARTICLE.match(text, end) is None
    return _inside_katakana(text, at, end)


def _inside_katakana(text: str, at: int, end: int) -> bool:
    """Whether the name is a piece of a longer katakana word."""
    starts = _KATAKANA.match(text, at) and at and _KATAKANA.match(text, at - 1)
    ends = _KATAKANA.match(text, end - 1) and _KATAKANA.match(text, end)
    return bool(starts or ends)
