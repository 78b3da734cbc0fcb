"""An edit inside a sentence read in its place: in a quotation, beside a speaker, before a number."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from provenance.compare.kinds import UNSPACED_LANGUAGES, Finding, classify
from provenance.compare.passages import Passage, Range
from provenance.compare.quotes import Quotes, find_quotes
from provenance.compare.sides import Side
from provenance.compare.style import number_value
from provenance.compare.words import NOUNS_CAPITAL, words_of
from provenance.model import AlterationKind, Severity
from provenance.text.lexicon import Lexicon
from provenance.text.vocabulary import Vocabulary

_NEAR_NUMBERS = frozenset({"about", "around", "some"})  # doubts before a number, ordinary words elsewhere
_WEEKDAYS = frozenset("日月火水木金土")
_DOLLARS = frozenset({"a", "au", "c", "ca", "nz", "hk", "s", "sg", "nt", "j"})
_ANDS = frozenset({"and", "und", "et", "y", "e", "og", "och", "en"})
LONGEST_MARK = 3  # digits of a footnote's mark
_STATING = frozenset({AlterationKind.HEDGE_CHANGED, AlterationKind.NEGATION_CHANGED})
_SHORTENING = frozenset({"abbreviations", "titles", "numbers"})  # layers that fold "number" to "no"
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{1,2000}|(?:[\w-]{1,63}\.){1,5}[a-z]{2,10}/\S{1,2000}")


@dataclass(frozen=True)
class EditReader:
    """Says what an edit of one pair of sides is."""

    original: Side
    repost: Side
    lexicon: Lexicon
    vocabulary: Vocabulary  # of both sides
    quotes: dict[tuple[int, int], Quotes] = field(default_factory=dict)

    def finding(self, edit: Passage) -> Finding:
        """The kind of an edit, or the ignored layer it belongs to."""
        nouns = self.lexicon.language in NOUNS_CAPITAL
        removed = words_of(self.original, *edit.original, self.vocabulary, nouns_capital=nouns)
        added = words_of(self.repost, *edit.repost, self.vocabulary, nouns_capital=nouns)
        if self._changes_weekday(edit) or self._changes_unit(edit):
            return Finding(AlterationKind.NUMBER_CHANGED)
        if len(removed) + len(added) == 1 and (known := self._of_one_word(edit, (removed or added)[0].key)):
            return known
        quoted, speaker = self._in_quotation(edit)
        found = classify(removed, added, self.lexicon, quoted=quoted, speaker=speaker)
        if found.layer in _SHORTENING and self._takes_denial_for_number(edit):
            return Finding(AlterationKind.NEGATION_CHANGED)
        if found.kind in _STATING and self._begins_quotation(edit):
            return Finding(AlterationKind.QUOTE_CHANGED)  # not who said it alone, but what was said
        if found.kind is AlterationKind.HEDGE_CHANGED:
            return self._doubted(found, edit, quoted)
        return self._linked(found, edit) if found.kind is AlterationKind.PASSAGE_CHANGED else found

    def _of_one_word(self, edit: Passage, key: str) -> Finding | None:
        """What one word is that came or went: "US" of "US$", the figure of "[1]", "and" where "&" stands."""
        if self._following(edit) == "$":
            if key in _DOLLARS:  # another country's
                return Finding(AlterationKind.NUMBER_CHANGED)
            return Finding(None, Severity.COSMETIC, "currencies") if key == "us" else None
        gone = edit.original[0] < edit.original[1]
        side, at = (self.original, edit.original[0]) if gone else (self.repost, edit.repost[0])
        gaps = side.tokens.gaps
        if key.isdecimal() and len(key) <= LONGEST_MARK and gaps[at][-1:] == "[" and gaps[at + 1][:1] == "]":
            return Finding(None, Severity.COSMETIC, "footnotes")
        bare = (
            self.repost.tokens.gaps[edit.repost[0]] if gone else self.original.tokens.gaps[edit.original[0]]
        )
        return Finding(None, Severity.COSMETIC, "abbreviations") if key in _ANDS and "&" in bare else None

    def _takes_denial_for_number(self, edit: Passage) -> bool:
        """True for "No one" against "Number one": "no" is short for "number" as "No. 1" or "No 1" alone."""
        sides = ((self.original, edit.original), (self.repost, edit.repost))
        for (side, (start, stop)), (other, where) in (sides, sides[::-1]):
            if "number" in other.tokens.keys[slice(*where)]:
                keys = side.tokens.keys[start:stop]
                if any(key == "no" and self._denies(side, start + k) for k, key in enumerate(keys)):
                    return True
        return False

    def _denies(self, side: Side, token: int) -> bool:
        """Whether a "no" stands before no figure, and before no number word with a point between them."""
        following = side.tokens.surfaces[token + 1 : token + 2]
        if not following or following[0][0].isdigit():
            return not following
        pointed = side.tokens.gaps[token + 1].startswith(".")
        return not pointed or number_value(side.tokens.keys[token + 1], self.lexicon) is None

    def _changes_weekday(self, edit: Passage) -> bool:
        """True for 木 in place of 月 before 曜日: a weekday's first character says nothing alone."""
        if self.lexicon.language != "ja" or self._following(edit) != "曜":
            return False
        x, y = self.original.tokens.keys[slice(*edit.original)], self.repost.tokens.keys[slice(*edit.repost)]
        return len(x) == len(y) == 1 and {*x, *y} <= _WEEKDAYS

    def _changes_unit(self, edit: Passage) -> bool:
        """True for 美 put before 元: with the character that follows, both are units."""
        if self.lexicon.language not in UNSPACED_LANGUAGES:
            return False
        x, y = self.original.tokens.keys[slice(*edit.original)], self.repost.tokens.keys[slice(*edit.repost)]
        following = self._following(edit)
        written = ["".join(keys) + following for keys in (x, y)]
        return max(len(x), len(y)) <= 2 and all(unit in self.lexicon.units for unit in written)

    def _following(self, edit: Passage) -> str:
        """The key of the word after an edit; empty at the text's end."""
        return next(iter(self.repost.tokens.keys[edit.repost[1] : edit.repost[1] + 1]), "")

    def _doubted(self, found: Finding, edit: Passage, quoted: bool) -> Finding:
        """A doubt or an attribution, unless its words are something else where they stand."""
        keys = {
            *self.original.tokens.keys[slice(*edit.original)],
            *self.repost.tokens.keys[slice(*edit.repost)],
        }
        hedges = keys & self.lexicon.hedges
        if hedges and hedges <= _NEAR_NUMBERS and number_value(self._following(edit), self.lexicon) is None:
            kind = AlterationKind.QUOTE_CHANGED if quoted else AlterationKind.PASSAGE_CHANGED
            return Finding(kind)
        return found

    def _linked(self, found: Finding, edit: Passage) -> Finding:
        """A changed link where the words of an edit are addresses and nothing else."""
        if _is_word(self.original, edit.original) or _is_word(self.repost, edit.repost):
            return found
        before = self.original.tokens.span(*edit.original).of(self.original.version.text)
        after = self.repost.tokens.span(*edit.repost).of(self.repost.version.text)
        if not all(_ADDRESS.fullmatch(text) for text in (before, after) if text):
            return found
        kind = AlterationKind.LINK_RETARGETED if before and after else AlterationKind.LINK_REMOVED
        return Finding(AlterationKind.LINK_INSERTED if after and not before else kind, Severity.EDITORIAL)

    def _begins_quotation(self, edit: Passage) -> bool:
        """True for words that came or went and open a quotation: "and said, “We agree”"."""
        if edit.original[0] < edit.original[1] and edit.repost[0] < edit.repost[1]:
            return False
        for side, (start, stop) in ((self.original, edit.original), (self.repost, edit.repost)):
            span = side.tokens.span(start, stop)
            if start < stop and any(span.start < q.start < span.end for q in self._quotes(side, start).spans):
                return True
        return False

    def _in_quotation(self, edit: Passage) -> tuple[bool, bool]:
        """Whether the edit stands inside quotation marks, and whether it names who is quoted."""
        side, (start, stop) = (
            (self.repost, edit.repost) if edit.repost[0] < edit.repost[1] else (self.original, edit.original)
        )
        if start >= stop:
            return False, False
        quotes = self._quotes(side, start)
        if not quotes.spans:
            return False, False
        span = side.tokens.span(start, stop)
        speaker = quotes.near(span.start, span.end, 40) and self._near_speech(side, start, stop)
        return quotes.holds(span.start, span.end), speaker

    def _quotes(self, side: Side, token: int) -> Quotes:
        line = side.line_at(token)
        place = (id(side), line.begin)
        if place not in self.quotes:
            self.quotes[place] = find_quotes(side.version.text, line.begin, line.end)
        return self.quotes[place]

    def _near_speech(self, side: Side, start: int, stop: int) -> bool:
        keys = side.tokens.keys[max(0, start - 2) : start] + side.tokens.keys[stop : stop + 2]
        return any(key in self.lexicon.speech for key in keys)


def _is_word(side: Side, where: Range) -> bool:
    """True for a single word of letters alone, which is no address: most edits."""
    start, stop = where
    return stop - start == 1 and side.tokens.surfaces[start].isalpha()
