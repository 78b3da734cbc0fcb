"""What two differently worded texts share: names, numbers, quotations and their order."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

from provenance.compare.quotes import find_quotes
from provenance.compare.sides import ASIDE, Line, Side
from provenance.compare.style import number_value
from provenance.compare.words import NOUNS_CAPITAL, opens_quotation, stands_named
from provenance.kinship import LEAST_FACTS, Kinship, Shared
from provenance.model import BlockKind
from provenance.text.lexicon import Lexicon

LEAST_QUOTED = 4  # words; shorter quotations are turns of phrase that anybody quotes
MOST_TOKENS = 20_000  # evidence is gathered from the beginning of longer texts
MOST_LINES = 2_000
LEAST_SPELT = 3  # "one" and "two" are pronouns and articles as often as figures
# Languages whose names change their endings: as much of a name is compared as stays the same.
_ENDINGS_CHANGE = frozenset({"ru", "uk", "pl"})
_NAME_STEM = 4
_APART = ASIDE | {BlockKind.BOILERPLATE, BlockKind.PROMO, BlockKind.BIO, BlockKind.INSERTED_LINK}


def find_kinship(original: Side, repost: Side, lexicon: Lexicon) -> Kinship:
    """Counts the facts that both texts hold."""
    known = _names_within(original, lexicon) | _names_within(repost, lexicon)
    x, y = _Facts(original, lexicon, known), _Facts(repost, lexicon, known)
    places = [(x.first[f], y.first[f]) for f in x.first.keys() & y.first.keys()]
    if len(places) < LEAST_FACTS:
        places = [(x.once[w], y.once[w]) for w in x.once.keys() & y.once.keys()]
    return Kinship(
        names=_shared(x.names, y.names),
        numbers=_shared(x.numbers, y.numbers),
        quotations=_quotations(x, y),
        order=_order(places),
        content=_content(x.content, y.content),
    )


class _Facts:
    """The names, numbers and quotations of one side, and where each stands first."""

    def __init__(self, side: Side, lexicon: Lexicon, known: frozenset[str]) -> None:
        self.first: dict[str, int] = {}
        self.names: set[str] = set()
        self.numbers: set[str] = set()
        tokens, places = list(side.tokens.keys), _places(side)
        keys = [tokens[k] for k in places]
        for surface, place in _first_places(side, places):
            key = tokens[place]
            number = _number(key, surface, lexicon)
            fact = number or (_stem(key, lexicon) if surface[0].isupper() else "")
            if number:
                self.numbers.add(number)
            elif fact in known:
                self.names.add(fact)
            else:
                continue
            self.first.setdefault(fact, place)
        self.content = Counter(keys)
        for key in [k for k in self.content if len(k) <= 2 or k in lexicon.function]:
            del self.content[key]
        self.once = {key: place for key, place in zip(keys, places, strict=True) if self.content[key] == 1}
        self.content.update(_unspaced_pairs(side, lexicon))
        self.quotations = list(_long_quotations(side))
        self.joined = " ".join(tokens[:MOST_TOKENS])


def _places(side: Side) -> list[int]:
    """The tokens of the lines that may be article."""
    places: list[int] = []
    for line in _lines(side):
        places += range(line.start, min(line.stop, MOST_TOKENS))
    return places


def _first_places(side: Side, places: Sequence[int]) -> Iterable[tuple[str, int]]:
    """Each different surface with its first place, in order; far fewer than there are tokens."""
    surfaces = side.tokens.surfaces
    first = dict(zip((surfaces[k] for k in reversed(places)), reversed(places), strict=True))
    return sorted(first.items(), key=itemgetter(1))


def _lines(side: Side) -> Iterator[Line]:
    return (x for x in side.lines[:MOST_LINES] if x.kind not in _APART and not side.is_furniture(x))


def _names_within(side: Side, lexicon: Lexicon) -> frozenset[str]:
    """Words with a capital that the beginning of a sentence does not explain."""
    surfaces, keys = side.tokens.surfaces, list(side.tokens.keys)
    lower = {k for k, s in zip(keys[:MOST_TOKENS], surfaces, strict=False) if s[0].islower()}
    dropped = lower | lexicon.function | lexicon.dates | lexicon.titles
    capitals = {k for k in _places(side) if _inner_capital(side, k) and keys[k] not in dropped}
    if lexicon.language in NOUNS_CAPITAL:
        capitals = {k for k in capitals if stands_named(side, k)}
    return frozenset(_stem(keys[k], lexicon) for k in capitals)


def _inner_capital(side: Side, token: int) -> bool:
    return (
        side.tokens.surfaces[token][0].isupper()
        and not side.sentences.begins(token)
        and not opens_quotation(side.tokens.gaps[token])
    )


def _stem(key: str, lexicon: Lexicon) -> str:
    key = key.partition("'")[0] or key
    return key[:_NAME_STEM] if lexicon.language in _ENDINGS_CHANGE else key


def _number(key: str, surface: str, lexicon: Lexicon) -> str | None:
    """A number as its value, however it is written; None for other words and for the smallest."""
    value = number_value(key, lexicon)
    if value is None:
        return key if key[0].isdigit() else None
    if not key[0].isdigit() and (value < LEAST_SPELT or surface[0].isupper()):
        return None
    return f"{value:g}"


def _unspaced_pairs(side: Side, lexicon: Lexicon) -> Iterator[str]:
    """Neighbouring characters of scripts that write no spaces, where one character is one token."""
    if side.version.text.isascii():
        return
    keys, gaps = side.tokens.keys[:MOST_TOKENS], side.tokens.gaps
    for k, (x, y) in enumerate(pairwise(keys)):
        if len(x) == len(y) == 1 and not gaps[k + 1] and not x.isascii() and x not in lexicon.function:
            yield x + y


def _long_quotations(side: Side) -> Iterable[str]:
    tokens = side.tokens
    for line in side.lines[:MOST_LINES]:
        for span in find_quotes(tokens.text, line.begin, line.end).spans:
            low, high = bisect_left(tokens.starts, span.start), bisect_left(tokens.starts, span.end)
            if high - low >= LEAST_QUOTED and low < MOST_TOKENS:
                yield " ".join(tokens.keys[low:high])


def _shared(x: set[str], y: set[str]) -> Shared:
    return Shared(len(x & y), len(x), len(y))


def _quotations(x: _Facts, y: _Facts) -> Shared:
    theirs, ours = x.quotations[:200], y.quotations[:200]
    there, here = _found(theirs, y.joined), _found(ours, x.joined)
    return Shared(max(there, here), len(theirs), len(ours))


def _found(quotations: Sequence[str], joined: str) -> int:
    return sum(f" {quotation} " in f" {joined} " for quotation in quotations)


def _order(places: Sequence[tuple[int, int]]) -> float:
    """The share of shared facts on the longest sequence that is in order on both sides."""
    tails: list[int] = []
    for _, place in sorted(places):
        at = bisect_left(tails, place)
        tails[at : at + 1] = [place]
    return len(tails) / len(places) if places else 0.0


def _content(x: Counter[str], y: Counter[str]) -> float:
    total = x.total() + y.total()
    return 2 * (x & y).total() / total if total else 0.0
